"""Cycles in edges given as arrays: where concepts lead to each other, and which edge is the weakest there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from knowledge_graph.adjacency import Adjacency, Positions
from knowledge_graph.concepts import EdgeKind
from knowledge_graph.edge_arrays import KIND_CODE, EdgeArrays
from knowledge_graph.ordering import strong_components
from knowledge_graph.reachability import shortest_path

_MOST_TRIED: Final = 50
"""Edges of one cycle whose removal is tried: of a longer one those that are weakest by themselves."""
_MOST_WORK: Final = 5_000_000
"""Edges read to find the weakest edge of one tangle: of a larger one fewer removals are tried."""


@dataclass(frozen=True, slots=True)
class Tangle:
    """Concepts that lead to each other: a strongly connected component of more than one concept.

    Attributes:
        edges: places of all edges inside it, in the edges that were given.
        cycle: those on one shortest cycle through its first concept, in their order.
        weakest: the one of the cycle that is proposed to be removed.
    """

    edges: Positions
    cycle: tuple[int, ...]
    weakest: int


def tangles(size: int, edges: EdgeArrays, most: int | None = None) -> Iterator[Tangle]:
    """The tangles of edges of one kind, by their first concept. There are none exactly when the edges have an order.

    The weakest edge is looked for on a shortest cycle, since every cure removes an edge there. It is, in this order:
    not a key prerequisite; the one with the lowest weight; the one whose removal leaves the fewest edges on cycles,
    that is, the one that most of the tangle hangs on; the one that runs against the book; the first of the cycle.

    Args:
        size: number of concepts, in book order.
        edges: of one kind, without self-loops.
        most: how many tangles to describe.
    """
    for inside in _inside_components(size, edges)[:most]:
        yield _tangle(edges, inside)


def count_tangles(size: int, edges: EdgeArrays) -> int:
    """How many tangles there are."""
    return len(_inside_components(size, edges))


def _inside_components(size: int, edges: EdgeArrays) -> list[Positions]:
    """For each component of more than one concept the places of its edges, components by their first concept."""
    labels = strong_components(size, edges.sources, edges.targets)
    inside = np.flatnonzero(labels[edges.sources] == labels[edges.targets])
    if not len(inside):
        return []
    components, group = np.unique(labels[edges.sources[inside]], return_inverse=True)
    order = np.argsort(group, kind="stable")
    groups = np.split(inside[order], np.cumsum(np.bincount(group, minlength=len(components)))[:-1])
    return sorted(groups, key=lambda places: int(edges.sources[places].min()))


def _tangle(edges: EdgeArrays, inside: Positions) -> Tangle:
    """Describes a tangle, with its concepts counted anew from 0 in book order."""
    concepts, ends = np.unique(np.concatenate([edges.sources[inside], edges.targets[inside]]), return_inverse=True)
    sources, targets = np.split(ends.astype(np.int64), 2)
    size = len(concepts)
    cycle = _cycle_through_first(size, sources, targets)

    def weakness(place: int) -> tuple[bool, float, bool]:
        at = int(inside[place])
        return bool(edges.key[at]), float(edges.weights[at]), _agrees_with_book(edges, at)

    def weakness_in_tangle(place: int) -> tuple[bool, float, int, bool]:
        key, weight, agrees = weakness(place)
        return key, weight, _edges_on_cycles(size, np.delete(sources, place), np.delete(targets, place)), agrees

    tried = sorted(cycle, key=weakness)[: max(2, min(_MOST_TRIED, _MOST_WORK // len(inside)))]
    weakest = min(tried, key=weakness_in_tangle)
    return Tangle(inside, tuple(int(inside[place]) for place in cycle), int(inside[weakest]))


def _cycle_through_first(size: int, sources: Positions, targets: Positions) -> list[int]:
    """Places of the edges of a shortest cycle through position 0, in their order."""
    onward = Adjacency.from_pairs(size + 1, sources, np.where(targets == 0, size, targets), np.zeros(len(sources)))
    path = shortest_path(onward, 0, size)  # the way back to the start is the way to one more concept in its place
    pairs = sources * size + targets
    order = np.argsort(pairs, kind="stable")
    steps = np.array([source * size + target % size for source, target in pairwise(path)], dtype=np.int64)
    return [int(place) for place in order[np.searchsorted(pairs[order], steps)]]


def _edges_on_cycles(size: int, sources: Positions, targets: Positions) -> int:
    labels = strong_components(size, sources, targets)
    return int(np.count_nonzero(labels[sources] == labels[targets]))


def _agrees_with_book(edges: EdgeArrays, place: int) -> bool:
    """A prerequisite leads on in the book, an encompassing edge back."""
    leads_on = edges.sources[place] < edges.targets[place]
    return bool(leads_on == (edges.kinds[place] != KIND_CODE[EdgeKind.ENCOMPASSES]))
