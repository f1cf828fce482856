"""The order that prerequisites give: edges that say nothing new or the opposite, chains, goals nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.checks.findings import MOST_OF_A_KIND, exercises_for, listed, removal
from knowledge_graph.checks.joined import UNKNOWN, JoinedEdges
from knowledge_graph.checks.places import NO_PLACE, Places
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.edge_arrays import KIND_CODE
from knowledge_graph.problems import Mend, MendKind, Problem, Severity
from knowledge_graph.reachability import nearest_starts
from knowledge_graph.reduction import work

LONGEST_CHAIN: Final = 40
"""Concepts one after another: at three new ones a week nearly a term in which nothing may be left out."""
MOST_WORK: Final = 1e9
"""Words of bit sets that are read at most: some ten seconds."""

_UNTESTED: Final = "has no exercises"


def check_order(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    """Redundant prerequisites, encompassing edges against the order, and a chain that is too long.

    Prerequisites on cycles are left out of it, so that the rest is checked all the same.
    """
    if work(joined.untangled.prerequisites) > MOST_WORK:
        message = "the graph is too large to look for edges that say nothing new, or the opposite of the order"
        yield Problem.at(NO_PLACE, "not-checked", message, Severity.WARNING)
    else:
        yield from check_redundant(joined, places)
        yield from check_encompassing(joined, places)
    yield from _check_longest_chain(joined, places)


def check_redundant(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    """Prerequisites that follow from others; key ones are meant."""
    graph = joined.untangled
    implied = graph.redundant
    later, earlier = graph.prerequisites.rows()[implied], graph.prerequisites.indices[implied]
    order, arrays = joined.place_in_order, joined.arrays
    candidates = joined.places_of(EdgeKind.PREREQUISITE)
    candidates = candidates[~arrays.key[candidates]]
    pairs = order[arrays.sources[candidates]] * len(joined) + order[arrays.targets[candidates]]
    found = joined.all_of(candidates[np.isin(pairs, earlier * len(joined) + later)])

    def problem(edge: Edge) -> Problem:
        message = (
            f"{edge.source!r} is needed for {edge.target!r} through its other prerequisites already: "
            "remove the edge, unless it is a key one"
        )
        return _warning(places, edge, "redundant-prerequisite", message, removal(edge))

    yield from listed(found, problem)


def check_encompassing(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    """Encompassing edges whose larger concept comes before the smaller."""
    order, encompasses = joined.place_in_order, joined.places_of(EdgeKind.ENCOMPASSES)
    larger, smaller = order[joined.arrays.sources[encompasses]], order[joined.arrays.targets[encompasses]]
    against = encompasses[joined.untangled.come_before(larger, smaller)]

    def problem(edge: Edge) -> Problem:
        message = (
            f"{edge.source!r} is said to encompass {edge.target!r} and also to come before it: "
            "the later concept encompasses the earlier one"
        )
        turned = replace(edge, source=edge.target, target=edge.source)
        text = f"turn it round: {turned.source} encompasses {turned.target}"
        mend = Mend(MendKind.REPLACE_EDGE, text, removes=(edge,), adds=(turned,))
        return _warning(places, edge, "encompassing-against-order", message, mend)

    yield from listed(joined.all_of(against), problem)


def _check_longest_chain(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    graph = joined.untangled
    if not len(graph) or int(graph.levels.max()) < LONGEST_CHAIN:
        return
    chain = [graph.ids[position] for position in graph.longest_chain().tolist()]
    steps = set(pairwise(chain))
    loose = tuple(
        edge
        for edge in joined.all_of(joined.places_of(EdgeKind.PREREQUISITE))
        if not edge.key and (edge.source, edge.target) in steps
    )
    message = (
        f"{len(chain)} concepts from {chain[0]!r} to {chain[-1]!r} must be learned one after the other, "
        f"more than {LONGEST_CHAIN}: see whether each is truly needed for the next, and mark those that are as key"
    )
    text = f"look at the {len(loose)} edges of the chain that are not key ones"
    concepts, edges = tuple(chain[:MOST_OF_A_KIND]), loose[:MOST_OF_A_KIND]
    mend = Mend(MendKind.REVIEW_EDGES, text, removes=edges, concepts=concepts)
    place = places.of_concept(chain[-1])
    yield Problem.at(place, "chain-too-long", message, Severity.WARNING, concepts=concepts, edges=edges, mend=mend)


def check_goals(joined: JoinedEdges, teachable: NDArray[np.bool_], places: Places) -> Iterator[Problem]:
    """Goals that nobody can ever reach, each with the nearest concept that bars the way.

    A goal is a concept that nothing builds on. A concept bars the way when it cannot be mastered, whatever is learned:
    it is on a cycle of prerequisites, a prerequisite of it does not exist, or it has no exercises to show mastery with.

    Args:
        joined: the edges.
        teachable: which concepts have exercises, shape (n,).
        places: where the concepts are written.
    """
    barring = _barring(joined, teachable)
    starts = np.flatnonzero(barring != "")
    barred_by = nearest_starts(joined.dependents, starts)
    goals = np.diff(joined.dependents.indptr) == 0
    found = np.flatnonzero(goals & (barred_by >= 0) & (barring == ""))

    def problem(position: int) -> Problem:
        goal, at = joined.ids[position], int(barred_by[position])
        message = f"nobody can ever reach {goal!r}: {joined.ids[at]!r} on the way to it {barring[at]}"
        concepts: tuple[ConceptId, ...] = (goal, joined.ids[at])
        mend = exercises_for(joined.ids[at]) if barring[at] == _UNTESTED else None
        place = places.of_concept(goal)
        return Problem.at(place, "unreachable-goal", message, Severity.WARNING, concepts=concepts, mend=mend)

    yield from listed(found.tolist(), problem)


def _barring(joined: JoinedEdges, teachable: NDArray[np.bool_]) -> NDArray[np.str_]:
    """Why each concept cannot be mastered; empty where it can."""
    arrays = joined.arrays
    reasons = np.full(len(joined), "", dtype="<U40")
    reasons[~teachable] = _UNTESTED
    dangling = (arrays.kinds == KIND_CODE[EdgeKind.PREREQUISITE]) & (arrays.sources == UNKNOWN)
    reasons[arrays.targets[dangling & (arrays.targets != UNKNOWN)]] = "needs a concept that is not there"
    reasons[joined.on_cycle] = "is on a cycle of prerequisites"
    return reasons


def _warning(places: Places, edge: Edge, code: str, message: str, mend: Mend) -> Problem:
    return Problem.at(places.of_edge(edge), code, message, Severity.WARNING, edges=[edge], mend=mend)
