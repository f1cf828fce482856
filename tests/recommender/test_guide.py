"""An outside program drives the planner on a graph of its own, one answer at a time."""

from __future__ import annotations

import doctest
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from recommender import guide as guide_module
from recommender.guide import Guide
from recommender.planning_context import StepKind
from recommender.simulation.learners import FAMILIES, draw_person
from recommender.simulation.worlds import synthetic_course

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)


def names(size: int) -> list[ConceptId]:
    return [ConceptId(f"own-{number}") for number in range(size)]


def drawn(size: int, seed: int) -> tuple[list[ConceptId], list[Edge]]:
    course, ids = synthetic_course(size, seed), names(size)
    edges = [Edge(ids[a], ids[b], EdgeKind.PREREQUISITE) for a, b in course.prerequisites]
    return ids, edges + [Edge(ids[a], ids[b], EdgeKind.ENCOMPASSES, weight) for a, b, weight in course.encompassings]


def test_a_program_without_lessons_and_minutes_teaches_a_graph_it_brings() -> None:
    course = synthetic_course(12, 3)
    ids, edges = drawn(12, 3)
    learner = FAMILIES["irt"](course, draw_person(course, 5, 0.0), 0.5)
    guide, asked = Guide(ids, edges), 0
    before = sum(guide.probabilities(NOW).values())
    for day in range(30):
        for minute in range(25):
            now = NOW + timedelta(days=day, minutes=minute)
            concept = guide.next_concept(now)
            if concept is None:
                break
            asked += 1
            right = learner.answer(ids.index(concept), day + minute / 1440)
            guide.answered(concept, float(right), now)
    end = NOW + timedelta(days=30)
    assert asked > 60
    assert sum(guide.probabilities(end).values()) > before + 2.0
    assert learner.known(30.0).sum() > 9.0, "the simulated learner has really learned"
    assert guide.state.folded == asked


@given(st.integers(2, 14), st.integers(0, 50), st.lists(st.floats(0.0, 1.0), max_size=25))
@settings(deadline=None, max_examples=30)
def test_what_comes_next_never_rests_on_what_was_never_right(size: int, seed: int, scores: list[float]) -> None:
    ids, edges = drawn(size, seed)
    guide, again = Guide(ids, edges), Guide(ids, edges)
    needs = {name: [e.source for e in edges if e.kind is EdgeKind.PREREQUISITE and e.target == name] for name in ids}
    right: set[ConceptId] = set()
    for minute, score in enumerate(scores):
        now = NOW + timedelta(minutes=minute)
        step, same = guide.next_step(now), again.next_step(now)
        assert step == same, "the same answers bring the same question"
        if step is None:
            return
        assert step.kind is not StepKind.LESSON
        if step.kind is StepKind.PRACTICE and not right:
            assert not needs[step.concept]
        guide.answered(step.concept, score, now)
        again.answered(step.concept, score, now)
        if score >= 0.5:
            right.add(step.concept)


def test_a_goal_keeps_to_what_it_needs_first() -> None:
    ids = names(3)
    guide = Guide(ids, [Edge(ids[0], ids[2], EdgeKind.PREREQUISITE)], goal=[ids[2]])
    assert guide.next_concept(NOW) == ids[0]


def test_unknown_concepts_and_impossible_scores_are_refused() -> None:
    guide = Guide(names(2), [])
    with pytest.raises(KeyError):
        guide.answered(ConceptId("elsewhere"), 1.0, NOW)
    with pytest.raises(ValueError, match="score"):
        guide.answered(names(2)[0], 1.5, NOW)


def test_the_example_of_the_module_is_true() -> None:
    found = doctest.testmod(guide_module)
    assert (found.failed, found.attempted) == (0, 7)


def test_vectors_let_what_is_alike_inform_each_other() -> None:
    matrix, matrices, integral = ids = names(3)
    vectors = {matrix: [2.0, 0.0], matrices: [1.9, 0.1]}
    plain, likened = Guide(ids, []), Guide(ids, [], vectors=vectors)
    for guide in (plain, likened):
        guide.answered(matrix, 1.0, NOW)
    assert likened.probabilities(NOW)[matrices] > plain.probabilities(NOW)[matrices]
    assert likened.probabilities(NOW)[integral] == plain.probabilities(NOW)[integral]
    with pytest.raises(ValueError, match="inhomogeneous"):
        Guide(ids, [], vectors={matrix: [1.0], matrices: [1.0, 0.0]})
