"""How many problems of a kind are listed one by one, and how edges are named in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from knowledge_graph.checks.places import Places
from knowledge_graph.concepts import ConceptId, Edge
from knowledge_graph.problems import Mend, MendKind, Place, Problem

MOST_OF_A_KIND: Final = 1000
"""Problems of one kind that are listed one by one, and edges that one problem names; what is beyond is counted."""

Found = TypeVar("Found")


def listed(found: Sequence[Found], problem_of: Callable[[Found], Problem]) -> Iterator[Problem]:
    """A problem for each finding; after the first thousand only their number, so that the list stays bounded."""
    for one in found[:MOST_OF_A_KIND]:
        yield problem_of(one)
    if len(found) > MOST_OF_A_KIND:
        kind = problem_of(found[0])
        message = f"{len(found):,} such problems in all, of which {MOST_OF_A_KIND:,} are listed: mend these first"
        yield Problem.at(Place(), kind.code, message, kind.severity)


def removal(edge: Edge) -> Mend:
    """The proposal to remove an edge."""
    return Mend(MendKind.REMOVE_EDGE, f"remove {edge.source} → {edge.target}", removes=(edge,))


def exercises_for(concept_id: ConceptId) -> Mend:
    """The proposal to write exercises."""
    return Mend(MendKind.ADD_EXERCISES, f"write exercises for {concept_id}", concepts=(concept_id,))


def named(edges: Iterable[Edge], places: Places) -> str:
    """Edge by edge, each with its place."""
    steps = []
    for edge in edges:
        file, line = places.of_edge(edge)
        steps.append(f"{edge.source} → {edge.target}" + (f" ({file}:{line})" if file else ""))
    return ", ".join(steps)
