"""Makes variants: a pure function of template, seed and language.

Chance comes from SHA-256 over the template's content hash, the seed and what is drawn, so that the same seed gives
the same numbers in every process and with every version of Python.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Final

from knowledge_graph.exercises.exact_values import ExpressionError, UndefinedValueError, to_float
from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.functions import Value, as_scalar, as_truth
from knowledge_graph.exercises.grading import same_number
from knowledge_graph.exercises.kinds import (
    AnswerKey,
    ExerciseKind,
    ExerciseTemplate,
    ExpectedMistake,
    Misconception,
    Option,
    Parameter,
    Variant,
)
from knowledge_graph.exercises.latex import to_key_text
from knowledge_graph.exercises.number_arithmetic import UnreadableNumberError
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.exercises.places import fill_places

MAX_DRAWS: Final = 200
OPTION_IDS: Final = "abcdefghijklmnopqrstuvwxyz"


class VariantError(ValueError):
    """A template makes no variant from a seed.

    Attributes:
        rule: what was broken: a condition, two equal answers, or an expression without a value.
    """

    def __init__(self, template_id: str, seed: int, rule: str) -> None:
        super().__init__(f"exercise {template_id!r}, seed {seed}: {rule}")
        self.template_id = template_id
        self.seed = seed
        self.rule = rule


def make_variant(template: ExerciseTemplate, seed: int, language: str) -> Variant:
    """The variant that a seed makes of a template, in one language (the source language where a text has no other).

    Numbers, the order of the options and the key do not depend on the language. Parameters are drawn again, at most
    200 times, while a condition of ``require`` does not hold, a value is undefined, two options read the same, or a
    foreseen mistake leads to the correct answer or to that of another mistake.

    Raises:
        VariantError: none of the draws is fit, or an expression means nothing.
    """
    return make_variants(template, seed, (language,))[0]


def make_variants(template: ExerciseTemplate, seed: int, languages: Iterable[str]) -> tuple[Variant, ...]:
    """The same variant in several languages; see `make_variant`."""
    try:
        draw = _fit_draw(template, seed)
        return tuple(_in_language(template, draw, language) for language in languages)
    except ExpressionError as error:
        raise VariantError(template.id, seed, str(error)) from error


def answer_texts(template: ExerciseTemplate) -> tuple[str, ...]:
    """The expressions of a numeric template that give answers: the correct one first, then those of the mistakes."""
    return (template.answer, *(mistake.answer for mistake in template.misconceptions))


class _Draw:
    """The values of one try.

    They are computed when they are first needed, so that a condition such as ``det != 0`` is looked at before an
    inverse that needs it.
    """

    def __init__(self, template: ExerciseTemplate, seed: int, attempt: int) -> None:
        self.seed = seed
        self._source = f"{template.content_hash}:{seed}:{attempt}"
        self._parameters = {parameter.name: parameter for parameter in template.parameters}
        self._expressions = dict(template.values)
        self._known: dict[str, Value] = {}
        self.shuffled = sorted(range(len(template.options)), key=lambda position: self._chance(f"option {position}"))

    def value_of(self, name: str) -> Value:
        if name not in self._known:
            if name in self._parameters:
                self._known[name] = self._drawn(self._parameters[name])
            else:
                self._known[name] = self.evaluate(self._expressions[name])
        return self._known[name]

    def evaluate(self, text: str) -> Value:
        try:
            return evaluate(parse_expression(text), self.value_of)
        except ExpressionError as error:
            place = "" if " (in '" in str(error) else f" (in {text!r})"
            raise type(error)(f"{error}{place}") from error

    def answers(self, template: ExerciseTemplate) -> tuple[str, ...]:
        """The exact answers of a numeric template as text; see `answer_texts`."""
        return tuple(_key_text(as_scalar(self.evaluate(text))) for text in answer_texts(template))

    def _drawn(self, parameter: Parameter) -> Value:
        chance = self._chance(f"parameter {parameter.name}")
        if parameter.choices:
            return self.evaluate(parameter.choices[chance % len(parameter.choices)])
        excluded = [value for value in parameter.exclude if parameter.low <= value <= parameter.high]
        value = parameter.low + chance % (parameter.high - parameter.low + 1 - len(excluded))
        for gap in excluded:  # ascending: every excluded value at or below moves the drawn one up by one
            value += gap <= value
        return Fraction(value)

    def _chance(self, purpose: str) -> int:
        """A number of 256 bits: its remainder by a small number is uniform for all that anyone can measure."""
        return int.from_bytes(hashlib.sha256(f"{self._source}:{purpose}".encode()).digest(), "big")


def _fit_draw(template: ExerciseTemplate, seed: int) -> _Draw:
    broken: Counter[str] = Counter()
    for attempt in range(MAX_DRAWS if template.parameters else 1):
        draw = _Draw(template, seed, attempt)
        try:
            rule = _broken_rule(template, draw)
        except UndefinedValueError as error:
            rule = str(error)
        if not rule:
            return draw
        broken[rule] += 1
    raise VariantError(template.id, seed, broken.most_common(1)[0][0])


def _broken_rule(template: ExerciseTemplate, draw: _Draw) -> str:
    """The first rule that the draw breaks; empty if it is fit."""
    for condition in template.require:
        if not as_truth(draw.evaluate(condition)):
            return f"require {condition!r} does not hold"
    for name, _ in template.values:
        draw.value_of(name)
    if template.kind is ExerciseKind.NUMERIC:
        return _equal_answers(template, draw.answers(template))
    return _equal_options(template, draw)


def _equal_answers(template: ExerciseTemplate, answers: Sequence[str]) -> str:
    names = ("", *(mistake.id for mistake in template.misconceptions))
    for (name, answer), (mistake, wrong) in combinations(zip(names, answers, strict=True), 2):
        if name != mistake and same_number(read_number(answer), read_number(wrong), template.tolerance):
            return f"the mistake {mistake!r} leads to {f'the answer of {name!r}' if name else 'the correct answer'}"
    return ""


def _equal_options(template: ExerciseTemplate, draw: _Draw) -> str:
    languages = sorted({language for option in template.options for language in option.text.by_language})
    for language in languages:
        texts = [fill_places(option.text.in_language(language), draw.value_of) for option in template.options]
        for (first, text), (second, other) in combinations(enumerate(texts, start=1), 2):
            if text.split() == other.split():
                return f"options {first} and {second} read the same"
    return ""


def _key_text(value: Value) -> str:
    """The number as text that grading reads.

    Raises:
        ExpressionError: no learner could type it.
    """
    text = to_key_text(value)
    try:
        number = read_number(text)
    except UnreadableNumberError as error:
        raise ExpressionError(f"the answer {text} is not a number that can be typed: {error}") from error
    if not same_number(Fraction(to_float(value)), float(number)):
        raise ExpressionError(f"the answer {text} cannot be compared with what is typed")
    return text


def _in_language(template: ExerciseTemplate, draw: _Draw, language: str) -> Variant:
    shuffled = [template.options[position] for position in draw.shuffled]
    with_ids = list(zip(OPTION_IDS, shuffled, strict=False))
    return Variant(
        template_id=template.id,
        template_hash=template.content_hash,
        seed=draw.seed,
        language=language,
        kind=template.kind,
        stem=fill_places(template.stem.in_language(language), draw.value_of),
        options=tuple(
            Option(identifier, fill_places(option.text.in_language(language), draw.value_of))
            for identifier, option in with_ids
        ),
        hints=tuple(fill_places(hint.in_language(language), draw.value_of) for hint in template.hints),
        solution=fill_places(template.solution.in_language(language), draw.value_of),
        key=_answer_key(template, draw, language),
    )


def _answer_key(template: ExerciseTemplate, draw: _Draw, language: str) -> AnswerKey:
    def expected(answer: str, mistake: Misconception) -> ExpectedMistake:
        return ExpectedMistake(answer, mistake.id, fill_places(mistake.feedback.in_language(language), draw.value_of))

    if template.kind is ExerciseKind.NUMERIC:
        value, *wrong = draw.answers(template)
        mistakes = tuple(map(expected, wrong, template.misconceptions))
        return AnswerKey(template.kind, value=value, tolerance=template.tolerance, mistakes=mistakes)
    shown = [
        (identifier, template.options[position])
        for identifier, position in zip(OPTION_IDS, draw.shuffled, strict=False)
    ]
    return AnswerKey(
        template.kind,
        correct_options=frozenset(identifier for identifier, option in shown if option.correct),
        all_options=frozenset(identifier for identifier, _ in shown),
        mistakes=tuple(
            expected(identifier, option.misconception) for identifier, option in shown if option.misconception
        ),
    )
