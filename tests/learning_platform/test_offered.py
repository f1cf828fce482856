"""Which exercises a concept offers, and for what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from knowledge_graph.concepts import content_hash
from knowledge_graph.exercises.kinds import ExerciseKind
from knowledge_graph.graph_made import EVIDENCE_WEIGHT, PREFIX
from learning_platform.progress.attempts import item_facts
from learning_platform.progress.offered import ENOUGH_TEMPLATES, made_templates, offered_templates, template_of
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode
from tests.learning_platform import studying
from tests.learning_platform.studying import Learner, linear_algebra

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def test_made_exercises_come_after_the_courses_own_where_there_are_too_few(parts: Parts) -> None:
    whole = linear_algebra()
    concept_id = whole.concepts[8].id
    own = whole.templates_by_concept[concept_id]
    assert len(own) >= ENOUGH_TEMPLATES
    for mode in EvidenceMode:
        assert offered_templates(parts, whole, concept_id, mode) == own
    few = replace(whole, templates=own[:1], version=content_hash(["few"]))
    practised = offered_templates(parts, few, concept_id, EvidenceMode.PRACTICE)
    assert practised[0] == own[0]
    assert len(practised) > ENOUGH_TEMPLATES
    assert all(template.id.startswith(PREFIX) for template in practised[1:])
    assert offered_templates(parts, few, concept_id, EvidenceMode.QUIZ) == own[:1]
    none = replace(whole, templates=(), version=content_hash(["none"]))
    assert offered_templates(parts, none, concept_id, EvidenceMode.QUIZ) == practised[1:]


def test_an_explanation_is_asked_for_practice_alone(parts: Parts) -> None:
    whole = linear_algebra()
    concept_id = whole.concepts[8].id
    own = whole.templates_by_concept[concept_id]
    why = replace(own[0], id="why", kind=ExerciseKind.SELF_EXPLANATION)
    course = replace(whole, templates=(*own, why), version=content_hash(["why"]))
    assert why in offered_templates(parts, course, concept_id, EvidenceMode.PRACTICE)
    for mode in set(EvidenceMode) - {EvidenceMode.PRACTICE}:
        assert why not in offered_templates(parts, course, concept_id, mode)


def test_a_made_exercise_says_less_and_is_found_again(parts: Parts) -> None:
    course = linear_algebra()
    for concept in course.concepts[:6]:
        for template in made_templates(parts, course, concept.id):
            assert template_of(parts, course, concept.id, template.id) is template
            assert item_facts(template).concepts == ((concept.id, EVIDENCE_WEIGHT),)


def test_a_concept_without_exercises_is_practised_with_made_ones(
    monkeypatch: pytest.MonkeyPatch, enrolled: Callable[[str], Learner]
) -> None:
    course = linear_algebra()
    bare = replace(course, templates=(), version=content_hash(["bare", course.version]))
    monkeypatch.setattr(studying, "linear_algebra", lambda: bare)
    student = enrolled("Sam Student")
    concept_id = bare.concepts[8].id
    seen = set()
    for _ in range(4):
        attempt = student.attempt(concept_id)
        seen.add(attempt["template_id"])
        (result,) = student.send(student.response_to(attempt)).json()["results"]
        assert result["outcome"] == "correct"
        assert student.browser.get(f"/attempts/{attempt['id']}").json()["solution"]
    assert len(seen) == 4
    mastery = student.browser.get(f"/offerings/{student.offering_id}/mastery/{concept_id}").json()["mastery"]
    assert mastery["answers"] == 4
