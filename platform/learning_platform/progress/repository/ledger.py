"""The learner's ledger in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import bindparam, select
from sqlmodel import Session

from learning_platform.database.tables import LearnerEvent, table_of
from learning_platform.progress.records import EventKind


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One event of the ledger."""

    kind: EventKind
    occurred_at: datetime
    payload: Mapping[str, Any]


_event = table_of(LearnerEvent)
_ADD = _event.insert()
_OF_KINDS = (
    select(_event.c.kind, _event.c.occurred_at, _event.c.payload)
    .where(_event.c.person_id == bindparam("person_id"), _event.c.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(_event.c.occurred_at, _event.c.sequence)
)
_ANY_SINCE = (
    select(_event.c.sequence)
    .where(_event.c.person_id == bindparam("person_id"), _event.c.received_at > bindparam("instant"))
    .limit(1)
)


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
    session.execute(
        _ADD,
        {
            "id": uuid4(),
            "person_id": person_id,
            "kind": kind.value,
            "occurred_at": occurred_at,
            "received_at": received_at,
            "actor_id": actor_id,
            "payload": payload,
        },
    )


def find_events(session: Session, person_id: UUID, *kinds: EventKind) -> list[LedgerEntry]:
    """The person's events of these kinds in order of time."""
    wanted = {"person_id": person_id, "kinds": [kind.value for kind in kinds]}
    rows = session.execute(_OF_KINDS, wanted).all()
    return [LedgerEntry(EventKind(kind), occurred_at, payload) for kind, occurred_at, payload in rows]


def has_events_since(session: Session, person_id: UUID, instant: datetime) -> bool:
    """Whether anything was written into the person's ledger after an instant."""
    return session.execute(_ANY_SINCE, {"person_id": person_id, "instant": instant}).first() is not None
