"""The learner's ledger in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from learning_platform.database.tables import (
    LearnerEvent,
)
from learning_platform.progress.records import EventKind


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One event of the ledger."""

    kind: EventKind
    occurred_at: datetime
    payload: Mapping[str, Any]


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


def find_events(session: Session, person_id: UUID, *kinds: EventKind) -> list[LedgerEntry]:
    """The person's events of these kinds in order of time."""
    rows = session.exec(
        select(LearnerEvent.kind, LearnerEvent.occurred_at, LearnerEvent.payload)
        .where(LearnerEvent.person_id == person_id, col(LearnerEvent.kind).in_(kinds))
        .order_by(col(LearnerEvent.occurred_at), col(LearnerEvent.sequence))
    ).all()
    return [LedgerEntry(EventKind(kind), occurred_at, payload) for kind, occurred_at, payload in rows]


def has_events_since(session: Session, person_id: UUID, instant: datetime) -> bool:
    """Whether anything was written into the person's ledger after an instant."""
    query = select(LearnerEvent.id).where(LearnerEvent.person_id == person_id, LearnerEvent.received_at > instant)
    return session.exec(query.limit(1)).first() is not None
