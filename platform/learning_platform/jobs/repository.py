"""The outbox in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from learning_platform.database.tables import OutboxMessage

MAX_TRIES = 10
LEASE = timedelta(minutes=2)
"""A message that one process is sending is left alone by the others for this long."""


@dataclass(frozen=True, slots=True)
class LeasedMessage:
    """A message that this process may try to send now."""

    id: int
    kind: str
    payload: dict[str, Any]
    tries: int


def add_to_outbox(session: Session, kind: str, payload: dict[str, Any], *, now: datetime) -> None:
    """Leaves a message to be sent once the transaction has been committed."""
    session.add(OutboxMessage(kind=kind, payload=payload, created_at=now, due_at=now))


def lease_next(session: Session, now: datetime) -> LeasedMessage | None:
    """The message that has been due longest, taken for this process; each try waits longer for the next."""
    due = (
        select(OutboxMessage)
        .where(col(OutboxMessage.sent_at).is_(None), OutboxMessage.due_at <= now, OutboxMessage.tries < MAX_TRIES)
        .order_by(col(OutboxMessage.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    message = session.exec(due).first()
    if message is None or message.id is None:
        return None
    message.tries += 1
    message.due_at = now + max(LEASE, timedelta(minutes=2**message.tries))
    session.add(message)
    return LeasedMessage(message.id, message.kind, message.payload, message.tries)


def record_delivery(session: Session, message_id: int, sent_at: datetime | None, error: str) -> None:
    """Notes that a message went out, or why it did not."""
    message = session.get_one(OutboxMessage, message_id)
    message.sent_at, message.last_error = sent_at, error
    if sent_at is not None:
        message.payload = {}  # addresses and reset links are not kept longer than they are needed
    session.add(message)
