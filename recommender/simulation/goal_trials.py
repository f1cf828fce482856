"""Simulated learners on the way to a goal, day by day under the planner: what forecasts of goals are measured on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from knowledge_graph.concepts import ConceptId
from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState
from recommender.planning_context import CourseOffer, Goal, OfferedConcept
from recommender.prediction import STATUSES, MasteryStatus, predict
from recommender.simulation.experiments import MINUTE
from recommender.simulation.learners import FAMILIES, SimulatedLearner, draw_person
from recommender.simulation.octant_policy import CONCEPT_MINUTES, START, Configuration, OctantPolicy, model_for
from recommender.simulation.worlds import corrupted, synthetic_course

SESSION_HOUR = 0.7
"""Part of the day at which a session begins."""


@dataclass(frozen=True, slots=True)
class TrialSetting:
    """What one trial is drawn from; every range is uniform.

    Attributes:
        concepts: of the synthetic course, least and most.
        minutes: of a session that takes place, least and most.
        days: of study at most; who has not reached the goal by then is censored.
        attendance: share of days with a session, least and most.
        goals: concepts of the goal, least and most; with what they rest on.
        whole_share: share of trials whose goal is the whole course.
        known_share: of the course known before, least and most.
        wrong_edges: share of the edges that the planner sees wrong.
    """

    concepts: tuple[int, int] = (24, 60)
    minutes: tuple[int, int] = (12, 40)
    days: int = 120
    attendance: tuple[float, float] = (0.5, 1.0)
    goals: tuple[int, int] = (1, 4)
    whole_share: float = 0.25
    known_share: tuple[float, float] = (0.0, 0.3)
    wrong_edges: float = 0.1


@dataclass(frozen=True)
class TrialDay:
    """The end of one day: what a forecast may know, and what came true so far.

    Attributes:
        number: of the day, from 0.
        minutes_by_day: minutes worked on each day so far.
        mastered: number of the goal's concepts that are mastered now.
        reached: whether all of them are.
        lessons: concepts whose lesson was read.
    """

    number: int
    now: datetime
    state: LearnerState
    minutes_by_day: tuple[float, ...]
    lessons: frozenset[ConceptId]
    mastered: int
    reached: bool


@dataclass(frozen=True)
class Trial:
    """One learner's way to one goal."""

    model: LearnerModel
    offer: CourseOffer
    goal: Goal
    minutes_a_day: float
    days: Iterator[TrialDay]


class _WatchedPolicy(OctantPolicy):
    """The planner as a policy, with the learner's state to be read."""

    @property
    def model(self) -> LearnerModel:
        return self._model

    @property
    def state(self) -> LearnerState:
        return self._state


def run_trial(family: str, seed: int, setting: TrialSetting) -> Trial:
    """Begins a trial; its days are played as they are asked for, and end with the goal or the last day."""
    random = np.random.default_rng(seed)
    true = synthetic_course(int(random.integers(setting.concepts[0], setting.concepts[1] + 1)), seed)
    seen = corrupted(true, setting.wrong_edges, seed + 1)
    wanted = int(random.integers(setting.goals[0], setting.goals[1] + 1))
    goal = tuple(sorted(random.choice(np.arange(true.size // 3, true.size), wanted, replace=False).tolist()))
    if random.random() < setting.whole_share:
        goal = tuple(range(true.size))
    person = draw_person(true, seed + 2, float(random.uniform(*setting.known_share)))
    minutes = float(random.integers(setting.minutes[0], setting.minutes[1] + 1))
    attends = random.random(setting.days) < random.uniform(*setting.attendance)
    model = model_for(seen)
    policy = _WatchedPolicy(seen, seed, model, Configuration(goal=goal))
    ids = model.graph.ids
    offer = CourseOffer("course", "offering", tuple(OfferedConcept(name, CONCEPT_MINUTES) for name in ids))
    wish = Goal("goal", tuple(ids[place] for place in goal))
    learner = FAMILIES[family](true, person, 0.5)
    days = _days(policy, learner, goal, minutes, attends.tolist())
    return Trial(model, offer, wish, minutes, days)


def _days(
    policy: _WatchedPolicy,
    learner: SimulatedLearner,
    goal: tuple[int, ...],
    minutes: float,
    attends: list[bool],
) -> Iterator[TrialDay]:
    model = policy.model
    keys = [int(model.keys[place]) for place in goal]
    worked: list[float] = []
    lessons: set[ConceptId] = set()
    for number, present in enumerate(attends):
        worked.append(_session(policy, learner, number, minutes, lessons) if present else 0.0)
        now = START + timedelta(days=number + 1 - 1e-3)
        prediction = predict(model, policy.state, now, keys)
        mastered = int((prediction.status_codes == STATUSES.index(MasteryStatus.MASTERED)).sum())
        reached = mastered == len(goal)
        yield TrialDay(number, now, policy.state, tuple(worked), frozenset(lessons), mastered, reached)
        if reached:
            return


def _session(
    policy: _WatchedPolicy,
    learner: SimulatedLearner,
    number: int,
    minutes: float,
    lessons: set[ConceptId],
) -> float:
    now, left = number + SESSION_HOUR, minutes
    policy.start_session(now, left)
    while left >= 1.0:
        action = policy.next_action(now, left)
        if action is None:
            break
        taken = CONCEPT_MINUTES / 2 if action.is_lesson else 1.0
        now, left = now + taken * MINUTE, left - taken
        if action.is_lesson:
            learner.lesson(action.concept, now)
            lessons.add(policy.model.graph.ids[action.concept])
            policy.observe(action, now, right=True)
        else:
            policy.observe(action, now, right=learner.answer(action.concept, now))
    return minutes - max(left, 0.0)
