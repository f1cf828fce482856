"""Nearest vectors, and the cache of vectors."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.embedding import Vectors
from knowledge_graph.similarity import EmbeddingCache, ExactIndex, VectorIndex, embed_texts, nearest_of_all


class CountingEmbedder:
    """Vectors from letters; remembers what it was asked to embed."""

    def __init__(self, model_id: str = "letters@1") -> None:
        self.model_id = model_id
        self.dimension = 26
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded.extend(texts)
        counts = np.array([[text.count(chr(97 + i)) + 0.01 for i in range(26)] for text in texts], dtype=np.float32)
        unit: Vectors = counts / np.linalg.norm(counts, axis=1, keepdims=True)
        return unit


def random_units(seed: int, count: int) -> Vectors:
    vectors = np.random.default_rng(seed).normal(size=(count, 8)).astype(np.float32)
    units: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return units


def indexes() -> list[Callable[[Vectors], VectorIndex]]:
    """Every kind of index that is installed; the same contract holds for all."""
    if importlib.util.find_spec("faiss") is None:
        return [ExactIndex]
    from knowledge_graph.faiss_index import FaissIndex  # noqa: PLC0415 - an extra

    return [ExactIndex, FaissIndex]


def test_faiss_is_held_to_the_same_contract() -> None:
    pytest.importorskip("faiss", reason="needs the extra `faiss`")
    assert len(indexes()) == 2


def test_an_approximate_index_finds_nearly_all_of_the_nearest() -> None:
    pytest.importorskip("faiss", reason="needs the extra `faiss`")
    from knowledge_graph.faiss_index import FaissIndex  # noqa: PLC0415 - an extra

    vectors = random_units(5, 2000)
    approximate, exact = FaissIndex(vectors, exact=False), ExactIndex(vectors)
    found = [
        set(approximate.nearest(vector, 10).positions.tolist()) & set(exact.nearest(vector, 10).positions.tolist())
        for vector in vectors[:50]
    ]
    assert sum(map(len, found)) >= 0.95 * 500
    assert approximate.nearest(vectors[3], 5, np.array([3, 9], dtype=np.int64)).positions.tolist()[0] == 3


def test_the_nearest_of_all_are_those_of_asking_for_each() -> None:
    vectors = random_units(6, 70)
    positions, scores = nearest_of_all(vectors, 4, block=16)
    for row, vector in enumerate(vectors):
        found = ExactIndex(vectors).nearest(vector, 5)
        assert row not in positions[row]
        assert positions[row].tolist() == [other for other in found.positions.tolist() if other != row]
        assert np.allclose(scores[row], vectors[positions[row]] @ vector, atol=1e-6)


@pytest.mark.parametrize("count", [0, 1])
def test_a_vector_alone_has_no_others(count: int) -> None:
    assert nearest_of_all(random_units(1, count), 3)[0].shape == (count, 0)


@pytest.mark.parametrize("make", indexes())
@given(st.integers(0, 2**31), st.integers(1, 40), st.integers(0, 50), st.data())
def test_the_nearest_are_those_of_sorting_everything(
    make: Callable[[Vectors], VectorIndex], seed: int, size: int, count: int, data: st.DataObject
) -> None:
    vectors, vector = random_units(seed, size), random_units(seed + 1, 1)[0]
    allowed = data.draw(st.none() | st.sets(st.integers(0, size - 1)))
    positions = np.arange(size) if allowed is None else np.array(sorted(allowed), dtype=np.int64)
    found = make(vectors).nearest(vector, count, None if allowed is None else positions)
    scores = vectors[positions] @ vector
    expected = positions[np.argsort(-scores, kind="stable")][:count]
    assert np.allclose(found.scores, (vectors[expected] @ vector), atol=1e-6)
    assert len(set(found.positions.tolist())) == len(expected)
    assert set(found.positions.tolist()) <= set(positions.tolist())


@pytest.mark.parametrize("make", indexes())
def test_of_equally_near_vectors_the_first_come_first(make: Callable[[Vectors], VectorIndex]) -> None:
    index = make(np.tile(np.array([[1, 0]], dtype=np.float32), (9, 1)))
    assert index.nearest(np.array([1, 0], dtype=np.float32), 3).positions.tolist() == [0, 1, 2]


def test_an_index_can_stay_on_the_disk(tmp_path: Path) -> None:
    vectors = random_units(1, 30)
    np.save(tmp_path / "vectors.npy", vectors)
    found = ExactIndex.open(tmp_path / "vectors.npy").nearest(vectors[7], 1)
    assert found.positions.tolist() == [7]
    assert found.scores[0] == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("make", indexes())
def test_an_empty_index_has_no_neighbours(make: Callable[[Vectors], VectorIndex]) -> None:
    assert len(make(np.empty((0, 2), np.float32)).nearest(np.ones(2, np.float32), 5).positions) == 0


def test_no_text_is_embedded_twice(tmp_path: Path) -> None:
    first, second = CountingEmbedder(), CountingEmbedder()
    vectors = embed_texts(first, ["norm", "basis", "norm"], tmp_path)
    again = embed_texts(second, ["basis", "rank", "norm"], tmp_path)
    assert first.embedded == ["norm", "basis"]
    assert second.embedded == ["rank"]
    assert np.array_equal(again[[2, 0, 2]], vectors)
    assert len(list(tmp_path.glob("*.npy"))) == 1


def test_vectors_of_different_models_are_kept_apart(tmp_path: Path) -> None:
    embed_texts(CountingEmbedder(), ["norm"], tmp_path)
    other = CountingEmbedder("letters@2")
    embed_texts(other, ["norm"], tmp_path)
    assert other.embedded == ["norm"]
    assert set(EmbeddingCache(tmp_path, "letters@1", 26).read()) == set(
        EmbeddingCache(tmp_path, "letters@2", 26).read()
    )


@pytest.mark.parametrize("ending", ["npy", "json"])
def test_a_broken_cache_counts_as_empty_and_is_made_anew(tmp_path: Path, ending: str) -> None:
    embed_texts(CountingEmbedder(), ["norm"], tmp_path)
    (broken,) = tmp_path.glob(f"*.{ending}")
    broken.write_bytes(broken.read_bytes()[:20])
    embedder = CountingEmbedder()
    embed_texts(embedder, ["norm"], tmp_path)
    assert embedder.embedded == ["norm"]
    untroubled = CountingEmbedder()
    embed_texts(untroubled, ["norm"], tmp_path)
    assert untroubled.embedded == []


def test_embedding_nothing_gives_no_vectors_and_writes_nothing(tmp_path: Path) -> None:
    assert embed_texts(CountingEmbedder(), [], tmp_path / "cache").shape == (0, 26)
    assert not (tmp_path / "cache").exists()


def test_progress_is_told_and_short_texts_come_first(tmp_path: Path) -> None:
    embedder, told = CountingEmbedder(), list[tuple[int, int]]()
    texts = ["z" * (600 - number) for number in range(600)]
    vectors = embed_texts(embedder, texts, tmp_path, lambda done, total: told.append((done, total)))
    assert told == [(256, 600), (512, 600), (600, 600)]
    assert embedder.embedded == sorted(texts, key=len)
    assert np.allclose(vectors, CountingEmbedder().embed(texts))
