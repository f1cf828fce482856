"""The map: layers below their prerequisites, the same for the same input, and steady under edits."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.layout import Layout, layered_layout

Graph = tuple[list[ConceptId], list[Edge]]


def layered_graph(size: int, seed: int, per_layer: int = 8) -> Graph:
    """Concepts in layers, each with one to three prerequisites in the three layers above."""
    rng = random.Random(seed)
    ids = [ConceptId(f"c{index}") for index in range(size)]
    edges = []
    for index in range(per_layer, size):
        first = max(0, (index // per_layer - 3) * per_layer)
        above = range(first, index // per_layer * per_layer)
        chosen = rng.sample(above, rng.randint(1, min(3, len(above))))
        edges += [Edge(ids[source], ids[index], EdgeKind.PREREQUISITE) for source in chosen]
    return ids, edges


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    ids = [ConceptId(f"c{index}") for index in range(draw(st.integers(1, 14)))]
    ends = st.tuples(st.sampled_from(ids), st.sampled_from(ids), st.sampled_from(EdgeKind))
    return ids, [Edge(*one) for one in draw(st.lists(ends, max_size=30))]


def rows(layout: Layout) -> dict[int, list[ConceptId]]:
    found: dict[int, list[ConceptId]] = {}
    for concept_id, place in sorted(layout.places.items(), key=lambda pair: pair[1].x):
        found.setdefault(place.layer, []).append(concept_id)
    return found


def swapped_pairs(before: Layout, after: Layout) -> int:
    """Pairs of concepts that stand in one layer in both and changed sides."""
    count = 0
    for row in rows(before).values():
        for index, one in enumerate(row):
            for other in row[index + 1 :]:
                here, there = after.places.get(one), after.places.get(other)
                if here and there and here.layer == there.layer and here.x > there.x:
                    count += 1
    return count


def crossings(layout: Layout, edges: list[Edge]) -> int:
    """Crossings of edges between neighbouring layers."""
    spans = [
        (layout.places[edge.source], layout.places[edge.target])
        for edge in edges
        if layout.places[edge.target].layer - layout.places[edge.source].layer == 1
    ]
    return sum(
        one[0].layer == other[0].layer and (one[0].x - other[0].x) * (one[1].x - other[1].x) < 0
        for index, one in enumerate(spans)
        for other in spans[index + 1 :]
    )


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_every_concept_has_a_place_of_its_own(graph: Graph) -> None:
    layout = layered_layout(*graph)
    assert set(layout.places) == set(graph[0])
    for row in rows(layout).values():
        x = [layout.places[one].x for one in row]
        assert all(right - left >= 0.999 for left, right in pairwise(x))
    assert min(place.x for place in layout.places.values()) == 0


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_without_cycles_each_concept_stands_below_its_prerequisites(graph: Graph) -> None:
    ids, edges = graph
    order = {concept_id: index for index, concept_id in enumerate(ids)}
    forwards = [edge for edge in edges if order[edge.source] < order[edge.target]]
    layout = layered_layout(ids, forwards)
    for edge in forwards:
        if edge.kind is EdgeKind.PREREQUISITE:
            upper, lower = layout.places[edge.source].layer, layout.places[edge.target].layer
            assert upper < lower
            bends = layout.bends.get((edge.source, edge.target), ())
            assert [layer for _, layer in bends] == list(range(upper + 1, lower))


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_the_same_graph_is_laid_out_alike_and_its_own_layout_changes_nothing(graph: Graph) -> None:
    layout = layered_layout(*graph)
    assert layered_layout(graph[0], list(reversed(graph[1]))) == layout
    again = layered_layout(*graph, previous=layout)
    assert {one: again.places[one].layer for one in graph[0]} == {one: layout.places[one].layer for one in graph[0]}
    assert swapped_pairs(layout, again) == 0


def test_the_order_in_the_layers_has_far_fewer_crossings_than_the_book() -> None:
    ids, edges = layered_graph(96, seed=1)
    layout = layered_layout(ids, edges)
    in_book_order = Layout({
        one: type(place)(float(ids.index(one) % 8), place.layer) for one, place in layout.places.items()
    })  # fmt: skip
    assert crossings(layout, edges) < 0.7 * crossings(in_book_order, edges)


def test_one_more_edge_or_concept_keeps_the_order_of_everything_else() -> None:
    for seed in range(10):
        ids, edges = layered_graph(80, seed)
        before = layered_layout(ids, edges)
        rng = random.Random(seed)
        new = ConceptId("new")
        edited = [
            layered_layout(ids, [*edges, Edge(ids[rng.randrange(8)], ids[-1], EdgeKind.PREREQUISITE)], before),
            layered_layout(
                [*ids, new], [*edges, Edge(ids[rng.randrange(40)], new, EdgeKind.PREREQUISITE)], before
            ),
            layered_layout(ids[:-1], [edge for edge in edges if ids[-1] not in {edge.source, edge.target}], before),
        ]  # fmt: skip
        for after in edited:
            assert swapped_pairs(before, after) == 0
            stayed = [
                abs(place.x - after.places[one].x)
                for one, place in before.places.items()
                if one in after.places and after.places[one].layer == place.layer
            ]
            assert sum(stayed) / len(stayed) < 0.1, "a tenth of a concept's width"
            assert max(stayed) <= 1.0


def test_a_cycle_of_a_draft_is_laid_out_all_the_same() -> None:
    a, b, c = (ConceptId(name) for name in "abc")
    edges = [Edge(*ends, EdgeKind.PREREQUISITE) for ends in ((a, b), (b, c), (c, a), (a, a))]
    layout = layered_layout([a, b, c], edges)
    assert [layout.places[one].layer for one in (a, b, c)] == [0, 1, 2]


def test_nothing_has_an_empty_layout() -> None:
    layout = layered_layout([], [])
    assert (layout.width, layout.layers) == (0.0, 0)
