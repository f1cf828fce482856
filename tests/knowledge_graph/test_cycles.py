"""Cycles are found as networkx finds them, and setting edges aside always ends in an order."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.cycles import count_tangles, edges_to_set_aside, tangles
from knowledge_graph.edge_arrays import EdgeArrays
from knowledge_graph.graph import CourseGraph

NAMES = [ConceptId(name) for name in "abcdefgh"]
PLACE = {name: place for place, name in enumerate(NAMES)}


@st.composite
def any_edges(draw: st.DrawFn, *, loops: bool) -> list[Edge]:
    pairs = [(a, b) for a in NAMES for b in NAMES if loops or a != b]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24))
    return [Edge(a, b, EdgeKind.PREREQUISITE, key=draw(st.booleans())) for a, b in chosen]


@given(any_edges(loops=False))
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


@given(any_edges(loops=True))
def test_without_the_edges_set_aside_the_others_have_an_order(edges: list[Edge]) -> None:
    aside = edges_to_set_aside(NAMES, edges)
    assert len(CourseGraph(NAMES, set(edges) - set(aside)).topological_order()) == len(NAMES)
    expected: nx.DiGraph[ConceptId] = nx.DiGraph((edge.source, edge.target) for edge in edges)
    assert bool(aside) == (not nx.is_directed_acyclic_graph(expected))


def test_the_edge_that_most_cycles_go_through_is_the_weakest() -> None:
    a, b, c, d, e = NAMES[:5]
    shared = Edge(b, a, EdgeKind.PREREQUISITE)
    edges = [Edge(*pair, EdgeKind.PREREQUISITE) for pair in ((a, c), (a, d), (a, e), (c, b), (d, b), (e, b))]
    assert edges_to_set_aside(NAMES, [*edges, shared]) == (shared,)


def test_a_key_edge_is_set_aside_last() -> None:
    a, b = NAMES[:2]
    against, key = Edge(b, a, EdgeKind.PREREQUISITE, key=True), Edge(a, b, EdgeKind.PREREQUISITE)
    assert edges_to_set_aside(NAMES, [against, key]) == (key,)
    assert edges_to_set_aside(NAMES, [Edge(b, a, EdgeKind.PREREQUISITE), key])[0].source == b


def test_a_long_ring_loses_one_edge_and_many_small_ones_one_each() -> None:
    names = [ConceptId(f"c{number}") for number in range(3000)]
    ring = [Edge(s, t, EdgeKind.PREREQUISITE) for s, t in zip(names, [*names[1:], names[0]], strict=True)]
    assert edges_to_set_aside(names, ring) == (ring[-1],)
    both = [
        Edge(names[s], names[t], EdgeKind.PREREQUISITE) for n in range(0, 3000, 2) for s, t in ((n, n + 1), (n + 1, n))
    ]
    assert edges_to_set_aside(names, both) == tuple(both[1::2])


def test_a_thousand_concepts_that_all_need_each_other_are_untangled_in_bounded_time() -> None:
    random = np.random.default_rng(3)
    names = [ConceptId(f"c{number}") for number in range(1000)]
    pairs = {(int(s), int(t)) for s, t in random.integers(0, 1000, (20_000, 2)) if s != t}
    edges = [Edge(names[s], names[t], EdgeKind.PREREQUISITE) for s, t in sorted(pairs)]
    aside = edges_to_set_aside(names, edges)
    assert len(CourseGraph(names, set(edges) - set(aside)).topological_order()) == 1000
    assert len(aside) < len(edges) * 0.6
