"""All checks of a course, and of the courses of a catalogue joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain

import numpy as np

from knowledge_graph.checks.cycles import check_cycles
from knowledge_graph.checks.edges import check_edges
from knowledge_graph.checks.figures import check_figures
from knowledge_graph.checks.findings import listed
from knowledge_graph.checks.joined import JoinedEdges
from knowledge_graph.checks.names import check_ids, check_titles, near_duplicate, near_duplicates
from knowledge_graph.checks.order import MOST_WORK, check_encompassing, check_goals, check_order, check_redundant
from knowledge_graph.checks.places import Places
from knowledge_graph.checks.teaching import check_exercises, check_lessons, check_orphans
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.problems import Problem, Severity, in_reading_order
from knowledge_graph.reduction import work


def check_course(
    course: Course, places: Places | None = None, elsewhere: Set[ConceptId] = frozenset()
) -> tuple[Problem, ...]:
    """Every problem of a course, in reading order; of one kind at most `MOST_OF_A_KIND`, and then their number.

    Time grows with the edges, and memory with what the course itself takes, however broken it is.

    Args:
        course: need not be sound; that is what is found out.
        places: where its parts are written, for the messages.
        elsewhere: concepts of other courses, which exercises may give evidence about as well.
    """
    places = places or Places()
    joined = JoinedEdges.of((concept.id for concept in course.concepts), course.edges)
    practised = course.templates_by_concept
    teachable = np.array([not practised or one in practised for one in joined.ids], dtype=np.bool_)
    return in_reading_order(
        chain(
            check_ids(course, places),
            check_titles(course.concepts, places),
            check_edges(joined, places, "Edges to other courses belong in catalogue.toml."),
            check_cycles(joined, EdgeKind.ENCOMPASSES, places),
            check_cycles(joined, EdgeKind.PREREQUISITE, places),
            check_order(joined, places),
            check_goals(joined, teachable, places),
            check_orphans(joined, places),
            check_lessons(course, places),
            check_figures(course, places),
            check_exercises(course, places, elsewhere),
        )
    )


def check_catalogue(
    courses: Sequence[Course], edges: Sequence[Edge], places: Places | None = None
) -> tuple[Problem, ...]:
    """Every problem of the edges between courses, and of the courses joined.

    Their prerequisites must have an order; one concept in two courses should be one id.
    """
    places = places or Places()
    known = [concept.id for course in courses for concept in course.concepts]
    homes: dict[ConceptId, set[str]] = {}
    for course in courses:
        for concept in course.concepts:
            homes.setdefault(concept.id, set()).add(course.id)
    between = JoinedEdges.of(known, edges)
    own = set(edges)
    together = JoinedEdges.of(known, [*chain.from_iterable(course.edges for course in courses), *edges])
    return in_reading_order(
        chain(
            check_edges(between, places, "Both ends must be concepts of the courses that are here."),
            check_cycles(together, EdgeKind.PREREQUISITE, places),
            (problem for problem in _check_contrary(together, places) if not own.isdisjoint(problem.edges)),
            _check_redundant_together(courses, together, places),
            _check_inside(edges, homes, places),
            _check_shared_titles(courses, homes, places),
        )
    )


def _check_redundant_together(courses: Sequence[Course], together: JoinedEdges, places: Places) -> Iterator[Problem]:
    """Edges between courses that follow from other prerequisites.

    One inside a course that follows through another course is needed by whoever takes the first alone.
    """
    if work(together.untangled.prerequisites) > MOST_WORK:
        return
    own = {edge for course in courses for edge in course.edges}
    yield from (problem for problem in check_redundant(together, places) if own.isdisjoint(problem.edges))


def _check_contrary(together: JoinedEdges, places: Places) -> Iterator[Problem]:
    """Encompassing edges that contradict each other or the order of prerequisites."""
    yield from check_cycles(together, EdgeKind.ENCOMPASSES, places)
    yield from check_encompassing(together, places)


def _check_inside(edges: Sequence[Edge], homes: Mapping[ConceptId, Set[str]], places: Places) -> Iterator[Problem]:
    def problem(edge: Edge) -> Problem:
        message = f"{edge.source!r} and {edge.target!r} are in the same course: write the edge there"
        return Problem.at(places.of_edge(edge), "edge-inside-a-course", message, Severity.WARNING, edges=[edge])

    inside = [edge for edge in edges if homes.get(edge.source, set()) & homes.get(edge.target, set())]
    yield from listed(inside, problem)


def _check_shared_titles(
    courses: Sequence[Course], homes: Mapping[ConceptId, Set[str]], places: Places
) -> Iterator[Problem]:
    """Nearly equal titles in different courses; those inside one course are problems of that course."""
    groups = near_duplicates([concept for course in courses for concept in course.concepts])
    across = [group for group in groups if not frozenset.intersection(*(frozenset(homes[one.id]) for one in group))]
    yield from listed(across, lambda group: near_duplicate(group, places))
