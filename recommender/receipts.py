"""Why a step was chosen: every number with its parts, so that anyone can recompute it from the stored context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from knowledge_graph.concepts import ConceptId
from recommender.candidates import Candidate, Draft, Reason
from recommender.importance import leading_target, path_to
from recommender.learner_state import instant
from recommender.planning_context import StepKind
from recommender.situation import Floats, Situation
from recommender.valuation import ANSWERING, Coverage, Valuer


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """What would have been chosen instead, with its value at that moment."""

    kind: StepKind
    concept: ConceptId
    minutes: float
    value: float
    value_per_minute: float


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where several concepts are meant (a quiz), numbers are means, weighted by importance where value is concerned.

    Attributes:
        rank: order of choosing, from 0; a lesson and its practice share it.
        answers, successes, failures_in_row, last_answer: the evidence on the concept so far.
        goal: id of the target it serves most, None without one. path: from that target's concept down to this one.
        probability_now, probability_after: of a correct answer, before and right after the step.
        recall_now, recall_after: probability of recall, before and right after; None without a memory.
        recall_at_horizon: recall at the horizon if done. recall_if_skipped: if not.
        horizon_days: days from now at which value is counted.
        importance: goal-weighted value of the concept's retained mastery.
        retained_if_done, retained_if_skipped: probability of mastery times recall, at the horizon.
        already_covered: share of a review that earlier-chosen steps give the concept.
        direct, information, knocked_out, unlocked: parts of ``value``, as `Valuer.worth` defines them.
        value_per_minute: of the whole unit; this is what steps are chosen by.
        knocks_out: due reviews that this step makes unnecessary.
        unlocks: concepts that it opens.
        skipping_costs: value lost at the horizon without the step and what depends on it in its unit.
    """

    rank: int
    reason: Reason
    answers: int
    successes: int
    failures_in_row: int
    last_answer: str | None
    goal: str | None
    path: tuple[ConceptId, ...]
    probability_now: float
    probability_after: float
    recall_now: float | None
    recall_after: float | None
    recall_at_horizon: float
    recall_if_skipped: float
    horizon_days: float
    importance: float
    retained_if_done: float
    retained_if_skipped: float
    already_covered: float
    minutes: float
    direct: float
    information: float
    knocked_out: float
    unlocked: float
    value: float
    value_per_minute: float
    knocks_out: tuple[ConceptId, ...]
    unlocks: tuple[ConceptId, ...]
    runner_up: RunnerUp | None
    skipping_costs: float
    failing: ConceptId | None = None

    def to_plain(self) -> dict[str, Any]:
        """Data for `json`."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Receipt:
        """Turns `to_plain` round, also after a way through `json`."""
        runner = plain["runner_up"]
        tuples = {name: tuple(plain[name]) for name in ("path", "knocks_out", "unlocks")}
        runner_up = None if runner is None else RunnerUp(**{**runner, "kind": StepKind(runner["kind"])})
        return cls(**{**plain, **tuples, "reason": Reason(plain["reason"]), "runner_up": runner_up})


def runner_up_of(situation: Situation, found: tuple[Candidate, float] | None) -> RunnerUp | None:
    """How a receipt names the best candidate that was not chosen."""
    if found is None:
        return None
    candidate, value = found
    concept = situation.context.model.graph.ids[candidate.positions[0]]
    return RunnerUp(candidate.kind, concept, candidate.minutes, value, value / candidate.minutes)


def receipts_for(
    valuer: Valuer, candidate: Candidate, coverage: Coverage, rank: int, runner_up: RunnerUp | None
) -> tuple[Receipt, ...]:
    """One receipt for each step of a candidate, as of the moment it is chosen.

    Args:
        valuer: of the situation.
        candidate: chosen.
        coverage: before it was chosen.
        rank: how many candidates were chosen before.
        runner_up: the best other candidate at that moment.
    """
    worths = [valuer.worth(candidate, draft, coverage) for draft in candidate.drafts]
    ids = valuer.situation.context.model.graph.ids
    shared = {
        **_evidence(valuer.situation, candidate),
        "rank": rank,
        "reason": candidate.reason,
        "already_covered": coverage.share.get(candidate.positions[0], 0.0),
        "value_per_minute": sum(worth.total for worth in worths) / candidate.minutes,
        "runner_up": runner_up,
        "failing": None if candidate.failing is None else ids[candidate.failing],
    }
    return tuple(
        Receipt(
            **shared,
            **_forecast(valuer, candidate, draft),
            **worth._asdict(),
            minutes=draft.minutes,
            value=worth.total,
            knocks_out=tuple(ids[place] for place in valuer.knocks_out(candidate, draft, coverage)),
            unlocks=tuple(ids[place] for place in valuer.unlocks(candidate, draft)),
            skipping_costs=sum(later.total for later in worths[index:]),
        )
        for index, (draft, worth) in enumerate(zip(candidate.drafts, worths, strict=True))
    )


def _evidence(situation: Situation, candidate: Candidate) -> dict[str, Any]:
    """What the state holds on the first concept, and which target it serves."""
    first, known = candidate.positions[0], situation.known
    target = leading_target(situation.targets, first)
    last_answer = int(known.last_answer[first])
    return {
        "answers": int(known.answers[first]),
        "successes": int(known.successes[first]),
        "failures_in_row": int(known.failures_in_row[first]),
        "last_answer": instant(last_answer).isoformat() if last_answer else None,
        "goal": target.id if target else None,
        "path": path_to(situation.context, target, first) if target else (situation.context.model.graph.ids[first],),
    }


def _forecast(valuer: Valuer, candidate: Candidate, draft: Draft) -> dict[str, Any]:
    """The numbers about now, right after, and the horizon."""
    situation, places = valuer.situation, list(candidate.positions)
    importance = [float(situation.importance[place]) for place in places]
    total = sum(importance)
    shares = [each / total for each in importance] if total > 0.0 else [1.0 / len(places)] * len(places)

    def weighted(values: Sequence[float]) -> float:
        return sum(share * value for share, value in zip(shares, values, strict=True))

    def mean(values: Floats) -> float:
        return float(values[places[0]]) if len(places) == 1 else float(values[places].mean())

    answering = draft.kind in ANSWERING
    remembered = all(situation.remembered[place] for place in places)
    recall_now = mean(situation.known.retrievability) if remembered else None
    recall = situation.recall_done if answering else situation.recall_skipped
    return {
        "probability_now": mean(situation.prediction.probability),
        "probability_after": sum(valuer.probability_after(draft, place) for place in places) / len(places),
        "recall_now": recall_now,
        "recall_after": 1.0 if answering else recall_now,
        "recall_at_horizon": mean(recall),
        "recall_if_skipped": mean(situation.recall_skipped),
        "horizon_days": mean(situation.horizon),
        "importance": total,
        "retained_if_done": weighted([valuer.retained_done(draft, place) for place in places]),
        "retained_if_skipped": weighted([valuer.retained_skipped(draft, place) for place in places]),
    }
