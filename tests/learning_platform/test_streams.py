"""Streams that outlive their reader for a moment."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from learning_platform.jobs.streams import RunningStreams, TooManyStreamsError


class Source:
    """Makes numbers as the test lets it, and notes how often it was begun and whether it was cancelled."""

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.begun, self.cancelled = 0, False

    async def items(self) -> AsyncIterator[int]:
        self.begun += 1
        try:
            yield 1
            yield 2
            await self.gate.wait()
            yield 3
        except asyncio.CancelledError:
            self.cancelled = True
            raise


async def take(streams: RunningStreams, count: int, after: int = 0) -> list[tuple[int, int]]:
    found = []
    reading = streams.follow("reply", after)
    async for item in reading:
        found.append(item)
        if len(found) == count:
            break
    await reading.aclose()
    return found


def test_a_reader_who_comes_back_gets_what_was_missed_and_the_rest_once() -> None:
    async def scene() -> None:
        streams, source = RunningStreams(), Source()
        streams.start("reply", "sam", source.items)
        assert await take(streams, 1) == [(1, 1)]
        source.gate.set()
        assert await take(streams, 9, after=1) == [(2, 2), (3, 3)]
        assert await take(streams, 9) == [(1, 1), (2, 2), (3, 3)]
        streams.start("reply", "sam", source.items)
        assert source.begun == 1
        await streams.close()

    asyncio.run(scene())


def test_a_stream_that_nobody_reads_is_cancelled_after_the_grace_period() -> None:
    async def scene() -> None:
        streams, source = RunningStreams(grace_seconds=0.02), Source()
        streams.start("reply", "sam", source.items)
        await take(streams, 2)
        await asyncio.sleep(0.1)
        assert source.cancelled
        assert "reply" not in streams

    asyncio.run(scene())


def test_a_reader_within_the_grace_period_keeps_it_alive() -> None:
    async def scene() -> None:
        streams, source = RunningStreams(grace_seconds=0.05), Source()
        streams.start("reply", "sam", source.items)
        await take(streams, 2)
        reading = asyncio.create_task(take(streams, 1, after=2))
        await asyncio.sleep(0.15)
        assert not source.cancelled
        source.gate.set()
        assert await reading == [(3, 3)]
        await streams.close()

    asyncio.run(scene())


def test_a_finished_stream_is_forgotten_after_a_while() -> None:
    async def scene() -> None:
        streams, source = RunningStreams(kept_seconds=0.02), Source()
        source.gate.set()
        streams.start("reply", "sam", source.items)
        assert len(await take(streams, 9)) == 3
        await asyncio.sleep(0.1)
        assert "reply" not in streams

    asyncio.run(scene())


def test_what_ends_a_stream_ends_its_readers() -> None:
    async def failing() -> AsyncIterator[int]:
        yield 1
        raise LookupError

    async def scene() -> None:
        streams = RunningStreams()
        streams.start("reply", "sam", failing)
        with pytest.raises(LookupError):
            await take(streams, 9)
        await streams.close()

    asyncio.run(scene())


def test_one_owner_has_only_so_many_at_once_and_others_have_theirs() -> None:
    async def scene() -> None:
        streams, source = RunningStreams(most_each=2), Source()
        streams.start("one", "sam", source.items)
        with streams.admission("sam"), pytest.raises(TooManyStreamsError), streams.admission("sam"):
            pass
        with streams.admission("olga"):
            pass
        with streams.admission("sam"):
            pass
        streams.cancel("one")
        await asyncio.sleep(0)
        await streams.close()

    asyncio.run(scene())
