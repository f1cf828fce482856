"""How fast a day is planned, beside the simplest published policy on the same graph: lowest mastery on the frontier."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from knowledge_graph.compiled import CompiledGraph
from learning_platform.benchmarks.fold import START, TOUCHED
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.synthetic import layered_graph, long_history, model_of
from learning_platform.memory import set_apart
from recommender.folding import fold, replay
from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState, empty_state
from recommender.planning import plan_day
from recommender.planning_context import CourseOffer, Goal, OfferedConcept, PlanningContext
from recommender.prediction import predict

CONCEPTS = 500
PLANS = 600
MANY_CONCEPTS, MANY_PLANS = 10_000, 150
MILLION = 1e6
BUDGETS = (5, 15, 30, 60, 120)


def measure_plan(_course: Path) -> Iterator[Figure]:
    """p99 of `plan_day` at 500 and 10,000 concepts, and what a million plans at 500 would take.

    The projection is a mean times a million: ``mean milliseconds * 1e6 / 3.6e6`` hours of one core. What is worked out
    once a model (`LearnerModel.prepared`) is a figure of its own, for a server does it when it starts; as there, what
    is loaded for good is set apart from garbage collection.
    """
    _, plans, simple = _timed(CONCEPTS, PLANS)
    yield Figure("plan_p99_ms_500", _p99(plans), "ms", bar=10, baseline=_p99(simple))
    yield Figure("plan_mean_ms_500", statistics.mean(plans), "ms")
    yield Figure("million_plans_core_hours_500", statistics.mean(plans) * MILLION / 3.6e6, "core hours")
    once, plans, simple = _timed(MANY_CONCEPTS, MANY_PLANS)
    yield Figure("plan_p99_ms_10000", _p99(plans), "ms", bar=50, baseline=_p99(simple))
    yield Figure("plan_mean_ms_10000", statistics.mean(plans), "ms")
    yield Figure("plan_once_a_model_ms_10000", once, "ms")


def _timed(size: int, count: int) -> tuple[float, list[float], list[float]]:
    """Milliseconds of what is done once a model, of each plan over a learner's growing history, and of the baseline.

    Budgets are 5 to 120 minutes.
    """
    graph = layered_graph(size, seed=11)
    model = model_of(graph, seed=12)
    began = time.process_time_ns()
    model.prepared()
    once = (time.process_time_ns() - began) / 1e6
    history = long_history(graph, 1000 + count, TOUCHED, START, seed=13)
    state = replay(model, empty_state(model), history[:1000]).state
    offer = CourseOffer("course", "offering", tuple(OfferedConcept(concept_id) for concept_id in graph.ids))
    goal = Goal("goal", graph.ids[-20:], START + timedelta(days=120))
    plans, simple = [], []
    set_apart()
    for number, answer in enumerate(history[1000:]):
        state = fold(model, state, [answer])
        context = PlanningContext(
            model=model,
            state=state,
            courses=(offer,),
            now=answer.occurred,
            minutes=BUDGETS[number % len(BUDGETS)],
            goals=(goal,),
            lessons_finished=frozenset(graph.ids[:TOUCHED]),
        )
        began = time.process_time_ns()
        plan_day(context)
        plans.append((time.process_time_ns() - began) / 1e6)
        began = time.process_time_ns()
        _lowest_mastery_on_the_frontier(model, graph, state, context)
        simple.append((time.process_time_ns() - began) / 1e6)
    return once, plans, simple


def _lowest_mastery_on_the_frontier(
    model: LearnerModel, graph: CompiledGraph, state: LearnerState, context: PlanningContext
) -> list[int]:
    prediction = predict(model, state, context.now)
    frontier = graph.frontier(prediction.ready)
    return sorted(frontier.tolist(), key=lambda position: float(prediction.probability[position]))[:5]


def _p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[-1]
