"""What is near a concept, what leads to it, what fits a query, and what each course adds to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlmodel import Session

from knowledge_graph.concepts import Concept, ConceptId, Edge
from knowledge_graph.course import Course
from knowledge_graph.graph import merge_courses
from learning_platform.accounts.access import Principal, Scope
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.service import my_offerings
from learning_platform.courses.views import named
from learning_platform.errors import NotFoundError
from learning_platform.exploring.schemas import ConceptEverywhere, ConceptInCourse, CrossEdge, NeighbourInCourse
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
    found_in: Sequence[Course], catalogue_edges: Iterable[Edge], concept_id: ConceptId, language: str
) -> ConceptEverywhere:
    """One concept in all these courses, with what each adds.

    Raises:
        NotFoundError: none of the courses has it.
    """
    homes = [course for course in found_in if concept_id in course.concept_by_id]
    if not homes:
        raise NotFoundError("There is no such concept in your courses.")
    concepts = {one.id: one for course in found_in for one in course.concepts}
    across = [
        CrossEdge(
            concept=named(concepts, _other_end(edge, concept_id), language),
            kind=edge.kind,
            outgoing=edge.source == concept_id,
        )
        for edge in catalogue_edges
        if concept_id in {edge.source, edge.target} and _other_end(edge, concept_id) in concepts
    ]
    neighbours = {course.id: _neighbours(course, concept_id) for course in homes}
    return ConceptEverywhere(
        id=concept_id,
        courses=[_in_course(course, concept_id, neighbours, language) for course in homes],
        across=across,
    )


def _in_course(
    course: Course, concept_id: ConceptId, neighbours: dict[str, list[Edge]], language: str
) -> ConceptInCourse:
    concept, own = course.concept_by_id[concept_id], neighbours[course.id]
    elsewhere = {
        _other_end(edge, concept_id) for other, edges in neighbours.items() if other != course.id for edge in edges
    }
    only_here = dict.fromkeys(end for edge in own if (end := _other_end(edge, concept_id)) not in elsewhere)
    return ConceptInCourse(
        course_id=course.id,
        course_title=course.title.in_language(language),
        title=concept.title.in_language(language),
        definition=concept.definition.in_language(language),
        has_lesson=course.lesson(concept_id, language) is not None,
        exercises=len(course.templates_by_concept.get(concept_id, ())),
        neighbours=[
            NeighbourInCourse(
                concept=named(course.concept_by_id, _other_end(edge, concept_id), language),
                kind=edge.kind,
                outgoing=edge.source == concept_id,
            )
            for edge in own
        ],
        only_here=[named(course.concept_by_id, end, language) for end in only_here] if len(neighbours) > 1 else [],
    )


def _neighbours(course: Course, concept_id: ConceptId) -> list[Edge]:
    return [edge for edge in course.edges if concept_id in {edge.source, edge.target} and edge.source != edge.target]


def _other_end(edge: Edge, concept_id: ConceptId) -> ConceptId:
    return edge.target if edge.source == concept_id else edge.source
