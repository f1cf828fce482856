"""Formulas, quantities, gaps and explanations, answered through the API."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from knowledge_graph.concepts import ConceptId, content_hash
from knowledge_graph.course import Course
from knowledge_graph.exercises.templates import read_templates
from learning_platform.wiring import Parts
from tests.knowledge_graph.test_exercise_formulas import ANTIDERIVATIVE
from tests.knowledge_graph.test_exercise_gaps import CLOZE, TABLE, WHY
from tests.knowledge_graph.test_exercise_quantities import FALL
from tests.learning_platform import studying
from tests.learning_platform.studying import Learner

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

HOSTILE = (
    "9**9**9",
    "__import__('os').system('true')",
    "factorial(10**9)",
    "(" * 10_000,
    "x" * 20_000,
    "\0",
    "\u202ex+1",
    "١+٢",
    "\U0001f986",
    "{" * 500,
    "$(touch /tmp/x)",
    "1e999999999",
)


@pytest.fixture(autouse=True)
def _later_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real course with one exercise of a later kind for each of its first concepts."""
    course = studying.linear_algebra()
    texts = zip(course.concepts, (ANTIDERIVATIVE, FALL, CLOZE, TABLE, WHY), strict=False)
    templates = tuple(
        replace(template, id=f"later-{template.id}")
        for concept, text in texts
        for template in read_templates(text, concept_id=concept.id, source_language="en", file="later.toml")[0]
    )
    later = replace(course, templates=templates, version=content_hash(["later", course.version]))
    monkeypatch.setattr(studying, "linear_algebra", lambda: later)


@pytest.fixture
def concepts() -> tuple[ConceptId, ...]:
    course: Course = studying.linear_algebra()
    return tuple(concept.id for concept in course.concepts)


@pytest.fixture
def student(enrolled: Callable[[str], Learner]) -> Learner:
    return enrolled("Sam Student")


def test_a_formula_that_lacks_its_constant_costs_no_try(student: Learner, concepts: tuple[ConceptId, ...]) -> None:
    attempt = student.attempt(concepts[0])
    assert (attempt["kind"], attempt["names"]) == ("symbolic", ["x", "C"])
    right = student.key_of(attempt).value
    (lacking,) = student.send({"id": str(uuid4()), "attempt_id": attempt["id"], "text": right}).json()["results"]
    assert (lacking["status"], lacking["problem"], lacking["tries_left"]) == ("unreadable", "constant-missing", 2)
    (whole,) = student.send(student.response_to(attempt)).json()["results"]
    assert whole["outcome"] == "correct"


def test_a_quantity_says_that_it_needs_a_unit(student: Learner, concepts: tuple[ConceptId, ...]) -> None:
    attempt = student.attempt(concepts[1])
    assert attempt["needs_unit"] is True
    assert student.answer(concepts[1])["results"][0]["outcome"] == "correct"


@pytest.mark.parametrize("place", [2, 3])
def test_gaps_are_shown_without_their_keys_and_partly_right_is_told(
    student: Learner, concepts: tuple[ConceptId, ...], place: int
) -> None:
    attempt = student.attempt(concepts[place])
    assert [gap["id"] for gap in attempt["gaps"]] == ["1", "2", "3"]
    assert all(f"[[{gap['id']}]]" in attempt["stem"] + str(attempt["rows"]) for gap in attempt["gaps"])
    (partly,) = student.send(student.response_to(attempt, right=False)).json()["results"]
    assert (partly["outcome"], partly["score"]) == ("partial", pytest.approx(2 / 3))
    (right,) = student.send(student.response_to(attempt)).json()["results"]
    assert right["outcome"] == "correct"
    opened = student.browser.get(f"/responses/{partly['response_id']}").json()
    assert len(opened["correct"]["entries"]) == 3
    assert [len(each["entries"]) for each in opened["exercise"]["responses"]] == [3, 3]


@pytest.mark.parametrize("more", [{"text": "Because the laws must hold."}, {"gave_up": True}])
def test_an_explanation_shows_its_rubric_and_says_nothing_about_what_is_known(
    student: Learner, concepts: tuple[ConceptId, ...], more: dict[str, object]
) -> None:
    before = student.browser.get(f"/offerings/{student.offering_id}/mastery/{concepts[4]}").json()
    attempt = student.attempt(concepts[4])
    assert (attempt["rubric"], attempt["tries_left"]) == (None, 1)
    taken = student.send({"id": str(uuid4()), "attempt_id": attempt["id"], **more}).json()
    assert (taken["results"][0]["outcome"], taken["results"][0]["tries_left"]) == ("unmarked", 0)
    shown = student.browser.get(f"/attempts/{attempt['id']}").json()
    assert shown["rubric"] == ["names the distributive law", "shows that the other choice contradicts it"]
    after = student.browser.get(f"/offerings/{student.offering_id}/mastery/{concepts[4]}").json()
    assert after["logit"] == before["logit"]
    assert after["mastery"]["answers"] == before["mastery"]["answers"] == 0


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_answer_of_a_later_kind_is_graded_or_refused(
    parts: Parts, student: Learner, concepts: tuple[ConceptId, ...], text: str
) -> None:
    for place in range(5):
        attempt = student.attempt(concepts[place])
        body = {"text": text, "entries": [text] * len(attempt["gaps"])}
        taken = student.send({"id": str(uuid4()), "attempt_id": attempt["id"], **body})
        assert taken.status_code == 200
        (result,) = taken.json()["results"]
        assert result["outcome"] != "correct"
        assert result["status"] in {"unreadable", "recorded"}
