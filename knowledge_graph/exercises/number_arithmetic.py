"""Arithmetic on what learners type: exact fractions where possible, floats elsewhere, all of bounded size."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Final, TypeAlias

MAX_BITS: Final = 1000
"""Of a numerator or denominator: every such fraction can be written as a float."""
MAX_EXPONENT: Final = 300
MAX_ROOT: Final = 12

Number: TypeAlias = Fraction | float
"""Exact where possible, else a finite float."""


class UnreadableNumberError(ValueError):
    """The text is not a number that this grammar reads.

    Attributes:
        code: ``empty``, ``too-long``, ``not-a-number``, ``ambiguous-comma`` or ``too-complex``.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


def not_a_number(detail: str) -> UnreadableNumberError:
    """The most common refusal."""
    return UnreadableNumberError("not-a-number", detail)


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def bounded(value: Number) -> Number:
    """The value itself, unless it is too large."""
    too_big = _bits(value) > MAX_BITS if isinstance(value, Fraction) else not math.isfinite(value)
    if too_big:
        raise UnreadableNumberError("too-complex", "the number is too large")
    return value


def divide(value: Number, divisor: Number) -> Number:
    """The quotient, unless it is by zero."""
    if divisor == 0:
        raise not_a_number("division by zero")
    return bounded(value / divisor)


def square_root(value: Number) -> Number:
    """The real square root, exact where it is a fraction."""
    if value < 0:
        raise not_a_number("a negative number has no real root")
    exact = _exact_root(value, 2) if isinstance(value, Fraction) else None
    return math.sqrt(value) if exact is None else exact


def _exact_root(value: Fraction, degree: int) -> Fraction | None:
    """The root of a fraction that is at least 0, if that root is a fraction."""
    parts = [_integer_root(part, degree) for part in (value.numerator, value.denominator)]
    numerator, denominator = parts
    return None if numerator is None or denominator is None else Fraction(numerator, denominator)


def _integer_root(value: int, degree: int) -> int | None:
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low < high:
        middle = (low + high) // 2
        if middle**degree < value:
            low = middle + 1
        else:
            high = middle
    return low if low**degree == value else None


def raise_to(base: Number, exponent: Number) -> Number:
    """The real power, exact where it is a fraction."""
    if abs(float(exponent)) > MAX_EXPONENT:
        raise UnreadableNumberError("too-complex", f"exponents go up to {MAX_EXPONENT}")
    if base == 0 and exponent < 0:
        raise not_a_number("division by zero")
    if isinstance(exponent, Fraction) and isinstance(base, Fraction):
        exact = _exact_power(base, exponent)
        if exact is not None:
            return exact
    if base < 0 and not (isinstance(exponent, Fraction) and exponent.denominator == 1):
        raise not_a_number("a negative number has no such power")
    return as_float(math.pow, float(base), float(exponent))


def _exact_power(base: Fraction, exponent: Fraction) -> Fraction | None:
    if exponent.denominator != 1:
        root = _exact_root(base, exponent.denominator) if base >= 0 and exponent.denominator <= MAX_ROOT else None
        if root is None:
            return None
        base = root
    if (_bits(base) - 1) * abs(exponent.numerator) > MAX_BITS:
        raise UnreadableNumberError("too-complex", "the power is too large")
    power = base**exponent.numerator
    bounded(power)
    return power


def as_float(function: Callable[..., float], *arguments: Number) -> float:
    """The value of a function of `math`, with its errors as refusals."""
    try:
        value = function(*arguments)
    except OverflowError as error:
        raise UnreadableNumberError("too-complex", "the number is too large") from error
    except ValueError as error:
        raise not_a_number("the function has no value there") from error
    bounded(value)
    return value
