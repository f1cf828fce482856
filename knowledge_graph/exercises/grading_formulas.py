"""Grades formulas; see `grading.grade_answer`."""

from __future__ import annotations

from typing import Final

from knowledge_graph.exercises.formula_equivalence import same_but_for_a_constant, same_formula
from knowledge_graph.exercises.formula_reading import UnreadableFormulaError, read_formula
from knowledge_graph.exercises.formulas import Formula
from knowledge_graph.exercises.grading_arrangements import unreadable, wrong
from knowledge_graph.exercises.kinds import AnswerKey, Grade, Outcome

FORMS: Final = ("factored", "expanded", "lowest-terms", "single-fraction")
"""The forms that an answer may have to be written in."""


def grade_formula(key: AnswerKey, text: str) -> Grade:
    """Right if it means the same as the expected formula, up to a constant where the key names one.

    A formula that is right but not in the form asked for, or without the constant, costs no try: the grade is
    UNREADABLE with ``not-factored`` and the like. The first expected mistake that means the same names the
    misconception.
    """
    try:
        given = read_formula(text, names_of(key))
    except UnreadableFormulaError as error:
        return unreadable(error.code)
    expected = read_formula(key.value, names_of(key))
    same, complete = _compare(key, expected, given)
    if same and not complete:
        return unreadable("constant-missing")
    if same:
        return _not_in_form(key.form) if key.form and not _has_form(given, key.form) else _RIGHT
    for mistake in key.mistakes:
        if _compare(key, read_formula(mistake.answer, names_of(key)), given)[0]:
            return wrong(mistake)
    return wrong(None)


_RIGHT: Final = Grade(Outcome.CORRECT, 1.0)


def names_of(key: AnswerKey) -> tuple[str, ...]:
    """What may be typed as a variable: those of the key, and its constant."""
    return (*(variable.name for variable in key.variables), *((key.constant,) if key.constant else ()))


def same_answer(key: AnswerKey, expected: str, given: str) -> bool:
    """Whether two formulas, as text, count as the same answer.

    Raises:
        NoPointsError: the expected one has no value on the domain.
    """
    return _compare(key, read_formula(expected, names_of(key)), read_formula(given, names_of(key)))[0]


def _compare(key: AnswerKey, expected: Formula, given: Formula) -> tuple[bool, bool]:
    """Whether the formula is right, and whether it has the constant it needs."""
    if key.constant:
        return same_but_for_a_constant(expected, given, key.variables, key.constant)
    return same_formula(expected, given, key.variables), True


def _not_in_form(form: str) -> Grade:
    match form:
        case "factored":
            return unreadable("not-factored")
        case "expanded":
            return unreadable("not-expanded")
        case "lowest-terms":
            return unreadable("not-lowest-terms")
        case _:
            return unreadable("not-single-fraction")


def _has_form(given: Formula, form: str) -> bool:
    from knowledge_graph.exercises.formula_sympy import FormulaForm, has_form  # noqa: PLC0415 - SymPy, when it is asked

    return has_form(given, FormulaForm(form))
