"""Questions handed to tutors and what was written about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, and_, col, func, or_, select

from learning_platform.database.tutoring_tables import TutorMessage, TutorThread


class ThreadState(StrEnum):
    """WAITING for a tutor, ANSWERED by one, CLOSED by one."""

    WAITING = "waiting"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class StoredThread:
    """A question handed to the tutors of an offering; what the companion had answered is a copy."""

    id: UUID
    offering_id: UUID
    person_id: UUID
    exchange_id: UUID | None
    concept_id: str
    question: str
    answer: str
    language: str
    state: ThreadState
    created_at: datetime
    updated_at: datetime
    student_read_at: datetime | None


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """What somebody wrote in a thread."""

    id: UUID
    thread_id: UUID
    author_id: UUID
    by_tutor: bool
    body: str
    sent_at: datetime


def add_thread(session: Session, thread: StoredThread) -> None:
    """Hands a question over."""
    session.add(
        TutorThread(
            id=thread.id,
            offering_id=thread.offering_id,
            person_id=thread.person_id,
            exchange_id=thread.exchange_id,
            concept_id=thread.concept_id,
            question=thread.question,
            answer=thread.answer,
            language=thread.language,
            state=thread.state,
            created_at=thread.created_at,
            updated_at=thread.updated_at,
            student_read_at=thread.student_read_at,
        )
    )
    session.flush()


def _thread_value(row: TutorThread) -> StoredThread:
    return StoredThread(
        id=row.id,
        offering_id=row.offering_id,
        person_id=row.person_id,
        exchange_id=row.exchange_id,
        concept_id=row.concept_id,
        question=row.question,
        answer=row.answer,
        language=row.language,
        state=ThreadState(row.state),
        created_at=row.created_at,
        updated_at=row.updated_at,
        student_read_at=row.student_read_at,
    )


def find_thread(session: Session, thread_id: UUID) -> StoredThread | None:
    """A thread of anybody."""
    row = session.get(TutorThread, thread_id)
    return _thread_value(row) if row else None


def thread_of_exchange(session: Session, person_id: UUID, exchange_id: UUID) -> StoredThread | None:
    """The thread that this person made of an answer."""
    row = session.exec(
        select(TutorThread).where(TutorThread.person_id == person_id, TutorThread.exchange_id == exchange_id)
    ).first()
    return _thread_value(row) if row else None


def threads_of_student(session: Session, person_id: UUID, offering_id: UUID, limit: int) -> list[StoredThread]:
    """The person's threads in an offering, the latest change first."""
    rows = session.exec(
        select(TutorThread)
        .where(TutorThread.person_id == person_id, TutorThread.offering_id == offering_id)
        .order_by(col(TutorThread.updated_at).desc(), col(TutorThread.id))
        .limit(limit)
    ).all()
    return [_thread_value(row) for row in rows]


def threads_of_offering(
    session: Session, offering_id: UUID, state: ThreadState, after: tuple[datetime, UUID] | None, limit: int
) -> list[StoredThread]:
    """Those in one state: who waits longest first, of the others the latest change first."""
    wanted = select(TutorThread).where(TutorThread.offering_id == offering_id, TutorThread.state == state)
    at, first_is_oldest = col(TutorThread.updated_at), state is ThreadState.WAITING
    if after is not None:
        beyond = at > after[0] if first_is_oldest else at < after[0]
        wanted = wanted.where(or_(beyond, and_(at == after[0], col(TutorThread.id) > after[1])))
    order = at.asc() if first_is_oldest else at.desc()
    return [_thread_value(row) for row in session.exec(wanted.order_by(order, col(TutorThread.id)).limit(limit)).all()]


def count_waiting(session: Session, offering_id: UUID) -> int:
    """How many threads of an offering wait for a tutor."""
    return session.exec(
        select(func.count())
        .select_from(TutorThread)
        .where(TutorThread.offering_id == offering_id, TutorThread.state == ThreadState.WAITING)
    ).one()


def change_thread(session: Session, thread_id: UUID, *, state: ThreadState, now: datetime) -> None:
    """Puts a thread into a state."""
    row = session.get_one(TutorThread, thread_id)
    row.state, row.updated_at = state, now
    session.add(row)


def note_read(session: Session, thread_id: UUID, *, now: datetime) -> None:
    """Notes that its student has read a thread."""
    row = session.get_one(TutorThread, thread_id)
    row.student_read_at = now
    session.add(row)


def add_message(session: Session, message: StoredMessage) -> None:
    """Appends what somebody wrote."""
    session.add(
        TutorMessage(
            id=message.id,
            thread_id=message.thread_id,
            author_id=message.author_id,
            by_tutor=message.by_tutor,
            body=message.body,
            sent_at=message.sent_at,
        )
    )


def messages_of(session: Session, thread_id: UUID) -> list[StoredMessage]:
    """What was written in a thread, in order."""
    rows = session.exec(
        select(TutorMessage)
        .where(TutorMessage.thread_id == thread_id)
        .order_by(col(TutorMessage.sent_at), col(TutorMessage.id))
    ).all()
    return [StoredMessage(row.id, row.thread_id, row.author_id, row.by_tutor, row.body, row.sent_at) for row in rows]
