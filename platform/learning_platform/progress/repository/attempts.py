"""Issued exercises in the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, exists, func, or_, select, update
from sqlmodel import Session, col

from knowledge_graph.concepts import ConceptId
from learning_platform.database.tables import Attempt, Grading, Response, table_of
from learning_platform.progress.records import IssuedAttempt, ItemFacts


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


_attempt = table_of(Attempt)
ATTEMPT_COLUMNS = tuple(
    _attempt.c[name]
    for name in (
        "id",
        "person_id",
        "offering_id",
        "course_version",
        "concept_id",
        "template_id",
        "exercise_hash",
        "seed",
        "language",
        "item",
        "mode",
        "step_kind",
        "plan_id",
        "tries_allowed",
        "hints_given",
        "issued_at",
        "expires_at",
    )
)
"""In the order of the fields of `IssuedAttempt`."""

_BY_IDS = select(*ATTEMPT_COLUMNS).where(
    _attempt.c.id.in_(bindparam("ids", expanding=True)), _attempt.c.person_id == bindparam("person_id")
)
_USES = (
    select(_attempt.c.template_id, func.count(), func.max(_attempt.c.issued_at))
    .where(_attempt.c.person_id == bindparam("person_id"), _attempt.c.concept_id == bindparam("concept_id"))
    .group_by(_attempt.c.template_id)
)
_UNANSWERED = (
    select(*ATTEMPT_COLUMNS)
    .where(
        _attempt.c.person_id == bindparam("person_id"),
        _attempt.c.concept_id == bindparam("concept_id"),
        _attempt.c.expires_at > bindparam("now"),
        ~exists().where(table_of(Response).c.attempt_id == _attempt.c.id),
    )
    .order_by(_attempt.c.issued_at, _attempt.c.id)
)
_ITEM = 9


def attempt_value(row: Sequence[Any]) -> IssuedAttempt:
    """An issued exercise from its columns."""
    values = list(row[: len(ATTEMPT_COLUMNS)])
    values[_ITEM] = _item_facts(values[_ITEM])
    return IssuedAttempt(*values)


def _item_facts(item: Mapping[str, Any]) -> ItemFacts:
    concepts = tuple((ConceptId(concept_id), float(weight)) for concept_id, weight in item["concepts"])
    return ItemFacts(concepts, item["difficulty"], item["guessing"])


def find_attempts(session: Session, person_id: UUID, attempt_ids: Iterable[UUID]) -> dict[UUID, IssuedAttempt]:
    """Those of the attempts that were issued to this person."""
    rows = session.execute(_BY_IDS, {"ids": list(attempt_ids), "person_id": person_id}).all()
    return {row[0]: attempt_value(row) for row in rows}


def open_attempts(session: Session, person_id: UUID, *, now: datetime, limit: int) -> list[IssuedAttempt]:
    """The newest exercises of a person that have not expired and were neither solved nor given up.

    Those whose tries are used up are among them: `attempts.is_closed` tells.
    """
    response, grading = table_of(Response), table_of(Grading)
    ended = exists().where(
        response.c.attempt_id == _attempt.c.id,
        grading.c.response_id == response.c.id,
        or_(response.c.gave_up, grading.c.outcome == "correct", response.c.try_number >= _attempt.c.tries_allowed),
    )
    rows = session.execute(
        select(*ATTEMPT_COLUMNS)
        .where(_attempt.c.person_id == person_id, _attempt.c.expires_at > now, ~ended)
        .order_by(_attempt.c.issued_at.desc(), _attempt.c.id)
        .limit(limit)
    ).all()
    return [attempt_value(row) for row in rows]


def unanswered_attempts(
    session: Session, person_id: UUID, concept_id: ConceptId, *, now: datetime
) -> list[IssuedAttempt]:
    """The exercises of a concept that have not expired and were never answered, the oldest first."""
    given = {"person_id": person_id, "concept_id": concept_id, "now": now}
    return [attempt_value(row) for row in session.execute(_UNANSWERED, given).all()]


def count_hint(session: Session, attempt_id: UUID) -> None:
    """Counts a hint that is being given."""
    session.exec(update(Attempt).where(col(Attempt.id) == attempt_id).values(hints_given=col(Attempt.hints_given) + 1))


def template_uses(session: Session, person_id: UUID, concept_id: ConceptId) -> dict[str, tuple[int, datetime]]:
    """How often, and when last, each template of a concept was issued to the person."""
    rows = session.execute(_USES, {"person_id": person_id, "concept_id": concept_id}).all()
    return {template_id: (uses, last) for template_id, uses, last in rows}
