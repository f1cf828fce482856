"""Large courses and long histories for measuring, made from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

import numpy as np

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.edge_arrays import KIND_CODE, KINDS, EdgeArrays
from recommender.evidence import Evidence, EvidenceMode
from recommender.learner_model import LearnerModel, compile_model


def layered_graph(size: int, seed: int) -> CompiledGraph:
    """``size`` concepts, each with one to three prerequisites among the fifty before, every third encompassed too."""
    random = Random(seed)
    ids = [ConceptId(f"concept-{index:05d}") for index in range(size)]
    edges = []
    for index in range(1, size):
        nearby = range(max(0, index - 50), index)
        for earlier in sorted(random.sample(nearby, min(len(nearby), random.randint(1, 3)))):
            edges.append(Edge(ids[earlier], ids[index], EdgeKind.PREREQUISITE, key=random.random() < 0.3))
            if random.random() < 1 / 3:
                edges.append(Edge(ids[index], ids[earlier], EdgeKind.ENCOMPASSES, random.choice((0.3, 0.5, 0.8))))
    return compile_graph(ids, edges, f"layered-{size}-{seed}")


@dataclass(frozen=True, slots=True)
class ListedGraph:
    """Concepts in the order of a book that knows nothing of prerequisites, and edges between their places."""

    ids: list[ConceptId]
    edges: EdgeArrays

    def as_edges(self) -> list[Edge]:
        """The same edges one by one."""
        arrays = self.edges
        columns = (arrays.sources, arrays.targets, arrays.kinds, arrays.weights, arrays.key)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        return [Edge(self.ids[s], self.ids[t], KINDS[kind], weight, key) for s, t, kind, weight, key in rows]


def listed_graph(size: int, seed: int, depth: int = 100) -> ListedGraph:
    """A graph in the shape of a curriculum: ``depth`` layers, each concept with two or three prerequisites below.

    Three in five lead to the layer before, the others further back; most to concepts of the same subject, which stand
    at nearly the same place of their layers. Every third is encompassed as well, every fourth is a key one.
    """
    random = np.random.default_rng(seed)
    width = size // depth
    later = np.repeat(np.arange(size), np.where(np.arange(size) < width, 0, random.integers(2, 4, size)))
    layer = later // width
    below = layer - np.minimum(layer, random.geometric(0.6, len(later)))
    aside = random.normal(0, min(width / 3, 100), len(later)).astype(np.int64)
    earlier = below * width + (later % width + aside) % width
    pairs = np.unique(earlier * size + later)
    book = random.permutation(size)
    earlier, later = book[pairs // size], book[pairs % size]
    encompassed = np.flatnonzero(random.random(len(pairs)) < 1 / 3)
    kinds = np.full(len(pairs) + len(encompassed), KIND_CODE[EdgeKind.PREREQUISITE], dtype=np.int8)
    kinds[len(pairs) :] = KIND_CODE[EdgeKind.ENCOMPASSES]
    weights = np.concatenate([np.ones(len(pairs)), random.choice([0.3, 0.5, 0.8], len(encompassed))])
    key = (random.random(len(kinds)) < 1 / 4) & (kinds == KIND_CODE[EdgeKind.PREREQUISITE])
    sources = np.concatenate([earlier, later[encompassed]])
    targets = np.concatenate([later, earlier[encompassed]])
    ids = [ConceptId(f"concept-{number:06d}") for number in range(size)]
    return ListedGraph(ids, EdgeArrays(sources, targets, kinds, weights, key))


def model_of(graph: CompiledGraph, seed: int) -> LearnerModel:
    """The learner model of a graph with normally distributed difficulties; keys are positions plus one."""
    difficulties = np.random.default_rng(seed).normal(0.0, 0.7, len(graph))
    return compile_model(graph, list(range(1, len(graph) + 1)), difficulties)


def long_history(graph: CompiledGraph, count: int, reach: int, start: datetime, seed: int) -> list[Evidence]:
    """``count`` answers over the first ``reach`` concepts, three quarters right, about thirty a day."""
    random = Random(seed)
    when = start
    history = []
    for number in range(count):
        when += timedelta(minutes=random.expovariate(1 / 48))
        history.append(
            Evidence(
                id=f"answer-{number:06d}",
                concepts=((1 + random.randrange(min(reach, len(graph))), 1.0),),
                item=f"item-{random.randrange(1000)}",
                mode=EvidenceMode.PRACTICE,
                score=float(random.random() < 0.75),
                occurred=when,
                guessing=random.choice((0.0, 0.25)),
                seconds=random.lognormvariate(3.5, 0.5),
            )
        )
    return history
