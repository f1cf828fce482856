"""What embeddings of concepts bring the recommender: to its prior, to the order of a plan, and across courses.

No public record of answers has the concepts' texts. So learners are simulated on graphs that experts have drawn over
concepts with texts; what a learner knows follows the whole graph, and the model sees all of it, a part, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from rich.console import Console

from knowledge_graph.concepts import Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder, EmbeddingModelError, MiniLmEmbedder
from knowledge_graph.formats.course_folder import load_catalogue
from knowledge_graph.graph import merge_courses
from knowledge_graph.similarity import CachedEmbedder
from learning_platform.benchmarks.likeness_plans import NEAREST, offers_of, partners_found, planned
from learning_platform.benchmarks.likeness_trials import (
    ANSWERED,
    MISSING,
    DescribedGraph,
    described,
    mean_with_interval,
    models_of,
    scores_of,
)
from learning_platform.benchmarks.placement_learners import placed_learners
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.suggestion_graphs import DATA_VARIABLE, data_folder, load_graphs
from learning_platform.courses.importing import read_course_folder
from learning_platform.courses.meanings import vectors_of_concepts
from learning_platform.courses.shipped import COURSES, course_folders
from learning_platform.settings import Settings

EACH: Final = 30
"""Learners of each family."""
HELD_OUT: Final = 20_000
"""Seed of the learners reported on; parameters were chosen on other graphs with seeds below 10,000."""
SHUFFLES: Final = 5
"""Orders that the control puts the vectors in, by turns."""


def measure_likeness(data: Path | None) -> Iterator[Figure]:
    """Predictions of what was never asked with and without embeddings; plans with and without variety; across courses.

    Args:
        data: the folder of the public graphs (or the one that holds ``graphs/``); without it and without
            ``OCTANT_SHARED_DATA`` the shipped courses alone are measured.
    """
    settings, console = Settings(), Console(stderr=True)
    try:
        model = MiniLmEmbedder(settings.resolved_embedding_dir)
    except EmbeddingModelError as error:
        console.print(f"Nothing can be measured: {error}.", highlight=False)
        return
    embedder = CachedEmbedder(model, settings.data_dir / "vectors")
    courses = [read_course_folder(folder) for folder in course_folders()]
    across = load_catalogue(COURSES / "catalogue.toml").edges
    curriculum = _curriculum(courses, across, embedder)
    folder = _graphs(data)
    if folder is None:
        console.print(f"Without the public graphs ({DATA_VARIABLE}) the shipped courses alone are measured.")
    else:
        standards = described(load_graphs(folder)["ccssm"], embedder)
        yield from _prior(standards)
        yield from _variety(standards, ())
    yield from _prior(curriculum)
    yield from _variety(curriculum, courses)
    for name, found in partners_found(curriculum.graph.ids, courses, across, curriculum.vectors):
        for count, share in zip(NEAREST, found.shares, strict=True):
            yield Figure(f"likeness_partner_in_{count}_{name}", share, "share", better="higher")
        if name == "meaning":
            yield Figure("likeness_partner_queries", float(found.queries), "concepts")


def _graphs(data: Path | None) -> Path | None:
    if data is None:
        return data_folder()
    return data / "graphs" if (data / "graphs").is_dir() else data


def _curriculum(courses: Sequence[Course], across: Sequence[Edge], embedder: Embedder) -> DescribedGraph:
    """The shipped courses as one graph."""
    graph = merge_courses(courses, across).compile()
    taught = [edge for course in courses for edge in course.edges]
    edges = {
        (edge.source, edge.target, edge.kind): edge for edge in (*taught, *across) if edge.kind is not EdgeKind.RELATED
    }
    return DescribedGraph("curriculum", graph, tuple(edges.values()), vectors_of_concepts(courses, graph.ids, embedder))


def _prior(found: DescribedGraph) -> Iterator[Figure]:
    """Gains over the model without vectors, paired over learners; more is better, 0 is none."""
    learners = placed_learners(found.graph, EACH, HELD_OUT)
    yield Figure(f"likeness_learners_{found.name}", float(len(learners)), "")
    for percent in MISSING:
        turns = [models_of(found, percent, HELD_OUT + turn) for turn in range(SHUFFLES)]
        scores = {
            name: [
                scores_of(turns[number % SHUFFLES][name], learner, number) for number, learner in enumerate(learners)
            ]
            for name in ("plain", "likeness", "shuffled")
        }
        for place, count in enumerate(ANSWERED):
            where = f"{found.name}_{percent}_after_{count}"
            plain = [each[place] for each in scores["plain"]]
            for name in ("likeness", "shuffled"):
                with_it = [each[place] for each in scores[name]]
                kind = "likeness" if name == "likeness" else "likeness_shuffled"
                losses = [before.loss - after.loss for before, after in zip(plain, with_it, strict=True)]
                ranks = [after.auc - before.auc for before, after in zip(plain, with_it, strict=True)]
                yield from _with_interval(f"{kind}_logloss_gain_{where}", losses, "nats")
                yield from _with_interval(f"{kind}_auc_gain_{where}", ranks, "")
            yield Figure(f"likeness_logloss_plain_{where}", float(np.mean([each.loss for each in plain])), "nats")
            yield Figure(f"likeness_auc_plain_{where}", float(np.nanmean([each.auc for each in plain])), "")


def _with_interval(name: str, differences: Sequence[float], unit: str) -> Iterator[Figure]:
    mean, lower, upper = mean_with_interval(differences)
    yield Figure(name, mean, unit, better="higher")
    yield Figure(f"{name}_lower", lower, unit, better="higher")
    yield Figure(f"{name}_upper", upper, unit, better="higher")


def _variety(found: DescribedGraph, courses: Sequence[Course]) -> Iterator[Figure]:
    """How often like follows like in plans, and what that costs in value: the order alone may differ, so nothing."""
    learners = placed_learners(found.graph, EACH, HELD_OUT)
    plain, varied, shuffled = planned(found, offers_of(found, courses), learners)
    share = plain.alike / max(plain.beside, 1)
    yield Figure(f"variety_pairs_{found.name}", float(plain.beside), "")
    yield Figure(
        f"variety_too_alike_share_{found.name}", varied.alike / max(varied.beside, 1), "share", baseline=share or None
    )
    yield Figure(f"variety_too_alike_share_{found.name}_without", share, "share")
    yield Figure(f"variety_too_alike_share_{found.name}_shuffled", shuffled.alike / max(shuffled.beside, 1), "share")
    yield Figure(f"variety_value_lost_{found.name}", abs(plain.value - varied.value), "", bar=1e-9)
