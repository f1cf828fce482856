"""How often the 80 % intervals of forecasts hold on simulated learners, family by family. Everything is simulated.

`python -m learning_platform.benchmarks.forecast` fits the parameters of the forecast anew, on learners of other seeds,
and prints them: to be done when the planner's rules have changed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from learning_platform.benchmarks.report import Figure
from recommender.forecasting import DEFAULT_FORECAST, reach_days
from recommender.simulation.forecast_trials import ForecastCase, cases_of, coverage_of, fit_parameters
from recommender.simulation.goal_trials import TrialSetting
from recommender.simulation.learners import FAMILIES

LEARNERS = 40
"""Of each family."""
MEASURED_FROM, FITTED_FROM = 9000, 2000
"""First seeds: no learner that is measured on was fitted to."""


def measure_forecast(_data: Path | None) -> Iterator[Figure]:
    """Coverage of the intervals, family by family and in all; chances beside what came true; time of a forecast."""
    everything: list[ForecastCase] = []
    for family in FAMILIES:
        cases = list(cases_of(family, range(MEASURED_FROM, MEASURED_FROM + LEARNERS), TrialSetting()))
        everything += cases
        yield from _figures(cases, f"_{family}")
    yield from _figures(everything, "")
    began = time.process_time_ns()
    for case in everything[:50]:
        reach_days(case.inputs, DEFAULT_FORECAST)
    yield Figure("forecast_draws_ms", (time.process_time_ns() - began) / 1e6 / min(len(everything), 50), "ms", bar=100)


def _figures(cases: list[ForecastCase], suffix: str) -> Iterator[Figure]:
    found = coverage_of(cases)
    yield Figure(f"forecast_coverage_80{suffix}", found.covered, "", bar=0.75, better="higher")
    yield Figure(f"forecast_not_refuted{suffix}", found.not_refuted, "")
    yield Figure(f"forecast_coverage_80_closed{suffix}", found.covered_closed, "")
    yield Figure(f"forecast_closed{suffix}", float(found.closed), "forecasts")
    yield Figure(f"forecast_too_late{suffix}", found.above, "")
    yield Figure(f"forecast_too_early{suffix}", found.below, "")
    yield Figure(f"forecast_chance_error{suffix}", found.chance_error, "")
    yield Figure(f"forecast_cases{suffix}", float(found.cases), "forecasts")
    yield Figure(f"forecast_learners{suffix}", float(found.learners), "learners")


def refit() -> None:
    """Fits the parameters on learners that the figures are not measured on, and prints them."""
    cases = [
        case
        for family in FAMILIES
        for case in cases_of(family, range(FITTED_FROM, FITTED_FROM + LEARNERS), TrialSetting())
    ]
    sys.stdout.write(f"{len(cases)} forecasts: {fit_parameters(cases)}\n")


if __name__ == "__main__":
    refit()
