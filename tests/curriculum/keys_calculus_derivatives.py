"""Calculus, functions, limits and derivatives: by symbolic limits and steps into the complex plane."""

from __future__ import annotations

import cmath
import math
from fractions import Fraction as F  # noqa: N817 - read in every line

import numpy as np
import sympy
from scipy.optimize import brentq

from tests.curriculum.numerics import gradient, slope
from tests.curriculum.recomputing import Answer, Given, key

H, K, X, Y = sympy.symbols("h k x y", real=True)
R = sympy.Rational


def only(solutions: Answer) -> Answer:
    """The element of a collection of one."""
    (solution,) = solutions
    return solution


def root(equation: Answer, unknown: sympy.Symbol = X) -> Answer:
    """The only real solution of ``equation = 0``."""
    return only(sympy.solve(equation, unknown))


def zero(function: Answer, low: Answer, high: Answer) -> float:
    """Where the function changes its sign."""
    return float(brentq(function, float(low), float(high), xtol=1e-14, rtol=1e-14))


@key("functions-composition")
def _(p: Given) -> Answer:
    outer = sympy.Poly(p.a * X + p.b, X)
    return outer.compose(sympy.Poly(X**2 + p.c, X)).eval(p.t)


@key("functions-inverse-value")
def _(p: Given) -> Answer:
    return root(p.a * X + p.b - p.y0)


@key("functions-domain-root")
def _(p: Given) -> Answer:
    return sympy.solve_univariate_inequality(p.a * X + p.b >= 0, X, relational=False).start


@key("functions-inverse-formula")
def _(p: Given) -> Answer:
    return root((p.a * Y + p.b) / sympy.Integer(p.c) - X, Y)


@key("exponential-solve-equation")
def _(p: Given) -> Answer:
    return zero(lambda t: p.c * p.b ** (p.k * t) - p.right, 0, 5)


@key("logarithm-laws-evaluate")
def _(p: Given) -> Answer:
    return math.log(math.exp(p.p) * math.exp(p.q) ** (1 / p.r))


@key("exponential-doubling")
def _(p: Given) -> Answer:
    cells = p.s
    for _time in range(p.d, p.t + 1, p.d):
        cells += cells
    return cells


@key("logarithm-equation-domain")
def _(p: Given) -> Answer:
    return zero(lambda x: math.log(x) + math.log(x - p.s) - math.log(p.q), max(p.s, 0) + 1e-9, 1000)


@key("exponential-inverse-formula")
def _(p: Given) -> Answer:
    power = (X - p.b) / sympy.Integer(p.a)  # e^{ky}
    return sympy.log(power) / sympy.log(sympy.exp(p.k))


@key("trigonometric-exact-value")
def _(p: Given) -> Answer:
    return cmath.exp(1j * float(p.shown)).imag


@key("trigonometric-period")
def _(p: Given) -> Answer:
    return sympy.periodicity(p.m + p.A * sympy.sin(p.w * X), X)


@key("trigonometric-largest-value")
def _(p: Given) -> Answer:
    turns = np.linspace(0, 2 * np.pi, 4 * p.w + 1)  # has every maximum and minimum of the cosine
    return max(p.m + p.s * p.A * np.cos(p.w * turns))


@key("trigonometric-pythagoras")
def _(p: Given) -> Answer:
    return math.sin(zero(lambda angle: math.cos(angle) - p.co, math.radians(p.lo), math.radians(p.hi)))


@key("limits-removable")
def _(p: Given) -> Answer:
    return sympy.limit((p.c * X**2 + p.lin * X + p.con) / (X - p.a), X, p.a)


@key("limits-at-infinity")
def _(p: Given) -> Answer:
    return sympy.limit((p.a * X**p.n + p.c * X + p.d) / (p.b * X**p.n + p.e), X, sympy.oo)


@key("limits-sine-quotient")
def _(p: Given) -> Answer:
    return slope(np.sin, 0) * p.k / p.m


@key("limits-piecewise")
def _(p: Given) -> Answer:
    left, right = (p.m * (p.a + step) + p.b for step in (-F(1, 10**15), F(1, 10**15)))
    return (left + right) / 2


@key("continuity-find-constant")
def _(p: Given) -> Answer:
    return root(sympy.limit(X**2 + p.b, X, p.a) - (p.m * p.a + K), K)


@key("continuity-removable-value")
def _(p: Given) -> Answer:
    return sympy.limit((X**2 + p.lin * X - p.a * p.b) / (X - p.a), X, p.a)


@key("derivative-average-rate")
def _(p: Given) -> Answer:
    points = np.array([p.a, p.a + p.h])
    return np.polyfit(points, p.c * points**2 + p.b * points, 1)[0]


@key("derivative-from-quotient")
def _(p: Given) -> Answer:
    return slope(lambda x: p.c * x**2 + p.b * x, p.a)


@key("derivative-tangent-line")
def _(p: Given) -> Answer:
    return np.polyval(np.polyfit([p.a, p.a + 1], [p.b, p.b + p.m], 1), p.a + p.d)


@key("derivative-difference-quotient")
def _(p: Given) -> Answer:
    return sympy.cancel((p.f.subs(X, X + H) - p.f) / H)


@key("derivative-tangent-equation")
def _(p: Given) -> Answer:
    return sympy.interpolate([(p.a, p.v), (p.a + 1, p.v + p.m)], X)


@key("differentiation-rules-product-at-point")
def _(p: Given) -> Answer:
    return slope(lambda x: (x**p.n + p.b) * (p.c * x + 1), p.a)


@key("differentiation-rules-quotient-at-zero")
def _(p: Given) -> Answer:
    return slope(lambda x: (p.a * x + p.b) / (p.c * x + p.d), 0)


@key("differentiation-rules-power")
def _(p: Given) -> Answer:
    return slope(lambda x: p.c / x**p.n + p.d * x, p.s)


@key("differentiation-rules-formula")
def _(p: Given) -> Answer:
    return p.a * p.n * X ** (p.n - 1) + p.b / X + sympy.exp(X)  # by hand


@key("differentiation-rules-product-formula")
def _(p: Given) -> Answer:
    return p.n * X ** (p.n - 1) * sympy.sin(X) + (X**p.n + p.b) * sympy.cos(X) + p.a  # by hand


@key("chain-rule-power")
def _(p: Given) -> Answer:
    return slope(lambda x: (p.c * x + p.b) ** p.n, p.a)


@key("chain-rule-from-table")
def _(p: Given) -> Answer:
    return slope(lambda x: p.df * (p.g + p.dg * (x - p.a) - p.g), p.a)  # the tangents of f and g in place of them


@key("chain-rule-related-rates")
def _(p: Given) -> Answer:
    return slope(lambda t: (p.r + p.v * t) ** 2, 0)


@key("chain-rule-formula")
def _(p: Given) -> Answer:
    inner = p.a * X**2 + p.b
    return p.n * inner ** (p.n - 1) * 2 * p.a * X - p.k * sympy.exp(-p.k * X)  # by hand


@key("implicit-slope-ellipse")
def _(p: Given) -> Answer:
    return slope(lambda x: math.copysign(1, p.q) * np.sqrt((p.c - p.a * x**2) / p.b), p.p)


@key("implicit-slope-product")
def _(p: Given) -> Answer:
    return slope(lambda x: (-x + np.sqrt(x**2 + 4 * p.k * p.c)) / (2 * p.k), p.p)  # the upper branch


@key("implicit-ladder")
def _(p: Given) -> Answer:
    return -slope(lambda t: np.sqrt(float(p.L) ** 2 - (p.x + p.s * t) ** 2), 0)


@key("implicit-inverse-slope")
def _(p: Given) -> Answer:
    a, b = (zero(lambda x, v=v: x**3 + p.c * x + p.d - v, -9, 9) for v in (p.b - 1e-4, p.b + 1e-4))
    rough = (b - a) / 2e-4
    exact = 1 / slope(lambda x: x**3 + p.c * x + p.d, p.a)
    assert math.isclose(rough, exact, rel_tol=1e-5)
    return exact


@key("implicit-slope-formula")
def _(p: Given) -> Answer:
    level = p.a * X**2 + X * Y + p.b * Y**2 - p.c
    return sympy.idiff(level, Y, X)


@key("mean-value-quadratic")
def _(p: Given) -> Answer:
    def f(x: Answer) -> Answer:
        return p.q * x**2 + p.b * x

    return zero(lambda c: slope(f, c) - (f(p.e) - f(p.a)) / (p.e - p.a), p.a, p.e)


@key("mean-value-cubic")
def _(p: Given) -> Answer:
    def f(x: Answer) -> Answer:
        return x**3 + p.s * x + p.d

    return zero(lambda c: slope(f, c) - (f(p.b) - f(0)) / p.b, 0, p.b)


@key("mean-value-bound-change")
def _(p: Given) -> Answer:
    return max(p.v + p.h * step for step in np.linspace(p.m, p.M, 7))


@key("lhopital-exponential-over-sine")
def _(p: Given) -> Answer:
    return sympy.series(p.c * (sympy.exp(p.k * X) - 1), X, 0, 2).coeff(X) / sympy.Integer(p.m)


@key("lhopital-twice")
def _(p: Given) -> Answer:
    return sympy.series(sympy.exp(p.k * X) - 1 - p.k * X, X, 0, 3).coeff(X, 2) * p.c / sympy.Integer(p.m)


@key("lhopital-not-applicable")
def _(p: Given) -> Answer:
    return sympy.limit((p.a * X + p.b) / (p.c * X + p.d), X, 0)


@key("lhopital-power-with-exponential")
def _(p: Given) -> Answer:
    return slope(lambda x: p.m * np.log(1 + p.k * x), 0)


@key("extrema-critical-local-max")
def _(p: Given) -> Answer:
    f = X**3 + p.mid * X**2 + p.lin * X + p.c
    return only(x for x in np.roots([3, 2 * p.mid, p.lin]) if sympy.diff(f, X, 2).subs(X, float(x)) < 0)


@key("extrema-closed-interval")
def _(p: Given) -> Answer:
    grid = [F(p.lo) + F(i, 60) for i in range(60 * (p.hi - p.lo) + 1)]
    return max(p.s * x**3 + p.k * x + p.g for x in grid)  # the critical points are whole numbers


@key("extrema-fence")
def _(p: Given) -> Answer:
    return max(x * (p.F - p.n * x) for x in (F(i, 2) for i in range(2 * p.F)))


@key("extrema-and-optimization-poisson-likelihood")
def _(p: Given) -> Answer:
    calls = [p.a, p.b, p.c, p.d]
    return zero(lambda rate: sum(n / rate - 1 for n in calls), 1e-3, 100)


@key("convexity-inflection-point")
def _(p: Given) -> Answer:
    return root(sympy.diff(p.c * X**3 + p.q * X**2 + p.b * X + p.d, X, 2))


@key("convexity-interval")
def _(p: Given) -> Answer:
    bending = sympy.diff(p.k * X**4 - p.A * X**2 + p.b, X, 2)
    return sympy.solve_univariate_inequality(bending <= 0, X, relational=False).end


@key("convexity-tangent-bound")
def _(p: Given) -> Answer:
    return p.v + sum(np.sign(p.h) * p.m for _step in range(abs(p.h)))  # along the tangent


@key("linear-approximation-root")
def _(p: Given) -> Answer:
    root_of_a = math.sqrt(p.a)
    return root_of_a + slope(np.sqrt, p.a) * p.d


@key("linear-approximation-change")
def _(p: Given) -> Answer:
    return np.polyval(np.polyfit([p.a, p.a + 1], [p.v, p.v + p.m], 1), float(p.a + p.dx))


@key("linear-approximation-newton-step")
def _(p: Given) -> Answer:
    return F(p.x + F(p.c, p.x)) / 2  # Heron's method is the same step


@key("linear-approximation-relative-error")
def _(p: Given) -> Answer:
    return slope(lambda r: r**p.n, p.r) * p.r * p.err / p.r**p.n


@key("eulers-method-stable-step-as-learning-rate")
def _(p: Given) -> Answer:
    return zero(lambda h: abs(1 - p.a * h) - 1, 1 / p.a, 3 / p.a)


@key("convergence-alternating-error")
def _(p: Given) -> Answer:
    terms = [F((-1) ** (k + 1) * p.c, k**p.p) for k in range(1, p.N + 2)]
    return abs(sum(terms) - sum(terms[:-1]))


@key("calc-gradient-tangent-line")
def _(p: Given) -> Answer:
    steep = slope(lambda x: np.sqrt((p.lev - p.a * x**2) / p.c), p.x)
    return p.y - steep * p.x


@key("calc-gradient-component")
def _(p: Given) -> Answer:
    return gradient(lambda x, y: p.a * x**2 + p.b * x * y + p.c * y**2, p.x, p.y) @ [1, 2]


@key("calc-gradient-steepest-slope")
def _(p: Given) -> Answer:
    angle = math.atan2(p.q, p.p)
    return p.p * math.cos(angle) + p.q * math.sin(angle)
