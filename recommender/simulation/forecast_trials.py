"""How well forecasts of goals hold on simulated learners, and the fit of their parameters to others of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import norm

from recommender.forecasting import (
    CENTRAL,
    DEFAULT_FORECAST,
    Activity,
    ForecastInputs,
    ForecastParameters,
    forecast_readings,
    reach_days,
)
from recommender.planning_context import PlanningContext
from recommender.simulation.goal_trials import Trial, TrialDay, TrialSetting, run_trial
from recommender.simulation.octant_policy import SIMULATED_STEPS

Floats = NDArray[np.float64]
ASKED_ON = (4, 10, 20, 40)
"""Days of a trial, from 0, at whose end a forecast is asked for."""
DEADLINES = (14, 28, 56)
"""Days ahead for which the chance of being there is asked for."""
FITTED = {
    "log_pace": (-1.0, 4.0),
    "log_ripening": (-1.0, 7.0),
    "gap_power": (0.2, 3.0),
    "usage_power": (-0.5, 2.0),
    "accuracy_slope": (-5.0, 8.0),
    "learner_spread": (0.05, 1.5),
    "concept_spread": (0.05, 1.5),
    "late_spread": (0.05, 2.0),
    "tail_spread": (0.0, 4.0),
}
"""What is fitted, each within its limits."""
_BANDWIDTH = 0.25
"""Of the kernel that smooths the draws, in the logarithm of days."""
_SURPRISE = 1e-4
"""Least density: no one case may outweigh all others."""


@dataclass(frozen=True, slots=True)
class ForecastCase:
    """One forecast asked for, with what came true.

    Attributes:
        days: from then to the goal, or to the end of the trial. reached: whether the goal was.
        left: days from then to the end of the trial.
    """

    family: str
    seed: int
    asked_on: int
    inputs: ForecastInputs
    days: float
    reached: bool
    left: float


@dataclass(frozen=True, slots=True)
class ForecastCoverage:
    """How often 80 % intervals held.

    Attributes:
        cases, learners: counts.
        covered: share of what came true that lies inside the intervals. Many trials end before their goal, some of them
            before the interval does; they count by the estimate of Kaplan and Meier (1958), on the scale of the
            forecast's own probabilities.
        below, above: shares that came earlier, and later, than the interval said, by the same estimate.
        not_refuted: share of intervals that nothing within the trial speaks against.
        closed: number of intervals that end within the trial. covered_closed: share of those that held.
        chance_error: mean distance of the chances told, low, middling and high, from the share that came true.
    """

    cases: int
    learners: int
    covered: float
    below: float
    above: float
    not_refuted: float
    closed: int
    covered_closed: float
    chance_error: float


def cases_of(family: str, seeds: Iterable[int], setting: TrialSetting) -> Iterator[ForecastCase]:
    """Plays trials and asks for forecasts on the way, wherever there is enough data for one."""
    for seed in seeds:
        trial, asked, last, reached = run_trial(family, seed, setting), [], 0, False
        for day in trial.days:
            last, reached = day.number, day.reached
            if day.number in ASKED_ON and not reached:
                inputs = forecast_readings(
                    _context(trial, day), trial.goal, Activity(day.minutes_by_day), trial.minutes_a_day
                )
                if inputs is not None:
                    asked.append((day.number, inputs))
        for number, inputs in asked:
            left = float(setting.days - 1 - number)
            yield ForecastCase(family, seed, number, inputs, float(last - number), reached, left)


def _context(trial: Trial, day: TrialDay) -> PlanningContext:
    return PlanningContext(
        trial.model,
        day.state,
        (trial.offer,),
        day.now,
        trial.minutes_a_day,
        goals=(trial.goal,),
        lessons_finished=day.lessons,
        parameters=SIMULATED_STEPS,
    )


def coverage_of(cases: Sequence[ForecastCase], parameters: ForecastParameters = DEFAULT_FORECAST) -> ForecastCoverage:
    """Measures intervals and chances against what came true.

    Raises:
        ValueError: there are no cases.
    """
    if not cases:
        raise ValueError("there are no forecasts to measure")
    held, closed, places = [], [], []
    told: list[tuple[float, bool]] = []
    for case in cases:
        days = reach_days(case.inputs, parameters).max(axis=1)
        low, _, high = np.quantile(days, CENTRAL)
        came = case.days if case.reached else np.inf
        end = high if high <= case.left else np.inf
        held.append(low <= came <= end)
        closed.append(end < np.inf)
        places.append(float((days <= case.days).mean()))
        told += [(float((days <= ahead).mean()), came <= ahead) for ahead in DEADLINES if ahead <= case.left]
    chances = np.array([chance for chance, _ in told])
    errors = [
        abs(float(chances[part].mean()) - float(np.mean([told[place][1] for place in np.flatnonzero(part)])))
        for part in (chances < 1 / 3, (chances >= 1 / 3) & (chances < 2 / 3), chances >= 2 / 3)
        if part.any()
    ]
    shut = np.array(closed)
    below, within = came_by(places, [case.reached for case in cases], (CENTRAL[0], CENTRAL[-1]))
    return ForecastCoverage(
        cases=len(cases),
        learners=len({(case.family, case.seed) for case in cases}),
        covered=within - below,
        below=below,
        above=1.0 - within,
        not_refuted=float(np.mean(held)),
        closed=int(shut.sum()),
        covered_closed=float(np.array(held)[shut].mean()) if shut.any() else float("nan"),
        chance_error=float(np.mean(errors)) if errors else float("nan"),
    )


def came_by(places: Sequence[float], reached: Sequence[bool], bounds: Sequence[float]) -> tuple[float, ...]:
    """Share of cases that came true by each of some bounds, by the estimate of Kaplan and Meier.

    Args:
        places: of each case on the scale of the bounds: where it came true, or where the trial ended.
        reached: whether it came true.
        bounds: to be looked at.
    """
    order = sorted(range(len(places)), key=lambda place: (places[place], not reached[place]))
    left, found = 1.0, dict.fromkeys(bounds, 0.0)
    for number, place in enumerate(order):
        if reached[place]:
            left *= 1.0 - 1.0 / (len(order) - number)
        found |= {bound: 1.0 - left for bound in bounds if places[place] <= bound}
    return tuple(found[bound] for bound in bounds)


def fit_parameters(
    cases: Sequence[ForecastCase], start: ForecastParameters = DEFAULT_FORECAST, steps: int = 15
) -> ForecastParameters:
    """Parameters under which what came true is likeliest, with trials that did not reach their goal as censored.

    The density is the draws' own, smoothed by a normal kernel over the logarithm of days. Parameters stay near where
    they start: half a squared distance in units of their usual size counts as one learner.
    """
    first = np.array([getattr(start, name) for name in FITTED])
    learners = len({(case.family, case.seed) for case in cases})

    def loss(values: Floats) -> float:
        parameters = replace(start, **dict(zip(FITTED, values.tolist(), strict=True)))
        total = 0.0
        for case in cases:
            logs = np.log(reach_days(case.inputs, parameters).max(axis=1))
            away = (logs - np.log(max(case.days, 0.5))) / _BANDWIDTH
            chance = norm.pdf(away).mean() / _BANDWIDTH if case.reached else norm.cdf(away).mean()
            total -= float(np.log(chance + _SURPRISE))
        return total / len(cases) + 0.5 * float((((values - first) / 0.5) ** 2).sum()) / learners

    found = minimize(loss, first, method="L-BFGS-B", bounds=list(FITTED.values()), options={"maxiter": steps})
    return replace(start, **dict(zip(FITTED, np.round(found.x, 3).tolist(), strict=True)))
