"""What may come next, each with its reason. Which of it is worth the minutes is decided in `recommender.planning`."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from recommender.importance import LEARNING_KINDS
from recommender.learner_state import MICROSECONDS_PER_DAY
from recommender.planning_context import Assignment, PlanningParameters, StepKind
from recommender.prediction import MasteryStatus
from recommender.situation import Flags, Situation
from recommender.spacing import SPACED_FROM_DAYS, is_due

QUIZ_TARGET = 0.825
"""Middle of the 80 to 85 % success a quiz aims at."""
SMALLEST_QUIZ = 3


EARLY_REVIEW_DAYS = 0.5
"""What is not due is reviewed at most once in so many days."""


class Reason(StrEnum):
    """Why a step may come.

    READY_TO_LEARN, STILL_LEARNING: on the frontier, untouched or begun. TRY_FIRST: to be tried before its lesson.
    DUE, SOON_DUE: the time for a review has come, or comes within a day (`recommender.spacing`). LAPSED: learned, and
    missed when last asked. BEFORE_DEADLINE: not due, but long ago by a near deadline. NOT_YET_MASTERED: learned, and
    not yet shown often enough. KEY_PREREQUISITE: of something missed twice. CONTESTED: the learner disputes the
    estimate. INFERRED: other answers suggest it is known.
    """

    ASSIGNED = "assigned"
    READY_TO_LEARN = "ready-to-learn"
    TRY_FIRST = "try-first"
    STILL_LEARNING = "still-learning"
    DUE = "due"
    SOON_DUE = "soon-due"
    LAPSED = "lapsed"
    BEFORE_DEADLINE = "before-deadline"
    NOT_YET_MASTERED = "not-yet-mastered"
    KEY_PREREQUISITE = "key-prerequisite"
    CONTESTED = "contested"
    INFERRED = "inferred"
    QUIZ_TIME = "quiz-time"
    ALL_MASTERED = "all-mastered"


URGENCY = {
    Reason.DUE: 3,
    Reason.LAPSED: 3,
    Reason.STILL_LEARNING: 2,
    Reason.BEFORE_DEADLINE: 2,
    Reason.CONTESTED: 2,
    Reason.INFERRED: 1,
    Reason.TRY_FIRST: 1,
    Reason.KEY_PREREQUISITE: 2,
    Reason.READY_TO_LEARN: 0,
    Reason.ALL_MASTERED: 0,
    Reason.SOON_DUE: -1,
    Reason.NOT_YET_MASTERED: -1,
    Reason.ASSIGNED: 0,
    Reason.QUIZ_TIME: 0,
}
"""What comes first whatever its value: forgotten things cost more each day, then what is begun is finished before
something new is opened; what is not due yet only fills minutes that are left. Within one urgency the value decides.
Assignments and quizzes are placed before any choice."""

FILLERS = frozenset(reason for reason, urgency in URGENCY.items() if urgency < 0)


@dataclass(frozen=True, slots=True)
class Draft:
    """One step of a candidate.

    Attributes:
        full_minutes: of the step when it is not cut short.
        after_lesson: it follows its own lesson.
    """

    kind: StepKind
    minutes: float
    full_minutes: float
    after_lesson: bool = False

    @property
    def fraction(self) -> float:
        """How much of the full step it is."""
        return self.minutes / self.full_minutes


@dataclass(frozen=True, slots=True)
class Candidate:
    """One natural unit of work.

    Attributes:
        positions: one concept; several for a quiz.
        drafts: one step, or a lesson and its practice.
        failing: for remediation, the concept that was missed.
        minutes: of all its steps.
    """

    positions: tuple[int, ...]
    drafts: tuple[Draft, ...]
    reason: Reason
    assignment: str | None = None
    failing: int | None = None
    minutes: float = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "minutes", sum(draft.minutes for draft in self.drafts))

    @property
    def kind(self) -> StepKind:
        return self.drafts[0].kind


def step_minutes(situation: Situation, kind: StepKind, position: int) -> float:
    """Minutes of a full step, in halves, at least one."""
    return situation.full_minutes(kind)[position]


def full_draft(situation: Situation, kind: StepKind, position: int, *, after_lesson: bool = False) -> Draft:
    """A step at its full length."""
    minutes = step_minutes(situation, kind, position)
    return Draft(kind, minutes, minutes, after_lesson)


def fitted(candidate: Candidate, minutes: float, parameters: PlanningParameters) -> Candidate | None:
    """The candidate within so many minutes: whole, with a shorter practice, without it, or not at all."""
    if candidate.minutes <= minutes:
        return candidate
    size = fitted_minutes(candidate, minutes, parameters)
    if size is None:
        return None
    before, last = candidate.drafts[:-1], candidate.drafts[-1]
    room = size - _minutes_before(candidate)
    cut = (Draft(last.kind, room, last.full_minutes, last.after_lesson),) if room else ()
    return Candidate(candidate.positions, (*before, *cut), candidate.reason, candidate.assignment, candidate.failing)


def fitted_minutes(candidate: Candidate, minutes: float, parameters: PlanningParameters) -> float | None:
    """How long `fitted` leaves the candidate; None where it does not fit at all."""
    if candidate.minutes <= minutes:
        return candidate.minutes
    if candidate.drafts[-1].kind is not StepKind.PRACTICE:
        return None
    before = _minutes_before(candidate)
    room = math.floor((minutes - before) * 2.0) / 2.0
    if room >= parameters.shortest_practice:
        return before + room
    return before if before and room >= 0.0 else None


def _minutes_before(candidate: Candidate) -> float:
    """Of all steps but the last; steps take whole halves of minutes, so that sums of them are exact."""
    return sum(draft.minutes for draft in candidate.drafts[:-1])


def free_candidates(situation: Situation) -> list[Candidate]:
    """Everything the planner may choose from; stretches only where there is nothing else."""
    remedies = list(_remedies(situation))
    resting = {candidate.failing for candidate in remedies}
    found = [*remedies, *_probes(situation), *_reviews(situation)]
    found += [each for each in (*_learning(situation), *_practising(situation)) if each.positions[0] not in resting]
    return found or list(_stretches(situation))


def assigned_candidates(situation: Situation) -> tuple[list[Candidate], list[str]]:
    """Assignments by due time, and the ids of those that must wait for prerequisites or that no course offers."""
    placed: list[Candidate] = []
    waiting: list[str] = []
    for assignment in sorted(situation.context.assignments, key=_by_due):
        position = situation.context.model.graph.position.get(assignment.concept)
        if position is None or not situation.offered.mask[position]:
            waiting.append(assignment.id)
        elif situation.done_today(assignment.kind, position):
            continue
        elif assignment.kind in LEARNING_KINDS and not situation.reachable[position]:
            waiting.append(assignment.id)
        else:
            draft = full_draft(situation, assignment.kind, position)
            placed.append(Candidate((position,), (draft,), Reason.ASSIGNED, assignment.id))
    return placed, waiting


def _by_due(assignment: Assignment) -> tuple[float, str]:
    return (assignment.due.timestamp() if assignment.due else math.inf, assignment.id)


def quiz_candidate(situation: Situation) -> Candidate | None:
    """A quiz when it is time for one: the learned concepts nearest to the success it aims at."""
    context, parameters = situation.context, situation.context.parameters
    if context.today.active_minutes_since_quiz < parameters.quiz_every:
        return None
    able = np.flatnonzero(
        situation.learned & situation.offered.mask & situation.offered.has_exercises & ~_away(situation)
    )
    able = able[[not situation.done_today(StepKind.QUIZ, position) for position in able.tolist()]]
    if len(able) < SMALLEST_QUIZ:
        return None
    distance = np.abs(situation.prediction.probability[able] - QUIZ_TARGET)
    nearest = able[np.argsort(distance, kind="stable")][: parameters.quiz_concepts]
    minutes = parameters.quiz_minutes * len(nearest)
    return Candidate(tuple(nearest.tolist()), (Draft(StepKind.QUIZ, minutes, minutes),), Reason.QUIZ_TIME)


def _postponed(situation: Situation) -> Flags:
    context, mask = situation.context, np.zeros(len(situation.met), dtype=np.bool_)
    position_of = context.model.graph.position
    for name, until in context.steering.postponed.items():
        if until > context.now and name in position_of:
            mask[position_of[name]] = True
    return mask


def _away(situation: Situation) -> Flags:
    """Postponed concepts, and contested ones, which only a probe may touch until it is done."""
    mask, position_of = _postponed(situation), situation.context.model.graph.position
    for name in situation.context.steering.contested:
        if name in position_of and not situation.done_today(StepKind.PROBE, position_of[name]):
            mask[position_of[name]] = True
    return mask


def _single(situation: Situation, kind: StepKind, position: int, reason: Reason) -> Candidate:
    return Candidate((position,), (full_draft(situation, kind, position),), reason)


def _learning(situation: Situation) -> Iterator[Candidate]:
    """Frontier concepts: the lesson with its practice, or what of the two there is and is left to do."""
    offered = situation.offered
    fresh = (situation.known.answers == 0) | _untaught(situation)
    open_now = situation.reachable & ~situation.met & offered.mask & fresh & ~_away(situation)
    for position in np.flatnonzero(open_now).tolist():
        drafts: list[Draft] = []
        if offered.has_lesson[position] and not situation.lesson_done[position]:
            drafts.append(full_draft(situation, StepKind.LESSON, position))
        if offered.has_exercises[position] and not situation.done_today(StepKind.PRACTICE, position):
            drafts.append(full_draft(situation, StepKind.PRACTICE, position, after_lesson=bool(drafts)))
        if drafts:
            begun = situation.known.answers[position] > 0
            yield Candidate((position,), tuple(drafts), Reason.STILL_LEARNING if begun else Reason.READY_TO_LEARN)


def _untaught(situation: Situation) -> Flags:
    """Asked and missed, and never taught: the lesson comes before more practice.

    What was right once may have been guessed: more misses in a row say so.
    """
    known, parameters = situation.known, situation.context.parameters
    missed = (known.failures_in_row >= max(parameters.tries_before_lesson, 1)) & (known.successes == 0)
    missed |= known.failures_in_row >= max(parameters.lesson_after_misses, 1)
    untaught: Flags = missed & situation.offered.has_lesson & ~situation.lesson_done
    return untaught


def _practising(situation: Situation) -> Iterator[Candidate]:
    begun = situation.reachable & (situation.known.answers > 0) & ~situation.learned
    begun &= ~_shown(situation)
    begun &= ~_untaught(situation) & ~_to_try(situation) & ~_resting(situation)
    begun &= situation.offered.mask & situation.offered.has_exercises & ~_away(situation)
    for position in np.flatnonzero(begun).tolist():
        if not situation.done_today(StepKind.PRACTICE, position):
            yield _single(situation, StepKind.PRACTICE, position, Reason.STILL_LEARNING)
    for position in np.flatnonzero(_lapsed(situation)).tolist():
        if not situation.done_today(StepKind.REVIEW, position):
            yield _single(situation, StepKind.REVIEW, position, Reason.LAPSED)


def _shown(situation: Situation) -> Flags:
    """Often enough to be reviewed from now on."""
    shown: Flags = situation.known.successes >= situation.context.parameters.learned_successes
    return shown


def _lapsed(situation: Situation) -> Flags:
    """Learned once and missed when last asked: asked again until it is right, the well established on another day."""
    able = situation.offered.mask & situation.offered.has_exercises & ~_away(situation)
    lapsed: Flags = able & _shown(situation) & ~situation.learned & ~_resting(situation) & ~_untaught(situation)
    return lapsed


def _resting(situation: Situation) -> Flags:
    """Missed so often in a row today that tomorrow is better than one more try.

    What was right on two days rests sooner: its solution has just been shown, so that asking at once would show what
    is still in mind, not what is remembered. Not so where it is wanted before tomorrow.
    """
    known, parameters = situation.known, situation.context.parameters
    today: Flags = (situation.now - known.last_answer) / MICROSECONDS_PER_DAY < EARLY_REVIEW_DAYS
    established = (known.success_days >= SPACED_FROM_DAYS) & (situation.days_to_deadline > 1.0)
    most = np.where(established, parameters.rest_after_lapses, parameters.rest_after_misses)
    resting: Flags = (known.failures_in_row >= most) & today
    return resting


def _reviews(situation: Situation) -> Iterator[Candidate]:
    """Reviews that are due or soon will be, and early ones of what is learned and not mastered yet.

    An early one waits half a day, since nothing is learned from recalling what was just recalled; its value is
    discounted (`Valuer.worth`), so that it only fills minutes that nothing better asks for.
    """
    able = situation.offered.mask & situation.offered.has_exercises & ~_away(situation)
    early = situation.learned & ~situation.mastered & (situation.known.gap_days >= EARLY_REVIEW_DAYS)
    for position in np.flatnonzero(able & (situation.soon_due | situation.closing | early)).tolist():
        if not situation.done_today(StepKind.REVIEW, position):
            yield _single(situation, StepKind.REVIEW, position, _review_reason(situation, position))


def _review_reason(situation: Situation, position: int) -> Reason:
    if situation.due[position]:
        return Reason.DUE
    if situation.closing[position]:
        return Reason.BEFORE_DEADLINE
    return Reason.SOON_DUE if situation.soon_due[position] else Reason.NOT_YET_MASTERED


def _probes(situation: Situation) -> Iterator[Candidate]:
    position_of, offered = situation.context.model.graph.position, situation.offered
    postponed = _postponed(situation)
    contested = {position_of[name] for name in situation.context.steering.contested if name in position_of}
    # What other answers suggest is known, and no answer has shown yet: it is never taught, so it must be asked.
    inferred = set(np.flatnonzero(situation.met & situation.reachable & (situation.known.answers == 0)).tolist())
    for position in sorted(contested | inferred):
        asked = offered.mask[position] and offered.has_exercises[position] and not postponed[position]
        if asked and not situation.done_today(StepKind.PROBE, position):
            reason = Reason.CONTESTED if position in contested else Reason.INFERRED
            yield _single(situation, StepKind.PROBE, position, reason)
    for position in np.flatnonzero(_to_try(situation) & ~postponed).tolist():
        if position not in contested and not situation.done_today(StepKind.PROBE, position):
            begun = situation.known.answers[position] > 0
            yield _single(situation, StepKind.PROBE, position, Reason.STILL_LEARNING if begun else Reason.TRY_FIRST)


def _to_try(situation: Situation) -> Flags:
    """Open concepts to be tried before their lesson.

    Who knows it already is spared the lesson, and a try makes the lesson that follows stick better (Richland, Kornell
    and Kao 2009; Kapur 2014). Nobody is asked what is unlikely, nor more than ``tries_before_lesson`` times.
    """
    known, offered, parameters = situation.known, situation.offered, situation.context.parameters
    likely = (known.answers == 0) & (situation.prediction.probability >= parameters.try_first_from)
    again = (known.answers > 0) & (known.successes == 0)
    able = offered.mask & offered.has_exercises & offered.has_lesson & ~situation.lesson_done & ~situation.met
    found: Flags = situation.reachable & able & (likely | again)
    return found & (known.failures_in_row < parameters.tries_before_lesson)


def _remedies(situation: Situation) -> Iterator[Candidate]:
    limit, away = situation.context.parameters.failures_for_remediation, _away(situation)
    taken: set[int] = set()
    for failing in np.flatnonzero((situation.known.failures_in_row >= limit) & situation.offered.mask).tolist():
        position = weakest_prerequisite(situation, failing)
        if position is None or position in taken or away[position]:
            continue
        if situation.prediction.status(position) is MasteryStatus.MASTERED:
            continue
        if not _doubtful(situation, position):
            continue
        if not situation.done_today(StepKind.REMEDIATION, position):
            taken.add(position)
            draft = full_draft(situation, StepKind.REMEDIATION, position)
            yield Candidate((position,), (draft,), Reason.KEY_PREREQUISITE, failing=failing)


def _doubtful(situation: Situation, position: int) -> bool:
    """Whether a prerequisite may be to blame: never shown, missed when last asked, or not asked for long."""
    known, parameters = situation.known, situation.context.parameters
    if situation.prediction.probability[position] >= parameters.remediation_below:
        return False
    shown = known.successes[position] > 0 and known.failures_in_row[position] == 0
    return not shown or is_due(float(known.gap[position]), float(known.gap_days[position]))


def weakest_prerequisite(situation: Situation, failing: int) -> int | None:
    """The least certain prerequisite, key ones before others, followed down until it can be worked on."""
    graph, offered, here = situation.context.model.graph, situation.offered, failing
    while True:
        near, keys = graph.prerequisites.neighbours(here), graph.prerequisites.neighbour_weights(here)
        usable = offered.mask[near] & offered.has_exercises[near]
        near = near[usable & (keys > 0.0)] if (usable & (keys > 0.0)).any() else near[usable]
        if not len(near):
            return None
        here = int(near[np.argmin(situation.prediction.probability[near])])
        if situation.reachable[here]:
            return here


def _stretches(situation: Situation) -> Iterator[Candidate]:
    able = situation.mastered & situation.offered.mask & situation.offered.has_exercises
    for position in np.flatnonzero(able & situation.reachable & ~_away(situation)).tolist():
        if not situation.done_today(StepKind.STRETCH, position):
            yield _single(situation, StepKind.STRETCH, position, Reason.ALL_MASTERED)
