"""The compiled graph answers as networkx does."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind


def ids(count: int) -> list[ConceptId]:
    return [ConceptId(f"c{position}") for position in range(count)]


@st.composite
def acyclic(draw: st.DrawFn) -> tuple[list[ConceptId], list[Edge]]:
    """Concepts in topological order and prerequisites that follow it."""
    names = ids(draw(st.integers(1, 12)))
    pairs = [(a, b) for later, b in enumerate(names) for a in names[:later]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return names, [Edge(a, b, EdgeKind.PREREQUISITE, key=draw(st.booleans())) for a, b in chosen]


def as_networkx(names: list[ConceptId], edges: list[Edge]) -> nx.DiGraph[ConceptId]:
    graph: nx.DiGraph[ConceptId] = nx.DiGraph()
    graph.add_nodes_from(names)
    graph.add_edges_from((edge.source, edge.target) for edge in edges)
    return graph


@given(acyclic(), st.data())
def test_ancestors_and_descendants_are_those_of_networkx(
    case: tuple[list[ConceptId], list[Edge]], data: st.DataObject
) -> None:
    names, edges = case
    compiled, expected = compile_graph(names, edges, ""), as_networkx(names, edges)
    chosen = data.draw(st.lists(st.sampled_from(range(len(names))), unique=True))
    above = {a for position in chosen for a in nx.ancestors(expected, names[position])}
    below = {d for position in chosen for d in nx.descendants(expected, names[position])}
    start = {names[position] for position in chosen}
    assert [names[p] for p in compiled.ancestors(chosen)] == [name for name in names if name in above - start]
    assert [names[p] for p in compiled.descendants(chosen)] == [name for name in names if name in below - start]


@given(acyclic(), st.data())
def test_the_frontier_is_what_is_open_with_everything_before_it_mastered(
    case: tuple[list[ConceptId], list[Edge]], data: st.DataObject
) -> None:
    names, edges = case
    compiled, expected = compile_graph(names, edges, ""), as_networkx(names, edges)
    mastered = np.array(data.draw(st.lists(st.booleans(), min_size=len(names), max_size=len(names))), dtype=np.bool_)
    known = {name for name, is_mastered in zip(names, mastered, strict=True) if is_mastered}
    ready = [name for name in names if name not in known and known.issuperset(expected.predecessors(name))]
    assert [names[position] for position in compiled.frontier(mastered)] == ready


@given(acyclic())
def test_prerequisites_and_dependents_hold_the_same_edges(case: tuple[list[ConceptId], list[Edge]]) -> None:
    names, edges = case
    compiled = compile_graph(names, edges, "")
    up = {
        (int(before), later, float(weight))
        for later in range(len(names))
        for before, weight in zip(
            compiled.prerequisites.neighbours(later), compiled.prerequisites.neighbour_weights(later), strict=True
        )
    }
    down = {
        (before, int(later), float(weight))
        for before in range(len(names))
        for later, weight in zip(
            compiled.dependents.neighbours(before), compiled.dependents.neighbour_weights(before), strict=True
        )
    }
    written = {(compiled.position[edge.source], compiled.position[edge.target], float(edge.key)) for edge in edges}
    assert up == down == written
    assert compiled.in_degree.tolist() == [as_networkx(names, edges).in_degree(name) for name in names]


@given(acyclic())
def test_neighbours_are_in_ascending_order(case: tuple[list[ConceptId], list[Edge]]) -> None:
    compiled = compile_graph(*case, "")
    for position in range(len(compiled)):
        assert np.all(np.diff(compiled.prerequisites.neighbours(position)) > 0)


def test_encompassing_keeps_its_weight_and_related_goes_both_ways() -> None:
    a, b, c = ids(3)
    compiled = compile_graph(
        [a, b, c],
        [Edge(c, a, EdgeKind.ENCOMPASSES, 0.4), Edge(a, b, EdgeKind.RELATED), Edge(b, a, EdgeKind.RELATED)],
        "",
    )
    assert compiled.encompassed.neighbours(2).tolist() == [0]
    assert compiled.encompassed.neighbour_weights(2).tolist() == [0.4]
    assert compiled.encompassing.neighbours(0).tolist() == [2]
    assert [compiled.related.neighbours(position).tolist() for position in range(3)] == [[1], [0], []]


def test_a_prerequisite_against_the_order_is_refused() -> None:
    a, b = ids(2)
    with pytest.raises(ValueError, match="does not come before"):
        compile_graph([a, b], [Edge(b, a, EdgeKind.PREREQUISITE)], "")


def test_an_edge_to_a_concept_that_is_not_there_is_refused() -> None:
    (a,) = ids(1)
    with pytest.raises(KeyError):
        compile_graph([a], [Edge(a, ConceptId("elsewhere"), EdgeKind.RELATED)], "")
