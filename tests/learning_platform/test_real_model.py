"""The adapter and the pages' routes against a real server with the interface of OpenAI: `transformers serve`.

`make models` makes the environment that it runs in.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from companion.language_model import Deadlines, Message, Speaker, Trouble
from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.benchmarks.serving import free_port
from learning_platform.clock import system_clock
from learning_platform.language_model.endpoint import Endpoint, EndpointFault
from learning_platform.language_model.openai_compatible import OpenAiCompatible
from tests.learning_platform.conftest import _without_service
from tests.learning_platform.people import Browser, Someone

pytestmark = [pytest.mark.real_model, pytest.mark.timeout(240)]
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

ROOT = Path(__file__).parents[2]
ENVIRONMENT = Path(os.environ.get("OCTANT_TEST_MODELS", ROOT / ".venv-models"))
START_SECONDS = 120
PROMPT = [Message(Speaker.SYSTEM, "Answer from the course."), Message(Speaker.USER, "What is a vector? 向量是什么？")]


@dataclass(frozen=True)
class RealServer:
    """A running model server."""

    base_url: str
    model: str

    def endpoint(self, **changes: object) -> OpenAiCompatible:
        options = {"allow_private": True, "deadlines": Deadlines(60, 30, 60), **changes}
        return OpenAiCompatible(Endpoint(self.base_url, self.model, None, **options), system_clock)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """`transformers serve` with a tiny model of random weights; it reads nothing from the network."""
    if not (ENVIRONMENT / "bin" / "transformers").exists():
        _without_service(f"no model server in {ENVIRONMENT}; `make models` makes it")
    folder, port = tmp_path_factory.mktemp("model"), free_port()
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": str(folder / "home"), "PYTHONPATH": ""}
    script = Path(__file__).with_name("tiny_model.py")
    python = ENVIRONMENT / "bin" / "python"
    subprocess.run([python, script, folder / "tiny"], env=environment, check=True, capture_output=True)
    program = str((ENVIRONMENT / "bin" / "transformers").absolute())
    command = [program, "serve", "tiny", "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/health", process)
            yield RealServer(f"http://127.0.0.1:{port}/v1", "tiny")
        finally:
            process.terminate()
            process.wait(30)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx2.get(url, timeout=2).is_success:
                return
        except httpx2.TransportError:
            time.sleep(0.2)
    pytest.fail("the model server did not start")


def test_a_real_reply_comes_in_several_pieces_and_is_no_longer_than_asked(server: RealServer) -> None:
    async def work() -> list[str]:
        return [delta.text async for delta in server.endpoint().deltas(PROMPT, max_tokens=24) if delta.text]

    pieces = asyncio.run(work())
    assert 1 < len(pieces) <= 24


def test_a_real_server_counts_the_tokens(server: RealServer) -> None:
    async def work() -> list[int]:
        endpoint = server.endpoint(reports_usage=True)
        return [delta.tokens async for delta in endpoint.deltas(PROMPT, max_tokens=5) if delta.tokens]

    (counted,) = asyncio.run(work())
    assert 5 < counted < 300


def test_a_real_server_answers_again_after_somebody_left(server: RealServer) -> None:
    async def work() -> str:
        async with aclosing(server.endpoint().deltas(PROMPT, max_tokens=1500)) as deltas:
            await anext(deltas)
        return "".join([delta.text async for delta in server.endpoint().deltas(PROMPT, max_tokens=8)])

    assert asyncio.run(work())


def test_a_real_server_that_is_slower_than_the_deadline_is_left(server: RealServer) -> None:
    async def work() -> None:
        endpoint = server.endpoint(deadlines=Deadlines(60, 30, 0.3))
        async for _ in endpoint.deltas(PROMPT, max_tokens=1900):
            pass

    with pytest.raises(EndpointFault) as caught:
        asyncio.run(work())
    assert caught.value.trouble is Trouble.TIMED_OUT


@SQLITE
def test_a_real_server_is_configured_and_probed_by_an_administrator(
    server: RealServer, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]
) -> None:
    browser = browser_of(make_person("Ada Admin", roles=[Grant(Scope.DEPLOYMENT, "", Role.ADMINISTRATOR)]))
    body = {"base_url": server.base_url, "model": server.model, "enabled": True, "allow_private": True}
    assert browser.put("/admin/language-model", body).status_code == 200
    probe = browser.post("/admin/language-model/probe").json()["probe"]
    works = {check["name"]: check["works"] for check in probe["checks"]}
    assert works["models"]
    assert works["completion"]
    assert works["usage"]
    assert not works["json-schema"], "random weights speak no JSON"
    assert probe["models"] == [server.model]
    assert probe["is_listed"] is True
