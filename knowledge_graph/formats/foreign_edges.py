"""Edges of other systems, checked: both ends known, each once, with weights in range, and prerequisites in an order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.checks import HIGHEST_WEIGHT, LOWEST_WEIGHT
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.formats.foreign import KINDS, ForeignCourse
from knowledge_graph.formats.ordering import SetAside, TooTangledError, edges_to_set_aside
from knowledge_graph.formats.report import Report

_KEY_CERTAINTY: Final = 1e6
"""A key prerequisite is set aside only where a cycle has no other edge."""
_LEAST_CERTAINTY: Final = 1e-3
_AGREES_WITH_BOOK: Final = 1e-6
"""Between edges that are equally sure, the one that goes against the order of the book is set aside."""
_MOST_STEPS_SHOWN: Final = 12

Numbers: TypeAlias = NDArray[np.int64]
"""Positions of edges in the arrays of a foreign course, or of concepts in the book."""


def read_edges(
    foreign: ForeignCourse, ids: Mapping[str, ConceptId], report: Report
) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
    """The edges, sorted, and those that were set aside: loops, and prerequisites that close a cycle.

    Args:
        ids: by foreign id in NFC, in book order.
    """
    found = _FoundEdges(foreign, ids, report)
    loops = found.loops()
    distinct = found.distinct()
    ordered = distinct[found.is_prerequisite(distinct)]
    try:
        closing = edges_to_set_aside(len(ids), *found.ends(ordered), found.certainty(ordered))
    except TooTangledError as error:
        report.error("cyclic-prerequisites", f"{error}: mend the file", foreign.lines[int(ordered[0])])
        return (), ()
    aside = ordered[[one.edge for one in closing]] if closing else ordered[:0]
    for edge, one in zip(aside.tolist(), closing, strict=True):
        found.report_cycle(edge, one)
    kept = found.in_order(np.setdiff1d(distinct, aside, assume_unique=True))
    set_aside = sorted([*loops, *map(found.edge, aside.tolist())])
    return tuple(map(found.edge, kept.tolist())), tuple(set_aside)


class _FoundEdges:
    """The arrays of a foreign course, with concepts numbered in book order."""

    def __init__(self, foreign: ForeignCourse, ids: Mapping[str, ConceptId], report: Report) -> None:
        self._foreign = foreign
        self._report = report
        self._ids = tuple(ids.values())
        self._names = foreign.names()
        book = {foreign_id: number for number, foreign_id in enumerate(ids)}
        place = np.array([book.get(name, -1) for name in foreign.numbers], dtype=np.int64)
        self._sources = place[np.asarray(foreign.sources, dtype=np.int64)] if len(foreign.sources) else place[:0]
        self._targets = place[np.asarray(foreign.targets, dtype=np.int64)] if len(foreign.targets) else place[:0]

    def source(self, edge: int) -> int:
        return int(self._sources[edge])

    def target(self, edge: int) -> int:
        return int(self._targets[edge])

    def edge(self, edge: int) -> Edge:
        kind = KINDS[self._foreign.kinds[edge]]
        weight = self._foreign.weights[edge] if kind is EdgeKind.ENCOMPASSES else 1.0
        key = bool(self._foreign.keys[edge]) and kind is EdgeKind.PREREQUISITE
        return Edge(self._ids[self.source(edge)], self._ids[self.target(edge)], kind, weight, key)

    def is_prerequisite(self, edges: Numbers) -> NDArray[np.bool_]:
        found = np.asarray(self._foreign.kinds)[edges] == KINDS.index(EdgeKind.PREREQUISITE)
        return np.asarray(found, dtype=np.bool_)

    def ends(self, edges: Numbers) -> tuple[Numbers, Numbers]:
        """Sources and targets in book order."""
        return self._sources[edges], self._targets[edges]

    def certainty(self, edges: Numbers) -> NDArray[np.float64]:
        """How sure each prerequisite is; positive."""
        sure = np.maximum(np.asarray(self._foreign.confidences)[edges], _LEAST_CERTAINTY)
        key = np.asarray(self._foreign.keys)[edges] * _KEY_CERTAINTY
        return np.asarray(sure + key + _AGREES_WITH_BOOK * (self._sources[edges] < self._targets[edges]))

    def in_order(self, edges: Numbers) -> Numbers:
        """The edges as `sorted` puts them, without making them first."""
        rank = np.empty(len(self._ids), dtype=np.int64)
        rank[np.array(sorted(range(len(self._ids)), key=self._ids.__getitem__), dtype=np.int64)] = np.arange(len(rank))
        by_name = np.argsort(np.argsort([kind.value for kind in KINDS]))
        kinds = by_name[np.asarray(self._foreign.kinds, dtype=np.int64)[edges]]
        return edges[np.lexsort((kinds, rank[self._targets[edges]], rank[self._sources[edges]]))]

    def loops(self) -> list[Edge]:
        """Edges from a concept to itself, each noted."""
        found = np.flatnonzero((self._sources == self._targets) & (self._sources >= 0)).tolist()
        for edge in found:
            one = self.edge(edge)
            self._warn("self-loop", f"the {one.kind} edge leads from {one.source!r} to itself: it is set aside", edge)
        return sorted({self.edge(edge) for edge in found})

    def distinct(self) -> Numbers:
        """The edges that join two known concepts, each once with its greatest weight; the others are noted."""
        for edge in np.flatnonzero((self._sources < 0) | (self._targets < 0)).tolist():
            self._report_dangling(edge)
        kinds = np.asarray(self._foreign.kinds, dtype=np.int64)
        name = (self._sources * len(self._ids) + self._targets) * len(KINDS) + kinds
        sound = np.flatnonzero((self._sources >= 0) & (self._targets >= 0) & (self._sources != self._targets))
        weights = np.asarray(self._foreign.weights)
        encompassing = kinds == KINDS.index(EdgeKind.ENCOMPASSES)
        in_range = (weights >= LOWEST_WEIGHT) & (weights <= HIGHEST_WEIGHT)
        for edge in np.flatnonzero(encompassing & ~in_range).tolist():
            message = f"the weight {weights[edge]:g} must be from {LOWEST_WEIGHT:g} to {HIGHEST_WEIGHT:g}"
            self._report.error("weight-out-of-range", message, self._foreign.lines[edge], self._foreign.file_of(edge))
        del kinds, encompassing, in_range  # a million edges are many bytes
        if (np.diff(np.sort(name[sound])) > 0).all():
            return sound
        keys = np.asarray(self._foreign.keys, dtype=np.int64)
        order = sound[np.lexsort((sound, -weights[sound], -keys[sound], name[sound]))]
        first = np.ones(len(order), dtype=bool)
        first[1:] = name[order][1:] != name[order][:-1]
        for edge in sorted(order[~first].tolist()):
            one = self.edge(edge)
            self._warn(
                "duplicate-edge", f"the {one.kind} edge from {one.source!r} to {one.target!r} is there twice", edge
            )
        return np.sort(order[first])

    def report_cycle(self, edge: int, aside: SetAside) -> None:
        one = self.edge(edge)
        way = [self._ids[concept] for concept in aside.way]
        if len(way) > _MOST_STEPS_SHOWN:
            way = [*way[: _MOST_STEPS_SHOWN - 1], ConceptId("…"), way[-1]]
        back = f" ({' → '.join(way)} leads back)" if way else ""
        message = (
            f"the prerequisite {one.source} → {one.target} closes a cycle{back} and is set aside: "
            "no edge of the cycle is less sure; decide which of them to keep"
        )
        self._warn("cyclic-prerequisites", message, edge)

    def _report_dangling(self, edge: int) -> None:
        for known, number in (
            (self._sources[edge] >= 0, self._foreign.sources[edge]),
            (self._targets[edge] >= 0, self._foreign.targets[edge]),
        ):
            if not known:
                kind = KINDS[self._foreign.kinds[edge]]
                message = f"the {kind} edge names {self._names[number]!r}, which is no concept here: add it"
                line, file = self._foreign.lines[edge], self._foreign.file_of(edge)
                self._report.error("unknown-id", message, line, file)

    def _warn(self, code: str, message: str, edge: int) -> None:
        self._report.warning(code, message, self._foreign.lines[edge], self._foreign.file_of(edge))
