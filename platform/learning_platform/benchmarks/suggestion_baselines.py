"""The simple ways to tell which of two concepts comes first, measured beside the suggestion model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge_graph.embedding import Embedder
from knowledge_graph.suggestions.fitting import fit_difference, fit_logistic
from knowledge_graph.suggestions.words import Pairs, TermTable, Values
from learning_platform.benchmarks.suggestion_graphs import LabelledGraph
from learning_platform.benchmarks.suggestion_pairs import hard_pairs

PENALTIES = (0.1, 0.01, 0.001)
"""Of the regressions on title embeddings; the best on the test graph counts, in the baseline's favour."""


def titles(graph: LabelledGraph) -> list[str]:
    """The titles; where a graph has none, the statements."""
    return [text.title or text.statement for text in graph.texts]


def reference_distance(graph: LabelledGraph) -> Values:
    """RefD (Liang et al. 2015), shape (n, n): more than 0 where the first is a prerequisite of the second.

    A text has no links, so a text refers to a concept as far as it uses the terms of its title, and the related
    concepts of a concept are those that its own text refers to, weighted by how far, and the concept itself.
    """
    count = len(graph.texts)
    table = TermTable(titles(graph), [text.whole for text in graph.texts])
    first, second = (grid.ravel() for grid in np.meshgrid(np.arange(count), np.arange(count), indexing="ij"))
    refers = table.coverage(second, first).reshape(count, count)  # refers[a, b]: the text of a uses the title of b
    np.fill_diagonal(refers, 1)
    weight = refers / np.maximum(refers.sum(axis=1, keepdims=True), 1e-9)
    related = weight @ refers  # related[a, b]: what is related to a refers to b
    distance: Values = related.T - related
    return distance


def title_direction(
    training: Sequence[LabelledGraph], test: LabelledGraph, embedder: Embedder, penalty: float
) -> Values:
    """Logistic regression on the difference of title embeddings; shape (n,), more for later concepts."""
    differences = []
    for graph in training:
        vectors, edges = embedder.embed(titles(graph)), np.array(graph.edges, dtype=np.int64).reshape(-1, 2)
        differences.append(vectors[edges[:, 1]] - vectors[edges[:, 0]])
    weights = fit_difference(np.concatenate(differences), penalty)
    values: Values = embedder.embed(titles(test)) @ weights
    return values


def title_scores(
    training: Sequence[LabelledGraph], test: LabelledGraph, pairs: Pairs, embedder: Embedder, seed: int
) -> Values:
    """Logistic regression on both title embeddings side by side, trained on hard pairs; shape (pairs,)."""
    rows, labels = [], []
    for graph in training:
        vectors, drawn = embedder.embed(titles(graph)), hard_pairs(graph, seed)
        rows.append(_beside(vectors, drawn.everything))
        labels.append(drawn.labels)
    weights, intercept = fit_logistic(np.concatenate(rows), np.concatenate(labels), 0.01, balanced=True)
    scores: Values = _beside(embedder.embed(titles(test)), pairs) @ weights + intercept
    return scores


def _beside(vectors: np.ndarray, pairs: Pairs) -> Values:
    return np.concatenate([vectors[pairs[:, 0]], vectors[pairs[:, 1]]], axis=1).astype(np.float64)
