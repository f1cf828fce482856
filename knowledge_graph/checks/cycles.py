"""Edges that lead in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from knowledge_graph.checks.findings import MOST_OF_A_KIND, listed, named, removal
from knowledge_graph.checks.joined import JoinedEdges
from knowledge_graph.checks.places import NO_PLACE, Places
from knowledge_graph.concepts import EdgeKind
from knowledge_graph.cycles import Tangle, count_tangles, tangles
from knowledge_graph.problems import Problem, Severity

_MOST_NAMED: Final = 20


class _Wording(NamedTuple):
    code: str
    severity: Severity
    what: str
    advice: str


_WORDINGS: Final = {
    EdgeKind.PREREQUISITE: _Wording(
        "cyclic-prerequisites",
        Severity.ERROR,
        "these prerequisites need each other",
        "Remove one of these edges",
    ),
    EdgeKind.ENCOMPASSES: _Wording(
        "cyclic-encompassing",
        Severity.WARNING,
        "concepts encompass each other",
        "Only the larger encompasses the smaller: remove one of these edges",
    ),
}


def check_cycles(joined: JoinedEdges, kind: EdgeKind, places: Places) -> Iterator[Problem]:
    """A problem for each strongly connected component, with its edges; the weakest is proposed to be removed."""
    of_kind = joined.places_of(kind)
    wording = _WORDINGS[kind]

    def problem(tangle: Tangle) -> Problem:
        cycle = [joined.edges[of_kind[place]] for place in tangle.cycle]
        weakest = joined.edges[of_kind[tangle.weakest]]
        shown = named(cycle[:_MOST_NAMED], places) + (", …" if len(cycle) > _MOST_NAMED else "")
        others = len(tangle.edges) - len(cycle)
        more = f"{others:,} more edges are tangled up with them. " if others else ""
        message = (
            f"{wording.what}: {shown}. {more}{wording.advice}; the weakest is {weakest.source} → {weakest.target}."
        )
        written = (place for place in map(places.of_edge, cycle) if place.file)
        return Problem.at(
            next(written, NO_PLACE),
            wording.code,
            message,
            wording.severity,
            edges=joined.all_of(of_kind[tangle.edges[:MOST_OF_A_KIND]]),
            mend=removal(weakest),
        )

    arrays = joined.arrays.take(of_kind)
    found = list(tangles(len(joined), arrays, MOST_OF_A_KIND))
    yield from listed(found, problem)
    if len(found) == MOST_OF_A_KIND and (in_all := count_tangles(len(joined), arrays)) > MOST_OF_A_KIND:
        message = f"{in_all:,} such problems in all, of which {MOST_OF_A_KIND:,} are listed: mend these first"
        yield Problem.at(NO_PLACE, wording.code, message, wording.severity)
