"""A planning context read once into arrays by graph position: what each step would do for each concept."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import ConceptId
from recommender.importance import Target, importance_and_horizon, planning_targets
from recommender.learner_state import microseconds
from recommender.memory import Grade, expected_stabilities, first_memory
from recommender.planning_context import CourseOffer, PlanningContext, PlanningParameters, StepKind
from recommender.prediction import STATUSES, MasteryStatus, Prediction, Standing, prediction_of, standing
from recommender.proficiency import sigmoids
from recommender.spacing import SPACED_FROM_DAYS, ripeness

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
NORMAL_OGIVE = 1.702
"""The logistic curve with this slope follows the normal distribution within 0.01 (Haley 1952)."""


@dataclass(frozen=True)
class Offered:
    """What the courses offer, by position; the first course that offers a concept speaks for it.

    Attributes:
        course_of: index of that course, -1 where no course offers the concept.
        weight: the largest weight of a course that offers it.
    """

    course_of: NDArray[np.int64]
    minutes: Floats
    has_lesson: Flags
    has_exercises: Flags
    weight: Floats

    @cached_property
    def mask(self) -> Flags:
        return self.course_of >= 0


@dataclass(frozen=True)
class Situation:
    """A context with everything that can be said before any step is chosen; arrays have shape (n,), by position.

    Attributes:
        known, prediction: what the model says now.
        offered: what the courses offer.
        lesson_done: the lesson has been finished.
        met: known well enough to build on; a concept without exercises is met once its lesson is finished.
        importance: goal-weighted value of retained mastery.
        horizon: days from now at which retained mastery is counted.
        targets: goals, pins and waiting assignments with what they rest on.
    """

    context: PlanningContext
    known: Standing
    prediction: Prediction
    offered: Offered
    lesson_done: Flags
    met: Flags
    importance: Floats
    horizon: Floats
    targets: tuple[Target, ...]

    @property
    def now(self) -> int:
        """Microseconds since 1970."""
        return microseconds(self.context.now)

    @cached_property
    def reachable(self) -> Flags:
        """Every prerequisite that some course offers is met. Others are taken as known from elsewhere."""
        reachable: Flags = self._unmet_count == 0
        return reachable

    @cached_property
    def _unmet_edges(self) -> Flags:
        required = self.context.model.graph.prerequisites.indices
        unmet: Flags = self.offered.mask[required] & ~self.met[required]
        return unmet

    @cached_property
    def _edge_rows(self) -> NDArray[np.int64]:
        return np.repeat(np.arange(len(self.met), dtype=np.int64), self.context.model.graph.in_degree)

    @cached_property
    def _unmet_count(self) -> NDArray[np.int64]:
        return np.bincount(self._edge_rows[self._unmet_edges], minlength=len(self.met))

    @cached_property
    def level(self) -> Floats:
        """Logit without forgetting; a finished lesson that no answer has tested yet counts as expected."""
        untested = self.lesson_done & (self.known.answers == 0)
        level: Floats = self.known.level + self.context.parameters.lesson_gain * untested
        return level

    @cached_property
    def remembered(self) -> Flags:
        remembered: Flags = self.known.stability > 0.0
        return remembered

    @cached_property
    def learned(self) -> Flags:
        """Learned enough to be reviewed on later days: more practice at once would be massed (`learned_of`)."""
        return learned_of(self.known, self.context.parameters)

    @cached_property
    def mastered(self) -> Flags:
        mastered: Flags = self.prediction.status_codes == STATUSES.index(MasteryStatus.MASTERED)
        return mastered

    @cached_property
    def due(self) -> Flags:
        """A learned concept whose time for a review has come, to the nearest day."""
        return self.learned & self._due_in(0.0)

    def _due_in(self, days: float) -> Flags:
        due: Flags = self.known.gap_days + days + SPACED_FROM_DAYS >= np.maximum(self.known.gap, 1.0)
        return due

    @cached_property
    def closing(self) -> Flags:
        """Learned, wanted by a deadline that is near, and left alone for long by then."""
        left = self.days_to_deadline
        by_then = ripeness(self.known.gap, self.known.gap_days + left)
        parameters = self.context.parameters
        near: Flags = (left <= parameters.closing_days) & (by_then > parameters.closing_ripeness)
        return self.learned & near & (self.known.gap_days >= SPACED_FROM_DAYS)

    @cached_property
    def days_to_deadline(self) -> Floats:
        """Until the nearest deadline of a target that wants the concept; infinite without one."""
        days = np.full(len(self.met), np.inf)
        for target in self.targets:
            if target.deadline is not None:
                left = (target.deadline - self.context.now) / timedelta(days=1)
                days[list(target.positions)] = np.minimum(days[list(target.positions)], left)
                days[target.ancestors] = np.minimum(days[target.ancestors], left)
        return days

    @cached_property
    def soon_due(self) -> Flags:
        """Due within ``soon_due_days``, and not answered today."""
        soon = self._due_in(self.context.parameters.soon_due_days) & (self.known.gap_days >= SPACED_FROM_DAYS)
        return self.due | (self.learned & soon)

    def mastery_at(self, level: Floats) -> Floats:
        """Probability that the level exceeds the logit of the mastery threshold, the level being uncertain."""
        threshold = self.context.model.parameters.mastery_threshold
        distance = level - math.log(threshold / (1.0 - threshold))
        return sigmoids(NORMAL_OGIVE * distance / np.sqrt(self.known.variance))

    @cached_property
    def _first_stability(self) -> float:
        return first_memory(Grade.GOOD, self.context.model.parameters.fsrs).stability

    @cached_property
    def recall_skipped(self) -> Floats:
        """Recall at the horizon if nothing is done; what was never practised is taken to fade like a first review."""
        stability = np.where(self.remembered, self.known.stability, self._first_stability)
        recall = self.known.recall_of(stability, self.known.days + self.horizon)
        return np.minimum(recall, 1.0 - self.known.lapse)

    @cached_property
    def recall_done(self) -> Floats:
        """Recall at the horizon after a review or practice now.

        Not below what skipping leaves: an answer that is missed shows forgetting, it causes none.
        """
        weights = self.context.model.parameters.fsrs
        expected = expected_stabilities(self.known.stability, self.known.difficulty, self.known.days, weights)
        stability = np.where(self.remembered, expected, self._first_stability)
        recall = self.known.recall_of(stability, self.horizon)
        return np.maximum(recall, self.recall_skipped)

    def gain(self, kind: StepKind) -> float:
        """Logits that a full step of the kind is expected to add."""
        parameters = self.context.parameters
        if kind is StepKind.LESSON:
            return parameters.lesson_gain
        if kind in {StepKind.PRACTICE, StepKind.REMEDIATION}:
            return parameters.practice_gain
        return parameters.stretch_gain if kind is StepKind.STRETCH else parameters.review_gain

    def retained_skipped(self, *, after_lesson: bool = False) -> Floats:
        """Probability of mastery times recall at the horizon without the step."""
        before = self.context.parameters.lesson_gain if after_lesson else 0.0
        retained: Floats = self.mastery_at(self.level + before) * self.recall_skipped
        return retained

    def retained_done(self, kind: StepKind, *, after_lesson: bool = False, fraction: float = 1.0) -> Floats:
        """The same with the step, or with a fraction of it."""
        before = self.context.parameters.lesson_gain if after_lesson else 0.0
        recall = self.recall_skipped if kind is StepKind.LESSON else self.recall_done
        retained: Floats = self.mastery_at(self.level + before + fraction * self.gain(kind)) * recall
        return retained

    def probability_after(self, kind: StepKind, *, after_lesson: bool = False, fraction: float = 1.0) -> Floats:
        """Probability of a correct answer right after the step; a lesson alone leaves forgetting as it was."""
        before = self.context.parameters.lesson_gain if after_lesson else 0.0
        level = self.level + before + fraction * self.gain(kind)
        return self.known.probability_at(level + self.known.decay if kind is StepKind.LESSON else level)

    @cached_property
    def review_value(self) -> list[float]:
        """Goal-weighted decay that a review now prevents; 0 where there is nothing to review."""
        worth = self.importance * (self.retained_done(StepKind.REVIEW) - self.retained_skipped())
        values: list[float] = np.where(self.learned, np.maximum(worth, 0.0), 0.0).tolist()
        return values

    @cached_property
    def learning_value(self) -> Floats:
        """Goal-weighted retained mastery that lesson and practice of an unmet concept bring."""
        done = self.retained_done(StepKind.PRACTICE, after_lesson=True)
        worth = self.importance * (done - self.retained_skipped())
        return np.where(~self.met & self.offered.mask, np.maximum(worth, 0.0), 0.0)

    def opens(self, position: int) -> list[int]:
        """The unmet dependants of which this unmet concept is the only unmet prerequisite."""
        opened, required = self._sole_edges
        first, last = np.searchsorted(required, (position, position + 1))
        places: list[int] = opened[first:last].tolist()
        return places

    @cached_property
    def _sole_edges(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Unmet dependants, and for each the prerequisite that alone keeps it closed; in order of the latter."""
        dependants, required = self._edge_rows, self.context.model.graph.prerequisites.indices
        sole = self._unmet_edges & (self._unmet_count[dependants] == 1)
        sole &= self.offered.mask[dependants] & ~self.met[dependants]
        order = np.argsort(required[sole], kind="stable")
        return dependants[sole][order], required[sole][order].astype(np.int64)

    def full_minutes(self, kind: StepKind) -> list[float]:
        """Minutes of a full step of the kind by position, in halves, at least one."""
        if kind not in self._full_minutes:
            parameters, minutes = self.context.parameters, self.offered.minutes
            match kind:
                case StepKind.LESSON:
                    planned = minutes * parameters.lesson_share
                case StepKind.REVIEW:
                    planned = np.minimum(minutes * parameters.review_share, parameters.longest_review)
                case StepKind.PROBE | StepKind.QUIZ:
                    each = parameters.probe_minutes if kind is StepKind.PROBE else parameters.quiz_minutes
                    planned = np.full(len(minutes), each)
                case _:
                    planned = np.minimum(minutes * (1.0 - parameters.lesson_share), parameters.longest_practice)
            self._full_minutes[kind] = np.maximum(np.round(planned * 2.0) / 2.0, 1.0).tolist()
        return self._full_minutes[kind]

    @cached_property
    def _full_minutes(self) -> dict[StepKind, list[float]]:
        return {}

    def encompassed(self, position: int) -> tuple[tuple[int, float], ...]:
        """Positions that practising this one practises too, with path weights."""
        return self.context.model.encompassed[position]

    @cached_property
    def practised_along(self) -> Floats:
        """Decay prevented in all that practising a concept practises too, before any step is chosen."""
        wholes, parts, weights = self.context.model.encompassed_pairs
        worth: Floats = weights * np.array(self.review_value)[parts]
        along: Floats = np.bincount(wholes, weights=worth, minlength=len(self.met)).astype(np.float64)
        return along

    @cached_property
    def opened_value(self) -> Floats:
        """Learning value of what each concept opens."""
        opened, required = self._sole_edges
        value: Floats = np.bincount(required, self.learning_value[opened], len(self.met)).astype(np.float64)
        return value

    def done_today(self, kind: StepKind, position: int) -> bool:
        """Finished on this local day and not failed since."""
        return (kind, self.context.model.graph.ids[position]) in self._finished

    @cached_property
    def _finished(self) -> set[tuple[StepKind, ConceptId]]:
        last = {(step.kind, step.concept): step.failed for step in self.context.today.finished}
        return {step for step, failed in last.items() if not failed}


def assess(context: PlanningContext) -> Situation:
    """Reads a context."""
    known = standing(context.model, context.state, context.now)
    prediction = prediction_of(known)
    offered = _offered(context)
    lesson_done = _mask(context, context.lessons_finished) | _mask(
        context, [step.concept for step in context.today.finished if step.kind is StepKind.LESSON and not step.failed]
    )
    untestable = offered.mask & ~offered.has_exercises & (lesson_done | ~offered.has_lesson)
    met = prediction.ready | untestable | built_on(known, context.parameters)
    met |= _mask(context, context.presumed_known)
    targets = planning_targets(context, met)
    importance, horizon = importance_and_horizon(
        context, targets, course_weight=offered.weight, minutes=offered.minutes, open_now=offered.mask & ~met
    )
    importance = np.where(offered.mask, importance, 0.0)
    return Situation(context, known, prediction, offered, lesson_done, met, importance, horizon, targets)


def learned_of(known: Standing, parameters: PlanningParameters) -> Flags:
    """What is reviewed and no longer practised: enough unaided successes, one of them last.

    Spaced repetition does more than massed practice (Cepeda et al. 2006), so practice ends here and reviews go on.

    Args:
        known: what the state says.
        parameters: ``learned_successes``.
    """
    shown = (known.successes >= parameters.learned_successes) & (known.last_success == known.last_answer)
    learned: Flags = (known.stability > 0.0) & shown
    return learned


def built_on(known: Standing, parameters: PlanningParameters) -> Flags:
    """What dependants may be built on before it is ready by `Prediction.ready`: shown, and not missed twice since."""
    kept: Flags = (known.successes >= parameters.learned_successes) & (known.failures_in_row < 2)
    return kept


def _mask(context: PlanningContext, concepts: Iterable[ConceptId]) -> Flags:
    mask = np.zeros(len(context.model), dtype=np.bool_)
    position = context.model.graph.position
    mask[[position[concept] for concept in concepts if concept in position]] = True
    return mask


def _offered(context: PlanningContext) -> Offered:
    """Concepts that the model's graph does not hold are left out."""
    size, position = len(context.model), context.model.graph.position
    course_of = np.full(size, -1, dtype=np.int64)
    minutes, weight = np.zeros(size), np.zeros(size)
    has_lesson, has_exercises = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_)
    for index, course in enumerate(context.courses):
        known = [concept for concept in course.concepts if concept.id in position]
        places = np.fromiter((position[concept.id] for concept in known), np.int64, len(known))
        weight[places] = np.maximum(weight[places], course.weight)
        new = np.flatnonzero(course_of[places] < 0)[::-1]  # of a concept named twice the first counts: it is set last
        course_of[places[new]] = index
        for column, values in (
            (minutes, [concept.minutes for concept in known]),
            (has_lesson, [concept.has_lesson for concept in known]),
            (has_exercises, [concept.has_exercises for concept in known]),
        ):
            column[places[new]] = np.asarray(values, dtype=column.dtype)[new]
    return Offered(course_of, minutes, has_lesson, has_exercises, weight)


def course_at(situation: Situation, position: int) -> CourseOffer | None:
    """The course that speaks for the concept; None where none offers it."""
    index = int(situation.offered.course_of[position])
    return situation.context.courses[index] if index >= 0 else None
