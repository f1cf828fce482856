"""People, identities, sessions, roles, reset links and the audit log in the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import and_, bindparam, delete
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.database.tables import (
    AuditEntry,
    Identity,
    Membership,
    PasswordReset,
    Person,
    SignInSession,
    TimeZoneChange,
)


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A person with the identity they sign in with."""

    id: UUID
    display_name: str
    email: str
    language: str
    time_zone: str
    minutes_a_day: int
    password_hash: str | None
    is_disabled: bool


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A signed-in browser with its person and the roles they hold now."""

    person_id: UUID
    display_name: str
    email: str
    language: str
    time_zone: str
    minutes_a_day: int
    grants: frozenset[Grant]
    last_seen_at: datetime
    expires_at: datetime


_PEOPLE = (
    select(Person, Identity)
    .join(Identity, col(Identity.person_id) == col(Person.id))
    .where(col(Person.erased_at).is_(None))
)
# One query on the way of every request, columns only: the session, its person, and a row for each role they hold.
_SESSION = (
    select_columns(
        col(SignInSession.person_id),
        col(Identity.display_name),
        col(Identity.email),
        col(Person.language),
        col(Person.time_zone),
        col(Person.minutes_a_day),
        col(SignInSession.last_seen_at),
        col(SignInSession.expires_at),
        col(Membership.scope),
        col(Membership.scope_id),
        col(Membership.role),
    )
    .select_from(SignInSession)
    .join(Person, and_(col(Person.id) == col(SignInSession.person_id), col(Person.erased_at).is_(None)))
    .join(Identity, and_(col(Identity.person_id) == col(Person.id), col(Identity.disabled_at).is_(None)))
    .outerjoin(
        Membership, and_(col(Membership.person_id) == col(SignInSession.person_id), col(Membership.ended_at).is_(None))
    )
    .where(col(SignInSession.token_hash) == bindparam("token_hash"))
)


def _person_value(person: Person, identity: Identity) -> StoredPerson:
    return StoredPerson(
        id=person.id,
        display_name=identity.display_name,
        email=identity.email,
        language=person.language,
        time_zone=person.time_zone,
        minutes_a_day=person.minutes_a_day,
        password_hash=identity.password_hash,
        is_disabled=identity.disabled_at is not None,
    )


# --- people -------------------------------------------------------------------------------------------------------


def add_person(
    session: Session,
    *,
    email: str,
    display_name: str,
    language: str,
    time_zone: str,
    minutes_a_day: int,
    password_hash: str | None,
    now: datetime,
) -> UUID:
    """Stores a new person; the e-mail address must be free."""
    person_id = uuid4()
    session.add(
        Person(
            id=person_id,
            created_at=now,
            language=language,
            time_zone=time_zone,
            minutes_a_day=minutes_a_day,
        )
    )
    session.flush()
    session.add(Identity(person_id=person_id, display_name=display_name, email=email, password_hash=password_hash))
    session.add(TimeZoneChange(person_id=person_id, since=now, time_zone=time_zone))
    session.flush()
    return person_id


def find_person(session: Session, person_id: UUID) -> StoredPerson | None:
    """A person who has not been erased."""
    found = session.exec(_PEOPLE.where(col(Person.id) == person_id)).first()
    return _person_value(*found) if found else None


def find_people(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, StoredPerson]:
    """Those of the people who have not been erased."""
    rows = session.exec(_PEOPLE.where(col(Person.id).in_(list(person_ids)))).all()
    return {person.id: _person_value(person, identity) for person, identity in rows}


def find_person_by_email(session: Session, email: str) -> StoredPerson | None:
    """The person who signs in with this address, written as `normalized_email` writes it."""
    found = session.exec(_PEOPLE.where(col(Identity.email) == email)).first()
    return _person_value(*found) if found else None


def change_person(session: Session, person_id: UUID, changes: Mapping[str, Any], *, now: datetime) -> None:
    """Changes ``display_name``, ``language``, ``minutes_a_day`` or ``time_zone`` (which is kept with its date)."""
    person, identity = session.get_one(Person, person_id), session.get_one(Identity, person_id)
    if "time_zone" in changes and changes["time_zone"] != person.time_zone:
        session.merge(TimeZoneChange(person_id=person_id, since=now, time_zone=changes["time_zone"]))
    for name, value in changes.items():
        setattr(identity if name == "display_name" else person, name, value)
    session.add_all((person, identity))


def set_password_hash(session: Session, person_id: UUID, password_hash: str) -> None:
    """Replaces what the person's password is checked against."""
    identity = session.get_one(Identity, person_id)
    identity.password_hash = password_hash
    session.add(identity)


def set_disabled(session: Session, person_id: UUID, disabled_at: datetime | None) -> None:
    """Disables the identity from that moment on, or enables it again."""
    identity = session.get_one(Identity, person_id)
    identity.disabled_at = disabled_at
    session.add(identity)


# --- sessions and reset links -------------------------------------------------------------------------------------


def add_session(
    session: Session, person_id: UUID, token_hash: str, *, now: datetime, expires_at: datetime, user_agent: str
) -> None:
    """Stores a signed-in browser."""
    session.add(
        SignInSession(
            token_hash=token_hash,
            person_id=person_id,
            created_at=now,
            last_seen_at=now,
            expires_at=expires_at,
            user_agent=user_agent,
        )
    )


def find_session(session: Session, token_hash: str) -> StoredSession | None:
    """The session with its person and roles, unless the person is disabled or erased. Ended roles are left out."""
    rows = session.connection().execute(_SESSION, {"token_hash": token_hash}).all()
    if not rows:
        return None
    person_id, display_name, email, language, time_zone, minutes_a_day, last_seen_at, expires_at, *_ = rows[0]
    return StoredSession(
        person_id=person_id,
        display_name=display_name,
        email=email,
        language=language,
        time_zone=time_zone,
        minutes_a_day=minutes_a_day,
        grants=frozenset(Grant(Scope(row.scope), row.scope_id, Role(row.role)) for row in rows if row.scope),
        last_seen_at=last_seen_at,
        expires_at=expires_at,
    )


def touch_session(session: Session, token_hash: str, *, now: datetime) -> None:
    """Notes that the browser was seen, if its session still exists."""
    stored = session.get(SignInSession, token_hash)
    if stored is not None:
        stored.last_seen_at = now
        session.add(stored)


def end_session(session: Session, token_hash: str) -> None:
    """Forgets one signed-in browser."""
    session.exec(delete(SignInSession).where(col(SignInSession.token_hash) == token_hash))


def end_sessions_of(session: Session, person_id: UUID, *, expired_by: datetime | None = None) -> None:
    """Forgets all signed-in browsers of a person, or only those that have expired by an instant."""
    ending = delete(SignInSession).where(col(SignInSession.person_id) == person_id)
    if expired_by is not None:
        ending = ending.where(col(SignInSession.expires_at) <= expired_by)
    session.exec(ending)


def add_password_reset(
    session: Session, person_id: UUID, token_hash: str, *, now: datetime, expires_at: datetime
) -> None:
    """Stores that a reset link was given out."""
    session.add(PasswordReset(token_hash=token_hash, person_id=person_id, created_at=now, expires_at=expires_at))


def find_password_reset(session: Session, token_hash: str, *, now: datetime) -> UUID | None:
    """Whose password this link may set; None when it is unknown, used or expired."""
    reset = session.get(PasswordReset, token_hash, with_for_update=True, populate_existing=True)
    return reset.person_id if reset and reset.used_at is None and now < reset.expires_at else None


def use_password_resets_of(session: Session, person_id: UUID, *, now: datetime) -> None:
    """Marks every open link of the person as used."""
    open_links = select(PasswordReset).where(PasswordReset.person_id == person_id, col(PasswordReset.used_at).is_(None))
    for reset in session.exec(open_links).all():
        reset.used_at = now
        session.add(reset)


# --- roles and the audit log --------------------------------------------------------------------------------------


def add_membership(session: Session, person_id: UUID, grant: Grant, *, now: datetime) -> bool:
    """Stores a role, again after it had ended. False when the person holds it already."""
    membership = _find_membership(session, person_id, grant)
    if membership is None:
        membership = Membership(
            person_id=person_id, scope=grant.scope, scope_id=grant.scope_id, role=grant.role, since=now
        )
    elif membership.ended_at is None:
        return False
    membership.since, membership.ended_at = now, None
    session.add(membership)
    session.flush()
    return True


def end_membership(session: Session, person_id: UUID, grant: Grant, *, now: datetime) -> bool:
    """Ends a role. False when the person does not hold it."""
    membership = _find_membership(session, person_id, grant)
    if membership is None or membership.ended_at is not None:
        return False
    membership.ended_at = now
    session.add(membership)
    session.flush()
    return True


def _find_membership(session: Session, person_id: UUID, grant: Grant) -> Membership | None:
    return session.exec(
        select(Membership).where(
            Membership.person_id == person_id,
            Membership.scope == grant.scope,
            Membership.scope_id == grant.scope_id,
            Membership.role == grant.role,
        )
    ).first()


def add_audit_entry(
    session: Session, *, at: datetime, actor_id: UUID | None, action: str, subject: str, details: Mapping[str, Any]
) -> None:
    """Appends to the audit log."""
    session.add(AuditEntry(at=at, actor_id=actor_id, action=action, subject=subject, details=dict(details)))
