"""Gaps of clozes and tables: their keys, how they are shown, and what makes a draw unfit."""

from __future__ import annotations

from itertools import combinations

from knowledge_graph.exercises.draws import OPTION_IDS, Draw, key_text
from knowledge_graph.exercises.functions import as_scalar
from knowledge_graph.exercises.gap_markers import marker, parse_gap_answer
from knowledge_graph.exercises.grading import same_number
from knowledge_graph.exercises.kinds import (
    AnswerKey,
    ExerciseKind,
    ExerciseTemplate,
    ExpectedMistake,
    Gap,
    GapTemplate,
    Misconception,
    Option,
)
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.exercises.places import fill_places
from knowledge_graph.exercises.short_text import fold_text


def gap_keys(template: ExerciseTemplate, draw: Draw, language: str) -> tuple[AnswerKey, ...]:
    """The key of each gap, with the mistakes that were foreseen there."""
    return tuple(_key(template, draw, language, place) for place in range(len(template.gaps)))


def mistakes_of_gaps(keys: tuple[AnswerKey, ...]) -> tuple[ExpectedMistake, ...]:
    """The mistakes of all gaps, each with the number of its gap before the answer."""
    return tuple(
        ExpectedMistake(f"{number}:{mistake.answer}", mistake.misconception, mistake.feedback)
        for number, key in enumerate(keys, start=1)
        for mistake in key.mistakes
    )


def gaps_as_shown(template: ExerciseTemplate, draw: Draw, language: str) -> tuple[Gap, ...]:
    """The gaps with shuffled options, in the order of their numbers."""
    shown = []
    for place, gap in enumerate(template.gaps):
        texts = draw.texts(gap.options, language)
        options = tuple(
            Option(identifier, texts[position])
            for identifier, position in zip(OPTION_IDS, _shuffled(gap, draw, place), strict=False)
        )
        shown.append(Gap(str(place + 1), gap.kind, options, bool(gap.unit)))
    return tuple(shown)


def rows_as_shown(template: ExerciseTemplate, draw: Draw, language: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a table, with markers where something is to be filled in."""
    numbers = iter(range(1, len(template.gaps) + 1))
    return tuple(
        tuple(marker(next(numbers)) if cell is None else draw.texts([cell], language)[0] for cell in row)
        for row in template.rows
    )


def broken_gap_rule(template: ExerciseTemplate, draw: Draw) -> str:
    """The first rule that a draw breaks: a mistake that is right or that of another, or options that read the same."""
    for number, key in enumerate(gap_keys(template, draw, template.stem.source_language), start=1):
        answers = [("", right) for right in _rights(key)]
        answers += [(mistake.misconception, mistake.answer) for mistake in key.mistakes]
        for (name, answer), (mistake, wrong) in combinations(answers, 2):
            if name != mistake and _same(key, answer, wrong):
                return f"gap {number}: the mistake {mistake!r} is {f'that of {name!r}' if name else 'the right answer'}"
        if not all(fold_text(text) for text in key.accepted):
            return f"gap {number}: nothing of an accepted answer is left without punctuation"
    for number, gap in enumerate(template.gaps, start=1):
        for language in sorted({language for option in gap.options for language in option.by_language}):
            texts = [text.split() for text in draw.texts(gap.options, language)]
            if any(one == other for one, other in combinations(texts, 2)):
                return f"gap {number}: two options read the same"
    return ""


def _rights(key: AnswerKey) -> tuple[str, ...]:
    return key.accepted or ((key.value,) if key.value else tuple(key.correct_options))


def _same(key: AnswerKey, one: str, other: str) -> bool:
    match key.kind:
        case ExerciseKind.NUMERIC:
            return same_number(read_number(one), read_number(other), key.tolerance, key.relative)
        case ExerciseKind.SHORT_TEXT:
            return fold_text(one) == fold_text(other)
        case _:
            return one == other


def _shuffled(gap: GapTemplate, draw: Draw, place: int) -> list[int]:
    return sorted(range(len(gap.options)), key=lambda position: draw.chance(f"gap {place} option {position}"))


def _key(template: ExerciseTemplate, draw: Draw, language: str, place: int) -> AnswerKey:
    gap = template.gaps[place]
    ids = {position: identifier for identifier, position in zip(OPTION_IDS, _shuffled(gap, draw, place), strict=False)}
    mistakes = tuple(
        ExpectedMistake(
            _wrong_answer(gap, draw, ids, wrong),
            mistake.id,
            fill_places(mistake.feedback.in_language(language), draw.value_of),
        )
        for mistake, (where, wrong) in _parsed(template)
        if where == place
    )
    return AnswerKey(
        gap.kind,
        value=key_text(as_scalar(draw.evaluate(gap.answer))) if gap.answer else "",
        tolerance=gap.tolerance,
        relative=gap.relative,
        unit=gap.unit,
        accepted=tuple(fill_places(text, draw.value_of) for text in gap.accepted),
        correct_options=frozenset({ids[0]}) if ids else frozenset(),
        all_options=frozenset(ids.values()),
        mistakes=mistakes,
    )


def _parsed(template: ExerciseTemplate) -> list[tuple[Misconception, tuple[int, str]]]:
    return [(mistake, parse_gap_answer(mistake.answer, template.gaps)) for mistake in template.misconceptions]


def _wrong_answer(gap: GapTemplate, draw: Draw, ids: dict[int, str], wrong: str) -> str:
    match gap.kind:
        case ExerciseKind.NUMERIC:
            return key_text(as_scalar(draw.evaluate(wrong)))
        case ExerciseKind.SHORT_TEXT:
            return fill_places(wrong, draw.value_of)
        case _:
            return ids[int(wrong) - 1]
