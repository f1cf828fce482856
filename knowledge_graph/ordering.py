"""Orders of a graph given as arrays: topological order, strong components, levels, longest and heaviest chains."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from knowledge_graph.adjacency import Adjacency, Positions, Weights


def topological_order(size: int, sources: Positions, targets: Positions) -> Positions:
    """Positions so that every source comes before its target; of those that could come next, the smallest.

    Kahn's algorithm ("Topological sorting of large networks", 1962) with a heap. Positions on a cycle or behind one are
    left out, so the result is shorter than ``size`` exactly when there is no order.

    >>> topological_order(3, np.array([2, 0]), np.array([0, 1])).tolist()
    [2, 0, 1]
    """
    if bool(np.all(sources < targets)):
        return np.arange(size, dtype=np.int64)
    by_source = Adjacency.from_pairs(size, sources, targets, np.zeros(len(sources)))
    flat, bounds = by_source.indices.tolist(), by_source.indptr.tolist()
    waiting = np.bincount(targets, minlength=size).tolist()
    ready = [position for position, count in enumerate(waiting) if not count]
    heapify(ready)
    order = []
    while ready:
        position = heappop(ready)
        order.append(position)
        for target in flat[bounds[position] : bounds[position + 1]]:
            waiting[target] -= 1
            if not waiting[target]:
                heappush(ready, target)
    return np.array(order, dtype=np.int64)


def strong_components(size: int, sources: Positions, targets: Positions) -> Positions:
    """A number for each position; two have the same exactly when each leads to the other. int64, shape (size,)."""
    if not len(sources):
        return np.arange(size, dtype=np.int64)
    matrix = csr_matrix((np.ones(len(sources), dtype=np.int8), (sources, targets)), shape=(size, size))
    _, labels = connected_components(matrix, directed=True, connection="strong")
    return np.asarray(labels, dtype=np.int64)


def levels(dependents: Adjacency) -> Positions:
    """The number of edges of the longest chain that ends at each position, int64, shape (n,).

    Args:
        dependents: rows in topological order, neighbours = what comes later.
    """
    flat, bounds = dependents.indices.tolist(), dependents.indptr.tolist()
    level = [0] * dependents.size
    for position in range(dependents.size):
        following = level[position] + 1
        for later in flat[bounds[position] : bounds[position + 1]]:
            level[later] = max(level[later], following)
    return np.array(level, dtype=np.int64)


def heaviest_chain(prerequisites: Adjacency, weights: Weights, allowed: Positions, ends: Positions) -> Positions:
    """The chain of positions with the largest sum of weights that ends at one of ``ends``, ascending.

    The critical path method (Kelley and Walker, 1959) over concepts instead of activities.

    Args:
        prerequisites: rows in topological order, neighbours = direct prerequisites.
        weights: what each position adds, at least 0, shape (n,).
        allowed: the positions the chain may use, ascending; must hold ``ends``.
        ends: where it may end; the empty chain when there are none.
    """
    total: dict[int, float] = {}
    came_from: dict[int, int] = {}
    for position, weight in zip(allowed.tolist(), weights[allowed].tolist(), strict=True):
        before = [earlier for earlier in prerequisites.neighbours(position).tolist() if earlier in total]
        if before:
            came_from[position] = max(before, key=total.__getitem__)  # of equals the first, which is the smallest
            total[position] = total[came_from[position]] + weight
        else:
            total[position] = weight
    if not len(ends):
        return np.empty(0, dtype=np.int64)
    chain = [max(sorted(ends.tolist()), key=total.__getitem__)]
    while chain[-1] in came_from:
        chain.append(came_from[chain[-1]])
    return np.array(chain[::-1], dtype=np.int64)
