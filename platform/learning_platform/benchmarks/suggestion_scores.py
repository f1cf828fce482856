"""Figures of a ranking of pairs, with intervals."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from knowledge_graph.suggestions.words import Values

DRAWS = 500
_BINS = 10


def auc(scores: Values, labels: Values) -> float:
    """Area under the ROC curve, by ranks; ties count half."""
    hits = float(labels.sum())
    misses = len(labels) - hits
    if hits == 0 or misses == 0:
        return 0.5
    return float((rankdata(scores)[labels > 0.5].sum() - hits * (hits + 1) / 2) / (hits * misses))


def f1(scores: Values, labels: Values, threshold: float) -> float:
    """F1 of calling every pair from the threshold on an edge."""
    chosen = scores >= threshold
    hits = float(labels[chosen].sum())
    return 2 * hits / max(1.0, float(chosen.sum()) + float(labels.sum()))


def right_way(scores: Values) -> float:
    """Share of true edges whose score is above 0; a score of 0 is half right."""
    return float(((scores > 0) + 0.5 * (scores == 0)).mean()) if len(scores) else 0.5


def calibration_error(chances: Values, labels: Values) -> float:
    """Expected calibration error over ten bins of equal size (Naeini et al. 2015)."""
    parts = np.array_split(np.argsort(chances, kind="stable"), _BINS)
    return float(
        sum(abs(chances[part].mean() - labels[part].mean()) * len(part) for part in parts if len(part)) / len(chances)
    )


def interval(
    measure: Callable[[NDArray[np.int64]], float], clusters: NDArray[np.int64], seed: int
) -> tuple[float, float]:
    """95 % interval by drawing clusters with replacement; pairs that share a concept are not independent.

    Args:
        measure: the figure of some rows.
        clusters: of each row: the dependent concept.
        seed: of the draws.
    """
    chance = np.random.default_rng(seed)
    order = np.argsort(clusters, kind="stable")
    groups = np.split(order, np.flatnonzero(np.diff(clusters[order])) + 1)
    drawn = [
        measure(np.concatenate([groups[group] for group in chance.integers(0, len(groups), len(groups))]))
        for _ in range(DRAWS)
    ]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(low), float(high)
