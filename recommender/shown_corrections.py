"""A refit's corrections to what is shown: the answer to a fresh, unaided, median item of each concept, now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.corrections import MICROSECONDS_PER_HOUR, Situation, terms_of, weighed
from recommender.learner_model import LearnerModel
from recommender.learner_state import MICROSECONDS_PER_DAY, LearnerState, microseconds
from recommender.memory import retrievabilities

Floats = NDArray[np.float64]


def shown_corrections(
    model: LearnerModel,
    state: LearnerState,
    now: datetime,
    keys: NDArray[np.int64],
    prior: Floats,
    variance: Floats,
    column: Callable[[str], NDArray[Any]],
) -> tuple[Floats, Floats]:
    """To the level and to forgetting, in logits, each of shape (m,); zero without a refit.

    Args:
        keys: of the concepts, shape (m,).
        prior: logit of each, shape (m,).
        variance: of each level now, shape (m,).
        column: reads a column of the state for these concepts.
    """
    size = len(keys)
    if model.corrections.coefficients is None:
        return np.zeros(size), np.zeros(size)
    moment, last, parameters = microseconds(now), column("last_answer"), model.parameters
    newest = moment if state.watermark is None else microseconds(state.watermark[0])
    stability = column("stability").astype(np.float64)
    days = np.maximum(moment - column("last_review"), 0) / MICROSECONDS_PER_DAY
    recall = np.minimum(retrievabilities(stability, days, parameters.fsrs), 1.0 - column("lapse"))
    terms = terms_of(
        Situation(
            item=np.zeros(size),
            concept=prior,
            ability=np.full(size, state.ability_mean),
            offset=column("own").astype(np.float64) + column("neighbours"),
            recall=parameters.forgetting_slope * np.log(recall),
            concept_variance=variance,
            ability_variance=np.full(size, state.ability_variance),
            concept_traces=column("traces"),
            concept_answers=column("answers"),
            overall_traces=state.overall[None],
            overall_answers=np.array([state.folded]),
            concept_gap=np.where(last != 0, np.maximum(moment - last, 0) / MICROSECONDS_PER_HOUR, 0.0),
            overall_gap=np.full(size, max(moment - newest, 0) / MICROSECONDS_PER_HOUR),
        )
    )
    return weighed(terms, model.coefficients_of(keys), parameters.level_bound)
