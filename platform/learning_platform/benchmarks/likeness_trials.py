"""What likeness in meaning adds to predictions of what was never asked: simulated learners, real graphs and texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from graphlib import TopologicalSorter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.embedding import Embedder, Vectors
from learning_platform.benchmarks.placement_learners import GUESS, SLIP, PlacedLearner
from learning_platform.benchmarks.suggestion_graphs import LabelledGraph
from learning_platform.benchmarks.suggestion_scores import auc
from recommender.evidence import Evidence, EvidenceMode
from recommender.folding import fold
from recommender.learner_model import LearnerModel, compile_model
from recommender.learner_state import empty_state
from recommender.parameters import DEFAULT_PARAMETERS, ModelParameters
from recommender.prediction import predict

Floats = NDArray[np.float64]
ANSWERED: Final = (10, 20, 40)
"""Answers after which what was not asked is predicted."""
MISSING: Final = (0, 30, 100)
"""Percent of the edges that the model does not see."""
BEGAN: Final = datetime(2026, 1, 5, 9, tzinfo=UTC)
DRAWS: Final = 2000


@dataclass(frozen=True)
class DescribedGraph:
    """A graph drawn by experts whose concepts have texts.

    Attributes:
        edges: all of them.
        vectors: of the concepts' statements, by position.
    """

    name: str
    graph: CompiledGraph
    edges: tuple[Edge, ...]
    vectors: Vectors

    def without(self, percent: int, seed: int) -> CompiledGraph:
        """The same concepts in the same order, with so many percent of the edges gone."""
        kept = np.random.default_rng(seed).random(len(self.edges)) >= percent / 100
        edges = [edge for edge, stays in zip(self.edges, kept.tolist(), strict=True) if stays]
        return compile_graph(self.graph.ids, edges, f"{self.name}-{percent}-{seed}")


def described(found: LabelledGraph, embedder: Embedder) -> DescribedGraph:
    """A public graph; one without cycles."""
    ids = [ConceptId(f"{place:04d}") for place in range(len(found.texts))]
    sorter = TopologicalSorter[ConceptId]({name: [] for name in ids})
    for earlier, later in found.edges:
        sorter.add(ids[later], ids[earlier])
    order = list(sorter.static_order())
    edges = tuple(Edge(ids[a], ids[b], EdgeKind.PREREQUISITE) for a, b in found.edges)
    vectors = embedder.embed([found.texts[int(name)].statement for name in order])
    return DescribedGraph(found.name, compile_graph(order, edges, found.name), edges, vectors)


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one learner after so many answers, over the concepts that were never asked.

    Attributes:
        loss: mean log loss of an answer to each, expected over slips and guesses, in nats.
        auc: of the probabilities as a ranking of the known before the unknown; NaN where all are one of them.
    """

    loss: float
    auc: float


def models_of(
    described_graph: DescribedGraph, percent: int, seed: int, parameters: ModelParameters = DEFAULT_PARAMETERS
) -> Mapping[str, LearnerModel]:
    """The models that see a part of the graph: without vectors (``plain``), with them (``likeness``), and ``shuffled``.

    The shuffled ones are the same vectors, each at another concept's place.
    """
    graph = described_graph.without(percent, seed)
    keys, hardness = range(1, len(graph) + 1), np.zeros(len(graph))
    order = np.random.default_rng(seed + 1).permutation(len(graph))
    vectors = {"plain": None, "likeness": described_graph.vectors, "shuffled": described_graph.vectors[order]}
    return {name: compile_model(graph, keys, hardness, parameters, vectors=each) for name, each in vectors.items()}


def scores_of(model: LearnerModel, learner: PlacedLearner, seed: int) -> list[Scores]:
    """One learner asked in a random order, the same for every model; one entry for each of `ANSWERED`."""
    order = np.random.default_rng(seed).permutation(len(model))
    state, found, before = empty_state(model), [], 0
    right = np.where(learner.known, 1.0 - SLIP, GUESS)
    for count in ANSWERED:
        answers = [_answer(number, int(order[number]), learner) for number in range(before, count)]
        state, before = fold(model, state, answers), count
        unasked = order[count:]
        chances = predict(model, state, BEGAN + timedelta(minutes=count)).probability[unasked]
        losses = -right[unasked] * np.log(chances) - (1.0 - right[unasked]) * np.log1p(-chances)
        known = learner.known[unasked].astype(np.float64)
        ranked = auc(chances, known) if 0.0 < known.mean() < 1.0 else float("nan")
        found.append(Scores(float(losses.mean()), ranked))
    return found


def _answer(number: int, position: int, learner: PlacedLearner) -> Evidence:
    return Evidence(
        id=f"answer-{number:04d}",
        concepts=((position + 1, 1.0),),
        item=f"item-{position}",
        mode=EvidenceMode.PROBE,
        score=float(learner.answers(position)),
        occurred=BEGAN + timedelta(minutes=number),
        guessing=GUESS,
    )


def mean_with_interval(differences: Sequence[float]) -> tuple[float, float, float]:
    """Mean over learners with the 95 % interval of a bootstrap over them; learners without a value are left out."""
    values: Floats = np.array(differences)
    values = values[np.isfinite(values)]
    chosen = np.random.default_rng(1).integers(0, len(values), (DRAWS, len(values)))
    lower, upper = np.quantile(values[chosen].mean(axis=1), [0.025, 0.975])
    return float(values.mean()), float(lower), float(upper)
