"""Bit sets of ancestors: which prerequisites a longer chain implies, and whether one concept comes before another.

A bit set is a Python integer while it is built (a union costs one call whatever its width, and the depth of the graph
does not matter), and a row of packed 64-bit words when many are asked at once. Graphs too wide for that are worked
through in blocks of columns, so that memory stays bounded at any size.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.adjacency import Adjacency, Positions

MOST_BYTES: Final = 32 * 2**20
"""Of all bit sets that are held at one time."""

AncestorRows = NDArray[np.uint64]
"""Bit ``j % 64`` of word ``j // 64`` in row ``i`` is set when ``j`` comes before ``i``; shape (n, words)."""


def fits(size: int) -> bool:
    """Whether the ancestors of so many concepts fit into memory as one matrix of bits.

    >>> fits(10_000), fits(100_000)
    (True, False)
    """
    return size * _words(size) * 8 <= MOST_BYTES


def ancestor_rows(prerequisites: Adjacency) -> AncestorRows:
    """Everything that comes before each position, as packed bits.

    Args:
        prerequisites: rows in topological order, neighbours = direct prerequisites.
    """
    words = _words(prerequisites.size)
    ancestors = _ancestors(prerequisites.neighbour_lists(), 0, prerequisites.size)
    packed = b"".join(union.to_bytes(words * 8, "little") for union in ancestors)
    return np.frombuffer(packed, dtype="<u8").astype(np.uint64, copy=False).reshape(len(ancestors), words)


def has_bits(rows: AncestorRows, later: Positions, earlier: Positions) -> NDArray[np.bool_]:
    """For each pair, whether the bit of ``earlier`` is set in the row of ``later``."""
    words = rows[later, earlier >> 6]
    return np.asarray(words >> (earlier & 63).astype(np.uint64) & np.uint64(1), dtype=np.bool_)


def come_before(prerequisites: Adjacency, earlier: Positions, later: Positions) -> NDArray[np.bool_]:
    """For each pair, whether a chain of edges leads from the one to the other, in a graph of any size.

    Args:
        prerequisites: rows in topological order, neighbours = direct prerequisites.
        earlier: positions, shape (pairs,).
        later: positions, beside ``earlier``.
    """
    found = np.zeros(len(earlier), dtype=np.bool_)
    before_each = prerequisites.neighbour_lists()
    for low, high in _blocks(prerequisites):
        asked = np.flatnonzero((earlier >= low) & (earlier < high) & (earlier < later))
        if len(asked):
            ancestors = _ancestors(before_each, low, high)
            pairs = zip(earlier[asked].tolist(), later[asked].tolist(), strict=True)
            found[asked] = [bool(ancestors[end] >> (start - low) & 1) for start, end in pairs]
    return found


def redundant(prerequisites: Adjacency) -> NDArray[np.bool_]:
    """Which edges a longer chain implies: all that the transitive reduction of an acyclic graph leaves out.

    An edge is implied when its source comes before another direct prerequisite of its target (Aho, Garey and Ullman,
    "The transitive reduction of a directed graph", 1972).

    Args:
        prerequisites: rows in topological order, neighbours = direct prerequisites.

    Returns:
        bool, shape (edges,), beside ``prerequisites.indices``.
    """
    found = np.zeros(len(prerequisites.indices), dtype=np.bool_)
    before_each, bounds = prerequisites.neighbour_lists(), prerequisites.indptr.tolist()
    for low, high in _blocks(prerequisites):
        ancestors = [0] * prerequisites.size
        for position in range(low, prerequisites.size):
            before, union = before_each[position], 0
            for earlier in before:
                union |= ancestors[earlier]
            if union and len(before) > 1:
                for place, earlier in enumerate(before, start=bounds[position]):
                    if low <= earlier < high and union >> (earlier - low) & 1:
                        found[place] = True
            for earlier in before:
                if low <= earlier < high:
                    union |= 1 << (earlier - low)
            ancestors[position] = union
    return found


def _ancestors(before_each: list[list[int]], low: int, high: int) -> list[int]:
    """For each position the bits of those from ``low`` up to ``high`` that come before it."""
    ancestors = [0] * len(before_each)
    for position in range(low, len(before_each)):
        union = 0
        for earlier in before_each[position]:
            union |= ancestors[earlier]
            if low <= earlier < high:
                union |= 1 << (earlier - low)
        ancestors[position] = union
    return ancestors


def work(prerequisites: Adjacency) -> float:
    """Words that `redundant` and `come_before` read at most; a thousand million take some ten seconds."""
    return len(prerequisites.indices) * prerequisites.size / 128


def _blocks(prerequisites: Adjacency) -> Iterator[tuple[int, int]]:
    """Ranges of positions, so narrow that the bit sets of one range stay within the bound."""
    size = prerequisites.size
    width = max(1024, 8 * MOST_BYTES // max(1, size))
    for low in range(0, size, width):
        yield low, min(size, low + width)


def _words(size: int) -> int:
    return (size + 63) // 64
