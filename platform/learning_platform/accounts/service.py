"""Making people, giving them roles and taking them away: used by routes, by other features and by `octant seed`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from learning_platform.accounts import repository
from learning_platform.accounts.audit import about_person, record_audit
from learning_platform.accounts.repository import StoredPerson
from learning_platform.accounts.roles import ROLES_OF_SCOPE, Grant, Principal, Role, Scope
from learning_platform.errors import ConflictError, NotFoundError, ProblemCode

DEFAULT_MINUTES_A_DAY = 20


class EmailTakenError(ConflictError):
    """Somebody has registered with this address."""

    code = ProblemCode.EMAIL_TAKEN


def normalized_email(email: str) -> str:
    """The one way an address is stored and looked up.

    >>> normalized_email(" Ada@Example.ORG ")
    'ada@example.org'
    """
    return unicodedata.normalize("NFC", email).strip().lower()


def create_person(
    session: Session,
    *,
    email: str,
    display_name: str,
    language: str,
    time_zone: str,
    password_hash: str | None,
    now: datetime,
    minutes_a_day: int = DEFAULT_MINUTES_A_DAY,
    actor_id: UUID | None = None,
) -> UUID:
    """Makes a person who can sign in.

    Args:
        session: a write transaction.
        email: their address, in any case.
        display_name: how others see them.
        language: of pages and mail, e.g. ``"zh"``.
        time_zone: decides what "today" is for them, e.g. ``"Asia/Shanghai"``.
        password_hash: made by `passwords.hash_password` before the transaction; None when they sign in elsewhere.
        now: since when they live in that time zone.
        minutes_a_day: how long they want to learn.
        actor_id: who made them; themselves when left out.

    Returns:
        Their key.

    Raises:
        EmailTakenError: somebody has this address already.
    """
    address = normalized_email(email)
    if repository.find_person_by_email(session, address) is not None:
        raise EmailTakenError("There is an account with this e-mail address. Sign in, or ask for a new password.")
    person_id = repository.add_person(
        session,
        email=address,
        display_name=display_name,
        language=language,
        time_zone=time_zone,
        minutes_a_day=minutes_a_day,
        password_hash=password_hash,
        now=now,
    )
    record_audit(
        session, at=now, actor_id=actor_id or person_id, action="person-created", subject=about_person(person_id)
    )
    return person_id


def find_person_by_email(session: Session, email: str) -> StoredPerson | None:
    """The person with this address, in any case."""
    return repository.find_person_by_email(session, normalized_email(email))


def change_person(session: Session, person_id: UUID, changes: Mapping[str, Any], *, now: datetime) -> None:
    """Changes how a person is shown, their language, time zone or daily minutes.

    Args:
        session: a write transaction.
        person_id: who.
        changes: any of ``display_name``, ``language``, ``time_zone``, ``minutes_a_day``.
        now: since when a new time zone holds.
    """
    repository.change_person(session, person_id, changes, now=now)


def grant_role(
    session: Session,
    person_id: UUID,
    role: Role,
    scope: Scope,
    scope_id: str,
    *,
    now: datetime,
    actor_id: UUID | None = None,
) -> bool:
    """Gives a person a role; holds from their next request on.

    Args:
        session: a write transaction.
        person_id: who gets it.
        role: which role.
        scope: where it holds.
        scope_id: the course id or the offering id as text; empty for the deployment.
        now: since when.
        actor_id: who gave it, for the audit log.

    Returns:
        False when they hold it already.

    Raises:
        ValueError: the role does not exist in this scope.
    """
    grant = _checked_grant(role, scope, scope_id)
    if not repository.add_membership(session, person_id, grant, now=now):
        return False
    _record_role_change(session, "role-granted", person_id, grant, now=now, actor_id=actor_id)
    return True


def end_role(
    session: Session,
    person_id: UUID,
    role: Role,
    scope: Scope,
    scope_id: str,
    *,
    now: datetime,
    actor_id: UUID | None = None,
) -> bool:
    """Takes a role away; it stops at once. Arguments and errors as in `grant_role`.

    Returns:
        False when the person did not hold it.
    """
    grant = _checked_grant(role, scope, scope_id)
    if not repository.end_membership(session, person_id, grant, now=now):
        return False
    _record_role_change(session, "role-ended", person_id, grant, now=now, actor_id=actor_id)
    return True


def disable_person(session: Session, person_id: UUID, *, now: datetime, actor_id: UUID | None = None) -> None:
    """Stops a person from signing in and ends what they have open."""
    _require_person(session, person_id)
    repository.set_disabled(session, person_id, now)
    repository.end_sessions_of(session, person_id)
    record_audit(session, at=now, actor_id=actor_id, action="person-disabled", subject=about_person(person_id))


def enable_person(session: Session, person_id: UUID, *, now: datetime, actor_id: UUID | None = None) -> None:
    """Lets a disabled person sign in again."""
    _require_person(session, person_id)
    repository.set_disabled(session, person_id, None)
    record_audit(session, at=now, actor_id=actor_id, action="person-enabled", subject=about_person(person_id))


def end_session(session: Session, principal: Principal, *, now: datetime) -> None:
    """Signs one browser out."""
    repository.end_session(session, principal.session_hash)
    subject = about_person(principal.person_id)
    record_audit(session, at=now, actor_id=principal.person_id, action="sign-out", subject=subject)


def end_all_sessions(session: Session, person_id: UUID) -> None:
    """Signs a person out of every browser, e.g. before they are erased."""
    repository.end_sessions_of(session, person_id)


def _require_person(session: Session, person_id: UUID) -> StoredPerson:
    person = repository.find_person(session, person_id)
    if person is None:
        raise NotFoundError("There is no such person.")
    return person


def _checked_grant(role: Role, scope: Scope, scope_id: str) -> Grant:
    if role not in ROLES_OF_SCOPE[scope]:
        raise ValueError(f"there is no {role} of a {scope}")
    if (scope is Scope.DEPLOYMENT) != (scope_id == ""):
        raise ValueError("the deployment has an empty scope_id, courses and offerings have theirs")
    return Grant(scope, scope_id, role)


def _record_role_change(
    session: Session, action: str, person_id: UUID, grant: Grant, *, now: datetime, actor_id: UUID | None
) -> None:
    details = {"role": grant.role, "scope": grant.scope, "scope_id": grant.scope_id}
    record_audit(session, at=now, actor_id=actor_id, action=action, subject=about_person(person_id), details=details)


def people_by_id(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, StoredPerson]:
    """The people with these keys who have not been erased."""
    return repository.find_people(session, person_ids)
