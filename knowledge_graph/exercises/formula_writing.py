"""Formulas as text that `formula_reading` reads, and as LaTeX."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from knowledge_graph.exercises.formulas import GREEK, Formula

_SUM, _NEGATION, _PRODUCT, _POWER, _ATOM = range(5)
"""How tightly an operator binds."""
_GREEK: Final = frozenset({*GREEK.values(), "pi"})
_NAMED_IN_LATEX: Final = {
    "log": r"\ln", "asin": r"\arcsin", "acos": r"\arccos", "atan": r"\arctan",
}  # fmt: skip


def formula_to_text(formula: Formula) -> str:
    """The formula as a learner may type it; reading it gives an equal formula.

    >>> from knowledge_graph.exercises.formulas import name, number, multiply, raise_to
    >>> formula_to_text(multiply(number(-3), raise_to(name("x"), number(2))))
    '-3*x^2'
    """
    return _text(formula)[0]


def formula_to_latex(formula: Formula) -> str:
    r"""The formula in LaTeX.

    >>> from knowledge_graph.exercises.formulas import name, number, divide, apply
    >>> formula_to_latex(divide(number(1), apply("sqrt", name("x"))))
    '\\frac{1}{\\sqrt{x}}'
    """
    return _latex(formula)[0]


def latex_of_name(identifier: str) -> str:
    r"""A variable in LaTeX: ``theta`` as ``\theta``, ``x_1`` with a subscript, longer words upright.

    >>> latex_of_name("theta"), latex_of_name("x_12"), latex_of_name("rate")
    ('\\theta', 'x_{12}', '\\mathrm{rate}')
    """
    stem, _, index = identifier.partition("_")
    upright = stem if len(stem) == 1 else f"\\mathrm{{{stem}}}"
    shown = f"\\{stem}" if stem in _GREEK else upright
    return f"{shown}_{{{index}}}" if index else shown


def _text(formula: Formula) -> tuple[str, int]:  # noqa: PLR0911 - one case for each kind of node
    operator, parts = formula.operator, formula.parts
    match operator:
        case "number":
            if formula.number.denominator == 1:
                return str(formula.number), _ATOM
            return f"{formula.number.numerator}/{formula.number.denominator}", _PRODUCT
        case "name":
            return formula.name, _ATOM
        case "+":
            return _sum(formula, _text), _SUM
        case "-":
            return f"-{_within(_text(parts[0]), _PRODUCT)}", _NEGATION
        case "*":
            first, *others = parts
            factors = [_within(_text(first), _PRODUCT), *(_within(_text(part), _POWER) for part in others)]
            return "*".join(factors), _PRODUCT
        case "/":
            return f"{_within(_text(parts[0]), _PRODUCT)}/{_within(_text(parts[1]), _POWER)}", _PRODUCT
        case "^":
            return f"{_within(_text(parts[0]), _ATOM)}^{_within(_text(parts[1]), _ATOM)}", _POWER
        case _:
            return f"{operator}({_text(parts[0])[0]})", _ATOM


def _within(written: tuple[str, int], least: int) -> str:
    text, binding = written
    return text if binding >= least else f"({text})"


def _sum(formula: Formula, write: Callable[[Formula], tuple[str, int]]) -> str:
    first, *others = formula.parts
    text = write(first)[0]
    for term in others:
        sign, plain = ("-", term.parts[0]) if term.operator == "-" else ("+", term)
        inner, binding = write(plain)
        wrapped = inner if binding > _SUM else f"({inner})" if write is _text else f"\\left({inner}\\right)"
        text += f" {sign} {wrapped}"
    return text


def _latex(formula: Formula) -> tuple[str, int]:  # noqa: C901, PLR0911 - one case for each kind of node
    operator, parts = formula.operator, formula.parts
    match operator:
        case "number":
            if formula.number.denominator == 1:
                return str(formula.number), _ATOM
            return f"\\frac{{{formula.number.numerator}}}{{{formula.number.denominator}}}", _PRODUCT
        case "name":
            return latex_of_name(formula.name), _ATOM
        case "+":
            return _sum(formula, _latex), _SUM
        case "-":
            return f"-{_parenthesised(_latex(parts[0]), _PRODUCT)}", _NEGATION
        case "*":
            return _latex_product(parts), _PRODUCT
        case "/":
            return f"\\frac{{{_latex(parts[0])[0]}}}{{{_latex(parts[1])[0]}}}", _PRODUCT
        case "^":
            return f"{_parenthesised(_latex(parts[0]), _ATOM)}^{{{_latex(parts[1])[0]}}}", _POWER
        case "sqrt":
            return f"\\sqrt{{{_latex(parts[0])[0]}}}", _ATOM
        case "abs":
            return f"\\left|{_latex(parts[0])[0]}\\right|", _ATOM
        case "exp":
            return f"e^{{{_latex(parts[0])[0]}}}", _POWER
        case _:
            called = _NAMED_IN_LATEX.get(operator, f"\\{operator}")
            return f"{called}\\left({_latex(parts[0])[0]}\\right)", _ATOM


def _latex_product(factors: tuple[Formula, ...]) -> str:
    """Factors side by side; a dot before a number, which would join the one before it."""
    text = ""
    for position, factor in enumerate(factors):
        shown = _parenthesised(_latex(factor), _PRODUCT if position == 0 else _POWER)
        if factor.operator in ("number", "/") and position:
            shown = _latex(factor)[0]
        starts_with_digit = shown[:1].isdigit() or shown.startswith("\\frac")
        between = r" \cdot " if position and starts_with_digit else " " if text[-1:].isalpha() else ""
        text += between + shown
    return text


def _parenthesised(written: tuple[str, int], least: int) -> str:
    text, binding = written
    return text if binding >= least else f"\\left({text}\\right)"
