"""Issued exercises in the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from knowledge_graph.concepts import ConceptId
from learning_platform.database.tables import (
    Attempt,
)
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


def attempt_value(row: Attempt) -> IssuedAttempt:
    """An issued exercise from its row."""
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
    return {row.id: attempt_value(row) for row in rows}


def unexpired_attempts(session: Session, person_id: UUID, *, now: datetime, limit: int) -> list[IssuedAttempt]:
    """The newest exercises of a person whose time has not passed."""
    rows = session.exec(
        select(Attempt)
        .where(Attempt.person_id == person_id, Attempt.expires_at > now)
        .order_by(col(Attempt.issued_at).desc(), col(Attempt.id))
        .limit(limit)
    ).all()
    return [attempt_value(row) for row in rows]


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
