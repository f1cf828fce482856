"""What is compiled of the graph."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from recommender.learner_model import compile_model
from recommender.parameters import ModelParameters
from tests.recommender.learners import chain_model, layered_graph, layered_model


def test_implicit_repetition_takes_the_strongest_path() -> None:
    names = [ConceptId(name) for name in ("small", "left", "right", "large")]
    small, left, right, large = names
    edges = [
        Edge(large, left, EdgeKind.ENCOMPASSES, weight=0.9),
        Edge(left, small, EdgeKind.ENCOMPASSES, weight=0.3),
        Edge(large, right, EdgeKind.ENCOMPASSES, weight=0.6),
        Edge(right, small, EdgeKind.ENCOMPASSES, weight=0.8),
    ]
    model = compile_model(compile_graph(names, edges, "diamond"), [1, 2, 3, 4], np.zeros(4))
    assert dict(model.prior.encompassed[3]) == pytest.approx({0: 0.48, 1: 0.9, 2: 0.6})


def test_implicit_repetition_is_cut_at_a_tenth() -> None:
    names = [ConceptId(f"c{place}") for place in range(5)]
    edges = [Edge(names[place + 1], names[place], EdgeKind.ENCOMPASSES, weight=0.5) for place in range(4)]
    model = compile_model(compile_graph(names, edges, "tower"), range(5), np.zeros(5))
    assert dict(model.prior.encompassed[4]) == pytest.approx({3: 0.5, 2: 0.25, 1: 0.125})


def test_encompassing_cycles_do_no_harm() -> None:
    names = [ConceptId("a"), ConceptId("b")]
    edges = [Edge(names[0], names[1], EdgeKind.ENCOMPASSES, 0.9), Edge(names[1], names[0], EdgeKind.ENCOMPASSES, 0.9)]
    model = compile_model(compile_graph(names, edges, "circle"), [7, 8], np.zeros(2))
    assert [dict(each) for each in model.prior.encompassed] == [{1: 0.9}, {0: 0.9}]


def test_success_reaches_down_and_failure_reaches_up() -> None:
    model = chain_model()
    row = int(model.row_of_position[1])
    down, up = model.row_of_key[30], model.row_of_key[20]
    success = dict(zip(*(each.tolist() for each in model.prior.on_success[row]), strict=True))
    failure = dict(zip(*(each.tolist() for each in model.prior.on_failure[row]), strict=True))
    assert success == pytest.approx({down: 0.65, up: 0.13})
    assert failure == pytest.approx({down: 0.13, up: 0.65})


def test_the_version_names_graph_keys_difficulties_and_parameters() -> None:
    graph = layered_graph(2, 2)
    keys, zeros = [1, 2, 3, 4], np.zeros(4)
    versions = {
        compile_model(graph, keys, zeros).version,
        compile_model(graph, keys, zeros + 0.1).version,
        compile_model(graph, [1, 2, 4, 3], zeros).version,
        compile_model(graph, keys, zeros, ModelParameters(intercept=1.0)).version,
        compile_model(layered_graph(2, 2, seed=9), keys, zeros).version,
    }
    assert len(versions) == 5
    assert compile_model(graph, keys, zeros).version == compile_model(graph, keys, zeros).version


@pytest.mark.parametrize(
    ("keys", "difficulties"), [([1, 1], [0.0, 0.0]), ([1], [0.0, 0.0]), ([1, 2], [0.0, float("nan")])]
)
def test_what_does_not_fit_the_graph_is_refused(keys: list[int], difficulties: list[float]) -> None:
    with pytest.raises(ValueError, match=r"key|difficult"):
        compile_model(layered_graph(1, 2), keys, np.array(difficulties))


def test_ancestors_as_bits_are_the_graph_s_ancestors() -> None:
    model = layered_model(5, 4)
    for position in range(len(model)):
        assert np.flatnonzero(model.ancestor_mask([position])).tolist() == model.graph.ancestors([position]).tolist()


def test_parameters_out_of_range_are_refused() -> None:
    with pytest.raises(ValueError, match="hint_credit"):
        ModelParameters(hint_credit=1.5)
    with pytest.raises(ValueError, match="variance"):
        ModelParameters(minimum_variance=0.0)
    with pytest.raises(ValueError, match="parameters"):
        ModelParameters(fsrs=(99.0,) * 21)
