"""Refitting from a ledger, and the served model with what came out of it."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.corrections import TERMS, Corrections, CorrectionsUnreadableError, terms_of_one
from recommender.evidence import Evidence, EvidenceMode
from recommender.folding import answered, fold, observed
from recommender.learner_model import LearnerModel
from recommender.learner_state import empty_state, microseconds
from recommender.many_learners import AnswerRecord, observe_many
from recommender.memory import Grade, Memory, all_reviewed, first_memory, reviewed
from recommender.parameters import FSRS_PARAMETERS
from recommender.prediction import explain, predict
from recommender.proficiency import sigmoid
from recommender.refit import Refit, RefitOutcome, _is_sure_gain, is_held_out, refit
from recommender.scoring import area_under_curve, calibration_error
from recommender.traces import totals
from tests.recommender.learners import START, layered_model, random_answers
from tests.recommender.test_folding import MODEL as WILD_MODEL
from tests.recommender.test_folding import wild_evidence

BEGIN = datetime(2024, 3, 4, tzinfo=UTC)
RNG = np.random.default_rng(3)
FITTED = Corrections(
    "test",
    concepts={10: 0.5},
    items={"item-1": -0.7},
    coefficients=RNG.normal(0.0, 0.1, len(TERMS)),
    concept_coefficients={10: RNG.normal(0.0, 0.1, 5)},
)


def edgeless() -> LearnerModel:
    return layered_model(1, 6)


def class_of(model: LearnerModel, learners: int, answers: int, seed: int) -> dict[str, list[Evidence]]:
    """Learners whose answers depend on ability, on very unequal items, and on a strong run of form."""
    random = Random(seed)
    histories: dict[str, list[Evidence]] = {}
    hardness = {f"item-{number}": random.choice((-2.0, 2.0)) for number in range(12)}
    for learner in range(learners):
        name, when, form, ability = f"learner-{seed}-{learner}", BEGIN, 0.0, random.gauss(0.0, 1.0)
        history = []
        for number in range(answers):
            when += timedelta(hours=random.expovariate(0.2))
            item = random.choice(sorted(hardness))
            logit = ability - hardness[item] + form
            score = float(random.random() < sigmoid(logit))
            form = 0.6 * form + (0.8 if score else -0.8)
            key = random.choice(model.keys.tolist())
            history.append(Evidence(f"{name}-{number}", ((key, 1.0),), item, EvidenceMode.PRACTICE, score, when))
        histories[name] = history
    return histories


@pytest.fixture(scope="module")
def refitted() -> tuple[LearnerModel, Refit]:
    model = edgeless()
    return model, refit(model, class_of(model, 40, 50, seed=1))


def test_a_refit_that_predicts_new_learners_better_is_accepted(refitted: tuple[LearnerModel, Refit]) -> None:
    _, found = refitted
    assert found.outcome is RefitOutcome.BETTER
    assert found.before is not None
    assert found.after is not None
    assert found.after.log_loss < found.before.log_loss - 0.1
    assert found.after.area_under_curve > found.before.area_under_curve + 0.1
    assert found.answers == 2000
    assert found.held_out == 50 * sum(is_held_out(f"learner-1-{number}") for number in range(40))


def test_a_refit_finds_which_items_are_hard(refitted: tuple[LearnerModel, Refit]) -> None:
    _, found = refitted
    random = Random(1)
    hardness = {f"item-{number}": random.choice((-2.0, 2.0)) for number in range(12)}
    for item, value in hardness.items():
        assert found.corrections.items[item] * value < -1.0, item


def test_a_second_refit_on_the_same_answers_is_refused(refitted: tuple[LearnerModel, Refit]) -> None:
    model, found = refitted
    again = refit(model.corrected(found.corrections), class_of(model, 40, 50, seed=1))
    assert again.outcome is RefitOutcome.NOT_BETTER
    assert again.corrections.version == found.corrections.version


def test_a_gain_that_one_learner_makes_alone_is_not_sure() -> None:
    learner = np.repeat(np.arange(8), 50)
    everyone = np.full(400, 0.01)
    lucky = np.where(learner == 0, 0.3, -0.002)
    assert _is_sure_gain(everyone + RNG.normal(0.0, 0.05, 400), learner)
    assert lucky.mean() > everyone.mean()
    assert not _is_sure_gain(lucky, learner)
    assert not _is_sure_gain(-everyone, learner)


def test_with_little_data_the_analytic_prior_stays() -> None:
    model = edgeless()
    found = refit(model, class_of(model, 5, 20, seed=1))
    assert found.outcome is RefitOutcome.TOO_LITTLE_DATA
    assert found.corrections is model.corrections
    assert refit(model, {}).outcome is RefitOutcome.TOO_LITTLE_DATA


def test_corrections_survive_being_stored_and_refuse_other_terms(refitted: tuple[LearnerModel, Refit]) -> None:
    _, found = refitted
    plain = json.loads(json.dumps(found.corrections.to_plain()))
    model = edgeless()
    assert model.corrected(Corrections.from_plain(plain)).version == model.corrected(found.corrections).version
    with pytest.raises(CorrectionsUnreadableError, match="other terms"):
        Corrections.from_plain({**plain, "terms": ["constant"]})
    with pytest.raises(CorrectionsUnreadableError):
        Corrections.from_plain({"terms": list(TERMS)})
    with pytest.raises(CorrectionsUnreadableError, match="finite"):
        Corrections(concepts={1: float("nan")})


def test_corrections_change_the_model_s_version_and_taking_them_back_restores_it() -> None:
    model = layered_model(3, 3)
    other = model.corrected(FITTED)
    assert other.version != model.version
    assert other.corrected(Corrections()).version == model.version


def test_what_is_shown_explained_and_expected_of_a_fresh_median_item_is_one_number() -> None:
    model = layered_model(4, 4).corrected(FITTED)
    state = fold(model, empty_state(model), random_answers(model, 80))
    now = START + timedelta(days=40)
    shown = predict(model, state, now)
    for place, key in enumerate(model.keys.tolist()):
        fresh = Evidence(f"fresh-{key}", ((key, 1.0),), "a new item", EvidenceMode.PRACTICE, 1.0, now)
        expected, _ = answered(model, state, fresh)
        assert expected == pytest.approx(shown.probability[place], abs=1e-9)
        parts = explain(model, state, key, now)
        assert parts.probability == pytest.approx(shown.probability[place], abs=1e-12)
        addends = (parts.prior, parts.ability, parts.own_answers, parts.neighbours, parts.recent, parts.decay)
        assert sum(addends) + parts.uncertainty == pytest.approx(parts.logit, abs=1e-9)


def test_anticipation_and_the_fast_probability_agree() -> None:
    model = layered_model(4, 4).corrected(FITTED)
    answers, state = random_answers(model, 60), empty_state(model)
    for answer, known in observed(model, empty_state(model), answers):
        row = model.row_of_key.get(answer.concepts[0][0], len(model))
        whole = known.probability(model.coefficient_table[row : row + 1], model.parameters.level_bound)
        expected, state = answered(model, state, answer)
        assert expected == pytest.approx(float(whole[0]), abs=1e-12)
    assert state == fold(model, empty_state(model), answers)


def record_of(model: LearnerModel, histories: dict[str, list[Evidence]]) -> AnswerRecord:
    rows = [(learner, each) for learner, name in enumerate(sorted(histories)) for each in histories[name]]
    items = sorted({each.item for _, each in rows})
    concept = np.array([model.row_of_key[each.concepts[0][0]] for _, each in rows])
    return AnswerRecord(
        learner=np.array([learner for learner, _ in rows]),
        item=np.array([items.index(each.item) for _, each in rows]),
        concept=concept,
        score=np.array([each.score for _, each in rows]),
        moment=np.array([microseconds(each.occurred) for _, each in rows]),
        guessing=np.array([each.guessing for _, each in rows]),
        level=model.row_levels[concept],
        ease=np.array([-each.difficulty for _, each in rows]),
    )


def test_many_learners_at_once_are_what_each_is_alone() -> None:
    model, histories = edgeless(), class_of(edgeless(), 6, 60, seed=4)
    histories = {
        name: [replace(each, guessing=0.25 * (number % 2), difficulty=0.3) for number, each in enumerate(history)]
        for name, history in histories.items()
    }
    nothing = np.zeros(360)
    together = observe_many(record_of(model, histories), model.parameters, nothing, nothing)
    alone = [k for name in sorted(histories) for _, k in observed(model, empty_state(model), histories[name])]
    for column, parts in zip(together, zip(*alone, strict=True), strict=True):
        np.testing.assert_allclose(column, np.concatenate(parts), rtol=0.0, atol=1e-9)


@given(st.integers(0, 59), st.integers(0, 1000))
@settings(max_examples=15, deadline=None)
def test_no_answer_changes_what_was_known_before_it(cut: int, seed: int) -> None:
    model, histories = edgeless(), class_of(edgeless(), 3, 60, seed=5)
    random, nothing = Random(seed), np.zeros(180)
    record = record_of(model, histories)
    place = np.concatenate([np.arange(60)] * 3)
    flipped = np.where(place >= cut, [float(random.random() < 0.5) for _ in range(180)], record.score)
    before = observe_many(record, model.parameters, nothing, nothing)
    after = observe_many(replace(record, score=flipped), model.parameters, nothing, nothing)
    for then, now in zip(before, after, strict=True):
        np.testing.assert_array_equal(then[place <= cut], now[place <= cut])
    changed = (place == cut) & (flipped != record.score)
    later = (place == cut + 1) & np.isin(record.learner, record.learner[changed])
    assert (before.learner[later] != after.learner[later]).all()


@given(
    st.lists(st.tuples(st.floats(0.0, 400.0), st.floats(1.0, 10.0), st.floats(0.0, 900.0), st.booleans()), min_size=1)
)
def test_reviewing_many_is_reviewing_each(cases: list[tuple[float, float, float, bool]]) -> None:
    stability, difficulty, days, again = (np.array(each) for each in zip(*cases, strict=True))
    stability = np.where(stability < 0.01, 0.0, stability)
    found = all_reviewed(stability, difficulty, days, again, FSRS_PARAMETERS)
    for place, missed in enumerate(again.tolist()):
        grade = Grade.AGAIN if missed else Grade.GOOD
        memory = Memory(float(stability[place]), float(difficulty[place]))
        expected = (
            reviewed(memory, float(days[place]), grade, FSRS_PARAMETERS)
            if stability[place]
            else first_memory(grade, FSRS_PARAMETERS)
        )
        assert (found[0][place], found[1][place]) == pytest.approx(tuple(expected), rel=1e-9)


def test_totals_go_on_beyond_the_table() -> None:
    assert totals(np.array([20_000]), (1.0, float("inf"))).tolist() == [[pytest.approx(2.0), 20_000.0]]
    traces = np.array([[1.0, 1.0, 1.0, 15_000.0], [0.0] * 4])
    overall = np.zeros((2, 6))
    terms = terms_of_one([0.0] * 9, traces, 20_000, overall, 0)
    assert terms[TERMS.index("concept-lost-all")] == pytest.approx(np.log1p(5_000.0))


def test_scores_of_predictions_are_those_of_the_definitions() -> None:
    right, chance = np.array([1.0, 1.0, 0.0, 0.0]), np.array([0.9, 0.4, 0.6, 0.1])
    assert area_under_curve(right, chance) == 0.75
    assert calibration_error(right, chance) == pytest.approx((0.1 + 0.6 + 0.6 + 0.1) / 4)
    assert calibration_error(np.array([1.0, 0.0]), np.array([0.5, 0.5])) == 0.0


@given(st.lists(wild_evidence, max_size=25))
@settings(deadline=None, max_examples=50)
def test_no_evidence_makes_a_corrected_prediction_impossible(evidence: list[Evidence]) -> None:
    model = WILD_MODEL.corrected(FITTED)
    state = fold(model, empty_state(model), evidence)
    assert np.isfinite(state.concepts["traces"]).all()
    assert np.isfinite(state.overall).all()
    assert (state.overall[0] >= 0.0).all()
    assert (state.overall[0] <= len(evidence)).all()
    for moment in (START, START - timedelta(days=9000), START + timedelta(days=9000)):
        seen = predict(model, state, moment)
        assert ((seen.lower <= seen.upper) & (seen.probability >= 0.0) & (seen.probability <= 1.0)).all()
    newest = state.watermark[0] if state.watermark else START
    late = Evidence("late", ((99_999, 1.0),), "item", EvidenceMode.PRACTICE, 1.0, newest, sequence=2**41)
    expected, _ = answered(model, state, late)
    assert expected is not None
    assert 0.0 <= expected <= 1.0


@given(st.floats(0.05, 0.95), st.integers(0, 11))
@settings(max_examples=30, deadline=None)
def test_with_corrections_a_right_answer_leaves_the_learner_s_analytic_level_higher_than_a_wrong_one(
    difficulty: float, place: int
) -> None:
    model = layered_model(4, 3).corrected(FITTED)
    key = int(model.keys[place])
    levels = []
    for score in (0.0, 1.0):
        given_answer = Evidence(
            "a", ((key, 1.0),), "item-1", EvidenceMode.PRACTICE, score, START, difficulty=difficulty
        )
        parts = explain(model, fold(model, empty_state(model), [given_answer]), key, START)
        levels.append(parts.ability + parts.own_answers)
    assert levels[0] < 0.0 < levels[1]
