"""Labelled pairs that are hard to tell apart: edges, the same edges turned round, two-step pairs, neighbours."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.suggestions.structure import read_structure
from knowledge_graph.suggestions.words import Pairs
from learning_platform.benchmarks.suggestion_graphs import LabelledGraph


@dataclass(frozen=True)
class HardPairs:
    """Ordered pairs (a, b), shape (n, 2) each. Nothing but `edges` is an edge.

    Attributes:
        edges: all of them, but for pairs that are joined both ways.
        reversed_edges: each edge turned round.
        two_steps: a → x → b, not directly joined; as many as there are edges at most.
        neighbours: at the same level, with a common prerequisite or dependent, not joined, in random order; as many.
        unjoined: pairs that people looked at and found to be no prerequisites; as many.
    """

    edges: Pairs
    reversed_edges: Pairs
    two_steps: Pairs
    neighbours: Pairs
    unjoined: Pairs

    @property
    def apart(self) -> Pairs:
        """Pairs that are not joined in either direction."""
        return np.concatenate([self.two_steps, self.neighbours, self.unjoined])

    @property
    def everything(self) -> Pairs:
        return np.concatenate([self.edges, self.reversed_edges, self.apart])

    @property
    def labels(self) -> NDArray[np.float64]:
        """1 for an edge, in the order of `everything`."""
        labels = np.zeros(len(self.everything))
        labels[: len(self.edges)] = 1
        return labels


def hard_pairs(graph: LabelledGraph, seed: int) -> HardPairs:
    """Draws the pairs of a graph."""
    chance = random.Random(seed)
    joined = set(graph.edges)
    edges = [edge for edge in graph.edges if edge[::-1] not in joined]
    either = joined | {edge[::-1] for edge in joined}
    after: dict[int, list[int]] = {}
    before: dict[int, list[int]] = {}
    for a, b in graph.edges:
        after.setdefault(a, []).append(b)
        before.setdefault(b, []).append(a)
    two_steps = {(a, c) for a, b in edges for c in after.get(b, []) if a != c and (a, c) not in either}
    level = levels(graph)
    families = [*after.values(), *before.values()]
    neighbours = {
        (min(a, b), max(a, b)) for family in families for a in family for b in family if a != b and level[a] == level[b]
    }
    apart = sorted(neighbours - either - two_steps - {pair[::-1] for pair in two_steps})
    most = len(edges)
    drawn = [pair if chance.random() < 0.5 else pair[::-1] for pair in _draw(chance, apart, most)]
    looked_at = [pair for pair in graph.unjoined if pair not in either]
    return HardPairs(
        _pairs(edges),
        _pairs([edge[::-1] for edge in edges]),
        _pairs(_draw(chance, sorted(two_steps), most)),
        _pairs(drawn),
        _pairs(_draw(chance, looked_at, most)),
    )


def levels(graph: LabelledGraph) -> list[int]:
    """Edges on the longest chain that leads to each concept; concepts of a cycle share a level."""
    count = len(graph.texts)
    structure = read_structure(count, graph.edges, np.empty((count, 0), dtype=np.int64), np.empty((count, 0)))
    reach = structure.descendants
    order = sorted(range(count), key=lambda concept: -reach[concept].bit_count())
    level = [0] * count
    before: dict[int, list[int]] = {}
    for a, b in graph.edges:
        if not reach[b] >> a & 1:
            before.setdefault(b, []).append(a)
    for concept in order:
        level[concept] = max((level[earlier] + 1 for earlier in before.get(concept, ())), default=0)
    return level


def _draw(chance: random.Random, pairs: list[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    return pairs if len(pairs) <= most else chance.sample(pairs, most)


def _pairs(pairs: list[tuple[int, int]]) -> Pairs:
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)
