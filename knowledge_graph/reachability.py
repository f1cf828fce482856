"""What leads to what in an acyclic graph: closures, paths, and an index that answers single questions at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from random import Random
from typing import Final, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import breadth_first_order

from knowledge_graph.adjacency import Adjacency, Positions

_SMALL: Final = 256
"""Positions up to which a closure is walked in Python: below, that is faster than calling the compiled search."""
_NOWHERE: Final = -9999
"""What `breadth_first_order` gives as the predecessor of a position that it did not come to."""


def closure(adjacency: Adjacency, starts: Iterable[int]) -> Positions:
    """Every position that the starts lead to, ascending, the starts left out; cycles do no harm.

    Args:
        adjacency: neighbours are where one edge leads.
        starts: positions, in any order.
    """
    begun = set(starts)
    seen, stack = set(begun), list(begun)
    while stack and len(seen) < len(begun) + _SMALL:
        new = set(adjacency.neighbours(stack.pop()).tolist()) - seen
        seen |= new
        stack.extend(new)
    if not stack:
        return np.array(sorted(seen - begun), dtype=np.int64)
    return _wide_closure(adjacency, np.array(sorted(begun), dtype=np.int64))


def _wide_closure(adjacency: Adjacency, starts: Positions) -> Positions:
    reached, _ = _from_all(adjacency, starts, with_predecessors=False)
    inside = np.zeros(adjacency.size + 1, dtype=np.bool_)
    inside[reached] = True
    inside[starts] = False
    return np.flatnonzero(inside[:-1])


def _from_all(adjacency: Adjacency, starts: Positions, *, with_predecessors: bool) -> tuple[Positions, Positions]:
    """Breadth-first by scipy's compiled search, from one more row that leads to all the starts.

    Returns:
        What is reached in the order in which it is, the added row first; and where each position was reached from.
    """
    indptr = np.append(adjacency.indptr, adjacency.indptr[-1] + len(starts))
    indices = np.concatenate([adjacency.indices, starts])
    matrix = _matrix(indptr, indices)
    if not with_predecessors:
        return breadth_first_order(matrix, adjacency.size, return_predecessors=False), np.empty(0, dtype=np.int64)
    order, came_from = breadth_first_order(matrix, adjacency.size, return_predecessors=True)
    return order, came_from


def nearest_starts(adjacency: Adjacency, starts: Positions) -> Positions:
    """For each position the start that leads to it over the fewest edges; itself for a start, -1 where none does.

    Args:
        adjacency: neighbours are where one edge leads; it may hold cycles.
        starts: int64, ascending, each once.
    """
    nearest = np.full(adjacency.size + 1, -1, dtype=np.int64)
    nearest[starts] = starts
    order, came_from = _from_all(adjacency, starts, with_predecessors=True)
    for position, before in zip(order[1:].tolist(), came_from[order[1:]].tolist(), strict=True):
        if before != adjacency.size:
            nearest[position] = nearest[before]
    return nearest[:-1]


def shortest_path(adjacency: Adjacency, start: int, goal: int) -> tuple[int, ...]:
    """Positions from ``start`` to ``goal`` over as few edges as can be, both included; empty when there is no way.

    From a position to itself it is that position alone.
    """
    if start == goal:
        return (start,)
    _, came_from = breadth_first_order(_matrix(adjacency.indptr, adjacency.indices), start, return_predecessors=True)
    if came_from[goal] == _NOWHERE:
        return ()
    path = [goal]
    while path[-1] != start:
        path.append(int(came_from[path[-1]]))
    return tuple(path[::-1])


def _matrix(indptr: Positions, indices: Positions) -> csr_matrix:
    size = len(indptr) - 1
    return csr_matrix(
        (np.ones(len(indices)), indices.astype(np.int32), indptr.astype(np.int32)), shape=(size, size), copy=False
    )


class _Direction(NamedTuple):
    """One way to go through the graph.

    Attributes:
        neighbours: where one edge leads this way, by position.
        reached: bits of the landmarks this way, the position itself included.
        behind: bits of the landmarks the other way.
        levels: rising this way.
    """

    neighbours: list[list[int]]
    reached: list[int]
    behind: list[int]
    levels: list[int]


class ReachabilityIndex:
    """Whether one position leads to another, over and over, without a search for nearly every pair.

    Some positions are *landmarks*. For each position the index keeps the landmarks that it leads to and those
    that lead to it, as bits. ``a`` leads to ``b`` when some landmark lies between them, and cannot when ``a`` misses a
    landmark that ``b`` leads to, or ``b`` one that leads to ``a``; nor when it has no lower topological position or
    level. A search from both ends settles the pairs that are left, cut at every position by the same tests. It is the
    scheme of Bloom filter labelling (Su, Zhu, Wei and Yu, "Reachability Querying: Can It Be Even Faster?", 2017) with
    a sample instead of a hash, so that a shared bit also proves.
    """

    def __init__(
        self,
        prerequisites: Adjacency,
        dependents: Adjacency,
        levels: Positions,
        *,
        landmarks: int = 1024,
        seed: int = 0,
    ) -> None:
        """Builds the index: two passes over all edges.

        Args:
            prerequisites: rows in topological order, neighbours = what comes directly before.
            dependents: the same edges the other way.
            levels: of each position, as `ordering.levels` gives them.
            landmarks: how many; more settle more pairs and take more memory, an eighth of a byte a position each way.
            seed: for those that are drawn; the answers do not depend on it.
        """
        size = dependents.size
        earlier, later = prerequisites.neighbour_lists(), dependents.neighbour_lists()
        chosen = _landmarks(prerequisites, dependents, min(landmarks, size), seed)
        own = {position: 1 << bit for bit, position in enumerate(chosen)}
        above = _gathered(range(size), earlier, own)
        below = _gathered(range(size - 1, -1, -1), later, own)
        height = levels.tolist()
        self._onward = _Direction(later, below, above, height)
        self._backward = _Direction(earlier, above, below, [-level for level in height])

    def leads(self, start: int, goal: int) -> bool:
        """Whether there is a way of at least one edge.

        The search goes from both ends, each time one step from the end with fewer open positions, and only between
        the two in the topological order.
        """
        if start >= goal:
            return False
        ahead, seen_ahead = {start}, {start}
        behind, seen_behind = {goal}, {goal}
        while ahead and behind:
            if len(ahead) <= len(behind):
                met = self._step(self._onward, ahead, seen_ahead, start, goal, goal)
                found, other = ahead, seen_behind
            else:
                met = self._step(self._backward, behind, seen_behind, start, goal, start)
                found, other = behind, seen_ahead
            if met or not found.isdisjoint(other):
                return True
        return False

    @staticmethod
    def _step(way: _Direction, opened: set[int], seen: set[int], low: int, high: int, end: int) -> bool:
        """Moves the open positions one edge on; True when a landmark proves that one of them leads to the end."""
        end_reached, end_behind, end_level = way.reached[end], way.behind[end], way.levels[end]
        new: set[int] = set()
        for position in opened:
            reached = way.reached[position]
            if reached & end_behind:
                return True
            hopeless = way.levels[position] >= end_level or end_reached & ~reached or way.behind[position] & ~end_behind
            if not hopeless:
                new.update(way.neighbours[position])
        opened.clear()
        opened.update(position for position in new if low <= position <= high and position not in seen)
        seen |= opened
        return False


def _landmarks(prerequisites: Adjacency, dependents: Adjacency, count: int, seed: int) -> list[int]:
    """Half of them where most ways cross, by the product of edges in and out; the others drawn from all positions."""
    crossings = np.diff(prerequisites.indptr) * np.diff(dependents.indptr)
    busiest = np.argsort(-crossings, kind="stable")[: count // 2].tolist()
    drawn = Random(seed).sample(range(len(crossings)), count)  # noqa: S311 - a sample, not a secret
    return list(dict.fromkeys([*busiest, *drawn]))[:count]


def _gathered(order: Iterable[int], sources: list[list[int]], own: Mapping[int, int]) -> list[int]:
    """For each position its own bit and those of everything that it can be reached from, sources coming first."""
    bits = [0] * len(sources)
    for position in order:
        union = own.get(position, 0)
        for source in sources[position]:
            union |= bits[source]
        bits[position] = union
    return bits
