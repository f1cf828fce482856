"""One root of every refusal, and its one form on the wire: problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class PlatformError(Exception):
    """Something was refused. The message says what was wrong and what to do.

    Attributes:
        status: HTTP status.
        code: stable name for programs and for the translation of the message, e.g. ``attempt-expired``.
        title: the kind of problem, the same for every occurrence.
    """

    status = 500
    code = "internal-error"
    title = "Something went wrong on our side"

    def __init__(self, detail: str, *, headers: Mapping[str, str] | None = None, **extra: Any) -> None:  # noqa: ANN401 - JSON
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.extra = extra


class NotFoundError(PlatformError):
    """Also the answer to ids of other people's things: they are not told apart from ids that do not exist."""

    status, code, title = 404, "not-found", "There is no such thing here"


class NotSignedInError(PlatformError):
    """No session, or one that has ended."""

    status, code, title = 401, "not-signed-in", "Please sign in"


class ForbiddenError(PlatformError):
    """Signed in, but not in a role that may do this."""

    status, code, title = 403, "forbidden", "Not allowed in your role"


class ConflictError(PlatformError):
    """The request contradicts what is stored."""

    status, code, title = 409, "conflict", "This contradicts what is already stored"


class GoneError(PlatformError):
    """It was there, and its time has passed."""

    status, code, title = 410, "expired", "This has expired"


class InvalidInputError(PlatformError):
    """The request is well-formed and yet cannot be meant."""

    status, code, title = 422, "invalid-input", "Please check what you entered"


class BodyTooLargeError(PlatformError):
    """More bytes than the deployment accepts."""

    status, code, title = 413, "body-too-large", "Too much at once"


class TooManyRequestsError(PlatformError):
    """A limit was reached; ``retry_after`` says in how many seconds to try again."""

    status, code, title = 429, "too-many-requests", "Please wait a moment"

    def __init__(self, detail: str, *, retry_after: int) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)}, retry_after=retry_after)


class UnavailableError(PlatformError):
    """A part of the service is not ready; nothing was stored."""

    status, code, title = 503, "unavailable", "Not available at the moment"


def problem_document(error: PlatformError, instance: str) -> dict[str, Any]:
    """The problem details document of an error (RFC 9457, section 3)."""
    return {
        "type": f"urn:octant:problem:{error.code}",
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
        "instance": instance,
        "code": error.code,
        **error.extra,
    }
