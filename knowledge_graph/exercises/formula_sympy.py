"""Formulas as SymPy expressions and back; what SymPy does for templates, and the forms an answer may have to have."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Any, Final

import sympy

from knowledge_graph.exercises import formulas
from knowledge_graph.exercises.formulas import CONSTANTS, Formula, FormulaError

_NAMED: Final = {"pi": sympy.pi, "e": sympy.E}
_FUNCTIONS: Final = {
    sympy.exp: "exp", sympy.log: "log", sympy.sin: "sin", sympy.cos: "cos", sympy.tan: "tan", sympy.asin: "asin",
    sympy.acos: "acos", sympy.atan: "atan", sympy.sinh: "sinh", sympy.cosh: "cosh", sympy.tanh: "tanh",
    sympy.Abs: "abs",
}  # fmt: skip
_HALF: Final = sympy.Rational(1, 2)


class FormulaForm(StrEnum):
    """The form in which an answer must be written."""

    FACTORED = "factored"
    EXPANDED = "expanded"
    LOWEST_TERMS = "lowest-terms"
    SINGLE_FRACTION = "single-fraction"


def to_sympy(formula: Formula) -> Any:  # noqa: ANN401, PLR0911 - SymPy has no types; one case for each operator
    """The expression, with real variables; evaluated as SymPy does by itself."""
    operator, parts = formula.operator, [to_sympy(part) for part in formula.parts]
    match operator:
        case "number":
            return sympy.Rational(formula.number.numerator, formula.number.denominator)
        case "name":
            return _NAMED.get(formula.name) or sympy.Symbol(formula.name, real=True)
        case "+":
            return sympy.Add(*parts)
        case "*":
            return sympy.Mul(*parts)
        case "/":
            return parts[0] / parts[1]
        case "^":
            return parts[0] ** parts[1]
        case "-":
            return -parts[0]
        case "sqrt":
            return sympy.sqrt(parts[0])
        case _:
            return next(function for function, name in _FUNCTIONS.items() if name == operator)(parts[0])


def from_sympy(expression: Any) -> Formula:  # noqa: ANN401, PLR0911 - as above
    """The formula, laid out as people write it.

    Raises:
        FormulaError: it holds something that formulas do not have.
    """
    if expression.is_Rational:
        return formulas.number(Fraction(int(expression.p), int(expression.q)))
    if expression.is_Symbol:
        return formulas.name(str(expression))
    if expression in (sympy.pi, sympy.E):
        return formulas.name("pi" if expression == sympy.pi else "e")
    if expression.is_Add:
        total = formulas.ZERO
        for term in expression.as_ordered_terms():
            total = formulas.add(total, from_sympy(term))
        return total
    if expression.is_Mul:
        return _product(expression)
    if expression.is_Pow:
        return _power(*expression.as_base_exp())
    if expression.func in _FUNCTIONS:
        return formulas.apply(_FUNCTIONS[expression.func], from_sympy(expression.args[0]))
    raise FormulaError(f"{expression} is no formula")


def _product(expression: Any) -> Formula:  # noqa: ANN401 - SymPy has no types
    above, below = sympy.fraction(expression)
    if below != 1:
        return formulas.divide(from_sympy(above), from_sympy(below))
    product = formulas.ONE
    for factor in above.as_ordered_factors():
        product = formulas.multiply(product, from_sympy(factor))
    return product


def _power(base: Any, exponent: Any) -> Formula:  # noqa: ANN401 - SymPy has no types
    if exponent == _HALF:
        return formulas.apply("sqrt", from_sympy(base))
    if exponent.could_extract_minus_sign():
        return formulas.divide(formulas.ONE, _power(base, -exponent))
    return formulas.raise_to(from_sympy(base), from_sympy(exponent))


def expanded(formula: Formula) -> Formula:
    """Multiplied out, like terms together."""
    return from_sympy(sympy.expand(to_sympy(formula)))


def factored(formula: Formula) -> Formula:
    """As a product of factors that do not factor further over the rational numbers."""
    return from_sympy(sympy.factor(to_sympy(formula)))


def simplified_fraction(formula: Formula) -> Formula:
    """As one fraction in lowest terms."""
    return from_sympy(sympy.cancel(sympy.together(to_sympy(formula))))


def derivative(formula: Formula, variable: str) -> Formula:
    """The derivative, as SymPy writes it."""
    return from_sympy(sympy.diff(to_sympy(formula), sympy.Symbol(variable, real=True)))


def has_form(formula: Formula, form: FormulaForm) -> bool:
    """Whether the formula is written in a form; whether it is the right one is another question.

    Factored: every factor is prime over the rational numbers, with a whole number before them; expanded: a sum of
    terms that are no products of sums, like terms together; a single fraction: no fraction inside another or beside
    one; in lowest terms: a single fraction, or none, whose parts have no common factor.
    """
    match form:
        case FormulaForm.EXPANDED:
            return _is_expanded(formula)
        case FormulaForm.FACTORED:
            return _is_factored(formula)
        case FormulaForm.SINGLE_FRACTION:
            return _is_single_fraction(formula)
        case FormulaForm.LOWEST_TERMS:
            return _is_single_fraction(formula) and _is_in_lowest_terms(formula)


def _plain(formula: Formula) -> Formula:
    return formula.parts[0] if formula.operator == "-" else formula


def _is_expanded(formula: Formula) -> bool:
    terms = formula.parts if formula.operator == "+" else (formula,)
    for term in terms:
        for node in _plain(term).nodes():
            inside = [part.operator in ("+", "-") and not part.names <= set(CONSTANTS) for part in node.parts]
            if node.operator == "+" and node is not term and not _is_argument(term, node):
                return False
            if node.operator in ("*", "/", "^") and inside[:1] == [True] and node.parts[0].operator == "+":
                return False
    return len(terms) <= len(sympy.Add.make_args(sympy.expand(to_sympy(formula))))


def _is_argument(term: Formula, node: Formula) -> bool:
    """Whether a sum stands in a function, an exponent or below a fraction bar, where nothing multiplies it out."""
    for parent in term.nodes():
        if node in parent.parts:
            called = parent.operator in formulas.FORMULA_FUNCTIONS
            return called or (parent.operator in ("^", "/") and parent.parts[1] is node)
    return False


def _is_factored(formula: Formula) -> bool:
    plain = _plain(formula)
    factors = plain.parts if plain.operator == "*" else (plain,)
    if plain.operator == "/":
        return _is_factored(plain.parts[0]) and _is_factored(plain.parts[1])
    return all(_is_prime(_plain(factor)) for factor in factors) and not _repeated(factors)


def _repeated(factors: tuple[Formula, ...]) -> bool:
    """Numbers that are not multiplied together."""
    return sum(not factor.names for factor in factors) > 1


def _is_prime(factor: Formula) -> bool:
    base = factor.parts[0] if factor.operator == "^" else factor
    if not base.names - set(CONSTANTS):
        return factor.operator in ("number", "name", "sqrt", "^")
    content, primes = sympy.factor_list(to_sympy(base))
    return abs(content) == 1 and len(primes) == 1 and primes[0][1] == 1


def _is_single_fraction(formula: Formula) -> bool:
    plain = _plain(formula)
    parts = plain.parts if plain.operator == "/" else (plain,)
    if plain.operator == "number":
        return True
    return not any(_is_quotient(node) for part in parts for node in part.nodes())


def _is_quotient(node: Formula) -> bool:
    if node.operator == "/" or (node.operator == "number" and node.number.denominator != 1):
        return True
    return node.operator == "^" and node.parts[1].operator == "-"


def _is_in_lowest_terms(formula: Formula) -> bool:
    plain = _plain(formula)
    if plain.operator != "/":
        return True
    above, below = (to_sympy(part) for part in plain.parts)
    if not formula.names:
        return bool(sympy.gcd(above, below) == 1) and below.is_Integer and below > 1
    return not sympy.gcd(above, below).free_symbols and bool(sympy.gcd(_content(above), _content(below)) == 1)


def _content(expression: Any) -> Any:  # noqa: ANN401 - SymPy has no types
    return sympy.factor_list(expression)[0] if expression.free_symbols else expression
