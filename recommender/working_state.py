"""A learner's state while evidence is folded into it: the mutable inside of `recommender.folding`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.anticipation import Anticipation
from recommender.concept_record import CONCEPT_RECORD
from recommender.corrections import FORGETTING_TERMS, MICROSECONDS_PER_HOUR, terms_of_one
from recommender.evidence import ASSESSMENTS, ConceptKey, Evidence
from recommender.foreign_concepts import foreign_rows
from recommender.learner_model import LearnerModel
from recommender.learner_state import MICROSECONDS_PER_DAY, LearnerState, Pace, microseconds
from recommender.memory import Grade, Memory, first_memory, implicitly_repeated, retrievability, reviewed
from recommender.outcomes import Outcome, judge, log_seconds
from recommender.parameters import ModelParameters
from recommender.proficiency import Correction, correction, moderation, propagated, sigmoid
from recommender.spacing import Spacing, spaced, spaced_implicitly
from recommender.traces import CONCEPT_HALF_LIVES, OVERALL_HALF_LIVES, fading

PACE_MEMORY = 100
"""The learner's usual time is a mean over the first so many timed answers, a running one after that."""
CONCEPT_PACE_RATE = 0.3
"""Weight of the newest answer in a concept's running pace."""
_CONCEPT_FADING: list[float] = fading(CONCEPT_HALF_LIVES).tolist()
_OVERALL_FADING: list[float] = fading(OVERALL_HALF_LIVES).tolist()
_WHOLE_RECORD = np.dtype((np.void, CONCEPT_RECORD.itemsize))
"""Records as blocks of bytes: numpy moves these ten times faster than records field by field."""


class _Reading(NamedTuple):
    """One concept of an item just before the answer is weighed."""

    row: int
    weight: float
    variance: float
    level: float


class WorkingState:
    """A state unpacked into one mutable record per concept of the graph, in the order of rows; packed at the end.

    Rows beyond the graph hold concepts that are no longer in it.
    """

    def __init__(self, model: LearnerModel, state: LearnerState, evidence: Sequence[Evidence]) -> None:
        self._model = model
        self._parameters: ModelParameters = model.parameters
        self._row_of_key = model.row_of_key
        keys = np.ascontiguousarray(state.concepts["key"])
        rows = np.searchsorted(model.row_keys, keys)
        self._foreign = foreign_rows(model, keys, rows, evidence)
        self._records = self._unpacked()
        self._levels = model.row_levels
        self._touched = np.zeros(len(self._records), dtype=np.bool_)
        if self._foreign:
            self._levels = np.concatenate((self._levels, np.full(len(self._foreign), self._parameters.intercept)))
            rows = np.array([self._row(key) for key in keys.tolist()], dtype=np.int64)
        self._records.view(_WHOLE_RECORD)[rows] = state.concepts.view(_WHOLE_RECORD)
        self._touched[rows] = True
        self._columns: dict[str, NDArray[Any]] = {name: self._records[name] for name in CONCEPT_RECORD.names or ()}
        self._base = state
        self._slow = math.log(self._parameters.slow_ratio)
        self.folded = state.folded
        self._ability_mean, self._ability_variance = state.ability_mean, state.ability_variance
        self._paces = {False: state.practice_pace, True: state.assessment_pace}
        self._watermark = state.watermark
        self._overall: tuple[list[float], list[float]] = tuple(state.overall.tolist())

    def _unpacked(self) -> NDArray[np.void]:
        """A record for each concept as if untouched; foreign ones after those of the graph."""
        untouched = self._model.untouched_records
        if not self._foreign:
            return np.frombuffer(bytearray(untouched.data), dtype=CONCEPT_RECORD)
        foreign = np.zeros(len(self._foreign), dtype=CONCEPT_RECORD)
        foreign["key"] = sorted(self._foreign)
        foreign["variance"] = self._parameters.concept_variance
        return np.concatenate((untouched, foreign))

    def _row(self, key: ConceptKey) -> int:
        row = self._row_of_key.get(key)
        return self._foreign[key] if row is None else row

    def packed(self) -> LearnerState:
        concepts = self._records.view(_WHOLE_RECORD).compress(self._touched).view(CONCEPT_RECORD)
        if self._foreign:
            concepts = concepts[np.argsort(concepts["key"])]
        concepts.setflags(write=False)
        overall = np.array(self._overall)
        overall.setflags(write=False)
        return LearnerState(
            model_version=self._base.model_version,
            catalogue_version=self._base.catalogue_version,
            watermark=self._watermark,
            folded=self.folded,
            ability_mean=self._ability_mean,
            ability_variance=self._ability_variance,
            practice_pace=self._paces[False],
            assessment_pace=self._paces[True],
            overall=overall,
            concepts=concepts,
        )

    def fold(self, evidence: Evidence) -> None:
        now = microseconds(evidence.occurred)
        assesses = evidence.mode in ASSESSMENTS
        log_pace = self._relative_pace(log_seconds(evidence), assesses=assesses)
        outcome = judge(evidence, log_pace or 0.0, self._parameters)
        total = sum(weight for _, weight in evidence.concepts)
        rows = [self._row(key) for key, _ in evidence.concepts]
        readings = [
            self._read(row, weight / total, now) for row, (_, weight) in zip(rows, evidence.concepts, strict=True)
        ]
        ability_variance = self._ability_variance
        step = self._weigh(evidence, outcome, readings)
        for reading in readings:
            self._move_own(reading, step, ability_variance, now)
            self._move_neighbours(reading, step, now, rows)
        self._remember(evidence, rows, outcome, now)
        if outcome.missed:
            self._share_blame(rows[0], readings[0], step, now)
        self._trace(evidence, outcome, readings)
        self._count(rows[0], outcome, now)
        if log_pace is not None:
            column = self._columns["assessment_pace" if assesses else "pace"]
            column[rows[0]] += CONCEPT_PACE_RATE * (log_pace - float(column[rows[0]]))
        self.folded += 1
        self._watermark = evidence.order

    def item_logit(self, evidence: Evidence) -> float:
        """Of the item over the median item of its concept: what its author says, and what a refit found."""
        return self._model.corrections.items.get(evidence.item, 0.0) - evidence.difficulty

    def _scalars(self, evidence: Evidence, row: int) -> tuple[float, ...]:
        """What `terms_of_one` asks for."""
        now, columns, bounded = microseconds(evidence.occurred), self._columns, self._parameters.concept_variance
        whole = sum(weight for _, weight in evidence.concepts)
        concept = offset = recall = variance = 0.0
        for key, given in evidence.concepts:
            place, weight = self._row(key), given / whole
            spread = float(columns["variance"][place])
            if self._touched[place]:
                spread += self._parameters.drift_per_day * self._days_since("updated", place, now)
            concept += weight * float(self._levels[place])
            offset += weight * (float(columns["own"][place]) + float(columns["neighbours"][place]))
            recall += weight * self._parameters.forgetting_slope * math.log(self._recall(place, now))
            variance += weight * weight * min(spread, bounded)
        last, newest = int(columns["last_answer"][row]), self._watermark
        gap = max(now - last, 0) / MICROSECONDS_PER_HOUR if last else 0.0
        overall_gap = max(now - microseconds(newest[0]), 0) / MICROSECONDS_PER_HOUR if newest else 0.0
        parts = self.item_logit(evidence), concept, self._ability_mean, offset, recall
        return (*parts, variance, self._ability_variance, gap, overall_gap)

    def _terms(self, scalars: Sequence[float], row: int) -> NDArray[np.float64]:
        answers = int(self._columns["answers"][row])
        return terms_of_one(scalars, self._columns["traces"][row], answers, self._overall, self.folded)

    def anticipate(self, evidence: Evidence) -> Anticipation:
        """What the state says of an answer before it is given."""
        row = self._row(evidence.concepts[0][0])
        scalars = self._scalars(evidence, row)
        item, concept, ability, offset, recall, variance, ability_variance = scalars[:7]
        numbers = concept + item, ability + offset + recall, variance + ability_variance, evidence.guessing
        base, learner, whole, guessing = np.array(numbers)[:, None]
        return Anticipation(base, learner, whole, guessing, self._terms(scalars, row)[None])

    def probability(self, evidence: Evidence) -> float:
        """Chance of a correct answer before it is given."""
        row, model, bound = self._row(evidence.concepts[0][0]), self._model, self._parameters.level_bound
        scalars = self._scalars(evidence, row)
        logit = sum(scalars[:5])
        if model.corrections.coefficients is not None:
            terms, coefficients = self._terms(scalars, row), model.coefficient_table[min(row, len(model))]
            forgetting = sum(float(terms[place]) * float(coefficients[place]) for place in FORGETTING_TERMS)
            lasting = float(terms @ coefficients) - forgetting
            logit += min(max(lasting, -bound), bound) + min(max(forgetting, -bound), bound)
        known = sigmoid(moderation(scalars[5] + scalars[6]) * logit)
        return evidence.guessing + (1.0 - evidence.guessing) * known

    def _weigh(self, evidence: Evidence, outcome: Outcome, readings: Sequence[_Reading]) -> Correction:
        """The Kalman step of the answer; ability is moved here.

        A right answer never lowers an estimate: with some help it may say nothing, but not the opposite.
        """
        logit = self._ability_mean + self.item_logit(evidence)
        variance = self._ability_variance
        for reading in readings:
            logit += reading.weight * reading.level
            variance += reading.weight * reading.weight * reading.variance
        step = correction(logit, variance, outcome.score, evidence.guessing)
        if evidence.score == 1.0 and not outcome.missed:
            step = step._replace(shift=max(step.shift, 0.0))
        bound = self._parameters.level_bound
        moved = self._ability_mean + self._ability_variance * step.shift
        self._ability_mean = min(max(moved, -bound), bound)
        shrunk = self._ability_variance * (1.0 - self._ability_variance * step.shrink)
        self._ability_variance = max(shrunk, self._parameters.minimum_variance)
        return step

    def _days_since(self, column: str, row: int, now: int) -> float:
        return max((now - int(self._columns[column][row])) / MICROSECONDS_PER_DAY, 0.0)

    def _recall(self, row: int, now: int) -> float:
        stability = float(self._columns["stability"][row])
        if stability <= 0.0:
            return 1.0
        recall = retrievability(stability, self._days_since("last_review", row, now), self._parameters.fsrs)
        return min(recall, 1.0 - float(self._columns["lapse"][row]))

    def _read(self, row: int, weight: float, now: int) -> _Reading:
        """The concept's level with forgetting, and its variance grown by time and by answering."""
        columns, parameters = self._columns, self._parameters
        variance = float(columns["variance"][row]) + parameters.answer_noise
        if self._touched[row]:
            variance += parameters.drift_per_day * self._days_since("updated", row, now)
        level = float(self._levels[row]) + float(columns["own"][row]) + float(columns["neighbours"][row])
        level += parameters.forgetting_slope * math.log(self._recall(row, now))
        return _Reading(row, weight, min(variance, parameters.concept_variance), level)

    def _bounded(self, row: int, other: str, value: float) -> float:
        bound, rest = self._parameters.level_bound, float(self._columns[other][row])
        return min(max(value, -bound - rest, -bound), bound - rest, bound)

    def _move_own(self, reading: _Reading, step: Correction, ability_variance: float, now: int) -> None:
        """Moves the answered concept.

        An answer makes the errors of level and ability oppose each other. That covariance is not stored; it is booked
        on the concept's variance, so that the variance of the logit, their sum, comes out right.
        """
        columns, row = self._columns, reading.row
        moved = float(columns["own"][row]) + reading.weight * reading.variance * step.shift
        columns["own"][row] = self._bounded(row, "neighbours", moved)
        opposed = reading.weight**2 * reading.variance + 2.0 * reading.weight * ability_variance
        shrunk = reading.variance * (1.0 - opposed * step.shrink)
        columns["variance"][row] = max(shrunk, self._parameters.minimum_variance)
        columns["updated"][row] = now
        self._touched[row] = True

    def _move_neighbours(self, reading: _Reading, step: Correction, now: int, answered: Sequence[int]) -> None:
        if reading.row >= len(self._model):
            return
        prior = self._model.prior
        rows, gains = (prior.on_success if step.shift >= 0.0 else prior.on_failure)[reading.row]
        if len(answered) > 1 and len(rows):
            apart = ~np.isin(rows, answered)
            rows, gains = rows[apart], gains[apart]
        if not len(rows):
            return
        columns, parameters = self._columns, self._parameters
        drift = parameters.drift_per_day / MICROSECONDS_PER_DAY
        days_of_drift = np.maximum(now - columns["updated"][rows], 0) * drift
        variances = columns["variance"][rows] + days_of_drift * self._touched[rows]
        variances = np.minimum(variances, parameters.concept_variance)
        source = reading.weight**2 * reading.variance
        shifts, shrunk = propagated(gains, variances, source, step)
        self._shift_neighbours(rows, shifts)
        columns["variance"][rows] = np.maximum(shrunk, parameters.minimum_variance)
        columns["updated"][rows] = now
        self._touched[rows] = True

    def _shift_neighbours(self, rows: NDArray[np.int64], shifts: NDArray[np.float64]) -> None:
        bound, own = self._parameters.level_bound, self._columns["own"][rows].astype(np.float64)
        moved = self._columns["neighbours"][rows] + shifts
        lowest, highest = np.maximum(-bound - own, -bound), np.minimum(bound - own, bound)
        self._columns["neighbours"][rows] = np.minimum(np.maximum(moved, lowest), highest)

    def _remember(self, evidence: Evidence, rows: Sequence[int], outcome: Outcome, now: int) -> None:
        """A review of the exercised concept, and implicit repetition of what the item also practised."""
        practised: dict[int, float] = {}
        for row, (_, weight) in zip(rows[1:], evidence.concepts[1:], strict=True):
            practised[row] = max(practised.get(row, 0.0), weight)
        if rows[0] < len(self._model):
            for row, weight in self._model.prior.encompassed[rows[0]]:
                practised[row] = max(practised.get(row, 0.0), weight)
        practised.pop(rows[0], None)
        self._space(rows[0], outcome, now)
        self._review(rows[0], outcome.grade, now)
        if outcome.grade >= Grade.GOOD and outcome.unaided_success:
            for row, weight in practised.items():
                self._repeat_implicitly(row, weight, now)

    def _spacing(self, row: int, now: int) -> Spacing:
        return Spacing(float(self._columns["spacing"][row]), self._days_since("spaced_from", row, now))

    def _space(self, row: int, outcome: Outcome, now: int) -> None:
        """An aided success neither widens nor narrows the gap; it begins to run anew."""
        if outcome.missed or outcome.unaided_success:
            before, success = self._spacing(row, now), not outcome.missed
            self._columns["spacing"][row] = spaced(before, success=success, parameters=self._parameters)
        self._columns["spaced_from"][row] = now

    def _memory(self, row: int) -> Memory | None:
        stability = float(self._columns["stability"][row])
        return Memory(stability, float(self._columns["difficulty"][row])) if stability > 0.0 else None

    def _review(self, row: int, grade: Grade, now: int) -> None:
        """FSRS's review.

        A miss confirms the forgetting so far until the next pass; else the fresh memory that FSRS starts after a lapse
        could make a miss raise the prediction.
        """
        self._columns["lapse"][row] = 1.0 - self._recall(row, now) if grade is Grade.AGAIN else 0.0
        memory, weights = self._memory(row), self._parameters.fsrs
        if memory is None:
            memory = first_memory(grade, weights)
        else:
            memory = reviewed(memory, self._days_since("last_review", row, now), grade, weights)
        self._columns["stability"][row], self._columns["difficulty"][row] = memory
        self._columns["last_review"][row] = now

    def _repeat_implicitly(self, row: int, weight: float, now: int) -> None:
        """Only where something is remembered, and where the learner is slow neither in practice nor in assessments."""
        memory, columns = self._memory(row), self._columns
        if memory is None:
            return
        if max(float(columns["pace"][row]), float(columns["assessment_pace"][row])) > self._slow:
            return
        days = self._days_since("last_review", row, now)
        repeated, days_ago = implicitly_repeated(memory, days, weight, self._parameters.fsrs)
        self._columns["stability"][row] = repeated.stability
        self._columns["lapse"][row] *= 1.0 - weight
        self._columns["last_review"][row] = now - round(days_ago * MICROSECONDS_PER_DAY)
        gap, since = spaced_implicitly(self._spacing(row, now), weight, self._parameters)
        self._columns["spacing"][row] = gap
        self._columns["spaced_from"][row] = now - round(since * MICROSECONDS_PER_DAY)

    def _share_blame(self, row: int, reading: _Reading, step: Correction, now: int) -> None:
        """A part of the drop goes to what the missed concept encompasses, in proportion to weight times forgetting."""
        if row >= len(self._model) or step.shift >= 0.0:
            return
        faded = {
            part: weight * (1.0 - self._recall(part, now))
            for part, weight in self._model.prior.encompassed[row]
            if self._columns["stability"][part] > 0.0
        }
        total = sum(faded.values())
        if total <= 0.0:
            return
        drop = self._parameters.blame_share * reading.weight * reading.variance * step.shift * min(total, 1.0) / total
        parts = np.array(list(faded), dtype=np.int64)
        self._shift_neighbours(parts, drop * np.array(list(faded.values())))

    def _trace(self, evidence: Evidence, outcome: Outcome, readings: Sequence[_Reading]) -> None:
        """Score, and surprise at it given the item alone, into the fading sums."""
        base = self.item_logit(evidence) + sum(each.weight * float(self._levels[each.row]) for each in readings)
        expected = evidence.guessing + (1.0 - evidence.guessing) * sigmoid(base)
        score, surprise, row = outcome.score, outcome.score - expected, readings[0].row
        won, surprised = self._overall
        self._overall = (
            [each * factor + score for each, factor in zip(won, _OVERALL_FADING, strict=True)],
            [each * factor + surprise for each, factor in zip(surprised, _OVERALL_FADING, strict=True)],
        )
        won, surprised = self._columns["traces"][row].tolist()
        self._columns["traces"][row] = (
            [each * factor + score for each, factor in zip(won, _CONCEPT_FADING, strict=True)],
            [each * factor + surprise for each, factor in zip(surprised, _CONCEPT_FADING, strict=True)],
        )

    def _count(self, row: int, outcome: Outcome, now: int) -> None:
        """Counts are of a concept's own exercises; what an answer says of others along the way is in their level."""
        columns = self._columns
        columns["answers"][row] += 1
        columns["last_answer"][row] = now
        if outcome.missed:
            columns["failures_in_row"][row] += 1
        if outcome.unaided_success:
            columns["failures_in_row"][row] = 0
            columns["successes"][row] += 1
            columns["last_success"][row] = now
            if columns["successes"][row] == 1:
                columns["first_success"][row] = now

    def _relative_pace(self, log_taken: float | None, *, assesses: bool) -> float | None:
        """Logarithm of time taken over the usual time before this answer, practice and assessments each by themselves.

        None while the usual time is unknown.
        """
        if log_taken is None:
            return None
        mean, count = self._paces[assesses]
        relative = log_taken - mean if count >= self._parameters.pace_minimum else None
        self._paces[assesses] = Pace(mean + (log_taken - mean) / min(count + 1, PACE_MEMORY), count + 1)
        return relative
