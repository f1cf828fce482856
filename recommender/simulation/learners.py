"""Simulated learners of three families, none of them the model that the recommender plans with.

Each lives on the true course map. Days are floating numbers from the start of the study; the past of a concept is kept
from its last practice on and read at any later day. All luck is drawn beforehand by concept and occasion, so that the
same learner under two policies has the same luck (common random numbers).
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.simulation.worlds import CourseMap

Floats = NDArray[np.float64]
OCCASIONS = 96
"""Luck is drawn for so many exercises on a concept; after them it starts again."""


@dataclass(frozen=True)
class Person:
    """What makes one simulated learner: the same for every policy.

    Attributes:
        ability: standard normal; how fast the person learns and how long it lasts.
        difficulty: of each concept for them, about -1 to 1, shape (n,).
        known_before: concepts known when the study begins, shape (n,).
        luck: uniform numbers, shape (n, occasions, 3): learning, remembering, answering.
    """

    ability: float
    difficulty: Floats
    known_before: NDArray[np.bool_]
    luck: Floats


def draw_person(course: CourseMap, seed: int, known_share: float) -> Person:
    """Draws a person who knows a down-closed part of the course, about so large a share of it.

    Args:
        course: the true map.
        seed: of everything about the person.
        known_share: of concepts known before, 0 to 1.
    """
    random = np.random.default_rng(seed)
    depth = np.arange(course.size) / course.size + random.normal(0.0, 0.08, course.size)
    known = depth < known_share
    for concept in range(course.size):
        known[concept] &= bool(known[course.required[concept]].all())
    return Person(
        float(random.normal()),
        random.normal(0.0, 0.5, course.size).clip(-1.2, 1.2),
        known,
        random.random((course.size, OCCASIONS, 3)),
    )


class SimulatedLearner(ABC):
    """One learner of one family.

    ``transfer`` scales how much an exercise on a larger concept practises the smaller ones it encompasses: 0, 0.5, 1.
    """

    slip, guess = 0.08, 0.15

    def __init__(self, course: CourseMap, person: Person, transfer: float) -> None:
        self.course, self.person, self.transfer = course, person, transfer
        self._occasion = [0] * course.size

    def answer(self, concept: int, day: float) -> bool:
        """Does one exercise: answers by what is known now, then learns from it and from the feedback."""
        occasion = self._occasion[concept] % OCCASIONS
        self._occasion[concept] += 1
        learning, remembering, answering = self.person.luck[concept, occasion].tolist()
        known = self._settle(concept, day, remembering)
        right = bool(answering < self.guess + (1.0 - self.slip - self.guess) * known)
        self._practise(concept, day, right, learning, 1.0)
        if right and self.transfer > 0.0:
            for part, share in self.course.practised[concept]:
                self._practise_partly(part, day, share * self.transfer, learning)
        return right

    def lesson(self, concept: int, day: float) -> None:
        """Reads the concept's lesson."""
        luck = float(self.person.luck[concept, OCCASIONS - 1, 0])
        self._practise(concept, day, right=False, luck=luck, strength=1.5)

    @abstractmethod
    def known(self, day: float) -> Floats:
        """True probability of an unaided, not guessed success on each concept at that day without more practice."""

    @abstractmethod
    def _settle(self, concept: int, day: float, luck: float) -> float:
        """Decides what chance leaves open about the concept now; the probability that it is known."""

    @abstractmethod
    def _practise(self, concept: int, day: float, right: bool, luck: float, strength: float) -> None:
        """What one exercise or lesson does to the concept."""

    @abstractmethod
    def _practise_partly(self, concept: int, day: float, share: float, luck: float) -> None:
        """What practising a larger concept does to this one."""

    @abstractmethod
    def if_practised(self, day: float, horizon: float, exercises: int, unread: NDArray[np.bool_]) -> Floats:
        """For the oracle: expected `known` at the horizon of each concept if it alone is practised now.

        Args:
            day: now.
            horizon: the day to look at.
            exercises: how many in a row; a lesson comes first where one is unread.
            unread: concepts whose lesson has not been read, shape (n,).
        """


class PowerLawLearner(SimulatedLearner):
    """Family ``irt``: item response on an ACT-R activation with power-law forgetting.

    Activation is ``ln sum_k s_k age_k^-d_k`` over practices k (Anderson and Schooler 1991); a practice's decay grows
    with the activation it meets, ``d = c exp(activation) + a``, which makes spacing worth its while (Pavlik and
    Anderson 2005). The answer follows a logistic curve of activation, ability and difficulty (Rasch). Learning is
    weaker, never impossible, where prerequisites are not known.
    """

    noise, scale, base_decay = 0.28, 0.22, 0.17
    forward = 0.35  # what a practice is worth where no prerequisite is known

    def __init__(self, course: CourseMap, person: Person, transfer: float) -> None:
        super().__init__(course, person, transfer)
        size = course.size
        self._threshold = 0.55 + 0.35 * person.difficulty - 0.2 * person.ability
        self._when, self._decay = np.zeros((size, 8)), np.zeros((size, 8))
        self._strength = np.zeros((size, 8))
        self._count = [0] * size
        for concept in np.flatnonzero(person.known_before).tolist():
            for ago in (120.0, 60.0, 25.0, 8.0):
                self._add(concept, -ago, 1.2, self.base_decay)

    def _ages(self, day: float) -> Floats:
        return np.maximum(day - self._when, 0.0) + 0.02

    def _logits(self, total: Floats | float) -> Floats:
        logit: Floats = (np.log(np.maximum(total, 1e-12)) - self._threshold) / self.noise
        return logit

    def known(self, day: float) -> Floats:
        total = (self._strength * self._ages(day) ** -self._decay).sum(axis=1)
        return 1.0 / (1.0 + np.exp(-self._logits(total)))

    def _total(self, concept: int, day: float) -> float:
        count = self._count[concept]
        ages = np.maximum(day - self._when[concept, :count], 0.0) + 0.02
        return float((self._strength[concept, :count] * ages ** -self._decay[concept, :count]).sum())

    def _known(self, concept: int, day: float) -> float:
        logit = (math.log(max(self._total(concept, day), 1e-12)) - float(self._threshold[concept])) / self.noise
        return 1.0 / (1.0 + math.exp(-logit)) if logit > -50.0 else 0.0

    def _settle(self, concept: int, day: float, luck: float) -> float:
        return self._known(concept, day)

    def _add(self, concept: int, day: float, strength: float, decay: float) -> None:
        count = self._count[concept]
        if count == self._when.shape[1]:
            self._when, self._decay, self._strength = (
                np.pad(each, ((0, 0), (0, count))) for each in (self._when, self._decay, self._strength)
            )
        self._when[concept, count], self._decay[concept, count] = day, decay
        self._strength[concept, count] = strength
        self._count[concept] += 1

    def _readiness(self, concept: int, day: float) -> float:
        required = self.course.required[concept].tolist()
        if not required:
            return 1.0
        return self.forward + (1.0 - self.forward) * min(self._known(each, day) for each in required)

    def _practise(self, concept: int, day: float, right: bool, luck: float, strength: float) -> None:
        activation = min(self._total(concept, day), 4.0)
        worth = strength * (1.0 if right else 0.7) * self._readiness(concept, day)
        self._add(concept, day, 0.5 * worth, self.base_decay + self.scale * 0.25 * activation)

    def _practise_partly(self, concept: int, day: float, share: float, luck: float) -> None:
        activation = min(self._total(concept, day), 4.0)
        if self._count[concept]:
            self._add(concept, day, 0.5 * share, self.base_decay + self.scale * 0.25 * activation)

    def if_practised(self, day: float, horizon: float, exercises: int, unread: NDArray[np.bool_]) -> Floats:
        now_known = self.known(day)
        weakest = np.ones(self.course.size)
        for concept, required in enumerate(self.course.required):
            if len(required):
                weakest[concept] = now_known[required].min()
        readiness = self.forward + (1.0 - self.forward) * weakest
        activation = np.minimum((self._strength * self._ages(day) ** -self._decay).sum(axis=1), 4.0)
        total = (self._strength * self._ages(horizon) ** -self._decay).sum(axis=1)
        for number in range(exercises + 1):
            worth = np.where(unread, 1.05, 0.0) if number == 0 else np.full(self.course.size, 0.9)
            decay = self.base_decay + self.scale * 0.25 * np.minimum(activation, 4.0)
            added = 0.5 * worth * readiness
            total = total + added * (horizon - day + 0.02) ** -decay
            activation = activation + added * 0.03**-decay
        return 1.0 / (1.0 + np.exp(-self._logits(total)))


class TracingLearner(SimulatedLearner):
    """Family ``bkt``: Bayesian knowledge tracing (Corbett and Anderson 1994) with forgetting.

    A concept is known or not. Practice makes it known with a chance, a fifth of it where a prerequisite is not known.
    What is known is lost at a constant rate; practice lengthens its half-life the more, the more had been lost by then
    (half-life regression's growth, Settles and Meeder 2016, with spacing). What was lost is relearned faster.
    """

    first_half_life, growth = 5.0, 3.0

    def __init__(self, course: CourseMap, person: Person, transfer: float) -> None:
        super().__init__(course, person, transfer)
        self._state = person.known_before.astype(np.float64)
        self._half_life = self.first_half_life * np.exp(0.25 * person.ability - 0.3 * person.difficulty)
        self._first = self._half_life.copy()
        self._half_life = np.where(person.known_before, 30.0, self._half_life)
        self._last = np.where(person.known_before, -15.0, 0.0)
        self._once = person.known_before.copy()
        self._learn = np.clip(0.28 * np.exp(0.3 * person.ability - 0.4 * person.difficulty), 0.08, 0.6)

    def known(self, day: float) -> Floats:
        return self._state * 2.0 ** (-np.maximum(day - self._last, 0.0) / self._half_life)

    def _survival(self, concept: int, day: float) -> float:
        return float(2.0 ** (-max(day - float(self._last[concept]), 0.0) / float(self._half_life[concept])))

    def _settle(self, concept: int, day: float, luck: float) -> float:
        survival = self._survival(concept, day)
        if self._state[concept] > 0.0:
            if luck < survival:
                self._lengthen(concept, survival, 1.0)
            else:
                self._state[concept] = 0.0
                self._half_life[concept] = max(0.5 * self._half_life[concept], self._first[concept])
        self._last[concept] = day
        return float(self._state[concept])

    def _lengthen(self, concept: int, survival: float, share: float) -> None:
        grown = self._half_life[concept] * (1.0 + share * self.growth * (1.0 - survival))
        self._half_life[concept] = min(grown, 400.0)

    def _chance(self, concept: int, day: float) -> float:
        chance = float(self._learn[concept]) * (2.0 if self._once[concept] else 1.0)
        required = self.course.required[concept].tolist()
        ready = min((float(self._state[each]) * self._survival(each, day) for each in required), default=1.0)
        return min(chance, 0.9) * (0.2 + 0.8 * ready)

    def _practise(self, concept: int, day: float, right: bool, luck: float, strength: float) -> None:
        if self._state[concept] == 0.0 and luck < strength * self._chance(concept, day):
            self._state[concept], self._last[concept] = 1.0, day
            self._once[concept] = True

    def _practise_partly(self, concept: int, day: float, share: float, luck: float) -> None:
        if self._state[concept] > 0.0:  # a share of the way to what a practice that succeeds would do
            survival = self._survival(concept, day)
            self._lengthen(concept, survival, share)
            recalled = survival + share * (1.0 - survival)
            self._last[concept] = day + float(self._half_life[concept]) * math.log2(max(recalled, 1e-9))
        elif self._once[concept] and luck < share * self._chance(concept, day):
            self._state[concept], self._last[concept] = 1.0, day

    def if_practised(self, day: float, horizon: float, exercises: int, unread: NDArray[np.bool_]) -> Floats:
        survival = 2.0 ** (-np.maximum(day - self._last, 0.0) / self._half_life)
        alive = self._state * survival
        weakest = np.ones(self.course.size)
        for concept, required in enumerate(self.course.required):
            if len(required):
                weakest[concept] = alive[required].min()
        chance = np.minimum(self._learn * np.where(self._once, 2.0, 1.0), 0.9) * (0.2 + 0.8 * weakest)
        missed = (1.0 - chance) ** exercises * np.where(unread, 1.0 - np.minimum(1.5 * chance, 1.0), 1.0)
        fresh = (1.0 - alive) * (1.0 - missed) * 2.0 ** (-(horizon - day) / self._half_life)
        longer = np.minimum(self._half_life * (1.0 + self.growth * (1.0 - survival)), 400.0)
        kept: Floats = alive * 2.0 ** (-(horizon - day) / longer)
        return kept + fresh


class GatedLearner(SimulatedLearner):
    """Family ``gated``: knowledge space theory's gate (Doignon and Falmagne 1985).

    Nothing is learned while a prerequisite is not known (recall below one half). Through an open gate a concept takes a
    number of exposures to be acquired, and is then recalled by a stretched exponential (Wickelgren), whose span grows
    with each success, by the more the less was left.
    """

    shape, span, growth = 0.6, 8.0, 2.2

    def __init__(self, course: CourseMap, person: Person, transfer: float) -> None:
        super().__init__(course, person, transfer)
        needed = 4.0 + 1.6 * person.difficulty - 0.8 * person.ability
        self._needed = np.clip(np.rint(needed), 2.0, 8.0)
        self._progress = np.where(person.known_before, self._needed, 0.0)
        self._span = np.where(person.known_before, 45.0, self.span * np.exp(0.25 * person.ability))
        self._last = np.where(person.known_before, -15.0, 0.0)

    def known(self, day: float) -> Floats:
        recall = np.exp(-((np.maximum(day - self._last, 0.0) / self._span) ** self.shape))
        return np.where(self._progress >= self._needed, recall, 0.0)

    def _known(self, concept: int, day: float) -> float:
        if self._progress[concept] < self._needed[concept]:
            return 0.0
        return math.exp(-((max(day - float(self._last[concept]), 0.0) / float(self._span[concept])) ** self.shape))

    def _settle(self, concept: int, day: float, luck: float) -> float:
        return self._known(concept, day)

    def _open(self, concept: int, day: float) -> bool:
        return all(self._known(each, day) >= 0.5 for each in self.course.required[concept].tolist())

    def _practise(self, concept: int, day: float, right: bool, luck: float, strength: float) -> None:
        if self._progress[concept] < self._needed[concept]:
            if self._open(concept, day):
                self._progress[concept] += strength
                self._last[concept] = day
            return
        recall = self._known(concept, day)
        if right:
            self._span[concept] = min(self._span[concept] * (1.0 + self.growth * (1.0 - recall)), 600.0)
        else:
            self._span[concept] = max(0.8 * self._span[concept], 4.0)
        self._last[concept] = day

    def _practise_partly(self, concept: int, day: float, share: float, luck: float) -> None:
        if self._progress[concept] < self._needed[concept]:
            return
        recall = self._known(concept, day)
        grown = self._span[concept] * (1.0 + self.growth * (1.0 - recall))
        self._span[concept] = min(self._span[concept] + share * (grown - self._span[concept]), 600.0)
        lifted = min(recall + share * (1.0 - recall), 1.0)
        self._last[concept] = day - float(self._span[concept]) * (-math.log(max(lifted, 1e-9))) ** (1.0 / self.shape)

    def if_practised(self, day: float, horizon: float, exercises: int, unread: NDArray[np.bool_]) -> Floats:
        now_known = self.known(day)
        opened = np.array([bool((now_known[each] >= 0.5).all()) for each in self.course.required])
        gained = exercises + np.where(unread, 1.5, 0.0)
        acquired = opened & (self._progress + gained >= self._needed)
        learned = self._progress >= self._needed
        longer = np.minimum(self._span * (1.0 + self.growth * (1.0 - now_known)), 600.0)
        right = self.guess + (1.0 - self.slip - self.guess) * now_known
        span = np.where(learned, right * longer + (1.0 - right) * 0.8 * self._span, self._span)
        fresh: Floats = np.exp(-(((horizon - day) / span) ** self.shape))
        return np.where(learned | acquired, fresh, 0.0)


FAMILIES: dict[str, type[SimulatedLearner]] = {"irt": PowerLawLearner, "bkt": TracingLearner, "gated": GatedLearner}
TRANSFERS = {"none": 0.0, "half": 0.5, "full": 1.0}
