"""Small graphs, a layered synthetic one, and answers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from recommender.evidence import Evidence, EvidenceMode
from recommender.learner_model import LearnerModel, compile_model

START = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)


def layered_graph(layers: int, width: int, seed: int = 0) -> CompiledGraph:
    """Each concept needs one to three of the layer before, and encompasses some of those."""
    chance = random.Random(seed)
    names = [[ConceptId(f"c-{layer}-{place}") for place in range(width)] for layer in range(layers)]
    edges: list[Edge] = []
    for layer in range(1, layers):
        for name in names[layer]:
            for index, before in enumerate(chance.sample(names[layer - 1], min(width, chance.randint(1, 3)))):
                edges.append(Edge(before, name, EdgeKind.PREREQUISITE, key=index == 0))
                if chance.random() < 0.4:
                    edges.append(Edge(name, before, EdgeKind.ENCOMPASSES, weight=chance.choice([0.3, 0.5, 0.8])))
    return compile_graph([name for row in names for name in row], edges, f"layered-{layers}-{width}-{seed}")


def model_of(graph: CompiledGraph, seed: int = 0) -> LearnerModel:
    """Keys in another order than positions, so that confusing the two fails."""
    chance = random.Random(seed)
    keys = chance.sample(range(1, 5 * len(graph) + 1), len(graph))
    difficulties = np.array([chance.uniform(-1.0, 1.0) for _ in range(len(graph))])
    return compile_model(graph, keys, difficulties)


def answer(
    name: str,
    keys: int | Sequence[tuple[int, float]],
    score: float = 1.0,
    *,
    days: float = 0.0,
    hints: int = 0,
    seconds: float | None = None,
    solution_seen: bool = False,
    difficulty: float = 0.0,
    guessing: float = 0.0,
    mode: EvidenceMode = EvidenceMode.PRACTICE,
) -> Evidence:
    concepts = ((keys, 1.0),) if isinstance(keys, int) else tuple(keys)
    return Evidence(
        id=name,
        concepts=concepts,
        item="item",
        mode=mode,
        score=score,
        occurred=START + timedelta(days=days),
        hints=hints,
        seconds=seconds,
        solution_seen=solution_seen,
        difficulty=difficulty,
        guessing=guessing,
    )


def random_answers(model: LearnerModel, count: int, seed: int = 0, concepts: int | None = None) -> list[Evidence]:
    """A plausible history: one to six answers a day, mostly right, on a growing part of the graph."""
    chance = random.Random(seed)
    keys = model.keys.tolist()[: concepts or len(model)]
    made: list[Evidence] = []
    for index in range(count):
        reach = max(5, min(len(keys), len(keys) * (index + 1) // max(count // 2, 1)))
        made.append(
            answer(
                f"answer-{index:05d}",
                keys[chance.randrange(reach)],
                float(chance.random() < 0.75),
                days=index / 12 + chance.random() / 24,
                hints=chance.choice([0, 0, 0, 1]),
                seconds=chance.lognormvariate(4.0, 0.5),
                guessing=chance.choice([0.0, 0.25]),
            )
        )
    return made


def chain_model() -> LearnerModel:
    """first -> second -> third by key prerequisites; third also encompasses first."""
    names = [ConceptId(name) for name in ("first", "second", "third")]
    edges = [
        Edge(names[0], names[1], EdgeKind.PREREQUISITE, key=True),
        Edge(names[1], names[2], EdgeKind.PREREQUISITE, key=True),
        Edge(names[2], names[0], EdgeKind.ENCOMPASSES, weight=0.8),
    ]
    return compile_model(compile_graph(names, edges, "chain"), [30, 10, 20], np.zeros(3))


def layered_model(layers: int = 6, width: int = 5, seed: int = 0) -> LearnerModel:
    return model_of(layered_graph(layers, width, seed), seed)
