"""What one answer says: the score after help, the review's grade, whether it was an unaided success."""

from __future__ import annotations

import math
from typing import NamedTuple

from recommender.evidence import MAX_SECONDS, Evidence
from recommender.memory import Grade
from recommender.parameters import ModelParameters


class Outcome(NamedTuple):
    """One answer, judged.

    Attributes:
        score: 0 to 1, after the discount for help.
        grade: for the memory.
        missed: the discounted score is below the pass mark.
        unaided_success: full score, no hint, no solution seen.
    """

    score: float
    grade: Grade
    missed: bool
    unaided_success: bool


def log_seconds(evidence: Evidence) -> float | None:
    """Natural logarithm of the answer's duration; None where it is unknown or impossible.

    Zero, negative, infinite and undefined durations and those beyond `MAX_SECONDS` say nothing.
    """
    seconds = evidence.seconds
    if seconds is None or not 0.0 < seconds <= MAX_SECONDS:
        return None
    return math.log(seconds)


def judge(evidence: Evidence, log_pace: float, parameters: ModelParameters) -> Outcome:
    """Judges an answer.

    - A solution seen counts as not known: score 0.
    - Each hint multiplies the score by ``hint_credit``.
    - Again below ``pass_mark``, hard below ``success_mark``; above it easy when fast, hard when slow, else good.

    Args:
        evidence: the answer.
        log_pace: logarithm of its duration over the learner's usual one; 0 where that is unknown.
        parameters: of the model.
    """
    hints = max(evidence.hints, 0)
    score = 0.0 if evidence.solution_seen else evidence.score * parameters.hint_credit**hints
    success = score >= parameters.success_mark
    if score < parameters.pass_mark:
        grade = Grade.AGAIN
    elif not success or log_pace > math.log(parameters.slow_ratio):
        grade = Grade.HARD
    elif log_pace < math.log(parameters.fast_ratio):
        grade = Grade.EASY
    else:
        grade = Grade.GOOD
    return Outcome(score, grade, grade is Grade.AGAIN, success and hints == 0)
