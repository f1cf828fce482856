"""The order of the day: warm up, take hard things while fresh, vary, and put nothing before what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.candidates import FILLERS, Candidate
from recommender.planning_context import StepKind
from recommender.receipts import Receipt
from recommender.situation import Situation


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate with one receipt for each of its steps."""

    candidate: Candidate
    receipts: tuple[Receipt, ...]


def arranged(situation: Situation, chosen: Sequence[Chosen]) -> list[Chosen]:
    """Orders chosen units, each kept whole.

    What is learned waits for what it rests on. Among what may come next: not the concept of the step before, unless
    nothing else is left; what only fills minutes comes last; first a review to warm up, if the day has not begun yet;
    then alternately something new, the hardest first, and a review.
    """
    finished = situation.context.today.finished
    bits = situation.context.model.ancestor_bits
    left = list(chosen)
    order: list[Chosen] = []
    while left:
        pending = 0
        for unit in left:
            if unit.candidate.reason not in FILLERS:
                for place in unit.candidate.positions:
                    pending |= 1 << place
        free = [unit for unit in left if not _waits(unit, bits, pending)]
        last = set(order[-1].candidate.positions) if order else set()
        review_next = (
            not _is_review(order[-1].candidate.kind) if order else not finished or not _is_review(finished[-1].kind)
        )
        best = min(free, key=lambda unit: _place(unit, last, review_next=review_next))
        order.append(best)
        left.remove(best)
    return order


def _waits(unit: Chosen, bits: Sequence[int], pending: int) -> bool:
    """Whether something it rests on is still to come; what is only asked never waits."""
    if _is_review(unit.candidate.kind):
        return False
    return bool(bits[unit.candidate.positions[0]] & pending)


_REVIEWS = frozenset({StepKind.REVIEW, StepKind.PROBE, StepKind.QUIZ})


def _is_review(kind: StepKind) -> bool:
    return kind in _REVIEWS


def _place(unit: Chosen, last: set[int], *, review_next: bool) -> tuple[bool, bool, bool, float, int]:
    repeats = not last.isdisjoint(unit.candidate.positions)
    out_of_turn = _is_review(unit.candidate.kind) != review_next
    return (
        repeats,
        unit.candidate.reason in FILLERS,
        out_of_turn,
        unit.receipts[0].probability_now,
        unit.receipts[0].rank,
    )
