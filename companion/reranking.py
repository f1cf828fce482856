"""Putting the best passages of a search in order: a logistic model over eight signs that a passage answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]

COEFFICIENTS_FILE: Final = "rerank_coefficients.json"
FEATURES: Final = (
    "lexical",
    "dense",
    "best_sentence",
    "overlap",
    "sentence_overlap",
    "title_overlap",
    "adjacent_words",
    "length",
)
"""BM25 and cosine, each relative to the best of the search; the cosine of the best sentence; how much of the question's
words, by weight, is in the passage, in its best sentence and in its concept's names; how many of its pairs of adjacent
words are in the passage; log length."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Passages to put in order, with what is known of each; all of one length.

    Attributes:
        lexical, dense: relative to the best of the search, shape (candidates,).
        best_sentence: largest cosine among the passage's sentences, 0 where it has none.
        tokens: the passage's terms in order.
        terms: the same without order.
        sentence_terms: of each of its sentences.
        title_terms: of the names of its concept.
    """

    lexical: Scores
    dense: Scores
    best_sentence: Scores
    tokens: Sequence[Sequence[str]]
    terms: Sequence[frozenset[str]]
    sentence_terms: Sequence[Sequence[frozenset[str]]]
    title_terms: Sequence[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Reranker:
    """A conditional logit (McFadden 1974): the chance that of these passages this one answers is softmax(features w).

    Attributes:
        weights: by name of `FEATURES`.
        per_score: what a difference of one in the mixed score alone is worth in the same units; boosts count so much.
        candidates: how many passages of the mix are put in order.
        provenance: what it was trained on, by whom, under which licence.
    """

    weights: Mapping[str, float]
    per_score: float
    candidates: int
    provenance: Mapping[str, str]

    def relative(self, features: Scores, boosts: Scores) -> Scores:
        """Scores relative to the best, which has 1, on the scale of the mix: e^-d for one that is d behind.

        Args:
            features: shape (candidates, len(FEATURES)).
            boosts: in units of the mixed score, shape (candidates,).
        """
        if not len(features):
            return np.zeros(0)
        values = features @ np.array([self.weights[name] for name in FEATURES]) / self.per_score + boosts
        relative: Scores = np.exp(values - values.max())
        return relative


def features_of(terms: Sequence[str], share: Callable[[Collection[str]], float], candidates: Candidates) -> Scores:
    """The table of `FEATURES`, shape (candidates, 8).

    Args:
        terms: the question's, in order.
        share: how much of the question a set of terms covers, 0 to 1.
        candidates: the passages.
    """
    asked = frozenset(terms)
    pairs = frozenset(pairwise(terms))
    together = [len(pairs.intersection(pairwise(tokens))) for tokens in candidates.tokens] if pairs else 0.0
    return np.column_stack(
        [
            candidates.lexical,
            candidates.dense,
            candidates.best_sentence,
            [share(asked & found) for found in candidates.terms],
            [max((share(asked & found) for found in each), default=0.0) for each in candidates.sentence_terms],
            [share(asked & found) for found in candidates.title_terms],
            np.full(len(candidates.terms), together) / max(1, len(pairs)),
            [np.log(max(1, len(tokens))) for tokens in candidates.tokens],
        ]
    )


def to_json(reranker: Reranker) -> str:
    """The coefficients as they are shipped."""
    return json.dumps(
        {
            "provenance": dict(reranker.provenance),
            "weights": {name: round(weight, 4) for name, weight in reranker.weights.items()},
            "per_score": round(reranker.per_score, 4),
            "candidates": reranker.candidates,
        },
        indent=1,
    )


def from_json(text: str) -> Reranker:
    """The reranker that `to_json` wrote."""
    plain = json.loads(text)
    return Reranker(plain["weights"], plain["per_score"], plain["candidates"], plain["provenance"])


@cache
def shipped_reranker() -> Reranker:
    """The coefficients that come with the product."""
    return from_json((files(__package__) / COEFFICIENTS_FILE).read_text(encoding="utf-8"))
