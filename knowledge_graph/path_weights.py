"""The strongest way from one concept to others, where a way is as strong as the product of its weights."""

from __future__ import annotations

from heapq import heappop, heappush

import numpy as np

from knowledge_graph.adjacency import Adjacency, Positions, Weights


def strongest_paths(adjacency: Adjacency, start: int, cut: float) -> tuple[Positions, Weights]:
    """The largest product of weights over all paths from one position to each other one.

    Dijkstra's search ("A note on two problems in connexion with graphs", 1959) with products for sums, which is right
    because no weight is above 1; cycles do no harm.

    Args:
        adjacency: weights above 0 and at most 1.
        start: where the paths begin; it is left out of the result.
        cut: products below it are left out, and not followed further.

    Returns:
        Positions, ascending, and the product for each.
    """
    best: dict[int, float] = {}
    open_ends: list[tuple[float, int]] = [(-1.0, start)]
    while open_ends:
        negative, position = heappop(open_ends)
        if position in best:
            continue
        best[position] = -negative
        targets, weights = adjacency.neighbours(position), adjacency.neighbour_weights(position)
        for target, weight in zip(targets.tolist(), weights.tolist(), strict=True):
            if target not in best and -negative * weight >= cut:
                heappush(open_ends, (negative * weight, target))
    del best[start]
    reached = sorted(best)
    return np.array(reached, dtype=np.int64), np.array([best[position] for position in reached], dtype=np.float64)
