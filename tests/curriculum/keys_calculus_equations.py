"""Differential equations: by running them with a Runge-Kutta method of high order, and by matrices."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line

import numpy as np
import pytest
import sympy
from scipy.linalg import expm

from tests.curriculum.keys_calculus_derivatives import R, zero
from tests.curriculum.keys_calculus_fields import jacobian
from tests.curriculum.keys_linear_algebra_matrices import matrix_of
from tests.curriculum.numerics import area, run_ode, slope
from tests.curriculum.recomputing import Answer, Given, key

S, T, X = sympy.symbols("s t x", real=True)


def euler(rate: Answer, start: Answer, time: Answer, step: Answer, steps: int) -> Answer:
    """The value after the steps of Euler's method."""
    value = start
    for _step in range(steps):
        value, time = value + step * rate(time, value), time + step
    return value


def solution(equation: Answer, function: Answer, conditions: Answer) -> Answer:
    """The formula of the solution."""
    return sympy.dsolve(equation, function(T), ics=conditions).rhs


@key("first-order-slope-at-point")
def _(p: Given) -> Answer:
    step = F(1, 10**12)
    return (euler(lambda t, y: p.a * t * y + p.b * y**2, p.y, p.t, step, 1) - p.y) / step


@key("first-order-equilibrium-stable")
def _(p: Given) -> Answer:
    def rate(y: Answer) -> Answer:
        return p.k * (y - p.p) * (p.q - y)

    return next(y for y in (p.p, p.q) if slope(rate, y) < 0)


@key("first-order-parameter")
def _(p: Given) -> Answer:
    at_two = run_ode(lambda t, y: p.n * y / t, p.c, 1, 2)[0]  # y(1) is the coefficient
    return math.log2(at_two / p.c)


@key("separable-power")
def _(p: Given) -> Answer:
    return run_ode(lambda t, y: 2 * p.b * t * y**2, float(p.y0), 0, p.t)[0]


@key("separable-half-lives")
def _(p: Given) -> Answer:
    return run_ode(lambda _t, y: -math.log(2) / p.T * y, p.start, 0, p.total)[0]


@key("separable-cooling")
def _(p: Given) -> Answer:
    half = p.A + p.d / 2
    rate = math.log((p.y0 - p.A) / (half - p.A)) / p.T
    return run_ode(lambda _t, y: -rate * (y - p.A), p.y0, 0, p.t)[0]


@key("separable-solution-formula")
def _(p: Given) -> Answer:
    return p.c * sympy.exp(sympy.integrate(p.k * p.n * T ** (p.n - 1), (T, 0, T)))


@key("linear-first-order-steady-state")
def _(p: Given) -> Answer:
    return run_ode(lambda _t, y: p.a - p.k * y, p.y0, 0, 20)[0]


@key("linear-first-order-solve-power")
def _(p: Given) -> Answer:
    return run_ode(lambda t, y: p.c * t**p.m - p.n / t * y, p.y1, 1, p.t)[0]


@key("linear-first-order-mixing")
def _(p: Given) -> Answer:
    minute = F(1, 10**12)
    out = F(p.y0, p.V) * p.r * minute
    return (p.c * p.r * minute - out) / minute


@key("linear-first-order-solution-formula")
def _(p: Given) -> Answer:
    y = sympy.Function("y")
    return solution(y(T).diff(T) + p.k * y(T) - p.k * p.s, y, {y(0): p.y0})


@key("euler-two-steps")
def _(p: Given) -> Answer:
    return euler(lambda t, y: p.a * t + p.b * y, p.y0, p.t0, p.h, 2)


@key("euler-decay-factor")
def _(p: Given) -> Answer:
    return euler(lambda _t, y: -p.k * y, p.y0, 0, p.h, p.n)


@key("euler-error-and-step")
def _(p: Given) -> Answer:
    errors = [abs(euler(lambda _t, y: -y, 1.0, 0, 1 / n, n) - math.exp(-1)) for n in (4000, 4000 * p.r)]
    return round(p.E * errors[1] / errors[0], 2)


@key("euler-stability-limit")
def _(p: Given) -> Answer:
    return zero(lambda h: abs(euler(lambda _t, y: -p.k * y, p.y0, 0, h, 1)) - p.y0, 1 / p.k, 3 / p.k)


@key("second-order-real-roots-value")
def _(p: Given) -> Answer:
    small, large = sorted(np.roots([1, p.b, p.c]).real)
    assert (small, large) == pytest.approx((p.r, p.s))
    return np.linalg.solve([[1, 1], [small, large]], [p.y0, p.v0])[1]


@key("second-order-characteristic-root")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals([[0, 1], [-p.c, -p.b]]).real)


@key("second-order-complex-frequency")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals([[0, 1], [-p.c / p.a, -p.b / p.a]]).imag)


@key("second-order-initial-value-formula")
def _(p: Given) -> Answer:
    y = sympy.Function("y")
    return solution(y(T).diff(T, 2) + p.w**2 * y(T), y, {y(0): p.a, y(T).diff(T).subs(T, 0): p.b * p.w})


@key("second-order-linear-odes-overshoot-frequency")
def _(p: Given) -> Answer:
    return max(np.roots([1, 2 * p.a, p.a**2 + p.b**2]).imag)


@key("forced-amplitude-undamped")
def _(p: Given) -> Answer:
    response = 1 / (p.m * (1j * p.w) ** 2 + p.k)  # the transfer function at this frequency
    return (p.F * response).real


@key("forced-natural-frequency")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals([[0, 1], [-p.k / p.m, 0]]).imag)


@key("forced-growth-rate")
def _(p: Given) -> Answer:
    end = math.pi / 2 / p.w  # the free motion from rest is c t sin(wt)
    state = run_ode(lambda t, y: [y[1], (p.F * math.cos(p.w * t) - p.k * y[0]) / p.m], [0, 0], 0, end)
    return state[0] / end


@key("forced-particular-formula")
def _(p: Given) -> Answer:
    size = p.F / sympy.Poly(S**2 + p.k, S).eval(-p.r)
    return size * sympy.exp(-p.r * T)


@key("calc-laplace-initial-values")
def _(p: Given) -> Answer:
    y = sympy.Matrix([p.c, p.d])
    system = sympy.Matrix([[0, 1], [-p.b, -p.a]])
    transform = ((S * sympy.eye(2) - system).inv() * y)[0]  # of the state space
    return sympy.cancel(transform * (S**2 + p.a * S + p.b)).subs(S, 0)


@key("calc-laplace-table-value")
def _(p: Given) -> Answer:
    return area(lambda t: p.c * t**p.n * math.exp(-p.s * t), 0, math.inf)


@key("calc-laplace-inverse")
def _(p: Given) -> Answer:
    return sympy.residue((p.lin * S + p.con) / ((S + p.p) * (S + p.q)), S, -p.p)


@key("calc-laplace-transform-formula")
def _(p: Given) -> Answer:
    fall = sympy.Integer(p.c) / (S + p.a)
    wave = sympy.Matrix([[S, -p.w], [p.w, S]]).inv()[1, 0]  # the sine by the resolvent of a rotation
    return fall - p.d * wave


@key("systems-eigen-coefficient")
def _(p: Given) -> Answer:
    end = expm(np.array([[p.p, p.q], [p.q, p.p]], float) * 0.5) @ [p.x0, p.y0]
    return end.sum() / 2 * math.exp(-(p.p + p.q) / 2)


@key("systems-larger-eigenvalue")
def _(p: Given) -> Answer:
    return max(np.linalg.eigvals([[p.a, p.b], [p.c, p.dd]]).real)


@key("systems-long-run")
def _(p: Given) -> Answer:
    end = expm(matrix_of([[p.x, p.y], [p.u, p.w]], [p.l, p.n]) * 30) @ [p.x + p.u, p.y + p.w]
    return end[0] / end[1]


@key("systems-component-formula")
def _(p: Given) -> Answer:
    columns = sympy.Matrix([[1, 2], [1, 1]])
    matrix = columns * sympy.diag(p.l, p.m) * columns.inv()
    return ((matrix * T).exp() * sympy.Matrix([p.A + 2 * p.B, p.A + p.B]))[0]


@key("systems-of-odes-growth-along-eigenvector")
def _(p: Given) -> Answer:
    start = p.c * np.array([1, p.e]) + p.d * np.array([1, -p.e])
    return (matrix_of([[1, p.e], [1, -p.e]], [p.l, p.m]) @ start)[1]


@key("phase-plane-equilibrium")
def _(p: Given) -> Answer:
    x, y = sympy.symbols("x y", positive=True)
    return sympy.solve([x * (p.a - p.b * y), y * (x - p.c)], [x, y], dict=True)[0][y]


@key("phase-plane-jacobian-trace")
def _(p: Given) -> Answer:
    return jacobian(lambda x, y: [x * (p.a - x - p.b * y), y * (x - p.c)], p.c, p.y0).trace()


@key("heat-decay-rate")
def _(p: Given) -> Answer:
    mode = sympy.sin(p.n * sympy.pi * X / (p.m * sympy.pi))
    return -R(p.k) * sympy.simplify(mode.diff(X, 2) / mode)


@key("heat-ratio-of-modes")
def _(p: Given) -> Answer:
    rate = math.log(2) / (p.c * p.n**2)  # of the first mode on a bar of length pi
    return zero(lambda t: math.exp(-rate * p.n**2 * t) - 0.5, 0, 1000)


@key("heat-steady-state")
def _(p: Given) -> Answer:
    inner = p.L - 1  # every point is the mean of its neighbours
    matrix = 2 * np.eye(inner) - np.eye(inner, k=1) - np.eye(inner, k=-1)
    ends = np.zeros(inner)
    ends[0] += p.a
    ends[-1] += p.b
    return np.linalg.solve(matrix, ends)[p.x - 1]


@key("heat-solution-formula")
def _(p: Given) -> Answer:
    rate = -p.k * sympy.simplify(sympy.sin(p.n * X).diff(X, 2) / sympy.sin(p.n * X))
    return p.a * sympy.exp(-rate * T) * sympy.sin(p.n * X)
