"""Tries a template over many seeds, in every language: what `octant course check` runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Variant
from knowledge_graph.exercises.template_fields import TemplateProblem
from knowledge_graph.exercises.variants import VariantError, make_variants
from knowledge_graph.exercises.verification_rules import broken_answers, broken_texts, gives_away, unpleasant_number

WANTED_VARIANTS: Final = 20
SHARE_OF_SEEDS: Final = 0.4
"""With few seeds fewer variants can be asked for: 20 of 50."""
ENOUGH_FAILURES: Final = 3
"""Seeds without a variant, each of which cost hundreds of draws."""
GIVEN_AWAY: Final = 0.5
"""A hint that shows the answer in more than this share of the variants does not do so by chance."""
_OF_ONE_ANSWER: Final = frozenset({ExerciseKind.NUMERIC, ExerciseKind.SYMBOLIC})
_NOT_LOOKED_THROUGH: Final = frozenset(
    {ExerciseKind.MULTIPLE_CHOICE, ExerciseKind.ORDERING, ExerciseKind.MATCHING, ExerciseKind.SELF_EXPLANATION}
)
"""Kinds whose answer no hint can contain as a text."""


def verify_template(template: ExerciseTemplate, seeds: int = 50) -> tuple[TemplateProblem, ...]:
    """What goes wrong when the seeds 0, 1, … make variants of a template.

    Checked for each: a variant is made; the grader accepts its key, in equivalent forms, too; each foreseen mistake is
    graded as wrong with its own feedback; options differ; items are not shown in the right order; numbers that must be
    typed exactly are pleasant; dollars are balanced and LaTeX commands stand between them. Over all: enough different
    variants, and hints that do not contain what is asked for. One message is given for each kind of failure, with the
    rule and the first seed that shows it.

    A template that does not vary is tried once, as its variants differ only in the order of options. One that asks for
    a number or a formula gets a warning for that unless it says ``fixed``; others do not: many good questions about
    ideas have no numbers.
    """
    variants: list[tuple[Variant, ...]] = []
    failures: dict[str, str] = {}
    failed = 0
    for seed in range(seeds if template.varies else 1):
        try:
            variants.append(make_variants(template, seed, _languages(template)))
        except VariantError as error:
            failures.setdefault("no-variant", str(error))
            failed += 1
            if failed == ENOUGH_FAILURES:
                break
            continue
        source = variants[-1][0]
        for variant in variants[-1]:
            answers = broken_answers(template, variant) if variant is source else ()
            for rule, message in (*answers, *broken_texts(variant)):
                failures.setdefault(rule, f"exercise {template.id!r}, seed {seed}, {variant.language!r}: {message}")
    errors = [
        TemplateProblem("error", template.line, message, rule.partition(" ")[0]) for rule, message in failures.items()
    ]
    if not variants:
        return tuple(errors)
    sources = [made[0] for made in variants]
    return (
        *errors,
        *_too_few(template, sources, seeds),
        *_unpleasant(template, sources),
        *_given_away(template, variants),
    )


def _languages(template: ExerciseTemplate) -> tuple[str, ...]:
    """The source language first."""
    source = template.stem.source_language
    return (source, *sorted(set(template.stem.by_language) - {source}))


def _too_few(template: ExerciseTemplate, variants: list[Variant], seeds: int) -> Iterator[TemplateProblem]:
    if template.fixed:
        return
    if not template.varies:
        if template.kind in _OF_ONE_ANSWER:
            message = f"exercise {template.id!r} has no parameters: every learner gets the same numbers every time"
            yield TemplateProblem("warning", template.line, message, "no-parameters")
        return
    different = len(set(map(_shown_and_right, variants)))
    wanted = min(WANTED_VARIANTS, int(seeds * SHARE_OF_SEEDS))
    if different < wanted:
        message = (
            f"exercise {template.id!r} makes {different} different variants from {seeds} seeds, not {wanted}: "
            "widen its parameters, or say fixed = true if that is meant"
        )
        yield TemplateProblem("error", template.line, message, "too-few-variants")


def _shown_and_right(variant: Variant) -> tuple[object, ...]:
    """What two variants differ in, whatever the order in which options are shown."""
    options = frozenset(option.text for option in variant.options)
    gaps = tuple((gap.value, gap.accepted) for gap in variant.key.gaps)
    return variant.stem, variant.key.value, variant.key.accepted, options, variant.prompts, gaps, variant.rows


def _unpleasant(template: ExerciseTemplate, variants: list[Variant]) -> Iterator[TemplateProblem]:
    for variant in variants:
        if number := unpleasant_number(variant.key):
            message = (
                f"exercise {template.id!r}, seed {variant.seed}: the answer {number} must be typed exactly: "
                "choose smaller parameters, or give a tolerance"
            )
            yield TemplateProblem("warning", template.line, message, "unpleasant-number")
            return


def _given_away(template: ExerciseTemplate, variants: list[tuple[Variant, ...]]) -> Iterator[TemplateProblem]:
    """Warns of hints that contain what is asked for.

    A small answer may well occur in a hint by chance, so it must happen in most variants; where there is only one
    variant, answers of a single character are not looked for. All hints count, the last one too: what comes after
    the last hint is the solution.
    """
    if template.kind in _NOT_LOOKED_THROUGH:
        return
    shown: Counter[tuple[str, int]] = Counter()
    for made in variants:
        for variant in made:
            if len(variants) > 1 or len(variant.key.value) != 1:
                places = (i for i, hint in enumerate(variant.hints, 1) if gives_away(hint, variant))
                shown.update((variant.language, place) for place in places)
    for (language, position), count in sorted(shown.items()):
        if count > GIVEN_AWAY * len(variants):
            message = f"exercise {template.id!r}: hint {position} in {language!r} contains the answer"
            yield TemplateProblem("warning", template.line, message, "gives-away")
