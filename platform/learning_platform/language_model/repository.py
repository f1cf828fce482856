"""The connection to the language model in the database: one row, or none."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from learning_platform.database.language_model_tables import LanguageModelConnection

THE_ROW = 1


@dataclass(frozen=True, slots=True)
class StoredConnection:
    """Where the model is and what it may cost; the key is encrypted."""

    base_url: str
    model: str
    sealed_key: bytes | None
    key_ending: str
    enabled: bool
    allow_private: bool
    first_seconds: float
    stall_seconds: float
    total_seconds: float
    questions_a_day: int
    tokens_a_day: int
    revision: int
    probe: dict[str, Any] | None


def read_connection(session: Session) -> StoredConnection | None:
    """What is configured."""
    row = session.get(LanguageModelConnection, THE_ROW)
    if row is None:
        return None
    names = StoredConnection.__dataclass_fields__
    return StoredConnection(**{name: getattr(row, name) for name in names})


def write_connection(session: Session, connection: StoredConnection, *, now: datetime, person_id: UUID) -> None:
    """Puts this in the place of what was configured."""
    row = session.get(LanguageModelConnection, THE_ROW)
    values = {**asdict(connection), "updated_at": now, "updated_by": person_id}
    if row is None:
        session.add(LanguageModelConnection(id=THE_ROW, **values))
    else:
        for name, value in values.items():
            setattr(row, name, value)
    session.flush()


def write_probe(session: Session, revision: int, probe: dict[str, Any]) -> None:
    """Keeps what a probe found, unless the connection was changed while it ran."""
    row = session.get(LanguageModelConnection, THE_ROW)
    if row is not None and row.revision == revision:
        row.probe = probe
        session.flush()


def delete_connection(session: Session) -> bool:
    """Forgets the connection with its key. False when there was none."""
    row = session.get(LanguageModelConnection, THE_ROW)
    if row is None:
        return False
    session.delete(row)
    session.flush()
    return True
