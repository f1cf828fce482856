"""Responses and gradings in the database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import Grade
from learning_platform.database.tables import Attempt, Grading, Response
from learning_platform.progress.records import GradedResponse, IssuedAttempt, SentResponse, WorkedExercise
from learning_platform.progress.repository.attempts import ATTEMPT_COLUMNS, attempt_value


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


_later = aliased(Grading)
_NEWEST = ~exists().where(col(_later.response_id) == col(Grading.response_id), col(_later.id) > col(Grading.id))
_ANSWER_COLUMNS: tuple[Any, ...] = (
    Response.id,
    Response.attempt_id,
    Response.body_hash,
    Response.answer,
    Response.try_number,
    Response.hints,
    Response.gave_up,
    Response.seconds,
    Response.confidence,
    Response.device_sequence,
    Response.occurred_at,
    Grading.id,
    Grading.outcome,
    Grading.score,
    Grading.misconception,
    Grading.feedback,
)
"""In the order of the fields of `GradedResponse`."""
_ANSWERS = select(*(*_ANSWER_COLUMNS, Response.person_id)).join(Grading, col(Grading.response_id) == col(Response.id))
_HISTORY = (
    select(*_ANSWER_COLUMNS, *ATTEMPT_COLUMNS)
    .select_from(Response)
    .join(Grading, col(Grading.response_id) == col(Response.id))
    .join(Attempt, col(Attempt.id) == col(Response.attempt_id))
    .order_by(col(Response.occurred_at), col(Response.device_sequence), col(Response.id))
)
_COUNT = len(_ANSWER_COLUMNS)
_SECONDS = func.sum(func.coalesce(Response.seconds, 60.0))


_WORKED_COLUMNS: tuple[Any, ...] = (
    Attempt.step_kind,
    Attempt.concept_id,
    Attempt.tries_allowed,
    func.count(),
    func.max(case((col(Grading.outcome) == "correct", 1), else_=0)),
    func.max(case((col(Response.gave_up), 1), else_=0)),
)


def _newest_as_of(grading_id: int) -> ColumnElement[bool]:
    later = aliased(Grading)
    superseded = exists().where(
        col(later.response_id) == col(Grading.response_id),
        col(later.id) > col(Grading.id),
        col(later.id) <= grading_id,
    )
    return and_(col(Grading.id) <= grading_id, ~superseded)


def find_responses(session: Session, response_ids: Iterable[UUID]) -> dict[UUID, tuple[UUID, GradedResponse]]:
    """Recorded responses by id, each with the person who sent it."""
    rows = session.exec(_ANSWERS.where(_NEWEST, col(Response.id).in_(list(response_ids)))).all()
    return {row[0]: (row[_COUNT], GradedResponse(*row[:_COUNT])) for row in rows}


def responses_of_attempts(session: Session, attempt_ids: Iterable[UUID]) -> dict[UUID, list[GradedResponse]]:
    """The responses to each attempt, in the order of its tries."""
    query = _ANSWERS.where(_NEWEST, col(Response.attempt_id).in_(list(attempt_ids)))
    found: dict[UUID, list[GradedResponse]] = {}
    for row in session.exec(query.order_by(col(Response.try_number))).all():
        found.setdefault(row[1], []).append(GradedResponse(*row[:_COUNT]))
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
    query = _HISTORY.where(
        col(Response.person_id) == person_id, _NEWEST if up_to_grading is None else _newest_as_of(up_to_grading)
    )
    if since is not None:
        query = query.where(col(Response.occurred_at) >= since)
    if concept_id is not None:
        query = query.where(col(Attempt.concept_id) == concept_id)
    rows = session.exec(query).all()
    return [(attempt_value(row[_COUNT:]), GradedResponse(*row[:_COUNT])) for row in rows]


def worked_exercises(session: Session, person_id: UUID, *, since: datetime) -> list[WorkedExercise]:
    """The exercises of the path that the person has answered since an instant, in the order of their first answer."""
    first = func.min(Response.occurred_at)
    rows = session.exec(
        select(*_WORKED_COLUMNS)
        .select_from(Response)
        .join(Grading, col(Grading.response_id) == col(Response.id))
        .join(Attempt, col(Attempt.id) == col(Response.attempt_id))
        .where(Response.person_id == person_id, Response.occurred_at >= since, Attempt.step_kind != "", _NEWEST)
        .group_by(col(Attempt.id), col(Attempt.step_kind), col(Attempt.concept_id), col(Attempt.tries_allowed))
        .order_by(first, col(Attempt.id))
    ).all()
    return [
        WorkedExercise(kind, ConceptId(concept), allowed, tries, solved=bool(solved), gave_up=bool(gave_up))
        for kind, concept, allowed, tries, solved, gave_up in rows
    ]


def active_seconds(session: Session, person_id: UUID, *, since: datetime | None = None) -> float:
    """Seconds the person spent on answers; one without a time counts a minute."""
    query = select(_SECONDS).where(Response.person_id == person_id)
    if since is not None:
        query = query.where(Response.occurred_at > since)
    return float(session.exec(query).one() or 0.0)


def active_seconds_since_quiz(session: Session, person_id: UUID) -> float:
    """Seconds the person spent on answers since they last answered in a quiz."""
    last_quiz = (
        select(func.max(Response.occurred_at))
        .join(Attempt, col(Attempt.id) == Response.attempt_id)
        .where(Response.person_id == person_id, Attempt.mode == "quiz")
        .scalar_subquery()
    )
    query = select(_SECONDS).where(
        Response.person_id == person_id, or_(last_quiz.is_(None), col(Response.occurred_at) > last_quiz)
    )
    return float(session.exec(query).one() or 0.0)
