"""Beginning courses; opening, editing, checking and publishing drafts."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response, status

from knowledge_graph.difference import difference
from learning_platform.accounts.access import SignedIn
from learning_platform.authoring.maps import draft_layout, map_view
from learning_platform.authoring.mends import problem_views
from learning_platform.authoring.preview_schemas import ExercisePreview
from learning_platform.authoring.previews import exercise_preview
from learning_platform.authoring.repository import drafts as repository
from learning_platform.authoring.schemas import (
    AtRevision,
    ChangesBody,
    DifferenceView,
    DraftConcept,
    DraftList,
    DraftView,
    MapView,
    NewCourse,
    NewDraft,
    ProblemList,
    PublishBody,
    StepList,
    VersionView,
)
from learning_platform.authoring.service import drafts, publishing
from learning_platform.authoring.service.access import authored_draft, names_of, require_authorship
from learning_platform.authoring.service.checking import problems_of
from learning_platform.authoring.service.publishing import Publishing
from learning_platform.authoring.views import (
    concept_view,
    difference_view,
    draft_summary,
    draft_view,
    step_view,
    version_view,
)
from learning_platform.conditional import answer_unless_known
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.routes import ConceptPath, Language
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import InvalidInputError, NotFoundError
from learning_platform.fields import Identifier
from learning_platform.paging import PAGE, Cursor, Limit, page_of, read_cursor

router = APIRouter()

CoursePath = Annotated[Identifier, Path(description="names the course")]
DraftPath = Annotated[UUID, Path(description="names the draft")]


@router.post("/courses", status_code=status.HTTP_201_CREATED, summary="Begin a course")
def begin_course(body: NewCourse, parts: PartsDep, session: WriteSession, principal: SignedIn) -> DraftView:
    """Takes the id, makes you its author and opens an empty draft."""
    course = drafts.new_course(body.id, body.title, body.description, body.source_language, body.license)
    opened = drafts.open_new_course(session, principal, course, now=parts.clock())
    return draft_view(parts, session, opened.draft, opened.course)


@router.post("/courses/{course_id}/drafts", status_code=status.HTTP_201_CREATED, summary="Open a draft")
def open_draft(
    course_id: CoursePath, body: NewDraft, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> DraftView:
    """Opens a draft of a version; of the newest one when none is named."""
    opened = drafts.open_draft(parts, session, principal, course_id, body.version, now=parts.clock())
    return draft_view(parts, session, opened.draft, opened.course)


@router.get("/courses/{course_id}/drafts", summary="List the drafts of a course")
def list_drafts(
    course_id: CoursePath, session: ReadSession, principal: SignedIn, cursor: Cursor = None, limit: Limit = PAGE
) -> DraftList:
    """Open and closed ones, the one opened last first."""
    require_authorship(session, principal, course_id)
    found = repository.drafts_of(session, course_id, before=read_time_cursor(cursor), limit=limit + 1)
    page, following = page_of(found, limit, lambda draft: keyed_by_time(draft.created_at, draft.id))
    names = names_of(session, {draft.opened_by for draft in page})
    return DraftList(drafts=[draft_summary(draft, names) for draft in page], next_cursor=following)


def keyed_by_time(at: datetime, entry_id: UUID) -> str:
    """The key of an entry in a list by time."""
    return f"{at.isoformat()} {entry_id}"


def read_time_cursor(cursor: str | None) -> tuple[datetime, UUID] | None:
    """The instant and the id that `keyed_by_time` wrote into a cursor.

    Raises:
        InvalidInputError: it is no such cursor.
    """
    key = read_cursor(cursor, str)
    if key is None:
        return None
    try:
        at, _, draft_id = str(key).partition(" ")
        return datetime.fromisoformat(at), UUID(draft_id)
    except ValueError:
        raise InvalidInputError("This is no cursor of this list; leave it out.") from None


@router.get("/drafts/{draft_id}", summary="Read a draft")
def read_draft(draft_id: DraftPath, parts: PartsDep, session: ReadSession, principal: SignedIn) -> DraftView:
    """How far a draft is."""
    draft = authored_draft(session, principal, draft_id)
    return draft_view(parts, session, draft, drafts.course_of(parts, session, draft))


@router.get("/drafts/{draft_id}/graph", summary="Read the graph of a draft")
def read_graph(
    draft_id: DraftPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> MapView:
    """All concepts and edges, with places that move as little as possible from edit to edit."""
    draft = authored_draft(session, principal, draft_id)
    wanted = language or principal.language
    answer_unless_known(request, response, "draft", draft.version_hash, draft.base_hash, wanted)
    course = drafts.course_of(parts, session, draft)
    return map_view(course, draft_layout(parts, session, course, draft.base_hash), wanted)


@router.get("/drafts/{draft_id}/concepts/{concept_id}", summary="Read a concept of a draft")
def read_concept(
    draft_id: DraftPath,
    concept_id: ConceptPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> DraftConcept:
    """A concept in all languages, with its edges, lessons and exercises."""
    draft = authored_draft(session, principal, draft_id)
    wanted = language or principal.language
    answer_unless_known(request, response, "draft-concept", draft.version_hash, concept_id, wanted)
    return concept_view(drafts.course_of(parts, session, draft), concept_id, wanted)


@router.get("/drafts/{draft_id}/exercises/{exercise_id}/preview", summary="Preview an exercise of a draft")
def preview_exercise(
    draft_id: DraftPath,
    exercise_id: Annotated[Identifier, Path(description="names the exercise")],
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
    seeds: Annotated[int, Query(description="how many variants", ge=1, le=10)] = 5,
) -> ExercisePreview:
    """Question, options, answer, hints, solution and foreseen mistakes for a few seeds."""
    draft = authored_draft(session, principal, draft_id)
    template = drafts.course_of(parts, session, draft).template_by_id.get(exercise_id)
    if template is None:
        raise NotFoundError(f"The draft has no exercise {exercise_id!r}.")
    return exercise_preview(template, seeds, language or principal.language)


@router.get("/drafts/{draft_id}/problems", summary="Check a draft")
def check_draft(draft_id: DraftPath, parts: PartsDep, session: ReadSession, principal: SignedIn) -> ProblemList:
    """Everything that is wrong or may be, by itself and together with the other courses that are taught."""
    draft = authored_draft(session, principal, draft_id)
    course = drafts.course_of(parts, session, draft)
    found = problems_of(parts, session, course)
    summary = draft_view(parts, session, draft, course)
    return ProblemList(
        revision=draft.revision, errors=summary.errors, warnings=summary.warnings, problems=problem_views(found)
    )


@router.get("/drafts/{draft_id}/difference", summary="Compare a draft with its version")
def compare_draft(draft_id: DraftPath, parts: PartsDep, session: ReadSession, principal: SignedIn) -> DifferenceView:
    """What the draft changes in the version it was opened from."""
    draft = authored_draft(session, principal, draft_id)
    base = load_course(parts, session, draft.base_hash) if draft.base_hash else None
    return difference_view(difference(base, drafts.course_of(parts, session, draft)))


@router.get("/drafts/{draft_id}/changes", summary="Read the history of a draft")
def read_history(
    draft_id: DraftPath, session: ReadSession, principal: SignedIn, cursor: Cursor = None, limit: Limit = PAGE
) -> StepList:
    """Who changed what and when, the last step first."""
    draft = authored_draft(session, principal, draft_id)
    before = read_cursor(cursor, int)
    found = repository.steps_before(session, draft.id, int(before) if before is not None else None, limit=limit + 1)
    page, following = page_of(found, limit, lambda step: step.revision)
    names = names_of(session, {step.person_id for step in page})
    return StepList(steps=[step_view(step, names) for step in page], next_cursor=following)


@router.post("/drafts/{draft_id}/changes", summary="Edit a draft")
def edit_draft(
    draft_id: DraftPath, body: ChangesBody, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> DraftView:
    """Applies changes in order as one step: all of them or none."""
    make = [change.to_change for change in body.changes]
    edited = drafts.edit(parts, session, principal, draft_id, body.revision, make, now=parts.clock())
    return draft_view(parts, session, edited.draft, edited.course)


@router.post("/drafts/{draft_id}/undo", summary="Take back the last edit")
def undo(
    draft_id: DraftPath, body: AtRevision, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> DraftView:
    """Takes the last edit back that was not taken back yet."""
    edited = drafts.undo(parts, session, principal, draft_id, body.revision, now=parts.clock())
    return draft_view(parts, session, edited.draft, edited.course)


@router.post("/drafts/{draft_id}/redo", summary="Do an edit again")
def redo(
    draft_id: DraftPath, body: AtRevision, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> DraftView:
    """Does the edit again that was taken back last."""
    edited = drafts.redo(parts, session, principal, draft_id, body.revision, now=parts.clock())
    return draft_view(parts, session, edited.draft, edited.course)


@router.delete("/drafts/{draft_id}", status_code=status.HTTP_204_NO_CONTENT, summary="Discard a draft")
def discard(draft_id: DraftPath, parts: PartsDep, session: WriteSession, principal: SignedIn) -> None:
    """Ends the work on a draft; its history can still be read."""
    drafts.discard(session, principal, draft_id, now=parts.clock())


@router.post("/drafts/{draft_id}/publish", status_code=status.HTTP_201_CREATED, summary="Publish a draft")
def publish(
    draft_id: DraftPath, body: PublishBody, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> VersionView:
    """Makes an immutable version; refused while there are errors."""
    wanted = Publishing(body.revision, body.note, body.over, tuple(body.offerings))
    publication = publishing.publish(parts, session, principal, draft_id, wanted, now=parts.clock())
    return version_view(publication, names_of(session, {publication.by}))
