"""Makes variants: a pure function of template, seed and language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final, assert_never

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises.arrangements import parse_order, parse_pair, right_sides
from knowledge_graph.exercises.draws import OPTION_IDS, Draw, to_choose_from
from knowledge_graph.exercises.exact_values import ExpressionError, UndefinedValueError
from knowledge_graph.exercises.formula_equivalence import NoPointsError
from knowledge_graph.exercises.functions import as_truth
from knowledge_graph.exercises.gap_variants import (
    broken_gap_rule,
    gap_keys,
    gaps_as_shown,
    mistakes_of_gaps,
    rows_as_shown,
)
from knowledge_graph.exercises.grading import same_number
from knowledge_graph.exercises.grading_formulas import same_answer
from knowledge_graph.exercises.kinds import (
    AnswerKey,
    ExerciseKind,
    ExerciseTemplate,
    ExpectedMistake,
    Misconception,
    Option,
    Variant,
)
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.exercises.places import fill_places
from knowledge_graph.exercises.short_text import fold_text

MAX_DRAWS: Final = 200


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


def _fit_draw(template: ExerciseTemplate, seed: int) -> Draw:
    broken: Counter[str] = Counter()
    for attempt in range(MAX_DRAWS if template.varies else 1):
        draw = Draw(template, seed, attempt)
        try:
            rule = _broken_rule(template, draw)
        except UndefinedValueError as error:
            rule = str(error)
        if not rule:
            return draw
        broken[rule] += 1
    raise VariantError(template.id, seed, broken.most_common(1)[0][0])


def _broken_rule(template: ExerciseTemplate, draw: Draw) -> str:
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
    if template.gaps:
        return broken_gap_rule(template, draw)
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


def _same_texts(name: str, texts: Sequence[LocalizedText], draw: Draw) -> str:
    for language in sorted({language for text in texts for language in text.by_language}):
        shown = draw.texts(texts, language)
        for (first, text), (second, other) in combinations(enumerate(shown, start=1), 2):
            if text.split() == other.split():
                return f"{name} {first} and {second} read the same"
    return ""


def _equal_texts(template: ExerciseTemplate, draw: Draw) -> str:
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


def _in_language(template: ExerciseTemplate, draw: Draw, language: str) -> Variant:
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
        gaps=gaps_as_shown(template, draw, language),
        columns=tuple(draw.texts(template.columns, language)),
        rows=rows_as_shown(template, draw, language),
        rubric=tuple(draw.texts(template.rubric, language)),
    )


def _answer_key(  # noqa: PLR0911 - one case for each kind
    template: ExerciseTemplate, draw: Draw, language: str
) -> AnswerKey:
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
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            gaps = gap_keys(template, draw, language)
            return replace(key, gaps=gaps, mistakes=mistakes_of_gaps(gaps))
        case ExerciseKind.SELF_EXPLANATION:
            return key
        case _:
            assert_never(template.kind)


def _wrong_answers(
    template: ExerciseTemplate, draw: Draw, identifiers: Mapping[int, str]
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
        case ExerciseKind.CLOZE | ExerciseKind.TABLE | ExerciseKind.SELF_EXPLANATION:
            return []  # those of gaps belong to their own keys
        case _:
            assert_never(template.kind)
