"""Who someone is to the platform: roles, the scopes they hold in, and the person behind a request."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """What a person does somewhere."""

    STUDENT = "student"
    TUTOR = "tutor"
    AUTHOR = "author"
    ADMINISTRATOR = "administrator"


class Scope(StrEnum):
    """Where a role holds."""

    DEPLOYMENT = "deployment"
    COURSE = "course"
    OFFERING = "offering"


ROLES_OF_SCOPE = {
    Scope.DEPLOYMENT: frozenset({Role.ADMINISTRATOR}),
    Scope.COURSE: frozenset({Role.AUTHOR, Role.TUTOR}),
    Scope.OFFERING: frozenset({Role.STUDENT, Role.TUTOR, Role.AUTHOR}),
}
"""There is no global role but administrator, and an administrator of less than everything does not exist."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that a person holds now. ``scope_id`` is empty for the deployment."""

    scope: Scope
    scope_id: str
    role: Role


@dataclass(frozen=True, slots=True)
class Principal:
    """The person behind a request, read from the database for this request alone.

    Attributes:
        csrf_token: what unsafe requests of this session carry in ``X-CSRF-Token``.
        session_hash: names the session in the table of sessions.
    """

    person_id: UUID
    display_name: str
    email: str
    language: str
    time_zone: str
    minutes_a_day: int
    grants: frozenset[Grant]
    csrf_token: str
    session_hash: str

    @property
    def is_administrator(self) -> bool:
        return Grant(Scope.DEPLOYMENT, "", Role.ADMINISTRATOR) in self.grants

    def has_role(self, role: Role, scope: Scope, scope_id: str) -> bool:
        """Whether the person holds exactly this role there; no role implies another."""
        return Grant(scope, scope_id, role) in self.grants

    def offerings_as(self, role: Role) -> frozenset[UUID]:
        """The offerings in which the person holds this role."""
        return frozenset(
            UUID(grant.scope_id) for grant in self.grants if grant.scope is Scope.OFFERING and grant.role is role
        )
