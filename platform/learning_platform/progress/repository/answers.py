"""Responses and gradings in the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import Grade
from learning_platform.database.tables import (
    Attempt,
    Grading,
    Response,
)
from learning_platform.progress.records import GradedResponse, IssuedAttempt, SentResponse
from learning_platform.progress.repository.attempts import attempt_value


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
    return [(attempt_value(attempt), _graded_value(response, grading)) for response, grading, attempt in rows]


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
