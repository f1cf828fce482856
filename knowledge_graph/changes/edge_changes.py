"""Edits of edges."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from knowledge_graph.changes.base import Change, ChangeError, Refusal, concept_of, edge_identity
from knowledge_graph.checks import HIGHEST_WEIGHT, LOWEST_WEIGHT
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course


@dataclass(frozen=True, slots=True)
class AddEdge(Change):
    """A new edge. It may close a cycle: that is shown among the problems, and nothing is published with it."""

    kind: ClassVar[str] = "add-edge"
    edge: Edge

    def apply(self, course: Course) -> Course:
        check_edge(self.edge, course)
        if any(edge_identity(known) == edge_identity(self.edge) for known in course.edges):
            raise ChangeError(Refusal.ALREADY_THERE, f"{named(self.edge)} is there already")
        return replace(course, edges=(*course.edges, self.edge))

    def inverse(self, course: Course) -> Change:  # noqa: ARG002 - given
        return RemoveEdge(self.edge.source, self.edge.target, self.edge.kind)

    def describe(self) -> str:
        return f"Add {named(self.edge)}"


@dataclass(frozen=True, slots=True)
class ChangeEdge(Change):
    """Another kind, weight, key mark or direction of an edge.

    Attributes:
        old_source, old_target, old_kind: name the edge as it is.
        edge: as it shall be, between the same two concepts.
    """

    kind: ClassVar[str] = "change-edge"
    old_source: ConceptId
    old_target: ConceptId
    old_kind: EdgeKind
    edge: Edge

    def apply(self, course: Course) -> Course:
        old = edge_named(course, self.old_source, self.old_target, self.old_kind)
        if {old.source, old.target} != {self.edge.source, self.edge.target}:
            message = "an edge keeps its two concepts: remove it and add another one"
            raise ChangeError(Refusal.INVALID_VALUE, message)
        check_edge(self.edge, course)
        others = tuple(known for known in course.edges if known is not old)
        if any(edge_identity(known) == edge_identity(self.edge) for known in others):
            raise ChangeError(Refusal.ALREADY_THERE, f"{named(self.edge)} is there already")
        return replace(course, edges=(*others, self.edge))

    def inverse(self, course: Course) -> Change:
        old = edge_named(course, self.old_source, self.old_target, self.old_kind)
        return ChangeEdge(self.edge.source, self.edge.target, self.edge.kind, old)

    def describe(self) -> str:
        return f"Change {named(Edge(self.old_source, self.old_target, self.old_kind))} into {named(self.edge)}"


@dataclass(frozen=True, slots=True)
class RemoveEdge(Change):
    """Without the edge of these ends and kind."""

    kind: ClassVar[str] = "remove-edge"
    source: ConceptId
    target: ConceptId
    edge_kind: EdgeKind

    def apply(self, course: Course) -> Course:
        old = edge_named(course, self.source, self.target, self.edge_kind)
        return replace(course, edges=tuple(known for known in course.edges if known is not old))

    def inverse(self, course: Course) -> Change:
        return RestoreEdge(edge_named(course, self.source, self.target, self.edge_kind))

    def describe(self) -> str:
        return f"Remove {named(Edge(self.source, self.target, self.edge_kind))}"


@dataclass(frozen=True, slots=True)
class RestoreEdge(Change):
    """An edge comes back as it was, even one that an import brought and nobody could add by hand."""

    kind: ClassVar[str] = "restore-edge"
    edge: Edge

    def apply(self, course: Course) -> Course:
        return replace(course, edges=(*course.edges, self.edge))

    def inverse(self, course: Course) -> Change:  # noqa: ARG002 - given
        return RemoveEdge(self.edge.source, self.edge.target, self.edge.kind)

    def describe(self) -> str:
        return f"Bring back {named(self.edge)}"


def named(edge: Edge) -> str:
    """The edge in words."""
    more = f" with weight {edge.weight:g}" if edge.kind is EdgeKind.ENCOMPASSES and edge.weight != 1.0 else ""
    return f"the {'key ' if edge.key else ''}{edge.kind} edge {edge.source!r} → {edge.target!r}{more}"


def edge_named(course: Course, source: ConceptId, target: ConceptId, kind: EdgeKind) -> Edge:
    """The edge of these ends and kind.

    Raises:
        ChangeError: there is none.
    """
    wanted = edge_identity(Edge(source, target, kind))
    found = next((edge for edge in course.edges if edge_identity(edge) == wanted), None)
    if found is None:
        message = f"the course has no {kind} edge {source!r} → {target!r}"
        raise ChangeError(Refusal.UNKNOWN_EDGE, message)
    return found


def check_edge(edge: Edge, course: Course) -> None:
    """Refuses what cannot be an edge of the course.

    Raises:
        ChangeError: an end is not there, both ends are the same, or weight or key do not belong to the kind.
    """
    concept_of(course, edge.source)
    concept_of(course, edge.target)
    if edge.source == edge.target:
        raise ChangeError(Refusal.INVALID_VALUE, f"{edge.source!r} cannot have an edge to itself")
    check_strength(edge)


def check_strength(edge: Edge) -> None:
    """Refuses a weight or a key mark that does not belong to the kind.

    Raises:
        ChangeError: only ENCOMPASSES has a weight, only PREREQUISITE can be key.
    """
    if edge.kind is EdgeKind.ENCOMPASSES and not LOWEST_WEIGHT <= edge.weight <= HIGHEST_WEIGHT:
        message = f"weights of encompassing edges go from {LOWEST_WEIGHT:g} to {HIGHEST_WEIGHT:g}, not {edge.weight:g}"
        raise ChangeError(Refusal.INVALID_VALUE, message)
    if edge.kind is not EdgeKind.ENCOMPASSES and edge.weight != 1.0:
        raise ChangeError(Refusal.INVALID_VALUE, "only an encompassing edge has a weight")
    if edge.kind is not EdgeKind.PREREQUISITE and edge.key:
        raise ChangeError(Refusal.INVALID_VALUE, "only a prerequisite can be a key one")
