"""Formulas as values of expressions: what operators and functions make of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache

from knowledge_graph.exercises import formulas, operators
from knowledge_graph.exercises.exact_values import ExpressionError
from knowledge_graph.exercises.formula_operators import as_formula, combined, settled
from knowledge_graph.exercises.formulas import CONSTANTS, Formula
from knowledge_graph.exercises.functions import Value, as_matrix, as_scalar

__all__ = [
    "as_formula",
    "cancelled",
    "derivative",
    "expanded",
    "factored",
    "lifted",
    "polynomial",
    "replaced",
    "variable_of",
]


def lifted(name: str, apply: Callable[[Value], Value]) -> Callable[[Value], Value]:
    """A function of numbers that makes a formula of a formula."""

    def either(value: Value) -> Value:
        if isinstance(value, Formula):
            return combined(lambda: formulas.apply(name, value))
        return apply(value)

    return either


def variable_of(value: Value) -> str:
    """The name of a variable that stands by itself.

    Raises:
        ExpressionError: it is something else.
    """
    if not isinstance(value, Formula) or value.operator != "name" or value.name in CONSTANTS:
        raise ExpressionError("the name of a variable is needed here")
    return value.name


def derivative(value: Value, variable: Value) -> Value:
    """The derivative by a variable."""
    return _by_sympy("derivative", as_formula(value), variable_of(variable))


def expanded(value: Value) -> Value:
    """Multiplied out."""
    return _by_sympy("expanded", as_formula(value))


def factored(value: Value) -> Value:
    """As a product of prime factors."""
    return _by_sympy("factored", as_formula(value))


def cancelled(value: Value) -> Value:
    """As one fraction in lowest terms."""
    return _by_sympy("simplified_fraction", as_formula(value))


@lru_cache(maxsize=4096)
def _by_sympy(function: str, *arguments: Formula | str) -> Value:
    from knowledge_graph.exercises import formula_sympy  # noqa: PLC0415 - SymPy, paid only by templates that ask for it

    return combined(lambda: getattr(formula_sympy, function)(*arguments))


def polynomial(coefficients: Value, variable: Value) -> Value:
    """The polynomial with these coefficients, the one of the highest power first, at a number or in a variable."""
    total: Value = Fraction(0)
    entries = as_matrix(coefficients).entries
    for position, coefficient in enumerate(entries):
        power = operators.power(variable, Fraction(len(entries) - 1 - position))
        total = operators.add(total, operators.multiply(as_scalar(coefficient), power))
    return total


def replaced(  # noqa: PLR0911 - one case for each operator
    formula: Formula, name: str, value: Value, functions: Mapping[str, Callable[[Value], Value]]
) -> Value:
    """The formula with a value in place of a variable, evaluated exactly."""
    operator = formula.operator
    if operator == "name":
        return value if formula.name == name else settled(formula)
    if operator == "number":
        return formula.number
    parts = [replaced(part, name, value, functions) for part in formula.parts]
    match operator:
        case "+" | "*":
            join = operators.add if operator == "+" else operators.multiply
            total, *others = parts
            for part in others:
                total = join(total, part)
            return total
        case "/":
            return operators.divide(parts[0], parts[1])
        case "^":
            return operators.power(parts[0], parts[1])
        case "-":
            return operators.negate(parts[0])
        case _:
            return functions[operator](parts[0])
