"""Tries a template over many seeds, in every language: what `octant course check` runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, assert_never

from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.functions import Value
from knowledge_graph.exercises.grading import correct_answer, grade_answer
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
from knowledge_graph.exercises.template_fields import TemplateProblem
from knowledge_graph.exercises.variants import VariantError, make_variants

WANTED_VARIANTS: Final = 20
SHARE_OF_SEEDS: Final = 0.4
"""With few seeds fewer variants can be asked for: 20 of 50."""
ENOUGH_FAILURES: Final = 3
"""Seeds without a variant, each of which cost hundreds of draws."""
GIVEN_AWAY: Final = 0.5
"""A hint that shows the answer in more than this share of the variants does not do so by chance."""
_COMMAND = re.compile(r"\\[A-Za-z]+")


def verify_template(template: ExerciseTemplate, seeds: int = 50) -> tuple[TemplateProblem, ...]:
    """What goes wrong when the seeds 0, 1, … make variants of a template.

    Checked for each: a variant is made; the grader accepts its key (and, with a tolerance, the key's decimal form);
    each foreseen mistake is graded as wrong with its own feedback; options differ; items are not shown in the right
    order; dollars are balanced and LaTeX commands stand between them. Over all: enough different variants, and hints
    that do not contain a number or short text that is asked for. One message is given for each kind of failure, with
    the first seed that shows it.

    A template without parameters is tried once, as its variants differ only in the order of options. A numeric one
    gets a warning for that; a choice exercise does not: many good questions about ideas have no numbers.
    """
    variants: list[tuple[Variant, ...]] = []
    failures: dict[str, str] = {}
    failed = 0
    for seed in range(seeds if template.parameters else 1):
        try:
            variants.append(make_variants(template, seed, _languages(template)))
        except VariantError as error:
            failures.setdefault("variant", str(error))
            failed += 1
            if failed == ENOUGH_FAILURES:
                break
            continue
        for variant in variants[-1]:
            for rule, message in _failures(template, variant):
                failures.setdefault(rule, f"exercise {template.id!r}, seed {seed}, {variant.language!r}: {message}")
    errors = [TemplateProblem("error", template.line, message) for message in failures.values()]
    if not variants:
        return tuple(errors)
    sources = [made[0] for made in variants]
    return (*errors, *_too_few(template, sources, seeds), *_given_away(template, variants))


def _languages(template: ExerciseTemplate) -> tuple[str, ...]:
    """The source language first."""
    source = template.stem.source_language
    return (source, *sorted(set(template.stem.by_language) - {source}))


def _failures(template: ExerciseTemplate, variant: Variant) -> Iterator[tuple[str, str]]:
    """Pairs of a rule's name and what is wrong."""
    yield from _wrong_grades(variant)
    if template.kind is ExerciseKind.NUMERIC and template.parameters:  # digits of a fixed number are the author's own
        yield from _useless_tolerance(variant)
    for name, shown in (("options", variant.options), ("left sides", variant.prompts)):
        if len({" ".join(option.text.split()) for option in shown}) < len(shown):
            yield name, f"two {name} read the same"
    if variant.key.correct_order and [option.id for option in variant.options] == list(variant.key.correct_order):
        yield "order", "the items are shown in the right order"
    for part, text in _texts(variant):
        if not has_balanced_dollars(text):
            yield f"dollars {part}", f"the {part} has a $ that is not closed"
        elif command := _COMMAND.search(outside_mathematics(text)):
            yield f"command {part}", f"the {part} has {command[0]} outside of $…$"


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
        yield "key", "the grader does not accept the correct answer"
    for mistake in key.mistakes:
        grades = [grade_answer(key, wrong) for wrong in _answers_showing(key, mistake)]
        recognised = [grade for grade in grades if grade.misconception == mistake.misconception]
        if not recognised or any(grade.outcome in {Outcome.CORRECT, Outcome.UNREADABLE} for grade in grades):
            yield f"mistake {mistake.misconception}", f"the mistake {mistake.misconception!r} is not recognised"
        elif all(grade.feedback != mistake.feedback for grade in recognised):
            yield f"mistake {mistake.misconception}", f"the mistake {mistake.misconception!r} gets another's feedback"


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


def _too_few(template: ExerciseTemplate, variants: list[Variant], seeds: int) -> Iterator[TemplateProblem]:
    if not template.parameters:
        if template.kind is ExerciseKind.NUMERIC:
            message = f"exercise {template.id!r} has no parameters: every learner gets the same numbers every time"
            yield TemplateProblem("warning", template.line, message)
        return
    different = len(set(map(_shown_and_right, variants)))
    wanted = min(WANTED_VARIANTS, int(seeds * SHARE_OF_SEEDS))
    if different < wanted:
        message = f"exercise {template.id!r} makes {different} different variants from {seeds} seeds, not {wanted}"
        yield TemplateProblem("error", template.line, message)


def _shown_and_right(variant: Variant) -> tuple[object, ...]:
    """What two variants differ in, whatever the order in which options are shown."""
    options = frozenset(option.text for option in variant.options)
    gaps = tuple((gap.value, gap.accepted) for gap in variant.key.gaps)
    return variant.stem, variant.key.value, variant.key.accepted, options, variant.prompts, gaps, variant.rows


def _given_away(template: ExerciseTemplate, variants: list[tuple[Variant, ...]]) -> Iterator[TemplateProblem]:
    """Warns of hints that contain the answer of a numeric exercise or a short text as a number or word of its own.

    A small answer may well occur in a hint by chance, so it must happen in most variants; where there is only one
    variant, answers of a single character are not looked for. All hints count, the last one too: what comes after
    the last hint is the solution.
    """
    if template.kind not in {ExerciseKind.NUMERIC, ExerciseKind.SHORT_TEXT}:
        return
    shown: Counter[tuple[str, int]] = Counter()
    for made in variants:
        for variant in made:
            if len(variants) > 1 or len(variant.key.value) != 1:
                shown.update((variant.language, i) for i, hint in enumerate(variant.hints, 1) if _shows(hint, variant))
    for (language, position), count in sorted(shown.items()):
        if count > GIVEN_AWAY * len(variants):
            message = f"exercise {template.id!r}: hint {position} in {language!r} contains the answer"
            yield TemplateProblem("warning", template.line, message)


def _shows(hint: str, variant: Variant) -> bool:
    if variant.kind is ExerciseKind.SHORT_TEXT:
        words = (re.escape(text.casefold()) for text in variant.key.accepted)
        return any(re.search(rf"(?<![a-z0-9]){word}(?![a-z0-9])", hint.casefold()) for word in words)
    return re.search(rf"(?<![\w.]){re.escape(_in_latex(variant.key.value))}(?!\w|\.\d)", hint) is not None


def _in_latex(key: str) -> str:
    """The exact number of a key as texts show it: most keys are expressions of templates too."""
    expression = parse_expression(key)
    known: dict[str, Value] = {}
    return key if expression.names else to_latex(evaluate(expression, known.__getitem__))
