"""Publications, and what hangs on a version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlmodel import Session

from knowledge_graph.evidence_mapping import mapping_from_plain
from learning_platform.authoring.records import PublicationKind, StoredPublication
from learning_platform.database.authoring_tables import CourseDraft
from learning_platform.database.tables import (
    Attempt,
    CourseEntry,
    CoursePublication,
    CourseVersion,
    Goal,
    Membership,
    Response,
    table_of,
)

_publication, _version, _entry = table_of(CoursePublication), table_of(CourseVersion), table_of(CourseEntry)
_attempt, _response, _goal = table_of(Attempt), table_of(Response), table_of(Goal)
_member, _draft = table_of(Membership), table_of(CourseDraft)
_PUBLICATIONS = select(*(_publication.c[field.name] for field in fields(StoredPublication)))


def publications_of(session: Session, course_id: str, *, before: int | None, limit: int) -> list[StoredPublication]:
    """The publications of a course, the newest first."""
    query = _PUBLICATIONS.where(_publication.c.course_id == course_id)
    if before is not None:
        query = query.where(_publication.c.id < before)
    return [_value(row) for row in session.execute(query.order_by(_publication.c.id.desc()).limit(limit)).all()]


def newest_publication_of(session: Session, course_id: str) -> StoredPublication | None:
    """What was published last."""
    found = publications_of(session, course_id, before=None, limit=1)
    return found[0] if found else None


def publication_of_version(session: Session, course_id: str, version_hash: str) -> StoredPublication | None:
    """How this version of this course first became the newest."""
    query = _PUBLICATIONS.where(_publication.c.course_id == course_id, _publication.c.version_hash == version_hash)
    row = session.execute(query.order_by(_publication.c.id).limit(1)).first()
    return _value(row) if row else None


def is_version_of(session: Session, course_id: str, version_hash: str) -> bool:
    """Whether the course has this version."""
    query = select(_version.c.hash).where(_version.c.course_id == course_id, _version.c.hash == version_hash)
    return session.execute(query).first() is not None


def course_exists(session: Session, course_id: str) -> bool:
    """Whether the id is taken."""
    return session.execute(select(_entry.c.id).where(_entry.c.id == course_id)).first() is not None


def course_ids(session: Session, among: Iterable[str] | None, *, after: str | None, limit: int) -> list[str]:
    """Ids of courses in alphabetical order; of all of them, or of those among some."""
    query = select(_entry.c.id)
    if among is not None:
        query = query.where(_entry.c.id.in_(list(among)))
    if after is not None:
        query = query.where(_entry.c.id > after)
    return list(session.execute(query.order_by(_entry.c.id).limit(limit)).scalars())


def open_draft_counts(session: Session, course_ids: Iterable[str]) -> dict[str, int]:
    """Number of open drafts by course."""
    query = (
        select(_draft.c.course_id, func.count())
        .where(_draft.c.course_id.in_(list(course_ids)), _draft.c.closed_at.is_(None))
        .group_by(_draft.c.course_id)
    )
    return {row[0]: row[1] for row in session.execute(query).all()}


def learners_with_answers(session: Session, offering_id: UUID) -> dict[str, int]:
    """By concept, how many learners of an offering have answered exercises of it."""
    query = (
        select(_attempt.c.concept_id, func.count(func.distinct(_attempt.c.person_id)))
        .select_from(_attempt.join(_response, _response.c.attempt_id == _attempt.c.id))
        .where(_attempt.c.offering_id == offering_id)
        .group_by(_attempt.c.concept_id)
    )
    return {row[0]: row[1] for row in session.execute(query).all()}


def students_of(session: Session, offering_id: UUID) -> int:
    """Number of students of an offering."""
    query = (
        select(func.count(func.distinct(_member.c.person_id)))
        .where(_member.c.scope == "offering", _member.c.scope_id == str(offering_id))
        .where(_member.c.role == "student", _member.c.ended_at.is_(None))
    )
    return int(session.execute(query).scalar_one())


def goals_naming(session: Session, offering_id: UUID, concept_ids: Iterable[str]) -> int:
    """How many open goals of an offering name one of these concepts."""
    gone = set(concept_ids)
    query = select(_goal.c.concepts).where(_goal.c.offering_id == offering_id, _goal.c.ended_at.is_(None))
    return sum(bool(gone & set(concepts)) for concepts in session.execute(query).scalars())


def _value(row: Row[Any]) -> StoredPublication:
    number, course_id, version_hash, previous_hash, kind, mapping, note, at, by = tuple(row)
    return StoredPublication(
        number,
        course_id,
        version_hash,
        previous_hash,
        PublicationKind(kind),
        mapping_from_plain(mapping),
        note,
        at,
        by,
    )
