"""Values of expressions: which kinds there are, and that one of a kind is needed."""

from __future__ import annotations

from typing import Any, TypeAlias

from knowledge_graph.exercises import exact_values, matrices
from knowledge_graph.exercises.exact_values import ExpressionError, Scalar
from knowledge_graph.exercises.formulas import Formula
from knowledge_graph.exercises.matrices import Matrix

Value: TypeAlias = Any
"""A `Scalar`, a `Matrix`, a `Formula` in variables, a tuple of scalars (eigenvalues), or a bool."""


def as_scalar(value: Value) -> Scalar:
    """The value itself.

    Raises:
        ExpressionError: it is not a number.
    """
    if isinstance(value, bool | Matrix | Formula | tuple):
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


def index_of(position: Value, length: int) -> int:
    """A position below the length; positions count from 0."""
    index = exact_values.to_integer(as_scalar(position))
    if not 0 <= index < length:
        raise ExpressionError(f"there is no position {index}; positions count from 0")
    return index


def item(value: Value, *positions: Value) -> Scalar:
    """``M[i, j]`` of a matrix, ``v[i]`` of a vector or a list; positions count from 0."""
    if isinstance(value, tuple) and len(positions) == 1:
        return value[index_of(positions[0], len(value))]
    matrix = as_matrix(value)
    if len(positions) == 1 and matrix.is_vector:
        return matrix.entries[index_of(positions[0], len(matrix.entries))]
    if len(positions) != 2:
        raise ExpressionError("an entry of a matrix is M[i, j]; of a vector, v[i]")
    row = matrix.rows[index_of(positions[0], len(matrix.rows))]
    return row[index_of(positions[1], len(row))]
