"""The product's planner as a policy: `plan_day` through the interface the platform uses, one answer at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from knowledge_graph.concepts import ConceptId
from recommender.daily_path import DailyStep
from recommender.evidence import Evidence, EvidenceMode
from recommender.folding import fold
from recommender.learner_model import LearnerModel, compile_model
from recommender.learner_state import empty_state
from recommender.parameters import DEFAULT_PARAMETERS, ModelParameters
from recommender.planning import plan_day
from recommender.planning_context import (
    CourseOffer,
    FinishedStep,
    Goal,
    OfferedConcept,
    PlanningContext,
    PlanningParameters,
    StepKind,
    TodayHistory,
)
from recommender.prediction import standing
from recommender.simulation.policies import Action, Policy
from recommender.simulation.worlds import CourseMap
from recommender.situation import learned_of

START = datetime(2026, 1, 5, tzinfo=UTC)
CONCEPT_MINUTES = 8.0
"""Of active work until a concept is learned, as the simulated course states it: a lesson of four, four exercises."""
SIMULATED_STEPS = PlanningParameters(lesson_share=0.5, review_share=0.125, probe_minutes=1.0, quiz_minutes=1.0)
"""An exercise takes a minute there; a review or probe is one exercise."""


@dataclass(frozen=True)
class Configuration:
    """What is switched off in an ablation; and the goal, if there is one.

    Attributes:
        model, planning: parameters.
        goal: positions of target concepts; empty for the whole course.
        deadline: day at which they are wanted, in days from the start; None where the planner is told of no end.
    """

    model: ModelParameters = DEFAULT_PARAMETERS
    planning: PlanningParameters = SIMULATED_STEPS
    goal: tuple[int, ...] = ()
    deadline: float | None = None


class OctantPolicy(Policy):
    """Plans the rest of the session after each finished step and does its first step, an exercise a minute."""

    def __init__(self, course: CourseMap, seed: int, model: LearnerModel, configuration: Configuration) -> None:
        super().__init__(course, seed)
        self._model, self._configuration = model, configuration
        ids = model.graph.ids
        self._offer = CourseOffer("course", "offering", tuple(OfferedConcept(name, CONCEPT_MINUTES) for name in ids))
        wanted = configuration.goal or (tuple(range(len(ids))) if configuration.deadline else ())
        deadline = START + timedelta(days=configuration.deadline) if configuration.deadline else None
        self._goals = (Goal("goal", tuple(ids[place] for place in wanted), deadline),) if wanted else ()
        self._state = empty_state(model)
        self._lessons: set[ConceptId] = set()
        self._finished: list[FinishedStep] = []
        self._today, self._count, self._active = -1, 0, 0.0
        self._step: DailyStep | None = None
        self._left = 0.0
        self._now = START
        self._outcomes: list[bool] = []

    def next_concept(self, day: float) -> int | None:
        raise NotImplementedError("the planner chooses steps")

    def start_session(self, day: float, minutes: float) -> None:
        self._finished, self._step = [], None

    def next_action(self, day: float, minutes: float) -> Action | None:
        if self._step is None:
            path = plan_day(self._context(day, minutes))
            if not path.steps:
                return None
            self._step = path.steps[0]
            self._left, self._outcomes = self._step.minutes, []
        position = self._model.graph.position[self._step.concepts[len(self._outcomes) % len(self._step.concepts)]]
        return Action(position, is_lesson=self._step.kind is StepKind.LESSON)

    def _context(self, day: float, minutes: float) -> PlanningContext:
        return PlanningContext(
            self._model,
            self._state,
            (self._offer,),
            START + timedelta(days=day),
            max(minutes, 0.0),
            goals=self._goals,
            today=TodayHistory(tuple(self._finished), self._active),
            lessons_finished=frozenset(self._lessons),
            parameters=self._configuration.planning,
        )

    def observe(self, action: Action, day: float, *, right: bool) -> None:
        step = self._step
        if step is None:
            return
        if action.is_lesson:
            self._lessons.add(step.concept)
            self._active += step.minutes
            self._finish(failed=False)
            return
        self._count += 1
        answer = Evidence(
            id=f"{self._count:06d}",
            concepts=((int(self._model.keys[action.concept]), 1.0),),
            item="exercise",
            mode=EvidenceMode.QUIZ if step.kind is StepKind.QUIZ else EvidenceMode.PRACTICE,
            score=float(right),
            occurred=START + timedelta(days=day),
            sequence=self._count,
            guessing=0.15,
        )
        self._state = fold(self._model, self._state, [answer])
        self._now = answer.occurred
        self._outcomes.append(right)
        self._left -= 1.0
        self._active = 0.0 if step.kind is StepKind.QUIZ else self._active + 1.0
        asked_all = step.kind is StepKind.QUIZ and len(self._outcomes) >= len(step.concepts)
        if self._left < 0.999 or asked_all or self._enough(step):
            self._finish(failed=not any(self._outcomes[-2:]))

    def _enough(self, step: DailyStep) -> bool:
        """A step ends when its last answers say so: a probe at once, a review when right, practice when learned."""
        if step.kind is StepKind.QUIZ:
            return False
        if step.kind is StepKind.PROBE or self._outcomes[-2:] == [False] * 2:
            return True
        if step.kind is StepKind.REVIEW or not self._outcomes[-1]:
            return self._outcomes[-1]
        key = int(self._model.keys[self._model.graph.position[step.concept]])
        known = standing(self._model, self._state, self._now, [key])
        return bool(learned_of(known, self._configuration.planning)[0])

    def _finish(self, *, failed: bool) -> None:
        if self._step is not None:
            self._finished += [FinishedStep(self._step.kind, concept, failed) for concept in self._step.concepts]
        self._step = None


def model_for(course: CourseMap, parameters: ModelParameters = DEFAULT_PARAMETERS) -> LearnerModel:
    """The learner model of a map as policies see it; nothing is known of the concepts' difficulties."""
    return compile_model(course.compiled(), range(1, course.size + 1), np.zeros(course.size), parameters)
