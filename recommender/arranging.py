"""The order of the day: warm up, take hard things while fresh, vary, and put nothing before what it rests on.

Only the order: which steps are chosen, and every number in their receipts, stands before this begins.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from recommender.candidates import FILLERS, Candidate
from recommender.planning_context import StepKind
from recommender.receipts import Receipt
from recommender.situation import Situation
from recommender.variety import Company


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate with one receipt for each of its steps."""

    candidate: Candidate
    receipts: tuple[Receipt, ...]


def arranged(situation: Situation, chosen: Sequence[Chosen]) -> list[Chosen]:
    """Orders chosen units, each kept whole.

    What is learned waits for what it rests on. Among what may come next: not the concept of the step before, unless
    nothing else is left; what only fills minutes comes last; nothing new beside what means nearly the same
    (`recommender.variety`), the step finished last included, while anything else but fillers is left; first a review to
    warm up, if the day has not begun yet; then alternately something new, the hardest first, and a review; of several
    reviews in a row, related ones together.
    """
    finished = situation.context.today.finished
    bits = situation.context.model.ancestor_bits
    left = list(chosen)
    order: list[Chosen] = []
    before = _finished_last(situation)
    company = _company(situation, chosen, before)
    while left:
        pending = 0
        for unit in left:
            if unit.candidate.reason not in FILLERS:
                for place in unit.candidate.positions:
                    pending |= 1 << place
        free = [unit for unit in left if not _waits(unit, bits, pending)]
        last = frozenset(order[-1].candidate.positions) if order else frozenset()
        apart = _all_beside(company.too_alike, last or before)
        related = _all_beside(company.related, last or before)
        review_next = (
            not _is_review(order[-1].candidate.kind) if order else not finished or not _is_review(finished[-1].kind)
        )
        best = min(free, key=lambda unit: _place(unit, last, apart, related, review_next=review_next))
        order.append(best)
        left.remove(best)
    return order


_ANY_ORDER = Company({}, {})


def _company(situation: Situation, chosen: Sequence[Chosen], before: frozenset[int]) -> Company:
    """Which of the concepts of the day may stand side by side; all of them where no vectors are known."""
    likeness = situation.context.model.likeness
    if likeness is None or not chosen:
        return _ANY_ORDER
    places = [*before, *(place for unit in chosen for place in unit.candidate.positions)]
    return likeness.company(places, {place for place in places if situation.learned[place]})


def _finished_last(situation: Situation) -> frozenset[int]:
    """The concept of the step finished last today, where the graph holds it."""
    finished, position = situation.context.today.finished, situation.context.model.graph.position
    return frozenset(position[step.concept] for step in finished[-1:] if step.concept in position)


def _all_beside(pairs: Mapping[int, frozenset[int]], positions: Collection[int]) -> frozenset[int]:
    """What the pairs hold beside any of these."""
    return frozenset().union(*(pairs[place] for place in positions if place in pairs))


def _waits(unit: Chosen, bits: Sequence[int], pending: int) -> bool:
    """Whether something it rests on is still to come; what is only asked never waits."""
    if _is_review(unit.candidate.kind):
        return False
    return bool(bits[unit.candidate.positions[0]] & pending)


_REVIEWS = frozenset({StepKind.REVIEW, StepKind.PROBE, StepKind.QUIZ})


def _is_review(kind: StepKind) -> bool:
    return kind in _REVIEWS


def _place(
    unit: Chosen, last: frozenset[int], apart: frozenset[int], related: frozenset[int], *, review_next: bool
) -> tuple[bool, bool, bool, bool, bool, float, int]:
    positions = unit.candidate.positions
    return (
        not last.isdisjoint(positions),
        unit.candidate.reason in FILLERS,
        not apart.isdisjoint(positions),
        _is_review(unit.candidate.kind) != review_next,
        related.isdisjoint(positions),
        unit.receipts[0].probability_now,
        unit.receipts[0].rank,
    )
