"""Forgetting: FSRS-6 per concept, and implicit repetition along encompassing edges.

The formulas are those of FSRS-6 (open-spaced-repetition, "The Algorithm", fsrs4anki wiki; the reference is the `fsrs`
package, to which the tests compare every one of them). The weights ``w`` are `ModelParameters.fsrs`.
Implicit repetition follows the idea of Skycak's published FIRe equations.
"""

from __future__ import annotations

import math
from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MINIMUM_STABILITY = 0.001
MINIMUM_DIFFICULTY = 1.0
MAXIMUM_DIFFICULTY = 10.0
DUE_RETRIEVABILITY = 0.9
"""Stability is by definition the number of days after which retrievability is this; below it a review is due."""

Weights = tuple[float, ...]
Floats = NDArray[np.float64]


class Grade(IntEnum):
    """How well a review went, in FSRS's words and numbers."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Memory(NamedTuple):
    """Stability in days (retrievability is 0.9 after that long) and difficulty in 1 to 10."""

    stability: float
    difficulty: float


def _curve(weights: Weights) -> tuple[float, float]:
    """Factor and decay of the power-law forgetting curve (FSRS-6)."""
    decay = -weights[20]
    return 0.9 ** (1.0 / decay) - 1.0, decay


def retrievability(stability: float, days: float, weights: Weights) -> float:
    """Probability of recall ``days`` (whole or not) after the last review: ``(1 + factor * days / S) ** decay``.

    >>> from recommender.parameters import FSRS_PARAMETERS
    >>> round(retrievability(10.0, 10.0, FSRS_PARAMETERS), 6)
    0.9
    """
    factor, decay = _curve(weights)
    return float((1.0 + factor * max(days, 0.0) / stability) ** decay)


def retrievabilities(stability: Floats, days: Floats, weights: Weights) -> Floats:
    """`retrievability` of many concepts at once; 1 where there is no memory (stability 0)."""
    factor, decay = _curve(weights)
    remembered = stability > 0.0
    ratio = np.divide(np.maximum(days, 0.0), stability, out=np.zeros_like(days), where=remembered)
    recall: Floats = (1.0 + factor * ratio) ** decay
    return recall


def days_until(recall: float, stability: float, weights: Weights) -> float:
    """Days after a review at which retrievability has fallen to ``recall``: the forgetting curve turned round."""
    factor, decay = _curve(weights)
    return float(stability / factor * (recall ** (1.0 / decay) - 1.0))


def first_memory(grade: Grade, weights: Weights) -> Memory:
    """Memory after the first review: ``S0 = w[G-1]``, ``D0 = w4 - exp(w5 (G-1)) + 1``."""
    difficulty = _initial_difficulty(grade, weights)
    return Memory(max(weights[grade - 1], MINIMUM_STABILITY), _clamp_difficulty(difficulty))


def reviewed(memory: Memory, days: float, grade: Grade, weights: Weights) -> Memory:
    """Memory after a further review.

    Args:
        memory: before the review.
        days: since the last review; cut to whole days, as FSRS's weights were fitted. Less than one day counts as a
            short-term review, which moves stability little.
        grade: how it went.
        weights: of FSRS-6.
    """
    whole_days = math.floor(max(days, 0.0))
    if whole_days < 1:
        stability = _short_term_stability(memory.stability, grade, weights)
    else:
        recall = retrievability(memory.stability, whole_days, weights)
        stability = _long_term_stability(memory, recall, grade, weights)
    return Memory(max(stability, MINIMUM_STABILITY), _next_difficulty(memory.difficulty, grade, weights))


def implicitly_repeated(memory: Memory, days: float, weight: float, weights: Weights) -> tuple[Memory, float]:
    """What a correct answer on a larger concept does to the memory of one it encompasses.

    Stability moves the share ``weight`` of the way to what a full good review would give now, retrievability the same
    share toward 1. An early repetition therefore counts little, as an early review does.

    Args:
        memory: of the encompassed concept.
        days: since its last (real or implied) review.
        weight: of the encompassing path, in [0, 1].
        weights: of FSRS-6.

    Returns:
        The new memory, and how many days ago its last review now counts as having been.
    """
    full = reviewed(memory, days, Grade.GOOD, weights)
    stability = memory.stability + weight * (full.stability - memory.stability)
    recall = retrievability(memory.stability, days, weights)
    recall += weight * (1.0 - recall)
    return Memory(stability, memory.difficulty), max(days_until(recall, stability, weights), 0.0)


def expected_stabilities(stability: Floats, difficulty: Floats, days: Floats, weights: Weights) -> Floats:
    """Stability to expect of a review now: good with the probability of recall, again otherwise.

    A vectorised mean of `reviewed` over the two grades; 0 where there is no memory.
    """
    remembered = stability > 0.0
    safe = np.where(remembered, stability, 1.0)
    hardness = np.where(remembered, difficulty, MINIMUM_DIFFICULTY)
    whole_days = np.floor(np.maximum(days, 0.0))
    recall = retrievabilities(safe, whole_days, weights)
    growth = math.exp(weights[8]) * (11.0 - hardness) * safe ** -weights[9] * np.expm1((1.0 - recall) * weights[10])
    good = np.where(whole_days < 1.0, safe * np.maximum(_short_term_factors(safe, Grade.GOOD, weights), 1.0), 0.0)
    good = np.where(whole_days < 1.0, good, safe * (1.0 + growth))
    forgotten = weights[11] * hardness ** -weights[12] * ((safe + 1.0) ** weights[13] - 1.0)
    forgotten = np.minimum(forgotten * np.exp((1.0 - recall) * weights[14]), safe / math.exp(weights[17] * weights[18]))
    again = np.where(whole_days < 1.0, safe * _short_term_factors(safe, Grade.AGAIN, weights), forgotten)
    expected: Floats = np.maximum(recall * good + (1.0 - recall) * again, MINIMUM_STABILITY)
    return np.where(remembered, expected, 0.0)


def all_reviewed(
    stability: Floats, difficulty: Floats, days: Floats, again: NDArray[np.bool_], weights: Weights
) -> tuple[Floats, Floats]:
    """`first_memory` or `reviewed` of many concepts at once, with grades good and again only.

    Args:
        stability, difficulty: before the review, shape (m,); stability 0 where there is no memory yet.
        days: since the last review, shape (m,).
        again: which were missed, shape (m,).
        weights: of FSRS-6.
    """
    known = stability > 0.0
    safe, hardness = np.where(known, stability, 1.0), np.where(known, difficulty, MINIMUM_DIFFICULTY)
    whole_days = np.floor(np.maximum(days, 0.0))
    recall = retrievabilities(safe, whole_days, weights)
    growth = math.exp(weights[8]) * (11.0 - hardness) * safe ** -weights[9]
    good = safe * (1.0 + growth * (np.exp((1.0 - recall) * weights[10]) - 1.0))
    forgotten = weights[11] * hardness ** -weights[12] * ((safe + 1.0) ** weights[13] - 1.0)
    forgotten = np.minimum(forgotten * np.exp((1.0 - recall) * weights[14]), safe / math.exp(weights[17] * weights[18]))
    soon_good = safe * np.maximum(_short_term_factors(safe, Grade.GOOD, weights), 1.0)
    soon_again = safe * _short_term_factors(safe, Grade.AGAIN, weights)
    later = np.where(whole_days < 1.0, np.where(again, soon_again, soon_good), np.where(again, forgotten, good))
    target = _initial_difficulty(Grade.EASY, weights)
    damped = hardness - (10.0 - hardness) * weights[6] * np.where(again, -2.0, 0.0) / 9.0
    harder = np.clip(weights[7] * target + (1.0 - weights[7]) * damped, MINIMUM_DIFFICULTY, MAXIMUM_DIFFICULTY)
    missed, passed = first_memory(Grade.AGAIN, weights), first_memory(Grade.GOOD, weights)
    first = np.where(again, missed.stability, passed.stability), np.where(again, missed.difficulty, passed.difficulty)
    return np.where(known, np.maximum(later, MINIMUM_STABILITY), first[0]), np.where(known, harder, first[1])


def _short_term_factors(stability: Floats, grade: Grade, weights: Weights) -> Floats:
    factors: Floats = math.exp(weights[17] * (grade - 3 + weights[18])) * stability ** -weights[19]
    return factors


def _short_term_stability(stability: float, grade: Grade, weights: Weights) -> float:
    increase: float = math.exp(weights[17] * (grade - 3 + weights[18])) * stability ** -weights[19]
    if grade is not Grade.AGAIN:
        increase = max(increase, 1.0)
    return stability * increase


def _long_term_stability(memory: Memory, recall: float, grade: Grade, weights: Weights) -> float:
    stability, difficulty = memory
    forgotten = 1.0 - recall
    if grade is Grade.AGAIN:
        long_term: float = (
            weights[11]
            * difficulty ** -weights[12]
            * ((stability + 1.0) ** weights[13] - 1.0)
            * math.exp(forgotten * weights[14])
        )
        return min(long_term, stability / math.exp(weights[17] * weights[18]))
    growth: float = math.exp(weights[8]) * (11.0 - difficulty) * stability ** -weights[9]
    growth *= math.exp(forgotten * weights[10]) - 1.0
    growth *= weights[15] if grade is Grade.HARD else 1.0
    growth *= weights[16] if grade is Grade.EASY else 1.0
    return stability * (1.0 + growth)


def _initial_difficulty(grade: Grade, weights: Weights) -> float:
    return weights[4] - math.exp(weights[5] * (grade - 1)) + 1.0


def _next_difficulty(difficulty: float, grade: Grade, weights: Weights) -> float:
    """Linear damping toward 10, then mean reversion to the first difficulty of an easy card."""
    damped = difficulty - (10.0 - difficulty) * weights[6] * (grade - 3) / 9.0
    target = _initial_difficulty(Grade.EASY, weights)
    return _clamp_difficulty(weights[7] * target + (1.0 - weights[7]) * damped)


def _clamp_difficulty(difficulty: float) -> float:
    return min(max(difficulty, MINIMUM_DIFFICULTY), MAXIMUM_DIFFICULTY)
