"""FSRS against its reference package, and implicit repetition."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from recommender.memory import (
    Grade,
    Memory,
    days_until,
    expected_stabilities,
    first_memory,
    implicitly_repeated,
    retrievabilities,
    retrievability,
    reviewed,
)
from recommender.parameters import FSRS_PARAMETERS

BEGIN = datetime(2024, 1, 1, tzinfo=UTC)
reviews = st.lists(
    st.tuples(st.sampled_from(list(Grade)), st.one_of(st.floats(0.0, 400.0), st.integers(0, 60).map(float))),
    min_size=1,
    max_size=12,
)
memories = st.builds(Memory, st.floats(0.01, 500.0), st.floats(1.0, 10.0))


def package_memories(sequence: Sequence[tuple[Grade, float]]) -> list[Memory]:
    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    card, moment, found = Card(card_id=1), BEGIN, []
    for grade, days in sequence:
        moment += timedelta(days=days)
        card, _ = scheduler.review_card(card, Rating(int(grade)), moment)
        found.append(Memory(card.stability, card.difficulty))
    return found


def own_memories(sequence: Sequence[tuple[Grade, float]]) -> list[Memory]:
    moment = last = BEGIN
    found: list[Memory] = []
    for grade, days in sequence:
        moment += timedelta(days=days)
        if found:
            elapsed = (moment - last) / timedelta(days=1)
            found.append(reviewed(found[-1], elapsed, grade, FSRS_PARAMETERS))
        else:
            found.append(first_memory(grade, FSRS_PARAMETERS))
        last = moment
    return found


@pytest.mark.parametrize(
    "sequence",
    [
        [(Grade.GOOD, 0.0), (Grade.GOOD, 2.0), (Grade.GOOD, 11.0), (Grade.GOOD, 46.0)],
        [(Grade.AGAIN, 0.0), (Grade.AGAIN, 0.01), (Grade.HARD, 0.02), (Grade.GOOD, 1.0), (Grade.EASY, 9.0)],
        [(Grade.EASY, 0.0), (Grade.AGAIN, 30.0), (Grade.GOOD, 0.5), (Grade.HARD, 300.0)],
    ],
)
def test_golden_sequences_give_the_package_s_memories(sequence: list[tuple[Grade, float]]) -> None:
    assert np.allclose(own_memories(sequence), package_memories(sequence), rtol=1e-12, atol=0.0)


@given(reviews)
def test_any_sequence_of_reviews_gives_the_package_s_memories(sequence: list[tuple[Grade, float]]) -> None:
    assert np.allclose(own_memories(sequence), package_memories(sequence), rtol=1e-9, atol=0.0)


@given(st.floats(0.01, 1000.0), st.integers(0, 5000))
def test_retrievability_is_the_package_s(stability: float, days: int) -> None:
    card = Card(card_id=1)
    card.stability, card.last_review = stability, BEGIN
    expected = Scheduler().get_card_retrievability(card, BEGIN + timedelta(days=days))
    assert retrievability(stability, days, FSRS_PARAMETERS) == pytest.approx(expected, rel=1e-12)


@given(st.lists(st.tuples(st.floats(0.01, 1000.0), st.floats(0.0, 5000.0)), min_size=1, max_size=20))
def test_whole_learners_have_the_same_retrievability_as_single_concepts(pairs: list[tuple[float, float]]) -> None:
    together = retrievabilities(np.array([s for s, _ in pairs]), np.array([d for _, d in pairs]), FSRS_PARAMETERS)
    alone = [retrievability(stability, days, FSRS_PARAMETERS) for stability, days in pairs]
    assert np.allclose(together, alone, rtol=1e-12)


def test_a_concept_without_memory_has_nothing_to_forget() -> None:
    assert retrievabilities(np.zeros(1), np.array([100.0]), FSRS_PARAMETERS).tolist() == [1.0]


@given(st.floats(0.05, 0.99), st.floats(0.1, 300.0))
def test_the_curve_turned_round_gives_back_the_recall(recall: float, stability: float) -> None:
    days = days_until(recall, stability, FSRS_PARAMETERS)
    assert retrievability(stability, days, FSRS_PARAMETERS) == pytest.approx(recall)


@given(memories, st.floats(0.0, 200.0), st.floats(0.0, 1.0))
def test_an_implicit_repetition_moves_stability_and_recall_by_its_weight(
    memory: Memory, days: float, weight: float
) -> None:
    full = reviewed(memory, days, Grade.GOOD, FSRS_PARAMETERS)
    before = retrievability(memory.stability, days, FSRS_PARAMETERS)
    after, days_ago = implicitly_repeated(memory, days, weight, FSRS_PARAMETERS)
    assert after.stability == pytest.approx(memory.stability + weight * (full.stability - memory.stability))
    recall = retrievability(after.stability, days_ago, FSRS_PARAMETERS)
    assert recall == pytest.approx(before + weight * (1.0 - before))


def test_an_early_implicit_repetition_counts_less_than_a_late_one() -> None:
    memory = Memory(10.0, 5.0)
    early, _ = implicitly_repeated(memory, 1.0, 0.5, FSRS_PARAMETERS)
    late, _ = implicitly_repeated(memory, 12.0, 0.5, FSRS_PARAMETERS)
    assert 10.0 < early.stability < late.stability


@given(memories, st.floats(0.0, 300.0))
def test_the_stability_to_expect_lies_between_forgetting_and_remembering(memory: Memory, days: float) -> None:
    recall = retrievability(memory.stability, float(np.floor(days)), FSRS_PARAMETERS)
    good = reviewed(memory, days, Grade.GOOD, FSRS_PARAMETERS).stability
    again = reviewed(memory, days, Grade.AGAIN, FSRS_PARAMETERS).stability
    expected = expected_stabilities(
        np.array([memory.stability]), np.array([memory.difficulty]), np.array([days]), FSRS_PARAMETERS
    )
    assert expected[0] == pytest.approx(recall * good + (1.0 - recall) * again, rel=1e-9)
