"""One concept in all its courses, with what each adds; and concepts of other courses near in meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import Concept, ConceptId, Edge, Lesson
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder, Vectors
from knowledge_graph.similarity import ExactIndex, VectorIndex
from knowledge_graph.suggestions.concept_texts import course_texts
from knowledge_graph.suggestions.words import TermTable

LEAST_COSINE: Final = 0.5
MOST_NEAR: Final = 10
_TERMS: Final = 3


@dataclass(frozen=True, slots=True)
class ConceptInCourse:
    """What one course says about the concept.

    Attributes:
        course_id: the course.
        concept: title and definition as this course has them.
        lessons: in every language of the course.
        neighbours: its edges in this course, in the course's order.
        only_here: concepts that it is joined to in this course and in no other of the courses.
        template_ids: exercises of this course.
    """

    course_id: str
    concept: Concept
    lessons: tuple[Lesson, ...]
    neighbours: tuple[Edge, ...]
    only_here: tuple[ConceptId, ...]
    template_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearConcept:
    """A concept of other courses that is near in meaning and not joined to this one.

    Attributes:
        concept_id: the other concept.
        course_ids: the courses that teach it.
        cosine: from -1 to 1.
        shared_terms: rare terms that both have, the rarest first.
    """

    concept_id: ConceptId
    course_ids: tuple[str, ...]
    cosine: float
    shared_terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConceptInCourses:
    """One concept across courses.

    Attributes:
        concept_id: the concept.
        courses: one for each course that teaches it, in the order given; the first is the main one.
        across: edges of the catalogue at this concept.
        across_courses: for the other end of each of them, the courses that teach it.
        near: of other courses, near in meaning, nearest first; empty without vectors.
    """

    concept_id: ConceptId
    courses: tuple[ConceptInCourse, ...]
    across: tuple[Edge, ...]
    across_courses: Mapping[ConceptId, tuple[str, ...]]
    near: tuple[NearConcept, ...] = ()


@dataclass(frozen=True)
class CatalogueVectors:
    """The concepts of some courses, each once, with the vectors of their statements.

    Attributes:
        ids: by row.
        vectors: unit vectors, float32, shape (n, dimension).
        index: over the vectors.
        table: the terms of the statements.
    """

    ids: tuple[ConceptId, ...]
    vectors: Vectors
    index: VectorIndex
    table: TermTable


def catalogue_vectors(courses: Sequence[Course], embedder: Embedder) -> CatalogueVectors:
    """Reads the statements of all courses, in each course's source language; a shared concept from the first."""
    statements: dict[ConceptId, str] = {}
    for course in courses:
        for concept, text in zip(course.concepts, course_texts(course), strict=True):
            statements.setdefault(concept.id, text.statement)
    vectors = embedder.embed(list(statements.values()))
    table = TermTable(list(statements.values()), list(statements.values()))
    return CatalogueVectors(tuple(statements), vectors, ExactIndex(vectors), table)


def concept_in_courses(
    concept_id: ConceptId,
    courses: Sequence[Course],
    catalogue: Sequence[Edge],
    vectors: CatalogueVectors | None = None,
) -> ConceptInCourses:
    """One concept in all its courses.

    Args:
        concept_id: the concept.
        courses: every course that may be shown; those without the concept only give what is near.
        catalogue: edges between courses.
        vectors: of these courses, for what is near in meaning.

    Raises:
        KeyError: none of the courses has the concept.
    """
    homes = _homes(courses)
    teaching = [course for course in courses if concept_id in course.concept_by_id]
    if not teaching:
        raise KeyError(f"there is no concept {concept_id!r} in these courses")
    edges = {course.id: _edges_at(concept_id, course.edges) for course in teaching}
    ends = {course_id: {_other(edge, concept_id) for edge in found} for course_id, found in edges.items()}
    views = []
    for course in teaching:
        elsewhere = {end for course_id, found in ends.items() if course_id != course.id for end in found}
        only_here = dict.fromkeys(_other(edge, concept_id) for edge in edges[course.id])
        views.append(
            ConceptInCourse(
                course.id,
                course.concept_by_id[concept_id],
                tuple(lesson for lesson in course.lessons if lesson.concept_id == concept_id),
                edges[course.id],
                tuple(end for end in only_here if end not in elsewhere),
                tuple(template.id for template in course.templates_by_concept.get(concept_id, ())),
            )
        )
    across = tuple(edge for edge in _edges_at(concept_id, catalogue) if _other(edge, concept_id) in homes)
    return ConceptInCourses(
        concept_id,
        tuple(views),
        across,
        {_other(edge, concept_id): homes[_other(edge, concept_id)] for edge in across},
        related_across_courses(concept_id, courses, catalogue, vectors) if vectors else (),
    )


def related_across_courses(
    concept_id: ConceptId,
    courses: Sequence[Course],
    catalogue: Iterable[Edge],
    vectors: CatalogueVectors,
    *,
    least: float = LEAST_COSINE,
    limit: int = MOST_NEAR,
) -> tuple[NearConcept, ...]:
    """Concepts of other courses near in meaning and not already joined to this one, nearest first.

    A concept that shares a course with this one is left out: inside a course, `suggest_edges` is the one to ask.
    """
    homes = _homes(courses)
    own = set(homes.get(concept_id, ()))
    joined = {_other(edge, concept_id) for edge in _edges_at(concept_id, catalogue)}
    joined |= {_other(edge, concept_id) for course in courses for edge in _edges_at(concept_id, course.edges)}
    row = vectors.ids.index(concept_id)
    allowed = [
        position
        for position, other in enumerate(vectors.ids)
        if other != concept_id and other not in joined and other in homes and not own & set(homes[other])
    ]
    places: NDArray[np.int64] = np.array(allowed, dtype=np.int64)
    found = vectors.index.nearest(vectors.vectors[row], limit, places)
    return tuple(
        NearConcept(
            vectors.ids[position],
            homes[vectors.ids[position]],
            round(score, 3),
            vectors.table.shared_terms(row, position, _TERMS),
        )
        for position, score in zip(found.positions.tolist(), found.scores.tolist(), strict=True)
        if score >= least
    )


def _homes(courses: Sequence[Course]) -> dict[ConceptId, tuple[str, ...]]:
    homes: dict[ConceptId, tuple[str, ...]] = {}
    for course in courses:
        for concept in course.concepts:
            homes[concept.id] = (*homes.get(concept.id, ()), course.id)
    return homes


def _edges_at(concept_id: ConceptId, edges: Iterable[Edge]) -> tuple[Edge, ...]:
    return tuple(edge for edge in edges if concept_id in {edge.source, edge.target})


def _other(edge: Edge, concept_id: ConceptId) -> ConceptId:
    return edge.target if edge.source == concept_id else edge.source
