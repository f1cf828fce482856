"""What the import and export routes answer."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from learning_platform.authoring.records import ImportFailure, ImportStatus, StoredImport
from learning_platform.authoring.schemas import MOST_PROBLEMS, DifferenceView, PlacedEdge, ProblemOfCourse
from learning_platform.fields import ApiModel, Count, Identifier
from learning_platform.paging import NextCursor


class FormatView(ApiModel):
    """A format of courses."""

    name: Annotated[Identifier, Field(description="for `format` of imports and exports")]
    title: Annotated[str, Field(description="what people call it", max_length=100)]
    endings: Annotated[
        list[Annotated[str, Field(max_length=20)]],
        Field(description="of file names, the usual one first", max_length=10),
    ]
    can_read: Annotated[bool, Field(description="whether it can be imported")]
    can_write: Annotated[bool, Field(description="whether it can be exported")]


class FormatList(ApiModel):
    """The formats there are."""

    formats: Annotated[list[FormatView], Field(description="in no particular order", max_length=100)]


class DryRun(ApiModel):
    """What an import would make: nothing is changed until it is applied."""

    title: Annotated[str, Field(description="title of the course", max_length=200)]
    is_new: Annotated[bool, Field(description="whether the course is not here yet")]
    concepts: Annotated[Count, Field(description="number of concepts")]
    edges: Annotated[Count, Field(description="number of edges")]
    lessons: Annotated[Count, Field(description="number of lessons in all languages")]
    exercises: Annotated[Count, Field(description="number of exercises")]
    difference: Annotated[DifferenceView, Field(description="to the newest version; to nothing for a new course")]
    set_aside_count: Annotated[Count, Field(description="edges left out so that the rest has an order")]
    set_aside: Annotated[list[PlacedEdge], Field(description="the first of them", max_length=1000)]


class ImportView(ApiModel):
    """An import."""

    id: Annotated[UUID, Field(description="names the import")]
    file_name: Annotated[str, Field(description="as it was uploaded", max_length=200)]
    format: Annotated[str, Field(description="named or found out; empty while it is not known", max_length=40)]
    course_id: Annotated[str, Field(description="the course it is; empty while it is not known", max_length=80)]
    size: Annotated[Count, Field(description="bytes of the file")]
    status: Annotated[ImportStatus, Field(description="ready: the dry run can be seen and applied")]
    failure: Annotated[ImportFailure | None, Field(description="why nothing came of it")]
    done: Annotated[Count, Field(description="how much is read")]
    total: Annotated[Count, Field(description="how much there is; 0 while it is not known")]
    errors: Annotated[Count, Field(description="what could not be read")]
    warnings: Annotated[Count, Field(description="what is not understood, or read otherwise than written")]
    problems: Annotated[
        list[ProblemOfCourse], Field(description="line by line, errors first", max_length=MOST_PROBLEMS)
    ]
    dry_run: Annotated[DryRun | None, Field(description="what applying it would do")]
    draft_id: Annotated[UUID | None, Field(description="the draft it was applied as")]
    created_at: Annotated[datetime, Field(description="when it was uploaded")]
    finished_at: Annotated[datetime | None, Field(description="when it was read")]


class ImportSummary(ApiModel):
    """An import as it appears in a list."""

    id: Annotated[UUID, Field(description="names the import")]
    file_name: Annotated[str, Field(description="as it was uploaded", max_length=200)]
    course_id: Annotated[str, Field(description="the course it is; empty while it is not known", max_length=80)]
    status: Annotated[ImportStatus, Field(description="where it stands")]
    failure: Annotated[ImportFailure | None, Field(description="why nothing came of it")]
    created_at: Annotated[datetime, Field(description="when it was uploaded")]


class ImportList(ApiModel):
    """Your imports."""

    imports: Annotated[list[ImportSummary], Field(description="the newest first", max_length=200)]
    next_cursor: NextCursor = None


def import_view(job: StoredImport) -> ImportView:
    """An import with its dry run."""
    result, described = job.result, job.result.get("described")
    return ImportView(
        id=job.id,
        file_name=job.file_name,
        format=job.format,
        course_id=job.course_id,
        size=job.size,
        status=job.status,
        failure=ImportFailure(job.failure) if job.failure else None,
        done=job.done,
        total=job.total,
        errors=result.get("errors", 0),
        warnings=result.get("warnings", 0),
        problems=[ProblemOfCourse.model_validate(one) for one in result.get("problems", [])],
        dry_run=_dry_run(described) if described else None,
        draft_id=job.draft_id,
        created_at=job.created_at,
        finished_at=job.finished_at,
    )


def _dry_run(described: dict[str, Any]) -> DryRun:
    return DryRun.model_validate({key: value for key, value in described.items() if key != "version"})


def import_summary(job: StoredImport) -> ImportSummary:
    """An import for a list."""
    return ImportSummary(
        id=job.id,
        file_name=job.file_name,
        course_id=job.course_id,
        status=job.status,
        failure=ImportFailure(job.failure) if job.failure else None,
        created_at=job.created_at,
    )
