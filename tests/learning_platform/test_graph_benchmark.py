"""The graph benchmark measures what it says, on graphs in the shape of a curriculum."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_graph.compiled import compile_arrays
from learning_platform.benchmarks import graph as graph_benchmark
from learning_platform.benchmarks.suites import SUITES
from learning_platform.benchmarks.synthetic import listed_graph


def test_a_listed_graph_has_the_shape_of_a_curriculum_whatever_order_it_is_listed_in() -> None:
    listed = listed_graph(5000, seed=1)
    graph = compile_arrays(listed.ids, listed.edges, "")
    assert int(graph.levels.max()) == 99
    assert set(graph.in_degree.tolist()) <= {0, 1, 2, 3}
    assert 2.2 < graph.in_degree[graph.in_degree > 0].mean() < 2.6
    assert 0.3 < len(graph.encompassed.indices) / len(graph.prerequisites.indices) < 0.37
    assert list(graph.ids) != listed.ids
    again = listed_graph(5000, seed=1)
    assert np.array_equal(listed.edges.sources, again.edges.sources)


def test_every_figure_is_measured_and_has_its_baseline(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, size in {
        "SMALL": 200,
        "MIDDLE": 400,
        "LARGE": 600,
        "INSERTIONS": 200,
        "BASELINE_INSERTIONS": 50,
        "BROKEN_EDGES": 3000,
    }.items():
        monkeypatch.setattr(graph_benchmark, name, size)
    monkeypatch.setattr(graph_benchmark, "measure_search", lambda size: iter(()))
    figures = {figure.name: figure for figure in SUITES["graph"](Path())}
    for name in (
        "compile_ms_400", "frontier_ms_400", "compile_ms_600", "frontier_ms_600", "closure_ms_600",
        "insert_check_p99_ms_600", "reduction_ms_200",
    ):  # fmt: skip
        assert figures[name].baseline
        assert figures[name].value > 0
    assert figures["reduction_ms_400"].value > 0
    assert figures["check_s_3000"].value > 0
