"""The fold: independent of delivery, finite, strict about time."""

from __future__ import annotations

import math
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.evidence import Evidence, EvidenceMode
from recommender.folding import LateEvidence, fold, replay
from recommender.history import ConflictingEvidenceError, History
from recommender.learner_model import compile_model
from recommender.learner_state import FORMAT, LearnerState, ModelMismatchError, StateUnreadableError, empty_state
from recommender.parameters import ModelParameters
from recommender.prediction import predict
from tests.recommender.learners import START, answer, chain_model, layered_graph, layered_model, random_answers

MODEL = layered_model(4, 4)
FOREIGN = 999

wild_evidence = st.builds(
    Evidence,
    id=st.text(min_size=1, max_size=6),
    concepts=st.lists(
        st.tuples(st.sampled_from([*MODEL.keys.tolist(), FOREIGN]), st.floats(0.01, 1.0)), min_size=1, max_size=3
    ).map(tuple),
    item=st.just("item"),
    mode=st.sampled_from(list(EvidenceMode)),
    score=st.floats(0.0, 1.0),
    occurred=st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis wants bounds without zone
    sequence=st.integers(-(2**40), 2**40),
    difficulty=st.floats(-1e6, 1e6),
    guessing=st.floats(0.0, 0.999999),
    hints=st.integers(-2, 50),
    solution_seen=st.booleans(),
    seconds=st.one_of(st.none(), st.floats()),
)


@given(st.randoms(use_true_random=False), st.integers(1, 6))
@settings(max_examples=25, deadline=None)
def test_delivery_order_duplicates_and_batches_leave_no_trace(chance: random.Random, batches: int) -> None:
    evidence = random_answers(MODEL, 230, seed=chance.randrange(5))
    straight = replay(MODEL, empty_state(MODEL), evidence)
    delivered = evidence + chance.sample(evidence, 30)
    chance.shuffle(delivered)
    history = History.empty(MODEL)
    size = math.ceil(len(delivered) / batches)
    for begin in range(0, len(delivered), size):
        history = history.add(MODEL, delivered[begin : begin + size])
    assert history.state.to_bytes() == straight.state.to_bytes()
    assert [each.to_bytes() for each in history.checkpoints] == [each.to_bytes() for each in straight.checkpoints]
    assert history == History.of(MODEL, evidence)


@given(st.lists(st.integers(0, 150), max_size=5))
@settings(max_examples=25, deadline=None)
def test_a_state_stored_and_read_between_batches_is_the_same_in_the_end(cuts: list[int]) -> None:
    evidence = random_answers(MODEL, 150)
    state, ends = empty_state(MODEL), sorted({0, *cuts, 150})
    for begin, end in pairwise(ends):
        state = LearnerState.from_bytes(fold(MODEL, state, evidence[begin:end]).to_bytes())
    assert state.to_bytes() == replay(MODEL, empty_state(MODEL), evidence).state.to_bytes()


@given(st.lists(wild_evidence, max_size=25))
@settings(deadline=None)
def test_no_evidence_makes_the_state_or_a_prediction_impossible(evidence: list[Evidence]) -> None:
    state = fold(MODEL, empty_state(MODEL), evidence)
    for name in ("own", "neighbours", "variance", "stability", "difficulty", "lapse", "pace", "assessment_pace"):
        assert np.isfinite(state.concepts[name]).all(), name
    offsets = state.concepts["own"].astype(float) + state.concepts["neighbours"]
    assert (np.abs(offsets) <= 8.0 + 1e-5).all()
    assert ((state.concepts["variance"] >= 0.01 - 1e-6) & (state.concepts["variance"] <= 1.0)).all()
    assert math.isfinite(state.ability_mean)
    assert 0.01 <= state.ability_variance <= 0.5
    seen = predict(MODEL, state, START)
    assert ((seen.lower <= seen.upper) & (seen.probability >= 0.0) & (seen.probability <= 1.0)).all()
    assert ((seen.retrievability > 0.0) & (seen.retrievability <= 1.0)).all()
    assert LearnerState.from_bytes(state.to_bytes()) == state


def test_late_evidence_is_refused_by_the_fold_and_taken_by_the_history() -> None:
    evidence = [answer(f"a{day}", 10, days=day) for day in range(5)]
    model = chain_model()
    state = fold(model, empty_state(model), evidence[3:])
    with pytest.raises(LateEvidence, match="a0"):
        fold(model, state, evidence[:1])
    history = History.empty(model).add(model, evidence[3:]).add(model, evidence[0])
    assert history.state == fold(model, empty_state(model), [evidence[0], *evidence[3:]])


def test_the_answer_at_the_watermark_is_ignored() -> None:
    model = chain_model()
    state = fold(model, empty_state(model), [answer("a", 10)])
    assert fold(model, state, [answer("a", 10)]) is state


def test_answers_of_the_same_instant_are_ordered_by_sequence_then_id() -> None:
    model = chain_model()
    wrong, right = answer("b", 10, 0.0), answer("a", 10, 1.0)
    assert fold(model, empty_state(model), [wrong, right]) == fold(
        model, fold(model, empty_state(model), [right]), [wrong]
    )


def test_a_concept_that_left_the_catalogue_moves_alone() -> None:
    model = chain_model()
    state = fold(model, empty_state(model), [answer("a", FOREIGN), answer("b", 10, days=1.0)])
    alone = fold(model, empty_state(model), [answer("a", FOREIGN)])
    assert alone.concepts["key"].tolist() == [FOREIGN]
    assert FOREIGN in state.concepts["key"]
    assert (np.diff(state.concepts["key"]) > 0).all()
    assert predict(model, state, START, [FOREIGN]).probability[0] > 0.6


def test_checkpoints_stand_at_every_hundredth_answer() -> None:
    evidence = random_answers(MODEL, 250)
    done = replay(MODEL, empty_state(MODEL), evidence)
    assert [each.folded for each in done.checkpoints] == [100, 200]
    assert done.checkpoints[0] == fold(MODEL, empty_state(MODEL), evidence[:100])
    continued = replay(MODEL, done.checkpoints[1], evidence[200:])
    assert continued.state == done.state


def test_the_same_id_with_another_content_is_a_conflict() -> None:
    model = chain_model()
    history = History.empty(model).add(model, answer("a", 10))
    with pytest.raises(ConflictingEvidenceError, match="a"):
        history.add(model, answer("a", 10, 0.0))


def test_a_state_of_another_model_must_be_replayed() -> None:
    graph = layered_graph(2, 2)
    model = compile_model(graph, range(4), np.zeros(4))
    other = compile_model(graph, range(4), np.zeros(4), ModelParameters(intercept=1.0))
    with pytest.raises(ModelMismatchError, match="replay"):
        fold(other, empty_state(model), [answer("a", 1)])


@given(st.binary(max_size=200))
def test_garbage_is_no_state(data: bytes) -> None:
    with pytest.raises(StateUnreadableError):
        LearnerState.from_bytes(data)


def test_a_damaged_or_newer_state_is_refused_with_the_reason() -> None:
    data = fold(MODEL, empty_state(MODEL), random_answers(MODEL, 20)).to_bytes()
    with pytest.raises(StateUnreadableError, match="checksum"):
        LearnerState.from_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(StateUnreadableError, match=f"format {FORMAT + 1}"):
        LearnerState.from_bytes(data[:4] + (FORMAT + 1).to_bytes(2, "little") + data[6:])


def test_only_an_unaided_full_success_repeats_implicitly() -> None:
    model = chain_model()
    first, third = model.key_of(model.graph.ids[0]), model.key_of(model.graph.ids[2])
    learned = fold(model, empty_state(model), [answer("a", first)])

    def stability(hints: int) -> float:
        state = fold(model, learned, [answer("b", third, days=3.0, hints=hints)])
        return float(state.concepts["stability"][state.concepts["key"] == first][0])

    assert stability(hints=0) > stability(hints=1) == pytest.approx(2.3065, rel=1e-4)


def test_nothing_is_repeated_implicitly_that_was_never_learned() -> None:
    model = chain_model()
    first, third = model.key_of(model.graph.ids[0]), model.key_of(model.graph.ids[2])
    state = fold(model, empty_state(model), [answer("b", third)])
    assert state.concepts["stability"][state.concepts["key"] == first].tolist() == [0.0]


def test_a_learner_slow_on_a_concept_gets_no_implicit_credit_there() -> None:
    model = chain_model()
    first, second, third = (model.key_of(name) for name in model.graph.ids)
    usual = [answer(f"u{index:02d}", second, days=-1 + index / 100, seconds=30.0) for index in range(20)]

    def stability(seconds: float) -> float:
        slow = [answer(f"a{index}", first, days=index / 100, seconds=seconds) for index in range(6)]
        before = fold(model, empty_state(model), [*usual, *slow])
        after = fold(model, before, [answer("z", third, days=4.0, seconds=30.0)])
        found = [float(each.concepts["stability"][each.concepts["key"] == first][0]) for each in (before, after)]
        return found[1] - found[0]

    assert stability(30.0) > 0.0
    assert stability(600.0) == 0.0


def test_practice_and_assessment_are_two_channels_of_speed() -> None:
    """Who is slower in every quiz than in practice is not slow; who is slow in quizzes on one concept is, there."""
    model = chain_model()
    first, second, third = (model.key_of(name) for name in model.graph.ids)
    practice = [answer(f"p{index:02d}", second, days=-2 + index / 100, seconds=30.0) for index in range(15)]
    quizzes = [
        answer(f"q{index:02d}", second, days=-1 + index / 100, seconds=300.0, mode=EvidenceMode.QUIZ)
        for index in range(15)
    ]

    def after(seconds: float) -> tuple[LearnerState, float]:
        asked = [
            answer(f"a{index}", first, days=index / 100, seconds=seconds, mode=EvidenceMode.PROBE) for index in range(6)
        ]
        before = fold(model, empty_state(model), [*practice, *quizzes, *asked])
        later = fold(model, before, [answer("z", third, days=4.0, seconds=30.0)])
        found = [float(each.concepts["stability"][each.concepts["key"] == first][0]) for each in (before, later)]
        return before, found[1] - found[0]

    usual, credited = after(300.0)
    assert credited > 0.0, "ten times the time of practice is the usual time of a quiz"
    assert usual.practice_pace.mean == pytest.approx(math.log(30.0))
    assert usual.assessment_pace.mean == pytest.approx(math.log(300.0))
    record = usual.concepts[usual.concepts["key"] == first]
    assert (record["pace"][0], record["assessment_pace"][0]) == pytest.approx((0.0, 0.0), abs=1e-6)
    slow, refused = after(3000.0)
    assert refused == 0.0, "slow in assessments: no implicit credit"
    assert slow.concepts[slow.concepts["key"] == first]["pace"][0] == 0.0


def test_the_state_holds_touched_concepts_only() -> None:
    model = layered_model(8, 8)
    state = fold(model, empty_state(model), [answer("a", int(model.keys[0]))])
    assert 0 < len(state.concepts) < len(model) / 2


def test_instants_are_exact_to_the_microsecond() -> None:
    model = chain_model()
    moment = answer("a", 10, days=1 / 86_400_000_000)
    state = fold(model, empty_state(model), [moment])
    assert state.watermark is not None
    assert LearnerState.from_bytes(state.to_bytes()).watermark == (START + timedelta(microseconds=1), 0, "a")
