"""Every number the learner model can be tuned by, with its meaning and where its value comes from."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

from fsrs import Scheduler

FSRS_PARAMETERS: tuple[float, ...] = tuple(float(value) for value in Scheduler().parameters)
"""The 21 default weights of FSRS-6, as the fsrs package ships them."""


@dataclass(frozen=True, slots=True)
class ModelParameters:
    """The population's numbers: the same for all learners of a deployment until a refit replaces them.

    Attributes:
        intercept: logit of a correct unaided answer on an average concept before anything is known.
        concept_variance: prior variance of a learner's level on one concept, in squared logits.
        ability_variance: prior variance of a learner's ability over all concepts, in squared logits.
        minimum_variance: no variance falls below this, so that the model never stops listening.
        answer_noise: variance added to a concept by each answer on it: answering changes what is known.
        drift_per_day: variance added to a touched concept by each day that passes, up to the prior.
        level_bound: a level's offset from its prior stays inside plus or minus this many logits.
        hint_credit: each hint taken multiplies the score by this.
        pass_mark: a discounted score below this is a miss.
        success_mark: an unaided score from here on is an unaided success.
        prerequisite_correlation: prior correlation of a concept with a direct prerequisite.
        key_correlation: the same for a key prerequisite.
        encompassing_correlation: the same for an encompassed concept of weight 1; scales with the edge's weight.
        hops: how many edges evidence travels.
        opposite_direction: how much of the correlation counts against the strong direction (a success informs what
            it rests on, a failure what rests on it).
        correlation_cut: neighbours that would move by less than this share are left alone.
        likeness_from: cosine of two concepts' vectors from which likeness in meaning counts at all.
        likeness_correlation: prior correlation of two concepts of the same meaning; from ``likeness_from`` on it grows
            in a straight line to this at a cosine of 1. 0 leaves likeness out.
        likeness_neighbours: so many nearest concepts of each are looked at.
        forgetting_slope: logits lost for each unit of the logarithm of retrievability.
        first_spacing: days after a first success until a concept is to be reviewed.
        spacing_growth, spacing_shrink: what a spaced success or miss multiplies the days until the next review by.
        implicit_spacing: share of a review's effect on them that an encompassing path of weight 1 has.
        implicit_cut: encompassing paths of a smaller weight give no implicit repetition.
        blame_share: the largest share of a miss's drop that goes to what the missed concept encompasses.
        fast_ratio: faster than this multiple of the learner's usual time, a full success is easy.
        slow_ratio: slower than this multiple it is hard, and a concept usually this slow gets no implicit credit.
        pace_minimum: timed answers needed before speed is judged at all.
        mastery_threshold: what the lower bound of the probability must exceed for mastery.
        mastery_days: days between the first and the last unaided success that mastery asks for.
        ready_threshold: the probability from which a concept counts as ready to build on.
        ready_successes: unaided successes a concept needs to count as ready.
        fsrs: the weights of FSRS-6.
    """

    intercept: float = 0.4
    concept_variance: float = 1.0
    ability_variance: float = 0.5
    minimum_variance: float = 0.01
    answer_noise: float = 0.05
    drift_per_day: float = 0.002
    level_bound: float = 8.0
    hint_credit: float = 0.75
    pass_mark: float = 0.5
    success_mark: float = 0.9
    prerequisite_correlation: float = 0.5
    key_correlation: float = 0.65
    encompassing_correlation: float = 0.8
    hops: int = 2
    opposite_direction: float = 0.2
    correlation_cut: float = 0.05
    likeness_from: float = 0.3
    likeness_correlation: float = 0.6
    likeness_neighbours: int = 6
    forgetting_slope: float = 0.5
    first_spacing: float = 1.0
    spacing_growth: float = 1.5
    spacing_shrink: float = 0.7
    implicit_spacing: float = 0.6
    implicit_cut: float = 0.1
    blame_share: float = 0.25
    fast_ratio: float = 0.4
    slow_ratio: float = 2.5
    pace_minimum: int = 10
    mastery_threshold: float = 0.8
    mastery_days: float = 1.0
    ready_threshold: float = 0.7
    ready_successes: int = 2
    fsrs: tuple[float, ...] = FSRS_PARAMETERS

    def __post_init__(self) -> None:
        shares = {
            name: getattr(self, name)
            for name in (
                "hint_credit",
                "pass_mark",
                "success_mark",
                "prerequisite_correlation",
                "key_correlation",
                "encompassing_correlation",
                "opposite_direction",
                "correlation_cut",
                "likeness_correlation",
                "implicit_spacing",
                "implicit_cut",
                "blame_share",
                "mastery_threshold",
                "ready_threshold",
            )
        }
        wrong = [name for name, value in shares.items() if not 0.0 <= value <= 1.0]
        if wrong:
            raise ValueError(f"model parameters must lie in [0, 1]: {', '.join(wrong)}")
        if not 0.0 < self.minimum_variance <= min(self.concept_variance, self.ability_variance):
            raise ValueError("the minimum variance must be positive and not above a prior variance")
        if min(self.answer_noise, self.drift_per_day, self.forgetting_slope, self.level_bound) < 0.0:
            raise ValueError("noise, drift, forgetting slope and level bound must not be negative")
        if not 0.0 <= self.likeness_from < 1.0 or self.likeness_neighbours < 0:
            raise ValueError("0 <= likeness_from < 1 and likeness_neighbours >= 0 must hold")
        if self.first_spacing <= 0.0 or not 0.0 < self.spacing_shrink <= 1.0 <= self.spacing_growth:
            raise ValueError("first_spacing > 0 and 0 < spacing_shrink <= 1 <= spacing_growth must hold")
        if not 0.0 < self.fast_ratio <= 1.0 <= self.slow_ratio or not math.isfinite(self.intercept):
            raise ValueError("fast_ratio <= 1 <= slow_ratio must hold, and the intercept must be finite")
        Scheduler(parameters=self.fsrs)  # refuses weights outside the published bounds

    def to_plain(self) -> dict[str, Any]:
        """Plain data for `json`, the input of the model's version.

        The parameters of likeness are left out: what they make of the vectors names itself (`LikenessLinks.name`).
        """
        plain = {name: value for name, value in asdict(self).items() if not name.startswith("likeness_")}
        return {**plain, "fsrs": list(self.fsrs)}


DEFAULT_PARAMETERS = ModelParameters()
