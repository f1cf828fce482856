"""Imports in the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, func, or_, select
from sqlmodel import Session

from learning_platform.authoring.records import ImportFailure, ImportStatus, StoredImport
from learning_platform.database.authoring_tables import ImportJob
from learning_platform.database.tables import CourseVersion, Membership, table_of

_job, _member, _version = table_of(ImportJob), table_of(Membership), table_of(CourseVersion)
_JOBS = select(*(_job.c[field.name] for field in fields(StoredImport)))
UNFINISHED = (ImportStatus.WAITING.value, ImportStatus.RUNNING.value)


def add_import(session: Session, job: StoredImport) -> None:
    """Notes an upload that waits to be read."""
    values = {field.name: getattr(job, field.name) for field in fields(StoredImport)}
    session.execute(_job.insert(), {**values, "status": job.status.value, "content": None, "leased_until": None})


def find_import(session: Session, import_id: UUID, *, lock: bool = False) -> StoredImport | None:
    """The import of that id."""
    query = _JOBS.where(_job.c.id == import_id)
    row = session.execute(query.with_for_update() if lock else query).first()
    return _value(row) if row else None


def imports_of(
    session: Session, person_id: UUID, *, before: tuple[datetime, UUID] | None, limit: int
) -> list[StoredImport]:
    """Somebody's imports, the newest first."""
    query = _JOBS.where(_job.c.person_id == person_id)
    if before is not None:
        at, import_id = before
        same = and_(_job.c.created_at == at, _job.c.id > import_id)
        query = query.where(or_(_job.c.created_at < at, same))
    rows = session.execute(query.order_by(_job.c.created_at.desc(), _job.c.id).limit(limit)).all()
    return [_value(row) for row in rows]


def count_unfinished(session: Session, person_id: UUID) -> int:
    """How many of somebody's uploads wait or are being read."""
    query = select(func.count()).where(_job.c.person_id == person_id, _job.c.status.in_(UNFINISHED))
    return int(session.execute(query).scalar_one())


def lease(session: Session, import_id: UUID, *, now: datetime, until: datetime) -> StoredImport | None:
    """Takes an import to be read by this process; None when another one has it or it is done."""
    free = or_(_job.c.leased_until.is_(None), _job.c.leased_until < now)
    query = _JOBS.where(_job.c.id == import_id, _job.c.status.in_(UNFINISHED), free).with_for_update()
    row = session.execute(query).first()
    if row is None:
        return None
    running = {"status": ImportStatus.RUNNING.value, "leased_until": until}
    session.execute(_job.update().where(_job.c.id == import_id).values(**running))
    return _value(row)


def left_behind(session: Session, *, now: datetime) -> list[UUID]:
    """Imports that no living process reads."""
    free = or_(_job.c.leased_until.is_(None), _job.c.leased_until < now)
    return list(session.execute(select(_job.c.id).where(_job.c.status.in_(UNFINISHED), free)).scalars())


def note_progress(session: Session, import_id: UUID, done: int, total: int, *, until: datetime) -> None:
    """How far the reading is; it keeps the lease."""
    session.execute(_job.update().where(_job.c.id == import_id).values(done=done, total=total, leased_until=until))


def finish(
    session: Session,
    import_id: UUID,
    *,
    failure: ImportFailure | None,
    result: dict[str, Any],
    content: bytes | None,
    now: datetime,
) -> None:
    """Notes what became of the file."""
    status = ImportStatus.FAILED if failure else ImportStatus.READY
    session.execute(
        _job.update()
        .where(_job.c.id == import_id)
        .values(
            status=status.value,
            failure=failure.value if failure else "",
            format=result.get("format", ""),
            course_id=result.get("course_id", ""),
            result=result,
            content=content,
            finished_at=now,
            leased_until=None,
        )
    )


def hand_back(session: Session, import_id: UUID) -> None:
    """Leaves an import to whoever starts next."""
    waiting = {"status": ImportStatus.WAITING.value, "leased_until": None}
    session.execute(_job.update().where(_job.c.id == import_id).values(**waiting))


def content_of(session: Session, import_id: UUID) -> bytes | None:
    """The course that an import holds."""
    content: bytes | None = session.execute(select(_job.c.content).where(_job.c.id == import_id)).scalar_one()
    return content


def mark_applied(session: Session, import_id: UUID, draft_id: UUID) -> None:
    """The course is in a draft now, and is not kept a second time."""
    applied = {"status": ImportStatus.APPLIED.value, "draft_id": draft_id, "content": None}
    session.execute(_job.update().where(_job.c.id == import_id).values(**applied))


def delete_imports(session: Session, import_ids: Iterable[UUID]) -> None:
    """Forgets imports."""
    session.execute(_job.delete().where(_job.c.id.in_(list(import_ids))))


def finished_before(session: Session, instant: datetime) -> list[UUID]:
    """Imports that came in before an instant, and are not being read."""
    query = select(_job.c.id).where(_job.c.created_at < instant, _job.c.status.not_in(UNFINISHED))
    return list(session.execute(query).scalars())


def may_author(session: Session, person_id: UUID, course_id: str) -> bool:
    """Whether somebody who is not at a browser now may change a course."""
    of_course = (_member.c.scope == "course") & (_member.c.scope_id == course_id) & (_member.c.role == "author")
    everywhere = (_member.c.scope == "deployment") & (_member.c.role == "administrator")
    query = select(_member.c.id).where(
        _member.c.person_id == person_id, _member.c.ended_at.is_(None), or_(of_course, everywhere)
    )
    return session.execute(query.limit(1)).first() is not None


def version_content(session: Session, version_hash: str) -> bytes:
    """A version as it is stored."""
    content: bytes = session.execute(select(_version.c.content).where(_version.c.hash == version_hash)).scalar_one()
    return content


def _value(row: Row[Any]) -> StoredImport:
    values = dict(zip((field.name for field in fields(StoredImport)), row, strict=True))
    return StoredImport(**{**values, "status": ImportStatus(values["status"])})
