"""Research methods: by counting people, listing outcomes and weighting by precision."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import count, permutations, product
from statistics import NormalDist

import numpy as np

from tests.curriculum.keys_signals_state import combined
from tests.curriculum.numerics import slope
from tests.curriculum.recomputing import Answer, Given, key


def any_of(chance: F, tries: int) -> F:
    """The probability that an event happens in at least one of the tries: all patterns are listed."""
    patterns = product([True, False], repeat=tries)
    return sum((math.prod([chance if hit else 1 - chance for hit in p], start=F(1)) for p in patterns if any(p)), F(0))


def size_for(standard_error: float, size: int, target: float) -> int:
    """The size of a sample whose mean has the target standard error, from what another size has."""
    spread = standard_error * math.sqrt(size)
    return next(n for n in count(1) if spread / math.sqrt(n) <= target * (1 + 1e-12))


@key("blinding-guess")
def _(p: Given) -> Answer:
    people = 2 * p.n
    return p.n + p.k - sum(F(1, 2) for _ in range(people))


@key("citing-sources-consistency")
def _(p: Given) -> Answer:
    entries = set(range(p.e))
    cited = set(range(p.u, p.u + p.c))  # the first entries are cited nowhere
    return len(cited - entries)


@key("rm-confidence-intervals-poll-size")
def _(p: Given) -> Answer:
    return size_for(p.m * p.k, 100 * p.b, p.m)


@key("confounding-variables-simpson-regression")
def _(p: Given) -> Answer:
    def mean(old: int, drug: bool) -> F:
        return F(sum([p.g - p.e * drug] * old + [-p.e * drug] * (10 - old)), 10)

    return mean(p.p, drug=True) - mean(p.q, drug=False)


@key("control-groups-and-randomization-effect")
def _(p: Given) -> Answer:
    return np.diff(np.diff([[p.c, p.c1], [p.b, p.t1]], axis=1), axis=0)[0, 0]


@key("effect-sizes-cohens-d")
def _(p: Given) -> Answer:
    return NormalDist(p.m, p.s).zscore(float(p.m + F(p.s * p.k, 10)))


@key("effect-sizes-standardized-difference")
def _(p: Given) -> Answer:
    return NormalDist(p.m, p.s).zscore(p.m + p.d)


@key("experimental-design-people")
def _(p: Given) -> Answer:
    return sum(1 for _ in product(range(p.a), range(p.b), range(p.n)))


@key("experimental-design-orders")
def _(p: Given) -> Answer:
    return sum(p.m for _ in permutations(range(p.k)))


@key("rm-hypothesis-testing-z")
def _(p: Given) -> Answer:
    return NormalDist(0, p.s).zscore(p.s * p.z / 10)


@key("interviews-and-qualitative-data-saturation")
def _(p: Given) -> Answer:
    themes = [p.a, p.b, p.c, p.d, 1] + [0] * 20
    return next(n for n in count(p.k) if not any(themes[n - p.k : n]))


@key("literature-search-recall")
def _(p: Given) -> Answer:
    relevant, hits = set(range(p.rel)), set(range(p.rel - p.found, p.rel - p.found + p.hits))
    return F(len(relevant & hits), len(relevant))


@key("measurement-reliability-kappa")
def _(p: Given) -> Answer:
    return np.interp(float(100 * p.po), [p.e, 100], [0, 1])  # chance is 0, full agreement 1


@key("measurement-reliability-share")
def _(p: Given) -> Answer:
    scores = [t + e for t in (-1, 1) for e in (-math.sqrt(p.e / p.t), math.sqrt(p.e / p.t))]
    return 1 / np.var(scores)  # in units of the true deviation


@key("measurement-reliability-mean-of-ratings")
def _(p: Given) -> Answer:
    covariance = np.full((p.k, p.k), float(p.t)) + p.e * np.eye(p.k)
    return p.t / covariance.mean()


@key("measurement-validity-ceiling")
def _(p: Given) -> Answer:
    reliability = p.s * p.s / 10000
    truth = np.array([-1, -1, 1, 1])
    error = np.array([-1, 1, -1, 1]) * math.sqrt(1 / reliability - 1)
    return np.corrcoef(truth, truth + error)[0, 1]


@key("measurement-validity-error-propagation")
def _(p: Given) -> Answer:
    return slope(lambda r: r**2, p.r) * p.d / 10


@key("p-hacking-and-harking-expected")
def _(p: Given) -> Answer:
    return sum(F(p.a, 100) for _relation in range(20 * p.k))


@key("p-hacking-and-harking-any")
def _(p: Given) -> Answer:
    return any_of(F(p.a, 100), p.k)


@key("p-hacking-and-harking-best-of-many-settings")
def _(p: Given) -> Answer:
    return any_of(F(p.a, p.n), p.k)


@key("rm-p-values-false-findings")
def _(p: Given) -> Answer:
    truths, results = np.array([100 * p.t, p.f]), np.array([p.w / 100, 0.05])
    return (truths * results)[1] / (truths @ results)


@key("publication-bias-and-meta-analysis-pool")
def _(p: Given) -> Answer:
    return combined(p.a, 1, p.b, p.k**2)[0]


@key("publication-bias-and-meta-analysis-published-mean")
def _(p: Given) -> Answer:
    return np.mean([p.k] * p.p + [p.e] * (10 - p.p))


@key("publication-bias-and-meta-analysis-inverse-variance-weights")
def _(p: Given) -> Answer:
    return combined(p.x, p.p, p.x + p.d, p.r)[0]


@key("reproducibility-and-replication-size")
def _(p: Given) -> Answer:
    constant = 10 * p.n * 1**2  # the published effect is the unit
    return constant / F(1, p.k) ** 2


@key("research-data-management-missing-code")
def _(p: Given) -> Answer:
    column = np.array([999] * p.k + [F(p.n * p.m, p.n)] * p.n)
    assert sum(column) == p.n * p.m + 999 * p.k
    return np.mean(column[column != 999])


@key("sampling-bias-nonresponse")
def _(p: Given) -> Answer:
    return np.average([10 * p.a, 10 * p.b], weights=[p.r, 10 - p.r])


@key("sampling-bias-amount")
def _(p: Given) -> Answer:
    return 10 * p.mr - np.average([10 * p.mr, 10 * p.m], weights=[p.r, 10 - p.r])


@key("sampling-proportional")
def _(p: Given) -> Answer:
    students = ["arts"] * p.a + ["business"] * p.b + ["chemistry"] * p.c  # hundreds
    return F(students.count("arts"), len(students)) * p.n


@key("sampling-systematic")
def _(p: Given) -> Answer:
    return range(p.s, p.n * p.k + 1, p.k)[p.j - 1]


@key("sampling-error-size")
def _(p: Given) -> Answer:
    return size_for(1, 50 * p.n, 1 / p.f)


@key("sampling-weights-as-linear-system")
def _(p: Given) -> Answer:
    return np.linalg.solve([[1, 1], [p.m, p.m + p.d]], [1, p.m + p.k * p.d / 10])[1]


@key("surveys-and-questionnaires-reverse")
def _(p: Given) -> Answer:
    scale = list(range(1, p.m + 1))
    return p.a + p.b + scale[::-1][p.c - 1] + p.d


@key("using-ai-tools-responsibly-detector")
def _(p: Given) -> Answer:
    essays = np.array([100 * p.h, 100 * (20 - p.h)])
    flagged = essays * [p.f, p.d]
    return flagged[0] / flagged.sum()
