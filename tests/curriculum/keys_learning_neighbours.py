"""Machine learning, trees, forests, naive Bayes, mixtures and clusters: by counting and enumeration."""

from __future__ import annotations

import math
from collections import Counter
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import product

import numpy as np

from tests.curriculum.keys_learning_models import shares, zero
from tests.curriculum.numerics import slope
from tests.curriculum.recomputing import Answer, Given, key


def posterior(*products: Answer) -> Answer:
    """The share of the first product."""
    return products[0] / sum(products)


def gini(counts: Answer) -> float:
    """The probability that two draws with replacement differ."""
    classes = [label for label, n in enumerate(counts) for _ in range(n)]
    return sum(a != b for a, b in product(classes, repeat=2)) / len(classes) ** 2


def bits(distribution: Answer) -> float:
    """The entropy."""
    return -math.fsum(p * math.log2(p) for p in distribution if p > 0)


@key("nearest-neighbours-regression")
def _(p: Given) -> Answer:
    examples = [(p.x3, p.y3), (p.x1, p.y1), (p.x2, p.y2), (p.x4, p.y4)]
    return np.mean([y for _, y in sorted(examples, key=lambda example: abs(example[0] - p.q))[:2]])


@key("nearest-neighbours-votes")
def _(p: Given) -> Answer:
    return ("A" * p.a + "B" * p.b + "A" * p.c + "B" * 99)[: p.k].count("A")


@key("nearest-neighbours-dimension")
def _(p: Given) -> Answer:
    return zero(lambda edge: edge**p.d - float(p.r), 0, 1)


@key("decision-trees-gini-gain")
def _(p: Given) -> Answer:
    left, right = [p.a, p.b], [p.c, p.d]
    after = (sum(left) * gini(left) + sum(right) * gini(right)) / (sum(left) + sum(right))
    return gini([p.p, p.q]) - after


@key("decision-trees-information-gain")
def _(p: Given) -> Answer:
    joint = [p.nb / 2, p.nb / 2, p.r / 2, p.r / 2]  # class and child
    return 1 + bits(shares([p.nb, p.r / 2, p.r / 2])) - bits(shares(joint))  # the information between the two


@key("decision-trees-leaf-error")
def _(p: Given) -> Answer:
    wrong = [min(Counter(leaf).values()) for leaf in ("A" * p.a + "B" * p.b, "A" * p.c + "B" * p.d)]
    return F(sum(wrong), p.a + p.b + p.c + p.d)


@key("forests-variance-of-mean")
def _(p: Given) -> Answer:
    covariance = np.full((p.B, p.B), float(p.r * p.v))
    np.fill_diagonal(covariance, p.v)
    return covariance.mean()  # weights 1/B on both sides


@key("forests-limit-gain")
def _(p: Given) -> Answer:
    return F(p.r) * p.s - F(p.q) * p.t


@key("forests-bootstrap-absence")
def _(p: Given) -> Answer:
    missed = sum(0 not in draws for draws in product(range(p.n), repeat=p.s))
    return F(missed, p.n**p.s)


@key("boosting-one-update")
def _(p: Given) -> Answer:
    targets = np.array([p.y1, p.y2, p.yz], float)
    start = targets.mean()
    return start + float(p.k) * (targets - start)[:2].mean()


@key("boosting-residual-after-rounds")
def _(p: Given) -> Answer:
    prediction = F(p.f)
    for _tree in range(p.n):
        prediction += F(p.k) * (p.t - prediction)
    return p.t - prediction


@key("ml-bayes-theorem-marked-spam")
def _(p: Given) -> Answer:
    return posterior(F(p.s, 100) * F(p.a, 100), F(100 - p.s, 100) * F(p.b, 100))


@key("ml-bayes-theorem-odds")
def _(p: Given) -> Answer:
    return posterior(F(p.a, p.a + p.b) * p.p, F(p.b, p.a + p.b) * p.q)


@key("ml-bayes-theorem-three-classes")
def _(p: Given) -> Answer:
    joint = np.array([p.a, p.b, p.c]) * [p.p, p.q, p.r]
    return shares(joint)[1]


@key("naive-bayes-posterior")
def _(p: Given) -> Answer:
    spam = F(p.n, p.n + p.m) * F(p.na, p.n) * F(p.nb, p.n)
    return posterior(spam, F(p.m, p.n + p.m) * F(p.mc, p.m) * F(p.md, p.m))


@key("naive-bayes-laplace-smoothing")
def _(p: Given) -> Answer:
    examples = ["red"] * p.k + ["other"] * (p.n - p.k) + ["red"] + ["other"] * (p.v - 1)
    return F(examples.count("red"), len(examples))


@key("naive-bayes-absent-feature")
def _(p: Given) -> Answer:
    share = F(p.p)
    return posterior(share * F(p.a, 10) * (1 - F(p.b, 10)), (1 - share) * F(p.c, 10) * (1 - F(p.d, 10)))


@key("naive-bayes-independent-signs")
def _(p: Given) -> Answer:
    share = posterior(F(p.p, 10) * F(p.a, 10) * F(p.c, 10), (1 - F(p.p, 10)) * F(p.b, 10) * F(p.d, 10))
    return share / (1 - share)


@key("gaussian-mixtures-responsibility")
def _(p: Given) -> Answer:
    return posterior(F(p.a, 10) * F(p.p, 100), F(p.b, 10) * F(p.q, 100))


@key("gaussian-mixtures-m-step-mean")
def _(p: Given) -> Answer:
    return np.average([p.x, p.y, p.z], weights=[float(p.a), float(p.b), float(p.c)])


@key("gaussian-mixtures-m-step-variance")
def _(p: Given) -> Answer:
    points, weights = [p.x1, p.x2, p.y1, p.y2], [float(p.a), float(p.a), float(p.b), float(p.b)]
    return np.cov(points, aweights=weights, ddof=0)


@key("k-means-plus-plus")
def _(p: Given) -> Answer:
    return shares(np.square([p.a, p.b, p.c]))[2]


@key("k-means-two-dimensional-centre")
def _(p: Given) -> Answer:
    points = np.array([[p.a, p.p], [p.b, p.q], [p.c, p.r]])
    return zero(lambda y: slope(lambda y: ((points[:, 1] - y) ** 2).sum(), y), -99, 99)


@key("k-means-one-iteration")
def _(p: Given) -> Answer:
    points = np.array([p.a, p.b, p.c, p.d, p.e])
    return points[abs(points - p.a) < abs(points - p.d)].mean()


@key("k-means-inertia")
def _(p: Given) -> Answer:
    return sum(np.var(cluster) * 2 for cluster in ([p.x1, p.x2], [p.y1, p.y2]))
