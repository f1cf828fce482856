"""What the served model expects of an answer before it is given: the numbers that `recommender.prediction` shows."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.corrections import Situation, terms_of, weighed
from recommender.proficiency import moderations, sigmoids

Floats = NDArray[np.float64]


class Anticipation(NamedTuple):
    """Everything the model knows of m answers before they are given; every array has shape (m,) unless said otherwise.

    Attributes:
        base: logit by concept and item alone.
        learner: what is known of the learner: ability, offsets and forgetting.
        variance: of the logit.
        guessing: floor of the probability.
        terms: shape (m, `TERMS`), what corrections weigh.
    """

    base: Floats
    learner: Floats
    variance: Floats
    guessing: Floats
    terms: Floats

    def probability(self, coefficients: Floats | None, bound: float) -> Floats:
        """Chance of a correct answer, shape (m,).

        Args:
            coefficients: of the corrections, shape (m, `TERMS`); None without any.
            bound: corrections stay within plus or minus this many logits.
        """
        logit = self.base + self.learner
        if coefficients is not None:
            lasting, forgetting = weighed(self.terms, coefficients, bound)
            logit = logit + lasting + forgetting
        chance: Floats = self.guessing + (1.0 - self.guessing) * sigmoids(moderations(self.variance) * logit)
        return chance


def anticipated(situation: Situation, variance: Floats, guessing: Floats) -> Anticipation:
    """The anticipation of m answers, each in its situation."""
    learner = situation.ability + situation.offset + situation.recall
    return Anticipation(situation.concept + situation.item, learner, variance, guessing, terms_of(situation))
