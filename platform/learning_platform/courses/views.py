"""From the feature's values to what the API shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from knowledge_graph.concepts import Concept, ConceptId
from knowledge_graph.course import Course
from knowledge_graph.figures.drawing import draw_source
from knowledge_graph.figures.reading import FigureError, figure_blocks
from knowledge_graph.formats.course_folder import is_stale
from learning_platform.accounts.access import Principal
from learning_platform.courses import service
from learning_platform.courses.outline import concept_levels
from learning_platform.courses.repository import StoredOffering
from learning_platform.courses.schemas import (
    ConceptSummary,
    FigureView,
    LessonView,
    NamedConcept,
    OfferingSummary,
    ShapeView,
)
from learning_platform.wiring import Parts


def offering_summary(offering: StoredOffering, principal: Principal) -> OfferingSummary:
    """An offering with the person's roles in it."""
    return OfferingSummary(
        id=offering.id,
        course_id=offering.course_id,
        course_version=offering.version_hash,
        title=offering.title,
        term=offering.term,
        time_zone=offering.time_zone,
        starts_on=offering.starts_on,
        ends_on=offering.ends_on,
        roles=sorted(service.roles_in(principal, offering)),
    )


def named(concepts: Mapping[ConceptId, Concept], concept_id: ConceptId, language: str) -> NamedConcept:
    """A concept with its title. One that is taught no more, and was once answered or quoted, is called by its id."""
    concept = concepts.get(concept_id)
    return NamedConcept(id=concept_id, title=concept.title.in_language(language) if concept else concept_id)


def concept_summary(parts: Parts, course: Course, concept: Concept, language: str) -> ConceptSummary:
    """A concept in a language of the course."""
    levels = parts.memory.get_or_compute(("levels", course.version), lambda: concept_levels(course))
    return ConceptSummary(
        id=concept.id,
        title=concept.title.in_language(language),
        definition=concept.definition.in_language(language),
        minutes=concept.minutes,
        level=levels[concept.id],
    )


def figure_views(markdown: str) -> list[FigureView]:
    """The figures of a text, drawn; those that cannot be are left to be shown as text."""
    views: list[FigureView] = []
    for block in figure_blocks(markdown):
        try:
            drawing = draw_source(block.source)
        except FigureError:
            continue
        shapes = [ShapeView(**asdict(shape)) for shape in drawing.shapes]
        views.append(
            FigureView(
                source=block.source,
                alternative=drawing.alternative,
                caption=drawing.caption,
                width=drawing.width,
                height=drawing.height,
                shapes=shapes,
            )
        )
    return views


def lesson_view(course: Course, concept: Concept, language: str) -> LessonView | None:
    """The lesson in the language asked for, else in the source language."""
    lesson = course.lesson(concept.id, language)
    if lesson is None:
        return None
    return LessonView(
        language=lesson.language,
        markdown=lesson.markdown,
        figures=figure_views(lesson.markdown),
        is_translation=lesson.language != course.source_language,
        is_stale=is_stale(course, lesson),
    )
