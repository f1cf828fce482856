"""What a step is worth: the gain in goal-weighted retained mastery at the horizon, given the steps chosen before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from recommender.candidates import URGENCY, Candidate, Draft, Reason
from recommender.planning_context import StepKind
from recommender.situation import Floats, Situation
from recommender.spacing import Spacing, is_due, spaced_implicitly

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


class Valuer:
    """Values steps in one situation; results do not depend on what was asked before."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self._columns: dict[tuple[str, StepKind, bool, float], list[float]] = {}
        self._importance: list[float] = situation.importance.tolist()
        self._probability: list[float] = situation.prediction.probability.tolist()
        self._recall: list[float] = situation.known.retrievability.tolist()
        self._due: list[bool] = situation.due.tolist()

    def _column(self, name: str, draft: Draft, make: Callable[[], Floats]) -> list[float]:
        key = (name, draft.kind, draft.after_lesson, draft.fraction)
        if key not in self._columns:
            self._columns[key] = make().tolist()
        return self._columns[key]

    def retained_skipped(self, draft: Draft, position: int) -> float:
        made = self.situation.retained_skipped
        return self._column("skipped", draft, lambda: made(after_lesson=draft.after_lesson))[position]

    def retained_done(self, draft: Draft, position: int) -> float:
        made, lesson = self.situation.retained_done, draft.after_lesson
        return self._column("done", draft, lambda: made(draft.kind, after_lesson=lesson, fraction=draft.fraction))[
            position
        ]

    def probability_after(self, draft: Draft, position: int) -> float:
        made, lesson = self.situation.probability_after, draft.after_lesson
        return self._column("after", draft, lambda: made(draft.kind, after_lesson=lesson, fraction=draft.fraction))[
            position
        ]

    def direct(self, draft: Draft, position: int) -> float:
        gained = self.retained_done(draft, position) - self.retained_skipped(draft, position)
        return self._importance[position] * gained

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
        return self.situation.opens.get(candidate.positions[0], [])

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


def preference(value: float, candidate: Candidate) -> tuple[int, float, int, int]:
    """Sort key: urgency, then value per minute; ties by kind and position: the same context gives the same plan."""
    urgency = URGENCY[candidate.reason]
    return (-urgency, -value / candidate.minutes, _KIND_ORDER[candidate.kind], candidate.positions[0])


_KIND_ORDER = {kind: order for order, kind in enumerate(StepKind)}


def best_of(candidates: Iterable[Candidate], value: Callable[[Candidate], float]) -> tuple[Candidate, float] | None:
    """The first by `preference` among those of any value, by trying each."""
    valued = [(candidate, value(candidate)) for candidate in candidates]
    positive = [(candidate, worth) for candidate, worth in valued if worth > SMALLEST_VALUE]
    return min(positive, key=lambda pair: preference(pair[1], pair[0]), default=None)


SMALLEST_VALUE = 1e-9
"""Steps of a smaller value are not worth showing."""
