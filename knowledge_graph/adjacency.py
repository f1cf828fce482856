"""Compressed sparse rows: who is next to whom, as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Positions = NDArray[np.int64]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Adjacency:
    """Compressed sparse rows: the neighbours of position ``i`` are ``indices[indptr[i]:indptr[i + 1]]``.

    Attributes:
        indptr: int64, shape (n + 1,).
        indices: int64, shape (edges,), ascending inside a row.
        weights: float64, shape (edges,), beside ``indices``.
    """

    indptr: Positions
    indices: Positions
    weights: Weights

    @property
    def size(self) -> int:
        """Number of rows."""
        return len(self.indptr) - 1

    def neighbours(self, position: int) -> Positions:
        return self.indices[self.indptr[position] : self.indptr[position + 1]]

    def neighbour_weights(self, position: int) -> Weights:
        return self.weights[self.indptr[position] : self.indptr[position + 1]]

    def rows(self) -> Positions:
        """The row of each entry of ``indices``, int64, shape (edges,)."""
        return np.repeat(np.arange(self.size, dtype=np.int64), np.diff(self.indptr))

    def neighbour_lists(self) -> list[list[int]]:
        """The neighbours of every position as Python lists: what a loop over single positions reads fastest."""
        flat, bounds = self.indices.tolist(), self.indptr.tolist()
        return [flat[bounds[row] : bounds[row + 1]] for row in range(self.size)]

    @classmethod
    def from_pairs(cls, size: int, rows: Positions, columns: Positions, weights: Weights) -> Adjacency:
        """Sorts (row, column, weight) triples into rows; equal pairs stay in the order they came in."""
        order = np.argsort(rows * size + columns, kind="stable")  # one key sorts twice as fast as `lexsort` of two
        indptr = np.zeros(size + 1, dtype=np.int64)
        np.cumsum(np.bincount(rows, minlength=size), out=indptr[1:])
        return cls(indptr, columns[order], weights[order])
