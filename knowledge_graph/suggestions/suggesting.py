"""Suggests edges for a course. The single entry; it proposes, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder
from knowledge_graph.suggestions.candidates import candidate_pairs
from knowledge_graph.suggestions.concept_texts import course_texts
from knowledge_graph.suggestions.features import TextEvidence, text_evidence
from knowledge_graph.suggestions.mentions import find_mentions
from knowledge_graph.suggestions.model import PairScores, SuggestionModel, score_pairs, shipped_model
from knowledge_graph.suggestions.reasons import Reason, direction_reasons, relatedness_reasons
from knowledge_graph.suggestions.structure import Structure, read_structure

LEAST_DIRECTION: Final = 0.6
"""Of the two directions the likelier one must reach this; otherwise the two are only suggested as related."""
ENOUGH_EDGES: Final = 0.5
"""Prerequisites a concept from which on the graph itself is asked, too."""


@dataclass(frozen=True, slots=True)
class SuggestedEdge:
    """An edge that the course may lack.

    Attributes:
        source: the prerequisite; for RELATED the one that stands first in the book.
        target: the dependent.
        kind: PREREQUISITE, or RELATED where no direction is clear.
        confidence: from 0 to 1: the chance that authors of graphs like those trained on would draw this edge; for
            RELATED, that they would join the two at all.
        reasons: the strongest first.
    """

    source: ConceptId
    target: ConceptId
    kind: EdgeKind
    confidence: float
    reasons: tuple[Reason, ...]


def suggest_edges(
    course: Course,
    embedder: Embedder,
    *,
    limit: int = 50,
    rejected: Iterable[Edge] = (),
    language: str | None = None,
    model: SuggestionModel | None = None,
) -> tuple[SuggestedEdge, ...]:
    """Edges that the course may lack, the most confident first.

    Nothing is suggested that is already joined, that follows from a chain of prerequisites, that would close a cycle
    with the edges that are there, or that was rejected. Two suggestions together may still contradict each other:
    accept them one by one, and suggest again.

    Args:
        course: with or without edges; cycles do no harm.
        embedder: wrap it in `similarity.CachedEmbedder` so that no text is embedded twice.
        limit: at most so many.
        rejected: edges that an author has declined; kind and ends count, weights do not.
        language: whose texts are read; the course's source language by default.
        model: the shipped one by default.
    """
    model = model or shipped_model()
    texts = course_texts(course, language)
    if len(texts) < 2 or limit < 1:
        return ()
    ids = tuple(concept.id for concept in course.concepts)
    place = {concept_id: position for position, concept_id in enumerate(ids)}
    evidence = text_evidence(texts, embedder, model.level_weights_for(embedder.model_id), find_mentions(texts))
    known = [edge for edge in course.edges if edge.source in place and edge.target in place]
    prerequisites = [(place[edge.source], place[edge.target]) for edge in known if edge.kind is EdgeKind.PREREQUISITE]
    structure = _structure(evidence, prerequisites)
    pairs = candidate_pairs(evidence, [(place[edge.source], place[edge.target]) for edge in known])
    pairs = pairs[structure.implied(pairs) == 0]
    enough = len(prerequisites) >= ENOUGH_EDGES * len(ids)
    scores = score_pairs(model.texts_and_structure if enough else model.texts, evidence, pairs, structure)
    declined = {_identity(edge.kind, edge.source, edge.target) for edge in rejected}
    found: list[SuggestedEdge] = []
    for row, kind, forward, confidence in _ranked(scores):
        first, second = (int(end) for end in pairs[row])
        source, target = (first, second) if forward else (second, first)
        if _identity(kind, ids[source], ids[target]) in declined:
            continue
        parts = scores.direction_parts[row] * (1 if forward else -1)
        directed = direction_reasons(evidence, source, target, parts) if kind is EdgeKind.PREREQUISITE else ()
        reasons = chain(directed, relatedness_reasons(evidence, structure, source, target, ids))
        found.append(SuggestedEdge(ids[source], ids[target], kind, round(confidence, 4), tuple(reasons)))
        if len(found) == limit:
            break
    return tuple(found)


def _structure(evidence: TextEvidence, prerequisites: list[tuple[int, int]]) -> Structure:
    cosines = np.einsum("ijk,ik->ij", evidence.vectors[evidence.neighbours[:, :8]], evidence.vectors)
    return read_structure(len(evidence.texts), prerequisites, evidence.neighbours[:, :8], cosines)


def _ranked(scores: PairScores) -> list[tuple[int, EdgeKind, bool, float]]:
    """Row, kind, whether it leads from the first to the second, and confidence; the most confident first."""
    ahead, behind = scores.confidence, scores.reverse_confidence
    ranked = []
    for row, direction in enumerate(scores.direction.tolist()):
        clear = max(direction, 1 - direction) >= LEAST_DIRECTION
        if clear:
            ranked.append((row, EdgeKind.PREREQUISITE, direction > 0.5, float(max(ahead[row], behind[row]))))
        else:
            ranked.append((row, EdgeKind.RELATED, True, float(min(1.0, ahead[row] + behind[row]))))
    return sorted(ranked, key=lambda item: (-item[3], item[0]))


def _identity(kind: EdgeKind, source: ConceptId, target: ConceptId) -> tuple[EdgeKind, ConceptId, ConceptId]:
    if kind is EdgeKind.RELATED and target < source:
        return kind, target, source
    return kind, source, target
