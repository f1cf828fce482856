"""Signing in, registering and passwords: slow hashes first, outside any transaction, then one short transaction."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from learning_platform.accounts import passwords, repository, service
from learning_platform.accounts.audit import about_person, record_audit
from learning_platform.accounts.limits import SignInLimit, may_send_reset
from learning_platform.accounts.mails import reset_mail
from learning_platform.accounts.roles import Principal
from learning_platform.accounts.sessions import TOKEN_BYTES, hash_token, start_session
from learning_platform.errors import ForbiddenError, GoneError, InvalidInputError, PlatformError, ProblemCode
from learning_platform.jobs.repository import add_to_outbox
from learning_platform.settings import Settings
from learning_platform.wiring import Parts


class WrongCredentialsError(PlatformError):
    """Said alike for an unknown account, a wrong password and a disabled account."""

    status, code, title = 401, ProblemCode.WRONG_CREDENTIALS, "E-mail address or password is wrong"

    def __init__(self) -> None:
        super().__init__("The e-mail address or the password is wrong. Please check both.")


class RegistrationClosedError(ForbiddenError):
    """The operator makes the accounts."""

    code = ProblemCode.REGISTRATION_CLOSED


class WrongPasswordError(InvalidInputError):
    """The old password does not match."""

    code = ProblemCode.WRONG_PASSWORD


class DeadLinkError(GoneError):
    """A link from a mail that is unknown, used or expired."""

    code = ProblemCode.DEAD_LINK


@dataclass(frozen=True, slots=True)
class Browser:
    """Where a request comes from: its address, how it calls itself, and the session token it shows."""

    address: str
    user_agent: str
    token: str | None


def sign_in(parts: Parts, email: str, password: str, browser: Browser) -> str:
    """Checks a password and signs the browser in.

    Returns:
        The token for the cookie, never one that was there before.

    Raises:
        WrongCredentialsError: no such account, wrong password, or disabled; nobody is told which.
        TooManyRequestsError: too many failures.
    """
    address = service.normalized_email(email)
    limit = SignInLimit(parts.cache, address, browser.address)
    limit.begin()
    with parts.transactions.read() as reading:
        person = repository.find_person_by_email(reading, address)
    matches = passwords.verify_password(person.password_hash if person else None, password)
    if person is None or not matches or person.is_disabled:
        limit.failed()
        subject = about_person(person.id) if person else ""
        details = {"from": _address_pseudonym(parts.settings, browser.address)}
        parts.transactions.write(
            lambda session: record_audit(
                session, at=parts.clock(), actor_id=None, action="sign-in-failed", subject=subject, details=details
            )
        )
        raise WrongCredentialsError
    limit.succeeded()
    known_hash = person.password_hash or ""
    new_hash = passwords.hash_password(password) if passwords.needs_rehash(known_hash) else None

    def work(session: Session) -> str:
        # The password may have been changed, or the account disabled, while the hash was being computed.
        current = repository.find_person(session, person.id)
        if current is None or current.is_disabled or current.password_hash != known_hash:
            raise WrongCredentialsError
        if new_hash is not None:
            repository.set_password_hash(session, person.id, new_hash)
        return _admit(session, parts, person.id, browser)

    return parts.transactions.write(work)


@dataclass(frozen=True, slots=True)
class Registration:
    """What somebody enters to get an account."""

    email: str
    password: str
    display_name: str
    language: str
    time_zone: str


def register(parts: Parts, new: Registration, browser: Browser) -> str:
    """Makes an account and signs its owner in.

    Returns:
        The token for the cookie.

    Raises:
        RegistrationClosedError: the operator makes the accounts here.
        WeakPasswordError: the password would be guessed.
        EmailTakenError: there is an account with this address.
    """
    if not parts.settings.open_registration:
        raise RegistrationClosedError("Accounts are made by the administrator here. Please ask for one.")
    passwords.check_new_password(new.password, email=new.email, display_name=new.display_name)
    password_hash = passwords.hash_password(new.password)

    def work(session: Session) -> str:
        person_id = service.create_person(
            session,
            email=new.email,
            display_name=new.display_name,
            language=new.language,
            time_zone=new.time_zone,
            password_hash=password_hash,
            now=parts.clock(),
        )
        return _admit(session, parts, person_id, browser)

    return parts.transactions.write(work)


def change_password(parts: Parts, principal: Principal, *, old: str, new: str, browser: Browser) -> str:
    """Sets a new password and ends every session; this browser gets a new one.

    Returns:
        The token for the cookie.

    Raises:
        WrongPasswordError: the old one does not match.
        WeakPasswordError: the new one would be guessed.
    """
    with parts.transactions.read() as reading:
        person = repository.find_person(reading, principal.person_id)
    if not passwords.verify_password(person.password_hash if person else None, old):
        raise WrongPasswordError("The old password is wrong.")
    passwords.check_new_password(new, email=principal.email, display_name=principal.display_name)
    new_hash = passwords.hash_password(new)

    def work(session: Session) -> str:
        _set_password(session, parts, principal.person_id, new_hash, action="password-changed")
        return _admit(session, parts, principal.person_id, browser)

    return parts.transactions.write(work)


def ask_for_reset(parts: Parts, email: str) -> None:
    """Leaves a mail with a reset link in the outbox, if there is such an account. The asker cannot tell."""
    address = service.normalized_email(email)
    may_send = may_send_reset(parts, address)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    now = parts.clock()

    def work(session: Session) -> None:
        person = repository.find_person_by_email(session, address)
        subject = about_person(person.id) if person else ""
        record_audit(session, at=now, actor_id=None, action="password-reset-asked", subject=subject)
        if person is None or person.is_disabled or not may_send:
            return
        expires_at = now + timedelta(minutes=parts.settings.password_reset_minutes)
        repository.add_password_reset(session, person.id, hash_token(token), now=now, expires_at=expires_at)
        add_to_outbox(session, "mail", reset_mail(person, token, parts.settings), now=now)

    parts.transactions.write(work)


def confirm_reset(parts: Parts, token: str, new_password: str) -> None:
    """Sets a new password by a link from a mail; the link works once, and every session ends.

    Raises:
        DeadLinkError: the link is unknown, used or expired.
        WeakPasswordError: the password would be guessed; the link still works.
    """
    token_hash, now = hash_token(token), parts.clock()
    with parts.transactions.read() as reading:
        person_id = repository.find_password_reset(reading, token_hash, now=now)
        person = repository.find_person(reading, person_id) if person_id else None
    if person is None:
        raise _dead_link()
    passwords.check_new_password(new_password, email=person.email, display_name=person.display_name)
    new_hash = passwords.hash_password(new_password)

    def work(session: Session) -> None:
        if repository.find_password_reset(session, token_hash, now=now) is None:  # somebody was faster
            raise _dead_link()
        _set_password(session, parts, person.id, new_hash, action="password-reset")

    parts.transactions.write(work)


def _admit(session: Session, parts: Parts, person_id: UUID, browser: Browser) -> str:
    now = parts.clock()
    record_audit(
        session,
        at=now,
        actor_id=person_id,
        action="sign-in",
        subject=about_person(person_id),
        details={"from": _address_pseudonym(parts.settings, browser.address)},
    )
    return start_session(
        session, parts.settings, person_id, now=now, replacing=browser.token, user_agent=browser.user_agent
    )


def _set_password(session: Session, parts: Parts, person_id: UUID, new_hash: str, *, action: str) -> None:
    now = parts.clock()
    repository.set_password_hash(session, person_id, new_hash)
    repository.end_sessions_of(session, person_id)
    repository.use_password_resets_of(session, person_id, now=now)
    record_audit(session, at=now, actor_id=person_id, action=action, subject=about_person(person_id))


def _dead_link() -> DeadLinkError:
    return DeadLinkError("This link has been used or has expired. Please ask for a new one.")


def _address_pseudonym(settings: Settings, address: str) -> str:
    # Tells repeated attempts apart without keeping addresses in a log that is never shortened.
    secret = settings.secret_key.get_secret_value().encode()
    return hmac.new(secret, b"address:" + address.encode(), hashlib.sha256).hexdigest()[:16]
