"""The graph of a course or of several: edit it, ask it, compile it. The home of networkx."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

import networkx as nx

from knowledge_graph.compiled import CompiledGraph, NoOrderError, compile_arrays
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind, content_hash
from knowledge_graph.course import Course
from knowledge_graph.edge_arrays import EdgeArrays


class CyclicPrerequisitesError(ValueError):
    """Concepts that need each other have no order.

    Attributes:
        cycles: as `CourseGraph.cycles` gives them.
    """

    def __init__(self, cycles: tuple[tuple[Edge, ...], ...]) -> None:
        chains = "; ".join(" → ".join([cycle[0].source, *(edge.target for edge in cycle)]) for cycle in cycles[:5])
        super().__init__(f"concepts need each other: {chains}; remove one edge of each cycle")
        self.cycles = cycles


class ClosesCycleError(ValueError):
    """A prerequisite was refused because its target already comes before its source.

    Attributes:
        edge: what was to be inserted.
        path: the chain of concepts from the edge's target to its source, which the edge would have closed to a cycle.
    """

    def __init__(self, edge: Edge, path: tuple[ConceptId, ...]) -> None:
        known = "a concept cannot come before itself" if len(path) == 1 else f"{' → '.join(path)} is there already"
        super().__init__(f"{edge.source!r} before {edge.target!r} would close a cycle: {known}")
        self.edge = edge
        self.path = path


class CourseGraph:
    """Concepts in book order and the edges between them. Immutable: editing gives a new graph.

    It may hold cycles and loops, so that they can be found and shown; only ordering and compiling refuse them.

    >>> a, b, c = (ConceptId(name) for name in "abc")
    >>> graph = CourseGraph([c, b, a], [Edge(a, b, EdgeKind.PREREQUISITE), Edge(b, c, EdgeKind.PREREQUISITE)])
    >>> graph.topological_order()
    ('a', 'b', 'c')
    >>> sorted(graph.ancestors(c)), graph.prerequisites(c)
    (['a', 'b'], ('b',))
    """

    def __init__(self, concept_ids: Iterable[ConceptId], edges: Iterable[Edge]) -> None:
        """Builds the graph; of edges with the same ends and kind, the strongest stays.

        Raises:
            KeyError: an edge names a concept that is not there.
        """
        self.concept_ids: tuple[ConceptId, ...] = tuple(dict.fromkeys(concept_ids))
        self._position = {concept_id: position for position, concept_id in enumerate(self.concept_ids)}
        self.edges: tuple[Edge, ...] = _strongest(edges)
        for edge in self.edges:
            for end in (edge.source, edge.target):
                if end not in self._position:
                    raise KeyError(f"{edge.kind} edge {edge.source!r} → {edge.target!r}: there is no concept {end!r}")

    def __contains__(self, concept_id: object) -> bool:
        return concept_id in self._position

    def __len__(self) -> int:
        return len(self.concept_ids)

    def with_concept(self, concept_id: ConceptId) -> CourseGraph:
        """With one more concept at the end of the book."""
        return CourseGraph([*self.concept_ids, concept_id], self.edges)

    def without_concept(self, concept_id: ConceptId) -> CourseGraph:
        """Without the concept and its edges."""
        return CourseGraph(
            (known for known in self.concept_ids if known != concept_id),
            (edge for edge in self.edges if concept_id not in {edge.source, edge.target}),
        )

    def with_edge(self, edge: Edge) -> CourseGraph:
        """With the edge, in place of one with the same ends and kind."""
        return CourseGraph(self.concept_ids, [*self.without_edge(edge).edges, edge])

    def with_sound_edge(self, edge: Edge) -> CourseGraph:
        """`with_edge`, but a prerequisite that would close a cycle is refused.

        Raises:
            ClosesCycleError: it would; the error names the path.
            KeyError: an end is no concept of this graph.
        """
        path = self.closing_path(edge)
        if path:
            raise ClosesCycleError(edge, path)
        return self.with_edge(edge)

    def closing_path(self, edge: Edge) -> tuple[ConceptId, ...]:
        """The shortest chain of prerequisites from the edge's target to its source: what it would close to a cycle.

        Empty when it would close none, and for other kinds of edges, whose direction orders nothing.

        >>> a, b, c = (ConceptId(name) for name in "abc")
        >>> chain = CourseGraph([a, b, c], [Edge(a, b, EdgeKind.PREREQUISITE), Edge(b, c, EdgeKind.PREREQUISITE)])
        >>> chain.closing_path(Edge(c, a, EdgeKind.PREREQUISITE))
        ('a', 'b', 'c')

        Raises:
            KeyError: an end is no concept of this graph.
        """
        for end in (edge.source, edge.target):
            if end not in self._position:
                raise KeyError(f"there is no concept {end!r}")
        if edge.kind is not EdgeKind.PREREQUISITE:
            return ()
        try:
            compiled = self._compiled
        except NoOrderError:  # a draft that has cycles already
            try:
                return tuple(nx.shortest_path(self._prerequisite_graph, edge.target, edge.source))
            except nx.NetworkXNoPath:
                return ()
        path = compiled.closing_path(compiled.position[edge.source], compiled.position[edge.target])
        return tuple(compiled.ids[place] for place in path)

    def without_edge(self, edge: Edge) -> CourseGraph:
        """Without the edge of these ends and kind."""
        return CourseGraph(self.concept_ids, (known for known in self.edges if _identity(known) != _identity(edge)))

    def prerequisites(self, concept_id: ConceptId) -> tuple[ConceptId, ...]:
        """What is directly needed before the concept, in book order."""
        return self._in_book_order(self._prerequisite_graph.predecessors(concept_id))

    def dependents(self, concept_id: ConceptId) -> tuple[ConceptId, ...]:
        """What directly needs the concept, in book order."""
        return self._in_book_order(self._prerequisite_graph.successors(concept_id))

    def ancestors(self, concept_id: ConceptId) -> frozenset[ConceptId]:
        """Everything that must come before the concept."""
        return frozenset(nx.ancestors(self._prerequisite_graph, concept_id))

    def descendants(self, concept_id: ConceptId) -> frozenset[ConceptId]:
        """Everything that builds on the concept."""
        return frozenset(nx.descendants(self._prerequisite_graph, concept_id))

    def cycles(self, kind: EdgeKind = EdgeKind.PREREQUISITE) -> tuple[tuple[Edge, ...], ...]:
        """One shortest cycle, as edges in their order, for each set of concepts that lead to each other.

        A concept that leads to itself is a cycle of one edge. Empty exactly when the edges of this kind have an order.
        """
        graph = self._graph_of(kind)
        knots = [self._in_book_order(knot) for knot in nx.strongly_connected_components(graph)]
        tangled = [knot for knot in knots if len(knot) > 1 or graph.has_edge(knot[0], knot[0])]
        return tuple(_shortest_cycle(graph, knot) for knot in sorted(tangled, key=lambda knot: self._position[knot[0]]))

    def topological_order(self) -> tuple[ConceptId, ...]:
        """Every concept after all its prerequisites; among those that could come next, the first of the book.

        Raises:
            CyclicPrerequisitesError: there is no such order.
        """
        return self.compile().ids

    def redundant_prerequisites(self) -> tuple[Edge, ...]:
        """Prerequisite edges that a longer chain of edges implies.

        Raises:
            CyclicPrerequisitesError: the prerequisites have no order.
        """
        compiled = self.compile()
        later = compiled.prerequisites.rows()[compiled.redundant].tolist()
        earlier = compiled.prerequisites.indices[compiled.redundant].tolist()
        implied = {(compiled.ids[s], compiled.ids[t]) for s, t in zip(earlier, later, strict=True)}
        return tuple(
            edge for edge in self.edges if edge.kind is EdgeKind.PREREQUISITE and (edge.source, edge.target) in implied
        )

    def is_ancestor(self, earlier: ConceptId, later: ConceptId) -> bool:
        """Whether the earlier concept must come before the later one; cheap for many questions to one graph.

        Raises:
            CyclicPrerequisitesError: the prerequisites have no order.
        """
        compiled = self.compile()
        return compiled.comes_before(compiled.position[earlier], compiled.position[later])

    @cached_property
    def version(self) -> str:
        """Content hash of the concepts in book order and of the edges."""
        edges = [[edge.source, edge.target, edge.kind, float(edge.weight), edge.key] for edge in self.edges]
        return content_hash({"concepts": self.concept_ids, "edges": edges})

    def compile(self) -> CompiledGraph:
        """Immutable arrays for the hot path, made once a graph.

        Raises:
            CyclicPrerequisitesError: the prerequisites have no order.
        """
        try:
            return self._named
        except NoOrderError:
            raise CyclicPrerequisitesError(self.cycles()) from None

    @cached_property
    def _named(self) -> CompiledGraph:
        return replace(self._compiled, version=self.version)

    @cached_property
    def _compiled(self) -> CompiledGraph:
        """Without its version: one edit asks the graph, and then it is another graph, whose name nobody needs."""
        arrays = EdgeArrays.from_edges(self._position, self.edges)
        return compile_arrays(self.concept_ids, arrays, version="")

    @cached_property
    def _prerequisite_graph(self) -> nx.DiGraph[ConceptId]:
        return self._graph_of(EdgeKind.PREREQUISITE)

    def _graph_of(self, kind: EdgeKind) -> nx.DiGraph[ConceptId]:
        graph: nx.DiGraph[ConceptId] = nx.DiGraph()
        graph.add_nodes_from(self.concept_ids)
        graph.add_edges_from((edge.source, edge.target, {"edge": edge}) for edge in self.edges if edge.kind is kind)
        return graph

    def _in_book_order(self, concept_ids: Iterable[ConceptId]) -> tuple[ConceptId, ...]:
        return tuple(sorted(concept_ids, key=self._position.__getitem__))


def merge_courses(courses: Sequence[Course], catalogue_edges: Iterable[Edge]) -> CourseGraph:
    """One graph of several courses: a shared id is one concept, with the edges it has in each of them.

    Edges are taken as they stand, so courses that contradict each other give a cycle, which `CourseGraph.cycles` shows.

    Args:
        courses: their order decides the book order of the whole.
        catalogue_edges: between concepts of different courses; an edge to a course that is not among them is left out.
    """
    concept_ids = dict.fromkeys(concept.id for course in courses for concept in course.concepts)
    inside = (edge for course in courses for edge in course.edges)
    return CourseGraph(concept_ids, [*inside, *edges_among(courses, catalogue_edges)])


def edges_among(courses: Sequence[Course], edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The edges whose both ends are concepts of these courses."""
    known = {concept.id for course in courses for concept in course.concepts}
    return tuple(edge for edge in edges if edge.source in known and edge.target in known)


def _identity(edge: Edge) -> tuple[ConceptId, ConceptId, str]:
    """What makes two edges the same one; RELATED has no direction. Sorts as edges do."""
    if edge.kind is EdgeKind.RELATED and edge.target < edge.source:
        return edge.target, edge.source, edge.kind.value
    return edge.source, edge.target, edge.kind.value


def _strongest(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    strongest: dict[tuple[ConceptId, ConceptId, str], Edge] = {}
    for edge in edges:
        identity = _identity(edge)
        known = strongest.setdefault(identity, edge)
        if known is not edge:
            weight, key = max(known.weight, edge.weight), known.key or edge.key
            first = min(known, edge)
            strongest[identity] = Edge(first.source, first.target, edge.kind, weight, key)
    return tuple(sorted(strongest.values(), key=attrgetter("source", "target", "kind.value")))


def _shortest_cycle(graph: nx.DiGraph[ConceptId], knot: Sequence[ConceptId]) -> tuple[Edge, ...]:
    """The shortest cycle through the first concept of a strongly connected component, given in book order."""
    start, inside = knot[0], set(knot)
    component: nx.DiGraph[ConceptId] = nx.DiGraph()
    component.add_edges_from((source, target) for source in knot for target in graph[source] if target in inside)
    paths = nx.single_source_shortest_path(component, start)
    last = min((end for end in knot if graph.has_edge(end, start)), key=lambda end: len(paths[end]))
    path = [*paths[last], start]
    return tuple(graph.edges[step]["edge"] for step in pairwise(path))
