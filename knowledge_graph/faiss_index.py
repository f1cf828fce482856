"""A vector index over faiss, for catalogues where comparing with every vector takes too long. The only home of faiss.

Needs the extra ``faiss``: ``pip install "octant[faiss]"``.
"""

from __future__ import annotations

import faiss
import numpy as np
from numpy.typing import NDArray

from knowledge_graph.embedding import Vectors
from knowledge_graph.similarity import Neighbours, Vector

EXACT_UP_TO = 50_000
"""More vectors are searched by a graph of neighbours (HNSW, Malkov and Yashunin 2018), which is approximate."""
_LINKS = 32
_BREADTH = 128


class FaissIndex:
    """The same as `similarity.ExactIndex`; exact up to `EXACT_UP_TO` vectors, approximate beyond.

    Of equally near vectors the first come first among those found; which of them are found at the boundary is open.
    """

    def __init__(self, vectors: Vectors, *, exact: bool | None = None) -> None:
        """Takes unit vectors, float32, shape (n, dimension).

        Args:
            vectors: are copied into the index.
            exact: by default, whether there are at most `EXACT_UP_TO`.
        """
        dimension = vectors.shape[1]
        self._exact = len(vectors) <= EXACT_UP_TO if exact is None else exact
        self._index = (
            faiss.IndexFlatIP(dimension)
            if self._exact
            else faiss.IndexHNSWFlat(dimension, _LINKS, faiss.METRIC_INNER_PRODUCT)
        )
        if len(vectors):
            self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def nearest(self, vector: Vector, count: int, allowed: NDArray[np.int64] | None = None) -> Neighbours:
        """The ``count`` nearest among the allowed positions; fewer when there are fewer."""
        places = None if allowed is None else np.unique(allowed).astype(np.int64)
        count = max(0, min(count, len(self) if places is None else len(places)))
        if count == 0:
            return Neighbours(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32))
        query = np.ascontiguousarray(vector, dtype=np.float32)[None, :]
        scores, positions = self._index.search(query, count, params=self._parameters(places, count))
        found = positions[0] >= 0
        kept, kept_scores = positions[0][found].astype(np.int64), scores[0][found]
        order = np.lexsort((kept, -kept_scores))
        return Neighbours(kept[order], np.asarray(kept_scores[order], dtype=np.float32))

    def _parameters(self, places: NDArray[np.int64] | None, count: int) -> object:
        selector = None if places is None else faiss.IDSelectorBatch(places)
        if self._exact:
            return faiss.SearchParameters(sel=selector)
        return faiss.SearchParametersHNSW(sel=selector, efSearch=max(_BREADTH, 2 * count))
