"""Synthetic courses: the graph that simulated learners live on, and the partly wrong one that policies see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

ENCOMPASSED_SHARE = 0.4
"""Share of prerequisite edges whose prerequisite is also practised by the larger concept."""
WEIGHTS = (0.3, 0.4, 0.5, 0.6, 0.8)
"""Encompassing weights as the specification's rubric gives them: incidental, core component, same skill harder."""


@dataclass(frozen=True)
class CourseMap:
    """Concepts 0 to n - 1 in an order in which every prerequisite comes first.

    Attributes:
        prerequisites: (earlier, later) pairs.
        encompassings: (larger, smaller, weight) triples.
    """

    size: int
    prerequisites: tuple[tuple[int, int], ...]
    encompassings: tuple[tuple[int, int, float], ...]

    @cached_property
    def required(self) -> tuple[NDArray[np.int64], ...]:
        """Direct prerequisites of each concept."""
        found: list[list[int]] = [[] for _ in range(self.size)]
        for earlier, later in self.prerequisites:
            found[later].append(earlier)
        return tuple(np.array(sorted(each), dtype=np.int64) for each in found)

    @cached_property
    def requires(self) -> Flags:
        """Shape (n, n): row needs column directly."""
        matrix = np.zeros((self.size, self.size), dtype=np.bool_)
        for earlier, later in self.prerequisites:
            matrix[later, earlier] = True
        return matrix

    @cached_property
    def ancestors(self) -> Flags:
        """Shape (n, n): row rests on column, directly or not."""
        reach = np.zeros((self.size, self.size), dtype=np.bool_)
        for later in range(self.size):
            for earlier in self.required[later].tolist():
                reach[later] |= reach[earlier]
                reach[later, earlier] = True
        return reach

    @cached_property
    def practises(self) -> Floats:
        """Shape (n, n): share of an exercise on the row that also practises the column; strongest path, no self."""
        direct = np.zeros((self.size, self.size))
        for larger, smaller, weight in self.encompassings:
            direct[larger, smaller] = max(direct[larger, smaller], weight)
        closed = direct.copy()
        for larger in range(self.size):  # smaller concepts come first, so their rows are closed already
            for smaller in np.flatnonzero(direct[larger]).tolist():
                closed[larger] = np.maximum(closed[larger], direct[larger, smaller] * closed[smaller])
        closed[closed < 0.1] = 0.0
        return closed

    @cached_property
    def practised(self) -> tuple[tuple[tuple[int, float], ...], ...]:
        """`practises`, row by row, as (smaller concept, share)."""
        rows = []
        for row in self.practises:
            parts = np.flatnonzero(row).tolist()
            rows.append(tuple((part, float(row[part])) for part in parts))
        return tuple(rows)

    def compiled(self, names: Sequence[ConceptId] | None = None) -> CompiledGraph:
        """The same as a graph that the recommender can be driven with."""
        ids = [ConceptId(f"concept-{index:04d}") for index in range(self.size)] if names is None else list(names)
        edges = [Edge(ids[a], ids[b], EdgeKind.PREREQUISITE) for a, b in self.prerequisites]
        edges += [Edge(ids[a], ids[b], EdgeKind.ENCOMPASSES, weight) for a, b, weight in self.encompassings]
        return compile_graph(ids, edges, f"simulated-{self.size}-{hash((self.prerequisites, self.encompassings)):x}")


def synthetic_course(size: int, seed: int) -> CourseMap:
    """A course of realistic shape: chapters of about eight concepts, mostly local prerequisites, a few far ones.

    Each concept but the first few has one to three prerequisites, nine in ten among the twelve before it; two in five
    of them are encompassed too.
    """
    random = np.random.default_rng(seed)
    prerequisites, encompassings = [], []
    for later in range(2, size):
        wanted = int(random.choice([1, 2, 3], p=[0.4, 0.4, 0.2]))
        chosen: set[int] = set()
        while len(chosen) < min(wanted, later):
            near = random.random() < 0.9
            chosen.add(int(random.integers(max(0, later - 12) if near else 0, later)))
        for earlier in sorted(chosen):
            prerequisites.append((earlier, later))
            if random.random() < ENCOMPASSED_SHARE:
                encompassings.append((later, earlier, float(random.choice(WEIGHTS))))
    return CourseMap(size, tuple(prerequisites), tuple(encompassings))


def corrupted(course: CourseMap, share: float, seed: int) -> CourseMap:
    """The map with a share of its edges replaced by wrong ones: same later concept, a random other earlier one.

    Args:
        course: the true map.
        share: of the edges of each kind, 0 to 1; rounded to whole edges.
        seed: of the choice.
    """
    random = np.random.default_rng(seed)
    pairs = _rewired([(a, b) for a, b in course.prerequisites], share, random)
    turned = _rewired([(smaller, larger) for larger, smaller, _ in course.encompassings], share, random)
    weights = [weight for _, _, weight in course.encompassings]
    triples = [(larger, smaller, weight) for (smaller, larger), weight in zip(turned, weights, strict=True)]
    return CourseMap(course.size, tuple(pairs), tuple(triples))


def _rewired(edges: list[tuple[int, int]], share: float, random: np.random.Generator) -> list[tuple[int, int]]:
    wrong = set(random.permutation(len(edges))[: round(share * len(edges))].tolist())
    taken, found = set(edges), []
    for place, (earlier, later) in enumerate(edges):
        free = [each for each in range(later) if (each, later) not in taken]
        if place in wrong and free:
            earlier = int(random.choice(free))  # noqa: PLW2901 - the replaced end
            taken.add((earlier, later))
        found.append((earlier, later))
    return found
