"""Grades a raw answer against its key. Light to import: this is all that a guarded grading process loads."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, ExpectedMistake, Grade, Outcome, RawAnswer
from knowledge_graph.exercises.number_arithmetic import Number, UnreadableNumberError
from knowledge_graph.exercises.numbers import MAX_LENGTH, read_number

GRADER_VERSION: Final = "1"
"""Goes up whenever the same answer to the same key may get another grade."""

MAX_CHOSEN: Final = 32
MAX_OPTION_ID_LENGTH: Final = 20
RELATIVE_PRECISION: Final = 1e-9
"""How near two irrational numbers must be, relative to the expected one, to count as the same number."""


def grade_answer(key: AnswerKey, answer: RawAnswer) -> Grade:
    """The grade. Pure; never raises for anything a learner sent.

    A numeric answer is compared exactly when the tolerance is 0: fractions as fractions, and where a root or another
    irrational number takes part, to a relative precision of 1e-9. Otherwise the absolute difference must be within
    the tolerance. The first expected mistake that matches in the same way names the misconception.

    >>> key = AnswerKey(ExerciseKind.NUMERIC, value="3/4")
    >>> grade_answer(key, RawAnswer("0.75")).outcome.value, grade_answer(key, RawAnswer("three")).problem
    ('correct', 'not-a-number')

    Raises:
        UnreadableNumberError: the key itself is not a number.
    """
    too_much = refuse_size(answer)
    if too_much is not None:
        return too_much
    if key.kind is ExerciseKind.NUMERIC:
        return _grade_number(key, answer.text)
    return _grade_choice(key, frozenset(answer.chosen))


class InlineGrader:
    """Grades in this process, without a guard: for tests and simulations."""

    def grade(self, key: AnswerKey, answer: RawAnswer) -> Grade:
        return grade_answer(key, answer)


def unreadable(problem: str) -> Grade:
    """The grade of an answer that could not be read; it costs the learner no try."""
    return Grade(Outcome.UNREADABLE, 0.0, problem=problem)


def refuse_size(answer: RawAnswer) -> Grade | None:
    """The refusal of an answer that is longer than any answer can be, before anything else looks at it."""
    too_long = (
        len(answer.text) > MAX_LENGTH
        or len(answer.chosen) > MAX_CHOSEN
        or any(len(option) > MAX_OPTION_ID_LENGTH for option in answer.chosen)
    )
    return unreadable("too-long") if too_long else None


def _grade_number(key: AnswerKey, text: str) -> Grade:
    try:
        given = read_number(text)
    except UnreadableNumberError as error:
        return unreadable(error.code)
    if same_number(read_number(key.value), given, key.tolerance):
        return Grade(Outcome.CORRECT, 1.0)
    for mistake in key.mistakes:
        if same_number(read_number(mistake.answer), given, key.tolerance):
            return _incorrect(mistake)
    return _incorrect(None)


def _incorrect(mistake: ExpectedMistake | None) -> Grade:
    if mistake is None:
        return Grade(Outcome.INCORRECT, 0.0)
    return Grade(Outcome.INCORRECT, 0.0, mistake.misconception, mistake.feedback)


def same_number(expected: Number, given: Number, tolerance: float = 0.0) -> bool:
    """Whether the given number counts as the expected one.

    >>> same_number(Fraction(1, 3), Fraction("0.3333")), same_number(Fraction(1, 3), Fraction("0.3333"), 0.001)
    (False, True)
    """
    if isinstance(expected, Fraction) and isinstance(given, Fraction):
        # repr gives the decimal that the author wrote: 0.1 and not the binary number beside it
        return abs(expected - given) <= Fraction(repr(tolerance))
    # Where zero is expected nothing is relative to it; this is the rounding of sums of numbers of ordinary size.
    rounding = RELATIVE_PRECISION * abs(float(expected)) if expected else 1e-12
    return abs(float(expected) - float(given)) <= max(tolerance, rounding)


def _grade_choice(key: AnswerKey, chosen: frozenset[str]) -> Grade:
    problem = _choice_problem(key, chosen)
    if problem is not None:
        return unreadable(problem)
    if chosen == key.correct_options:
        return Grade(Outcome.CORRECT, 1.0)
    false_alarms = chosen - key.correct_options
    mistake = next((mistake for mistake in key.mistakes if mistake.answer in false_alarms), None)
    score = _partial_score(key, chosen) if key.kind is ExerciseKind.MULTIPLE_CHOICE else 0.0
    if score == 0.0:
        return _incorrect(mistake)
    if mistake is None:
        return Grade(Outcome.PARTIAL, score)
    return Grade(Outcome.PARTIAL, score, mistake.misconception, mistake.feedback)


def _choice_problem(key: AnswerKey, chosen: frozenset[str]) -> str | None:
    if not chosen:
        return "empty"
    if not chosen <= key.all_options:
        return "unknown-option"
    return "one-option-only" if key.kind is ExerciseKind.SINGLE_CHOICE and len(chosen) > 1 else None


def _partial_score(key: AnswerKey, chosen: frozenset[str]) -> float:
    """Hits less false alarms, as a share of the correct options; at least 0."""
    hits = len(chosen & key.correct_options)
    false_alarms = len(chosen) - hits
    return max(0.0, (hits - false_alarms) / len(key.correct_options))
