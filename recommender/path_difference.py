"""What makes two paths of the same day different: the steps that come, go, move, and change their length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge_graph.concepts import ConceptId
from recommender.daily_path import DailyPath, DailyStep
from recommender.planning_context import StepKind

StepName = tuple[StepKind, tuple[ConceptId, ...], str]
"""What a step asks to do, about what, in which offering: the same step in both paths."""


@dataclass(frozen=True, slots=True)
class MovedStep:
    """A step that both paths have and that comes at another time among those they share. Places count from 0."""

    step: DailyStep
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ResizedStep:
    """A step that both paths have with other minutes."""

    step: DailyStep
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class PathDifference:
    """From one path to another.

    Attributes:
        came: steps of the later path that the earlier has not, in its order.
        went: steps of the earlier path that the later has not, in its order.
        moved: as few steps as explain the new order.
        resized: steps with other minutes.
        minutes: of the later path less those of the earlier.
    """

    came: tuple[DailyStep, ...]
    went: tuple[DailyStep, ...]
    moved: tuple[MovedStep, ...]
    resized: tuple[ResizedStep, ...]
    minutes: float

    @property
    def is_empty(self) -> bool:
        return not (self.came or self.went or self.moved or self.resized)


def path_difference(before: DailyPath, after: DailyPath) -> PathDifference:
    """Compares two paths step by step; the steps that keep their order are as many as possible."""
    places = {name_of(step): place for place, step in enumerate(before.steps)}
    has = {name_of(step) for step in after.steps}
    shared = [(place, step) for place, step in enumerate(after.steps) if name_of(step) in places]
    kept = _longest_rise([places[name_of(step)] for _, step in shared])
    was = {name_of(step): step for step in before.steps}
    return PathDifference(
        came=tuple(step for step in after.steps if name_of(step) not in places),
        went=tuple(step for step in before.steps if name_of(step) not in has),
        moved=tuple(
            MovedStep(step, places[name_of(step)], place)
            for index, (place, step) in enumerate(shared)
            if index not in kept
        ),
        resized=tuple(
            ResizedStep(step, was[name_of(step)].minutes, step.minutes)
            for _, step in shared
            if was[name_of(step)].minutes != step.minutes
        ),
        minutes=after.minutes - before.minutes,
    )


def name_of(step: DailyStep) -> StepName:
    """What makes it the same step in another path."""
    return (step.kind, step.concepts, step.offering_id)


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Indices of one longest rising subsequence (Schensted 1961).

    >>> sorted(_longest_rise([2, 0, 1, 3]))
    [1, 2, 3]
    """
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        place = bisect_left(ends, number)
        before.append(at[place - 1] if place else -1)
        ends[place : place + 1] = [number]
        at[place : place + 1] = [index]
    kept: set[int] = set()
    index = at[-1] if at else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept
