"""Machine learning, data, linear models, kernels, trees and evaluation: by least squares, counting and enumeration."""

from __future__ import annotations

import math
from collections import Counter
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import combinations_with_replacement, count

import numpy as np
import sympy
from scipy.optimize import brentq

from tests.curriculum.numerics import gradient, slope
from tests.curriculum.recomputing import Answer, Given, key

Z = sympy.Symbol("z")


def least_squares(rows: Answer, targets: Answer) -> Answer:
    """The weights of a linear model."""
    return np.linalg.lstsq(np.array(rows, float), np.array(targets, float), rcond=None)[0]


def zero(function: Answer, low: float, high: float) -> float:
    """Where the function changes its sign."""
    return float(brentq(function, low, high, xtol=1e-14, rtol=1e-14))


def shares(counts: Answer) -> Answer:
    """The distribution of these counts."""
    return np.array(counts, float) / np.sum(counts)


def one_hot(rows: int, numeric: int, *categories: int) -> Answer:
    """A design matrix with rows of zeros."""
    return np.hstack([np.zeros((rows, numeric)), *(np.zeros((rows, k)) for k in categories)])


@key("supervised-learning-majority-baseline")
def _(p: Given) -> Answer:
    labels = ["cat"] * p.a + ["dog"] * p.b + ["bird"] * p.c
    ((_, right),) = Counter(labels).most_common(1)
    return F(right, len(labels))


@key("supervised-learning-apply-model")
def _(p: Given) -> Answer:
    return np.polyval([p.w, p.b], p.x)


@key("features-count-columns")
def _(p: Given) -> Answer:
    return one_hot(p.rows, p.a, p.k, p.m).shape[1]


@key("features-design-matrix-entries")
def _(p: Given) -> Answer:
    return one_hot(p.n, p.a, p.k - 1, 1).size


@key("feature-scaling-z-score")
def _(p: Given) -> Answer:
    return zero(lambda z: p.mu + z * math.sqrt(p.v) - p.x, -50, 50)


@key("feature-scaling-min-max-new-value")
def _(p: Given) -> Answer:
    return np.polyval(np.polyfit([p.a, p.hi], [0, 1], 1), p.x)


@key("feature-scaling-weight-back")
def _(p: Given) -> Answer:
    return F(p.w * (0 - p.mu), p.s) + p.b  # the prediction at x = 0


@key("loss-functions-mse")
def _(p: Given) -> Answer:
    targets = np.array([p.a, p.b, p.c])
    return np.linalg.norm(np.array([p.a + p.e, p.b + p.f, p.c + p.g]) - targets) ** 2 / 3


@key("loss-functions-best-constant")
def _(p: Given) -> Answer:
    return min(range(p.a, p.c + 1), key=lambda w: abs(w - p.a) + abs(w - p.b) + abs(w - p.c))


@key("linear-regression-slope")
def _(p: Given) -> Answer:
    return np.polyfit([p.m - p.h, p.m, p.m + p.h], [p.yb + p.a, p.yb + p.b, p.yb + p.c], 1)[0]


@key("linear-regression-intercept")
def _(p: Given) -> Answer:
    x, y = [p.xb - 1, p.xb + 1], [p.yb - p.w, p.yb + p.w]  # points with these means and this slope
    return np.polyfit(x, y, 1)[1]


@key("linear-regression-through-origin")
def _(p: Given) -> Answer:
    return least_squares([[p.a], [p.b]], [p.p, p.q])[0]


@key("linear-regression-r-squared")
def _(p: Given) -> Answer:
    explained = p.s - p.r
    return F(explained, p.s)


@key("linear-regression-normal-equations")
def _(p: Given) -> Answer:
    return np.polyval(np.polyfit([-1, 0, 1], [p.b, p.c, p.d], 1), p.a + 6)


@key("polynomial-features-count")
def _(p: Given) -> Answer:
    return sum(1 for _ in combinations_with_replacement(range(p.d + 1), p.p))  # the last stands for the constant


@key("polynomial-features-slope")
def _(p: Given) -> Answer:
    return slope(lambda x: p.a + p.b * x + p.c * x**2, p.x)


@key("polynomial-features-interaction")
def _(p: Given) -> Answer:
    def prediction(x: int) -> int:
        return int(3 + p.a * x + p.b * p.u + p.c * x * p.u)

    return prediction(8) - prediction(7)


@key("polynomial-features-through-points")
def _(p: Given) -> Answer:
    return np.linalg.solve([[1, 1], [2, 4]], [p.y1, p.y2]) @ [p.x, p.x**2]


@key("ridge-one-feature")
def _(p: Given) -> Answer:
    penalty = math.sqrt(p.l)  # one more row
    return least_squares([[p.a], [p.b], [penalty]], [p.p, p.q, 0])[0]


@key("ridge-objective-value")
def _(p: Given) -> Answer:
    return p.r + p.l * np.linalg.norm([p.w, p.v]) ** 2


@key("ridge-weight-decay-step")
def _(p: Given) -> Answer:
    return p.w - float(p.e) * slope(lambda w: p.g * w + float(p.l) * w**2, p.w)


@key("ridge-weight-as-formula")
def _(p: Given) -> Answer:
    w, k = sympy.symbols("w k")
    objective = (p.p - w * p.a) ** 2 + (p.r - w * p.b) ** 2 + k * w**2
    return sympy.solve(objective.diff(w), w)[0]


@key("ridge-regression-as-posterior-mean")
def _(p: Given) -> Answer:
    noise, prior = math.sqrt(p.s / p.n), math.sqrt(p.t)  # the mean and the prior as two measurements of w
    return least_squares([[1 / noise], [1 / prior]], [p.m / noise, 0])[0]


@key("lasso-soft-threshold")
def _(p: Given) -> Answer:
    grid = [F(i, 2) for i in range(-100, 101)]
    return min(grid, key=lambda w: (w - F(p.z)) ** 2 / 2 + F(p.h) * abs(w))


@key("lasso-count-nonzero")
def _(p: Given) -> Answer:
    weights = [_soft(z, p.l) for z in (p.a, -p.b, p.c, -p.d)]
    return np.count_nonzero(weights)


@key("lasso-sum-of-weights")
def _(p: Given) -> Answer:
    return sum(abs(_soft(z, p.l)) for z in (p.a, -p.b, p.c))


def _soft(z: Answer, penalty: Answer) -> Answer:
    grid = [F(i, 2) for i in range(-40, 41)]
    return min(grid, key=lambda w: (w - z) ** 2 / 2 + F(penalty) * abs(w))


@key("logistic-regression-odds-factor")
def _(p: Given) -> Answer:
    score = math.log(p.a / p.b) + p.n * math.log(p.k)
    return 1 / (1 + math.exp(-score))


@key("logistic-regression-gradient")
def _(p: Given) -> Answer:
    logit = math.log(p.p / (1 - p.p))

    def loss(w: Answer) -> Answer:  # a weight above the present one
        score = logit + w * p.x
        return np.log(1 + np.exp(score)) - p.y * score

    return slope(loss, 0)


@key("logistic-regression-boundary")
def _(p: Given) -> Answer:
    return zero(lambda x2: p.w * p.x + p.v * x2 + p.b, -1000, 1000)


@key("logistic-regression-probability")
def _(p: Given) -> Answer:
    score = np.dot([p.w, p.v, p.b], [p.x, p.y, 1])
    return np.exp(score) / (1 + np.exp(score))


@key("softmax-probability")
def _(p: Given) -> Answer:
    return shares(np.exp(np.log([p.a, p.b, p.c])))[1]


@key("softmax-gradient-component")
def _(p: Given) -> Answer:
    logits = np.log([p.a, p.b, p.c])

    def loss(*z: Answer) -> Answer:
        return np.log(sum(np.exp(one) for one in z)) - z[p.t - 1]

    return gradient(loss, *logits)[1]


@key("softmax-cross-entropy-value")
def _(p: Given) -> Answer:
    return -math.log(p.p)


@key("softmax-ratio")
def _(p: Given) -> Answer:
    first, second, _third = np.exp(np.array([p.a, p.z, p.w]) / float(p["T"]))
    return first / second


@key("perceptron-update")
def _(p: Given) -> Answer:
    weights, example = np.array([p.w, p.v]), np.array([p.a, p.b])
    assert p.y * (weights @ example) <= 0
    return (weights + p.y * example)[1]


@key("perceptron-score-after-update")
def _(p: Given) -> Answer:
    weights, example = np.array([p.c, p.w, p.v]), np.array([1, p.a, p.b])
    return (weights + p.y * example) @ example


@key("perceptron-mistake-bound")
def _(p: Given) -> Answer:
    margin = float(p.g)
    return next(n for n in count(1) if math.sqrt(n) * p.r <= n * margin + 1e-9)  # sqrt(n) R must reach n gamma


@key("svm-hinge-loss")
def _(p: Given) -> Answer:
    return max(0, 1 - p.y * np.dot([p.w, p.v, p.b], [p.a, p.c, 1]))


@key("svm-road-width")
def _(p: Given) -> Answer:
    normal = np.array([p.w, p.v])
    sides = [least_squares([normal], [f - p.b]) for f in (1, -1)]  # the points of both lines nearest to the origin
    return math.dist(*sides)


@key("svm-objective")
def _(p: Given) -> Answer:
    hinge = np.maximum(0, 1 - np.array([p.p, p.q, p.r], float))
    return np.dot([p.w, p.v], [p.w, p.v]) / 2 + p.C * hinge.sum()


@key("svm-distance-to-boundary")
def _(p: Given) -> Answer:
    normal = np.array([3 * p.k, 4 * p.k])
    step = least_squares([normal], [-(normal @ [p.a, p.c] + p.b)])  # the shortest step to the line
    return np.linalg.norm(step)


@key("kernels-polynomial-value")
def _(p: Given) -> Answer:
    return sympy.Poly(Z + p.c, Z).pow(p.p).eval(np.dot([p.a, p.b], [p.u, p.v]).item())


@key("kernels-gaussian-exponent")
def _(p: Given) -> Answer:
    return math.exp(-(math.dist((p.a, p.b), (p.u, p.v)) ** 2) * float(p.g))


@key("kernels-distance-in-feature-space")
def _(p: Given) -> Answer:
    features = [np.outer(x, x).ravel() for x in ([p.a, p.b], [p.u, p.v])]
    return ((features[0] - features[1]) ** 2).sum()


@key("kernels-expand-polynomial-kernel")
def _(p: Given) -> Answer:
    x, z = sympy.symbols("x z")
    features = sympy.Matrix([[p.a * x**2, sympy.sqrt(2 * p.a * p.c) * x, p.c]])
    return (features * features.subs(x, z).T)[0]
