"""Starts a server in a process of its own, waits for its first response, and ends it again."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import httpx
import psutil

DEADLINE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server that answers.

    Attributes:
        start_seconds: from the start of its process to its first response.
    """

    url: str
    process: psutil.Process
    start_seconds: float

    def cpu_seconds(self) -> float:
        """CPU time of the server and of the grading processes beside it."""
        total = 0.0
        for process in (self.process, *self.process.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                total += times.user + times.system
        return total

    def resident_megabytes(self) -> float:
        return float(self.process.memory_info().rss) / 2**20


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running_server(
    command: Sequence[str], port: int, path: str, environment: Mapping[str, str]
) -> Iterator[RunningServer]:
    """Runs ``python …`` until the block ends.

    Args:
        command: arguments of the Python interpreter.
        port: where the server will listen.
        path: asked for until it answers 200.
        environment: added to this process's own.

    Raises:
        TimeoutError: no response within a minute, or the process ended.
    """
    url = f"http://127.0.0.1:{port}"
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own arguments
        [sys.executable, *command],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(process, url + path)
        yield RunningServer(url, psutil.Process(process.pid), time.perf_counter() - began)
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.perf_counter() + DEADLINE_SECONDS
    with httpx.Client(timeout=2) as client:
        while time.perf_counter() < deadline and process.poll() is None:
            with contextlib.suppress(httpx.TransportError):
                if client.get(url).status_code == httpx.codes.OK:
                    return
            time.sleep(0.01)
    raise TimeoutError(f"the server did not answer at {url}")
