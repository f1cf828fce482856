"""Uploads: read in the background into a dry run, then applied as a draft or forgotten."""

from __future__ import annotations

import re
import shutil
import time
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import structlog
from sqlmodel import Session

from learning_platform.accounts.access import Principal
from learning_platform.authoring.errors import ImportNotReadyError
from learning_platform.authoring.records import DraftOrigin, ImportFailure, ImportStatus, StoredDraft, StoredImport
from learning_platform.authoring.repository import drafts, imports, versions
from learning_platform.authoring.service.access import may_author, require_creator
from learning_platform.authoring.service.drafts import claim_course
from learning_platform.courses import repository as courses
from learning_platform.errors import ConflictError, NotFoundError
from learning_platform.wiring import Parts
from learning_platform.workers.import_process import NONE, REFUSE, read_in_a_process
from learning_platform.workers.import_worker import ImportRequest

log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=1)
"""A process that reads a file says that it is alive more often than this."""
TOLD_EVERY = timedelta(seconds=1)
MOST_UNFINISHED = 5


def upload_folder(parts: Parts, import_id: UUID) -> Path:
    """Where an upload and everything that is made of it stands until it is read."""
    return parts.settings.data_dir.absolute() / "uploads" / str(import_id)


def safe_name(file_name: str) -> str:
    """The name under which a file is kept: its ending tells the format, nothing in it leads elsewhere."""
    last = re.split(r"[/\\]", file_name)[-1]
    return re.sub(r"[^A-Za-z0-9._-]+", "-", last).lstrip(".-")[-100:] or "upload"


def delete_folder(folder: Path) -> None:
    """Deletes the folder of an upload, as far as it is there."""
    shutil.rmtree(folder, ignore_errors=True)


def register(session: Session, principal: Principal, job: StoredImport) -> None:
    """Notes an upload.

    Raises:
        ForbiddenError: the person authors nothing.
        ConflictError: too many of their uploads are not read yet.
    """
    require_room(session, principal)
    imports.add_import(session, job)


def require_room(session: Session, principal: Principal) -> None:
    """Lets pass who may upload one more file.

    Raises:
        ForbiddenError: the person authors nothing.
        ConflictError: too many of their uploads are not read yet.
    """
    require_creator(principal)
    if imports.count_unfinished(session, principal.person_id) >= MOST_UNFINISHED:
        raise ConflictError(f"{MOST_UNFINISHED} of your imports are not read yet. Wait for them, or delete some.")


def begin_reading(parts: Parts, import_id: UUID) -> None:
    """Reads an upload in the background."""
    parts.background.submit("import", partial(read_upload, parts, import_id))


def resume_imports(parts: Parts) -> None:
    """Takes up what an earlier process left behind, and forgets what is old."""
    now = parts.clock()
    with parts.transactions.read() as session:
        waiting = imports.left_behind(session, now=now)
    for import_id in waiting:
        begin_reading(parts, import_id)
    forget_old_imports(parts)


def forget_old_imports(parts: Parts) -> None:
    """Deletes imports that nobody applied in time, with their files."""
    oldest = parts.clock() - timedelta(days=parts.settings.upload_days)

    def work(session: Session) -> list[UUID]:
        old = imports.finished_before(session, oldest)
        if old:
            imports.delete_imports(session, old)
        return old

    for import_id in parts.transactions.write(work):
        shutil.rmtree(upload_folder(parts, import_id), ignore_errors=True)
    _sweep(parts)


def _sweep(parts: Parts) -> None:
    """Deletes folders that belong to no import: their upload broke off with the process that took it."""
    uploads = parts.settings.data_dir.absolute() / "uploads"
    old = [path for path in uploads.iterdir() if path.stat().st_mtime < _a_day_ago()] if uploads.is_dir() else []
    with parts.transactions.read() as session:
        lost = [path for path in old if not _is_known(session, path.name)]
    for path in lost:
        shutil.rmtree(path, ignore_errors=True)


def _a_day_ago() -> float:
    return time.time() - timedelta(days=1).total_seconds()  # as the file system counts, whatever the clock says


def _is_known(session: Session, name: str) -> bool:
    try:
        return imports.find_import(session, UUID(name)) is not None
    except ValueError:
        return True  # nothing that was put here by us


def read_upload(parts: Parts, import_id: UUID) -> None:
    """Reads an upload in a process of its own and notes what came of it."""
    now = parts.clock()
    job = parts.transactions.write(lambda session: imports.lease(session, import_id, now=now, until=now + LEASE))
    if job is None:
        return
    folder = upload_folder(parts, import_id)
    file = folder / safe_name(job.file_name)
    if not file.exists():  # uploaded to another machine, or deleted
        _finish(parts, import_id, ImportFailure.INTERRUPTED, {}, None)
        return
    request = ImportRequest(
        file=str(file),
        folder=str(folder),
        format=job.format,
        course_id=job.course_id,
        source_language=job.source_language,
        seconds=parts.settings.import_timeout_seconds,
        memory_megabytes=parts.settings.import_memory_megabytes,
    )
    outcome = read_in_a_process(
        request, partial(_find_base, parts, job.person_id), _Reporter(parts, import_id), parts.background.stopping
    )
    if outcome.failure == ImportFailure.INTERRUPTED:
        parts.transactions.write(lambda session: imports.hand_back(session, import_id))
        return
    failure = ImportFailure(outcome.failure) if outcome.failure else None
    _finish(parts, import_id, failure, outcome.result, outcome.content)
    shutil.rmtree(folder, ignore_errors=True)


class _Reporter:
    """Notes progress in the database, not more often than anybody would look."""

    def __init__(self, parts: Parts, import_id: UUID) -> None:
        self._parts, self._import_id = parts, import_id
        self._told: datetime | None = None

    def __call__(self, done: int, total: int) -> None:
        now = self._parts.clock()
        if self._told is None or now - self._told >= TOLD_EVERY:
            self._told = now
            self._parts.transactions.write(
                lambda session: imports.note_progress(session, self._import_id, done, total, until=now + LEASE)
            )


def _find_base(parts: Parts, person_id: UUID, course_id: str) -> bytes | str:
    """The newest version of the course that a file names; what is not the person's is not compared with."""
    with parts.transactions.read() as session:
        if not versions.course_exists(session, course_id):
            return NONE
        if not imports.may_author(session, person_id, course_id):
            return REFUSE
        newest = courses.newest_version_hash(session, course_id)
        return imports.version_content(session, newest) if newest else NONE


def _finish(
    parts: Parts, import_id: UUID, failure: ImportFailure | None, result: dict[str, object], content: bytes | None
) -> None:
    log.info("import-read", id=str(import_id), failure=failure.value if failure else "")
    parts.transactions.write(
        lambda session: imports.finish(
            session, import_id, failure=failure, result=result, content=content, now=parts.clock()
        )
    )


def own_import(session: Session, principal: Principal, import_id: UUID, *, lock: bool = False) -> StoredImport:
    """An import of this person.

    Raises:
        NotFoundError: there is none of that id among theirs.
    """
    job = imports.find_import(session, import_id, lock=lock)
    if job is None or job.person_id != principal.person_id:
        raise NotFoundError("There is no such import among yours.")
    return job


def apply_import(parts: Parts, session: Session, principal: Principal, import_id: UUID) -> StoredDraft:
    """Opens a draft with what was read. A course of an unknown id is begun; its importer becomes its author.

    Raises:
        NotFoundError: the import is not the person's, or its course is not any more.
        ImportNotReadyError: it is not read yet, failed, or was applied already.
    """
    job, now = own_import(session, principal, import_id, lock=True), parts.clock()
    content = imports.content_of(session, import_id)
    if job.status is not ImportStatus.READY or content is None:
        raise ImportNotReadyError("Only an import that was read without errors can be applied, and only once.")
    if not versions.course_exists(session, job.course_id):
        require_creator(principal)
        claim_course(session, principal, job.course_id, now=now)
    elif not may_author(principal, job.course_id):
        raise NotFoundError("There is no such course among those you author.")
    draft = drafts.add_draft(
        session,
        job.course_id,
        base_hash=courses.newest_version_hash(session, job.course_id),
        content=content,
        version_hash=job.result["described"]["version"],
        origin=DraftOrigin.IMPORT,
        opened_by=principal.person_id,
        now=now,
    )
    imports.mark_applied(session, import_id, draft.id)
    return draft


def forget_import(parts: Parts, session: Session, principal: Principal, import_id: UUID) -> None:
    """Deletes an import with its file.

    Raises:
        NotFoundError: there is none of that id among the person's.
    """
    own_import(session, principal, import_id)
    imports.delete_imports(session, [import_id])
    shutil.rmtree(upload_folder(parts, import_id), ignore_errors=True)
