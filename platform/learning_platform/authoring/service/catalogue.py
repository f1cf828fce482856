"""Edges between concepts of different courses."""

from __future__ import annotations

from sqlmodel import Session

from knowledge_graph.changes import ChangeError
from knowledge_graph.changes.edge_changes import check_strength
from knowledge_graph.checks import check_catalogue
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.graph import edges_among
from knowledge_graph.problems import Severity
from learning_platform.accounts.access import Principal
from learning_platform.accounts.audit import record_audit
from learning_platform.authoring.errors import ChangeRefusedError, NotPublishableError, named
from learning_platform.authoring.repository import catalogue
from learning_platform.authoring.service.access import may_author
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.errors import NotFoundError
from learning_platform.wiring import Parts


def add_edge(parts: Parts, session: Session, principal: Principal, edge: Edge) -> Edge:
    """Adds an edge between two courses, or replaces the one of its name.

    Raises:
        NotFoundError: an end is in no taught course that the person authors.
        ChangeRefusedError: it is no edge between courses, or its weight does not belong to its kind.
        NotPublishableError: with it the courses contradict each other.
    """
    taught = _require_ends(parts, session, principal, edge.source, edge.target)
    try:
        check_strength(edge)
    except ChangeError as error:
        raise ChangeRefusedError(str(error)) from None
    if edge.source == edge.target or _share_a_course(taught, edge):
        raise ChangeRefusedError("Both concepts are in one course: write the edge there.")
    others = [
        one
        for one in courses.catalogue_edges(session)
        if (one.source, one.target, one.kind) != (edge.source, edge.target, edge.kind)
    ]
    problems = check_catalogue(taught, edges_among(taught, [*others, edge]))
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        message = f"With this edge the courses contradict each other: {errors[0].message}"
        raise NotPublishableError(message[:2000], errors=named((one.code, one.message) for one in errors))
    catalogue.add_edge(session, edge)
    _record(parts, session, principal, "catalogue-edge-added", edge.source, edge.target, edge.kind)
    return edge


def remove_edge(
    parts: Parts, session: Session, principal: Principal, source: ConceptId, target: ConceptId, kind: EdgeKind
) -> None:
    """Removes an edge between two courses.

    Raises:
        NotFoundError: there is none of this name between courses that the person authors.
    """
    _require_ends(parts, session, principal, source, target)
    if not catalogue.remove_edge(session, source, target, kind):
        raise NotFoundError("There is no such edge between your courses.")
    _record(parts, session, principal, "catalogue-edge-removed", source, target, kind)


def _require_ends(
    parts: Parts, session: Session, principal: Principal, source: ConceptId, target: ConceptId
) -> list[Course]:
    """The taught courses, if each end is in one that the person authors."""
    taught = [load_course(parts, session, version) for _, version in courses.taught_versions(session)]
    for end in (source, target):
        homes = [course.id for course in taught if end in course.concept_by_id]
        if not any(may_author(principal, course_id) for course_id in homes):
            raise NotFoundError("There is no such edge between your courses.")
    return taught


def _share_a_course(taught: list[Course], edge: Edge) -> bool:
    return any({edge.source, edge.target} <= set(course.concept_by_id) for course in taught)


def _record(
    parts: Parts, session: Session, principal: Principal, action: str, source: str, target: str, kind: EdgeKind
) -> None:
    details = {"source": source, "target": target, "kind": kind.value}
    record_audit(session, at=parts.clock(), actor_id=principal.person_id, action=action, details=details)
