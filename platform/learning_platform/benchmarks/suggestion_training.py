"""Trains the suggestion model on labelled graphs, and writes the coefficients that are shipped.

python -m learning_platform.benchmarks.suggestion_training knowledge_graph/suggestions/coefficients.json
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.embedding import Embedder, MiniLmEmbedder
from knowledge_graph.similarity import CachedEmbedder
from knowledge_graph.suggestions.candidates import candidate_pairs
from knowledge_graph.suggestions.features import (
    DIRECTION_FEATURES,
    LEVEL_FEATURES,
    RELATEDNESS_FEATURES,
    STRUCTURE_DIRECTION,
    STRUCTURE_RELATEDNESS,
    TextEvidence,
    standardized,
    structure_direction,
    structure_relatedness,
    text_evidence,
)
from knowledge_graph.suggestions.fitting import fit_calibration, fit_difference, fit_direction, fit_logistic
from knowledge_graph.suggestions.mentions import find_mentions
from knowledge_graph.suggestions.model import PairModel, SuggestionModel, score_pairs, to_json
from knowledge_graph.suggestions.structure import Structure, read_structure
from knowledge_graph.suggestions.words import Pairs, Values
from learning_platform.benchmarks.suggestion_graphs import FREELY_LICENSED, LabelledGraph, data_folder, load_graphs
from learning_platform.benchmarks.suggestion_pairs import HardPairs, hard_pairs

FOLDS: Final = 5
_LEVEL_PENALTY: Final = 0.01
_DIRECTION_PENALTY: Final = 0.1
_RELATEDNESS_PENALTY: Final = 0.003
_LEARNED: Final = LEVEL_FEATURES.index("learned_level")


@dataclass(frozen=True)
class Studied:
    """A graph with what its texts say and the pairs to learn from.

    Attributes:
        candidates: unordered pairs as the product would look at.
        labels: 1 where candidate (a, b) is an edge; the second column for (b, a).
    """

    graph: LabelledGraph
    evidence: TextEvidence
    pairs: HardPairs
    candidates: Pairs
    labels: NDArray[np.float64]


def train(graphs: Sequence[LabelledGraph], embedder: Embedder, seed: int = 1) -> SuggestionModel:
    """The model of some graphs, calibrated on scores of graphs (or parts) that were left out of the training."""
    held_out = [
        (_fit(rest, embedder, seed), study(left_out, embedder, _level_weights(rest, embedder), seed))
        for rest, left_out in _left_out(graphs, seed)
    ]
    model = _fit(graphs, embedder, seed)
    calibrated = []
    for which in ("texts", "texts_and_structure"):
        scores, labels = [], []
        for other, studied in held_out:
            for part_scores, part_labels in candidate_scores(getattr(other, which), studied, seed):
                scores.append(part_scores)
                labels.append(part_labels)
        slope, offset = fit_calibration(np.concatenate(scores), np.concatenate(labels))
        calibrated.append(replace(getattr(model, which), slope=slope, offset=offset))
    return replace(model, texts=calibrated[0], texts_and_structure=calibrated[1])


def study(graph: LabelledGraph, embedder: Embedder, level_weights: NDArray[np.float64] | None, seed: int) -> Studied:
    """Reads a graph's texts and draws its pairs."""
    evidence = text_evidence(graph.texts, embedder, level_weights, find_mentions(graph.texts))
    candidates = candidate_pairs(evidence)
    joined = set(graph.edges)
    labels = np.array([[(a, b) in joined, (b, a) in joined] for a, b in candidates.tolist()], dtype=np.float64)
    return Studied(graph, evidence, hard_pairs(graph, seed), candidates, labels.reshape(-1, 2))


def candidate_scores(model: PairModel, studied: Studied, seed: int) -> Iterator[tuple[Values, Values]]:
    """Scores and labels of every candidate in both orders; with structure, without its own edge and its fold's."""
    if not model.uses_structure:
        scores = score_pairs(model, studied.evidence, studied.candidates)
        yield (
            np.concatenate([scores.forward, scores.related * (1 - scores.direction)]),
            studied.labels.T.ravel(),
        )
        return
    fold_of = np.random.default_rng(seed).integers(0, FOLDS, len(studied.candidates))
    for fold in range(FOLDS):
        rows = fold_of == fold
        pairs = studied.candidates[rows]
        structure = structure_without(studied, pairs)
        scores = score_pairs(model, studied.evidence, pairs, structure)
        open_pairs = structure.implied(pairs) == 0
        yield (
            np.concatenate([scores.forward[open_pairs], (scores.related * (1 - scores.direction))[open_pairs]]),
            studied.labels[rows][open_pairs].T.ravel(),
        )


def structure_without(studied: Studied, hidden: Pairs) -> Structure:
    """The structure of a graph in which these pairs are not joined, either way."""
    gone = {(a, b) for a, b in hidden.tolist()}
    edges = [edge for edge in studied.graph.edges if edge not in gone and edge[::-1] not in gone]
    neighbours = studied.evidence.neighbours
    cosines = np.einsum("ijk,ik->ij", studied.evidence.vectors[neighbours], studied.evidence.vectors)
    return read_structure(len(studied.graph.texts), edges, neighbours, cosines)


def folds_of(pairs: HardPairs, seed: int) -> NDArray[np.int64]:
    """A fold for each of `HardPairs.everything`; an edge and its reverse share theirs."""
    chance = np.random.default_rng(seed)
    edges = chance.integers(0, FOLDS, len(pairs.edges))
    return np.concatenate([edges, edges, chance.integers(0, FOLDS, len(pairs.apart))])


def _fit(graphs: Sequence[LabelledGraph], embedder: Embedder, seed: int) -> SuggestionModel:
    weights = _level_weights(graphs, embedder)
    studied = [_study_for_training(graph, embedder, weights, seed) for graph in graphs]
    return SuggestionModel(
        _fit_pair_model(studied, seed, with_structure=False),
        _fit_pair_model(studied, seed, with_structure=True),
        embedder.model_id,
        weights,
        {"graphs": [graph.name for graph in graphs], "edges": sum(len(graph.edges) for graph in graphs)},
    )


def _fit_pair_model(studied: Sequence[Studied], seed: int, *, with_structure: bool) -> PairModel:
    direction = np.concatenate([_direction(one, one.pairs.edges, seed, with_structure) for one in studied])
    names = (*DIRECTION_FEATURES, *(STRUCTURE_DIRECTION if with_structure else ()))
    weights = fit_direction(direction, _DIRECTION_PENALTY)
    rows, labels = [], []
    for one in studied:
        unjoined = one.candidates[one.labels.sum(axis=1) == 0]
        for pairs, label in ((one.pairs.edges, 1.0), (one.pairs.apart, 0.0), (unjoined, 0.0)):
            score = _direction(one, pairs, seed, with_structure) @ weights
            symmetric = [one.evidence.relatedness(pairs, score)]
            if with_structure:
                symmetric.append(_by_fold(one, pairs, seed, structure_relatedness, len(STRUCTURE_RELATEDNESS)))
            rows.append(np.concatenate(symmetric, axis=1))
            labels.append(np.full(len(pairs), label))
    related, intercept = fit_logistic(np.concatenate(rows), np.concatenate(labels), _RELATEDNESS_PENALTY, balanced=True)
    symmetric_names = (*RELATEDNESS_FEATURES, *(STRUCTURE_RELATEDNESS if with_structure else ()))
    model = PairModel(
        dict(zip(names, weights.tolist(), strict=True)),
        dict(zip(symmetric_names, related.tolist(), strict=True)),
        intercept,
    )
    scores = np.concatenate([hard_scores(model, one, seed) for one in studied])
    return replace(model, threshold=_best_threshold(scores, np.concatenate([one.pairs.labels for one in studied])))


def hard_scores(model: PairModel, studied: Studied, seed: int) -> Values:
    """Scores of `HardPairs.everything`; with structure, each fold without its own pairs."""
    pairs = studied.pairs.everything
    if not model.uses_structure:
        return score_pairs(model, studied.evidence, pairs).forward
    scores = np.zeros(len(pairs))
    folds = folds_of(studied.pairs, seed)
    for fold in range(FOLDS):
        rows = folds == fold
        structure = structure_without(studied, pairs[rows])
        scores[rows] = score_pairs(model, studied.evidence, pairs[rows], structure).forward
    return scores


def _direction(studied: Studied, pairs: Pairs, seed: int, with_structure: bool) -> Values:
    texts = studied.evidence.direction(pairs)
    if not with_structure:
        return texts
    return np.concatenate(
        [texts, _by_fold(studied, pairs, seed, structure_direction, len(STRUCTURE_DIRECTION))], axis=1
    )


def _by_fold(
    studied: Studied, pairs: Pairs, seed: int, measure: Callable[[Structure, Pairs], Values], columns: int
) -> Values:
    values = np.zeros((len(pairs), columns))
    fold_of = np.random.default_rng(seed).integers(0, FOLDS, len(pairs))
    for fold in range(FOLDS):
        rows = fold_of == fold
        values[rows] = measure(structure_without(studied, pairs[rows]), pairs[rows])
    return values


def _level_weights(graphs: Sequence[LabelledGraph], embedder: Embedder) -> NDArray[np.float64]:
    differences = []
    for graph in graphs:
        vectors = embedder.embed([text.statement for text in graph.texts])
        edges = np.array(graph.edges, dtype=np.int64).reshape(-1, 2)
        differences.append(vectors[edges[:, 1]] - vectors[edges[:, 0]])
    return fit_difference(np.concatenate(differences), _LEVEL_PENALTY)


def _study_for_training(graph: LabelledGraph, embedder: Embedder, weights: NDArray[np.float64], seed: int) -> Studied:
    """As `study`, but the learned level of each concept comes from edges among the concepts of other folds."""
    studied = study(graph, embedder, weights, seed)
    fold_of = np.random.default_rng(seed).integers(0, FOLDS, len(graph.texts))
    learned = np.zeros(len(graph.texts))
    for fold in range(FOLDS):
        others = graph.part(np.flatnonzero(fold_of != fold).tolist())
        level = standardized(studied.evidence.vectors.astype(np.float64) @ _level_weights([others], embedder))
        learned[fold_of == fold] = level[fold_of == fold]
    levels = studied.evidence.levels.copy()
    levels[:, _LEARNED] = standardized(learned)
    return replace(studied, evidence=replace(studied.evidence, levels=levels))


def _left_out(graphs: Sequence[LabelledGraph], seed: int) -> Iterator[tuple[list[LabelledGraph], LabelledGraph]]:
    """Each graph with the others; of a single graph, each half of its concepts with the other half."""
    if len(graphs) > 1:
        for left_out in graphs:
            yield [graph for graph in graphs if graph is not left_out], left_out
        return
    half = np.random.default_rng(seed).permutation(len(graphs[0].texts)) % 2
    parts = [graphs[0].part(np.flatnonzero(half == side).tolist()) for side in (0, 1)]
    yield [parts[0]], parts[1]
    yield [parts[1]], parts[0]


def _best_threshold(scores: Values, labels: Values) -> float:
    """The score from which on calling a pair an edge gives the best F1."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(labels[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + labels.sum())
    return float(scores[order][int(np.argmax(f1))])


def main(target: Path) -> None:
    """Trains on the freely licensed graphs and writes the coefficients."""
    folder = data_folder()
    if folder is None:
        raise SystemExit("The public graphs are not here; see docs/suggestions.md.")
    embedder = CachedEmbedder(MiniLmEmbedder(Path("var/embedding")), Path("var/suggestions"))
    graphs = load_graphs(folder)
    model = train([graphs[name] for name in FREELY_LICENSED], embedder)
    provenance = {
        "graphs": [
            "ccssm (flywheelmath/ccssm @ aeb8ce3, MIT)",
            "skillmaster (AHartNtkn/SkillMaster @ 50dd896, Apache-2.0)",
        ],
        "edges": model.provenance["edges"],
        "made_by": "python -m learning_platform.benchmarks.suggestion_training",
    }
    target.write_text(to_json(replace(model, provenance=provenance)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
