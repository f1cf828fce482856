"""Placement: which question comes next, when it stops, what it concludes."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from recommender.placement import (
    Conclusion,
    PlacementParameters,
    PlacementState,
    beliefs,
    compile_placement,
    conclusions,
    expected_error,
    judged_known,
    next_question,
)
from recommender.placement_belief import draw_states

IDS = [ConceptId(f"c{number:02d}") for number in range(16)]
CHAIN = compile_graph(IDS, [Edge(a, b, EdgeKind.PREREQUISITE) for a, b in pairwise(IDS)], "chain")
MODEL = compile_placement(CHAIN, PlacementParameters(particles=4000))


def test_a_right_answer_speaks_for_what_the_concept_rests_on() -> None:
    before, after = beliefs(MODEL, PlacementState()), beliefs(MODEL, PlacementState().answered(IDS[8], right=True))
    assert (after[:9] > before[:9]).all()


def test_a_wrong_answer_speaks_against_what_rests_on_the_concept() -> None:
    before, after = beliefs(MODEL, PlacementState()), beliefs(MODEL, PlacementState().answered(IDS[8], right=False))
    assert (after[8:] < before[8:]).all()


def test_the_first_question_is_near_the_middle_of_a_chain() -> None:
    question = next_question(MODEL, PlacementState())
    assert question is not None
    assert 4 <= IDS.index(question) <= 11


def test_a_slow_right_answer_says_less() -> None:
    quick = beliefs(MODEL, PlacementState().answered(IDS[8], right=True))[8]
    slow = beliefs(MODEL, PlacementState().answered(IDS[8], right=True, slow=True))[8]
    assert beliefs(MODEL, PlacementState())[8] < slow < quick


def test_one_failure_revokes_what_was_only_inferred() -> None:
    state = PlacementState().answered(IDS[12], right=True).answered(IDS[10], right=True)
    assert conclusions(MODEL, state)[IDS[3]] is Conclusion.CONDITIONAL
    failed = conclusions(MODEL, state.answered(IDS[3], right=False))
    assert failed[IDS[3]] is Conclusion.UNKNOWN
    assert failed[IDS[5]] is not Conclusion.CONDITIONAL


def test_a_skipped_question_is_not_asked_again_and_says_nothing() -> None:
    first = next_question(MODEL, PlacementState())
    assert first is not None
    skipped = PlacementState().skip(first)
    assert next_question(MODEL, skipped) != first
    assert (beliefs(MODEL, skipped) == beliefs(MODEL, PlacementState())).all()


def test_a_goal_draws_the_questions_to_what_it_needs() -> None:
    wanted = compile_placement(CHAIN, PlacementParameters(particles=2000), dict.fromkeys(IDS[4:], 0.0))
    question = next_question(wanted, PlacementState())
    assert question is not None
    assert IDS.index(question) < 5


def test_an_empty_graph_asks_nothing() -> None:
    model = compile_placement(compile_graph([], [], "empty"), PlacementParameters(particles=10))
    assert next_question(model, PlacementState()) is None


@given(st.integers(0, 16), st.integers(0, 1000))
@settings(max_examples=25, deadline=None)
def test_placement_ends_by_its_rule_and_asks_nothing_twice(reach: int, seed: int) -> None:
    random, state = np.random.default_rng(seed), PlacementState()
    while (question := next_question(MODEL, state)) is not None:
        assert question not in {answer.concept for answer in state.answers}
        known = IDS.index(question) < reach
        state = state.answered(question, right=bool(random.random() < (0.9 if known else 0.15)))
    assert len(state.answers) >= MODEL.parameters.fewest_questions
    assert len(state.answers) == len(IDS) or expected_error(MODEL, state) < MODEL.parameters.enough
    assert np.isfinite(beliefs(MODEL, state)).all()


def test_what_cannot_be_asked_is_not_asked_and_still_judged() -> None:
    model = compile_placement(CHAIN, PlacementParameters(particles=2000), askable=IDS[4:6])
    first = next_question(model, PlacementState())
    assert first in IDS[4:6]
    state = PlacementState().answered(IDS[4], right=True).answered(IDS[5], right=True)
    assert next_question(model, state) is None
    assert conclusions(model, state)[IDS[0]] is Conclusion.CONDITIONAL


def test_an_answer_that_could_be_guessed_says_less() -> None:
    typed = beliefs(MODEL, PlacementState().answered(IDS[8], right=True, guessing=0.0))[8]
    chosen = beliefs(MODEL, PlacementState().answered(IDS[8], right=True, guessing=0.5))[8]
    assert beliefs(MODEL, PlacementState())[8] < chosen < typed


def test_of_several_answers_on_a_concept_the_last_one_counts() -> None:
    once = PlacementState().answered(IDS[8], right=False)
    assert (
        beliefs(MODEL, PlacementState().answered(IDS[8], right=True).answered(IDS[8], right=False))
        == beliefs(MODEL, once)
    ).all()


def test_what_is_known_from_elsewhere_is_evidence_and_no_question() -> None:
    state = PlacementState().answered(IDS[8], right=True, asked=False)
    assert state.questions == 0
    assert (beliefs(MODEL, state)[:9] > beliefs(MODEL, PlacementState())[:9]).all()


def test_before_the_first_answer_every_level_is_as_likely_as_any_other() -> None:
    levels = draw_states(CHAIN, 17_000, seed=3).sum(axis=1)
    counts = np.bincount(levels, minlength=17)
    assert len(counts) == 17
    assert abs(counts - 1000.0).max() < 150


def test_to_someone_who_knows_little_an_overlooked_concept_costs_more() -> None:
    little = PlacementState().answered(IDS[3], right=False).answered(IDS[6], right=False)
    much = PlacementState().answered(IDS[9], right=True).answered(IDS[12], right=True)
    assert judged_known(MODEL, little).sum() > (beliefs(MODEL, little) > 0.5).sum()
    assert judged_known(MODEL, much).sum() < (beliefs(MODEL, much) > 0.5).sum()


def test_without_an_answer_nothing_is_concluded() -> None:
    assert set(conclusions(MODEL, PlacementState()).values()) == {Conclusion.UNDECIDED}


def test_a_wrong_answer_alone_makes_nothing_known() -> None:
    concluded = conclusions(MODEL, PlacementState().answered(IDS[8], right=False))
    assert not {Conclusion.KNOWN, Conclusion.CONDITIONAL} & set(concluded.values())
    assert concluded[IDS[15]] is Conclusion.UNKNOWN


def test_the_same_answers_give_the_same_belief_in_any_order() -> None:
    state = PlacementState().answered(IDS[3], right=True).answered(IDS[9], right=False)
    turned = PlacementState().answered(IDS[9], right=False).answered(IDS[3], right=True)
    assert np.allclose(beliefs(MODEL, state), beliefs(MODEL, turned), atol=1e-6)
