"""A course as a whole: an immutable value named by its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge_graph.concepts import Concept, ConceptId, Edge, Lesson, LocalizedText
from knowledge_graph.exercises.kinds import ExerciseTemplate


@dataclass(frozen=True)
class Course:
    """Concepts in book order with everything that teaches and tests them.

    Attributes:
        id: permanent name of the course.
        languages: every language the course offers, the source language first.
        edges: sorted; both ends are concepts of this course (edges across courses live in the catalogue).
        lessons: by concept and language; the source-language lesson comes first for each concept.
        version: content hash of all of it; the same content always has the same version.
    """

    id: str
    title: LocalizedText
    description: LocalizedText
    source_language: str
    languages: tuple[str, ...]
    license: str
    concepts: tuple[Concept, ...]
    edges: tuple[Edge, ...]
    lessons: tuple[Lesson, ...]
    templates: tuple[ExerciseTemplate, ...]
    version: str

    @cached_property
    def concept_by_id(self) -> Mapping[ConceptId, Concept]:
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def template_by_id(self) -> Mapping[str, ExerciseTemplate]:
        return {template.id: template for template in self.templates}

    @cached_property
    def templates_by_concept(self) -> Mapping[ConceptId, tuple[ExerciseTemplate, ...]]:
        grouped: dict[ConceptId, list[ExerciseTemplate]] = {}
        for template in self.templates:
            grouped.setdefault(template.concept_id, []).append(template)
        return {concept_id: tuple(templates) for concept_id, templates in grouped.items()}

    @cached_property
    def _lesson_by_key(self) -> Mapping[tuple[ConceptId, str], Lesson]:
        return {(lesson.concept_id, lesson.language): lesson for lesson in self.lessons}

    def lesson(self, concept_id: ConceptId, language: str) -> Lesson | None:
        """The lesson in that language, else in the source language, else None."""
        return self._lesson_by_key.get((concept_id, language)) or self._lesson_by_key.get(
            (concept_id, self.source_language)
        )
