"""Formulas in named variables: trees of our own, built by templates or read from what learners type.

A formula keeps the shape it was written in, as forms such as *factored* are about shape. The constructors tidy only
what nobody writes: terms that are zero, factors and exponents that are one, double signs.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

MAX_NODES: Final = 250
MAX_EXPONENT: Final = 64
MAX_DEGREE: Final = 500
"""Of all powers together, numbers counted as variables: what is multiplied out stays of a size that can be handled."""
CONSTANTS: Final[Mapping[str, float]] = {"pi": math.pi, "e": math.e}
FORMULA_FUNCTIONS: Final[Mapping[str, Callable[[float], float]]] = {
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "asin": math.asin,
    "acos": math.acos,
    "atan": math.atan,
    "sinh": math.sinh,
    "cosh": math.cosh,
    "tanh": math.tanh,
    "abs": abs,
}
"""Functions of one argument, with their floats; ``log`` is the natural logarithm."""
GREEK: Final[Mapping[str, str]] = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "θ": "theta", "κ": "kappa", "λ": "lambda",
    "μ": "mu", "ν": "nu", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ω": "omega",
}  # fmt: skip
"""Letters that variables may be named after, as they are typed."""


class FormulaError(ValueError):
    """A formula beyond the bounds, or one that has no meaning."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A node of a formula.

    Attributes:
        operator: ``number``, ``name``, ``+`` and ``*`` of several parts, ``/`` and ``^`` of two, ``-`` of one, or a
            name of `FORMULA_FUNCTIONS`.
        parts: what the operator is applied to.
        number: of ``number``, at least 0: a minus is a node of its own.
        name: of ``name``: a variable, ``pi`` or ``e``.
    """

    operator: str
    parts: tuple[Formula, ...] = ()
    number: Fraction = Fraction(0)
    name: str = ""

    def __neg__(self) -> Formula:
        if self.operator == "-":
            return self.parts[0]
        return self if self == ZERO else Formula("-", (self,))

    @property
    def names(self) -> frozenset[str]:
        """Variables and constants that occur in it."""
        return frozenset(node.name for node in self.nodes() if node.operator == "name")

    def nodes(self) -> Iterable[Formula]:
        """Every node, the outermost first."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(node.parts)


def number(value: Fraction | int) -> Formula:
    """A number; a negative one is a minus before a positive one."""
    value = Fraction(value)
    return -Formula("number", number=-value) if value < 0 else Formula("number", number=value)


def name(identifier: str) -> Formula:
    """A variable, ``pi`` or ``e``."""
    return Formula("name", name=identifier)


ZERO: Final = Formula("number")
ONE: Final = Formula("number", number=Fraction(1))


def add(left: Formula, right: Formula) -> Formula:
    """The sum, flat: terms of sums become terms of the one sum."""
    terms = [term for part in (left, right) for term in (part.parts if part.operator == "+" else (part,))]
    kept = tuple(term for term in terms if term != ZERO)
    return checked(Formula("+", kept)) if len(kept) > 1 else kept[0] if kept else ZERO


def multiply(left: Formula, right: Formula) -> Formula:
    """The product, flat, with a minus of a factor brought before it."""
    if left.operator == "-" or right.operator == "-":
        signs = (left.operator == "-") != (right.operator == "-")
        plain = multiply(*(part.parts[0] if part.operator == "-" else part for part in (left, right)))
        return -plain if signs else plain
    if ZERO in (left, right):
        return ZERO
    factors = [factor for part in (left, right) for factor in (part.parts if part.operator == "*" else (part,))]
    kept = tuple(factor for factor in factors if factor != ONE)
    return checked(Formula("*", kept)) if len(kept) > 1 else kept[0] if kept else ONE


def divide(left: Formula, right: Formula) -> Formula:
    """The quotient, with a minus of either side brought before it.

    Raises:
        ZeroDivisionError: the divisor is the number 0.
    """
    if right == ZERO:
        raise ZeroDivisionError("division by zero")
    if left.operator == "-" or right.operator == "-":
        signs = (left.operator == "-") != (right.operator == "-")
        plain = divide(*(part.parts[0] if part.operator == "-" else part for part in (left, right)))
        return -plain if signs else plain
    if right == ONE or left == ZERO:
        return left
    return checked(Formula("/", (left, right)))


def raise_to(base: Formula, exponent: Formula) -> Formula:
    """The power.

    Raises:
        FormulaError: the exponent is too large.
    """
    if exponent == ONE:
        return base
    return ONE if exponent == ZERO else checked(Formula("^", (base, exponent)))


def apply(function: str, argument: Formula) -> Formula:
    """A function of `FORMULA_FUNCTIONS` of a formula."""
    return checked(Formula(function, (argument,)))


def checked(formula: Formula) -> Formula:
    """The formula itself, within the bounds.

    Raises:
        FormulaError: it has too many parts, or powers that are too large.
    """
    if sum(1 for _ in formula.nodes()) > MAX_NODES:
        raise FormulaError(f"a formula has at most {MAX_NODES} parts")
    if _degree(formula) > MAX_DEGREE:
        raise FormulaError("the powers of the formula are too large")
    return formula


def _degree(formula: Formula) -> float:
    """A bound on its size when it is multiplied out."""
    parts = [_degree(part) for part in formula.parts]
    match formula.operator:
        case "*" | "/":
            return sum(parts)
        case "^":
            exponent = formula.parts[1]
            if exponent.names - set(CONSTANTS):
                return sum(parts)
            value = value_at(exponent, CONSTANTS)
            if value is None or abs(value) > MAX_EXPONENT:
                raise FormulaError(f"exponents go up to {MAX_EXPONENT}")
            return max(1.0, abs(value)) * parts[0]
        case _:
            return max(parts, default=1.0)


def value_at(formula: Formula, point: Mapping[str, float]) -> float | None:
    """The value at a point as a float, or None where there is no real, finite one.

    Args:
        formula: what to evaluate.
        point: a number for each of its variables and constants.
    """
    try:
        value = _float_at(formula, point)
    except (ValueError, ArithmeticError):
        return None
    return value if math.isfinite(value) else None


def _float_at(formula: Formula, point: Mapping[str, float]) -> float:  # noqa: PLR0911 - one case for each kind of node
    operator, parts = formula.operator, formula.parts
    if operator == "number":
        return formula.number.numerator / formula.number.denominator
    if operator == "name":
        return point[formula.name]
    values = [_float_at(part, point) for part in parts]
    match operator:
        case "+":
            return sum(values)
        case "*":
            return math.prod(values)
        case "/":
            return values[0] / values[1]
        case "^":
            return math.pow(values[0], values[1])
        case "-":
            return -values[0]
        case _:
            return FORMULA_FUNCTIONS[operator](values[0])


def is_rational(formula: Formula) -> bool:
    """Whether it is made by the four operations and whole exponents alone: then equality can be decided exactly."""
    for node in formula.nodes():
        if node.operator in FORMULA_FUNCTIONS:
            return False
        if node.operator == "^" and whole_number(node.parts[1]) is None:
            return False
    return True


def whole_number(formula: Formula) -> int | None:
    """The integer that it plainly is, or None."""
    if formula.operator == "-":
        value = whole_number(formula.parts[0])
        return None if value is None else -value
    return int(formula.number) if formula.operator == "number" and formula.number.denominator == 1 else None
