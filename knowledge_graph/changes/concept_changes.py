"""Edits of concepts and of their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final

from knowledge_graph.changes.base import (
    Change,
    ChangeError,
    Composite,
    Edits,
    Refusal,
    concept_of,
    edges_of,
)
from knowledge_graph.changes.edge_changes import RemoveEdge
from knowledge_graph.changes.teaching_changes import RemoveLesson, RemoveTemplate, ReplaceTemplate, without_weight
from knowledge_graph.changes.texts import TextChange, changed_text, checked_text, checked_texts, taken_back
from knowledge_graph.concepts import Concept, ConceptId, is_valid_id
from knowledge_graph.course import Course
from knowledge_graph.formats.clean_text import LONGEST_TITLE
from knowledge_graph.formats.concept_file import LONGEST_DEFINITION, MOST_ALIASES
from knowledge_graph.formats.course_header import MOST_CONCEPTS

LEAST_MINUTES: Final = 0.5
MOST_MINUTES: Final = 600.0
MOST_DIFFICULTY: Final = 4.0


@dataclass(frozen=True, slots=True)
class AddConcept(Change):
    """A new concept.

    Attributes:
        position: where in the book, from 0; at the end when left out.
    """

    kind: ClassVar[str] = "add-concept"
    concept: Concept
    position: int | None = None

    def apply(self, course: Course) -> Course:
        if self.concept.id in course.concept_by_id:
            raise ChangeError(Refusal.ALREADY_THERE, f"the course has a concept {self.concept.id!r} already")
        if len(course.concepts) >= MOST_CONCEPTS:
            raise ChangeError(Refusal.INVALID_VALUE, f"a course has at most {MOST_CONCEPTS} concepts")
        check_concept(self.concept, course)
        position = len(course.concepts) if self.position is None else self.position
        return replace(course, concepts=(*course.concepts[:position], self.concept, *course.concepts[position:]))

    def inverse(self, course: Course) -> Change:  # noqa: ARG002 - given
        return RemoveConcept(self.concept.id)

    def describe(self) -> str:
        return f"Add the concept {self.concept.id!r}"


@dataclass(frozen=True, slots=True)
class ChangeConcept(Change):
    """Other texts or numbers of a concept; what is left out stays.

    Attributes:
        aliases: other names by language; none takes the language away.
    """

    kind: ClassVar[str] = "change-concept"
    concept_id: ConceptId
    title: TextChange = field(default_factory=dict)
    definition: TextChange = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    minutes: float | None = None
    difficulty: float | None = None

    def apply(self, course: Course) -> Course:
        old = concept_of(course, self.concept_id)
        what = f"of {old.id!r}"
        aliases = {**old.aliases, **self.aliases}
        new = replace(
            old,
            title=changed_text(old.title, self.title, f"the title {what}", LONGEST_TITLE, name=True),
            definition=changed_text(
                old.definition, self.definition, f"the definition {what}", LONGEST_DEFINITION, name=False
            ),
            aliases={language: tuple(names) for language, names in aliases.items() if names},
            minutes=old.minutes if self.minutes is None else self.minutes,
            difficulty=old.difficulty if self.difficulty is None else self.difficulty,
        )
        _check_numbers_and_aliases(new)
        return replace(course, concepts=tuple(new if known is old else known for known in course.concepts))

    def inverse(self, course: Course) -> Change:
        old = concept_of(course, self.concept_id)
        return ChangeConcept(
            self.concept_id,
            title=taken_back(old.title, self.title),
            definition=taken_back(old.definition, self.definition),
            aliases={language: old.aliases.get(language, ()) for language in self.aliases},
            minutes=None if self.minutes is None else old.minutes,
            difficulty=None if self.difficulty is None else old.difficulty,
        )

    def describe(self) -> str:
        named = [name for name in ("title", "definition", "aliases") if getattr(self, name)]
        named += [name for name in ("minutes", "difficulty") if getattr(self, name) is not None]
        return f"Change {', '.join(named) or 'nothing'} of {self.concept_id!r}"


@dataclass(frozen=True, slots=True)
class MoveConcept(Change):
    """Another place in the book, counted from 0 without the concept itself."""

    kind: ClassVar[str] = "move-concept"
    concept_id: ConceptId
    position: int

    def apply(self, course: Course) -> Course:
        concept = concept_of(course, self.concept_id)
        others = [known for known in course.concepts if known is not concept]
        return replace(course, concepts=(*others[: self.position], concept, *others[self.position :]))

    def inverse(self, course: Course) -> Change:
        return MoveConcept(self.concept_id, position_of(course, self.concept_id))

    def describe(self) -> str:
        return f"Move {self.concept_id!r} to place {self.position + 1} of the book"


@dataclass(frozen=True, slots=True)
class OrderConcepts(Change):
    """Another order of the book: every concept once."""

    kind: ClassVar[str] = "order-concepts"
    concept_ids: tuple[ConceptId, ...]

    def apply(self, course: Course) -> Course:
        if Counter(self.concept_ids) != Counter(concept.id for concept in course.concepts):
            raise ChangeError(Refusal.INVALID_VALUE, "the new order must name every concept of the course once")
        return replace(course, concepts=tuple(course.concept_by_id[concept_id] for concept_id in self.concept_ids))

    def inverse(self, course: Course) -> Change:
        return OrderConcepts(tuple(concept.id for concept in course.concepts))

    def describe(self) -> str:
        return "Put the concepts into another order"


@dataclass(frozen=True, slots=True)
class RemoveConcept(Composite):
    """Without the concept, its edges, lessons and exercises; other exercises give no evidence about it any more."""

    kind: ClassVar[str] = "remove-concept"
    concept_id: ConceptId

    def perform(self, edits: Edits) -> None:
        course = edits.course
        concept_of(course, self.concept_id)
        for edge in edges_of(course, self.concept_id):
            edits.do(RemoveEdge(edge.source, edge.target, edge.kind))
        for lesson in course.lessons:
            if lesson.concept_id == self.concept_id:
                edits.do(RemoveLesson(lesson.concept_id, lesson.language))
        for template in course.templates:
            if template.concept_id == self.concept_id:
                edits.do(RemoveTemplate(template.id))
            elif self.concept_id in template.concept_weights:
                edits.do(ReplaceTemplate(without_weight(template, self.concept_id)))
        edits.do(_DropConcept(self.concept_id))

    def describe(self) -> str:
        return f"Remove the concept {self.concept_id!r}"


@dataclass(frozen=True, slots=True)
class _DropConcept(Change):
    """The last step of removing; it is never stored, for only its inverse outlives it."""

    concept_id: ConceptId

    def apply(self, course: Course) -> Course:
        return replace(course, concepts=tuple(known for known in course.concepts if known.id != self.concept_id))

    def inverse(self, course: Course) -> Change:
        return AddConcept(concept_of(course, self.concept_id), position_of(course, self.concept_id))


def position_of(course: Course, concept_id: ConceptId) -> int:
    """Where the concept stands in the book, from 0."""
    concept = concept_of(course, concept_id)
    return next(place for place, known in enumerate(course.concepts) if known is concept)


def check_concept(concept: Concept, course: Course) -> None:
    """Refuses what cannot be a concept of the course.

    Raises:
        ChangeError: its id, a text or a number cannot be.
    """
    if not is_valid_id(concept.id):
        message = f"{concept.id!r} is not an id: lower-case words joined by hyphens, at most 80 characters"
        raise ChangeError(Refusal.INVALID_ID, message)
    for what, text in (("title", concept.title), ("definition", concept.definition)):
        if text.source_language != course.source_language:
            message = f"the {what} of {concept.id!r} must be written in {course.source_language!r} first"
            raise ChangeError(Refusal.INVALID_TEXT, message)
    checked_texts(concept.title, f"the title of {concept.id!r}", LONGEST_TITLE, name=True)
    checked_texts(concept.definition, f"the definition of {concept.id!r}", LONGEST_DEFINITION)
    _check_numbers_and_aliases(concept)


def _check_numbers_and_aliases(concept: Concept) -> None:
    for names in concept.aliases.values():
        if len(names) > MOST_ALIASES:
            raise ChangeError(Refusal.INVALID_VALUE, f"{concept.id!r} has more than {MOST_ALIASES} aliases")
        for name in names:
            checked_text(name, f"an alias of {concept.id!r}", LONGEST_TITLE, name=True)
    if not LEAST_MINUTES <= concept.minutes <= MOST_MINUTES:
        message = f"{concept.id!r} takes {concept.minutes:g} minutes: {LEAST_MINUTES:g} to {MOST_MINUTES:g} can be"
        raise ChangeError(Refusal.INVALID_VALUE, message)
    if not -MOST_DIFFICULTY <= concept.difficulty <= MOST_DIFFICULTY:
        message = f"the difficulty of {concept.id!r} must lie between -{MOST_DIFFICULTY:g} and {MOST_DIFFICULTY:g}"
        raise ChangeError(Refusal.INVALID_VALUE, message)
