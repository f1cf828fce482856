"""Templates as plain data that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from knowledge_graph.concepts import ConceptId, LocalizedText, content_hash
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


def template_to_plain(template: ExerciseTemplate) -> dict[str, Any]:
    """The template as dictionaries, lists, texts and numbers."""
    return {
        **_content(template),
        "content_hash": template.content_hash,
        "file": template.file,
        "line": template.line,
    }


def template_from_plain(plain: Mapping[str, Any]) -> ExerciseTemplate:
    """The template that `template_to_plain` wrote; equal to it, content hash included."""
    return ExerciseTemplate(
        id=plain["id"],
        concept_id=ConceptId(plain["concept_id"]),
        kind=ExerciseKind(plain["kind"]),
        concept_weights={ConceptId(concept): weight for concept, weight in plain["concept_weights"].items()},
        difficulty=plain["difficulty"],
        minutes=plain["minutes"],
        parameters=tuple(_parameter_from_plain(parameter) for parameter in plain["parameters"]),
        values=tuple((name, expression) for name, expression in plain["values"]),
        require=tuple(plain["require"]),
        stem=_text_from_plain(plain["stem"]),
        hints=tuple(_text_from_plain(hint) for hint in plain["hints"]),
        solution=_text_from_plain(plain["solution"]),
        answer=plain["answer"],
        tolerance=plain["tolerance"],
        misconceptions=tuple(_misconception_from_plain(mistake) for mistake in plain["misconceptions"]),
        options=tuple(_option_from_plain(option) for option in plain["options"]),
        content_hash=plain["content_hash"],
        file=plain["file"],
        line=plain["line"],
        items=tuple(_text_from_plain(item) for item in plain.get("items", ())),
        pairs=tuple(
            PairTemplate(_text_from_plain(left), _text_from_plain(right)) for left, right in plain.get("pairs", ())
        ),
        distractors=tuple(_text_from_plain(distractor) for distractor in plain.get("distractors", ())),
        accepted=tuple(plain.get("accepted", ())),
        variables=tuple(Variable(*variable) for variable in plain.get("variables", ())),
        form=plain.get("form", ""),
        constant=plain.get("constant", ""),
        unit=plain.get("unit", ""),
        relative=plain.get("relative", 0.0),
        gaps=tuple(_gap_from_plain(gap) for gap in plain.get("gaps", ())),
        columns=tuple(_text_from_plain(column) for column in plain.get("columns", ())),
        rows=tuple(
            tuple(None if cell is None else _text_from_plain(cell) for cell in row) for row in plain.get("rows", ())
        ),
        generator=plain.get("generator", ""),
        fixed=plain.get("fixed", False),
        rubric=tuple(_text_from_plain(point) for point in plain.get("rubric", ())),
    )


def with_content_hash(template: ExerciseTemplate) -> ExerciseTemplate:
    """The template named by its content: everything but where it is written."""
    return replace(template, content_hash=content_hash(_content(template)))


def _content(template: ExerciseTemplate) -> dict[str, Any]:
    return {
        "id": template.id,
        "concept_id": template.concept_id,
        "kind": template.kind.value,
        "concept_weights": dict(template.concept_weights),
        "difficulty": template.difficulty,
        "minutes": template.minutes,
        "parameters": [_parameter_to_plain(parameter) for parameter in template.parameters],
        "values": [[name, expression] for name, expression in template.values],
        "require": list(template.require),
        "stem": _text_to_plain(template.stem),
        "hints": [_text_to_plain(hint) for hint in template.hints],
        "solution": _text_to_plain(template.solution),
        "answer": template.answer,
        "tolerance": template.tolerance,
        "misconceptions": [_misconception_to_plain(mistake) for mistake in template.misconceptions],
        "options": [_option_to_plain(option) for option in template.options],
        **_of_later_kinds(template),
    }


def _of_later_kinds(template: ExerciseTemplate) -> dict[str, Any]:
    """What was not there from the beginning stands only where it is used: content hashes of other kinds stay."""
    parts = {
        "items": [_text_to_plain(item) for item in template.items],
        "pairs": [[_text_to_plain(pair.left), _text_to_plain(pair.right)] for pair in template.pairs],
        "distractors": [_text_to_plain(distractor) for distractor in template.distractors],
        "accepted": list(template.accepted),
        "variables": [[one.name, one.low, one.high, one.whole] for one in template.variables],
        "form": template.form,
        "constant": template.constant,
        "unit": template.unit,
        "relative": template.relative,
        "gaps": [_gap_to_plain(gap) for gap in template.gaps],
        "columns": [_text_to_plain(column) for column in template.columns],
        "rows": [[None if cell is None else _text_to_plain(cell) for cell in row] for row in template.rows],
        "generator": template.generator,
        "fixed": template.fixed,
        "rubric": [_text_to_plain(point) for point in template.rubric],
    }
    return {name: part for name, part in parts.items() if part}


def _gap_to_plain(gap: GapTemplate) -> dict[str, Any]:
    return {
        "answer": gap.answer,
        "tolerance": gap.tolerance,
        "relative": gap.relative,
        "unit": gap.unit,
        "accepted": list(gap.accepted),
        "options": [_text_to_plain(option) for option in gap.options],
    }


def _gap_from_plain(plain: Mapping[str, Any]) -> GapTemplate:
    return GapTemplate(
        plain["answer"],
        plain["tolerance"],
        plain["relative"],
        plain["unit"],
        tuple(plain["accepted"]),
        tuple(_text_from_plain(option) for option in plain["options"]),
    )


def _text_to_plain(text: LocalizedText) -> dict[str, Any]:
    return {"source_language": text.source_language, "by_language": dict(text.by_language)}


def _text_from_plain(plain: Mapping[str, Any]) -> LocalizedText:
    return LocalizedText(plain["source_language"], dict(plain["by_language"]))


def _parameter_to_plain(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "low": parameter.low,
        "high": parameter.high,
        "exclude": list(parameter.exclude),
        "choices": list(parameter.choices),
    }


def _parameter_from_plain(plain: Mapping[str, Any]) -> Parameter:
    return Parameter(
        plain["name"], plain["low"], plain["high"], exclude=tuple(plain["exclude"]), choices=tuple(plain["choices"])
    )


def _misconception_to_plain(mistake: Misconception) -> dict[str, Any]:
    return {"id": mistake.id, "feedback": _text_to_plain(mistake.feedback), "answer": mistake.answer}


def _misconception_from_plain(plain: Mapping[str, Any]) -> Misconception:
    return Misconception(plain["id"], _text_from_plain(plain["feedback"]), plain["answer"])


def _option_to_plain(option: OptionTemplate) -> dict[str, Any]:
    mistake = option.misconception
    return {
        "text": _text_to_plain(option.text),
        "correct": option.correct,
        "misconception": None if mistake is None else _misconception_to_plain(mistake),
    }


def _option_from_plain(plain: Mapping[str, Any]) -> OptionTemplate:
    mistake = plain["misconception"]
    return OptionTemplate(
        _text_from_plain(plain["text"]),
        plain["correct"],
        None if mistake is None else _misconception_from_plain(mistake),
    )
