"""What one answer says, before any model."""

from __future__ import annotations

import math

import pytest

from recommender.evidence import MAX_SECONDS
from recommender.memory import Grade
from recommender.outcomes import judge, log_seconds
from recommender.parameters import DEFAULT_PARAMETERS
from tests.recommender.learners import answer


def test_a_full_unaided_answer_is_good_and_an_unaided_success() -> None:
    outcome = judge(answer("a", 1), 0.0, DEFAULT_PARAMETERS)
    assert (outcome.score, outcome.grade, outcome.missed, outcome.unaided_success) == (1.0, Grade.GOOD, False, True)


def test_each_hint_discounts_the_score_and_two_hints_are_no_success() -> None:
    scores = [judge(answer("a", 1, hints=hints), 0.0, DEFAULT_PARAMETERS).score for hints in range(4)]
    assert scores == pytest.approx([1.0, 0.75, 0.5625, 0.421875])
    assert not judge(answer("a", 1, hints=1), 0.0, DEFAULT_PARAMETERS).unaided_success


def test_a_solution_seen_counts_as_not_known() -> None:
    outcome = judge(answer("a", 1, solution_seen=True), 0.0, DEFAULT_PARAMETERS)
    assert (outcome.score, outcome.grade, outcome.missed) == (0.0, Grade.AGAIN, True)


@pytest.mark.parametrize(
    ("score", "pace", "grade"),
    [
        (0.4, 0.0, Grade.AGAIN),
        (0.6, 0.0, Grade.HARD),
        (1.0, math.log(3.0), Grade.HARD),
        (1.0, math.log(0.3), Grade.EASY),
        (0.6, math.log(0.3), Grade.HARD),
    ],
)
def test_score_and_pace_make_the_grade(score: float, pace: float, grade: Grade) -> None:
    assert judge(answer("a", 1, score), pace, DEFAULT_PARAMETERS).grade is grade


@pytest.mark.parametrize("seconds", [None, 0.0, -3.0, math.nan, math.inf, MAX_SECONDS + 1.0])
def test_an_impossible_duration_is_unknown(seconds: float | None) -> None:
    assert log_seconds(answer("a", 1, seconds=seconds)) is None


def test_a_possible_duration_is_known() -> None:
    assert log_seconds(answer("a", 1, seconds=math.e)) == pytest.approx(1.0)
