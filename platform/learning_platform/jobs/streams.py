"""Streams that go on for a moment when their reader is cut off, and repeat what was missed when it comes back."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

GRACE_SECONDS = 10.0
"""A stream without a reader is made this much longer; then what makes it is cancelled."""
KEPT_SECONDS = 60.0
"""A finished stream can be read again this long."""


class TooManyStreamsError(Exception):
    """The owner has as many running as one may have."""


@dataclass
class _Stream:
    owner: Hashable
    items: list[Any] = field(default_factory=list)
    finished: bool = False
    error: BaseException | None = None
    readers: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None
    ending: asyncio.TimerHandle | None = None

    def tell(self) -> None:
        changed, self.changed = self.changed, asyncio.Event()
        changed.set()

    def stop_waiting_for_the_end(self) -> None:
        if self.ending is not None:
            self.ending.cancel()
            self.ending = None


class RunningStreams:
    """The streams of one process by key. All methods belong to its one event loop."""

    def __init__(
        self, grace_seconds: float = GRACE_SECONDS, kept_seconds: float = KEPT_SECONDS, most_each: int = 3
    ) -> None:
        self._grace_seconds, self._kept_seconds, self._most_each = grace_seconds, kept_seconds, most_each
        self._streams: dict[Hashable, _Stream] = {}
        self._admitted: Counter[Hashable] = Counter()

    def __contains__(self, key: Hashable) -> bool:
        return key in self._streams

    @contextmanager
    def admission(self, owner: Hashable) -> Iterator[None]:
        """Counts the owner's preparation as if it ran already, so that many at once do not slip through.

        Raises:
            TooManyStreamsError: the owner has enough of them.
        """
        running = sum(stream.owner == owner and not stream.finished for stream in self._streams.values())
        if running + self._admitted[owner] >= self._most_each:
            raise TooManyStreamsError
        self._admitted[owner] += 1
        try:
            yield
        finally:
            self._admitted[owner] -= 1
            if not self._admitted[owner]:
                del self._admitted[owner]

    def start(self, key: Hashable, owner: Hashable, make: Callable[[], AsyncIterator[Any]]) -> None:
        """Begins to make a stream, with or without a reader; one that is there already goes on."""
        if key not in self._streams:
            stream = self._streams[key] = _Stream(owner)
            stream.task = asyncio.create_task(self._run(key, stream, make()))
            self._end_later(stream)

    async def _run(self, key: Hashable, stream: _Stream, items: AsyncIterator[Any]) -> None:
        try:
            async for item in items:
                stream.items.append(item)
                stream.tell()
        except asyncio.CancelledError as error:
            stream.error = error
            self._streams.pop(key, None)
        except Exception as error:  # noqa: BLE001 - it is raised where the stream is read
            stream.error = error
            self._streams.pop(key, None)
        finally:
            stream.finished = True
            stream.stop_waiting_for_the_end()
            stream.tell()
            asyncio.get_running_loop().call_later(self._kept_seconds, self._forget, key, stream)

    def _forget(self, key: Hashable, stream: _Stream) -> None:
        if self._streams.get(key) is stream:
            del self._streams[key]

    def _end_later(self, stream: _Stream) -> None:
        if stream.task is not None and not stream.finished:
            stream.stop_waiting_for_the_end()
            stream.ending = asyncio.get_running_loop().call_later(self._grace_seconds, stream.task.cancel)

    async def follow(self, key: Hashable, after: int = 0) -> AsyncGenerator[tuple[int, Any]]:
        """The items with their numbers from 1 on, those that are there and those to come.

        Args:
            after: the number of the last item that the reader has.

        Raises:
            KeyError: there is no such stream, or no more.
            Exception: whatever ended it.
        """
        stream = self._streams[key]
        stream.readers += 1
        stream.stop_waiting_for_the_end()
        place = max(0, after)
        try:
            while True:
                changed = stream.changed
                while place < len(stream.items):
                    place += 1
                    yield place, stream.items[place - 1]
                if stream.finished:
                    break
                await changed.wait()
        finally:
            stream.readers -= 1
            if not stream.readers:
                self._end_later(stream)
        if stream.error is not None:
            raise stream.error

    def cancel(self, key: Hashable) -> None:
        """Ends a stream at once: its owner wants no more of it."""
        stream = self._streams.get(key)
        if stream is not None and stream.task is not None:
            stream.task.cancel()

    async def close(self) -> None:
        """Cancels what runs: the server stops."""
        here = asyncio.get_running_loop()
        tasks = [stream.task for stream in self._streams.values() if stream.task is not None and not stream.task.done()]
        for task in tasks:
            task.get_loop().call_soon_threadsafe(task.cancel)
        await asyncio.gather(*(task for task in tasks if task.get_loop() is here), return_exceptions=True)
        self._streams.clear()
