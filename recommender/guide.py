"""The planner for a program that brings its own graph: one question at a time, without lessons and without minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId, Edge, content_hash
from recommender.daily_path import DailyStep
from recommender.evidence import Evidence, EvidenceMode
from recommender.history import History
from recommender.learner_model import compile_model
from recommender.learner_state import LearnerState
from recommender.planning import plan_day
from recommender.planning_context import (
    CourseOffer,
    FinishedStep,
    Goal,
    OfferedConcept,
    PlanningContext,
    StepKind,
    TodayHistory,
)
from recommender.prediction import predict

ASKED_AHEAD = 60.0
"""Minutes planned for behind the scenes: enough that the path's order, not its end, decides what comes first."""
CONTINUED = frozenset({StepKind.PRACTICE, StepKind.REMEDIATION})
"""Kinds that take several answers: they go on until the learner model says that it is enough."""
MODES = {StepKind.REVIEW: EvidenceMode.REVIEW, StepKind.PROBE: EvidenceMode.PROBE, StepKind.QUIZ: EvidenceMode.QUIZ}


class Guide:
    """One learner on a graph; what comes next is `plan_day`'s first step, and each answer is folded at once.

    >>> from datetime import UTC
    >>> from knowledge_graph.concepts import EdgeKind
    >>> guide = Guide(["count", "add"], [Edge("count", "add", EdgeKind.PREREQUISITE)])
    >>> now = datetime(2026, 1, 5, 9, tzinfo=UTC)
    >>> guide.next_concept(now)
    'count'
    >>> for _ in range(3):
    ...     guide.answered("count", 1.0, now)
    >>> guide.next_concept(now)
    'add'
    """

    def __init__(
        self,
        concepts: Sequence[ConceptId],
        edges: Iterable[Edge],
        *,
        goal: Sequence[ConceptId] = (),
        difficulties: Mapping[ConceptId, float] | None = None,
        vectors: Mapping[ConceptId, Sequence[float]] | None = None,
        zone: str = "UTC",
    ) -> None:
        """Begins with a learner of whom nothing is known.

        Args:
            concepts: their ids, each once.
            edges: prerequisite and encompassing ones between them.
            goal: what is to be mastered; all concepts where empty.
            difficulties: in logits; 0 where not named.
            vectors: of what concepts mean, of any embedding, all of one length; what is alike then informs each other
                a little, and nothing new follows what means nearly the same. Unknown where not named.
            zone: IANA name; it decides when the learner's day ends.

        Raises:
            ValueError: the graph has a cycle, an edge to an unknown concept, or a concept twice; or vectors differ in
                length.
        """
        taken = list(edges)
        named = [[each.source, each.target, each.kind.value, each.weight, each.key] for each in taken]
        graph = compile_graph(list(concepts), taken, content_hash([list(concepts), named])[:16])
        known = difficulties or {}
        hardness = np.array([known.get(name, 0.0) for name in graph.ids], dtype=np.float64)
        meanings = _unit_vectors(graph.ids, vectors) if vectors else None
        self._model = compile_model(graph, range(1, len(graph) + 1), hardness, vectors=meanings)
        self._history = History.empty(self._model)
        self._offer = CourseOffer("own", "own", tuple(OfferedConcept(name, has_lesson=False) for name in graph.ids))
        self._goals = (Goal("goal", tuple(goal)),) if goal else ()
        self._zone = ZoneInfo(zone)
        self._finished: tuple[FinishedStep, ...] = ()
        self._day = ""
        self._asked: DailyStep | None = None

    @property
    def state(self) -> LearnerState:
        """All that is believed of the learner; `to_bytes` keeps it."""
        return self._history.state

    def next_step(self, now: datetime) -> DailyStep | None:
        """What is worth asking now, with its receipt; None where nothing is.

        Args:
            now: aware instant; never before one given earlier.
        """
        day = now.astimezone(self._zone).date().isoformat()
        if day != self._day:
            self._day, self._finished = day, ()
        path = plan_day(
            PlanningContext(
                self._model,
                self.state,
                (self._offer,),
                now,
                ASKED_AHEAD,
                zone=self._zone.key,
                goals=self._goals,
                today=TodayHistory(self._finished),
            )
        )
        self._asked = path.steps[0] if path.steps else None
        return self._asked

    def next_concept(self, now: datetime) -> ConceptId | None:
        """The concept of `next_step`."""
        step = self.next_step(now)
        return None if step is None else step.concept

    def answered(self, concept: ConceptId, score: float, now: datetime) -> None:
        """Folds one answer, asked for or not.

        Args:
            concept: of the graph.
            score: 0 to 1.
            now: aware instant.

        Raises:
            KeyError: the graph has no such concept.
            ValueError: the score does not lie in 0 to 1.
        """
        step = self._asked if self._asked is not None and concept in self._asked.concepts else None
        number = len(self._history.evidence)
        mode = MODES.get(step.kind, EvidenceMode.PRACTICE) if step else EvidenceMode.PRACTICE
        key = self._model.key_of(concept)
        answer = Evidence(f"{number:09d}", ((key, 1.0),), "item", mode, score, now, sequence=number)
        self._history = self._history.add(self._model, answer)
        if step is not None and step.kind not in CONTINUED:
            failed = score < self._model.parameters.pass_mark
            self._finished = (*self._finished, FinishedStep(step.kind, concept, failed))

    def probabilities(self, now: datetime) -> dict[ConceptId, float]:
        """The chance of a right answer on each concept now."""
        found = predict(self._model, self.state, now).probability.tolist()
        return dict(zip(self._model.graph.ids, found, strict=True))


def _unit_vectors(ids: Sequence[ConceptId], vectors: Mapping[ConceptId, Sequence[float]]) -> NDArray[np.float32]:
    """By position; a zero row for a concept without a vector."""
    unknown = [0.0] * len(next(iter(vectors.values())))
    rows = np.array([vectors.get(name, unknown) for name in ids], dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    units: NDArray[np.float32] = (rows / np.where(lengths > 0.0, lengths, 1.0)).astype(np.float32)
    return units
