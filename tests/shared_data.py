"""Public data to measure with. It lies beside the repository and is never part of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED_DATA = Path(os.environ.get("OCTANT_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))


def shared_data(name: str) -> Path:
    """A file or folder of the shared data; without it the test is skipped, with the reason."""
    path = SHARED_DATA / name
    if not path.exists():
        pytest.skip(f"needs the public data at {path}")
    return path
