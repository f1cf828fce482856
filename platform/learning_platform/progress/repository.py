"""Attempts, responses, gradings, the ledger and folded states in the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, func, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import Grade
from learning_platform.database.session import ConcurrentWriteError
from learning_platform.database.tables import (
    Attempt,
    Grading,
    LearnerCheckpoint,
    LearnerEvent,
    LearnerStateEntry,
    Person,
    Response,
)
from learning_platform.progress.records import EventKind, GradedResponse, IssuedAttempt, ItemFacts, SentResponse


@dataclass(frozen=True, slots=True)
class StoredState:
    """A folded state as bytes, with the version number that detects two writers."""

    version: int
    last_grading_id: int
    model_version: str
    payload: bytes


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One event of the ledger."""

    sequence: int
    id: UUID
    kind: EventKind
    occurred_at: datetime
    payload: Mapping[str, Any]


# --- attempts -----------------------------------------------------------------------------------------------------


def add_attempt(session: Session, attempt: IssuedAttempt) -> None:
    """Stores an issued exercise."""
    session.add(
        Attempt(
            id=attempt.id,
            person_id=attempt.person_id,
            offering_id=attempt.offering_id,
            course_version=attempt.course_version,
            concept_id=attempt.concept_id,
            template_id=attempt.template_id,
            exercise_hash=attempt.exercise_hash,
            seed=attempt.seed,
            language=attempt.language,
            item={
                "concepts": [list(pair) for pair in attempt.item.concepts],
                "difficulty": attempt.item.difficulty,
                "guessing": attempt.item.guessing,
            },
            mode=attempt.mode,
            step_kind=attempt.step_kind,
            plan_id=attempt.plan_id,
            tries_allowed=attempt.tries_allowed,
            issued_at=attempt.issued_at,
            expires_at=attempt.expires_at,
        )
    )
    session.flush()


def _attempt_value(row: Attempt) -> IssuedAttempt:
    return IssuedAttempt(
        id=row.id,
        person_id=row.person_id,
        offering_id=row.offering_id,
        course_version=row.course_version,
        concept_id=ConceptId(row.concept_id),
        template_id=row.template_id,
        exercise_hash=row.exercise_hash,
        seed=row.seed,
        language=row.language,
        item=_item_facts(row.item),
        mode=row.mode,
        step_kind=row.step_kind,
        plan_id=row.plan_id,
        tries_allowed=row.tries_allowed,
        hints_given=row.hints_given,
        issued_at=row.issued_at,
        expires_at=row.expires_at,
    )


def _item_facts(item: Mapping[str, Any]) -> ItemFacts:
    concepts = tuple((ConceptId(concept_id), float(weight)) for concept_id, weight in item["concepts"])
    return ItemFacts(concepts, item["difficulty"], item["guessing"])


def find_attempts(session: Session, person_id: UUID, attempt_ids: Iterable[UUID]) -> dict[UUID, IssuedAttempt]:
    """Those of the attempts that were issued to this person."""
    rows = session.exec(
        select(Attempt).where(col(Attempt.id).in_(list(attempt_ids)), Attempt.person_id == person_id)
    ).all()
    return {row.id: _attempt_value(row) for row in rows}


def unexpired_attempts(session: Session, person_id: UUID, *, now: datetime, limit: int) -> list[IssuedAttempt]:
    """The newest exercises of a person whose time has not passed."""
    rows = session.exec(
        select(Attempt)
        .where(Attempt.person_id == person_id, Attempt.expires_at > now)
        .order_by(col(Attempt.issued_at).desc(), col(Attempt.id))
        .limit(limit)
    ).all()
    return [_attempt_value(row) for row in rows]


def count_hint(session: Session, attempt_id: UUID) -> None:
    """Counts a hint that is being given."""
    session.exec(update(Attempt).where(col(Attempt.id) == attempt_id).values(hints_given=col(Attempt.hints_given) + 1))


def template_uses(session: Session, person_id: UUID, concept_id: ConceptId) -> dict[str, tuple[int, datetime]]:
    """How often, and when last, each template of a concept was issued to the person."""
    rows = session.exec(
        select(Attempt.template_id, func.count(), func.max(Attempt.issued_at))
        .where(Attempt.person_id == person_id, Attempt.concept_id == concept_id)
        .group_by(Attempt.template_id)
    ).all()
    return {template_id: (uses, last) for template_id, uses, last in rows}


# --- responses and gradings ---------------------------------------------------------------------------------------


def add_response(
    session: Session,
    sent: SentResponse,
    attempt: IssuedAttempt,
    *,
    try_number: int,
    answer: dict[str, Any],
    received_at: datetime,
    occurred_at: datetime,
) -> None:
    """Stores a raw answer."""
    session.add(
        Response(
            id=sent.id,
            attempt_id=attempt.id,
            person_id=attempt.person_id,
            body_hash=sent.body_hash,
            answer=answer,
            try_number=try_number,
            hints=attempt.hints_given,
            gave_up=sent.gave_up,
            seconds=sent.seconds,
            confidence=sent.confidence,
            client_time=sent.client_time,
            device_id=sent.device_id,
            device_sequence=sent.device_sequence,
            received_at=received_at,
            occurred_at=occurred_at,
        )
    )
    session.flush()


def add_grading(
    session: Session,
    response_id: UUID,
    grade: Grade,
    *,
    grader_version: str,
    now: datetime,
    supersedes: int | None = None,
) -> int:
    """Appends a grading and returns its id."""
    grading = Grading(
        response_id=response_id,
        grader_version=grader_version,
        outcome=grade.outcome,
        score=grade.score,
        misconception=grade.misconception,
        feedback=grade.feedback,
        graded_at=now,
        supersedes=supersedes,
    )
    session.add(grading)
    session.flush()
    assert grading.id is not None
    return grading.id


def _newest_gradings(up_to_grading: int | None = None) -> Select[Response, Grading]:
    later = aliased(Grading)
    superseded = exists().where(col(later.response_id) == col(Grading.response_id), col(later.id) > col(Grading.id))
    if up_to_grading is not None:
        superseded = superseded.where(col(later.id) <= up_to_grading)
    query = select(Response, Grading).join(Grading, col(Grading.response_id) == Response.id).where(~superseded)
    if up_to_grading is not None:
        query = query.where(col(Grading.id) <= up_to_grading)
    return query


def _graded_value(response: Response, grading: Grading) -> GradedResponse:
    assert grading.id is not None
    return GradedResponse(
        id=response.id,
        attempt_id=response.attempt_id,
        body_hash=response.body_hash,
        answer=response.answer,
        try_number=response.try_number,
        hints=response.hints,
        gave_up=response.gave_up,
        seconds=response.seconds,
        confidence=response.confidence,
        device_sequence=response.device_sequence,
        occurred_at=response.occurred_at,
        grading_id=grading.id,
        outcome=grading.outcome,
        score=grading.score,
        misconception=grading.misconception,
        feedback=grading.feedback,
    )


def find_responses(session: Session, response_ids: Iterable[UUID]) -> dict[UUID, tuple[UUID, GradedResponse]]:
    """Recorded responses by id, each with the person who sent it."""
    query = _newest_gradings().where(col(Response.id).in_(list(response_ids)))
    return {
        response.id: (response.person_id, _graded_value(response, grading))
        for response, grading in session.exec(query).all()
    }


def responses_of_attempts(session: Session, attempt_ids: Iterable[UUID]) -> dict[UUID, list[GradedResponse]]:
    """The responses to each attempt, in the order of its tries."""
    query = _newest_gradings().where(col(Response.attempt_id).in_(list(attempt_ids))).order_by(col(Response.try_number))
    found: dict[UUID, list[GradedResponse]] = {}
    for response, grading in session.exec(query).all():
        found.setdefault(response.attempt_id, []).append(_graded_value(response, grading))
    return found


def graded_history(
    session: Session,
    person_id: UUID,
    *,
    since: datetime | None = None,
    up_to_grading: int | None = None,
    concept_id: ConceptId | None = None,
) -> list[tuple[IssuedAttempt, GradedResponse]]:
    """Everything the person answered, in the order of the fold.

    Args:
        since: only what occurred at this instant or later.
        up_to_grading: as it was known when this grading was the newest.
        concept_id: only exercises of this concept.
    """
    query = _newest_gradings(up_to_grading).where(Response.person_id == person_id)
    if since is not None:
        query = query.where(Response.occurred_at >= since)
    if concept_id is not None:
        query = query.where(Attempt.concept_id == concept_id)
    query = query.join(Attempt, col(Attempt.id) == Response.attempt_id).order_by(
        col(Response.occurred_at), col(Response.device_sequence), col(Response.id)
    )
    rows: Sequence[Any] = session.execute(query.add_columns(Attempt)).all()
    return [(_attempt_value(attempt), _graded_value(response, grading)) for response, grading, attempt in rows]


# --- the ledger ---------------------------------------------------------------------------------------------------


def add_event(
    session: Session,
    person_id: UUID,
    kind: EventKind,
    payload: dict[str, Any],
    *,
    occurred_at: datetime,
    received_at: datetime,
    actor_id: UUID | None = None,
) -> None:
    """Appends an event to the person's ledger."""
    session.add(
        LearnerEvent(
            person_id=person_id,
            kind=kind,
            occurred_at=occurred_at,
            received_at=received_at,
            actor_id=actor_id,
            payload=payload,
        )
    )


def find_events(
    session: Session, person_id: UUID, kind: EventKind, *, since: datetime | None = None
) -> list[LedgerEntry]:
    """The person's events of one kind in order of time."""
    query = select(LearnerEvent).where(LearnerEvent.person_id == person_id, LearnerEvent.kind == kind)
    if since is not None:
        query = query.where(LearnerEvent.occurred_at >= since)
    rows = session.exec(query.order_by(col(LearnerEvent.occurred_at), col(LearnerEvent.sequence))).all()
    return [LedgerEntry(row.sequence or 0, row.id, EventKind(row.kind), row.occurred_at, row.payload) for row in rows]


def has_events_since(session: Session, person_id: UUID, instant: datetime) -> bool:
    """Whether anything was written into the person's ledger after an instant."""
    query = select(LearnerEvent.id).where(LearnerEvent.person_id == person_id, LearnerEvent.received_at > instant)
    return session.exec(query.limit(1)).first() is not None


# --- the folded state ---------------------------------------------------------------------------------------------


def lock_learner(session: Session, person_id: UUID) -> None:
    """Makes other transactions that record answers of this person wait for this one (on SQLite all writers wait)."""
    session.exec(select(Person.id).where(Person.id == person_id).with_for_update()).one()


def read_state(session: Session, person_id: UUID) -> StoredState | None:
    """The cached state of a learner."""
    row = session.get(LearnerStateEntry, person_id)
    return StoredState(row.version, row.last_grading_id, row.model_version, row.payload) if row else None


def read_states(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, StoredState]:
    """The cached states of several learners."""
    rows = session.exec(select(LearnerStateEntry).where(col(LearnerStateEntry.person_id).in_(list(person_ids)))).all()
    return {
        row.person_id: StoredState(row.version, row.last_grading_id, row.model_version, row.payload) for row in rows
    }


def write_state(
    session: Session, person_id: UUID, previous: StoredState | None, state: StoredState, *, now: datetime
) -> None:
    """Replaces the state that was read.

    Raises:
        ConcurrentWriteError: someone else replaced it meanwhile.
    """
    if previous is None:
        session.add(
            LearnerStateEntry(
                person_id=person_id,
                version=state.version,
                last_grading_id=state.last_grading_id,
                model_version=state.model_version,
                payload=state.payload,
                updated_at=now,
            )
        )
        session.flush()
        return
    replaced = session.exec(
        update(LearnerStateEntry)
        .where(col(LearnerStateEntry.person_id) == person_id, col(LearnerStateEntry.version) == previous.version)
        .values(
            version=state.version,
            last_grading_id=state.last_grading_id,
            model_version=state.model_version,
            payload=state.payload,
            updated_at=now,
        )
        .execution_options(synchronize_session=False)
    )
    if replaced.rowcount != 1:
        raise ConcurrentWriteError(f"the state of {person_id} was changed by another transaction")


def checkpoint_before(session: Session, person_id: UUID, model_version: str, instant: datetime) -> bytes | None:
    """The newest checkpoint whose evidence all occurred before the instant."""
    query = (
        select(LearnerCheckpoint.payload)
        .where(
            LearnerCheckpoint.person_id == person_id,
            LearnerCheckpoint.model_version == model_version,
            LearnerCheckpoint.occurred_at < instant,
        )
        .order_by(col(LearnerCheckpoint.folded).desc())
        .limit(1)
    )
    return session.exec(query).first()


def drop_checkpoints_from(session: Session, person_id: UUID, instant: datetime | None) -> None:
    """Drops the checkpoints that late evidence has made wrong; all of them without an instant."""
    statement = delete(LearnerCheckpoint).where(col(LearnerCheckpoint.person_id) == person_id)
    if instant is not None:
        statement = statement.where(col(LearnerCheckpoint.occurred_at) >= instant)
    session.exec(statement)


def add_checkpoint(
    session: Session, person_id: UUID, *, folded: int, model_version: str, occurred_at: datetime, payload: bytes
) -> None:
    """Keeps a state on the way."""
    session.merge(
        LearnerCheckpoint(
            person_id=person_id,
            folded=folded,
            model_version=model_version,
            occurred_at=occurred_at,
            payload=payload,
        )
    )


def active_seconds(session: Session, person_id: UUID, *, since: datetime | None = None) -> float:
    """Seconds the person spent on answers; one without a time counts a minute."""
    query = select(func.sum(func.coalesce(Response.seconds, 60.0))).where(Response.person_id == person_id)
    if since is not None:
        query = query.where(Response.occurred_at > since)
    return float(session.exec(query).one() or 0.0)


def active_seconds_since_quiz(session: Session, person_id: UUID) -> float:
    """Seconds the person spent on answers since they last answered in a quiz."""
    last_quiz = (
        select(func.max(Response.occurred_at))
        .join(Attempt, col(Attempt.id) == Response.attempt_id)
        .where(Response.person_id == person_id, Attempt.mode == "quiz")
    )
    return active_seconds(session, person_id, since=session.exec(last_quiz).one())
