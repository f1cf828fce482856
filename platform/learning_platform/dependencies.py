"""What routes ask for: the parts of the deployment and a session of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from learning_platform.database.session import ConcurrentWriteError, is_retryable
from learning_platform.errors import ConflictError
from learning_platform.wiring import Parts


async def get_parts(request: Request) -> Parts:
    """The parts of the application that serves this request. Async: it needs no worker thread of its own."""
    parts: Parts = request.app.state.parts
    return parts


PartsDep = Annotated[Parts, Depends(get_parts)]


def read_scope(parts: PartsDep) -> Iterator[Session]:
    """A session for reading."""
    with parts.transactions.read() as session:
        yield session


def write_scope(parts: PartsDep) -> Iterator[Session]:
    """A session that is committed when the route has returned, before the answer is sent.

    Raises:
        ConflictError: another request wrote the same thing first; sending it again will show what is stored.
    """
    try:
        with parts.transactions.write_once() as session:
            yield session
    except (ConcurrentWriteError, DBAPIError) as error:
        if not is_retryable(error):
            raise
        raise ConflictError("Someone else changed this at the same moment. Please reload and try again.") from error


# scope="function": the transaction ends before the response begins, so a failing commit is a failing request.
ReadSession = Annotated[Session, Depends(read_scope, scope="function")]
WriteSession = Annotated[Session, Depends(write_scope, scope="function")]
