"""What placement believes before and after answers: an ensemble of knowledge states that agree with the graph.

A knowledge state says of every concept whether a learner knows it (Doignon & Falmagne 1985). The ensemble is drawn once
for a graph; answers weigh its members by their likelihood (importance sampling), so nothing is fitted and the same
answers always give the same belief.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph

Floats = NDArray[np.float64]
Reals = NDArray[np.floating]
Flags = NDArray[np.bool_]

CELLS = 8_000_000
"""So many entries an ensemble has at most: fewer states of a graph of more than 400 concepts."""
CHUNK = 2000
STRANDS = (0.03, 0.35)
"""How far ahead or behind in one part of the graph a learner may be, as a share of its depth; log-uniform."""
SCATTER = (0.02, 0.30)
"""The same for single concepts."""
ALIKE = 0.9
"""How far being ahead reaches along the edges, both ways: the damping of a random walk between neighbours."""
LARGEST_WITH_STRANDS = 1500
"""Larger graphs are taken to have no strands: the n by n matrix would be too large."""
GAPPED = 0.25
"""Share of learners who may know a concept without its prerequisites."""
LOOSE = 0.7
"""Of their concepts, the share that does not wait for prerequisites."""

SMALLEST_MASS = 1e-3
"""Of what a state knows, or does not: keeps sums of costs within single precision."""


class Seen(NamedTuple):
    """One answer as the ensemble sees it.

    Attributes:
        if_known, if_unknown: probability of what was answered, by whether the concept is known.
        counted: share of its weight.
    """

    position: int
    if_known: float
    if_unknown: float
    counted: float = 1.0


@dataclass(frozen=True)
class Posterior:
    """The likeliest knowledge states after some answers.

    Attributes:
        states: shape (k, n), 1 where known.
        share: probability of each state, shape (k,), summing to 1.
        known_cost, unknown_cost: for each state, what misjudging a known and an unknown concept of weight 1 costs, so
            that misjudging everything that is known costs a half, and everything that is not the other half.
    """

    states: Reals
    share: Reals
    known_cost: Reals
    unknown_cost: Reals

    @property
    def probability(self) -> Reals:
        """That each concept is known, shape (n,)."""
        probability: Reals = self.share @ self.states
        return probability

    def stakes(self) -> tuple[Reals, Reals]:
        """Expected cost, per unit of weight, of calling each concept unknown and known; shape (n,) each."""
        if_unknown: Reals = (self.share * self.known_cost) @ self.states
        weighted = self.share * self.unknown_cost
        if_known: Reals = weighted.sum() - weighted @ self.states
        return if_unknown, if_known


def depths(graph: CompiledGraph) -> Floats:
    """Where each concept stands between the most elementary (0) and the most advanced (1): ranks, shape (n,).

    Half of it is the number of levels before the concept, half the share of them in the longest chain through it.
    """
    before = graph.levels.astype(np.float64) + 1.0
    above = np.zeros(len(graph))
    for position in reversed(range(len(graph))):
        following = graph.dependents.neighbours(position)
        above[position] = 1.0 + above[following].max() if len(following) else 0.0
    share = before / np.maximum(before + above, 1.0)
    blend = 0.5 * share + 0.5 * before / max(float(before.max(initial=0.0)), 1.0)
    ranks: Floats = np.argsort(np.argsort(blend, kind="stable"), kind="stable") / max(len(graph) - 1, 1)
    return ranks


def draw_states(graph: CompiledGraph, count: int, seed: int) -> Flags:
    """Draws knowledge states, shape (``count`` or fewer, n).

    Each learner finds a concept as hard as it is deep (levels and ranks mixed), gets through some parts of the graph
    sooner than through others (noise that is smooth along the edges), and meets some surprises. A concept is at least
    as hard as its prerequisites, but for some learners' gaps. The learner knows the easiest concepts; how many of them
    is even between none and all, so that nothing is taken for granted about the level.
    """
    size = len(graph)
    count = max(min(count, CELLS // max(size, 1)), 1)
    random = np.random.default_rng(seed)
    depth = graph.levels / max(int(graph.levels.max(initial=0)), 1), depths(graph)
    strands = _strands(graph)
    known = np.zeros((count, size), dtype=np.bool_)
    for start in range(0, count, CHUNK):
        rows = min(CHUNK, count - start)
        hardness = _hardness(graph, random, rows, depth, strands)
        reached = np.minimum((random.random(rows) * (size + 1)).astype(np.int64), size)
        hardest = np.concatenate([np.full((rows, 1), -np.inf), np.sort(hardness, axis=1)], axis=1)
        known[start : start + rows] = hardness <= hardest[np.arange(rows), reached][:, None]
    known.setflags(write=False)
    return known


def _strands(graph: CompiledGraph) -> Floats | None:
    """Maps independent noise to noise of variance 1 that neighbours share, shape (n, n): ``(I - a P)^-1``, scaled."""
    size = len(graph)
    if size > LARGEST_WITH_STRANDS:
        return None
    joined = np.zeros((size, size))
    for position in range(size):
        joined[position, graph.prerequisites.neighbours(position)] = 1.0
    joined += joined.T
    walk = joined / np.maximum(joined.sum(axis=1), 1.0)[:, None]
    reach = np.linalg.inv(np.eye(size) - ALIKE * walk)
    scaled: Floats = reach / np.sqrt((reach**2).sum(axis=1))[:, None]
    return scaled


def _hardness(
    graph: CompiledGraph, random: np.random.Generator, rows: int, depth: tuple[Floats, Floats], strands: Floats | None
) -> Floats:
    """How hard each of ``rows`` learners finds each concept, in shares of the graph's depth; shape (rows, n)."""
    shape, one = (rows, len(graph)), (rows, 1)
    mixed = random.random(one)
    hardness: Floats = mixed * depth[0] + (1.0 - mixed) * depth[1]
    ahead, scatter = _between(random, STRANDS, one), _between(random, SCATTER, one)
    if strands is not None:
        hardness += ahead * (random.normal(size=shape) @ strands.T)
    hardness += scatter * random.normal(size=shape)
    loose = (random.random(one) < GAPPED) & (random.random(shape) < LOOSE)
    for position in range(len(graph)):
        required = graph.prerequisites.neighbours(position)
        if len(required):
            hardest = hardness[:, required].max(axis=1)
            waits = ~loose[:, position] & (hardness[:, position] <= hardest)
            hardness[waits, position] = hardest[waits] + 1e-6
    return hardness


def _between(random: np.random.Generator, bounds: tuple[float, float], shape: tuple[int, int]) -> Floats:
    drawn: Floats = np.exp(random.uniform(np.log(bounds[0]), np.log(bounds[1]), shape))
    return drawn


def posterior(known: Flags, mass: Reals, answers: Sequence[Seen], most: int) -> Posterior:
    """The ensemble after some answers.

    Args:
        known: knowledge states, shape (count, n).
        mass: weight of what each state knows and of what it does not, shape (2, count).
        answers: in any order.
        most: only so many of the likeliest states are kept, in the order of drawing.
    """
    logs = np.zeros(len(known))
    for each in answers:
        logs += each.counted * np.log(np.where(known[:, each.position], each.if_known, each.if_unknown))
    kept = np.arange(min(most, len(known)))
    if answers and most < len(known):
        kept = np.sort(np.argpartition(-logs, most)[:most])
    share = np.exp(logs[kept] - logs.max())
    share /= share.sum()
    costs = 0.5 / np.maximum(mass[:, kept], SMALLEST_MASS)
    return Posterior(known[kept].astype(np.float32), share.astype(np.float32), costs[0], costs[1])
