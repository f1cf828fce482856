"""How a step of the path is done: which exercises, how many, and when it counts as finished."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge_graph.concepts import ConceptId
from learning_platform.progress.attempts import MODES
from learning_platform.progress.records import WorkedExercise
from recommender.evidence import EvidenceMode
from recommender.planning_context import FinishedStep, StepKind

EXERCISES: Mapping[StepKind, int] = {
    StepKind.LESSON: 0,
    StepKind.PRACTICE: 4,
    StepKind.REVIEW: 2,
    StepKind.REMEDIATION: 3,
    StepKind.PROBE: 2,
    StepKind.QUIZ: 1,
    StepKind.STRETCH: 2,
}
"""Exercises of one step; a quiz has this many for each of its concepts."""

PASSED_SHARE = 0.5
"""A round in which fewer than this share of the exercises was solved has failed and may come back the same day."""


def exercises_of(kind: StepKind) -> int:
    """How many exercises a step has; 0 for a lesson."""
    return EXERCISES[kind]


def exercise_mode(kind: StepKind) -> EvidenceMode:
    """In what circumstances the exercises of a step are answered."""
    return MODES[kind]


def closed_exercises(worked: Iterable[WorkedExercise]) -> dict[tuple[StepKind, ConceptId], list[bool]]:
    """For each step, whether each of its finished exercises was solved, in order."""
    closed: dict[tuple[StepKind, ConceptId], list[bool]] = {}
    for exercise in worked:
        if exercise.is_closed:
            closed.setdefault((StepKind(exercise.step_kind), exercise.concept_id), []).append(exercise.solved)
    return closed


def finished_steps(worked: Iterable[WorkedExercise], lessons: Iterable[ConceptId]) -> tuple[FinishedStep, ...]:
    """The steps done on a day: lessons read, and every full round of exercises.

    Args:
        worked: the day's exercises in order.
        lessons: concepts whose lesson was finished on the day.
    """
    finished = [FinishedStep(StepKind.LESSON, concept_id) for concept_id in lessons]
    for (kind, concept_id), solved in closed_exercises(worked).items():
        size = exercises_of(kind)
        for start in range(0, len(solved) - size + 1, size) if size else ():
            passed = sum(solved[start : start + size]) >= PASSED_SHARE * size
            finished.append(FinishedStep(kind, concept_id, failed=not passed))
    return tuple(finished)


def exercises_done(worked: Iterable[WorkedExercise], kind: StepKind, concept_id: ConceptId) -> int:
    """How many exercises of the step's present round are finished."""
    size = exercises_of(kind)
    done = len(closed_exercises(worked).get((kind, concept_id), []))
    return done % size if size else 0
