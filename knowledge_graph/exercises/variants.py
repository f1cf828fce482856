"""Makes variants: a pure function of template, seed and language.

Chance comes from SHA-256 over the template's content hash, the seed and what is drawn, so that the same seed gives
the same numbers in every process and with every version of Python.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import Final, assert_never

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises import formulas
from knowledge_graph.exercises.arrangements import parse_order, parse_pair, right_sides
from knowledge_graph.exercises.exact_values import ExpressionError, UndefinedValueError, to_float
from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.formula_equivalence import NoPointsError
from knowledge_graph.exercises.formula_operators import as_formula
from knowledge_graph.exercises.formula_writing import formula_to_text
from knowledge_graph.exercises.functions import Value, as_scalar, as_truth
from knowledge_graph.exercises.grading import same_number
from knowledge_graph.exercises.grading_formulas import same_answer
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
from knowledge_graph.exercises.short_text import fold_text

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
    200 times, while a condition of ``require`` does not hold, a value is undefined, two options, items or sides of
    pairs read the same, or a foreseen mistake leads to the correct answer or to that of another mistake. Items to put
    in order are never shown in the right one.

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
    """The expressions of a template that give answers: the correct one first, then those of the mistakes."""
    return (template.answer, *(mistake.answer for mistake in template.misconceptions))


def to_choose_from(template: ExerciseTemplate) -> tuple[LocalizedText, ...]:
    """What is shuffled and shown with ids: options, items to put in order, or right sides of pairs."""
    match template.kind:
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return tuple(option.text for option in template.options)
        case ExerciseKind.ORDERING:
            return template.items
        case ExerciseKind.MATCHING:
            return right_sides(template)
        case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC | ExerciseKind.SHORT_TEXT:
            return ()
        case _:
            assert_never(template.kind)


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
        self._variables = {variable.name for variable in template.variables}
        self._known: dict[str, Value] = {}
        self.shuffled = self._shuffled(template)

    def value_of(self, name: str) -> Value:
        if name not in self._known:
            if name in self._variables:
                self._known[name] = formulas.name(name)
            elif name in self._parameters:
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
        """The exact answers of a numeric or symbolic template as text; see `answer_texts`."""
        if template.kind is ExerciseKind.SYMBOLIC:
            return tuple(formula_to_text(as_formula(self.evaluate(text))) for text in answer_texts(template))
        return tuple(_key_text(as_scalar(self.evaluate(text))) for text in answer_texts(template))

    def texts(self, texts: Iterable[LocalizedText], language: str) -> list[str]:
        return [fill_places(text.in_language(language), self.value_of) for text in texts]

    def accepted(self, template: ExerciseTemplate) -> tuple[str, ...]:
        """The answers of a short text that are right."""
        return tuple(fill_places(text, self.value_of) for text in template.accepted)

    def _shuffled(self, template: ExerciseTemplate) -> list[int]:
        """Positions in the order to show; a right order is turned by a drawn number of places."""
        count = len(to_choose_from(template))
        shuffled = sorted(range(count), key=lambda position: self._chance(f"option {position}"))
        if template.kind is ExerciseKind.ORDERING and count > 1 and shuffled == list(range(count)):
            turn = 1 + self._chance("turn") % (count - 1)
            return shuffled[turn:] + shuffled[:turn]
        return shuffled

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
    if template.kind in {ExerciseKind.NUMERIC, ExerciseKind.SYMBOLIC}:
        return _equal_answers(template, draw.answers(template))
    if template.kind is ExerciseKind.SHORT_TEXT:
        return _equal_texts(template, draw)
    lefts = tuple(pair.left for pair in template.pairs)
    return _same_texts("left sides", lefts, draw) or _same_texts("options", to_choose_from(template), draw)


def _equal_answers(template: ExerciseTemplate, answers: Sequence[str]) -> str:
    names = ("", *(mistake.id for mistake in template.misconceptions))
    for (name, answer), (mistake, wrong) in combinations(zip(names, answers, strict=True), 2):
        if name != mistake and _same_answer(template, answer, wrong):
            return f"the mistake {mistake!r} leads to {f'the answer of {name!r}' if name else 'the correct answer'}"
    return ""


def _same_answer(template: ExerciseTemplate, expected: str, given: str) -> bool:
    if template.kind is ExerciseKind.NUMERIC:
        return same_number(read_number(expected), read_number(given), template.tolerance, template.relative)
    try:
        return same_answer(_rules_of_answers(template), expected, given)
    except NoPointsError as error:
        raise UndefinedValueError(f"{expected}: {error}") from error


def _rules_of_answers(template: ExerciseTemplate) -> AnswerKey:
    """What of a key does not depend on the draw."""
    return AnswerKey(
        template.kind,
        tolerance=template.tolerance,
        relative=template.relative,
        unit=template.unit,
        variables=template.variables,
        form=template.form,
        constant=template.constant,
    )


def _same_texts(name: str, texts: Sequence[LocalizedText], draw: _Draw) -> str:
    for language in sorted({language for text in texts for language in text.by_language}):
        shown = draw.texts(texts, language)
        for (first, text), (second, other) in combinations(enumerate(shown, start=1), 2):
            if text.split() == other.split():
                return f"{name} {first} and {second} read the same"
    return ""


def _equal_texts(template: ExerciseTemplate, draw: _Draw) -> str:
    """Two answers of a short text, of which one must not be right, that are the same when they are compared."""
    seen = {fold_text(text): "" for text in draw.accepted(template)}
    if "" in seen:
        return "nothing of an accepted answer is left without punctuation"
    for mistake in template.misconceptions:
        folded = fold_text(fill_places(mistake.answer, draw.value_of))
        other = seen.setdefault(folded, mistake.id)
        if other != mistake.id:
            return f"the mistake {mistake.id!r} is {f'that of {other!r}' if other else 'an accepted answer'}"
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
    shown = draw.texts(to_choose_from(template), language)
    lefts = draw.texts((pair.left for pair in template.pairs), language)
    return Variant(
        template_id=template.id,
        template_hash=template.content_hash,
        seed=draw.seed,
        language=language,
        kind=template.kind,
        stem=fill_places(template.stem.in_language(language), draw.value_of),
        options=tuple(
            Option(identifier, shown[position]) for identifier, position in zip(OPTION_IDS, draw.shuffled, strict=False)
        ),
        hints=tuple(draw.texts(template.hints, language)),
        solution=fill_places(template.solution.in_language(language), draw.value_of),
        key=_answer_key(template, draw, language),
        prompts=tuple(Option(str(number), text) for number, text in enumerate(lefts, start=1)),
    )


def _answer_key(template: ExerciseTemplate, draw: _Draw, language: str) -> AnswerKey:
    identifiers = {position: identifier for identifier, position in zip(OPTION_IDS, draw.shuffled, strict=False)}
    wrong = _wrong_answers(template, draw, identifiers)
    mistakes = tuple(
        ExpectedMistake(answer, mistake.id, fill_places(mistake.feedback.in_language(language), draw.value_of))
        for answer, mistake in wrong
    )
    key = replace(_rules_of_answers(template), all_options=frozenset(identifiers.values()), mistakes=mistakes)
    match template.kind:
        case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC:
            return replace(key, value=draw.answers(template)[0])
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            correct = (identifiers[place] for place, option in enumerate(template.options) if option.correct)
            return replace(key, correct_options=frozenset(correct))
        case ExerciseKind.ORDERING:
            return replace(key, correct_order=tuple(identifiers[place] for place in range(len(template.items))))
        case ExerciseKind.MATCHING:
            sides = right_sides(template)
            pairs = (
                f"{left}:{identifiers[sides.index(pair.right)]}" for left, pair in enumerate(template.pairs, start=1)
            )
            return replace(key, correct_pairs=frozenset(pairs))
        case ExerciseKind.SHORT_TEXT:
            return replace(key, accepted=draw.accepted(template))
        case _:
            assert_never(template.kind)


def _wrong_answers(
    template: ExerciseTemplate, draw: _Draw, identifiers: Mapping[int, str]
) -> list[tuple[str, Misconception]]:
    """The foreseen wrong answers as grading compares them, each with its misconception."""
    match template.kind:
        case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC:
            return list(zip(draw.answers(template)[1:], template.misconceptions, strict=True))
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            shown = [(identifiers[position], template.options[position].misconception) for position in draw.shuffled]
            return [(identifier, mistake) for identifier, mistake in shown if mistake]
        case ExerciseKind.ORDERING:
            orders = [
                (parse_order(mistake.answer, len(template.items)), mistake) for mistake in template.misconceptions
            ]
            return [(",".join(identifiers[position] for position in order), mistake) for order, mistake in orders]
        case ExerciseKind.MATCHING:
            pairs = [(parse_pair(mistake.answer, template), mistake) for mistake in template.misconceptions]
            return [(f"{left + 1}:{identifiers[right]}", mistake) for (left, right), mistake in pairs]
        case ExerciseKind.SHORT_TEXT:
            return [(fill_places(mistake.answer, draw.value_of), mistake) for mistake in template.misconceptions]
        case _:
            assert_never(template.kind)
