"""Calculus, integrals, sequences and series: by quadrature, by adding up and by SymPy's series."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line

import numpy as np
import sympy
from scipy.integrate import simpson, trapezoid

from tests.curriculum.keys_calculus_derivatives import R, X
from tests.curriculum.numerics import area, run_ode, slope
from tests.curriculum.recomputing import Answer, Given, key

N = sympy.Symbol("n", integer=True, positive=True)
C = sympy.Symbol("C")
"""Any constant of integration."""


def series_coefficient(function: Answer, power: int) -> Answer:
    """The coefficient of a power of x in the Taylor series at 0."""
    return sympy.series(function, X, 0, power + 1).removeO().expand().coeff(X, power)


def add_up(term: Answer, first: int) -> float:
    """The sum of a series that converges like a geometric one."""
    return math.fsum(term(k) for k in range(first, first + 700))


@key("antiderivatives-initial-value")
def _(p: Given) -> Answer:
    return p.v + area(lambda x: 3 * p.a * x**2 + p.b, p.t, p.u)


@key("antiderivatives-power-coefficient")
def _(p: Given) -> Answer:
    return -area(lambda x: p.c * p.r / x**p.n, 1, math.inf)  # A x^p vanishes at infinity and is A at 1


@key("antiderivatives-motion")
def _(p: Given) -> Answer:
    return run_ode(lambda _t, state: [state[1], p.a], [p.s0, p.v0], 0, p.t)[0]


@key("antiderivatives-formula")
def _(p: Given) -> Answer:
    return sympy.integrate(sympy.expand(sympy.diff(p.F, X)), X) + C


@key("integrals-area-between-parabola-line")
def _(p: Given) -> Answer:
    left, right = sorted(np.roots([p.k, -p.m, -p.c]).real)
    return area(lambda x: p.m * x + p.c - p.k * x**2, left, right)


@key("integrals-volume-disc")
def _(p: Given) -> Answer:
    return area(lambda x: (p.c * x**p.n) ** 2, 0, p.a)


@key("integrals-average-value")
def _(p: Given) -> Answer:
    return area(lambda u: 3 * p.k * (u * p.b) ** 2 + p.c, 0, 1)


@key("integrals-spring-work")
def _(p: Given) -> Answer:
    return area(lambda x: p.k * x, p.a / 10, p.b / 10)


@key("definite-integral-riemann-sum")
def _(p: Given) -> Answer:
    width = F(p.e) / p.n
    return sum((p.k * i * width + p.a) * width for i in range(1, p.n + 1))


@key("definite-integral-signed-area")
def _(p: Given) -> Answer:
    return area(lambda x: p.m * x - p.m * p.z, 0, p.e)


@key("definite-integral-properties")
def _(p: Given) -> Answer:
    def f(x: float) -> float:  # steps with the two integrals
        return float(p.I / (p.b - p.a) if x < p.b else (p.J - p.I) / (p.e - p.b))

    return area(lambda x: p.c * f(x) + p.d, p.b, p.e)


@key("fundamental-theorem-evaluate")
def _(p: Given) -> Answer:
    return area(lambda x: 3 * p.k * x**2 + 2 * p.m * x + p.c, p.a, p.b)


@key("fundamental-theorem-variable-limit")
def _(p: Given) -> Answer:
    t = sympy.Symbol("t")
    function = sympy.integrate(p.k * t + p.c, (t, p.a, X**p.n))
    return slope(sympy.lambdify(X, function), p.x)


@key("fundamental-theorem-net-change")
def _(p: Given) -> Answer:
    return run_ode(lambda t, _volume: [p.a + p.b * t], p.V, 0, p.T)[0]


@key("fundamental-theorem-exponential")
def _(p: Given) -> Answer:
    return area(lambda x: p.c * math.exp(p.k * x), 0, math.log(p.p) / p.k)


@key("fundamental-theorem-formula")
def _(p: Given) -> Answer:
    t = sympy.Symbol("t")
    return sympy.diff(sympy.integrate(sympy.cos(p.c * t), (t, p.a, X**p.n)), X)


@key("substitution-definite-power")
def _(p: Given) -> Answer:
    return area(lambda x: 2 * p.k * x * (x**2 + p.c) ** p.n, 0, p.e)


@key("substitution-linear-inner")
def _(p: Given) -> Answer:
    return area(lambda x: p.c / (p.k * x + p.b) ** 2, 0, p.x1)


@key("substitution-formula")
def _(p: Given) -> Answer:
    return sympy.integrate(sympy.expand(2 * p.a * X * (X**2 + p.k) ** p.n), X) + C


@key("parts-exponential")
def _(p: Given) -> Answer:
    ends = (0, math.inf) if p.k < 0 else (-math.inf, 0)  # the right side is -B at 0 and vanishes at the other end
    return -math.copysign(1, p.k) * area(lambda x: p.c * x * math.exp(p.k * x), *ends)


@key("parts-definite-sine")
def _(p: Given) -> Answer:
    return area(lambda x: p.c * x * math.sin(p.k * x), 0, math.pi / p.k)


@key("parts-logarithm")
def _(p: Given) -> Answer:
    return -area(lambda x: p.c * x**p.n * math.log(x) if x else 0.0, 0, 1)  # the right side is -B at 1 and 0 at 0


@key("parts-formula")
def _(p: Given) -> Answer:
    return sympy.integrate(p.c * X * sympy.sin(p.k * X), X) + C


@key("partial-fractions-cover-up")
def _(p: Given) -> Answer:
    rows = [[1 / (x - p.a), 1 / (x - p.b)] for x in (7, 9)]  # any two points
    return np.linalg.solve(rows, [(p.lin * x + p.con) / ((x - p.a) * (x - p.b)) for x in (7, 9)])[0]


@key("partial-fractions-integrate")
def _(p: Given) -> Answer:
    return sympy.residue((p.lin * X + p.con) / (X * (X + p.a)), X, 0)


@key("partial-fractions-double-factor")
def _(p: Given) -> Answer:
    rows = [[1 / (x - p.a), 1 / (x - p.a) ** 2] for x in (7, 9)]  # any two points
    return np.linalg.solve(rows, [(p.A * x + p.con) / (x - p.a) ** 2 for x in (7, 9)])[1]


@key("partial-fractions-integral-formula")
def _(p: Given) -> Answer:
    return sympy.integrate(sympy.apart(p.num / p.den, X), X) + C


@key("improper-power-value")
def _(p: Given) -> Answer:
    return area(lambda x: p.c / x**p.n, p.a, math.inf)


@key("improper-exponential-tail")
def _(p: Given) -> Answer:
    return area(lambda x: p.c * math.exp(-p.k * x), math.log(p.p) / p.k, math.inf)


@key("improper-root-pole")
def _(p: Given) -> Answer:
    return area(lambda u: p.c / u * 2 * u, 0, math.sqrt(p.b))  # with the root as the variable


@key("numerical-integration-trapezoid")
def _(p: Given) -> Answer:
    return trapezoid([p.a, p.b, p.c, p.d], dx=float(p.h))


@key("numerical-integration-simpson")
def _(p: Given) -> Answer:
    return simpson([p.a, p.b, p.c, p.d, p.e], dx=float(p.h))


@key("numerical-integration-error-scaling")
def _(p: Given) -> Answer:
    return p.E * F(p.n, p.points) ** p.o


@key("numerical-integration-midpoint")
def _(p: Given) -> Answer:
    edges = np.linspace(p.a, p.b, p.n + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    return np.diff(edges) @ (middles**2 + p.c)


@key("series-geometric-sum")
def _(p: Given) -> Answer:
    return add_up(lambda k: p.c * float(p.q) ** k, p.s)


@key("series-telescoping")
def _(p: Given) -> Answer:
    return sympy.summation(p.c / (N * (N + 1)), (N, p.m, sympy.oo))


@key("series-partial-sums")
def _(p: Given) -> Answer:
    terms = sympy.simplify((p.a * N + p.b) / (N + p.c) - (p.a * (N - 1) + p.b) / (N - 1 + p.c))
    return R(p.a + p.b, 1 + p.c) + sympy.summation(terms, (N, 2, sympy.oo))


@key("series-bouncing-ball")
def _(p: Given) -> Answer:
    way, height = float(p.h), float(p.h)
    while height > 1e-13:
        height *= float(p.r)
        way += 2 * height
    return way


@key("sequences-and-series-discounted-reward")
def _(p: Given) -> Answer:
    return add_up(lambda k: (p.r + (p.c if k == 0 else 0)) * (p.g / 10) ** k, 0)


@key("convergence-ratio-limit")
def _(p: Given) -> Answer:
    def term(k: Answer) -> Answer:
        return k**p.n * R(p.a, p.b) ** k

    return sympy.limit(sympy.powsimp(term(N + 1) / term(N)), N, sympy.oo)


@key("convergence-exponent-threshold")
def _(p: Given) -> Answer:
    k = 2.0**40
    growth = math.log2(((2 * k) ** p.a + p.b) / (k**p.a + p.b))  # the terms behave like k^(growth - p)
    return round(growth, 6) + 1


@key("power-series-radius")
def _(p: Given) -> Answer:
    return sympy.limit(N**p.n / (N + 1) ** p.n, N, sympy.oo) / R(p.base)


@key("power-series-interval-end")
def _(p: Given) -> Answer:
    return p.a + 1 / sympy.limit(sympy.Integer(p.R) ** (-N - 1) / sympy.Integer(p.R) ** -N, N, sympy.oo)


@key("power-series-even-powers")
def _(p: Given) -> Answer:
    powers = 2 * np.arange(400, 500)  # by the root test, far out
    coefficients = np.log(p.c * powers / 2) - powers / 2 * math.log(p.m)
    rates = np.diff(coefficients - np.log(powers / 2)) / 2
    return math.exp(-rates.mean())


@key("power-series-differentiate")
def _(p: Given) -> Answer:
    return add_up(lambda k: p.c * k * float(p.q) ** (k - 1), 1)


@key("taylor-polynomial-coefficient")
def _(p: Given) -> Answer:
    return series_coefficient(p.c * sympy.exp(p.k * X), p.n)


@key("taylor-polynomial-from-derivatives")
def _(p: Given) -> Answer:
    return run_ode(lambda _x, y: [y[1], p.d2], [p.v, p.d1], p.a, p.a + p.h)[0]


@key("taylor-polynomial-error-bound")
def _(p: Given) -> Answer:
    return area(lambda x: p.M * (float(p.h) - x) ** p.n / math.factorial(p.n), 0, p.h)  # as an integral


@key("taylor-polynomial-composed")
def _(p: Given) -> Answer:
    return series_coefficient(p.c * sympy.exp(p.k * X**p.n), 2 * p.n)


@key("taylor-polynomial-formula")
def _(p: Given) -> Answer:
    return sympy.series(p.f, X, 0, 3).removeO()


@key("taylor-series-read-derivative")
def _(p: Given) -> Answer:
    return sympy.diff(p.c * X**p.s * sympy.exp(p.k * X), X, p.n).subs(X, 0)


@key("taylor-series-limit")
def _(p: Given) -> Answer:
    return sympy.limit((p.c * (p.k * X - sympy.sin(p.k * X))) / (p.m * X**3), X, 0)


@key("taylor-series-integral")
def _(p: Given) -> Answer:
    rate = p.s * p.k
    return area(lambda x: p.c * sum((rate * x**p.n) ** i / math.factorial(i) for i in range(3)), 0, 1)


@key("taylor-series-sum-formula")
def _(p: Given) -> Answer:
    first, second = p.c * X**p.n, -p.c * p.a * X ** (p.n + 2)
    return sympy.cancel(first**2 / (first - second))


@key("calc-fourier-sine-coefficient")
def _(p: Given) -> Answer:
    return 2 * area(lambda x: p.h * math.sin(p.n * x), 0, math.pi)


@key("calc-fourier-mean")
def _(p: Given) -> Answer:
    return area(lambda _t: p.a, 0, p.d) + area(lambda _t: p.b, p.d, 1)


@key("calc-fourier-jump-value")
def _(p: Given) -> Answer:
    terms = 4001  # of the series of a step from a to b, just at its jump; the sines vanish there
    wave = np.where(np.arange(2 * terms) < terms, p.a, p.b)
    return np.fft.rfft(wave)[0].real / wave.size


@key("fourier-series-la-projection-coefficient")
def _(p: Given) -> Answer:
    product = area(lambda t: p.a * math.sin(p.n * t), 0, math.pi) + area(
        lambda t: -p.a * math.sin(p.n * t), -math.pi, 0
    )
    return product / area(lambda t: math.sin(p.n * t) ** 2, -math.pi, math.pi) * math.pi
