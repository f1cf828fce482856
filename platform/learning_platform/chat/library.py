"""The companion's library over the courses that are taught now, built once a process and kept up to date."""

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


def load_library(parts: Parts, session: Session) -> Library:
    """Passages and index of every taught course."""
    versions = repository.taught_versions(session)
    courses = [load_course(parts, session, version) for _, version in versions]
    return parts.memory.get_or_compute(("library", versions), lambda: _build(parts, courses))


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
    if set(library.vectors) != set(known):
        cache.write(library.vectors)
    return library


def warm_up(parts: Parts) -> threading.Thread:
    """Builds the library in the background, so that the first question does not wait for it."""

    def work() -> None:
        try:
            with parts.transactions.read() as session:
                load_library(parts, session)
        except SQLAlchemyError as error:
            log.warning("companion-not-ready", error=str(error))

    thread = threading.Thread(target=work, name="companion-library", daemon=True)
    thread.start()
    return thread
