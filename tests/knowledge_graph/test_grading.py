"""Grades of raw answers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.exercises.grading import InlineGrader, grade_answer, same_number
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, ExpectedMistake, Outcome, RawAnswer

SUM = AnswerKey(
    ExerciseKind.NUMERIC,
    value="3/4",
    mistakes=(
        ExpectedMistake("1/2", "forgot-a-term", "One term is missing."),
        ExpectedMistake("-3/4", "sign", "Sign!"),
    ),
)
ROOT = AnswerKey(ExerciseKind.NUMERIC, value="sqrt(2)/2")
NEARLY = AnswerKey(
    ExerciseKind.NUMERIC, value="sqrt(2)", tolerance=0.01, mistakes=(ExpectedMistake("2", "square", "?"),)
)
SINGLE = AnswerKey(
    ExerciseKind.SINGLE_CHOICE,
    correct_options=frozenset("b"),
    all_options=frozenset("abc"),
    mistakes=(ExpectedMistake("a", "mixed-up", "The other way round."), ExpectedMistake("c", "parallel", "Parallel.")),
)
MULTIPLE = AnswerKey(
    ExerciseKind.MULTIPLE_CHOICE,
    correct_options=frozenset("abc"),
    all_options=frozenset("abcde"),
    mistakes=(ExpectedMistake("d", "dee", "Not d."), ExpectedMistake("e", "eee", "Not e.")),
)


@pytest.mark.parametrize("text", ["3/4", "0.75", "75%", "3÷4", "6/8", "1-1/4", "sqrt(9)/4", "0.750000"])
def test_every_way_to_write_the_exact_answer_is_correct(text: str) -> None:
    grade = grade_answer(SUM, RawAnswer(text))
    assert (grade.outcome, grade.score, grade.problem) == (Outcome.CORRECT, 1.0, None)


@pytest.mark.parametrize("text", ["0.7500001", "0.74", "4/3"])
def test_an_exact_answer_accepts_nothing_beside_it(text: str) -> None:
    assert grade_answer(SUM, RawAnswer(text)).outcome is Outcome.INCORRECT


@pytest.mark.parametrize("text", ["√2/2", "1/√2", "sqrt(1/2)", "2^(-1/2)", "0.7071067812", "cos(pi/4)"])
def test_an_irrational_answer_is_accepted_in_any_form(text: str) -> None:
    assert grade_answer(ROOT, RawAnswer(text)).outcome is Outcome.CORRECT


def test_a_short_decimal_is_no_irrational_number() -> None:
    assert grade_answer(ROOT, RawAnswer("0.7071")).outcome is Outcome.INCORRECT


@pytest.mark.parametrize(("text", "outcome"), [("1.41", "correct"), ("1.42", "correct"), ("1.43", "incorrect")])
def test_a_tolerance_accepts_what_is_near(text: str, outcome: str) -> None:
    assert grade_answer(NEARLY, RawAnswer(text)).outcome.value == outcome


def test_a_tolerance_holds_for_the_mistakes_too() -> None:
    assert grade_answer(NEARLY, RawAnswer("2.009")).misconception == "square"


def test_a_tolerance_means_the_decimal_that_the_author_wrote() -> None:
    assert same_number(Fraction(1), Fraction("1.1"), 0.1)
    assert not same_number(Fraction(1), Fraction("1.1000001"), 0.1)


def test_an_expected_mistake_names_its_misconception_and_gives_its_feedback() -> None:
    grade = grade_answer(SUM, RawAnswer("0.5"))
    assert (grade.outcome, grade.score, grade.misconception) == (Outcome.INCORRECT, 0.0, "forgot-a-term")
    assert grade.feedback == "One term is missing."


def test_another_wrong_answer_names_no_misconception() -> None:
    assert grade_answer(SUM, RawAnswer("7")).misconception is None


def test_what_cannot_be_read_costs_no_try() -> None:
    assert grade_answer(SUM, RawAnswer("0,75")).problem == "ambiguous-comma"
    assert grade_answer(SUM, RawAnswer("")).outcome is Outcome.UNREADABLE


@pytest.mark.parametrize(
    ("chosen", "outcome", "misconception", "problem"),
    [
        (("b",), Outcome.CORRECT, None, None),
        (("b", "b"), Outcome.CORRECT, None, None),
        (("a",), Outcome.INCORRECT, "mixed-up", None),
        (("c",), Outcome.INCORRECT, "parallel", None),
        ((), Outcome.UNREADABLE, None, "empty"),
        (("z",), Outcome.UNREADABLE, None, "unknown-option"),
        (("a", "b"), Outcome.UNREADABLE, None, "one-option-only"),
        (("b",) * 1000, Outcome.UNREADABLE, None, "too-long"),
        (("b" * 1000,), Outcome.UNREADABLE, None, "too-long"),
    ],
)
def test_a_single_choice_is_right_wrong_or_unreadable(
    chosen: tuple[str, ...], outcome: Outcome, misconception: str | None, problem: str | None
) -> None:
    grade = grade_answer(SINGLE, RawAnswer(chosen=chosen))
    assert (grade.outcome, grade.misconception, grade.problem) == (outcome, misconception, problem)


@pytest.mark.parametrize(
    ("chosen", "outcome", "score", "misconception"),
    [
        ("abc", Outcome.CORRECT, 1.0, None),
        ("ab", Outcome.PARTIAL, 2 / 3, None),
        ("abcd", Outcome.PARTIAL, 2 / 3, "dee"),
        ("abde", Outcome.INCORRECT, 0.0, "dee"),
        ("e", Outcome.INCORRECT, 0.0, "eee"),
        ("abcde", Outcome.PARTIAL, 1 / 3, "dee"),
    ],
)
def test_a_multiple_choice_gives_hits_less_false_alarms(
    chosen: str, outcome: Outcome, score: float, misconception: str | None
) -> None:
    grade = grade_answer(MULTIPLE, RawAnswer(chosen=tuple(chosen)))
    assert (grade.outcome, grade.misconception) == (outcome, misconception)
    assert grade.score == pytest.approx(score)


@given(st.sets(st.sampled_from("abcde"), min_size=1))
def test_only_the_exact_set_scores_one(chosen: set[str]) -> None:
    grade = grade_answer(MULTIPLE, RawAnswer(chosen=tuple(chosen)))
    assert (grade.score == 1.0) == (grade.outcome is Outcome.CORRECT) == (chosen == {"a", "b", "c"})
    assert 0.0 <= grade.score <= 1.0
    assert (grade.outcome is Outcome.PARTIAL) == (0.0 < grade.score < 1.0)


@given(st.text(), st.lists(st.text(max_size=30)), st.sampled_from([SUM, ROOT, NEARLY, SINGLE, MULTIPLE]))
def test_grading_never_raises_for_what_a_learner_sent(text: str, chosen: list[str], key: AnswerKey) -> None:
    grade = InlineGrader().grade(key, RawAnswer(text, tuple(chosen)))
    assert (grade.problem is not None) == (grade.outcome is Outcome.UNREADABLE)
