"""Who may author what."""

from __future__ import annotations

from uuid import UUID

from sqlmodel import Session

from learning_platform.accounts.access import Principal, Role, Scope
from learning_platform.accounts.service import people_by_id
from learning_platform.authoring.records import StoredDraft
from learning_platform.authoring.repository import drafts, versions
from learning_platform.errors import ForbiddenError, NotFoundError


def authored_courses(principal: Principal) -> frozenset[str]:
    """The courses of which the person is an author."""
    return frozenset(
        grant.scope_id for grant in principal.grants if grant.scope is Scope.COURSE and grant.role is Role.AUTHOR
    )


def may_author(principal: Principal, course_id: str) -> bool:
    """Whether the person may change the course."""
    return principal.is_administrator or course_id in authored_courses(principal)


def may_create(principal: Principal) -> bool:
    """Whether the person may begin new courses: administrators, and who is an author already."""
    return principal.is_administrator or bool(authored_courses(principal))


def require_authorship(session: Session, principal: Principal, course_id: str) -> str:
    """The id of a course that the person may change.

    Raises:
        NotFoundError: there is none of that id, or it is not theirs; the two are not told apart.
    """
    if not may_author(principal, course_id) or not versions.course_exists(session, course_id):
        raise NotFoundError("There is no such course among those you author.")
    return course_id


def require_creator(principal: Principal) -> None:
    """Lets pass who may begin new courses.

    Raises:
        ForbiddenError: they may not.
    """
    if not may_create(principal):
        raise ForbiddenError("Only authors and administrators may do this.")


def authored_draft(session: Session, principal: Principal, draft_id: UUID, *, lock: bool = False) -> StoredDraft:
    """A draft of a course that the person may change.

    Raises:
        NotFoundError: there is none of that id, or it is not theirs.
    """
    draft = drafts.find_draft(session, draft_id, lock=lock)
    if draft is None or not may_author(principal, draft.course_id):
        raise NotFoundError("There is no such draft among yours.")
    return draft


def names_of(session: Session, person_ids: set[UUID | None]) -> dict[UUID, str]:
    """The names of the people who are still known."""
    known = people_by_id(session, {person_id for person_id in person_ids if person_id is not None})
    return {person_id: person.display_name for person_id, person in known.items()}
