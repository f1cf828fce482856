"""What routes ask for: the parts of the deployment and a session of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request
from sqlmodel import Session

from learning_platform.wiring import Parts


def get_parts(request: Request) -> Parts:
    """The parts of the application that serves this request."""
    parts: Parts = request.app.state.parts
    return parts


PartsDep = Annotated[Parts, Depends(get_parts)]


def read_scope(parts: PartsDep) -> Iterator[Session]:
    """A session for reading."""
    with parts.transactions.read() as session:
        yield session


def write_scope(parts: PartsDep) -> Iterator[Session]:
    """A session that is committed when the route has returned, before the answer is sent."""
    with parts.transactions.write_once() as session:
        yield session


# scope="function": the transaction ends before the response begins, so a failing commit is a failing request.
ReadSession = Annotated[Session, Depends(read_scope, scope="function")]
WriteSession = Annotated[Session, Depends(write_scope, scope="function")]
