"""Courses that one authors, their versions, and offerings that move between them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response, status

from knowledge_graph.concepts import text_hash
from knowledge_graph.difference import difference
from learning_platform.accounts.access import SignedIn
from learning_platform.authoring.maps import map_view, version_layout
from learning_platform.authoring.repository import versions as repository
from learning_platform.authoring.routes.drafts import CoursePath
from learning_platform.authoring.schemas import (
    AuthoredCourse,
    AuthoredCourseList,
    DifferenceView,
    DraftConcept,
    MapView,
    MoveBody,
    MovePreviewView,
    RollBackBody,
    VersionList,
    VersionView,
)
from learning_platform.authoring.service import publishing
from learning_platform.authoring.service.access import authored_courses, names_of, require_authorship, require_creator
from learning_platform.authoring.service.publishing import authored_version, offerings_at
from learning_platform.authoring.views import concept_view, difference_view, preview_view, version_view
from learning_platform.conditional import answer_unless_known
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.routes import ConceptPath, Language, OfferingPath
from learning_platform.courses.schemas import OfferingSummary
from learning_platform.courses.views import offering_summary
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import NotFoundError
from learning_platform.fields import VersionHash
from learning_platform.paging import PAGE, Cursor, Limit, page_of, read_cursor

router = APIRouter()

VersionPath = Annotated[VersionHash, Path(description="content hash of the version")]
Target = Annotated[VersionHash, Query(description="the version to move to")]
Since = Annotated[
    VersionHash | None, Query(description="the version to compare with; the one it was made from when left out")
]


@router.get("/courses", summary="List the courses you author")
def list_courses(
    parts: PartsDep, session: ReadSession, principal: SignedIn, cursor: Cursor = None, limit: Limit = PAGE
) -> AuthoredCourseList:
    """Courses that you may change, with where they are taught."""
    require_creator(principal)
    among = None if principal.is_administrator else authored_courses(principal)
    after = read_cursor(cursor, str)
    found = repository.course_ids(session, among, after=str(after) if after is not None else None, limit=limit + 1)
    page, following = page_of(found, limit, lambda course_id: course_id)
    drafts, offerings = repository.open_draft_counts(session, page), offerings_at(session, page)
    listed = []
    for course_id in page:
        newest = courses.newest_version_hash(session, course_id)
        title = load_course(parts, session, newest).title.in_language(principal.language) if newest else course_id
        listed.append(
            AuthoredCourse(
                id=course_id,
                title=title[:200],
                newest=newest,
                open_drafts=drafts.get(course_id, 0),
                offerings=[offering_summary(one, principal) for one in offerings.get(course_id, [])],
            )
        )
    return AuthoredCourseList(courses=listed, next_cursor=following)


@router.get("/courses/{course_id}/versions", summary="List the versions of a course")
def list_versions(
    course_id: CoursePath, session: ReadSession, principal: SignedIn, cursor: Cursor = None, limit: Limit = PAGE
) -> VersionList:
    """What was published, by whom and when, the newest first."""
    require_authorship(session, principal, course_id)
    before = read_cursor(cursor, int)
    found = repository.publications_of(
        session, course_id, before=int(before) if before is not None else None, limit=limit + 1
    )
    page, following = page_of(found, limit, lambda publication: publication.id)
    names = names_of(session, {publication.by for publication in page})
    return VersionList(versions=[version_view(one, names) for one in page], next_cursor=following)


@router.get("/courses/{course_id}/versions/{version_hash}", summary="Read a version")
def read_version(
    course_id: CoursePath,
    version_hash: VersionPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
) -> VersionView:
    """How a version came to be."""
    authored_version(parts, session, principal, course_id, version_hash)
    publication = repository.publication_of_version(session, course_id, version_hash)
    if publication is None:
        raise NotFoundError("The course has no such version.")
    names = names_of(session, {publication.by})
    answer_unless_known(request, response, "publication", publication.id, text_hash("".join(names.values())))
    return version_view(publication, names)


@router.get("/courses/{course_id}/versions/{version_hash}/graph", summary="Read the graph of a version")
def read_graph(
    course_id: CoursePath,
    version_hash: VersionPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> MapView:
    """All concepts and edges with their places."""
    course = authored_version(parts, session, principal, course_id, version_hash)
    wanted = language or principal.language
    answer_unless_known(request, response, "version", course.version, wanted)
    return map_view(course, version_layout(parts, session, course), wanted)


@router.get("/courses/{course_id}/versions/{version_hash}/concepts/{concept_id}", summary="Read a concept of a version")
def read_concept(
    course_id: CoursePath,
    version_hash: VersionPath,
    concept_id: ConceptPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> DraftConcept:
    """A concept in all languages, with its edges, lessons and exercises."""
    course = authored_version(parts, session, principal, course_id, version_hash)
    wanted = language or principal.language
    answer_unless_known(request, response, "version-concept", course.version, concept_id, wanted)
    return concept_view(course, concept_id, wanted)


@router.get("/courses/{course_id}/versions/{version_hash}/difference", summary="Compare two versions")
def compare_versions(
    course_id: CoursePath,
    version_hash: VersionPath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    since: Since = None,
) -> DifferenceView:
    """What a version changed."""
    course = authored_version(parts, session, principal, course_id, version_hash)
    publication = repository.publication_of_version(session, course_id, version_hash)
    base = since or (publication.previous_hash if publication else None)
    old = authored_version(parts, session, principal, course_id, base) if base else None
    return difference_view(difference(old, course))


@router.post(
    "/courses/{course_id}/versions/{version_hash}/roll-back",
    status_code=status.HTTP_201_CREATED,
    summary="Go back to a version",
)
def roll_back(
    course_id: CoursePath,
    version_hash: VersionPath,
    body: RollBackBody,
    parts: PartsDep,
    session: WriteSession,
    principal: SignedIn,
) -> VersionView:
    """Makes an old version the newest again, and moves offerings back with it."""
    publication = publishing.roll_back(
        parts,
        session,
        principal,
        course_id,
        version_hash,
        note=body.note,
        offering_ids=tuple(body.offerings),
        now=parts.clock(),
    )
    return version_view(publication, names_of(session, {publication.by}))


@router.get("/offerings/{offering_id}/version", summary="Preview another version of an offering")
def preview_move(
    offering_id: OfferingPath, version: Target, parts: PartsDep, session: ReadSession, principal: SignedIn
) -> MovePreviewView:
    """What moving the offering to another version would change for its learners."""
    return preview_view(publishing.preview_move(parts, session, principal, offering_id, version))


@router.put("/offerings/{offering_id}/version", summary="Move an offering to another version")
def move_offering(
    offering_id: OfferingPath, body: MoveBody, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> OfferingSummary:
    """Pins the offering to another version; what learners have shown goes with them."""
    moved = publishing.move_offering(
        parts, session, principal, offering_id, body.version, expected=body.expected, now=parts.clock()
    )
    return offering_summary(moved, principal)
