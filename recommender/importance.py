"""What retained mastery of each concept is worth, and at which moment: goals, deadlines, pins, course weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import ConceptId
from recommender.planning_context import PlanningContext, StepKind

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

LARGEST_EXTRA_PRESSURE = 2.0
"""A goal that is out of reach counts at most three times what one without a deadline counts."""
SHORTEST_HORIZON_DAYS = 0.5
USUAL_MINUTES = 10.0
"""Daily minutes assumed for the deadline's pressure when the budget is smaller."""
LEARNING_KINDS = frozenset({StepKind.LESSON, StepKind.PRACTICE, StepKind.REMEDIATION, StepKind.STRETCH})
"""Steps that need their concept's prerequisites met."""


@dataclass(frozen=True)
class Target:
    """A wish for concepts: a goal, a pinned concept, or an assignment that waits for its prerequisites.

    Attributes:
        id: the goal's id, or ``pin:`` or ``assignment:`` and what it names.
        positions: the concepts wished for.
        ancestors: what they rest on, shape (n,), themselves left out.
        ancestor_bits: the same as a bit set.
        deadline: None where there is none, or where it has passed.
        upward: of each concept walked from so far, the one that `path_to` goes to next.
    """

    id: str
    positions: tuple[int, ...]
    ancestors: NDArray[np.bool_]
    ancestor_bits: int
    deadline: datetime | None
    weight: float
    is_goal: bool
    upward: dict[int, int] = field(default_factory=dict, compare=False, repr=False)


def planning_targets(context: PlanningContext, met: Flags) -> tuple[Target, ...]:
    """Goals, pins and waiting assignments, in that order; concepts the graph does not hold are left out."""
    targets = [
        _target(context, goal.id, goal.concepts, goal.deadline, goal.weight, is_goal=True) for goal in context.goals
    ]
    pin = context.parameters.pin_weight
    targets += [
        _target(context, f"pin:{concept}", [concept], None, pin, is_goal=False)
        for concept in sorted(context.steering.pinned)
    ]
    graph = context.model.graph
    for assignment in context.assignments:
        place = graph.position.get(assignment.concept)
        if place is None or assignment.kind not in LEARNING_KINDS or met[graph.prerequisites.neighbours(place)].all():
            continue
        name = f"assignment:{assignment.id}"
        targets.append(_target(context, name, [assignment.concept], assignment.due, pin, is_goal=False))
    return tuple(target for target in targets if target.positions)


def _target(
    context: PlanningContext,
    name: str,
    concepts: Sequence[ConceptId],
    deadline: datetime | None,
    weight: float,
    *,
    is_goal: bool,
) -> Target:
    position = context.model.graph.position
    places = tuple(sorted({position[concept] for concept in concepts if concept in position}))
    ancestors = context.model.ancestor_mask(places)
    ancestors[list(places)] = False
    coming = deadline if deadline is not None and deadline > context.now else None
    bits = 0
    for place in places:
        bits |= context.model.ancestor_bits[place]
    return Target(name, places, ancestors, bits, coming, weight, is_goal)


def importance_and_horizon(
    context: PlanningContext, targets: Sequence[Target], *, course_weight: Floats, minutes: Floats, open_now: Flags
) -> tuple[Floats, Floats]:
    """What each concept counts, and in how many days.

    A course's weight spreads over its concepts, fully where no goal is set, else ``background_weight`` of it. Each
    target adds its weight times its deadline's pressure to its concepts, ``ancestor_weight`` of that to what they rest
    on. The horizon is the nearest deadline of a target above the concept, else ``horizon_days``.

    Args:
        context: for goals' deadlines and parameters.
        targets: of `planning_targets`.
        course_weight: the largest weight of a course that offers the concept, 0 where none does.
        minutes: of each concept.
        open_now: offered and not yet met: what is left to do.

    Returns:
        Importance and horizon in days, each of shape (n,).
    """
    parameters = context.parameters
    has_goals = any(target.is_goal for target in targets)
    importance = course_weight * (parameters.background_weight if has_goals else 1.0)
    horizon = np.full(len(minutes), parameters.horizon_days)
    for target in targets:
        places = list(target.positions)
        weight = target.weight * _pressure(context, target, minutes * open_now)
        importance[places] += weight
        importance[target.ancestors] += parameters.ancestor_weight * weight
        if target.deadline is not None:
            days = max((target.deadline - context.now) / timedelta(days=1), SHORTEST_HORIZON_DAYS)
            horizon[places] = np.minimum(horizon[places], days)
            horizon[target.ancestors] = np.minimum(horizon[target.ancestors], days)
    return importance, horizon


def _pressure(context: PlanningContext, target: Target, minutes_left: Floats) -> float:
    """1 without a deadline; else 1 plus the work left over the time left, at most 3."""
    if target.deadline is None:
        return 1.0
    work = float(minutes_left[list(target.positions)].sum() + minutes_left[target.ancestors].sum())
    days = (target.deadline - context.now) / timedelta(days=1)
    available = max(days, SHORTEST_HORIZON_DAYS) * max(context.minutes, USUAL_MINUTES)
    return 1.0 + min(work / available, LARGEST_EXTRA_PRESSURE)


def leading_target(targets: Sequence[Target], position: int) -> Target | None:
    """The weightiest target that the concept serves; the first of equals."""
    serving = [target for target in targets if position in target.positions or target.ancestors[position]]
    return max(serving, key=lambda target: target.weight, default=None)


def _step_up(context: PlanningContext, target: Target, position: int) -> int:
    above = context.model.graph.dependents.neighbours(position)
    reached = [place for place in above.tolist() if place in target.positions]
    return max(reached) if reached else int(above[target.ancestors[above]].max())


def path_to(context: PlanningContext, target: Target, position: int) -> tuple[ConceptId, ...]:
    """One chain of prerequisites from a concept of the target down to this one.

    Walks up through dependants that serve the target, by the largest step each time; positions only grow, so it ends.
    """
    graph, here, chain = context.model.graph, position, [position]
    while True:
        above = target.upward.get(here)
        if above is None:
            if here in target.positions:
                break
            above = target.upward[here] = _step_up(context, target, here)
        here = above
        chain.append(here)
    return tuple(graph.ids[place] for place in reversed(chain))
