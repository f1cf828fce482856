"""Whether two formulas mean the same: at random points in floats first, and where those agree, decisively.

Decisive is for rational formulas the identity test modulo a prime: two different ones agree at a random point with a
probability of at most their degree over 2**61 (Schwartz 1980, Zippel 1979). Others are evaluated again to 40 digits.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from random import Random
from typing import Any, Final

from knowledge_graph.exercises.formulas import CONSTANTS, Formula, is_rational, value_at, whole_number
from knowledge_graph.exercises.kinds import Variable

POINTS: Final = 10
PRECISE_POINTS: Final = 4
"""Points at which values that agree as floats are looked at to 40 digits."""
TRIES: Final = 8 * POINTS
"""Points that are looked at until so many have a value."""
FEWEST_POINTS: Final = 4
CLEARLY_DIFFERENT: Final = 1e-6
DIGITS: Final = 40
SAME_DIGITS: Final = 1e-25
PRIME: Final = 2**61 - 1
CONSTANT_LOW: Final = 0.5
CONSTANT_HIGH: Final = 3.0
"""What stands for the constant of integration: positive, as it may stand in a logarithm."""

Point = Mapping[str, Fraction]


class NoPointsError(ValueError):
    """The expected formula has no real value at almost any point of its variables' domain."""


def same_formula(expected: Formula, given: Formula, variables: Sequence[Variable] = ()) -> bool:
    """Whether the given formula equals the expected one wherever that has a real value.

    >>> from knowledge_graph.exercises.formula_reading import read_formula
    >>> def read(text): return read_formula(text, ("x",))
    >>> same_formula(read("(x+1)^2"), read("x^2 + 2x + 1"), (Variable("x"),))
    True
    >>> same_formula(read("sqrt(x^2)"), read("x"), (Variable("x"),))
    False

    Raises:
        NoPointsError: the expected formula has a value at fewer than four points.
    """
    samples = _samples(expected, tuple(variables))
    for sample in samples:
        if given.names - sample.floats.keys():
            return False
        value = value_at(given, sample.floats)
        if value is None or _differ(sample.value, value, CLEARLY_DIFFERENT):
            return False
    return _surely_zero(_difference(expected, given), [sample.point for sample in samples[:PRECISE_POINTS]])


def same_but_for_a_constant(
    expected: Formula, given: Formula, variables: Sequence[Variable], constant: str
) -> tuple[bool, bool]:
    """Whether the given formula is the expected one plus a constant, and whether it says so.

    Args:
        expected: the formula without the constant.
        given: may hold the constant, by its name.
        variables: without the constant.
        constant: name of the constant.

    Returns:
        Whether the difference of both depends on no variable but the constant, and whether it depends on that.
    """
    samples = _samples(expected, tuple(variables))
    if given.names - samples[0].floats.keys() - {constant}:
        return False, False
    ends: list[float] = []
    for fixed in (CONSTANT_LOW, CONSTANT_HIGH):
        gaps = [_gap(given, sample, {constant: fixed}) for sample in samples]
        first = gaps[0]
        if first is None:
            return False, False
        ends.append(first)
        for sample, gap in zip(samples, gaps, strict=True):
            scale = max(1.0, abs(sample.value) + abs(samples[0].value))
            if gap is None or abs(gap - first) > CLEARLY_DIFFERENT * scale:
                return False, False
    points = [sample.point for sample in samples[:PRECISE_POINTS]]
    if not _surely_constant(_difference(expected, given), points, constant):
        return False, False
    return True, abs(ends[0] - ends[1]) > CLEARLY_DIFFERENT


@dataclass(frozen=True, slots=True)
class _Sample:
    """A point of the domain, also as floats with the constants, and the value that the expected formula has there."""

    point: Point
    floats: Mapping[str, float]
    value: float


@lru_cache(maxsize=512)
def _samples(formula: Formula, variables: tuple[Variable, ...]) -> tuple[_Sample, ...]:
    """Points of the domain where the formula has a real value, always the same ones.

    Raises:
        NoPointsError: there are too few.
    """
    samples: list[_Sample] = []
    for point, floats in _points(variables):
        value = value_at(formula, floats)
        if value is not None:
            samples.append(_Sample(point, floats, value))
            if len(samples) == POINTS:
                break
    if len(samples) < (FEWEST_POINTS if variables else 1):
        raise NoPointsError("the formula has no real value at almost any point of the domain")
    return tuple(samples)


@lru_cache(maxsize=128)
def _points(variables: tuple[Variable, ...]) -> tuple[tuple[Point, Mapping[str, float]], ...]:
    random = Random("points of the domain")  # noqa: S311 - reproducible, not secret
    points = []
    for _ in range(TRIES if variables else 1):
        point = {variable.name: _drawn(variable, random) for variable in variables}
        points.append((point, _floats(point)))
    return tuple(points)


def _gap(given: Formula, sample: _Sample, fixed: Mapping[str, float]) -> float | None:
    value = value_at(given, {**sample.floats, **fixed})
    return None if value is None else value - sample.value


def _drawn(variable: Variable, random: Random) -> Fraction:
    if variable.whole:
        return Fraction(random.randint(math.ceil(variable.low), math.floor(variable.high)))
    low, high = Fraction(repr(variable.low)), Fraction(repr(variable.high))
    return low + (high - low) * Fraction(random.randint(1, 9972), 9973)  # no number that anybody writes


def _floats(point: Point) -> dict[str, float]:
    return {**CONSTANTS, **{name: float(value) for name, value in point.items()}}


def _differ(expected: float, given: float, precision: float) -> bool:
    return abs(expected - given) > precision * max(abs(expected), abs(given), 1e-3)


def _difference(expected: Formula, given: Formula) -> Formula:
    return Formula("+", (given, Formula("-", (expected,))))


def _surely_zero(difference: Formula, points: Sequence[Point]) -> bool:
    if is_rational(difference):
        values = [_modulo_at_random(difference, random) for random in _randoms()]
        return all(value == 0 for value in values)
    return all(_precisely_zero(difference, point) for point in points)


def _surely_constant(difference: Formula, points: Sequence[Point], constant: str) -> bool:
    if is_rational(difference):
        values = [_modulo_at_random(difference, random, {constant: 7}) for random in _randoms()]
        return len(set(values)) == 1
    fixed = {constant: Fraction(CONSTANT_HIGH)}
    first = {**points[0], **fixed}
    precise = [_precise({**point, **fixed}, difference) for point in (first, *points[1:])]
    sizes = [_largest_part(difference, {**point, **fixed}) for point in points]
    return all(abs(value - precise[0]) <= SAME_DIGITS * max(1.0, *sizes) for value in precise)


def _randoms() -> list[Random]:
    return [Random(f"identity {number}") for number in range(3)]  # noqa: S311 - reproducible, not secret


def _modulo_at_random(formula: Formula, random: Random, fixed: Mapping[str, int] | None = None) -> int:
    """The value modulo the prime at a random point where it has one; constants count as variables of their own."""
    names = sorted(formula.names)
    for _ in range(TRIES):
        point = {name: (fixed or {}).get(name, random.randrange(1, PRIME)) for name in names}
        try:
            return _modulo(formula, point)
        except ZeroDivisionError:
            continue
    return 1  # it has no value anywhere, so it is not zero


def _modulo(formula: Formula, point: Mapping[str, int]) -> int:  # noqa: PLR0911 - one case for each kind of node
    operator, parts = formula.operator, formula.parts
    if operator == "number":
        return formula.number.numerator * _inverse(formula.number.denominator) % PRIME
    if operator == "name":
        return point[formula.name]
    if operator == "^":
        exponent = whole_number(parts[1]) or 0
        base = _modulo(parts[0], point)
        return pow(_inverse(base) if exponent < 0 else base, abs(exponent), PRIME)
    values = [_modulo(part, point) for part in parts]
    match operator:
        case "+":
            return sum(values) % PRIME
        case "*":
            return math.prod(values) % PRIME
        case "/":
            return values[0] * _inverse(values[1]) % PRIME
        case _:
            return -values[0] % PRIME


def _inverse(value: int) -> int:
    if value % PRIME == 0:
        raise ZeroDivisionError
    return pow(value, -1, PRIME)


def _precisely_zero(difference: Formula, point: Point) -> bool:
    value = _precise(point, difference)
    return bool(abs(value) <= SAME_DIGITS * max(1e-6, _largest_part(difference, point)))


def _largest_part(difference: Formula, point: Point) -> float:
    floats = _floats(point)
    return max(abs(value_at(part, floats) or 0.0) for part in difference.parts)


def _precise(point: Point, formula: Formula) -> Any:  # noqa: ANN401 - mpmath has no types
    """The value to 40 digits; not a number where there is no real one."""
    import mpmath  # noqa: PLC0415 - paid only by formulas with roots and other functions

    with mpmath.workdps(DIGITS):
        exact = {name: mpmath.mpf(value.numerator) / value.denominator for name, value in point.items()}
        exact |= {"pi": +mpmath.pi, "e": +mpmath.e}
        try:
            value = _precisely(formula, exact, mpmath)
        except (ValueError, ArithmeticError):
            return mpmath.nan
        return value if isinstance(value, mpmath.mpf) else mpmath.nan


def _precisely(formula: Formula, point: Mapping[str, Any], mpmath: Any) -> Any:  # noqa: ANN401 - as above
    operator, parts = formula.operator, formula.parts
    if operator == "number":
        return mpmath.mpf(formula.number.numerator) / formula.number.denominator
    if operator == "name":
        return point[formula.name]
    values = [_precisely(part, point, mpmath) for part in parts]
    apply: dict[str, Callable[..., Any]] = {
        "+": lambda *terms: mpmath.fsum(terms),
        "*": lambda *factors: mpmath.fprod(factors),
        "/": lambda one, other: one / other,
        "^": mpmath.power,
        "-": lambda term: -term,
        "abs": abs,
    }
    return (apply.get(operator) or getattr(mpmath, operator))(*values)
