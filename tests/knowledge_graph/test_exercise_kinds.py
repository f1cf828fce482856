"""Orderings, matchings and short texts, from their file to their grade."""

from __future__ import annotations

import json
import math
from fractions import Fraction
from itertools import permutations, product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.grading import correct_answer, grade_answer, shows_mistake
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, ExerciseTemplate, Outcome, RawAnswer
from knowledge_graph.exercises.places import check_places, escape_places, fill_places
from knowledge_graph.exercises.short_text import fold_text
from knowledge_graph.exercises.template_fields import TemplateProblem
from knowledge_graph.exercises.template_toml import templates_to_toml
from knowledge_graph.exercises.templates import read_templates, template_from_plain, template_to_plain
from knowledge_graph.exercises.variants import VariantError, make_variant, make_variants
from knowledge_graph.exercises.verification import verify_template

HEAD = """
[exercise.text.en]
stem = "?"
hints = ["Think."]
solution = "So."
"""
ORDERING = f"""
[[exercise]]
id = "steps"
kind = "ordering"
{HEAD}
[[exercise.item]]
text = {{ en = "one", zh = "一" }}
[[exercise.item]]
text = {{ en = "two", zh = "二" }}
[[exercise.item]]
text = {{ en = "three", zh = "三" }}
[[exercise.item]]
text = {{ en = "four", zh = "四" }}
[[exercise.misconception]]
id = "swapped"
answer = "3, 2"
feedback = {{ en = "Two comes first.", zh = "先二。" }}
"""
MATCHING = f"""
[[exercise]]
id = "signs"
kind = "matching"
[exercise.parameters]
a = {{ integer = [2, 40] }}
{HEAD}
[[exercise.pair]]
left = {{ en = "$@{{a}}$" }}
right = {{ en = "positive" }}
[[exercise.pair]]
left = {{ en = "$-@{{a}}$" }}
right = {{ en = "negative" }}
[[exercise.pair]]
left = {{ en = "$@{{a + 1}}$" }}
right = {{ en = "positive" }}
[[exercise.distractor]]
text = {{ en = "zero" }}
[[exercise.misconception]]
id = "minus-overlooked"
answer = "2: 3"
feedback = {{ en = "There is a minus." }}
[[exercise.misconception]]
id = "all-nought"
answer = "1: 4"
feedback = {{ en = "No." }}
"""
SHORT = f"""
[[exercise]]
id = "word"
kind = "short-text"
accepted = ["orthogonal", "at a right angle", "正交"]
{HEAD}
[[exercise.misconception]]
id = "parallel"
answer = "parallel"
feedback = {{ en = "The opposite." }}
"""


def read(text: str) -> tuple[tuple[ExerciseTemplate, ...], tuple[TemplateProblem, ...]]:
    return read_templates(text, concept_id=ConceptId("c"), source_language="en", file="c.toml")


def template(text: str) -> ExerciseTemplate:
    templates, problems = read(text)
    assert [problem for problem in problems if problem.severity == "error"] == []
    return templates[0]


@pytest.mark.parametrize("text", [ORDERING, MATCHING, SHORT])
def test_a_template_survives_json_and_its_own_file_and_is_sound(text: str) -> None:
    one = template(text)
    assert template_from_plain(json.loads(json.dumps(template_to_plain(one)))) == one
    assert template(templates_to_toml([one])).content_hash == one.content_hash
    assert verify_template(one) == ()


@pytest.mark.parametrize(
    ("text", "old", "new", "part"),
    [
        (ORDERING, '"3, 2"', '"2, 3"', "is the right order"),
        (ORDERING, '"3, 2"', '"5, 2"', "different items from 1 to 4"),
        (ORDERING, '"3, 2"', '"3, 3"', "different items"),
        (ORDERING, '"3, 2"', '"3 before 2"', "not an order"),
        (ORDERING, "[[exercise.item]]", "[[exercise.thing]]", "'thing' is not known"),
        (MATCHING, '"2: 3"', '"2: 2"', "is a right pair"),
        (MATCHING, '"2: 3"', '"1: 3"', "is a right pair"),
        (MATCHING, '"2: 3"', '"4: 1"', "must name a left side"),
        (MATCHING, '"2: 3"', '"2"', "not a pair"),
        (SHORT, '"orthogonal",', '"…",', "nothing of"),
        (SHORT, '"orthogonal", "at a right angle", "正交"', "", "at least one accepted"),
        (SHORT, '"orthogonal"', '"@{b}"', "'b'"),
        (SHORT, 'answer = "parallel"', "", "'answer' is missing"),
    ],
)
def test_what_is_wrong_with_a_template_is_said(text: str, old: str, new: str, part: str) -> None:
    assert old in text
    templates, problems = read(text.replace(old, new, 1))
    assert templates == ()
    assert any(part in problem.message for problem in problems), problems


def test_there_must_be_enough_to_order_and_to_match() -> None:
    two = ORDERING[: ORDERING.index('[[exercise.item]]\ntext = { en = "three"')]
    assert any("at least 3 items" in problem.message for problem in read(two)[1])
    start, end = MATCHING.index('[[exercise.pair]]\nleft = { en = "$-'), MATCHING.index("[[exercise.misconception")
    assert any("at least two pairs" in problem.message for problem in read(MATCHING[:start] + MATCHING[end:])[1])


def test_a_wrong_option_without_feedback_is_a_warning() -> None:
    text = f'[[exercise]]\nid = "x"\nkind = "single-choice"\n{HEAD}' + "".join(
        f'[[exercise.option]]\ntext = {{ en = "{name}" }}\n{more}\n'
        for name, more in (("a", "correct = true"), ("b", ""))
    )
    templates, problems = read(text)
    assert len(templates) == 1
    assert [problem.severity for problem in problems] == ["warning"]


@given(st.integers(0, 2**31))
def test_items_are_never_shown_in_the_right_order(seed: int) -> None:
    variant = make_variant(template(ORDERING), seed, "en")
    assert tuple(option.id for option in variant.options) == ("a", "b", "c", "d")
    assert variant.key.correct_order != ("a", "b", "c", "d")
    by_id = {option.id: option.text for option in variant.options}
    assert [by_id[identifier] for identifier in variant.key.correct_order] == ["one", "two", "three", "four"]


def test_every_wrong_order_is_shown_to_somebody() -> None:
    one = template(ORDERING)
    assert len({make_variant(one, seed, "en").key.correct_order for seed in range(600)}) == math.factorial(4) - 1


@pytest.mark.parametrize("text", [ORDERING, MATCHING, SHORT])
@given(seed=st.integers(0, 1000))
def test_the_key_does_not_depend_on_the_language(text: str, seed: int) -> None:
    english, chinese = make_variants(template(text), seed, ("en", "zh"))
    assert correct_answer(english.key) == correct_answer(chinese.key)
    assert grade_answer(english.key, correct_answer(chinese.key)).outcome is Outcome.CORRECT


def test_two_neighbours_swapped_are_worth_most_of_the_order_and_get_their_feedback() -> None:
    key = make_variant(template(ORDERING), 3, "zh").key
    one, two, three, four = key.correct_order
    grade = grade_answer(key, RawAnswer(chosen=(one, three, two, four)))
    assert (grade.outcome, grade.misconception, grade.feedback) == (Outcome.PARTIAL, "swapped", "先二。")
    assert grade.score == pytest.approx(2 / 3)
    other = grade_answer(key, RawAnswer(chosen=(two, one, three, four)))
    assert (other.outcome, other.misconception) == (Outcome.PARTIAL, None)
    assert grade_answer(key, RawAnswer(chosen=(four, three, two, one))).outcome is Outcome.INCORRECT


def test_a_guessed_order_is_worth_little_and_a_guessed_matching_nothing_on_average() -> None:
    key = AnswerKey(ExerciseKind.ORDERING, correct_order=tuple("abcd"), all_options=frozenset("abcd"))
    scores = [grade_answer(key, RawAnswer(chosen=order)).score for order in permutations("abcd")]
    assert scores.count(1.0) == 1
    assert sum(scores) / len(scores) < 0.25
    pairs = make_variant(template(MATCHING), 1, "en").key
    rights = sorted(pairs.all_options)
    hits = sum(
        len({"1:" + one, "2:" + two, "3:" + three} & pairs.correct_pairs)
        - (3 - len({"1:" + one, "2:" + two, "3:" + three} & pairs.correct_pairs)) / (len(rights) - 1)
        for one, two, three in product(rights, repeat=3)
    )
    assert hits == pytest.approx(0)


def test_pairs_with_one_right_side_share_it() -> None:
    variant = make_variant(template(MATCHING), 5, "en")
    assert sorted(option.text for option in variant.options) == ["negative", "positive", "zero"]
    assert [prompt.id for prompt in variant.prompts] == ["1", "2", "3"]
    by_text = {option.text: option.id for option in variant.options}
    right = [f"1:{by_text['positive']}", f"2:{by_text['negative']}", f"3:{by_text['positive']}"]
    assert sorted(variant.key.correct_pairs) == right
    assert grade_answer(variant.key, RawAnswer(chosen=tuple(reversed(right)))).outcome is Outcome.CORRECT
    wrong = (right[0], f"2:{by_text['positive']}", right[2])
    grade = grade_answer(variant.key, RawAnswer(chosen=wrong))
    assert (grade.outcome, grade.misconception) == (Outcome.PARTIAL, "minus-overlooked")
    assert grade.score == pytest.approx((2 - 1 / 2) / 3)
    assert [shows_mistake(variant.key, mistake, RawAnswer(chosen=wrong)) for mistake in variant.key.mistakes] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("kind", "chosen", "problem"),
    [
        (ExerciseKind.ORDERING, (), "empty"),
        (ExerciseKind.ORDERING, ("a", "b", "z"), "unknown-option"),
        (ExerciseKind.ORDERING, ("a", "a", "b"), "repeated-option"),
        (ExerciseKind.ORDERING, ("a", "b"), "incomplete"),
        (ExerciseKind.MATCHING, (), "empty"),
        (ExerciseKind.MATCHING, ("1:a", "3:b"), "unknown-option"),
        (ExerciseKind.MATCHING, ("1:a", "a"), "unknown-option"),
        (ExerciseKind.MATCHING, ("1:a", "1:b"), "repeated-option"),
        (ExerciseKind.MATCHING, ("1:a",), "incomplete"),
    ],
)
def test_an_answer_that_is_no_arrangement_costs_no_try(
    kind: ExerciseKind, chosen: tuple[str, ...], problem: str
) -> None:
    key = AnswerKey(
        kind,
        all_options=frozenset("abc"),
        correct_order=("a", "b", "c") if kind is ExerciseKind.ORDERING else (),
        correct_pairs=frozenset({"1:a", "2:b"}) if kind is ExerciseKind.MATCHING else frozenset(),
    )
    assert grade_answer(key, RawAnswer(chosen=chosen)).problem == problem


@pytest.mark.parametrize(
    "text", ["Orthogonal", " orthogonal. ", "ＯＲＴＨＯＧＯＮＡＬ", "At a right-angle!", "正 交。", "正交\u202e"]
)
def test_spelling_habits_do_not_make_a_short_text_wrong(text: str) -> None:
    assert grade_answer(make_variant(template(SHORT), 0, "en").key, RawAnswer(text)).outcome is Outcome.CORRECT


def test_a_wrong_short_text_gets_its_feedback_and_an_empty_one_costs_no_try() -> None:
    key = make_variant(template(SHORT), 0, "en").key
    assert grade_answer(key, RawAnswer("PARALLEL")).feedback == "The opposite."
    assert grade_answer(key, RawAnswer("orthogonally")).outcome is Outcome.INCORRECT
    assert grade_answer(key, RawAnswer(" … ")).problem == "empty"


@pytest.mark.parametrize(("one", "other"), [("1.5", "15"), ("-5", "5"), ("3-4", "34"), ("C#", "C"), ("1 2", "12")])
def test_what_changes_the_meaning_is_not_folded_away(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


@given(st.text())
def test_folding_twice_is_folding_once_for_words(text: str) -> None:
    letters = "".join(character for character in text if character.isalpha() or character == " ")
    assert fold_text(fold_text(letters)) == fold_text(letters)


def test_a_mistake_that_is_an_accepted_answer_makes_no_variant() -> None:
    with pytest.raises(VariantError, match="an accepted answer"):
        make_variant(template(SHORT.replace('answer = "parallel"', 'answer = "Orthogonal."')), 0, "en")


def test_two_items_that_read_the_same_make_no_variant() -> None:
    with pytest.raises(VariantError, match="read the same"):
        make_variant(template(ORDERING.replace('"two"', '"one"')), 0, "en")


def test_a_hint_that_says_the_word_is_a_warning() -> None:
    (problem,) = verify_template(template(SHORT.replace('"Think."', '"It is Orthogonal, is it not?"')))
    assert "hint 1" in problem.message


@given(st.text(alphabet="@{}a\\$ "))
@example("@@{{")
def test_an_escaped_text_is_filled_to_itself(text: str) -> None:
    escaped = escape_places(text)
    assert check_places(escaped, ()) == ()
    assert fill_places(escaped, dict[str, Fraction]().__getitem__) == text
