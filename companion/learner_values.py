"""The learner's plan and progress as values: the same numbers as in the plan's receipts and on the learner's map.

The platform prepares them only for the intents that need them (`values_needed`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from companion.intents import Intent
from knowledge_graph.concepts import ConceptId, LocalizedText


class Need(StrEnum):
    """What has to be prepared before a question can be answered. LEARNED: of the progress only ``learned``."""

    PLAN = "plan"
    PROGRESS = "progress"
    LEARNED = "learned"


_NEEDED = {
    Intent.WHY_PLANNED: frozenset({Need.PLAN}),
    Intent.NEXT_STEP: frozenset({Need.PLAN}),
    Intent.METHOD: frozenset({Need.PLAN}),
    Intent.FEELING: frozenset({Need.PLAN}),
    Intent.QUIZ_ME: frozenset({Need.LEARNED}),
    Intent.PROGRESS: frozenset({Need.PROGRESS}),
}


def values_needed(intent: Intent) -> frozenset[Need]:
    """What an answer of this intent is made from, beside what every answer may use.

    >>> values_needed(Intent.NEXT_STEP), values_needed(Intent.COURSE_QUESTION)
    (frozenset({<Need.PLAN: 'plan'>}), frozenset())
    """
    return _NEEDED.get(intent, frozenset())


@dataclass(frozen=True, slots=True)
class Alternative:
    """What would have been chosen instead of a step. ``share``: its value for each minute, relative to the step's."""

    kind: str
    concept: ConceptId
    minutes: int
    share: float | None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step of the daily path with what its receipt says; probabilities are the receipt's.

    Attributes:
        kind, reason: the planner's codes.
        minutes: whole ones, as the path shows them.
        path: from the goal's concept down to this one.
        skipping_share: of the whole path's value, what is lost without the step; None where the path is worth nothing.
    """

    kind: str
    concepts: tuple[ConceptId, ...]
    minutes: int
    reason: str
    answers: int
    successes: int
    failures_in_row: int
    probability_now: float
    probability_after: float
    recall_now: float | None
    recall_after: float | None
    recall_at_horizon: float
    recall_if_skipped: float
    horizon_days: float
    path: tuple[ConceptId, ...] = ()
    knocks_out: tuple[ConceptId, ...] = ()
    unlocks: tuple[ConceptId, ...] = ()
    failing: ConceptId | None = None
    runner_up: Alternative | None = None
    skipping_share: float | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The daily path that the learner sees.

    Attributes:
        titles: of every concept it names, also of other courses.
        message: the planner's code for what else there is to say; empty where there is none.
    """

    steps: tuple[PlannedStep, ...]
    titles: Mapping[ConceptId, LocalizedText]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is believed about a concept, and on how many answers."""

    concept: ConceptId
    probability: float
    answers: int


@dataclass(frozen=True, slots=True)
class Attention:
    """The first thing that deserves attention.

    Attributes:
        kind: the recommender's code.
        recall: None without a memory.
        prerequisite: what most likely blocks, where the learner is stuck.
    """

    kind: str
    concept: ConceptId
    probability: float
    recall: float | None
    failures_in_row: int
    prerequisite: ConceptId | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the learner stands in the course, as the map shows it.

    Attributes:
        by_status: number of concepts by the learner model's conclusion.
        answers: to exercises of the course's concepts.
        strongest, weakest: of the concepts with enough answers to say.
        answers_this_week: in the last seven days.
        mastered_this_week: mastered now and not a week ago.
        lost_this_week: mastered a week ago and not now.
        learned: mastered or fading, with exercises; the one nearest to being forgotten first.
    """

    by_status: Mapping[str, int]
    total: int
    answers: int
    strongest: Estimate | None = None
    weakest: Estimate | None = None
    answers_this_week: int = 0
    mastered_this_week: tuple[ConceptId, ...] = ()
    lost_this_week: tuple[ConceptId, ...] = ()
    learned: tuple[Estimate, ...] = ()
    attention: Attention | None = None
