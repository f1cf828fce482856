"""What likeness in meaning adds to the prior, and that nothing changes without it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, content_hash
from knowledge_graph.embedding import Vectors
from recommender.corrections import Corrections
from recommender.folding import fold
from recommender.learner_model import FOLD_VERSION, LearnerModel, compile_model
from recommender.learner_state import empty_state
from recommender.likeness_prior import likeness_links
from recommender.parameters import DEFAULT_PARAMETERS, ModelParameters
from recommender.prediction import explain, predict
from tests.recommender.learners import answer, layered_graph, random_answers

GRAPH = layered_graph(4, 5)
SIZE = len(GRAPH)


def vectors_of(seed: int, size: int = SIZE, *, unknown: int = 0) -> Vectors:
    """Unit vectors of which many are alike; some concepts are not known."""
    chance = np.random.default_rng(seed)
    middles = chance.normal(size=(max(size // 4, 1), 6))
    drawn = middles[chance.integers(0, len(middles), size)] + 0.5 * chance.normal(size=(size, 6))
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    drawn[:unknown] = 0.0
    return drawn.astype(np.float32)


def model_with(vectors: Vectors | None, graph: CompiledGraph = GRAPH) -> LearnerModel:
    keys = [7 * place % 101 + 1 for place in range(len(graph))]
    return compile_model(graph, keys, np.zeros(len(graph)), vectors=vectors)


def gains(model: LearnerModel, *, success: bool) -> dict[tuple[int, int], float]:
    """By row and row."""
    neighbourhoods = model.prior.on_success if success else model.prior.on_failure
    return {
        (source, target): gain
        for source, each in enumerate(neighbourhoods)
        for target, gain in zip(each.rows.tolist(), each.gains.tolist(), strict=True)
    }


def test_a_model_without_vectors_is_what_it_was_before_there_were_any() -> None:
    plain, unknown = model_with(None), model_with(np.zeros((SIZE, 6), np.float32))
    others = [ModelParameters(likeness_from=0.5), ModelParameters(likeness_correlation=0.1)]
    arrays = hashlib.sha256(plain.keys.astype("<i8").tobytes() + np.zeros(SIZE).tobytes()).hexdigest()
    parameters = {name: value for name, value in asdict(DEFAULT_PARAMETERS).items() if "likeness" not in name}
    named = {"fold": FOLD_VERSION, "parameters": parameters, "graph": GRAPH.version, "arrays": arrays}
    assert plain.version == content_hash(named)[:16]
    assert unknown.version == plain.version
    assert plain.likeness is unknown.likeness is None
    for other in others:
        assert compile_model(GRAPH, plain.keys.tolist(), np.zeros(SIZE), other).version == plain.version
    answers = random_answers(plain, 60)
    states = [fold(model, empty_state(model), answers).to_bytes() for model in (plain, unknown)]
    assert states[0] == states[1]


def test_the_version_names_the_likeness_and_not_the_last_digit_of_a_vector() -> None:
    vectors = vectors_of(1)
    nudged = (vectors * np.float32(1.0 + 1e-7)).astype(np.float32)
    model = model_with(vectors)
    assert model.version not in {model_with(None).version, model_with(vectors_of(2)).version}
    assert model.version == model_with(nudged).version
    assert model.prior.likeness == model_with(nudged).prior.likeness


def test_another_refit_keeps_the_likeness() -> None:
    model = model_with(vectors_of(1))
    refitted = model.corrected(Corrections(concepts={int(model.keys[0]): 0.5}))
    assert refitted.version not in {model.version, model_with(None).corrected(refitted.corrections).version}
    assert refitted.prior is model.prior
    assert refitted.likeness is model.likeness
    assert refitted.corrected(model.corrections).version == model.version


@given(st.integers(0, 50), st.integers(0, 3))
@settings(deadline=None)
def test_likeness_has_no_direction_and_joins_by_maximum(seed: int, unknown: int) -> None:
    vectors = vectors_of(seed, unknown=unknown)
    plain, model = model_with(None), model_with(vectors)
    links = likeness_links(vectors, model.parameters)
    rows = model.row_of_position
    alike = {
        (int(rows[source]), int(rows[target])): float(correlation)
        for source, target, correlation in zip(links.sources, links.targets, links.correlations, strict=True)
    }
    assert all(alike[target, source] == correlation for (source, target), correlation in alike.items())
    assert all(source != target for source, target in alike)
    assert not {int(rows[place]) for place in range(unknown)} & {row for pair in alike for row in pair}
    for success in (True, False):
        before, after = gains(plain, success=success), gains(model, success=success)
        assert set(after) == set(before) | set(alike)
        for pair, gain in after.items():
            assert gain == max(before.get(pair, 0.0), alike.get(pair, 0.0))
            assert model.parameters.correlation_cut <= gain <= 1.0
    assert model.prior.encompassed == plain.prior.encompassed, "likeness repeats nothing"


@given(st.integers(0, 20), st.integers(1, 6))
@settings(deadline=None)
def test_each_concept_is_near_to_few_and_correlations_are_bounded(seed: int, few: int) -> None:
    parameters = ModelParameters(likeness_neighbours=few, likeness_correlation=0.4)
    links = likeness_links(vectors_of(seed), parameters)
    assert len(links) <= 2 * few * SIZE
    assert ((links.correlations >= parameters.correlation_cut) & (links.correlations <= 0.4)).all()


def test_correlation_grows_from_the_floor_to_its_maximum() -> None:
    degrees = np.radians([0.0, 0.0, 40.0, 100.0])
    vectors = np.stack([np.cos(degrees), np.sin(degrees)], axis=1).astype(np.float32)
    links = likeness_links(vectors, ModelParameters(likeness_from=0.5, likeness_correlation=0.6)).by_source(4)
    share = (np.cos(np.radians(40.0)) - 0.5) / 0.5
    assert links[0] == pytest.approx({1: 0.6, 2: 0.6 * share}, abs=0.005)
    assert links[3] == {}, "60 degrees from its nearest: just at the floor"


def test_a_success_raises_and_a_miss_lowers_what_is_alike_where_no_graph_is_drawn() -> None:
    names = [ConceptId(name) for name in ("matrix", "matrices", "integral")]
    vectors = np.array([[1.0, 0.0], [0.96, 0.28], [0.0, 1.0]], dtype=np.float32)
    model = model_with(vectors, compile_graph(names, (), "undrawn"))
    asked, alike, _ = model.keys.tolist()
    chances = {}
    for score in (0.0, 1.0):
        state = fold(model, empty_state(model), [answer("one", asked, score)])
        chances[score] = predict(model, state, answer("then", asked, days=0.01).occurred).probability
        parts = explain(model, state, alike, answer("then", asked, days=0.01).occurred)
        assert (parts.neighbours > 0.0) is (score == 1.0)
    before = predict(model, empty_state(model), answer("then", asked, days=0.01).occurred).probability
    assert chances[0.0][1] - chances[0.0][2] < before[1] - before[2] < chances[1.0][1] - chances[1.0][2]


@given(st.integers(0, 20))
@settings(max_examples=15, deadline=None)
def test_a_success_still_raises_whatever_is_joined_and_a_miss_lowers_it(seed: int) -> None:
    model = model_with(vectors_of(seed))
    key = int(model.keys[seed % SIZE])
    now = answer("then", key, days=0.01).occurred
    before = fold(model, empty_state(model), random_answers(model, 10, seed=seed))
    for score, sign in ((1.0, 1.0), (0.0, -1.0)):
        after = fold(model, before, [answer("next", key, score, days=30.0)])
        row = model.row_of_key[key]
        neighbours = (model.prior.on_success if score else model.prior.on_failure)[row].rows
        moved = [
            explain(model, after, int(model.row_keys[each]), now).neighbours
            - explain(model, before, int(model.row_keys[each]), now).neighbours
            for each in neighbours.tolist()
        ]
        assert all(sign * each >= -1e-9 for each in moved)


@pytest.mark.parametrize(
    "vectors",
    [np.zeros((SIZE - 1, 6), np.float32), np.zeros(SIZE, np.float32), np.full((SIZE, 6), np.nan, np.float32)],
    ids=["too few", "flat", "not finite"],
)
def test_vectors_that_do_not_fit_are_refused(vectors: Vectors) -> None:
    with pytest.raises(ValueError, match="vectors"):
        model_with(vectors)


def test_a_catalogue_too_large_to_compare_is_left_to_its_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recommender.learner_model.LARGEST", SIZE - 1)
    assert model_with(vectors_of(1)).version == model_with(None).version


def test_likeness_can_be_left_out_by_its_parameters() -> None:
    for parameters in (ModelParameters(likeness_correlation=0.0), ModelParameters(likeness_neighbours=0)):
        assert len(likeness_links(vectors_of(1), parameters)) == 0
    with pytest.raises(ValueError, match="likeness_correlation"):
        ModelParameters(likeness_correlation=1.5)
    with pytest.raises(ValueError, match="likeness_from"):
        ModelParameters(likeness_from=1.0)
    assert DEFAULT_PARAMETERS.to_plain().keys() == ModelParameters(likeness_from=0.9).to_plain().keys()


def test_the_recommender_does_not_load_what_makes_vectors() -> None:
    check = "import sys, recommender.guide; sys.exit('onnxruntime' in sys.modules)"
    subprocess.run([sys.executable, "-c", check], check=True)
