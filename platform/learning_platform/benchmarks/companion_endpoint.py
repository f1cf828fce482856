"""The companion with an endpoint that is dead or stalls: how late its answers come, and who else notices."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import httpx

from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.serving import free_port, running_server
from learning_platform.benchmarks.start import seeded_folder
from learning_platform.demo.people import ADMINISTRATOR, DEMO_PASSWORD, STUDENTS

DEADLINES = {"first_seconds": 2.0, "stall_seconds": 2.0, "total_seconds": 5.0}
LATE_SECONDS = 3.0
"""An answer from the course comes no later than this after a deadline."""
ASKED_AGAIN = 3
QUESTIONS = 100
READS_A_SECOND = 25
READ_SECONDS = 6
QUESTION = {"question": "What is an eigenvalue?"}


class StallingEndpoint:
    """Takes every request and never says a word, in a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.asked = 0

    def __enter__(self) -> str:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._take, "127.0.0.1", 0), self._loop
        ).result()
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._server.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            if await reader.read(65536):
                self.asked += 1
            await reader.read()  # until the other side goes away
        writer.close()


@dataclass(frozen=True, slots=True)
class _Site:
    """A served demo with an administrator, a learner who asks, and one who only reads."""

    administrator: httpx.AsyncClient
    asker: httpx.AsyncClient
    reader: httpx.AsyncClient
    conversation_id: str

    async def connect(self, base_url: str | None) -> None:
        """Configures an endpoint anew, which ends every pause; None removes it."""
        path = "/admin/language-model"
        if base_url is None:
            (await self.administrator.delete(path)).raise_for_status()
            return
        body = {"base_url": base_url, "model": "none", "enabled": True, "allow_private": True, **DEADLINES}
        (await self.administrator.put(path, json=body)).raise_for_status()

    async def ask(self) -> float:
        """Seconds from a question to its whole answer."""
        began = time.perf_counter()
        answer = await self.asker.post(f"/conversations/{self.conversation_id}/questions", json=QUESTION)
        assert "event: answer" in answer.raise_for_status().text
        return time.perf_counter() - began

    async def slowest(self, base_url: str | None) -> float:
        """The slowest of several answers, each without a pause before it."""
        waits = []
        for _ in range(ASKED_AGAIN):
            await self.connect(base_url)
            waits.append(await self.ask())
        return max(waits)

    async def reads_p95_ms(self) -> float:
        """Of a cheap page at a steady rate, from the instant each was due."""

        async def read(due: float) -> float:
            (await self.reader.get("/session")).raise_for_status()
            return time.perf_counter() - due

        begin, tasks = time.perf_counter() + 0.05, []
        for number in range(READS_A_SECOND * READ_SECONDS):
            due = begin + number / READS_A_SECOND
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            tasks.append(asyncio.create_task(read(due)))
        waits = sorted(await asyncio.gather(*tasks))
        return waits[int(len(waits) * 0.95)] * 1000

    async def reads_beside_questions_p95_ms(self) -> float:
        """The same while one learner, in a process of their own, asks a hundred questions at once."""
        url = f"{self.asker.base_url}conversations/{self.conversation_id}/questions"
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.asker.cookies.jar)
        headers = {"X-CSRF-Token": self.asker.headers["X-CSRF-Token"], "Cookie": cookies}
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
            processes.submit(int).result()  # started
            flood = processes.submit(_flood, url, headers)
            p95 = await self.reads_p95_ms()
            await asyncio.to_thread(flood.result)
        return p95


def _flood(url: str, headers: dict[str, str]) -> None:
    async def ask(client: httpx.AsyncClient) -> None:
        await client.post(url, json=QUESTION, headers=headers)

    async def many() -> None:
        async with httpx.AsyncClient(timeout=60, limits=httpx.Limits(max_connections=None)) as client:
            await asyncio.gather(*(ask(client) for _ in range(QUESTIONS)))

    asyncio.run(many())


def measure_companion_endpoint(course: Path) -> Iterator[Figure]:
    """Answers with a dead and with a stalling endpoint, and what others notice of a hundred questions to the latter."""
    with tempfile.TemporaryDirectory() as folder:
        environment = seeded_folder(Path(folder), course)
        port = free_port()
        command = ["-m", "learning_platform", "serve", "--port", str(port)]
        with running_server(command, port, "/health/ready", environment) as server, StallingEndpoint() as stalling:
            yield from asyncio.run(_measure(f"{server.url}/api/v1", stalling))


async def _measure(api: str, stalling: str) -> list[Figure]:
    async with contextlib.AsyncExitStack() as stack:
        people = (ADMINISTRATOR[1], STUDENTS[0].email, STUDENTS[1].email)
        clients = [await stack.enter_async_context(_client(api)) for _ in people]
        for client, email in zip(clients, people, strict=True):
            signed_in = await client.post("/session", json={"email": email, "password": DEMO_PASSWORD})
            client.headers["X-CSRF-Token"] = signed_in.raise_for_status().json()["csrf_token"]
        offering = (await clients[1].get("/offerings")).raise_for_status().json()["offerings"][0]["id"]
        chat = (await clients[1].post("/conversations", json={"offering_id": offering})).raise_for_status().json()
        site = _Site(clients[0], clients[1], clients[2], chat["id"])
        await site.ask()
        quoted = await site.slowest(None)
        late = DEADLINES["first_seconds"] + LATE_SECONDS
        dead = await site.slowest(f"http://127.0.0.1:{free_port()}/v1")
        stalled = await site.slowest(stalling)
        quiet = await site.reads_p95_ms()
        await asyncio.sleep(60 - READ_SECONDS)  # until the learner may ask again
        await site.connect(None)
        beside_quoting = await site.reads_beside_questions_p95_ms()
        await asyncio.sleep(60)
        await site.connect(stalling)
        beside_stalling = await site.reads_beside_questions_p95_ms()
    return [
        Figure("dead_endpoint_answer_s", dead, "s", bar=late, baseline=quoted),
        Figure("stalling_endpoint_answer_s", stalled, "s", bar=late, baseline=quoted),
        Figure("others_p95_ms_beside_quoted_questions", beside_quoting, "ms", baseline=quiet),
        Figure("others_p95_ms_beside_stalled_questions", beside_stalling, "ms", bar=100, baseline=quiet),
    ]


def _client(api: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=api, timeout=60, limits=httpx.Limits(max_connections=None))
