"""The compiled graph answers as networkx does."""

from __future__ import annotations

from itertools import pairwise
from math import prod
from random import Random

import networkx as nx
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph import reduction
from knowledge_graph.compiled import CompiledGraph, NoOrderError, compile_arrays, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.edge_arrays import EdgeArrays
from knowledge_graph.reachability import ReachabilityIndex
from knowledge_graph.reduction import redundant


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


@given(acyclic(), st.randoms())
def test_compiling_arrays_in_any_order_gives_the_order_of_networkx_and_the_same_edges(
    case: tuple[list[ConceptId], list[Edge]], random: Random
) -> None:
    names, edges = case
    book = list(names)
    random.shuffle(book)
    place = {name: position for position, name in enumerate(book)}
    compiled = compile_arrays(book, EdgeArrays.from_edges(place, edges), "v")
    expected = nx.lexicographical_topological_sort(as_networkx(book, edges), key=place.__getitem__)
    assert list(compiled.ids) == list(expected)
    again = compile_graph(compiled.ids, edges, "v")
    for one, other in zip(arrays_of(compiled), arrays_of(again), strict=True):
        assert np.array_equal(one, other)


@given(acyclic())
def test_levels_longest_chain_and_reduction_are_those_of_networkx(case: tuple[list[ConceptId], list[Edge]]) -> None:
    names, edges = case
    compiled, expected = compile_graph(names, edges, ""), as_networkx(names, edges)
    generation = {
        name: level for level, layer in enumerate(nx.topological_generations(expected)) for name in sorted(layer)
    }
    assert [generation[name] for name in names] == compiled.levels.tolist()
    chain = compiled.longest_chain().tolist()
    assert len(chain) == len(nx.dag_longest_path(expected))
    assert nx.is_path(expected, [names[position] for position in chain])
    kept = set(nx.transitive_reduction(expected).edges)
    later, earlier = compiled.prerequisites.rows(), compiled.prerequisites.indices
    for s, t, implied in zip(earlier.tolist(), later.tolist(), compiled.redundant.tolist(), strict=True):
        assert implied == ((names[s], names[t]) not in kept)


@given(acyclic(), st.data())
def test_the_critical_path_takes_as_long_as_that_of_networkx(
    case: tuple[list[ConceptId], list[Edge]], data: st.DataObject
) -> None:
    names, edges = case
    compiled, expected = compile_graph(names, edges, ""), as_networkx(names, edges)
    minutes = np.array(data.draw(st.lists(st.integers(0, 60), min_size=len(names), max_size=len(names))), np.float64)
    goal = data.draw(st.sampled_from(range(len(names))))
    above = expected.subgraph({*nx.ancestors(expected, names[goal]), names[goal]})
    time_of = dict(zip(names, minutes, strict=True))
    for source, target in above.edges:
        above.edges[source, target]["weight"] = time_of[target]
    longest = max(
        time_of[start] + nx.path_weight(above, path, "weight")
        for start in above
        for path in ([start], *nx.all_simple_paths(above, start, names[goal]))
        if path[-1] == names[goal]
    )
    path = compiled.critical_path([goal], minutes).tolist()
    assert path[-1] == goal
    assert nx.is_path(expected, [names[position] for position in path])
    assert minutes[path].sum() == longest


@given(acyclic(), st.data())
def test_what_comes_before_what_is_as_networkx_says_one_by_one_and_all_at_once(
    case: tuple[list[ConceptId], list[Edge]], data: st.DataObject
) -> None:
    names, edges = case
    compiled, expected = compile_graph(names, edges, ""), as_networkx(names, edges)
    pairs = [(a, b) for a in range(len(names)) for b in range(len(names))]
    truth = [a != b and nx.has_path(expected, names[a], names[b]) for a, b in pairs]
    assert [compiled.comes_before(a, b) for a, b in pairs] == truth
    earlier, later = (np.array(ends, dtype=np.int64) for ends in zip(*pairs, strict=True))
    assert compiled.come_before(earlier, later).tolist() == truth
    few = ReachabilityIndex(
        compiled.prerequisites, compiled.dependents, compiled.levels, landmarks=data.draw(st.integers(0, 3))
    )
    assert [few.leads(a, b) for a, b in pairs] == truth


@given(acyclic(), st.data())
def test_an_edge_closes_a_cycle_exactly_when_networkx_finds_one_with_it(
    case: tuple[list[ConceptId], list[Edge]], data: st.DataObject
) -> None:
    names, edges = case
    compiled, expected = compile_graph(names, edges, ""), as_networkx(names, edges)
    source, target = (data.draw(st.sampled_from(range(len(names)))) for _ in range(2))
    path = [names[position] for position in compiled.closing_path(source, target)]
    expected.add_edge(names[source], names[target])
    assert compiled.closes_cycle(source, target) == bool(path) == (not nx.is_directed_acyclic_graph(expected))
    if path:
        assert (path[0], path[-1]) == (names[target], names[source])
        assert nx.is_path(expected, path)
        assert len(path) == nx.shortest_path_length(expected, names[target], names[source]) + 1


@given(st.data())
def test_path_weights_are_the_largest_products_over_all_simple_paths_even_around_circles(data: st.DataObject) -> None:
    names = ids(data.draw(st.integers(1, 6)))
    pairs = [(a, b) for a in names for b in names if a != b]
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    weights = [data.draw(st.sampled_from([0.3, 0.5, 0.8, 1.0])) for _ in chosen]
    edges = [Edge(a, b, EdgeKind.ENCOMPASSES, weight) for (a, b), weight in zip(chosen, weights, strict=True)]
    compiled, expected = compile_graph(names, edges, ""), as_networkx(names, edges)
    weight_of = dict(zip(chosen, weights, strict=True))
    cut = data.draw(st.sampled_from([0.0, 0.2, 0.6]))
    best = {
        position: max(
            (
                prod(weight_of[step] for step in pairwise(path))
                for path in nx.all_simple_paths(expected, names[0], name)
            ),
            default=0.0,
        )
        for position, name in enumerate(names[1:], start=1)
    }
    positions, products = compiled.practised_by(0, cut)
    assert positions.tolist() == [position for position, product in best.items() if product and product >= cut - 1e-12]
    assert products.tolist() == pytest.approx([best[position] for position in positions.tolist()])


def test_cycles_cannot_be_compiled_and_what_they_hold_up_is_named() -> None:
    a, b, c, d = ids(4)
    edges = [Edge(*pair, EdgeKind.PREREQUISITE) for pair in ((a, b), (b, c), (c, b), (c, d))]
    arrays = EdgeArrays.from_edges({name: place for place, name in enumerate((a, b, c, d))}, edges)
    with pytest.raises(NoOrderError) as raised:
        compile_arrays((a, b, c, d), arrays, "")
    assert raised.value.positions.tolist() == [1, 2, 3]


def test_an_empty_graph_answers_with_nothing() -> None:
    empty = compile_arrays([], EdgeArrays.from_edges({}, []), "")
    assert len(empty.frontier(np.zeros(0, dtype=np.bool_))) == 0
    assert len(empty.ancestors([])) == len(empty.longest_chain()) == len(empty.critical_path([], np.zeros(0))) == 0
    assert len(empty.redundant) == len(empty.levels) == 0
    assert empty.come_before(np.zeros(0, np.int64), np.zeros(0, np.int64)).tolist() == []


def layered(size: int, width: int, seed: int) -> CompiledGraph:
    """Rows of concepts, each with two or three prerequisites in the rows before."""
    random = np.random.default_rng(seed)
    targets = np.repeat(np.arange(width, size), random.integers(2, 4, size - width))
    sources = np.maximum(targets - random.integers(1, 2 * width, len(targets)), 0)
    pairs = np.unique(np.stack([sources, targets]), axis=1)
    count = pairs.shape[1]
    edges = EdgeArrays(pairs[0], pairs[1], np.zeros(count, np.int8), np.ones(count), np.zeros(count, np.bool_))
    return compile_arrays(ids(size), edges, "layered")


def test_a_wide_closure_is_the_one_that_networkx_finds() -> None:
    graph = layered(3000, 30, seed=1)
    expected: nx.DiGraph[int] = nx.DiGraph(zip(graph.prerequisites.indices, graph.prerequisites.rows(), strict=True))
    for goals in ([2999], [2999, 2950, 1500], [2998, 0]):
        above = {position for goal in goals for position in nx.ancestors(expected, goal)} - set(goals)
        assert graph.ancestors(goals).tolist() == sorted(above)
        below = {position for goal in goals for position in nx.descendants(expected, goal)} - set(goals)
        assert graph.descendants(goals).tolist() == sorted(below)


def test_reduction_in_blocks_finds_what_it_finds_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = layered(3000, 10, seed=2)
    at_once = redundant(graph.prerequisites)
    monkeypatch.setattr(reduction, "MOST_BYTES", 3000 * 1100 // 8)  # three blocks of columns instead of one
    assert np.array_equal(redundant(graph.prerequisites), at_once)
    assert 0 < at_once.sum() < len(at_once)
    earlier, later = np.random.default_rng(3).integers(0, 3000, (2, 5000))
    in_blocks = reduction.come_before(graph.prerequisites, earlier, later)
    assert np.array_equal(in_blocks, graph.come_before(earlier, later))
    assert [
        graph.comes_before(*pair) for pair in zip(earlier.tolist(), later.tolist(), strict=True)
    ] == in_blocks.tolist()


def arrays_of(graph: CompiledGraph) -> list[npt.NDArray[np.generic]]:
    adjacencies = (graph.prerequisites, graph.dependents, graph.encompassed, graph.encompassing, graph.related)
    return [array for one in adjacencies for array in (one.indptr, one.indices, one.weights)]
