"""What every cache can do."""

from __future__ import annotations

from typing import Protocol


class Cache(Protocol):
    """Bytes by name with a time to live, and counters for limits. A cache that is down behaves like an empty one."""

    def get(self, name: str) -> bytes | None:
        """The stored bytes, or None when there are none, they have expired, or the cache is down."""
        ...

    def put(self, name: str, value: bytes, seconds: int) -> None:
        """Stores bytes for that long."""
        ...

    def delete(self, name: str) -> None: ...

    def count(self, name: str, seconds: int, by: int = 1) -> int:
        """Adds to a counter and returns it. The counter starts again ``seconds`` after its first count."""
        ...

    def seconds_left(self, name: str) -> int:
        """Seconds until the name expires; 0 when it is not there."""
        ...

    def is_reachable(self) -> bool: ...
