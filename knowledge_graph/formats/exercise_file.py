"""Writes exercise files of a course folder: what `read_templates` reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import tomli_w

from knowledge_graph.exercises.kinds import ExerciseTemplate, Misconception, OptionTemplate, Parameter


def exercises_toml(templates: Sequence[ExerciseTemplate]) -> str:
    """The content of an exercise file."""
    return toml_text({"exercise": [_exercise(template) for template in templates]})


def toml_text(table: Mapping[str, Any]) -> str:
    """A table as TOML, with texts of several lines as such."""
    return tomli_w.dumps(table, multiline_strings=True)


def _exercise(template: ExerciseTemplate) -> dict[str, Any]:
    written: dict[str, Any] = {
        "id": template.id,
        "kind": template.kind.value,
        "difficulty": template.difficulty,
        "minutes": template.minutes,
    }
    if template.require:
        written["require"] = list(template.require)
    if template.answer:
        written["answer"] = template.answer
    if template.tolerance:
        written["tolerance"] = template.tolerance
    others = {str(one): weight for one, weight in template.concept_weights.items() if one != template.concept_id}
    if others:
        written["concepts"] = others
    if template.parameters:
        written["parameters"] = {one.name: _parameter(one) for one in template.parameters}
    if template.values:
        written["values"] = dict(template.values)
    written["text"] = {language: _texts(template, language) for language in template.stem.by_language}
    if template.misconceptions:
        written["misconception"] = [_misconception(one) for one in template.misconceptions]
    if template.options:
        written["option"] = [_option(one) for one in template.options]
    return written


def _parameter(parameter: Parameter) -> dict[str, Any]:
    if parameter.choices:
        return {"choice": list(parameter.choices)}
    written: dict[str, Any] = {"integer": [parameter.low, parameter.high]}
    return written | ({"exclude": list(parameter.exclude)} if parameter.exclude else {})


def _texts(template: ExerciseTemplate, language: str) -> dict[str, Any]:
    return {
        "stem": template.stem.by_language[language],
        "hints": [hint.by_language[language] for hint in template.hints],
        "solution": template.solution.by_language[language],
    }


def _misconception(mistake: Misconception) -> dict[str, Any]:
    return {"id": mistake.id, "answer": mistake.answer, "feedback": dict(mistake.feedback.by_language)}


def _option(option: OptionTemplate) -> dict[str, Any]:
    written: dict[str, Any] = {"text": dict(option.text.by_language)}
    if option.correct:
        return written | {"correct": True}
    if option.misconception is not None:
        written["misconception"] = option.misconception.id
        written["feedback"] = dict(option.misconception.feedback.by_language)
    return written
