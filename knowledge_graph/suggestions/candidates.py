"""Which pairs are looked at at all: neighbours in meaning, and concepts that name each other."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from knowledge_graph.suggestions.features import TextEvidence
from knowledge_graph.suggestions.words import Pairs

NEIGHBOURS = 10
"""Of each concept. The candidates grow with the number of concepts, not with its square."""


def candidate_pairs(evidence: TextEvidence, without: Iterable[tuple[int, int]] = ()) -> Pairs:
    """Pairs (a, b) with a < b, each once.

    Args:
        evidence: of the course.
        without: pairs, in either order, that are not wanted.
    """
    near = evidence.neighbours[:, :NEIGHBOURS]
    rows = np.repeat(np.arange(len(near)), near.shape[1])
    found = {(min(a, b), max(a, b)) for a, b in zip(rows.tolist(), near.ravel().tolist(), strict=True)}
    found |= {(min(a, b), max(a, b)) for a, b in evidence.mentions}
    found -= {(min(a, b), max(a, b)) for a, b in without}
    return np.array(sorted(found), dtype=np.int64).reshape(-1, 2)
