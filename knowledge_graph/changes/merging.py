"""Two concepts become one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from knowledge_graph.changes.base import (
    ChangeError,
    Composite,
    Edits,
    Refusal,
    combined,
    concept_of,
    edge_identity,
    edges_of,
)
from knowledge_graph.changes.concept_changes import ChangeConcept, RemoveConcept
from knowledge_graph.changes.edge_changes import ChangeEdge, RestoreEdge
from knowledge_graph.changes.teaching_changes import ReplaceTemplate, SetLesson, find_lesson
from knowledge_graph.concepts import Concept, ConceptId, Edge
from knowledge_graph.evidence_mapping import ConceptMapping
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.template_plain import with_content_hash
from knowledge_graph.formats.concept_file import MOST_ALIASES


@dataclass(frozen=True, slots=True)
class MergeConcepts(Composite):
    """One concept goes into another.

    The survivor keeps its texts. It takes over edges (of equal ones the stronger), exercises, lessons in languages it
    has none in, and titles and aliases as its own aliases. Evidence of the one that goes counts for the survivor.
    """

    kind: ClassVar[str] = "merge-concepts"
    source: ConceptId
    target: ConceptId

    def perform(self, edits: Edits) -> None:
        if self.source == self.target:
            raise ChangeError(Refusal.NOTHING_TO_DO, f"{self.source!r} cannot be merged into itself")
        gone, survivor = concept_of(edits.course, self.source), concept_of(edits.course, self.target)
        if aliases := _aliases(gone, survivor):
            edits.do(ChangeConcept(survivor.id, aliases=aliases))
        self._move_edges(edits)
        for lesson in edits.course.lessons:
            if lesson.concept_id == gone.id and find_lesson(edits.course, survivor.id, lesson.language) is None:
                edits.do(SetLesson(replace(lesson, concept_id=survivor.id)))
        for template in edits.course.templates:
            if gone.id in template.concept_weights or template.concept_id == gone.id:
                edits.do(ReplaceTemplate(self._moved(template)))
        edits.do(RemoveConcept(gone.id))

    def _move_edges(self, edits: Edits) -> None:
        for edge in edges_of(edits.course, self.source):
            moved = replace(edge, source=self._end(edge.source), target=self._end(edge.target))
            if moved.source == moved.target:
                continue
            known = next((one for one in edits.course.edges if edge_identity(one) == edge_identity(moved)), None)
            if known is None:
                edits.do(RestoreEdge(moved))
            elif (stronger := combined(known, moved)) != known:
                edits.do(ChangeEdge(known.source, known.target, known.kind, _directed(stronger, known)))

    def _end(self, end: ConceptId) -> ConceptId:
        return self.target if end == self.source else end

    def _moved(self, template: ExerciseTemplate) -> ExerciseTemplate:
        weights: dict[ConceptId, float] = {}
        for concept_id, weight in template.concept_weights.items():
            weights[self._end(concept_id)] = max(weights.get(self._end(concept_id), 0.0), weight)
        return with_content_hash(replace(template, concept_id=self._end(template.concept_id), concept_weights=weights))

    def describe(self) -> str:
        return f"Merge {self.source!r} into {self.target!r}"

    @property
    def evidence_mapping(self) -> ConceptMapping:
        return {self.source: {self.target: 1.0}}


def _directed(edge: Edge, like: Edge) -> Edge:
    return replace(edge, source=like.source, target=like.target)


def _aliases(gone: Concept, survivor: Concept) -> dict[str, tuple[str, ...]]:
    """The survivor's aliases by language, where they change; no more than a concept may have."""
    found: dict[str, tuple[str, ...]] = {}
    for language in dict.fromkeys([*gone.title.by_language, *gone.aliases]):
        own = survivor.aliases.get(language, ())
        names = [gone.title.by_language[language]] if language in gone.title.by_language else []
        names += gone.aliases.get(language, ())
        known = {*own, survivor.title.in_language(language)}
        more = tuple(name for name in dict.fromkeys(names) if name not in known)
        if more:
            found[language] = (own + more)[:MOST_ALIASES]
    return found
