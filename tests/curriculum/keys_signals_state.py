"""Signals and control, from state space to the matched filter: by matrices, equations and lists of noise."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import product

import numpy as np
import sympy
from scipy.linalg import solve_continuous_are

from tests.curriculum.numerics import area
from tests.curriculum.recomputing import Answer, Given, key

S = sympy.Symbol("s")


@key("state-space-models-one-step")
def _(p: Given) -> Answer:
    return (np.array([[p.a, p.b], [p.c, p.d]]) @ [p.x, p.y] + np.array([p.e, p.f]) * p.u)[1]


@key("state-space-models-eigenvalue-stability")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals(np.array([[0, 1], [-p.p * p.q, -(p.p + p.q)]])).real)


@key("state-space-models-steady-state")
def _(p: Given) -> Answer:
    return np.linalg.solve(np.array([[-p.a, p.k], [0, -p.b]]), np.array([0, -p.c * p.u]))[0]


@key("state-space-models-characteristic-polynomial")
def _(p: Given) -> Answer:
    return sympy.Matrix([[p.a, p.b], [p.c, p.d]]).charpoly(S).as_expr()


@key("controllability-determinant")
def _(p: Given) -> Answer:
    a, b = np.array([[p.a, p.b], [p.c, p.d]]), np.array([p.e, p.f])
    return round(np.linalg.det(np.column_stack([b, a @ b])), 8)


@key("controllability-lost-parameter")
def _(p: Given) -> Answer:
    beta = sympy.Symbol("beta")
    a, b = sympy.Matrix([[p.p, p.b], [0, p.q]]), sympy.Matrix([beta, p.e])
    found = sympy.solve(b.row_join(a * b).det(), beta)
    assert len(found) == 1
    return found[0]


@key("observability-determinant")
def _(p: Given) -> Answer:
    a, c = np.array([[p.a, p.b], [p.c, p.d]]), np.array([p.e, p.f])
    return round(np.linalg.det(np.vstack([c, c @ a])), 8)


@key("observability-reconstruct-state")
def _(p: Given) -> Answer:
    v = sympy.Symbol("v")
    t = sympy.Rational(p.T)
    return sympy.solve(p.x0 + v * t + p.g * t**2 / 2 - sympy.Rational(p.k), v)[0]


@key("state-feedback-and-pole-placement-gain-k2")
def _(p: Given) -> Answer:
    k1, k2 = sympy.symbols("k1 k2")
    loop = sympy.Matrix([[0, 1], [-p.a0 - k1, -p.a1 - k2]]).charpoly(S).as_expr()
    wanted = sympy.expand((S + p.p) * (S + p.q))
    return sympy.solve(sympy.Poly(loop - wanted, S).coeffs(), [k1, k2])[k2]


@key("state-feedback-and-pole-placement-scalar-feedback")
def _(p: Given) -> Answer:
    k = sympy.Symbol("k")
    return sympy.solve(p.a - p.b * k + p.p, k)[0]


@key("state-feedback-and-pole-placement-prefilter")
def _(p: Given) -> Answer:
    n = sympy.Symbol("N")
    steady = sympy.limit(p.b * n / (S**2 + (p.p + p.q) * S + p.p * p.q), S, 0)
    return sympy.solve(steady - 1, n)[0]


@key("state-feedback-and-pole-placement-desired-polynomial")
def _(p: Given) -> Answer:
    coefficients = np.poly([-p.g + 1j * p.w, -p.g - 1j * p.w]).real
    return f"{coefficients[0]:.0f}*s^2 + {coefficients[1]:.0f}*s + {coefficients[2]:.0f}"


def riccati(a: Answer, b: Answer, q: Answer, r: Answer) -> float:
    """The stabilising solution for one state."""
    return float(solve_continuous_are(*([[float(x)]] for x in (a, b, q, r)))[0, 0])


@key("linear-quadratic-regulator-scalar-gain")
def _(p: Given) -> Answer:
    return round(float(p.b) * riccati(p.a, p.b, p.q, p.r) / float(p.r), 9)


@key("linear-quadratic-regulator-scalar-pole")
def _(p: Given) -> Answer:
    return round(p.a - riccati(p.a, 1, p.m * p.q, p.m) / p.m, 9)


@key("linear-quadratic-regulator-optimal-cost")
def _(p: Given) -> Answer:
    gains = p.a + np.linspace(0.01, 30, 2**16)
    costs = p.x0**2 * (p.q + gains**2) / (2 * (gains - p.a))  # the integrals of exp(2 (a - k) t)
    assert math.isclose(costs.min(), p.x0**2 * riccati(p.a, 1, p.q, 1), rel_tol=1e-6)
    return round(p.x0**2 * riccati(p.a, 1, p.q, 1), 8)


@key("state-observer-observer-gain")
def _(p: Given) -> Answer:
    l1, l2 = sympy.symbols("l1 l2")
    error = sympy.Matrix([[-l1, 1], [-p.a0 - l2, -p.a1]]).charpoly(S).as_expr()
    wanted = sympy.expand((S + p.p) * (S + p.q))
    return sympy.solve(sympy.Poly(error - wanted, S).coeffs(), [l1, l2])[l1]


@key("state-observer-scalar-observer-step")
def _(p: Given) -> Answer:
    innovation = p.y - p.x
    return p.a * F(p.x) + p.b * p.u + p.l * innovation


@key("state-observer-error-decay")
def _(p: Given) -> Answer:
    rate = 1e-6
    error = 1.0 + rate * (p.a - p.l * p.c)  # one short step of plant less observer from the error 1
    return round((error - 1) / rate, 6)


@key("random-signals-and-noise-filtered-variance")
def _(p: Given) -> Answer:
    noise = product((-1, 1), repeat=3)  # uncorrelated, of variance 1
    return p.s * F(sum((p.a * x + p.b * y + p.c * z) ** 2 for x, y, z in noise), 8)


@key("random-signals-and-noise-averaging")
def _(p: Given) -> Answer:
    return np.linalg.norm(np.full(p.N, p.s / p.N))


@key("random-signals-and-noise-rms-sum")
def _(p: Given) -> Answer:
    outcomes = [x + y for x, y in product((-p.a, p.a), (-p.b, p.b))]
    return math.sqrt(sum(z**2 for z in outcomes) / 4)


@key("random-signals-and-noise-power-with-mean")
def _(p: Given) -> Answer:
    return F(sum(x**2 for x in (p.m - p.s, p.m + p.s)), 2)


def combined(first: Answer, first_variance: Answer, second: Answer, second_variance: Answer) -> tuple[Answer, Answer]:
    """Two independent readings weighted by precision: the mean and its variance."""
    weights = 1 / F(first_variance), 1 / F(second_variance)
    return (first * weights[0] + second * weights[1]) / sum(weights), 1 / sum(weights)


@key("kalman-filter-update-estimate")
def _(p: Given) -> Answer:
    return combined(p.x, p.P + p.Q, p.x + p.d, p.R)[0]


@key("kalman-filter-new-variance")
def _(p: Given) -> Answer:
    return combined(0, F(p.a) ** 2 * p.P + p.Q, 0, p.R)[1]


@key("kalman-filter-combine-two")
def _(p: Given) -> Answer:
    return combined(p.x, p.P1, p.x + p.d, p.P2)[0]


@key("kalman-filter-two-cycles")
def _(p: Given) -> Answer:
    predicted = F(p.P + p.Q)
    updated = combined(0, predicted, 0, p.R)[1]
    gain = combined(0, predicted, 1, p.R)[0]  # the weight of the measurement
    return [predicted, gain, updated, updated + p.Q]


@key("power-spectral-density-filtered-white-noise")
def _(p: Given) -> Answer:
    omega = math.pi * float(p.c)
    correlation = p.s * np.convolve([p.a, p.b], [p.b, p.a])
    return sum(r * math.cos(omega * (k - 1)) for k, r in enumerate(correlation))


@key("power-spectral-density-band-power")
def _(p: Given) -> Answer:
    band = area(lambda w: p.s / (2 * math.pi), p.p / 10 * math.pi, float(p.q) / 10 * math.pi)
    return 2 * band


@key("power-spectral-density-from-autocorrelation")
def _(p: Given) -> Answer:
    omega = math.radians(p.ang)
    return sum(r * np.exp(-1j * omega * k) for k, r in ((-1, p.s * p.r1), (0, p.r0), (1, p.s * p.r1))).real


@key("matched-filter-peak-value")
def _(p: Given) -> Answer:
    pulse = np.array([p.a, p.b, p.c, p.d])
    return np.convolve(p.A * pulse, pulse[::-1]).max()


@key("matched-filter-snr")
def _(p: Given) -> Answer:
    pulse = np.array([p.a, p.b, p.c])
    return np.convolve(p.A * pulse, pulse[::-1]).max() ** 2 / (p.s * np.linalg.norm(pulse) ** 2)


@key("matched-filter-snr-decibel")
def _(p: Given) -> Answer:
    short, long = np.ones(10), np.ones(10 * p.k)
    return p.base + 10 * math.log10((long @ long) / (short @ short))
