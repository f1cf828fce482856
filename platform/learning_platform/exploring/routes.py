"""Search, surroundings, the way to a goal, and one concept in all its courses."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId, content_hash
from knowledge_graph.course import Course
from knowledge_graph.layout import layered_layout
from learning_platform.accounts.access import SignedIn
from learning_platform.authoring.maps import map_view, version_layout
from learning_platform.authoring.schemas import MapView
from learning_platform.conditional import answer_unless_known
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.routes import ConceptPath, Language, OfferingPath
from learning_platform.courses.service import visible_offering
from learning_platform.courses.views import concept_summary
from learning_platform.dependencies import PartsDep, ReadSession
from learning_platform.exploring import service
from learning_platform.exploring.schemas import ConceptEverywhere, FoundConcept, FoundConcepts
from learning_platform.exploring.searching import search_of, vectors_of
from learning_platform.fields import ShortText
from learning_platform.problems import PROBLEMS
from learning_platform.wiring import Parts

router = APIRouter(tags=["exploring"], responses=PROBLEMS)

QueryText = Annotated[ShortText, Query(description="a title, an alias, or a part of one, in any language")]
Most = Annotated[int, Query(description="how many at most", ge=1, le=100)]
Radius = Annotated[int, Query(description="how many edges away at most", ge=1, le=5)]


@router.get("/offerings/{offering_id}/search", summary="Search concepts")
def search(
    offering_id: OfferingPath,
    q: QueryText,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
    limit: Most = 20,
) -> FoundConcepts:
    """Concepts of the course that fit, the best first."""
    offering = visible_offering(session, principal, offering_id)
    course, wanted = load_course(parts, session, offering.version_hash), language or principal.language
    hits = search_of(parts, course).search(q, wanted, limit=limit)
    return FoundConcepts(
        concepts=[
            FoundConcept(
                concept=concept_summary(parts, course, course.concept_by_id[hit.concept_id], wanted),
                score=hit.score,
                matched=hit.matched,
            )
            for hit in hits
        ]
    )


@router.get("/offerings/{offering_id}/map", summary="Read the map of a course")
def read_map(
    offering_id: OfferingPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> MapView:
    """All concepts and edges with their places, which stay where they are from version to version."""
    offering = visible_offering(session, principal, offering_id)
    wanted = language or principal.language
    answer_unless_known(request, response, "map", offering.version_hash, wanted)
    course = load_course(parts, session, offering.version_hash)
    return map_view(course, version_layout(parts, session, course), wanted)


@router.get("/offerings/{offering_id}/concepts/{concept_id}/surroundings", summary="Read what is around a concept")
def read_surroundings(
    offering_id: OfferingPath,
    concept_id: ConceptPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
    radius: Radius = 1,
) -> MapView:
    """The concepts at most so many edges away, with their places."""
    offering = visible_offering(session, principal, offering_id)
    wanted = language or principal.language
    answer_unless_known(request, response, "around", offering.version_hash, concept_id, radius, wanted)
    course = load_course(parts, session, offering.version_hash)
    concept = service.concept_in(course, concept_id)
    near = service.surroundings(course, concept.id, radius)
    return _part(parts, session, course, near, wanted)


@router.get("/offerings/{offering_id}/concepts/{concept_id}/way", summary="Read the way to a concept")
def read_way(
    offering_id: OfferingPath,
    concept_id: ConceptPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> MapView:
    """The concept and everything that must come before it, with their places."""
    offering = visible_offering(session, principal, offering_id)
    wanted = language or principal.language
    answer_unless_known(request, response, "way", offering.version_hash, concept_id, wanted)
    course = load_course(parts, session, offering.version_hash)
    concept = service.concept_in(course, concept_id)
    return _part(parts, session, course, service.way_to(course, concept.id), wanted)


@router.get("/concepts/{concept_id}", summary="Read a concept in all its courses")
def read_everywhere(
    concept_id: ConceptPath,
    request: Request,
    response: Response,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> ConceptEverywhere:
    """The concept in every course that you may see, with what each adds to it."""
    found_in = service.visible_courses(parts, session, principal)
    edges, wanted = courses.catalogue_edges(session), language or principal.language
    found = service.concept_everywhere(found_in, edges, ConceptId(concept_id), wanted, vectors_of(parts, found_in))
    seen = content_hash([*(course.version for course in found_in), *map(str, edges)])[:16]
    answer_unless_known(request, response, "everywhere", seen, concept_id, wanted)
    return found


def _part(parts: Parts, session: Session, course: Course, shown: frozenset[ConceptId], language: str) -> MapView:
    """A part of the map, drawn together, in the order of the whole map."""
    whole = version_layout(parts, session, course)
    ids = [concept.id for concept in course.concepts if concept.id in shown]
    edges = [edge for edge in course.edges if edge.source in shown and edge.target in shown]
    layout = layered_layout(ids, edges, whole.restricted(ids).drawn_together())
    return map_view(course, layout, language, shown)
