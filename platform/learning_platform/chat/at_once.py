"""How many questions of one person are answered at the same time, so that a flood from one does not slow the others."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from learning_platform.errors import TooManyRequestsError

QUESTIONS_AT_ONCE = 3
"""Of one person in one process: a few open tabs."""


class AtOnce:
    """Counts what each person has open."""

    def __init__(self, most: int = QUESTIONS_AT_ONCE) -> None:
        self._most = most
        self._open: Counter[UUID] = Counter()
        self._lock = threading.Lock()

    @contextmanager
    def one_more(self, person_id: UUID) -> Iterator[None]:
        """Holds one of the person's places.

        Raises:
            TooManyRequestsError: all are taken.
        """
        with self._lock:
            if self._open[person_id] >= self._most:
                raise TooManyRequestsError("Your earlier questions are still being answered.", retry_after=1)
            self._open[person_id] += 1
        try:
            yield
        finally:
            with self._lock:
                self._open[person_id] -= 1
                if not self._open[person_id]:
                    del self._open[person_id]
