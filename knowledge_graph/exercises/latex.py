"""Values of expressions as LaTeX, in the forms that texts of templates ask for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

from knowledge_graph.exercises.exact_values import ExpressionError, Scalar
from knowledge_graph.exercises.formula_writing import formula_to_latex
from knowledge_graph.exercises.formulas import Formula
from knowledge_graph.exercises.functions import Value, as_scalar
from knowledge_graph.exercises.matrices import Matrix

FORMS: Final = ("", "paren", "signed", "coefficient", "term", "decimal")
DECIMAL_PLACES: Final = 4


def to_latex(value: Value, form: str = "") -> str:
    r"""The value in LaTeX.

    >>> to_latex(Fraction(-3, 4)), to_latex(Fraction(-3), "paren"), to_latex(Fraction(-1), "term")
    ('-\\frac{3}{4}', '\\left(-3\\right)', '-')

    Args:
        value: a number, a formula, a vector or matrix, or a list.
        form: one of `FORMS`.

    Raises:
        ExpressionError: the value has no such form.
    """
    if form not in FORMS:
        raise ExpressionError(f"there is no form {form!r}; the forms are {', '.join(FORMS[1:])}")
    if isinstance(value, Formula):
        return _formula_form(value, form)
    if isinstance(value, bool):
        raise ExpressionError("a condition cannot be shown")
    if form == "decimal":
        return _decimal_form(value)
    if isinstance(value, Matrix):
        return _matrix_form(value, form)
    if isinstance(value, tuple):
        if form:
            raise ExpressionError(f"a list has no form {form!r}")
        return ",\\ ".join(_plain(entry) for entry in value)
    return _scalar_form(value, form)


def to_key_text(value: Scalar) -> str:
    """The exact number as text that `numbers.read_number` reads: ``3/4``, ``sqrt(2)/2``."""
    return str(value)


def to_decimal(value: Scalar) -> str:
    """Decimal digits, at most 4 after the point, halves away from zero, without trailing zeros.

    >>> to_decimal(Fraction(2, 3)), to_decimal(Fraction(-5, 2)), to_decimal(Fraction(-1, 100000))
    ('0.6667', '-2.5', '0')
    """
    context = Context(prec=100)
    if isinstance(value, Fraction):
        exact = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    else:
        exact = Decimal(str(value.evalf(40)))
    rounded = exact.quantize(Decimal(1).scaleb(-DECIMAL_PLACES), ROUND_HALF_UP, context)
    text = f"{rounded:f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _plain(value: Scalar) -> str:
    if isinstance(value, Fraction):
        if value.denominator == 1:
            return str(value.numerator)
        return f"{'-' if value < 0 else ''}\\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"
    import sympy  # noqa: PLC0415 - paid only by templates with irrational numbers

    text: str = sympy.latex(value)
    return text


def _is_sum(value: Scalar) -> bool:
    return not isinstance(value, Fraction) and bool(value.is_Add)


def _in_parentheses(text: str) -> str:
    return f"\\left({text}\\right)"


def _formula_form(formula: Formula, form: str) -> str:
    text = formula_to_latex(formula)
    if form == "paren":
        return _in_parentheses(text) if formula.operator in ("+", "-") else text
    if form == "signed":
        return _with_sign(text)
    if form:
        raise ExpressionError(f"a formula has no form {form!r}")
    return text


def _scalar_form(value: Scalar, form: str) -> str:
    text = _plain(value)
    if form == "":
        return text
    if form == "paren":
        return _in_parentheses(text) if text.startswith("-") or _is_sum(value) else text
    if form == "signed":
        return _with_sign(text)
    factor = _factor(value, text)
    return factor if form == "coefficient" else _with_sign(factor)


def _factor(value: Scalar, text: str) -> str:
    """The value before a symbol: 1 is not written, and a sum needs parentheses."""
    if value == 1:
        return ""
    if value == -1:
        return "-"
    return _in_parentheses(text) if _is_sum(value) else text


def _with_sign(text: str) -> str:
    sign, rest = ("-", text[1:]) if text.startswith("-") else ("+", text)
    return f"{sign} {rest.lstrip()}".rstrip()


def _matrix_form(matrix: Matrix, form: str) -> str:
    if form in ("coefficient", "term"):
        raise ExpressionError(f"a matrix has no form {form!r}")
    return f"+ {_matrix(matrix, _plain)}" if form == "signed" else _matrix(matrix, _plain)


def _matrix(matrix: Matrix, entry_text: Callable[[Scalar], str]) -> str:
    body = r" \\ ".join(" & ".join(map(entry_text, row)) for row in matrix.rows)
    return f"\\begin{{bmatrix}} {body} \\end{{bmatrix}}"


def _decimal_form(value: Value) -> str:
    return _matrix(value, to_decimal) if isinstance(value, Matrix) else to_decimal(as_scalar(value))
