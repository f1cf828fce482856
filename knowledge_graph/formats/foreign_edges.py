"""Edges of other systems, checked: both ends known, each once, with weights in range, and prerequisites in an order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from knowledge_graph.checks import HIGHEST_WEIGHT, LOWEST_WEIGHT
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.formats.foreign import KINDS, ForeignCourse
from knowledge_graph.formats.ordering import SetAside, edges_to_set_aside
from knowledge_graph.formats.report import Report

_KEY_CERTAINTY: Final = 1e6
"""A key prerequisite is set aside only where a cycle has no other edge."""
_AGREES_WITH_BOOK: Final = 1e-6
"""Between edges that are equally sure, the one that goes against the order of the book is set aside."""
_MOST_STEPS_SHOWN: Final = 12


def read_edges(
    foreign: ForeignCourse, ids: Mapping[str, ConceptId], report: Report
) -> tuple[tuple[Edge, ...], tuple[Edge, ...]]:
    """The edges, sorted, and those that were set aside: loops, and prerequisites that close a cycle.

    Args:
        ids: by foreign id in NFC, in book order.
    """
    found = _FoundEdges(foreign, ids, report)
    loops = found.loops()
    numbers = found.distinct()
    prerequisite = KINDS.index(EdgeKind.PREREQUISITE)
    ordered = [edge for edge in numbers if foreign.kinds[edge] == prerequisite]
    closing = edges_to_set_aside(
        len(ids),
        [found.source(edge) for edge in ordered],
        [found.target(edge) for edge in ordered],
        [found.certainty(edge) for edge in ordered],
    )
    for one in closing:
        found.report_cycle(ordered[one.edge], one)
    aside = {ordered[one.edge] for one in closing}
    kept = sorted(found.edge(edge) for edge in numbers if edge not in aside)
    return tuple(kept), tuple(sorted([*loops, *(found.edge(edge) for edge in aside)]))


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

    def certainty(self, edge: int) -> float:
        sure = max(float(self._foreign.confidences[edge]), 1e-3)
        sure += _KEY_CERTAINTY if self._foreign.keys[edge] else 0.0
        return sure + (_AGREES_WITH_BOOK if self.source(edge) < self.target(edge) else 0.0)

    def loops(self) -> list[Edge]:
        """Edges from a concept to itself, each noted."""
        found = np.flatnonzero((self._sources == self._targets) & (self._sources >= 0)).tolist()
        for edge in found:
            one = self.edge(edge)
            self._warn("self-loop", f"the {one.kind} edge leads from {one.source!r} to itself: it is set aside", edge)
        return sorted({self.edge(edge) for edge in found})

    def distinct(self) -> list[int]:
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
        keys = np.asarray(self._foreign.keys, dtype=np.int64)
        order = sound[np.lexsort((sound, -weights[sound], -keys[sound], name[sound]))]
        first = np.ones(len(order), dtype=bool)
        first[1:] = name[order][1:] != name[order][:-1]
        for edge in sorted(order[~first].tolist()):
            one = self.edge(edge)
            self._warn(
                "duplicate-edge", f"the {one.kind} edge from {one.source!r} to {one.target!r} is there twice", edge
            )
        return sorted(order[first].tolist())

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
