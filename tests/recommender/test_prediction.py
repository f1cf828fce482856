"""What is shown: probability, interval, status, and the parts that add up to it."""

from __future__ import annotations

import math
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.evidence import Evidence
from recommender.folding import fold
from recommender.learner_state import LearnerState, empty_state
from recommender.prediction import MasteryStatus, explain, predict, standing
from tests.recommender.learners import START, answer, chain_model, layered_model, random_answers

MODEL = chain_model()
FIRST = MODEL.key_of(MODEL.graph.ids[0])


def after(*evidence: Evidence) -> LearnerState:
    return fold(MODEL, empty_state(MODEL), evidence)


def status(state: LearnerState, days: float) -> MasteryStatus:
    return predict(MODEL, state, START + timedelta(days=days), [FIRST]).status(0)


def many(count: int, *, first_day: float = 0.0, spacing: float = 0.01, score: float = 1.0) -> list[Evidence]:
    return [answer(f"{first_day}-{i:03d}", FIRST, score, days=first_day + i * spacing) for i in range(count)]


@given(st.integers(0, 20), st.floats(0.0, 400.0))
@settings(max_examples=30, deadline=None)
def test_the_parts_of_an_explanation_add_up_to_what_is_displayed(seed: int, days: float) -> None:
    model = layered_model(4, 4)
    state = fold(model, empty_state(model), random_answers(model, 60, seed=seed))
    now = START + timedelta(days=days)
    seen = predict(model, state, now)
    for index, key in enumerate(model.keys.tolist()):
        parts = explain(model, state, key, now)
        total = sum(
            (
                parts.prior,
                parts.ability,
                parts.own_answers,
                parts.neighbours,
                parts.recent,
                parts.decay,
                parts.uncertainty,
            )
        )
        assert total == pytest.approx(parts.logit, abs=1e-12)
        assert parts.probability == pytest.approx(1.0 / (1.0 + math.exp(-total)), abs=1e-12)
        assert parts.probability == pytest.approx(seen.probability[index], abs=1e-12)


def test_little_evidence_means_a_probability_near_even_odds_and_a_wide_interval() -> None:
    known = standing(MODEL, empty_state(MODEL), START, [FIRST])
    seen = predict(MODEL, empty_state(MODEL), START, [FIRST])
    unmoderated = 1.0 / (1.0 + math.exp(-float(known.level[0])))
    assert 0.5 < seen.probability[0] < unmoderated
    assert seen.upper[0] - seen.lower[0] > 0.4


def test_an_untouched_concept_is_not_started() -> None:
    assert status(empty_state(MODEL), 0.0) is MasteryStatus.NOT_STARTED


def test_one_answer_is_not_enough_data() -> None:
    assert status(after(*many(1)), 0.1) is MasteryStatus.NOT_ENOUGH_DATA


def test_no_number_of_successes_on_one_day_is_mastery() -> None:
    state = after(*many(40))
    assert predict(MODEL, state, START + timedelta(days=0.5), [FIRST]).lower[0] > 0.8
    assert status(state, 0.5) is MasteryStatus.LEARNING


def test_a_success_a_day_later_makes_it_mastery() -> None:
    assert status(after(*many(20), answer("later", FIRST, days=1.5)), 1.6) is MasteryStatus.MASTERED


def test_what_was_mastered_fades_with_time_and_comes_back_with_a_review() -> None:
    learned = [*many(16), answer("later", FIRST, days=1.5)]
    assert status(after(*learned), 1.6) is MasteryStatus.MASTERED
    assert status(after(*learned), 400.0) is MasteryStatus.FADING
    reviewed = after(*learned, answer("review", FIRST, days=400.0), answer("second", FIRST, days=400.1))
    assert status(reviewed, 400.2) is MasteryStatus.MASTERED


def test_misses_are_learning_not_mastery() -> None:
    assert status(after(*many(6, score=0.0)), 1.0) is MasteryStatus.LEARNING


def test_two_unaided_successes_make_a_concept_ready_the_same_day() -> None:
    assert not predict(MODEL, after(*many(1)), START, [FIRST]).ready[0]
    assert predict(MODEL, after(*many(3)), START + timedelta(days=0.1), [FIRST]).ready[0]


def test_the_probability_falls_with_time() -> None:
    state = after(*many(5))
    seen = [predict(MODEL, state, START + timedelta(days=days), [FIRST]).probability[0] for days in (1, 10, 100)]
    assert seen[0] > seen[1] > seen[2]


@given(st.integers(1, 30), st.floats(0.01, 2000.0))
@settings(max_examples=40, deadline=None)
def test_a_miss_never_raises_its_own_prediction(successes: int, days: float) -> None:
    state = after(*many(successes))
    now = START + timedelta(days=1.0 + days)
    before = predict(MODEL, state, now, [FIRST]).probability[0]
    missed = fold(MODEL, state, [answer("miss", FIRST, 0.0, days=1.0 + days)])
    assert predict(MODEL, missed, now, [FIRST]).probability[0] < before


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.floats(0.0, 200.0))
@settings(max_examples=40, deadline=None)
def test_an_unaided_success_never_lowers_its_own_logit(right: list[bool], days: float) -> None:
    evidence = [answer(f"{i:03d}", FIRST, float(each), days=i / 10) for i, each in enumerate(right)]
    state, now = after(*evidence), START + timedelta(days=2.0 + days)
    then = fold(MODEL, state, [answer("success", FIRST, days=2.0 + days)])
    known, later = standing(MODEL, state, now, [FIRST]), standing(MODEL, then, now, [FIRST])
    assert later.level[0] + later.decay[0] > known.level[0] + known.decay[0]


def test_predictions_for_some_keys_are_those_for_all() -> None:
    model = layered_model(4, 4)
    state = fold(model, empty_state(model), random_answers(model, 60))
    everything = predict(model, state, START)
    some = predict(model, state, START, model.keys[3:9].tolist())
    assert some.probability.tolist() == everything.probability[3:9].tolist()
    assert some.status_codes.tolist() == everything.status_codes[3:9].tolist()
