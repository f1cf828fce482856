"""Tables and texts with gaps of four courses: their numbers; what is chosen or written as a word is left out."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line

import numpy as np
from scipy.integrate import simpson, trapezoid
from scipy.linalg import null_space

from tests.curriculum.keys_calculus_equations import euler
from tests.curriculum.keys_linear_algebra_vectors import weights
from tests.curriculum.numerics import area, slope
from tests.curriculum.recomputing import Answer, Given, key


@key("chain-rule-layers")
def _(p: Given) -> Answer:
    expanded = np.poly1d([p.k, p.c]) ** p.n
    inner = slope(lambda x: p.k * x + p.c, 0)
    derivative = expanded.deriv()
    return [None, inner, derivative.coeffs[0] / p.k ** (p.n - 1), derivative.order]


@key("derivative-shrinking-steps")
def _(p: Given) -> Answer:
    def quotient(h: F) -> F:
        return F(p.b * (p.a + h) ** 2 - p.b * p.a**2) / h

    return [quotient(F(1)), quotient(F(1, 2)), quotient(F(1, 10)), slope(lambda x: p.b * x**2, p.a)]


@key("extrema-sign-table")
def _(p: Given) -> Answer:
    before, between, after = (p.c * (x - p.p) * (x - p.q) for x in (p.p - 1, p.mid, p.q + 1))
    assert before > 0 > between
    assert after > 0
    return [before, None, between, None, None, after]


@key("first-order-phase-line")
def _(p: Given) -> Answer:
    below, between, above = (p.k * (y - p.p) * (p.q - y) for y in (p.p - 1, p.mid, p.q + 1))
    assert below < 0 < between
    assert above < 0
    return [below, None, None, between, None, None, above, None]


@key("parts-fill-in")
def _(p: Given) -> Answer:
    rate = area(lambda x: math.exp(p.k * x), -math.inf, 0)  # the antiderivative at 0
    return [None, slope(lambda x: p.c * x, 0), rate, p.c * rate, None]


@key("double-integral-describe-region")
def _(p: Given) -> Answer:
    top = p.a * p.m
    return [p.a, F(top, p.a), top, None, area(lambda y: p.a - y / p.m, 0, top)]  # by horizontal strips


@key("numerical-integration-table")
def _(p: Given) -> Answer:
    points = np.array([0, p.h, p.e])
    values = p.k * points**2 + p.c
    return [*values, trapezoid(values, points), simpson(values, x=points)]


@key("series-partial-sum-table")
def _(p: Given) -> Answer:
    sums = np.cumsum([p.a / p.q**i for i in range(200)])
    return [*sums[:3], sums[-1]]


@key("euler-table")
def _(p: Given) -> Answer:
    def rate(t: Answer, y: Answer) -> Answer:
        return p.a * t + p.b * y

    first, second = (euler(rate, p.y0, 0, p.h, steps) for steps in (1, 2))
    return [rate(0, p.y0), first, rate(p.h, first), second]


@key("phase-plane-trace-determinant")
def _(p: Given) -> Answer:
    answers: list[Answer] = []
    for matrix, real_parts in (
        ([[-p.a, 1], [-p.c, -p.b]], [-1, -1]),
        ([[p.a, 1], [p.c, -p.b]], [-1, 1]),
        ([[p.a, 1], [-p.c, p.b]], [1, 1]),
    ):
        values = np.linalg.eigvals(matrix)
        assert list(np.sign(sorted(values.real))) == real_parts  # asymptotically stable, a saddle, unstable
        answers += [values.sum().real, values.prod().real, None]
    return answers


@key("second-order-read-roots")
def _(p: Given) -> Answer:
    upper = max(np.roots([1, 2 * p.al, p.al**2 + p.om**2]), key=lambda root: root.imag)
    return [None, None, upper.imag, upper.real, None]


@key("linear-independence-relation")
def _(p: Given) -> Answer:
    return [*weights([p.u, p.v], p.w), np.linalg.matrix_rank(np.array([p.u, p.v, p.w], float))]


@key("matrix-reading-sizes")
def _(p: Given) -> Answer:
    matrix = np.ones((p.m, p.n))
    return [matrix[:, 0].size, matrix[0].size, len(p.k * matrix), None]


@key("rank-and-nullity-table")
def _(p: Given) -> Answer:
    matrix = np.eye(p.m, p.n) * (np.arange(p.n) < p.r)
    nullities = [null_space(shape).shape[1] for shape in (matrix, matrix.T)]
    return [*nullities, next(r for r in range(p.n) if p.n - r == p.n - p.r2)]


@key("gradient-descent-table")
def _(p: Given) -> Answer:
    answers, w = [], float(p.w0)
    for _step in range(3):
        steep = slope(lambda w: (w - p.c) ** 2, w)
        answers += [w, steep]
        w -= steep / 4
    return answers[1:]


@key("metrics-complete-the-matrix")
def _(p: Given) -> Answer:
    spam, marked, rightly = p.tp + p.fn, p.tp + p.fp, p.tp
    messages = p.tp + p.fn + p.fp + p.tn
    return [rightly, spam - rightly, marked - rightly, messages - spam - (marked - rightly)]


@key("nearest-neighbours-distance-table")
def _(p: Given) -> Answer:
    return [math.dist((p.p, p.q), other) ** 2 for other in ((p.p + p.a, p.q + p.b), (p.p + p.c, p.q + p.d))]


@key("transformers-sizes-cloze")
def _(p: Given) -> Answer:
    heads = np.split(np.zeros((p.n, p.h * p.s)), p.h, axis=1)
    return [heads[0].shape[1], len(heads[0] @ heads[0].T), None, 4 * p.h * p.s]


@key("pca-cloze-two-features")
def _(p: Given) -> Answer:
    small, large = np.linalg.eigvalsh([[p.p, p.q], [p.q, p.p]])
    assert small > 0  # or it would be no covariance matrix
    return [large, small, None]


@key("anonymity-and-privacy-k")
def _(p: Given) -> Answer:
    table = np.array([[p.a, p.b], [p.c, p.d]])
    return [table.min(), *table.sum(axis=1), table.sum(axis=1).min()]


@key("rm-confidence-intervals-compute")
def _(p: Given) -> Answer:
    low, high = np.array([-2, 2]) * p.s + p.m
    return [(high - low) / 2, low, high]


@key("confounding-variables-simpson")
def _(p: Given) -> Answer:
    passed = np.array([[p.e1, p.e2], [p.f1, p.f2]]) * p.m
    pupils = np.array([[20, 80], [80, 20]]) * p.m
    assert (passed[0] / pupils[0] > passed[1] / pupils[1]).all()  # A is better in both kinds of class
    return list(100 * passed.sum(axis=1) / pupils.sum(axis=1))


@key("effect-sizes-risks")
def _(p: Given) -> Answer:
    treated, control = F(5 * p.m * p.a, 500 * p.m), F(5 * p.m * p.b, 500 * p.m)
    return [100 * (control - treated), treated / control, 1 / (control - treated)]


@key("experimental-design-interaction")
def _(p: Given) -> Answer:
    words = np.array([[p.a + p.w, p.a + p.w + p.d], [p.a, p.a + p.e]])
    effects = np.diff(words)[:, 0]
    assert effects[0] != effects[1]
    return [*effects, None]


@key("rm-hypothesis-testing-errors")
def _(p: Given) -> Answer:
    return [F(5, 100) * p.tn, None, F(80, 100) * (100 * p.f), None]


@key("literature-search-widening")
def _(p: Given) -> Answer:
    answers = []
    for hits, found in ((p.h1, p.r1), (p.h2, p.r2)):
        relevant, shown = set(range(p.all)), set(range(p.all - found, p.all - found + hits))
        answers += [len(shown - relevant), len(relevant - shown)]
    return answers


@key("preregistration-cloze")
def _(p: Given) -> Answer:
    return [None, None, p.k, None]


@key("reading-a-paper-numbers")
def _(p: Given) -> Answer:
    began, kept = np.array([p.a, (p.a + p.b) - p.a]), np.array([p.a - p.x, p.b - p.y])
    return [(began - kept)[0], began[1], (began - kept)[1], kept.sum(), (began - kept).sum()]


@key("using-ai-tools-responsibly-references")
def _(p: Given) -> Answer:
    references = ["invented"] * p.m + ["wrong"] * p.k + ["fitting"] * (p.n - p.m - p.k)
    return [p.n - references.count("invented"), references.count("fitting"), len(references)]
