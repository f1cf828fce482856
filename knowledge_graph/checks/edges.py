"""Single edges: their ends, their weights, whether they are written twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np

from knowledge_graph.checks.findings import listed, removal
from knowledge_graph.checks.joined import UNKNOWN, JoinedEdges
from knowledge_graph.checks.places import Places
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.edge_arrays import KIND_CODE, KINDS
from knowledge_graph.problems import Mend, MendKind, Problem
from knowledge_graph.spelling import NearNames

LOWEST_WEIGHT: Final = 0.3
HIGHEST_WEIGHT: Final = 1.0


def check_edges(joined: JoinedEdges, places: Places, advice: str) -> Iterator[Problem]:
    """Self-loops, unknown ends, edges written twice, weights out of range.

    Args:
        joined: the edges.
        places: where they are written.
        advice: what to do about an end that is no concept here.
    """
    yield from _check_loops(joined, places)
    yield from _check_ends(joined, places, advice)
    yield from _check_copies(joined, places)
    yield from _check_weights(joined, places)


def _check_loops(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    def problem(edge: Edge) -> Problem:
        message = f"{edge.source!r} has a {edge.kind} edge to itself: remove it"
        return Problem.at(places.of_edge(edge), "self-loop", message, edges=[edge], mend=removal(edge))

    same = joined.arrays.sources == joined.arrays.targets
    unknown = np.flatnonzero(same & (joined.arrays.sources == UNKNOWN))
    same[unknown] = [edge.source == edge.target for edge in joined.all_of(unknown)]
    yield from listed(joined.all_of(np.flatnonzero(same)), problem)


def _check_ends(joined: JoinedEdges, places: Places, advice: str) -> Iterator[Problem]:
    wrong = (joined.arrays.sources == UNKNOWN) | (joined.arrays.targets == UNKNOWN)
    if not wrong.any():
        return
    known, near_names = set(joined.ids), NearNames(joined.ids)
    found = [
        (edge, end)
        for edge in joined.all_of(np.flatnonzero(wrong))
        for end in dict.fromkeys((edge.source, edge.target))
        if end not in known
    ]

    def problem(dangling: tuple[Edge, ConceptId]) -> Problem:
        edge, end = dangling
        near = near_names.nearest(end)
        meant = f"did you mean {joined.ids[near[0]]!r}? " if near else ""
        message = f"the {edge.kind} edge names {end!r}, which is no concept here: {meant}{advice}"
        mend = _correction(edge, end, joined.ids[near[0]]) if near else removal(edge)
        return Problem.at(places.of_edge(edge), "unknown-id", message, edges=[edge], mend=mend)

    yield from listed(found, problem)


def _correction(edge: Edge, wrong: ConceptId, right: ConceptId) -> Mend:
    source, target = (right if end == wrong else end for end in (edge.source, edge.target))
    corrected = replace(edge, source=source, target=target)
    if source == target:
        return removal(edge)
    return Mend(MendKind.REPLACE_EDGE, f"write {right} for {wrong}", (edge,), (corrected,), value=right)


def _check_copies(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    arrays, size = joined.arrays, max(1, len(joined))
    whole = np.flatnonzero((arrays.sources != UNKNOWN) & (arrays.targets != UNKNOWN))
    name = (arrays.sources[whole] * size + arrays.targets[whole]) * len(KINDS) + arrays.kinds[whole]
    order = np.argsort(name, kind="stable")
    _, first, counts = np.unique(name[order], return_index=True, return_counts=True)
    repeated = np.flatnonzero(counts > 1)
    found = list(zip(first[repeated].tolist(), counts[repeated].tolist(), strict=True))

    def problem(run: tuple[int, int]) -> Problem:
        start, count = run
        copies = joined.all_of(whole[order[start : start + count]])
        edge = copies[0]
        message = f"the {edge.kind} edge from {edge.source!r} to {edge.target!r} is written {count} times: keep one"
        strongest = replace(edge, weight=max(copy.weight for copy in copies), key=any(copy.key for copy in copies))
        mend = Mend(
            MendKind.REPLACE_EDGE,
            f"keep {edge.source} → {edge.target} once",
            removes=tuple(dict.fromkeys(copies)),
            adds=(strongest,),
        )
        return Problem.at(places.of_edge(edge), "duplicate-edge", message, edges=[edge], mend=mend)

    yield from listed(found, problem)


def _check_weights(joined: JoinedEdges, places: Places) -> Iterator[Problem]:
    encompasses = joined.arrays.kinds == KIND_CODE[EdgeKind.ENCOMPASSES]
    fitting = (joined.arrays.weights >= LOWEST_WEIGHT) & (joined.arrays.weights <= HIGHEST_WEIGHT)
    yield from listed(joined.all_of(np.flatnonzero(encompasses & ~fitting)), partial(_wrong_weight, places))


def _wrong_weight(places: Places, edge: Edge) -> Problem:
    message = (
        f"{edge.source!r} encompasses {edge.target!r} with weight {edge.weight:g}: "
        f"weights go from {LOWEST_WEIGHT:g} to {HIGHEST_WEIGHT:g}; leave out what carries over less"
    )
    mend = removal(edge)
    if edge.weight > HIGHEST_WEIGHT:
        mend = Mend(
            MendKind.REPLACE_EDGE,
            f"weight {edge.source} → {edge.target} by {HIGHEST_WEIGHT:g}",
            removes=(edge,),
            adds=(replace(edge, weight=HIGHEST_WEIGHT),),
        )
    return Problem.at(places.of_edge(edge), "weight-out-of-range", message, edges=[edge], mend=mend)
