"""The rerank over the mixed scores: its signs, its arithmetic, and where it is used."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.library import Library
from companion.passages import passages_of_course
from companion.reranking import FEATURES, Candidates, Reranker, features_of, from_json, shipped_reranker, to_json
from companion.retrieval import PassageIndex, build_index
from companion.vectors import TextVectors, cosines
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder

BOTH = frozenset({"algebra", "baking"})
ONLY_DENSE = Reranker({name: float(name == "dense") for name in FEATURES}, 1.0, 30, {})


def candidates(**changes: object) -> Candidates:
    given_values = Candidates(
        lexical=np.array([1.0, 0.5]),
        dense=np.array([0.25, 1.0]),
        best_sentence=np.array([0.75, 0.0]),
        tokens=[("zero", "vector", "zero"), ("vector", "norm")],
        terms=[frozenset({"zero", "vector"}), frozenset({"vector", "norm"})],
        sentence_terms=[[frozenset({"vector"}), frozenset({"zero", "vector"})], []],
        title_terms=[frozenset({"vector"}), frozenset()],
    )
    return replace(given_values, **changes)  # type: ignore[arg-type]


def by_name(table: np.ndarray, row: int) -> dict[str, float]:
    return dict(zip(FEATURES, table[row].tolist(), strict=True))


def share(terms: object) -> float:
    assert isinstance(terms, frozenset)
    return len(terms) / 2


def test_every_sign_of_a_passage_is_measured() -> None:
    table = features_of(("zero", "vector"), share, candidates())
    assert by_name(table, 0) == {
        "lexical": 1.0,
        "dense": 0.25,
        "best_sentence": 0.75,
        "overlap": 1.0,
        "sentence_overlap": 1.0,
        "title_overlap": 0.5,
        "adjacent_words": 1.0,
        "length": pytest.approx(np.log(3)),
    }
    second = by_name(table, 1)
    assert second["sentence_overlap"] == 0.0
    assert second["adjacent_words"] == 0.0


@pytest.mark.parametrize("terms", [(), ("zero",)])
def test_a_question_without_a_pair_of_words_has_none_in_common(terms: tuple[str, ...]) -> None:
    table = features_of(terms, share, candidates())
    assert table[:, FEATURES.index("adjacent_words")].tolist() == [0.0, 0.0]
    assert np.isfinite(table).all()


def test_no_candidates_have_no_scores() -> None:
    nothing = Candidates(np.zeros(0), np.zeros(0), np.zeros(0), [], [], [], [])
    table = features_of(("zero", "vector"), share, nothing)
    assert table.shape == (0, len(FEATURES))
    assert shipped_reranker().relative(table, np.zeros(0)).shape == (0,)


@given(st.lists(st.lists(st.floats(-5, 5), min_size=8, max_size=8), min_size=1, max_size=6), st.randoms())
def test_the_best_has_one_and_the_order_of_candidates_changes_nothing(rows: list[list[float]], random: Random) -> None:
    features, reranker = np.array(rows), shipped_reranker()
    scores = reranker.relative(features, np.zeros(len(rows)))
    order = list(range(len(rows)))
    random.shuffle(order)
    assert scores.max() == 1.0
    assert (scores > 0).all()
    assert reranker.relative(features[order], np.zeros(len(rows))) == pytest.approx(scores[order])


def test_a_boost_counts_as_much_as_in_the_mix() -> None:
    features = np.zeros((2, len(FEATURES)))
    scores = replace(shipped_reranker(), per_score=7.0).relative(features, np.array([0.3, 0.0]))
    assert scores.tolist() == pytest.approx([1.0, np.exp(-0.3)])


def test_the_coefficients_come_back_as_they_were_written() -> None:
    reranker = shipped_reranker()
    assert from_json(to_json(reranker)) == reranker


def test_the_shipped_coefficients_name_their_source_and_its_licence() -> None:
    reranker = shipped_reranker()
    assert set(reranker.weights) == set(FEATURES)
    assert reranker.provenance["licence"].startswith("CC BY-SA 4.0")
    assert "Rajpurkar" in reranker.provenance["data"]
    assert reranker.weights["best_sentence"] > 0
    assert reranker.per_score > 0


def positions(index: PassageIndex, question: str, count: int = 50) -> list[int]:
    return [hit.position for hit in index.search(index.query(question), allowed_courses=BOTH, count=count)]


def test_the_reranker_decides_the_order(library: Library) -> None:
    index = library.indexes["en"]
    question = "norm of a vector"
    dense = index.dense_scores(index.query(question))
    assert dense is not None
    ordered = dense[positions(replace(index, reranker=ONLY_DENSE), question)]
    assert (np.diff(ordered) <= 1e-12).all()
    mixed = dense[positions(replace(index, reranker=None), question)]
    assert (np.diff(mixed) > 0).any()


def test_only_the_best_of_the_mix_are_put_in_order(library: Library) -> None:
    index = library.indexes["en"]
    question = "norm of a vector"
    few = replace(index, reranker=replace(ONLY_DENSE, candidates=3))
    mixed = positions(replace(index, reranker=None), question)
    assert set(positions(few, question, count=2)) <= set(mixed[:3])


def test_scores_of_a_reranked_search_fall_from_one(library: Library) -> None:
    index = library.indexes["en"]
    scores = [hit.score for hit in index.search(index.query("zero vector"), allowed_courses=BOTH, count=50)]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(("language", "with_vectors", "reranks"), [("en", True, True), ("en", False, False)])
def test_english_is_reranked_where_there_are_vectors(
    algebra: Course, embedder: Embedder, language: str, with_vectors: bool, reranks: bool
) -> None:
    vectors = TextVectors(embedder) if with_vectors else None
    index = build_index(passages_of_course(algebra), language, vectors)
    assert (index.reranker is not None) is reranks


def test_chinese_is_never_reranked(algebra: Course, library: Library, embedder: Embedder) -> None:
    assert library.indexes["zh"].reranker is None
    assert build_index(passages_of_course(algebra), "zh", TextVectors(embedder)).reranker is None


def test_another_reranker_makes_another_version(algebra: Course, embedder: Embedder) -> None:
    passages, vectors = passages_of_course(algebra), TextVectors(embedder)
    shipped = build_index(passages, "en", vectors)
    assert build_index(passages, "en", vectors, reranker=ONLY_DENSE).version != shipped.version
    assert build_index(passages, "en", None, reranker=ONLY_DENSE).version == build_index(passages, "en", None).version


def test_cosines_are_those_of_the_product() -> None:
    vectors = np.random.default_rng(1).normal(size=(50, 384)).astype(np.float32)
    assert cosines(vectors, vectors[3]) == pytest.approx(vectors @ vectors[3], rel=1e-4, abs=1e-4)
