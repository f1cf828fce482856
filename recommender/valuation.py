"""What a step is worth: the gain in goal-weighted retained mastery at the horizon, given the steps chosen before it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from recommender.candidates import URGENCY, Candidate, Draft, Reason
from recommender.planning_context import StepKind
from recommender.situation import Situation
from recommender.spacing import Spacing, is_due, spaced_implicitly

ROUNDING = 1e-9
"""By this share a bound is raised: sums in another order end in other digits."""
ANSWERING = frozenset(StepKind) - {StepKind.LESSON}


class Worth(NamedTuple):
    """The parts of a step's value, in goal-weighted retained mastery.

    Attributes:
        direct: what is learned on the concept itself, or kept from decay.
        information: what settling a disputed estimate is worth.
        knocked_out: decay prevented in concepts that the step practises along the way.
        unlocked: share of the value of what the step opens.
    """

    direct: float
    information: float = 0.0
    knocked_out: float = 0.0
    unlocked: float = 0.0

    @property
    def total(self) -> float:
        return self.direct + self.information + self.knocked_out + self.unlocked


@dataclass
class Coverage:
    """What the steps chosen so far already take care of.

    Attributes:
        share: position to the share of a full review that chosen steps give it; 1 for their own concepts.
        spent: positions that no further step may be about: chosen ones and reviews knocked out.
    """

    share: dict[int, float] = field(default_factory=dict)
    spent: set[int] = field(default_factory=set)

    def left(self, position: int) -> float:
        return 1.0 - self.share.get(position, 0.0)


class _Columns:
    """What one kind of draft would come to, by position, worked out when it is first asked for."""

    def __init__(self, situation: Situation, kind: StepKind, after_lesson: bool, fraction: float) -> None:
        self._situation, self._kind, self._after_lesson, self._fraction = situation, kind, after_lesson, fraction

    @cached_property
    def skipped(self) -> list[float]:
        skipped: list[float] = self._situation.retained_skipped(after_lesson=self._after_lesson).tolist()
        return skipped

    @cached_property
    def done(self) -> list[float]:
        done: list[float] = self._situation.retained_done(
            self._kind, after_lesson=self._after_lesson, fraction=self._fraction
        ).tolist()
        return done

    @cached_property
    def after(self) -> list[float]:
        after: list[float] = self._situation.probability_after(
            self._kind, after_lesson=self._after_lesson, fraction=self._fraction
        ).tolist()
        return after


class Valuer:
    """Values steps in one situation; results do not depend on what was asked before."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self._columns: dict[tuple[StepKind, bool, float], _Columns] = {}
        self._bound: dict[tuple[StepKind, bool], list[float]] = {}
        self._importance: list[float] = situation.importance.tolist()
        self._probability: list[float] = situation.prediction.probability.tolist()
        self._recall: list[float] = situation.known.retrievability.tolist()
        self._due: list[bool] = situation.due.tolist()

    def _of(self, draft: Draft) -> _Columns:
        key = (draft.kind, draft.after_lesson, draft.minutes / draft.full_minutes)
        found = self._columns.get(key)
        if found is None:
            found = self._columns[key] = _Columns(self.situation, *key)
        return found

    def retained_skipped(self, draft: Draft, position: int) -> float:
        return self._of(draft).skipped[position]

    def retained_done(self, draft: Draft, position: int) -> float:
        return self._of(draft).done[position]

    def probability_after(self, draft: Draft, position: int) -> float:
        return self._of(draft).after[position]

    def direct(self, draft: Draft, position: int) -> float:
        columns = self._of(draft)
        return self._importance[position] * (columns.done[position] - columns.skipped[position])

    def worth(self, candidate: Candidate, draft: Draft, coverage: Coverage) -> Worth:
        """The value of one step of a candidate after what is covered.

        - direct: ``importance * (retained if done - retained if skipped) * (1 - share covered)``, summed over a
          quiz's concepts.
        - information: ``probe_worth * importance * (1 - |2p - 1|)`` for a probe; for one before teaching
          ``p * learning value``, since what is found known need not be taught.
        - knocked out: sum over encompassed concepts of ``path weight * value of a review now * (1 - share covered)``,
          times the probability of a correct answer after the step.
        - all of them times ``early_review_share`` for a review that is not due.
        - unlocked: ``unlock_share of the learning value of each dependant it opens; for remediation also of the
          concept that was missed.

        All parts of a review that is not due are multiplied by ``early_review_share``.
        """
        direct = sum(self.direct(draft, place) * coverage.left(place) for place in candidate.positions)
        if draft.kind not in ANSWERING:
            return Worth(direct)
        information = 0.0
        if draft.kind is StepKind.PROBE:
            place = candidate.positions[0]
            information = self._information(candidate.reason, place)
        worth = Worth(
            direct, information, self._knocked_out(candidate, draft, coverage), self._unlocked(candidate, draft)
        )
        if candidate.reason is Reason.NOT_YET_MASTERED:
            return Worth(*(self.situation.context.parameters.early_review_share * part for part in worth))
        return worth

    def bound(self, candidate: Candidate) -> float:
        """No less than what the candidate is worth, whatever is chosen before it; cheap, and infinite where unknown."""
        if candidate.failing is not None or len(candidate.positions) > 1:
            return math.inf
        place = candidate.positions[0]
        total = self._bounds(candidate.drafts[0])[place]
        for draft in candidate.drafts[1:]:
            total += self._bounds(draft)[place]
        early = candidate.reason is Reason.NOT_YET_MASTERED
        return total * self.situation.context.parameters.early_review_share if early else total

    def _bounds(self, draft: Draft) -> list[float]:
        """The value of a draft at its full length while nothing is covered, by position, and a little more."""
        key = (draft.kind, draft.after_lesson)
        if key not in self._bound:
            situation, columns = self.situation, _Columns(self.situation, *key, 1.0)
            value = situation.importance * (np.array(columns.done) - np.array(columns.skipped))
            if draft.kind in ANSWERING:
                value += situation.practised_along * np.array(columns.after)
                value += situation.context.parameters.unlock_share * situation.opened_value
            if draft.kind is StepKind.PROBE:
                value += math.inf
            self._bound[key] = (value * (1.0 + ROUNDING)).tolist()
        return self._bound[key]

    def _information(self, reason: Reason, place: int) -> float:
        chance, learning = self._probability[place], float(self.situation.learning_value[place])
        if reason is Reason.INFERRED and learning > 0.0:
            return chance * learning
        doubt = 1.0 - abs(2.0 * chance - 1.0)
        return self.situation.context.parameters.probe_worth * self._importance[place] * doubt

    def _knocked_out(self, candidate: Candidate, draft: Draft, coverage: Coverage) -> float:
        review_value, total = self.situation.review_value, 0.0
        for place in candidate.positions:
            parts = self.situation.encompassed(place)
            kept = sum(weight * review_value[part] * coverage.left(part) for part, weight in parts)
            total += kept * self.probability_after(draft, place) if kept else 0.0
        return total

    def _unlocked(self, candidate: Candidate, draft: Draft) -> float:
        opened = self.unlocks(candidate, draft)
        if candidate.failing is not None and candidate.failing not in opened:
            opened = [*opened, candidate.failing]
        value = sum(float(self.situation.learning_value[place]) for place in opened)
        return self.situation.context.parameters.unlock_share * value * draft.fraction

    def unlocks(self, candidate: Candidate, draft: Draft) -> list[int]:
        """Positions of which the step's concept is the only unmet prerequisite."""
        if draft.kind in {StepKind.LESSON, StepKind.QUIZ}:
            return []
        return self.situation.opens(candidate.positions[0])

    def knocks_out(self, candidate: Candidate, draft: Draft, coverage: Coverage) -> list[int]:
        """Due reviews that the implicit repetition makes unnecessary today: they are no longer due after it."""
        if draft.kind not in ANSWERING:
            return []
        gone, known, parameters = set[int](), self.situation.known, self.situation.context.model.parameters
        for place in candidate.positions:
            for part, weight in self.situation.encompassed(place):
                if self._due[part] and part not in coverage.spent:
                    before = Spacing(float(known.gap[part]), float(known.gap_days[part]))
                    if not is_due(*spaced_implicitly(before, weight, parameters)):
                        gone.add(part)
        return sorted(gone.difference(candidate.positions))

    def total(self, candidate: Candidate, coverage: Coverage) -> float:
        return sum(self.worth(candidate, draft, coverage).total for draft in candidate.drafts)

    def cover(self, coverage: Coverage, candidate: Candidate) -> None:
        """Notes a chosen candidate."""
        knocked = [place for draft in candidate.drafts for place in self.knocks_out(candidate, draft, coverage)]
        coverage.spent.update(candidate.positions, knocked)
        if not any(draft.kind in ANSWERING for draft in candidate.drafts):
            return
        for place in candidate.positions:
            for part, weight in self.situation.encompassed(place):
                coverage.share[part] = max(coverage.share.get(part, 0.0), weight)
        coverage.share.update(dict.fromkeys(candidate.positions, 1.0))


def allowed(candidate: Candidate, coverage: Coverage) -> bool:
    """Whether no chosen step is about one of its concepts, or has made its review unnecessary."""
    return coverage.spent.isdisjoint(candidate.positions)


def preference(value: float, candidate: Candidate, minutes: float | None = None) -> tuple[int, float, int, int]:
    """Sort key: urgency, then value per minute; ties by kind and position: the same context gives the same plan.

    Args:
        value: of the candidate.
        candidate: what is sorted.
        minutes: that it will have; its own by default.
    """
    urgency = URGENCY[candidate.reason]
    return (-urgency, -value / (minutes or candidate.minutes), _KIND_ORDER[candidate.kind], candidate.positions[0])


_KIND_ORDER = {kind: order for order, kind in enumerate(StepKind)}


def best_of(candidates: Iterable[Candidate], value: Callable[[Candidate], float]) -> tuple[Candidate, float] | None:
    """The first by `preference` among those of any value, by trying each."""
    valued = [(candidate, value(candidate)) for candidate in candidates]
    positive = [(candidate, worth) for candidate, worth in valued if worth > SMALLEST_VALUE]
    return min(positive, key=lambda pair: preference(pair[1], pair[0]), default=None)


SMALLEST_VALUE = 1e-9
"""Steps of a smaller value are not worth showing."""
