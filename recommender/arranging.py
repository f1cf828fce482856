"""The order of the day: warm up, take hard things while fresh, vary, and put nothing before what it rests on.

Only the order: which steps are chosen, and every number in their receipts, stands before this begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.candidates import FILLERS, Candidate
from recommender.planning_context import StepKind
from recommender.receipts import Receipt
from recommender.situation import Situation
from recommender.variety import FewCosines, too_alike, worth_interleaving


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
    company = _company(situation, chosen)
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
        best = min(free, key=lambda unit: _place(unit, last, company, review_next=review_next))
        order.append(best)
        left.remove(best)
    return order


@dataclass(frozen=True, slots=True)
class _Company:
    """Which of the day's concepts may stand side by side.

    Attributes:
        cosines: None where no vectors are known.
        learned: positions.
        before: positions of the step finished last today.
    """

    cosines: FewCosines | None
    learned: frozenset[int]
    before: frozenset[int]


_ANY = _Company(None, frozenset(), frozenset())


def _company(situation: Situation, chosen: Sequence[Chosen]) -> _Company:
    model, finished = situation.context.model, situation.context.today.finished
    if model.likeness is None or not chosen:
        return _ANY
    done = model.graph.position.get(finished[-1].concept) if finished else None
    before = frozenset() if done is None else frozenset({done})
    places = [place for unit in chosen for place in unit.candidate.positions] + list(before)
    learned = frozenset(place for place in places if situation.learned[place])
    return _Company(model.likeness.among(places), learned, before)


def _waits(unit: Chosen, bits: Sequence[int], pending: int) -> bool:
    """Whether something it rests on is still to come; what is only asked never waits."""
    if _is_review(unit.candidate.kind):
        return False
    return bool(bits[unit.candidate.positions[0]] & pending)


_REVIEWS = frozenset({StepKind.REVIEW, StepKind.PROBE, StepKind.QUIZ})


def _is_review(kind: StepKind) -> bool:
    return kind in _REVIEWS


def _place(
    unit: Chosen, last: set[int], company: _Company, *, review_next: bool
) -> tuple[bool, bool, bool, bool, bool, float, int]:
    positions, beside = unit.candidate.positions, last or company.before
    repeats = not last.isdisjoint(positions)
    out_of_turn = _is_review(unit.candidate.kind) != review_next
    return (
        repeats,
        unit.candidate.reason in FILLERS,
        too_alike(company.cosines, beside, positions, learned=company.learned),
        out_of_turn,
        not worth_interleaving(company.cosines, beside, positions, learned=company.learned),
        unit.receipts[0].probability_now,
        unit.receipts[0].rank,
    )
