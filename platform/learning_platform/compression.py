"""Which content codings a client takes (RFC 9110, section 12.5.3), and gzip for the longer answers of the API."""

from __future__ import annotations

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

MINIMUM_BYTES = 1400
"""What fits into one packet arrives no sooner when it is shorter."""
LEVEL = 3
"""The answer to an exercise (13 kB, with the new path) becomes 3.5 kB in 0.06 ms of CPU; level 6: 3.0 kB in 0.14 ms."""
NEVER_COMPRESSED = frozenset({"/api/v1/session", "/api/v1/accounts", "/api/v1/me/password"})
"""Answers with the CSRF token: the length of a compressed answer tells about what is in it (the BREACH attack)."""


def accepted_codings(header: str) -> frozenset[str]:
    """The codings that an ``Accept-Encoding`` names, in lower case, without those it refuses by ``q=0``."""
    accepted = set()
    for item in header.lower().split(","):
        coding, *parameters = (part.strip() for part in item.split(";"))
        if coding and not any(_refuses(parameter) for parameter in parameters):
            accepted.add(coding)
    return frozenset(accepted)


def _refuses(parameter: str) -> bool:
    name, _, weight = parameter.partition("=")
    return name.strip() == "q" and weight.strip() in {"0", "0.", "0.0", "0.00", "0.000"}


class ApiCompression:
    """Gzips what the API answers, but no stream of events and no answer with a secret."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._gzip = GZipMiddleware(app, minimum_size=MINIMUM_BYTES, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        compressed = scope["type"] == "http" and _is_compressed(scope["path"])
        await (self._gzip if compressed else self._app)(scope, receive, send)


def _is_compressed(path: str) -> bool:
    return path.startswith("/api/") and path.rstrip("/") not in NEVER_COMPRESSED
