"""Everything a day's plan depends on, as one value: same context, same plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from knowledge_graph.concepts import ConceptId
from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState

MAXIMUM_MINUTES = 480.0


class StepKind(StrEnum):
    """What a step of the daily path asks the learner to do."""

    LESSON = "lesson"
    PRACTICE = "practice"
    REVIEW = "review"
    REMEDIATION = "remediation"
    PROBE = "probe"
    QUIZ = "quiz"
    STRETCH = "stretch"


@dataclass(frozen=True, slots=True)
class OfferedConcept:
    """One concept as a course offers it.

    Attributes:
        minutes: expected minutes of active work from first sight to first mastery.
    """

    id: ConceptId
    minutes: float = 15.0
    has_lesson: bool = True
    has_exercises: bool = True


@dataclass(frozen=True, slots=True)
class CourseOffer:
    """A course the learner takes part in.

    Attributes:
        weight: the learner's own weight for it, relative to other courses.
    """

    course_id: str
    offering_id: str
    concepts: tuple[OfferedConcept, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Goal:
    """Concepts to be mastered, with all they rest on.

    Attributes:
        deadline: aware instant, or None; the value of steps is counted at it.
    """

    id: str
    concepts: tuple[ConceptId, ...]
    deadline: datetime | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a tutor asks for: placed before anything the planner would choose.

    Attributes:
        kind: any; a quiz is then on the one concept. Kinds that teach wait until the prerequisites are met.
    """

    id: str
    concept: ConceptId
    kind: StepKind
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Steering:
    """What the learner has said about the path.

    Attributes:
        postponed: concept to the instant until which it stays away.
        pinned: concepts wanted; they and what they rest on count more.
        contested: concepts whose estimate the learner disputes: a probe decides.
    """

    postponed: Mapping[ConceptId, datetime] = field(default_factory=dict)
    pinned: frozenset[ConceptId] = frozenset()
    contested: frozenset[ConceptId] = frozenset()


@dataclass(frozen=True, slots=True)
class FinishedStep:
    """A step done on the learner's local day; failed ones may come back."""

    kind: StepKind
    concept: ConceptId
    failed: bool = False


@dataclass(frozen=True, slots=True)
class TodayHistory:
    """What happened on the learner's local day so far.

    Attributes:
        finished: in order; of several with the same kind and concept the last one counts.
        active_minutes_since_quiz: over all days.
    """

    finished: tuple[FinishedStep, ...] = ()
    active_minutes_since_quiz: float = 0.0


@dataclass(frozen=True, slots=True)
class PlanningParameters:
    """Assumptions of the planner, until the simulations measure them.

    Attributes:
        horizon_days: value is counted so many days from now where no deadline is set.
        lesson_gain, practice_gain, review_gain, stretch_gain: logits a full step is expected to add.
        lesson_share: share of a concept's minutes that its lesson takes; the practice takes the rest.
        longest_practice, shortest_practice: minutes; a practice is cut to what the budget leaves, not below.
        review_share, longest_review: a review takes this share of the concept's minutes, at most so many.
        probe_minutes, quiz_minutes: of one probe; of a quiz, for each concept.
        quiz_every: active minutes between two quizzes. quiz_concepts: at most so many in one.
        ancestor_weight: what a concept below a goal's target counts, relative to the target.
        background_weight: what a course's concepts outside its goals count.
        pin_weight: weight of a pinned concept, as of a goal.
        unlock_share: share of a dependant's own value credited to the step that opens it.
        probe_worth: value of settling one wholly uncertain concept of importance 1.
        soon_due_days: reviews that fall due within so many days may be done early.
        early_review_share: share of its value that a review counts for when it is not due yet.
        failures_for_remediation: misses in a row after which key prerequisites are looked at.
        remediation_below: only prerequisites of a smaller probability are blamed.
        learned_successes: unaided successes, one of them last, from which on a concept is reviewed on later days and
            no longer practised on this one; dependants may then be built on it.
        tries_before_lesson: an open concept is tried so often, with solutions, before its lesson is offered; 0 for
            lessons first. try_first_from: only where the probability of success is at least this.
        rest_after_misses: what was missed so often in a row today is left alone until tomorrow;
            rest_after_lapses: the same for what was right on two days before.
        lesson_after_misses: missed so often in a row, even what was right once is taught by its lesson, if unread.
        closing_days: so long before a deadline, what it wants is reviewed even where it is not due yet,
        closing_ripeness: if by the deadline more than this share of the days until its next review will have passed.
    """

    horizon_days: float = 30.0
    lesson_gain: float = 0.8
    practice_gain: float = 1.4
    review_gain: float = 0.1
    stretch_gain: float = 0.3
    lesson_share: float = 1 / 3
    longest_practice: float = 20.0
    shortest_practice: float = 3.0
    review_share: float = 0.15
    longest_review: float = 5.0
    probe_minutes: float = 2.0
    quiz_minutes: float = 1.5
    quiz_every: float = 150.0
    quiz_concepts: int = 6
    ancestor_weight: float = 0.5
    background_weight: float = 0.2
    pin_weight: float = 2.0
    unlock_share: float = 1.0
    probe_worth: float = 0.3
    soon_due_days: float = 1.0
    early_review_share: float = 0.25
    failures_for_remediation: int = 2
    remediation_below: float = 0.7
    learned_successes: int = 1
    tries_before_lesson: int = 2
    try_first_from: float = 0.3
    rest_after_misses: int = 3
    rest_after_lapses: int = 1
    lesson_after_misses: int = 4
    closing_days: float = 7.0
    closing_ripeness: float = 0.3


DEFAULT_PLANNING = PlanningParameters()


@dataclass(frozen=True, slots=True)
class PlanningContext:
    """The whole input of `plan_day`.

    Attributes:
        lessons_finished: concepts whose lesson the learner has finished, on any day.
        presumed_known: what placement concluded: built on, and probed, until an answer says otherwise.
        minutes: budget, 0 to 480.
        zone: IANA name of the learner's time zone; it decides which calendar day the plan is for.
    """

    model: LearnerModel
    state: LearnerState
    courses: tuple[CourseOffer, ...]
    now: datetime
    minutes: float
    zone: str = "UTC"
    goals: tuple[Goal, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    steering: Steering = field(default_factory=Steering)
    today: TodayHistory = field(default_factory=TodayHistory)
    lessons_finished: frozenset[ConceptId] = frozenset()
    presumed_known: frozenset[ConceptId] = frozenset()
    parameters: PlanningParameters = DEFAULT_PLANNING

    def __post_init__(self) -> None:
        if self.now.tzinfo is None:
            raise ValueError("the planner's present needs a time zone")
        if not 0.0 <= self.minutes <= MAXIMUM_MINUTES:
            raise ValueError(f"minutes must lie in 0 to {MAXIMUM_MINUTES:g}, got {self.minutes}")
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"unknown time zone {self.zone!r}") from error
        if any(course.weight < 0.0 for course in self.courses) or any(goal.weight < 0.0 for goal in self.goals):
            raise ValueError("weights of courses and goals must not be negative")

    @property
    def day(self) -> str:
        """The learner's calendar day, as YYYY-MM-DD."""
        return self.now.astimezone(ZoneInfo(self.zone)).date().isoformat()
