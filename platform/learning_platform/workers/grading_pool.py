"""Grades in guarded processes: whatever was typed, the server stays up and the learner gets an answer in time."""

from __future__ import annotations

import contextlib
import importlib.util
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final

import structlog

import knowledge_graph
import learning_platform
from knowledge_graph.exercises.grading import Library, needed_library, refuse_size, unreadable
from knowledge_graph.exercises.kinds import AnswerKey, Grade, RawAnswer
from learning_platform.errors import UnavailableError
from learning_platform.workers import grading_worker

GRADE_FUNCTION: Final = "knowledge_graph.exercises.grading:grade_answer"
START_SECONDS: Final = 20.0
"""How long a new process may take until it answers, on a machine that is busy."""
WAIT_FACTOR: Final = 5.0
"""An answer waits for a free process at most this many times as long as its grading may take."""
LIBRARIES: Final = ("sympy", "pint")
"""What grading may import beside the standard library; what they need is installed beside them."""
LONGEST_GRADE: Final = 1_000_000

log = structlog.get_logger(__name__)


class GradingPool:
    """Implements `knowledge_graph.exercises.kinds.Grader` with a fixed number of processes.

    Safe to call from many threads. A process that is late or dies is replaced at once; nobody waits for the new one
    until it is needed. Processes end when the pool is closed, and within seconds when the server is killed.

    >>> from knowledge_graph.exercises.kinds import ExerciseKind
    >>> with GradingPool(workers=1) as pool:
    ...     pool.grade(AnswerKey(ExerciseKind.NUMERIC, value="1/2"), RawAnswer("0.5")).outcome.value
    'correct'
    """

    def __init__(
        self,
        workers: int = 2,
        timeout_seconds: float = 2.0,
        memory_megabytes: int = 512,
        *,
        grade_function: str = GRADE_FUNCTION,
        import_roots: Sequence[Path] = (),
    ) -> None:
        """Prepares a pool; no process runs until `start` or the first answer.

        Args:
            workers: number of processes.
            timeout_seconds: a process that grades longer is killed.
            memory_megabytes: address space of a process.
            grade_function: import path ``module:function`` of what grades in the process.
            import_roots: more folders to import that module from.
        """
        roots = [Path(package.__path__[0]).parent for package in (knowledge_graph, learning_platform)]
        self._command = (
            # -S, -E, -P: no site packages, no settings from the environment, nothing from the working folder.
            *(sys.executable, "-SEP", "-c", _BOOTSTRAP, ":".join(map(str, (*roots, *import_roots)))),
            ":".join(sorted({str(folder) for folder in map(_folder_of, LIBRARIES)})),
            *(grade_function, str(timeout_seconds), str(memory_megabytes)),
        )
        self._workers = workers
        self._timeout = timeout_seconds
        self._idle: queue.Queue[_Worker | None] = queue.Queue()
        for _ in range(workers):
            self._idle.put(None)
        self._closed = threading.Event()

    def start(self) -> None:
        """Starts the processes without waiting until they are ready. Also opens a pool that was closed."""
        self._closed.clear()
        for _ in range(self._workers):
            self._idle.put(self._idle.get() or _Worker(self._command))

    def close(self) -> None:
        """Ends all processes; those at work give their answer first."""
        self._closed.set()
        deadline = time.monotonic() + self._timeout + START_SECONDS
        taken = 0
        with contextlib.suppress(queue.Empty):  # one still at work is ended by the thread that waits for it
            while taken < self._workers:
                worker = self._idle.get(timeout=max(0.0, deadline - time.monotonic()))
                taken += 1
                if worker is not None:
                    worker.end()
        for _ in range(taken):
            self._idle.put(None)

    def __enter__(self) -> GradingPool:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def grade(self, key: AnswerKey, answer: RawAnswer) -> Grade:
        """The grade; UNREADABLE with ``timed-out`` or ``too-complex`` when a process was lost over it.

        Raises:
            RuntimeError: the pool is closed.
            UnavailableError: every process stayed busy with other answers.
        """
        too_much = refuse_size(key, answer)
        if too_much is not None:
            return too_much
        question = grading_worker.encode_question(key, answer)
        try:
            worker = self._idle.get(timeout=self._timeout * WAIT_FACTOR)
        except queue.Empty as error:
            log.warning("grading-pool-busy", workers=self._workers)
            raise UnavailableError(
                "Many answers are being graded; nothing was stored. Please send it again."
            ) from error
        try:
            worker = self._living(worker)
            worker.load(needed_library(key))
            grade = worker.grade(question, self._timeout)
        except _WorkerLostError as loss:
            log.warning("grading-worker-lost", problem=loss.problem)
            if worker is not None:
                worker.end()
            worker = None if self._closed.is_set() else _Worker(self._command)
            return unreadable(loss.problem)
        finally:
            self._give_back(worker)
        return grade

    def _living(self, worker: _Worker | None) -> _Worker:
        if self._closed.is_set():
            raise RuntimeError("the grading pool is closed")
        if worker is not None and worker.is_alive():
            return worker
        if worker is not None:
            log.warning("grading-worker-lost", problem="died while idle")
            worker.end()
        return _Worker(self._command)

    def _give_back(self, worker: _Worker | None) -> None:
        if worker is not None and self._closed.is_set():
            worker.end()
            worker = None
        self._idle.put(worker)


_BOOTSTRAP: Final = (
    "import sys; sys.path[:0] = sys.argv.pop(1).split(':'); sys.path += sys.argv.pop(1).split(':'); "
    "from learning_platform.workers.grading_worker import main; main()"
)


def _folder_of(package: str) -> Path:
    """Where a package is installed, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent.parent


class _WorkerLostError(Exception):
    """The process was late, or it is gone."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class _Worker:
    """One process and the socket to it. Used by one thread at a time."""

    def __init__(self, command: Sequence[str]) -> None:
        self._socket, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command,
                stdin=theirs.fileno(),
                stdout=theirs.fileno(),
                cwd="/",
                env={"LC_ALL": "C.UTF-8"},  # none of the server's secrets
                start_new_session=True,
            )
        self._ready = False
        self._loaded = {Library.NONE}
        self._received = b""

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def load(self, library: Library) -> None:
        """Has the process load what it needs, if it has not yet; no answer's time runs meanwhile.

        Raises:
            _WorkerLostError: the process must be ended.
        """
        self._wait_until_ready()
        if library not in self._loaded:
            self._send(grading_worker.LOAD + library.value.encode() + b"\n", START_SECONDS)
            self._read_line(time.monotonic() + START_SECONDS)
            self._loaded.add(library)

    def _wait_until_ready(self) -> None:
        if not self._ready:
            self._read_line(time.monotonic() + START_SECONDS)
            self._ready = True

    def _send(self, line: bytes, seconds: float) -> None:
        try:
            self._socket.settimeout(seconds)
            self._socket.sendall(line)
        except TimeoutError as error:
            raise _WorkerLostError("timed-out") from error
        except OSError as error:
            raise _WorkerLostError("too-complex") from error

    def grade(self, question: bytes, seconds: float) -> Grade:
        """Sends one question and waits for its grade.

        Raises:
            _WorkerLostError: it did not come in time; the process must be ended.
        """
        self._wait_until_ready()
        deadline = time.monotonic() + seconds
        self._send(question, seconds)
        return grading_worker.decode_grade(self._read_line(deadline))

    def _read_line(self, deadline: float) -> bytes:
        while b"\n" not in self._received:
            try:
                self._socket.settimeout(max(0.001, deadline - time.monotonic()))
                received = self._socket.recv(65536)
            except TimeoutError as error:
                raise _WorkerLostError("timed-out") from error
            except OSError as error:
                raise _WorkerLostError("too-complex") from error
            if not received or len(self._received) > LONGEST_GRADE:
                raise _WorkerLostError("too-complex")
            self._received += received
        line, _, self._received = self._received.partition(b"\n")
        return line

    def end(self) -> None:
        """Ends the process, whatever it does, and waits until the system has forgotten it."""
        self._socket.close()
        self._process.kill()
        self._process.wait()
