"""Work that outlives its request, in threads of this process. What must survive a restart is noted in the database."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import structlog

log = structlog.get_logger(__name__)

WORKERS = 2


class Background:
    """Runs pieces of work one after the other in a few threads.

    Attributes:
        stopping: set when the server stops; long work looks at it and ends.
    """

    def __init__(self, workers: int = WORKERS) -> None:
        self.stopping = threading.Event()
        self._workers = workers
        self._pool: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()

    def submit(self, name: str, work: Callable[[], None]) -> Future[None]:
        """Does the work soon; an error in it is logged."""

        def run() -> None:
            try:
                work()
            except Exception as error:
                log.exception("background-work-failed", name=name, error=type(error).__name__)
                raise

        with self._lock:
            if self._pool is None:
                self.stopping.clear()
                self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="background")
            return self._pool.submit(run)

    def stop(self) -> None:
        """Asks running work to end and waits for it; what has not begun is left undone."""
        self.stopping.set()
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)
