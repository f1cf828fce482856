"""Signed-in browsers: a random token in a cookie, its hash in the table, two timeouts."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from fastapi import Request, Response
from sqlmodel import Session

from learning_platform.accounts import repository
from learning_platform.accounts.roles import Principal
from learning_platform.settings import Settings

TOKEN_BYTES = 32
LONGEST_TOUCH_INTERVAL = timedelta(minutes=5)


def cookie_name(settings: Settings) -> str:
    """The ``__Host-`` prefix makes browsers insist on Secure, Path=/ and this very host (RFC 6265bis, 4.1.3.2)."""
    return "__Host-octant" if settings.secure_cookies else "octant"


def hash_token(token: str) -> str:
    """What the tables keep of a random token. It has 256 bits, so a fast hash cannot be searched."""
    return hashlib.sha256(token.encode()).hexdigest()


def csrf_token_of(settings: Settings, token: str) -> str:
    """What unsafe requests of a session must show beside its cookie: only our own pages can know it."""
    secret = settings.secret_key.get_secret_value().encode()
    return hmac.new(secret, b"csrf:" + token.encode(), hashlib.sha256).hexdigest()


def start_session(
    session: Session, settings: Settings, person_id: UUID, *, now: datetime, replacing: str | None, user_agent: str
) -> str:
    """Signs a browser in under a fresh token.

    Args:
        session: a write transaction.
        settings: say how long a session lasts.
        person_id: who signs in.
        now: when.
        replacing: the token the browser showed; it ends, so that nobody can plant one before a sign-in.
        user_agent: how the browser calls itself.

    Returns:
        The token for the cookie.
    """
    if replacing:
        repository.end_session(session, hash_token(replacing))
    repository.end_sessions_of(session, person_id, expired_by=now)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    repository.add_session(
        session,
        person_id,
        hash_token(token),
        now=now,
        expires_at=now + timedelta(days=settings.session_absolute_days),
        user_agent="".join(character for character in user_agent if character.isprintable())[:300],
    )
    return token


def find_principal(session: Session, settings: Settings, token: str, *, now: datetime) -> tuple[Principal, bool] | None:
    """The person behind a token, and whether their presence is to be noted; None when the session has ended."""
    stored = repository.find_session(session, hash_token(token))
    idle_limit = timedelta(minutes=settings.session_idle_minutes)
    if stored is None or now >= stored.expires_at or now - stored.last_seen_at >= idle_limit:
        return None
    principal = Principal(
        person_id=stored.person_id,
        display_name=stored.display_name,
        email=stored.email,
        language=stored.language,
        time_zone=stored.time_zone,
        minutes_a_day=stored.minutes_a_day,
        grants=stored.grants,
        csrf_token=csrf_token_of(settings, token),
        session_hash=hash_token(token),
    )
    # Seldom enough to spare the database, often enough that nobody at work is taken for idle.
    return principal, now - stored.last_seen_at >= min(LONGEST_TOUCH_INTERVAL, idle_limit / 10)


def token_of(request: Request, settings: Settings) -> str | None:
    """The session token that the browser shows."""
    return request.cookies.get(cookie_name(settings))


def set_cookie(response: Response, settings: Settings, token: str) -> None:
    """Hands the token to the browser, out of reach of scripts and of other sites."""
    response.set_cookie(
        cookie_name(settings),
        token,
        max_age=settings.session_absolute_days * 24 * 3600,
        path="/",
        secure=settings.secure_cookies,
        httponly=True,
        samesite="lax",
    )


def forget_cookie(response: Response, settings: Settings) -> None:
    """Takes the token back from the browser."""
    response.delete_cookie(
        cookie_name(settings), path="/", secure=settings.secure_cookies, httponly=True, samesite="lax"
    )
