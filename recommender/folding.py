"""Folding evidence into a learner's state, answer by answer, in the order it happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from recommender.anticipation import Anticipation
from recommender.evidence import Evidence
from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState, ModelMismatchError, Watermark
from recommender.working_state import WorkingState

CHECKPOINT_EVERY = 100


class LateEvidence(ValueError):  # noqa: N818 - it names what arrived; the caller replays, nothing is wrong
    """Evidence stands before the state's watermark: replay from the last checkpoint before it."""


class Replay(NamedTuple):
    """The state after all evidence, and the states on the way at every multiple of the checkpoint distance."""

    state: LearnerState
    checkpoints: tuple[LearnerState, ...]


def fold(model: LearnerModel, state: LearnerState, evidence: Iterable[Evidence]) -> LearnerState:
    """Folds a batch into the state.

    The batch is sorted by `Evidence.order`; of several with the same id only the first counts; what stands exactly at
    the watermark is the answer folded last and is ignored. Rules for what cannot be:

    - A concept that is not in the graph moves alone, from the average prior; nothing is propagated.
    - A duration that is zero, negative, undefined or beyond `MAX_SECONDS` is unknown.
    - The fold does not know the present; the caller clamps an instant in the future to when it was received.
    - Offsets stay within ``level_bound``, variances between ``minimum_variance`` and the prior.

    Raises:
        LateEvidence: something stands before the watermark.
        ModelMismatchError: the state was made with another model version.
    """
    return replay(model, state, evidence, checkpoint_every=0).state


def replay(
    model: LearnerModel, base: LearnerState, evidence: Iterable[Evidence], checkpoint_every: int = CHECKPOINT_EVERY
) -> Replay:
    """Folds as `fold` does, keeping checkpoints.

    Args:
        model: to fold with.
        base: the empty state or a checkpoint.
        evidence: everything after the base.
        checkpoint_every: a checkpoint is kept whenever the number of answers folded since the empty state is a
            multiple of this; 0 keeps none.
    """
    _same_model(model, base)
    ordered = in_order(evidence, base.watermark)
    if not ordered:
        return Replay(base, ())
    working = WorkingState(model, base, ordered)
    checkpoints: list[LearnerState] = []
    for answer in ordered:
        working.fold(answer)
        if checkpoint_every and working.folded % checkpoint_every == 0:
            checkpoints.append(working.packed())
    return Replay(working.packed(), tuple(checkpoints))


def _same_model(model: LearnerModel, base: LearnerState) -> None:
    if base.model_version != model.version:
        raise ModelMismatchError(
            f"state of model {base.model_version} cannot be continued with {model.version}; replay it"
        )


class Answered(NamedTuple):
    """What was expected of an answer, and the state after it.

    Attributes:
        probability: of a correct answer as the model saw it before; None where the answer had been folded already.
        state: with the answer folded in.
    """

    probability: float | None
    state: LearnerState


def answered(model: LearnerModel, state: LearnerState, answer: Evidence) -> Answered:
    """Predicts one answer and folds it in one go, as `predict` and `fold` do one after the other.

    Raises:
        LateEvidence, ModelMismatchError: as `fold` does.
    """
    _same_model(model, state)
    if not in_order([answer], state.watermark):
        return Answered(None, state)
    working = WorkingState(model, state, [answer])
    probability = working.probability(answer)
    working.fold(answer)
    return Answered(probability, working.packed())


def observed(
    model: LearnerModel, base: LearnerState, evidence: Iterable[Evidence]
) -> Iterator[tuple[Evidence, Anticipation]]:
    """Walks through the evidence in order and yields what was known before each answer."""
    _same_model(model, base)
    ordered = in_order(evidence, base.watermark)
    working = WorkingState(model, base, ordered)
    for answer in ordered:
        yield answer, working.anticipate(answer)
        working.fold(answer)


def in_order(evidence: Iterable[Evidence], watermark: Watermark | None = None) -> list[Evidence]:
    """The batch sorted, each id once, without the answer at the watermark.

    Raises:
        LateEvidence: something stands before the watermark.
    """
    kept: list[Evidence] = []
    seen: set[str] = set()
    for answer in sorted(evidence, key=lambda each: each.order):
        if watermark is not None and answer.order <= watermark:
            if answer.order < watermark:
                raise LateEvidence(f"evidence {answer.id} of {answer.occurred} stands before {watermark[0]}")
            continue
        if answer.id not in seen:
            seen.add(answer.id)
            kept.append(answer)
    return kept
