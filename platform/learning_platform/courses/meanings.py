"""The embedding model of a deployment, where it has one, and vectors that are kept in the data folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import structlog

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder, EmbeddingModelError, Vectors
from knowledge_graph.similarity import CachedEmbedder
from knowledge_graph.suggestions.concept_texts import course_texts
from learning_platform.wiring import Parts

log = structlog.get_logger(__name__)

MODEL_LANGUAGE: Final = "en"
"""The language that the served embedding model knows."""


def embedder_of(parts: Parts) -> Embedder | None:
    """The served model; None without one: then words have to do."""
    try:
        return parts.embedder
    except EmbeddingModelError as error:
        log.warning("embedding-model-missing", detail=f"{error}. Until then concepts are found by words only.")
        return None


def keeping(parts: Parts, embedder: Embedder) -> CachedEmbedder:
    """The same model with the vectors of texts kept in the data folder."""
    return CachedEmbedder(embedder, parts.settings.data_dir / "vectors")


def vectors_of_concepts(courses: Sequence[Course], ids: Sequence[ConceptId], embedder: Embedder) -> Vectors:
    """What concepts mean, by their titles and definitions in the source language; a shared one by the first course.

    Args:
        courses: that teach them.
        ids: the concepts, by row.
        embedder: which knows `MODEL_LANGUAGE` alone: concepts of courses written in another language are left at zero.

    Returns:
        Unit vectors or zero rows, float32, shape (len(ids), dimension).
    """
    statements: dict[ConceptId, str] = {}
    for course in courses:
        if course.source_language == MODEL_LANGUAGE:
            for concept, text in zip(course.concepts, course_texts(course), strict=True):
                statements.setdefault(concept.id, text.statement)
    told = [row for row, concept_id in enumerate(ids) if concept_id in statements]
    vectors = np.zeros((len(ids), embedder.dimension), dtype=np.float32)
    if told:
        vectors[told] = embedder.embed([statements[ids[row]] for row in told])
    return vectors
