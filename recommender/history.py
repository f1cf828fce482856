"""One learner's evidence with the state it leads to, whatever the order in which the evidence arrives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from recommender.evidence import Evidence
from recommender.folding import CHECKPOINT_EVERY, replay
from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState, empty_state


class ConflictingEvidenceError(ValueError):
    """Two different answers carry the same id. A regraded answer is a new history: `History.of` all of it."""


@dataclass(frozen=True, slots=True)
class History:
    """Evidence in order, the checkpoints on the way, the state at the end.

    Equal evidence gives an equal history: delivery order, repeated deliveries and the cut into batches leave no trace.

    Attributes:
        evidence: in the order of the fold, each id once.
        checkpoints: the state after every `CHECKPOINT_EVERY` answers.
        state: after all of them.
    """

    evidence: tuple[Evidence, ...]
    checkpoints: tuple[LearnerState, ...]
    state: LearnerState

    @classmethod
    def empty(cls, model: LearnerModel) -> History:
        return cls((), (), empty_state(model))

    @classmethod
    def of(cls, model: LearnerModel, evidence: Iterable[Evidence]) -> History:
        """The history of all this evidence; also the way to renew one for a new model or after a regrading."""
        return cls.empty(model).add(model, evidence)

    def add(self, model: LearnerModel, evidence: Evidence | Iterable[Evidence]) -> History:
        """The history with more evidence, replayed from the last checkpoint before the earliest of it.

        Raises:
            ConflictingEvidenceError: an id is there already with another content.
            ModelMismatchError: the history was made with another model version.
        """
        arriving = [evidence] if isinstance(evidence, Evidence) else evidence
        new = self._unseen(arriving)
        if not new:
            return self
        earliest = bisect_left(self.evidence, new[0].order, key=lambda each: each.order)
        merged = self.evidence[:earliest] + tuple(
            sorted((*self.evidence[earliest:], *new), key=lambda each: each.order)
        )
        kept = self.checkpoints[: earliest // CHECKPOINT_EVERY]
        base = self.state if earliest == len(self.evidence) else (kept[-1] if kept else empty_state(model))
        replayed = replay(model, base, merged[base.folded :])
        return History(merged, kept + replayed.checkpoints, replayed.state)

    def _unseen(self, arriving: Iterable[Evidence]) -> list[Evidence]:
        known = {each.id: each for each in self.evidence}
        new: list[Evidence] = []
        for each in arriving:
            there = known.get(each.id)
            if there is None:
                known[each.id] = each
                new.append(each)
            elif there != each and repr(there) != repr(each):  # an undefined duration is not equal to itself
                raise ConflictingEvidenceError(f"evidence {each.id} is there already with another content")
        return sorted(new, key=lambda each: each.order)
