"""Nearest texts by their vectors, and vectors that are kept so that no text is embedded twice."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import content_hash, text_hash

if TYPE_CHECKING:  # who compares vectors does not load what makes them
    from knowledge_graph.embedding import Embedder, Vectors

Vector = NDArray[np.float32]
PORTION: Final = 256
"""Texts that are embedded between two reports of progress."""


class Neighbours(NamedTuple):
    """What is nearest, the nearest first; of equals the one that stands first.

    Attributes:
        positions: int64, rows of the index.
        scores: float32, cosine similarity from -1 to 1.
    """

    positions: NDArray[np.int64]
    scores: NDArray[np.float32]


class VectorIndex(Protocol):
    """Finds the vectors nearest to one. Exact or approximate."""

    def __len__(self) -> int: ...

    def nearest(self, vector: Vector, count: int, allowed: NDArray[np.int64] | None = None) -> Neighbours:
        """The ``count`` nearest among the allowed positions; among all of them by default."""
        ...


class ExactIndex:
    """Compares with every vector: exact, and for some hundred thousand vectors still milliseconds.

    >>> index = ExactIndex(np.eye(3, dtype=np.float32))
    >>> index.nearest(np.array([0.8, 0.6, 0], dtype=np.float32), 2).positions.tolist()
    [0, 1]
    """

    def __init__(self, vectors: Vectors) -> None:
        """Takes unit vectors, float32, shape (n, dimension); a memory-mapped matrix is left on the disk."""
        self._vectors = vectors

    @classmethod
    def open(cls, path: Path) -> ExactIndex:
        """An index over a ``.npy`` file, memory-mapped."""
        return cls(np.load(path, mmap_mode="r", allow_pickle=False))

    def __len__(self) -> int:
        return len(self._vectors)

    def nearest(self, vector: Vector, count: int, allowed: NDArray[np.int64] | None = None) -> Neighbours:
        """The ``count`` nearest among the allowed positions; fewer when there are fewer."""
        positions = np.arange(len(self)) if allowed is None else np.unique(allowed).astype(np.int64)
        scores = (self._vectors if allowed is None else self._vectors[positions]) @ vector
        count = max(0, min(count, len(positions)))
        if count == 0:
            return Neighbours(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32))
        least = np.partition(scores, len(scores) - count)[len(scores) - count]
        candidates = np.flatnonzero(scores >= least)
        best = candidates[np.lexsort((candidates, -scores[candidates]))[:count]]
        return Neighbours(positions[best], np.asarray(scores[best], dtype=np.float32))


def nearest_of_all(vectors: Vectors, count: int, block: int = 512) -> tuple[NDArray[np.int64], Vectors]:
    """For each vector the ``count`` nearest others, the nearest first.

    Exact, by blocks of rows, so that memory does not grow with the square of their number.

    Args:
        vectors: unit vectors, float32, shape (n, dimension).
        count: at most n - 1.
        block: rows at a time.

    Returns:
        Positions, int64, and cosines, float32, both of shape (n, count).
    """
    total = len(vectors)
    count = max(0, min(count, total - 1))
    positions = np.empty((total, count), dtype=np.int64)
    scores = np.empty((total, count), dtype=np.float32)
    for start in range(0, total if count else 0, block):
        rows = np.arange(start, min(total, start + block))
        cosines = vectors[rows] @ vectors.T
        cosines[np.arange(len(rows)), rows] = -np.inf
        found = np.argpartition(-cosines, count - 1, axis=1)[:, :count]
        found_scores = np.take_along_axis(cosines, found, axis=1)
        order = np.lexsort((found, -found_scores), axis=1)
        positions[rows] = np.take_along_axis(found, order, axis=1)
        scores[rows] = np.take_along_axis(found_scores, order, axis=1)
    return positions, scores


class EmbeddingCache:
    """Vectors of one model by `text_hash`, as one ``.npy`` matrix and one ``.json`` list in a folder.

    The list names its matrix and is replaced last, so a reader sees the old pair or the new one. Two writers at once
    lose nothing but time: what the later one did not know is embedded again. A cache that cannot be read counts as
    empty.
    """

    def __init__(self, folder: Path, model_id: str, dimension: int) -> None:
        self._folder = folder
        self._dimension = dimension
        self._list_path = folder / f"{re.sub('[^A-Za-z0-9.-]+', '-', model_id)}-{text_hash(model_id)[:8]}.json"

    def read(self) -> dict[str, Vector]:
        """Every vector that is kept, memory-mapped."""
        try:
            listed = json.loads(self._list_path.read_text(encoding="utf-8"))
            names, matrix_name = list(listed["texts"]), str(listed["vectors"])
            if matrix_name != Path(matrix_name).name:
                return {}
            vectors = np.asarray(np.load(self._folder / matrix_name, mmap_mode="r", allow_pickle=False))
        except (OSError, ValueError, KeyError, TypeError, EOFError):
            return {}
        if vectors.shape != (len(names), self._dimension) or vectors.dtype != np.float32:
            return {}
        return dict(zip(names, vectors, strict=True))

    def write(self, vectors: Mapping[str, Vector]) -> None:
        """Keeps exactly these vectors."""
        self._folder.mkdir(parents=True, exist_ok=True)
        names = sorted(vectors)
        matrix = np.stack([vectors[name] for name in names]) if names else np.empty((0, self._dimension), np.float32)
        matrix_path = self._list_path.with_name(f"{self._list_path.stem}-{content_hash(names)[:16]}.npy")
        with tempfile.TemporaryDirectory(prefix=".vectors-", dir=self._folder) as temporary:
            new_matrix, new_list = Path(temporary) / "vectors.npy", Path(temporary) / "list.json"
            np.save(new_matrix, matrix.astype(np.float32), allow_pickle=False)
            new_list.write_text(json.dumps({"vectors": matrix_path.name, "texts": names}), encoding="utf-8")
            new_matrix.replace(matrix_path)
            new_list.replace(self._list_path)
        for old in self._folder.glob(f"{self._list_path.stem}-*.npy"):
            if old != matrix_path:
                old.unlink(missing_ok=True)


def embed_texts(
    embedder: Embedder, texts: Sequence[str], cache_folder: Path, progress: Callable[[int, int], None] | None = None
) -> Vectors:
    """Unit vectors, float32, shape (len(texts), dimension); only texts that are not in the cache are embedded.

    They are embedded in portions of texts of similar length, so that little of a batch is padding.

    Args:
        embedder: whose model id names the cache.
        texts: in any order; the same text twice is embedded once.
        cache_folder: made when it is needed.
        progress: told how many of the missing texts are embedded, and how many are missing.
    """
    cache = EmbeddingCache(cache_folder, embedder.model_id, embedder.dimension)
    known = cache.read()
    missing = {text_hash(text): text for text in texts if text_hash(text) not in known}
    names = sorted(missing, key=lambda name: len(missing[name]))
    for start in range(0, len(names), PORTION):
        portion = names[start : start + PORTION]
        known |= zip(portion, embedder.embed([missing[name] for name in portion]), strict=True)
        if progress:
            progress(start + len(portion), len(names))
    if missing:
        cache.write(known)
    vectors = np.empty((len(texts), embedder.dimension), dtype=np.float32)
    for row, text in enumerate(texts):
        vectors[row] = known[text_hash(text)]
    return vectors


class CachedEmbedder:
    """An embedder that keeps every vector in a folder; see `embed_texts`."""

    def __init__(self, embedder: Embedder, cache_folder: Path) -> None:
        self._embedder = embedder
        self._folder = cache_folder

    @property
    def model_id(self) -> str:
        return self._embedder.model_id

    @property
    def dimension(self) -> int:
        return self._embedder.dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, shape (len(texts), dimension)."""
        return embed_texts(self._embedder, texts, self._folder)
