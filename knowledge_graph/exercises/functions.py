"""The functions that expressions of templates may call."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, TypeAlias

from knowledge_graph.exercises import exact_values, matrices
from knowledge_graph.exercises.exact_values import ExpressionError, Scalar
from knowledge_graph.exercises.matrices import Matrix

Value: TypeAlias = Any
"""A `Scalar`, a `Matrix`, a tuple of scalars (eigenvalues), or a bool."""

MANY: Final = 12
"""Arguments of ``min``, ``max``, ``gcd`` and ``lcm``."""


@dataclass(frozen=True, slots=True)
class Function:
    """What a name in an expression stands for, and how many arguments it takes."""

    apply: Callable[..., Value]
    fewest: int
    most: int


def as_scalar(value: Value) -> Scalar:
    """The value itself.

    Raises:
        ExpressionError: it is not a number.
    """
    if isinstance(value, bool | Matrix | tuple):
        raise ExpressionError("a number is needed here")
    return value


def as_matrix(value: Value) -> Matrix:
    """The value itself; a list of eigenvalues counts as a vector.

    Raises:
        ExpressionError: it is neither a vector nor a matrix.
    """
    if isinstance(value, tuple):
        return matrices.make_vector(value)
    if not isinstance(value, Matrix):
        raise ExpressionError("a vector or matrix is needed here")
    return value


def as_truth(value: Value) -> bool:
    """The value itself.

    Raises:
        ExpressionError: it is neither true nor false.
    """
    if not isinstance(value, bool):
        raise ExpressionError("a condition is needed here")
    return value


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
    return matrices.make_vector([row[_index(position, len(row))] for row in as_matrix(matrix).rows])


def _row(matrix: Value, position: Value) -> Matrix:
    rows = as_matrix(matrix).rows
    return Matrix((rows[_index(position, len(rows))],))


def _index(position: Value, length: int) -> int:
    index = exact_values.to_integer(as_scalar(position))
    if not 0 <= index < length:
        raise ExpressionError(f"there is no position {index}; positions count from 0")
    return index


def item(value: Value, *positions: Value) -> Scalar:
    """``M[i, j]`` of a matrix, ``v[i]`` of a vector or a list; positions count from 0."""
    if isinstance(value, tuple) and len(positions) == 1:
        return value[_index(positions[0], len(value))]
    matrix = as_matrix(value)
    if len(positions) == 1 and matrix.is_vector:
        return matrix.entries[_index(positions[0], len(matrix.entries))]
    if len(positions) != 2:
        raise ExpressionError("an entry of a matrix is M[i, j]; of a vector, v[i]")
    row = matrix.rows[_index(positions[0], len(matrix.rows))]
    return row[_index(positions[1], len(row))]


FUNCTIONS: Final[Mapping[str, Function]] = {
    "abs": _of_scalars(_absolute),
    "min": Function(_smallest, 1, MANY),
    "max": Function(_largest, 1, MANY),
    "gcd": _of_integers(math.gcd),
    "lcm": _of_integers(math.lcm),
    "sqrt": _of_scalars(exact_values.square_root),
    "floor": _of_scalars(exact_values.floor),
    "ceil": _of_scalars(lambda value: -exact_values.floor(exact_values.negate(value))),
    "sign": _of_scalars(lambda value: Fraction(exact_values.sign(value))),
    "factorial": _of_scalars(exact_values.factorial),
    "binomial": _of_scalars(exact_values.binomial, 2),
    "sin": _of_scalars(exact_values.transcendental("sin", 1e6)),
    "cos": _of_scalars(exact_values.transcendental("cos", 1e6)),
    "tan": _of_scalars(exact_values.transcendental("tan", 1e6)),
    "exp": _of_scalars(exact_values.transcendental("exp", 100)),
    "log": _of_scalars(exact_values.transcendental("log", exact_values.MAX_MAGNITUDE)),
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
