"""Questions to the companion while a language model is connected that misbehaves, and while it is not asked at all."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.jobs.streams import GRACE_SECONDS
from tests.learning_platform.faulty_endpoint import KEY, MODEL, FaultyEndpoint, faulty_endpoint, serving
from tests.learning_platform.people import API, Browser, Someone
from tests.learning_platform.studying import Learner
from tests.learning_platform.test_chat import ask, open_conversation

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

QUESTIONS_AT_ONCE = 3
QUESTION = "What is the dot product?"
QUICK = {"first_seconds": 1, "stall_seconds": 1, "total_seconds": 3}
PATIENT = {"first_seconds": 30, "stall_seconds": 30, "total_seconds": 60}


@pytest.fixture(scope="module")
def endpoint() -> Iterator[FaultyEndpoint]:
    with faulty_endpoint() as running:
        yield running


@pytest.fixture
def connect(
    make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser], endpoint: FaultyEndpoint
) -> Callable[..., None]:
    """Connects the model to a behaviour of the endpoint."""
    administrator = browser_of(make_person("Ada Admin", roles=[Grant(Scope.DEPLOYMENT, "", Role.ADMINISTRATOR)]))
    endpoint.requests.clear()
    endpoint.left.clear()
    endpoint.gone.clear()

    def put(behaviour: str, **changes: object) -> None:
        body = {"base_url": endpoint.base_url(behaviour), "model": MODEL, "key": KEY, **PATIENT, **changes}
        answer = administrator.put("/admin/language-model", {"enabled": True, "allow_private": True, **body})
        assert answer.status_code == 200, answer.text

    return put


def cookies_of(learner: Learner) -> str:
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in learner.browser.client.cookies.jar)


def compared(answer: dict[str, Any]) -> dict[str, Any]:
    """What an answer says, without when it was asked."""
    return {name: answer[name] for name in ("answer", "status", "citations", "next_actions", "worded_by")}


@pytest.mark.parametrize(
    ("behaviour", "fallback"),
    [
        ("good", "unverified"),
        ("busy", "busy"),
        ("unauthorized", "refused"),
        ("too-long", "too-long"),
        ("html", "garbled"),
        ("bad-utf8", "garbled"),
        ("redirect", "failed"),
        ("silent", "timed-out"),
        ("stall", "timed-out"),
    ],
)
def test_whatever_the_endpoint_does_the_course_answers_in_time_and_says_why(
    student: Learner, connect: Callable[..., None], behaviour: str, fallback: str
) -> None:
    chat = open_conversation(student)
    alone = ask(student, chat, QUESTION)
    assert alone["fallback"] is None
    connect(behaviour, **(QUICK if fallback == "timed-out" else PATIENT))
    began = time.monotonic()
    answer = ask(student, chat, QUESTION)
    assert time.monotonic() - began < PATIENT["first_seconds"] / 2
    assert compared(answer) == compared(alone)
    assert answer["fallback"] == fallback
    assert answer in student.browser.get(f"/conversations/{chat}").json()["exchanges"]


def test_the_model_is_told_what_was_said_before_in_this_conversation_and_in_no_other(
    student: Learner, connect: Callable[..., None], endpoint: FaultyEndpoint
) -> None:
    other, chat = open_conversation(student), open_conversation(student)
    ask(student, other, "What is a matrix?")
    first = ask(student, chat, "What is the norm of a vector?")
    connect("good")
    ask(student, chat, QUESTION)
    told = [message["content"] for message in endpoint.asked("good")[-1]["messages"]]
    assert any("What is the norm of a vector?" in text for text in told)
    assert any(first["answer"][:40] in text for text in told)
    assert not any("What is a matrix?" in text for text in told)


def test_a_used_up_quota_is_remarked_and_costs_no_answer(
    student: Learner, connect: Callable[..., None], endpoint: FaultyEndpoint
) -> None:
    connect("good", questions_a_day=1)
    chat = open_conversation(student)
    assert [ask(student, chat, QUESTION)["fallback"] for _ in range(2)] == ["unverified", "quota"]
    assert len(endpoint.requests) == 1


def test_nothing_of_the_learner_but_the_question_reaches_the_endpoint(
    student: Learner, connect: Callable[..., None], endpoint: FaultyEndpoint
) -> None:
    connect("good")
    ask(student, open_conversation(student), f"{QUESTION} I am sam@example.org")
    sent = str(endpoint.requests)
    assert "dot product" in sent
    for private in ("sam@example.org", "Sam Student", str(student.person_id)):
        assert private not in sent


def test_a_browser_that_goes_away_ends_the_request_to_the_endpoint(
    app: FastAPI, student: Learner, connect: Callable[..., None], endpoint: FaultyEndpoint
) -> None:
    chat = open_conversation(student)
    ask(student, chat, QUESTION)  # the library is built now
    connect("stall", first_seconds=60, stall_seconds=30, total_seconds=120)
    headers = {
        "X-CSRF-Token": student.browser.csrf_token,
        "Cookie": cookies_of(student),
    }
    with serving(app) as url, httpx2.Client(base_url=url, headers=headers, timeout=2) as browser:
        with pytest.raises(httpx2.ReadTimeout):
            browser.post(f"{API}/conversations/{chat}/questions", json={"question": QUESTION})
        assert endpoint.gone.wait(GRACE_SECONDS + 15), "a reply goes on for a while, for whoever comes back"
        assert len(endpoint.asked("stall")) == 1


def test_one_learner_has_a_few_questions_open_at_once_and_others_are_not_kept_waiting(
    app: FastAPI, enrolled: Callable[[str], Learner], connect: Callable[..., None], endpoint: FaultyEndpoint
) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    chats = {learner.person_id: open_conversation(learner) for learner in (sam, olga)}
    ask(sam, chats[sam.person_id], QUESTION)
    connect("stall", first_seconds=8, stall_seconds=8, total_seconds=16)

    async def ask_over(url: str, learner: Learner) -> tuple[int, float]:
        began = time.monotonic()
        headers = {"X-CSRF-Token": learner.browser.csrf_token, "Cookie": cookies_of(learner)}
        async with httpx2.AsyncClient(base_url=url, headers=headers, timeout=60) as browser:
            asked = await browser.post(
                f"{API}/conversations/{chats[learner.person_id]}/questions", json={"question": QUESTION}
            )
        return asked.status_code, time.monotonic() - began

    async def flood(url: str) -> tuple[list[tuple[int, float]], tuple[int, float]]:
        many = [asyncio.create_task(ask_over(url, sam)) for _ in range(20)]
        await asyncio.sleep(1)
        return await asyncio.gather(asyncio.gather(*many), ask_over(url, olga))

    with serving(app) as url:
        of_sam, of_olga = asyncio.run(flood(url))
        assert Counter(status for status, _ in of_sam) == {200: QUESTIONS_AT_ONCE, 429: 20 - QUESTIONS_AT_ONCE}
        assert of_olga[0] == 200
        assert asyncio.run(ask_over(url, sam))[0] == 200, "a place is free again"
