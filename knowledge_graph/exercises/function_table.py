"""The functions that expressions of templates may call."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from knowledge_graph.exercises import exact_values, formula_values, matrices
from knowledge_graph.exercises.exact_values import ExpressionError, Scalar
from knowledge_graph.exercises.formulas import FORMULA_FUNCTIONS
from knowledge_graph.exercises.functions import Value, as_matrix, as_scalar, index_of
from knowledge_graph.exercises.matrices import Matrix

MANY: Final = 12
"""Arguments of ``min``, ``max``, ``gcd`` and ``lcm``."""


@dataclass(frozen=True, slots=True)
class Function:
    """What a name in an expression stands for, and how many arguments it takes."""

    apply: Callable[..., Value]
    fewest: int
    most: int


def _of_scalars(apply: Callable[..., Value], fewest: int = 1, most: int | None = None) -> Function:
    return Function(lambda *values: apply(*map(as_scalar, values)), fewest, fewest if most is None else most)


def _of_matrices(apply: Callable[..., Value], arguments: int = 1) -> Function:
    return Function(lambda *values: apply(*map(as_matrix, values)), arguments, arguments)


def _of_integers(apply: Callable[..., int]) -> Function:
    return Function(lambda *values: _counted(apply(*(exact_values.to_integer(as_scalar(v)) for v in values))), 1, MANY)


def _counted(value: int) -> Scalar:
    return exact_values.settle(Fraction(value))


def _absolute(value: Scalar) -> Scalar:
    return exact_values.negate(value) if exact_values.sign(value) < 0 else value


def _smallest(*values: Value) -> Scalar:
    return min(_spread(values), key=exact_values.to_float)


def _largest(*values: Value) -> Scalar:
    return max(_spread(values), key=exact_values.to_float)


def _spread(values: tuple[Value, ...]) -> list[Scalar]:
    """Several numbers, or the entries of one vector or list."""
    if len(values) == 1 and isinstance(values[0], Matrix | tuple):
        return list(as_matrix(values[0]).entries)
    return [as_scalar(value) for value in values]


def _identity(size: Scalar) -> Matrix:
    side = exact_values.to_integer(size)
    if not 1 <= side <= matrices.MAX_SIDE:
        raise ExpressionError(f"identity matrices have 1 to {matrices.MAX_SIDE} rows")
    return matrices.identity(side)


def _column(matrix: Value, position: Value) -> Matrix:
    return matrices.make_vector([row[index_of(position, len(row))] for row in as_matrix(matrix).rows])


def _row(matrix: Value, position: Value) -> Matrix:
    rows = as_matrix(matrix).rows
    return Matrix((rows[index_of(position, len(rows))],))


def _of_formulas(name: str, apply: Callable[[Scalar], Scalar]) -> Function:
    """A function of numbers that formulas have too."""
    return Function(formula_values.lifted(name, lambda value: apply(as_scalar(value))), 1, 1)


def _substituted(value: Value, variable: Value, replacement: Value) -> Value:
    """The formula with something in place of a variable: a number where no variable is left."""
    formula, name = formula_values.as_formula(value), formula_values.variable_of(variable)
    functions = {known: FUNCTIONS[known].apply for known in FORMULA_FUNCTIONS}
    return formula_values.replaced(formula, name, replacement, functions)


FUNCTIONS: Final[Mapping[str, Function]] = {
    "abs": _of_formulas("abs", _absolute),
    "min": Function(_smallest, 1, MANY),
    "max": Function(_largest, 1, MANY),
    "gcd": _of_integers(math.gcd),
    "lcm": _of_integers(math.lcm),
    "sqrt": _of_formulas("sqrt", exact_values.square_root),
    "floor": _of_scalars(exact_values.floor),
    "ceil": _of_scalars(lambda value: -exact_values.floor(exact_values.negate(value))),
    "sign": _of_scalars(lambda value: Fraction(exact_values.sign(value))),
    "factorial": _of_scalars(exact_values.factorial),
    "binomial": _of_scalars(exact_values.binomial, 2),
    "sin": _of_formulas("sin", exact_values.transcendental("sin", 1e6)),
    "cos": _of_formulas("cos", exact_values.transcendental("cos", 1e6)),
    "tan": _of_formulas("tan", exact_values.transcendental("tan", 1e6)),
    "exp": _of_formulas("exp", exact_values.transcendental("exp", 100)),
    "log": _of_formulas("log", exact_values.transcendental("log", exact_values.MAX_MAGNITUDE)),
    "asin": _of_formulas("asin", exact_values.transcendental("asin", 1)),
    "acos": _of_formulas("acos", exact_values.transcendental("acos", 1)),
    "atan": _of_formulas("atan", exact_values.transcendental("atan", exact_values.MAX_MAGNITUDE)),
    "sinh": _of_formulas("sinh", exact_values.transcendental("sinh", 100)),
    "cosh": _of_formulas("cosh", exact_values.transcendental("cosh", 100)),
    "tanh": _of_formulas("tanh", exact_values.transcendental("tanh", 100)),
    "erf": _of_scalars(exact_values.in_decimals(math.erf)),
    "normal_cdf": _of_scalars(exact_values.in_decimals(exact_values.normal_distribution)),
    "normal_quantile": _of_scalars(exact_values.in_decimals(exact_values.normal_quantile)),
    "round": _of_scalars(exact_values.rounded, 1, 2),
    "polynomial": Function(formula_values.polynomial, 2, 2),
    "diff": Function(formula_values.derivative, 2, 2),
    "expand": Function(formula_values.expanded, 1, 1),
    "factor": Function(formula_values.factored, 1, 1),
    "cancel": Function(formula_values.cancelled, 1, 1),
    "subs": Function(_substituted, 3, 3),
    "dot": _of_matrices(matrices.dot, 2),
    "cross": _of_matrices(matrices.cross, 2),
    "norm": _of_matrices(matrices.norm),
    "transpose": _of_matrices(matrices.transpose),
    "det": _of_matrices(matrices.determinant),
    "inverse": _of_matrices(matrices.inverse),
    "rank": _of_matrices(lambda matrix: Fraction(matrices.rank(matrix))),
    "nullity": _of_matrices(lambda matrix: Fraction(matrix.shape[1] - matrices.rank(matrix))),
    "trace": _of_matrices(matrices.trace),
    "rref": _of_matrices(matrices.reduced_row_echelon),
    "eigenvalues": _of_matrices(matrices.eigenvalues),
    "matmul": _of_matrices(matrices.product, 2),
    "identity": _of_scalars(_identity),
    "column": Function(_column, 2, 2),
    "row": Function(_row, 2, 2),
}
