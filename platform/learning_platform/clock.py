"""The one place where the platform reads the time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present instant in UTC. Tests and the demo hand in their own."""


def system_clock() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)
