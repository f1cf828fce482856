"""What a change does to the path, and what could stand in for a step."""

from __future__ import annotations

import doctest
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from recommender import path_difference as module
from recommender.alternatives import MOST, alternatives
from recommender.candidates import URGENCY, free_candidates
from recommender.path_difference import name_of, path_difference
from recommender.planning import plan_day
from recommender.planning_context import Assignment, PlanningContext, Steering
from recommender.situation import assess
from tests.recommender.test_planning import MODEL, context_of, contexts, learner


@given(contexts(), contexts())
@settings(max_examples=60, deadline=None)
def test_a_difference_accounts_for_every_step(one: PlanningContext, other: PlanningContext) -> None:
    before, after = plan_day(one), plan_day(replace(other, now=one.now))
    found = path_difference(before, after)
    names = {name_of(step) for step in before.steps}
    assert (names - {name_of(step) for step in found.went}) | {name_of(step) for step in found.came} == {
        name_of(step) for step in after.steps
    }
    assert abs(found.minutes - (after.minutes - before.minutes)) < 1e-9
    assert all(each.before != each.after for each in found.resized)
    back = path_difference(after, before)
    assert (back.came, back.went, back.minutes) == (found.went, found.came, -found.minutes)
    assert len(back.moved) == len(found.moved), "as few steps as possible move, there and back"
    still = [name_of(each.step) for each in found.moved]
    rest = [name_of(step) for step in after.steps if name_of(step) in names and name_of(step) not in still]
    assert rest == [name for name in map(name_of, before.steps) if name in set(rest)], "the others keep their order"


@given(contexts())
@settings(max_examples=40, deadline=None)
def test_the_same_path_has_no_difference(context: PlanningContext) -> None:
    assert path_difference(plan_day(context), plan_day(context)).is_empty


def test_what_is_postponed_goes_and_something_else_may_come() -> None:
    context = context_of(MODEL, learner(), minutes=30.0)
    before = plan_day(context)
    away = before.steps[0].concept
    put_off = replace(context, steering=Steering({away: context.now + timedelta(days=1)}))
    found = path_difference(before, plan_day(put_off))
    assert away in {step.concept for step in found.went}
    assert away not in {step.concept for step in found.came}


@given(contexts())
@settings(max_examples=60, deadline=None)
def test_alternatives_are_not_on_the_path_and_fit_where_the_step_was(context: PlanningContext) -> None:
    path, ids = plan_day(context), context.model.graph.ids
    urgency = {(each.kind, ids[each.positions[0]]): URGENCY[each.reason] for each in free_candidates(assess(context))}
    for step in path.steps[:2]:
        found = alternatives(context, path, step.concept)
        assert found == alternatives(context, path, step.concept)
        assert len(found) <= MOST
        taken = {concept for each in path.steps for concept in each.concepts}
        freed = context.minutes - sum(each.minutes for each in path.steps if step.concept not in each.concepts)
        asked = [each for each in path.steps if each.assignment is not None and step.concept not in each.concepts]
        within = [each.minutes <= freed + 1e-9 for each in found]
        assert all(within) or not any(within), "others make room only where nothing fits"
        for each in found:
            assert each.concept not in taken
            assert each.minutes <= context.minutes - sum(other.minutes for other in asked) + 1e-9
            assert each.value > 0.0
        order = [(-urgency[each.kind, each.concept], -each.value_per_minute) for each in found]
        assert order == sorted(order), "as the planner would choose"


@pytest.mark.parametrize("shortest", [False, True])
def test_an_alternative_taken_instead_is_on_the_new_path(shortest: bool) -> None:
    context = context_of(MODEL, learner(), minutes=20.0)
    path = plan_day(context)
    step = min(path.steps, key=lambda each: each.minutes) if shortest else path.steps[0]
    chosen = alternatives(context, path, step.concept)[0]
    swapped = replace(
        context,
        steering=Steering({step.concept: context.now + timedelta(days=1)}),
        assignments=(Assignment("swap", chosen.concept, chosen.kind),),
    )
    after = plan_day(swapped)
    assert (chosen.kind, chosen.concept, chosen.minutes) in {
        (each.kind, each.concept, each.minutes) for each in after.steps
    }
    assert step.concept not in {concept for each in after.steps for concept in each.concepts}


def test_the_example_of_the_module_is_true() -> None:
    found = doctest.testmod(module)
    assert (found.failed, found.attempted) == (0, 1)
