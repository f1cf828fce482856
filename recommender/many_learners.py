"""Walks through the answers of many learners at once: the twin of `recommender.folding.observed` for large records.

It is equal to it (tested) where nothing but the answers themselves counts: concepts without edges, one concept an
answer, no hints and no durations. All learners advance together, so that an answer costs a share of a few array
operations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.anticipation import Anticipation, anticipated
from recommender.corrections import MICROSECONDS_PER_HOUR, Situation
from recommender.learner_state import MICROSECONDS_PER_DAY
from recommender.memory import all_reviewed, retrievabilities
from recommender.parameters import ModelParameters
from recommender.proficiency import moderations, sigmoids
from recommender.traces import CONCEPT_HALF_LIVES, OVERALL_HALF_LIVES, fading

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class AnswerRecord:
    """Answers of many learners, one row each, in order of time inside a learner; every array has shape (n,).

    Attributes:
        learner: 0 to the number of learners, ascending.
        item, concept: numbered from 0.
        score: 0 to 1.
        moment: microseconds since 1970.
        guessing: floor of the probability.
        level: prior logit of the concept, before any refit.
        ease: the author's logit of the item over its concept's median item.
    """

    learner: Integers
    item: Integers
    concept: Integers
    score: Floats
    moment: Integers
    guessing: Floats
    level: Floats
    ease: Floats

    def __post_init__(self) -> None:
        if (np.diff(self.learner) < 0).any():
            raise ValueError("the answers of a learner must stand together")

    def __len__(self) -> int:
        return len(self.learner)

    @cached_property
    def learners(self) -> int:
        return int(self.learner.max(initial=-1)) + 1

    @cached_property
    def items(self) -> int:
        return int(self.item.max(initial=-1)) + 1

    @cached_property
    def concepts(self) -> int:
        return int(self.concept.max(initial=-1)) + 1

    @cached_property
    def steps(self) -> list[Integers]:
        """The rows of all first answers, of all second ones and so on."""
        counts = np.bincount(self.learner, minlength=self.learners)
        starts = np.cumsum(counts) - counts
        longest_first = np.argsort(-counts, kind="stable")
        reached = np.searchsorted(-counts[longest_first], -np.arange(counts.max(initial=0)), side="left")
        return [starts[longest_first[:number]] + place for place, number in enumerate(reached.tolist())]


class _Crowd:
    """The states of all learners side by side: float32 where a stored state has float32."""

    def __init__(self, record: AnswerRecord, parameters: ModelParameters) -> None:
        pairs = record.learners * record.concepts
        self.ability = np.zeros(record.learners)
        self.ability_variance = np.full(record.learners, parameters.ability_variance)
        self.overall = np.zeros((record.learners, 2, len(OVERALL_HALF_LIVES)))
        self.folded = np.zeros(record.learners, dtype=np.int64)
        self.newest = np.zeros(record.learners, dtype=np.int64)
        self.own, self.stability, self.difficulty, self.lapse = np.zeros((4, pairs), dtype=np.float32)
        self.variance = np.full(pairs, parameters.concept_variance, dtype=np.float32)
        self.traces = np.zeros((pairs, 2, len(CONCEPT_HALF_LIVES)), dtype=np.float32)
        self.answers, self.last = np.zeros((2, pairs), dtype=np.int64)


def observe_many(
    record: AnswerRecord, parameters: ModelParameters, concept_shift: Floats, item_shift: Floats
) -> Anticipation:
    """What was known before each answer, all rows.

    Args:
        record: the answers.
        parameters: of the model.
        concept_shift: what a refit adds to the concept's prior logit, by row.
        item_shift: what it adds to the item's logit, by row.
    """
    level, ease = record.level + concept_shift, record.ease + item_shift
    parts: list[tuple[Integers, Anticipation]] = list(_walk(record, parameters, level, ease))
    order = np.argsort(np.concatenate([rows for rows, _ in parts]))
    columns = zip(*(anticipation for _, anticipation in parts), strict=True)
    return Anticipation(*(np.concatenate(column)[order] for column in columns))


def _walk(
    record: AnswerRecord, parameters: ModelParameters, level: Floats, ease: Floats
) -> Iterator[tuple[Integers, Anticipation]]:
    crowd = _Crowd(record, parameters)
    for rows in record.steps:
        learner = record.learner[rows]
        pair = learner * record.concepts + record.concept[rows]
        score, now = record.score[rows], record.moment[rows]
        recall = _recall(crowd, pair, now, parameters)
        decay = parameters.forgetting_slope * np.log(recall)
        drift = parameters.drift_per_day * np.where(crowd.answers[pair] > 0, _days(now, crowd.last[pair]), 0.0)
        variance = crowd.variance[pair] + drift
        own, ability_variance = crowd.own[pair].astype(np.float64), crowd.ability_variance[learner]
        situation = Situation(
            item=ease[rows],
            concept=level[rows],
            ability=crowd.ability[learner],
            offset=own,
            recall=decay,
            concept_variance=np.minimum(variance, parameters.concept_variance),
            ability_variance=ability_variance,
            concept_traces=crowd.traces[pair],
            concept_answers=crowd.answers[pair],
            overall_traces=crowd.overall[learner],
            overall_answers=crowd.folded[learner],
            concept_gap=_hours(now, crowd.last[pair], crowd.answers[pair]),
            overall_gap=_hours(now, crowd.newest[learner], crowd.folded[learner]),
        )
        guessing = record.guessing[rows]
        anticipation = anticipated(situation, situation.concept_variance + ability_variance, guessing)
        yield rows, anticipation
        noisy = np.minimum(variance + parameters.answer_noise, parameters.concept_variance)
        _fold(crowd, learner, pair, anticipation, score, noisy, parameters)
        _remember(crowd, pair, now, recall, score < parameters.pass_mark, parameters)
        crowd.answers[pair] += 1
        crowd.folded[learner] += 1
        crowd.last[pair] = crowd.newest[learner] = now


def _days(now: Integers, then: Integers) -> Floats:
    days: Floats = np.maximum(now - then, 0) / MICROSECONDS_PER_DAY
    return days


def _hours(now: Integers, then: Integers, count: Integers) -> Floats:
    gap: Floats = np.where(count > 0, np.maximum(now - then, 0) / MICROSECONDS_PER_HOUR, 0.0)
    return gap


def _recall(crowd: _Crowd, pair: Integers, now: Integers, parameters: ModelParameters) -> Floats:
    stability = crowd.stability[pair].astype(np.float64)
    recall = retrievabilities(stability, _days(now, crowd.last[pair]), parameters.fsrs)
    bounded: Floats = np.minimum(recall, 1.0 - crowd.lapse[pair].astype(np.float64))
    return bounded


def _fold(
    crowd: _Crowd,
    learner: Integers,
    pair: Integers,
    expected: Anticipation,
    score: Floats,
    variance: Floats,
    parameters: ModelParameters,
) -> None:
    """`WorkingState`'s Kalman step and traces."""
    guessing, ability_variance = expected.guessing, crowd.ability_variance[learner]
    whole = variance + ability_variance
    known = sigmoids(moderations(whole) * (expected.base + expected.learner))
    chance, slope = guessing + (1.0 - guessing) * known, (1.0 - guessing) * known * (1.0 - known)
    total = slope * slope * whole + np.maximum(chance * (1.0 - chance), 1e-6)
    shift, shrink = slope * (score - chance) / total, slope * slope / total
    bound, least = parameters.level_bound, parameters.minimum_variance
    crowd.ability[learner] = np.clip(crowd.ability[learner] + ability_variance * shift, -bound, bound)
    crowd.ability_variance[learner] = np.maximum(ability_variance * (1.0 - ability_variance * shrink), least)
    crowd.own[pair] = np.clip(crowd.own[pair] + variance * shift, -bound, bound)
    crowd.variance[pair] = np.maximum(variance * (1.0 - (variance + 2.0 * ability_variance) * shrink), least)
    news = np.stack((score, score - (guessing + (1.0 - guessing) * sigmoids(expected.base))), axis=1)[:, :, None]
    crowd.overall[learner] = crowd.overall[learner] * fading(OVERALL_HALF_LIVES) + news
    crowd.traces[pair] = crowd.traces[pair] * fading(CONCEPT_HALF_LIVES) + news


def _remember(
    crowd: _Crowd,
    pair: Integers,
    now: Integers,
    recall: Floats,
    missed: NDArray[np.bool_],
    parameters: ModelParameters,
) -> None:
    crowd.lapse[pair] = np.where(missed, 1.0 - recall, 0.0)
    memory = crowd.stability[pair].astype(np.float64), crowd.difficulty[pair].astype(np.float64)
    days = _days(now, crowd.last[pair])
    crowd.stability[pair], crowd.difficulty[pair] = all_reviewed(*memory, days, missed, parameters.fsrs)
