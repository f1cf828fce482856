"""Files in and out: uploads with a dry run, and downloads."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID, uuid4

import anyio
from anyio.to_thread import run_sync
from fastapi import APIRouter, Path, Query, Request, Response, status
from fastapi.responses import FileResponse

from knowledge_graph.formats.registry import COURSE_FORMATS
from learning_platform.accounts.access import Principal, SignedIn
from learning_platform.authoring.exporting import course_file, format_to_write
from learning_platform.authoring.import_schemas import (
    FormatList,
    FormatView,
    ImportList,
    ImportView,
    import_summary,
    import_view,
)
from learning_platform.authoring.records import ImportStatus, StoredImport
from learning_platform.authoring.repository import imports as repository
from learning_platform.authoring.routes.drafts import CoursePath, DraftPath, keyed_by_time, read_time_cursor
from learning_platform.authoring.routes.versions import VersionPath
from learning_platform.authoring.schemas import DraftView
from learning_platform.authoring.service import drafts, importing
from learning_platform.authoring.service.access import authored_draft
from learning_platform.authoring.service.publishing import authored_version
from learning_platform.authoring.views import draft_view
from learning_platform.conditional import answer_unless_known
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import InvalidInputError, UnavailableError
from learning_platform.fields import Identifier, LanguageTag, ShortText
from learning_platform.paging import PAGE, Cursor, Limit, page_of
from learning_platform.wiring import Parts

router = APIRouter()

ImportPath = Annotated[UUID, Path(description="names the import")]
FileName = Annotated[ShortText, Query(description="name of the file; its ending helps to tell the format")]
Format = Annotated[Identifier | None, Query(description="name of the format; found out when left out")]
CourseId = Annotated[
    Identifier | None, Query(description="the course to make or change; what the file says by default")
]
SourceLanguage = Annotated[LanguageTag, Query(description="language of texts that name none")]
ExportFormat = Annotated[Identifier, Query(description="name of a format that can be written")]
FILE: dict[str, Any] = {"requestBody": {"required": True, "content": {"application/octet-stream": {"schema": {
    "type": "string", "format": "binary", "maxLength": 200_000_000,
}}}}}  # fmt: skip
DOWNLOAD: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "the file",
        "content": {
            "application/octet-stream": {"schema": {"type": "string", "format": "binary", "maxLength": 200_000_000}}
        },
    }
}


@router.get("/formats", summary="List the formats of courses")
def list_formats(principal: SignedIn) -> FormatList:  # noqa: ARG001 - signed in is enough
    """What can be imported and exported."""
    return FormatList(
        formats=[
            FormatView(
                name=one.name,
                title=one.title,
                endings=list(one.endings) or [".zip"],
                can_read=True,
                can_write=one.can_write,
            )
            for one in COURSE_FORMATS.values()
        ]
    )


@router.post("/imports", status_code=status.HTTP_202_ACCEPTED, summary="Upload a course", openapi_extra=FILE)
async def upload(
    request: Request,
    parts: PartsDep,
    principal: SignedIn,
    file_name: FileName,
    format: Format = None,  # noqa: A002 - the name of the query parameter
    course_id: CourseId = None,
    source_language: SourceLanguage = "en",
) -> ImportView:
    """Takes a file as the body and reads it in the background; nothing is changed until the import is applied."""
    await run_sync(_require_room, parts, principal)
    if format is not None and format not in COURSE_FORMATS:
        raise InvalidInputError(f"There is no format {format!r}; name one of: {', '.join(COURSE_FORMATS)}.")
    import_id = uuid4()
    size = await _receive(request, parts, import_id, file_name)
    job = StoredImport(
        id=import_id,
        person_id=principal.person_id,
        file_name=file_name,
        format=format or "",
        course_id=course_id or "",
        source_language=source_language,
        size=size,
        status=ImportStatus.WAITING,
        failure="",
        done=0,
        total=0,
        draft_id=None,
        created_at=parts.clock(),
        finished_at=None,
    )
    await run_sync(_register, parts, principal, job)
    return import_view(job)


def _require_room(parts: Parts, principal: Principal) -> None:
    with parts.transactions.read() as session:
        importing.require_room(session, principal)


async def _receive(request: Request, parts: Parts, import_id: UUID, file_name: str) -> int:
    """Writes the body to the disk piece by piece; how large it is has been bounded at the edge."""
    folder = importing.upload_folder(parts, import_id)
    await run_sync(lambda: folder.mkdir(parents=True))
    size = 0
    try:
        async with await anyio.open_file(folder / importing.safe_name(file_name), "wb") as file:
            async for piece in request.stream():
                size += len(piece)
                await file.write(piece)
        if not size:
            raise InvalidInputError("The file is empty.")
    except OSError as error:
        await run_sync(importing.delete_folder, folder)
        raise UnavailableError("The file cannot be stored now; nothing was kept. Please try again later.") from error
    except BaseException:  # a client that went away, a body too large
        await run_sync(importing.delete_folder, folder)
        raise
    return size


def _register(parts: Parts, principal: Principal, job: StoredImport) -> None:
    try:
        parts.transactions.write(lambda session: importing.register(session, principal, job))
    except BaseException:
        importing.delete_folder(importing.upload_folder(parts, job.id))
        raise
    importing.forget_old_imports(parts)
    importing.begin_reading(parts, job.id)


@router.get("/imports", summary="List your imports")
def list_imports(session: ReadSession, principal: SignedIn, cursor: Cursor = None, limit: Limit = PAGE) -> ImportList:
    """The newest first."""
    found = repository.imports_of(session, principal.person_id, before=read_time_cursor(cursor), limit=limit + 1)
    page, following = page_of(found, limit, lambda job: keyed_by_time(job.created_at, job.id))
    return ImportList(imports=[import_summary(job) for job in page], next_cursor=following)


@router.get("/imports/{import_id}", summary="Read an import")
def read_import(import_id: ImportPath, session: ReadSession, principal: SignedIn) -> ImportView:
    """How far it is, and once it is read: what it would change and what is not understood."""
    return import_view(importing.own_import(session, principal, import_id))


@router.post("/imports/{import_id}/apply", status_code=status.HTTP_201_CREATED, summary="Apply an import")
def apply_import(import_id: ImportPath, parts: PartsDep, session: WriteSession, principal: SignedIn) -> DraftView:
    """Opens a draft with what was read."""
    draft = importing.apply_import(parts, session, principal, import_id)
    return draft_view(parts, session, draft, drafts.course_of(parts, session, draft))


@router.delete("/imports/{import_id}", status_code=status.HTTP_204_NO_CONTENT, summary="Delete an import")
def delete_import(import_id: ImportPath, parts: PartsDep, session: WriteSession, principal: SignedIn) -> None:
    """Forgets the file and what was read of it; a draft made from it stays."""
    importing.forget_import(parts, session, principal, import_id)


@router.get("/drafts/{draft_id}/export", summary="Download a draft", response_class=FileResponse, responses=DOWNLOAD)
def export_draft(
    draft_id: DraftPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    format: ExportFormat = "course-folder",  # noqa: A002 - the name of the query parameter
) -> FileResponse:
    """The draft as a file."""
    draft, chosen = authored_draft(session, principal, draft_id), format_to_write(format)
    answer_unless_known(request, response, "export", draft.version_hash, chosen.name)
    return course_file(drafts.course_of(parts, session, draft), chosen, dict(response.headers))


@router.get(
    "/courses/{course_id}/versions/{version_hash}/export",
    summary="Download a version",
    response_class=FileResponse,
    responses=DOWNLOAD,
)
def export_version(
    course_id: CoursePath,
    version_hash: VersionPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    format: ExportFormat = "course-folder",  # noqa: A002 - the name of the query parameter
) -> FileResponse:
    """The version as a file."""
    course, chosen = authored_version(parts, session, principal, course_id, version_hash), format_to_write(format)
    answer_unless_known(request, response, "export", course.version, chosen.name)
    return course_file(course, chosen, dict(response.headers))
