"""The day's plan: choose what is worth the minutes, put it in a good order, and say why."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Sequence
from itertools import count
from typing import NamedTuple

from recommender.arranging import Chosen, arranged
from recommender.candidates import (
    Candidate,
    Draft,
    Reason,
    assigned_candidates,
    fitted,
    fitted_minutes,
    free_candidates,
    quiz_candidate,
    step_minutes,
)
from recommender.daily_path import DailyPath, DailyStep, PlanMessage
from recommender.elsewhere import related_concept
from recommender.planning_context import PlanningContext, StepKind
from recommender.prediction import MasteryStatus
from recommender.receipts import Receipt, receipts_for, runner_up_of
from recommender.situation import Situation, assess, course_at
from recommender.valuation import SMALLEST_VALUE, Coverage, Valuer, allowed, best_of, preference

SPARE_MINUTES = 5.0
"""Minutes left over beyond which the path says that this is all that is worth it now."""


def plan_day(context: PlanningContext) -> DailyPath:
    """The daily path: the single entry of the recommender. Same context, same path.

    Assignments come first, then a quiz if it is time for one, then the free candidates by lazy greedy choice
    (Minoux 1978): value per minute, taken anew whenever a choice may have lowered it. The sum of minutes never exceeds
    the budget. A step finished today comes back only if it failed. A review that another chosen step makes unnecessary
    is set aside and the choice made again.
    """
    situation = assess(context)
    valuer = Valuer(situation)
    candidates = free_candidates(situation) if context.minutes > 0.0 else []
    choosing, spared = _chosen(valuer, candidates), frozenset[int]()
    redundant = choosing.redundant_reviews()
    if redundant:
        again = _chosen(valuer, without_reviews(candidates, redundant))
        if redundant <= again.coverage.spent:
            choosing, spared = again, redundant
    steps = tuple(
        _step(situation, chosen.candidate, draft, receipt)
        for chosen in arranged(situation, choosing.chosen)
        for draft, receipt in zip(chosen.candidate.drafts, chosen.receipts, strict=True)
    )
    planned = {place for chosen in choosing.chosen for place in chosen.candidate.positions}
    return DailyPath(
        day=context.day,
        steps=steps,
        minutes=sum(step.minutes for step in steps),
        message=_message(situation, steps, anything=choosing.offered_something),
        deferred=tuple(choosing.waiting),
        spared=tuple(context.model.graph.ids[place] for place in sorted(spared)),
        model_version=context.model.version,
        catalogue_version=context.model.graph.version,
        folded=context.state.folded,
        related=related_concept(situation, planned),
    )


def _chosen(valuer: Valuer, candidates: list[Candidate]) -> _Choosing:
    """One whole choice: assignments, a quiz, and what is worth most."""
    situation = valuer.situation
    choosing = _Choosing(valuer, candidates, situation.context.minutes)
    required, choosing.waiting = assigned_candidates(situation)
    quiz = quiz_candidate(situation)
    for candidate in [*required, *([quiz] if quiz else [])]:
        cut = fitted(candidate, choosing.minutes_left, situation.context.parameters)
        if cut is not None and allowed(cut, choosing.coverage):
            choosing.take(cut, choosing.best(excluding=cut))
        elif candidate.assignment is not None:
            choosing.waiting.append(candidate.assignment)
    choosing.offered_something |= bool(required)
    choosing.choose_freely()
    return choosing


def without_reviews(candidates: Sequence[Candidate], spared: Collection[int]) -> list[Candidate]:
    """The candidates but for reviews of the concepts at these positions."""
    return [each for each in candidates if each.kind is not StepKind.REVIEW or each.positions[0] not in spared]


class _Entry(NamedTuple):
    """A candidate with its value as of a round of choosing, or with a bound on it; values only fall with each choice.

    The number is unique, so that comparing entries never reaches the candidate. The round of a bound is `_A_BOUND`; its
    minutes are those that the candidate will be cut to.
    """

    key: tuple[int, float, int, int]
    number: int
    candidate: Candidate
    value: float
    round: int
    minutes: float


_A_BOUND = -1


class _Choosing:
    """Lazy greedy choice under a budget of minutes."""

    def __init__(self, valuer: Valuer, candidates: list[Candidate], minutes: float) -> None:
        self._valuer = valuer
        self._numbers = count()
        self.minutes_left = minutes
        self.coverage = Coverage()
        self.chosen: list[Chosen] = []
        self.waiting: list[str] = []
        self._heap: list[_Entry] = []
        for candidate in candidates:  # nothing is valued before it comes to the top: most of a day's plan never does
            bound = valuer.bound(candidate)
            if bound > SMALLEST_VALUE:
                key = preference(bound, candidate)
                self._heap.append(_Entry(key, next(self._numbers), candidate, bound, _A_BOUND, candidate.minutes))
        self._longest = 0.0
        self._cut_to_fit()
        self.offered_something = bool(candidates)

    def _push(self, whole: Candidate) -> None:
        candidate = fitted(whole, self.minutes_left, self._valuer.situation.context.parameters)
        if candidate is None:
            return
        value = self._valuer.total(candidate, self.coverage)
        if value > SMALLEST_VALUE:
            key = preference(value, candidate)
            heapq.heappush(
                self._heap, _Entry(key, next(self._numbers), candidate, value, len(self.chosen), candidate.minutes)
            )

    def _pop(self, excluding: Candidate | None = None) -> _Entry | None:
        """Takes the best candidate that fits, by its value as of now."""
        while self._heap:
            entry = heapq.heappop(self._heap)
            if not allowed(entry.candidate, self.coverage):
                continue
            if excluding is not None and not set(excluding.positions).isdisjoint(entry.candidate.positions):
                continue
            if entry.round == len(self.chosen):
                return entry
            self._push(entry.candidate)
        return None

    def best(self, excluding: Candidate) -> tuple[Candidate, float] | None:
        """The best candidate on another concept, left where it is; those on the same concept are dropped for good."""
        entry = self._pop(excluding)
        if entry is None:
            return None
        heapq.heappush(self._heap, entry)
        return entry.candidate, entry.value

    def take(self, candidate: Candidate, runner_up: tuple[Candidate, float] | None) -> None:
        situation = self._valuer.situation
        named = runner_up_of(situation, runner_up)
        receipts = receipts_for(self._valuer, candidate, self.coverage, len(self.chosen), named)
        self._valuer.cover(self.coverage, candidate)
        self.minutes_left -= candidate.minutes
        self.chosen.append(Chosen(candidate, receipts))
        if self.minutes_left < self._longest:
            self._cut_to_fit()

    def _cut_to_fit(self) -> None:
        """Shortens what no longer fits: per minute a shorter practice may be worth more than the whole.

        Less of a step is worth no more than all of it, so the value as it was bounds the new one: it is taken anew only
        where the bound comes to the top.
        """
        parameters, entries = self._valuer.situation.context.parameters, self._heap
        self._heap = []
        for entry in entries:
            if entry.minutes <= self.minutes_left:
                self._heap.append(entry)
            elif minutes := fitted_minutes(entry.candidate, self.minutes_left, parameters):
                key = preference(entry.value, entry.candidate, minutes)
                self._heap.append(_Entry(key, entry.number, entry.candidate, entry.value, _A_BOUND, minutes))
        heapq.heapify(self._heap)
        self._longest = max([entry.minutes for entry in self._heap], default=0.0)

    def choose_freely(self) -> None:
        while (entry := self._pop()) is not None:
            self.take(entry.candidate, self.best(excluding=entry.candidate))

    def redundant_reviews(self) -> frozenset[int]:
        """Positions of chosen reviews that a later-chosen step would have knocked out."""
        fresh, reviews = Coverage(), set[int]()
        redundant: set[int] = set()
        for chosen in self.chosen:
            for draft in chosen.candidate.drafts:
                redundant |= reviews.intersection(self._valuer.knocks_out(chosen.candidate, draft, fresh))
            if chosen.candidate.kind is StepKind.REVIEW and chosen.candidate.assignment is None:
                reviews.update(chosen.candidate.positions)
        return frozenset(redundant)


def _step(situation: Situation, candidate: Candidate, draft: Draft, receipt: Receipt) -> DailyStep:
    course = course_at(situation, candidate.positions[0])
    return DailyStep(
        kind=draft.kind,
        concepts=tuple(situation.context.model.graph.ids[place] for place in candidate.positions),
        course_id=course.course_id if course else "",
        offering_id=course.offering_id if course else "",
        minutes=draft.minutes,
        assignment=candidate.assignment,
        receipt=receipt,
    )


def _message(situation: Situation, steps: tuple[DailyStep, ...], *, anything: bool) -> PlanMessage | None:
    if not situation.offered.mask.any():
        return PlanMessage.COURSE_EMPTY
    if situation.context.minutes <= 0.0:
        return PlanMessage.NO_TIME
    if goals_reached(situation):
        return PlanMessage.GOAL_REACHED
    if steps:
        spare = situation.context.minutes - sum(step.minutes for step in steps)
        return PlanMessage.THAT_IS_ALL if spare > SPARE_MINUTES else None
    return PlanMessage.NOTHING_FITS if anything else PlanMessage.NOTHING_DUE


def goals_reached(situation: Situation) -> bool:
    """Whether there are goals and every concept of every one is mastered."""
    wanted = [place for target in situation.targets if target.is_goal for place in target.positions]
    return bool(wanted) and all(situation.prediction.status(place) is MasteryStatus.MASTERED for place in wanted)


def receipt_numbers(context: PlanningContext, path: DailyPath, index: int) -> Receipt:
    """Recomputes a step's receipt from the context and the steps chosen before it, every alternative tried one by one.

    Args:
        context: the one the path was planned from, or the stored one read back.
        path: the issued path.
        index: of the step in it.

    Returns:
        A receipt that equals the issued one, if that one was honest.
    """
    situation = assess(context)
    valuer, coverage, minutes_left = Valuer(situation), Coverage(), context.minutes
    units = _units(situation, path)
    rank = path.steps[index].receipt.rank
    for earlier in range(rank):
        valuer.cover(coverage, units[earlier])
        minutes_left -= units[earlier].minutes
    chosen = units[rank]
    spared = {context.model.graph.position[concept] for concept in path.spared}
    others = [
        cut
        for candidate in without_reviews(free_candidates(situation), spared)
        if allowed(candidate, coverage)
        and set(candidate.positions).isdisjoint(chosen.positions)
        and (cut := fitted(candidate, minutes_left, context.parameters)) is not None
    ]
    second = best_of(others, lambda candidate: valuer.total(candidate, coverage))
    receipts = receipts_for(valuer, chosen, coverage, rank, runner_up_of(situation, second))
    kinds = [draft.kind for draft in chosen.drafts]
    return receipts[kinds.index(path.steps[index].kind)]


def _units(situation: Situation, path: DailyPath) -> dict[int, Candidate]:
    """The chosen candidates by rank, read back from the steps."""
    position = situation.context.model.graph.position
    units: dict[int, Candidate] = {}
    for step in path.steps:
        places = tuple(position[concept] for concept in step.concepts)
        before = units.get(step.receipt.rank)
        full = step.minutes
        if step.kind is StepKind.PRACTICE:
            full = step_minutes(situation, step.kind, places[0])
        draft = Draft(step.kind, step.minutes, full, after_lesson=before is not None)
        failing = None if step.receipt.failing is None else position[step.receipt.failing]
        drafts = (*(before.drafts if before else ()), draft)
        units[step.receipt.rank] = Candidate(places, drafts, Reason(step.receipt.reason), step.assignment, failing)
    return units
