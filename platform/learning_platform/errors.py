"""One root of every refusal, and its one form on the wire: problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

URN_PREFIX = "urn:octant:problem:"
"""A problem's ``type`` is this and its code."""


class ProblemCode(StrEnum):
    """Every kind of problem there is. A translation has a sentence for each; a test finds a code that is not here."""

    INTERNAL_ERROR = "internal-error"
    BAD_REQUEST = "bad-request"
    NOT_FOUND = "not-found"
    METHOD_NOT_ALLOWED = "method-not-allowed"
    NOT_SIGNED_IN = "not-signed-in"
    WRONG_CREDENTIALS = "wrong-credentials"
    FORBIDDEN = "forbidden"
    CSRF = "csrf"
    REGISTRATION_CLOSED = "registration-closed"
    INVALID_INPUT = "invalid-input"
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - the name of a problem
    WEAK_PASSWORD = "weak-password"  # noqa: S105 - the name of a problem
    EMAIL_TAKEN = "email-taken"
    UNKNOWN_JOIN_CODE = "unknown-join-code"
    DEAD_LINK = "dead-link"
    CONFLICT = "conflict"
    RESPONSE_CHANGED = "response-changed"
    NO_TRIES_LEFT = "no-tries-left"
    NO_HINTS_HERE = "no-hints-here"
    NO_HINTS_LEFT = "no-hints-left"
    HINT_TOO_SOON = "hint-too-soon"
    ATTEMPT_EXPIRED = "attempt-expired"
    PLAN_OUTDATED = "plan-outdated"
    PLACEMENT_OVER = "placement-over"
    DRAFT_CHANGED = "draft-changed"
    DRAFT_CLOSED = "draft-closed"
    CHANGE_REFUSED = "change-refused"
    NOT_PUBLISHABLE = "not-publishable"
    VERSION_MOVED = "version-moved"
    IMPORT_NOT_READY = "import-not-ready"
    ADDRESS_FORBIDDEN = "address-forbidden"
    ADDRESS_PRIVATE = "address-private"
    KEY_NEEDED = "key-needed"
    NO_LANGUAGE_MODEL = "no-language-model"
    EXPIRED = "expired"
    BODY_TOO_LARGE = "body-too-large"
    TOO_MANY_REQUESTS = "too-many-requests"
    STILL_ANSWERING = "still-answering"
    UNAVAILABLE = "unavailable"


class PlatformError(Exception):
    """Something was refused. The message says what was wrong and what to do.

    Attributes:
        status: HTTP status.
        code: stable name for programs and for the translation of the message, e.g. ``attempt-expired``.
        title: the kind of problem, the same for every occurrence.
    """

    status: int = 500
    code: ProblemCode = ProblemCode.INTERNAL_ERROR
    title: str = "Something went wrong on our side"

    def __init__(self, detail: str, *, headers: Mapping[str, str] | None = None, **extra: Any) -> None:  # noqa: ANN401 - JSON
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.extra = extra


class NotFoundError(PlatformError):
    """Also the answer to ids of other people's things: they are not told apart from ids that do not exist."""

    status, code, title = 404, ProblemCode.NOT_FOUND, "There is no such thing here"


class NotSignedInError(PlatformError):
    """No session, or one that has ended."""

    status, code, title = 401, ProblemCode.NOT_SIGNED_IN, "Please sign in"


class ForbiddenError(PlatformError):
    """Signed in, but not in a role that may do this."""

    status, code, title = 403, ProblemCode.FORBIDDEN, "Not allowed in your role"


class ConflictError(PlatformError):
    """The request contradicts what is stored."""

    status, code, title = 409, ProblemCode.CONFLICT, "This contradicts what is already stored"


class GoneError(PlatformError):
    """It was there, and its time has passed."""

    status, code, title = 410, ProblemCode.EXPIRED, "This has expired"


class InvalidInputError(PlatformError):
    """The request is well-formed and yet cannot be meant."""

    status, code, title = 422, ProblemCode.INVALID_INPUT, "Please check what you entered"


class BodyTooLargeError(PlatformError):
    """More bytes than the deployment accepts."""

    status, code, title = 413, ProblemCode.BODY_TOO_LARGE, "Too much at once"


class TooManyRequestsError(PlatformError):
    """A limit was reached; ``retry_after`` says in how many seconds to try again."""

    status, code, title = 429, ProblemCode.TOO_MANY_REQUESTS, "Please wait a moment"

    def __init__(self, detail: str, *, retry_after: int) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)}, retry_after=retry_after)


class UnavailableError(PlatformError):
    """A part of the service is not ready; nothing was stored."""

    status, code, title = 503, ProblemCode.UNAVAILABLE, "Not available at the moment"


_CODES_OF_STATUS = {
    401: ProblemCode.NOT_SIGNED_IN,
    403: ProblemCode.FORBIDDEN,
    404: ProblemCode.NOT_FOUND,
    405: ProblemCode.METHOD_NOT_ALLOWED,
    413: ProblemCode.BODY_TOO_LARGE,
    503: ProblemCode.UNAVAILABLE,
}


def refusal_of_status(status: int, detail: str, headers: Mapping[str, str] | None = None) -> PlatformError:
    """What the web framework refuses by itself, as one of ours: an unknown path, a method that a path lacks."""
    refusal = PlatformError(detail, headers=headers)
    other = ProblemCode.BAD_REQUEST if status < 500 else ProblemCode.INTERNAL_ERROR
    refusal.status, refusal.title, refusal.code = status, detail, _CODES_OF_STATUS.get(status, other)
    return refusal


def problem_document(error: PlatformError, instance: str) -> dict[str, Any]:
    """The problem details document of an error (RFC 9457, section 3)."""
    return {
        "type": f"{URN_PREFIX}{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": instance,
        "code": error.code,
        **error.extra,
    }
