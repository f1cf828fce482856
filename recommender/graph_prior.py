"""How evidence on one concept bears on others: compiled once a graph, so that an answer costs a few array reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import Adjacency, CompiledGraph
from recommender.likeness_prior import LikenessLinks
from recommender.parameters import ModelParameters

Links = dict[int, float]
"""Neighbour position to weight."""


class Neighbourhood(NamedTuple):
    """Rows that an answer on one concept moves, and by which share of the concept's own movement.

    Attributes:
        rows: int64, shape (m,), ascending.
        gains: float64, shape (m,): correlation times the weight of the direction, all above the cut.
    """

    rows: NDArray[np.int64]
    gains: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class GraphPrior:
    """Per row (concepts by ascending key) what it moves and what it practises.

    Attributes:
        on_success: what an answer better than expected on the row's concept moves.
        on_failure: what a worse one moves.
        encompassed: (row, path weight) of what practising it practises, strongest path only, ascending rows.
        likeness: names the likeness in meaning that joined in; empty where none did.
    """

    on_success: tuple[Neighbourhood, ...]
    on_failure: tuple[Neighbourhood, ...]
    encompassed: tuple[tuple[tuple[int, float], ...], ...]
    likeness: str = ""


def compile_prior(
    graph: CompiledGraph,
    rows: NDArray[np.int64],
    parameters: ModelParameters,
    alike: LikenessLinks | None = None,
) -> GraphPrior:
    """Compiles correlations and implicit repetition.

    The correlation of two concepts is the largest product of edge correlations over paths of at most ``hops`` edges
    that run all toward the more elementary or all toward the more advanced: a Gauss-Markov chain along prerequisite
    and encompassing edges, cut where it no longer matters. Likeness in meaning has no direction and travels one step;
    where the graph says more of a pair, the graph speaks.

    Args:
        graph: the course graph.
        rows: the row of each position.
        parameters: correlations, hops and cuts.
        alike: by position; None where no vectors are known.
    """
    size = len(graph)
    elementary = _elementary_links(graph, parameters)
    downward = [_within_hops(elementary, start, parameters.hops, parameters.correlation_cut) for start in range(size)]
    upward: list[Links] = [{} for _ in range(size)]
    for source, reached in enumerate(downward):
        for target, correlation in reached.items():
            upward[target][source] = correlation
    near = alike.by_source(size) if alike is not None else [_NOTHING] * size
    weights = [_links(graph.encompassed, position) for position in range(size)]
    on_success, on_failure = [_EMPTY] * size, [_EMPTY] * size
    encompassed: list[tuple[tuple[int, float], ...]] = [()] * size
    for position, row in enumerate(rows.tolist()):
        on_success[row] = _neighbourhood(downward[position], upward[position], near[position], rows, parameters)
        on_failure[row] = _neighbourhood(upward[position], downward[position], near[position], rows, parameters)
        paths = _strongest_paths(weights, position, parameters.implicit_cut)
        encompassed[row] = tuple(sorted((int(rows[target]), weight) for target, weight in paths.items()))
    name = "" if alike is None else alike.name
    return GraphPrior(tuple(on_success), tuple(on_failure), tuple(encompassed), name)


_EMPTY = Neighbourhood(np.zeros(0, np.int64), np.zeros(0))
_NOTHING: Links = {}


def _links(adjacency: Adjacency, position: int) -> Links:
    neighbours = adjacency.neighbours(position).tolist()
    return dict(zip(neighbours, adjacency.neighbour_weights(position).tolist(), strict=True))


def _elementary_links(graph: CompiledGraph, parameters: ModelParameters) -> list[Links]:
    """For each concept the correlation with each direct prerequisite and each concept it directly encompasses."""
    links: list[Links] = []
    for position in range(len(graph)):
        found: Links = {}
        for target, key in _links(graph.prerequisites, position).items():
            found[target] = parameters.key_correlation if key else parameters.prerequisite_correlation
        for target, weight in _links(graph.encompassed, position).items():
            found[target] = max(found.get(target, 0.0), parameters.encompassing_correlation * weight)
        links.append(found)
    return links


def _within_hops(links: Sequence[Links], start: int, hops: int, cut: float) -> Links:
    best: Links = {}
    wave: Links = {start: 1.0}
    for _ in range(hops):
        following: Links = {}
        for position, product in wave.items():
            for target, weight in links[position].items():
                reached = product * weight
                if target != start and reached >= cut and reached > best.get(target, 0.0):
                    best[target] = following[target] = reached
        wave = following
    return best


def _strongest_paths(links: Sequence[Links], start: int, cut: float) -> Links:
    """Largest product of weights over all paths from the start: Dijkstra's search with products for sums."""
    best: Links = {}
    heap: list[tuple[float, int]] = [(-1.0, start)]
    while heap:
        product, position = heappop(heap)
        if position in best:
            continue
        best[position] = -product
        for target, weight in links[position].items():
            if target not in best and -product * weight >= cut:
                heappush(heap, (product * weight, target))
    del best[start]
    return best


def _neighbourhood(
    strong: Links, opposite: Links, alike: Links, rows: NDArray[np.int64], parameters: ModelParameters
) -> Neighbourhood:
    """Both directions together, the opposite one weakened, and what is alike; what falls below the cut is left out."""
    gains = dict(strong)
    for target, correlation in opposite.items():
        gains[target] = max(gains.get(target, 0.0), correlation * parameters.opposite_direction)
    for target, correlation in alike.items():
        gains[target] = max(gains.get(target, 0.0), correlation)
    kept = {int(rows[target]): gain for target, gain in gains.items() if gain >= parameters.correlation_cut}
    if not kept:
        return _EMPTY
    ordered = sorted(kept)
    return Neighbourhood(np.array(ordered, dtype=np.int64), np.array([kept[row] for row in ordered]))
