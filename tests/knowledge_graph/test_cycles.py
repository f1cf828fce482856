"""Cycles are found as networkx finds them, and removing the weakest edges again and again ends in an order."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.cycles import count_tangles, tangles
from knowledge_graph.edge_arrays import EdgeArrays
from knowledge_graph.graph import CourseGraph

NAMES = [ConceptId(name) for name in "abcdefgh"]
PLACE = {name: place for place, name in enumerate(NAMES)}


def weakest_edges(names: list[ConceptId], edges: list[Edge]) -> list[Edge]:
    """What an author removes who accepts every proposal until there is none."""
    position, left, removed = {name: place for place, name in enumerate(names)}, list(edges), []
    while weakest := {tangle.weakest for tangle in tangles(len(names), EdgeArrays.from_edges(position, left))}:
        removed += [left[place] for place in sorted(weakest)]
        left = [edge for place, edge in enumerate(left) if place not in weakest]
    return removed


@st.composite
def any_edges(draw: st.DrawFn) -> list[Edge]:
    pairs = [(a, b) for a in NAMES for b in NAMES if a != b]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24))
    return [Edge(a, b, EdgeKind.PREREQUISITE, key=draw(st.booleans())) for a, b in chosen]


@given(any_edges())
def test_tangles_are_the_strongly_connected_components_of_networkx(edges: list[Edge]) -> None:
    expected: nx.DiGraph[ConceptId] = nx.DiGraph((edge.source, edge.target) for edge in edges)
    components = {frozenset(one) for one in nx.strongly_connected_components(expected) if len(one) > 1}
    arrays = EdgeArrays.from_edges(PLACE, edges)
    found = list(tangles(len(NAMES), arrays))
    assert len(found) == count_tangles(len(NAMES), arrays) == len(components)
    for tangle in found:
        inside = [edges[place] for place in tangle.edges.tolist()]
        concepts = frozenset(edge.source for edge in inside)
        assert concepts in components
        assert {(edge.source, edge.target) for edge in inside} == set(expected.subgraph(concepts).edges)
        cycle = [edges[place] for place in tangle.cycle]
        assert [edge.target for edge in cycle] == [edge.source for edge in [*cycle[1:], cycle[0]]]
        assert cycle[0].source == min(concepts, key=PLACE.__getitem__)
        assert tangle.weakest in tangle.cycle
        assert not edges[tangle.weakest].key or all(edge.key for edge in cycle)


@given(any_edges())
def test_without_the_weakest_edges_the_others_have_an_order(edges: list[Edge]) -> None:
    aside = weakest_edges(NAMES, edges)
    assert len(CourseGraph(NAMES, set(edges) - set(aside)).topological_order()) == len(NAMES)
    expected: nx.DiGraph[ConceptId] = nx.DiGraph((edge.source, edge.target) for edge in edges)
    assert bool(aside) == (not nx.is_directed_acyclic_graph(expected))


def test_the_edge_that_most_cycles_go_through_is_the_weakest() -> None:
    a, b, c, d, e = NAMES[:5]
    shared = Edge(b, a, EdgeKind.PREREQUISITE)
    edges = [Edge(*pair, EdgeKind.PREREQUISITE) for pair in ((a, c), (a, d), (a, e), (c, b), (d, b), (e, b))]
    assert weakest_edges(NAMES, [*edges, shared]) == [shared]


def test_a_key_edge_is_removed_last() -> None:
    a, b = NAMES[:2]
    against, key = Edge(b, a, EdgeKind.PREREQUISITE, key=True), Edge(a, b, EdgeKind.PREREQUISITE)
    assert weakest_edges(NAMES, [against, key]) == [key]
    assert weakest_edges(NAMES, [Edge(b, a, EdgeKind.PREREQUISITE), key])[0].source == b


def test_a_long_ring_loses_one_edge_and_many_small_ones_one_each() -> None:
    names = [ConceptId(f"c{number}") for number in range(3000)]
    ring = [Edge(s, t, EdgeKind.PREREQUISITE) for s, t in zip(names, [*names[1:], names[0]], strict=True)]
    assert weakest_edges(names, ring) == [ring[-1]]
    both = [
        Edge(names[s], names[t], EdgeKind.PREREQUISITE) for n in range(0, 3000, 2) for s, t in ((n, n + 1), (n + 1, n))
    ]
    assert weakest_edges(names, both) == both[1::2]
