"""The values the progress feature works with, free of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from companion.hints import Hint
from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import Grade, RawAnswer
from learning_platform.errors import PlatformError


class UnreadableCode(StrEnum):
    """Why an answer could not be read; it costs no try. A test finds a code of the graders that is not here."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NOT_A_NUMBER = "not-a-number"
    AMBIGUOUS_COMMA = "ambiguous-comma"
    UNKNOWN_OPTION = "unknown-option"
    ONE_OPTION_ONLY = "one-option-only"
    REPEATED_OPTION = "repeated-option"
    INCOMPLETE = "incomplete"
    TOO_COMPLEX = "too-complex"
    TIMED_OUT = "timed-out"
    NOT_AN_EXPRESSION = "not-an-expression"
    UNKNOWN_NAME = "unknown-name"
    AMBIGUOUS_QUOTIENT = "ambiguous-quotient"
    NOT_FACTORED = "not-factored"
    NOT_EXPANDED = "not-expanded"
    NOT_LOWEST_TERMS = "not-lowest-terms"
    NOT_SINGLE_FRACTION = "not-single-fraction"
    CONSTANT_MISSING = "constant-missing"
    UNIT_MISSING = "unit-missing"
    UNKNOWN_UNIT = "unknown-unit"
    WRONG_DIMENSION = "wrong-dimension"


class EventKind(StrEnum):
    """What the ledger tells apart."""

    RESPONSE = "response"
    GRADING = "grading"
    HINT = "hint"
    LESSON_FINISHED = "lesson-finished"
    STEERING = "steering"
    PLACEMENT = "placement"


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What the learner model needs to know about an exercise; fixed when it is issued."""

    concepts: tuple[tuple[ConceptId, float], ...]
    difficulty: float
    guessing: float


@dataclass(frozen=True, slots=True)
class IssuedAttempt:
    """An exercise issued to a learner."""

    id: UUID
    person_id: UUID
    offering_id: UUID
    course_version: str
    concept_id: ConceptId
    template_id: str
    exercise_hash: str
    seed: int
    language: str
    item: ItemFacts
    mode: str
    step_kind: str
    plan_id: UUID | None
    tries_allowed: int
    hints_given: int
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Ladder:
    """What was given of a ladder, and when the next level may be had.

    Attributes:
        next_at: None for at once, or where there is no further level.
    """

    hints: tuple[Hint, ...] = ()
    next_at: datetime | None = None


NO_LADDER: Final = Ladder()


@dataclass(frozen=True, slots=True)
class SentResponse:
    """One answer as a client sent it, with the time it most probably happened."""

    id: UUID
    attempt_id: UUID
    answer: RawAnswer
    gave_up: bool
    seconds: float | None
    confidence: float | None
    client_time: datetime | None
    device_id: str
    device_sequence: int
    body_hash: str


@dataclass(frozen=True, slots=True)
class GradedResponse:
    """A recorded response with its newest grading."""

    id: UUID
    attempt_id: UUID
    body_hash: str
    answer: dict[str, Any]
    try_number: int
    hints: int
    gave_up: bool
    seconds: float | None
    confidence: float | None
    device_sequence: int
    occurred_at: datetime
    grading_id: int
    outcome: str
    score: float
    misconception: str | None
    feedback: str | None


def is_finished(tries_allowed: int, tries: int, *, solved: bool, gave_up: bool) -> bool:
    """Whether an exercise accepts no further response: solved, given up, or all tries used."""
    return solved or gave_up or tries >= tries_allowed


@dataclass(frozen=True, slots=True)
class WorkedExercise:
    """An exercise of a step of the path that was answered at least once."""

    step_kind: str
    concept_id: ConceptId
    tries_allowed: int
    tries: int
    solved: bool
    gave_up: bool

    @property
    def is_closed(self) -> bool:
        return is_finished(self.tries_allowed, self.tries, solved=self.solved, gave_up=self.gave_up)


@dataclass(frozen=True, slots=True)
class PreparedResponse:
    """A response that was looked at outside the transaction: graded, or refused with a reason."""

    sent: SentResponse
    attempt: IssuedAttempt | None
    grade: Grade | None
    refusal: PlatformError | None
