"""Ranked passages against those that answer: recall, reciprocal rank and discounted gain, for each way to rank."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from companion.reranking import Reranker, Scores
from companion.retrieval import PassageIndex, Query
from knowledge_graph.concepts import ConceptId
from learning_platform.benchmarks.report import Figure

DEPTH = 10
RECALLS = (1, 5, 10)
_FUSION = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Buettcher 2009)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, and the places of the passages that answer it. Each of these counts the same."""

    query: Query
    relevant: frozenset[int]


def rankings(
    index: PassageIndex,
    query: Query,
    reranker: Reranker | None,
    linked: Collection[ConceptId] | None = None,
    neighbours: Collection[ConceptId] = (),
) -> Mapping[str, list[int]]:
    """The first ten places by each ranker: BM25, dense, mix, reciprocal rank fusion, and ours.

    Ours is the mix, put in order by the reranker. Where concepts are given, both are given again as the companion
    searches, which moves these concepts and their neighbours up. Without vectors, BM25 is all there is to both.
    """
    plain = replace(index, reranker=None)
    reranked = replace(index, reranker=reranker)
    lexical, dense = index.lexical_scores(query), index.dense_scores(query)
    found = {"bm25": _first(lexical)}
    if dense is not None:
        fused = sum((1.0 / (_FUSION + _ranks(scores)) for scores in (lexical, dense)), np.zeros(len(lexical)))
        found |= {"dense": _first(dense), "mix": _searched(plain, query), "rrf": _first(fused)}
    found["ours"] = _searched(reranked, query)
    if linked is not None:
        found["mix_linked"] = _searched(plain, query, linked, neighbours)
        found["ours_linked"] = _searched(reranked, query, linked, neighbours)
    return found


def ranking_figures(
    prefix: str,
    judged: Sequence[Judged],
    found: Sequence[Mapping[str, list[int]]],
    bars: Mapping[str, float] | None = None,
) -> Iterator[Figure]:
    """Recall at 1, 5 and 10 (a passage that answers is among them), MRR and nDCG at 10 of each ranker.

    BM25 is the baseline of each figure of ours.

    Args:
        prefix: of the names.
        judged: the questions.
        found: by question, what `rankings` gave.
        bars: by name without the prefix.
    """
    baseline: dict[str, float] = {}
    for ranker in found[0]:
        gains = np.array(
            [gains_of(each[ranker], question.relevant) for each, question in zip(found, judged, strict=True)]
        )
        measured = {f"recall{depth}": float(gains[:, :depth].any(axis=1).mean()) for depth in RECALLS}
        measured["mrr10"] = float(reciprocal_ranks(gains).mean())
        measured["ndcg10"] = float(np.mean(_discounted(gains, [len(question.relevant) for question in judged])))
        for name, value in measured.items():
            bar = (bars or {}).get(f"{name}_{ranker}")
            beside = baseline.get(name) if ranker.startswith("ours") else None
            yield Figure(f"{prefix}_{name}_{ranker}", value, "", bar, beside, "higher")
        if ranker == "bm25":
            baseline = measured


def gains_of(places: Sequence[int], relevant: Collection[int]) -> list[float]:
    """1 for each of the first ten places that answers, else 0."""
    return [float(place < len(places) and places[place] in relevant) for place in range(DEPTH)]


def reciprocal_ranks(gains: NDArray[np.float64]) -> Scores:
    """One by the rank of the first passage that answers, 0 where none of ten does; gains of shape (questions, 10)."""
    reciprocals: Scores = (gains / np.arange(1, DEPTH + 1)).max(axis=1)
    return reciprocals


def _discounted(gains: NDArray[np.float64], relevant: Sequence[int]) -> Scores:
    """NDCG (Järvelin and Kekäläinen 2002) with gains of 0 and 1."""
    discounts = 1.0 / np.log2(np.arange(2, DEPTH + 2))
    ideal = np.concatenate([[0.0], np.cumsum(discounts)])[np.minimum(relevant, DEPTH)]
    discounted: Scores = gains @ discounts / ideal
    return discounted


def _searched(
    index: PassageIndex, query: Query, linked: Collection[ConceptId] = (), neighbours: Collection[ConceptId] = ()
) -> list[int]:
    hits = index.search(
        query, allowed_courses=tuple(index.course_of_passage), linked=linked, neighbours=neighbours, count=DEPTH
    )
    return [hit.position for hit in hits]


def _ranks(scores: Scores) -> Scores:
    ranks = np.empty(len(scores))
    ranks[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return ranks


def _first(scores: Scores) -> list[int]:
    """The ten best places; none that scores nothing."""
    order: list[int] = np.argsort(-scores, kind="stable")[:DEPTH].tolist()
    return [place for place in order if scores[place] > 0]
