"""One concept becomes several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final

from knowledge_graph.changes.base import ChangeError, Composite, Edits, Refusal, concept_of, edges_of
from knowledge_graph.changes.concept_changes import (
    AddConcept,
    ChangeConcept,
    RemoveConcept,
    check_concept,
    position_of,
)
from knowledge_graph.changes.edge_changes import RestoreEdge
from knowledge_graph.changes.teaching_changes import ReplaceTemplate, SetLesson
from knowledge_graph.changes.texts import difference_of_text
from knowledge_graph.concepts import Concept, ConceptId
from knowledge_graph.evidence_mapping import ConceptMapping
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.template_plain import with_content_hash

MOST_PARTS: Final = 20


@dataclass(frozen=True, slots=True)
class ConceptPart:
    """One of the concepts that a concept becomes.

    Attributes:
        concept: a new concept, or the one that is split with other texts.
        share: in (0, 1]: how much an answer on the old concept counts for this one.
    """

    concept: Concept
    share: float


@dataclass(frozen=True, slots=True)
class SplitConcept(Composite):
    """A concept is divided into parts, one of which may keep its id.

    Each part gets every edge of the old concept. The lessons go to the first part, unless a part keeps the id.
    Evidence of the old concept counts for each part by its share.

    Attributes:
        parts: in book order, in place of the old concept.
        exercises: the part of each exercise of the old concept; the first part where none is named.
    """

    kind: ClassVar[str] = "split-concept"
    concept_id: ConceptId
    parts: tuple[ConceptPart, ...]
    exercises: Mapping[str, ConceptId] = field(default_factory=dict)

    def perform(self, edits: Edits) -> None:
        old = concept_of(edits.course, self.concept_id)
        self._check(edits, old)
        place = position_of(edits.course, old.id)
        for distance, part in enumerate(self.parts, start=1):
            if part.concept.id != old.id:
                edits.do(AddConcept(part.concept, place + distance))
        new = [part.concept.id for part in self.parts if part.concept.id != old.id]
        for edge in edges_of(edits.course, old.id):
            for concept_id in new:
                source, target = (concept_id if end == old.id else end for end in (edge.source, edge.target))
                edits.do(RestoreEdge(replace(edge, source=source, target=target)))
        self._move_exercises(edits)
        if self._keeps_id:
            self._rename(edits, old)
            return
        for lesson in edits.course.lessons:
            if lesson.concept_id == old.id:
                edits.do(SetLesson(replace(lesson, concept_id=new[0])))
        edits.do(RemoveConcept(old.id))

    def _move_exercises(self, edits: Edits) -> None:
        for template in edits.course.templates:
            if template.concept_id == self.concept_id or self.concept_id in template.concept_weights:
                moved = self._moved(template)
                if moved != template:
                    edits.do(ReplaceTemplate(moved))

    @property
    def _keeps_id(self) -> bool:
        return any(part.concept.id == self.concept_id for part in self.parts)

    def _check(self, edits: Edits, old: Concept) -> None:
        ids = [part.concept.id for part in self.parts]
        if not 2 <= len(ids) <= MOST_PARTS or len(set(ids)) != len(ids):
            message = f"{old.id!r} is split into 2 to {MOST_PARTS} different concepts"
            raise ChangeError(Refusal.INVALID_VALUE, message)
        for part in self.parts:
            if not 0.0 < part.share <= 1.0:
                message = f"the share of {part.concept.id!r} must be more than 0 and at most 1, not {part.share:g}"
                raise ChangeError(Refusal.INVALID_VALUE, message)
            check_concept(part.concept, edits.course)
        for template_id, concept_id in self.exercises.items():
            template = edits.course.template_by_id.get(template_id)
            if template is None or template.concept_id != old.id:
                raise ChangeError(Refusal.UNKNOWN_EXERCISE, f"{old.id!r} has no exercise {template_id!r}")
            if concept_id not in ids:
                raise ChangeError(Refusal.UNKNOWN_CONCEPT, f"{concept_id!r} is none of the parts")

    def _rename(self, edits: Edits, old: Concept) -> None:
        new = next(part.concept for part in self.parts if part.concept.id == old.id)
        languages = dict.fromkeys([*old.aliases, *new.aliases])
        change = ChangeConcept(
            old.id,
            title=difference_of_text(old.title, new.title),
            definition=difference_of_text(old.definition, new.definition),
            aliases={language: tuple(new.aliases.get(language, ())) for language in languages},
            minutes=new.minutes,
            difficulty=new.difficulty,
        )
        edits.do(change)

    def _moved(self, template: ExerciseTemplate) -> ExerciseTemplate:
        weights = {known: weight for known, weight in template.concept_weights.items() if known != self.concept_id}
        if template.concept_id != self.concept_id:
            of_old = template.concept_weights[self.concept_id]
            for part in self.parts:
                weights[part.concept.id] = max(weights.get(part.concept.id, 0.0), of_old * part.share)
            return with_content_hash(replace(template, concept_weights=weights))
        home = self.exercises.get(template.id, self.parts[0].concept.id)
        weights[home] = 1.0
        return with_content_hash(replace(template, concept_id=home, concept_weights=weights))

    def describe(self) -> str:
        parts = ", ".join(f"{part.concept.id!r} ({part.share:.0%})" for part in self.parts)
        return f"Split {self.concept_id!r} into {parts}"

    @property
    def evidence_mapping(self) -> ConceptMapping:
        return {self.concept_id: {part.concept.id: part.share for part in self.parts}}
