"""The adapter against an endpoint that misbehaves in every way: a fault in one word, in time, and nothing else."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterator
from contextlib import aclosing
from uuid import uuid4

import pytest

from companion.language_model import Deadlines, LanguageModelError, Message, Speaker, Trouble
from learning_platform.cache import InProcessCache
from learning_platform.language_model.endpoint import Endpoint
from learning_platform.language_model.metering import MeteredModel
from learning_platform.language_model.openai_compatible import OpenAiCompatible
from learning_platform.language_model.pauses import FAULTS_BEFORE_PAUSE, LONGEST_PAUSE_SECONDS, Pauses
from learning_platform.language_model.quotas import Quotas
from tests.learning_platform.faulty_endpoint import KEY, MODEL, FaultyEndpoint, faulty_endpoint
from tests.learning_platform.people import SettableClock

QUICK = Deadlines(first=0.6, stall=0.4, whole=1.5)
"""For endpoints that never end; what comes at once may take longer than this on a busy machine."""
PATIENT = Deadlines(first=30.0, stall=30.0, whole=60.0)
PROMPT = [Message(Speaker.SYSTEM, "Answer from the course."), Message(Speaker.USER, "What is a vector?")]


@pytest.fixture(scope="module")
def endpoint() -> Iterator[FaultyEndpoint]:
    with faulty_endpoint() as running:
        yield running


@pytest.fixture(autouse=True)
def _forget(endpoint: FaultyEndpoint) -> None:
    endpoint.requests.clear()
    endpoint.left.clear()
    endpoint.gone.clear()
    endpoint.reached.clear()


class Bench:
    """A model with its meters, as a question gets it."""

    def __init__(
        self,
        base_url: str,
        *,
        questions: int = 100,
        tokens: int = 100_000,
        private: bool = True,
        deadlines: Deadlines = PATIENT,
    ) -> None:
        self.clock = SettableClock()
        self.cache = InProcessCache(monotonic=self.clock.seconds)
        self.pauses = Pauses(self.cache, revision=1)
        self.quotas = Quotas(self.cache, questions_a_day=questions, tokens_a_day=tokens)
        self.person = uuid4()
        self._endpoint = Endpoint(base_url, MODEL, KEY, allow_private=private, deadlines=deadlines)

    def model(self) -> MeteredModel:
        adapter = OpenAiCompatible(self._endpoint, self.clock)
        meters = {"pauses": self.pauses, "quotas": self.quotas}
        return MeteredModel(adapter, person_id=self.person, clock=self.clock, **meters)  # type: ignore[arg-type]

    def ask(self, model: MeteredModel | None = None, *, max_tokens: int = 100) -> list[str]:
        async def work() -> list[str]:
            return [text async for text in (model or self.model()).stream(PROMPT, max_tokens=max_tokens)]

        return asyncio.run(work())

    def trouble(self) -> Trouble:
        with pytest.raises(LanguageModelError) as caught:
            self.ask()
        assert caught.value.__cause__ is None
        return caught.value.trouble

    def tokens_used(self) -> int:
        return self.quotas.used(self.clock()).tokens


@pytest.mark.parametrize("behaviour", ["good", "stays-open", "stays-open-before-done"])
def test_a_reply_comes_in_pieces_and_ends_with_the_model_even_if_the_connection_does_not(
    endpoint: FaultyEndpoint, behaviour: str
) -> None:
    bench = Bench(endpoint.base_url(behaviour))
    assert bench.ask() == ["Hello", " world."]
    assert 0 < bench.tokens_used() < 40
    (path, headers, body) = endpoint.requests[0]
    assert path.endswith("/chat/completions")
    assert headers["authorization"] == f"Bearer {KEY}"
    assert "openai-organization" not in headers
    assert body["messages"][1] == {"role": "user", "content": "What is a vector?"}
    assert (body["model"], body["stream"], body["max_tokens"]) == (MODEL, True, 100)


FAULTS = {
    "busy": Trouble.BUSY,
    "overloaded": Trouble.BUSY,
    "overload-event": Trouble.BUSY,
    "unauthorized": Trouble.REFUSED,
    "forbidden": Trouble.REFUSED,
    "wrong-model": Trouble.REFUSED,
    "too-long": Trouble.TOO_LONG,
    "too-long-by-code": Trouble.TOO_LONG,
    "html": Trouble.GARBLED,
    "nothing": Trouble.GARBLED,
    "empty": Trouble.GARBLED,
    "truncated": Trouble.GARBLED,
    "cut": Trouble.GARBLED,
    "bad-utf8": Trouble.GARBLED,
    "no-json": Trouble.GARBLED,
    "number": Trouble.GARBLED,
    "text-for-list": Trouble.GARBLED,
    "list-for-text": Trouble.GARBLED,
    "packed": Trouble.GARBLED,
    "endless": Trouble.GARBLED,
    "endless-line": Trouble.GARBLED,
    "gateway": Trouble.FAILED,
    "redirect": Trouble.FAILED,
    "error-event": Trouble.FAILED,
    "silent": Trouble.TIMED_OUT,
    "stall": Trouble.TIMED_OUT,
    "heartbeat": Trouble.TIMED_OUT,
    "heartbeat-after-text": Trouble.TIMED_OUT,
    "thinking": Trouble.TIMED_OUT,
    "drip": Trouble.TIMED_OUT,
}


@pytest.mark.parametrize(("behaviour", "trouble"), FAULTS.items())
def test_every_fault_has_its_word_and_comes_in_time(
    endpoint: FaultyEndpoint, caplog: pytest.LogCaptureFixture, behaviour: str, trouble: Trouble
) -> None:
    caplog.set_level(logging.DEBUG)
    deadlines = QUICK if trouble is Trouble.TIMED_OUT else PATIENT
    bench, began = Bench(endpoint.base_url(behaviour), deadlines=deadlines), time.monotonic()
    assert bench.trouble() is trouble
    assert time.monotonic() - began < PATIENT.first / 2, "neither waited for ever nor until a deadline for no reason"
    assert KEY not in caplog.text
    assert len(endpoint.requests) == 1, "nothing is tried twice"


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:1/v1", "http://no-such-host.invalid/v1"])
def test_an_endpoint_that_is_not_there_is_unreachable_and_costs_no_tokens(base_url: str) -> None:
    bench = Bench(base_url)
    assert bench.trouble() is Trouble.UNREACHABLE
    assert bench.tokens_used() == 0


def test_a_private_address_that_is_not_allowed_is_never_connected_to(endpoint: FaultyEndpoint) -> None:
    assert Bench(endpoint.base_url("good"), private=False).trouble() is Trouble.UNREACHABLE
    assert endpoint.requests == []


def test_what_no_database_can_store_is_replaced(endpoint: FaultyEndpoint) -> None:
    assert "".join(Bench(endpoint.base_url("unstorable")).ask()) == "a\ufffdb\ufffdc"


@pytest.mark.parametrize("behaviour", ["stall", "endless", "silent"])
def test_the_endpoint_notices_that_nobody_waits_any_more(endpoint: FaultyEndpoint, behaviour: str) -> None:
    async def leave_early() -> None:
        async with aclosing(Bench(endpoint.base_url(behaviour)).model().stream(PROMPT, max_tokens=9)) as pieces:
            task = asyncio.ensure_future(anext(pieces))
            await asyncio.to_thread(endpoint.reached.wait, 20)
            await asyncio.wait([task], timeout=0.3)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    asyncio.run(leave_early())
    assert endpoint.gone.wait(20)
    assert endpoint.left == [behaviour]


def test_tokens_are_counted_even_if_nobody_waits_for_the_end(endpoint: FaultyEndpoint) -> None:
    bench = Bench(endpoint.base_url("stall"))

    async def leave_early() -> None:
        async with aclosing(bench.model().stream(PROMPT, max_tokens=50)) as pieces:
            await anext(pieces)

    asyncio.run(leave_early())
    assert 0 < bench.tokens_used() < 40


# --- pauses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("behaviour", "seconds"), [("busy", 7), ("busy-until", 120), ("overloaded", 10)])
def test_an_endpoint_that_asks_for_a_pause_gets_it_and_others_do_not_wait(
    endpoint: FaultyEndpoint, behaviour: str, seconds: int
) -> None:
    bench = Bench(endpoint.base_url(behaviour))
    assert [bench.trouble() for _ in range(3)] == [Trouble.BUSY] * 3
    assert len(endpoint.requests) == 1
    bench.clock.advance(seconds=seconds - 1)
    assert bench.trouble() is Trouble.BUSY
    assert len(endpoint.requests) == 1
    bench.clock.advance(seconds=3)
    assert bench.trouble() is Trouble.BUSY
    assert len(endpoint.requests) == 2


def test_no_endpoint_pauses_itself_for_ever(endpoint: FaultyEndpoint) -> None:
    bench = Bench(endpoint.base_url("busy-for-long"))
    bench.trouble()
    bench.clock.advance(seconds=LONGEST_PAUSE_SECONDS + 1)
    assert bench.pauses.current() is None


def test_an_endpoint_that_keeps_failing_is_left_alone_for_a_while(endpoint: FaultyEndpoint) -> None:
    bench = Bench(endpoint.base_url("gateway"))
    for _ in range(FAULTS_BEFORE_PAUSE + 2):
        assert bench.trouble() is Trouble.FAILED
    assert len(endpoint.requests) == FAULTS_BEFORE_PAUSE


def test_a_prompt_that_is_too_long_pauses_nothing(endpoint: FaultyEndpoint) -> None:
    bench = Bench(endpoint.base_url("too-long"))
    for _ in range(FAULTS_BEFORE_PAUSE + 1):
        bench.trouble()
    assert bench.pauses.current() is None


# --- quotas -------------------------------------------------------------------------------------------------------


def test_a_person_has_so_many_questions_a_day(endpoint: FaultyEndpoint) -> None:
    bench = Bench(endpoint.base_url("good"), questions=2)
    model = bench.model()
    assert bench.ask(model) == bench.ask(model), "asked twice for one question"
    bench.ask()
    assert bench.trouble() is Trouble.QUOTA
    asked = len(endpoint.requests)
    bench.person = uuid4()
    bench.ask()
    assert len(endpoint.requests) == asked + 1
    bench.clock.advance(days=1)
    bench.ask()


def test_the_installation_has_so_many_tokens_a_day_and_requests_at_once_do_not_pass_it_together(
    endpoint: FaultyEndpoint,
) -> None:
    bench = Bench(endpoint.base_url("good"), tokens=1000)

    async def one() -> Trouble | None:
        try:
            async for _ in bench.model().stream(PROMPT, max_tokens=300):
                pass
        except LanguageModelError as error:
            return error.trouble
        return None

    async def many() -> list[Trouble | None]:
        return list(await asyncio.gather(*(one() for _ in range(8))))

    outcomes = asyncio.run(many())
    assert set(outcomes) == {None, Trouble.QUOTA}
    assert outcomes.count(None) == len(endpoint.requests) <= 3
    assert bench.tokens_used() < 200, "what was set aside and not used is free again"
    bench.ask()


def test_what_an_endpoint_counts_goes_before_an_estimate(endpoint: FaultyEndpoint) -> None:
    bench = Bench(endpoint.base_url("able"))
    bench._endpoint = Endpoint(endpoint.base_url("able"), MODEL, KEY, allow_private=True, reports_usage=True)
    bench.ask()
    assert bench.tokens_used() == 42
