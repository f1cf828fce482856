"""The search over the concepts of a course, and what is near in meaning across courses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge_graph.concepts import content_hash
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder
from knowledge_graph.interdisciplinary import CatalogueVectors, catalogue_vectors
from knowledge_graph.search import ConceptSearch, Hit, meaning_texts
from learning_platform.courses.meanings import embedder_of, keeping
from learning_platform.wiring import Parts


@dataclass(frozen=True, slots=True)
class CourseSearch:
    """The search over a course. ``embedder``: of queries; None where titles and words have to do."""

    concepts: ConceptSearch
    embedder: Embedder | None

    def search(self, query: str, language: str, *, limit: int) -> tuple[Hit, ...]:
        """The concepts that fit best, the best first."""
        vector = self.embedder.embed([query])[0] if self.embedder and query.strip() else None
        return self.concepts.search(query, language, limit=limit, query_vector=vector)


def search_of(parts: Parts, course: Course) -> CourseSearch:
    """The search over a course, made once a version and process."""

    def build() -> CourseSearch:
        embedder = embedder_of(parts)
        texts = meaning_texts([course])
        vectors = keeping(parts, embedder).embed(texts) if embedder else None
        return CourseSearch(ConceptSearch([course], vectors), embedder)

    return parts.memory.get_or_compute(("search", course.version), build)


def vectors_of(parts: Parts, courses: Sequence[Course]) -> CatalogueVectors | None:
    """The concepts of these courses by meaning, made once for each set of versions; None without a model."""
    embedder = embedder_of(parts)
    if embedder is None:
        return None
    name = ("meanings", content_hash([course.version for course in courses]))
    return parts.memory.get_or_compute(name, lambda: catalogue_vectors(courses, keeping(parts, embedder)))
