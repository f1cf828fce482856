"""Probability and statistics, from mass functions to the exponential distribution: by sums and integrals."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import combinations, count, product

from scipy import stats
from scipy.optimize import brentq

from tests.curriculum.numerics import area
from tests.curriculum.recomputing import Answer, Given, key


def mean(chances: dict[Answer, Answer], function: Callable[[Answer], Answer] = lambda x: x) -> Answer:
    """The expected value of a function of a discrete variable."""
    assert sum(chances.values()) == 1
    return sum(function(x) * chance for x, chance in chances.items())


@key("probability-mass-functions-normalize")
def _(p: Given) -> Answer:
    weights = [p.a + p.b * x for x in range(4)]
    return F(weights[p.x], sum(weights))


@key("probability-mass-functions-boundary-point")
def _(p: Given) -> Answer:
    return F(sum([p.a, p.b, p.c, p.d, p.e][p.k :]), 20)


@key("probability-mass-functions-condition-on-set")
def _(p: Given) -> Answer:
    orders = [1] * p.a + [2] * p.b + [3] * p.c + [4] * p.d
    inside = [x for x in orders if x in {2, 3}]
    return F(inside.count(3), len(inside))


@key("probability-density-functions-power-density")
def _(p: Given) -> Answer:
    return area(lambda x: x**p.n, 0, p.a) / area(lambda x: x**p.n, 0, p.b)


@key("probability-density-functions-triangle-density")
def _(p: Given) -> Answer:
    return area(lambda t: p.b - t, p.a, p.b) / area(lambda t: p.b - t, 0, p.b)


@key("probability-density-functions-two-piece-density")
def _(p: Given) -> Answer:
    cells = [p.h1] * p.l1 + [p.h2] * p.l2
    return F(sum(cells[: p.l1 + p.d]), sum(cells))


@key("cumulative-distribution-functions-interval-from-cdf")
def _(p: Given) -> Answer:
    return area(lambda x: p.n * x ** (p.n - 1) / p.b**p.n, p.s, p.t)


@key("cumulative-distribution-functions-quantile")
def _(p: Given) -> Answer:
    return brentq(lambda x: (x / p.b) ** p.n - float(p.p), 0, p.b, xtol=1e-14, rtol=1e-14)


@key("cumulative-distribution-functions-jump-of-cdf")
def _(p: Given) -> Answer:
    return 1 - p.F1 - (1 - p.F3)


@key("cumulative-distribution-functions-maximum-cdf")
def _(p: Given) -> Answer:
    fast = 1.0
    for _ in range(p.n):
        fast *= p.u / 20
    return fast


@key("expected-value-discrete-mean")
def _(p: Given) -> Answer:
    return F(sum([p.x] * p.a + [p.y] * p.b + [p.z] * p.c), 10)


@key("expected-value-indicators")
def _(p: Given) -> Answer:
    if p.n > 14:  # too many hands to list
        return sum(
            x * F(math.comb(p.w, x) * math.comb(p.n - p.w, p.k - x), math.comb(p.n, p.k)) for x in range(p.k + 1)
        )
    hands = list(combinations(range(p.n), p.k))
    return F(sum(ticket < p.w for hand in hands for ticket in hand), len(hands))


@key("expected-value-linear-combination")
def _(p: Given) -> Answer:
    outcomes = [(p.m - 1, p.n - 1), (p.m + 1, p.n + 1)]  # dependent, with these means
    return F(sum(p.a * x - p.b * y + p.c for x, y in outcomes), 2)


@key("expected-value-mean-of-square")
def _(p: Given) -> Answer:
    return F(sum(x**2 for x in [p.x] * p.a + [p.y] * (10 - p.a)), 10)


@key("expected-value-fair-price")
def _(p: Given) -> Answer:
    tickets = [p.g1] * p.p1 + [p.g2] * p.p2 + [0] * (100 - p.p1 - p.p2)
    return F(sum(prize - p.c for prize in tickets), len(tickets))


@key("variance-and-standard-deviation-two-point")
def _(p: Given) -> Answer:
    chances = {p.x: F(p.a, 10), p.y: F(10 - p.a, 10)}
    middle = mean(chances)
    return mean(chances, lambda x: (x - middle) ** 2)


@key("variance-and-standard-deviation-shift-and-scale")
def _(p: Given) -> Answer:
    outcomes = [p.a * x + p.b for x in (10 - p.s, 10 + p.s)]  # a fair choice of these has the deviation s
    return F(abs(outcomes[1] - outcomes[0]), 2)


@key("variance-and-standard-deviation-difference-of-independent")
def _(p: Given) -> Answer:
    outcomes = [p.a * x - y for x, y in product((-p.sx, p.sx), (-p.sy, p.sy))]
    return F(sum(z**2 for z in outcomes), 4)


@key("variance-and-standard-deviation-find-second-moment")
def _(p: Given) -> Answer:
    return F(sum(x**2 for x in (p.m - p.s, p.m + p.s)), 2)


def binomial(n: int, chance: F) -> list[F]:
    """The distribution of the number of successes, built up trial by trial."""
    chances = [F(1)]
    for _ in range(n):
        chances = [
            (chances[k] if k < len(chances) else 0) * (1 - chance) + (chances[k - 1] if k else 0) * chance
            for k in range(len(chances) + 1)
        ]
    return chances


@key("bernoulli-and-binomial-distributions-exactly-k")
def _(p: Given) -> Answer:
    return binomial(p.n, p.p)[p.k]


@key("bernoulli-and-binomial-distributions-at-least-two")
def _(p: Given) -> Answer:
    return sum(binomial(p.n, p.q)[2:])


@key("bernoulli-and-binomial-distributions-mean-variance-back")
def _(p: Given) -> Answer:
    return next(n for n in count(1) if n > p.m and n * F(p.m, n) * (1 - F(p.m, n)) == p.var)


@key("geometric-distribution-first-at-k")
def _(p: Given) -> Answer:
    asleep = F(1)
    for _ in range(p.k - 1):
        asleep -= asleep * p.p
    return asleep * p.p


@key("geometric-distribution-more-than-k")
def _(p: Given) -> Answer:
    return 1 - sum(F(p.a, 10) * F(10 - p.a, 10) ** (call - 1) for call in range(1, p.k + 1))


@key("geometric-distribution-mean-cost")
def _(p: Given) -> Answer:
    attempts = float(stats.geom(1 / p.q).mean())
    return p.f + p.c * attempts


@key("geometric-distribution-attempts-for-confidence")
def _(p: Given) -> Answer:
    return next(n for n in count(1) if 100 * (100 - 10 * p.a - p.u) ** n <= (100 - p.c) * 100**n)


@key("poisson-distribution-exact-zero")
def _(p: Given) -> Answer:
    return stats.poisson(p.r * p.t / 60).pmf(0)


@key("poisson-distribution-coefficient-of-exponential")
def _(p: Given) -> Answer:
    return stats.poisson(p.l).pmf(p.k) * math.exp(p.l)


@key("poisson-distribution-at-least-two")
def _(p: Given) -> Answer:
    return stats.poisson(float(p.lam)).sf(1)


@key("poisson-distribution-sum-of-poissons")
def _(p: Given) -> Answer:
    return math.hypot(stats.poisson(p.a * p.h).std(), stats.poisson(p.b * p.h).std())


@key("uniform-distribution-interval")
def _(p: Given) -> Answer:
    return stats.uniform(p.a, p.w).sf(p.a + p.c + p.d)


@key("uniform-distribution-variance-of-uniform")
def _(p: Given) -> Answer:
    middle = area(lambda x: p.f * x / p.w, p.a, p.a + p.w)
    return area(lambda x: (p.f * x - middle) ** 2 / p.w, p.a, p.a + p.w)


@key("uniform-distribution-condition-on-wait")
def _(p: Given) -> Answer:
    wait = stats.uniform(0, p.b)
    return wait.sf(p.s + p.t) / wait.sf(p.s)


@key("uniform-distribution-inverse-transform")
def _(p: Given) -> Answer:
    return brentq(lambda x: (x / p.b) ** p.n - float(p.U), 0, p.b, xtol=1e-14, rtol=1e-14)


@key("exponential-distribution-tail")
def _(p: Given) -> Answer:
    return stats.expon(scale=p.m).sf(float(p.x))


@key("exponential-distribution-minimum-mean")
def _(p: Given) -> Answer:
    both_last = stats.expon(scale=p.a).sf, stats.expon(scale=p.b).sf
    return area(lambda t: both_last[0](t) * both_last[1](t), 0, math.inf)


@key("exponential-distribution-race")
def _(p: Given) -> Answer:
    return area(lambda t: p.a * math.exp(-p.a * t) * math.exp(-p.b * t) * math.exp(-p.c * t), 0, math.inf)


@key("exponential-distribution-find-rate")
def _(p: Given) -> Answer:
    return brentq(lambda rate: math.exp(-rate * p.t) - p.j / p.k, 0, 10)
