"""Conversations and their exchanges in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from learning_platform.database.tables import Conversation, Exchange


@dataclass(frozen=True, slots=True)
class StoredConversation:
    """A thread between a learner and the companion."""

    id: UUID
    person_id: UUID
    offering_id: UUID
    title: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class StoredExchange:
    """A question and its answer, with the versions of everything the answer was made from."""

    id: UUID
    conversation_id: UUID
    asked_at: datetime
    question: str
    answer: str
    status: str
    citations: list[dict[str, Any]]
    details: dict[str, Any]
    prompt_version: str
    index_version: str
    model_version: str
    rating: int | None
    rating_reason: str


def add_conversation(
    session: Session, person_id: UUID, offering_id: UUID, *, title: str, now: datetime
) -> StoredConversation:
    """Opens a thread."""
    row = Conversation(person_id=person_id, offering_id=offering_id, title=title, created_at=now)
    session.add(row)
    session.flush()
    return _conversation_value(row)


def _conversation_value(row: Conversation) -> StoredConversation:
    return StoredConversation(row.id, row.person_id, row.offering_id, row.title, row.created_at)


def find_conversation(session: Session, person_id: UUID, conversation_id: UUID) -> StoredConversation | None:
    """A thread of this person that was not deleted."""
    row = session.get(Conversation, conversation_id)
    if row is None or row.person_id != person_id or row.deleted_at is not None:
        return None
    return _conversation_value(row)


def find_conversations(session: Session, person_id: UUID, offering_id: UUID, limit: int) -> list[StoredConversation]:
    """The person's threads in an offering, the newest first."""
    rows = session.exec(
        select(Conversation)
        .where(
            Conversation.person_id == person_id,
            Conversation.offering_id == offering_id,
            col(Conversation.deleted_at).is_(None),
        )
        .order_by(col(Conversation.created_at).desc(), col(Conversation.id))
        .limit(limit)
    ).all()
    return [_conversation_value(row) for row in rows]


def name_conversation(session: Session, conversation_id: UUID, title: str) -> None:
    """Gives a thread its title."""
    row = session.get_one(Conversation, conversation_id)
    row.title = title
    session.add(row)


def delete_conversation(session: Session, conversation_id: UUID, *, now: datetime) -> None:
    """Deletes what was said; the empty thread stays as deleted."""
    for exchange in session.exec(select(Exchange).where(Exchange.conversation_id == conversation_id)).all():
        session.delete(exchange)
    row = session.get_one(Conversation, conversation_id)
    row.deleted_at, row.title = now, ""
    session.add(row)


def add_exchange(session: Session, exchange: StoredExchange) -> None:
    """Stores a question with its answer."""
    session.add(
        Exchange(
            id=exchange.id,
            conversation_id=exchange.conversation_id,
            asked_at=exchange.asked_at,
            question=exchange.question,
            answer=exchange.answer,
            status=exchange.status,
            citations=exchange.citations,
            details=exchange.details,
            prompt_version=exchange.prompt_version,
            index_version=exchange.index_version,
            model_version=exchange.model_version,
        )
    )


def _exchange_value(row: Exchange) -> StoredExchange:
    return StoredExchange(
        id=row.id,
        conversation_id=row.conversation_id,
        asked_at=row.asked_at,
        question=row.question,
        answer=row.answer,
        status=row.status,
        citations=row.citations,
        details=row.details,
        prompt_version=row.prompt_version,
        index_version=row.index_version,
        model_version=row.model_version,
        rating=row.rating,
        rating_reason=row.rating_reason,
    )


def exchanges_of(session: Session, conversation_id: UUID) -> list[StoredExchange]:
    """What was said in a thread, in order."""
    rows = session.exec(
        select(Exchange)
        .where(Exchange.conversation_id == conversation_id)
        .order_by(col(Exchange.asked_at), col(Exchange.id))
    ).all()
    return [_exchange_value(row) for row in rows]


def last_exchanges(session: Session, conversation_id: UUID, count: int) -> list[StoredExchange]:
    """The newest of what was said in a thread, in order."""
    rows = session.exec(
        select(Exchange)
        .where(Exchange.conversation_id == conversation_id)
        .order_by(col(Exchange.asked_at).desc(), col(Exchange.id).desc())
        .limit(count)
    ).all()
    return [_exchange_value(row) for row in reversed(rows)]


def rate_exchange(session: Session, conversation_id: UUID, exchange_id: UUID, rating: int, reason: str) -> bool:
    """Keeps a thumb and its reason; False when the thread has no such exchange."""
    row = session.get(Exchange, exchange_id)
    if row is None or row.conversation_id != conversation_id:
        return False
    row.rating, row.rating_reason = rating, reason
    session.add(row)
    return True
