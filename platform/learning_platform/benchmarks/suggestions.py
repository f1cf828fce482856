"""How well missing prerequisites are found in graphs that were never seen, beside simple rules of the same run.

For each graph the model is trained on the freely licensed other ones, without the concepts that they share with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rich.console import Console

from knowledge_graph.embedding import Embedder, MiniLmEmbedder
from knowledge_graph.similarity import CachedEmbedder
from knowledge_graph.suggestions.model import PairModel, calibrated, score_pairs
from knowledge_graph.suggestions.words import Values
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.suggestion_baselines import (
    PENALTIES,
    reference_distance,
    title_direction,
    title_scores,
)
from learning_platform.benchmarks.suggestion_duplicates import measure_duplicates
from learning_platform.benchmarks.suggestion_graphs import (
    DATA_VARIABLE,
    FREELY_LICENSED,
    LabelledGraph,
    data_folder,
    load_graphs,
)
from learning_platform.benchmarks.suggestion_scores import auc, calibration_error, f1, interval, right_way
from learning_platform.benchmarks.suggestion_training import (
    FOLDS,
    Studied,
    candidate_scores,
    folds_of,
    hard_scores,
    structure_without,
    study,
    train,
)
from learning_platform.settings import Settings

SEED: Final = 1
SHARED_COSINE: Final = 0.9
"""Statements nearer than this count as the same concept."""
AIM: Final = 0.10
WITH_TEXTS: Final = ("ccssm", "skillmaster")


@dataclass(frozen=True)
class Directions:
    """A score for each edge, more than 0 where the method finds its direction."""

    model: Values
    with_structure: Values
    baselines: dict[str, Values]

    def best_baseline(self) -> str:
        return max(self.baselines, key=lambda name: right_way(self.baselines[name]))


def measure_suggestions(_course: Path) -> Iterator[Figure]:
    """Leave-one-graph-out; see docs/suggestions.md for what each figure means."""
    folder = data_folder()
    if folder is None:
        Console(stderr=True).print(
            f"The public graphs are not here. Name the folder that holds graphs/ by {DATA_VARIABLE}.", highlight=False
        )
        return
    settings = Settings()
    embedder = CachedEmbedder(MiniLmEmbedder(settings.resolved_embedding_dir), settings.data_dir / "suggestions")
    graphs = load_graphs(folder)
    for name, graph in graphs.items():
        training = [without_shared(graphs[other], graph, embedder) for other in FREELY_LICENSED if other != name]
        yield from _measure(graph, training, embedder)
    yield from measure_duplicates(graphs["skillmaster"], embedder)


def without_shared(graph: LabelledGraph, test: LabelledGraph, embedder: Embedder) -> LabelledGraph:
    """The graph without the concepts that the test graph has, too."""
    here = embedder.embed([text.statement for text in graph.texts])
    there = embedder.embed([text.statement for text in test.texts])
    names = {text.title.casefold() for text in test.texts if text.title}
    near = (here @ there.T).max(axis=1) >= SHARED_COSINE
    return graph.part(
        position
        for position, text in enumerate(graph.texts)
        if not near[position] and text.title.casefold() not in names
    )


def _measure(graph: LabelledGraph, training: Sequence[LabelledGraph], embedder: Embedder) -> Iterator[Figure]:
    name = graph.name
    model = train(training, embedder, SEED)
    studied = study(graph, embedder, model.level_weights_for(embedder.model_id), SEED)
    pairs, labels = studied.pairs.everything, studied.pairs.labels
    clusters = np.concatenate(
        [studied.pairs.edges[:, 1], studied.pairs.reversed_edges[:, 0], studied.pairs.apart[:, 1]]
    )
    scores = hard_scores(model.texts, studied, SEED)
    simple = title_scores(training, graph, pairs, embedder, SEED)
    yield from _with_interval(
        f"unseen_auc_{name}",
        lambda rows: auc(scores[rows], labels[rows]),
        clusters,
        baseline=auc(simple, labels),
    )
    yield from _with_interval(
        f"unseen_f1_{name}",
        lambda rows: f1(scores[rows], labels[rows], model.texts.threshold),
        clusters,
        baseline=f1(simple, labels, 0.0),
    )
    yield from _measure_directions(
        name, _directions(graph, training, studied, (model.texts, model.texts_and_structure), embedder), studied
    )
    yield from _measure_structure_and_calibration(name, studied, model.texts, model.texts_and_structure)
    yield from _measure_leak(studied)


def _directions(
    graph: LabelledGraph,
    training: Sequence[LabelledGraph],
    studied: Studied,
    models: tuple[PairModel, PairModel],
    embedder: Embedder,
) -> Directions:
    edges = studied.pairs.edges
    first, second = edges[:, 0], edges[:, 1]
    distance = reference_distance(graph)
    learned = []
    for penalty in PENALTIES:
        later = title_direction(training, graph, embedder, penalty)
        learned.append(later[second] - later[first])
    texts, structural = models
    with_structure = np.zeros(len(edges))
    folds = folds_of(studied.pairs, SEED)[: len(edges)]
    for fold in range(FOLDS):
        rows = folds == fold
        structure = structure_without(studied, edges[rows])
        with_structure[rows] = score_pairs(structural, studied.evidence, edges[rows], structure).direction - 0.5
    return Directions(
        score_pairs(texts, studied.evidence, edges).direction - 0.5,
        with_structure,
        {"reference_distance": distance[first, second], "title_embeddings": max(learned, key=right_way)},
    )


def _measure_directions(name: str, directions: Directions, studied: Studied) -> Iterator[Figure]:
    clusters = studied.pairs.edges[:, 1]
    best = directions.baselines[directions.best_baseline()]
    baseline = right_way(best)
    bar = baseline + AIM if name in WITH_TEXTS else None
    yield from _with_interval(
        f"direction_accuracy_{name}",
        lambda rows: right_way(directions.model[rows]),
        clusters,
        baseline=baseline,
        bar=bar,
    )
    yield from _with_interval(f"direction_accuracy_baseline_{name}", lambda rows: right_way(best[rows]), clusters)
    yield from _with_interval(
        f"direction_gain_{name}",
        lambda rows: right_way(directions.model[rows]) - right_way(best[rows]),
        clusters,
    )
    for method, scores in directions.baselines.items():
        yield _share(f"direction_accuracy_{method}_{name}", right_way(scores))
    yield from _with_interval(
        f"direction_accuracy_with_structure_{name}",
        lambda rows: right_way(directions.with_structure[rows]),
        clusters,
        baseline=baseline,
    )


def _measure_structure_and_calibration(
    name: str, studied: Studied, texts: PairModel, structural: PairModel
) -> Iterator[Figure]:
    scores, labels = hard_scores(structural, studied, SEED), studied.pairs.labels
    yield _share(f"unseen_auc_with_structure_{name}", auc(scores, labels))
    yield _share(f"unseen_f1_with_structure_{name}", f1(scores, labels, structural.threshold))
    for which, model in (("", texts), ("with_structure_", structural)):
        found = list(candidate_scores(model, studied, SEED))
        chances = calibrated(model, np.concatenate([part for part, _ in found]))
        true = np.concatenate([part for _, part in found])
        yield Figure(f"calibration_error_{which}{name}", calibration_error(chances, true), "share")
        yield _share(f"candidate_auc_{which}{name}", auc(chances, true))


def _measure_leak(studied: Studied) -> Iterator[Figure]:
    """The order of the file gives the direction away; the order that the methods see must not."""
    edges, rank = studied.pairs.edges, np.array(studied.graph.file_rank)
    seen = right_way((edges[:, 1] - edges[:, 0]).astype(np.float64))
    in_file = right_way((rank[edges[:, 1]] - rank[edges[:, 0]]).astype(np.float64))
    yield Figure(f"direction_accuracy_by_order_{studied.graph.name}", seen, "share", baseline=in_file, better="higher")


def _with_interval(
    name: str,
    measure: Callable[[NDArray[np.int64]], float],
    clusters: NDArray[np.int64],
    baseline: float | None = None,
    bar: float | None = None,
) -> Iterator[Figure]:
    value = measure(np.arange(len(clusters)))
    low, high = interval(measure, clusters, SEED)
    yield Figure(name, value, "share", bar=bar, baseline=baseline, better="higher")
    yield _share(f"{name}_low", low)
    yield _share(f"{name}_high", high)


def _share(name: str, value: float) -> Figure:
    return Figure(name, value, "share", better="higher")
