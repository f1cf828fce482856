"""What a learner can do now: probability, interval, recall, status; and the parts that explain it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.concept_record import CONCEPT_RECORD
from recommender.evidence import ConceptKey
from recommender.learner_model import LearnerModel
from recommender.learner_state import MICROSECONDS_PER_DAY, LearnerState, microseconds
from recommender.memory import retrievabilities
from recommender.parameters import ModelParameters
from recommender.proficiency import moderations, sigmoids
from recommender.shown_corrections import shown_corrections

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

INTERVAL_DEVIATIONS = 1.2815515655446004
"""Standard deviations to each side that hold 80 % of a normal distribution."""
FEW_ANSWERS = 3
"""With fewer own answers a wide interval means: not enough data."""
WIDE_INTERVAL = 0.4


class MasteryStatus(StrEnum):
    """Where a learner stands with a concept; the rule is `Prediction.status`'s."""

    NOT_STARTED = "not-started"
    NOT_ENOUGH_DATA = "not-enough-data"
    LEARNING = "learning"
    FADING = "fading"
    MASTERED = "mastered"


STATUSES = tuple(MasteryStatus)


@dataclass(frozen=True)
class Standing:
    """What the state says of each concept asked for, as of ``now``; every array has shape (m,).

    Attributes:
        keys: the concepts asked for.
        prior: logit before any evidence, with the concept's difficulty in it.
        ability: the learner's offset over all concepts, the same for each.
        own, neighbours: offsets by own answers and by answers on other concepts.
        variance: of the logit: concept, grown by time, and ability together.
        settled_variance: the same when the concept was last moved, before time widened it.
        stability, difficulty: FSRS memory; stability 0 where there is none.
        lapse: forgetting that a miss confirmed; recall counts as at most 1 - lapse until the next pass.
        days: since the last real or implied review, 0 where there is none.
        gap, gap_days: days the next review should come after the last, and how many have run (`recommender.spacing`).
        answers, successes, failures_in_row: counts.
        success_days: days between the first and the last unaided success.
        last_answer, last_success: microseconds since 1970, 0 where there was none; a success is unaided.
        corrections: of a refit to the level, in logits; 0 without one.
        fitted_decay: of a refit to forgetting, in logits; 0 without one.
    """

    parameters: ModelParameters
    keys: NDArray[np.int64]
    prior: Floats
    ability: float
    own: Floats
    neighbours: Floats
    variance: Floats
    settled_variance: Floats
    stability: Floats
    difficulty: Floats
    lapse: Floats
    days: Floats
    gap: Floats
    gap_days: Floats
    answers: NDArray[np.int64]
    successes: NDArray[np.int64]
    failures_in_row: NDArray[np.int64]
    success_days: Floats
    last_answer: NDArray[np.int64]
    last_success: NDArray[np.int64]
    corrections: Floats
    fitted_decay: Floats

    @cached_property
    def level(self) -> Floats:
        """Logit without forgetting."""
        level: Floats = self.prior + self.ability + self.own + self.neighbours + self.corrections
        return level

    @cached_property
    def retrievability(self) -> Floats:
        """Probability of recall, shape (m,); 1 where nothing was learned that could be forgotten."""
        recall: Floats = np.minimum(self.recall_of(self.stability, self.days), 1.0 - self.lapse)
        return recall

    def recall_of(self, stability: Floats, days: Floats) -> Floats:
        """FSRS's curve at other stabilities or times."""
        return retrievabilities(stability, days, self.parameters.fsrs)

    @cached_property
    def decay(self) -> Floats:
        """What forgetting takes from the logit: ``slope * log(retrievability)``, and what a refit adds.

        With FSRS's power-law curve the logit falls with the logarithm of time, as in ACT-R's base-level activation
        (Anderson and Schooler 1991).
        """
        decay: Floats = self.parameters.forgetting_slope * np.log(self.retrievability) + self.fitted_decay
        return decay

    @cached_property
    def moderation(self) -> Floats:
        return moderations(self.variance)

    def probability_at(self, logit: Floats) -> Floats:
        """The variance-moderated probability of a correct answer at that logit (MacKay 1992)."""
        return sigmoids(self.moderation * logit)

    def bound_at(self, logit: Floats, deviations: float) -> Floats:
        return sigmoids(logit + deviations * np.sqrt(self.variance))


def standing(
    model: LearnerModel, state: LearnerState, now: datetime, keys: Sequence[ConceptKey] | None = None
) -> Standing:
    """Reads the state for the concepts asked for, or for all of the graph by position.

    The state may be of another model version: what it knows is matched by key.
    """
    wanted = model.keys if keys is None else np.array(keys, dtype=np.int64)
    column = _matched(state, wanted)
    parameters, moment = model.parameters, microseconds(now)
    touched = column("key") == wanted
    idle = np.maximum(moment - column("updated"), 0) / MICROSECONDS_PER_DAY * touched
    settled = np.where(touched, column("variance").astype(np.float64), parameters.concept_variance)
    own_variance = np.minimum(settled + parameters.drift_per_day * idle, parameters.concept_variance)
    stability = column("stability").astype(np.float64)
    days = np.maximum(moment - column("last_review"), 0) / MICROSECONDS_PER_DAY
    prior = model.levels if keys is None else _prior_levels(model, wanted)
    corrections, fitted_decay = shown_corrections(model, state, now, wanted, prior, own_variance, column)
    return Standing(
        parameters=parameters,
        keys=wanted,
        prior=prior,
        ability=state.ability_mean,
        own=column("own").astype(np.float64),
        neighbours=column("neighbours").astype(np.float64),
        variance=own_variance + state.ability_variance,
        settled_variance=settled + state.ability_variance,
        stability=stability,
        difficulty=column("difficulty").astype(np.float64),
        lapse=column("lapse").astype(np.float64),
        days=np.where(stability > 0.0, days, 0.0),
        gap=column("spacing").astype(np.float64),
        gap_days=np.where(
            column("spacing") > 0.0, np.maximum(moment - column("spaced_from"), 0) / MICROSECONDS_PER_DAY, 0.0
        ),
        answers=column("answers").astype(np.int64),
        successes=column("successes").astype(np.int64),
        failures_in_row=column("failures_in_row").astype(np.int64),
        success_days=(column("last_success") - column("first_success")) / MICROSECONDS_PER_DAY,
        last_answer=column("last_answer"),
        last_success=column("last_success"),
        corrections=corrections,
        fitted_decay=fitted_decay,
    )


def _matched(state: LearnerState, wanted: NDArray[np.int64]) -> Callable[[str], NDArray[Any]]:
    """Reads one column of the state for the wanted keys, 0 for those it does not hold."""
    keys = np.ascontiguousarray(state.concepts["key"])
    if not len(keys):
        return np.zeros(len(wanted), dtype=CONCEPT_RECORD).__getitem__
    places = np.searchsorted(keys, wanted)
    places[places == len(keys)] = 0
    found = keys[places] == wanted

    def column(name: str) -> NDArray[Any]:
        values = state.concepts[name][places]
        held = found if values.ndim == 1 else found[:, None, None]
        return np.where(held, values, np.zeros(1, dtype=values.dtype))

    return column


def _prior_levels(model: LearnerModel, wanted: NDArray[np.int64]) -> Floats:
    """The prior logit by key; the intercept for a concept that is not in the graph."""
    rows = [model.row_of_key.get(key) for key in wanted.tolist()]
    levels = [model.parameters.intercept if row is None else float(model.row_levels[row]) for row in rows]
    return np.array(levels, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Prediction:
    """The answer to a fresh, unaided, median item now, for each concept asked for; every array has shape (m,).

    Attributes:
        keys: the concepts.
        probability: of a correct answer.
        lower, upper: of the 80 % interval.
        retrievability: probability of recall; 1 where nothing was learned that could be forgotten.
        ready: known well enough to build on today: probability from ``ready_threshold`` with ``ready_successes``
            unaided successes, or a lower bound from there without own answers.
        status_codes: index into `STATUSES`.
        answers: own answers so far.
    """

    keys: NDArray[np.int64]
    probability: Floats
    lower: Floats
    upper: Floats
    retrievability: Floats
    ready: Flags
    status_codes: NDArray[np.int64]
    answers: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.keys)

    def status(self, index: int) -> MasteryStatus:
        """The status of one concept.

        Mastered: the lower bound exceeds ``mastery_threshold``, and an unaided success came a day or more after the
        first. Fading: it would be so had no time passed since. Not started: no own answer. Not enough data: fewer than
        three own answers and an interval wider than 0.4. Learning: all else.
        """
        return STATUSES[int(self.status_codes[index])]


def predict(
    model: LearnerModel, state: LearnerState, now: datetime, keys: Sequence[ConceptKey] | None = None
) -> Prediction:
    """Predicts for the concepts asked for, or for all of the graph by position."""
    return prediction_of(standing(model, state, now, keys))


def prediction_of(known: Standing) -> Prediction:
    """Prediction and status from what the state says."""
    parameters = known.parameters
    logit = known.level + known.decay
    probability = known.probability_at(logit)
    lower, upper = known.bound_at(logit, -INTERVAL_DEVIATIONS), known.bound_at(logit, INTERVAL_DEVIATIONS)
    timeless = sigmoids(known.level - INTERVAL_DEVIATIONS * np.sqrt(known.settled_variance))
    spaced = (known.success_days >= parameters.mastery_days) & (known.successes >= 2)
    conditions = [
        known.answers == 0,
        spaced & (lower > parameters.mastery_threshold),
        spaced & (timeless > parameters.mastery_threshold),
        (known.answers < FEW_ANSWERS) & (upper - lower > WIDE_INTERVAL),
    ]
    outcomes = [
        MasteryStatus.NOT_STARTED,
        MasteryStatus.MASTERED,
        MasteryStatus.FADING,
        MasteryStatus.NOT_ENOUGH_DATA,
    ]
    codes = np.select(conditions, [STATUSES.index(each) for each in outcomes], STATUSES.index(MasteryStatus.LEARNING))
    shown = (known.successes >= parameters.ready_successes) & (probability >= parameters.ready_threshold)
    inferred = (known.answers == 0) & (lower >= parameters.ready_threshold)
    return Prediction(
        keys=known.keys,
        probability=probability,
        lower=lower,
        upper=upper,
        retrievability=known.retrievability,
        ready=shown | inferred,
        status_codes=codes.astype(np.int64),
        answers=known.answers,
    )


@dataclass(frozen=True, slots=True)
class Explanation:
    """The additive parts of one prediction, in logits; their sum is the logit of the displayed probability.

    Attributes:
        prior: what is known of the concept before any evidence.
        ability: what the learner does elsewhere.
        own_answers: answers on the concept itself.
        neighbours: answers on concepts it hangs together with.
        recent: what a refit found that recent answers, their number and breaks say beyond that.
        decay: forgetting since the last review.
        uncertainty: what little evidence draws toward even odds.
        logit: of the displayed probability.
        probability: as `predict` gives it.
    """

    prior: float
    ability: float
    own_answers: float
    neighbours: float
    recent: float
    decay: float
    uncertainty: float
    logit: float
    probability: float


def explain(model: LearnerModel, state: LearnerState, key: ConceptKey, now: datetime) -> Explanation:
    """Why the prediction for one concept is what it is."""
    known = standing(model, state, now, [key])
    unmoderated = float(known.level[0] + known.decay[0])
    uncertainty = (float(known.moderation[0]) - 1.0) * unmoderated
    return Explanation(
        prior=float(known.prior[0]),
        ability=known.ability,
        own_answers=float(known.own[0]),
        neighbours=float(known.neighbours[0]),
        recent=float(known.corrections[0]),
        decay=float(known.decay[0]),
        uncertainty=uncertainty,
        logit=unmoderated + uncertainty,
        probability=float(known.probability_at(known.level + known.decay)[0]),
    )
