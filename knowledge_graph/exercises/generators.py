"""Values that the expression language cannot say, made by functions of ours that templates name.

A generator is pure: the same chance gives the same values. Courses name generators; they never bring any along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from knowledge_graph.exercises.functions import Value
from knowledge_graph.exercises.matrices import make_matrix, make_vector

Chance = Callable[[str], int]
"""A large number for a purpose, named by a text: equal for equal purposes within one draw."""


@dataclass(frozen=True, slots=True)
class Generator:
    """A function that makes values for a template.

    Attributes:
        names: of the values it makes.
        make: the values by name, from chance alone.
    """

    names: tuple[str, ...]
    make: Callable[[Chance], Mapping[str, Value]]


def _from(chance: Chance, purpose: str, low: int, high: int) -> int:
    return low + chance(purpose) % (high - low + 1)


def _pythagorean_triple(chance: Chance) -> Mapping[str, Value]:
    """Whole legs and hypotenuse (Euclid's formula), the legs in either order, at most doubled."""
    larger = _from(chance, "larger", 2, 5)
    smaller = _from(chance, "smaller", 1, larger - 1)
    scale = _from(chance, "scale", 1, 2)
    legs = [scale * (larger**2 - smaller**2), scale * 2 * larger * smaller]
    if chance("order") % 2:
        legs.reverse()
    return _numbers(leg=legs[0], other=legs[1], hypotenuse=scale * (larger**2 + smaller**2))


def _data_set(chance: Chance) -> Mapping[str, Value]:
    """Six different whole numbers in no order with a whole mean: ``data``, ``ordered``, ``mean``, ``median``."""
    middle = _from(chance, "middle", 8, 30)
    spread = [_from(chance, f"spread {place}", 1, 7) for place in range(3)]
    numbers: list[int] = []
    for place, distance in enumerate(spread):
        away = distance + sum(spread[:place])  # pairs about the middle, each further away than the one before
        numbers += [middle - away, middle + away]
    shuffled = sorted(numbers, key=lambda number: chance(f"place of {number}"))
    ordered = sorted(numbers)
    moved = _from(chance, "moved", -1, 1) * 6  # the mean moves by a whole number, the median mostly does not
    shuffled[shuffled.index(ordered[-1])] += abs(moved)
    ordered[-1] += abs(moved)
    mean = Fraction(sum(ordered), 6)
    return {
        "data": make_vector([Fraction(number) for number in shuffled]),
        "ordered": make_vector([Fraction(number) for number in ordered]),
        "mean": mean,
        "median": Fraction(ordered[2] + ordered[3], 2),
        "squares": sum(((number - mean) ** 2 for number in ordered), Fraction(0)),
    }


def _distribution(chance: Chance) -> Mapping[str, Value]:
    """Four different whole outcomes with probabilities in tenths that add up to one."""
    first = _from(chance, "first", -3, 2)
    steps = [_from(chance, f"step {place}", 1, 3) for place in range(3)]
    outcomes = [first, *(first + sum(steps[: place + 1]) for place in range(3))]
    cuts = sorted(range(1, 10), key=lambda cut: chance(f"cut {cut}"))[:3]
    ends = [0, *sorted(cuts), 10]
    shares = [Fraction(high - low, 10) for low, high in pairwise(ends)]
    return {
        "outcomes": make_vector([Fraction(outcome) for outcome in outcomes]),
        "probabilities": make_vector(shares),
        "expected": sum((outcome * share for outcome, share in zip(outcomes, shares, strict=True)), Fraction(0)),
    }


def _confusion_matrix(chance: Chance) -> Mapping[str, Value]:
    """Counts of a classifier whose precision and recall are tenths: hits, misses, false alarms and the rest."""
    precision, recall = _from(chance, "precision", 4, 9), _from(chance, "recall", 4, 9)
    scale = _from(chance, "scale", 1, 3)
    hits = precision * recall * scale
    found, there = 10 * recall * scale, 10 * precision * scale
    rest = 10 * _from(chance, "rest", 10, 60)
    return _numbers(hits=hits, misses=there - hits, false_alarms=found - hits, rest=rest)


def _eigen_matrix(chance: Chance) -> Mapping[str, Value]:
    """A matrix of whole numbers with whole eigenvalues and eigenvectors, ``P D P^-1`` with ``det P = 1``."""
    low = _from(chance, "low", -4, 3)
    high = low + _from(chance, "apart", 1, 5)
    above = _from(chance, "above", 1, 3) * (1 if chance("sign") % 2 else -1)
    below = _from(chance, "below", 0, 2)
    basis = [[1 + above * below, above], [below, 1]]
    inverse = [[1, -above], [-below, 1 + above * below]]
    scaled = [[basis[row][0] * low, basis[row][1] * high] for row in range(2)]
    entries = [[sum(scaled[i][k] * inverse[k][j] for k in range(2)) for j in range(2)] for i in range(2)]
    return {
        "matrix": make_matrix([[Fraction(entry) for entry in row] for row in entries]),
        "low": Fraction(low),
        "high": Fraction(high),
        "low_vector": make_vector([Fraction(row[0]) for row in basis]),
        "high_vector": make_vector([Fraction(row[1]) for row in basis]),
    }


def _numbers(**numbers: int) -> Mapping[str, Value]:
    return {name: Fraction(number) for name, number in numbers.items()}


GENERATORS: Final[Mapping[str, Generator]] = {
    "pythagorean-triple": Generator(("leg", "other", "hypotenuse"), _pythagorean_triple),
    "data-set": Generator(("data", "ordered", "mean", "median", "squares"), _data_set),
    "distribution": Generator(("outcomes", "probabilities", "expected"), _distribution),
    "confusion-matrix": Generator(("hits", "misses", "false_alarms", "rest"), _confusion_matrix),
    "eigen-matrix": Generator(("matrix", "low", "high", "low_vector", "high_vector"), _eigen_matrix),
}
"""Every generator there is, by the name that templates use."""
