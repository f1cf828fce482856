"""Forecasts of goals: what they may say, what moves them, and that they hold on simulated learners."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from recommender.folding import fold, replay
from recommender.forecasting import DEFAULT_FORECAST, Activity, ForecastMessage, GoalForecast, forecast_goal, reach_days
from recommender.learner_state import empty_state
from recommender.planning_context import Goal, OfferedConcept, PlanningContext, Steering
from recommender.simulation.forecast_trials import came_by, cases_of, coverage_of, fit_parameters
from recommender.simulation.goal_trials import TrialSetting, run_trial
from recommender.simulation.learners import FAMILIES
from tests.recommender.learners import answer, layered_model, random_answers
from tests.recommender.test_planning import context_of, contexts, course_of

MODEL = layered_model(6, 5)
IDS = MODEL.graph.ids
STATE = replay(MODEL, empty_state(MODEL), random_answers(MODEL, 120, concepts=20)).state
WORKED = Activity((20.0, 0.0, 25.0, 30.0, 20.0, 0.0, 20.0, 20.0))
GOAL = Goal("goal", (IDS[-1], IDS[12]))
CONTEXT = context_of(MODEL, STATE, days=12.0)


def ahead(days: float) -> Goal:
    return replace(GOAL, deadline=CONTEXT.now + timedelta(days=days))


def middle(found: GoalForecast) -> float:
    return math.inf if found.middle is None else found.middle


@given(
    contexts(),
    st.lists(st.floats(0.0, 300.0), max_size=60).map(tuple),
    st.floats(0.0, 1e5),
    st.one_of(st.just(0.0), st.floats(0.1, 480.0)),
    st.lists(st.sampled_from(IDS), max_size=5),
    st.one_of(st.none(), st.floats(-5.0, 900.0)),
    st.floats(-300.0, 300.0),
)
@settings(max_examples=100, deadline=None)
def test_a_forecast_is_in_order_bounded_and_the_same_for_the_same(
    context: PlanningContext,
    worked: tuple[float, ...],
    earlier: float,
    minutes: float,
    concepts: list[ConceptId],
    deadline: float | None,
    extra: float,
) -> None:
    until = None if deadline is None else context.now + timedelta(days=deadline)
    goal, activity = Goal("g", tuple(concepts), until), Activity(worked, earlier)
    found = forecast_goal(context, goal, activity, minutes, extra_minutes=extra)
    assert found == forecast_goal(context, goal, activity, minutes, extra_minutes=extra)
    ends = [math.inf if end is None else end for end in (found.earliest, found.middle, found.latest)]
    assert ends == sorted(ends)
    assert all(not math.isnan(end) and end >= 1.0 for end in ends)
    assert 0 <= found.mastered <= found.concepts <= len(set(concepts))
    assert math.isfinite(found.stated_minutes)
    assert found.stated_minutes >= 0.0
    assert math.isfinite(found.minutes_a_day)
    if found.message is not None:
        assert (found.earliest, found.by_deadline, found.mastered_by_deadline) == (None, None, None)
    elif until is not None and until > context.now:
        assert found.by_deadline is not None
        assert 0.0 <= found.by_deadline <= 1.0
        assert found.mastered_by_deadline is not None
        low, most_likely, high = found.mastered_by_deadline
        assert 0 <= low <= most_likely <= high <= found.concepts


def test_more_minutes_come_sooner_and_a_later_deadline_is_likelier() -> None:
    days = [middle(forecast_goal(CONTEXT, GOAL, WORKED, minutes)) for minutes in (5.0, 15.0, 30.0, 60.0, 120.0)]
    assert days == sorted(days, reverse=True)
    assert days[0] > days[-1]
    chances = [forecast_goal(CONTEXT, ahead(days), WORKED, 20.0).by_deadline for days in (5.0, 30.0, 90.0, 300.0)]
    assert all(chance is not None for chance in chances)
    assert chances == sorted(chances, key=lambda chance: chance or 0.0)
    assert chances[0] != chances[-1]


def test_extra_minutes_today_help_and_putting_off_what_is_needed_does_not() -> None:
    usual = forecast_goal(CONTEXT, GOAL, WORKED, 20.0)
    more = forecast_goal(CONTEXT, GOAL, WORKED, 20.0, extra_minutes=120.0)
    assert middle(more) < middle(usual)
    away = replace(CONTEXT, steering=Steering({IDS[-1]: CONTEXT.now + timedelta(days=200)}))
    assert middle(forecast_goal(away, GOAL, WORKED, 20.0)) > 200.0


def test_days_off_count() -> None:
    often, seldom = Activity((20.0,) * 20), Activity((20.0, 0.0, 0.0, 0.0) * 5)
    assert middle(forecast_goal(CONTEXT, GOAL, often, 20.0)) < middle(forecast_goal(CONTEXT, GOAL, seldom, 20.0))


def test_a_forecast_is_refused_where_there_is_too_little_to_go_by() -> None:
    fresh = context_of(MODEL, empty_state(MODEL))
    few = context_of(MODEL, fold(MODEL, empty_state(MODEL), [answer("a", int(MODEL.keys[0]))]))
    for context, activity in ((fresh, WORKED), (few, WORKED), (CONTEXT, Activity((20.0, 0.0, 20.0)))):
        found = forecast_goal(context, GOAL, activity, 20.0)
        assert found.message is ForecastMessage.NOT_ENOUGH_DATA
        assert found.stated_minutes > 0.0, "what the course states is said all the same"
    assert forecast_goal(CONTEXT, GOAL, WORKED, 0.0).message is ForecastMessage.NO_MINUTES
    assert forecast_goal(CONTEXT, Goal("g", ()), WORKED, 9.0).message is ForecastMessage.NOTHING_TO_MASTER
    untestable = replace(CONTEXT, courses=(course_of(MODEL, has_exercises=False),))
    assert forecast_goal(untestable, GOAL, WORKED, 9.0).message is ForecastMessage.NOTHING_TO_MASTER


def test_a_goal_that_is_mastered_is_reached() -> None:
    key = int(MODEL.keys[0])
    answers = [answer(f"{day}-{n}", key, days=day + n / 1000) for day in (0.0, 2.0, 5.0) for n in range(8)]
    context = context_of(MODEL, replay(MODEL, empty_state(MODEL), answers).state, days=5.1)
    found = forecast_goal(context, Goal("g", (IDS[0],)), WORKED, 20.0)
    assert (found.message, found.mastered, found.concepts) == (ForecastMessage.REACHED, 1, 1)


@pytest.mark.parametrize("minutes", [-1.0, math.nan, math.inf])
def test_impossible_minutes_are_refused(minutes: float) -> None:
    with pytest.raises(ValueError, match="minutes"):
        forecast_goal(CONTEXT, GOAL, WORKED, minutes)
    with pytest.raises(ValueError, match="minutes"):
        Activity((minutes,))


def test_concepts_that_differ_in_stated_minutes_differ_in_days() -> None:
    def of(minutes: float) -> float:
        offer = replace(course_of(MODEL), concepts=tuple(OfferedConcept(name, minutes) for name in IDS))
        begun = replay(MODEL, empty_state(MODEL), random_answers(MODEL, 20, concepts=5)).state
        context = replace(context_of(MODEL, begun, days=12.0), courses=(offer,))
        return middle(forecast_goal(context, GOAL, WORKED, 20.0))

    assert of(10.0) < of(60.0)


SMALL = TrialSetting(concepts=(9, 12), minutes=(14, 20), days=32, attendance=(0.8, 1.0), goals=(1, 2), whole_share=0.0)


def test_a_trial_is_the_same_each_time_and_ends_with_the_goal() -> None:
    once, again = ([day.state for day in run_trial("irt", 3, SMALL).days] for _ in range(2))
    assert [each.to_bytes() for each in once] == [each.to_bytes() for each in again]
    reached = [day.reached for day in run_trial("irt", 3, SMALL).days]
    assert not any(reached[:-1])


def test_the_intervals_hold_on_simulated_learners() -> None:
    """A small version of `octant bench forecast`; twelve learners only, of smaller courses than it was fitted to."""
    cases = [case for family in FAMILIES for case in cases_of(family, range(600, 604), SMALL)]
    found = coverage_of(cases)
    assert found.cases >= 12
    assert found.learners >= 8
    assert found.not_refuted >= 0.5
    assert abs(found.covered + found.below + found.above - 1.0) < 1e-9
    sure = fit_parameters(cases, steps=1)
    assert all(math.isfinite(value) for value in (sure.log_pace, sure.log_ripening, sure.learner_spread))


def test_what_came_by_a_bound_counts_trials_that_ended_before_it() -> None:
    """The remission times of Freireich et al. (1963), the example of most textbooks: 6-MP, in weeks."""
    weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    ended = {3, 5, 7, 8, 11, 12, 13, 16, 17, 18, 19, 20}
    reached = [place not in ended for place in range(len(weeks))]
    staying = [1.0 - share for share in came_by(weeks, reached, (6, 7, 10, 13, 16, 22, 23))]
    assert staying == pytest.approx([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], abs=5e-4)
    assert came_by([0.1, 0.2, 0.3, 0.4], [True] * 4, (0.25,)) == pytest.approx((0.5,))
    assert came_by([], [], (0.5,)) == (0.0,)


def test_an_overconfident_forecast_is_found_out() -> None:
    cases = list(cases_of("bkt", range(600, 604), SMALL))
    narrow = [case for case in cases if case.reached]
    if not narrow:
        pytest.skip("none of these reached the goal")
    sure = replace(DEFAULT_FORECAST, learner_spread=0.01, concept_spread=0.01, pace_spread=0.01, log_ripening=-1.0)
    assert coverage_of(narrow, sure).covered < coverage_of(narrow).covered
    assert reach_days(narrow[0].inputs, sure).shape[1] == len(narrow[0].inputs.work)
