"""Simulated learners to be placed: what each of them knows, and their luck with each question.

Three families, none of them drawn as placement draws its own belief. Within a family learners are spread evenly over
the graph: the first knows next to nothing of it, the last nearly everything.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph

Flags = NDArray[np.bool_]
SLIP, GUESS = 0.08, 0.2
"""Of the simulated learners; placement assumes others (`PlacementParameters`)."""
STRANDS = 8


@dataclass(frozen=True, slots=True)
class PlacedLearner:
    """A learner as the benchmark knows them and placement does not.

    Attributes:
        known: shape (n,). luck: of the question on each concept, even in [0, 1); the same whoever asks it.
    """

    family: str
    known: Flags
    luck: NDArray[np.float64]

    def answers(self, position: int) -> bool:
        """Whether the question on a concept is answered right."""
        return bool(self.luck[position] < (1.0 - SLIP if self.known[position] else GUESS))


def grown(graph: CompiledGraph, share: float, random: np.random.Generator) -> Flags:
    """Grown from the roots: of what is open the more elementary is likelier to be next, so the edge is ragged."""
    known = np.zeros(len(graph), dtype=np.bool_)
    for _ in range(max(round(share * len(graph)), 1)):
        open_now = graph.frontier(known)
        chances = np.exp(-0.25 * graph.levels[open_now])
        known[random.choice(open_now, p=chances / chances.sum())] = True
    return known


def in_strands(graph: CompiledGraph, share: float, random: np.random.Generator) -> Flags:
    """Ahead in some parts of the graph and behind in others.

    A part is what lies nearest to one of eight concepts; the learner is ahead or behind in it by a seventh of the depth
    (standard deviation). Nothing is known without its prerequisites.
    """
    size = len(graph)
    centres = random.choice(size, min(STRANDS, size), replace=False)
    part = np.full(size, len(centres))
    part[centres] = np.arange(len(centres))
    waiting = centres.tolist()
    while waiting:
        here = waiting.pop(0)
        for near in (*graph.prerequisites.neighbours(here).tolist(), *graph.dependents.neighbours(here).tolist()):
            if part[near] == len(centres):
                part[near] = part[here]
                waiting.append(near)
    ahead = random.normal(0.0, 0.15, len(centres) + 1)
    depth = graph.levels / max(int(graph.levels.max(initial=0)), 1)
    hardness = depth - ahead[part] + random.normal(0.0, 0.03, size)
    for position in range(size):
        required = graph.prerequisites.neighbours(position)
        if len(required):
            hardness[position] = max(hardness[position], hardness[required].max() + 1e-6)
    known = np.zeros(size, dtype=np.bool_)
    known[np.argsort(hardness, kind="stable")[: max(round(share * size), 1)]] = True
    return known


def forgetful(graph: CompiledGraph, share: float, random: np.random.Generator) -> Flags:
    """Grown, and of the quarter that was learned last one concept in six forgotten again, whatever rests on it."""
    known = grown(graph, share, random)
    held = np.flatnonzero(known)
    latest = held[np.argsort(graph.levels[held] + random.random(len(held)))][-max(len(held) // 4, 1) :]
    lost = latest[random.random(len(latest)) < 1 / 6]
    if len(lost) < len(held):
        known[lost] = False
    return known


FAMILIES: Mapping[str, Callable[[CompiledGraph, float, np.random.Generator], Flags]] = {
    "grown": grown,
    "strands": in_strands,
    "forgetful": forgetful,
}


def placed_learners(graph: CompiledGraph, each: int, seed: int) -> list[PlacedLearner]:
    """``each`` learners of every family, evenly over the graph; none knows everything."""
    found = []
    for kind, (family, draw) in enumerate(FAMILIES.items()):
        for number in range(each):
            random = np.random.default_rng([seed, kind, number])
            share = min((number + 0.5) / each, 1.0 - 1.0 / max(len(graph), 2))
            known = draw(graph, share, random)
            found.append(PlacedLearner(family, known, random.random(len(graph))))
    return found
