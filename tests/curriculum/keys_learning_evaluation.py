"""Machine learning, evaluation, information and uncertainty: by confusion matrices, enumeration and linear algebra."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import pairwise, product
from statistics import NormalDist

import numpy as np
import sympy

from tests.curriculum.keys_learning_models import shares, zero
from tests.curriculum.keys_learning_neighbours import bits
from tests.curriculum.numerics import area
from tests.curriculum.recomputing import Answer, Given, key


def auc(positives: Answer, negatives: Answer) -> Answer:
    """The area under the ROC curve, by the trapezoids between its points."""
    points = [
        (F(sum(s >= t for s in negatives), len(negatives)), F(sum(s >= t for s in positives), len(positives)))
        for t in sorted({*positives, *negatives, math.inf}, reverse=True)
    ]
    return sum((x1 - x0) * (y0 + y1) / 2 for (x0, y0), (x1, y1) in pairwise(points))


def conditional(mean: Answer, covariance: Answer, value: float) -> tuple[float, float]:
    """Mean and variance of the first of two normal variables when the second has this value.

    From the precision matrix, not from the usual formula.
    """
    precision = np.linalg.inv(np.array(covariance, float))
    shift = -precision[0, 1] / precision[0, 0] * (value - mean[1])
    return float(mean[0] + shift), float(1 / precision[0, 0])


@key("train-test-gap")
def _(p: Given) -> Answer:
    return 100 * (F(p.b, p.M) - F(p.a, p.N))


@key("train-test-choose-model")
def _(p: Given) -> Answer:
    models = [(p.x, p.z - 15), (p.z, p.x - 15), (p.y, p.y)]  # errors in validation and test
    return F(min(models)[1], 100)


@key("train-test-standard-error")
def _(p: Given) -> Answer:
    wrong = float(p.k) * p.m
    errors = [(1.0, wrong), (0.0, p.m - wrong)]
    mean = sum(value * n for value, n in errors) / p.m
    return math.sqrt(sum((value - mean) ** 2 * n for value, n in errors)) / p.m


@key("overfitting-choose-degree")
def _(p: Given) -> Answer:
    return p.k + int(np.argmin([p.v1, p.v2, p.v3, p.v4]))


@key("overfitting-interpolating-degree")
def _(p: Given) -> Answer:
    points = np.linspace(-1, 1, p.n)
    return next(d for d in range(p.n + 1) if np.linalg.matrix_rank(np.polynomial.legendre.legvander(points, d)) == p.n)


@key("bias-variance-total")
def _(p: Given) -> Answer:
    errors = [p.b + s * math.sqrt(p.v) + e * math.sqrt(p.s) for s, e in product((-1, 1), repeat=2)]
    return np.mean(np.square(errors))


@key("bias-variance-from-predictions")
def _(p: Given) -> Answer:
    return np.var([p.p1, p.p2, p.p3, p.p4])


@key("bias-variance-averaging")
def _(p: Given) -> Answer:
    signs = product((-1, 1), repeat=p.k + 1)
    return np.mean([(p.b + math.sqrt(p.v) * sum(models) / p.k + e * math.sqrt(p.s)) ** 2 for e, *models in signs])


@key("bias-variance-tradeoff-shrunken-mean")
def _(p: Given) -> Answer:
    spread = math.sqrt(p.s * p.n)
    estimates = [p.c / 10 * (p.m + spread * sum(signs) / p.n) for signs in product((-1, 1), repeat=p.n)]
    return np.mean([(estimate - p.m) ** 2 for estimate in estimates])


@key("cross-validation-number-of-fits")
def _(p: Given) -> Answer:
    return sum(1 for _ in product(range(p.m), range(p.r), range(p.k))) + 1


@key("cross-validation-training-size")
def _(p: Given) -> Answer:
    folds = np.array_split(np.arange(p.n), p.k)
    return np.setdiff1d(np.arange(p.n), folds[0]).size


@key("cross-validation-unequal-folds")
def _(p: Given) -> Answer:
    return np.average([p.a / p.s, p.b / p.s, p.c / p.t], weights=[p.s, p.s, p.t])


@key("hyperparameter-nested-fits")
def _(p: Given) -> Answer:
    return sum(1 for _outer in range(p.o) for _inner in [*product(range(p.m), range(p.k)), "best"])


@key("hyperparameter-random-trials")
def _(p: Given) -> Answer:
    settings = [i == 0 for i in range(p.q.denominator)]
    tries = list(product(settings, repeat=p.n))
    return F(sum(map(any, tries)), len(tries))


@key("hyperparameter-log-uniform")
def _(p: Given) -> Answer:
    low, high = 10.0**-p.a, 10.0**-p.b
    inside = area(lambda u: 1 / u, 10.0 ** -(p.b + p.i), 10.0 ** -(p.b + p.i - 1))
    return p.n * inside / math.log(high / low)


@key("leakage-duplicates")
def _(p: Given) -> Answer:
    rows = 1000 * p.n
    known = p.a * rows
    return (known + p.b * (rows - known)) / rows


@key("leakage-honest-accuracy")
def _(p: Given) -> Answer:
    return zero(lambda b: float(p.a) + (1 - float(p.a)) * b - float(p.m), 0, 1)


@key("leakage-chance-features")
def _(p: Given) -> Answer:
    return np.full(p.M, p.a / 100).sum()


@key("metrics-precision")
def _(p: Given) -> Answer:
    alarms = [True] * p.tp + [False] * p.fp
    return F(sum(alarms), len(alarms))


@key("metrics-recall-from-story")
def _(p: Given) -> Answer:
    faulty, reported = set(range(p.pos)), set(range(p.pos - (p.al - p.fp), p.pos + p.fp))
    assert len(reported) == p.al
    return F(len(faulty & reported), len(faulty))


@key("metrics-f1")
def _(p: Given) -> Answer:
    precision, recall = F(p.tp, p.tp + p.fp), F(p.tp, p.tp + p.fn)
    return 2 / (1 / precision + 1 / recall)


@key("metrics-base-rate")
def _(p: Given) -> Answer:
    matrix = np.diag([p.b, 100 - p.b]) @ [[p.r, 100 - p.r], [100 - p.s, p.s]]  # rows: truth, columns: test
    return shares(matrix[:, 0])[0]


@key("roc-auc-count-pairs")
def _(p: Given) -> Answer:
    return auc([p.a, p.b, p.c], [p.u, p.v])


@key("roc-point-of-threshold")
def _(p: Given) -> Answer:
    return np.mean([1] * p.fp + [0] * (p.N - p.fp))


@key("roc-auc-from-steps")
def _(p: Given) -> Answer:
    return np.trapezoid([0, float(p.y), 1], [0, float(p.x), 1])


@key("roc-auc-with-ties")
def _(p: Given) -> Answer:
    return auc([p.a, p.b, p.c], [p.m])


@key("calibration-ece")
def _(p: Given) -> Answer:
    gaps = [abs(F(p.a) - F(p.pa, p.n)), abs(F(p.b) - F(p.pb, p.m))]
    return (p.n * gaps[0] + p.m * gaps[1]) / 100


@key("calibration-brier")
def _(p: Given) -> Answer:
    return np.linalg.norm(np.array([p.a, p.b, p.c]) / 10 - [1, 0, 1]) ** 2 / 3


@key("calibration-temperature")
def _(p: Given) -> Answer:
    return 1 / (1 + math.exp(-p.n * math.log(p.k) / p["T"]))


@key("fairness-selection-ratio")
def _(p: Given) -> Answer:
    rates = sorted([F(p.a, p.n), F(p.b, p.m)])
    return rates[0] / rates[1]


@key("fairness-equal-opportunity-gap")
def _(p: Given) -> Answer:
    return np.mean([1] * p.a + [0] * (p.p - p.a)) - np.mean([1] * p.b + [0] * (p.q - p.b))


@key("fairness-conflict")
def _(p: Given) -> Answer:
    hits = F(p.p) * F(p.t)
    false_alarms = hits / F(p.v) - hits  # alarms are hits over precision
    return false_alarms / (1 - F(p.p))


@key("ml-entropy-dyadic")
def _(p: Given) -> Answer:
    return bits([1 / (2 * p.n)] * p.n + [1 / (2 * p.m)] * p.m)


@key("ml-entropy-of-labels")
def _(p: Given) -> Answer:
    return bits(shares([p.a, p.b]))


@key("ml-entropy-additive")
def _(p: Given) -> Answer:
    return math.log2(2**p.k * (2**p.n) ** p.m)  # uniform over all messages


@key("ml-kl-divergence-dyadic")
def _(p: Given) -> Answer:
    return -bits([0.5, 0.5]) + sum(0.5 * -math.log2(q) for q in (2.0**-p.a, 2.0**-p.b))


@key("ml-kl-divergence-cross-entropy")
def _(p: Given) -> Answer:
    cost = sympy.Symbol("cost")
    return sympy.solve(cost - p.H - p.D, cost)[0]  # the divergence is the cost beyond the entropy


@key("ml-kl-divergence-two-outcomes")
def _(p: Given) -> Answer:
    first, second = np.array([p.p, 1 - p.p], float), np.array([p.q, 1 - p.q], float)
    return first @ np.log(first) - first @ np.log(second)


@key("ml-maximum-likelihood-bernoulli-ratio")
def _(p: Given) -> Answer:
    def likelihood(share: F) -> F:
        return math.prod([share] * p.k + [1 - share] * (p.n - p.k), start=F(1))

    return likelihood(F(1, 2)) / likelihood(F(1, 4))


@key("ml-maximum-likelihood-exponential-rate")
def _(p: Given) -> Answer:
    times = np.array([p.a, p.b, p.c, p.d])
    return zero(lambda rate: (1 / rate - times).sum(), 1e-3, 10)


@key("ml-maximum-likelihood-variance")
def _(p: Given) -> Answer:
    values = np.array([p.x1, p.x2, p.x3, p.x4])
    squares = (values - values.mean()) ** 2
    return zero(lambda variance: (squares / variance - 1).sum(), 1e-3, 1000)  # the derivative by the variance


@key("ml-maximum-likelihood-score-formula")
def _(p: Given) -> Answer:
    share = sympy.Symbol("p")
    return sympy.diff(p.k * sympy.log(share) + p.m * sympy.log(1 - share), share)


@key("ml-multivariate-normal-conditional-mean")
def _(p: Given) -> Answer:
    return conditional([p.m, p.n], [[p.u, p.c], [p.c, p.v]], p.x)[0]


@key("ml-multivariate-normal-conditional-variance")
def _(p: Given) -> Answer:
    return conditional([0, 0], [[p.u, p.c], [p.c, p.v]], p.x)[1]


@key("ml-multivariate-normal-variance-of-combination")
def _(p: Given) -> Answer:
    root = np.linalg.cholesky([[p.u, p.c], [p.c, p.v]])  # independent unit normals behind both
    return np.linalg.norm(np.array([p.a, p.b]) @ root) ** 2


@key("ml-multivariate-normal-mahalanobis")
def _(p: Given) -> Answer:
    deviations = [NormalDist(0, math.sqrt(p.u)).zscore(p.p), NormalDist(0, math.sqrt(p.v)).zscore(p.q)]
    return math.hypot(*deviations) ** 2


@key("gaussian-process-mean-one-point")
def _(p: Given) -> Answer:
    return conditional([0, 0], [[p.a, p.c], [p.c, p.a + p.s]], p.y)[0]


@key("gaussian-process-variance-one-point")
def _(p: Given) -> Answer:
    return conditional([0, 0], [[p.a, p.c], [p.c, p.a + p.s]], p.y)[1]


@key("gaussian-process-two-points")
def _(p: Given) -> Answer:
    joint = np.array([[100, p.p, p.q], [p.p, p.a, p.c], [p.q, p.c, p.a]], float)  # any variance of the new value
    precision = np.linalg.inv(joint)
    return -precision[0, 1:] @ [p.y, p.z] / precision[0, 0]


@key("gaussian-process-mean-as-formula")
def _(p: Given) -> Answer:
    noise, value = sympy.symbols("s f")
    joint = sympy.Matrix([[p.a, p.c], [p.c, p.a + noise]])
    exponent = (sympy.Matrix([[value, p.y]]) * joint.inv() * sympy.Matrix([value, p.y]))[0]
    return sympy.solve(exponent.diff(value), value)[0]  # the most probable value


@key("pca-explained-variance")
def _(p: Given) -> Answer:
    spectrum = shares(sorted([p.c, p.a, p.d, p.b], reverse=True))
    return np.cumsum(spectrum)[1]


@key("pca-largest-eigenvalue-share")
def _(p: Given) -> Answer:
    return shares(np.linalg.eigvalsh([[1, p.r / 10], [p.r / 10, 1]]))[-1]


@key("pca-score")
def _(p: Given) -> Answer:
    return np.dot(np.subtract([p.x, p.y], [p.m, p.n]), [3 * p.k, 4 * p.k]) / math.hypot(3 * p.k, 4 * p.k)


@key("pca-reconstruction-error")
def _(p: Given) -> Answer:
    turn = np.linalg.qr(np.vander([1.0, 2, 3, 5]))[0]
    covariance = turn @ np.diag([p.a, p.b, p.c, p.d]) @ turn.T
    kept = np.linalg.eigh(covariance)[1][:, -p.m :]
    return np.trace(covariance - kept @ kept.T @ covariance)


@key("principal-component-analysis-spectral-share")
def _(p: Given) -> Answer:
    return shares(np.linalg.svd([[p.a, p.b], [p.b, p.a]], compute_uv=False))[0]
