"""Looks for problems in a course as a whole: its graph, its lessons, its exercises."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, TypeAlias

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind, is_valid_id
from knowledge_graph.course import Course
from knowledge_graph.graph import CourseGraph, merge_courses
from knowledge_graph.problems import Place, Problem, Severity, in_reading_order

LOWEST_WEIGHT: Final = 0.3
HIGHEST_WEIGHT: Final = 1.0
_MOST_SUGGESTIONS: Final = 20
_NO_PLACE: Final = Place()

EdgeName: TypeAlias = tuple[ConceptId, ConceptId, EdgeKind]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a course are written, as far as that is known.

    Attributes:
        concepts: by concept.
        edges: by source, target and kind.
    """

    concepts: Mapping[ConceptId, Place] = field(default_factory=dict)
    edges: Mapping[EdgeName, Place] = field(default_factory=dict)

    def of_concept(self, concept_id: ConceptId) -> Place:
        return self.concepts.get(concept_id, _NO_PLACE)

    def of_edge(self, edge: Edge) -> Place:
        return self.edges.get((edge.source, edge.target, edge.kind), _NO_PLACE)


def check_course(course: Course, places: Places | None = None) -> tuple[Problem, ...]:
    """Every problem of a course, in reading order.

    Args:
        course: need not be sound; that is what is found out.
        places: where its parts are written, for the messages.
    """
    places = places or Places()
    known = [concept.id for concept in course.concepts]
    sound = tuple(_joining(course.edges, set(known)))
    graph = CourseGraph(known, sound)
    return in_reading_order(
        chain(
            _check_ids(course, places),
            _check_edge_ends(course.edges, known, places, "Edges to other courses belong in catalogue.toml."),
            _check_weights(course.edges, places),
            _check_graph(graph, places),
            _check_orphans(graph, places),
            _check_lessons(course, places),
            _check_exercises(course, places),
        )
    )


def check_catalogue(
    courses: Sequence[Course], edges: Sequence[Edge], places: Places | None = None
) -> tuple[Problem, ...]:
    """Every problem of the edges between courses, and of the courses joined: their prerequisites must have an order."""
    places = places or Places()
    known = list(dict.fromkeys(concept.id for course in courses for concept in course.concepts))
    homes: dict[ConceptId, set[str]] = {}
    for course in courses:
        for concept in course.concepts:
            homes.setdefault(concept.id, set()).add(course.id)
    return in_reading_order(
        chain(
            _check_edge_ends(edges, known, places, "Both ends must be concepts of the courses that are here."),
            _check_weights(edges, places),
            _check_cycles(merge_courses(courses, edges), places),
            (
                _warning(
                    places.of_edge(edge),
                    "edge-inside-a-course",
                    f"{edge.source!r} and {edge.target!r} are in the same course: write the edge there",
                )
                for edge in edges
                if homes.get(edge.source, set()) & homes.get(edge.target, set())
            ),
        )
    )


def _warning(place: Place, code: str, message: str) -> Problem:
    return Problem.at(place, code, message, Severity.WARNING)


def _joining(edges: Iterable[Edge], known: Collection[ConceptId]) -> Iterator[Edge]:
    """The edges that join two different known concepts; the others are reported on their own."""
    return (edge for edge in edges if edge.source in known and edge.target in known and edge.source != edge.target)


def _check_ids(course: Course, places: Places) -> Iterator[Problem]:
    for concept_id, count in Counter(concept.id for concept in course.concepts).items():
        if not is_valid_id(concept_id):
            message = f"{concept_id!r} is not an id: lower-case words joined by hyphens"
            yield Problem.at(places.of_concept(concept_id), "invalid-id", message)
        if count > 1:
            message = f"{concept_id!r} is the id of {count} concepts: rename all but one"
            yield Problem.at(places.of_concept(concept_id), "duplicate-id", message)
    first: dict[str, Place] = {}
    for template in course.templates:
        place = Place(template.file, template.line)
        if template.id in first:
            file, line = first[template.id]
            message = f"exercise {template.id!r} is already in {file}, line {line}: give one of them another id"
            yield Problem.at(place, "duplicate-id", message)
        first.setdefault(template.id, place)


def _check_edge_ends(
    edges: Sequence[Edge], known: Sequence[ConceptId], places: Places, advice: str
) -> Iterator[Problem]:
    known_set, reported = set(known), 0
    for edge in edges:
        place = places.of_edge(edge)
        if edge.source == edge.target:
            message = f"{edge.source!r} has a {edge.kind} edge to itself: remove it"
            yield Problem.at(place, "self-loop", message)
        for end in dict.fromkeys((edge.source, edge.target)):
            if end not in known_set:
                near = difflib.get_close_matches(end, known, n=1) if reported < _MOST_SUGGESTIONS else []
                reported += 1
                meant = f"did you mean {near[0]!r}? " if near else ""
                message = f"the {edge.kind} edge names {end!r}, which is no concept here: {meant}{advice}"
                yield Problem.at(place, "unknown-id", message)
    for (source, target, kind), count in Counter((edge.source, edge.target, edge.kind) for edge in edges).items():
        if count > 1:
            message = f"the {kind} edge from {source!r} to {target!r} is written {count} times: keep one"
            yield Problem.at(places.edges.get((source, target, kind), _NO_PLACE), "duplicate-edge", message)


def _check_weights(edges: Iterable[Edge], places: Places) -> Iterator[Problem]:
    for edge in edges:
        if edge.kind is EdgeKind.ENCOMPASSES and not LOWEST_WEIGHT <= edge.weight <= HIGHEST_WEIGHT:
            message = (
                f"{edge.source!r} encompasses {edge.target!r} with weight {edge.weight:g}: "
                f"weights go from {LOWEST_WEIGHT:g} to {HIGHEST_WEIGHT:g}; leave out what carries over less"
            )
            yield Problem.at(places.of_edge(edge), "weight-out-of-range", message)


def _check_graph(graph: CourseGraph, places: Places) -> Iterator[Problem]:
    for cycle in graph.cycles(EdgeKind.ENCOMPASSES):
        message = f"concepts encompass each other: {_named(cycle, places)}. Only the larger encompasses the smaller."
        yield _warning(places.of_edge(cycle[0]), "cyclic-encompassing", message)
    tangled = tuple(_check_cycles(graph, places))
    yield from tangled
    if tangled:
        return  # what follows asks for an order
    for edge in graph.redundant_prerequisites():
        message = (
            f"{edge.source!r} is needed for {edge.target!r} through its other prerequisites already: "
            "remove the edge, unless it is a key one"
        )
        if not edge.key:
            yield _warning(places.of_edge(edge), "redundant-prerequisite", message)
    for edge in graph.edges:
        if edge.kind is EdgeKind.ENCOMPASSES and graph.is_ancestor(edge.source, edge.target):
            message = (
                f"{edge.source!r} is said to encompass {edge.target!r} and also to come before it: "
                "the later concept encompasses the earlier one"
            )
            yield _warning(places.of_edge(edge), "encompassing-against-order", message)


def _check_cycles(graph: CourseGraph, places: Places) -> Iterator[Problem]:
    for cycle in graph.cycles():
        message = f"these prerequisites need each other: {_named(cycle, places)}. Remove one of these edges."
        written = (place for place in map(places.of_edge, cycle) if place.file)
        yield Problem.at(next(written, _NO_PLACE), "cyclic-prerequisites", message)


def _named(cycle: Iterable[Edge], places: Places) -> str:
    """Edge by edge, each with its place."""
    steps = []
    for edge in cycle:
        file, line = places.of_edge(edge)
        steps.append(f"{edge.source} → {edge.target}" + (f" ({file}:{line})" if file else ""))
    return ", ".join(steps)


def _check_orphans(graph: CourseGraph, places: Places) -> Iterator[Problem]:
    joined = {end for edge in graph.edges if edge.kind is not EdgeKind.RELATED for end in (edge.source, edge.target)}
    for concept_id in graph.concept_ids:
        if concept_id not in joined and len(graph) > 1:
            message = f"nothing leads to {concept_id!r} and nothing builds on it: name a prerequisite, or a dependent"
            yield _warning(places.of_concept(concept_id), "orphan", message)


def _check_lessons(course: Course, places: Places) -> Iterator[Problem]:
    taught = {lesson.concept_id for lesson in course.lessons if lesson.language == course.source_language}
    for concept in course.concepts:
        if concept.id not in taught:
            message = f"{concept.id!r} has no lesson in {course.source_language!r}: write one below the front matter"
            yield Problem.at(places.of_concept(concept.id), "no-lesson", message)


def _check_exercises(course: Course, places: Places) -> Iterator[Problem]:
    known = {concept.id for concept in course.concepts}
    for concept in course.concepts:
        if concept.id not in course.templates_by_concept:
            message = f"{concept.id!r} has no exercises, so nobody can show mastery: write exercises/{concept.id}.toml"
            yield _warning(places.of_concept(concept.id), "no-exercises", message)
    for template in course.templates:
        for concept_id in template.concept_weights:
            if concept_id not in known:
                message = (
                    f"exercise {template.id!r} gives evidence about {concept_id!r}, which is no concept of this "
                    "course: correct the id under concepts, or remove it"
                )
                yield Problem.at(Place(template.file, template.line), "unknown-id", message)
