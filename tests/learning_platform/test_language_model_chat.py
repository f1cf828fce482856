"""Questions to the companion while a language model is connected that misbehaves, and while it is not asked at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from learning_platform.accounts.roles import Grant, Role, Scope
from tests.learning_platform.faulty_endpoint import KEY, MODEL, FaultyEndpoint, faulty_endpoint, serving
from tests.learning_platform.people import API, Browser, Someone
from tests.learning_platform.studying import Learner
from tests.learning_platform.test_chat import ask, open_conversation

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

QUESTION = "What is the dot product?"
SECONDS = {"first_seconds": 1, "stall_seconds": 1, "total_seconds": 3}


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
        body = {"base_url": endpoint.base_url(behaviour), "model": MODEL, "key": KEY, **SECONDS, **changes}
        answer = administrator.put("/admin/language-model", {"enabled": True, "allow_private": True, **body})
        assert answer.status_code == 200, answer.text

    return put


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
    connect(behaviour)
    began = time.monotonic()
    answer = ask(student, chat, QUESTION)
    assert time.monotonic() - began < SECONDS["total_seconds"] + 3
    assert compared(answer) == compared(alone)
    assert answer["fallback"] == fallback
    assert answer in student.browser.get(f"/conversations/{chat}").json()["exchanges"]


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
    connect("stall", first_seconds=30, stall_seconds=30, total_seconds=60)
    headers = {
        "X-CSRF-Token": student.browser.csrf_token,
        "Cookie": "; ".join(f"{cookie.name}={cookie.value}" for cookie in student.browser.client.cookies.jar),
    }
    with serving(app) as url, httpx2.Client(base_url=url, headers=headers, timeout=2) as browser:
        with pytest.raises(httpx2.ReadTimeout):
            browser.post(f"{API}/conversations/{chat}/questions", json={"question": QUESTION})
        assert len(endpoint.asked("stall")) == 1
        assert endpoint.gone.wait(8)
