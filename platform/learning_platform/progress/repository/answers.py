"""Responses and gradings in the database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, exists, func, select
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import Grade
from learning_platform.database.tables import Attempt, Grading, Response, table_of
from learning_platform.progress.records import GradedResponse, IssuedAttempt, SentResponse, WorkedExercise
from learning_platform.progress.repository.attempts import ATTEMPT_COLUMNS, attempt_value

_response, _grading, _attempt = table_of(Response), table_of(Grading), table_of(Attempt)
_later = _grading.alias()

_ADD_RESPONSE = _response.insert()
_ADD_GRADING = _grading.insert().returning(_grading.c.id)

_NEWEST = ~exists().where(_later.c.response_id == _grading.c.response_id, _later.c.id > _grading.c.id)
_NEWEST_AS_OF = and_(
    _grading.c.id <= bindparam("up_to"),
    ~exists().where(
        _later.c.response_id == _grading.c.response_id,
        _later.c.id > _grading.c.id,
        _later.c.id <= bindparam("up_to"),
    ),
)
_ANSWER_COLUMNS = (
    *(
        _response.c[name]
        for name in (
            "id",
            "attempt_id",
            "body_hash",
            "answer",
            "try_number",
            "hints",
            "gave_up",
            "seconds",
            "confidence",
            "device_sequence",
            "occurred_at",
        )
    ),
    *(_grading.c[name] for name in ("id", "outcome", "score", "misconception", "feedback")),
)
"""In the order of the fields of `GradedResponse`."""
_COUNT = len(_ANSWER_COLUMNS)
_GRADED = _response.join(_grading, _grading.c.response_id == _response.c.id)
_WITH_ATTEMPT = _GRADED.join(_attempt, _attempt.c.id == _response.c.attempt_id)

_ANSWERS = select(*_ANSWER_COLUMNS, _response.c.person_id).select_from(_GRADED).where(_NEWEST)
_BY_IDS = _ANSWERS.where(_response.c.id.in_(bindparam("ids", expanding=True)))
_BY_ATTEMPTS = _ANSWERS.where(_response.c.attempt_id.in_(bindparam("ids", expanding=True))).order_by(
    _response.c.try_number
)
_HISTORY = (
    select(*_ANSWER_COLUMNS, *ATTEMPT_COLUMNS)
    .select_from(_WITH_ATTEMPT)
    .where(_response.c.person_id == bindparam("person_id"))
    .order_by(_response.c.occurred_at, _response.c.device_sequence, _response.c.id)
)
_PLACEMENT = _HISTORY.where(
    _attempt.c.offering_id == bindparam("offering_id"),
    _attempt.c.mode == "placement",
    _response.c.received_at >= bindparam("since"),
    _NEWEST,
)
_WORKED = (
    select(
        _attempt.c.step_kind,
        _attempt.c.concept_id,
        _attempt.c.tries_allowed,
        func.max(_response.c.try_number),  # tries of before count, too
        func.max(case((_grading.c.outcome == "correct", 1), else_=0)),
        func.max(case((_response.c.gave_up, 1), else_=0)),
    )
    .select_from(_WITH_ATTEMPT)
    .where(
        _response.c.person_id == bindparam("person_id"),
        _response.c.occurred_at >= bindparam("since"),
        _attempt.c.step_kind != "",
        _NEWEST,
    )
    .group_by(_attempt.c.id, _attempt.c.step_kind, _attempt.c.concept_id, _attempt.c.tries_allowed)
    .order_by(func.min(_response.c.occurred_at), _attempt.c.id)
)
_SECONDS = select(func.sum(func.coalesce(_response.c.seconds, 60.0))).where(
    _response.c.person_id == bindparam("person_id")
)
_SECONDS_SINCE = _SECONDS.where(_response.c.occurred_at > bindparam("since"))
_SECONDS_RECEIVED_SINCE = _SECONDS.where(_response.c.received_at > bindparam("since"))
_IN_OFFERING = _response.join(_attempt, _attempt.c.id == _response.c.attempt_id)
_ANSWER_TIMES = (
    select(_response.c.occurred_at, func.coalesce(_response.c.seconds, 60.0))
    .select_from(_IN_OFFERING)
    .where(
        _response.c.person_id == bindparam("person_id"),
        _attempt.c.offering_id == bindparam("offering_id"),
        _response.c.occurred_at >= bindparam("since"),
    )
    .order_by(_response.c.occurred_at, _response.c.id)
)
_SECONDS_BEFORE = (
    select(func.sum(func.coalesce(_response.c.seconds, 60.0)))
    .select_from(_IN_OFFERING)
    .where(
        _response.c.person_id == bindparam("person_id"),
        _attempt.c.offering_id == bindparam("offering_id"),
        _response.c.occurred_at < bindparam("until"),
    )
)
_LAST_QUIZ = (
    select(func.max(_response.c.occurred_at))
    .select_from(_IN_OFFERING)
    .where(
        _response.c.person_id == bindparam("person_id"),
        _response.c.occurred_at > bindparam("since"),
        _attempt.c.mode == "quiz",
    )
)


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
    session.execute(
        _ADD_RESPONSE,
        {
            "id": sent.id,
            "attempt_id": attempt.id,
            "person_id": attempt.person_id,
            "body_hash": sent.body_hash,
            "answer": answer,
            "try_number": try_number,
            "hints": attempt.hints_given,
            "gave_up": sent.gave_up,
            "seconds": sent.seconds,
            "confidence": sent.confidence,
            "client_time": sent.client_time,
            "device_id": sent.device_id,
            "device_sequence": sent.device_sequence,
            "received_at": received_at,
            "occurred_at": occurred_at,
        },
    )


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
    added = session.execute(
        _ADD_GRADING,
        {
            "response_id": response_id,
            "grader_version": grader_version,
            "outcome": grade.outcome.value,
            "score": grade.score,
            "misconception": grade.misconception,
            "feedback": grade.feedback,
            "graded_at": now,
            "supersedes": supersedes,
        },
    )
    return int(added.scalar_one())


def find_responses(session: Session, response_ids: Iterable[UUID]) -> dict[UUID, tuple[UUID, GradedResponse]]:
    """Recorded responses by id, each with the person who sent it."""
    rows = session.execute(_BY_IDS, {"ids": list(response_ids)}).all()
    return {row[0]: (row[_COUNT], GradedResponse(*row[:_COUNT])) for row in rows}


def responses_of_attempts(session: Session, attempt_ids: Iterable[UUID]) -> dict[UUID, list[GradedResponse]]:
    """The responses to each attempt, in the order of its tries."""
    found: dict[UUID, list[GradedResponse]] = {}
    for row in session.execute(_BY_ATTEMPTS, {"ids": list(attempt_ids)}).all():
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
    query = _HISTORY.where(_NEWEST if up_to_grading is None else _NEWEST_AS_OF)
    if since is not None:
        query = query.where(_response.c.occurred_at >= since)
    if concept_id is not None:
        query = query.where(_attempt.c.concept_id == concept_id)
    given = {"person_id": person_id} if up_to_grading is None else {"person_id": person_id, "up_to": up_to_grading}
    rows = session.execute(query, given).all()
    return [(attempt_value(row[_COUNT:]), GradedResponse(*row[:_COUNT])) for row in rows]


def placement_answers(
    session: Session, person_id: UUID, offering_id: UUID, *, since: datetime
) -> list[tuple[IssuedAttempt, GradedResponse]]:
    """What the person answered in the placement of an offering that began at an instant, in the order of the fold."""
    given = {"person_id": person_id, "offering_id": offering_id, "since": since}
    rows = session.execute(_PLACEMENT, given).all()
    return [(attempt_value(row[_COUNT:]), GradedResponse(*row[:_COUNT])) for row in rows]


def worked_exercises(session: Session, person_id: UUID, *, since: datetime) -> list[WorkedExercise]:
    """The exercises of the path that the person has answered since an instant, in the order of their first answer."""
    rows = session.execute(_WORKED, {"person_id": person_id, "since": since}).all()
    return [
        WorkedExercise(kind, ConceptId(concept), allowed, tries, solved=bool(solved), gave_up=bool(gave_up))
        for kind, concept, allowed, tries, solved, gave_up in rows
    ]


def seconds_received(session: Session, person_id: UUID, *, since: datetime) -> float:
    """Seconds of the answers that came in after an instant; an answer without a time counts a minute."""
    given = {"person_id": person_id, "since": since}
    return float(session.execute(_SECONDS_RECEIVED_SINCE, given).scalar_one() or 0.0)


def seconds_since_quiz(session: Session, person_id: UUID, *, at_most_since: datetime) -> float:
    """Seconds the person spent on answers since they last answered in a quiz, or since an instant that is later."""
    last_quiz = session.execute(_LAST_QUIZ, {"person_id": person_id, "since": at_most_since}).scalar_one()
    given = {"person_id": person_id, "since": last_quiz or at_most_since}
    return float(session.execute(_SECONDS_SINCE, given).scalar_one() or 0.0)


def answer_times(
    session: Session, person_id: UUID, offering_id: UUID, *, since: datetime
) -> list[tuple[datetime, float]]:
    """When the person answered in an offering since an instant, and the seconds each took; a minute where unknown."""
    given = {"person_id": person_id, "offering_id": offering_id, "since": since}
    return [(moment, float(seconds)) for moment, seconds in session.execute(_ANSWER_TIMES, given).all()]


def seconds_before(session: Session, person_id: UUID, offering_id: UUID, *, until: datetime) -> float:
    """Seconds of the answers in an offering before an instant; an answer without a time counts a minute."""
    given = {"person_id": person_id, "offering_id": offering_id, "until": until}
    return float(session.execute(_SECONDS_BEFORE, given).scalar_one() or 0.0)
