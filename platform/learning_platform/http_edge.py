"""What happens to every request before a route sees it, and to every response after."""

from __future__ import annotations

import json
import time
import uuid
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from learning_platform.errors import (
    BodyTooLargeError,
    ForbiddenError,
    InvalidInputError,
    PlatformError,
    problem_document,
)
from learning_platform.settings import Settings

log = structlog.get_logger(__name__)

UNSAFE_METHODS = frozenset({"POST", "PUT", "PATCH", "DELETE"})
UPLOADS = frozenset({"/api/v1/imports"})
"""Addresses that take whole files."""
PROBLEM_TYPE = "application/problem+json"

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
}


class HttpEdge:
    """Checks host, origin and size of a request; adds security headers, a request id and one line of log."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._hosts = settings.accepted_hosts
        self._headers = dict(SECURITY_HEADERS)
        if settings.secure_cookies:
            self._headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = uuid.uuid4().hex
        began = time.perf_counter()
        status = 500

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                headers["X-Request-Id"] = request_id
                if scope["path"].startswith("/api/"):
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        with structlog.contextvars.bound_contextvars(request=request_id):
            try:
                self._check(scope)
                await self._app(scope, self._bounded(receive, self._most(scope)), send_with_headers)
            except PlatformError as error:
                await send_problem(error, scope["path"], send_with_headers)
            finally:
                log.info(
                    "request",
                    method=scope["method"],
                    path=scope["path"],
                    status=status,
                    milliseconds=round((time.perf_counter() - began) * 1000, 1),
                )

    def _check(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if "*" not in self._hosts and _hostname(host) not in self._hosts:
            raise InvalidInputError("This server is not reached under that name. Add it to OCTANT_ALLOWED_HOSTS.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > 15 or int(length) > self._most(scope):
            raise _too_large(self._most(scope))
        if scope["method"] in UNSAFE_METHODS:
            origin = headers.get("origin")
            own_origins = {f"http://{host}", f"https://{host}", self._settings.public_url.rstrip("/")}
            if origin is not None and origin not in own_origins:
                raise ForbiddenError("The request comes from another site.")
            if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
                raise ForbiddenError("The request comes from another site.")

    def _most(self, scope: Scope) -> int:
        return self._settings.max_upload_bytes if scope["path"] in UPLOADS else self._settings.max_body_bytes

    def _bounded(self, receive: Receive, most: int) -> Receive:
        received = 0

        async def bounded_receive() -> Message:
            nonlocal received
            message = await receive()
            if message["type"] == "http.request":
                received += len(message.get("body", b""))
                if received > most:  # a body without a length, or with a wrong one
                    raise _too_large(most)
            return message

        return bounded_receive


def _too_large(most: int) -> BodyTooLargeError:
    return BodyTooLargeError(f"At most {most} bytes are accepted in one request.")


def _hostname(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:  # e.g. a bracket without its partner
        return None


async def send_problem(error: PlatformError, path: str, send: Send) -> None:
    """Answers with the problem details document of an error."""
    body = json.dumps(problem_document(error, path)).encode()
    headers = {"content-type": PROBLEM_TYPE, "content-length": str(len(body)), **error.headers}
    raw_headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": error.status, "headers": raw_headers})
    await send({"type": "http.response.body", "body": body})
