"""Tries a template over many seeds, in every language: what `octant course check` runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.functions import Value
from knowledge_graph.exercises.grading import grade_answer
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Outcome, RawAnswer, Variant
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
    each foreseen mistake is graded as wrong with its own feedback; options differ; no place is left over; dollars are
    balanced and LaTeX commands stand between them. Over all: enough different variants, and hints that do not
    contain a numeric answer. One message is given for each kind of failure, with the first seed that shows it.

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
    if template.kind is ExerciseKind.NUMERIC:
        yield from _useless_tolerance(variant)
    texts = [option.text for option in variant.options]
    if len({" ".join(text.split()) for text in texts}) < len(texts):
        yield "options", "two options read the same"
    for part, text in _texts(variant):
        if "@{" in text:
            yield f"place {part}", f"the {part} still has a place @{{…}}"
        if not has_balanced_dollars(text):
            yield f"dollars {part}", f"the {part} has a $ that is not closed"
        elif command := _COMMAND.search(outside_mathematics(text)):
            yield f"command {part}", f"the {part} has {command[0]} outside of $…$"


def _texts(variant: Variant) -> Iterator[tuple[str, str]]:
    yield "stem", variant.stem
    for position, hint in enumerate(variant.hints, start=1):
        yield f"hint {position}", hint
    yield "solution", variant.solution
    for option in variant.options:
        yield "option", option.text
    for mistake in variant.key.mistakes:
        yield f"feedback of {mistake.misconception}", mistake.feedback


def _wrong_grades(variant: Variant) -> Iterator[tuple[str, str]]:
    key = variant.key
    if variant.kind is ExerciseKind.NUMERIC:
        right = RawAnswer(text=key.value)
    else:
        right = RawAnswer(chosen=tuple(sorted(key.correct_options)))
    if grade_answer(key, right).outcome is not Outcome.CORRECT:
        yield "key", "the grader does not accept the correct answer"
    for mistake in key.mistakes:
        wrong = RawAnswer(text=mistake.answer, chosen=(mistake.answer,) if key.all_options else ())
        grade = grade_answer(key, wrong)
        if grade.outcome is not Outcome.INCORRECT or grade.misconception != mistake.misconception:
            yield f"mistake {mistake.misconception}", f"the mistake {mistake.misconception!r} is not recognised"
        elif grade.feedback != mistake.feedback:
            yield f"mistake {mistake.misconception}", f"the mistake {mistake.misconception!r} gets another's feedback"


def _useless_tolerance(variant: Variant) -> Iterator[tuple[str, str]]:
    if variant.key.tolerance == 0:
        return
    decimal = to_decimal(Fraction(read_number(variant.key.value)))
    if grade_answer(variant.key, RawAnswer(text=decimal)).outcome is not Outcome.CORRECT:
        yield "tolerance", f"the tolerance does not accept {decimal} for {variant.key.value}"


def _too_few(template: ExerciseTemplate, variants: list[Variant], seeds: int) -> Iterator[TemplateProblem]:
    if not template.parameters:
        if template.kind is ExerciseKind.NUMERIC:
            message = f"exercise {template.id!r} has no parameters: every learner gets the same numbers every time"
            yield TemplateProblem("warning", template.line, message)
        return
    different = len({(variant.stem, variant.key.value, frozenset(_option_texts(variant))) for variant in variants})
    wanted = min(WANTED_VARIANTS, int(seeds * SHARE_OF_SEEDS))
    if different < wanted:
        message = f"exercise {template.id!r} makes {different} different variants from {seeds} seeds, not {wanted}"
        yield TemplateProblem("error", template.line, message)


def _option_texts(variant: Variant) -> list[str]:
    return [option.text for option in variant.options]


def _given_away(template: ExerciseTemplate, variants: list[tuple[Variant, ...]]) -> Iterator[TemplateProblem]:
    """Warns of hints that contain the answer of a numeric exercise as a number of its own.

    A small answer may well occur in a hint by chance, so it must happen in most variants; where there is only one
    variant, answers of a single character are not looked for. All hints count, the last one too: what comes after
    the last hint is the solution.
    """
    if template.kind is not ExerciseKind.NUMERIC:
        return
    shown: Counter[tuple[str, int]] = Counter()
    for made in variants:
        for variant in made:
            if len(variants) > 1 or len(variant.key.value) > 1:
                shown.update((variant.language, i) for i, hint in enumerate(variant.hints, 1) if _shows(hint, variant))
    for (language, position), count in sorted(shown.items()):
        if count > GIVEN_AWAY * len(variants):
            message = f"exercise {template.id!r}: hint {position} in {language!r} contains the answer"
            yield TemplateProblem("warning", template.line, message)


def _shows(hint: str, variant: Variant) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(_in_latex(variant.key.value))}(?!\w|\.\d)", hint) is not None


def _in_latex(key: str) -> str:
    """The exact number of a key as texts show it: most keys are expressions of templates too."""
    expression = parse_expression(key)
    known: dict[str, Value] = {}
    return key if expression.names else to_latex(evaluate(expression, known.__getitem__))
