"""The companion's library of each taught course version, built once a process."""

from __future__ import annotations

import threading

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from companion.library import Library, build_library
from knowledge_graph.course import Course
from knowledge_graph.embedding import EmbeddingModelError
from knowledge_graph.similarity import EmbeddingCache
from learning_platform.courses import repository
from learning_platform.courses.catalogue import load_course
from learning_platform.wiring import Parts

log = structlog.get_logger(__name__)


def load_library(parts: Parts, session: Session, version_hash: str) -> Library:
    """Passages and index of the course version that an offering is pinned to: its readers see no other text."""
    course = load_course(parts, session, version_hash)
    return parts.memory.get_or_compute(("library", version_hash), lambda: _build(parts, [course]))


def _build(parts: Parts, courses: list[Course]) -> Library:
    """Builds the library; vectors of texts that were embedded before are read from the data folder.

    Without the embedding model the companion still answers, by words alone.
    """
    try:
        embedder = parts.embedder
    except EmbeddingModelError as error:
        log.warning("embedding-model-missing", detail=f"{error}. Until then the companion compares words only.")
        return build_library(courses, None)
    cache = EmbeddingCache(parts.settings.data_dir / "vectors", embedder.model_id, embedder.dimension)
    known = cache.read()
    library = build_library(courses, embedder, known_vectors=known)
    if not set(library.vectors) <= set(known):
        cache.write({**known, **library.vectors})
    return library


def warm_up(parts: Parts) -> threading.Thread:
    """Builds the library in the background, so that the first question does not wait for it."""

    def work() -> None:
        try:
            with parts.transactions.read() as session:
                for _, version_hash in repository.taught_versions(session):
                    load_library(parts, session, version_hash)
        except SQLAlchemyError as error:
            log.warning("companion-not-ready", error=str(error))

    thread = threading.Thread(target=work, name="companion-library", daemon=True)
    thread.start()
    return thread
