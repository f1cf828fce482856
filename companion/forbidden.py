"""What of an open exercise no reply may state, taken from its key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from knowledge_graph.exercises.formula_reading import read_formula
from knowledge_graph.exercises.formula_writing import formula_to_latex
from knowledge_graph.exercises.grading_formulas import names_of
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, Option, Variant
from knowledge_graph.exercises.numbers import read_number

DECIMALS_WITHHELD: Final = (1, 2, 3, 4, 6)
"""An answer is withheld in its exact form and rounded to so many decimals."""


@dataclass(frozen=True, slots=True)
class ForbiddenNumber:
    """A number however it is written, within the tolerance of its key."""

    value: str = field(repr=False)
    tolerance: float = 0.0
    relative: float = 0.0


@dataclass(frozen=True, slots=True)
class ForbiddenFormula:
    """A formula and everything that means the same."""

    key: AnswerKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class ForbiddenChoice:
    """Which options are right, by letter and by place; their texts are forbidden beside it."""

    letters: frozenset[str] = field(repr=False)
    count: int = 0


@dataclass(frozen=True, slots=True)
class ForbiddenOrder:
    """The right order, as ids and as texts."""

    ids: tuple[str, ...] = field(repr=False)
    texts: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ForbiddenPairs:
    """What belongs together: left and right ids, left and right texts."""

    ids: tuple[tuple[str, str], ...] = field(repr=False)
    texts: tuple[tuple[str, str], ...] = field(repr=False)


ForbiddenAnswer = str | ForbiddenNumber | ForbiddenFormula | ForbiddenChoice | ForbiddenOrder | ForbiddenPairs


def forbidden_answers(variant: Variant) -> tuple[ForbiddenAnswer, ...]:
    """Everything that would give a variant's answer away, in whole or in a part that counts."""
    return tuple(dict.fromkeys((*revealing_texts(variant), *_forms(variant))))


def _forms(variant: Variant) -> Iterator[ForbiddenAnswer]:
    key, text_of = variant.key, {option.id: option.text for option in variant.options}
    yield from _by_value(key)
    for gap in key.gaps:
        yield from _by_value(gap)
    if key.kind in {ExerciseKind.SINGLE_CHOICE, ExerciseKind.MULTIPLE_CHOICE}:
        yield ForbiddenChoice(key.correct_options, len(variant.options))
    if key.kind is ExerciseKind.ORDERING:
        yield ForbiddenOrder(key.correct_order, tuple(text_of[one] for one in key.correct_order))
    if key.kind is ExerciseKind.MATCHING:
        left_of = {prompt.id: prompt.text for prompt in variant.prompts}
        ids = tuple((left, right) for left, _, right in (pair.partition(":") for pair in sorted(key.correct_pairs)))
        yield ForbiddenPairs(ids, tuple((left_of[left], text_of[right]) for left, right in ids))


def _by_value(key: AnswerKey) -> Iterator[ForbiddenAnswer]:
    if key.kind is ExerciseKind.NUMERIC:
        yield ForbiddenNumber(key.value, key.tolerance, key.relative)
    if key.kind is ExerciseKind.SYMBOLIC:
        yield ForbiddenFormula(key)


def revealing_texts(variant: Variant) -> tuple[str, ...]:
    """The texts that would give a variant's answer away: a number as it is written, and its decimals."""
    texts = [*_texts(variant.key, variant.options)]
    for key, gap in zip(variant.key.gaps, variant.gaps, strict=True):
        texts += _texts(key, gap.options)
    return tuple(dict.fromkeys(texts))


def _texts(key: AnswerKey, options: Sequence[Option]) -> tuple[str, ...]:
    if key.kind is ExerciseKind.NUMERIC:
        decimals = (f"{float(read_number(key.value)):.{digits}f}" for digits in DECIMALS_WITHHELD)
        plain = (text.rstrip("0").rstrip(".") if "." in text else text for text in decimals)
        return tuple(dict.fromkeys((key.value, *plain)))
    if key.kind is ExerciseKind.SHORT_TEXT:
        return key.accepted
    if key.kind is ExerciseKind.SYMBOLIC:
        formula = read_formula(key.value, names_of(key))
        return tuple(dict.fromkeys((key.value, key.value.replace("*", ""), formula_to_latex(formula))))
    # Of orders and pairs every part is in the open; no single text of them gives the answer away.
    return tuple(option.text for option in options if option.id in key.correct_options)
