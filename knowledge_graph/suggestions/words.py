"""Terms of a text, and how much of one concept's terms another text uses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_STOP_WORDS: Final = """
a about all also an and any are as at be between both but by can each eg for from given has have how if in including
into is it its may more most not of on one or other over same so some such than that the their them then there these
they this those through to under up use using was were what when where whether which while who will with within without
you your
"""
STOP_WORDS: Final = frozenset(_STOP_WORDS.split())
_WORD: Final = re.compile(r"[^\W\d_]+")
_HAN: Final = re.compile(r"[\u3400-\u9fff]+")
_ENDINGS: Final = ("ations", "ation", "ings", "ing", "ies", "es", "ed", "s")
_LEAST_STEM: Final = 3

Pairs = NDArray[np.int64]
"""Shape (n, 2): positions of two concepts a row."""
Values = NDArray[np.float64]


def stem(word: str) -> str:
    """The word without a common English ending; other words stay as they are.

    >>> stem("fractions"), stem("adding"), stem("norm")
    ('fraction', 'add', 'norm')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def terms(text: str) -> list[str]:
    """The text's terms in their order: stems of words that are no stop words; of Chinese, pairs of characters.

    >>> terms("The dot product of two vectors"), terms("点积为零")
    (['dot', 'product', 'two', 'vector'], ['点积', '积为', '为零'])
    """
    found: list[str] = []
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).lower()):
        if _HAN.search(word):
            for run in _HAN.findall(word):
                found += [run[i : i + 2] for i in range(max(1, len(run) - 1))]
        elif len(word) > 1 and word not in STOP_WORDS:
            found.append(stem(word))
    return found


class TermTable:
    """Which terms each concept's statement and whole text have, and how rare they are in the course.

    Attributes:
        vocabulary: the column of each term.
        rarity: float64, shape (terms,): log((n + 1) / concepts whose statement has it), the inverse document frequency.
    """

    def __init__(self, statements: Sequence[str], wholes: Sequence[str]) -> None:
        stated = [terms(text) for text in statements]
        self.vocabulary: dict[str, int] = {}
        for row in stated:
            for term in row:
                self.vocabulary.setdefault(term, len(self.vocabulary))
        self.terms: list[str] = list(self.vocabulary)
        self._stated = _incidence(stated, self.vocabulary)
        self._whole = (
            self._stated
            if list(wholes) == list(statements)
            else _incidence([terms(text) for text in wholes], self.vocabulary)
        )
        used = np.asarray(self._stated.sum(axis=0)).ravel()
        self.rarity: Values = np.log((len(stated) + 1) / np.maximum(used, 1))
        self._weight = np.maximum(self._stated @ self.rarity, 1e-9)
        self._length = np.sqrt(np.maximum(self._stated @ self.rarity**2, 1e-9))

    def mean_rarity(self) -> Values:
        """Shape (n,): mean rarity of the terms of each statement; 0 for one without terms."""
        counts = np.asarray(self._stated.sum(axis=1)).ravel()
        values: Values = np.where(counts > 0, self._stated @ self.rarity / np.maximum(counts, 1), 0.0)
        return values

    def coverage(self, of: NDArray[np.int64], by: NDArray[np.int64]) -> Values:
        """Shape (pairs,), 0 to 1: the share of one statement's terms, by rarity, that another whole text has."""
        values: Values = self._shared(self._stated, of, self._whole, by) / self._weight[of]
        return values

    def coverage_of(self, of: int, by: int) -> float:
        """`coverage` of a single pair."""
        return float(self.coverage(np.array([of]), np.array([by]))[0])

    def overlap(self, pairs: Pairs) -> Values:
        """Shape (pairs,), 0 to 1: cosine of the two statements' terms weighted by rarity; symmetric."""
        first, second = pairs[:, 0], pairs[:, 1]
        shared = _row_dots(self._stated[first], self._stated[second], self.rarity**2)
        values: Values = shared / (self._length[first] * self._length[second])
        return values

    def reference(
        self, neighbours: NDArray[np.int64], shares: Values, of: NDArray[np.int64], by: NDArray[np.int64]
    ) -> Values:
        """Shape (pairs,), 0 to 1: how far the neighbours of ``by`` use the terms of ``of``.

        A soft form of reference distance (Liang et al. 2015, "Measuring prerequisite relations among concepts"), in
        which related concepts are neighbours in meaning and a reference is the use of a term.

        Args:
            neighbours: shape (n, k), positions of each concept's nearest.
            shares: shape (n, k), their weights; each row sums to 1.
        """
        count, nearest = neighbours.shape
        mixing = csr_matrix(
            (shares.ravel(), neighbours.ravel(), np.arange(0, count * nearest + 1, nearest)),
            shape=(count, count),
        )
        values: Values = self._shared(self._stated, of, (mixing @ self._whole).tocsr(), by) / self._weight[of]
        return values

    def shared_terms(self, first: int, second: int, count: int) -> tuple[str, ...]:
        """The rarest terms that both statements have, the rarest first."""
        both = np.intersect1d(self._stated[first].indices, self._stated[second].indices)
        order = sorted(both.tolist(), key=lambda column: (-self.rarity[column], self.terms[column]))
        return tuple(self.terms[column] for column in order[:count])

    def _shared(self, stated: csr_matrix, of: NDArray[np.int64], texts: csr_matrix, by: NDArray[np.int64]) -> Values:
        return _row_dots(stated[of], texts[by], self.rarity)


def _row_dots(first: csr_matrix, second: csr_matrix, weights: Values) -> Values:
    dots: Values = np.asarray(first.multiply(second) @ weights).ravel()
    return dots


def _incidence(rows: Sequence[Sequence[str]], vocabulary: dict[str, int]) -> csr_matrix:
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns += sorted({vocabulary[term] for term in row if term in vocabulary})
        ends.append(len(columns))
    shape: Any = (len(rows), max(1, len(vocabulary)))
    return csr_matrix((np.ones(len(columns)), np.array(columns, dtype=np.int64), np.array(ends)), shape=shape)
