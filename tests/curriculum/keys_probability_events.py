"""Probability and statistics, from sample spaces to random variables: mostly by listing outcomes."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - read in every line
from itertools import combinations, permutations, product
from typing import Any

from tests.curriculum.recomputing import Answer, Given, key


def share(outcomes: list[Any], event: Any) -> F:  # noqa: ANN401
    """Of equally likely outcomes those of the event."""
    return F(sum(1 for outcome in outcomes if event(outcome)), len(outcomes))


@key("sample-spaces-and-events-neither")
def _(p: Given) -> Answer:
    people = set(range(p.n))
    bicycles, cars = set(range(p.a)), set(range(p.a - p.both, p.a - p.both + p.b))
    return len(people - bicycles - cars)


@key("sample-spaces-and-events-ordered-outcomes")
def _(p: Given) -> Answer:
    return sum(1 for first, second in product(range(1, p.s + 1), repeat=2) if first + second == p.t)


@key("sample-spaces-and-events-exactly-one")
def _(p: Given) -> Answer:
    return len(set(range(p.a)) ^ set(range(p.a - p.both, p.a - p.both + p.b)))


@key("probability-axioms-neither-probability")
def _(p: Given) -> Answer:
    twentieths = set(range(20)) - set(range(p.a)) - set(range(p.a - p.c, p.a - p.c + p.b))
    return F(len(twentieths), 20)


@key("probability-axioms-weighted-die")
def _(p: Given) -> Answer:
    faces = [face for face in range(1, 7) for _ in range(p.w1 if face <= 3 else p.w2)]
    return share(faces, lambda face: face % 2 == 0)


@key("probability-axioms-smallest-overlap")
def _(p: Given) -> Answer:
    overlaps = [len(set(range(p.a)) & {(start + i) % 20 for i in range(p.b)}) for start in range(20)]
    return F(min(overlaps), 20)


@key("counting-exact-split")
def _(p: Given) -> Answer:
    return sum(1 for team in combinations(range(p.w + p.m), p.k) if sum(one < p.w for one in team) == p.j)


@key("counting-ordered-selection")
def _(p: Given) -> Answer:
    return sum(1 for _ in permutations(range(p.n), p.k))


@key("counting-at-least-one")
def _(p: Given) -> Answer:
    return share(list(combinations(range(p.n), p.k)), lambda drawn: any(lamp < p.d for lamp in drawn))


@key("counting-repeated-letters")
def _(p: Given) -> Answer:
    rows = {(p.a, p.b, p.c): 1}
    for _ in range(p.a + p.b + p.c):  # hang one flag after the other
        after: dict[tuple[int, int, int], int] = {}
        for left, ways in rows.items():
            for colour in range(3):
                if left[colour]:
                    rest = (left[0] - (colour == 0), left[1] - (colour == 1), left[2] - (colour == 2))
                    after[rest] = after.get(rest, 0) + ways
        rows = after
    return rows[0, 0, 0]


@key("conditional-probability-from-table")
def _(p: Given) -> Answer:
    visitors = ["phone"] * p.a + ["computer"] * p.c
    return share(visitors, lambda device: device == "phone")


@key("conditional-probability-without-replacement")
def _(p: Given) -> Answer:
    return share(list(permutations(range(p.r1 + p.w), 2)), lambda drawn: max(drawn) < p.r1)


@key("conditional-probability-solve-for-conditional")
def _(p: Given) -> Answer:
    b = set(range(p.a - p.c, p.a - p.c + p.b))
    return share([i for i in range(20) if i not in b], lambda i: i < p.a)


@key("independence-at-least-one")
def _(p: Given) -> Answer:
    return share(list(product(range(10), repeat=3)), lambda x: x[0] < p.a or x[1] < p.b or x[2] < p.c)


@key("independence-find-independent-overlap")
def _(p: Given) -> Answer:
    return next(F(b, 10) for b in range(11) if share(list(product(range(10), repeat=2)),
                lambda x, b=b: x[0] < p.a or x[1] < b) == p.u)  # fmt: skip


@key("law-of-total-probability-three-sources")
def _(p: Given) -> Answer:
    bulbs = [(i, j) for i in range(10) for j in range(100)]
    rate = [p.x] * p.a + [p.y] * p.b + [p.z] * p.c
    return share(bulbs, lambda bulb: bulb[1] < rate[bulb[0]])


@key("law-of-total-probability-second-draw")
def _(p: Given) -> Answer:
    first, second = [True] * p.a1 + [False] * p.b1, [True] * p.a2 + [False] * p.b2
    return share([ball for moved in first for ball in [*second, moved]], bool)


@key("law-of-total-probability-find-unknown-rate")
def _(p: Given) -> Answer:
    return next(F(y, 10) for y in range(11) if F(p.w * p.x + (10 - p.w) * y, 100) == p.total)


@key("prob-bayes-theorem-diagnostic-test")
def _(p: Given) -> Answer:
    people = {"sick": 1000 * p.pr, "well": 1000 * (100 - p.pr)}
    positive = {"sick": people["sick"] * 5 * p.se, "well": people["well"] * 5 * p.fa}
    return F(positive["sick"], sum(positive.values()))


@key("prob-bayes-theorem-which-source")
def _(p: Given) -> Answer:
    bad = [i < p.a for i in range(10) for _ in range(p.x if i < p.a else p.y)]
    return share(bad, bool)


@key("prob-bayes-theorem-odds-update")
def _(p: Given) -> Answer:
    prior = F(p.a, p.a + p.b)
    likelihood = F(1, 2 * p.l)  # under the opposite; any number will do
    return prior * likelihood * p.l / (prior * likelihood * p.l + (1 - prior) * likelihood)


@key("random-variables-maximum-of-two")
def _(p: Given) -> Answer:
    return share(list(product(range(1, p.s + 1), repeat=2)), lambda pair: max(pair) == p.m)


@key("random-variables-square-of-variable")
def _(p: Given) -> Answer:
    values = [-p.v] * p.a + [0] * p.c + [p.v] * p.b + [p.v + 1] * p.rest
    return share(values, lambda x: x**2 == p.v**2)


@key("random-variables-indicator-sum")
def _(p: Given) -> Answer:
    return share(list(range(1, p.m + 1)), lambda i: (i % p.a == 0) + (i % p.b == 0) == 1)
