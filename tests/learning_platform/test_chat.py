"""The companion over HTTP: whose conversations, what it may know, what it never says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, cast
from uuid import UUID, uuid4

import fastapi.sse
import pytest
from sqlalchemy.pool import QueuePool

from companion.answers import Answer, Piece
from companion.forbidden import revealing_texts
from knowledge_graph.exercises.kinds import ExerciseKind
from learning_platform.accounts.limits import QUESTIONS_PER_PERSON
from learning_platform.chat import replying, service
from learning_platform.chat.repository import exchanges_of
from learning_platform.chat.schemas import ExchangeView, PieceView
from learning_platform.chat.service import PreparedQuestion
from learning_platform.jobs.streams import RunningStreams
from learning_platform.progress.attempts import read_attempt
from learning_platform.progress.schemas import MAX_AHEAD
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import Learner, read_events


def open_conversation(learner: Learner) -> str:
    """Opens a conversation and returns its id."""
    opened = learner.browser.post("/conversations", {"offering_id": learner.offering_id})
    assert opened.status_code == 201, opened.text
    return str(opened.json()["id"])


def ask(learner: Learner, conversation_id: str, question: str, **page: object) -> dict[str, Any]:
    """Asks a question and returns the whole answer."""
    stream = learner.browser.post(f"/conversations/{conversation_id}/questions", {"question": question, **page})
    assert stream.status_code == 200, stream.text
    name, answer = read_events(stream)[-1]
    assert name == "answer"
    return answer


def test_a_conversation_is_listed_named_by_its_first_question_and_read_again(
    student: Learner, clock: SettableClock
) -> None:
    chat = open_conversation(student)
    first = ask(student, chat, "What is the dot product?")
    clock.advance(seconds=30)
    ask(student, chat, "And what is a vector?")
    listed = student.browser.get("/conversations", params={"offering_id": student.offering_id}).json()["conversations"]
    assert [(each["id"], each["title"]) for each in listed] == [(chat, "What is the dot product?")]
    exchanges = student.browser.get(f"/conversations/{chat}").json()["exchanges"]
    assert len(exchanges) == 2
    assert exchanges[0] == first
    assert exchanges[0]["index_version"]
    assert exchanges[0]["worded_by"] == "extractive"


def test_conversations_of_others_look_like_none(enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    chat = open_conversation(sam)
    answer = ask(sam, chat, "What is a matrix?")
    assert olga.browser.get(f"/conversations/{chat}").status_code == 404
    assert olga.browser.post(f"/conversations/{chat}/questions", {"question": "And now?"}).status_code == 404
    assert olga.browser.delete(f"/conversations/{chat}").status_code == 404
    rating = f"/conversations/{chat}/exchanges/{answer['id']}/rating"
    assert olga.browser.put(rating, {"rating": 1}).status_code == 404


def test_a_thumb_is_kept_and_may_be_turned(student: Learner) -> None:
    chat = open_conversation(student)
    answer = ask(student, chat, "What is a matrix?")
    rating = f"/conversations/{chat}/exchanges/{answer['id']}/rating"
    for thumb in (1, -1):
        assert student.browser.put(rating, {"rating": thumb, "reason": "because"}).status_code == 204
        assert student.browser.get(f"/conversations/{chat}").json()["exchanges"][0]["rating"] == thumb
    assert student.browser.put(rating, {"rating": 5}).status_code == 422


def test_a_deleted_conversation_is_gone(student: Learner) -> None:
    chat = open_conversation(student)
    ask(student, chat, "What is a matrix?")
    assert student.browser.delete(f"/conversations/{chat}").status_code == 204
    assert student.browser.get(f"/conversations/{chat}").status_code == 404
    assert student.browser.get("/conversations", params={"offering_id": student.offering_id}).json() == {
        "conversations": []
    }


@pytest.mark.parametrize("question", ["", "   ", "x" * 2001, "NUL \0 inside"])
def test_what_is_no_question_is_refused_before_the_stream_begins(student: Learner, question: str) -> None:
    chat = open_conversation(student)
    refused = student.browser.post(f"/conversations/{chat}/questions", {"question": question})
    assert (refused.status_code, refused.headers["content-type"]) == (422, "application/problem+json")


def test_the_answer_of_an_open_exercise_is_not_given_away(parts: Parts, student: Learner) -> None:
    chat = open_conversation(student)
    attempt = next(issued for issued in (student.attempt("dot-product") for _ in range(20)) if not issued["options"])
    with parts.transactions.read() as session:
        variant = read_attempt(parts, session, student.person_id, UUID(attempt["id"])).variant
    for question in ("What is the answer?", f"Solve this: {variant.stem}", f"Is it {variant.key.value}?"):
        answer = ask(student, chat, question, attempt_id=attempt["id"])
        assert answer["status"] == "refused", question
        assert f"= {variant.key.value}" not in answer["answer"]
        assert f"is {variant.key.value}." not in answer["answer"]


def test_every_way_to_write_a_numeric_answer_is_withheld(parts: Parts, student: Learner) -> None:
    attempts = [student.attempt("vector-norm") for _ in range(10)]
    for attempt in attempts:
        with parts.transactions.read() as session:
            variant = read_attempt(parts, session, student.person_id, UUID(attempt["id"])).variant
        texts = revealing_texts(variant)
        if variant.kind is ExerciseKind.NUMERIC:
            assert variant.key.value in texts
        else:
            assert set(texts) == {option.text for option in variant.options if option.id in variant.key.correct_options}


def test_during_a_quiz_the_companion_only_finds_the_way(student: Learner) -> None:
    chat = open_conversation(student)
    attempt = student.attempt("matrices", mode="quiz", step_kind="quiz")
    assert ask(student, chat, "What is a matrix?")["status"] == "refused"
    student.send(student.response_to(attempt))
    assert ask(student, chat, "What is a matrix?")["status"] == "answered"


def test_asking_without_end_is_slowed_down(student: Learner) -> None:
    chat = open_conversation(student)
    for _ in range(QUESTIONS_PER_PERSON):
        ask(student, chat, "hello")
    slowed = student.browser.post(f"/conversations/{chat}/questions", {"question": "hello"})
    assert slowed.status_code == 429
    assert int(slowed.headers["Retry-After"]) > 0


def test_a_stream_holds_no_database_connection(parts: Parts, student: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = parts.transactions.engine.pool
    assert isinstance(pool, QueuePool)
    held: list[int] = []
    original = service.answer_question

    async def watched(prepared: PreparedQuestion) -> AsyncIterator[Piece | Answer]:
        async for part in original(prepared):
            held.append(pool.checkedout())
            yield part

    monkeypatch.setattr(service, "answer_question", watched)
    ask(student, open_conversation(student), "What is the dot product?")
    assert held
    assert set(held) == {0}


def test_a_chinese_question_is_answered_in_chinese(student: Learner) -> None:
    answer = ask(student, open_conversation(student), "什么是点积？")
    assert (answer["language"], answer["status"]) == ("zh", "answered")
    assert "点积" in answer["answer"]


def test_who_is_not_in_a_course_may_not_ask_about_it(
    student: Learner, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]
) -> None:
    stranger = browser_of(make_person("Nobody Here"))
    assert stranger.post("/conversations", {"offering_id": student.offering_id}).status_code == 404


def test_asking_for_more_exercises_does_not_open_the_companion_during_a_quiz(student: Learner) -> None:
    chat = open_conversation(student)
    student.attempt("matrices", step_kind="quiz")
    for _ in range(MAX_AHEAD):
        student.attempt("vectors")
        student.attempt("dot-product")
    assert ask(student, chat, "What is a matrix?")["status"] == "refused"


def test_a_conversation_deleted_during_its_answer_stays_deleted(
    student: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = open_conversation(student)
    original = service.keep_answer

    def deleted_meanwhile(parts: Parts, prepared: PreparedQuestion, answer: Answer) -> ExchangeView:
        assert student.browser.delete(f"/conversations/{chat}").status_code == 204
        return original(parts, prepared, answer)

    monkeypatch.setattr(service, "keep_answer", deleted_meanwhile)
    ask(student, chat, "What is a matrix?")
    with student.browser.parts.transactions.read() as session:
        assert exchanges_of(session, UUID(chat)) == []


def test_a_deleted_conversation_can_be_taken_back_for_ten_minutes(student: Learner, clock: SettableClock) -> None:
    chat = open_conversation(student)
    ask(student, chat, "What is a matrix?")
    assert student.browser.delete(f"/conversations/{chat}").status_code == 204
    assert student.browser.get(f"/conversations/{chat}").status_code == 404
    clock.advance(minutes=9)
    assert student.browser.post(f"/conversations/{chat}/restore").status_code == 204
    assert len(student.browser.get(f"/conversations/{chat}").json()["exchanges"]) == 1
    student.browser.delete(f"/conversations/{chat}")
    clock.advance(minutes=11)
    assert student.browser.post(f"/conversations/{chat}/restore").status_code == 404
    open_conversation(student)
    with student.browser.parts.transactions.read() as session:
        assert exchanges_of(session, UUID(chat)) == []


def test_conversations_are_found_by_what_was_said_and_can_be_renamed(student: Learner) -> None:
    first, second = open_conversation(student), open_conversation(student)
    ask(student, first, "What is the dot product?")
    ask(student, second, "What is a matrix?")
    assert student.browser.patch(f"/conversations/{second}", {"title": "100% matrices_"}).status_code == 200

    def found(text: str) -> set[str]:
        listed = student.browser.get("/conversations", params={"offering_id": student.offering_id, "q": text})
        return {each["id"] for each in listed.json()["conversations"]}

    assert found("DOT PRODUCT?") == {first}
    assert found("100% matrices_") == {second}
    assert found("%") == {second}
    assert found("") == {first, second}


@pytest.mark.parametrize(("form", "kind"), [("markdown", "text/markdown"), ("json", "application/json")])
def test_a_conversation_is_taken_along(student: Learner, form: str, kind: str) -> None:
    chat = open_conversation(student)
    answer = ask(student, chat, "What is the dot product?")
    file = student.browser.get(f"/conversations/{chat}/export", params={"format": form})
    assert file.headers["content-type"].startswith(kind)
    assert "attachment" in file.headers["content-disposition"]
    assert answer["question"] in file.text
    if form == "json":
        assert file.json()["exchanges"] == [answer]
    else:
        assert answer["answer"] in file.text


def stream(learner: Learner, chat: str, reply_id: str, last: str = "") -> list[tuple[str, str]]:
    headers = {"Last-Event-ID": last} if last else {}
    response = learner.browser.get(f"/conversations/{chat}/replies/{reply_id}", headers=headers)
    assert response.status_code == 200, response.text
    names = [line.split(": ")[1] for line in response.text.splitlines() if line.startswith("event: ")]
    ids = [line.split(": ")[1] for line in response.text.splitlines() if line.startswith("id: ")]
    return list(zip(names, ids, strict=True))


def test_a_reply_is_gone_on_with_after_the_last_event_and_stored_once(student: Learner) -> None:
    chat, reply_id = open_conversation(student), str(uuid4())
    answer = ask(student, chat, "What is the dot product?", reply_id=reply_id)
    assert answer["id"] == reply_id
    whole = stream(student, chat, reply_id)
    assert [name for name, _ in whole] == ["piece"] * (len(whole) - 1) + ["answer"]
    assert stream(student, chat, reply_id, whole[1][1]) == whole[2:]
    assert ask(student, chat, "What is the dot product?", reply_id=reply_id) == answer
    assert len(student.browser.get(f"/conversations/{chat}").json()["exchanges"]) == 1


def test_a_stored_reply_comes_as_its_answer_when_its_stream_is_forgotten(parts: Parts, student: Learner) -> None:
    chat, reply_id = open_conversation(student), str(uuid4())
    answer = ask(student, chat, "What is the dot product?", reply_id=reply_id)
    parts.replies._streams.clear()
    assert [name for name, _ in stream(student, chat, reply_id)] == ["answer"]
    assert ask(student, chat, "What is the dot product?", reply_id=reply_id) == answer


def test_replies_of_others_look_like_none_and_their_ids_cannot_be_taken(enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    chat, reply_id = open_conversation(sam), str(uuid4())
    ask(sam, chat, "What is a matrix?", reply_id=reply_id)
    own = open_conversation(olga)
    for conversation in (chat, own):
        assert olga.browser.get(f"/conversations/{conversation}/replies/{reply_id}").status_code == 404
        assert olga.browser.delete(f"/conversations/{conversation}/replies/{reply_id}").status_code == 404
    body = {"question": "And now?", "reply_id": reply_id}
    assert olga.browser.post(f"/conversations/{own}/questions", body).status_code == 409


def test_a_hundred_questions_at_once_of_one_learner_do_not_stop_another(
    enrolled: Callable[[str], Learner], monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    monkeypatch.setattr("learning_platform.accounts.limits.QUESTIONS_PER_PERSON", 1000)
    original = service.answer_question

    async def slow(prepared: PreparedQuestion) -> AsyncIterator[Piece | Answer]:
        await asyncio.sleep(0.3 if prepared.conversation.person_id == sam.person_id else 0.0)
        async for part in original(prepared):
            yield part

    monkeypatch.setattr(service, "answer_question", slow)
    chat, own = open_conversation(sam), open_conversation(olga)
    with ThreadPoolExecutor(40) as pool:
        address = f"/conversations/{chat}/questions"
        asked = [pool.submit(sam.browser.post, address, {"question": "What is a matrix?"}) for _ in range(100)]
        assert ask(olga, own, "What is a matrix?")["status"] == "answered"
    answers = [future.result() for future in asked]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert {answer.status_code for answer in answers} == {200, 429}
    assert {answer.json()["code"] for answer in refused} == {"still-answering"}
    assert all(int(answer.headers["Retry-After"]) > 0 for answer in refused)


def test_a_sign_of_life_comes_at_least_every_fifteen_seconds() -> None:
    assert fastapi.sse._PING_INTERVAL <= 15


def test_an_id_names_one_question(student: Learner) -> None:
    chat, reply_id = open_conversation(student), str(uuid4())
    ask(student, chat, "What is a matrix?", reply_id=reply_id)
    student.browser.parts.replies._streams.clear()
    other = student.browser.post(
        f"/conversations/{chat}/questions", {"question": "What is a vector?", "reply_id": reply_id}
    )
    assert other.status_code == 409


def test_a_reply_that_nobody_reads_is_cancelled_and_not_stored(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []

    async def endless(_: PreparedQuestion) -> AsyncIterator[Piece | Answer]:
        try:
            yield Piece("One moment.")
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            happened.append("cancelled")
            raise

    monkeypatch.setattr(service, "answer_question", endless)
    monkeypatch.setattr(service, "piece_view", lambda _, piece: PieceView(text=piece.text, citations=[]))
    monkeypatch.setattr(service, "keep_answer", lambda *_: happened.append("stored"))
    key = (uuid4(), uuid4(), uuid4())

    async def scene() -> None:
        here = replace(parts, replies=RunningStreams(grace_seconds=0.02))
        here.replies.start(key, key[0], lambda: replying._make(here, cast("PreparedQuestion", None)))
        reading = replying.read_reply(here, key)
        first = await anext(reading)
        assert (first.event, first.id) == ("piece", f"{key[2]}:1")
        await reading.aclose()
        await asyncio.sleep(0.2)
        assert key not in here.replies

    asyncio.run(scene())
    assert happened == ["cancelled"]
