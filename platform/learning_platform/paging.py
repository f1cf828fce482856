"""Lists in pages: a cursor is an opaque text that says where the next page begins."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

from fastapi import Query
from pydantic import Field

from learning_platform.errors import InvalidInputError

Item = TypeVar("Item")

LONGEST_CURSOR = 200
PAGE = 50
MOST = 200

Cursor = Annotated[
    str | None, Query(description="`next_cursor` of the page before; the first page when left out", max_length=200)
]
Limit = Annotated[int, Query(description="entries on a page", ge=1, le=MOST)]
NextCursor = Annotated[str | None, Field(description="for the next page; null on the last one", max_length=200)]


def read_cursor(cursor: str | None, kind: type[int] | type[str]) -> int | str | None:
    """The key in a cursor.

    Raises:
        InvalidInputError: it is no cursor of such a list.
    """
    if cursor is None:
        return None
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor.encode() + b"=="))
    except (binascii.Error, ValueError, RecursionError):
        key = None
    if not isinstance(key, kind) or isinstance(key, bool) or (isinstance(key, int) and not 0 <= key < 2**63):
        raise InvalidInputError("This is no cursor of this list; leave it out to begin at the first page.")
    return key


def page_of(found: Sequence[Item], limit: int, key: Callable[[Item], int | str]) -> tuple[Sequence[Item], str | None]:
    """The entries of a page, of which one more than the limit was asked for, and the cursor of the next page."""
    if len(found) <= limit:
        return found, None
    last = json.dumps(key(found[limit - 1])).encode()
    return found[:limit], base64.urlsafe_b64encode(last).decode().rstrip("=")
