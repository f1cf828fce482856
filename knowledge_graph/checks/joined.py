"""What the checks of a graph look at: the edges that join two known concepts, as arrays, taken apart once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.adjacency import Adjacency, Positions
from knowledge_graph.compiled import CompiledGraph, compile_arrays
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.edge_arrays import KIND_CODE, EdgeArrays
from knowledge_graph.ordering import strong_components

UNKNOWN = -1


class _Places(dict[ConceptId, int]):
    """Positions by id; an id that is not there has none."""

    def __missing__(self, concept_id: ConceptId) -> int:
        return UNKNOWN


@dataclass(frozen=True)
class JoinedEdges:
    """Edges of a course or a catalogue, however broken.

    Attributes:
        ids: every concept once, in book order.
        edges: as they were given.
        arrays: the same, between positions of ``ids``, an end that is no concept being `UNKNOWN`.
    """

    ids: tuple[ConceptId, ...]
    edges: Sequence[Edge]
    arrays: EdgeArrays

    @classmethod
    def of(cls, ids: Iterable[ConceptId], edges: Sequence[Edge]) -> JoinedEdges:
        distinct = tuple(dict.fromkeys(ids))
        places = _Places((concept_id, place) for place, concept_id in enumerate(distinct))
        return cls(distinct, edges, EdgeArrays.from_edges(places, edges))

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def joining(self) -> NDArray[np.bool_]:
        """Which edges join two different concepts; the others are reported on their own and then left alone."""
        known = (self.arrays.sources != UNKNOWN) & (self.arrays.targets != UNKNOWN)
        return np.asarray(known & (self.arrays.sources != self.arrays.targets))

    def places_of(self, kind: EdgeKind) -> Positions:
        """Where in ``edges`` the joining edges of a kind are."""
        return np.flatnonzero(self.joining & (self.arrays.kinds == KIND_CODE[kind]))

    @cached_property
    def component(self) -> Positions:
        """Of each concept the strongly connected component of prerequisites it is in, shape (n,)."""
        prerequisites = self.arrays.take(self.places_of(EdgeKind.PREREQUISITE))
        return strong_components(len(self), prerequisites.sources, prerequisites.targets)

    @cached_property
    def on_cycle(self) -> NDArray[np.bool_]:
        """Which concepts need themselves, shape (n,)."""
        return np.asarray(np.bincount(self.component, minlength=1)[self.component] > 1)

    @cached_property
    def dependents(self) -> Adjacency:
        """Prerequisites by source, those on cycles with them."""
        prerequisites = self.arrays.take(self.places_of(EdgeKind.PREREQUISITE))
        return Adjacency.from_pairs(
            len(self), prerequisites.sources, prerequisites.targets, np.zeros(len(prerequisites))
        )

    @cached_property
    def untangled(self) -> CompiledGraph:
        """The graph without the prerequisites inside strongly connected components: what always has an order."""
        kept = np.flatnonzero(self.joining)
        arrays = self.arrays.take(kept)
        prerequisite = arrays.kinds == KIND_CODE[EdgeKind.PREREQUISITE]
        tangled = prerequisite & (self.component[arrays.sources] == self.component[arrays.targets])
        return compile_arrays(self.ids, arrays.take(~tangled), "")

    @cached_property
    def place_in_order(self) -> Positions:
        """Of each concept its position in `untangled`, shape (n,)."""
        position = self.untangled.position
        return np.array([position[concept_id] for concept_id in self.ids], dtype=np.int64)

    def all_of(self, places: Positions) -> list[Edge]:
        return [self.edges[place] for place in places.tolist()]
