"""Who is asking, and may they: what routes of every feature declare."""

from __future__ import annotations

import hmac
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from learning_platform.accounts import repository
from learning_platform.accounts.roles import Grant, Principal, Role, Scope
from learning_platform.accounts.sessions import find_principal, token_of
from learning_platform.dependencies import PartsDep
from learning_platform.errors import ForbiddenError, NotFoundError, NotSignedInError, ProblemCode
from learning_platform.http_edge import UNSAFE_METHODS

__all__ = [
    "AdministratorSignedIn",
    "Grant",
    "Principal",
    "Role",
    "Scope",
    "SignedIn",
    "current_administrator",
    "current_principal",
    "require_role_in_offering",
]


class CsrfError(ForbiddenError):
    """The request does not show that it comes from our own pages."""

    code, title = ProblemCode.CSRF, "Please reload the page"


def current_principal(request: Request, parts: PartsDep) -> Principal:
    """The signed-in person of this request: one query in a transaction of its own, so nothing stays open.

    Raises:
        NotSignedInError: no session, or it has ended, or its person is disabled or erased.
        CsrfError: an unsafe request without the session's token in ``X-CSRF-Token``.
    """
    token, now = token_of(request, parts.settings), parts.clock()
    found = None
    if token:
        with parts.transactions.read() as session:
            found = find_principal(session, parts.settings, token, now=now)
    if found is None:
        raise NotSignedInError("You are not signed in, or your session has ended. Please sign in.")
    principal, is_due = found
    if request.method in UNSAFE_METHODS:
        shown = request.headers.get("x-csrf-token", "")
        if not hmac.compare_digest(shown.encode(), principal.csrf_token.encode()):
            raise CsrfError("The page is out of date. Please reload it and try again.")
    if is_due:
        parts.transactions.write(lambda session: repository.touch_session(session, principal.session_hash, now=now))
    return principal


SignedIn = Annotated[Principal, Depends(current_principal)]


def current_administrator(principal: SignedIn) -> Principal:
    """The signed-in person, who must be an administrator.

    Raises:
        ForbiddenError: they are not.
    """
    if not principal.is_administrator:
        raise ForbiddenError("Only an administrator may do this.")
    return principal


AdministratorSignedIn = Annotated[Principal, Depends(current_administrator)]


def require_role_in_offering(principal: Principal, offering_id: UUID, *roles: Role) -> None:
    """Lets pass who holds one of the roles in the offering (`Role.ADMINISTRATOR`: in the deployment).

    Raises:
        NotFoundError: they do not; an offering of others is not told apart from one that does not exist.
    """
    for role in roles:
        if role is Role.ADMINISTRATOR and principal.is_administrator:
            return
        if principal.has_role(role, Scope.OFFERING, str(offering_id)):
            return
    raise NotFoundError("There is no such course offering among yours.")
