"""Folded states and checkpoints in the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from learning_platform.database.session import ConcurrentWriteError
from learning_platform.database.tables import (
    LearnerCheckpoint,
    LearnerStateEntry,
    Person,
)


@dataclass(frozen=True, slots=True)
class StoredState:
    """A folded state as bytes, with the version number that detects two writers."""

    version: int
    last_grading_id: int
    model_version: str
    payload: bytes


def lock_learner(session: Session, person_id: UUID) -> None:
    """Makes other transactions that record answers of this person wait for this one (on SQLite all writers wait)."""
    session.exec(select(Person.id).where(Person.id == person_id).with_for_update()).one()


def read_state(session: Session, person_id: UUID) -> StoredState | None:
    """The cached state of a learner."""
    row = session.get(LearnerStateEntry, person_id)
    return StoredState(row.version, row.last_grading_id, row.model_version, row.payload) if row else None


def read_states(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, StoredState]:
    """The cached states of several learners."""
    rows = session.exec(select(LearnerStateEntry).where(col(LearnerStateEntry.person_id).in_(list(person_ids)))).all()
    return {
        row.person_id: StoredState(row.version, row.last_grading_id, row.model_version, row.payload) for row in rows
    }


def write_state(
    session: Session, person_id: UUID, previous: StoredState | None, state: StoredState, *, now: datetime
) -> None:
    """Replaces the state that was read.

    Raises:
        ConcurrentWriteError: someone else replaced it meanwhile.
    """
    if previous is None:
        session.add(
            LearnerStateEntry(
                person_id=person_id,
                version=state.version,
                last_grading_id=state.last_grading_id,
                model_version=state.model_version,
                payload=state.payload,
                updated_at=now,
            )
        )
        session.flush()
        return
    replaced = session.exec(
        update(LearnerStateEntry)
        .where(col(LearnerStateEntry.person_id) == person_id, col(LearnerStateEntry.version) == previous.version)
        .values(
            version=state.version,
            last_grading_id=state.last_grading_id,
            model_version=state.model_version,
            payload=state.payload,
            updated_at=now,
        )
        .execution_options(synchronize_session=False)
    )
    if replaced.rowcount != 1:
        raise ConcurrentWriteError(f"the state of {person_id} was changed by another transaction")


def checkpoint_before(session: Session, person_id: UUID, model_version: str, instant: datetime) -> bytes | None:
    """The newest checkpoint whose evidence all occurred before the instant."""
    query = (
        select(LearnerCheckpoint.payload)
        .where(
            LearnerCheckpoint.person_id == person_id,
            LearnerCheckpoint.model_version == model_version,
            LearnerCheckpoint.occurred_at < instant,
        )
        .order_by(col(LearnerCheckpoint.folded).desc())
        .limit(1)
    )
    return session.exec(query).first()


def drop_checkpoints_from(session: Session, person_id: UUID, instant: datetime | None) -> None:
    """Drops the checkpoints that late evidence has made wrong; all of them without an instant."""
    statement = delete(LearnerCheckpoint).where(col(LearnerCheckpoint.person_id) == person_id)
    if instant is not None:
        statement = statement.where(col(LearnerCheckpoint.occurred_at) >= instant)
    session.exec(statement)


def add_checkpoint(
    session: Session, person_id: UUID, *, folded: int, model_version: str, occurred_at: datetime, payload: bytes
) -> None:
    """Keeps a state on the way."""
    session.merge(
        LearnerCheckpoint(
            person_id=person_id,
            folded=folded,
            model_version=model_version,
            occurred_at=occurred_at,
            payload=payload,
        )
    )
