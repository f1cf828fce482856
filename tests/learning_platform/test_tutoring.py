"""Students, the companion and their tutors: threads, endorsed answers, review, gaps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from knowledge_graph.concepts import ConceptId
from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.courses import repository as courses
from learning_platform.database.tables import AuditEntry
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import Learner, linear_algebra
from tests.learning_platform.test_chat import ask, open_conversation

OFF_COURSE = "Pizza pasta gnocchi ravioli"
DISCLOSURE = "I want to kill myself"
ENDORSED = {
    "question": OFF_COURSE,
    "answer": "Not in this course, but **ask the baker**.\n\n<b>No</b>",
    "concept_id": "dot-product",
    "language": "en",
}


@pytest.fixture
def tutor(student: Learner, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]) -> Browser:
    """Another tutor of the offering."""
    return browser_of(make_person("Tara Tutor", roles=[Grant(Scope.OFFERING, student.offering_id, Role.TUTOR)]))


def hand_over(student: Learner, **what: object) -> dict[str, Any]:
    made = student.browser.post("/tutor-threads", {"offering_id": student.offering_id, **what})
    assert made.status_code == 201, made.text
    page: dict[str, Any] = made.json()
    return page


def reviewed(tutor: Browser, student: Learner, **filters: str | int) -> list[dict[str, Any]]:
    found = tutor.get(f"/offerings/{student.offering_id}/review", params=filters)
    assert found.status_code == 200, found.text
    items: list[dict[str, Any]] = found.json()["items"]
    return items


def endorse(tutor: Browser, student: Learner, **changes: object) -> dict[str, Any]:
    body = {**ENDORSED, "answer": "Not in this course, but **ask the baker**.", **changes}
    made = tutor.post(f"/offerings/{student.offering_id}/endorsed-answers", body)
    assert made.status_code == 201, made.text
    first: dict[str, Any] = made.json()["answers"][0]
    return first


def test_a_question_goes_to_the_tutor_and_its_answer_comes_back(
    student: Learner, tutor: Browser, clock: SettableClock
) -> None:
    answer = ask(student, open_conversation(student), OFF_COURSE)
    page = hand_over(student, exchange_id=answer["id"], note="I really want to know, call 555-123-4567")
    assert (page["thread"]["state"], page["answer"], page["thread"]["question"]) == (
        "waiting",
        answer["answer"],
        OFF_COURSE,
    )
    assert page["messages"][0]["body"].endswith("call [phone]")
    (waiting,) = tutor.get(f"/offerings/{student.offering_id}/tutor-threads").json()["threads"]
    clock.advance(minutes=5)
    answered = tutor.post(f"/tutor-threads/{waiting['id']}/messages", {"body": "Ask the **baker**."})
    assert answered.json()["messages"][-1]["author"] == "Tara Tutor"
    mine = student.browser.get("/tutor-threads", params={"offering_id": student.offering_id}).json()["threads"]
    assert [(each["state"], each["unread"], each["exchange_id"]) for each in mine] == [("answered", True, answer["id"])]
    assert student.browser.put(f"/tutor-threads/{waiting['id']}/read").status_code == 204
    clock.advance(minutes=5)
    student.browser.post(f"/tutor-threads/{waiting['id']}/messages", {"body": "Which one?"})
    mine = student.browser.get("/tutor-threads", params={"offering_id": student.offering_id}).json()["threads"]
    assert [(each["state"], each["unread"]) for each in mine] == [("waiting", False)]
    for closed, state in ((True, "closed"), (False, "waiting")):
        assert tutor.patch(f"/tutor-threads/{waiting['id']}", {"closed": closed}).status_code == 204
        assert student.browser.get(f"/tutor-threads/{waiting['id']}").json()["thread"]["state"] == state


def test_an_answer_is_handed_over_once(student: Learner) -> None:
    answer = ask(student, open_conversation(student), OFF_COURSE)
    first, second = (hand_over(student, exchange_id=answer["id"]) for _ in range(2))
    assert first["thread"]["id"] == second["thread"]["id"]


def test_threads_and_answers_of_others_look_like_none(enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    answer = ask(sam, open_conversation(sam), OFF_COURSE)
    thread = hand_over(sam, exchange_id=answer["id"])["thread"]["id"]
    assert olga.browser.get(f"/tutor-threads/{thread}").status_code == 404
    assert olga.browser.post(f"/tutor-threads/{thread}/messages", {"body": "me too"}).status_code == 404
    taken = olga.browser.post("/tutor-threads", {"offering_id": olga.offering_id, "exchange_id": answer["id"]})
    assert taken.status_code == 404
    assert olga.browser.get("/tutor-threads", params={"offering_id": olga.offering_id}).json()["threads"] == []


def test_a_thread_without_a_question_is_refused(student: Learner) -> None:
    assert student.browser.post("/tutor-threads", {"offering_id": student.offering_id}).status_code == 422


def test_a_deleted_conversation_leaves_the_review_but_not_the_thread(student: Learner, tutor: Browser) -> None:
    chat = open_conversation(student)
    answer = ask(student, chat, OFF_COURSE)
    thread = hand_over(student, exchange_id=answer["id"])["thread"]["id"]
    assert student.browser.delete(f"/conversations/{chat}").status_code == 204
    assert reviewed(tutor, student) == []
    assert student.browser.get(f"/tutor-threads/{thread}").json()["answer"] == answer["answer"]


def test_tutors_see_only_what_went_wrong_and_disclosures_first(student: Learner, tutor: Browser) -> None:
    chat = open_conversation(student)
    ask(student, chat, "What is a matrix?")
    ask(student, chat, OFF_COURSE)
    bad = ask(student, chat, "What is the dot product?")
    student.browser.put(
        f"/conversations/{chat}/exchanges/{bad['id']}/rating",
        {"rating": -1, "reasons": ["unclear"], "reason": "<img src=x> mail me@example.org"},
    )
    ask(student, chat, DISCLOSURE)
    items = reviewed(tutor, student)
    assert [item["kind"] for item in items] == ["wellbeing", "thumbs-down", "abstained"]
    assert (items[0]["question"], items[0]["answer"], items[0]["made"]) == ("", "", None)
    assert (items[1]["rating_reasons"], items[1]["rating_reason"]) == (["unclear"], "<img src=x> mail [e-mail]")
    assert items[1]["made"]["passages"][0]["content_hash"]
    assert items[1]["made"]["course_version"] == linear_algebra().version
    assert [item["kind"] for item in reviewed(tutor, student, kind="abstained")] == ["abstained"]
    counts = tutor.get(f"/offerings/{student.offering_id}/review").json()["counts"]
    assert counts == {"wellbeing": 1, "thumbs_down": 1, "abstained": 1, "closest": 0, "waiting": 0}


def test_taking_a_thumb_back_takes_the_answer_out_of_the_review(student: Learner, tutor: Browser) -> None:
    chat = open_conversation(student)
    answer = ask(student, chat, "What is a matrix?")
    rating = f"/conversations/{chat}/exchanges/{answer['id']}/rating"
    student.browser.put(rating, {"rating": -1, "reasons": ["incorrect"]})
    assert len(reviewed(tutor, student)) == 1
    assert student.browser.delete(rating).status_code == 204
    assert reviewed(tutor, student) == []
    again = student.browser.get(f"/conversations/{chat}").json()["exchanges"][0]
    assert (again["rating"], again["rating_reasons"], again["rating_reason"]) == (None, [], "")


def test_the_review_comes_in_pages_and_marks_can_be_taken_back(
    student: Learner, tutor: Browser, clock: SettableClock
) -> None:
    chat = open_conversation(student)
    asked = []
    for _ in range(5):
        clock.advance(minutes=1)
        asked.append(ask(student, chat, OFF_COURSE)["id"])
    address, seen, cursor = f"/offerings/{student.offering_id}/review", [], None
    while True:
        page = tutor.get(address, params={"limit": 2, **({"cursor": cursor} if cursor else {})}).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == asked[::-1]
    first = reviewed(tutor, student)[0]["id"]
    for handled, left in ((True, 4), (False, 5)):
        mark = tutor.put(f"{address}/{first}/mark", {"seen": True, "handled": handled})
        assert mark.status_code == 204
        assert len(reviewed(tutor, student)) == left
        assert len(reviewed(tutor, student, state="handled")) == 5 - left
    assert tutor.get(address, params={"cursor": "nonsense"}).status_code == 422


def test_reading_a_disclosure_is_noted_and_shown(parts: Parts, student: Learner, tutor: Browser) -> None:
    answer = ask(student, open_conversation(student), DISCLOSURE)
    address = f"/offerings/{student.offering_id}/review/{answer['id']}/disclosure"
    for _ in range(2):
        opened = tutor.post(address)
        assert (opened.status_code, opened.json()["question"]) == (200, DISCLOSURE)
    (item,) = reviewed(tutor, student)
    assert [look["tutor"] for look in item["looks"]] == ["Tara Tutor"]
    assert item["seen"]
    with parts.transactions.read() as session:
        entries = session.exec(select(AuditEntry).where(col(AuditEntry.action) == "disclosure-read")).all()
    assert [entry.subject for entry in entries] == [f"exchange:{answer['id']}"] * 2


def test_what_is_no_disclosure_cannot_be_opened_as_one(student: Learner, tutor: Browser) -> None:
    fine = ask(student, open_conversation(student), "What is a matrix?")
    bad = ask(student, open_conversation(student), OFF_COURSE)
    for exchange_id in (fine["id"], bad["id"]):
        address = f"/offerings/{student.offering_id}/review/{exchange_id}/disclosure"
        assert tutor.post(address).status_code == 404
    mark = f"/offerings/{student.offering_id}/review/{fine['id']}/mark"
    assert tutor.put(mark, {"seen": True, "handled": True}).status_code == 404


def test_an_endorsed_answer_comes_first_for_everybody_until_it_is_withdrawn(
    enrolled: Callable[[str], Learner], student: Learner, tutor: Browser, clock: SettableClock
) -> None:
    olga = enrolled("Olga Other")
    asked = ask(student, open_conversation(student), OFF_COURSE)
    assert asked["status"] == "abstained"
    made = endorse(tutor, student, exchange_id=asked["id"], paraphrases=["Spaghetti levain sourdough"])
    assert (made["kind"], made["stale"]) == ("corrected", False)
    assert reviewed(tutor, student) == []
    chat = open_conversation(olga)
    for question in (OFF_COURSE, "spaghetti levain sourdough"):
        answer = ask(olga, chat, question)
        assert answer["status"] == "answered"
        assert answer["endorsed"] == {
            "id": made["id"],
            "tutor": "Tara Tutor",
            "at": made["created_at"],
            "withdrawn": False,
        }
        assert "**ask the baker**" in answer["answer"]
    clock.advance(minutes=1)
    address = f"/offerings/{student.offering_id}/endorsed-answers/{made['id']}"
    assert tutor.delete(address).status_code == 204
    assert ask(olga, chat, OFF_COURSE)["status"] == "abstained"
    assert olga.browser.get(f"/conversations/{chat}").json()["exchanges"][0]["endorsed"]["withdrawn"]
    clock.advance(minutes=1)
    assert tutor.post(f"{address}/restore").status_code == 204
    assert ask(olga, chat, OFF_COURSE)["status"] == "answered"


@pytest.mark.parametrize(
    "changes",
    [
        {"answer": "<b>No</b>"},
        {"answer": "![](http://evil.example)"},
        {"question": "[x](javascript:alert(1))"},
        {"concept_id": "sourdough"},
        {"answer": ""},
    ],
)
def test_what_the_companion_could_not_show_cannot_be_endorsed(
    student: Learner, tutor: Browser, changes: dict[str, str]
) -> None:
    body = {**ENDORSED, "answer": "Fine.", **changes}
    assert tutor.post(f"/offerings/{student.offering_id}/endorsed-answers", body).status_code == 422


def test_what_is_offered_for_endorsing_says_nothing_of_the_student(student: Learner, tutor: Browser) -> None:
    student.answer("vectors", right=False)
    chat = open_conversation(student)
    for question in ("What is my progress on vectors?", "What is the dot product?"):
        answer = ask(student, chat, question)
        student.browser.put(f"/conversations/{chat}/exchanges/{answer['id']}/rating", {"rating": -1})
    offered = {item["question"]: (item["answer"], item["endorsable"]) for item in reviewed(tutor, student)}
    personal, of_the_course = offered["What is my progress on vectors?"], offered["What is the dot product?"]
    assert "%" in personal[0]
    assert personal[1] == ""
    assert of_the_course[1]


def test_an_endorsed_answer_goes_stale_when_its_lesson_changes_until_it_is_confirmed(
    parts: Parts, student: Learner, tutor: Browser
) -> None:
    made = endorse(tutor, student)
    course = linear_algebra()
    lessons = tuple(
        replace(lesson, markdown=f"{lesson.markdown}\n\nMore.")
        if lesson.concept_id == ConceptId("dot-product")
        else lesson
        for lesson in course.lessons
    )
    changed = replace(course, lessons=lessons, version="f" * 64)

    def publish(session: Session) -> None:
        courses.store_course_version(session, changed, now=parts.clock(), published_by=None)
        courses.pin_offering(session, UUID(student.offering_id), changed.version)

    parts.transactions.write(publish)
    listed = f"/offerings/{student.offering_id}/endorsed-answers"
    assert tutor.get(listed).json()["answers"][0]["stale"]
    body = {**ENDORSED, "answer": "Still so."}
    assert tutor.put(f"{listed}/{made['id']}", body).status_code == 204
    (now,) = tutor.get(listed).json()["answers"]
    assert (now["stale"], now["answer"], now["course_version"]) == (False, "Still so.", changed.version)


def test_unanswered_questions_of_several_are_a_gap_until_they_are_answered(
    enrolled: Callable[[str], Learner], student: Learner, tutor: Browser
) -> None:
    olga = enrolled("Olga Other")
    asked = [ask(who, open_conversation(who), OFF_COURSE)["id"] for who in (student, olga)]
    ask(student, open_conversation(student), "Who won the football match yesterday?")
    found = tutor.get(f"/offerings/{student.offering_id}/gaps").json()
    (gap,) = found["gaps"]
    assert ({each["exchange_id"] for each in gap["questions"]}, gap["students"]) == (set(asked), 2)
    endorse(tutor, student, handles=asked)
    assert tutor.get(f"/offerings/{student.offering_id}/gaps").json()["gaps"] == []
