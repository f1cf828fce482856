"""Large courses and long histories for measuring, made from a seed."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import numpy as np

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
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
