"""An inverted index of short texts, with the weight of each term in each text worked out beforehand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.adjacency import Adjacency, Positions
from knowledge_graph.spelling import NearNames

Scores = NDArray[np.float64]

SATURATION: Final = 1.2
"""BM25's k1: how fast a term said again stops counting."""
LENGTH: Final = 0.75
"""BM25's b: how far longer texts count less."""
MISSPELLED: Final = 0.8
"""Share of its weight that a term keeps when it is found by a spelling near to what was asked."""
_MOST_PREFIXED: Final = 50
"""Terms that one beginning of a word stands for."""


class TermIndex:
    """Texts by their terms: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), eager.

    >>> index = TermIndex([["dot", "product"], ["cross", "product"], ["norm"]])
    >>> int(index.scores([["cross"], ["product"]]).argmax())
    1
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        """Indexes the terms of each text."""
        self._size = len(texts)
        counts = [Counter(terms) for terms in texts]
        self._terms = sorted({term for count in counts for term in count})
        self._number = {term: number for number, term in enumerate(self._terms)}
        numbers = np.array([self._number[term] for count in counts for term in count], dtype=np.int64)
        owners = np.repeat(np.arange(self._size, dtype=np.int64), [len(count) for count in counts])
        frequency = np.array([times for count in counts for times in count.values()], dtype=np.float64)
        lengths = np.array([len(terms) for terms in texts], dtype=np.float64)
        relative = lengths / max(1.0, float(lengths.mean())) if self._size else lengths
        holders = np.bincount(numbers, minlength=len(self._terms))
        self._rarity = np.log(1 + (self._size - holders + 0.5) / (holders + 0.5))
        damping = SATURATION * (1 - LENGTH + LENGTH * relative[owners])
        weights = self._rarity[numbers] * frequency * (SATURATION + 1) / (frequency + damping)
        size = max(self._size, len(self._terms))
        self._postings = Adjacency.from_pairs(size, numbers, owners, weights)
        self._spelling = NearNames(self._terms)

    def __contains__(self, term: object) -> bool:
        return term in self._number

    def near(self, term: str) -> tuple[str, ...]:
        """Indexed terms that are spelled nearly like this one."""
        return tuple(self._terms[number] for number in self._spelling.nearest(term))

    def beginning_with(self, beginning: str) -> tuple[str, ...]:
        """Indexed terms with this beginning, in alphabetical order, some fifty at most."""
        start = bisect_left(self._terms, beginning)
        found = []
        for term in self._terms[start : start + _MOST_PREFIXED]:
            if not term.startswith(beginning):
                break
            found.append(term)
        return tuple(found)

    def scores(self, alternatives: Sequence[Sequence[str]], shares: Sequence[float] | None = None) -> Scores:
        """How well each text holds what is asked: 0 for nothing of it, near 1 for all of it in few words.

        Args:
            alternatives: for each thing asked the terms that stand for it; the one that fits a text best counts.
            shares: of its weight that each thing asked keeps, 1 by default.

        Returns:
            Shape (texts,): the sum of BM25 weights over the largest sum that any text could have.
        """
        total, possible = np.zeros(self._size), 0.0
        highest = (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH))
        rarest = float(np.log(1 + (self._size + 0.5) / 0.5))
        for place, terms in enumerate(alternatives):
            numbers = [self._number[term] for term in terms if term in self._number]
            possible += highest * max((float(self._rarity[number]) for number in numbers), default=rarest)
            best = np.zeros(self._size)
            for number in numbers:
                texts: Positions = self._postings.neighbours(number)
                best[texts] = np.maximum(best[texts], self._postings.neighbour_weights(number))
            total += best if shares is None else best * shares[place]
        return total / possible if possible else total
