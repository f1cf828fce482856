"""Reads an uploaded file in a process that can be ended: whatever the file is, the server stays up."""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psutil

import knowledge_graph
import learning_platform
from learning_platform.workers.import_worker import (
    BASE_FILE,
    CONTENT_FILE,
    RESULT_FILE,
    ImportRequest,
)

LOOK_EVERY: Final = 0.1
"""Seconds between two looks at the memory of the process, and at whether the server stops."""
LONGEST_LINE: Final = 10_000
BASE, NONE, REFUSE = "base", "none", "refuse"

_BOOTSTRAP: Final = (
    "import sys; sys.path[:0] = sys.argv.pop(1).split(':'); "
    "from learning_platform.workers.import_worker import main; main()"
)

FindBase = Callable[[str], bytes | str]
"""The stored course to compare with, by the id that the file gives; or `NONE`, or `REFUSE`."""


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of a file.

    Attributes:
        failure: why nothing came of it; empty when a course did.
        result: what was found, as the process wrote it; empty when it was ended.
        content: the course as it is stored.
    """

    failure: str
    result: dict[str, Any]
    content: bytes | None = None


def read_in_a_process(
    request: ImportRequest,
    find_base: FindBase,
    progress: Callable[[int, int], None],
    stopping: threading.Event,
) -> ImportOutcome:
    """Reads a file.

    Args:
        request: what, and under which limits.
        find_base: asked once, when the course's id is known.
        progress: told how much is done and how much there is.
        stopping: ends the process when it is set.
    """
    roots = [str(Path(package.__path__[0]).parent) for package in (knowledge_graph, learning_platform)]
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        # -E, -P: no settings from the environment, nothing from the working folder.
        [sys.executable, "-EP", "-c", _BOOTSTRAP, ":".join(roots), request.encode()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=request.folder,
        env={"LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "TMPDIR": request.folder},
        start_new_session=True,
    ) as process:
        try:
            failure = _Conversation(process, request, find_base, progress, stopping).hold()
        finally:
            process.kill()
    return _outcome(Path(request.folder), failure)


class _Conversation:
    """The server's side of what the process says."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        request: ImportRequest,
        find_base: FindBase,
        progress: Callable[[int, int], None],
        stopping: threading.Event,
    ) -> None:
        assert process.stdout is not None
        self._process, self._request = process, request
        self._find_base, self._progress, self._stopping = find_base, progress, stopping
        self._output = process.stdout.fileno()
        self._received = b""

    def hold(self) -> str:
        """Listens until the process is done or has to be ended; returns the failure, empty for none."""
        deadline = time.monotonic() + self._request.seconds
        while True:
            if self._stopping.is_set():
                return "interrupted"
            if time.monotonic() > deadline:
                return "too-slow"
            if self._memory() > self._request.memory_megabytes * 1_000_000:
                return "too-much-memory"
            if not select.select([self._output], [], [], LOOK_EVERY)[0]:
                continue
            piece = os.read(self._output, 65_536)
            if not piece or len(self._received) > LONGEST_LINE:
                return self._ended()
            self._received += piece
            while b"\n" in self._received:
                line, _, self._received = self._received.partition(b"\n")
                failure = self._heard(json.loads(line))
                if failure is not None:
                    return failure

    def _heard(self, message: dict[str, Any]) -> str | None:
        if "failure" in message:
            return str(message["failure"])
        if "course" in message:
            self._answer(self._find_base(str(message["course"])))
        elif "done" in message:
            self._progress(int(message["done"]), int(message["total"]))
        return None

    def _answer(self, base: bytes | str) -> None:
        assert self._process.stdin is not None
        if isinstance(base, bytes):
            (Path(self._request.folder) / BASE_FILE).write_bytes(base)
            base = BASE
        with contextlib.suppress(BrokenPipeError):  # it is gone, which the next look tells
            self._process.stdin.write(f"{base}\n".encode())
            self._process.stdin.flush()

    def _memory(self) -> int:
        with contextlib.suppress(psutil.Error):
            return int(psutil.Process(self._process.pid).memory_info().rss)
        return 0

    def _ended(self) -> str:
        """Why it went without a word: the system ends it by a signal when its processor time is over."""
        status = self._process.wait()
        return "too-slow" if status in {-24, -9} else "crashed"  # SIGXCPU, SIGKILL


def _outcome(folder: Path, failure: str) -> ImportOutcome:
    result, content = folder / RESULT_FILE, folder / CONTENT_FILE
    read = json.loads(result.read_text(encoding="ascii")) if result.exists() else {}
    if failure:
        return ImportOutcome(failure, read)
    return ImportOutcome("", read, content.read_bytes())
