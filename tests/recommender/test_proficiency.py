"""One answer through the graph."""

from __future__ import annotations

import pytest

from recommender.evidence import Evidence
from recommender.folding import fold
from recommender.learner_model import LearnerModel
from recommender.learner_state import empty_state
from recommender.prediction import explain, predict
from tests.recommender.learners import START, answer, chain_model, layered_model

MODEL = chain_model()
FIRST, SECOND, THIRD = (MODEL.key_of(name) for name in MODEL.graph.ids)


def movement(model: LearnerModel, *evidence: Evidence) -> dict[int, float]:
    """How far each concept's own offset moved, in logits, ability left out."""
    state = fold(model, empty_state(model), evidence)
    moved = {}
    for key in model.keys.tolist():
        parts = explain(model, state, key, START)
        moved[key] = parts.own_answers + parts.neighbours
    return moved


def test_a_correct_answer_on_an_advanced_concept_raises_its_prerequisites() -> None:
    moved = movement(MODEL, answer("a", THIRD))
    assert moved[THIRD] > moved[FIRST] > 0.0
    assert moved[SECOND] > 0.0


def test_a_wrong_answer_lowers_what_depends_on_it() -> None:
    moved = movement(MODEL, answer("a", FIRST, 0.0))
    assert moved[FIRST] < moved[SECOND] < 0.0
    assert moved[THIRD] < 0.0


def test_the_opposite_directions_move_at_most_a_quarter_as_much() -> None:
    success_below, success_above = movement(MODEL, answer("a", THIRD)), movement(MODEL, answer("a", FIRST))
    failure_above, failure_below = movement(MODEL, answer("a", FIRST, 0.0)), movement(MODEL, answer("a", THIRD, 0.0))
    assert 0.0 <= success_above[SECOND] <= success_below[SECOND] / 4
    assert 0.0 <= success_above[THIRD] <= success_below[FIRST] / 4
    assert 0.0 <= -failure_below[SECOND] <= -failure_above[SECOND] / 4
    assert 0.0 <= -failure_below[FIRST] <= -failure_above[THIRD] / 4


def test_evidence_weakens_with_every_edge() -> None:
    moved = movement(layered_model(4, 1), answer("a", layered_model(4, 1).key_of(layered_model(4, 1).graph.ids[3])))
    by_depth = [moved[key] for key in layered_model(4, 1).keys.tolist()]
    assert by_depth[3] > by_depth[2] > by_depth[1] > by_depth[0] == 0.0


def test_a_hinted_success_raises_less_than_an_unaided_one() -> None:
    assert movement(MODEL, answer("a", FIRST, hints=1))[FIRST] < movement(MODEL, answer("a", FIRST))[FIRST]


def test_a_correct_answer_that_could_be_guessed_raises_less() -> None:
    assert movement(MODEL, answer("a", FIRST, guessing=0.5))[FIRST] < movement(MODEL, answer("a", FIRST))[FIRST]


def test_a_harder_item_answered_raises_more() -> None:
    assert movement(MODEL, answer("a", FIRST, difficulty=2.0))[FIRST] > movement(MODEL, answer("a", FIRST))[FIRST]


def test_an_item_of_two_concepts_moves_the_heavier_one_more() -> None:
    moved = movement(MODEL, answer("a", [(THIRD, 1.0), (FIRST, 0.3)]))
    assert moved[THIRD] > moved[FIRST] > 0.0


def test_ability_carries_over_to_concepts_that_are_not_connected() -> None:
    model = layered_model(1, 2)
    one, other = model.keys.tolist()
    before = predict(model, empty_state(model), START, [other]).probability[0]
    after = predict(model, fold(model, empty_state(model), [answer("a", one)]), START, [other]).probability[0]
    assert after > before


def test_evidence_narrows_the_interval() -> None:
    state, widths = empty_state(MODEL), []
    for index in range(6):
        state = fold(MODEL, state, [answer(f"a{index}", FIRST, float(index % 2), days=index / 100)])
        seen = predict(MODEL, state, START, [FIRST])
        widths.append(float(seen.upper[0] - seen.lower[0]))
    assert widths[-1] < widths[0]


def test_a_miss_on_a_larger_concept_blames_the_faded_part_it_encompasses() -> None:
    learned = [answer(f"a{index}", FIRST, days=index) for index in range(3)]
    state = fold(MODEL, empty_state(MODEL), learned)
    soon = fold(MODEL, state, [answer("z", THIRD, 0.0, days=2.01)])
    late = fold(MODEL, state, [answer("z", THIRD, 0.0, days=200.0)])
    before, early, faded = (explain(MODEL, each, FIRST, START).neighbours for each in (state, soon, late))
    assert faded < early <= before == pytest.approx(0.0)


@pytest.mark.parametrize("known", [0, 5, 40])
def test_a_right_answer_with_a_hint_raises_less_than_one_without_and_never_lowers(known: int) -> None:
    before = [answer(f"b{number:02d}", FIRST, days=number / 100) for number in range(known)]
    without = movement(MODEL, *before)
    hinted = movement(MODEL, *before, answer("c", FIRST, days=1.0, hints=1))
    unaided = movement(MODEL, *before, answer("c", FIRST, days=1.0))
    for key in (FIRST, SECOND, THIRD):
        assert without[key] <= hinted[key] <= unaided[key]
