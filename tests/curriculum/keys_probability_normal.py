"""Probability and statistics, from the normal distribution to the Poisson process."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count, pairwise, product

import numpy as np
import sympy
from scipy import stats

from tests.curriculum.keys_probability_distributions import binomial, mean
from tests.curriculum.numerics import area
from tests.curriculum.recomputing import Answer, Given, key

HALF_SHARES = {0: F(0), 1: F(34), 2: F("47.5"), 3: F("49.85")}
"""Per cent between the mean and so many standard deviations, by the rule."""


def per_cent_below(z: Answer) -> F:
    """Per cent of a normal distribution, by the rule, which must be near the truth."""
    below = 50 + (1 if z >= 0 else -1) * HALF_SHARES[abs(int(z))]
    assert abs(float(below) - 100 * stats.norm.cdf(float(z))) < 0.3
    return below


@key("normal-distribution-empirical-rule")
def _(p: Given) -> Answer:
    return per_cent_below(F(p.hi - p.m, p.s)) - per_cent_below(F(p.lo - p.m, p.s))


@key("normal-distribution-variance-notation")
def _(p: Given) -> Answer:
    return p.m + p.k * math.isqrt(p.s**2)


@key("normal-distribution-difference-of-normals")
def _(p: Given) -> Answer:
    covariance = np.diag([p.a**2, p.b**2])
    direction = np.array([1, -1])
    return math.sqrt(direction @ covariance @ direction)


@key("normal-distribution-tail-share")
def _(p: Given) -> Answer:
    return 100 - per_cent_below(F(p.b - p.m, p.s))


@key("standardization-z-score")
def _(p: Given) -> Answer:
    return F(p.x - p.m) / math.isqrt(p.s**2)


@key("standardization-upper-tail")
def _(p: Given) -> Answer:
    return stats.norm(p.m, p.s).sf(float(p.x))


@key("standardization-quantile-back")
def _(p: Given) -> Answer:
    return stats.norm(p.m, p.s).isf(float(p.p))


@key("standardization-interval-probability")
def _(p: Given) -> Answer:
    life = stats.norm(p.m, p.s)
    return life.cdf(float(p.m + p.zb * p.s)) - life.cdf(float(p.m - p.za * p.s))


@key("joint-distributions-conditional-from-table")
def _(p: Given) -> Answer:
    cells = [(0, 0)] * p.a + [(0, 1)] * p.b + [(0, 2)] * p.c + [(1, 0)] * p.d + [(1, 1)] * p.e + [(1, 2)] * p.f
    row = [y for x, y in cells if x == 0]
    return F(row.count(1), len(row))


@key("joint-distributions-independent-entry")
def _(p: Given) -> Answer:
    y = F(p.a * p.b, 100) / F(p.a, 10)
    table = {(i, j): (F(p.a, 10) if i else 1 - F(p.a, 10)) * (y if j else 1 - y) for i, j in product((0, 1), repeat=2)}
    return table[0, 0]


@key("joint-distributions-uniform-on-rectangle")
def _(p: Given) -> Answer:
    edges = sorted({0, min(p.s, p.a), min(p.a, max(0, p.s - p.b))})
    below = sum(area(lambda x: min(max(p.s - x, 0), p.b), low, high) for low, high in pairwise(edges))
    return below / (p.a * p.b)


@key("covariance-and-correlation-covariance-from-table")
def _(p: Given) -> Answer:
    cells = [(0, 0)] * p.a + [(0, 1)] * p.b + [(1, 0)] * p.c + [(1, 1)] * p.d
    mx, my = F(sum(x for x, _ in cells), 20), F(sum(y for _, y in cells), 20)
    return sum((x - mx) * (y - my) for x, y in cells) / 20


@key("covariance-and-correlation-variance-of-combination")
def _(p: Given) -> Answer:
    direction = np.array([p.a, p.b])
    return direction @ np.array([[p.sx**2, p.c], [p.c, p.sy**2]]) @ direction


@key("covariance-and-correlation-correlation-after-change")
def _(p: Given) -> Answer:
    rho = p.r1 / 10
    x, y = np.array([1.0, 0.0]), np.array([rho, math.sqrt(1 - rho**2)])  # the inner product is the covariance
    return (p.a * x) @ (p.c * y) / (np.linalg.norm(p.a * x) * np.linalg.norm(p.c * y))


@key("conditional-expectation-total-expectation")
def _(p: Given) -> Answer:
    return F(sum([p.x] * p.w + [p.y] * (10 - p.w)), 10)


@key("conditional-expectation-total-variance")
def _(p: Given) -> Answer:
    second = F(p.w, 10) * (p.v1 + p.m1**2) + F(10 - p.w, 10) * (p.v2 + p.m2**2)
    return second - (F(p.w, 10) * p.m1 + F(10 - p.w, 10) * p.m2) ** 2


@key("conditional-expectation-from-joint-table")
def _(p: Given) -> Answer:
    values = [p.y1] * p.a + [p.y2] * p.b + [p.y3] * p.c
    return F(sum(values), len(values))


@key("conditional-expectation-random-sum")
def _(p: Given) -> Answer:
    return F(sum(p.m * (i % 10 < p.q) for i in range(10 * p.n)), 10)


@key("transformations-of-random-variables-cdf-of-power")
def _(p: Given) -> Answer:
    return stats.uniform(0, p.b).cdf(p.y ** (1 / p.n))


@key("transformations-of-random-variables-density-value")
def _(p: Given) -> Answer:
    y = sympy.Symbol("y", positive=True)
    return sympy.diff(sympy.sqrt(y) / p.b, y).subs(y, p.k**2)


@key("transformations-of-random-variables-two-solutions")
def _(p: Given) -> Answer:
    x = stats.uniform(-p.a, p.a + p.b)
    return x.cdf(p.k) - x.cdf(-p.k)


@key("transformations-of-random-variables-rescaled-rate")
def _(p: Given) -> Answer:
    return -math.log(stats.expon(scale=1 / p.m).sf(0.7 / p.c)) / 0.7


@key("sums-of-random-variables-discrete-convolution")
def _(p: Given) -> Answer:
    pairs = product([0] * p.a + [1] * p.b + [2] * p.c, [0] * (10 - p.d) + [1] * p.d)
    return F(sum(x + y == 2 for x, y in pairs), 100)


@key("sums-of-random-variables-two-uniforms")
def _(p: Given) -> Answer:
    edges = sorted({0, min(p.b, max(0, p.s - p.b)), min(p.b, p.s)})
    below = sum(area(lambda x: min(max(p.s - x, 0), p.b), low, high) for low, high in pairwise(edges))
    return below / p.b**2


@key("sums-of-random-variables-erlang-tail")
def _(p: Given) -> Answer:
    return stats.gamma(2, scale=1 / p.l).sf(p.t) * math.exp(p.l * p.t)


@key("moment-generating-functions-variance-from-mgf")
def _(p: Given) -> Answer:
    t = sympy.Symbol("t")
    logarithm = p.a * t + p.b * t**2  # its second derivative at zero is the variance
    return sympy.diff(logarithm, t, 2).subs(t, 0)


@key("moment-generating-functions-mean-of-discrete")
def _(p: Given) -> Answer:
    return mean({0: F(p.a, 10), p.x: F(p.b, 10), p.y: F(p.c, 10)})


@key("markov-and-chebyshev-inequalities-markov-bound")
def _(p: Given) -> Answer:
    chance = F(p.m) / p.a  # the two-point variable on 0 and a with this mean attains the bound
    assert mean({0: 1 - chance, p.a: chance}) == p.m
    return chance


@key("markov-and-chebyshev-inequalities-chebyshev-inside")
def _(p: Given) -> Answer:
    outside = F(p.s**2, p.c**2)  # a variable on -c, 0, c with this chance of c or -c has the variance s^2
    assert mean({-p.c: outside / 2, 0: 1 - outside, p.c: outside / 2}, lambda x: x**2) == p.s**2
    return 1 - outside


@key("markov-and-chebyshev-inequalities-sample-size")
def _(p: Given) -> Answer:
    return next(n for n in count(1) if F(p.s**2, n) / p.c**2 <= p.q)


@key("law-of-large-numbers-diluted-excess")
def _(p: Given) -> Answer:
    return F(p.n // 2 + p.e + F(p.n * p.f, 2)) / p.total


@key("law-of-large-numbers-chebyshev-for-share")
def _(p: Given) -> Answer:
    votes = stats.binom(p.n, p.a / 10)
    return votes.var() / (p.n * p.e / 100) ** 2


@key("law-of-large-numbers-error-and-sample-size")
def _(p: Given) -> Answer:
    return next(m for m in count(p.n) if p.n * p.k**2 == m)


@key("central-limit-theorem-total-exceeds")
def _(p: Given) -> Answer:
    return stats.norm(p.n * p.m, math.sqrt(p.n * p.s**2)).sf(float(p.b))


@key("central-limit-theorem-spread-of-total")
def _(p: Given) -> Answer:
    return np.linalg.norm(np.full(p.n, float(p.s)))


@key("central-limit-theorem-z-of-average")
def _(p: Given) -> Answer:
    deviation = np.linalg.norm(np.full(p.n, p.s / p.n))
    return float(p.x - p.m) / deviation


@key("central-limit-theorem-continuity-correction")
def _(p: Given) -> Answer:
    tosses = stats.binom(p.n, 0.5)
    z = (p.k + 0.5 - tosses.mean()) / tosses.std()
    assert abs(stats.norm.cdf(z) - tosses.cdf(p.k)) < 0.003
    return z


@key("prob-multivariate-normal-distribution-conditional-mean")
def _(p: Given) -> Answer:
    a = sympy.Symbol("a")
    precision = sympy.Matrix([[p.v1, p.c], [p.c, p.v2]]).inv()
    gap = sympy.Matrix([p.x - p.m1, a - p.m2])
    exponent = (gap.T * precision * gap)[0]
    return sympy.solve(sympy.diff(exponent, a), a)[0]


@key("prob-multivariate-normal-distribution-conditional-variance")
def _(p: Given) -> Answer:
    rho = F(p.r1, 10)
    covariance = sympy.Matrix([[p.t**2, rho * p.s * p.t], [rho * p.s * p.t, p.s**2]])
    return 1 / covariance.inv()[1, 1]


@key("prob-multivariate-normal-distribution-combination-variance")
def _(p: Given) -> Answer:
    direction = np.array([p.a, p.b])
    return direction @ np.array([[p.v1, p.c], [p.c, p.v2]]) @ direction


@key("prob-entropy-two-groups")
def _(p: Given) -> Answer:
    return stats.entropy([0.5 / p.n1] * p.n1 + [0.5 / p.n2] * p.n2, base=2)


@key("prob-entropy-independent-symbols")
def _(p: Given) -> Answer:
    return math.log2((2**p.k) ** p.n)


@key("prob-entropy-conditional-entropy")
def _(p: Given) -> Answer:
    return p.hxy - F(p.hx, 10)


@key("prob-kl-divergence-dyadic-divergence")
def _(p: Given) -> Answer:
    return stats.entropy([0.5**i for i in p.P], [0.5**i for i in p.Q], base=2)


@key("prob-kl-divergence-against-uniform")
def _(p: Given) -> Answer:
    return F(p.k) - F(p.h, 10)  # the cross entropy with U, which is k bits, less the entropy


@key("prob-kl-divergence-wasted-bits")
def _(p: Given) -> Answer:
    return p.n * p.c - p.n * F(p.h, 10)


@key("markov-chains-two-steps")
def _(p: Given) -> Answer:
    step = sympy.Matrix([[10 - p.a, p.a], [p.b, 10 - p.b]]) / 10
    return (sympy.Matrix([[1, 0]]) * step**2)[1]


@key("markov-chains-stationary-two-states")
def _(p: Given) -> Answer:
    step = np.array([[1 - p.a / 100, p.a / 100], [p.b / 100, 1 - p.b / 100]])
    return np.linalg.matrix_power(step, 2**14)[0, 0]


@key("markov-chains-steps-to-goal")
def _(p: Given) -> Answer:
    stay = sympy.Matrix([[10 - p.a, p.a], [0, 10 - p.b]]) / 10
    return sum((sympy.eye(2) - stay).inv()[0, :])


@key("markov-chains-fair-ruin")
def _(p: Given) -> Answer:
    inner = p.n - 1
    system = np.eye(inner) - 0.5 * (np.eye(inner, k=1) + np.eye(inner, k=-1))
    win = np.zeros(inner)
    win[-1] = 0.5
    return np.linalg.solve(system, win)[p.k - 1]


@key("poisson-process-thinned-mean")
def _(p: Given) -> Answer:
    return sum(p.l * p.q / 60 for _ in range(p.t))


@key("poisson-process-given-the-total")
def _(p: Given) -> Answer:
    chance = binomial(p.n, p.w)[p.k]
    first, rest = stats.poisson(float(p.w)), stats.poisson(float(1 - p.w))
    assert math.isclose(float(chance), first.pmf(p.k) * rest.pmf(p.n - p.k) / stats.poisson(1).pmf(p.n))
    return chance


@key("poisson-process-kth-arrival")
def _(p: Given) -> Answer:
    return 60 * stats.gamma(p.k, scale=1 / p.l).mean()


@key("poisson-process-disjoint-intervals")
def _(p: Given) -> Answer:
    return stats.poisson(p.l * p.t).pmf(p.k) * stats.poisson(p.l * p.u).pmf(0) * math.exp(p.l * (p.t + p.u))
