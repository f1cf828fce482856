"""Exact real numbers for templates: fractions as `fractions.Fraction`, irrational ones as SymPy expressions.

Most templates never leave the fractions, so SymPy is imported only when the first root or π turns up.
Every operation is bounded: a template cannot make the numbers, or the time they take, grow without limit.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final, TypeAlias

MAX_BITS: Final = 256
"""Of a numerator or denominator: about 77 digits."""
MAX_MAGNITUDE: Final = 1e60
MAX_EXPONENT: Final = 64
MAX_ROOT: Final = 6
MAX_OPERATIONS: Final = 50
"""Operations in one irrational value."""
MAX_FACTORIAL: Final = 40
MAX_DECIMALS: Final = 12
_DIGITS: Final = 40
_NEARLY_ZERO: Final = 1e-30

Scalar: TypeAlias = Any
"""A `Fraction`, or a SymPy expression of an irrational real number (SymPy has no types of its own)."""


class ExpressionError(ValueError):
    """An expression that means nothing: unknown names, wrong kinds of values, numbers beyond the bounds."""


class UndefinedValueError(ExpressionError):
    """No value for these parameters, though perhaps for others: division by zero, a singular matrix, not real."""


def settle(value: Scalar) -> Scalar:
    """The one form of a value that an operation made, within the bounds.

    >>> import sympy
    >>> settle(1 / sympy.sqrt(2)), settle(sympy.sqrt(2) ** 2)
    (sqrt(2)/2, Fraction(2, 1))

    Raises:
        UndefinedValueError: it is not a real number.
        ExpressionError: it is beyond the bounds.
    """
    if isinstance(value, Fraction):
        if max(value.numerator.bit_length(), value.denominator.bit_length()) > MAX_BITS:
            raise ExpressionError("a number becomes too large")
        return value
    import sympy  # noqa: PLC0415 - a third of a second, paid only by templates with irrational numbers

    if value.has(sympy.zoo, sympy.nan, sympy.oo, sympy.I):
        raise UndefinedValueError("the value is not a real number")
    value = sympy.expand(sympy.radsimp(sympy.expand(value)))
    if value.is_Rational:
        return settle(Fraction(int(value.p), int(value.q)))
    if value.count_ops() > MAX_OPERATIONS:
        raise ExpressionError("a number with roots becomes too long")
    approximate = value.evalf(_DIGITS)
    if not approximate.is_Float:
        raise UndefinedValueError("the value is not a real number")
    if abs(approximate) > MAX_MAGNITUDE:
        raise ExpressionError("a number becomes too large")
    return Fraction(0) if abs(approximate) < _NEARLY_ZERO else value


def symbolic(value: Scalar) -> Scalar:
    """The value as a SymPy number."""
    import sympy  # noqa: PLC0415 - see settle

    return sympy.Rational(value.numerator, value.denominator) if isinstance(value, Fraction) else value


def add(left: Scalar, right: Scalar) -> Scalar:
    """The exact sum."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return settle(left + right)
    return settle(symbolic(left) + symbolic(right))


def subtract(left: Scalar, right: Scalar) -> Scalar:
    """The exact difference."""
    return add(left, negate(right))


def negate(value: Scalar) -> Scalar:
    """The value with the other sign."""
    return -value


def multiply(left: Scalar, right: Scalar) -> Scalar:
    """The exact product."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return settle(left * right)
    return settle(symbolic(left) * symbolic(right))


def divide(left: Scalar, right: Scalar) -> Scalar:
    """The exact quotient, defined unless it is by zero."""
    if is_zero(right):
        raise UndefinedValueError("division by zero")
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return settle(left / right)
    return settle(symbolic(left) / symbolic(right))


def power(base: Scalar, exponent: Scalar) -> Scalar:
    """``base ** exponent``.

    >>> power(Fraction(8), Fraction(1, 3)), power(Fraction(2), Fraction(1, 2))
    (Fraction(2, 1), sqrt(2))
    """
    if abs(to_float(exponent)) > MAX_EXPONENT:
        raise ExpressionError(f"exponents go up to {MAX_EXPONENT}")
    if is_zero(base):
        if sign(exponent) < 0:
            raise UndefinedValueError("division by zero")
        return Fraction(1 if is_zero(exponent) else 0)
    whole = isinstance(exponent, Fraction) and exponent.denominator == 1
    if not whole and sign(base) < 0:
        raise UndefinedValueError("a negative number has no such real power")
    if isinstance(base, Fraction):
        return _fraction_to(base, exponent)
    if not isinstance(exponent, Fraction):
        raise ExpressionError("an irrational number can only have rational powers")
    root = base if whole else settle(base ** symbolic(Fraction(1, _degree(exponent))))
    return (
        divide(Fraction(1), _times_itself(root, -exponent.numerator))
        if exponent < 0
        else _times_itself(root, exponent.numerator)
    )


def _fraction_to(base: Fraction, exponent: Scalar) -> Scalar:
    if not isinstance(exponent, Fraction):
        return settle(symbolic(base) ** exponent)
    _check_power(base, exponent.numerator)
    if _degree(exponent) == 1:
        return base**exponent.numerator
    return settle(symbolic(base) ** symbolic(exponent))


def _times_itself(value: Scalar, times: int) -> Scalar:
    """A power by squaring: every step stays within the bounds, which expanding the power of a sum does not."""
    result: Scalar = Fraction(1)
    while times:
        if times % 2:
            result = multiply(result, value)
        times //= 2
        value = multiply(value, value) if times else value
    return result


def _degree(exponent: Fraction) -> int:
    if exponent.denominator > MAX_ROOT:
        raise ExpressionError(f"roots go up to the {MAX_ROOT}th")
    return exponent.denominator


def _check_power(base: Fraction, exponent: int) -> None:
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if (bits - 1) * abs(exponent) > MAX_BITS:
        raise ExpressionError("a power becomes too large")


def square_root(value: Scalar) -> Scalar:
    """The square root, exact.

    >>> square_root(Fraction(9, 4)), square_root(Fraction(12))
    (Fraction(3, 2), 2*sqrt(3))
    """
    if sign(value) < 0:
        raise UndefinedValueError("a negative number has no real root")
    if isinstance(value, Fraction):
        roots = math.isqrt(value.numerator), math.isqrt(value.denominator)
        if roots[0] ** 2 == value.numerator and roots[1] ** 2 == value.denominator:
            return Fraction(*roots)
    return power(value, Fraction(1, 2))


def to_float(value: Scalar) -> float:
    """The nearest float, for sorting and for bounds."""
    return float(value)


def sign(value: Scalar) -> int:
    """-1, 0 or 1; two irrational numbers that agree to 30 digits are the same."""
    if not isinstance(value, Fraction):
        value = value.evalf(_DIGITS)
        if abs(value) < _NEARLY_ZERO:
            return 0
    return int(bool(value > 0)) - int(bool(value < 0))


def is_zero(value: Scalar) -> bool:
    """Whether the value is zero, to 30 digits for irrational ones."""
    return sign(value) == 0


def compare(left: Scalar, right: Scalar) -> int:
    """The sign of ``left - right``."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return (left > right) - (left < right)
    return sign(subtract(left, right))


def to_integer(value: Scalar) -> int:
    """The value as an integer.

    Raises:
        ExpressionError: it is none.
    """
    if isinstance(value, Fraction) and value.denominator == 1:
        return value.numerator
    raise ExpressionError("an integer is needed here")


def floor(value: Scalar) -> Fraction:
    """The largest integer that is not above the value."""
    if isinstance(value, Fraction):
        return Fraction(math.floor(value))
    import sympy  # noqa: PLC0415 - see settle

    return Fraction(int(sympy.floor(value)))


def factorial(value: Scalar) -> Fraction:
    """The factorial of an integer from 0 to 40."""
    number = to_integer(value)
    if number < 0:
        raise UndefinedValueError("a negative number has no factorial")
    if number > MAX_FACTORIAL:
        raise ExpressionError(f"factorials go up to {MAX_FACTORIAL}")
    return Fraction(math.factorial(number))


def binomial(above: Scalar, below: Scalar) -> Fraction:
    """The binomial coefficient of two integers from 0 up."""
    total, chosen = to_integer(above), to_integer(below)
    if total < 0 or chosen < 0:
        raise UndefinedValueError("binomial coefficients are for numbers from 0 up")
    if total > 2 * MAX_FACTORIAL:
        raise ExpressionError(f"binomial coefficients go up to {2 * MAX_FACTORIAL}")
    return Fraction(math.comb(total, chosen))


def transcendental(name: str, largest: float) -> Callable[[Scalar], Scalar]:
    """A function of SymPy of that name, for arguments up to a size."""

    def apply(value: Scalar) -> Scalar:
        import sympy  # noqa: PLC0415 - see settle

        if abs(to_float(value)) > largest == 1:
            raise UndefinedValueError(f"{name} is for numbers from -1 to 1")
        if abs(to_float(value)) > largest:
            raise ExpressionError(f"{name} is for numbers up to {largest:g}")
        if name == "log" and sign(value) <= 0:
            raise UndefinedValueError("only positive numbers have a logarithm")
        return settle(getattr(sympy, name)(symbolic(value)))

    return apply


def in_decimals(function: Callable[[float], float]) -> Callable[[Scalar], Fraction]:
    """A function of floats, its value to 12 decimals: no learner can type it exactly, so templates round it."""

    def apply(value: Scalar) -> Fraction:
        try:
            return rounded(Fraction(function(to_float(value))), Fraction(12))
        except ValueError as error:
            raise UndefinedValueError(str(error)) from error

    return apply


def normal_distribution(value: float) -> float:
    """The share of a standard normal distribution below a value."""
    return math.erfc(-value / math.sqrt(2)) / 2


def normal_quantile(share: float) -> float:
    """The value below which a share of the standard normal distribution lies.

    Raises:
        ValueError: the share is not between 0 and 1.
    """
    if not 0 < share < 1:
        raise ValueError("a share of a distribution lies between 0 and 1")
    return statistics.NormalDist().inv_cdf(share)


def rounded(value: Scalar, places: Scalar = Fraction(0)) -> Fraction:
    """The nearest number with so many decimals, halves away from zero.

    >>> rounded(Fraction(-1, 8), Fraction(2)), rounded(Fraction(5, 2))
    (Fraction(-13, 100), Fraction(3, 1))

    Raises:
        ExpressionError: not 0 to 12 decimals.
    """
    digits = to_integer(places)
    if not 0 <= digits <= MAX_DECIMALS:
        raise ExpressionError(f"numbers are rounded to 0 to {MAX_DECIMALS} decimals")
    exact = value if isinstance(value, Fraction) else Fraction(str(value.evalf(_DIGITS)))
    whole = math.floor(abs(exact) * 10**digits + Fraction(1, 2))
    nearest: Fraction = settle(Fraction(-whole if exact < 0 else whole, 10**digits))
    return nearest
