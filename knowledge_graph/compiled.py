"""One graph as immutable arrays, for the hot path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind

Positions = NDArray[np.int64]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Adjacency:
    """Compressed sparse rows: the neighbours of position ``i`` are ``indices[indptr[i]:indptr[i + 1]]``.

    Attributes:
        indptr: int64, shape (n + 1,).
        indices: int64, shape (edges,), ascending inside a row.
        weights: float64, shape (edges,), beside ``indices``.
    """

    indptr: Positions
    indices: Positions
    weights: Weights

    def neighbours(self, position: int) -> Positions:
        return self.indices[self.indptr[position] : self.indptr[position + 1]]

    def neighbour_weights(self, position: int) -> Weights:
        return self.weights[self.indptr[position] : self.indptr[position + 1]]

    @classmethod
    def from_pairs(cls, size: int, rows: Positions, columns: Positions, weights: Weights) -> Adjacency:
        """Sorts (row, column, weight) triples into rows."""
        order = np.lexsort((columns, rows))
        indptr = np.zeros(size + 1, dtype=np.int64)
        np.cumsum(np.bincount(rows, minlength=size), out=indptr[1:])
        return cls(indptr, columns[order], weights[order])


@dataclass(frozen=True)
class CompiledGraph:
    """An acyclic course graph in topological order: a prerequisite always has the smaller position.

    Attributes:
        ids: the concept at each position.
        version: content hash of what was compiled.
        prerequisites: row = concept, neighbours = its direct prerequisites; weight 1 for a key
            prerequisite, else 0.
        dependents: the same edges the other way.
        encompassed: row = larger concept, neighbours = what it practises, weight = share.
        encompassing: the same edges the other way.
        related: RELATED edges, both ways.
    """

    ids: tuple[ConceptId, ...]
    version: str
    prerequisites: Adjacency
    dependents: Adjacency
    encompassed: Adjacency
    encompassing: Adjacency
    related: Adjacency

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def position(self) -> Mapping[ConceptId, int]:
        return {concept_id: position for position, concept_id in enumerate(self.ids)}

    @cached_property
    def in_degree(self) -> Positions:
        """Number of direct prerequisites, shape (n,)."""
        return np.diff(self.prerequisites.indptr)

    def frontier(self, mastered: NDArray[np.bool_]) -> Positions:
        """Positions of concepts that are not mastered while all their direct prerequisites are.

        Args:
            mastered: shape (n,), by position.
        """
        unmet = ~mastered[self.prerequisites.indices]
        unmet_count = np.bincount(self._prerequisite_rows, weights=unmet, minlength=len(self))
        return np.flatnonzero(~mastered & (unmet_count == 0))

    @cached_property
    def _prerequisite_rows(self) -> Positions:
        return np.repeat(np.arange(len(self), dtype=np.int64), self.in_degree)

    def ancestors(self, targets: Iterable[int]) -> Positions:
        """Every position that must come before one of the targets, ascending, the targets left out."""
        return self._reach(self.prerequisites, targets)

    def descendants(self, sources: Iterable[int]) -> Positions:
        """Every position that builds on one of the sources, ascending, the sources left out."""
        return self._reach(self.dependents, sources)

    def _reach(self, adjacency: Adjacency, start: Iterable[int]) -> Positions:
        begun = list(start)
        seen = set(begun)
        stack = list(begun)
        while stack:
            for neighbour in adjacency.neighbours(stack.pop()).tolist():
                if neighbour not in seen:
                    seen.add(neighbour)
                    stack.append(neighbour)
        return np.array(sorted(seen.difference(begun)), dtype=np.int64)


def compile_graph(ordered_ids: Sequence[ConceptId], edges: Iterable[Edge], version: str) -> CompiledGraph:
    """Compiles edges over concepts that are already in topological order.

    Args:
        ordered_ids: every concept once, each after all its prerequisites (`CourseGraph.topological_order` gives that).
        edges: both ends must be among ``ordered_ids``.

    Raises:
        KeyError: an edge names a concept that is not there.
        ValueError: a prerequisite edge runs against the order.
    """
    position = {concept_id: index for index, concept_id in enumerate(ordered_ids)}
    by_kind: dict[EdgeKind, list[tuple[int, int, float]]] = {kind: [] for kind in EdgeKind}
    for edge in edges:
        source, target = position[edge.source], position[edge.target]
        if edge.kind is EdgeKind.PREREQUISITE and source >= target:
            raise ValueError(f"prerequisite {edge.source!r} does not come before {edge.target!r} in the given order")
        weight = float(edge.key) if edge.kind is EdgeKind.PREREQUISITE else edge.weight
        by_kind[edge.kind].append((source, target, weight))
    size = len(ordered_ids)

    def adjacency(triples: list[tuple[int, int, float]], *, reverse: bool) -> Adjacency:
        rows, columns, weights = zip(*triples, strict=True) if triples else ((), (), ())
        if reverse:
            rows, columns = columns, rows
        return Adjacency.from_pairs(
            size,
            np.array(rows, dtype=np.int64),
            np.array(columns, dtype=np.int64),
            np.array(weights, dtype=np.float64),
        )

    related = by_kind[EdgeKind.RELATED]
    both_ways = sorted({pair for s, t, w in related for pair in ((s, t, w), (t, s, w))})
    return CompiledGraph(
        ids=tuple(ordered_ids),
        version=version,
        prerequisites=adjacency(by_kind[EdgeKind.PREREQUISITE], reverse=True),
        dependents=adjacency(by_kind[EdgeKind.PREREQUISITE], reverse=False),
        encompassed=adjacency(by_kind[EdgeKind.ENCOMPASSES], reverse=False),
        encompassing=adjacency(by_kind[EdgeKind.ENCOMPASSES], reverse=True),
        related=adjacency(both_ways, reverse=False),
    )
