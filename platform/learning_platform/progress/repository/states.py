"""Folded states and checkpoints in the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import CursorResult, bindparam, delete, select
from sqlmodel import Session, col

from learning_platform.database.session import ConcurrentWriteError
from learning_platform.database.tables import (
    LearnerCheckpoint,
    LearnerStateEntry,
    Person,
    table_of,
)


@dataclass(frozen=True, slots=True)
class StoredState:
    """A folded state as bytes, with the version number that detects two writers."""

    version: int
    last_grading_id: int
    model_version: str
    payload: bytes


_state, _person = table_of(LearnerStateEntry), table_of(Person)
_LOCK = select(_person.c.id).where(_person.c.id == bindparam("person_id")).with_for_update()
_STATE = select(
    _state.c.person_id, _state.c.version, _state.c.last_grading_id, _state.c.model_version, _state.c.payload
).where(_state.c.person_id.in_(bindparam("ids", expanding=True)))
_ADD = _state.insert()
_REPLACE = _state.update().where(
    _state.c.person_id == bindparam("of_person"), _state.c.version == bindparam("read_version")
)


def lock_learner(session: Session, person_id: UUID) -> None:
    """Makes other transactions that record answers of this person wait for this one (on SQLite all writers wait)."""
    session.execute(_LOCK, {"person_id": person_id}).one()


def read_state(session: Session, person_id: UUID) -> StoredState | None:
    """The cached state of a learner."""
    row = session.execute(_STATE, {"ids": [person_id]}).first()
    return StoredState(*row[1:]) if row else None


def read_states(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, StoredState]:
    """The cached states of several learners."""
    rows = session.execute(_STATE, {"ids": list(person_ids)}).all()
    return {row[0]: StoredState(*row[1:]) for row in rows}


def write_state(
    session: Session, person_id: UUID, previous: StoredState | None, state: StoredState, *, now: datetime
) -> None:
    """Replaces the state that was read.

    Raises:
        ConcurrentWriteError: someone else replaced it meanwhile.
    """
    values = {**asdict(state), "updated_at": now}
    if previous is None:
        session.execute(_ADD, {**values, "person_id": person_id})
        return
    replaced = session.execute(_REPLACE, {**values, "of_person": person_id, "read_version": previous.version})
    assert isinstance(replaced, CursorResult)
    if replaced.rowcount != 1:
        raise ConcurrentWriteError(f"the state of {person_id} was changed by another transaction")


def checkpoint_before(session: Session, person_id: UUID, model_version: str, instant: datetime) -> bytes | None:
    """The newest checkpoint whose evidence all occurred before the instant."""
    query = (
        select(col(LearnerCheckpoint.payload))
        .where(
            col(LearnerCheckpoint.person_id) == person_id,
            col(LearnerCheckpoint.model_version) == model_version,
            col(LearnerCheckpoint.occurred_at) < instant,
        )
        .order_by(col(LearnerCheckpoint.folded).desc())
        .limit(1)
    )
    return session.execute(query).scalars().first()


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


def people_with_states(session: Session) -> list[UUID]:
    """Everyone who has answered something."""
    return list(session.execute(select(_state.c.person_id).order_by(_state.c.person_id)).scalars())
