"""What a learner's recent answers look like: sums that fade with every further answer, at several half-lives.

A trace of half-life ``h`` is ``T <- T * 0.5**(1/h) + value``, once an answer. Two values are traced: the score, and the
*surprise*, which is the score minus what the item's difficulty alone made likely. What was lost (1 - score) needs no
trace of its own: the number of answers says what both must add up to.
"""

from __future__ import annotations

import math
from functools import cache

import numpy as np
from numpy.typing import NDArray

CONCEPT_HALF_LIVES: tuple[float, ...] = (1.0, 3.0, 10.0, math.inf)
"""In answers on the concept."""
OVERALL_HALF_LIVES: tuple[float, ...] = (1.0, 3.0, 10.0, 30.0, 100.0, math.inf)
"""In answers on anything."""
_TABLED = 8192

Floats = NDArray[np.float64]


@cache
def fading(half_lives: tuple[float, ...]) -> Floats:
    """The factor of each half-life, shape (h,).

    >>> fading((1.0, math.inf)).tolist()
    [0.5, 1.0]
    """
    factors: Floats = 0.5 ** (1.0 / np.array(half_lives))
    factors.setflags(write=False)
    return factors


@cache
def _totals(half_lives: tuple[float, ...]) -> Floats:
    factors = fading(half_lives)
    totals = np.zeros((_TABLED, len(half_lives)))
    for count in range(1, _TABLED):
        totals[count] = totals[count - 1] * factors + 1.0
    totals.setflags(write=False)
    return totals


def totals(counts: NDArray[np.int64], half_lives: tuple[float, ...]) -> Floats:
    """The trace of a constant 1 after so many answers, shape (..., h).

    >>> totals(np.array([0, 1, 2]), (1.0, math.inf)).tolist()
    [[0.0, 0.0], [1.0, 1.0], [1.5, 2.0]]
    """
    tabled: Floats = _totals(half_lives)[np.minimum(counts, _TABLED - 1)]
    if np.max(counts, initial=0) >= _TABLED:  # the shorter ones have long stood still
        lasting = [place for place, each in enumerate(half_lives) if math.isinf(each)]
        tabled[..., lasting] = counts[..., None]
    return tabled


def total(count: int, half_lives: tuple[float, ...]) -> Floats:
    """`totals` of a single count, shape (h,)."""
    if count < _TABLED:
        row: Floats = _totals(half_lives)[count]
        return row
    many: Floats = totals(np.array([count]), half_lives)[0]
    return many
