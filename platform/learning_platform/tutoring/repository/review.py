"""The exchanges that tutors may see, and what they noted about them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_
from sqlmodel import Session, col, select

from learning_platform.database.tables import Conversation, Exchange
from learning_platform.database.tutoring_tables import ReviewLook, ReviewMark


class ReviewKind(StrEnum):
    """Why tutors see an exchange, the most urgent first."""

    WELLBEING = "wellbeing"
    THUMBS_DOWN = "thumbs-down"
    ABSTAINED = "abstained"
    CLOSEST = "closest"


class ReviewState(StrEnum):
    """OPEN: nobody has dealt with it. HANDLED: somebody has. ALL: both."""

    OPEN = "open"
    HANDLED = "handled"
    ALL = "all"


KINDS = tuple(ReviewKind)


@dataclass(frozen=True, slots=True)
class StoredReviewItem:
    """An exchange with what tutors noted about it."""

    id: UUID
    person_id: UUID
    kind: ReviewKind
    asked_at: datetime
    question: str
    answer: str
    status: str
    citations: list[dict[str, Any]]
    details: dict[str, Any]
    prompt_version: str
    index_version: str
    model_version: str
    rating_reason: str
    rating_reasons: tuple[str, ...]
    seen_at: datetime | None
    seen_by: UUID | None
    handled_at: datetime | None
    handled_by: UUID | None


_urgency = case(
    (col(Exchange.wellbeing).is_(True), 0),
    (col(Exchange.rating) == -1, 1),
    (col(Exchange.status) == "abstained", 2),
    (col(Exchange.status) == "closest", 3),
    else_=9,
)
"""Place in `KINDS`; what tutors may not see is 9. The one rule of what they see."""


def _visible(offering_id: UUID) -> ColumnElement[bool]:
    return and_(
        col(Conversation.offering_id) == offering_id, col(Conversation.deleted_at).is_(None), _urgency < len(KINDS)
    )


def _of_state(state: ReviewState) -> Sequence[ColumnElement[bool]]:
    handled = col(ReviewMark.handled_at)
    return {ReviewState.OPEN: [handled.is_(None)], ReviewState.HANDLED: [handled.is_not(None)]}.get(state, [])


def review_items(
    session: Session,
    offering_id: UUID,
    *,
    kinds: Collection[ReviewKind],
    state: ReviewState,
    after: tuple[int, datetime, UUID] | None,
    limit: int,
) -> list[StoredReviewItem]:
    """What tutors see of an offering: by kind, the newest first."""
    where = [_visible(offering_id), _urgency.in_([KINDS.index(kind) for kind in kinds]), *_of_state(state)]
    if after is not None:
        rank, asked_at, exchange_id = after
        older = or_(
            col(Exchange.asked_at) < asked_at,
            and_(col(Exchange.asked_at) == asked_at, col(Exchange.id) > exchange_id),
        )
        where.append(or_(_urgency > rank, and_(_urgency == rank, older)))
    rows = session.execute(
        select(Exchange, Conversation.person_id, _urgency, ReviewMark)
        .join(Conversation, col(Conversation.id) == col(Exchange.conversation_id))
        .outerjoin(ReviewMark, col(ReviewMark.exchange_id) == col(Exchange.id))
        .where(*where)
        .order_by(_urgency, col(Exchange.asked_at).desc(), col(Exchange.id))
        .limit(limit)
    ).all()
    return [_item(exchange, person_id, rank, mark) for exchange, person_id, rank, mark in rows]


def _item(row: Exchange, person_id: UUID, rank: int, mark: ReviewMark | None) -> StoredReviewItem:
    return StoredReviewItem(
        id=row.id,
        person_id=person_id,
        kind=KINDS[rank],
        asked_at=row.asked_at,
        question=row.question,
        answer=row.answer,
        status=row.status,
        citations=row.citations,
        details=row.details,
        prompt_version=row.prompt_version,
        index_version=row.index_version,
        model_version=row.model_version,
        rating_reason=row.rating_reason,
        rating_reasons=tuple(row.rating_reasons),
        seen_at=mark.seen_at if mark else None,
        seen_by=mark.seen_by if mark else None,
        handled_at=mark.handled_at if mark else None,
        handled_by=mark.handled_by if mark else None,
    )


def find_item(session: Session, offering_id: UUID, exchange_id: UUID) -> StoredReviewItem | None:
    """One of the exchanges that tutors of the offering see."""
    row = session.execute(
        select(Exchange, Conversation.person_id, _urgency, ReviewMark)
        .join(Conversation, col(Conversation.id) == col(Exchange.conversation_id))
        .outerjoin(ReviewMark, col(ReviewMark.exchange_id) == col(Exchange.id))
        .where(_visible(offering_id), col(Exchange.id) == exchange_id)
    ).first()
    return _item(*row) if row else None


def count_open(session: Session, offering_id: UUID) -> Mapping[ReviewKind, int]:
    """How many of each kind nobody has dealt with."""
    rows = session.execute(
        select(_urgency, func.count())
        .select_from(Exchange)
        .join(Conversation, col(Conversation.id) == col(Exchange.conversation_id))
        .outerjoin(ReviewMark, col(ReviewMark.exchange_id) == col(Exchange.id))
        .where(_visible(offering_id), *_of_state(ReviewState.OPEN))
        .group_by(_urgency)
    ).all()
    return {KINDS[rank]: count for rank, count in rows}


def mark(session: Session, exchange_id: UUID, person_id: UUID, now: datetime, *, seen: bool, handled: bool) -> None:
    """Notes by whom and when first an exchange was seen and dealt with, or takes that back."""
    row = session.get(ReviewMark, exchange_id) or ReviewMark(exchange_id=exchange_id)
    if seen != (row.seen_at is not None):
        row.seen_at, row.seen_by = (now, person_id) if seen else (None, None)
    if handled != (row.handled_at is not None):
        row.handled_at, row.handled_by = (now, person_id) if handled else (None, None)
    session.add(row)


def note_look(session: Session, exchange_id: UUID, person_id: UUID, now: datetime) -> None:
    """Notes who read a disclosure, once a person."""
    if session.get(ReviewLook, (exchange_id, person_id)) is None:
        session.add(ReviewLook(exchange_id=exchange_id, person_id=person_id, at=now))


def looks_at(session: Session, exchange_ids: Collection[UUID]) -> Mapping[UUID, list[tuple[UUID, datetime]]]:
    """Who read which disclosure, the first one first."""
    rows = session.exec(
        select(ReviewLook)
        .where(col(ReviewLook.exchange_id).in_(exchange_ids))
        .order_by(col(ReviewLook.at), col(ReviewLook.person_id))
    ).all()
    found: dict[UUID, list[tuple[UUID, datetime]]] = {}
    for row in rows:
        found.setdefault(row.exchange_id, []).append((row.person_id, row.at))
    return found
