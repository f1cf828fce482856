"""A cache inside the process, for one machine."""

from __future__ import annotations

import heapq
import math
import threading
import time
from collections.abc import Callable

MAX_ENTRIES = 100_000


class InProcessCache:
    """Thread-safe; forgets expired names, and the ones that expire first when it holds too many."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic, max_entries: int = MAX_ENTRIES) -> None:
        self._monotonic = monotonic
        self._max_entries = max_entries
        self._entries: dict[str, tuple[bytes, float]] = {}
        self._expiries: list[tuple[float, str]] = []
        self._lock = threading.Lock()

    def get(self, name: str) -> bytes | None:
        with self._lock:
            entry = self._live_entry(name)
            return entry[0] if entry else None

    def put(self, name: str, value: bytes, seconds: int) -> None:
        with self._lock:
            self._store(name, value, self._monotonic() + seconds)

    def delete(self, name: str) -> None:
        with self._lock:
            self._entries.pop(name, None)

    def count(self, name: str, seconds: int, by: int = 1) -> int:
        with self._lock:
            entry = self._live_entry(name)
            counted = int(entry[0]) + by if entry else by
            self._store(name, str(counted).encode(), entry[1] if entry else self._monotonic() + seconds)
            return counted

    def seconds_left(self, name: str) -> int:
        with self._lock:
            entry = self._live_entry(name)
            return math.ceil(entry[1] - self._monotonic()) if entry else 0

    def is_reachable(self) -> bool:
        return True

    def _live_entry(self, name: str) -> tuple[bytes, float] | None:
        entry = self._entries.get(name)
        return entry if entry and entry[1] > self._monotonic() else None

    def _store(self, name: str, value: bytes, expires: float) -> None:
        self._entries[name] = (value, expires)
        heapq.heappush(self._expiries, (expires, name))
        now = self._monotonic()
        while self._expiries and (self._expiries[0][0] <= now or len(self._entries) > self._max_entries):
            expired_at, expired = heapq.heappop(self._expiries)
            entry = self._entries.get(expired)
            if entry and entry[1] == expired_at:  # else it was stored again with a later end
                del self._entries[expired]
