"""An embedder for tests: a text's vector is the sum of a fixed random vector for each of its words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from knowledge_graph.embedding import Vectors


class WordEmbedder:
    """Texts with the same words are near, texts without common words are nearly orthogonal."""

    model_id = "words@1"
    dimension = 64

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()) or ["(nothing)"]:
                seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
                vectors[row] += np.random.default_rng(seed).normal(size=self.dimension).astype(np.float32)
        units: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return units
