"""Conversations and their exchanges in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, update
from sqlmodel import Session, col, or_, select

from learning_platform.database.tables import Conversation, Exchange
from learning_platform.database.tutoring_tables import EndorsedAnswer, ReviewLook, ReviewMark

GRACE = timedelta(minutes=10)
"""A deleted conversation can be taken back this long; then its words are removed."""


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
    rating_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredEndorsement:
    """An answer that a tutor stands behind for everybody in an offering."""

    id: UUID
    offering_id: UUID
    concept_id: str
    question: str
    paraphrases: tuple[str, ...]
    answer: str
    language: str
    kind: str
    course_version: str
    lesson_hash: str
    author_id: UUID
    created_at: datetime
    updated_at: datetime
    withdrawn_at: datetime | None


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


def find_conversations(
    session: Session, person_id: UUID, offering_id: UUID, limit: int, text: str = ""
) -> list[StoredConversation]:
    """The person's threads in an offering, the newest first; with a text those in which it occurs."""
    wanted = select(Conversation).where(
        Conversation.person_id == person_id,
        Conversation.offering_id == offering_id,
        col(Conversation.deleted_at).is_(None),
    )
    if text:
        said = select(Exchange.conversation_id).where(
            or_(
                col(Exchange.question).icontains(text, autoescape=True),
                col(Exchange.answer).icontains(text, autoescape=True),
            )
        )
        wanted = wanted.where(
            or_(col(Conversation.title).icontains(text, autoescape=True), col(Conversation.id).in_(said))
        )
    newest_first = wanted.order_by(col(Conversation.created_at).desc(), col(Conversation.id)).limit(limit)
    return [_conversation_value(row) for row in session.exec(newest_first).all()]


def name_conversation(session: Session, conversation_id: UUID, title: str) -> None:
    """Gives a thread its title."""
    row = session.get_one(Conversation, conversation_id)
    row.title = title
    session.add(row)


def delete_conversation(session: Session, conversation_id: UUID, *, now: datetime) -> None:
    """Hides a thread from everybody; what was said in it is removed when `GRACE` is over."""
    row = session.get_one(Conversation, conversation_id)
    row.deleted_at = now
    session.add(row)


def restore_conversation(session: Session, person_id: UUID, conversation_id: UUID, *, now: datetime) -> bool:
    """Takes a deletion back; False when this person has no such thread or its time is over."""
    row = session.get(Conversation, conversation_id)
    if row is None or row.person_id != person_id or (row.deleted_at is not None and row.deleted_at < now - GRACE):
        return False
    row.deleted_at = None
    session.add(row)
    return True


def remove_deleted(session: Session, *, now: datetime) -> None:
    """Removes what was said in threads that were deleted longer than `GRACE` ago; the empty threads stay."""
    over = select(Conversation.id).where(col(Conversation.deleted_at) < now - GRACE)
    gone = select(Exchange.id).where(col(Exchange.conversation_id).in_(over))
    for table in (ReviewLook, ReviewMark):
        session.execute(delete(table).where(col(table.exchange_id).in_(gone)))
    session.execute(delete(Exchange).where(col(Exchange.conversation_id).in_(over)))
    session.execute(
        update(Conversation).where(col(Conversation.id).in_(over), col(Conversation.title) != "").values(title="")
    )


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
            wellbeing="wellbeing" in exchange.details["flags"],
            rating_reasons=[],
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
        rating_reasons=tuple(row.rating_reasons),
    )


def find_exchange(session: Session, exchange_id: UUID) -> StoredExchange | None:
    """An exchange of anybody."""
    row = session.get(Exchange, exchange_id)
    return _exchange_value(row) if row else None


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


def rate_exchange(
    session: Session,
    conversation_id: UUID,
    exchange_id: UUID,
    rating: int | None,
    reason: str = "",
    reasons: Sequence[str] = (),
) -> bool:
    """Keeps a thumb and its reasons, or takes them back; False when the thread has no such exchange."""
    row = session.get(Exchange, exchange_id)
    if row is None or row.conversation_id != conversation_id:
        return False
    row.rating, row.rating_reason, row.rating_reasons = rating, reason, list(reasons)
    session.add(row)
    return True


def endorsements_of(session: Session, offering_id: UUID) -> list[StoredEndorsement]:
    """Every answer that tutors endorsed in an offering, the withdrawn ones too, the oldest first."""
    rows = session.exec(
        select(EndorsedAnswer)
        .where(EndorsedAnswer.offering_id == offering_id)
        .order_by(col(EndorsedAnswer.created_at), col(EndorsedAnswer.id))
    ).all()
    return [
        StoredEndorsement(
            id=row.id,
            offering_id=row.offering_id,
            concept_id=row.concept_id,
            question=row.question,
            paraphrases=tuple(row.paraphrases),
            answer=row.answer,
            language=row.language,
            kind=row.kind,
            course_version=row.course_version,
            lesson_hash=row.lesson_hash,
            author_id=row.author_id,
            created_at=row.created_at,
            updated_at=row.updated_at,
            withdrawn_at=row.withdrawn_at,
        )
        for row in rows
    ]
