"""Fits the coefficients of the suggestion model. Needed to train, never to suggest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, logit

from knowledge_graph.suggestions.words import Values

_SHARED_PULL = 1e-3


def fit_direction(features: Values, penalty: float) -> Values:
    """Antisymmetric logistic regression: every row is a true edge, seen from its prerequisite.

    The weights are one shared weight plus a deviation each; the penalty is on the deviations. All features are written
    so that more speaks for the direction, and equal weights carry over to new domains better than fitted ones (Dawes
    1979, "The robust beauty of improper linear models in decision making").

    Args:
        features: shape (edges, features).
        penalty: of the squared deviations.

    Returns:
        Weights, shape (features,).
    """
    rows = np.column_stack([features.sum(axis=1), features])
    pulls = np.full(rows.shape[1], penalty)
    pulls[0] = _SHARED_PULL * penalty
    fitted = _minimum(rows, np.ones(len(rows)), np.ones(len(rows)), pulls)
    weights: Values = fitted[0] + fitted[1:]
    return weights


def fit_difference(differences: NDArray[np.floating], penalty: float) -> Values:
    """Antisymmetric logistic regression with a plain squared penalty; every row is a true edge."""
    rows = np.asarray(differences, dtype=np.float64)
    ones = np.ones(len(rows))
    return _minimum(rows, ones, ones, np.full(rows.shape[1], penalty))


def fit_logistic(features: Values, labels: Values, penalty: float, *, balanced: bool) -> tuple[Values, float]:
    """Logistic regression with an intercept that is not penalised.

    Args:
        features: shape (n, features).
        labels: shape (n,), 0 or 1.
        penalty: of the squared weights.
        balanced: whether both labels count the same in sum.

    Returns:
        Weights, shape (features,), and the intercept.
    """
    rows = np.column_stack([features, np.ones(len(features))])
    share = float(np.clip(labels.mean(), 1e-9, 1 - 1e-9)) if balanced else 0.5
    counts = np.where(labels > 0.5, 0.5 / share, 0.5 / (1 - share))
    pulls = np.full(rows.shape[1], penalty)
    pulls[-1] = 0.0
    fitted = _minimum(rows, labels, counts, pulls)
    return fitted[:-1], float(fitted[-1])


def fit_calibration(scores: Values, labels: Values) -> tuple[float, float]:
    """Platt (1999) scaling with his smoothed targets: slope and offset of the logit of a score.

    Args:
        scores: shape (n,), between 0 and 1.
        labels: shape (n,), 0 or 1.
    """
    hits, misses = float(labels.sum()), float((1 - labels).sum())
    targets = np.where(labels > 0.5, (hits + 1) / (hits + 2), 1 / (misses + 2))
    rows = np.column_stack([logit(np.clip(scores, 1e-9, 1 - 1e-9)), np.ones(len(scores))])
    fitted = _minimum(rows, targets, np.ones(len(rows)), np.zeros(2))
    return max(0.0, float(fitted[0])), float(fitted[1])


def _minimum(rows: Values, targets: Values, counts: Values, pulls: Values) -> Values:
    """The weights of least weighted mean cross entropy plus pulls * weights^2 / 2."""
    total = counts.sum()

    def loss(weights: Values) -> tuple[float, Values]:
        scores = rows @ weights
        entropy = np.logaddexp(0, scores) - targets * scores
        slope = rows.T @ (counts * (expit(scores) - targets)) / total + pulls * weights
        return float((counts * entropy).sum() / total + (pulls * weights**2).sum() / 2), slope

    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    weights: Values = np.asarray(found.x)
    return weights
