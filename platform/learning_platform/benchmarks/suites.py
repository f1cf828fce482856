"""The benchmarks by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from learning_platform.benchmarks.answers import measure_answers
from learning_platform.benchmarks.companion import measure_companion
from learning_platform.benchmarks.endorsed import measure_endorsed
from learning_platform.benchmarks.exercises import measure_exercises
from learning_platform.benchmarks.fold import measure_fold
from learning_platform.benchmarks.forecast import measure_forecast
from learning_platform.benchmarks.goal_words import measure_goal_words
from learning_platform.benchmarks.graph import measure_graph
from learning_platform.benchmarks.learner_model import measure_learner_model
from learning_platform.benchmarks.likeness import measure_likeness
from learning_platform.benchmarks.placement import measure_placement
from learning_platform.benchmarks.plan import measure_plan
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.start import measure_start
from learning_platform.benchmarks.suggestions import measure_suggestions
from learning_platform.benchmarks.web import measure_web

SUITES: Mapping[str, Callable[[Path], Iterator[Figure]]] = {
    "plan": measure_plan,
    "fold": measure_fold,
    "graph": measure_graph,
    "start": measure_start,
    "answers": measure_answers,
    "web": measure_web,
    "suggestions": measure_suggestions,
    "goal-words": measure_goal_words,
    "exercises": measure_exercises,
    "endorsed": measure_endorsed,
}
"""Each is given the demo course and yields its figures as they are measured."""

DATA_SUITES: Mapping[str, Callable[[Path | None], Iterator[Figure]]] = {
    "learner-model": measure_learner_model,
    "placement": measure_placement,
    "forecast": measure_forecast,
    "companion": measure_companion,
    "likeness": measure_likeness,
}
"""Each is given the folder or file named by ``--data``, None where there is none."""
