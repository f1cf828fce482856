"""The embedding model of a deployment, where it has one, and vectors that are kept in the data folder."""

from __future__ import annotations

import structlog

from knowledge_graph.embedding import Embedder, EmbeddingModelError
from knowledge_graph.similarity import CachedEmbedder
from learning_platform.wiring import Parts

log = structlog.get_logger(__name__)


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
