"""The ceiling: a policy that sees the learner's true state and the true map, greedy on true retained mastery."""

from __future__ import annotations

import numpy as np

from recommender.simulation.learners import Floats, SimulatedLearner
from recommender.simulation.policies import Action, Policy

MOST_EXERCISES = 8


class Oracle(Policy):
    """Takes, again and again, the block of work of the largest true gain per minute.

    A block is the lesson, if it is unread and not known, and one to eight exercises. Its gain counts what it opens:
    each concept passes ``look_ahead`` of its potential on to the prerequisites that are not known, in equal parts.
    Gains are looked at ``reach`` days ahead, from the ``closing`` day on at the day of the outcome.
    What an exercise transfers to smaller concepts counts by its true share. No policy of this form is provably
    optimal; experiments run several and call the best one the oracle.
    """

    def __init__(
        self,
        learner: SimulatedLearner,
        final_day: float,
        weight: Floats,
        *,
        look_ahead: float,
        reach: float,
        closing: float,
        lesson: float,
    ) -> None:
        super().__init__(learner.course, 0)
        self._learner, self._final, self._weight = learner, final_day, weight
        self._look_ahead, self._reach, self._closing, self._lesson = look_ahead, reach, closing, lesson
        self._block: list[Action] = []

    def next_action(self, day: float, minutes: float) -> Action | None:
        if not self._block:
            self._block = self._best_block(day)
        return self._block.pop(0) if self._block else None

    def next_concept(self, day: float) -> int | None:
        raise NotImplementedError("the oracle chooses blocks")

    def observe(self, action: Action, day: float, *, right: bool) -> None:
        """It sees the state itself."""

    def _best_block(self, day: float) -> list[Action]:
        learner = self._learner
        final = self._final if day >= self._closing else min(self._final, day + self._reach)
        now, skipped = learner.known(day), learner.known(final)
        unread = ~self.introduced & (now < 0.3)
        gains = np.array(
            [
                (learner.if_practised(day, final, count, unread) - skipped) * self._weight
                for count in range(1, MOST_EXERCISES + 1)
            ]
        )
        minutes = np.arange(1.0, MOST_EXERCISES + 1.0)[:, None] + self._lesson * unread
        transferred = self._transferred(gains[0], now)
        potential = self._potential(np.maximum(gains.max(axis=0), 0.0), now)
        bonus = np.maximum(gains, 0.0) / np.maximum(gains.max(axis=0), 1e-9) * potential
        rate = (gains + transferred + bonus) / minutes
        count, concept = np.unravel_index(int(rate.argmax()), rate.shape)
        if rate[count, concept] <= 1e-6:
            return []
        exercises = [Action(int(concept))] * (int(count) + 1 if now[concept] < 0.5 else 1)
        if unread[concept]:
            self.introduced[concept] = True
            return [Action(int(concept), is_lesson=True), *exercises]
        return exercises

    def _transferred(self, gain: Floats, now: Floats) -> Floats:
        """What one right answer on each concept brings those it encompasses."""
        if self._learner.transfer == 0.0:
            return np.zeros(len(gain))
        reviewable = np.where(now > 0.05, np.maximum(gain, 0.0), 0.0)
        passed: Floats = self._learner.transfer * now * (self.course.practises @ reviewable)
        return passed

    def _potential(self, gain: Floats, now: Floats) -> Floats:
        """What each concept opens: shares of the gains of what waits for it, near and far."""
        passed = np.zeros(len(gain))
        if self._look_ahead == 0.0:
            return passed
        optimistic = np.where(now < 0.5, np.maximum(gain, 0.6 * self._weight), 0.0)
        for concept in range(len(gain) - 1, -1, -1):
            if now[concept] >= 0.5:
                continue
            missing = [each for each in self.course.required[concept].tolist() if now[each] < 0.5]
            for each in missing:
                passed[each] += self._look_ahead * (optimistic[concept] + passed[concept]) / len(missing)
        return passed
