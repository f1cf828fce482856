"""Reading courses, and joining them."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response

from knowledge_graph.concepts import ConceptId, EdgeKind
from learning_platform.accounts.access import Role, SignedIn
from learning_platform.accounts.limits import limit_joining
from learning_platform.conditional import answer_unless_known
from learning_platform.courses import service
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.schemas import (
    ConceptPage,
    ConceptSummary,
    CourseGraphView,
    EdgeView,
    JoinRequest,
    OfferingList,
    OfferingSummary,
)
from learning_platform.courses.views import concept_summary, lesson_view, offering_summary
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import NotFoundError
from learning_platform.fields import Identifier, LanguageTag
from learning_platform.problems import PROBLEMS

router = APIRouter(tags=["courses"], responses=PROBLEMS)

OfferingPath = Annotated[UUID, Path(description="names the offering")]
ConceptPath = Annotated[Identifier, Path(description="names the concept")]
Language = Annotated[LanguageTag | None, Query(description="preferred language; yours when left out")]


@router.get("/offerings", summary="List your course offerings")
def list_offerings(session: ReadSession, principal: SignedIn) -> OfferingList:
    """Every offering in which you have a role."""
    found = service.my_offerings(session, principal)
    return OfferingList(offerings=[offering_summary(offering, principal) for offering in found])


@router.get("/offerings/{offering_id}", summary="Read one offering")
def read_offering(offering_id: OfferingPath, session: ReadSession, principal: SignedIn) -> OfferingSummary:
    """One offering of yours."""
    return offering_summary(service.visible_offering(session, principal, offering_id), principal)


@router.post("/join", summary="Join a course by code")
def join(
    body: JoinRequest, request: Request, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> OfferingSummary:
    """Makes you a student of the cohort with this code."""
    limit_joining(parts, request, principal)
    offering = service.join_by_code(session, principal.person_id, body.code, now=parts.clock())
    roles = sorted(service.roles_in(principal, offering) | {Role.STUDENT})
    return offering_summary(offering, principal).model_copy(update={"roles": roles})


@router.get("/offerings/{offering_id}/graph", summary="Read the course graph")
def read_graph(
    offering_id: OfferingPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> CourseGraphView:
    """All concepts in book order and all edges between them."""
    offering = service.visible_offering(session, principal, offering_id)
    wanted = language or principal.language
    answer_unless_known(request, response, "graph", offering.version_hash, wanted)
    course = load_course(parts, session, offering.version_hash)
    return CourseGraphView(
        course_version=course.version,
        concepts=[concept_summary(parts, course, concept, wanted) for concept in course.concepts],
        edges=[
            EdgeView(source=edge.source, target=edge.target, kind=edge.kind, weight=edge.weight, key=edge.key)
            for edge in course.edges
        ],
    )


@router.get("/offerings/{offering_id}/concepts/{concept_id}", summary="Read a concept and its lesson")
def read_concept(
    offering_id: OfferingPath,
    concept_id: ConceptPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> ConceptPage:
    """A concept with its lesson and its neighbours in the course."""
    offering = service.visible_offering(session, principal, offering_id)
    answer_unless_known(request, response, "concept", offering.version_hash, concept_id, language or principal.language)
    course = load_course(parts, session, offering.version_hash)
    concept = course.concept_by_id.get(ConceptId(concept_id))
    if concept is None:
        raise NotFoundError(f"The course has no concept {concept_id!r}.")
    wanted = language or principal.language

    def summaries(kind: EdgeKind, *, towards: bool) -> list[ConceptSummary]:
        ends = [
            edge.source if towards else edge.target
            for edge in course.edges
            if edge.kind is kind and concept.id == (edge.target if towards else edge.source)
        ]
        return [concept_summary(parts, course, course.concept_by_id[end], wanted) for end in ends]

    related = summaries(EdgeKind.RELATED, towards=True) + summaries(EdgeKind.RELATED, towards=False)
    return ConceptPage(
        concept=concept_summary(parts, course, concept, wanted),
        aliases=list(concept.aliases.get(wanted, ())),
        lesson=lesson_view(course, concept, wanted),
        prerequisites=summaries(EdgeKind.PREREQUISITE, towards=True),
        leads_to=summaries(EdgeKind.PREREQUISITE, towards=False),
        related=list({summary.id: summary for summary in related}.values()),
        exercise_templates=len(course.templates_by_concept.get(concept.id, ())),
    )
