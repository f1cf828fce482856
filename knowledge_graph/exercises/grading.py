"""Grades a raw answer against its key. Light to import: this is all that a guarded grading process loads."""

from __future__ import annotations

import importlib
from dataclasses import replace
from enum import StrEnum
from fractions import Fraction
from typing import Final, assert_never

from knowledge_graph.exercises.arrangements import shows_order
from knowledge_graph.exercises.formula_reading import MAX_LENGTH as LONGEST_FORMULA
from knowledge_graph.exercises.grading_arrangements import grade_order, grade_pairs, grade_short_text, unreadable, wrong
from knowledge_graph.exercises.grading_formulas import grade_formula
from knowledge_graph.exercises.grading_gaps import gap_answer, gap_entry, grade_gaps
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, ExpectedMistake, Grade, Outcome, RawAnswer
from knowledge_graph.exercises.number_arithmetic import Number, UnreadableNumberError
from knowledge_graph.exercises.numbers import MAX_LENGTH, read_number
from knowledge_graph.exercises.quantities import WrongDimensionError, known_unit, read_quantity
from knowledge_graph.exercises.short_text import fold_text

__all__ = [
    "InlineGrader",
    "Library",
    "correct_answer",
    "grade_answer",
    "load_library",
    "needed_library",
    "refuse_size",
    "same_number",
    "shows_mistake",
    "unreadable",
]

GRADER_VERSION: Final = "2"
"""Goes up whenever the same answer to the same key may get another grade."""

MAX_CHOSEN: Final = 32
MAX_OPTION_ID_LENGTH: Final = 20
MAX_GAPS: Final = 40
LONGEST_EXPLANATION: Final = 5_000
LONGEST_TEXT: Final = {
    ExerciseKind.SYMBOLIC: LONGEST_FORMULA,
    ExerciseKind.SELF_EXPLANATION: LONGEST_EXPLANATION,
}
RELATIVE_PRECISION: Final = 1e-9
"""How near two irrational numbers must be, relative to the expected one, to count as the same number."""


def grade_answer(key: AnswerKey, answer: RawAnswer) -> Grade:  # noqa: PLR0911 - one case for each kind
    """The grade. Pure; never raises for anything a learner sent.

    A numeric answer, converted to the key's unit if it has one, is compared exactly when there is no tolerance:
    fractions as fractions, and where a root or another irrational number takes part, to a relative precision of 1e-9.
    Otherwise the difference must be within the larger one of the absolute and the relative tolerance. For formulas see
    `grading_formulas`. Short texts are compared after `fold_text`. Several choices, orders and pairs have partial
    credit, worth 0 to who guesses; of several gaps the share that is right counts. A self-explanation is not marked
    here. The first expected mistake that matches in the same way names the misconception.

    >>> key = AnswerKey(ExerciseKind.NUMERIC, value="3/4")
    >>> grade_answer(key, RawAnswer("0.75")).outcome.value, grade_answer(key, RawAnswer("three")).problem
    ('correct', 'not-a-number')

    Raises:
        UnreadableNumberError: the key itself is not a number.
    """
    too_much = refuse_size(key, answer)
    if too_much is not None:
        return too_much
    match key.kind:
        case ExerciseKind.NUMERIC:
            return _grade_number(key, answer.text)
        case ExerciseKind.SYMBOLIC:
            return grade_formula(key, answer.text)
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return _grade_choice(key, frozenset(answer.chosen))
        case ExerciseKind.ORDERING:
            return grade_order(key, answer.chosen)
        case ExerciseKind.MATCHING:
            return grade_pairs(key, answer.chosen)
        case ExerciseKind.SHORT_TEXT:
            return grade_short_text(key, answer.text)
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            return grade_gaps(key, answer.entries, grade_answer)
        case ExerciseKind.SELF_EXPLANATION:
            return Grade(Outcome.UNMARKED, 0.0) if fold_text(answer.text) else unreadable("empty")
        case _:
            assert_never(key.kind)


def correct_answer(key: AnswerKey) -> RawAnswer:  # noqa: PLR0911 - one case for each kind
    """A right answer as a learner would send it; nothing for a self-explanation, which has none.

    >>> correct_answer(AnswerKey(ExerciseKind.ORDERING, correct_order=("b", "a")))
    RawAnswer(text='', chosen=('b', 'a'), entries=())
    """
    match key.kind:
        case ExerciseKind.NUMERIC:
            return RawAnswer(text=f"{key.value} {key.unit}".strip())
        case ExerciseKind.SYMBOLIC:
            return RawAnswer(text=f"{key.value} + {key.constant}" if key.constant else key.value)
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return RawAnswer(chosen=tuple(sorted(key.correct_options)))
        case ExerciseKind.ORDERING:
            return RawAnswer(chosen=key.correct_order)
        case ExerciseKind.MATCHING:
            return RawAnswer(chosen=tuple(sorted(key.correct_pairs, key=_left_number)))
        case ExerciseKind.SHORT_TEXT:
            return RawAnswer(text=key.accepted[0])
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            return RawAnswer(entries=tuple(gap_entry(correct_answer(gap)) for gap in key.gaps))
        case ExerciseKind.SELF_EXPLANATION:
            return RawAnswer()
        case _:
            assert_never(key.kind)


def _left_number(pair: str) -> int:
    return int(pair.partition(":")[0])


def shows_mistake(key: AnswerKey, mistake: ExpectedMistake, answer: RawAnswer) -> bool:
    """Whether an answer that was read shows one of the key's mistakes.

    Numbers and formulas are not read again, which may be costly: of two mistakes with one misconception either counts.
    """
    match key.kind:
        case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC:
            return True
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE | ExerciseKind.MATCHING:
            return mistake.answer in answer.chosen
        case ExerciseKind.ORDERING:
            return shows_order(mistake.answer, answer.chosen)
        case ExerciseKind.SHORT_TEXT:
            return fold_text(mistake.answer) == fold_text(answer.text)
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            number, _, wrong = mistake.answer.partition(":")
            gap, entry = key.gaps[int(number) - 1], answer.entries[int(number) - 1 : int(number)]
            return bool(entry) and shows_mistake(gap, replace(mistake, answer=wrong), gap_answer(gap, entry[0]))
        case ExerciseKind.SELF_EXPLANATION:
            return False
        case _:
            assert_never(key.kind)


class Library(StrEnum):
    """What grading loads only for some keys, as it takes longer than an answer may."""

    NONE = ""
    SYMPY = "sympy"
    PINT = "pint"


def needed_library(key: AnswerKey) -> Library:
    """What must be loaded before the answer to such a key can be graded in time."""
    if key.kind is ExerciseKind.SYMBOLIC:
        return Library.SYMPY
    return Library.PINT if key.unit or any(gap.unit for gap in key.gaps) else Library.NONE


def load_library(library: Library) -> None:
    """Loads it into this process."""
    match library:
        case Library.SYMPY:
            importlib.import_module("knowledge_graph.exercises.formula_sympy")
        case Library.PINT:
            known_unit("m")
        case Library.NONE:
            pass


class InlineGrader:
    """Grades in this process, without a guard: for tests and simulations."""

    def grade(self, key: AnswerKey, answer: RawAnswer) -> Grade:
        return grade_answer(key, answer)


def refuse_size(key: AnswerKey, answer: RawAnswer) -> Grade | None:
    """The refusal of an answer that is longer than any answer of its kind, before anything else looks at it."""
    too_long = (
        len(answer.text) > LONGEST_TEXT.get(key.kind, MAX_LENGTH)
        or len(answer.chosen) > MAX_CHOSEN
        or len(answer.entries) > MAX_GAPS
        or any(len(entry) > MAX_LENGTH for entry in answer.entries)
        or any(len(option) > MAX_OPTION_ID_LENGTH for option in answer.chosen)
    )
    return unreadable("too-long") if too_long else None


def _grade_number(key: AnswerKey, text: str) -> Grade:
    try:
        given = read_quantity(text, key.unit) if key.unit else read_number(text)
    except UnreadableNumberError as error:
        return unreadable(error.code)
    except WrongDimensionError:
        return unreadable("wrong-dimension")
    if same_number(read_number(key.value), given, key.tolerance, key.relative):
        return Grade(Outcome.CORRECT, 1.0)
    for mistake in key.mistakes:
        if same_number(read_number(mistake.answer), given, key.tolerance, key.relative):
            return wrong(mistake)
    return wrong(None)


def same_number(expected: Number, given: Number, tolerance: float = 0.0, relative: float = 0.0) -> bool:
    """Whether the given number counts as the expected one; the larger one of both tolerances holds.

    >>> same_number(Fraction(1, 3), Fraction("0.3333")), same_number(Fraction(1, 3), Fraction("0.3333"), 0.001)
    (False, True)
    """
    if isinstance(expected, Fraction) and isinstance(given, Fraction):
        # repr gives the decimal that the author wrote: 0.1 and not the binary number beside it
        return abs(expected - given) <= max(Fraction(repr(tolerance)), Fraction(repr(relative)) * abs(expected))
    # Where zero is expected nothing is relative to it; this is the rounding of sums of numbers of ordinary size.
    rounding = RELATIVE_PRECISION * abs(float(expected)) if expected else 1e-12
    allowed = max(tolerance, rounding, relative * abs(float(expected)))
    return abs(float(expected) - float(given)) <= allowed


def _grade_choice(key: AnswerKey, chosen: frozenset[str]) -> Grade:
    problem = _choice_problem(key, chosen)
    if problem is not None:
        return unreadable(problem)
    if chosen == key.correct_options:
        return Grade(Outcome.CORRECT, 1.0)
    false_alarms = chosen - key.correct_options
    mistake = next((mistake for mistake in key.mistakes if mistake.answer in false_alarms), None)
    return wrong(mistake, _partial_score(key, chosen) if key.kind is ExerciseKind.MULTIPLE_CHOICE else 0.0)


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
