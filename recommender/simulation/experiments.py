"""Paired experiments: the same simulated learners, with the same luck, under every policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.simulation.learners import FAMILIES, TRANSFERS, Person, SimulatedLearner, draw_person
from recommender.simulation.octant_policy import Configuration, OctantPolicy, model_for
from recommender.simulation.oracle import Oracle
from recommender.simulation.policies import PUBLISHED, Policy
from recommender.simulation.worlds import CourseMap, corrupted, synthetic_course

Floats = NDArray[np.float64]
MINUTE = 1.0 / 1440.0
ORACLE_VARIANTS = ((0.0, 8.0), (0.3, 3.0), (0.8, 3.0))
"""Look-ahead and reach in days; the oracle is the best of these."""
CLOSING_DAYS = 8
"""In the last days the oracle looks at the day of the outcome itself."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Sizes of an experiment.

    Attributes:
        concepts: of the synthetic course.
        learners: paired, each with a course of its own seed out of ``courses``.
        days: of study, one session each, one day in seven is missed.
        minutes: of a session.
        lesson_minutes: of a lesson; an exercise takes one minute.
        retention_days: after the last day, the outcome is counted.
        known_share: learners know up to this share of the course before; evenly spread.
        goal: whether only a goal's concepts and what they rest on count.
    """

    concepts: int = 60
    learners: int = 16
    courses: int = 4
    days: int = 42
    minutes: float = 16.0
    lesson_minutes: float = 4.0
    retention_days: float = 30.0
    known_share: float = 0.4
    goal: bool = False
    seed: int = 20261125


class Cell(NamedTuple):
    """One combination: learner family, percent of wrong edges, transfer along encompassing edges."""

    family: str
    noise: int
    transfer: str


CELLS = tuple(
    Cell(family, noise, transfer)
    for family in FAMILIES
    for noise in (0, 10, 20)
    for transfer in ("none", "half", "full")
)


@dataclass(frozen=True)
class Course:
    """A course with the truth and what policies see of it; models are compiled once."""

    true: CourseMap
    seen: CourseMap
    goal: tuple[int, ...]
    weight: Floats
    models: dict[str, object] = field(default_factory=dict)


def courses_of(setting: Setting, noise: int) -> list[Course]:
    """The courses of an experiment."""
    found = []
    for number in range(setting.courses):
        true = synthetic_course(setting.concepts, setting.seed + number)
        seen = corrupted(true, noise / 100.0, setting.seed + 1000 + number)
        goal: tuple[int, ...] = ()
        weight = np.ones(true.size)
        if setting.goal:
            random = np.random.default_rng(setting.seed + 2000 + number)
            goal = tuple(sorted(random.choice(np.arange(true.size // 3, true.size), 4, replace=False).tolist()))
            weight = np.zeros(true.size)
            weight[true.ancestors[list(goal)].any(axis=0)] = 0.5
            weight[list(goal)] = 1.0
        found.append(Course(true, seen, goal, weight))
    return found


class Results(NamedTuple):
    """What a policy came to for each learner, both of shape (learners,).

    Attributes:
        retained: concepts mastered at the end and still recalled later.
        reviews: exercises on concepts that had been answered rightly on an earlier day.
    """

    retained: Floats
    reviews: Floats


def study(learner: SimulatedLearner, policy: Policy, setting: Setting) -> int:
    """Lets a policy teach a learner over all sessions; returns how many of the exercises were reviews."""
    reviews, debt = 0, 0.0
    known_since: dict[int, int] = {}
    for day in range(setting.days):
        if day % 7 == 6:
            continue
        now, left = day + 0.7, setting.minutes - debt
        policy.start_session(now, left)
        while left >= 1.0:
            action = policy.next_action(now, left)
            if action is None:
                break
            minutes = setting.lesson_minutes if action.is_lesson else 1.0
            now, left = now + minutes * MINUTE, left - minutes
            if action.is_lesson:
                learner.lesson(action.concept, now)
                policy.observe(action, now, right=True)
            else:
                reviews += known_since.get(action.concept, day) < day
                right = learner.answer(action.concept, now)
                if right:
                    known_since.setdefault(action.concept, day)
                policy.observe(action, now, right=right)
        debt = max(-left, 0.0)  # a lesson that ran over is taken from the next session
    return reviews


def outcome(learner: SimulatedLearner, weight: Floats, setting: Setting) -> float:
    """Concepts mastered at the end (known with at least 0.8) and still recalled after the retention days."""
    at_end = learner.known(float(setting.days))
    later = learner.known(setting.days + setting.retention_days)
    return float((weight * (at_end >= 0.8) * later).sum())


PolicyMaker = Callable[[Course, SimulatedLearner, int, Setting], Policy]


def octant_maker(name: str, configure: Callable[[Course, Setting], Configuration] | None = None) -> PolicyMaker:
    """How the planner under a name is made for a learner; one compiled model serves all learners of a course."""

    def make(course: Course, _learner: SimulatedLearner, seed: int, setting: Setting) -> Policy:
        told = Configuration(goal=course.goal, deadline=float(setting.days))
        configuration = configure(course, setting) if configure else told
        if name not in course.models:
            course.models[name] = model_for(course.seen, configuration.model)
        return OctantPolicy(course.seen, seed, course.models[name], configuration)  # type: ignore[arg-type]

    return make


def _published(name: str) -> PolicyMaker:
    return lambda course, _learner, seed, _setting: PUBLISHED[name](course.seen, seed)


def _oracle(look_ahead: float, reach: float) -> PolicyMaker:
    def make(course: Course, learner: SimulatedLearner, _seed: int, setting: Setting) -> Policy:
        return Oracle(
            learner,
            setting.days + setting.retention_days,
            course.weight,
            look_ahead=look_ahead,
            reach=reach,
            closing=setting.days - CLOSING_DAYS,
            lesson=setting.lesson_minutes,
        )

    return make


ORACLES: Mapping[str, PolicyMaker] = {f"oracle-{look:g}": _oracle(look, reach) for look, reach in ORACLE_VARIANTS}
OURS = "octant"
POLICIES: Mapping[str, PolicyMaker] = {
    **{name: _published(name) for name in PUBLISHED},
    **ORACLES,
    OURS: octant_maker(OURS),
}


def run_cell(
    cell: Cell, setting: Setting, policies: Mapping[str, PolicyMaker] = POLICIES
) -> Iterator[tuple[str, Results]]:
    """Runs a cell; yields, policy by policy, what it came to for each learner."""
    courses = courses_of(setting, cell.noise)
    family, transfer = FAMILIES[cell.family], TRANSFERS[cell.transfer]
    people = [_person(courses[number % len(courses)].true, number, setting) for number in range(setting.learners)]
    for name, make in policies.items():
        retained, reviews = [], []
        for number, person in enumerate(people):
            course = courses[number % len(courses)]
            learner = family(course.true, person, transfer)
            reviews.append(study(learner, make(course, learner, setting.seed + number, setting), setting))
            retained.append(outcome(learner, course.weight, setting))
        yield name, Results(np.array(retained), np.array(reviews, dtype=np.float64))


def _person(course: CourseMap, number: int, setting: Setting) -> Person:
    share = setting.known_share * (number + 0.5) / setting.learners
    return draw_person(course, setting.seed + 5000 + number, share)
