"""Vectors of many texts, taken from those already known where possible."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import text_hash
from knowledge_graph.embedding import Embedder, Vectors

Vector = NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called with (texts done, texts in all)."""
_BATCH = 32


def cosines(vectors: Vectors, vector: Vector) -> Vector:
    """Of unit vectors, shape (n, dimension), with one of them, shape (n,).

    Not by matrix multiplication: the linear algebra library would spread one question's work over threads, which on
    busy cores wait for each other ten times longer than one of them needs.
    """
    found: Vector = np.einsum("ij,j->i", vectors, vector)
    return found


class TextVectors:
    """Embeds texts once; grows while a library is built and is kept by the caller for the next time.

    Attributes:
        by_hash: vector by `text_hash` of the text; what was known at the start and what was added.
    """

    def __init__(
        self, embedder: Embedder, known: Mapping[str, Vector] | None = None, progress: Progress | None = None
    ) -> None:
        self.embedder = embedder
        self.by_hash: dict[str, Vector] = dict(known or {})
        self._progress = progress

    def of(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, shape (len(texts), dimension), in the order of the texts."""
        missing = {text_hash(text): text for text in texts if text_hash(text) not in self.by_hash}
        names = sorted(missing, key=lambda name: len(missing[name]))
        for first in range(0, len(names), _BATCH):
            batch = names[first : first + _BATCH]
            vectors = self.embedder.embed([missing[name] for name in batch])
            self.by_hash.update(zip(batch, vectors, strict=True))
            if self._progress is not None:
                self._progress(min(first + _BATCH, len(names)), len(names))
        if not texts:
            return np.zeros((0, self.embedder.dimension), dtype=np.float32)
        return np.stack([self.by_hash[text_hash(text)] for text in texts])
