"""Which prerequisites are set aside so that the rest has an order."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.formats.ordering import edges_to_set_aside

GRAPHS = st.integers(2, 12).flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.lists(
            st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(lambda ends: ends[0] != ends[1]),
            unique=True,
            max_size=40,
        ),
    )
)


def set_aside(size: int, edges: list[tuple[int, int]], certainty: list[float] | None = None) -> set[int]:
    sources, targets = [edge[0] for edge in edges], [edge[1] for edge in edges]
    return {one.edge for one in edges_to_set_aside(size, sources, targets, certainty or [1.0] * len(edges))}


@given(GRAPHS)
def test_what_stays_has_an_order_and_nothing_is_set_aside_without_need(
    graph: tuple[int, list[tuple[int, int]]],
) -> None:
    size, edges = graph
    aside = set_aside(size, edges)
    kept = [edge for number, edge in enumerate(edges) if number not in aside]
    assert nx.is_directed_acyclic_graph(nx.DiGraph(kept))
    if nx.is_directed_acyclic_graph(nx.DiGraph(edges)):
        assert not aside
    for number in aside:
        assert not nx.is_directed_acyclic_graph(nx.DiGraph([*kept, edges[number]]))


@given(GRAPHS)
def test_the_way_back_is_a_way_along_edges_that_stay(graph: tuple[int, list[tuple[int, int]]]) -> None:
    size, edges = graph
    found = edges_to_set_aside(size, [one[0] for one in edges], [one[1] for one in edges], [1.0] * len(edges))
    kept = set(edges) - {edges[one.edge] for one in found}
    for one in found:
        source, target = edges[one.edge]
        assert (one.way[0], one.way[-1]) == (target, source)
        assert set(zip(one.way, one.way[1:], strict=False)) <= kept


def test_the_least_sure_edge_of_a_cycle_is_set_aside() -> None:
    cycle = [(0, 1), (1, 2), (2, 3), (3, 0)]
    for weakest in range(4):
        certainty = [0.2 if number == weakest else 1.0 for number in range(4)]
        assert set_aside(4, cycle, certainty) == {weakest}


def test_one_edge_back_over_many_is_set_aside_alone() -> None:
    forward = [(number, number + 1) for number in range(50)]
    assert set_aside(51, [*forward, (50, 0)], [1.0] * 50 + [0.9]) == {50}
