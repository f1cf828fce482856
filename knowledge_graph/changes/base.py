"""What every change has in common, and the canonical order of a course that makes taking back exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.evidence_mapping import ConceptMapping, compose
from knowledge_graph.formats.plain import with_version

EdgeIdentity = tuple[EdgeKind, ConceptId, ConceptId]


class Refusal(StrEnum):
    """Why a change cannot be applied."""

    UNKNOWN_CONCEPT = "unknown-concept"
    UNKNOWN_EDGE = "unknown-edge"
    UNKNOWN_LESSON = "unknown-lesson"
    UNKNOWN_EXERCISE = "unknown-exercise"
    ALREADY_THERE = "already-there"
    INVALID_ID = "invalid-id"
    INVALID_TEXT = "invalid-text"
    INVALID_VALUE = "invalid-value"
    NOTHING_TO_DO = "nothing-to-do"


class ChangeError(ValueError):
    """A change that does not fit the course; nothing was changed.

    Attributes:
        code: a stable name of the reason.
    """

    def __init__(self, code: Refusal, message: str) -> None:
        super().__init__(message)
        self.code = code


class Change:
    """One edit. Values: frozen dataclasses with a plain form (`change_to_plain`)."""

    __slots__ = ()
    kind: ClassVar[str]

    def apply(self, course: Course) -> Course:
        """The course after the edit; its order and its version are made good by `apply_change`.

        Raises:
            ChangeError: the edit does not fit the course.
        """
        raise NotImplementedError

    def inverse(self, course: Course) -> Change:
        """What takes the edit back, for the course as it was before the edit.

        Raises:
            ChangeError: the edit does not fit the course.
        """
        raise NotImplementedError

    def describe(self) -> str:
        """One line in English."""
        raise NotImplementedError

    @property
    def evidence_mapping(self) -> ConceptMapping:
        """Concepts whose evidence counts for others after the edit: concept -> {concept: weight}."""
        return {}


def apply_change(course: Course, change: Change) -> Course:
    """The course after the edit, in canonical order and named by its content.

    Taking back is exact: for a course in canonical order (`arranged`),
    ``apply_change(apply_change(course, change), change.inverse(course)) == course``.

    Raises:
        ChangeError: the edit does not fit the course.
    """
    return arranged(change.apply(course))


@dataclass(frozen=True, slots=True)
class Several(Change):
    """Edits one after the other, as one: all of them or none."""

    kind: ClassVar[str] = "several"
    changes: tuple[Change, ...]

    def apply(self, course: Course) -> Course:
        for change in self.changes:
            course = change.apply(course)
        return course

    def inverse(self, course: Course) -> Change:
        edits = Edits(course)
        for change in self.changes:
            edits.do(change)
        return edits.inverse()

    def describe(self) -> str:
        return "; ".join(change.describe() for change in self.changes)

    @property
    def evidence_mapping(self) -> ConceptMapping:
        mapping: ConceptMapping = {}
        for change in self.changes:
            mapping = compose(mapping, change.evidence_mapping)
        return mapping


class Edits:
    """A course that is edited step by step, with what takes the steps back.

    Between the steps it need not be in canonical order: a step's inverse knows places in the book and among the
    exercises of one concept only, and those do not depend on it.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self._inverses: list[Change] = []

    def do(self, change: Change) -> None:
        """Applies one more edit."""
        self._inverses.append(change.inverse(self.course))
        self.course = change.apply(self.course)

    def inverse(self) -> Change:
        """Takes back everything that was done."""
        return Several(tuple(reversed(self._inverses)))


class Composite(Change):
    """An edit that consists of simpler ones, which depend on the course."""

    __slots__ = ()

    def perform(self, edits: Edits) -> None:
        """Does the simpler edits."""
        raise NotImplementedError

    def apply(self, course: Course) -> Course:
        edits = Edits(course)
        self.perform(edits)
        return edits.course

    def inverse(self, course: Course) -> Change:
        edits = Edits(course)
        self.perform(edits)
        return edits.inverse()


def arranged(course: Course) -> Course:
    """The course in canonical order and named by its content.

    That is the order in which a course folder is read: edges sorted and each once (of equal ones the strongest),
    lessons by concept and language, exercises by concept. What belongs to no concept of the course stands last.
    """
    concepts = {concept.id: place for place, concept in enumerate(course.concepts)}
    languages = {language: place for place, language in enumerate(course.languages)}
    last = len(concepts)
    ordered = replace(
        course,
        edges=strongest(course.edges),
        lessons=tuple(
            sorted(
                course.lessons,
                key=lambda lesson: (
                    concepts.get(lesson.concept_id, last),
                    languages.get(lesson.language, len(languages)),
                ),
            )
        ),
        templates=tuple(sorted(course.templates, key=lambda template: concepts.get(template.concept_id, last))),
    )
    return with_version(ordered)


def edge_identity(edge: Edge) -> EdgeIdentity:
    """What makes two edges the same one; RELATED has no direction."""
    if edge.kind is EdgeKind.RELATED and edge.target < edge.source:
        return edge.kind, edge.target, edge.source
    return edge.kind, edge.source, edge.target


def strongest(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The edges sorted, each once: of several with the same ends and kind the largest weight, key if one of them is."""
    kept: dict[EdgeIdentity, Edge] = {}
    for edge in edges:
        known = kept.setdefault(edge_identity(edge), edge)
        if known is not edge:
            kept[edge_identity(edge)] = combined(known, edge)
    return tuple(sorted(kept.values()))


def combined(one: Edge, other: Edge) -> Edge:
    """Two edges of the same identity as one."""
    first = min(one, other)
    return replace(first, weight=max(one.weight, other.weight), key=one.key or other.key)


def concept_of(course: Course, concept_id: ConceptId) -> Concept:
    """The concept of that id.

    Raises:
        ChangeError: there is none.
    """
    concept = course.concept_by_id.get(concept_id)
    if concept is None:
        raise ChangeError(Refusal.UNKNOWN_CONCEPT, f"the course has no concept {concept_id!r}")
    return concept


def edges_of(course: Course, concept_id: ConceptId) -> tuple[Edge, ...]:
    """Every edge at the concept."""
    return tuple(edge for edge in course.edges if concept_id in {edge.source, edge.target})
