"""How good predictions are: discrimination, calibration, log loss."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

CALIBRATION_BINS = 15


def area_under_curve(right: Floats, probability: Floats) -> float:
    """Chance that a right answer was predicted higher than a wrong one (Mann and Whitney); ties count half.

    >>> area_under_curve(np.array([0.0, 1.0, 1.0]), np.array([0.2, 0.9, 0.2]))
    0.75
    """
    values, place, counts = np.unique(probability, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2.0)[place]
    rights = float((right == 1.0).sum())
    wrongs = len(right) - rights
    if not rights or not wrongs or not len(values):
        return float("nan")
    return float((ranks[right == 1.0].sum() - rights * (rights + 1.0) / 2.0) / (rights * wrongs))


def calibration_error(right: Floats, probability: Floats) -> float:
    """Expected calibration error: over 15 equal bins, the mean distance of what was predicted from what happened."""
    bins = np.minimum((probability * CALIBRATION_BINS).astype(np.int64), CALIBRATION_BINS - 1)
    distance = np.bincount(bins, probability - right, CALIBRATION_BINS)
    return float(np.abs(distance).sum() / len(right))


def log_losses(score: Floats, probability: Floats) -> Floats:
    """Negative log likelihood of each answer, shape (m,); a score between 0 and 1 counts both ways."""
    safe = np.clip(probability, 1e-9, 1.0 - 1e-9)
    losses: Floats = -(score * np.log(safe) + (1.0 - score) * np.log1p(-safe))
    return losses
