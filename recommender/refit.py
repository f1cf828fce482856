"""Refits difficulties, corrections and calibration from what learners answered, and says whether that is better.

The fit alternates: walk through all answers with the present difficulties, fit the corrections to what was known before
each answer, then fit the difficulties again given the learner's part. Everything is judged on learners it has not seen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import content_hash
from recommender.anticipation import Anticipation
from recommender.corrections import Corrections
from recommender.evidence import Evidence
from recommender.fitting import (
    Coefficients,
    Difficulties,
    FittingParameters,
    Flags,
    Floats,
    Integers,
    fit_coefficients,
    fit_difficulties,
)
from recommender.folding import in_order, observed
from recommender.learner_model import LearnerModel
from recommender.learner_state import empty_state, microseconds
from recommender.many_learners import AnswerRecord
from recommender.outcomes import judge
from recommender.proficiency import moderations
from recommender.scoring import area_under_curve, calibration_error, log_losses

Walk = Callable[[Sequence[Difficulties], Integers], Anticipation]
"""Goes through a record and says what was known before each answer; row i with the difficulties numbered ``of[i]``."""
Progress = Callable[[str, int, int], None]

LEAST_ANSWERS = 400
"""Fewer answers than this to fit with, and the analytic prior stays."""
LEAST_HELD_OUT = 100
LEAST_LEARNERS = 6
LEAST_JUDGES = 5
"""Fewer held-out learners than this judge nobody but themselves."""
SURENESS = 1.645
"""How many standard errors above zero the mean gain of a held-out learner must be: a one-sided test at 5 %."""
HELD_OUT_SHARE = 5
"""One learner in so many judges the refit, chosen by a hash of their name."""


class RefitOutcome(StrEnum):
    """What became of a refit."""

    BETTER = "better"
    NOT_BETTER = "not-better"
    TOO_LITTLE_DATA = "too-little-data"


@dataclass(frozen=True, slots=True)
class Quality:
    """Of predictions of held-out answers."""

    log_loss: float
    area_under_curve: float
    calibration_error: float


@dataclass(frozen=True, slots=True, eq=False)
class Refit:
    """A refit and how it was judged.

    Attributes:
        outcome: only a better one may be switched to.
        corrections: what was fitted; those that were in force where there is too little data.
        learners, answers: in the whole record.
        held_out: answers that judged.
        before, after: of the corrections in force and of the new ones on those answers; None without enough data.
    """

    outcome: RefitOutcome
    corrections: Corrections
    learners: int
    answers: int
    held_out: int
    before: Quality | None = None
    after: Quality | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What came out of `fit_record`.

    Attributes:
        known: before each answer of the record, with difficulties that did not see the answer.
        probability: of a correct answer, shape (n,).
    """

    difficulties: Difficulties
    coefficients: Coefficients
    known: Anticipation
    probability: Floats


def _no_progress(_what: str, _done: int, _total: int) -> None:
    pass


def fit_record(
    record: AnswerRecord,
    walk: Walk,
    train: Flags,
    parameters: FittingParameters | None = None,
    progress: Progress = _no_progress,
) -> Fitted:
    """Fits with the training learners' answers alone.

    Args:
        record: all answers.
        walk: through this record.
        train: which answers may be learned from, shape (n,); whole learners.
        parameters: of the fit.
        progress: told of each walk.
    """
    chosen = parameters or FittingParameters()
    parts = np.random.default_rng(chosen.seed).integers(0, chosen.parts, record.learners)[record.learner]
    of = np.where(train, parts + 1, 0)
    walks = 2 * chosen.rounds + 1
    nothing = Difficulties(np.zeros(record.concepts), np.zeros(record.items))
    difficulties = [nothing] * (chosen.parts + 1)
    known = walk(difficulties, of)
    progress("walks", 1, walks)
    corrections = np.zeros(len(record))
    coefficients: Coefficients | None = None
    for number in range(2 * chosen.rounds):
        fixed = known.base - _shifts(record, difficulties, of) + known.learner + corrections
        slope = moderations(known.variance)
        masks = [train, *(train & (parts != part) for part in range(chosen.parts))]
        difficulties = [
            fit_difficulties(
                record.concept[mask],
                record.item[mask],
                record.score[mask],
                record.guessing[mask],
                fixed[mask],
                slope[mask],
                (record.concepts, record.items),
                chosen,
            )
            for mask in masks
        ]
        known = walk(difficulties, of)
        progress("walks", number + 2, walks)
        if number >= chosen.rounds - 1:
            learned = Anticipation(*(column[train] for column in known))
            coefficients = fit_coefficients(
                learned, record.concept[train], record.concepts, record.score[train], chosen
            )
            corrections = coefficients.corrections(known.terms, record.concept)
    assert coefficients is not None
    table = coefficients.table()
    return Fitted(difficulties[0], coefficients, known, known.probability(table[record.concept], np.inf))


def _shifts(record: AnswerRecord, difficulties: Sequence[Difficulties], of: Integers) -> Floats:
    concepts = np.stack([each.concepts for each in difficulties])
    items = np.stack([each.items for each in difficulties])
    shifts: Floats = concepts[of, record.concept] + items[of, record.item]
    return shifts


class EvidenceRecord:
    """The ledger of a deployment as arrays, and the walk through it by the very fold that serves.

    Attributes:
        record: the answers, learner after learner; concepts by row of the model, foreign ones last.
        item_ids: by item number.
    """

    def __init__(self, model: LearnerModel, evidence: Mapping[str, Sequence[Evidence]]) -> None:
        self._model = model.corrected(Corrections())
        self.names = sorted(evidence)
        self._histories = [in_order(evidence[name]) for name in self.names]
        rows = [(learner, each) for learner, history in enumerate(self._histories) for each in history]
        self.item_ids = sorted({each.item for _, each in rows})
        number = {item: place for place, item in enumerate(self.item_ids)}
        concept = np.array([model.row_of_key.get(each.concepts[0][0], len(model)) for _, each in rows], dtype=np.int64)
        levels = np.append(self._model.row_levels, model.parameters.intercept)
        self.record = AnswerRecord(
            learner=np.array([learner for learner, _ in rows], dtype=np.int64),
            item=np.array([number[each.item] for _, each in rows], dtype=np.int64),
            concept=concept,
            score=np.array([judge(each, 0.0, model.parameters).score for _, each in rows], dtype=np.float64),
            moment=np.array([microseconds(each.occurred) for _, each in rows], dtype=np.int64),
            guessing=np.array([each.guessing for _, each in rows], dtype=np.float64),
            level=levels[concept],
            ease=np.array([-each.difficulty for _, each in rows], dtype=np.float64),
        )

    def corrections(self, difficulties: Difficulties, coefficients: Coefficients | None = None) -> Corrections:
        """By key and id. A concept that nobody answered gets the mean shift; it has no coefficients of its own."""
        present = np.unique(self.record.concept)
        mean = float(difficulties.concepts[present].mean()) if len(present) else 0.0
        shifts = np.full(len(self._model), mean)
        present = present[present < len(self._model)]
        shifts[present] = difficulties.concepts[present]
        keys = self._model.row_keys.tolist()
        fitted = Corrections(
            concepts=dict(zip(keys, shifts.tolist(), strict=True)),
            items=dict(zip(self.item_ids, difficulties.items.tolist(), strict=True)),
            coefficients=None if coefficients is None else coefficients.common,
            concept_coefficients={}
            if coefficients is None
            else {keys[row]: coefficients.own[row] for row in present.tolist()},
        )
        return fitted if coefficients is None else _named(fitted)

    def walk(self, difficulties: Sequence[Difficulties], of: Integers) -> Anticipation:
        """A `Walk` through the record."""
        models: dict[int, LearnerModel] = {}
        found: list[Anticipation] = []
        begin = 0
        for history in self._histories:
            which = int(of[begin]) if history else 0
            if which not in models:
                models[which] = self._model.corrected(self.corrections(difficulties[which]))
            found += [known for _, known in observed(models[which], empty_state(models[which]), history)]
            begin += len(history)
        return _joined(found)

    def probabilities(self, model: LearnerModel, of: Flags) -> Floats:
        """What a model expected of the chosen learners' answers."""
        found, begin = [], 0
        for history in self._histories:
            if history and of[begin]:
                found += [known for _, known in observed(model, empty_state(model), history)]
            begin += len(history)
        table = None
        if model.corrections.coefficients is not None:
            table = model.coefficient_table[self.record.concept[of]]
        return _joined(found).probability(table, model.parameters.level_bound)


def _joined(found: Sequence[Anticipation]) -> Anticipation:
    return Anticipation(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _named(corrections: Corrections) -> Corrections:
    plain = corrections.to_plain()
    return Corrections.from_plain({**plain, "version": content_hash(plain)[:16]})


def is_held_out(learner: str) -> bool:
    """Whether this learner judges refits instead of teaching them; the same at every refit.

    >>> [name for name in "abcdefgh" if is_held_out(name)]
    ['g', 'h']
    """
    return hashlib.sha256(learner.encode()).digest()[0] % HELD_OUT_SHARE == 0


def refit(
    model: LearnerModel,
    evidence: Mapping[str, Sequence[Evidence]],
    parameters: FittingParameters | None = None,
    progress: Progress = _no_progress,
) -> Refit:
    """Refits from a deployment's ledger and judges the result on held-out learners.

    Args:
        model: in force.
        evidence: of each learner, by name.
        parameters: of the fit.
        progress: told of each walk through the ledger.
    """
    answering = {name: history for name, history in evidence.items() if history}
    total = sum(map(len, answering.values()))
    ledger = EvidenceRecord(model, answering)
    judges = np.array([is_held_out(name) for name in ledger.names], dtype=np.bool_)
    held_out: NDArray[np.bool_] = judges[ledger.record.learner] if total else np.zeros(0, dtype=np.bool_)
    judging = int(held_out.sum())
    enough = judging >= LEAST_HELD_OUT and total - judging >= LEAST_ANSWERS
    if len(answering) < LEAST_LEARNERS or judges.sum() < LEAST_JUDGES or not enough:
        return Refit(RefitOutcome.TOO_LITTLE_DATA, model.corrections, len(answering), total, judging)
    fitted = fit_record(ledger.record, ledger.walk, ~held_out, parameters, progress)
    corrections = ledger.corrections(fitted.difficulties, fitted.coefficients)
    score = ledger.record.score[held_out]
    old, new = ledger.probabilities(model, held_out), ledger.probabilities(model.corrected(corrections), held_out)
    before, after = _quality(score, old), _quality(score, new)
    better = _is_sure_gain(log_losses(score, old) - log_losses(score, new), ledger.record.learner[held_out])
    outcome = RefitOutcome.BETTER if better else RefitOutcome.NOT_BETTER
    return Refit(outcome, corrections, len(answering), total, judging, before, after)


def _is_sure_gain(gains: Floats, learner: Integers) -> bool:
    """Whether learners gain on average and not by the luck of a few.

    Answers of one learner hang together, so that learners are counted and not answers: the ratio estimator of the mean
    gain of an answer, with the standard error over clusters (Cochran 1977, Sampling Techniques, 6.4).
    """
    _, place, answers = np.unique(learner, return_inverse=True, return_counts=True)
    totals = np.bincount(place, weights=gains)
    mean = totals.sum() / answers.sum()
    residuals = totals - mean * answers
    count = len(answers)
    error = np.sqrt(count / (count - 1) * (residuals**2).sum()) / answers.sum()
    return bool(mean > SURENESS * error)


def _quality(score: Floats, probability: Floats) -> Quality:
    passed = (score >= 0.5).astype(np.float64)
    return Quality(
        log_loss=float(log_losses(score, probability).mean()),
        area_under_curve=area_under_curve(passed, probability),
        calibration_error=calibration_error(score, probability),
    )
