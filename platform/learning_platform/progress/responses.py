"""Taking answers: graded outside the transaction, recorded exactly once inside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import content_hash
from knowledge_graph.exercises.grading import GRADER_VERSION
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, Grade, Grader, Outcome, RawAnswer
from learning_platform.courses.catalogue import Catalogue, load_course
from learning_platform.errors import ConflictError, NotFoundError, PlatformError, ProblemCode
from learning_platform.progress import repository
from learning_platform.progress.attempts import ExpiredAttemptError, NoTriesLeftError, is_closed, variant_of
from learning_platform.progress.evidence import effective_time, is_evidence, to_evidence
from learning_platform.progress.learner import Learner, advance, load_learner
from learning_platform.progress.records import (
    EventKind,
    GradedResponse,
    IssuedAttempt,
    PreparedResponse,
    SentResponse,
)
from learning_platform.wiring import Parts
from recommender.evidence import Evidence

GAVE_UP = Grade(Outcome.INCORRECT, 0.0)
NOT_EXPLAINED = Grade(Outcome.UNMARKED, 0.0)
"""Of who asks to see the rubric instead of explaining: as little a sign of anything as an explanation."""


class ChangedResponseError(ConflictError):
    """The same response id came again with another body."""

    code = ProblemCode.RESPONSE_CHANGED


@dataclass(frozen=True, slots=True)
class TakenResponse:
    """What became of one response of a batch.

    Attributes:
        recorded: the response as it is stored, whether now or before; None when it was refused or unreadable.
        repeated: it had been recorded before.
        unreadable: the grade that says what could not be read; no try was used.
        refusal: why it was refused; nothing was stored.
        closed: whether the attempt accepts no further response.
    """

    response_id: UUID
    attempt: IssuedAttempt | None
    recorded: GradedResponse | None = None
    repeated: bool = False
    unreadable: Grade | None = None
    refusal: PlatformError | None = None
    closed: bool = False
    tries_left: int = 0


@dataclass(frozen=True, slots=True)
class TakenBatch:
    """What became of a batch, and the learner before and after it."""

    responses: tuple[TakenResponse, ...]
    before: Learner
    after: Learner


def hash_body(attempt_id: UUID, answer: RawAnswer, rest: dict[str, Any]) -> str:
    """Names the content of a response, so that a repetition is told from a change.

    The order of what was chosen is part of it, as it is the answer to some exercises.
    """
    entries = {"entries": list(answer.entries)} if answer.entries else {}
    return content_hash(
        {"attempt": str(attempt_id), "text": answer.text, "chosen": list(answer.chosen), **entries, **rest}
    )


@dataclass(frozen=True, slots=True)
class FoundResponse:
    """A response as it was found in the database: its attempt if there is one, and the key if it is to be graded.

    Attributes:
        marked: whether answers to the exercise are judged at all.
    """

    sent: SentResponse
    attempt: IssuedAttempt | None
    key: AnswerKey | None
    marked: bool = True


def find(
    parts: Parts, session: Session, person_id: UUID, studied: frozenset[UUID], batch: Sequence[SentResponse]
) -> list[FoundResponse]:
    """Reads what grading a batch needs.

    Args:
        parts: of the deployment.
        session: for reading; it is closed before anything is graded.
        person_id: who sent the batch.
        studied: the offerings in which they are a student now.
        batch: the responses.
    """
    attempts = repository.find_attempts(session, person_id, {sent.attempt_id for sent in batch})
    known = repository.find_responses(session, {sent.id for sent in batch})
    found = []
    for sent in batch:
        attempt = attempts.get(sent.attempt_id)
        if attempt is not None and attempt.offering_id not in studied:
            attempt = None
        key, marked = None, True
        if attempt is not None and sent.id not in known:
            variant = variant_of(parts, load_course(parts, session, attempt.course_version), attempt)
            key = None if sent.gave_up else variant.key
            marked = variant.kind is not ExerciseKind.SELF_EXPLANATION
        found.append(FoundResponse(sent, attempt, key, marked))
    return found


def grade(grader: Grader, found: Sequence[FoundResponse]) -> list[PreparedResponse]:
    """Grades what is new, while no session is open."""
    prepared = []
    for item in found:
        refusal = None if item.attempt else NotFoundError("There is no such exercise among yours.")
        given = (GAVE_UP if item.marked else NOT_EXPLAINED) if item.sent.gave_up else None
        if item.key is not None:
            given = grader.grade(item.key, item.sent.answer)
        prepared.append(PreparedResponse(item.sent, item.attempt, given, refusal))
    return prepared


def record(
    session: Session,
    catalogue: Catalogue,
    person_id: UUID,
    batch: Sequence[PreparedResponse],
    *,
    sent_at: datetime | None,
    now: datetime,
) -> TakenBatch:
    """Records a prepared batch in one write transaction with at most one replay. Safe to run again.

    Raises:
        ConcurrentWriteError: the learner was advanced by another transaction; run the transaction again.
    """
    repository.lock_learner(session, person_id)
    learner = load_learner(session, catalogue, person_id)
    attempt_ids = {item.attempt.id for item in batch if item.attempt}
    as_of_now = repository.find_attempts(session, person_id, attempt_ids)  # a hint may have been given meanwhile
    batch = [replace(item, attempt=as_of_now.get(item.attempt.id)) if item.attempt else item for item in batch]
    by_attempt = repository.responses_of_attempts(session, attempt_ids)
    known = repository.find_responses(session, {item.sent.id for item in batch})
    taken: list[TakenResponse] = []
    evidence: list[Evidence] = []
    anything_new = False
    last_grading_id = learner.last_grading_id
    for item in batch:
        result = _take(session, item, known, by_attempt, sent_at=sent_at, now=now)
        taken.append(result)
        if result.recorded and not result.repeated and item.attempt:
            anything_new = True
            if is_evidence(result.recorded):
                evidence.append(to_evidence(item.attempt, result.recorded, catalogue.key_of, catalogue.mapping))
            last_grading_id = max(last_grading_id, result.recorded.grading_id)
            known[item.sent.id] = (person_id, result.recorded)
    after = learner
    if anything_new:
        after = advance(session, catalogue, learner, evidence, last_grading_id=last_grading_id, now=now)
    return TakenBatch(tuple(taken), learner, after)


def _take(
    session: Session,
    item: PreparedResponse,
    known: dict[UUID, tuple[UUID, GradedResponse]],
    by_attempt: dict[UUID, list[GradedResponse]],
    *,
    sent_at: datetime | None,
    now: datetime,
) -> TakenResponse:
    sent, attempt = item.sent, item.attempt
    if attempt is None:
        return TakenResponse(sent.id, None, refusal=item.refusal)
    responses = by_attempt.setdefault(attempt.id, [])
    if sent.id in known:
        return _take_again(sent, attempt, known[sent.id], responses)
    refusal = _refusal(attempt, responses, item.grade, now)
    if refusal is not None or item.grade is None:
        return TakenResponse(sent.id, attempt, refusal=refusal, closed=is_closed(attempt, responses))
    if item.grade.outcome is Outcome.UNREADABLE:
        left = attempt.tries_allowed - len(responses)
        return TakenResponse(sent.id, attempt, unreadable=item.grade, tries_left=left)
    occurred = effective_time(sent, attempt, sent_at=sent_at, received_at=now)
    stored = _store(session, sent, attempt, item.grade, try_number=len(responses) + 1, occurred=occurred, now=now)
    responses.append(stored)
    closed = is_closed(attempt, responses)
    left = 0 if closed else attempt.tries_allowed - len(responses)
    return TakenResponse(sent.id, attempt, recorded=stored, closed=closed, tries_left=left)


def _take_again(
    sent: SentResponse,
    attempt: IssuedAttempt,
    known: tuple[UUID, GradedResponse],
    responses: list[GradedResponse],
) -> TakenResponse:
    owner, recorded = known
    if owner != attempt.person_id or recorded.body_hash != sent.body_hash:
        refusal = ChangedResponseError("This answer was recorded before with another content; nothing was changed.")
        return TakenResponse(sent.id, attempt, refusal=refusal)
    closed = is_closed(attempt, responses)
    left = 0 if closed else attempt.tries_allowed - len(responses)
    return TakenResponse(sent.id, attempt, recorded=recorded, repeated=True, closed=closed, tries_left=left)


def _refusal(
    attempt: IssuedAttempt, responses: list[GradedResponse], grade: Grade | None, now: datetime
) -> PlatformError | None:
    if now >= attempt.expires_at:
        return ExpiredAttemptError("This exercise has expired. Ask for a fresh one.")
    if is_closed(attempt, responses):
        return NoTriesLeftError("This exercise is finished; no further answer is accepted.")
    if grade is None:  # it was known while preparing and is not now: the response of another, withdrawn transaction
        return ConflictError("The answer was being recorded elsewhere. Please send it again.")
    return None


def stored_answer(answer: RawAnswer) -> dict[str, Any]:
    """An answer as the database keeps it, gaps only where there are any."""
    stored = {"text": _without_nul(answer.text), "chosen": list(answer.chosen)}
    return {**stored, "entries": list(map(_without_nul, answer.entries))} if answer.entries else stored


def _without_nul(text: str) -> str:
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _store(
    session: Session,
    sent: SentResponse,
    attempt: IssuedAttempt,
    grade: Grade,
    *,
    try_number: int,
    occurred: datetime,
    now: datetime,
) -> GradedResponse:
    # PostgreSQL stores no NUL; grading ignores one in a short text, and choices may come with any text.
    answer = stored_answer(sent.answer)
    repository.add_response(
        session, sent, attempt, try_number=try_number, answer=answer, received_at=now, occurred_at=occurred
    )
    grading_id = repository.add_grading(session, sent.id, grade, grader_version=GRADER_VERSION, now=now)
    for kind, payload in (
        (EventKind.RESPONSE, {"response": str(sent.id), "attempt": str(attempt.id)}),
        (EventKind.GRADING, {"grading": grading_id, "response": str(sent.id), "outcome": grade.outcome.value}),
    ):
        repository.add_event(session, attempt.person_id, kind, payload, occurred_at=occurred, received_at=now)
    return GradedResponse(
        id=sent.id,
        attempt_id=attempt.id,
        body_hash=sent.body_hash,
        answer=answer,
        try_number=try_number,
        hints=attempt.hints_given,
        gave_up=sent.gave_up,
        seconds=sent.seconds,
        confidence=sent.confidence,
        device_sequence=sent.device_sequence,
        occurred_at=occurred,
        grading_id=grading_id,
        outcome=grade.outcome.value,
        score=grade.score,
        misconception=grade.misconception,
        feedback=grade.feedback,
    )
