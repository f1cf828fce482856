"""Names that are spelled nearly alike, found without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from knowledge_graph.adjacency import Adjacency, Positions

_MOST_COMPARED: Final = 40
"""Candidates whose edit distance is taken: those with the most pairs of characters in common."""
_LONGEST: Final = 200
"""Characters of a name that are looked at."""


def edit_distance(one: str, other: str, most: int) -> int:
    """Insertions, deletions, replacements and swaps of neighbours that make one text the other.

    Optimal string alignment (Damerau 1964, Wagner and Fischer 1974), in a band as wide as ``most``.

    >>> edit_distance("vector", "vecotr", 2), edit_distance("vector", "matrix", 2)
    (1, 3)

    Returns:
        The distance, or ``most + 1`` when it is larger than ``most``.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        earlier, before, row = before, row, [i] + [most + 1] * len(other)
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            right = other[j - 1]
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, earlier[j - 2] + 1)
            row[j] = cost
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def typos_allowed(length: int) -> int:
    """How many slips a word of that length may hold and still be recognised: none below four letters.

    >>> [typos_allowed(length) for length in (3, 4, 7, 8)]
    [0, 1, 1, 2]
    """
    return 0 if length < 4 else 1 if length < 8 else 2


class NearNames:
    """Finds the names nearest in spelling to a text.

    >>> NearNames(["vector", "matrix", "vectors"]).nearest("vecotr")
    (0,)
    """

    def __init__(self, names: Sequence[str]) -> None:
        """Indexes the names by their pairs of neighbouring characters."""
        self._names = tuple(name[:_LONGEST] for name in names)
        self._pairs: dict[str, int] = {}
        rows, columns = [], []
        for row, name in enumerate(self._names):
            for pair in _pairs(name):
                rows.append(row)
                columns.append(self._pairs.setdefault(pair, len(self._pairs)))
        names_of_pair = np.array(rows, dtype=np.int64)
        size = max(len(self._pairs), len(self._names), 1)
        self._names_by_pair = Adjacency.from_pairs(
            size, np.array(columns, dtype=np.int64), names_of_pair, np.ones(len(rows))
        )
        self._pair_counts = np.bincount(names_of_pair, minlength=len(self._names))

    def nearest(self, text: str, most: int | None = None) -> tuple[int, ...]:
        """Rows of the names within the distance, nearest first, an equal name among them.

        Args:
            text: what was written.
            most: the largest distance; as `typos_allowed` by default.
        """
        text = text[:_LONGEST]
        allowed = typos_allowed(len(text)) if most is None else most
        found = []
        for row in self._candidates(text):
            distance = edit_distance(text, self._names[row], allowed)
            if distance <= allowed:
                found.append((distance, row))
        return tuple(row for _, row in sorted(found))

    def _candidates(self, text: str) -> list[int]:
        """Rows of the names that share the largest part of their pairs with the text (Dice's coefficient)."""
        pairs = _pairs(text)
        known = [self._pairs[pair] for pair in pairs if pair in self._pairs]
        if not known:
            return []
        hits: Positions = np.concatenate([self._names_by_pair.neighbours(pair) for pair in known])
        shared = np.bincount(hits, minlength=len(self._names))
        likeness = 2 * shared / (self._pair_counts + len(pairs))
        count = min(_MOST_COMPARED, len(likeness))
        best = np.argpartition(-likeness, count - 1)[:count]
        return [int(row) for row in best if shared[row]]


def _pairs(text: str) -> set[str]:
    """Neighbouring characters, with the ends of the text as characters of their own."""
    return {first + second for first, second in pairwise(_framed(text))}


def _framed(text: str) -> Iterable[str]:
    return f"\n{text}\n"
