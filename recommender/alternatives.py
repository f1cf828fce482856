"""What could stand in for a step of the path, in the order in which the planner would choose."""

from __future__ import annotations

from dataclasses import replace

from knowledge_graph.concepts import ConceptId
from recommender.candidates import free_candidates
from recommender.daily_path import DailyPath
from recommender.planning_context import PlanningContext, StepKind
from recommender.receipts import RunnerUp, runner_up_of
from recommender.situation import assess
from recommender.valuation import SMALLEST_VALUE, Coverage, Valuer, allowed, preference

MOST = 5


def alternatives(context: PlanningContext, path: DailyPath, concept: ConceptId, most: int = MOST) -> list[RunnerUp]:
    """Steps on concepts that are not on the path and fit into the minutes that leaving a concept away gives free.

    Where none does, those that fit beside the assignments of the path: what they need more is taken from steps that the
    planner chose. Each is one step at its full length, as an assignment places it; where a practice would follow a
    lesson, the lesson. Each is worth what it would be beside the other concepts of the path; those worth nothing are
    left out. The more urgent come first, and of equally urgent ones those worth more a minute (`preference`).

    Args:
        context: the one the path was planned from.
        path: planned from it.
        concept: that is to be left away.
        most: how many at most.
    """
    situation = assess(context)
    valuer, coverage = Valuer(situation), Coverage()
    position = context.model.graph.position
    on_path = {position[each] for step in path.steps for each in step.concepts if each in position}
    coverage.spent.update(on_path)
    found = []
    for each in free_candidates(situation):
        step = replace(each, drafts=each.drafts[:1])
        if on_path.intersection(step.positions) or step.kind is StepKind.STRETCH or not allowed(step, coverage):
            continue
        value = valuer.total(step, coverage)
        if value > SMALLEST_VALUE:
            found.append((preference(value, step), step, value))
    kept = [step for step in path.steps if concept not in step.concepts]
    freed = context.minutes - sum(step.minutes for step in kept)
    at_most = context.minutes - sum(step.minutes for step in kept if step.assignment is not None)
    fitting = [each for each in found if each[1].minutes <= freed] or [
        each for each in found if each[1].minutes <= at_most
    ]
    best = sorted(fitting, key=lambda each: each[0])[:most]
    named = [runner_up_of(situation, (step, value)) for _, step, value in best]
    return [each for each in named if each is not None]
