"""A plan with likeness in meaning: the same steps with the same receipts, in an order that keeps like from like."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId
from knowledge_graph.embedding import Vectors
from recommender.candidates import FILLERS, Reason
from recommender.daily_path import DailyPath, DailyStep
from recommender.learner_model import LearnerModel, compile_model
from recommender.learner_state import empty_state
from recommender.planning import plan_day, receipt_numbers
from recommender.planning_context import (
    CourseOffer,
    FinishedStep,
    OfferedConcept,
    PlanningContext,
    PlanningParameters,
    StepKind,
    TodayHistory,
)
from recommender.situation import assess
from recommender.variety import Likeness
from tests.recommender.learners import START
from tests.recommender.test_planning import MODEL, assert_prerequisites_are_met, contexts

NAMES = [ConceptId(name) for name in ("series", "polynomials", "limits", "sampling")]
ALIKE = np.array([[1.0, 0.0], [0.9, 0.435889894], [0.0, 1.0], [0.0, -1.0]], dtype=np.float32)
"""The first two mean nearly the same."""


def likened(model: LearnerModel, seed: int) -> LearnerModel:
    """The same model, prior included, that knows what is alike: as if only the plan's order took notice of it."""
    chance = np.random.default_rng(seed)
    middles = chance.normal(size=(4, 5))
    vectors = middles[chance.integers(0, 4, len(model))] + 0.4 * chance.normal(size=(len(model), 5))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return replace(model, likeness=Likeness(vectors.astype(np.float32)))


@given(contexts(), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_likeness_changes_the_order_and_nothing_else(context: PlanningContext, seed: int) -> None:
    varied = replace(context, model=likened(MODEL, seed))
    plain, path = plan_day(context), plan_day(varied)
    assert path == plan_day(varied)
    assert plain.related is None
    assert replace(path, steps=(), related=None) == replace(plain, steps=())
    assert sorted(map(repr, path.steps)) == sorted(map(repr, plain.steps)), "the same steps with the same receipts"
    assert_prerequisites_are_met(varied, path)
    for index, step in enumerate(path.steps):
        assert receipt_numbers(varied, path, index) == step.receipt


@given(contexts(), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_like_follows_like_only_where_nothing_else_could_come(context: PlanningContext, seed: int) -> None:
    varied = replace(context, model=likened(MODEL, seed))
    path, situation = plan_day(varied), assess(varied)
    position, likeness = varied.model.graph.position, varied.model.likeness
    assert likeness is not None
    everywhere = range(len(varied.model))
    too_alike = likeness.company(everywhere, set(np.flatnonzero(situation.learned).tolist())).too_alike
    units = _units(path)
    for place, (last, following) in enumerate(pairwise(units), start=1):
        before, after = ([position[name] for name in unit[0].concepts] for unit in (last, following))
        apart = {each for one in before for each in too_alike.get(one, ())}
        if apart.isdisjoint(after):
            continue
        for later, other in enumerate(units[place + 1 :], start=place + 1):
            positions = [position[name] for name in other[0].concepts]
            assert (
                Reason(other[0].receipt.reason) in FILLERS
                or not set(before).isdisjoint(positions)
                or not apart.isdisjoint(positions)
                or _rests_on(varied.model, other[0], units[place:later])
            ), f"{other[0].concept} could have come between"


def _units(path: DailyPath) -> list[tuple[DailyStep, ...]]:
    """Steps that were chosen together, in the order of the path."""
    ranks = list(dict.fromkeys(step.receipt.rank for step in path.steps))
    return [tuple(step for step in path.steps if step.receipt.rank == rank) for rank in ranks]


def _rests_on(model: LearnerModel, step: DailyStep, between: list[tuple[DailyStep, ...]]) -> bool:
    position = model.graph.position
    below = model.ancestor_bits[position[step.concept]]
    return any(below >> position[name] & 1 for unit in between for name in unit[0].concepts)


def undrawn(vectors: Vectors | None) -> PlanningContext:
    """Four concepts of which no prerequisites are drawn, for a learner of whom nothing is known: lessons first."""
    hardness = np.array([0.5, 0.4, 0.0, -0.5])
    model = compile_model(compile_graph(NAMES, (), "undrawn"), range(1, 5), hardness, vectors=vectors)
    course = CourseOffer("course", "offering", tuple(OfferedConcept(name) for name in NAMES))
    parameters = PlanningParameters(tries_before_lesson=0)
    return PlanningContext(model, empty_state(model), (course,), START, 120.0, parameters=parameters)


def order(context: PlanningContext) -> list[str]:
    return list(dict.fromkeys(step.concept for step in plan_day(context).steps))


def test_two_that_mean_nearly_the_same_are_kept_apart() -> None:
    assert order(undrawn(None)) == ["series", "polynomials", "limits", "sampling"], "the hardest first"
    assert order(undrawn(ALIKE)) == ["series", "limits", "polynomials", "sampling"]


def test_they_follow_each_other_where_nothing_else_is_left() -> None:
    context = undrawn(ALIKE)
    two = CourseOffer("course", "offering", tuple(OfferedConcept(name) for name in NAMES[:2]))
    assert order(replace(context, courses=(two,))) == ["series", "polynomials"]


def test_what_was_finished_last_counts_as_the_step_before() -> None:
    context = undrawn(ALIKE)
    done = TodayHistory((FinishedStep(StepKind.LESSON, NAMES[0]), FinishedStep(StepKind.PRACTICE, NAMES[0])))
    rest = CourseOffer("course", "offering", tuple(OfferedConcept(name) for name in NAMES[1:]))
    after = replace(context, courses=(rest,), today=done)
    assert order(after) == ["limits", "polynomials", "sampling"]
    assert order(replace(after, today=TodayHistory())) == ["polynomials", "limits", "sampling"]


@pytest.mark.parametrize("kind", [StepKind.LESSON, StepKind.PRACTICE])
def test_the_practice_of_a_lesson_just_finished_is_not_too_like_it(kind: StepKind) -> None:
    context = undrawn(ALIKE)
    done = TodayHistory((FinishedStep(kind, NAMES[0]),))
    assert plan_day(replace(context, today=done)).steps[0].concept == NAMES[0]
