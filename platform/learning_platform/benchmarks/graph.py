"""How fast a graph is compiled and asked, beside networkx doing the same in the same run."""

from __future__ import annotations

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from knowledge_graph.checks import check_course
from knowledge_graph.compiled import CompiledGraph, compile_arrays
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.edge_arrays import KIND_CODE, EdgeArrays
from knowledge_graph.reachability import ReachabilityIndex
from knowledge_graph.reduction import redundant
from learning_platform.benchmarks.concept_search import invented_course, measure_search
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.synthetic import ListedGraph, listed_graph

SMALL, MIDDLE, LARGE = 1_000, 10_000, 100_000
"""Concepts; networkx's transitive reduction is measured at the first alone, at the second it takes minutes."""
INSERTIONS = 5_000
BASELINE_INSERTIONS = 40
"""Of them those that networkx checks too, which takes it a tenth of a second each."""
BROKEN_EDGES = 1_000_000
"""Of a course of 10,000 concepts that is wrong everywhere."""


def measure_graph(_course: Path) -> Iterator[Figure]:
    """Compile, frontier, insertion check, reduction and closure at 10,000 and 100,000 concepts; search at 10,000."""
    yield from _measure_size(listed_graph(MIDDLE, seed=21), MIDDLE, compile_bar=50, frontier_bar=0.1)
    yield from _measure_reduction()
    large = listed_graph(LARGE, seed=22)
    yield from _measure_size(large, LARGE, compile_bar=500, frontier_bar=1)
    yield from _measure_memory(large)
    graph, networkx_graph = _compiled(large), _in_networkx(large)
    yield _measure_closure(graph, networkx_graph)
    yield from _measure_insertions(graph, networkx_graph)
    yield from measure_search(MIDDLE)
    yield _measure_checks()


def _measure_size(listed: ListedGraph, size: int, *, compile_bar: float, frontier_bar: float) -> Iterator[Figure]:
    """From arrays of edges in the order of no book, as from a file; then from the edges of a course as objects."""
    plain = _milliseconds(lambda: list(nx.lexicographical_topological_sort(_in_networkx(listed))), 3)
    yield Figure(f"compile_ms_{size}", _milliseconds(lambda: _compiled(listed), 7), "ms", compile_bar, plain)
    edges = listed.as_edges()
    position = {concept_id: place for place, concept_id in enumerate(listed.ids)}

    def from_objects() -> CompiledGraph:
        return compile_arrays(listed.ids, EdgeArrays.from_edges(position, edges), "")

    yield Figure(f"compile_objects_ms_{size}", _milliseconds(from_objects, 5), "ms", baseline=plain)
    graph, networkx_graph = _compiled(listed), _in_networkx(listed)
    mastered = _half_mastered(graph)
    known = set(np.array(_book_places(listed, graph))[mastered].tolist())

    def plainly() -> list[int]:
        return [one for one in networkx_graph if one not in known and known.issuperset(networkx_graph.pred[one])]

    assert len(plainly()) == len(graph.frontier(mastered))
    frontier = _milliseconds(lambda: graph.frontier(mastered), 101)
    yield Figure(f"frontier_ms_{size}", frontier, "ms", frontier_bar, _milliseconds(plainly, 7))


def _measure_reduction() -> Iterator[Figure]:
    small = listed_graph(SMALL, seed=23)
    graph, networkx_graph = _compiled(small), _in_networkx(small)
    plain = nx.transitive_reduction(networkx_graph)
    assert plain.number_of_edges() == np.count_nonzero(~redundant(graph.prerequisites))
    baseline = _milliseconds(lambda: nx.transitive_reduction(networkx_graph), 3)
    yield Figure(
        f"reduction_ms_{SMALL}", _milliseconds(lambda: redundant(graph.prerequisites), 7), "ms", baseline=baseline
    )
    middle = _compiled(listed_graph(MIDDLE, seed=24))
    yield Figure(f"reduction_ms_{MIDDLE}", _milliseconds(lambda: redundant(middle.prerequisites), 5), "ms", 500)


def _measure_memory(listed: ListedGraph) -> Iterator[Figure]:
    """The most that is held while compiling, and what stays afterwards, everything a frontier and a closure need."""
    gc.collect()
    tracemalloc.start()
    graph = _compiled(listed)
    graph.frontier(np.zeros(len(graph), dtype=np.bool_))
    graph.ancestors([len(graph) - 1])
    _, peak = tracemalloc.get_traced_memory()
    yield Figure(f"compile_peak_mb_{LARGE}", peak / 1e6, "MB", 100, _networkx_megabytes(listed))
    tracemalloc.stop()


def _networkx_megabytes(listed: ListedGraph) -> float:
    before, _ = tracemalloc.get_traced_memory()
    graph = _in_networkx(listed)
    after, _ = tracemalloc.get_traced_memory()
    del graph
    return (after - before) / 1e6


def _measure_closure(graph: CompiledGraph, networkx_graph: nx.DiGraph[int]) -> Figure:
    """Everything before the concept with the most before it among a hundred."""
    book = _order_of(networkx_graph)
    drawn = np.random.default_rng(25).integers(0, len(graph), 100).tolist()
    goal = max(drawn, key=lambda position: len(graph.ancestors([position])))
    baseline = _milliseconds(lambda: nx.ancestors(networkx_graph, book[goal]), 5)
    assert len(nx.ancestors(networkx_graph, book[goal])) == len(graph.ancestors([goal]))
    return Figure(f"closure_ms_{LARGE}", _milliseconds(lambda: graph.ancestors([goal]), 31), "ms", 5, baseline)


def _measure_insertions(graph: CompiledGraph, networkx_graph: nx.DiGraph[int]) -> Iterator[Figure]:
    """Edges drawn at random that disagree with the stored order, so that each needs a search."""
    drawn = np.sort(np.random.default_rng(26).integers(0, len(graph), (INSERTIONS, 2)), axis=1)
    pairs = [(late, early) for early, late in drawn.tolist() if early < late]
    yield from _measure_index(graph)
    times, answers = [], []
    for source, target in pairs:
        began = time.process_time_ns()
        answers.append(graph.closes_cycle(source, target))
        times.append((time.process_time_ns() - began) / 1e6)
    book, plain_times = _order_of(networkx_graph), []
    for (source, target), answer in list(zip(pairs, answers, strict=True))[:BASELINE_INSERTIONS]:
        began = time.process_time_ns()
        assert nx.has_path(networkx_graph, book[target], book[source]) == answer
        plain_times.append((time.process_time_ns() - began) / 1e6)
    yield Figure(f"insert_check_p50_ms_{LARGE}", _percentile(times, 50), "ms", None, _percentile(plain_times, 50))
    yield Figure(f"insert_check_p99_ms_{LARGE}", _percentile(times, 99), "ms", 0.5, _percentile(plain_times, 99))


def _measure_index(graph: CompiledGraph) -> Iterator[Figure]:
    """What the first insertion check of a graph costs: the index is made once, here twice."""

    def make() -> ReachabilityIndex:
        return ReachabilityIndex(graph.prerequisites, graph.dependents, graph.levels)

    yield Figure(f"insert_index_ms_{LARGE}", _milliseconds(make, 3), "ms")
    tracemalloc.start()
    index = make()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del index
    yield Figure(f"insert_index_mb_{LARGE}", held / 1e6, "MB")
    graph.closes_cycle(1, 0)  # makes the graph's own


def _measure_checks() -> Figure:
    """Every check of a course whose edges are drawn at random: cycles, loops and ends that are no concepts."""
    random = np.random.default_rng(30)
    ids = [ConceptId(f"concept-{number:06d}") for number in range(MIDDLE + MIDDLE // 10)]
    ends = random.integers(0, len(ids), (2, BROKEN_EDGES)).tolist()
    edges = tuple(Edge(ids[s], ids[t], EdgeKind.PREREQUISITE) for s, t in zip(*ends, strict=True))
    course = replace(invented_course(MIDDLE, seed=31), edges=edges)
    return Figure(f"check_s_{BROKEN_EDGES}", _milliseconds(lambda: check_course(course), 1) / 1000, "s")


def _compiled(listed: ListedGraph) -> CompiledGraph:
    return compile_arrays(listed.ids, listed.edges, "")


def _in_networkx(listed: ListedGraph) -> nx.DiGraph[int]:
    """The prerequisites between places in the book."""
    prerequisites = listed.edges.kinds == KIND_CODE[EdgeKind.PREREQUISITE]
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(len(listed.ids)))
    sources, targets = listed.edges.sources[prerequisites].tolist(), listed.edges.targets[prerequisites].tolist()
    graph.add_edges_from(zip(sources, targets, strict=True))
    return graph


def _order_of(graph: nx.DiGraph[int]) -> list[int]:
    """The node at each position of the compiled graph: both order by the book."""
    return list(nx.lexicographical_topological_sort(graph))


def _book_places(listed: ListedGraph, graph: CompiledGraph) -> list[int]:
    place = {concept_id: number for number, concept_id in enumerate(listed.ids)}
    return [place[concept_id] for concept_id in graph.ids]


def _half_mastered(graph: CompiledGraph) -> NDArray[np.bool_]:
    """The first half of the order, with gaps: the frontier is long and ragged."""
    mastered = np.arange(len(graph)) < len(graph) // 2
    return mastered & (np.random.default_rng(27).random(len(graph)) > 0.05)


def _milliseconds(work: Callable[[], object], times: int) -> float:
    """The median of some runs, in milliseconds of this process."""
    taken = []
    for _ in range(times):
        began = time.process_time_ns()
        work()
        taken.append((time.process_time_ns() - began) / 1e6)
    return statistics.median(taken)


def _percentile(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
