"""Answers that tutors endorse: writing them. Reading them for a reply is the chat's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from learning_platform.database.tutoring_tables import EndorsedAnswer


def add_endorsement(session: Session, values: Mapping[str, Any]) -> UUID:
    """Stores an answer under a new id."""
    row = EndorsedAnswer(**values)
    session.add(row)
    session.flush()
    return row.id


def change_endorsement(session: Session, endorsement_id: UUID, values: Mapping[str, Any]) -> None:
    """Changes an answer."""
    row = session.get_one(EndorsedAnswer, endorsement_id)
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)


def set_withdrawn(session: Session, endorsement_id: UUID, withdrawn_at: datetime | None, *, now: datetime) -> None:
    """Withdraws an answer, or takes that back."""
    change_endorsement(session, endorsement_id, {"withdrawn_at": withdrawn_at, "updated_at": now})
