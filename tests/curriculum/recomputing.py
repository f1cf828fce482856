"""Answers of exercise templates, worked out a second time by another route than the template's own expression.

A module ``keys_*.py`` of this folder registers functions with `key`. Such a function is written from the words of the
stem: it gets what the stem shows of a draw and returns the answer that a learner should find.
"""

from __future__ import annotations

import importlib
import math
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises import variants
from knowledge_graph.exercises.grading import grade_answer
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseTemplate, Outcome, RawAnswer
from knowledge_graph.exercises.matrices import Matrix
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.formats.course_folder import read_course

COURSES: Final = Path(__file__).parents[2] / "data" / "courses"
RECOMPUTABLE: Final = frozenset({"numeric", "symbolic", "table", "cloze"})
FORMS: Final = frozenset({"not-factored", "not-expanded", "not-lowest-terms", "not-single-fraction"})

Answer: TypeAlias = Any
"""A number (exact or float), for a formula its text or a SymPy expression, for gaps a list with None for a text."""


class Given(dict[str, Any]):
    """What is known of a draw: every parameter, and the derived values that the stem or a cell shows.

    Whole numbers are `int`, other fractions `Fraction`, irrational numbers and formulas SymPy expressions, vectors
    lists, matrices lists of rows. ``given.a`` is ``given["a"]``.
    """

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - numbers of many kinds
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"the stem shows no {name!r}") from None


Recomputation: TypeAlias = Callable[[Given], Answer]
RECOMPUTATIONS: Final[dict[str, Recomputation]] = {}


def key(template_id: str) -> Callable[[Recomputation], Recomputation]:
    """Registers the second way to the answer of a template."""

    def register(recomputation: Recomputation) -> Recomputation:
        assert template_id not in RECOMPUTATIONS, f"{template_id} is recomputed twice"
        RECOMPUTATIONS[template_id] = recomputation
        return recomputation

    return register


def load_recomputations() -> None:
    """Imports every ``keys_*.py`` of this folder."""
    for path in sorted(Path(__file__).parent.glob("keys_*.py")):
        importlib.import_module(f"tests.curriculum.{path.stem}")


@cache
def templates_of(course: str) -> dict[str, ExerciseTemplate]:
    """The templates of a shipped course by id."""
    found = read_course(COURSES / course).course
    assert found is not None
    return {template.id: template for template in found.templates}


def shipped_courses() -> list[str]:
    """The ids of the courses in the repository."""
    return sorted(path.parent.name for path in COURSES.glob("*/course.toml"))


def all_templates() -> dict[str, ExerciseTemplate]:
    """The templates of all shipped courses by id."""
    return {template.id: template for course in shipped_courses() for template in templates_of(course).values()}


def given_of(template: ExerciseTemplate, seed: int) -> Given:
    """What the variant of this seed tells a learner."""
    draw = variants._fit_draw(template, seed)
    shown = {name for place in _places(template) for name in re.findall(r"[A-Za-z]\w*", place)}
    names = [parameter.name for parameter in template.parameters]
    names += [name for name, _ in template.values if name in shown]
    return Given({name: _plain(draw.value_of(name)) for name in names})


def agrees(answer_key: AnswerKey, answer: Answer) -> bool:
    """Whether the answer is the expected one.

    Exact keys must be met to nine digits; of a tolerance half is allowed, as the rest is for the learner's rounding.
    """
    gaps = getattr(answer_key, "gaps", ())
    if gaps:
        return len(gaps) == len(answer) and all(
            entry is None or agrees(gap, entry) for gap, entry in zip(gaps, answer, strict=True)
        )
    if answer_key.kind.value == "symbolic":
        grade = grade_answer(answer_key, RawAnswer(text=str(answer).replace("**", "^")))
        return grade.outcome is Outcome.CORRECT or grade.problem in FORMS
    expected = float(Fraction(read_number(answer_key.value)))
    allowed = max(answer_key.tolerance, getattr(answer_key, "relative", 0.0) * abs(expected)) / 2
    return math.isclose(expected, float(answer), rel_tol=1e-9, abs_tol=max(allowed, 1e-12))


def _places(template: ExerciseTemplate) -> Iterator[str]:
    texts: list[LocalizedText | None] = [template.stem]
    for row in getattr(template, "rows", ()):
        texts += row
    for text in texts:
        for version in text.by_language.values() if text is not None else ():
            yield from re.findall(r"@\{([^}]*)\}", version)


def _plain(value: Any) -> Any:  # noqa: ANN401 - numbers of many kinds
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else value
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Matrix):
        return [_plain(e) for e in value.entries] if value.is_vector else [list(map(_plain, row)) for row in value.rows]
    if type(value).__name__ == "Formula":
        return importlib.import_module("knowledge_graph.exercises.formula_sympy").to_sympy(value)
    return value
