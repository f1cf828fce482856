"""The Chromium of this machine, for what must be seen in a real browser. Nothing is downloaded."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Headless, and silent towards the outside."""

NAMES = ("chromium", "chromium-browser", "google-chrome")


class ChromiumMissingError(LookupError):
    """No Chromium on this machine."""


def find_chromium() -> Path:
    """Where Chromium is: ``OCTANT_TEST_CHROMIUM``, else the first of its usual names on the PATH.

    Raises:
        ChromiumMissingError: there is none; the message says how to install one.
    """
    named = os.environ.get("OCTANT_TEST_CHROMIUM")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        raise ChromiumMissingError(
            "No Chromium on this machine: install one (Debian: apt-get install chromium), "
            "or name it in OCTANT_TEST_CHROMIUM."
        )
    return Path(found)
