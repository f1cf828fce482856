"""Values that are computed once a process and shared by all requests."""

from __future__ import annotations

import gc
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Value = TypeVar("Value")


class ProcessMemory:
    """Immutable values by key, least recently used dropped first. Each is computed by one thread while others wait.

    >>> memory = ProcessMemory(max_entries=2)
    >>> memory.get_or_compute("course", lambda: "compiled"), memory.get_or_compute("course", lambda: "again")
    ('compiled', 'compiled')
    """

    def __init__(self, max_entries: int = 512) -> None:
        self._max_entries = max_entries
        self._values: OrderedDict[Hashable, Any] = OrderedDict()
        self._locks: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def get_or_compute(self, key: Hashable, compute: Callable[[], Value]) -> Value:
        """The value of the key; ``compute`` runs only when there is none. Its errors are not kept."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                found: Value = self._values[key]
                return found
            key_lock = self._locks.setdefault(key, threading.Lock())
        with key_lock:
            with self._lock:
                if key in self._values:
                    computed_meanwhile: Value = self._values[key]
                    return computed_meanwhile
            value = compute()
            with self._lock:
                self._values[key] = value
                self._locks.pop(key, None)
                while len(self._values) > self._max_entries:
                    self._values.popitem(last=False)
            return value


def set_apart() -> None:
    """Collects what is garbage now, and takes all that is left out of later collections.

    For what is loaded once and stays: compiled graphs, models, libraries. A full collection that walks through them
    takes longer than a plan. What is dropped later is still freed, unless it is a cycle.
    """
    gc.collect()
    gc.freeze()
