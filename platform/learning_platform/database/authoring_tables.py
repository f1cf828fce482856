"""The tables of authoring: drafts with their history, and imports. As private to repositories as `tables`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlmodel import Field

from learning_platform.database.tables import Table, _document, _instant, _serial
from learning_platform.database.types import Document


class CourseDraft(Table, table=True):
    """Work in progress on a course; every edit is a `DraftChange`. ``version_hash`` names the content as it is now."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    course_id: str = Field(foreign_key="course_entry.id", index=True, max_length=80)
    base_hash: str | None = Field(default=None, foreign_key="course_version.hash", max_length=64)
    content: bytes = Field(sa_type=LargeBinary)
    version_hash: str = Field(default="", max_length=64)
    revision: int = Field(default=0)
    origin: str = Field(default="", max_length=20)
    opened_by: UUID | None = Field(default=None)
    created_at: datetime = _instant()
    updated_at: datetime = _instant()
    closed_at: datetime | None = _instant(nullable=True)
    published_hash: str | None = Field(default=None, max_length=64)


class DraftChange(Table, table=True):
    """One step of a draft: what, by whom, when.

    Append-only: taking back is a step of its own, ``about`` an earlier one.
    """

    __table_args__ = (UniqueConstraint("draft_id", "revision"),)

    id: int | None = _serial()
    draft_id: UUID = Field(foreign_key="course_draft.id")
    revision: int
    person_id: UUID | None = Field(default=None, foreign_key="person.id")
    at: datetime = _instant()
    change: dict[str, Any] = _document()
    kind: str = Field(default="edit", max_length=10)
    about: int | None = Field(default=None)
    inverse: dict[str, Any] | None = Field(default=None, sa_type=Document, nullable=True)
    summary: str = Field(default="", max_length=2000)


class ImportJob(Table, table=True):
    """A file that somebody uploaded, being read in the background; its dry run; its course until it is applied.

    ``leased_until``: the process that reads it has until then to say that it is alive.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    file_name: str = Field(max_length=200)
    format: str = Field(default="", max_length=40)
    course_id: str = Field(default="", max_length=80)
    source_language: str = Field(default="en", max_length=20)
    size: int
    status: str = Field(max_length=20, index=True)
    failure: str = Field(default="", max_length=40)
    done: int = Field(default=0)
    total: int = Field(default=0)
    result: dict[str, Any] = _document()
    content: bytes | None = Field(default=None, sa_type=LargeBinary, nullable=True)
    draft_id: UUID | None = Field(default=None)
    created_at: datetime = _instant()
    leased_until: datetime | None = _instant(nullable=True)
    finished_at: datetime | None = _instant(nullable=True)
