"""Writes exercise templates as the exercise file of a course folder: what `templates.read_templates` reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises.kinds import (
    ExerciseKind,
    ExerciseTemplate,
    GapTemplate,
    Misconception,
    OptionTemplate,
    PairTemplate,
    Parameter,
    Variable,
)

_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_TO_ESCAPE: Final = re.compile(r'[\\"\x00-\x1f\x7f]')
_NOT_LITERAL: Final = re.compile(r"'''|[\x00-\x08\x0b-\x1f\x7f]|^\n|'$")
"""What a literal string of several lines cannot hold: its end, control characters, and a first line end."""


def templates_to_toml(templates: Sequence[ExerciseTemplate]) -> str:
    """An exercise file with these templates, in this order, laid out as people write it.

    Reading it again gives equal templates, but for the file and line where they are written, when they are of one
    concept, have one source language, and each has its stem, hints and solution in the same languages. A text that
    lacks one of the stem's languages is written there in its source language.

    Raises:
        ValueError: a text holds half of a surrogate pair, which no file can.
    """
    text = "\n".join("".join(f"{line}\n" for line in _exercise(template)) for template in templates)
    text.encode()
    return text


def _exercise(template: ExerciseTemplate) -> Iterator[str]:
    yield "[[exercise]]"
    yield f"id = {_quoted(template.id)}"
    yield f"kind = {_quoted(template.kind.value)}"
    yield f"difficulty = {template.difficulty!r}"
    yield f"minutes = {template.minutes!r}"
    others = {name: weight for name, weight in template.concept_weights.items() if name != template.concept_id}
    if others:
        yield f"concepts = {_inline(f'{name} = {weight!r}' for name, weight in others.items())}"
    if template.require:
        yield f"require = {_list(template.require)}"
    yield from _rules(template)
    domains = [variable for variable in template.variables if variable != Variable(variable.name)]
    if domains:
        yield "\n[exercise.domain]"
        yield from map(_domain, domains)
    if template.parameters:
        yield "\n[exercise.parameters]"
        yield from map(_parameter, template.parameters)
    if template.values:
        yield "\n[exercise.values]"
        yield from (f"{name} = {_quoted(expression)}" for name, expression in template.values)
    for language in _languages(template.stem):
        yield from _texts(template, language)
    yield from _answers(template)


def _answers(template: ExerciseTemplate) -> Iterator[str]:
    """The tables of right and wrong answers."""
    for item in template.items:
        yield from ("\n[[exercise.item]]", f"text = {_localized(item)}")
    for pair in template.pairs:
        yield from _pair(pair)
    for distractor in template.distractors:
        yield from ("\n[[exercise.distractor]]", f"text = {_localized(distractor)}")
    yield from _gaps(template)
    for point in template.rubric:
        yield from ("\n[[exercise.point]]", f"text = {_localized(point)}")
    for mistake in template.misconceptions:
        yield from _misconception(mistake)
    for option in template.options:
        yield from _option(option)


def _rules(template: ExerciseTemplate) -> Iterator[str]:
    """The keys of one kind that stand with the exercise itself."""
    if template.variables:
        yield f"variables = {_list(variable.name for variable in template.variables)}"
    if template.answer:
        yield f"answer = {_quoted(template.answer)}"
    if template.generator:
        yield f"generator = {_quoted(template.generator)}"
    if template.fixed:
        yield "fixed = true"
    yield from _tolerances(template)
    for key, text in (("form", template.form), ("constant", template.constant)):
        if text:
            yield f"{key} = {_quoted(text)}"
    if template.kind is ExerciseKind.SHORT_TEXT:
        yield f"accepted = {_list(template.accepted)}"


def _tolerances(number: ExerciseTemplate | GapTemplate) -> Iterator[str]:
    """What else is accepted for a number, and its unit."""
    for key, tolerance in (("tolerance", number.tolerance), ("relative", number.relative)):
        if tolerance:
            yield f"{key} = {tolerance!r}"
    if number.unit:
        yield f"unit = {_quoted(number.unit)}"


def _parameter(parameter: Parameter) -> str:
    if parameter.choices:
        return f"{parameter.name} = {_inline([f'choice = {_list(parameter.choices)}'])}"
    rules = [f"integer = [{parameter.low}, {parameter.high}]"]
    if parameter.exclude:
        rules.append(f"exclude = [{', '.join(map(str, parameter.exclude))}]")
    return f"{parameter.name} = {_inline(rules)}"


def _domain(variable: Variable) -> str:
    if variable.whole:
        return f"{variable.name} = {_inline([f'integer = [{int(variable.low)}, {int(variable.high)}]'])}"
    return f"{variable.name} = [{variable.low!r}, {variable.high!r}]"


def _texts(template: ExerciseTemplate, language: str) -> Iterator[str]:
    yield f"\n[exercise.text.{language}]"
    yield f"stem = {_long(template.stem.in_language(language))}"
    hints = [_long(hint.in_language(language)) for hint in template.hints]
    yield from ("hints = [", *(f"  {hint}," for hint in hints), "]") if hints else ("hints = []",)
    yield f"solution = {_long(template.solution.in_language(language))}"


def _misconception(mistake: Misconception) -> Iterator[str]:
    yield "\n[[exercise.misconception]]"
    yield f"id = {_quoted(mistake.id)}"
    yield f"answer = {_quoted(mistake.answer)}"
    yield f"feedback = {_localized(mistake.feedback)}"


def _gaps(template: ExerciseTemplate) -> Iterator[str]:
    """The gaps of a cloze, or the columns and rows of a table."""
    if not template.rows:
        for gap in template.gaps:
            yield from ("\n[[exercise.gap]]", *_gap(gap))
    for column in template.columns:
        yield from ("\n[[exercise.column]]", f"head = {_localized(column)}")
    gaps = iter(template.gaps)
    for row in template.rows:
        cells = [_inline(_gap(next(gaps)) if cell is None else [f"text = {_localized(cell)}"]) for cell in row]
        yield from ("\n[[exercise.row]]", f"cells = [{', '.join(cells)}]")


def _gap(gap: GapTemplate) -> Iterator[str]:
    if gap.options:
        yield f"options = [{', '.join(map(_localized, gap.options))}]"
    elif gap.accepted:
        yield f"accepted = {_list(gap.accepted)}"
    else:
        yield f"answer = {_quoted(gap.answer)}"
        yield from _tolerances(gap)


def _pair(pair: PairTemplate) -> Iterator[str]:
    yield "\n[[exercise.pair]]"
    yield f"left = {_localized(pair.left)}"
    yield f"right = {_localized(pair.right)}"


def _option(option: OptionTemplate) -> Iterator[str]:
    yield "\n[[exercise.option]]"
    yield f"text = {_localized(option.text)}"
    if option.correct:
        yield "correct = true"
    if option.misconception is not None:
        yield f"misconception = {_quoted(option.misconception.id)}"
        yield f"feedback = {_localized(option.misconception.feedback)}"


def _languages(text: LocalizedText) -> list[str]:
    """The source language first."""
    return sorted(text.by_language, key=lambda language: (language != text.source_language, language))


def _localized(text: LocalizedText) -> str:
    return _inline(f"{language} = {_short(text.by_language[language])}" for language in _languages(text))


def _inline(entries: Iterable[str]) -> str:
    return f"{{ {', '.join(entries)} }}"


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    return '"' + _TO_ESCAPE.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}"), text) + '"'


def _short(text: str) -> str:
    """In single quotes where that saves escapes, as in mathematics; on one line, as an inline table must be."""
    literal = _TO_ESCAPE.search(text) and not re.search(r"['\x00-\x08\x0a-\x1f\x7f]", text)
    return f"'{text}'" if literal else _quoted(text)


def _long(text: str) -> str:
    """As a literal string of several lines wherever it can be one: mathematics stands in it as it is."""
    return _quoted(text) if _NOT_LITERAL.search(text) else f"'''{text}'''"
