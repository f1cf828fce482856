"""The daily path: what may be in it, what must not, and receipts that can be checked."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from recommender.candidates import FILLERS, URGENCY, Reason
from recommender.context_plain import VersionMismatchError, context_from_plain, context_to_plain
from recommender.daily_path import DailyPath, PlanMessage
from recommender.evidence import Evidence
from recommender.folding import fold, replay
from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState, empty_state
from recommender.planning import plan_day, receipt_numbers
from recommender.planning_context import (
    Assignment,
    CourseOffer,
    FinishedStep,
    Goal,
    OfferedConcept,
    PlanningContext,
    PlanningParameters,
    Steering,
    StepKind,
    TodayHistory,
)
from recommender.prediction import explain, predict, standing
from recommender.situation import assess
from tests.recommender.learners import START, answer, chain_model, layered_model, random_answers

MODEL = layered_model(6, 5)
LESSONS_FIRST = PlanningParameters(tries_before_lesson=0)
IDS = MODEL.graph.ids
DAY = 40.0


def course_of(model: LearnerModel, **circumstances: bool) -> CourseOffer:
    return CourseOffer("course", "offering", tuple(OfferedConcept(name, **circumstances) for name in model.graph.ids))


def context_of(model: LearnerModel, state: LearnerState, days: float = DAY, minutes: float = 45.0) -> PlanningContext:
    return PlanningContext(model, state, (course_of(model),), START + timedelta(days=days), minutes)


def learner(seed: int = 0, count: int = 120) -> LearnerState:
    return replay(MODEL, empty_state(MODEL), random_answers(MODEL, count, seed=seed, concepts=20)).state


@st.composite
def contexts(draw: st.DrawFn) -> PlanningContext:
    state = learner(draw(st.integers(0, 6)), draw(st.sampled_from([0, 5, 60, 200])))
    now = START + timedelta(days=draw(st.floats(17.0, 120.0)))
    some = st.lists(st.sampled_from(IDS), max_size=3, unique=True)
    deadlines = st.one_of(st.none(), st.floats(-2.0, 60.0).map(lambda days: now + timedelta(days=days)))
    kinds = st.sampled_from(list(StepKind))
    goals = st.builds(Goal, st.text(max_size=3), some.map(tuple), deadline=deadlines, weight=st.floats(0.0, 5.0))
    assignments = st.builds(Assignment, st.uuids().map(str), st.sampled_from(IDS), kinds, due=deadlines)
    finished = st.builds(FinishedStep, kinds, st.sampled_from(IDS), st.booleans())
    offers = tuple(
        OfferedConcept(
            name, draw(st.floats(2.0, 60.0)), draw(st.booleans()), draw(st.sampled_from([True, True, False]))
        )
        for name in draw(st.sampled_from([IDS, IDS[::2], IDS[:3], ()]))
    )
    return PlanningContext(
        MODEL,
        state,
        (CourseOffer("one", "o1", offers), CourseOffer("two", "o2", offers[::3], weight=2.0)),
        now,
        draw(st.one_of(st.just(0.0), st.floats(1.0, 480.0))),
        zone=draw(st.sampled_from(["UTC", "Pacific/Kiritimati", "Asia/Shanghai"])),
        goals=tuple(draw(st.lists(goals, max_size=2))),
        assignments=tuple(draw(st.lists(assignments, max_size=3))),
        steering=Steering(
            {name: now + timedelta(days=1) for name in draw(some)}, frozenset(draw(some)), frozenset(draw(some))
        ),
        today=TodayHistory(tuple(draw(st.lists(finished, max_size=4))), draw(st.sampled_from([0.0, 200.0]))),
        lessons_finished=frozenset(draw(some)),
    )


@given(contexts())
@settings(max_examples=120, deadline=None)
def test_every_plan_keeps_the_rules(context: PlanningContext) -> None:
    path = plan_day(context)
    assert path == plan_day(context)
    assert path.minutes == sum(step.minutes for step in path.steps) <= context.minutes
    assert all(step.minutes > 0.0 for step in path.steps)
    assert_prerequisites_are_met(context, path)
    assert_nothing_finished_comes_back(context, path)
    postponed = set(context.steering.postponed)
    assert not [step for step in path.steps if step.assignment is None and step.concept in postponed]
    for step in path.steps:
        assert all(math.isfinite(number) for number in (step.receipt.value, step.receipt.value_per_minute))
    assert path.steps or path.message is not None


def assert_prerequisites_are_met(context: PlanningContext, path: DailyPath) -> None:
    offered = {concept.id: concept for course in reversed(context.courses) for concept in course.concepts}
    ready = dict(zip(IDS, assess(context).met.tolist(), strict=True))
    taught = context.lessons_finished | {
        step.concept for step in context.today.finished if step.kind is StepKind.LESSON and not step.failed
    }
    for step in path.steps:
        if step.kind not in {StepKind.LESSON, StepKind.PRACTICE, StepKind.REMEDIATION, StepKind.STRETCH}:
            continue
        for place in MODEL.graph.prerequisites.neighbours(MODEL.graph.position[step.concept]).tolist():
            needed = offered.get(IDS[place])
            if needed is None or ready[needed.id]:
                continue
            assert not needed.has_exercises
            assert needed.id in taught or not needed.has_lesson


def assert_nothing_finished_comes_back(context: PlanningContext, path: DailyPath) -> None:
    last = {(step.kind, step.concept): step.failed for step in context.today.finished}
    done = {key for key, failed in last.items() if not failed}
    planned = [(step.kind, concept) for step in path.steps for concept in step.concepts]
    assert not done.intersection(planned)


@given(contexts())
@settings(max_examples=60, deadline=None)
def test_every_receipt_is_recomputed_from_the_stored_context(context: PlanningContext) -> None:
    path = plan_day(context)
    stored = json.loads(json.dumps(context_to_plain(context)))
    issued = DailyPath.from_plain(json.loads(json.dumps(path.to_plain())))
    read = context_from_plain(stored, MODEL, LearnerState.from_bytes(context.state.to_bytes()))
    assert issued == path
    assert plan_day(read) == path
    for index, step in enumerate(issued.steps):
        assert receipt_numbers(read, issued, index) == step.receipt


@given(contexts())
@settings(max_examples=40, deadline=None)
def test_receipts_agree_with_the_prediction_and_with_themselves(context: PlanningContext) -> None:
    seen = predict(MODEL, context.state, context.now)
    known = standing(MODEL, context.state, context.now)
    for step in plan_day(context).steps:
        receipt = step.receipt
        if step.kind is StepKind.QUIZ:
            continue
        place = MODEL.graph.position[step.concept]
        assert receipt.probability_now == pytest.approx(seen.probability[place])
        assert receipt.answers == known.answers[place]
        if receipt.recall_now is not None:
            assert receipt.recall_now == pytest.approx(seen.retrievability[place])
        gained = receipt.retained_if_done - receipt.retained_if_skipped
        early = context.parameters.early_review_share if receipt.reason == "not-yet-mastered" else 1.0
        assert receipt.direct == pytest.approx(early * receipt.importance * gained * (1.0 - receipt.already_covered))
        parts = receipt.direct + receipt.information + receipt.knocked_out + receipt.unlocked
        assert receipt.value == pytest.approx(parts)
        assert receipt.skipping_costs >= receipt.value - 1e-12
        assert receipt.path[-1] == step.concept
        for later, earlier in pairwise(receipt.path):
            assert MODEL.graph.position[earlier] in MODEL.graph.prerequisites.neighbours(MODEL.graph.position[later])


def test_the_numbers_of_a_review_follow_from_the_published_formulas() -> None:
    state = learner()
    context = context_of(MODEL, state, minutes=480.0)
    step = next(
        each for each in plan_day(context).steps if each.receipt.reason == "due" and not each.receipt.already_covered
    )
    known = standing(MODEL, state, context.now, [MODEL.key_of(step.concept)])
    factor = 0.9 ** (-1.0 / 0.1542) - 1.0
    later = float(known.days[0]) + 30.0
    skipped = min((1.0 + factor * later / float(known.stability[0])) ** -0.1542, 1.0 - float(known.lapse[0]))
    spread = math.sqrt(float(known.variance[0]))
    mastery = 1.0 / (1.0 + math.exp(-1.702 * (float(known.level[0]) - math.log(4.0)) / spread))
    assert step.receipt.recall_if_skipped == pytest.approx(skipped)
    assert step.receipt.retained_if_skipped == pytest.approx(mastery * skipped)
    assert step.receipt.importance == 1.0


def test_the_greedy_choice_takes_the_best_value_per_minute_first() -> None:
    path = plan_day(context_of(MODEL, learner()))
    by_rank = {step.receipt.rank: step.receipt for step in path.steps}
    chosen = [by_rank[rank] for rank in sorted(by_rank)]
    urgencies = [URGENCY[Reason(receipt.reason)] for receipt in chosen]
    assert urgencies == sorted(urgencies, reverse=True)
    assert len(set(urgencies)) > 1
    for urgency in set(urgencies):
        first, *others = [each for each, own in zip(chosen, urgencies, strict=True) if own == urgency]
        assert all(first.value_per_minute >= each.value_per_minute - 1e-12 for each in others)
    last = chosen[-1]
    assert last.runner_up is None or last.runner_up.value_per_minute <= last.value_per_minute + 1e-12


def test_a_new_learner_tries_a_concept_twice_before_its_lesson() -> None:
    context = context_of(MODEL, empty_state(MODEL), minutes=30.0)
    first = plan_day(context).steps[0]
    assert (first.kind, first.receipt.reason) == (StepKind.PROBE, "try-first")
    key = MODEL.key_of(first.concept)
    misses = [answer(f"m{index}", key, 0.0, days=DAY - 0.02 + index / 100) for index in range(2)]
    for count, kinds in ((1, [StepKind.PROBE]), (2, [StepKind.LESSON, StepKind.PRACTICE])):
        after = replace(context, state=fold(MODEL, empty_state(MODEL), misses[:count]))
        steps = [step for step in plan_day(after).steps if step.concept == first.concept]
        assert [(step.kind, step.receipt.reason) for step in steps] == [(kind, "still-learning") for kind in kinds]


def test_what_is_tried_with_success_is_reviewed_the_next_day_and_never_taught() -> None:
    tried = plan_day(context_of(MODEL, empty_state(MODEL), minutes=30.0)).steps[0].concept
    state = fold(MODEL, empty_state(MODEL), [answer("a", MODEL.key_of(tried), days=DAY)])

    def steps(days: float) -> list[tuple[StepKind, str]]:
        path = plan_day(context_of(MODEL, state, days=days, minutes=60.0))
        return [(step.kind, step.receipt.reason) for step in path.steps if step.concept == tried]

    assert steps(DAY + 0.1) == []
    assert steps(DAY + 1.0) == [(StepKind.REVIEW, "due")]


def test_what_was_guessed_once_and_missed_ever_since_is_taught() -> None:
    tried = plan_day(context_of(MODEL, empty_state(MODEL), minutes=30.0)).steps[0].concept
    key, count = MODEL.key_of(tried), PlanningParameters().lesson_after_misses
    guessed = answer("guessed", key, days=DAY - 9.0)
    misses = [answer(f"m{index}", key, 0.0, days=DAY - 8.0 + index) for index in range(count)]

    def kinds(missed: int, lessons: frozenset[ConceptId] = frozenset()) -> list[StepKind]:
        state = fold(MODEL, empty_state(MODEL), [guessed, *misses[:missed]])
        path = plan_day(replace(context_of(MODEL, state, minutes=60.0), lessons_finished=lessons))
        return [step.kind for step in path.steps if step.concept == tried]

    assert kinds(count - 1) == [StepKind.REVIEW]
    assert kinds(count) == [StepKind.LESSON, StepKind.PRACTICE]
    assert kinds(count, frozenset({tried})) == [StepKind.REVIEW], "a lesson is not offered a second time"


@pytest.mark.parametrize(("days_right", "comes_today"), [((0.0,), True), ((0.0, 0.1), True), ((0.0, 1.0), False)])
def test_what_was_right_on_two_days_and_is_missed_waits_until_tomorrow(
    days_right: tuple[float, ...], comes_today: bool
) -> None:
    tried = plan_day(context_of(MODEL, empty_state(MODEL), minutes=30.0)).steps[0].concept
    key = MODEL.key_of(tried)
    right = [answer(f"r{day}", key, days=DAY - 9.0 + day) for day in days_right]
    state = fold(MODEL, empty_state(MODEL), [*right, answer("missed", key, 0.0, days=DAY)])

    def steps(days: float, wanted_in: float | None = None) -> list[tuple[StepKind, str]]:
        context = context_of(MODEL, state, days=days, minutes=60.0)
        if wanted_in is not None:
            context = replace(context, goals=(Goal("g", (tried,), context.now + timedelta(days=wanted_in)),))
        return [(step.kind, step.receipt.reason) for step in plan_day(context).steps if step.concept == tried]

    lapsed = [(StepKind.REVIEW, "lapsed")]
    assert steps(DAY + 0.1) == (lapsed if comes_today else [])
    assert steps(DAY + 1.0) == lapsed
    assert steps(DAY + 0.1, wanted_in=0.5) == lapsed, "no tomorrow before the deadline"
    assert steps(DAY + 0.1, wanted_in=3.0) == steps(DAY + 0.1)


def test_lessons_come_first_for_who_wants_them_first() -> None:
    path = plan_day(replace(context_of(MODEL, empty_state(MODEL), minutes=15.0), parameters=LESSONS_FIRST))
    assert [step.kind for step in path.steps[:2]] == [StepKind.LESSON, StepKind.PRACTICE]
    assert path.steps[0].concept == path.steps[1].concept
    assert not len(MODEL.graph.prerequisites.neighbours(MODEL.graph.position[path.steps[0].concept]))


def test_five_minutes_are_enough_for_a_first_lesson() -> None:
    context = replace(context_of(MODEL, empty_state(MODEL), minutes=5.0), parameters=LESSONS_FIRST)
    assert [step.kind for step in plan_day(context).steps] == [StepKind.LESSON]


def test_after_a_long_absence_the_plan_fits_and_starts_with_a_review() -> None:
    path = plan_day(context_of(MODEL, learner(), days=DAY + 60.0, minutes=20.0))
    assert path.steps[0].kind is StepKind.REVIEW
    assert path.minutes <= 20.0


def test_no_step_follows_one_on_the_same_concept_but_practice_its_lesson() -> None:
    for seed in range(5):
        steps = plan_day(context_of(MODEL, learner(seed), minutes=240.0)).steps
        for before, after in pairwise(steps):
            assert before.concept != after.concept or (before.kind, after.kind) == (StepKind.LESSON, StepKind.PRACTICE)


@pytest.mark.parametrize("parameters", [PlanningParameters(), LESSONS_FIRST])
def test_what_a_lesson_or_practice_rests_on_comes_before_it(parameters: PlanningParameters) -> None:
    compared = 0
    for seed in range(5):
        context = replace(context_of(MODEL, learner(seed), minutes=240.0), parameters=parameters)
        steps = [step for step in plan_day(context).steps if Reason(step.receipt.reason) not in FILLERS]
        places = [MODEL.graph.position[step.concept] for step in steps]
        for index, (step, place) in enumerate(zip(steps, places, strict=True)):
            if step.kind in {StepKind.LESSON, StepKind.PRACTICE}:
                compared += len(places) - index - 1
                assert not MODEL.ancestor_mask([place])[places[index + 1 :]].any()
    assert compared


CHAIN = chain_model()
FIRST, SECOND, THIRD = CHAIN.graph.ids


def chain_context(*evidence: Evidence, days: float = 10.0, minutes: float = 60.0) -> PlanningContext:
    return context_of(CHAIN, fold(CHAIN, empty_state(CHAIN), evidence), days=days, minutes=minutes)


def successes(concept: ConceptId, count: int, day: float = 0.0) -> list[Evidence]:
    key = CHAIN.key_of(concept)
    return [answer(f"{concept}-{day}-{i:02d}", key, days=day + i / 100) for i in range(count)]


def test_two_misses_in_a_row_bring_the_key_prerequisite() -> None:
    misses = [answer(f"m{i}", CHAIN.key_of(SECOND), 0.0, days=9.0 + i / 10) for i in range(2)]
    context = chain_context(*misses)
    step = next(each for each in plan_day(context).steps if each.kind is StepKind.REMEDIATION)
    assert (step.concept, step.receipt.failing, step.receipt.reason) == (FIRST, SECOND, "key-prerequisite")


def test_an_advanced_practice_knocks_out_the_due_review_of_what_it_encompasses() -> None:
    # Spaced successes widen the gap of the first concept to five days; it is due, just, when the third is practised.
    spaced = [answer(f"f{day}", CHAIN.key_of(FIRST), days=day) for day in (2.0, 3.0, 4.5, 7.0, 10.5)]
    evidence = [*successes(SECOND, 1, 1.0), *spaced, answer("s", CHAIN.key_of(SECOND), days=10.4)]
    evidence.append(answer("t", CHAIN.key_of(THIRD), 0.6, days=15.1))
    path = plan_day(chain_context(*evidence, days=15.2, minutes=30.0))
    practice = next(step for step in path.steps if step.concept == THIRD)
    assert practice.receipt.knocks_out == (FIRST,)
    assert practice.receipt.knocked_out > 0.0
    assert FIRST not in [step.concept for step in path.steps]
    assert path.spared == (FIRST,)


def test_a_contested_concept_is_probed_and_nothing_else() -> None:
    context = replace(chain_context(*successes(FIRST, 3)), steering=Steering(contested=frozenset([FIRST])))
    steps = [step for step in plan_day(context).steps if step.concept == FIRST]
    assert [step.kind for step in steps] == [StepKind.PROBE]
    assert steps[0].receipt.information > 0.0


def test_what_other_answers_suggest_is_known_is_asked_and_not_taught() -> None:
    context = chain_context(*successes(SECOND, 30, 9.0), *successes(THIRD, 30, 9.4), days=10.0)
    assert predict(CHAIN, context.state, context.now).ready[0], "nothing was answered on the first concept"
    steps = [step for step in plan_day(context).steps if step.concept == FIRST]
    assert [(step.kind, step.receipt.reason) for step in steps] == [(StepKind.PROBE, "inferred")]


def test_minutes_to_spare_go_to_early_reviews_of_what_is_not_mastered_yet_but_not_on_the_same_day() -> None:
    def reviewed(days: float) -> list[tuple[ConceptId, str]]:
        steps = plan_day(chain_context(*successes(FIRST, 3, 2.0), *successes(FIRST, 1, 9.0), days=days)).steps
        return [(step.concept, step.receipt.reason) for step in steps if step.kind is StepKind.REVIEW]

    assert reviewed(9.4) == []
    assert reviewed(9.6) == [(FIRST, "soon-due")]


def test_a_pinned_concept_makes_its_prerequisites_count_more() -> None:
    plain = plan_day(context_of(MODEL, empty_state(MODEL)))
    pinned = replace(context_of(MODEL, empty_state(MODEL)), steering=Steering(pinned=frozenset([IDS[-1]])))
    receipt = plan_day(pinned).steps[0].receipt
    assert receipt.goal == f"pin:{IDS[-1]}"
    assert receipt.path[0] == IDS[-1]
    assert receipt.importance > plain.steps[0].receipt.importance


def test_a_near_deadline_counts_more_than_a_far_one() -> None:
    def importance(days: float) -> float:
        goal = Goal("exam", (IDS[-1],), START + timedelta(days=DAY + days))
        context = replace(context_of(MODEL, empty_state(MODEL)), goals=(goal,))
        return plan_day(context).steps[0].receipt.importance

    assert importance(3.0) > importance(300.0)


def test_assignments_come_first_by_due_time_and_wait_for_prerequisites() -> None:
    now = START + timedelta(days=10)
    assignments = (
        Assignment("later", FIRST, StepKind.REVIEW, now + timedelta(days=5)),
        Assignment("sooner", FIRST, StepKind.LESSON, now + timedelta(days=1)),
        Assignment("blocked", THIRD, StepKind.LESSON, now + timedelta(days=1)),
        Assignment("elsewhere", ConceptId("not-in-any-course"), StepKind.LESSON),
    )
    path = plan_day(replace(chain_context(), assignments=assignments, minutes=5.0))
    assert [step.assignment for step in path.steps] == ["sooner"]
    assert set(path.deferred) == {"later", "blocked", "elsewhere"}


def test_a_quiz_comes_after_150_active_minutes() -> None:
    state = replay(MODEL, empty_state(MODEL), random_answers(MODEL, 200, concepts=12)).state
    context = context_of(MODEL, state, days=17.0)
    tired = replace(context, today=TodayHistory(active_minutes_since_quiz=150.0))
    rested = replace(context, today=TodayHistory(active_minutes_since_quiz=149.0))
    quiz = next(step for step in plan_day(tired).steps if step.kind is StepKind.QUIZ)
    assert len(quiz.concepts) >= 3
    assert StepKind.QUIZ not in [step.kind for step in plan_day(rested).steps]


def mastered_chain() -> list[Evidence]:
    return [
        each for concept in (FIRST, SECOND, THIRD) for day in (0.0, 3.0, 9.9) for each in successes(concept, 8, day)
    ]


def test_when_all_is_mastered_and_nothing_is_due_there_is_a_stretch() -> None:
    context = replace(chain_context(*mastered_chain(), days=10.1), goals=(Goal("all", (THIRD,)),))
    path = plan_day(context)
    assert path.message is PlanMessage.GOAL_REACHED
    assert {step.kind for step in path.steps} == {StepKind.STRETCH}


def test_an_empty_plan_says_why() -> None:
    assert plan_day(chain_context(minutes=0.0)).message is PlanMessage.NO_TIME
    assert plan_day(replace(chain_context(), courses=())).message is PlanMessage.COURSE_EMPTY
    assert plan_day(chain_context(minutes=1.0)).message is PlanMessage.NOTHING_FITS
    later = Steering(postponed={name: START + timedelta(days=11) for name in CHAIN.graph.ids})
    assert plan_day(replace(chain_context(), steering=later)).message is PlanMessage.NOTHING_DUE


def test_a_finished_step_returns_the_same_day_only_if_failed() -> None:
    context = replace(chain_context(), parameters=LESSONS_FIRST)
    lesson = plan_day(context).steps[0]
    assert lesson.kind is StepKind.LESSON

    def kinds(*, failed: bool) -> list[StepKind]:
        history = TodayHistory((FinishedStep(StepKind.LESSON, lesson.concept, failed),))
        return [step.kind for step in plan_day(replace(context, today=history)).steps]

    assert kinds(failed=False) == [StepKind.PRACTICE]
    assert kinds(failed=True) == [StepKind.LESSON, StepKind.PRACTICE]


def test_prerequisites_that_no_course_offers_are_taken_as_known() -> None:
    alone = CourseOffer("last", "o", (OfferedConcept(THIRD),))
    assert plan_day(replace(chain_context(), courses=(alone,))).steps[0].concept == THIRD


def test_a_concept_shared_by_two_courses_is_planned_once() -> None:
    twice = (course_of(CHAIN), replace(course_of(CHAIN), course_id="second"))
    steps = plan_day(replace(chain_context(), courses=twice, parameters=LESSONS_FIRST)).steps
    assert [step.course_id for step in steps] == ["course", "course"]


def test_the_day_is_the_learner_s() -> None:
    now = START.replace(hour=23)
    context = replace(chain_context(), now=now, zone="Asia/Shanghai")
    assert (context.day, replace(context, zone="UTC").day) == ("2024-03-05", "2024-03-04")


@pytest.mark.parametrize(
    ("changes", "message"),
    [({"minutes": -1.0}, "minutes"), ({"minutes": math.nan}, "minutes"), ({"zone": "Mars/Base"}, "zone")],
)
def test_an_impossible_context_is_refused(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(chain_context(), **changes)  # type: ignore[arg-type]


def test_a_stored_context_refuses_another_state() -> None:
    context = chain_context(*successes(FIRST, 2))
    with pytest.raises(VersionMismatchError, match="state"):
        context_from_plain(context_to_plain(context), CHAIN, empty_state(CHAIN))


def test_a_mastered_shared_concept_shortens_the_path() -> None:
    fresh = plan_day(chain_context(minutes=480.0))
    known = plan_day(chain_context(*mastered_chain()[:24], minutes=480.0, days=10.1))
    assert FIRST in {step.concept for step in fresh.steps}
    assert FIRST not in {step.concept for step in known.steps if step.kind is StepKind.LESSON}


def test_explanations_and_plans_see_the_same_probability() -> None:
    context = context_of(MODEL, learner())
    step = plan_day(context).steps[0]
    shown = explain(MODEL, context.state, MODEL.key_of(step.concept), context.now)
    assert np.isclose(shown.probability, step.receipt.probability_now)
