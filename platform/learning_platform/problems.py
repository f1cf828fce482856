"""The documentation of every refusal, for the OpenAPI document: problem details (RFC 9457)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import FastAPI
from pydantic import Field

from learning_platform.errors import URN_PREFIX, ProblemCode
from learning_platform.fields import ApiModel
from learning_platform.http_edge import PROBLEM_TYPE

URN_PATTERN = f"^{URN_PREFIX}[a-z-]+$"


class InvalidField(ApiModel):
    """One thing that is wrong with a request."""

    at: Annotated[str, Field(description="where in the request, e.g. body/email", max_length=1000)]
    message: Annotated[str, Field(description="what is wrong there", max_length=1000)]


class Problem(ApiModel):
    """Why a request was refused (RFC 9457)."""

    type: Annotated[
        str, Field(description="the code as a URN: urn:octant:problem:not-found", max_length=200, pattern=URN_PATTERN)
    ]
    title: Annotated[str, Field(description="the kind of problem in words", max_length=200)]
    status: Annotated[int, Field(description="HTTP status", ge=400, le=599)]
    detail: Annotated[str, Field(description="what was wrong this time, and what to do", max_length=2000)]
    instance: Annotated[str, Field(description="path of the request", max_length=2000)]
    code: Annotated[ProblemCode, Field(description="stable name of the kind, for programs and translations")]
    errors: Annotated[tuple[InvalidField, ...], Field(description="what is wrong, field by field", max_length=50)] = ()
    retry_after: Annotated[int, Field(description="seconds until it may be tried again", ge=0, le=86_400)] = 0


_MEANINGS = {
    401: "not signed in, or the session has ended",
    403: "not allowed in your role, from another site, or without X-CSRF-Token",
    404: "does not exist, or is not yours",
    409: "contradicts what is stored",
    410: "its time has passed",
    413: "too many bytes",
    422: "cannot be meant; `errors` says what to check",
    429: "too often; Retry-After says when to try again",
    503: "not available at the moment; nothing was stored",
}

PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": meaning} for status, meaning in _MEANINGS.items()
}
"""For ``APIRouter(responses=PROBLEMS)``."""


class DocumentedApi(FastAPI):
    """FastAPI, whose document says that problems come as ``application/problem+json``."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document."""
        if self.openapi_schema is None:
            document = super().openapi()
            for operations in document["paths"].values():
                for operation in operations.values():
                    _name_problem_type(operation["responses"])
        return super().openapi()


def _name_problem_type(responses: dict[str, Any]) -> None:
    for response in responses.values():
        content = response.get("content", {})
        for media_type in list(content):  # the one of the route's own answers
            if content[media_type].get("schema", {}).get("$ref") == "#/components/schemas/Problem":
                content[PROBLEM_TYPE] = content.pop(media_type)
