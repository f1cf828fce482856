"""What must hold for every variant of a template, each rule with a stable name; see `verification.verify_template`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, assert_never

from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.formula_reading import read_formula
from knowledge_graph.exercises.formula_writing import formula_to_latex
from knowledge_graph.exercises.functions import Value
from knowledge_graph.exercises.grading import correct_answer, grade_answer
from knowledge_graph.exercises.grading_formulas import names_of
from knowledge_graph.exercises.kinds import (
    AnswerKey,
    ExerciseKind,
    ExerciseTemplate,
    ExpectedMistake,
    Outcome,
    RawAnswer,
    Variant,
)
from knowledge_graph.exercises.latex import to_decimal, to_latex
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.exercises.places import has_balanced_dollars, outside_mathematics

Failure = tuple[str, str]
"""A rule's name, with a part it is about after a space, and what is wrong."""

LARGEST_PLEASANT: Final = 100_000
LARGEST_DENOMINATOR: Final = 1_000
"""A number that must be typed exactly should not be beyond these."""
_COMMAND = re.compile(r"\\[A-Za-z]+")
_NUMBERS: Final = re.compile(r"\d+")


def broken_answers(template: ExerciseTemplate, variant: Variant) -> Iterator[Failure]:
    """Every rule about answers that a variant breaks; the key is the same in all its languages."""
    yield from _wrong_grades(variant)
    yield from _refused_forms(variant)
    if template.kind is ExerciseKind.NUMERIC and template.varies:  # digits of a fixed number are the author's own
        yield from _useless_tolerance(variant)


def broken_texts(variant: Variant) -> Iterator[Failure]:
    """Every rule about texts that a variant breaks."""
    shown = [("options", variant.options), ("left sides", variant.prompts)]
    shown += [(f"options of gap {gap.id}", gap.options) for gap in variant.gaps]
    for name, options in shown:
        if len({" ".join(option.text.split()) for option in options}) < len(options):
            yield f"read-the-same {name}", f"two {name} read the same"
    if variant.key.correct_order and [option.id for option in variant.options] == list(variant.key.correct_order):
        yield "shown-in-order", "the items are shown in the right order"
    for part, text in _texts(variant):
        if not has_balanced_dollars(text):
            yield f"open-dollar {part}", f"the {part} has a $ that is not closed"
        elif command := _COMMAND.search(outside_mathematics(text)):
            yield f"command-outside {part}", f"the {part} has {command[0]} outside of $…$"


def unpleasant_number(key: AnswerKey) -> str:
    """A number of the key that is hard to type exactly, or nothing."""
    for part in key.gaps:
        if found := unpleasant_number(part):
            return found
    if key.tolerance or key.relative or not key.value:
        return ""
    for digits in _NUMBERS.findall(key.value):
        if int(digits) > LARGEST_PLEASANT:
            return key.value
    denominators = re.findall(r"/(\d+)", key.value)
    return key.value if any(int(digits) > LARGEST_DENOMINATOR for digits in denominators) else ""


def gives_away(hint: str, variant: Variant) -> bool:
    """Whether a hint contains what is asked for, as a number, formula or word of its own."""
    if variant.gaps:
        return any(_shows(hint, key) for key in variant.key.gaps if len(key.value) != 1)
    if variant.kind is ExerciseKind.SINGLE_CHOICE:
        right = next(option.text for option in variant.options if option.id in variant.key.correct_options)
        return len(right) >= LONG_OPTION and right in hint and right not in variant.stem
    return _shows(hint, variant.key)


LONG_OPTION: Final = 12
"""Shorter options occur in hints by chance."""


def _shows(hint: str, key: AnswerKey) -> bool:
    if key.kind is ExerciseKind.SHORT_TEXT:
        words = (re.escape(text.casefold()) for text in key.accepted)
        return any(re.search(rf"(?<![a-z0-9]){word}(?![a-z0-9])", hint.casefold()) for word in words)
    if not key.value:
        return False
    if key.kind is ExerciseKind.SYMBOLIC:
        latex = formula_to_latex(read_formula(key.value, names_of(key)))
    else:
        latex = _in_latex(key.value)
    return re.search(rf"(?<![\w.]){re.escape(latex)}(?!\w|\.\d)", hint) is not None


def _in_latex(key: str) -> str:
    """The exact number of a key as texts show it: most keys are expressions of templates too."""
    expression = parse_expression(key)
    known: dict[str, Value] = {}
    return key if expression.names else to_latex(evaluate(expression, known.__getitem__))


def _texts(variant: Variant) -> Iterator[tuple[str, str]]:
    yield "stem", variant.stem
    for position, hint in enumerate(variant.hints, start=1):
        yield f"hint {position}", hint
    yield "solution", variant.solution
    for option in (*variant.options, *variant.prompts, *(option for gap in variant.gaps for option in gap.options)):
        yield "option", option.text
    for cell in (*variant.columns, *(cell for row in variant.rows for cell in row)):
        yield "cell", cell
    for point in variant.rubric:
        yield "rubric", point
    for mistake in variant.key.mistakes:
        yield f"feedback of {mistake.misconception}", mistake.feedback


def _wrong_grades(variant: Variant) -> Iterator[tuple[str, str]]:
    key = variant.key
    if key.kind is ExerciseKind.SELF_EXPLANATION:
        return
    rights = [correct_answer(key), *(RawAnswer(text=text) for text in key.accepted)]
    if any(grade_answer(key, right).outcome is not Outcome.CORRECT for right in rights):
        yield "key-refused", "the grader does not accept the correct answer"
    for mistake in key.mistakes:
        rule = f"mistake-not-recognised {mistake.misconception}"
        grades = [grade_answer(key, wrong) for wrong in _answers_showing(key, mistake)]
        recognised = [grade for grade in grades if grade.misconception == mistake.misconception]
        if not recognised or any(grade.outcome in {Outcome.CORRECT, Outcome.UNREADABLE} for grade in grades):
            yield rule, f"the mistake {mistake.misconception!r} is not recognised"
        elif all(grade.feedback != mistake.feedback for grade in recognised):
            yield rule, f"the mistake {mistake.misconception!r} gets another's feedback"


def _refused_forms(variant: Variant) -> Iterator[Failure]:
    """Other ways to write the right answer, which must be right, too."""
    for answer in _equivalent_answers(variant.key):
        grade = grade_answer(variant.key, answer)
        if grade.outcome is not Outcome.CORRECT:
            entered = answer.text or ", ".join(answer.chosen or answer.entries)
            yield "equivalent-refused", f"the grader does not accept {entered!r}, which is the same"


def _equivalent_answers(key: AnswerKey) -> Iterator[RawAnswer]:
    right = correct_answer(key)
    match key.kind:
        case ExerciseKind.NUMERIC:
            number = read_number(key.value)
            if isinstance(number, Fraction):
                doubled = f"{2 * number.numerator}/{2 * number.denominator} {key.unit}"
                yield RawAnswer(text=doubled.strip())
            yield RawAnswer(text=f" ({key.value}) {key.unit}".rstrip())
        case ExerciseKind.SYMBOLIC:
            yield RawAnswer(text=f" {right.text.replace('*', ' * ').replace('^', '**')} ")
            if not key.form:
                yield RawAnswer(text=f"2*({right.text}) - ({right.text})")
        case ExerciseKind.SHORT_TEXT:
            yield RawAnswer(text=f" {right.text.upper()}.")
        case ExerciseKind.MULTIPLE_CHOICE | ExerciseKind.MATCHING:
            yield RawAnswer(chosen=right.chosen[::-1])
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            yield RawAnswer(
                entries=tuple(
                    f" {entry}" if not gap.all_options else entry
                    for gap, entry in zip(key.gaps, right.entries, strict=True)
                )
            )
        case _:
            return


def _answers_showing(  # noqa: PLR0911 - one case for each kind
    key: AnswerKey, mistake: ExpectedMistake
) -> list[RawAnswer]:
    """Answers that are right but for one mistake."""
    match key.kind:
        case ExerciseKind.NUMERIC:
            return [RawAnswer(text=f"{mistake.answer} {key.unit}".strip())]
        case ExerciseKind.SYMBOLIC | ExerciseKind.SHORT_TEXT:
            return [RawAnswer(text=mistake.answer)]
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            number, _, wrong = mistake.answer.partition(":")
            gap, entries = int(number) - 1, list(correct_answer(key).entries)
            entries[gap] = f"{wrong} {key.gaps[gap].unit}".strip()
            return [RawAnswer(entries=tuple(entries))]
        case ExerciseKind.SELF_EXPLANATION:
            return []
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return [RawAnswer(chosen=(mistake.answer,))]
        case ExerciseKind.MATCHING:
            left = mistake.answer.partition(":")[0] + ":"
            others = sorted(pair for pair in key.correct_pairs if not pair.startswith(left))
            return [RawAnswer(chosen=(mistake.answer, *others))]
        case ExerciseKind.ORDERING:  # what is out of order is brought together where its first or its last stands
            moved = mistake.answer.split(",")
            places = sorted(key.correct_order.index(identifier) for identifier in moved)
            rest = [identifier for identifier in key.correct_order if identifier not in moved]
            starts = (places[0], places[-1] - len(moved) + 1)
            return [RawAnswer(chosen=(*rest[:start], *moved, *rest[start:])) for start in starts]
        case _:
            assert_never(key.kind)


def _useless_tolerance(variant: Variant) -> Iterator[tuple[str, str]]:
    if variant.key.tolerance == 0 and variant.key.relative == 0:
        return
    decimal = to_decimal(Fraction(read_number(variant.key.value)))
    answer = RawAnswer(text=f"{decimal} {variant.key.unit}".strip())
    if grade_answer(variant.key, answer).outcome is not Outcome.CORRECT:
        yield "tolerance", f"the tolerance does not accept {decimal} for {variant.key.value}"
