"""What deserves a student's attention, through the API: with its evidence, in their language, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.learning_platform.people import SettableClock
from tests.learning_platform.studying import Learner

ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def attention_of(student: Learner, **query: str) -> dict[str, Any]:
    answer = student.browser.get(f"/offerings/{student.offering_id}/attention", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def work(student: Learner, clock: SettableClock, concept_id: str, results: str) -> list[str]:
    """One exercise for each letter, r right and w wrong; the ids of the answers."""
    ids = []
    for letter in results:
        clock.advance(minutes=1)
        response = student.response_to(student.attempt(concept_id), right=letter == "r")
        assert student.send(response).status_code == 200
        ids.append(response["id"])
    return ids


def test_who_has_hardly_begun_is_told_so(student: Learner, clock: SettableClock) -> None:
    empty = attention_of(student)
    assert (empty["items"], empty["message"]) == ([], "not-enough-data")
    work(student, clock, "vectors", "rrrrrr")
    fine = attention_of(student)
    assert (fine["items"], fine["message"]) == ([], "all-well")
    assert fine["state_version"] == empty["state_version"] + 6


def test_misses_in_a_row_are_shown_with_the_answers_that_can_be_opened(student: Learner, clock: SettableClock) -> None:
    missed = work(student, clock, "vector-addition-and-scaling", "ww")
    found = attention_of(student)
    stuck = next(item for item in found["items"] if item["concept"]["id"] == "vector-addition-and-scaling")
    assert found["message"] is None
    assert stuck["kind"] in {"stuck", "misconception"}
    assert stuck["evidence"] == missed
    assert stuck["failures_in_row"] == 2
    assert stuck["concept"]["title"] == "Vector addition and scaling"
    for response_id in stuck["evidence"]:
        page = student.browser.get(f"/responses/{response_id}").json()
        assert page["exercise"]["concept"] == stuck["concept"]


@ONE_DATABASE
def test_what_fades_is_due_on_the_path_too(student: Learner, clock: SettableClock) -> None:
    work(student, clock, "vectors", "rrrr")
    clock.advance(days=1)
    work(student, clock, "vectors", "rrrr")
    clock.advance(days=60)
    student.browser.become(student.person_id)
    (fading,) = attention_of(student)["items"]
    assert (fading["kind"], fading["concept"]["id"], fading["action"]) == ("fading", "vectors", "practise")
    assert len(fading["evidence"]) == 8
    assert fading["recall"] < 0.9
    assert fading["days"] == pytest.approx(60, abs=0.1)
    steps = student.browser.get("/path").json()["steps"]
    review = next(step for step in steps if step["kind"] == "review")
    assert review["concepts"][0] == fading["concept"]
    assert review["receipt"]["recall_now"] == pytest.approx(fading["recall"])
    mastery = student.browser.get(f"/offerings/{student.offering_id}/mastery/vectors").json()["mastery"]
    assert (mastery["probability"], mastery["recall"]) == (fading["probability"], fading["recall"])


@ONE_DATABASE
def test_a_misconception_that_came_back_is_shown_with_what_the_course_says_of_it(
    enrol_in: Callable[..., list[Learner]], clock: SettableClock
) -> None:
    (student,) = enrol_in("tiny-statistics", language="en")
    shown = []
    for _ in range(2):
        clock.advance(minutes=1)
        attempt = student.attempt("deviation", step_kind="quiz")
        (mistake,) = student.key_of(attempt).mistakes
        response = {**student.response_to(attempt), "chosen": [mistake.answer]}
        assert student.send(response).json()["results"][0]["misconception"] == "deviations-add-up-to-the-mean"
        shown.append(response["id"])
    (item,) = attention_of(student)["items"]
    assert (item["kind"], item["misconception"], item["evidence"]) == (
        "misconception",
        "deviations-add-up-to-the-mean",
        shown,
    )
    assert item["feedback"] == "正负离差会互相抵消。"
    assert item["concept"]["title"] == "Deviation"
    assert attention_of(student, language="zh")["items"][0]["concept"]["title"] == "离差"


@ONE_DATABASE
def test_what_is_postponed_is_left_alone(student: Learner, clock: SettableClock) -> None:
    work(student, clock, "vectors", "ww")
    assert [item["concept"]["id"] for item in attention_of(student)["items"]] == ["vectors"]
    student.browser.post("/path/steering", {"action": "postpone", "concept_id": "vectors"})
    assert attention_of(student)["items"] == []


@ONE_DATABASE
def test_the_list_never_holds_more_than_three(student: Learner, clock: SettableClock) -> None:
    concepts = ["vectors", "matrices", "dot-product", "vector-norm", "determinant"]
    for concept_id in concepts:
        work(student, clock, concept_id, "ww")
    items = attention_of(student)["items"]
    assert len(items) == 3
    assert [item["value"] for item in items] == sorted((item["value"] for item in items), reverse=True)
