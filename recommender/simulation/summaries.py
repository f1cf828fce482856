"""What paired experiments say: means, gaps closed and confidence intervals, all of simulated learners."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.simulation.experiments import ORACLES, OURS, Results
from recommender.simulation.policies import PUBLISHED

Floats = NDArray[np.float64]
RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with the 95 % interval of a bootstrap over learners."""

    value: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class CellSummary:
    """One cell.

    Attributes:
        policies: mean outcome by policy.
        best: name of the best published policy by its mean. oracle: of the best oracle.
        gap_closed: (ours - best) / (oracle - best); 0 is the best published policy, 1 the oracle.
        over_fsrs, over_best: ours minus FSRS without a graph, and minus the best published policy, in concepts.
        reviews_ratio: reviews for each concept retained, ours over those of FSRS without a graph; below 1 is fewer.
    """

    policies: Mapping[str, Interval]
    best: str
    oracle: str
    gap_closed: Interval
    over_fsrs: Interval
    over_best: Interval
    reviews_ratio: Interval


def summarise(results: Mapping[str, Results], seed: int = 0) -> CellSummary:
    """Summarises one cell by a paired bootstrap: learners are drawn anew, each with its outcome under every policy.

    The best published policy and the best oracle are chosen once, by their means over all learners.

    Args:
        results: by policy, in the same order of learners.
        seed: of the bootstrap.
    """
    outcomes = {name: result.retained for name, result in results.items()}
    size = len(outcomes[OURS])
    draws = np.random.default_rng(seed).integers(size, size=(RESAMPLES, size))
    means = {name: values[draws].mean(axis=1) for name, values in outcomes.items()}
    best = max(PUBLISHED, key=lambda name: float(outcomes[name].mean()))
    oracle = max(ORACLES, key=lambda name: float(outcomes[name].mean()))

    def interval(value: float, resampled: Floats) -> Interval:
        lower, upper = np.percentile(resampled, [2.5, 97.5])
        return Interval(float(value), float(lower), float(upper))

    def share(ours: float, low: float, high: float) -> float:
        return (ours - low) / max(high - low, 1e-9)

    def mean(name: str) -> float:
        return float(outcomes[name].mean())

    def reviews(name: str) -> Floats:
        """A review's number for each concept retained: over all learners, then in each draw."""
        done = results[name].reviews
        kept = np.maximum(np.append(mean(name), means[name]), 1e-9)
        return np.asarray(np.append(done.mean(), done[draws].mean(axis=1)) / kept, dtype=np.float64)

    ratios = reviews(OURS) / np.maximum(reviews("fsrs"), 1e-9)
    gaps = (means[OURS] - means[best]) / np.maximum(means[oracle] - means[best], 1e-9)
    return CellSummary(
        policies={name: interval(mean(name), means[name]) for name in outcomes},
        best=best,
        oracle=oracle,
        gap_closed=interval(share(mean(OURS), mean(best), mean(oracle)), gaps),
        over_fsrs=interval(mean(OURS) - mean("fsrs"), means[OURS] - means["fsrs"]),
        over_best=interval(mean(OURS) - mean(best), means[OURS] - means[best]),
        reviews_ratio=interval(float(ratios[0]), ratios[1:]),
    )
