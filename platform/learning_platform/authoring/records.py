"""The values authoring works with, free of the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from knowledge_graph.evidence_mapping import ConceptMapping


class DraftOrigin(StrEnum):
    """What a draft was opened from."""

    EMPTY = "empty"
    VERSION = "version"
    IMPORT = "import"


class DraftStepKind(StrEnum):
    """What a step of a draft's history did."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


class PublicationKind(StrEnum):
    """How a version became the newest."""

    PUBLISH = "publish"
    ROLL_BACK = "roll-back"


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft without its content, which ``version_hash`` names."""

    id: UUID
    course_id: str
    base_hash: str | None
    version_hash: str
    revision: int
    origin: str
    opened_by: UUID | None
    created_at: datetime
    updated_at: datetime
    closed_at: datetime | None
    published_hash: str | None


@dataclass(frozen=True, slots=True)
class StoredStep:
    """A step of a draft without the change itself. ``about``: the revision of the edit taken back or redone."""

    revision: int
    person_id: UUID | None
    at: datetime
    kind: DraftStepKind
    about: int | None
    summary: str


@dataclass(frozen=True, slots=True)
class StoredPublication:
    """A version that became the newest of its course."""

    id: int
    course_id: str
    version_hash: str
    previous_hash: str | None
    kind: PublicationKind
    mapping: ConceptMapping
    note: str
    at: datetime
    by: UUID | None


class ImportStatus(StrEnum):
    """Where an import stands."""

    WAITING = "waiting"
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"
    APPLIED = "applied"


class ImportFailure(StrEnum):
    """Why nothing could be made of a file."""

    NOT_A_COURSE = "not-a-course"
    UNKNOWN_FORMAT = "unknown-format"
    NOT_YOURS = "not-yours"
    TOO_SLOW = "too-slow"
    TOO_MUCH_MEMORY = "too-much-memory"
    TOO_LARGE = "too-large"
    CRASHED = "crashed"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class StoredImport:
    """An import without the course it holds."""

    id: UUID
    person_id: UUID
    file_name: str
    format: str
    course_id: str
    source_language: str
    size: int
    status: ImportStatus
    failure: str
    done: int
    total: int
    draft_id: UUID | None
    created_at: datetime
    finished_at: datetime | None
    result: dict[str, Any] = field(default_factory=dict)
