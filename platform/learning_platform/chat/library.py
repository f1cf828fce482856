"""The companion's library of each taught course version, built once a process."""

from __future__ import annotations

import threading

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from companion.library import Library, build_library
from knowledge_graph.concepts import Concept
from knowledge_graph.course import Course
from knowledge_graph.embedding import EmbeddingModelError
from knowledge_graph.similarity import EmbeddingCache
from learning_platform.courses import repository
from learning_platform.courses.catalogue import load_catalogue, load_course
from learning_platform.memory import set_apart
from learning_platform.wiring import Parts

log = structlog.get_logger(__name__)


class _StoppedError(Exception):
    """The process is ending, so nobody will read what was being built."""


def load_library(parts: Parts, session: Session, version_hash: str, stopping: threading.Event | None = None) -> Library:
    """Passages and index of the course version that an offering is pinned to: its readers see no other text."""
    course = load_course(parts, session, version_hash)

    def build() -> Library:
        others = [load_course(parts, session, each) for _, each in repository.taught_versions(session)]
        elsewhere = [concept for other in others if other.id != course.id for concept in other.concepts]
        return _build(parts, course, elsewhere, stopping)

    return parts.memory.get_or_compute(("library", version_hash), build)


def _build(parts: Parts, course: Course, elsewhere: list[Concept], stopping: threading.Event | None) -> Library:
    """Builds the library; vectors of texts that were embedded before are read from the data folder.

    Without the embedding model the companion still answers, by words alone.
    """
    try:
        embedder = parts.embedder
    except EmbeddingModelError as error:
        log.warning("embedding-model-missing", detail=f"{error}. Until then the companion compares words only.")
        return build_library([course], None, elsewhere=elsewhere)

    def go_on(_done: int, _total: int) -> None:
        if stopping is not None and stopping.is_set():
            raise _StoppedError

    cache = EmbeddingCache(parts.settings.data_dir / "vectors", embedder.model_id, embedder.dimension)
    known = cache.read()
    library = build_library([course], embedder, known_vectors=known, progress=go_on, elsewhere=elsewhere)
    if not set(library.vectors) <= set(known):
        cache.write({**known, **library.vectors})
    return library


class WarmUp:
    """Builds the catalogue and the libraries of all taught courses in the background, so that nobody waits for them.

    Then all that is there, which stays for good, is set apart from what the garbage collector walks through: a full
    collection in the middle of a plan would take longer than the plan.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="companion-library", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 30.0) -> None:
        """Ends after the batch of texts at hand; waits for that at most so many seconds."""
        self._stopping.set()
        self._thread.join(timeout)

    def _work(self) -> None:
        try:
            with self._parts.transactions.read() as session:
                load_catalogue(self._parts, session).model.prepared()
                for _, version_hash in repository.taught_versions(session):
                    load_library(self._parts, session, version_hash, self._stopping)
            set_apart()
        except _StoppedError:
            log.info("companion-warm-up-stopped")
        except SQLAlchemyError as error:
            log.warning("companion-not-ready", error=str(error))
