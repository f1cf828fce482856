"""What a policy is, and the published ones that the planner is compared with, reimplemented from their descriptions.

All see the same: the course map with its wrong edges, and the answers. Each teaches a concept by its lesson first, and
asks one exercise at a time.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from recommender.memory import Grade, Memory, first_memory, retrievability, reviewed
from recommender.parameters import FSRS_PARAMETERS
from recommender.simulation.worlds import CourseMap


@dataclass(frozen=True, slots=True)
class Action:
    """One exercise on a concept, or its lesson."""

    concept: int
    is_lesson: bool = False


class Policy(ABC):
    """Chooses what comes next for one learner."""

    def __init__(self, course: CourseMap, seed: int) -> None:
        self.course = course
        self.random = np.random.default_rng(seed)
        self.introduced = np.zeros(course.size, dtype=np.bool_)

    def start_session(self, day: float, minutes: float) -> None:  # noqa: B027 - few need it
        """Called at the beginning of each day's session."""

    def next_action(self, day: float, minutes: float) -> Action | None:
        """The next thing to do with so many minutes left; None ends the session."""
        concept = self.next_concept(day)
        if concept is None:
            return None
        if not self.introduced[concept]:
            self.introduced[concept] = True
            return Action(concept, is_lesson=True)
        return Action(concept)

    @abstractmethod
    def next_concept(self, day: float) -> int | None:
        """The concept to work on."""

    @abstractmethod
    def observe(self, action: Action, day: float, *, right: bool) -> None:
        """What came of it; a lesson is always right."""


class BookOrder(Policy):
    """Concept after concept as the book has them, each until three right in a row or fifteen tries; then again."""

    in_a_row, tries = 3, 15

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self._here = self._streak = self._tried = 0

    def next_concept(self, day: float) -> int | None:
        return self._here

    def observe(self, action: Action, day: float, *, right: bool) -> None:
        if action.is_lesson:
            return
        self._tried += 1
        self._streak = self._streak + 1 if right else 0
        if self._streak >= self.in_a_row or self._tried >= self.tries:
            self._here, self._streak, self._tried = (self._here + 1) % self.course.size, 0, 0


class _Tracing(Policy):
    """Bayesian knowledge tracing with usual parameters (Corbett and Anderson 1994); mastery from 0.95 on."""

    known, learn, slip, guess, mastery = 0.2, 0.25, 0.1, 0.2, 0.95

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self.belief = np.full(course.size, self.known)

    def observe(self, action: Action, day: float, *, right: bool) -> None:
        if action.is_lesson:
            return
        before = float(self.belief[action.concept])
        if right:
            seen = before * (1.0 - self.slip) / (before * (1.0 - self.slip) + (1.0 - before) * self.guess)
        else:
            seen = before * self.slip / (before * self.slip + (1.0 - before) * (1.0 - self.guess))
        self.belief[action.concept] = seen + (1.0 - seen) * self.learn

    def frontier(self) -> list[int]:
        mastered = self.belief >= self.mastery
        return [
            concept
            for concept in np.flatnonzero(~mastered).tolist()
            if bool(mastered[self.course.required[concept]].all())
        ]


class RandomFrontier(_Tracing):
    """A random concept whose prerequisites are mastered, until it is mastered itself; when all are, any."""

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self._here: int | None = None

    def next_concept(self, day: float) -> int | None:
        if self._here is None or self.belief[self._here] >= self.mastery:
            open_now = self.frontier() or list(range(self.course.size))
            self._here = int(self.random.choice(open_now))
        return self._here


class LowestMastery(_Tracing):
    """OATutor's rule (Pardos et al. 2023): of what is open, the concept of the lowest mastery by knowledge tracing."""

    def next_concept(self, day: float) -> int | None:
        open_now = self.frontier() or list(range(self.course.size))
        return min(open_now, key=lambda concept: (float(self.belief[concept]), concept))


class _Scheduled(Policy):
    """Reviews that are due come first, the longest overdue before others; then the next new concept of the book."""

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self.due = np.full(course.size, math.inf)
        self._new = 0

    def next_concept(self, day: float) -> int | None:
        first = int(self.due.argmin())
        if self.due[first] <= day:
            return first
        return self._new if self._new < self.course.size else None

    def observe(self, action: Action, day: float, *, right: bool) -> None:
        if action.is_lesson:
            self._new += 1
            self.due[action.concept] = day
        else:
            self.due[action.concept] = self.next_due(action.concept, day, right=right)

    @abstractmethod
    def next_due(self, concept: int, day: float, *, right: bool) -> float:
        """When the concept comes again."""


class FixedIntervals(_Scheduled):
    """DeepTutor's ladder: 0, 1, 3, 7, 14, 30, 60 days, a rung up for a right answer, back to the start for a wrong."""

    ladder = (0.0, 1.0, 3.0, 7.0, 14.0, 30.0, 60.0)

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self._rung = [0] * course.size

    def next_due(self, concept: int, day: float, *, right: bool) -> float:
        self._rung[concept] = min(self._rung[concept] + 1, len(self.ladder) - 1) if right else 0
        return _days_later(day, self.ladder[self._rung[concept]])


class SuperMemo2(_Scheduled):
    """SM-2 (Wozniak 1990): intervals 1, 6, then times the easiness; a right answer is graded 4, a wrong one 1."""

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self._easiness = np.full(course.size, 2.5)
        self._interval = np.zeros(course.size)
        self._repetition = [0] * course.size
        self._again: set[int] = set()

    def next_due(self, concept: int, day: float, *, right: bool) -> float:
        if right and concept in self._again:  # repeated within the session until it is right; that moves nothing
            self._again.discard(concept)
            return _days_later(day, float(self._interval[concept]))
        if not right:
            if concept not in self._again:
                self._grade(concept, 1)
                self._repetition[concept], self._interval[concept] = 0, 1.0
            self._again.add(concept)
            return day
        self._repetition[concept] += 1
        steps = {1: 1.0, 2: 6.0}
        grown = self._interval[concept] * self._easiness[concept]
        self._interval[concept] = steps.get(self._repetition[concept], grown)
        self._grade(concept, 4)
        return _days_later(day, float(self._interval[concept]))

    def _grade(self, concept: int, quality: int) -> None:
        miss = 5 - quality
        moved = self._easiness[concept] + 0.1 - miss * (0.08 + miss * 0.02)
        self._easiness[concept] = max(1.3, moved)


class SpacedMemory(_Scheduled):
    """FSRS-6 without a graph: two right answers graduate (the usual learning steps), then due below recall 0.9."""

    steps = 2

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self._memory: dict[int, Memory] = {}
        self._last = np.zeros(course.size)
        self._to_graduate = [self.steps] * course.size

    def next_due(self, concept: int, day: float, *, right: bool) -> float:
        grade, weights = Grade.GOOD if right else Grade.AGAIN, FSRS_PARAMETERS
        memory = self._memory.get(concept)
        days = day - float(self._last[concept])
        memory = first_memory(grade, weights) if memory is None else reviewed(memory, days, grade, weights)
        self._memory[concept], self._last[concept] = memory, day
        left = self._to_graduate[concept]
        if right:
            self._to_graduate[concept] = max(left - 1, 0)
        else:
            self._to_graduate[concept] = max(left, 1)
        if self._to_graduate[concept] > 0:
            return day
        return _days_later(day, max(memory.stability, 1.0))

    def recall(self, concept: int, day: float) -> float:
        """What FSRS expects now; a concept is due when it is below 0.9."""
        memory = self._memory.get(concept)
        if memory is None:
            return 0.0
        return retrievability(memory.stability, day - float(self._last[concept]), FSRS_PARAMETERS)


class OuterFringe(Policy):
    """ALEKS-like (Falmagne et al. 2006): half-chance probing, then the outer fringe, with checks of what was learned.

    The assessment asks the concept whose probability is nearest one half and lets a right answer speak for what it
    rests on, a wrong one for what rests on it. An item of the outer fringe is learned at five points: one for a right
    answer, one more for a second in a row, minus one for a wrong one. After every 120 exercises ten learned items are
    asked again; what is missed returns to the fringe.
    """

    most_questions, check_every, check_size = 25, 120, 10

    def __init__(self, course: CourseMap, seed: int) -> None:
        super().__init__(course, seed)
        self._chance = np.full(course.size, 0.5)
        self._asked = np.zeros(course.size, dtype=np.bool_)
        self.learned = np.zeros(course.size, dtype=np.bool_)
        self._points, self._streak = np.zeros(course.size), np.zeros(course.size)
        self._assessing, self._exercises = True, 0
        self._to_check: list[int] = []

    def next_action(self, day: float, minutes: float) -> Action | None:
        if self._assessing or self._to_check:
            concept = self._question() if self._assessing else self._to_check[0]
            if concept is not None:
                return Action(concept)
        return super().next_action(day, minutes)

    def _question(self) -> int | None:
        doubt = np.where(self._asked, 1.0, np.abs(self._chance - 0.5))
        concept = int(doubt.argmin())
        if self._asked.sum() >= self.most_questions or doubt[concept] > 0.3:
            self._assessing = False
            self.learned = self._chance > 0.5
            self.introduced |= self.learned
            return None
        return concept

    def next_concept(self, day: float) -> int | None:
        for concept in np.flatnonzero(~self.learned).tolist():
            if bool(self.learned[self.course.required[concept]].all()):
                return int(concept)
        return int(self.random.integers(self.course.size))

    def observe(self, action: Action, day: float, *, right: bool) -> None:
        if action.is_lesson:
            return
        concept = action.concept
        if self._assessing:
            self._spread(concept, right=right)
            return
        if self._to_check and self._to_check[0] == concept:
            self._to_check.pop(0)
            if not right:
                self.learned[concept], self._points[concept] = False, 2.0
            return
        self._exercises += 1
        self._streak[concept] = self._streak[concept] + 1 if right else 0
        self._points[concept] += (2.0 if self._streak[concept] >= 2 else 1.0) if right else -1.0
        self._points[concept] = max(self._points[concept], 0.0)
        if self._points[concept] >= 5.0:
            self.learned[concept] = True
        if self._exercises % self.check_every == 0:
            known = np.flatnonzero(self.learned)
            size = min(self.check_size, len(known))
            self._to_check = self.random.choice(known, size, replace=False).tolist()

    def _spread(self, concept: int, *, right: bool) -> None:
        self._asked[concept] = True
        ancestors = self.course.ancestors
        near = ancestors[concept] if right else ancestors[:, concept]
        odds = self._chance / (1.0 - self._chance)
        odds[near] *= 4.0 if right else 0.25
        odds[concept] *= 6.0 if right else 1.0 / 6.0
        self._chance = np.clip(odds / (1.0 + odds), 0.01, 0.99)


def _days_later(day: float, interval: float) -> float:
    """Due on the calendar day that many days later; an interval below a day means again in this session."""
    return day if interval < 1.0 else math.floor(day) + float(round(interval))


PUBLISHED: dict[str, type[Policy]] = {
    "book-order": BookOrder,
    "random-frontier": RandomFrontier,
    "lowest-mastery": LowestMastery,
    "fixed-intervals": FixedIntervals,
    "sm2": SuperMemo2,
    "fsrs": SpacedMemory,
    "outer-fringe": OuterFringe,
}
"""The seven published policies by name."""
