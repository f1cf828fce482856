"""How a step of the path is done: which exercises, how many, and when it counts as finished."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge_graph.concepts import ConceptId
from learning_platform.progress.attempts import is_closed
from learning_platform.progress.records import GradedResponse, IssuedAttempt
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

MODES: Mapping[StepKind, EvidenceMode] = {
    StepKind.PRACTICE: EvidenceMode.PRACTICE,
    StepKind.REVIEW: EvidenceMode.REVIEW,
    StepKind.REMEDIATION: EvidenceMode.PRACTICE,
    StepKind.PROBE: EvidenceMode.PROBE,
    StepKind.QUIZ: EvidenceMode.QUIZ,
    StepKind.STRETCH: EvidenceMode.PRACTICE,
}

PASSED_SHARE = 0.5
"""A round in which fewer than this share of the exercises was solved has failed and may come back the same day."""

Answered = Iterable[tuple[IssuedAttempt, GradedResponse]]


def exercises_of(kind: StepKind) -> int:
    """How many exercises a step has; 0 for a lesson."""
    return EXERCISES[kind]


def exercise_mode(kind: StepKind) -> EvidenceMode:
    """In what circumstances the exercises of a step are answered."""
    return MODES[kind]


def closed_attempts(answered: Answered) -> dict[tuple[StepKind, ConceptId], list[bool]]:
    """For each step, whether each of its finished exercises was solved, in order."""
    tries: dict[IssuedAttempt, list[GradedResponse]] = {}
    for attempt, response in answered:
        if attempt.step_kind:
            tries.setdefault(attempt, []).append(response)
    closed: dict[tuple[StepKind, ConceptId], list[bool]] = {}
    for attempt, responses in tries.items():
        if is_closed(attempt, responses):
            solved = any(response.outcome == "correct" for response in responses)
            closed.setdefault((StepKind(attempt.step_kind), attempt.concept_id), []).append(solved)
    return closed


def finished_steps(answered: Answered, lessons: Iterable[ConceptId]) -> tuple[FinishedStep, ...]:
    """The steps done on a day: lessons read, and every full round of exercises.

    Args:
        answered: the day's answers in order.
        lessons: concepts whose lesson was finished on the day.
    """
    finished = [FinishedStep(StepKind.LESSON, concept_id) for concept_id in lessons]
    for (kind, concept_id), solved in closed_attempts(answered).items():
        size = exercises_of(kind)
        for start in range(0, len(solved) - size + 1, size):
            passed = sum(solved[start : start + size]) >= PASSED_SHARE * size
            finished.append(FinishedStep(kind, concept_id, failed=not passed))
    return tuple(finished)


def exercises_done(answered: Answered, kind: StepKind, concept_id: ConceptId) -> int:
    """How many exercises of the step's present round are finished."""
    size = exercises_of(kind)
    done = len(closed_attempts(answered).get((kind, concept_id), []))
    return done % size if size else 0
