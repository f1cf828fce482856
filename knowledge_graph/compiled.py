"""One graph as immutable arrays, for the hot path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.adjacency import Adjacency, Positions, Weights
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.edge_arrays import EdgeArrays
from knowledge_graph.ordering import heaviest_chain, levels, topological_order
from knowledge_graph.path_weights import strongest_paths
from knowledge_graph.reachability import ReachabilityIndex, closure, shortest_path
from knowledge_graph.reduction import AncestorRows, ancestor_rows, come_before, fits, has_bits, redundant

__all__ = ["Adjacency", "CompiledGraph", "NoOrderError", "Positions", "Weights", "compile_arrays", "compile_graph"]


class NoOrderError(ValueError):
    """The prerequisites have no order: some positions are on a cycle or behind one.

    Attributes:
        positions: those that have no place in an order, ascending, as they were given.
    """

    def __init__(self, positions: Positions) -> None:
        super().__init__(f"{len(positions)} concepts are on a cycle of prerequisites or behind one")
        self.positions = positions


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

    @cached_property
    def levels(self) -> Positions:
        """Edges of the longest chain of prerequisites before each position, shape (n,)."""
        return levels(self.dependents)

    def frontier(self, mastered: NDArray[np.bool_]) -> Positions:
        """Positions of concepts that are not mastered while all their direct prerequisites are.

        Args:
            mastered: shape (n,), by position.
        """
        unmastered = ~mastered
        # Running totals over all edges, read at the ends of the rows: twice as fast as counting row by row.
        totals = np.zeros(len(self.prerequisites.indices) + 1, dtype=np.int32)
        np.cumsum(unmastered[self.prerequisites.indices], out=totals[1:])
        at_ends = totals[self.prerequisites.indptr]
        return np.flatnonzero(unmastered & (at_ends[1:] == at_ends[:-1]))

    def ancestors(self, targets: Iterable[int]) -> Positions:
        """Every position that must come before one of the targets, ascending, the targets left out."""
        return closure(self.prerequisites, targets)

    def descendants(self, sources: Iterable[int]) -> Positions:
        """Every position that builds on one of the sources, ascending, the sources left out."""
        return closure(self.dependents, sources)

    def comes_before(self, earlier: int, later: int) -> bool:
        """Whether a chain of prerequisites leads from one position to the other; cheap for many questions."""
        return self._reachability.leads(earlier, later)

    def come_before(self, earlier: Positions, later: Positions) -> NDArray[np.bool_]:
        """`comes_before` for many pairs at once, shape (pairs,)."""
        rows = self.ancestor_rows
        if rows is not None:
            return has_bits(rows, later, earlier)
        return come_before(self.prerequisites, earlier, later)

    def closes_cycle(self, source: int, target: int) -> bool:
        """Whether one more prerequisite edge would close a cycle.

        At once when the edge agrees with the order that is stored; otherwise by a search between the two positions,
        with an index that the first such question makes.
        """
        return source == target or (source > target and self.comes_before(target, source))

    def closing_path(self, source: int, target: int) -> tuple[int, ...]:
        """The shortest chain of positions from the edge's target to its source, which the edge would close to a cycle.

        Empty when it would close none; the one position when it leads from it to itself. One search without an index,
        which is the better way to ask only once.
        """
        return shortest_path(self.dependents, target, source) if source >= target else ()

    @cached_property
    def ancestor_rows(self) -> AncestorRows | None:
        """Everything that comes before each position as bits; None when that would take more than 32 MiB."""
        return ancestor_rows(self.prerequisites) if fits(len(self)) else None

    @cached_property
    def redundant(self) -> NDArray[np.bool_]:
        """Which prerequisite edges a longer chain implies, beside ``prerequisites.indices``."""
        return redundant(self.prerequisites)

    def longest_chain(self) -> Positions:
        """The longest chain of prerequisites, ascending; of equally long ones the one that ends first."""
        return self._heaviest(np.arange(len(self), dtype=np.int64), np.ones(len(self)))

    def critical_path(self, goals: Iterable[int], minutes: Weights) -> Positions:
        """The chain of prerequisites to one of the goals that takes longest, the goal at its end, ascending.

        However much is learned side by side, the goal cannot be reached in less.

        Args:
            goals: positions.
            minutes: still needed at each position, shape (n,); 0 for what is mastered.
        """
        ends = np.unique(np.fromiter(goals, np.int64))
        return self._heaviest(np.union1d(self.ancestors(ends.tolist()), ends), minutes, ends)

    def _heaviest(self, allowed: Positions, weights: Weights, ends: Positions | None = None) -> Positions:
        return heaviest_chain(self.prerequisites, weights, allowed, allowed if ends is None else ends)

    def practised_by(self, position: int, cut: float = 0.0) -> tuple[Positions, Weights]:
        """What practising a concept practises along the way, directly or through others.

        Returns:
            Positions, ascending, the concept itself left out; and for each the largest product of shares over all
            paths of ENCOMPASSES edges to it, those below ``cut`` left out.
        """
        return strongest_paths(self.encompassed, position, cut)

    @cached_property
    def _reachability(self) -> ReachabilityIndex:
        return ReachabilityIndex(self.prerequisites, self.dependents, self.levels)


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
    arrays = EdgeArrays.from_edges(position, tuple(edges))
    prerequisites = arrays.of_kind(EdgeKind.PREREQUISITE)
    wrong = np.flatnonzero(prerequisites.sources >= prerequisites.targets)
    if len(wrong):
        source, target = ordered_ids[prerequisites.sources[wrong[0]]], ordered_ids[prerequisites.targets[wrong[0]]]
        raise ValueError(f"prerequisite {source!r} does not come before {target!r} in the given order")
    return _in_order(tuple(ordered_ids), arrays, version)


def compile_arrays(ids: Sequence[ConceptId], edges: EdgeArrays, version: str) -> CompiledGraph:
    """Compiles concepts in any order, with edges as arrays: the fast way, for graphs of any size.

    Args:
        ids: every concept once. Among concepts that could come next, the first in this order does.
        edges: between positions of ``ids``.

    Raises:
        NoOrderError: the prerequisites have no order.
    """
    prerequisites = edges.of_kind(EdgeKind.PREREQUISITE)
    order = topological_order(len(ids), prerequisites.sources, prerequisites.targets)
    if len(order) < len(ids):
        raise NoOrderError(np.setdiff1d(np.arange(len(ids)), order))
    place = np.empty(len(ids), dtype=np.int64)
    place[order] = np.arange(len(ids), dtype=np.int64)
    return _in_order(tuple(ids[position] for position in order.tolist()), edges.moved(place), version)


def _in_order(ids: tuple[ConceptId, ...], edges: EdgeArrays, version: str) -> CompiledGraph:
    prerequisites, encompasses = edges.of_kind(EdgeKind.PREREQUISITE), edges.of_kind(EdgeKind.ENCOMPASSES)
    key = prerequisites.key.astype(np.float64)
    size = len(ids)
    return CompiledGraph(
        ids=ids,
        version=version,
        prerequisites=Adjacency.from_pairs(size, prerequisites.targets, prerequisites.sources, key),
        dependents=Adjacency.from_pairs(size, prerequisites.sources, prerequisites.targets, key),
        encompassed=Adjacency.from_pairs(size, encompasses.sources, encompasses.targets, encompasses.weights),
        encompassing=Adjacency.from_pairs(size, encompasses.targets, encompasses.sources, encompasses.weights),
        related=_both_ways(size, edges.of_kind(EdgeKind.RELATED)),
    )


def _both_ways(size: int, related: EdgeArrays) -> Adjacency:
    """Each pair once in each direction, however often and whichever way round it is written."""
    rows = np.concatenate([related.sources, related.targets])
    columns = np.concatenate([related.targets, related.sources])
    pairs, first = np.unique(rows * max(1, size) + columns, return_index=True)
    weights = np.concatenate([related.weights, related.weights])[first]
    return Adjacency.from_pairs(size, pairs // max(1, size), pairs % max(1, size), weights)
