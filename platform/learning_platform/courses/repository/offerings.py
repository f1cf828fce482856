"""Offerings and cohorts in the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from knowledge_graph.course import Course
from learning_platform.database.tables import (
    Cohort,
    CohortMember,
    Offering,
    table_of,
)


@dataclass(frozen=True, slots=True)
class StoredOffering:
    """A course at a pinned version, taught in a term."""

    id: UUID
    course_id: str
    version_hash: str
    title: str
    term: str
    time_zone: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class StoredCohort:
    """A group of students inside an offering."""

    id: UUID
    offering_id: UUID
    name: str
    join_code: str


_offering = table_of(Offering)
_TAUGHT = (
    select_columns(_offering.c.course_id, _offering.c.version_hash)
    .where(_offering.c.archived_at.is_(None))
    .order_by(_offering.c.created_at, _offering.c.id)
)
_TAUGHT_AT_ALL = (
    select_columns(_offering.c.course_id, _offering.c.version_hash)
    .where(_offering.c.archived_at.is_(None))
    .distinct()
    .order_by(_offering.c.course_id, _offering.c.version_hash)
)
_BY_IDS = (
    select_columns(*(_offering.c[field.name] for field in fields(StoredOffering)))
    .where(_offering.c.id.in_(bindparam("ids", expanding=True)), _offering.c.archived_at.is_(None))
    .order_by(_offering.c.starts_on, _offering.c.id)
)


def taught_versions(session: Session) -> tuple[tuple[str, str], ...]:
    """(course id, version) of every course with an open offering; of several versions the one offered last."""
    newest = {row.course_id: row.version_hash for row in session.execute(_TAUGHT)}
    return tuple(sorted(newest.items()))


def versions_taught_at_all(session: Session) -> tuple[tuple[str, str], ...]:
    """(course id, version) of every open offering, each pair once."""
    return tuple((row.course_id, row.version_hash) for row in session.execute(_TAUGHT_AT_ALL))


def pin_offering(session: Session, offering_id: UUID, version_hash: str) -> None:
    """Moves an offering to another version of its course."""
    offering = session.get_one(Offering, offering_id)
    offering.version_hash = version_hash
    session.add(offering)
    session.flush()


def add_offering(
    session: Session,
    course: Course,
    *,
    title: str,
    term: str,
    time_zone: str,
    starts_on: date,
    ends_on: date,
    now: datetime,
) -> StoredOffering:
    """Opens an offering of a stored course version."""
    offering = Offering(
        course_id=course.id,
        version_hash=course.version,
        title=title,
        term=term,
        time_zone=time_zone,
        starts_on=starts_on,
        ends_on=ends_on,
        release_schedule={},
        created_at=now,
    )
    session.add(offering)
    session.flush()
    return _offering_value(offering)


def _offering_value(offering: Offering) -> StoredOffering:
    return StoredOffering(
        offering.id,
        offering.course_id,
        offering.version_hash,
        offering.title,
        offering.term,
        offering.time_zone,
        offering.starts_on,
        offering.ends_on,
    )


def find_offering(session: Session, offering_id: UUID) -> StoredOffering | None:
    """An offering that is not archived."""
    offering = session.get(Offering, offering_id)
    return _offering_value(offering) if offering and offering.archived_at is None else None


def find_offerings(session: Session, offering_ids: Iterable[UUID]) -> tuple[StoredOffering, ...]:
    """Those offerings that are not archived, the earliest first."""
    rows = session.execute(_BY_IDS, {"ids": list(offering_ids)}).all()
    return tuple(StoredOffering(*row) for row in rows)


def offerings_of_courses(session: Session, course_ids: Iterable[str]) -> tuple[StoredOffering, ...]:
    """The open offerings of these courses."""
    rows = session.exec(
        select(Offering)
        .where(col(Offering.course_id).in_(list(course_ids)), col(Offering.archived_at).is_(None))
        .order_by(col(Offering.starts_on), col(Offering.id))
    ).all()
    return tuple(_offering_value(row) for row in rows)


def all_offerings(session: Session) -> tuple[StoredOffering, ...]:
    """Every open offering."""
    rows = session.exec(
        select(Offering).where(col(Offering.archived_at).is_(None)).order_by(col(Offering.starts_on), col(Offering.id))
    ).all()
    return tuple(_offering_value(row) for row in rows)


def add_cohort(session: Session, offering_id: UUID, *, name: str, join_code: str, now: datetime) -> StoredCohort:
    """Opens a cohort that students join with a code."""
    cohort = Cohort(offering_id=offering_id, name=name, join_code=join_code, created_at=now)
    session.add(cohort)
    session.flush()
    return _cohort_value(cohort)


def _cohort_value(cohort: Cohort) -> StoredCohort:
    return StoredCohort(cohort.id, cohort.offering_id, cohort.name, cohort.join_code)


def find_cohort(session: Session, cohort_id: UUID) -> StoredCohort | None:
    """The cohort of that id."""
    cohort = session.get(Cohort, cohort_id)
    return _cohort_value(cohort) if cohort else None


def find_cohort_by_code(session: Session, join_code: str) -> StoredCohort | None:
    """The cohort that is joined with this code."""
    cohort = session.exec(select(Cohort).where(Cohort.join_code == join_code)).first()
    return _cohort_value(cohort) if cohort else None


def cohorts_of(session: Session, offering_id: UUID) -> tuple[StoredCohort, ...]:
    """The cohorts of an offering by name."""
    rows = session.exec(
        select(Cohort).where(Cohort.offering_id == offering_id).order_by(Cohort.name, col(Cohort.id))
    ).all()
    return tuple(_cohort_value(row) for row in rows)


def add_member(session: Session, cohort_id: UUID, person_id: UUID, *, now: datetime) -> None:
    """Puts a student into a cohort; again after they had left."""
    member = session.get(CohortMember, (cohort_id, person_id))
    if member is None:
        session.add(CohortMember(cohort_id=cohort_id, person_id=person_id, since=now))
    else:
        member.ended_at = None
        session.add(member)


def members_of(session: Session, cohort_id: UUID) -> Sequence[UUID]:
    """The students of a cohort."""
    return session.exec(
        select(CohortMember.person_id)
        .where(CohortMember.cohort_id == cohort_id, col(CohortMember.ended_at).is_(None))
        .order_by(col(CohortMember.since), col(CohortMember.person_id))
    ).all()
