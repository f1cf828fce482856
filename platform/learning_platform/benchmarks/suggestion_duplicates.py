"""How well two descriptions of one concept are told from descriptions of its nearest; fits the shipped weights.

python -m learning_platform.benchmarks.suggestion_duplicates
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.special import expit

from knowledge_graph.duplicates import duplicate_chance, duplicate_features
from knowledge_graph.embedding import Embedder, MiniLmEmbedder
from knowledge_graph.similarity import CachedEmbedder
from knowledge_graph.suggestions.concept_texts import ConceptText
from knowledge_graph.suggestions.fitting import fit_logistic
from knowledge_graph.suggestions.words import Values
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.suggestion_graphs import LabelledGraph, data_folder, load_graphs
from learning_platform.benchmarks.suggestion_scores import auc, calibration_error

NEAREST = 5
FOLDS = 5


def measure_duplicates(graph: LabelledGraph, embedder: Embedder) -> Iterator[Figure]:
    """Cross-validated by concept; the baseline is the cosine alone."""
    rows, labels, owners, shipped = described_twice(graph, embedder)
    fold_of = np.random.default_rng(1).integers(0, FOLDS, len(graph.texts))[owners]
    chances = np.zeros(len(labels))
    for fold in range(FOLDS):
        weights, intercept = fit_logistic(rows[fold_of != fold], labels[fold_of != fold], 1e-3, balanced=False)
        chances[fold_of == fold] = expit(rows[fold_of == fold] @ weights + intercept)
    name = graph.name
    yield Figure(f"duplicates_auc_{name}", auc(chances, labels), "share", None, auc(rows[:, 0], labels), "higher")
    yield Figure(f"duplicates_calibration_error_{name}", calibration_error(chances, labels), "share")
    yield Figure(f"duplicates_auc_shipped_{name}", auc(shipped, labels), "share", better="higher")


def described_twice(graph: LabelledGraph, embedder: Embedder) -> tuple[Values, Values, np.ndarray, Values]:
    """Title and definition of a concept as if they were two concepts, against definitions of its nearest.

    Returns:
        Features, labels, the concept that each row belongs to, and the chances by the shipped weights.
    """
    titles = [ConceptText(text.title) for text in graph.texts]
    definitions = [ConceptText(text.definition) for text in graph.texts]
    here = embedder.embed([text.statement for text in titles])
    there = embedder.embed([text.statement for text in definitions])
    rows, labels, owners, shipped = [], [], [], []
    for position in range(len(titles)):
        order = np.argsort(-(there @ there[position]), kind="stable")[: NEAREST + 1].tolist()
        for other in dict.fromkeys([position, *order]):
            pair = (titles[position], definitions[other], here[position], there[other])
            rows.append(list(duplicate_features(*pair).values()))
            labels.append(float(other == position))
            owners.append(position)
            shipped.append(duplicate_chance(*pair))
    return np.array(rows), np.array(labels), np.array(owners), np.array(shipped)


def main() -> None:
    """Prints the weights to ship and the figures."""
    folder = data_folder()
    if folder is None:
        raise SystemExit("The public graphs are not here; see docs/suggestions.md.")
    graph = load_graphs(folder)["skillmaster"]
    embedder = CachedEmbedder(MiniLmEmbedder(Path("var/embedding")), Path("var/suggestions"))
    rows, labels, _, _ = described_twice(graph, embedder)
    weights, intercept = fit_logistic(rows, labels, 1e-3, balanced=False)
    sys.stdout.write(f"INTERCEPT {intercept:.4f} WEIGHTS {np.round(weights, 4).tolist()}\n")
    for figure in measure_duplicates(graph, embedder):
        sys.stdout.write(figure.to_json() + "\n")


if __name__ == "__main__":
    main()
