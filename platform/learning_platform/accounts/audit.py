"""The audit log: who did what to whom. Other features write to it through `record_audit`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from learning_platform.accounts import repository


def record_audit(
    session: Session,
    *,
    at: datetime,
    actor_id: UUID | None,
    action: str,
    subject: str = "",
    details: Mapping[str, Any] | None = None,
) -> None:
    """Appends an entry that is kept if the transaction is.

    Args:
        session: the transaction in which the thing itself is done.
        at: when.
        actor_id: who did it; None for nobody known, e.g. a failed sign-in or the machine itself.
        action: what, in kebab case, e.g. ``role-granted``.
        subject: to what or whom, e.g. ``person:…``; people by their key alone, for the log outlives their erasure.
        details: JSON; no names, addresses or secrets.
    """
    repository.add_audit_entry(session, at=at, actor_id=actor_id, action=action, subject=subject, details=details or {})


def about_person(person_id: UUID) -> str:
    """The subject of an entry about a person."""
    return f"person:{person_id}"
