"""Answers over HTTP: graded, durable, re-planned; open loop from this process against a server in another."""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx

from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.serving import RunningServer, free_port, running_server
from learning_platform.benchmarks.start import seeded_folder
from learning_platform.demo.people import DEMO_PASSWORD, STUDENTS
from learning_platform.progress.schemas import MAX_AHEAD

RATE = 25
SECONDS = 20
WARM_UP = 50
INSERTS = 500


@dataclass(frozen=True, slots=True)
class SignedInClient:
    """A student's browser with exercises to answer."""

    client: httpx.AsyncClient
    bodies: list[dict[str, object]]


def measure_answers(course: Path) -> Iterator[Figure]:
    """p95 latency from the scheduled instant, and the server's CPU time for one answer."""
    with tempfile.TemporaryDirectory() as folder:
        environment = seeded_folder(Path(folder), course)
        port = free_port()
        command = ["-m", "learning_platform", "serve", "--port", str(port)]
        with running_server(command, port, "/health/ready", environment) as server:
            latencies, cpu_seconds = asyncio.run(_load(server))
        insert_ms, insert_cpu_ms = _bare_inserts(Path(folder) / "bare.db")
    latencies.sort()
    p95 = latencies[int(len(latencies) * 0.95)] * 1000
    yield Figure(f"answer_p95_ms_{RATE}", p95, "ms", bar=100, baseline=insert_ms)
    cpu_ms = cpu_seconds * 1000 / len(latencies)
    yield Figure("answer_cpu_ms", cpu_ms, "ms", bar=10, baseline=insert_cpu_ms)
    yield Figure("insert_cpu_ms", insert_cpu_ms, "ms")


async def _load(server: RunningServer) -> tuple[list[float], float]:
    count = RATE * SECONDS + WARM_UP
    browsers = [await _sign_in(server.url, student.email) for student in STUDENTS]
    offerings = (await browsers[0].client.get("/api/v1/offerings")).json()["offerings"]
    graph = (await browsers[0].client.get(f"/api/v1/offerings/{offerings[0]['id']}/graph")).json()
    concepts = [concept["id"] for concept in graph["concepts"]]
    for number in range(count):
        await _issue(browsers[number % len(browsers)], offerings[0]["id"], concepts[number % len(concepts)])
    work = [
        (browser, body)
        for row in zip(*(b.bodies for b in browsers), strict=False)
        for browser, body in zip(browsers, row, strict=True)
    ]
    for browser, body in work[:WARM_UP]:
        await _answer(browser, body, time.perf_counter())
    cpu_before = server.cpu_seconds()
    begin = time.perf_counter() + 0.1
    timed = work[WARM_UP:]
    tasks = []
    for number, (browser, body) in enumerate(timed):
        due = begin + number / RATE
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(_answer(browser, body, due)))
    latencies = await asyncio.gather(*tasks)
    cpu = server.cpu_seconds() - cpu_before
    for browser in browsers:
        await browser.client.aclose()
    return list(latencies), cpu


async def _sign_in(url: str, email: str) -> SignedInClient:
    client = httpx.AsyncClient(base_url=url, timeout=30)
    response = await client.post("/api/v1/session", json={"email": email, "password": DEMO_PASSWORD})
    response.raise_for_status()
    client.headers["X-CSRF-Token"] = response.json()["csrf_token"]
    # Two hours from now on, so that every answer is followed by a path of many steps.
    (await client.get("/api/v1/path", params={"minutes": 120})).raise_for_status()
    return SignedInClient(client, [])


async def _issue(browser: SignedInClient, offering_id: str, concept_id: str) -> None:
    wanted: dict[str, object] = {"offering_id": offering_id, "concept_id": concept_id, "step_kind": "practice"}
    wanted["ahead"] = MAX_AHEAD  # a fresh one each time, though those before it are not answered yet
    response = await browser.client.post("/api/v1/attempts", json=wanted)
    response.raise_for_status()
    attempt = response.json()
    answer: dict[str, object] = {"id": str(uuid4()), "attempt_id": attempt["id"], "seconds": 5.0}
    if attempt["options"]:
        answer["chosen"] = [attempt["options"][0]["id"]]
    else:
        answer["text"] = "1/2"
    browser.bodies.append({"responses": [answer]})


async def _answer(browser: SignedInClient, body: dict[str, object], due: float) -> float:
    response = await browser.client.post("/api/v1/responses", json=body)
    response.raise_for_status()
    assert response.json()["results"][0]["status"] == "recorded"
    assert response.json()["path"]["steps"]
    return time.perf_counter() - due


def _bare_inserts(path: Path) -> tuple[float, float]:
    """Milliseconds and CPU milliseconds of a one-row insert, committed as durably: the least an answer could cost."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE answer (id TEXT PRIMARY KEY, body TEXT)")
    walls = []
    cpu_before = time.process_time()
    for _ in range(INSERTS):
        began = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO answer VALUES (?, ?)", (str(uuid4()), "1/2"))
        connection.execute("COMMIT")
        walls.append((time.perf_counter() - began) * 1000)
    cpu = (time.process_time() - cpu_before) * 1000 / INSERTS
    connection.close()
    return statistics.quantiles(walls, n=20)[-1], cpu
