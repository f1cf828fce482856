"""What is near a concept, what leads to it, what fits a query, and what each course adds to it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from knowledge_graph.concepts import Concept, ConceptId, Edge
from knowledge_graph.course import Course
from knowledge_graph.graph import merge_courses
from knowledge_graph.interdisciplinary import CatalogueVectors, concept_in_courses
from knowledge_graph.interdisciplinary import ConceptInCourse as OneCourse
from learning_platform.accounts.access import Principal, Scope
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.service import my_offerings
from learning_platform.courses.views import named
from learning_platform.errors import NotFoundError
from learning_platform.exploring.schemas import (
    ConceptEverywhere,
    ConceptInCourse,
    CrossEdge,
    NearInMeaning,
    NeighbourInCourse,
)
from learning_platform.wiring import Parts


def concept_in(course: Course, concept_id: str) -> Concept:
    """The concept of that id.

    Raises:
        NotFoundError: the course has none.
    """
    concept = course.concept_by_id.get(ConceptId(concept_id))
    if concept is None:
        raise NotFoundError(f"The course has no concept {concept_id!r}.")
    return concept


def surroundings(course: Course, concept_id: ConceptId, radius: int) -> frozenset[ConceptId]:
    """The concepts at most so many edges away, in whatever direction and of whatever kind."""
    beside: dict[ConceptId, list[ConceptId]] = {}
    for edge in course.edges:
        beside.setdefault(edge.source, []).append(edge.target)
        beside.setdefault(edge.target, []).append(edge.source)
    reached, wave = {concept_id}, [concept_id]
    for _ in range(radius):
        wave = [other for one in wave for other in beside.get(one, ()) if other not in reached]
        reached.update(wave)
    return frozenset(reached)


def way_to(course: Course, concept_id: ConceptId) -> frozenset[ConceptId]:
    """The concept and everything that must come before it."""
    return merge_courses([course], ()).ancestors(concept_id) | {concept_id}


def visible_courses(parts: Parts, session: Session, principal: Principal) -> list[Course]:
    """The courses the person may see, each as it is taught to them; of several versions the one offered last."""
    versions = {offering.course_id: offering.version_hash for offering in my_offerings(session, principal)}
    for grant in principal.grants:
        if grant.scope is Scope.COURSE and grant.scope_id not in versions:
            newest = courses.newest_version_hash(session, grant.scope_id)
            if newest is not None:
                versions[grant.scope_id] = newest
    return [load_course(parts, session, version) for _, version in sorted(versions.items())]


def concept_everywhere(
    found_in: Sequence[Course],
    catalogue_edges: Sequence[Edge],
    concept_id: ConceptId,
    language: str,
    vectors: CatalogueVectors | None = None,
) -> ConceptEverywhere:
    """One concept in all these courses, with what each adds.

    Args:
        vectors: of these courses, for what is near in meaning; nothing is near without them.

    Raises:
        NotFoundError: none of the courses has it.
    """
    try:
        found = concept_in_courses(concept_id, found_in, catalogue_edges, vectors)
    except KeyError as error:
        raise NotFoundError("There is no such concept in your courses.") from error
    courses_by_id = {course.id: course for course in found_in}
    concepts = {one.id: one for course in found_in for one in course.concepts}
    several = len(found.courses) > 1
    return ConceptEverywhere(
        id=concept_id,
        courses=[_in_course(courses_by_id[one.course_id], one, language, several=several) for one in found.courses],
        across=[
            CrossEdge(
                concept=named(concepts, _other_end(edge, concept_id), language),
                kind=edge.kind,
                outgoing=edge.source == concept_id,
            )
            for edge in found.across
        ],
        near=[
            NearInMeaning(
                concept=named(concepts, near.concept_id, language),
                course_ids=list(near.course_ids),
                similarity=min(1.0, near.cosine),
                shared_terms=list(near.shared_terms),
            )
            for near in found.near
        ],
    )


def _in_course(course: Course, found: OneCourse, language: str, *, several: bool) -> ConceptInCourse:
    concept = found.concept
    return ConceptInCourse(
        course_id=course.id,
        course_title=course.title.in_language(language),
        title=concept.title.in_language(language),
        definition=concept.definition.in_language(language),
        has_lesson=bool(found.lessons),
        exercises=len(found.template_ids),
        neighbours=[
            NeighbourInCourse(
                concept=named(course.concept_by_id, _other_end(edge, concept.id), language),
                kind=edge.kind,
                outgoing=edge.source == concept.id,
            )
            for edge in found.neighbours
        ],
        only_here=[named(course.concept_by_id, end, language) for end in found.only_here] if several else [],
    )


def _other_end(edge: Edge, concept_id: ConceptId) -> ConceptId:
    return edge.target if edge.source == concept_id else edge.source
