"""Exact matrices for templates: small, immutable, over fractions and the irrational numbers of `exact_values`."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from knowledge_graph.exercises.exact_values import (
    ExpressionError,
    Scalar,
    UndefinedValueError,
    add,
    compare,
    divide,
    is_zero,
    multiply,
    negate,
    sign,
    square_root,
    subtract,
    to_float,
)

MAX_SIDE: Final = 6
MAX_IRRATIONAL_SIDE: Final = 3
"""Elimination with roots takes milliseconds for every step."""
MAX_ROOT_SEARCH: Final = 10_000


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows of equal length, at least one by one. A vector is a matrix with one column."""

    rows: tuple[tuple[Scalar, ...], ...]

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), len(self.rows[0])

    @property
    def is_vector(self) -> bool:
        return 1 in self.shape

    @property
    def entries(self) -> tuple[Scalar, ...]:
        """All entries, row by row."""
        return tuple(entry for row in self.rows for entry in row)


def make_matrix(rows: Sequence[Sequence[Scalar]]) -> Matrix:
    """A matrix within the bounds.

    Raises:
        ExpressionError: no rows, rows of different lengths, or more than 6 rows or columns.
    """
    if not rows or not rows[0] or len({len(row) for row in rows}) > 1:
        raise ExpressionError("the rows of a matrix must have the same length, at least 1")
    if len(rows) > MAX_SIDE or len(rows[0]) > MAX_SIDE:
        raise ExpressionError(f"matrices have at most {MAX_SIDE} rows and columns")
    return Matrix(tuple(tuple(row) for row in rows))


def make_vector(entries: Sequence[Scalar]) -> Matrix:
    """A matrix with one column."""
    return make_matrix([[entry] for entry in entries])


def identity(size: int) -> Matrix:
    """The identity matrix."""
    return make_matrix([[Fraction(int(i == j)) for j in range(size)] for i in range(size)])


def transpose(matrix: Matrix) -> Matrix:
    """The matrix with rows and columns exchanged."""
    return Matrix(tuple(zip(*matrix.rows, strict=True)))


def map_entries(function: Callable[[Scalar], Scalar], matrix: Matrix) -> Matrix:
    """The matrix of the function's values."""
    return Matrix(tuple(tuple(function(entry) for entry in row) for row in matrix.rows))


def combine(function: Callable[[Scalar, Scalar], Scalar], left: Matrix, right: Matrix) -> Matrix:
    """Entry by entry; both must have the same shape."""
    if left.shape != right.shape:
        raise ExpressionError(f"shapes {left.shape} and {right.shape} do not fit")
    pairs = (zip(above, below, strict=True) for above, below in zip(left.rows, right.rows, strict=True))
    return Matrix(tuple(tuple(function(a, b) for a, b in row) for row in pairs))


def product(left: Matrix, right: Matrix) -> Matrix:
    """The matrix product."""
    if left.shape[1] != right.shape[0]:
        raise ExpressionError(f"a {left.shape} matrix cannot be multiplied by a {right.shape} one")
    columns = transpose(right).rows
    return Matrix(tuple(tuple(_sum_of_products(row, column) for column in columns) for row in left.rows))


def _sum_of_products(left: Sequence[Scalar], right: Sequence[Scalar]) -> Scalar:
    total: Scalar = Fraction(0)
    for a, b in zip(left, right, strict=True):
        total = add(total, multiply(a, b))
    return total


def same(left: Matrix, right: Matrix) -> bool:
    """Whether shapes and entries are equal."""
    return left.shape == right.shape and all(
        compare(a, b) == 0 for a, b in zip(left.entries, right.entries, strict=True)
    )


def dot(left: Matrix, right: Matrix) -> Scalar:
    """The dot product of two vectors of equal length."""
    _need_vectors(left, right)
    if len(left.entries) != len(right.entries):
        raise ExpressionError("the vectors of a dot product need the same length")
    return _sum_of_products(left.entries, right.entries)


def norm(vector: Matrix) -> Scalar:
    """The Euclidean norm of a vector."""
    return square_root(dot(vector, vector))


def cross(left: Matrix, right: Matrix) -> Matrix:
    """The cross product of two vectors with three components."""
    _need_vectors(left, right)
    if len(left.entries) != 3 or len(right.entries) != 3:
        raise ExpressionError("the cross product is for vectors with three components")
    a, b, c = left.entries
    d, e, f = right.entries
    return make_vector([_minor(b, c, e, f), _minor(c, a, f, d), _minor(a, b, d, e)])


def _minor(a: Scalar, b: Scalar, c: Scalar, d: Scalar) -> Scalar:
    return subtract(multiply(a, d), multiply(b, c))


def trace(matrix: Matrix) -> Scalar:
    """The sum of the diagonal entries of a square matrix."""
    total: Scalar = Fraction(0)
    for position in range(_side(matrix)):
        total = add(total, matrix.rows[position][position])
    return total


def reduced_row_echelon(matrix: Matrix) -> Matrix:
    """The reduced row echelon form.

    >>> reduced_row_echelon(make_matrix([[Fraction(0), Fraction(2)], [Fraction(0), Fraction(3)]])).rows[0]
    (Fraction(0, 1), Fraction(1, 1))
    """
    return make_matrix(_eliminate(matrix.rows, matrix.shape[1])[0])


def rank(matrix: Matrix) -> int:
    """The number of pivots."""
    return len(_eliminate(matrix.rows, matrix.shape[1])[1])


def determinant(matrix: Matrix) -> Scalar:
    """The determinant of a square matrix: from the pivots, or directly for two by two."""
    side = _side(matrix)
    if side == 2:
        return _minor(*matrix.entries)
    _, pivots, factor = _eliminate(matrix.rows, side)
    return factor if len(pivots) == side else Fraction(0)


def inverse(matrix: Matrix) -> Matrix:
    """The inverse.

    Raises:
        UndefinedValueError: the matrix is singular.
    """
    side = _side(matrix)
    beside = [(*row, *unit) for row, unit in zip(matrix.rows, identity(side).rows, strict=True)]
    solved, pivots, _ = _eliminate(beside, side)
    if len(pivots) < side:
        raise UndefinedValueError("a singular matrix has no inverse")
    return make_matrix([row[side:] for row in solved])


def _eliminate(start: Sequence[Sequence[Scalar]], columns: int) -> tuple[list[list[Scalar]], list[int], Scalar]:
    """Gauss-Jordan elimination with pivots in the first ``columns`` columns.

    Returns:
        The reduced rows, the columns of the pivots, and the product of the pivots with the sign of the row exchanges
        (of a regular square matrix: its determinant).
    """
    rows = [list(row) for row in start]
    if len(rows) > MAX_IRRATIONAL_SIDE and not all(isinstance(entry, Fraction) for row in rows for entry in row):
        raise ExpressionError(f"matrices with irrational entries have at most {MAX_IRRATIONAL_SIDE} rows")
    pivots: list[int] = []
    factor: Scalar = Fraction(1)
    for column in range(columns):
        top = len(pivots)
        found = next((i for i in range(top, len(rows)) if not is_zero(rows[i][column])), None)
        if found is None:
            continue
        if found != top:
            rows[top], rows[found], factor = rows[found], rows[top], negate(factor)
        pivot = rows[top][column]
        factor = multiply(factor, pivot)
        rows[top] = [divide(entry, pivot) for entry in rows[top]]
        for i, row in enumerate(rows):
            if i != top and not is_zero(row[column]):
                rows[i] = [subtract(a, multiply(row[column], b)) for a, b in zip(row, rows[top], strict=True)]
        pivots.append(column)
    return rows, pivots, factor


def _side(matrix: Matrix) -> int:
    if matrix.shape[0] != matrix.shape[1]:
        raise ExpressionError(f"a square matrix is needed here, not a {matrix.shape} one")
    return matrix.shape[0]


def _need_vectors(*matrices: Matrix) -> None:
    if not all(matrix.is_vector for matrix in matrices):
        raise ExpressionError("vectors are needed here")


def eigenvalues(matrix: Matrix) -> tuple[Scalar, ...]:
    """The real eigenvalues, ascending, each as often as its algebraic multiplicity.

    Rational eigenvalues of any matrix are found, and the two roots of what remains if that is quadratic.

    >>> eigenvalues(make_matrix([[Fraction(2), Fraction(1)], [Fraction(1), Fraction(2)]]))
    (Fraction(1, 1), Fraction(3, 1))

    Raises:
        UndefinedValueError: some are not real.
        ExpressionError: some have no closed form with square roots that is looked for here.
    """
    _side(matrix)
    if matrix.shape == (2, 2):
        return tuple(sorted(_quadratic_roots(negate(trace(matrix)), determinant(matrix)), key=to_float))
    if not all(isinstance(entry, Fraction) for entry in matrix.entries):
        raise ExpressionError("eigenvalues of matrices with irrational entries are for two by two only")
    scale = math.lcm(*(entry.denominator for entry in matrix.entries))
    whole = map_entries(lambda entry: entry * scale, matrix)
    coefficients = _characteristic_polynomial(whole)
    roots, rest = _split_integer_roots(coefficients, _row_sum_norm(whole))
    if len(rest) == 3:
        roots += _quadratic_roots(rest[1], rest[2])
    elif len(rest) > 3:
        raise ExpressionError("these eigenvalues have no simple closed form")
    return tuple(sorted((divide(root, Fraction(scale)) for root in roots), key=to_float))


def _characteristic_polynomial(matrix: Matrix) -> list[Scalar]:
    """Coefficients of ``det(x I - M)``, highest power first, by the Faddeev-LeVerrier recursion."""
    side = _side(matrix)
    coefficients: list[Scalar] = [Fraction(1)]
    current = matrix
    for step in range(1, side + 1):
        coefficients.append(divide(negate(trace(current)), Fraction(step)))
        shift = map_entries(lambda entry: multiply(coefficients[-1], entry), identity(side))
        current = product(matrix, combine(add, current, shift))
    return coefficients


def _row_sum_norm(matrix: Matrix) -> int:
    """No eigenvalue is larger in size than this norm."""
    return int(max(sum(abs(entry) for entry in row) for row in matrix.rows))


def _split_integer_roots(coefficients: list[Scalar], bound: int) -> tuple[list[Scalar], list[Scalar]]:
    """Integer roots with multiplicity, and what remains. A monic polynomial over the integers has no other rational."""
    if bound > MAX_ROOT_SEARCH:
        raise ExpressionError("the entries are too large to look for eigenvalues")
    roots: list[Scalar] = []
    for candidate in range(-bound, bound + 1):
        while len(coefficients) > 1:
            quotient = _divide_by_root(coefficients, candidate)
            if quotient.pop() != 0:
                break
            roots.append(Fraction(candidate))
            coefficients = quotient
    return roots, coefficients


def _divide_by_root(coefficients: Sequence[Scalar], root: int) -> list[Scalar]:
    """Horner's scheme: the quotient by ``x - root``, then the remainder."""
    scheme: list[Scalar] = []
    for coefficient in coefficients:
        scheme.append(coefficient + (scheme[-1] * root if scheme else 0))
    return scheme


def _quadratic_roots(linear: Scalar, constant: Scalar) -> list[Scalar]:
    """Both roots of ``x**2 + linear x + constant``."""
    discriminant = subtract(multiply(linear, linear), multiply(Fraction(4), constant))
    if sign(discriminant) < 0:
        raise UndefinedValueError("the eigenvalues are not real")
    root = square_root(discriminant)
    return [divide(subtract(part, linear), Fraction(2)) for part in (negate(root), root)]
