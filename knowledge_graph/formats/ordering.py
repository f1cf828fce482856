"""Finds prerequisites to set aside so that the rest has an order: few, and the least sure ones.

Within each strongly connected component the concepts are put in a row by the greedy rule of Eades, Lin and Smyth
(1993, "A fast and effective heuristic for the feedback arc set problem", Information Processing Letters 47), weighted
by how sure each edge is; edges that go back in the row are candidates. Candidates are then put back, surest first, as
long as no cycle closes, so none is set aside without need.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

MOST_STEPS: Final = 20_000_000
"""Edges looked at while candidates are put back; in greater tangles the remaining candidates stay aside."""


MOST_TANGLED: Final = 100_000
"""Edges inside strongly connected components; a tangle of more is nobody's draft."""


class TooTangledError(ValueError):
    """So many prerequisites need each other that choosing among them would be guessing.

    Attributes:
        count: of the edges that lie on some cycle.
    """

    def __init__(self, count: int) -> None:
        super().__init__(f"{count:,} prerequisites lie on cycles, at most {MOST_TANGLED:,} are set in order")
        self.count = count


@dataclass(frozen=True, slots=True)
class SetAside:
    """An edge to leave out, and the way on which its target leads back to its source.

    Attributes:
        edge: position in the lists that were given.
        way: concept numbers from the edge's target to its source along edges that stay; empty when none was looked for.
    """

    edge: int
    way: tuple[int, ...]


def edges_to_set_aside(size: int, sources: ArrayLike, targets: ArrayLike, certainty: ArrayLike) -> tuple[SetAside, ...]:
    """The edges without which the others have an order; none exactly when all have one.

    >>> edges_to_set_aside(3, [0, 1, 2], [1, 2, 0], [1.0, 1.0, 0.5])
    (SetAside(edge=2, way=(0, 1, 2)),)

    Args:
        size: number of concepts; they are numbered from 0.
        sources: by edge, the earlier concept; no edge leads from a concept to itself.
        targets: by edge, the later concept.
        certainty: by edge, positive; less sure edges are set aside first.

    Raises:
        TooTangledError: more than `MOST_TANGLED` edges lie on cycles.
    """
    source, target, sure = np.asarray(sources), np.asarray(targets), np.asarray(certainty)
    if not len(source):
        return ()
    graph = coo_matrix((np.ones(len(source), dtype=np.int8), (source, target)), shape=(size, size)).tocsr()
    _, label = connected_components(graph, directed=True, connection="strong")
    inside = np.flatnonzero(label[source] == label[target])
    if len(inside) > MOST_TANGLED:
        raise TooTangledError(len(inside))
    tangles: dict[int, list[int]] = {}
    for edge in inside.tolist():
        tangles.setdefault(int(label[source[edge]]), []).append(edge)
    found: list[SetAside] = []
    for edges in tangles.values():
        found += _untangle({edge: (int(source[edge]), int(target[edge]), float(sure[edge])) for edge in edges})
    return tuple(sorted(found, key=lambda one: one.edge))


def _untangle(edges: dict[int, tuple[int, int, float]]) -> list[SetAside]:
    """The edges of one strongly connected component that are to be set aside."""
    place = {concept: number for number, concept in enumerate(_greedy_row(edges))}
    back = [edge for edge, (source, target, _) in edges.items() if place[source] > place[target]]
    after: dict[int, list[int]] = {}
    for source, target, _ in (ends for edge, ends in edges.items() if place[ends[0]] < place[ends[1]]):
        after.setdefault(source, []).append(target)
    aside, steps = [], MOST_STEPS
    for edge in sorted(back, key=lambda edge: (-edges[edge][2], edge)):
        source, target, _ = edges[edge]
        way, looked_at = _way(after, target, source) if steps > 0 else ((), 0)
        steps -= looked_at
        if way or steps <= 0:
            aside.append(SetAside(edge, way))
        else:
            after.setdefault(source, []).append(target)
    return aside


def _greedy_row(edges: dict[int, tuple[int, int, float]]) -> list[int]:
    """Concepts in a row, with little certainty on edges that go back."""
    out: dict[int, dict[int, float]] = {}
    into: dict[int, dict[int, float]] = {}
    for source, target, certainty in edges.values():
        for one, other, ways in ((source, target, out), (target, source, into)):
            ways.setdefault(one, {})[other] = ways.get(one, {}).get(other, 0.0) + certainty
    surplus = {concept: sum(out[concept].values()) - sum(into[concept].values()) for concept in out}
    left = set(out)
    queue = [(*_urgency(concept, out, into, surplus), concept) for concept in left]
    heapq.heapify(queue)
    first: list[int] = []
    last: list[int] = []
    while left:
        *urgency, concept = heapq.heappop(queue)
        if concept not in left or tuple(urgency) != _urgency(concept, out, into, surplus):
            continue
        left.remove(concept)
        (first if out[concept] or not into[concept] else last).append(concept)
        for other, certainty in out.pop(concept).items():
            del into[other][concept]
            surplus[other] += certainty
            heapq.heappush(queue, (*_urgency(other, out, into, surplus), other))
        for other, certainty in into.pop(concept).items():
            del out[other][concept]
            surplus[other] -= certainty
            heapq.heappush(queue, (*_urgency(other, out, into, surplus), other))
    return first + last[::-1]


def _urgency(
    concept: int, out: dict[int, dict[int, float]], into: dict[int, dict[int, float]], surplus: dict[int, float]
) -> tuple[int, float]:
    """Sinks go last and sources first at once; of the others the one that leads most and is led least goes first."""
    if not out[concept] or not into[concept]:
        return (0, 0.0)
    return (1, -surplus[concept])


def _way(after: dict[int, list[int]], start: int, goal: int) -> tuple[tuple[int, ...], int]:
    """The shortest way along the edges, empty if there is none, and how many edges were looked at."""
    before, waiting, looked_at = {start: start}, deque([start]), 0
    while waiting:
        concept = waiting.popleft()
        if concept == goal:
            way = [concept]
            while way[-1] != start:
                way.append(before[way[-1]])
            return tuple(way[::-1]), looked_at
        for other in after.get(concept, ()):
            looked_at += 1
            if other not in before:
                before[other] = concept
                waiting.append(other)
    return (), looked_at
