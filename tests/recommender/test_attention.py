"""What deserves attention: at most three things, each resting on answers that can be taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from recommender.attention import (
    FEW_ANSWERS,
    MISCONCEPTION_DAYS,
    MOST,
    Attention,
    AttentionAction,
    AttentionItem,
    AttentionKind,
    AttentionMessage,
    PastAnswer,
    attention,
)
from recommender.folding import replay
from recommender.learner_model import LearnerModel
from recommender.learner_state import empty_state
from recommender.planning_context import CourseOffer, Goal, OfferedConcept, PlanningContext, Steering
from tests.recommender.learners import START, answer, chain_model, layered_model

MODEL = layered_model(4, 4)
CHAIN = chain_model()
FIRST, SECOND, THIRD = (CHAIN.key_of(name) for name in CHAIN.graph.ids)


def course_of(model: LearnerModel, **circumstances: bool) -> CourseOffer:
    return CourseOffer("course", "offering", tuple(OfferedConcept(name, **circumstances) for name in model.graph.ids))


def context_of(model: LearnerModel, answers: Sequence[PastAnswer], now: datetime, **more: object) -> PlanningContext:
    state = replay(model, empty_state(model), [each.evidence for each in answers]).state
    plain = PlanningContext(model, state, (course_of(model),), now, 20.0)
    return replace(plain, **more)  # type: ignore[arg-type]


def noticed(model: LearnerModel, answers: Sequence[PastAnswer], days: float, **more: object) -> Attention:
    return attention(context_of(model, answers, START + timedelta(days=days), **more), answers)


def on(
    name: str, key: int, score: float = 1.0, *, days: float = 0.0, misconception: str | None = None, item: str = "item"
) -> PastAnswer:
    return PastAnswer(replace(answer(name, key, score, days=days), item=item), misconception)


def learned(key: int, *, day: float = 0.0, count: int = 6) -> list[PastAnswer]:
    return [on(f"{key}-{number:02d}", key, days=day + number / 100) for number in range(count)]


def kinds(found: Attention) -> list[tuple[AttentionKind, ConceptId]]:
    return [(item.kind, item.concept) for item in found.items]


# --- fading -------------------------------------------------------------------------------------------------------


def test_what_was_learned_fades_and_names_the_answers_that_showed_it() -> None:
    answers = learned(FIRST)
    assert kinds(noticed(CHAIN, answers, 0.1)) == []
    (item,) = noticed(CHAIN, answers, 60.0).items
    assert (item.kind, item.concept, item.action) == (AttentionKind.FADING, "first", AttentionAction.PRACTISE)
    assert item.evidence == tuple(each.evidence.id for each in answers)
    assert item.recall is not None
    assert item.recall < 0.9
    assert item.days == pytest.approx(60.0 - 0.05)
    assert item.supports == ("second",)


def test_what_was_never_learned_does_not_fade() -> None:
    once = [on("a", FIRST), on("b", SECOND, 0.0)]
    assert AttentionKind.FADING not in {kind for kind, _ in kinds(noticed(CHAIN, once, 300.0))}


def test_what_is_nearer_to_the_goal_comes_first() -> None:
    one, other = MODEL.graph.ids[0], MODEL.graph.ids[1]
    answers = learned(MODEL.key_of(one)) + learned(MODEL.key_of(other), day=0.5)
    for wanted in (one, other):
        goal = Goal("g", (wanted,), deadline=START + timedelta(days=61), weight=3.0)
        assert noticed(MODEL, answers, 60.0, goals=(goal,)).items[0].concept == wanted


# --- stuck --------------------------------------------------------------------------------------------------------


def test_two_misses_in_a_row_name_the_prerequisite_that_most_likely_blocks() -> None:
    answers = [on("a", SECOND, 0.0), on("b", SECOND, 0.0, days=0.01)]
    (item,) = noticed(CHAIN, answers, 0.1).items
    assert (item.kind, item.concept, item.prerequisite) == (AttentionKind.STUCK, "second", "first")
    assert (item.action, item.failures_in_row) == (AttentionAction.LEARN_PREREQUISITE, 2)
    assert item.evidence == ("a", "b")


def test_where_nothing_blocks_the_lesson_is_to_be_read_again() -> None:
    answers = [on("a", FIRST, 0.0), on("b", FIRST, 0.0, days=0.01)]
    (item,) = noticed(CHAIN, answers, 0.1).items
    assert (item.kind, item.prerequisite, item.action) == (AttentionKind.STUCK, None, AttentionAction.OPEN_LESSON)
    (without,) = noticed(CHAIN, answers, 0.1, courses=(course_of(CHAIN, has_lesson=False),)).items
    assert without.action is AttentionAction.PRACTISE


def test_only_the_misses_since_the_last_success_are_cited() -> None:
    answers = [on("a", FIRST, 0.0), on("b", FIRST, days=0.01)]
    answers += [on("c", FIRST, 0.0, days=0.02), on("d", FIRST, 0.0, days=0.03)]
    (item,) = noticed(CHAIN, answers, 0.1).items
    assert item.evidence == ("c", "d")
    assert kinds(noticed(CHAIN, [*answers, on("e", FIRST, days=0.04)], 0.1)) == []


# --- misconceptions -----------------------------------------------------------------------------------------------


def test_the_same_misconception_twice_deserves_attention_and_once_does_not() -> None:
    slip = on("a", FIRST, 0.0, misconception="sign")
    between, again = on("b", FIRST, days=1), on("c", FIRST, 0.0, days=2, misconception="sign", item="other")
    assert kinds(noticed(CHAIN, [slip, between], 3)) == []
    other = on("c", FIRST, 0.0, days=2, misconception="factor", item="other")
    assert kinds(noticed(CHAIN, [slip, between, other], 3)) == []
    (item,) = noticed(CHAIN, [slip, between, again], 3).items
    assert (item.kind, item.misconception, item.action) == (
        AttentionKind.MISCONCEPTION,
        "sign",
        AttentionAction.PRACTISE,
    )
    assert item.evidence == ("a", "c")


SHOWN = [on(f"a{number}", FIRST, 0.0, days=number, misconception="sign") for number in range(2)]


def test_a_misconception_is_corrected_by_the_exercise_that_showed_it_or_by_any_two() -> None:
    assert kinds(noticed(CHAIN, [*SHOWN, on("b", FIRST, days=2)], 3)) == []
    elsewhere = [on("b", FIRST, days=2, item="other"), on("c", FIRST, days=3, item="other")]
    assert kinds(noticed(CHAIN, [*SHOWN, *elsewhere[:1]], 4)) == [(AttentionKind.MISCONCEPTION, "first")]
    assert kinds(noticed(CHAIN, [*SHOWN, *elsewhere], 4)) == []


def test_a_misconception_of_long_ago_is_forgotten() -> None:
    answers = [*SHOWN, on("b", FIRST, days=2, item="other")]
    assert AttentionKind.MISCONCEPTION in dict(kinds(noticed(CHAIN, answers, MISCONCEPTION_DAYS - 0.5)))
    assert AttentionKind.MISCONCEPTION not in dict(kinds(noticed(CHAIN, answers, MISCONCEPTION_DAYS + 0.5)))


def test_a_misconception_says_more_than_the_misses_that_show_it() -> None:
    above = CHAIN.key_of(ConceptId("second"))
    misses = [on(f"a{number}", above, 0.0, days=number) for number in range(2)]
    showing = [replace(miss, misconception="sign") for miss in misses]
    assert kinds(noticed(CHAIN, misses, 3)) == [(AttentionKind.STUCK, "second")]
    assert kinds(noticed(CHAIN, showing, 3)) == [(AttentionKind.MISCONCEPTION, "second")]


def test_of_two_misconceptions_the_one_shown_more_often_counts() -> None:
    names = ["factor", "sign", "factor", "sign", "sign"]
    answers = [on(f"a{n}", FIRST, 0.0, days=n, misconception=name) for n, name in enumerate(names)]
    assert [item.misconception for item in noticed(CHAIN, answers, 5).items] == ["sign"]


# --- nothing ------------------------------------------------------------------------------------------------------


def test_nothing_is_an_answer_and_says_what_it_means() -> None:
    assert noticed(CHAIN, [], 1.0) == Attention((), AttentionMessage.NOT_ENOUGH_DATA)
    few = learned(FIRST, count=FEW_ANSWERS - 1)
    assert noticed(CHAIN, few, 0.1).message is AttentionMessage.NOT_ENOUGH_DATA
    assert noticed(CHAIN, learned(FIRST, count=FEW_ANSWERS), 0.1) == Attention((), AttentionMessage.ALL_WELL)


def test_what_was_postponed_or_is_taught_nowhere_stays_away() -> None:
    answers, now = learned(FIRST), START + timedelta(days=60)
    postponed = Steering(postponed={ConceptId("first"): now + timedelta(days=1)})
    assert noticed(CHAIN, answers, 60.0, steering=postponed).items == ()
    over = Steering(postponed={ConceptId("first"): now})
    assert kinds(noticed(CHAIN, answers, 60.0, steering=over)) == [(AttentionKind.FADING, "first")]
    assert noticed(CHAIN, answers, 60.0, courses=()) == Attention((), AttentionMessage.NOT_ENOUGH_DATA)


# --- whatever was answered ----------------------------------------------------------------------------------------


@st.composite
def histories(draw: st.DrawFn) -> list[PastAnswer]:
    """Answers on a few concepts, many of them wrong, some with a misconception."""
    keys = MODEL.keys.tolist()[: draw(st.integers(1, 8))]
    one = st.tuples(
        st.sampled_from(keys),
        st.sampled_from([0.0, 0.0, 0.5, 1.0, 1.0, 1.0]),
        st.floats(0.0, 3.0),
        st.integers(0, 2),
        st.sampled_from([None, "sign", "factor"]),
        st.sampled_from(["item", "other"]),
        st.booleans(),
    )
    made: list[PastAnswer] = []
    day = 0.0
    for number, (key, score, gap, hints, misconception, item, seen) in enumerate(draw(st.lists(one, max_size=60))):
        day += gap
        evidence = answer(
            f"{number:03d}", key, score, days=day, hints=hints if score else 0, solution_seen=seen and not score
        )
        made.append(PastAnswer(replace(evidence, item=item), misconception if score < 1.0 else None))
    return made


def item_of(found: Attention, like: AttentionItem) -> AttentionItem | None:
    same = (like.kind, like.concept, like.misconception)
    return next((each for each in found.items if (each.kind, each.concept, each.misconception) == same), None)


@settings(max_examples=150, deadline=None)
@given(answers=histories(), later=st.floats(0.0, 90.0))
def test_whatever_was_answered_at_most_three_things_are_noticed_each_with_its_evidence(
    answers: list[PastAnswer], later: float
) -> None:
    last = max((each.evidence.occurred for each in answers), default=START)
    now = last + timedelta(days=later)
    found = attention(context_of(MODEL, answers, now), answers)
    assert len(found.items) <= MOST
    assert (found.message is None) == bool(found.items)
    assert len({item.concept for item in found.items}) == len(found.items)
    values = [item.value for item in found.items]
    assert values == sorted(values, reverse=True)
    assert all(value > 0.0 for value in values)
    by_id = {each.evidence.id: each for each in answers}
    for item in found.items:
        cited = [by_id[name].evidence for name in item.evidence]
        assert cited
        assert all(evidence.concepts[0][0] == MODEL.key_of(item.concept) for evidence in cited)
        assert item.answers > 0
        if item.kind is AttentionKind.FADING:
            assert sum(evidence.score == 1.0 for evidence in cited) >= 2
            assert item.recall is not None
            assert item.recall < 0.9


@settings(max_examples=100, deadline=None)
@given(answers=histories(), later=st.floats(0.0, 60.0))
def test_without_the_answers_it_cites_an_item_is_not_there(answers: list[PastAnswer], later: float) -> None:
    now = max((each.evidence.occurred for each in answers), default=START) + timedelta(days=later)
    for item in attention(context_of(MODEL, answers, now), answers).items:
        rest = [each for each in answers if each.evidence.id not in item.evidence]
        assert item_of(attention(context_of(MODEL, rest, now), rest), item) is None


def test_the_same_answers_give_the_same_items() -> None:
    answers = [on(f"{n:02d}", MODEL.keys.tolist()[n % 5], float(n % 3 > 0), days=n / 7) for n in range(40)]
    context = context_of(MODEL, answers, START + timedelta(days=70))
    assert attention(context, answers) == attention(context, answers)
