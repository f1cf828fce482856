"""What authoring refuses."""

from __future__ import annotations

from collections.abc import Iterable

from learning_platform.errors import ConflictError, InvalidInputError, ProblemCode

MOST_NAMED = 50


class DraftChangedError(ConflictError):
    """Somebody else edited the draft; ``errors`` lists their steps."""

    code, title = ProblemCode.DRAFT_CHANGED, "Somebody else has edited this draft"


class DraftClosedError(ConflictError):
    """The draft was published or discarded; it can only be read."""

    code, title = ProblemCode.DRAFT_CLOSED, "This draft is closed"


class ChangeRefusedError(InvalidInputError):
    """A change does not fit the draft; none of them was applied."""

    code, title = ProblemCode.CHANGE_REFUSED, "This change does not fit the draft"


class NotPublishableError(InvalidInputError):
    """The draft has errors, or contradicts another course; ``errors`` lists them."""

    code, title = ProblemCode.NOT_PUBLISHABLE, "The draft has errors"


class VersionMovedError(ConflictError):
    """Another version became the newest, or an offering was moved, meanwhile."""

    code, title = ProblemCode.VERSION_MOVED, "There is another version by now"


class ImportNotReadyError(ConflictError):
    """The import is not read yet, failed, or was applied already."""

    code, title = ProblemCode.IMPORT_NOT_READY, "This import cannot be applied"


def named(entries: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """Entries for ``errors`` of a problem: where, and what."""
    return [{"at": at[:1000], "message": message[:1000]} for at, message in list(entries)[:MOST_NAMED]]
