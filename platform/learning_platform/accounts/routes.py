"""Signing in and out, registering, one's own profile and passwords."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response, status

from learning_platform.accounts import service, signing_in
from learning_platform.accounts.access import Principal, SignedIn
from learning_platform.accounts.limits import (
    client_address,
    limit_asking_for_resets,
    limit_changing_password,
    limit_registering,
)
from learning_platform.accounts.schemas import (
    GrantView,
    PasswordChange,
    PersonView,
    ProfileChange,
    RegistrationRequest,
    ResetAsked,
    ResetConfirmation,
    ResetRequest,
    SessionView,
    SignInRequest,
)
from learning_platform.accounts.sessions import find_principal, forget_cookie, set_cookie, token_of
from learning_platform.accounts.signing_in import Browser, Registration
from learning_platform.dependencies import PartsDep, WriteSession
from learning_platform.errors import NotSignedInError
from learning_platform.problems import PROBLEMS
from learning_platform.wiring import Parts

router = APIRouter(tags=["accounts"], responses=PROBLEMS)


@router.post("/session", summary="Sign in", status_code=status.HTTP_201_CREATED)
def sign_in(body: SignInRequest, request: Request, response: Response, parts: PartsDep) -> SessionView:
    """Signs this browser in under a new session; one that was there ends."""
    token = signing_in.sign_in(parts, body.email, body.password, _browser(request, parts))
    return _welcome(parts, response, token)


@router.get("/session", summary="Read who is signed in")
def read_session(principal: SignedIn) -> SessionView:
    """You, your roles, and the token for requests that change something."""
    return _session_view(principal)


@router.delete("/session", summary="Sign out", status_code=status.HTTP_204_NO_CONTENT)
def sign_out(response: Response, parts: PartsDep, session: WriteSession, principal: SignedIn) -> None:
    """Ends the session of this browser."""
    service.end_session(session, principal, now=parts.clock())
    forget_cookie(response, parts.settings)


@router.delete("/sessions", summary="Sign out everywhere", status_code=status.HTTP_204_NO_CONTENT)
def sign_out_everywhere(response: Response, parts: PartsDep, session: WriteSession, principal: SignedIn) -> None:
    """Ends your sessions in all browsers, this one included."""
    service.end_all_sessions(session, principal.person_id)
    forget_cookie(response, parts.settings)


@router.post("/accounts", summary="Register", status_code=status.HTTP_201_CREATED)
def register(body: RegistrationRequest, request: Request, response: Response, parts: PartsDep) -> SessionView:
    """Makes an account without any role and signs you in."""
    limit_registering(parts, request)
    token = signing_in.register(parts, Registration(**body.model_dump()), _browser(request, parts))
    return _welcome(parts, response, token)


@router.patch("/me", summary="Change your profile")
def change_profile(body: ProfileChange, parts: PartsDep, session: WriteSession, principal: SignedIn) -> PersonView:
    """Changes your name, language, time zone or daily minutes."""
    changes = body.model_dump(exclude_none=True)
    service.change_person(session, principal.person_id, changes, now=parts.clock())
    return _person_view(principal).model_copy(update=changes)


@router.post("/me/password", summary="Change your password")
def change_password(
    body: PasswordChange, request: Request, response: Response, parts: PartsDep, principal: SignedIn
) -> SessionView:
    """Sets a new password, signs out every other browser and gives this one a new session."""
    limit_changing_password(parts, principal)
    token = signing_in.change_password(
        parts, principal, old=body.old_password, new=body.new_password, browser=_browser(request, parts)
    )
    return _welcome(parts, response, token)


@router.post("/password-resets", summary="Ask for a reset link", status_code=status.HTTP_202_ACCEPTED)
def ask_for_reset(body: ResetRequest, request: Request, parts: PartsDep) -> ResetAsked:
    """Mails a link to the account's address, if there is such an account."""
    limit_asking_for_resets(parts, request)
    signing_in.ask_for_reset(parts, body.email)
    return ResetAsked()


@router.post("/password-resets/confirm", summary="Set a new password by link", status_code=status.HTTP_204_NO_CONTENT)
def confirm_reset(body: ResetConfirmation, parts: PartsDep) -> None:
    """Sets a new password; the link works once, and all sessions of the account end."""
    signing_in.confirm_reset(parts, body.token, body.new_password)


def _browser(request: Request, parts: Parts) -> Browser:
    return Browser(
        address=client_address(request, parts.settings),
        user_agent=request.headers.get("user-agent", ""),
        token=token_of(request, parts.settings),
    )


def _welcome(parts: Parts, response: Response, token: str) -> SessionView:
    with parts.transactions.read() as session:
        found = find_principal(session, parts.settings, token, now=parts.clock())
    if found is None:  # disabled between the two transactions
        raise NotSignedInError("Your session has ended. Please sign in.")
    set_cookie(response, parts.settings, token)
    return _session_view(found[0])


def _session_view(principal: Principal) -> SessionView:
    grants = sorted(principal.grants, key=lambda grant: (grant.scope, grant.scope_id, grant.role))
    return SessionView(
        person=_person_view(principal),
        roles=[GrantView(scope=grant.scope, scope_id=grant.scope_id, role=grant.role) for grant in grants],
        csrf_token=principal.csrf_token,
    )


def _person_view(principal: Principal) -> PersonView:
    return PersonView(
        id=principal.person_id,
        display_name=principal.display_name,
        email=principal.email,
        language=principal.language,
        time_zone=principal.time_zone,
        minutes_a_day=principal.minutes_a_day,
    )
