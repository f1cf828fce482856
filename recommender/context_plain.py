"""A planning context as plain data, so that an issued plan can be recomputed from what was stored with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState
from recommender.planning_context import (
    Assignment,
    CourseOffer,
    FinishedStep,
    Goal,
    OfferedConcept,
    PlanningContext,
    PlanningParameters,
    Steering,
    StepKind,
    TodayHistory,
)


class VersionMismatchError(ValueError):
    """The model or state given is not the one the stored context was planned with."""


def context_to_plain(context: PlanningContext) -> dict[str, Any]:
    """Everything but model and state, which are named by versions and watermark, as data for `json`."""
    return {
        "model_version": context.model.version,
        "state": state_name(context.state),
        "now": context.now.isoformat(),
        "minutes": context.minutes,
        "zone": context.zone,
        "courses": [asdict(course) for course in context.courses],
        "goals": [{**asdict(goal), "deadline": _written(goal.deadline)} for goal in context.goals],
        "assignments": [{**asdict(each), "due": _written(each.due)} for each in context.assignments],
        "steering": {
            "postponed": {name: until.isoformat() for name, until in sorted(context.steering.postponed.items())},
            "pinned": sorted(context.steering.pinned),
            "contested": sorted(context.steering.contested),
        },
        "today": asdict(context.today),
        "lessons_finished": sorted(context.lessons_finished),
        "presumed_known": sorted(context.presumed_known),
        "parameters": asdict(context.parameters),
    }


def state_name(state: LearnerState) -> dict[str, Any]:
    """What identifies a learner's state: its model, and how far the evidence was folded."""
    mark = state.watermark
    return {
        "model_version": state.model_version,
        "folded": state.folded,
        "watermark": None if mark is None else [mark[0].astimezone(UTC).isoformat(), mark[1], mark[2]],
    }


def context_from_plain(plain: Mapping[str, Any], model: LearnerModel, state: LearnerState) -> PlanningContext:
    """Turns `context_to_plain` round.

    Args:
        plain: what it returned, also after a way through `json`.
        model: of the version it names.
        state: replayed to the watermark it names.

    Raises:
        VersionMismatchError: model or state is another one.
        KeyError: something is missing.
    """
    if plain["model_version"] != model.version:
        raise VersionMismatchError(f"the plan was made with model {plain['model_version']}, this is {model.version}")
    named = state_name(state)
    if plain["state"] != named:
        raise VersionMismatchError(f"the plan was made with state {plain['state']}, this is {named}")
    steering, today = plain["steering"], plain["today"]
    return PlanningContext(
        model=model,
        state=state,
        courses=tuple(_course(course) for course in plain["courses"]),
        now=datetime.fromisoformat(plain["now"]),
        minutes=plain["minutes"],
        zone=plain["zone"],
        goals=tuple(
            Goal(**{**goal, "concepts": tuple(goal["concepts"]), "deadline": _read(goal["deadline"])})
            for goal in plain["goals"]
        ),
        assignments=tuple(
            Assignment(**{**each, "kind": StepKind(each["kind"]), "due": _read(each["due"])})
            for each in plain["assignments"]
        ),
        steering=Steering(
            {name: datetime.fromisoformat(until) for name, until in steering["postponed"].items()},
            frozenset(steering["pinned"]),
            frozenset(steering["contested"]),
        ),
        today=TodayHistory(
            tuple(FinishedStep(**{**each, "kind": StepKind(each["kind"])}) for each in today["finished"]),
            today["active_minutes_since_quiz"],
        ),
        lessons_finished=frozenset(plain["lessons_finished"]),
        presumed_known=frozenset(plain.get("presumed_known", ())),
        parameters=PlanningParameters(**plain["parameters"]),
    )


def _course(plain: Mapping[str, Any]) -> CourseOffer:
    concepts = tuple(OfferedConcept(**concept) for concept in plain["concepts"])
    return CourseOffer(**{**plain, "concepts": concepts})


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _read(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
