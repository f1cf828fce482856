"""What a learner did, as the learner model sees it: a projection of the ledger, never stored as truth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

ConceptKey = int
"""The append-only integer a deployment gives each concept id when it first stores it."""

MAX_SECONDS = 6 * 3600.0
"""Longer than this, an answer's duration says nothing and is taken as unknown."""


class EvidenceMode(StrEnum):
    """In what circumstances the answer was given."""

    PRACTICE = "practice"
    REVIEW = "review"
    PROBE = "probe"
    PLACEMENT = "placement"
    QUIZ = "quiz"


ASSESSMENTS = frozenset({EvidenceMode.PROBE, EvidenceMode.PLACEMENT, EvidenceMode.QUIZ})
"""Modes in which a learner shows what they know, at another pace than while practising."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One graded answer.

    Attributes:
        id: unique for ever; the same id folded twice counts once.
        concepts: (concept key, weight in (0, 1]) pairs, the exercised concept first.
        item: the exercise template's id.
        score: 0 to 1, from the grader.
        occurred: when it was answered, time-zone aware, already corrected for the device's clock.
        sequence: the device's own counter, which orders answers of the same instant.
        difficulty: item difficulty in logits relative to its concept.
        guessing: chance of a correct answer by guessing, 0 to less than 1.
        hints: number of hints taken before answering.
        solution_seen: the worked solution had been shown; the answer then counts as not known.
        seconds: active seconds, or None where unknown.
        confidence: the learner's own estimate before grading, 0 to 1, or None.
    """

    id: str
    concepts: tuple[tuple[ConceptKey, float], ...]
    item: str
    mode: EvidenceMode
    score: float
    occurred: datetime
    sequence: int = 0
    difficulty: float = 0.0
    guessing: float = 0.0
    hints: int = 0
    solution_seen: bool = False
    seconds: float | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if self.occurred.tzinfo is None:
            raise ValueError(f"evidence {self.id}: the time of the answer needs a time zone")
        if not self.concepts:
            raise ValueError(f"evidence {self.id}: it is about no concept")
        weights = [weight for _, weight in self.concepts]
        if not all(0.0 < weight <= 1.0 for weight in weights):
            raise ValueError(f"evidence {self.id}: concept weights must lie in (0, 1], got {weights}")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"evidence {self.id}: the score must lie in [0, 1], got {self.score}")
        if not (0.0 <= self.guessing < 1.0 and math.isfinite(self.difficulty)):
            raise ValueError(f"evidence {self.id}: guessing must lie in [0, 1) and difficulty must be finite")

    @property
    def order(self) -> tuple[datetime, int, str]:
        """Where it stands in the learner's history: a total order, ties included."""
        return (self.occurred, self.sequence, self.id)
