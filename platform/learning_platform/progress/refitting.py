"""Refitting the learner model from the ledger, and what a switch would change for the learners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

import numpy as np
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.errors import ConflictError
from learning_platform.progress import repository
from learning_platform.progress.evidence import project
from learning_platform.wiring import Parts
from recommender.evidence import Evidence
from recommender.folding import replay
from recommender.learner_model import LearnerModel
from recommender.learner_state import empty_state
from recommender.prediction import predict
from recommender.refit import Progress, Refit, RefitOutcome, refit


@dataclass(frozen=True, slots=True)
class SwitchEffect:
    """What other parameters change, by replaying every learner with both.

    Attributes:
        learners: replayed.
        learners_changed: with at least one other mastery status.
        statuses_changed: over all learners and concepts.
        largest_change: of a shown probability.
    """

    learners: int
    learners_changed: int
    statuses_changed: int
    largest_change: float


@dataclass(frozen=True, slots=True)
class RefitReport:
    """A refit of this deployment, and what a switch to it would change if it is better."""

    refit: Refit
    effect: SwitchEffect | None


def ledger_evidence(session: Session, key_of: Mapping[ConceptId, int]) -> dict[str, list[Evidence]]:
    """The evidence of everyone, by person."""
    people = repository.people_with_states(session)
    return {str(person): project(repository.graded_history(session, person), key_of) for person in people}


def refit_from_ledger(parts: Parts, session: Session, progress: Progress) -> RefitReport:
    """Refits, and if that is better replays everyone with the old and the new parameters. Only reads."""
    catalogue, now = load_catalogue(parts, session), parts.clock()
    evidence = ledger_evidence(session, catalogue.key_of)
    found = refit(catalogue.model, evidence, progress=progress)
    if found.outcome is not RefitOutcome.BETTER:
        return RefitReport(found, None)
    return RefitReport(found, effect_of(catalogue.model, catalogue.model.corrected(found.corrections), evidence, now))


def keep_refit(parts: Parts, session: Session, report: RefitReport, *, switch: bool) -> None:
    """Keeps better parameters with their report, and puts them in force if told to."""
    found, now = report.refit, parts.clock()
    if report.effect is None or found.before is None or found.after is None:
        return
    numbers = {"learners": found.learners, "answers": found.answers, "held_out": found.held_out}
    qualities = {"before": asdict(found.before), "after": asdict(found.after), "effect": asdict(report.effect)}
    version = found.corrections.version
    courses.keep_parameters(session, version, found.corrections.to_plain(), {**numbers, **qualities}, now=now)
    if switch:
        courses.switch_parameters(session, version, now=now)


def go_back(parts: Parts, session: Session) -> str:
    """Puts in force what was so before the last switch, and returns its version; empty for the analytic model.

    Raises:
        ConflictError: nothing was ever switched.
    """
    before = courses.parameters_before(session)
    if before is None:
        raise ConflictError("There is nothing to go back to: the analytic model has always been in force.")
    courses.switch_parameters(session, before, now=parts.clock())
    return before


def effect_of(
    old: LearnerModel, new: LearnerModel, evidence: Mapping[str, Sequence[Evidence]], now: datetime
) -> SwitchEffect:
    """Replays every learner with both models and compares what is shown now."""
    learners, statuses, largest = 0, 0, 0.0
    for history in evidence.values():
        was, becomes = (predict(model, replay(model, empty_state(model), history).state, now) for model in (old, new))
        changed = int((was.status_codes != becomes.status_codes).sum())
        learners += changed > 0
        statuses += changed
        largest = max(largest, float(np.abs(was.probability - becomes.probability).max(initial=0.0)))
    return SwitchEffect(len(evidence), learners, statuses, largest)
