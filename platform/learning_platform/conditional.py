"""Conditional reading (RFC 9110, section 13): what a client has already is not sent again."""

from __future__ import annotations

from fastapi import Request, Response

FORMAT = 1
"""Part of every tag: to be raised when an answer is built otherwise from the same content."""


class NotModifiedError(Exception):
    """The client has this answer; the application says 304."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__("not modified")
        self.headers = headers


def answer_unless_known(request: Request, response: Response, *parts: object) -> None:
    """Names the answer, and ends the request when the client has it.

    The tag is weak: the same content may be compressed or not.

    Args:
        request: with the client's ``If-None-Match``.
        response: gets the headers.
        parts: everything the answer depends on, e.g. the version and the language.

    Raises:
        NotModifiedError: the client has exactly this.
    """
    named = "-".join(str(part) for part in (FORMAT, *parts))
    tag = f'W/"{named}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    known = {one.strip() for one in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        raise NotModifiedError(headers)
    response.headers.update(headers)
