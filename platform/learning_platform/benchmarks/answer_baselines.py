"""What the learner model is compared with on public answers: PFA, Best-LR, and boosted trees as a teacher."""

from __future__ import annotations

import importlib.util

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

from recommender.anticipation import Anticipation
from recommender.corrections import TERMS
from recommender.many_learners import AnswerRecord
from recommender.proficiency import sigmoids

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_TEACHER = {"learning_rate": 0.1, "max_iter": 200, "max_leaf_nodes": 31, "min_samples_leaf": 100}


def has_teacher() -> bool:
    """Whether scikit-learn is installed (the extra ``research``)."""
    return importlib.util.find_spec("sklearn") is not None


def performance_factors(answers: AnswerRecord, known: Anticipation, train: Flags) -> Floats:
    """PFA (Pavlik, Cen and Koedinger 2009): for each skill an intercept and a slope for successes and for failures."""
    won, lost = _counts(known, "concept")
    return _logistic(hstack([_one_hot(answers.concept, each) for each in (None, won, lost)]), answers, train, 1.0)


def best_logistic(answers: AnswerRecord, known: Anticipation, train: Flags) -> Floats:
    """Best-LR (Gervet, Koedinger, Schneider and Mitchell 2020): items, skills, and logarithms of counts."""
    won, lost = _counts(known, "concept")
    all_won, all_lost = _counts(known, "overall")
    counts = np.log1p(np.stack((won, lost, all_won, all_lost), axis=1))
    by_skill = [_one_hot(answers.concept, each) for each in (None, counts[:, 0], counts[:, 1])]
    return _logistic(hstack([_one_hot(answers.item, None), *by_skill, csr_matrix(counts)]), answers, train, 1.0)


def boosted_teacher(answers: AnswerRecord, known: Anticipation, served: Floats, train: Flags, test: Flags) -> Floats:
    """Boosted trees over all that the served model knows: how much an additive model leaves out. Test rows only."""
    from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: PLC0415 - an extra, for research only

    seen = np.bincount(answers.item[train], minlength=answers.items)[answers.item] - train
    logit = np.log(served) - np.log1p(-served)
    features = np.column_stack((known.terms, known.base, known.learner, logit, seen))
    teacher = HistGradientBoostingClassifier(**_TEACHER, l2_regularization=10.0, random_state=0)
    teacher.fit(features[train], answers.score[train])
    probability: Floats = teacher.predict_proba(features[test])[:, 1]
    return probability


def _counts(known: Anticipation, scope: str) -> tuple[Floats, Floats]:
    won, lost = (np.expm1(known.terms[:, TERMS.index(f"{scope}-{each}-all")]) for each in ("won", "lost"))
    return won, lost


def _one_hot(group: NDArray[np.int64], values: Floats | None) -> csr_matrix:
    rows = np.arange(len(group))
    return csr_matrix((np.ones(len(group)) if values is None else values, (rows, group)))


def _logistic(features: csr_matrix, answers: AnswerRecord, train: Flags, penalty: float) -> Floats:
    """Ridge logistic regression by L-BFGS; probabilities of all rows."""
    matrix = csr_matrix(features)
    scale = np.sqrt(np.maximum(np.asarray(matrix[train].power(2).sum(axis=0)).ravel() / train.sum(), 1e-12))
    heavy = np.asarray((matrix[train] != 0).mean(axis=0)).ravel() > 0.5  # dense columns are brought to the same scale
    matrix = (matrix @ csr_matrix((np.where(heavy, 1.0 / scale, 1.0), (np.arange(len(scale)),) * 2))).tocsr()
    learned, right = matrix[train], answers.score[train]

    def loss(weights: Floats) -> tuple[float, Floats]:
        logit = learned @ weights[1:] + weights[0]
        gradient = sigmoids(logit) - right
        value = np.logaddexp(0.0, logit).sum() - right @ logit + 0.5 * penalty * (weights[1:] @ weights[1:])
        return value, np.concatenate(([gradient.sum()], learned.T @ gradient + penalty * weights[1:]))

    best = minimize(loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    probability: Floats = sigmoids(matrix @ best.x[1:] + best.x[0])
    return probability
