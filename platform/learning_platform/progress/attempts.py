"""Issuing exercises: which template, which seed, which hints."""

from __future__ import annotations

import math
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never
from uuid import UUID, uuid4

from sqlmodel import Session

from companion.hints import LEVELS, next_level_at, seconds_until
from knowledge_graph.concepts import Concept, ConceptId
from knowledge_graph.course import Course
from knowledge_graph.exercises.arrangements import right_sides
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Variant
from knowledge_graph.exercises.variants import make_variant
from learning_platform.courses.catalogue import load_course
from learning_platform.errors import ConflictError, GoneError, NotFoundError, ProblemCode
from learning_platform.progress import repository
from learning_platform.progress.offered import is_made, offered_templates, template_of
from learning_platform.progress.records import EventKind, GradedResponse, IssuedAttempt, ItemFacts, is_finished
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode
from recommender.planning_context import StepKind

TRIES = {
    EvidenceMode.PRACTICE: 2,
    EvidenceMode.REVIEW: 2,
    EvidenceMode.PROBE: 1,
    EvidenceMode.PLACEMENT: 1,
    EvidenceMode.QUIZ: 1,
}
"""Tries an exercise may be answered, by mode."""

MODES: Mapping[StepKind, EvidenceMode] = {
    StepKind.PRACTICE: EvidenceMode.PRACTICE,
    StepKind.REVIEW: EvidenceMode.REVIEW,
    StepKind.REMEDIATION: EvidenceMode.PRACTICE,
    StepKind.PROBE: EvidenceMode.PROBE,
    StepKind.QUIZ: EvidenceMode.QUIZ,
    StepKind.STRETCH: EvidenceMode.PRACTICE,
}
"""In what circumstances the exercises of a step are answered; the client has no say in it."""

HINTING_MODES = frozenset({EvidenceMode.PRACTICE, EvidenceMode.REVIEW})
MAX_SEED = 2**31 - 1
MAX_OPEN = 200
"""So many open exercises are looked at, the newest first."""


class NoTriesLeftError(ConflictError):
    """The attempt accepts no further response."""

    code = ProblemCode.NO_TRIES_LEFT


class ExpiredAttemptError(GoneError):
    """The attempt's time has passed."""

    code = ProblemCode.ATTEMPT_EXPIRED


class NoHintsHereError(ConflictError):
    """The exercise shows what the learner can do unaided."""

    code = ProblemCode.NO_HINTS_HERE


class NoHintsLeftError(ConflictError):
    """Every hint of the exercise has been given."""

    code = ProblemCode.NO_HINTS_LEFT


class HintTooSoonError(ConflictError):
    """The next hint comes after an attempt, or after a while."""

    code = ProblemCode.HINT_TOO_SOON


@dataclass(frozen=True, slots=True)
class OpenAttempt:
    """An attempt with its variant and the responses so far."""

    attempt: IssuedAttempt
    concept: Concept
    variant: Variant
    responses: tuple[GradedResponse, ...]

    @property
    def tries_left(self) -> int:
        return 0 if self.is_closed else self.attempt.tries_allowed - len(self.responses)

    @property
    def hints_left(self) -> int:
        if self.is_closed or self.attempt.mode not in HINTING_MODES:
            return 0
        return max(0, LEVELS - self.attempt.hints_given)

    @property
    def is_closed(self) -> bool:
        return is_closed(self.attempt, self.responses)


def is_closed(attempt: IssuedAttempt, responses: tuple[GradedResponse, ...] | list[GradedResponse]) -> bool:
    """Whether the attempt accepts no further response."""
    return is_finished(
        attempt.tries_allowed,
        len(responses),
        solved=any(response.outcome == "correct" for response in responses),
        gave_up=any(response.gave_up for response in responses),
    )


@dataclass(frozen=True, slots=True)
class AttemptRequest:
    """What a learner wants to work on, and why.

    Attributes:
        ahead: how many unanswered exercises for the same purpose come before this one.
    """

    offering_id: UUID
    concept_id: ConceptId
    mode: EvidenceMode
    step_kind: str
    plan_id: UUID | None
    language: str
    ahead: int = 0


def unanswered_attempt(
    parts: Parts, session: Session, course: Course, person_id: UUID, wanted: AttemptRequest, *, now: datetime
) -> OpenAttempt | None:
    """The exercise that the learner was issued for the same purpose and has not answered yet.

    So a second tab or the way back shows the same one, and nobody draws until they get one they like. A device that
    takes exercises along asks for those after it by ``wanted.ahead``. Makes other transactions that issue exercises to
    this person wait for this one.
    """
    repository.lock_learner(session, person_id)
    purpose = (wanted.offering_id, wanted.mode, wanted.step_kind, course.version)
    waiting = [
        attempt
        for attempt in repository.unanswered_attempts(session, person_id, wanted.concept_id, now=now)
        if (attempt.offering_id, attempt.mode, attempt.step_kind, attempt.course_version) == purpose
        and attempt.language == _language(course, _template_of(parts, course, attempt), wanted.language)
    ]
    if len(waiting) <= wanted.ahead:
        return None
    return _with_variant(parts, session, waiting[wanted.ahead], ())


def issue_attempt(
    parts: Parts, session: Session, course: Course, person_id: UUID, wanted: AttemptRequest, *, now: datetime
) -> OpenAttempt:
    """Issues a fresh variant of the concept's template that the learner has seen least.

    Raises:
        NotFoundError: the course has no such concept, or no exercise for it.
    """
    if wanted.concept_id not in course.concept_by_id:
        raise NotFoundError(f"The course has no concept {wanted.concept_id!r}.")
    templates = offered_templates(parts, course, wanted.concept_id, wanted.mode)
    if not templates:
        raise NotFoundError(f"There is no exercise for {wanted.concept_id!r} yet.")
    template = _least_seen(session, person_id, wanted.concept_id, templates)
    attempt = IssuedAttempt(
        id=uuid4(),
        person_id=person_id,
        offering_id=wanted.offering_id,
        course_version=course.version,
        concept_id=wanted.concept_id,
        template_id=template.id,
        exercise_hash=template.content_hash,
        seed=secrets.randbelow(MAX_SEED),
        language=_language(course, template, wanted.language),
        item=item_facts(template),
        mode=wanted.mode,
        step_kind=wanted.step_kind,
        plan_id=wanted.plan_id,
        tries_allowed=1 if template.kind is ExerciseKind.SELF_EXPLANATION else TRIES[wanted.mode],
        hints_given=0,
        issued_at=now,
        expires_at=now + timedelta(hours=parts.settings.attempt_hours),
    )
    variant = variant_of(parts, course, attempt)
    repository.add_attempt(session, attempt)
    return OpenAttempt(attempt, course.concept_by_id[attempt.concept_id], variant, ())


def _language(course: Course, template: ExerciseTemplate, wanted: str) -> str:
    return wanted if wanted in template.stem.by_language else course.source_language


def _template_of(parts: Parts, course: Course, attempt: IssuedAttempt) -> ExerciseTemplate:
    return template_of(parts, course, attempt.concept_id, attempt.template_id)


def _least_seen(
    session: Session, person_id: UUID, concept_id: ConceptId, templates: tuple[ExerciseTemplate, ...]
) -> ExerciseTemplate:
    uses = repository.template_uses(session, person_id, concept_id)
    in_order = {template.id: place for place, template in enumerate(templates)}

    def rank(template: ExerciseTemplate) -> tuple[int, float, int]:
        count, last = uses.get(template.id, (0, None))
        return (count, last.timestamp() if last else 0.0, in_order[template.id])

    made = tuple(template for template in templates if is_made(template))
    own = tuple(template for template in templates if not is_made(template))
    if not made or not own:
        return min(templates, key=rank)
    used = [sum(uses.get(one.id, (0, None))[0] for one in each) for each in (own, made)]
    return min(own if used[0] <= used[1] else made, key=rank)  # as many made ones as others, and not more


def item_facts(template: ExerciseTemplate) -> ItemFacts:
    """What the learner model is told about a template."""
    own = [(template.concept_id, template.concept_weights[template.concept_id])]
    others = sorted(pair for pair in template.concept_weights.items() if pair[0] != template.concept_id)
    return ItemFacts(tuple(own + others), template.difficulty, _guessing(template))


def _guessing(template: ExerciseTemplate) -> float:
    """The chance that a learner who knows nothing answers correctly."""
    match template.kind:
        case ExerciseKind.SINGLE_CHOICE:
            return 1 / len(template.options)
        case ExerciseKind.MULTIPLE_CHOICE:
            return 1.0 / (2.0 ** len(template.options) - 1.0)
        case ExerciseKind.ORDERING:  # every order but the one that is shown
            return 1.0 / (math.factorial(len(template.items)) - 1.0)
        case ExerciseKind.MATCHING:
            return float(len(right_sides(template))) ** -len(template.pairs)
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:  # nobody guesses what is typed
            return math.prod(1 / len(gap.options) if gap.options else 0.0 for gap in template.gaps)
        case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC | ExerciseKind.SHORT_TEXT | ExerciseKind.SELF_EXPLANATION:
            return 0.0
        case _:
            assert_never(template.kind)


def variant_of(parts: Parts, course: Course, attempt: IssuedAttempt) -> Variant:
    """The exercise exactly as it was issued: template, seed and language make it again."""
    template = _template_of(parts, course, attempt)
    key = (template.content_hash, attempt.seed, attempt.language)
    return parts.variants.get_or_compute(key, lambda: make_variant(template, attempt.seed, attempt.language))


def read_attempt(
    parts: Parts, session: Session, person_id: UUID, attempt_id: UUID, *, studied: frozenset[UUID] | None = None
) -> OpenAttempt:
    """An attempt of this person with what they have done on it.

    Args:
        parts: of the deployment.
        session: for reading.
        person_id: whose attempt.
        attempt_id: which.
        studied: the offerings in which they are a student now; any when left out.

    Raises:
        NotFoundError: no such attempt was issued to this person, or they have left its offering.
    """
    attempt = repository.find_attempts(session, person_id, [attempt_id]).get(attempt_id)
    if attempt is None or (studied is not None and attempt.offering_id not in studied):
        raise NotFoundError("There is no such exercise among yours.")
    responses = repository.responses_of_attempts(session, [attempt_id]).get(attempt_id, [])
    return _with_variant(parts, session, attempt, responses)


def _with_variant(
    parts: Parts, session: Session, attempt: IssuedAttempt, responses: Iterable[GradedResponse]
) -> OpenAttempt:
    course = load_course(parts, session, attempt.course_version)
    concept = course.concept_by_id[attempt.concept_id]
    return OpenAttempt(attempt, concept, variant_of(parts, course, attempt), tuple(responses))


def in_language(parts: Parts, session: Session, opened: OpenAttempt, language: str) -> OpenAttempt:
    """The same exercise in another language, if it is written in it; numbers, options and key stay as they are."""
    course = load_course(parts, session, opened.attempt.course_version)
    if language not in _template_of(parts, course, opened.attempt).stem.by_language:
        return opened
    return replace(opened, variant=variant_of(parts, course, replace(opened.attempt, language=language)))


def give_hint(
    parts: Parts, session: Session, person_id: UUID, attempt_id: UUID, *, studied: frozenset[UUID], now: datetime
) -> OpenAttempt:
    """Gives one more hint and writes it into the ledger.

    Raises:
        NotFoundError: no such attempt was issued to this person.
        ExpiredAttemptError: its time has passed.
        NoHintsHereError: it is of a mode without hints.
        NoTriesLeftError: it is closed.
        NoHintsLeftError: it has no further hint.
        HintTooSoonError: nothing was tried since the last hint, and it was given a moment ago.
    """
    repository.lock_learner(session, person_id)
    opened = read_attempt(parts, session, person_id, attempt_id, studied=studied)
    attempt = opened.attempt
    if now >= attempt.expires_at:
        raise ExpiredAttemptError("This exercise has expired. Ask for a fresh one.")
    if attempt.mode not in HINTING_MODES:
        raise NoHintsHereError("There are no hints here: this shows what you can do unaided.")
    if opened.is_closed:
        raise NoTriesLeftError("This exercise is finished; its solution is shown.")
    if attempt.hints_given >= LEVELS:
        raise NoHintsLeftError("There is no further hint. You may give up to see the solution.")
    wait = seconds_until(next_hint_at(session, opened), now)
    if wait:
        detail = f"Try the last hint first: the next one comes after an answer, or in {wait} seconds."
        raise HintTooSoonError(detail, headers={"Retry-After": str(wait)}, retry_after=wait)
    repository.count_hint(session, attempt.id)
    payload = {"attempt": str(attempt.id), "number": attempt.hints_given + 1}
    repository.add_event(session, person_id, EventKind.HINT, payload, occurred_at=now, received_at=now)
    session.expire_all()
    return read_attempt(parts, session, person_id, attempt_id)


def next_hint_at(session: Session, opened: OpenAttempt) -> datetime | None:
    """When the next hint may be had: after an answer, or a while after the last one. None for at once.

    A response keeps how many hints came before it, so it tells by itself whether it was given after the last one.
    """
    given = opened.attempt.hints_given
    if not given or any(response.hints >= given for response in opened.responses):
        return None
    events = repository.find_events(session, opened.attempt.person_id, EventKind.HINT)
    times = (event.occurred_at for event in events if event.payload["attempt"] == str(opened.attempt.id))
    return next_level_at(given, max(times, default=None), tried_since=False)


def open_attempts(parts: Parts, session: Session, person_id: UUID, *, now: datetime) -> list[OpenAttempt]:
    """The exercises the learner has been shown and has not finished, the newest first."""
    issued = repository.open_attempts(session, person_id, now=now, limit=MAX_OPEN)
    responses = repository.responses_of_attempts(session, [attempt.id for attempt in issued])
    return [
        _with_variant(parts, session, attempt, responses.get(attempt.id, []))
        for attempt in issued
        if not is_closed(attempt, responses.get(attempt.id, []))
    ]
