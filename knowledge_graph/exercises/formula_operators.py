"""How numbers and formulas meet in one operation."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from knowledge_graph.exercises import formulas
from knowledge_graph.exercises.exact_values import ExpressionError, UndefinedValueError, settle
from knowledge_graph.exercises.formulas import CONSTANTS, Formula, FormulaError
from knowledge_graph.exercises.functions import Value, as_scalar


def as_formula(value: Value) -> Formula:
    """The value as a formula.

    Raises:
        ExpressionError: it is neither a number nor a formula.
    """
    if isinstance(value, Formula):
        return value
    scalar = as_scalar(value)
    if isinstance(scalar, Fraction):
        return formulas.number(scalar)
    from knowledge_graph.exercises.formula_sympy import from_sympy  # noqa: PLC0415 - SymPy is imported by then

    try:
        return from_sympy(scalar)
    except FormulaError as error:
        raise ExpressionError(str(error)) from error


def settled(formula: Formula) -> Value:
    """The number that a formula without variables is; any other formula as it is."""
    if formula.names - set(CONSTANTS):
        return formula
    if formula.operator == "number":
        return formula.number
    if formula.operator == "-" and formula.parts[0].operator == "number":
        return -formula.parts[0].number
    from knowledge_graph.exercises.formula_sympy import to_sympy  # noqa: PLC0415 - SymPy, for irrational numbers alone

    return settle(to_sympy(formula))


def combined(operation: Callable[[], Formula]) -> Value:
    """What an operation makes of formulas.

    Raises:
        UndefinedValueError: a division by zero.
        ExpressionError: the formula is beyond the bounds.
    """
    try:
        return settled(operation())
    except ZeroDivisionError as error:
        raise UndefinedValueError("division by zero") from error
    except FormulaError as error:
        raise ExpressionError(str(error)) from error
