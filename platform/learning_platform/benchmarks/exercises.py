"""`octant bench exercises`: what the courses hold, whether all of it is sound, how long variants and grades take."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from knowledge_graph.exercises.grading import correct_answer
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, ExerciseTemplate, Outcome, RawAnswer, Variable
from knowledge_graph.exercises.variants import make_variant
from knowledge_graph.formats.course_header import COURSE_FILE
from learning_platform.benchmarks.report import Figure
from learning_platform.course_checking import JOBS, distinct_templates, find_courses, totals_of, verified
from learning_platform.memory import ProcessMemory
from learning_platform.workers.grading_pool import GradingPool

SEEDS: Final = 50
TIMED_SEEDS: Final = 3
MOST_TIMED: Final = 400
"""Answers graded for one figure."""
X: Final = (Variable("x", 0.5, 4.0),)
FORMULAS: Final = (
    AnswerKey(ExerciseKind.SYMBOLIC, value="(x + 1)*(x - 1)", variables=X, form="factored"),
    AnswerKey(ExerciseKind.SYMBOLIC, value="x^4 + 4*x^3 + 6*x^2 + 4*x + 1", variables=X, form="expanded"),
    AnswerKey(ExerciseKind.SYMBOLIC, value="2*x*sin(x) + x^2*cos(x)", variables=X),
    AnswerKey(ExerciseKind.SYMBOLIC, value="x^2*log(x)/2 - x^2/4", variables=X, constant="C"),
    AnswerKey(ExerciseKind.SYMBOLIC, value="(x + 2)/(x - 5)", variables=X, form="lowest-terms"),
)
"""What is graded beside the formulas of the courses."""


def measure_exercises(course: Path) -> Iterator[Figure]:
    """Figures of all courses that lie beside the given one, or in the given folder."""
    found = find_courses(course.parent if (course / COURSE_FILE).is_file() else course)
    templates = tuple(distinct_templates(found.courses))
    totals = totals_of(found.courses, found.edges)
    yield Figure("concepts", totals.concepts, "count", better="higher")
    yield Figure("templates", totals.templates, "count", better="higher")
    yield Figure("parametrised_share", totals.varying_share, "share", better="higher")
    yield Figure("transfer_templates", totals.transfer, "count", better="higher")
    yield Figure("shared_concepts", totals.shared, "count", better="higher")
    started = time.perf_counter()
    checked = verified(templates, SEEDS, lambda _done, _total: None, JOBS)
    failing = sum(any(problem.severity == "error" for problem in broken) for _, broken in checked)
    yield Figure("templates_failing", failing, "count", bar=0)
    yield Figure("check_seconds", time.perf_counter() - started, "s", bar=300)
    yield from _measure_variants(templates)
    yield from _measure_grades(templates)


def _measure_variants(templates: Sequence[ExerciseTemplate]) -> Iterator[Figure]:
    """Each template for a few seeds that nothing was made of before, then once more out of the memory."""
    memory, fresh, cached = ProcessMemory(max_entries=100_000), list[float](), list[float]()
    for template in templates:
        for seed in range(SEEDS, SEEDS + (TIMED_SEEDS if template.varies else 1)):
            key, language = (template.content_hash, seed), template.stem.source_language

            def make(template: ExerciseTemplate = template, seed: int = seed, language: str = language) -> object:
                return make_variant(template, seed, language)

            fresh.append(_milliseconds(lambda key=key, make=make: memory.get_or_compute(key, make)))  # type: ignore[misc]
            cached.append(_milliseconds(lambda key=key, make=make: memory.get_or_compute(key, make)))  # type: ignore[misc]
    yield Figure("variant_p95_ms", _p95(fresh), "ms", bar=20)
    yield Figure("variant_cached_p95_ms", _p95(cached), "ms", bar=1)


def _measure_grades(templates: Sequence[ExerciseTemplate]) -> Iterator[Figure]:
    """Right answers and foreseen wrong ones in a guarded process, after it was warmed up."""
    keys = [make_variant(template, SEEDS, template.stem.source_language).key for template in templates]
    with GradingPool(workers=1) as pool:
        for name, kind, more, bar in (
            ("grade_numeric_p95_ms", ExerciseKind.NUMERIC, (), 30),
            ("grade_symbolic_p95_ms", ExerciseKind.SYMBOLIC, FORMULAS, 150),
        ):
            asked = [key for key in (*keys, *more) if key.kind is kind]
            if not asked:
                continue
            pool.grade(asked[0], correct_answer(asked[0]))
            yield Figure(name, _p95(_graded(pool, asked)), "ms", bar=bar)


def _graded(pool: GradingPool, keys: Iterable[AnswerKey]) -> list[float]:
    times: list[float] = []
    for key in keys:
        wrong = (RawAnswer(text=f"{mistake.answer} {key.unit}".strip()) for mistake in key.mistakes)
        for number, answer in enumerate((correct_answer(key), *wrong)):
            if len(times) >= MOST_TIMED:
                return times
            started = time.perf_counter()
            outcome = pool.grade(key, answer).outcome
            times.append(1000 * (time.perf_counter() - started))
            if (outcome is Outcome.CORRECT) is not (number == 0):
                raise AssertionError(f"{answer.text!r} for {key.value!r} was graded {outcome}")
    return times


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def _p95(times: Sequence[float]) -> float:
    return float(np.percentile(times, 95))
