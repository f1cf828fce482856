"""Where concepts stand on a map: layers by prerequisites, few crossings, and as little movement as possible.

The framework is that of Sugiyama, Tagawa and Toda (1981): layers by the longest chain of prerequisites, long edges cut
into pieces by bends in every layer they cross, order inside a layer by sweeps of barycentres, and coordinates that keep
the order and come nearest to where the neighbours are (isotonic regression by pooling adjacent violators). With an
earlier layout, what stood there keeps its order and is moved only as far as newcomers need room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from knowledge_graph.concepts import ConceptId, Edge, EdgeKind

SWEEPS: Final = 8
"""Barycentre sweeps down and up; more change little."""
ALIGNMENTS: Final = 4
MOST_BENDS: Final = 20_000
"""Beyond this, long edges are drawn straight: the map is too dense to be read line by line anyway."""
CONCEPT_TO_BEND: Final = 0.5
"""A line passes between two concepts without moving them."""
BEND_TO_BEND: Final = 0.15

_Node: TypeAlias = int
Bend: TypeAlias = tuple[float, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a concept stands.

    Attributes:
        x: from the left, in units of one concept with its gap. The leftmost stands at 0; one that came left of it later
            stands below 0, so that nothing else moves.
        layer: from the top, from 0: the length of the longest chain of prerequisites above it.
    """

    x: float
    layer: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Places of all concepts, and the way of prerequisite edges that cross layers.

    Attributes:
        bends: by (source, target): (x, layer) in every layer between the two, from the top.
        width: of the widest layer, in units of one concept.
        layers: their number.
    """

    places: Mapping[ConceptId, Place]
    bends: Mapping[tuple[ConceptId, ConceptId], tuple[Bend, ...]] = field(default_factory=dict)

    @property
    def width(self) -> float:
        x = [place.x for place in self.places.values()]
        return max(x) - min(x) + 1.0 if x else 0.0

    @property
    def layers(self) -> int:
        return max((place.layer for place in self.places.values()), default=-1) + 1

    def restricted(self, concept_ids: Iterable[ConceptId]) -> Layout:
        """The places of some concepts only: what a part of the map starts from."""
        kept = {one: self.places[one] for one in concept_ids if one in self.places}
        return Layout(kept, {ends: way for ends, way in self.bends.items() if ends[0] in kept and ends[1] in kept})

    def drawn_together(self) -> Layout:
        """The same order without empty layers and gaps: what a part of a map is drawn from."""
        levels = {layer: level for level, layer in enumerate(sorted({place.layer for place in self.places.values()}))}
        rows: dict[int, list[ConceptId]] = {}
        for one in sorted(self.places, key=lambda one: self.places[one].x):
            rows.setdefault(self.places[one].layer, []).append(one)
        return Layout({
            one: Place(float(index), levels[layer]) for layer, row in rows.items() for index, one in enumerate(row)
        })  # fmt: skip


def layered_layout(concept_ids: Sequence[ConceptId], edges: Iterable[Edge], previous: Layout | None = None) -> Layout:
    """Lays concepts out in layers, each below all its prerequisites. The same input gives the same layout.

    Args:
        concept_ids: in book order, which decides where nothing else does.
        edges: prerequisites make the layers, the other kinds only bring concepts near each other; an edge that would
            close a cycle (a draft may have one), a loop, and an edge with an unknown end are left out.
        previous: an earlier layout. Concepts that stay in their layer keep their order in it.

    >>> a, b, c = (ConceptId(name) for name in "abc")
    >>> edges = [Edge(*ends, EdgeKind.PREREQUISITE) for ends in ((a, b), (b, c), (a, c))]
    >>> layout = layered_layout([a, b, c], edges)
    >>> [layout.places[one].layer for one in (a, b, c)], len(layout.bends[a, c])
    ([0, 1, 2], 1)
    """
    ids = list(dict.fromkeys(concept_ids))
    position = {concept_id: index for index, concept_id in enumerate(ids)}
    pairs = _without_cycles(len(ids), _pairs(position, edges, prerequisite=True))
    layer_of = _longest_paths(len(ids), pairs)
    drawing = _Drawing(layer_of, pairs, _pairs(position, edges, prerequisite=False))
    known = drawing.known_places(ids, previous) if previous else {}
    drawing.order(known)
    x = drawing.coordinates({node: place.x for node, place in known.items()})
    places = {concept_id: Place(round(x[index], 3), layer_of[index]) for index, concept_id in enumerate(ids)}
    bends = {
        (ids[source], ids[target]): tuple((round(x[node], 3), drawing.layer_of[node]) for node in chain)
        for (source, target), chain in drawing.chains.items()
    }
    return Layout(places, bends)


def _pairs(position: Mapping[ConceptId, int], edges: Iterable[Edge], *, prerequisite: bool) -> list[tuple[int, int]]:
    found = {
        (position[edge.source], position[edge.target])
        for edge in edges
        if (edge.kind is EdgeKind.PREREQUISITE) is prerequisite
        and edge.source in position
        and edge.target in position
        and edge.source != edge.target
    }
    return sorted(found)


def _without_cycles(size: int, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs without those that lead back to where a search in book order came from."""
    following: list[list[int]] = [[] for _ in range(size)]
    for source, target in pairs:
        following[source].append(target)
    state, backward = [0] * size, set()  # 0 not seen, 1 on the way, 2 done
    for start in range(size):
        if state[start]:
            continue
        state[start] = 1
        stack = [(start, iter(following[start]))]
        while stack:
            node, rest = stack[-1]
            target = next(rest, -1)
            if target < 0:
                state[node] = 2
                stack.pop()
            elif state[target] == 1:
                backward.add((node, target))
            elif state[target] == 0:
                state[target] = 1
                stack.append((target, iter(following[target])))
    return [pair for pair in pairs if pair not in backward]


def _longest_paths(size: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    following: list[list[int]] = [[] for _ in range(size)]
    waiting = [0] * size
    for source, target in pairs:
        following[source].append(target)
        waiting[target] += 1
    layer = [0] * size
    ready = [node for node in range(size) if not waiting[node]]
    while ready:
        node = ready.pop()
        for target in following[node]:
            layer[target] = max(layer[target], layer[node] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return layer


class _Drawing:
    """Concepts and bends as numbers: concepts first, in book order, then the bends."""

    def __init__(
        self, layer_of: Sequence[int], pairs: Sequence[tuple[int, int]], beside: Sequence[tuple[int, int]]
    ) -> None:
        self.concepts = len(layer_of)
        self.layer_of = list(layer_of)
        self.chains: dict[tuple[int, int], tuple[int, ...]] = {}
        self._above: list[list[int]] = [[] for _ in layer_of]
        self._below: list[list[int]] = [[] for _ in layer_of]
        self._beside: list[list[int]] = [[] for _ in layer_of]
        bent = sum(max(0, layer_of[target] - layer_of[source] - 1) for source, target in pairs) <= MOST_BENDS
        for source, target in pairs:
            self._join(source, target, bent=bent)
        for source, target in beside:
            self._beside[source].append(target)
            self._beside[target].append(source)
        self.layers: list[list[int]] = [[] for _ in range(max(layer_of, default=-1) + 1)]
        for node, layer in enumerate(self.layer_of):
            self.layers[layer].append(node)

    def _join(self, source: int, target: int, *, bent: bool) -> None:
        chain = []
        last = source
        if bent:
            for layer in range(self.layer_of[source] + 1, self.layer_of[target]):
                node = len(self.layer_of)
                self.layer_of.append(layer)
                self._above.append([])
                self._below.append([])
                self._beside.append([])
                chain.append(node)
                self._link(last, node)
                last = node
        self._link(last, target)
        if chain:
            self.chains[source, target] = tuple(chain)

    def _link(self, upper: int, lower: int) -> None:
        self._below[upper].append(lower)
        self._above[lower].append(upper)

    def known_places(self, ids: Sequence[ConceptId], previous: Layout) -> dict[int, Place]:
        """Where concepts and bends stood before."""
        known = {node: previous.places[one] for node, one in enumerate(ids) if one in previous.places}
        for (source, target), chain in self.chains.items():
            bends = {layer: x for x, layer in previous.bends.get((ids[source], ids[target]), ())}
            for node in chain:
                if self.layer_of[node] in bends:
                    known[node] = Place(bends[self.layer_of[node]], self.layer_of[node])
        return known

    def order(self, known: Mapping[int, Place]) -> None:
        """Orders every layer; concepts that stood in the same layer before keep their order."""
        kept = {node: place.x for node, place in known.items() if place.layer == self.layer_of[node]}
        place = [0.0] * len(self.layer_of)
        for layer in self.layers:
            for index, node in enumerate(layer):
                place[node] = kept.get(node, float(index))
        for sweep in range(SWEEPS):
            downwards = sweep % 2 == 0
            for layer in self.layers if downwards else reversed(self.layers):
                self._sweep(layer, self._above if downwards else self._below, place, kept)

    def _sweep(
        self, layer: list[int], links: Sequence[Sequence[int]], place: list[float], kept: Mapping[int, float]
    ) -> None:
        wanted = {}
        for index, node in enumerate(layer):
            near = links[node] or self._beside[node]
            wanted[node] = sum(place[other] for other in near) / len(near) if near else place[node]
            if not kept:
                wanted[node] += index * 1e-9
        fixed = sorted((node for node in layer if node in kept), key=lambda node: (kept[node], node))
        loose = sorted((node for node in layer if node not in kept), key=lambda node: (wanted[node], node))
        layer[:] = _merged(fixed, loose, kept, wanted)
        if not kept:
            for index, node in enumerate(layer):
                place[node] = index - (len(layer) - 1) / 2
        else:
            for node in loose:
                place[node] = wanted[node]

    def coordinates(self, known: Mapping[int, float]) -> list[float]:
        """A coordinate for every node that keeps the order of its layer, near its neighbours or where it stood."""
        x = [0.0] * len(self.layer_of)
        for layer in self.layers:
            wanted = [known.get(node, float(index)) for index, node in enumerate(layer)]
            self._put(layer, wanted, x)
        for _ in range(ALIGNMENTS):
            for layer in (*self.layers, *reversed(self.layers)):
                self._put(layer, [known.get(node, self._middle(node, x)) for node in layer], x)
        left = 0.0 if known else min((x[node] for node in range(self.concepts)), default=0.0)
        return [value - left for value in x]

    def _middle(self, node: int, x: Sequence[float]) -> float:
        near = [*self._above[node], *self._below[node]] or self._beside[node]
        return sum(x[other] for other in near) / len(near) if near else x[node]

    def _put(self, layer: Sequence[int], wanted: Sequence[float], x: list[float]) -> None:
        offsets, total = [], 0.0
        for index, node in enumerate(layer):
            if index:
                total += self._gap(layer[index - 1], node)
            offsets.append(total)
        shifted = _isotonic([want - offset for want, offset in zip(wanted, offsets, strict=True)])
        for node, value, offset in zip(layer, shifted, offsets, strict=True):
            x[node] = value + offset

    def _gap(self, one: int, other: int) -> float:
        bends = (one >= self.concepts) + (other >= self.concepts)
        return (1.0, CONCEPT_TO_BEND, BEND_TO_BEND)[bends]


def _merged(
    fixed: Sequence[int], loose: Sequence[int], kept: Mapping[int, float], wanted: Mapping[int, float]
) -> list[int]:
    """Both lists as one: the fixed ones in their order, each loose one before the first fixed one beyond it."""
    merged: list[int] = []
    rest = list(loose)
    for node in fixed:
        while rest and wanted[rest[0]] < kept[node]:
            merged.append(rest.pop(0))
        merged.append(node)
    return merged + rest


def _isotonic(wanted: Sequence[float]) -> list[float]:
    """The ascending values nearest to those wanted, by least squares: pooling adjacent violators."""
    pools: list[tuple[float, int]] = []
    for value in wanted:
        total, count = value, 1
        while pools and pools[-1][0] * count > total * pools[-1][1]:
            earlier, size = pools.pop()
            total, count = total + earlier, count + size
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]
