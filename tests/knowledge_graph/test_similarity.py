"""Nearest vectors, and the cache of vectors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.embedding import Vectors
from knowledge_graph.similarity import EmbeddingCache, ExactIndex, embed_texts


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


@given(st.integers(0, 2**31), st.integers(1, 40), st.integers(0, 50), st.data())
def test_the_nearest_are_those_of_sorting_everything(seed: int, size: int, count: int, data: st.DataObject) -> None:
    vectors, vector = random_units(seed, size), random_units(seed + 1, 1)[0]
    allowed = data.draw(st.none() | st.sets(st.integers(0, size - 1)))
    positions = np.arange(size) if allowed is None else np.array(sorted(allowed), dtype=np.int64)
    found = ExactIndex(vectors).nearest(vector, count, None if allowed is None else positions)
    scores = vectors[positions] @ vector
    expected = positions[np.argsort(-scores, kind="stable")][:count]
    assert np.allclose(found.scores, (vectors[expected] @ vector), atol=1e-6)
    assert len(set(found.positions.tolist())) == len(expected)
    assert set(found.positions.tolist()) <= set(positions.tolist())


def test_of_equally_near_vectors_the_first_come_first() -> None:
    index = ExactIndex(np.tile(np.array([[1, 0]], dtype=np.float32), (9, 1)))
    assert index.nearest(np.array([1, 0], dtype=np.float32), 3).positions.tolist() == [0, 1, 2]


def test_an_index_can_stay_on_the_disk(tmp_path: Path) -> None:
    vectors = random_units(1, 30)
    np.save(tmp_path / "vectors.npy", vectors)
    found = ExactIndex.open(tmp_path / "vectors.npy").nearest(vectors[7], 1)
    assert found.positions.tolist() == [7]
    assert found.scores[0] == pytest.approx(1, abs=1e-6)


def test_an_empty_index_has_no_neighbours() -> None:
    assert len(ExactIndex(np.empty((0, 2), np.float32)).nearest(np.ones(2, np.float32), 5).positions) == 0


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
