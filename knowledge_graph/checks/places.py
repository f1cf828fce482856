"""Where the parts of a course are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.problems import Place

NO_PLACE: Final = Place()

EdgeName: TypeAlias = tuple[ConceptId, ConceptId, EdgeKind]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a course are written, as far as that is known.

    Attributes:
        concepts: by concept.
        edges: by source, target and kind.
    """

    concepts: Mapping[ConceptId, Place] = field(default_factory=dict)
    edges: Mapping[EdgeName, Place] = field(default_factory=dict)

    def of_concept(self, concept_id: ConceptId) -> Place:
        return self.concepts.get(concept_id, NO_PLACE)

    def of_edge(self, edge: Edge) -> Place:
        return self.edges.get((edge.source, edge.target, edge.kind), NO_PLACE)
