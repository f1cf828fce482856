"""The Gauss-Markov logistic model of what a learner can do: one extended-Kalman step an answer, then propagation.

``logit = intercept + ability + sum of w_c * level_c - item difficulty``, the weights ``w_c`` scaled to sum 1, so that
an item's logit keeps its scale however many concepts it needs. Chance of a correct answer:
``c + (1 - c) * sigmoid(logit)`` with the guessing floor ``c`` (Birnbaum's three-parameter logistic model, 1968).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def sigmoid(logit: float) -> float:
    """``1 / (1 + exp(-logit))`` without overflow.

    >>> sigmoid(0.0), sigmoid(-1000.0)
    (0.5, 0.0)
    """
    if logit >= 0.0:
        return 1.0 / (1.0 + math.exp(-logit))
    odds = math.exp(logit)
    return odds / (1.0 + odds)


def sigmoids(logits: Floats) -> Floats:
    """`sigmoid` of many logits; exact to the ends because ``tanh`` does not overflow."""
    return 0.5 + 0.5 * np.tanh(0.5 * logits)


def moderation(variance: float) -> float:
    """How much an uncertain logit is drawn toward 0: ``1 / sqrt(1 + pi * variance / 8)`` (MacKay 1992).

    >>> moderation(0.0)
    1.0
    """
    return 1.0 / math.sqrt(1.0 + math.pi * variance / 8.0)


def moderations(variances: Floats) -> Floats:
    """`moderation` of many variances."""
    return 1.0 / np.sqrt(1.0 + math.pi * variances / 8.0)


class Correction(NamedTuple):
    """What one observed answer says about the logit it came from.

    Attributes:
        shift: movement of a quantity of variance 1 and weight 1 in the logit; a quantity of variance ``v`` and weight
            ``w`` moves by ``w * v * shift``.
        shrink: its variance falls by the factor ``1 - w**2 * v * shrink``.
    """

    shift: float
    shrink: float


def correction(logit: float, variance: float, score: float, guessing: float) -> Correction:
    """One extended-Kalman step for a Bernoulli answer (e.g. Fahrmeir 1992), linearised at the moderated prediction.

    Args:
        logit: expected logit of a correct answer.
        variance: of the logit.
        score: observed, 0 to 1.
        guessing: floor of the probability.
    """
    known = sigmoid(moderation(variance) * logit)
    expected = guessing + (1.0 - guessing) * known
    slope = (1.0 - guessing) * known * (1.0 - known)
    noise = max(expected * (1.0 - expected), 1e-6)
    total = slope * slope * variance + noise
    return Correction(slope * (score - expected) / total, slope * slope / total)


def propagated(gains: Floats, variances: Floats, source_variance: float, step: Correction) -> tuple[Floats, Floats]:
    """What the same answer does to correlated concepts (Gaussian conditioning on the answered one).

    With correlation ``r`` the covariance is ``r * sqrt(v_j * v)``; so well-known concepts move little.

    Args:
        gains: correlation with each neighbour, in the direction the answer pointed, shape (m,).
        variances: of each neighbour, shape (m,).
        source_variance: of the answered concept before the answer, times its weight squared.
        step: of the answer.

    Returns:
        Shifts and new variances, each of shape (m,).
    """
    shifts = gains * np.sqrt(variances * source_variance) * step.shift
    return shifts, variances * (1.0 - gains * gains * (source_variance * step.shrink))
