"""Drafts and their history."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, or_, select
from sqlmodel import Session

from learning_platform.authoring.records import DraftOrigin, DraftStepKind, StoredDraft, StoredStep
from learning_platform.database.authoring_tables import CourseDraft, DraftChange
from learning_platform.database.tables import table_of

_draft, _change = table_of(CourseDraft), table_of(DraftChange)
_DRAFT_COLUMNS = tuple(_draft.c[field.name] for field in fields(StoredDraft))
_STEP_COLUMNS = tuple(_change.c[field.name] for field in fields(StoredStep))
_DRAFTS, _STEPS = select(*_DRAFT_COLUMNS), select(*_STEP_COLUMNS)


def add_draft(
    session: Session,
    course_id: str,
    *,
    base_hash: str | None,
    content: bytes,
    version_hash: str,
    origin: DraftOrigin,
    opened_by: UUID,
    now: datetime,
) -> StoredDraft:
    """Opens a draft."""
    draft = CourseDraft(
        course_id=course_id,
        base_hash=base_hash,
        content=content,
        version_hash=version_hash,
        origin=origin.value,
        opened_by=opened_by,
        created_at=now,
        updated_at=now,
    )
    session.add(draft)
    session.flush()
    found = find_draft(session, draft.id)
    assert found is not None
    return found


def find_draft(session: Session, draft_id: UUID, *, lock: bool = False) -> StoredDraft | None:
    """The draft of that id; locked, other transactions that edit it wait for this one."""
    query = _DRAFTS.where(_draft.c.id == draft_id)
    row = session.execute(query.with_for_update() if lock else query).first()
    return StoredDraft(*row) if row else None


def drafts_of(
    session: Session, course_id: str, *, before: tuple[datetime, UUID] | None, limit: int
) -> list[StoredDraft]:
    """The drafts of a course, the one opened last first, after the one opened at an instant under an id."""
    query = _DRAFTS.where(_draft.c.course_id == course_id)
    if before is not None:
        at, draft_id = before
        same = and_(_draft.c.created_at == at, _draft.c.id > draft_id)
        query = query.where(or_(_draft.c.created_at < at, same))
    rows = session.execute(query.order_by(_draft.c.created_at.desc(), _draft.c.id).limit(limit)).all()
    return [StoredDraft(*row) for row in rows]


def draft_content(session: Session, draft_id: UUID) -> bytes:
    """The course of a draft as it is stored."""
    content: bytes = session.execute(select(_draft.c.content).where(_draft.c.id == draft_id)).scalar_one()
    return content


def add_step(
    session: Session,
    draft: StoredDraft,
    *,
    content: bytes,
    version_hash: str,
    person_id: UUID,
    kind: DraftStepKind,
    change: dict[str, Any],
    inverse: dict[str, Any] | None,
    about: int | None,
    summary: str,
    now: datetime,
) -> int:
    """Brings a locked draft to its next revision; returns the revision."""
    revision = draft.revision + 1
    session.execute(
        _draft.update()
        .where(_draft.c.id == draft.id, _draft.c.revision == draft.revision)
        .values(content=content, version_hash=version_hash, revision=revision, updated_at=now)
    )
    step = DraftChange(
        draft_id=draft.id,
        revision=revision,
        person_id=person_id,
        at=now,
        change=change,
        kind=kind.value,
        about=about,
        inverse=inverse,
        summary=summary[:2000],
    )
    session.add(step)
    session.flush()
    return revision


def close_draft(session: Session, draft_id: UUID, *, published_hash: str | None, now: datetime) -> None:
    """Ends the work on a draft."""
    session.execute(
        _draft.update()
        .where(_draft.c.id == draft_id)
        .values(closed_at=now, updated_at=now, published_hash=published_hash)
    )


def steps_after(session: Session, draft_id: UUID, revision: int, *, limit: int | None = None) -> list[StoredStep]:
    """The steps after a revision, in order."""
    query = _STEPS.where(_change.c.draft_id == draft_id, _change.c.revision > revision).order_by(_change.c.revision)
    return [_step(row) for row in session.execute(query.limit(limit) if limit else query).all()]


def steps_before(session: Session, draft_id: UUID, revision: int | None, *, limit: int) -> list[StoredStep]:
    """The steps before a revision, the last one first."""
    query = _STEPS.where(_change.c.draft_id == draft_id)
    if revision is not None:
        query = query.where(_change.c.revision < revision)
    return [_step(row) for row in session.execute(query.order_by(_change.c.revision.desc()).limit(limit)).all()]


def step_change(session: Session, draft_id: UUID, revision: int) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """What a step did, and what takes it back, as plain data."""
    query = select(_change.c.change, _change.c.inverse)
    row = session.execute(query.where(_change.c.draft_id == draft_id, _change.c.revision == revision)).one()
    return row.change, row.inverse


def _step(row: Row[Any]) -> StoredStep:
    revision, person_id, at, kind, about, summary = tuple(row)
    return StoredStep(revision, person_id, at, DraftStepKind(kind), about, summary)
