"""Course versions, their publications and the edges between courses in the database."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.evidence_mapping import ConceptMapping, Succession, mapping_from_plain, mapping_to_plain
from knowledge_graph.formats.plain import course_from_plain, course_to_plain
from learning_platform.database.tables import (
    CatalogueEdge,
    ConceptKey,
    CourseEntry,
    CoursePublication,
    CourseVersion,
    table_of,
)

_edge, _publication = table_of(CatalogueEdge), table_of(CoursePublication)
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
    _give_keys(session, _answerable(course), now)
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


def _answerable(course: Course) -> Iterable[ConceptId]:
    """The concepts that answers of a course are evidence about: its own in book order, then those of other courses."""
    yield from (concept.id for concept in course.concepts)
    told = {concept_id for template in course.templates for concept_id in template.concept_weights}
    yield from sorted(told - course.concept_by_id.keys())


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
