"""Many edges as five arrays: what is sorted, searched and compiled without a loop over single edges."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.adjacency import Positions, Weights
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind

KINDS: Final = tuple(EdgeKind)
KIND_CODE: Final[Mapping[EdgeKind, int]] = {kind: code for code, kind in enumerate(KINDS)}
_CODE_BY_IDENTITY: Final = {id(kind): code for kind, code in KIND_CODE.items()}
"""Members of an enumeration are single objects, and five times as fast to look up by identity as by value."""
_SOURCE, _TARGET, _KIND, _WEIGHT, _KEY = map(attrgetter, ("source", "target", "kind", "weight", "key"))


@dataclass(frozen=True, slots=True)
class EdgeArrays:
    """Edges between positions of a list of concepts, in five arrays of one length.

    Attributes:
        sources: int64.
        targets: int64.
        kinds: int8, positions in `KINDS`.
        weights: float64.
        key: bool.
    """

    sources: Positions
    targets: Positions
    kinds: NDArray[np.int8]
    weights: Weights
    key: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.sources)

    @classmethod
    def from_edges(cls, position: Mapping[ConceptId, int], edges: Collection[Edge]) -> EdgeArrays:
        """Reads edges over concepts with known positions.

        Raises:
            KeyError: an edge names a concept that has no position.
        """
        sources = list(map(position.__getitem__, map(_SOURCE, edges)))
        targets = list(map(position.__getitem__, map(_TARGET, edges)))
        return cls(
            np.array(sources, dtype=np.int64),
            np.array(targets, dtype=np.int64),
            np.array(list(map(_CODE_BY_IDENTITY.__getitem__, map(id, map(_KIND, edges)))), dtype=np.int8),
            np.array(list(map(_WEIGHT, edges)), dtype=np.float64),
            np.array(list(map(_KEY, edges)), dtype=np.bool_),
        )

    def take(self, chosen: NDArray[np.bool_] | Positions) -> EdgeArrays:
        """Some of the edges: by a mask or by their places."""
        return EdgeArrays(
            self.sources[chosen], self.targets[chosen], self.kinds[chosen], self.weights[chosen], self.key[chosen]
        )

    def of_kind(self, kind: EdgeKind) -> EdgeArrays:
        return self.take(self.kinds == KIND_CODE[kind])

    def moved(self, new_position: Positions) -> EdgeArrays:
        """The same edges after position ``i`` has become ``new_position[i]``."""
        return EdgeArrays(new_position[self.sources], new_position[self.targets], self.kinds, self.weights, self.key)
