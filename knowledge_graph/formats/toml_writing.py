"""Tables as TOML files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomli_w


def toml_text(table: Mapping[str, Any]) -> str:
    """A table as TOML, with texts of several lines as such."""
    return tomli_w.dumps(table, multiline_strings=True)
