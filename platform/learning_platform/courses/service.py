"""Publishing, offering and joining courses, and who may see them."""

from __future__ import annotations

import re
import secrets
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.course import Course
from learning_platform.accounts.access import Principal, Role, Scope
from learning_platform.accounts.service import grant_role
from learning_platform.courses import repository
from learning_platform.courses.repository import StoredCohort, StoredOffering
from learning_platform.errors import NotFoundError, ProblemCode

JOIN_CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without I, L, O, 0 and 1, which people confuse when they copy a code from a blackboard."""
JOIN_CODE_LENGTH = 8

ANY_ROLE = frozenset({Role.STUDENT, Role.TUTOR, Role.AUTHOR, Role.ADMINISTRATOR})
TEACHING_ROLES = frozenset({Role.TUTOR, Role.ADMINISTRATOR})


class UnknownJoinCodeError(NotFoundError):
    """No open cohort has the code that was entered."""

    code = ProblemCode.UNKNOWN_JOIN_CODE


def make_join_code() -> str:
    """A fresh code: 31^8, about 40 bits; guessing is stopped by the limit on joining."""
    return "".join(secrets.choice(JOIN_CODE_LETTERS) for _ in range(JOIN_CODE_LENGTH))


def open_offering(
    session: Session, course: Course, *, title: str, term: str, time_zone: str, dates: tuple[date, date], now: datetime
) -> StoredOffering:
    """Stores the course version if it is new and opens an offering of it.

    Args:
        dates: first and last day.
    """
    repository.store_course_version(session, course, now=now, published_by=None)
    return repository.add_offering(
        session, course, title=title, term=term, time_zone=time_zone, starts_on=dates[0], ends_on=dates[1], now=now
    )


def open_cohort(session: Session, offering_id: UUID, *, name: str, now: datetime) -> StoredCohort:
    """Opens a cohort with a fresh join code."""
    return repository.add_cohort(session, offering_id, name=name, join_code=make_join_code(), now=now)


def roles_in(principal: Principal, offering: StoredOffering) -> frozenset[Role]:
    """Every role the person has in the offering, by itself, through its course or as administrator."""
    roles = {role for role in Role if principal.has_role(role, Scope.OFFERING, str(offering.id))}
    roles |= {role for role in Role if principal.has_role(role, Scope.COURSE, offering.course_id)}
    if principal.is_administrator:
        roles.add(Role.ADMINISTRATOR)
    return frozenset(roles)


def visible_offering(
    session: Session, principal: Principal, offering_id: UUID, roles: frozenset[Role] = ANY_ROLE
) -> StoredOffering:
    """The offering, if the person has one of these roles in it.

    Raises:
        NotFoundError: it does not exist, or it is not theirs; the two are not told apart.
    """
    offering = repository.find_offering(session, offering_id)
    if offering is None or not roles_in(principal, offering) & roles:
        raise NotFoundError("There is no such course offering among yours.")
    return offering


def my_offerings(session: Session, principal: Principal) -> tuple[StoredOffering, ...]:
    """Every offering the person has a role in."""
    if principal.is_administrator:
        return repository.all_offerings(session)
    of_role = {UUID(grant.scope_id) for grant in principal.grants if grant.scope is Scope.OFFERING}
    authored = {grant.scope_id for grant in principal.grants if grant.scope is Scope.COURSE}
    found = repository.find_offerings(session, of_role)
    if authored:
        known = {offering.id for offering in found}
        more = repository.offerings_of_courses(session, authored)
        found += tuple(offering for offering in more if offering.id not in known)
    return found


def studied_offerings(session: Session, principal: Principal) -> tuple[StoredOffering, ...]:
    """The offerings in which the person is a student."""
    return repository.find_offerings(session, principal.offerings_as(Role.STUDENT))


def join_by_code(session: Session, person_id: UUID, code: str, *, now: datetime) -> StoredOffering:
    """Makes the person a student of the cohort that the code belongs to; joining twice changes nothing.

    Raises:
        UnknownJoinCodeError: no open cohort has this code.
    """
    cohort = repository.find_cohort_by_code(session, re.sub(r"[\s-]", "", code).upper())
    offering = repository.find_offering(session, cohort.offering_id) if cohort else None
    if cohort is None or offering is None:
        raise UnknownJoinCodeError("No course has this code. Please check it with your tutor.")
    enrol(session, cohort, person_id, now=now)
    return offering


def enrol(session: Session, cohort: StoredCohort, person_id: UUID, *, now: datetime) -> None:
    """Puts a person into a cohort as a student of its offering."""
    grant_role(session, person_id, Role.STUDENT, Scope.OFFERING, str(cohort.offering_id), now=now)
    repository.add_member(session, cohort.id, person_id, now=now)
