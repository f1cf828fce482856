"""Courses, versions, offerings and cohorts in the database."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, or_
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.evidence_mapping import ConceptMapping, Succession, mapping_from_plain, mapping_to_plain
from knowledge_graph.formats.plain import course_from_plain, course_to_plain
from learning_platform.database.tables import (
    CatalogueEdge,
    Cohort,
    CohortMember,
    ConceptKey,
    CourseEntry,
    CoursePublication,
    CourseVersion,
    LearnerParameters,
    Offering,
    ParameterSwitch,
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


_offering, _edge, _publication = table_of(Offering), table_of(CatalogueEdge), table_of(CoursePublication)
_NEWEST_PUBLICATION = select_columns(func.max(_publication.c.id))
_SUCCESSIONS = (
    select_columns(
        _publication.c.course_id, _publication.c.previous_hash, _publication.c.version_hash, _publication.c.mapping
    )
    .where(_publication.c.previous_hash.is_not(None))
    .order_by(_publication.c.id)
)
_EDGES = select_columns(_edge.c.source, _edge.c.target, _edge.c.kind, _edge.c.weight, _edge.c.key).order_by(
    _edge.c.source, _edge.c.target, _edge.c.kind
)
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
_switch = table_of(ParameterSwitch)
_SWITCHES = select_columns(_switch.c.version).order_by(_switch.c.id.desc()).limit(2)
_BY_IDS = (
    select_columns(*(_offering.c[field.name] for field in fields(StoredOffering)))
    .where(_offering.c.id.in_(bindparam("ids", expanding=True)), _offering.c.archived_at.is_(None))
    .order_by(_offering.c.starts_on, _offering.c.id)
)


def store_course_version(
    session: Session, course: Course, *, now: datetime, published_by: UUID | None, note: str = ""
) -> bool:
    """Makes this version the newest of its course. False when the version was there already."""
    newest = newest_version_hash(session, course.id)
    is_new = keep_version(session, course, parent=newest, now=now, published_by=published_by, note=note)
    if newest != course.version:
        add_publication(
            session, course.id, course.version, previous=newest, kind="publish", mapping={}, note=note, at=now,
            by=published_by,
        )  # fmt: skip
    return is_new


def keep_version(
    session: Session, course: Course, *, parent: str | None, now: datetime, published_by: UUID | None, note: str
) -> bool:
    """Keeps an immutable version, and gives every new concept its permanent key. False when it was there already."""
    if session.get(CourseVersion, course.version) is not None:
        return False
    add_course_entry(session, course.id, now=now)
    session.add(
        CourseVersion(
            hash=course.version,
            course_id=course.id,
            content=packed(course),
            parent_hash=parent,
            note=note,
            published_at=now,
            published_by=published_by,
        )
    )
    _give_keys(session, (concept.id for concept in course.concepts), now)
    session.flush()
    return True


def packed(course: Course) -> bytes:
    """A course as it is stored."""
    return zlib.compress(json.dumps(course_to_plain(course), ensure_ascii=False).encode(), 6)


def unpacked(content: bytes) -> Course:
    """The course that `packed` wrote."""
    return course_from_plain(json.loads(zlib.decompress(content)))


def add_course_entry(session: Session, course_id: str, *, now: datetime) -> bool:
    """Gives a course its permanent id. False when it was there already."""
    if session.get(CourseEntry, course_id) is not None:
        return False
    session.add(CourseEntry(id=course_id, created_at=now))
    session.flush()
    return True


def add_publication(
    session: Session,
    course_id: str,
    version_hash: str,
    *,
    previous: str | None,
    kind: str,
    mapping: ConceptMapping,
    note: str,
    at: datetime,
    by: UUID | None,
) -> None:
    """Notes that a version is the newest of its course now, and how evidence of the previous one counts in it."""
    session.add(
        CoursePublication(
            course_id=course_id,
            version_hash=version_hash,
            previous_hash=previous,
            kind=kind,
            mapping=mapping_to_plain(mapping),
            note=note,
            at=at,
            by=by,
        )
    )
    session.flush()


def newest_publication(session: Session) -> int:
    """The id of the publication that was noted last, of whatever course; 0 before the first."""
    return session.execute(_NEWEST_PUBLICATION).scalar_one() or 0


def successions(session: Session) -> Mapping[str, Sequence[Succession]]:
    """By course, which version followed which, in the order in which they were published."""
    found: dict[str, list[Succession]] = {}
    for course_id, earlier, later, mapping in session.execute(_SUCCESSIONS):
        found.setdefault(course_id, []).append(Succession(earlier, later, mapping_from_plain(mapping)))
    return found


def _give_keys(session: Session, concept_ids: Iterable[ConceptId], now: datetime) -> None:
    known = set(session.exec(select(ConceptKey.concept_id)).all())
    for concept_id in concept_ids:
        if concept_id not in known:
            session.add(ConceptKey(concept_id=concept_id, first_stored_at=now))
            session.flush()  # one by one, so that keys follow book order on every database


def newest_version_hash(session: Session, course_id: str) -> str | None:
    """The version published, or gone back to, last."""
    newest = (
        select(CoursePublication.version_hash)
        .where(CoursePublication.course_id == course_id)
        .order_by(col(CoursePublication.id).desc())
        .limit(1)
    )
    return session.exec(newest).first()


def read_course(session: Session, version_hash: str) -> Course | None:
    """The course as it was published under that version."""
    stored = session.get(CourseVersion, version_hash)
    return unpacked(stored.content) if stored else None


def concept_keys(session: Session) -> dict[ConceptId, int]:
    """Every concept id with its permanent integer."""
    rows = session.exec(select(ConceptKey.concept_id, ConceptKey.key)).all()
    return {ConceptId(concept_id): key for concept_id, key in rows if key is not None}


def replace_catalogue_edges(session: Session, course: Course, edges: Iterable[Edge]) -> None:
    """Sets the edges between this course and others; edges that do not touch it stay as they are."""
    own = [concept.id for concept in course.concepts]
    session.execute(_edge.delete().where(or_(_edge.c.source.in_(own), _edge.c.target.in_(own))))
    known = set(own)
    rows = [
        {"source": edge.source, "target": edge.target, "kind": edge.kind.value, "weight": edge.weight, "key": edge.key}
        for edge in edges
        if edge.source in known or edge.target in known
    ]
    if rows:
        session.execute(_edge.insert(), rows)


def catalogue_edges(session: Session) -> tuple[Edge, ...]:
    """The edges between concepts of different courses, sorted."""
    return tuple(
        Edge(ConceptId(source), ConceptId(target), EdgeKind(kind), weight, key)
        for source, target, kind, weight, key in session.execute(_EDGES)
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


def parameters_in_force(session: Session) -> str:
    """The version of the fitted parameters in force; empty for the analytic model."""
    return next(iter(session.execute(_SWITCHES).scalars()), "")


def parameters_before(session: Session) -> str | None:
    """What was in force before the last switch; None where nothing was ever switched."""
    switches = session.execute(_SWITCHES).scalars().all()
    return None if not switches else (switches[1] if len(switches) > 1 else "")


def read_parameters(session: Session, version: str) -> dict[str, Any] | None:
    """The plain form of fitted parameters."""
    stored = session.get(LearnerParameters, version)
    return None if stored is None else stored.payload


def keep_parameters(
    session: Session, version: str, payload: dict[str, Any], report: dict[str, Any], *, now: datetime
) -> None:
    """Keeps fitted parameters with their report; the same version is kept once."""
    if session.get(LearnerParameters, version) is None:
        session.add(LearnerParameters(version=version, created_at=now, payload=payload, report=report))
        session.flush()


def switch_parameters(session: Session, version: str, *, now: datetime) -> None:
    """Puts a version in force from now on."""
    session.add(ParameterSwitch(at=now, version=version))
    session.flush()
