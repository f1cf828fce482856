"""Probability and statistics, from descriptive statistics to the Monte Carlo method."""

from __future__ import annotations

import math
import statistics
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count, product
from typing import Any

import numpy as np
import sympy
from scipy import stats
from scipy.optimize import minimize_scalar

from tests.curriculum.keys_probability_distributions import binomial
from tests.curriculum.recomputing import Answer, Given, key


def peak(function: Any, low: float, high: float) -> float:  # noqa: ANN401 - of a float
    """Where a function is largest."""
    return float(minimize_scalar(lambda x: -function(x), bounds=(low, high), method="bounded").x)


@key("descriptive-statistics-sample-variance")
def _(p: Given) -> Answer:
    return statistics.variance([F(p.x4), F(p.x1), F(p.x3), F(p.x2)])


@key("descriptive-statistics-median-of-list")
def _(p: Given) -> Answer:
    return statistics.median([F(x) for x in (p.d, p.a, p.f, p.b, p.e, p.c)])


@key("descriptive-statistics-combined-mean")
def _(p: Given) -> Answer:
    return statistics.mean([F(p.x)] * p.n1 + [F(p.y)] * p.n2)


@key("descriptive-statistics-outlier-fence")
def _(p: Given) -> Answer:
    return p.q3 + F(3, 2) * (p.q3 - p.q1)


@key("sampling-distributions-standard-error")
def _(p: Given) -> Answer:
    return np.linalg.norm(np.full(p.n, p.s / p.n))


@key("sampling-distributions-difference-of-means")
def _(p: Given) -> Answer:
    return np.linalg.norm([p.a / p.n] * p.n + [-float(p.b) / p.n] * p.n)


@key("sampling-distributions-share-standard-error")
def _(p: Given) -> Answer:
    return stats.binom(p.n, float(p.q)).std() / p.n


@key("point-estimation-mse-of-estimator")
def _(p: Given) -> Answer:
    spread = sympy.sqrt(p.v)
    return sympy.expand(sum((p.t + p.b + sign * spread - p.t) ** 2 for sign in (-1, 1)) / 2)


@key("point-estimation-make-unbiased")
def _(p: Given) -> Answer:
    k, mu = sympy.symbols("k mu")
    return sympy.solve(k * (p.a * mu + p.b * mu + p.c * mu) - mu, k)[0]


@key("point-estimation-shrinkage")
def _(p: Given) -> Answer:
    spread, c = sympy.sqrt(p.v), sympy.Rational(p.c)
    return sympy.expand(sum((c * (p.t + sign * spread) - p.t) ** 2 for sign in (-1, 1)) / 2)


@key("prob-maximum-likelihood-exponential-rate")
def _(p: Given) -> Answer:
    rate = sympy.Symbol("r", positive=True)
    log_likelihood = sum(sympy.log(rate) - rate * t for t in (p.a, p.b, p.c, p.d))
    return sympy.solve(sympy.diff(log_likelihood, rate), rate)[0]


@key("prob-maximum-likelihood-likelihood-ratio")
def _(p: Given) -> Answer:
    return binomial(p.n, p.a)[p.k] / binomial(p.n, p.b)[p.k]


@key("prob-maximum-likelihood-uniform-endpoint")
def _(p: Given) -> Answer:
    data = (p.c, p.d, p.a, p.b)
    return max(range(1, 200), key=lambda end: F(1, end**4) if all(x <= end for x in data) else 0)


@key("method-of-moments-gamma-rate")
def _(p: Given) -> Answer:
    k, rate = sympy.symbols("k l", positive=True)
    return sympy.solve([k / rate - p.m, k / rate**2 - p.v], [k, rate], dict=True)[0][rate]


@key("method-of-moments-uniform-from-data")
def _(p: Given) -> Answer:
    middle = statistics.mean([F(x) for x in (p.a, p.d, p.b, p.c)])
    return next(F(end, 4) for end in count(1) if F(end, 8) == middle)  # the mean of U(0, end/4) is end/8


@key("method-of-moments-variance-from-second-moment")
def _(p: Given) -> Answer:
    n, q = sympy.symbols("n q")
    found = sympy.solve([n * q - p.m, n * q * (1 - q) + (n * q) ** 2 - p.m2], [n, q], dict=True)
    return found[0][q]


@key("prob-confidence-intervals-interval-bound")
def _(p: Given) -> Answer:
    return stats.norm.interval(0.95, loc=p.m, scale=p.s / math.sqrt(p.n))[1]


@key("prob-confidence-intervals-sample-size")
def _(p: Given) -> Answer:
    assert math.isclose(float(p.z), stats.norm.ppf(0.5 + p.level / 200), abs_tol=6e-4)
    return next(n for n in count(1) if p.z**2 * p.s**2 <= n * p.e**2)


@key("prob-confidence-intervals-narrower-interval")
def _(p: Given) -> Answer:
    return next(n for n in count(p.n) if p.n * (p.w * p.k) ** 2 == n * p.w**2)


@key("prob-confidence-intervals-share-interval")
def _(p: Given) -> Answer:
    share = stats.binom(p.n, float(p.q))
    return (share.mean() - stats.norm.ppf(0.5 + p.level / 200) * share.std()) / p.n


@key("prob-hypothesis-testing-z-statistic")
def _(p: Given) -> Answer:
    return float(p.x - p.m) / np.linalg.norm(np.full(p.n, p.s / p.n))


@key("prob-hypothesis-testing-critical-mean")
def _(p: Given) -> Answer:
    return stats.norm(p.m, p.s / math.sqrt(p.n)).isf(0.05)


@key("prob-hypothesis-testing-share-test")
def _(p: Given) -> Answer:
    under_null = stats.binom(p.n, float(p.q))
    return (float(p.x) - under_null.mean()) / under_null.std()


@key("prob-p-values-from-z")
def _(p: Given) -> Answer:
    return stats.norm.cdf(-float(p.z)) + stats.norm.sf(float(p.z))


@key("prob-p-values-binomial-p-value")
def _(p: Given) -> Answer:
    return sum(binomial(p.n, F(1, 2))[p.k :])


@key("prob-p-values-permutation-p-value")
def _(p: Given) -> Answer:
    arrangements = [True] + [True] * p.b + [False] * (p.m - p.b)
    return F(sum(arrangements), len(arrangements))


@key("type-i-and-type-ii-errors-alpha-of-rule")
def _(p: Given) -> Answer:
    answers = range(2**p.n)
    return F(sum(votes.bit_count() >= p.k for votes in answers), len(answers))


@key("type-i-and-type-ii-errors-beta-of-rule")
def _(p: Given) -> Answer:
    return sum(binomial(p.n, p.q)[: p.n])


@key("type-i-and-type-ii-errors-false-discoveries")
def _(p: Given) -> Answer:
    effects = F(p.n * p.share, 100)
    wrong, right = (p.n - effects) * F(p.a, 100), effects * F(p.w, 10)
    return wrong / (wrong + right)


@key("statistical-power-power-of-z-test")
def _(p: Given) -> Answer:
    return stats.norm(float(p.mu1), p.s / math.sqrt(p.n)).sf(float(p.c))


@key("statistical-power-sample-size")
def _(p: Given) -> Answer:
    return next(n for n in count(1) if p.d**2 * n >= (p.za + p.zb) ** 2 * p.s**2)


@key("statistical-power-smaller-effect")
def _(p: Given) -> Answer:
    return next(n for n in count(p.n) if n * p.d**2 == p.n * (p.d * p.k) ** 2)


@key("t-tests-one-sample-t")
def _(p: Given) -> Answer:
    return stats.ttest_ind_from_stats(float(p.x), p.s, p.n, p.m, 0, 10**9, equal_var=False).statistic


@key("t-tests-pooled-variance")
def _(p: Given) -> Answer:
    return (p.v1 * F(p.n1 - 1) + p.v2 * F(p.n2 - 1)) / (p.n1 - 1 + p.n2 - 1)


@key("t-tests-paired-degrees")
def _(p: Given) -> Answer:
    before = np.arange(p.n) % 5 + p.x
    return stats.ttest_rel(before + np.arange(p.n) % 3, before).df


@key("t-tests-paired-t")
def _(p: Given) -> Answer:
    return stats.ttest_1samp([p.m + p.a, p.m - p.b, p.m - p.a, p.m + p.b], 0).statistic


@key("chi-square-tests-expected-count")
def _(p: Given) -> Answer:
    return stats.contingency.expected_freq(np.array([[p.a, p.b], [p.c, p.d]]))[0, 0]


@key("chi-square-tests-goodness-of-fit")
def _(p: Given) -> Answer:
    return stats.chisquare([p.e + p.a, p.e + p.b, p.e + p.c, p.e + p.d]).statistic


@key("chi-square-tests-degrees-of-freedom")
def _(p: Given) -> Answer:
    return stats.chi2_contingency(np.arange(p.r * p.c).reshape(p.r, p.c) ** 2 + 1).dof


@key("chi-square-tests-two-by-two")
def _(p: Given) -> Answer:
    both = p.E + p.k
    table = [[both, p.a1 - both], [p.b1 - both, 100 - p.a1 - p.b1 + both]]
    return stats.chi2_contingency(np.array(table), correction=False).statistic


@key("analysis-of-variance-f-statistic")
def _(p: Given) -> Answer:
    between, within = math.sqrt(p.ssb / p.m / 2), math.sqrt(p.ssw / p.k / 2)
    spread = np.zeros(p.m)
    spread[:2] = [within, -within]
    means = np.zeros(p.k)
    means[:2] = [between, -between]
    return stats.f_oneway(*(mean + spread for mean in means)).statistic


@key("analysis-of-variance-between-sum")
def _(p: Given) -> Answer:
    values = np.repeat([p.m + p.a, p.m + p.b, p.m + p.c], p.n).astype(float)
    return ((values - values.mean()) ** 2).sum()


@key("analysis-of-variance-degrees-within")
def _(p: Given) -> Answer:
    return sum(p.m - 1 for _ in range(p.k))


@key("simple-linear-regression-slope")
def _(p: Given) -> Answer:
    b = sympy.Symbol("b")
    return sympy.solve(sympy.diff(p.syy - 2 * b * p.sxy + b**2 * p.sxx, b), b)[0]


@key("simple-linear-regression-prediction")
def _(p: Given) -> Answer:
    intercept = p.yb - p.b * p.xb
    return intercept + p.b * p.x


@key("simple-linear-regression-residual")
def _(p: Given) -> Answer:
    return p.y - sum([p.a] + [p.b] * p.x)


@key("simple-linear-regression-r-squared")
def _(p: Given) -> Answer:
    explained = p.syy - p.sse
    return F(explained, p.syy)


@key("simple-linear-regression-slope-t")
def _(p: Given) -> Answer:
    x, residual = np.zeros(p.n), np.zeros(p.n)
    x[:2] = np.array([1, -1]) * math.sqrt(p.sxx / 2)
    residual[2:4] = np.array([1, -1]) * math.sqrt(p.sse / 2)
    fit = stats.linregress(x, float(p.b) * x + residual)
    return fit.slope / fit.stderr


@key("multiple-testing-family-wise")
def _(p: Given) -> Answer:
    return sum(binomial(p.m, F(p.a, 100))[1:])


@key("multiple-testing-bonferroni-bound")
def _(p: Given) -> Answer:
    bound = F(p.a, 100 * p.m)
    assert sum([bound] * p.m) == F(p.a, 100)
    return bound


@key("multiple-testing-expected-false-alarms")
def _(p: Given) -> Answer:
    return stats.binom(p.m * p.share // 100, p.a / 100).mean()


@key("multiple-testing-benjamini-hochberg")
def _(p: Given) -> Answer:
    values = np.array([p.b1, p.b2, p.b3, p.b4, p.p5]) / 1000
    return int((stats.false_discovery_control(values) <= 0.05 + 1e-12).sum())


@key("bayesian-inference-beta-posterior-mean")
def _(p: Given) -> Answer:
    x = sympy.Symbol("x")
    density = x ** (p.a - 1 + p.k) * (1 - x) ** (p.b - 1 + p.n - p.k)
    weight = sympy.Poly(density, x).integrate()
    moment = sympy.Poly(x * density, x).integrate()
    return moment.eval(1) / weight.eval(1)


@key("bayesian-inference-normal-posterior-mean")
def _(p: Given) -> Answer:
    mu = sympy.Symbol("mu")
    exponent = (mu - p.m0) ** 2 / p.t2 + p.n * (p.xb - mu) ** 2 / p.s2
    return sympy.solve(sympy.diff(exponent, mu), mu)[0]


@key("bayesian-inference-discrete-prior")
def _(p: Given) -> Answer:
    odds = F(p.w, 10 - p.w)
    for _ in range(p.k):
        odds *= 2
    return odds / (1 + odds)


@key("bayesian-inference-gamma-poisson")
def _(p: Given) -> Answer:
    shape, rate = p.a, p.b
    for hour in range(p.n):  # one hour after the other
        shape += p.s // p.n + (hour < p.s % p.n)
        rate += 1
    mode = peak(lambda x: (shape - 1) * math.log(x) - rate * x, 1e-6, 100)
    assert math.isclose(mode, (shape - 1) / rate, rel_tol=1e-3)
    return F(shape, rate)


@key("bootstrap-left-out")
def _(p: Given) -> Answer:
    return stats.binom(p.n, 1 / p.n).pmf(0)


@key("bootstrap-exact-standard-error")
def _(p: Given) -> Answer:
    data = [p.m - p.a, p.m + p.b, p.m + p.a, p.m - p.b]
    return statistics.pstdev([sum(sample) / 4 for sample in product(data, repeat=4)])


@key("bootstrap-percentile-position")
def _(p: Given) -> Answer:
    kept = p.B * p.c // 100
    return F(p.B - kept, 2)


@key("monte-carlo-method-area-by-hits")
def _(p: Given) -> Answer:
    return F(p.hits, p.n) * p.w * p.h


@key("monte-carlo-method-integral-estimate")
def _(p: Given) -> Answer:
    return sum(F(p.l, 4) * g for g in (p.g1, p.g2, p.g3, p.g4))


@key("monte-carlo-method-samples-for-accuracy")
def _(p: Given) -> Answer:
    return next(n for n in count(1) if p.s**2 * p.c.denominator**2 <= n * p.c.numerator**2)


@key("monte-carlo-method-importance-weight")
def _(p: Given) -> Answer:
    payments = [p.v1] * p.k + [0] * (p.n - p.k)
    return sum(payment * p.a / p.b for payment in payments) / p.n


@key("monte-carlo-method-probability-standard-error")
def _(p: Given) -> Answer:
    return p.b * stats.binom(p.n, float(p.q)).std() / p.n
