"""The public graphs as the benchmark sees them: nothing gives the order away, and the pairs are what they say."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from knowledge_graph.embedding import MiniLmEmbedder
from knowledge_graph.similarity import CachedEmbedder
from knowledge_graph.suggestions.concept_texts import ConceptText
from knowledge_graph.suggestions.model import score_pairs
from knowledge_graph.suggestions.words import Pairs
from learning_platform.benchmarks.suggestion_baselines import reference_distance
from learning_platform.benchmarks.suggestion_graphs import LabelledGraph, load_graphs
from learning_platform.benchmarks.suggestion_pairs import hard_pairs, levels
from learning_platform.benchmarks.suggestion_scores import auc, calibration_error, f1, interval, right_way
from learning_platform.benchmarks.suggestion_training import structure_without, study, train
from learning_platform.benchmarks.suggestions import measure_suggestions, without_shared
from tests.knowledge_graph.word_embedder import WordEmbedder
from tests.shared_data import shared_data


@pytest.fixture(scope="module")
def graphs() -> dict[str, LabelledGraph]:
    return load_graphs(shared_data("graphs"))


def as_set(pairs: Pairs) -> set[tuple[int, int]]:
    return {(a, b) for a, b in pairs.tolist()}


@pytest.mark.parametrize(
    ("name", "concepts", "edges"),
    [
        ("ccssm", 381, 729),
        ("skillmaster", 195, 354),
        ("lecturebank", 201, 929),
        ("alcpl_geometry", 89, 524),
        ("alcpl_precalculus", 224, 699),
    ],
)
def test_every_graph_is_read_whole(graphs: dict[str, LabelledGraph], name: str, concepts: int, edges: int) -> None:
    assert (len(graphs[name].texts), len(graphs[name].edges)) == (concepts, edges)


@pytest.mark.parametrize("name", ["ccssm", "skillmaster"])
def test_the_order_of_the_file_gives_the_direction_away_and_what_the_methods_see_does_not(
    graphs: dict[str, LabelledGraph], name: str
) -> None:
    edges, rank = np.array(graphs[name].edges), np.array(graphs[name].file_rank)
    assert right_way((rank[edges[:, 1]] - rank[edges[:, 0]]).astype(float)) > 0.9
    assert abs(right_way((edges[:, 1] - edges[:, 0]).astype(float)) - 0.5) < 0.06


def test_no_text_names_a_code_or_a_school_year(graphs: dict[str, LabelledGraph]) -> None:
    telling = re.compile(r"EA_AS\d|\b(?:K|\d)\.[A-Z]{1,3}\.[A-Z]|\b[Gg]rades? (?:K|\d)|kindergarten", re.IGNORECASE)
    for graph in graphs.values():
        assert [text.whole for text in graph.texts if telling.search(text.whole)] == []


@pytest.mark.parametrize("name", ["ccssm", "skillmaster", "lecturebank", "alcpl_geometry"])
def test_hard_negatives_are_hard_and_negative(graphs: dict[str, LabelledGraph], name: str) -> None:
    graph = graphs[name]
    pairs, joined, level = hard_pairs(graph, 1), set(graph.edges), levels(graph)
    either = joined | {edge[::-1] for edge in joined}
    assert as_set(pairs.edges) <= joined
    assert not as_set(pairs.reversed_edges) & joined
    assert not as_set(pairs.apart) & either
    assert all(level[a] == level[b] for a, b in pairs.neighbours.tolist())
    after = {(a, b) for a, b in graph.edges}
    count = range(len(graph.texts))
    assert all(any((a, x) in after and (x, b) in after for x in count) for a, b in pairs.two_steps[:20].tolist())
    assert pairs.labels.sum() == len(pairs.edges)


def test_a_concept_that_the_test_graph_has_too_is_not_trained_on() -> None:
    test = LabelledGraph("test", (ConceptText("Norm", "Its length."), ConceptText("Basis", "Spans.")), ((0, 1),))
    other = LabelledGraph(
        "other",
        (ConceptText("norm", "How long it is."), ConceptText("Rank", "Pivots."), ConceptText("Base", "Far away.")),
        ((0, 1), (1, 2)),
        file_rank=(0, 1, 2),
    )
    kept = without_shared(other, test, WordEmbedder())
    assert [text.title for text in kept.texts] == ["Rank", "Base"]
    assert kept.edges == ((0, 1),)


def test_the_structure_that_a_pair_is_scored_with_does_not_hold_the_pair(graphs: dict[str, LabelledGraph]) -> None:
    studied = study(graphs["alcpl_geometry"], WordEmbedder(), None, 1)
    hidden = studied.pairs.edges[:40]
    structure = structure_without(studied, hidden[:, ::-1])
    assert all(structure.linked[a, b] == 0 for a, b in hidden.tolist())


def test_figures_are_those_of_their_definition() -> None:
    scores, labels = np.array([0.9, 0.8, 0.3, 0.1]), np.array([1.0, 0.0, 1.0, 0.0])
    assert auc(scores, labels) == pytest.approx(0.75)
    assert f1(scores, labels, 0.5) == pytest.approx(0.5)
    assert right_way(np.array([1.0, -1.0, 0.0])) == pytest.approx(0.5)
    assert calibration_error(np.full(100, 0.3), np.array([1.0] * 30 + [0.0] * 70)) > 0
    low, high = interval(lambda rows: float(labels[rows].mean()), np.arange(4), 1)
    assert low < 0.5 < high


def test_the_reference_rule_finds_what_is_referred_to() -> None:
    texts = (
        ConceptText("vector", "an arrow"),
        ConceptText("norm", "length of a vector"),
        ConceptText("unit", "a vector of norm one"),
    )
    distance = reference_distance(LabelledGraph("made", texts, ()))
    assert distance[0, 1] > 0
    assert np.allclose(distance, -distance.T)


def test_a_renamed_and_permuted_graph_is_trained_to_the_same_model(graphs: dict[str, LabelledGraph]) -> None:
    graph = graphs["skillmaster"]
    order = np.random.default_rng(5).permutation(len(graph.texts)).tolist()
    permuted = study(graph.part(order), WordEmbedder(), None, 1)
    studied = study(graph, WordEmbedder(), None, 1)
    place = {old: new for new, old in enumerate(order)}
    edges = studied.pairs.edges
    moved = np.array([(place[a], place[b]) for a, b in edges.tolist()])
    assert np.allclose(studied.evidence.direction(edges), permuted.evidence.direction(moved), atol=1e-4)


@pytest.mark.slow
def test_a_model_trained_on_another_graph_beats_chance_on_one_never_seen(
    graphs: dict[str, LabelledGraph], exported_model: Path, tmp_path: Path
) -> None:
    embedder = CachedEmbedder(MiniLmEmbedder(exported_model), tmp_path)
    model = train([graphs["ccssm"]], embedder)
    studied = study(graphs["skillmaster"], embedder, model.level_weights, 1)
    assert right_way(score_pairs(model.texts, studied.evidence, studied.pairs.edges).direction - 0.5) > 0.7


def test_without_the_public_data_the_benchmark_says_so_and_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OCTANT_SHARED_DATA", str(tmp_path))
    assert list(measure_suggestions(tmp_path)) == []
    assert "OCTANT_SHARED_DATA" in capsys.readouterr().err
