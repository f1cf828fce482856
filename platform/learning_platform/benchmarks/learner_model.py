"""How well the served learner model predicts public answers, beside PFA, Best-LR, the plain filter and boosted trees.

P5 tests each fifth of the students on what the others taught; P9 tests the students that the record's publishers set
aside. Every test answer is scored, one row each; test students inform no difficulty and no coefficient. Nothing was
tuned on test students' answers: the product's default parameters are used throughout.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId
from learning_platform.benchmarks.answer_baselines import (
    best_logistic,
    boosted_teacher,
    has_teacher,
    performance_factors,
)
from learning_platform.benchmarks.answer_data import FOLDS, AnswerData, read_answer_data
from learning_platform.benchmarks.fold import START, TOUCHED, bare_reviews
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.synthetic import layered_graph, long_history, model_of
from recommender.anticipation import Anticipation
from recommender.corrections import CONCEPT_TERMS, TERMS, Corrections
from recommender.evidence import Evidence, EvidenceMode
from recommender.fitting import Difficulties
from recommender.folding import answered, replay
from recommender.learner_model import LearnerModel, compile_model
from recommender.learner_state import empty_state, instant
from recommender.many_learners import AnswerRecord, observe_many
from recommender.parameters import DEFAULT_PARAMETERS, ModelParameters
from recommender.proficiency import moderations, sigmoids
from recommender.refit import Fitted, fit_record
from recommender.scoring import area_under_curve, calibration_error
from recommender.working_state import WorkingState

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

SECOND_RECORD = "algebra05.csv.gz"
TIMELESS = replace(DEFAULT_PARAMETERS, forgetting_slope=0.0)
TIME_TERMS = [TERMS.index(f"{scope}-{unit}") for scope in ("concept", "overall") for unit in ("hours", "days")]
SAMPLED_STUDENTS = 12
SAMPLED_ANSWERS = 120


def measure_learner_model(path: Path | None) -> Iterator[Figure]:
    """All figures of a record, and those of algebra05 if it lies beside it (it has times)."""
    if path is None or not path.is_file():
        raise SystemExit("octant bench learner-model needs a record: --data .../assistments09.csv.gz")
    yield from _speed()
    data = read_answer_data(path, DEFAULT_PARAMETERS)
    name = "assist09" if path.name.startswith("assistments09") else path.name.split(".")[0]
    yield from _folds(name, data, served_bar=0.780, teacher_bar=0.795)
    if data.published_test.any():
        yield from _published(name, data)
    beside = path.with_name(SECOND_RECORD)
    if beside.is_file() and beside != path:
        second = read_answer_data(beside, DEFAULT_PARAMETERS)
        yield from _folds("algebra05", second, served_bar=0.826, teacher_bar=0.835)
        yield from _memory("algebra05", second)


def _speed() -> Iterator[Figure]:
    """Prediction and fold of one answer together, in a state of a 500-concept course, with corrections in force.

    Once as in a replay, and once from a stored state to the next, unpacked and packed again for each answer.
    """
    graph = layered_graph(500, seed=1)
    rng = np.random.default_rng(5)
    own = {key: rng.normal(0.0, 0.1, len(CONCEPT_TERMS)) for key in range(1, 501)}
    fitted = Corrections("measured", coefficients=rng.normal(0.0, 0.05, len(TERMS)), concept_coefficients=own)
    model = model_of(graph, seed=2).corrected(fitted)
    history = long_history(graph, 3000, TOUCHED, START, seed=3)
    state = replay(model, empty_state(model), history[:2000]).state
    stored, unpacked, working = [], [], WorkingState(model, state, history[2000:])
    for answer in history[2000:]:
        began = time.process_time_ns()
        working.probability(answer)
        working.fold(answer)
        between = time.process_time_ns()
        _, state = answered(model, state, answer)
        unpacked.append((between - began) / 1000)
        stored.append((time.process_time_ns() - between) / 1000)
    bare = statistics.median(bare_reviews(history[2000:]))
    yield Figure("served_us_per_answer", statistics.median(unpacked), "us", bar=100, baseline=bare)
    yield Figure("served_stored_us_per_answer", statistics.median(stored), "us", bar=100, baseline=bare)


def walk_with(
    answers: AnswerRecord, parameters: ModelParameters, *, timeless: bool = False
) -> Callable[[Sequence[Difficulties], NDArray[np.int64]], Anticipation]:
    """The walk that `fit_record` needs; without any use of time if ``timeless``."""

    def walk(difficulties: Sequence[Difficulties], of: NDArray[np.int64]) -> Anticipation:
        concepts = np.stack([each.concepts for each in difficulties])[of, answers.concept]
        items = np.stack([each.items for each in difficulties])[of, answers.item]
        known = observe_many(answers, parameters, concepts, items)
        if timeless:
            known.terms[:, TIME_TERMS] = 0.0
        return known

    return walk


@dataclass(eq=False)
class _Scores:
    """Predictions of test answers, gathered over folds."""

    right: Floats
    tested: Flags
    by_name: dict[str, Floats] = field(default_factory=dict)

    def put(self, name: str, test: Flags, probability: Floats) -> None:
        self.by_name.setdefault(name, np.zeros(len(self.right)))[test] = probability

    def auc(self, name: str) -> float:
        return area_under_curve(self.right[self.tested], self.by_name[name][self.tested])

    def ece(self, name: str) -> float:
        return calibration_error(self.right[self.tested], self.by_name[name][self.tested])


def _analytic(fitted: Fitted) -> Floats:
    """The filter alone, with the fitted difficulties and without corrections."""
    known = fitted.known
    return sigmoids(moderations(known.variance) * (known.base + known.learner))


def _test(name: str, data: AnswerData, tests: Sequence[Flags], *, teacher: bool) -> _Scores:
    answers = data.answers
    scores = _Scores(answers.score, np.any(tests, axis=0))
    for number, test in enumerate(tests, start=1):
        _say(f"{name}: fit {number} of {len(tests)}")
        train = ~test
        fitted = fit_record(answers, walk_with(answers, DEFAULT_PARAMETERS), train)
        scores.put("served", test, fitted.probability[test])
        scores.put("filter", test, _analytic(fitted)[test])
        scores.put("pfa", test, performance_factors(answers, fitted.known, train)[test])
        scores.put("best_lr", test, best_logistic(answers, fitted.known, train)[test])
        if teacher:
            _say(f"{name}: teacher {number} of {len(tests)}")
            taught = boosted_teacher(answers, fitted.known, fitted.probability, train, test)
            scores.put("teacher", test, taught)
        if number == 1:
            scores.put("difference", test, np.full(int(test.sum()), path_difference(answers, fitted, test)))
    return scores


def _folds(name: str, data: AnswerData, *, served_bar: float, teacher_bar: float) -> Iterator[Figure]:
    tests = [data.fold == number for number in range(FOLDS)]
    scores = _test(f"{name} P5", data, tests, teacher=has_teacher())
    best = scores.auc("best_lr")
    yield Figure(f"{name}_p5_served_auc", scores.auc("served"), "", served_bar, best, "higher")
    yield Figure(f"{name}_p5_served_ece", scores.ece("served"), "", 0.01, scores.ece("best_lr"))
    yield Figure(f"{name}_p5_filter_auc", scores.auc("filter"), "", None, best, "higher")
    yield Figure(f"{name}_p5_pfa_auc", scores.auc("pfa"), "", better="higher")
    yield Figure(f"{name}_p5_best_lr_auc", best, "", better="higher")
    largest = float(scores.by_name["difference"].max())
    yield Figure(f"{name}_served_path_difference", largest, "probability", 1e-9)
    if "teacher" in scores.by_name:
        yield Figure(f"{name}_p5_teacher_auc", scores.auc("teacher"), "", teacher_bar, best, "higher")
        yield Figure(f"{name}_p5_teacher_ece", scores.ece("teacher"), "")
    else:
        _say("No teacher: scikit-learn is not installed (pip install octant[research]).")


def _published(name: str, data: AnswerData) -> Iterator[Figure]:
    scores = _test(f"{name} P9", data, [data.published_test], teacher=False)
    yield Figure(f"{name}_p9_served_auc", scores.auc("served"), "", None, scores.auc("best_lr"), "higher")
    yield Figure(f"{name}_p9_served_ece", scores.ece("served"), "", 0.01, scores.ece("best_lr"))
    yield Figure(f"{name}_p9_pfa_auc", scores.auc("pfa"), "", better="higher")


def _memory(name: str, data: AnswerData) -> Iterator[Figure]:
    """What time is worth: the same fit with and without forgetting and gaps."""
    answers, kept = data.answers, {}
    for timeless in (False, True):
        scores = _Scores(answers.score, np.ones(len(answers), dtype=np.bool_))
        parameters = TIMELESS if timeless else DEFAULT_PARAMETERS
        for number in range(FOLDS):
            _say(f"{name}: memory {'off' if timeless else 'on'}, fold {number + 1} of {FOLDS}")
            test = data.fold == number
            fitted = fit_record(answers, walk_with(answers, parameters, timeless=timeless), ~test)
            scores.put("served", test, fitted.probability[test])
            scores.put("filter", test, _analytic(fitted)[test])
        kept[timeless] = scores
    for part in ("served", "filter"):
        with_time, without = kept[False].auc(part), kept[True].auc(part)
        yield Figure(f"{name}_p5_{part}_memory_gain_auc", with_time - without, "", None, None, "higher")


def path_difference(answers: AnswerRecord, fitted: Fitted, test: Flags) -> float:
    """The largest difference between the vectorised walk and the product's own fold and prediction, on a sample."""
    model = _product_model(answers, fitted)
    learners = np.unique(answers.learner[test])
    chosen = learners[np.linspace(0, len(learners) - 1, min(SAMPLED_STUDENTS, len(learners))).astype(np.int64)]
    largest = 0.0
    for learner in chosen.tolist():
        state = empty_state(model)
        for row in np.flatnonzero(answers.learner == learner)[:SAMPLED_ANSWERS].tolist():
            expected, state = answered(model, state, _evidence(answers, row))
            assert expected is not None
            largest = max(largest, abs(expected - float(fitted.probability[row])))
    return largest


def _product_model(answers: AnswerRecord, fitted: Fitted) -> LearnerModel:
    graph = compile_graph([ConceptId(f"concept-{number:05d}") for number in range(answers.concepts)], [], "skills")
    keys = [int(concept_id[-5:]) for concept_id in graph.ids]
    difficulties, coefficients = fitted.difficulties, fitted.coefficients
    corrections = Corrections(
        "measured",
        concepts=dict(enumerate(difficulties.concepts.tolist())),
        items={str(item): value for item, value in enumerate(difficulties.items.tolist())},
        coefficients=coefficients.common,
        concept_coefficients=dict(enumerate(coefficients.own)),
    )
    return compile_model(graph, keys, np.zeros(len(keys)), DEFAULT_PARAMETERS, corrections)


def _evidence(answers: AnswerRecord, row: int) -> Evidence:
    return Evidence(
        id=f"{row:09d}",
        concepts=((int(answers.concept[row]), 1.0),),
        item=str(int(answers.item[row])),
        mode=EvidenceMode.PRACTICE,
        score=float(answers.score[row]),
        occurred=instant(int(answers.moment[row])),
        sequence=row,
    )


def _say(what: str) -> None:
    sys.stderr.write(f"==> {what}\n")
    sys.stderr.flush()
