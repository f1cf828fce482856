"""Concepts that a learner's state or evidence names and the graph does not hold (any more)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.evidence import ConceptKey, Evidence
from recommender.learner_model import LearnerModel


def foreign_rows(
    model: LearnerModel, state_keys: NDArray[np.int64], rows: NDArray[np.int64], evidence: Sequence[Evidence]
) -> dict[ConceptKey, int]:
    """Rows after the graph's for keys it does not hold, ascending.

    Args:
        rows: where each key of the state stands in the graph's ascending keys, or would stand.
    """
    known = model.row_of_key
    named = {key for answer in evidence for key, _ in answer.concepts if key not in known}
    found = model.keys_and_end[rows] == state_keys
    if not found.all():
        named.update(state_keys[~found].tolist())
    return {key: len(model) + offset for offset, key in enumerate(sorted(named))} if named else {}
