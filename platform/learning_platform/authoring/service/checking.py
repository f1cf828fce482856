"""What keeps a draft from being published, and what its author may want to mend."""

from __future__ import annotations

from sqlmodel import Session

from knowledge_graph.checks import check_catalogue, check_course
from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.graph import edges_among
from knowledge_graph.problems import Place, Problem, Severity
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_course
from learning_platform.wiring import Parts


def problems_of(parts: Parts, session: Session, course: Course) -> tuple[Problem, ...]:
    """Every problem of a course: by itself, and together with the other courses that are taught."""
    elsewhere = frozenset(courses.concept_keys(session))
    alone = parts.drafts.get_or_compute(("problems", course.version, elsewhere), lambda: _alone(course, elsewhere))
    others = tuple(version for course_id, version in courses.taught_versions(session) if course_id != course.id)
    edges = courses.catalogue_edges(session)

    def together() -> tuple[Problem, ...]:
        taught = [*(load_course(parts, session, version) for version in others), course]
        return tuple(
            problem
            for problem in check_catalogue(taught, edges_among(taught, edges))
            if problem.severity is Severity.ERROR and problem not in alone
        )

    if not others:
        return alone
    return alone + parts.drafts.get_or_compute(("together", course.version, others, edges), together)


def _alone(course: Course, elsewhere: frozenset[ConceptId]) -> tuple[Problem, ...]:
    if not course.concepts:
        return (Problem.at(Place(), "no-concepts", "the course has no concept yet: add the first one"),)
    return check_course(course, elsewhere=elsewhere)
