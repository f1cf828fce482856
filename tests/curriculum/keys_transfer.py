"""Exercises of Probability and of Signals that join another course: by the route of the other course or by listing."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import product

import numpy as np
import sympy

from tests.curriculum.keys_signals_state import combined
from tests.curriculum.numerics import area, run_ode, slope
from tests.curriculum.recomputing import Answer, Given, key


@key("covariance-and-correlation-angle-of-centred-vectors")
def _(p: Given) -> Answer:
    x, y = [p.m - p.a, p.m, p.m + p.a], [p.k + p.c - 2 * p.b, p.k + p.b, p.k + p.b - p.c]
    return np.cov(x, y)[0, 1] * 2


@key("expected-value-value-of-policy")
def _(p: Given) -> Answer:
    returns = [F(p.w)] * p.p + [-p.l + F(p.g, 10) * p.s] * (10 - p.p)
    return sum(returns) / 10


@key("geometric-distribution-tail-as-series")
def _(p: Given) -> Answer:
    q = 1 - p.p / 10
    return sum(p.p / 10 * q ** (i - 1) for i in range(p.k + 1, 600))


@key("markov-chains-second-eigenvalue")
def _(p: Given) -> Answer:
    chain = np.array([[10 - p.a, p.a], [p.b, 10 - p.b]]) / 10
    rest = np.array([p.b, p.a]) / (p.a + p.b)
    away = np.array([1, 0]) - rest
    return (away @ chain)[0] / away[0]


@key("maximum-likelihood-stationary-point")
def _(p: Given) -> Answer:
    return slope(lambda share: np.log(share**p.h * (1 - share) ** (p.n - p.h)), 0.5)


@key("probability-density-functions-constant-by-integral")
def _(p: Given) -> Answer:
    return area(lambda x: x**p.n * (p.b - x), 0, p.b)


@key("sums-of-random-variables-dice-as-convolution")
def _(p: Given) -> Answer:
    rolls = list(product(range(1, p.n + 1), range(1, p.m + 1)))
    return F(sum(one + other == p.s for one, other in rolls), len(rolls))


@key("controllability-rank-of-matrix")
def _(p: Given) -> Answer:
    k = sympy.Symbol("k")
    a, b = sympy.Matrix([[p.a, p.d], [p.b, k]]), sympy.Matrix([p.u, 1])
    return sympy.solve(sympy.Matrix.hstack(b, a * b).det(), k)[0]


@key("difference-equations-error-of-descent")
def _(p: Given) -> Answer:
    errors, error = [], float(p.w)
    for _step in range(1000):
        errors.append(error)
        error -= slope(lambda e: p.c * e**2 / 2, error) / p.k
    return sum(errors)


@key("first-order-filters-rc-equation")
def _(p: Given) -> Answer:
    return run_ode(lambda _t, v: (p.u - v) / p.k, 0, 0, p.k * p.m)[0]


@key("kalman-filter-update-as-posterior")
def _(p: Given) -> Answer:
    return combined(p.x, p.P, p.x + p.d, p.R)[0]


@key("quantization-variance-of-uniform-error")
def _(p: Given) -> Answer:
    return area(lambda e: e**2 / p.d, -p.d / 2, p.d / 2)


@key("random-signals-and-noise-variance-through-filter")
def _(p: Given) -> Answer:
    taps = [p.a, p.b, p.c]
    noise = [np.dot(taps, signs) for signs in product((-1, 1), repeat=3)]  # of variance one
    return p.s * np.var(noise)


@key("second-order-systems-damping-of-ode")
def _(p: Given) -> Answer:
    roots = np.roots([1, 2 * p.z * p.w / 10, p.w**2])
    return (-roots.sum() / 2 / np.sqrt(roots.prod())).real


@key("state-space-models-poles-as-eigenvalues")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals([[0, p.b], [-p.p * p.q / p.b, -(p.p + p.q)]]).real)
