"""Goals in the learner's own words: the course's texts read once a version, the words compared with them.

Names are found in every language of the course. Meaning is compared where there is a model and the words are in the
language it knows; Chinese words are linked by names, as the companion links them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from companion.linking import ConceptLinker, build_linker
from companion.passages import PassageKind, passages_of_course
from companion.retrieval import embedded_text
from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder, Vectors
from knowledge_graph.graph import merge_courses
from knowledge_graph.words import is_chinese
from learning_platform.courses.meanings import MODEL_LANGUAGE, embedder_of, keeping
from learning_platform.courses.views import named
from learning_platform.daily_path.goal_schemas import GoalProposalView, WishedConceptView
from learning_platform.wiring import Parts
from recommender.goal_words import GoalProposal, propose_goal

_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class GoalReader:
    """One course version, ready to be compared with words.

    Attributes:
        described: vectors of "title: definition", shape (concepts, dimension); None without a model.
        passages: vectors of the lessons' passages, by concept.
    """

    graph: CompiledGraph
    ids: tuple[ConceptId, ...]
    linker: ConceptLinker
    embedder: Embedder | None
    described: Vectors | None
    passages: Mapping[ConceptId, Vectors]

    def reads_meaning(self, text: str) -> bool:
        """Whether the words can be compared by meaning: there are words, and the model knows their language."""
        return self.embedder is not None and not is_chinese(text) and _WORD.search(text) is not None

    def likeness(self, text: str) -> dict[ConceptId, float]:
        """Mean of the words' cosines with title and definition, and with the nearest passage of the lesson."""
        if self.embedder is None or self.described is None or not self.reads_meaning(text):
            return {}
        vector = self.embedder.embed([text])[0]
        near = (self.described @ vector).astype(np.float64).tolist()
        found = {}
        for concept_id, own in zip(self.ids, near, strict=True):
            passages = self.passages.get(concept_id)
            nearest = own if passages is None else float((passages @ vector).max())
            found[concept_id] = min(max((own + nearest) / 2, -1.0), 1.0)
        return found

    def propose(self, text: str) -> GoalProposal:
        """The concepts that the words mean."""
        linked = self.linker.link(text, None, self.ids)
        return propose_goal(self.graph, self.ids, [link.concept_id for link in linked], self.likeness(text))


def goal_reader(course: Course, embedder: Embedder | None, kept: Embedder | None = None) -> GoalReader:
    """Reads a course.

    Args:
        course: a version of it.
        embedder: of the learner's words; None compares names alone.
        kept: of the course's texts: the same model with a memory.
    """
    graph = merge_courses([course], ()).compile()
    ids = tuple(concept.id for concept in course.concepts)
    linker = build_linker(course.concepts, None)
    source = kept or embedder
    if source is None:
        return GoalReader(graph, ids, linker, None, None, {})
    texts = [
        f"{concept.title.in_language(MODEL_LANGUAGE)}: {concept.definition.in_language(MODEL_LANGUAGE)}"
        for concept in course.concepts
    ]
    owners = [
        (passage.concept_id, embedded_text(passage))
        for passage in passages_of_course(course)
        if passage.language == MODEL_LANGUAGE and passage.kind is not PassageKind.DEFINITION
    ]
    vectors = source.embed([*texts, *(text for _, text in owners)])
    rows: dict[ConceptId, list[int]] = {}
    for row, (concept_id, _) in enumerate(owners, start=len(texts)):
        rows.setdefault(concept_id, []).append(row)
    passages = {concept_id: vectors[places] for concept_id, places in rows.items()}
    return GoalReader(graph, ids, linker, embedder, vectors[: len(texts)], passages)


def reader_of(parts: Parts, course: Course) -> GoalReader:
    """The reader of a course version, made once a process."""

    def build() -> GoalReader:
        embedder = embedder_of(parts)
        return goal_reader(course, embedder, keeping(parts, embedder) if embedder else None)

    return parts.memory.get_or_compute(("goal-reader", course.version), build)


def proposal_view(parts: Parts, course: Course, text: str, language: str) -> GoalProposalView:
    """What the words come to, in the student's language."""
    reader = reader_of(parts, course)
    found = reader.propose(text)
    return GoalProposalView(
        wished=[
            WishedConceptView(
                concept=named(course.concept_by_id, each.concept, language),
                meant=each.meant,
                named=each.named,
                likeness=each.likeness,
            )
            for each in found.wished
        ],
        prerequisites=[named(course.concept_by_id, each, language) for each in found.prerequisites],
        by_meaning=reader.reads_meaning(text),
    )
