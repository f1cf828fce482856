"""Opening a single answer, and getting the exercise back that was not answered yet."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest

from knowledge_graph.exercises.kinds import ExerciseKind
from learning_platform.accounts.access import Grant, Role, Scope
from learning_platform.progress.attempts import read_attempt
from learning_platform.progress.schemas import MAX_AHEAD
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import Classroom, Learner

ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def answered(student: Learner, *, right: bool, **more: object) -> tuple[dict[str, Any], str]:
    """An exercise and the id of the answer given to it."""
    attempt = student.attempt("vectors")
    response = student.response_to(attempt, right=right, **more)
    assert student.send(response).json()["results"][0]["status"] == "recorded"
    return attempt, response["id"]


def opened(student: Learner, response_id: str, **query: str) -> dict[str, Any]:
    answer = student.browser.get(f"/responses/{response_id}", params=query)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


def page_for_tutor(tutor: Browser, room: Classroom, student: Learner, response_id: str) -> dict[str, Any]:
    page = tutor.get(f"/cohorts/{room.cohort_id}/students/{student.person_id}/responses/{response_id}")
    assert page.status_code == 200, page.text
    shown: dict[str, Any] = page.json()
    return shown


def texts_of(value: object) -> set[str]:
    """Every text anywhere in a JSON value."""
    if isinstance(value, dict):
        return set().union(*(texts_of(part) for part in value.values())) if value else set()
    if isinstance(value, list):
        return set().union(*(texts_of(part) for part in value)) if value else set()
    return {value} if isinstance(value, str) else set()


def test_an_answer_is_opened_with_its_exercise_and_every_try(student: Learner, clock: SettableClock) -> None:
    attempt = student.attempt("vectors")
    first = student.response_to(attempt, right=False, confidence=0.8, seconds=31.0)
    student.send(first)
    student.browser.post(f"/attempts/{attempt['id']}/hints")
    clock.advance(minutes=1)
    second = student.response_to(attempt)
    student.send(second)
    page = opened(student, first["id"])
    exercise = page["exercise"]
    assert (exercise["id"], exercise["stem"], exercise["concept"]) == (
        attempt["id"],
        attempt["stem"],
        {"id": "vectors", "title": "Vectors"},
    )
    assert [each["response_id"] for each in exercise["responses"]] == [first["id"], second["id"]]
    assert [each["outcome"] for each in exercise["responses"]][1] == "correct"
    assert [each["hints"] for each in exercise["responses"]] == [0, 1]
    assert (exercise["responses"][0]["confidence"], exercise["responses"][0]["seconds"]) == (0.8, 31.0)
    assert opened(student, second["id"])["exercise"] == exercise


def test_what_is_right_is_not_told_while_a_try_is_left(student: Learner) -> None:
    attempt, response_id = answered(student, right=False)
    page, key = opened(student, response_id), student.key_of(attempt)
    assert (page["is_open"], page["correct"], page["exercise"]["solution"]) == (True, None, None)
    parts = student.browser.parts
    with parts.transactions.read() as session:
        variant = read_attempt(parts, session, student.person_id, UUID(attempt["id"])).variant
    assert variant.solution not in texts_of(page)
    if key.kind is ExerciseKind.NUMERIC:
        assert key.value not in texts_of(page)


@ONE_DATABASE
@pytest.mark.parametrize("ending", ["right", "given-up", "all-tries", "expired"])
def test_what_is_right_is_told_once_no_try_is_left(student: Learner, clock: SettableClock, ending: str) -> None:
    attempt, response_id = answered(student, right=ending == "right")
    if ending == "given-up":
        student.send({"id": str(uuid4()), "attempt_id": attempt["id"], "gave_up": True})
    if ending == "all-tries":
        student.send(student.response_to(attempt, right=False))
    if ending == "expired":
        clock.advance(hours=student.browser.parts.settings.attempt_hours)
        student.browser.become(student.person_id)
    page, key = opened(student, response_id), student.key_of(attempt)
    assert not page["is_open"]
    assert page["correct"] == {"text": key.value, "chosen": sorted(key.correct_options), "entries": []}
    assert page["exercise"]["solution"]


def test_a_tutor_of_the_cohort_sees_what_is_right_at_any_time(
    student: Learner,
    classroom: Classroom,
    make_person: Callable[..., Someone],
    browser_of: Callable[[Someone], Browser],
) -> None:
    attempt, response_id = answered(student, right=False)
    tutor = browser_of(tutor_of(classroom, make_person))
    page = page_for_tutor(tutor, classroom, student, response_id)
    key = student.key_of(attempt)
    assert page["is_open"]
    assert page["correct"] == {"text": key.value, "chosen": sorted(key.correct_options), "entries": []}
    assert page["exercise"]["solution"]
    for_the_student = opened(student, response_id)
    assert {**page["exercise"], "solution": None} == for_the_student["exercise"]


def tutor_of(room: Classroom, make_person: Callable[..., Someone]) -> Someone:
    return make_person("Theo Tutor", roles=[Grant(Scope.OFFERING, room.offering_id, Role.TUTOR)])


@ONE_DATABASE
def test_answers_of_others_look_like_answers_that_do_not_exist(
    enrolled: Callable[[str], Learner],
    classroom: Classroom,
    make_person: Callable[..., Someone],
    browser_of: Callable[[Someone], Browser],
) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    _, response_id = answered(sam, right=True)
    tutor = browser_of(tutor_of(classroom, make_person))
    of_others = [
        olga.browser.get(f"/responses/{response_id}"),
        tutor.get(f"/responses/{response_id}"),
        tutor.get(f"/cohorts/{classroom.cohort_id}/students/{olga.person_id}/responses/{response_id}"),
    ]
    of_nobody = olga.browser.get(f"/responses/{uuid4()}")
    assert {answer.status_code for answer in of_others} == {404}
    assert {answer.json()["detail"] for answer in of_others} == {of_nobody.json()["detail"]}


# --- the exercise that was not answered yet -----------------------------------------------------------------------


def wanted(student: Learner, **more: object) -> dict[str, object]:
    return {"offering_id": student.offering_id, "concept_id": "vectors", "step_kind": "practice", **more}


def test_asking_again_gives_the_exercise_that_was_not_answered(student: Learner, clock: SettableClock) -> None:
    first = student.browser.post("/attempts", wanted(student))
    student.browser.post(f"/attempts/{first.json()['id']}/hints")
    clock.advance(minutes=5)
    again = student.browser.post("/attempts", wanted(student))
    assert (first.status_code, again.status_code) == (201, 200)
    without = {"hints": [], "hints_left": 0, "next_hint_at": None}
    assert {**again.json(), **without} == {**first.json(), **without}
    assert len(again.json()["hints"]) == 1, "a hint that was given stays given"
    student.send(student.response_to(again.json(), right=False))
    fresh = student.browser.post("/attempts", wanted(student))
    assert (fresh.status_code, fresh.json()["id"] == first.json()["id"]) == (201, False)


@ONE_DATABASE
@pytest.mark.parametrize(
    "other",
    [{"concept_id": "matrices"}, {"step_kind": "review"}, {"step_kind": ""}, {"step_kind": "", "mode": "probe"}],
)
def test_another_purpose_gets_another_exercise(student: Learner, other: dict[str, object]) -> None:
    first = student.browser.post("/attempts", wanted(student))
    second = student.browser.post("/attempts", wanted(student, **other))
    assert second.status_code == 201
    assert second.json()["id"] != first.json()["id"]
    assert student.browser.post("/attempts", wanted(student)).json()["id"] == first.json()["id"]


@ONE_DATABASE
def test_an_expired_exercise_does_not_come_again(student: Learner, clock: SettableClock) -> None:
    first = student.browser.post("/attempts", wanted(student)).json()
    clock.advance(hours=student.browser.parts.settings.attempt_hours)
    student.browser.become(student.person_id)
    assert student.browser.post("/attempts", wanted(student)).json()["id"] != first["id"]


@ONE_DATABASE
def test_an_unreadable_answer_leaves_the_exercise_waiting(student: Learner) -> None:
    first = student.browser.post("/attempts", wanted(student)).json()
    sent = {"id": str(uuid4()), "attempt_id": first["id"], "text": "", "chosen": []}
    assert student.send(sent).json()["results"][0]["problem"] == "empty"
    assert student.browser.post("/attempts", wanted(student)).json()["id"] == first["id"]


@ONE_DATABASE
def test_nobody_gets_the_exercise_of_another(enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    first = sam.browser.post("/attempts", wanted(sam)).json()
    second = olga.browser.post("/attempts", wanted(olga))
    assert (second.status_code, second.json()["id"] == first["id"]) == (201, False)


def test_a_device_can_take_exercises_along(student: Learner, clock: SettableClock) -> None:
    taken = []
    for ahead in range(4):
        taken.append(student.browser.post("/attempts", wanted(student, ahead=ahead)))
        clock.advance(seconds=1)
    assert [answer.status_code for answer in taken] == [201] * 4
    ids = [answer.json()["id"] for answer in taken]
    assert len(set(ids)) == 4
    again = [student.browser.post("/attempts", wanted(student, ahead=ahead)) for ahead in range(4)]
    assert [answer.json()["id"] for answer in again] == ids
    assert student.browser.post("/attempts", wanted(student, ahead=MAX_AHEAD + 1)).status_code == 422


def test_two_tabs_that_ask_at_once_get_one_exercise(student: Learner) -> None:
    with ThreadPoolExecutor(4) as tabs:
        answers = list(tabs.map(lambda _: student.browser.post("/attempts", wanted(student)), range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 201]
    assert len({answer.json()["id"] for answer in answers}) == 1
