"""A goal in the learner's own words: which concepts it means, with what they rest on, for the learner to confirm.

What the words name, and how near they are in meaning, are plain values here: who has the texts finds them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import ConceptId

LEAST_LIKENESS: Final = 0.2
"""Below this nothing is meant: sentences about other things reach 0.18 (chosen on sentences kept for choosing)."""
SHOWN_LIKENESS: Final = 0.12
"""From here on a concept may be shown beside what is meant."""
MOST_SHOWN: Final = 5
"""What is meant and what else it might be, together."""


@dataclass(frozen=True, slots=True)
class WishedConcept:
    """A concept that the words may mean.

    Attributes:
        likeness: of the words to the concept's texts, -1 to 1; 1 for one that is named.
        named: the words contain its title or an alias.
        meant: it belongs to the proposed goal; else it is only shown.
    """

    concept: ConceptId
    likeness: float
    named: bool
    meant: bool


@dataclass(frozen=True, slots=True)
class GoalProposal:
    """What a goal in words comes to.

    Attributes:
        wished: what is meant first, then what else it might be, the likeliest first; empty where nothing fits.
        prerequisites: what the meant ones rest on, in the order of learning, themselves left out.
    """

    wished: tuple[WishedConcept, ...]
    prerequisites: tuple[ConceptId, ...]

    @property
    def targets(self) -> tuple[ConceptId, ...]:
        return tuple(each.concept for each in self.wished if each.meant)


def propose_goal(
    graph: CompiledGraph,
    offered: Collection[ConceptId],
    named: Sequence[ConceptId],
    likeness: Mapping[ConceptId, float],
) -> GoalProposal:
    """The concepts that a goal in words means.

    What is named is meant, but for a named concept that another candidate rests on: "is one of these vectors redundant"
    speaks of vectors and asks for linear independence, which is nearer. Where nothing is named, the nearest in meaning
    is meant if it is near enough at all.

    Args:
        graph: the course's, with what rests on what.
        offered: concepts that may be wished for.
        named: those that the words contain by name, in the order of the words.
        likeness: of the words to each concept by meaning, -1 to 1; empty where meaning is not known.
    """
    allowed = [name for name in graph.ids if name in offered]
    places = {name: graph.position[name] for name in allowed}
    told = [name for name in dict.fromkeys(named) if name in places]
    nearest = sorted((name for name in allowed if name in likeness), key=lambda name: (-likeness[name], places[name]))
    meant = [
        name
        for name in told
        if not any(
            graph.comes_before(places[name], places[other])
            and (other in told or likeness[other] > likeness.get(name, 1.0))
            for other in {*told, *nearest[:1]} - {name}
        )
    ]
    if not meant and nearest and likeness[nearest[0]] >= LEAST_LIKENESS:
        meant = [nearest[0]]
    others = [name for name in told if name not in meant]
    others += [name for name in nearest if name not in {*meant, *told} and likeness[name] >= SHOWN_LIKENESS]
    shown = [*meant, *others[: max(MOST_SHOWN - len(meant), 0)]] if meant or told else []
    wished = tuple(
        WishedConcept(name, 1.0 if name in told else float(likeness[name]), name in told, name in meant)
        for name in shown
    )
    return GoalProposal(wished, prerequisites_of(graph, offered, meant))


def prerequisites_of(
    graph: CompiledGraph, offered: Collection[ConceptId], targets: Sequence[ConceptId]
) -> tuple[ConceptId, ...]:
    """What the targets rest on and is offered, in the order of learning, themselves left out."""
    places = [graph.position[name] for name in targets if name in graph.position]
    reached = set(graph.ancestors(places).tolist()) - set(places) if places else set()
    return tuple(graph.ids[place] for place in sorted(reached) if graph.ids[place] in offered)
