"""One learner's folded state: loaded, brought forward by new evidence, replayed when evidence comes late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from learning_platform.courses.catalogue import Catalogue
from learning_platform.progress import repository
from learning_platform.progress.evidence import project
from learning_platform.progress.repository import StoredState
from recommender.evidence import Evidence
from recommender.folding import LateEvidence, fold, replay
from recommender.learner_state import LearnerState, empty_state

CHECKPOINT_EVERY = 50
"""Folded answers between two checkpoints: late evidence costs at most this many more folds."""


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner as the model sees them now.

    Attributes:
        stored: what the database holds, None before the first answer.
    """

    person_id: UUID
    state: LearnerState
    stored: StoredState | None

    @property
    def version(self) -> int:
        return self.stored.version if self.stored else 0

    @property
    def last_grading_id(self) -> int:
        return self.stored.last_grading_id if self.stored else 0


def load_learner(session: Session, catalogue: Catalogue, person_id: UUID) -> Learner:
    """The learner's state under the present model; replayed from the ledger when it was folded by another one."""
    return revive(session, catalogue, person_id, repository.read_state(session, person_id))


def revive(session: Session, catalogue: Catalogue, person_id: UUID, stored: StoredState | None) -> Learner:
    """The learner of a stored state."""
    if stored is None:
        return Learner(person_id, empty_state(catalogue.model), None)
    if stored.model_version == catalogue.model.version:
        return Learner(person_id, LearnerState.from_bytes(stored.payload), stored)
    return Learner(person_id, rebuild(session, catalogue, person_id), stored)


def rebuild(
    session: Session, catalogue: Catalogue, person_id: UUID, *, up_to_grading: int | None = None
) -> LearnerState:
    """The state as the replay of the whole ledger, or of what was known when a grading was the newest."""
    history = repository.graded_history(session, person_id, up_to_grading=up_to_grading)
    return replay(
        catalogue.model, empty_state(catalogue.model), project(history, catalogue.key_of, catalogue.mapping)
    ).state


def advance(
    session: Session,
    catalogue: Catalogue,
    learner: Learner,
    evidence: Sequence[Evidence],
    *,
    last_grading_id: int,
    now: datetime,
) -> Learner:
    """Folds new evidence and stores the state; evidence that comes late is replayed in its place.

    Raises:
        ConcurrentWriteError: another transaction advanced the learner meanwhile.
    """
    switched = learner.stored is not None and learner.stored.model_version != catalogue.model.version
    if switched:
        repository.drop_checkpoints_from(session, learner.person_id, None)
    try:
        state = fold(catalogue.model, learner.state, evidence)
    except LateEvidence:
        state = _replay_late(session, catalogue, learner.person_id, evidence)
    else:
        if state.folded // CHECKPOINT_EVERY > learner.state.folded // CHECKPOINT_EVERY:
            _keep(session, learner.person_id, [state])
    stored = StoredState(
        version=learner.version + 1,
        last_grading_id=last_grading_id,
        model_version=catalogue.model.version,
        payload=state.to_bytes(),
    )
    repository.write_state(session, learner.person_id, learner.stored, stored, now=now)
    return Learner(learner.person_id, state, stored)


def _replay_late(session: Session, catalogue: Catalogue, person_id: UUID, evidence: Sequence[Evidence]) -> LearnerState:
    earliest = min(item.occurred for item in evidence)
    model = catalogue.model
    payload = repository.checkpoint_before(session, person_id, model.version, earliest)
    base = LearnerState.from_bytes(payload) if payload else empty_state(model)
    since = base.watermark[0] if base.watermark else None
    history = repository.graded_history(session, person_id, since=since)
    projected = project(history, catalogue.key_of, catalogue.mapping)
    behind = [item for item in projected if base.watermark is None or item.order > base.watermark]
    replayed = replay(model, base, behind, checkpoint_every=CHECKPOINT_EVERY)
    repository.drop_checkpoints_from(session, person_id, earliest)
    _keep(session, person_id, replayed.checkpoints)
    return replayed.state


def _keep(session: Session, person_id: UUID, checkpoints: Iterable[LearnerState]) -> None:
    for state in checkpoints:
        if state.watermark is not None:
            repository.add_checkpoint(
                session,
                person_id,
                folded=state.folded,
                model_version=state.model_version,
                occurred_at=state.watermark[0],
                payload=state.to_bytes(),
            )
