"""What ``+ - * / **`` and comparisons mean between numbers, vectors and matrices."""

from __future__ import annotations

from fractions import Fraction

from knowledge_graph.exercises import exact_values, formulas, matrices
from knowledge_graph.exercises.exact_values import ExpressionError, UndefinedValueError
from knowledge_graph.exercises.formula_equivalence import NoPointsError, same_formula
from knowledge_graph.exercises.formula_operators import as_formula, combined
from knowledge_graph.exercises.formulas import CONSTANTS, Formula
from knowledge_graph.exercises.functions import Value, as_matrix, as_scalar
from knowledge_graph.exercises.kinds import Variable
from knowledge_graph.exercises.matrices import Matrix

MAX_MATRIX_POWER = 10


def add(left: Value, right: Value) -> Value:
    """The sum of two numbers, or of two matrices of the same shape."""
    if isinstance(left, Formula) or isinstance(right, Formula):
        return combined(lambda: formulas.add(as_formula(left), as_formula(right)))
    if isinstance(left, Matrix) or isinstance(right, Matrix):
        return matrices.combine(exact_values.add, as_matrix(left), as_matrix(right))
    return exact_values.add(as_scalar(left), as_scalar(right))


def subtract(left: Value, right: Value) -> Value:
    """The difference of two numbers, or of two matrices of the same shape."""
    return add(left, negate(right))


def negate(value: Value) -> Value:
    """The number or matrix with the other sign."""
    if isinstance(value, Formula):
        return combined(lambda: -value)
    if isinstance(value, Matrix):
        return matrices.map_entries(exact_values.negate, value)
    return exact_values.negate(as_scalar(value))


def multiply(left: Value, right: Value) -> Value:
    """The product of two numbers, of a number and a matrix, or of two matrices."""
    if isinstance(left, Formula) or isinstance(right, Formula):
        return combined(lambda: formulas.multiply(as_formula(left), as_formula(right)))
    if isinstance(left, Matrix) and isinstance(right, Matrix):
        return matrices.product(left, right)
    if isinstance(right, Matrix):
        left, right = right, left
    if isinstance(left, Matrix):
        factor = as_scalar(right)
        return matrices.map_entries(lambda entry: exact_values.multiply(entry, factor), left)
    return exact_values.multiply(as_scalar(left), as_scalar(right))


def divide(left: Value, right: Value) -> Value:
    """A number or matrix divided by a number."""
    if isinstance(left, Formula) or isinstance(right, Formula):
        return combined(lambda: formulas.divide(as_formula(left), as_formula(right)))
    divisor = as_scalar(right)
    if isinstance(left, Matrix):
        return matrices.map_entries(lambda entry: exact_values.divide(entry, divisor), left)
    return exact_values.divide(as_scalar(left), divisor)


def power(base: Value, exponent: Value) -> Value:
    """A power of a number, or an integer power of a square matrix."""
    if isinstance(base, Formula) or isinstance(exponent, Formula):
        return combined(lambda: formulas.raise_to(as_formula(base), as_formula(exponent)))
    if not isinstance(base, Matrix):
        return exact_values.power(as_scalar(base), as_scalar(exponent))
    times = exact_values.to_integer(as_scalar(exponent))
    if abs(times) > MAX_MATRIX_POWER:
        raise ExpressionError(f"powers of matrices go up to {MAX_MATRIX_POWER}")
    if base.shape[0] != base.shape[1]:
        raise ExpressionError("only square matrices have powers")
    factor = matrices.inverse(base) if times < 0 else base
    result = matrices.identity(base.shape[0])
    for _ in range(abs(times)):
        result = matrices.product(result, factor)
    return result


def is_equal(left: Value, right: Value) -> bool:
    """Whether two values of the same kind are the same."""
    if isinstance(left, Formula) or isinstance(right, Formula):
        return _same_formulas(as_formula(left), as_formula(right))
    if isinstance(left, Matrix | tuple) or isinstance(right, Matrix | tuple):
        return matrices.same(as_matrix(left), as_matrix(right))
    if isinstance(left, bool) and isinstance(right, bool):
        return left is right
    return exact_values.compare(as_scalar(left), as_scalar(right)) == 0


def _same_formulas(left: Formula, right: Formula) -> bool:
    names = sorted((left.names | right.names) - set(CONSTANTS))
    try:
        return left == right or same_formula(left, right, [Variable(name) for name in names])
    except NoPointsError as error:
        raise UndefinedValueError(str(error)) from error


def order(left: Value, right: Value) -> int:
    """The sign of ``left - right`` for numbers."""
    return exact_values.compare(as_scalar(left), as_scalar(right))


def literal(value: int | float) -> Fraction:
    """A number as it was written: ``0.1`` is one tenth."""
    return Fraction(repr(value))
