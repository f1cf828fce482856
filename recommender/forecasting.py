"""When a goal is reached, and how likely by its deadline: an interval, not a promise.

Days are not planned one by one. A surrogate draws the day on which each concept of the goal is first mastered:

    T_c = 1 + (pace * work_c / usage + ripening_c) * noise
    ripening_c = ripening * gap_c ** gap_power * (usage / 15) ** -usage_power * accuracy

*Work* is what the course states for everything up to the concept that is not learned yet, *pace* the learner's own
minutes for a stated minute, *usage* the minutes a day they really work, days off included. What is learned must still
ripen: answers on later days lift the cautious bound over the mastery threshold; *gap* is how far it is below, drawn
with the learner model's own uncertainty. The goal is reached with the last of its concepts. Parameters were fitted to
simulated learners (`recommender.simulation.goal_trials`, `recommender.forecast_fitting`); what they are worth is
measured on others (docs/planner.md). Draws are the same in every call: the same input gives the same forecast, and two
forecasts differ by what was changed and not by luck.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from recommender.planning_context import Goal, PlanningContext
from recommender.prediction import INTERVAL_DEVIATIONS
from recommender.situation import Situation, assess

Floats = NDArray[np.float64]

SAMPLES: Final = 512
HORIZON_DAYS: Final = 365.0
"""Nothing is said of days further away than this."""
WINDOW_DAYS: Final = 42
"""Usage is judged by so many days back."""
LEAST_ACTIVE_DAYS: Final = 3
LEAST_ANSWERS: Final = 15
"""With fewer days or answers there is not enough data for a forecast."""
USUAL_MINUTES: Final = 15.0
HELD_UP_FROM: Final = 0.25
"""Standard deviations slower than the middle, from where on learners are held up."""
CENTRAL: Final = (0.1, 0.5, 0.9)
"""The ends of the 80 % interval and its middle."""


@dataclass(frozen=True, slots=True)
class ForecastParameters:
    """Fitted to simulated learners, but for the spread of pace, which simulated learners do not have.

    Attributes:
        log_pace: logarithm of minutes worked for a stated minute of a typical learner; reviews and all else included.
        pace_spread: standard deviation of it between learners. pace_noise: of one concept's worth of work about it.
        log_ripening: logarithm of days from learned to mastered at a gap of one logit and 15 minutes a day.
        gap_power, usage_power: how it grows with the gap, and falls with usage.
        accuracy_slope: how it falls with the learner's share of unaided successes.
        learner_spread, concept_spread: of the logarithm of days, between learners and between concepts of one learner.
        late_spread: in place of ``learner_spread`` for learners slower than the middle.
        tail_spread: added to it for the slowest two in five (beyond `HELD_UP_FROM` deviations): some are held up for
            long, and the last concept of a goal for some for ever.
        kept, kept_spread: mean and standard deviation of the share of what was mastered that is so at a deadline.
    """

    log_pace: float = 1.142
    pace_spread: float = 0.35
    pace_noise: float = 1.5
    log_ripening: float = 3.012
    gap_power: float = 0.725
    usage_power: float = 0.17
    accuracy_slope: float = -0.727
    learner_spread: float = 0.05
    concept_spread: float = 0.992
    late_spread: float = 0.757
    tail_spread: float = 0.356
    kept: float = 0.95
    kept_spread: float = 0.1


DEFAULT_FORECAST = ForecastParameters()


class ForecastMessage(StrEnum):
    """What stands in place of an interval.

    REACHED: everything is mastered. NOT_ENOUGH_DATA: too few days or answers to say anything honest. NO_MINUTES: nobody
    gets anywhere in no time. NOTHING_TO_MASTER: the goal holds no concept with exercises.
    """

    REACHED = "reached"
    NOT_ENOUGH_DATA = "not-enough-data"
    NO_MINUTES = "no-minutes"
    NOTHING_TO_MASTER = "nothing-to-master"


@dataclass(frozen=True, slots=True)
class GoalForecast:
    """What may be said of a goal now. Days count from the context's present; None means beyond `HORIZON_DAYS`.

    Attributes:
        message: None where there is a forecast.
        earliest, middle, latest: days in which the goal is reached: 80 % interval and median.
        by_deadline: chance that it is reached by the deadline; None without a coming one.
        mastered_by_deadline: (low, middle, high) number of the goal's concepts that are mastered then, 80 % interval;
            what is mastered now may have faded.
        mastered, concepts: of the goal, now and in all; only concepts that can be tested count.
        stated_minutes: what the course states for what is not learned yet, prerequisites included.
        minutes_a_day: that they really work, days off included: expected.
        active_days, days: on which they worked, of how many looked at.
    """

    message: ForecastMessage | None
    earliest: float | None
    middle: float | None
    latest: float | None
    by_deadline: float | None
    mastered_by_deadline: tuple[int, int, int] | None
    mastered: int
    concepts: int
    stated_minutes: float
    minutes_a_day: float
    active_days: int
    days: int


@dataclass(frozen=True, slots=True)
class Activity:
    """What the learner has worked for a course.

    Attributes:
        by_day: minutes on each of the last days, the oldest first; from the first day of work on if that is later.
        earlier: minutes in all before those days.
    """

    by_day: tuple[float, ...] = ()
    earlier: float = 0.0

    def __post_init__(self) -> None:
        if not all(0.0 <= each < math.inf for each in (*self.by_day, self.earlier)):
            raise ValueError("minutes worked must be finite and not negative")


class ForecastInputs(NamedTuple):
    """All that the surrogate reads. Arrays are over the goal's concepts not mastered yet, shape (m,).

    Attributes:
        work: stated minutes left up to each, in the order of learning.
        gap: logits from its level to where its cautious bound would pass the threshold.
        doubt: standard deviation of its level.
        not_before: days that it was put off.
        done: stated minutes of work done so far. worked: minutes worked for it.
        accuracy: share of unaided successes, drawn toward 3/4.
        attendance: (mean, standard deviation) of the share of days with work.
        session: minutes of a day with work.
        extra: minutes that today brings beyond or below a usual day.
    """

    work: Floats
    gap: Floats
    doubt: Floats
    not_before: Floats
    done: float
    worked: float
    accuracy: float
    attendance: tuple[float, float]
    session: float
    extra: float = 0.0


def forecast_goal(
    context: PlanningContext,
    goal: Goal,
    activity: Activity,
    minutes_a_day: float,
    *,
    extra_minutes: float = 0.0,
    parameters: ForecastParameters = DEFAULT_FORECAST,
    situation: Situation | None = None,
) -> GoalForecast:
    """The forecast for one goal.

    Args:
        context: as for a day's plan; its steering counts, its budget does not.
        goal: the concepts to be mastered, and the deadline.
        activity: what the learner has worked for the goal's course so far.
        minutes_a_day: that the learner means to work on a day.
        extra_minutes: that today brings beyond (or, negative, below) a usual day.
        parameters: of the surrogate.
        situation: of the context, where it is at hand.

    Raises:
        ValueError: minutes are negative or not finite.
    """
    if not (0.0 <= minutes_a_day < math.inf and math.isfinite(extra_minutes)):
        raise ValueError("minutes must be finite and not negative")
    situation = situation or assess(context)
    targets = _targets(situation, goal)
    left = targets[~situation.mastered[targets]]
    inputs = inputs_of(situation, targets, left, activity, minutes_a_day)._replace(extra=extra_minutes)
    recent = activity.by_day[-WINDOW_DAYS:]
    message = _message(situation, targets, left, recent, minutes_a_day)
    times = None if message else reach_days(inputs, parameters)
    ends = [None] * 3 if times is None else [_within(each) for each in np.quantile(times.max(axis=1), CENTRAL).tolist()]
    deadline = None
    if goal.deadline is not None and goal.deadline > context.now:
        deadline = (goal.deadline - context.now) / timedelta(days=1)
    known = len(targets) - len(left)
    by_then: tuple[int, int, int] | None = None
    if times is not None and deadline is not None:
        kept = np.clip(parameters.kept + parameters.kept_spread * _draws(_OVERALL + 1)[:, _OVERALL], 0.0, 1.0)
        counts = np.rint((known + (times <= deadline).sum(axis=1)) * kept)
        low, middle, high = np.quantile(counts, CENTRAL, method="nearest").tolist()
        by_then = (int(low), int(middle), int(high))
    return GoalForecast(
        message=message,
        earliest=ends[0],
        middle=ends[1],
        latest=ends[2],
        by_deadline=None if times is None or deadline is None else float((times.max(axis=1) <= deadline).mean()),
        mastered_by_deadline=by_then,
        mastered=known,
        concepts=len(targets),
        stated_minutes=float(inputs.work[-1]) if len(left) else 0.0,
        minutes_a_day=inputs.session * inputs.attendance[0],
        active_days=sum(each > 0.0 for each in recent),
        days=len(recent),
    )


def forecast_readings(
    context: PlanningContext, goal: Goal, activity: Activity, minutes_a_day: float
) -> ForecastInputs | None:
    """What the forecast would rest on; None where `forecast_goal` has a message in place of one."""
    situation = assess(context)
    targets = _targets(situation, goal)
    left = targets[~situation.mastered[targets]]
    if _message(situation, targets, left, activity.by_day[-WINDOW_DAYS:], minutes_a_day):
        return None
    return inputs_of(situation, targets, left, activity, minutes_a_day)


def _targets(situation: Situation, goal: Goal) -> NDArray[np.int64]:
    """Positions of the goal's concepts that can be mastered, in the order of learning."""
    position = situation.context.model.graph.position
    places = sorted({position[concept] for concept in goal.concepts if concept in position})
    found = np.array(places, dtype=np.int64)
    able = situation.offered.mask & situation.offered.has_exercises
    return found[able[found]]


def _message(
    situation: Situation,
    targets: NDArray[np.int64],
    left: NDArray[np.int64],
    recent: Sequence[float],
    minutes_a_day: float,
) -> ForecastMessage | None:
    if not len(targets):
        return ForecastMessage.NOTHING_TO_MASTER
    if not len(left):
        return ForecastMessage.REACHED
    if minutes_a_day <= 0.0:
        return ForecastMessage.NO_MINUTES
    answers = int(situation.known.answers[situation.offered.mask].sum())
    enough = sum(each > 0.0 for each in recent) >= LEAST_ACTIVE_DAYS and answers >= LEAST_ANSWERS
    return None if enough else ForecastMessage.NOT_ENOUGH_DATA


def inputs_of(
    situation: Situation,
    targets: NDArray[np.int64],
    left: NDArray[np.int64],
    activity: Activity,
    minutes_a_day: float,
) -> ForecastInputs:
    """Reads what the surrogate needs.

    Args:
        situation: of the learner now.
        targets: positions of the goal's concepts. left: those not mastered.
        activity: so far.
        minutes_a_day: meant from now on.
    """
    known, model = situation.known, situation.context.model
    closure = model.ancestor_mask(targets.tolist()) & situation.offered.mask
    closure[targets] = True
    done = _progress(situation)
    minutes = situation.offered.minutes
    up_to = np.cumsum(minutes * (1.0 - done) * closure)
    threshold = model.parameters.mastery_threshold
    bound = math.log(threshold / (1.0 - threshold)) + INTERVAL_DEVIATIONS * np.sqrt(known.variance)
    touched = (known.answers > 0) | situation.lesson_done
    recent = activity.by_day[-WINDOW_DAYS:]
    present = sum(each > 0.0 for each in recent)
    attendance = (present + 2.0) / (len(recent) + 2.6)
    spread = math.sqrt(attendance * (1.0 - attendance) / (len(recent) + 3.6))
    answers = int(known.answers.sum())
    kept = (sum(recent) + 3.0 * minutes_a_day) / max((present + 3.0) * minutes_a_day, 1e-9)
    return ForecastInputs(
        work=up_to[left],
        gap=np.maximum(bound[left] - (situation.level + known.decay)[left], 0.0),
        doubt=np.sqrt(known.variance[left]),
        not_before=_put_off(situation)[left],
        done=float((minutes * done)[touched & situation.offered.mask].sum()),
        worked=activity.earlier + sum(activity.by_day),
        accuracy=(int(known.successes.sum()) + 6.0) / (answers + 8.0),
        attendance=(attendance, spread),
        session=minutes_a_day * min(kept, 2.0),
    )


def _progress(situation: Situation) -> Floats:
    """Share of each concept's stated minutes that is done: the lesson's half, and practice until it is built on."""
    known, share = situation.known, situation.context.parameters.lesson_share
    begun = np.minimum(known.successes / situation.context.model.parameters.ready_successes, 1.0) * 0.7
    practised = np.where(situation.met, 1.0, begun)
    read = situation.lesson_done | (known.successes > 0) | situation.met
    progress: Floats = share * read + (1.0 - share) * practised
    return progress


def _put_off(situation: Situation) -> Floats:
    """Days until which each concept stays away, by its own postponement or by one of what it rests on."""
    context = situation.context
    graph, days = context.model.graph, np.zeros(len(context.model))
    for name, until in context.steering.postponed.items():
        if until > context.now and name in graph.position:
            place = graph.position[name]
            away = (until - context.now) / timedelta(days=1)
            behind = graph.descendants([place])
            behind = behind[~situation.met[place] & ~situation.met[behind]]
            days[place] = max(days[place], away)
            days[behind] = np.maximum(days[behind], away)
    return days


@cache
def _draws(columns: int) -> Floats:
    """Standard normal numbers, shape (`SAMPLES`, columns): each column holds the same evenly spread ones, shuffled."""
    even = ndtri((np.arange(SAMPLES) + 0.5) / SAMPLES)
    random = np.random.default_rng(20260305)
    drawn = np.stack([random.permutation(even) for _ in range(columns)], axis=1)
    drawn.setflags(write=False)
    return drawn


_OVERALL: Final = 3
"""Columns of draws that all concepts share: pace, attendance, the learner's own spread."""
_CONCEPT_COLUMNS: Final = 512
"""Concepts beyond so many share draws with earlier ones."""


def reach_days(inputs: ForecastInputs, parameters: ForecastParameters) -> Floats:
    """Days until each concept is mastered, shape (`SAMPLES`, m): one row for each way it may go."""
    draws = _draws(_OVERALL + 2 * min(len(inputs.work), _CONCEPT_COLUMNS))
    column = _OVERALL + 2 * (np.arange(len(inputs.work)) % _CONCEPT_COLUMNS)
    doubts, spreads = draws[:, column], draws[:, column + 1]
    mean, spread = inputs.attendance
    usage = inputs.session * np.clip(mean + spread * draws[:, 1:2], 0.05, 1.0)
    pace = np.exp(_pace(inputs, parameters, draws[:, 0:1]))
    gap = np.clip(inputs.gap + inputs.doubt * doubts, 0.1, None)
    slowness = parameters.accuracy_slope * (0.75 - inputs.accuracy)
    ripening = np.exp(parameters.log_ripening + slowness) * gap**parameters.gap_power
    ripening = ripening * (usage / USUAL_MINUTES) ** -parameters.usage_power
    own_draws = draws[:, 2:3]
    own = np.where(own_draws > 0.0, parameters.late_spread, parameters.learner_spread) * own_draws
    own += parameters.tail_spread * np.maximum(own_draws - HELD_UP_FROM, 0.0)
    noise = np.exp(own + parameters.concept_spread * spreads)
    days: Floats = 1.0 + (np.maximum(pace * inputs.work - inputs.extra, 0.0) / usage + ripening) * noise
    return np.where(inputs.not_before > 0.0, np.maximum(days, inputs.not_before + 1.0 + ripening * noise), days)


def _pace(inputs: ForecastInputs, parameters: ForecastParameters, draws: Floats) -> Floats:
    """Logarithm of the learner's pace: what is typical, drawn toward what their work so far has shown."""
    concepts = inputs.done / USUAL_MINUTES
    shown = math.log(max(inputs.worked, 1.0) / max(inputs.done, 4.0))
    typical, seen = parameters.pace_spread**-2, concepts / parameters.pace_noise**2
    mean = (typical * parameters.log_pace + seen * shown) / (typical + seen)
    return mean + draws / math.sqrt(typical + seen)


def _within(days: float) -> float | None:
    return days if days <= HORIZON_DAYS else None
