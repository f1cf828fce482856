"""Courses as maps: with the places that the server computes, steady from version to version."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.layout import Layout, layered_layout
from learning_platform.authoring.repository import versions
from learning_platform.authoring.schemas import MapView, PlacedConcept
from learning_platform.authoring.views import edge_view
from learning_platform.courses.catalogue import load_course
from learning_platform.wiring import Parts

OLDEST = 50
"""A version's map begins from that of the version it was made from; so many steps back it begins anew."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """A course with the versions it was made from, the oldest first; together they decide its layout."""

    courses: tuple[Course, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(course.version for course in self.courses)


def version_layout(parts: Parts, session: Session, course: Course) -> Layout:
    """The layout of a published version: what it shares with the version it was made from stays where it was."""
    return _laid_out(parts, _lineage(parts, session, course))


def draft_layout(parts: Parts, session: Session, course: Course, base_hash: str | None) -> Layout:
    """The layout of a draft, steady against the version it was opened from."""
    if base_hash is None:
        return _laid_out(parts, Lineage((course,)))
    base = _lineage(parts, session, load_course(parts, session, base_hash))
    return _laid_out(parts, Lineage((*base.courses, course)))


def _lineage(parts: Parts, session: Session, course: Course) -> Lineage:
    lineage = [course]
    while len(lineage) < OLDEST:
        publication = versions.publication_of_version(session, course.id, lineage[0].version)
        parent = publication.previous_hash if publication else None
        if parent is None or parent in {one.version for one in lineage}:
            break
        lineage.insert(0, load_course(parts, session, parent))
    return Lineage(tuple(lineage))


def _laid_out(parts: Parts, lineage: Lineage) -> Layout:
    layout: Layout | None = None
    for length in range(1, len(lineage.courses) + 1):
        course, key = lineage.courses[length - 1], ("layout", lineage.key[:length])
        layout = parts.memory.get_or_compute(key, partial(_lay_out, course, layout))
    assert layout is not None
    return layout


def _lay_out(course: Course, previous: Layout | None) -> Layout:
    return layered_layout([concept.id for concept in course.concepts], course.edges, previous)


def map_view(course: Course, layout: Layout, language: str, only: Collection[ConceptId] | None = None) -> MapView:
    """The map of a course, or of some of its concepts."""
    shown = [concept for concept in course.concepts if only is None or concept.id in only]
    known = {concept.id for concept in shown}
    return MapView(
        version=course.version,
        width=layout.width,
        layers=layout.layers,
        concepts=[
            PlacedConcept(
                id=concept.id,
                title=concept.title.in_language(language),
                definition=concept.definition.in_language(language),
                x=layout.places[concept.id].x,
                layer=layout.places[concept.id].layer,
            )
            for concept in shown
        ],
        edges=[
            edge_view(edge, (x for x, _ in layout.bends.get((edge.source, edge.target), ())))
            for edge in course.edges
            if edge.source in known and edge.target in known
        ],
    )
