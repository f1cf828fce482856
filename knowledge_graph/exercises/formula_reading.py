"""What a learner may type as a formula, read by a grammar of its own: nothing that was typed is ever executed.

The grammar (``^`` may be written ``**``; spaces do not matter)::

    sum      = product (("+" | "-") product)*
    product  = signed (("*" | "/") signed | power)*        a factor without a sign before it: 2x, 3(x+1), x sin(x)
    signed   = ("+" | "-") signed | power
    power    = atom ("^" signed)?
    atom     = digits | variable | "pi" | "e" | function "(" sum ")" | function "^" digits "(" sum ")"
             | "√" atom | "(" sum ")"

Names stand side by side without spaces where that can be read in one way: ``xy`` is a product when both are variables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import Final

from knowledge_graph.exercises import formulas
from knowledge_graph.exercises.formulas import CONSTANTS, FORMULA_FUNCTIONS, GREEK, Formula, FormulaError
from knowledge_graph.exercises.numbers import normalise_mathematics

MAX_LENGTH: Final = 300
MAX_DEPTH: Final = 20
MAX_DIGITS: Final = 15
_ALIASES: Final = {
    "ln": "log", "arcsin": "asin", "arccos": "acos", "arctan": "atan", "tg": "tan", "arctg": "atan",
}  # fmt: skip
_LEFT_SIDE: Final = re.compile(r"[A-Za-z]\w*(?:\([A-Za-z]\w*\))? *=(?!=)")
_TOKEN: Final = re.compile(r" *(?:(?P<digits>[0-9]+\.?[0-9]*|\.[0-9]+)|(?P<letter>[A-Za-z])|(?P<sign>[-+*/^()√]))")
_CALL: Final = re.compile(r" *[(^]")


class UnreadableFormulaError(ValueError):
    """The text is not a formula that this grammar reads.

    Attributes:
        code: ``empty``, ``too-long``, ``not-an-expression``, ``unknown-name``, ``ambiguous-quotient``,
            ``ambiguous-comma`` or ``too-complex``.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


@lru_cache(maxsize=2048)
def read_formula(text: str, variables: tuple[str, ...]) -> Formula:
    """The formula that was typed.

    >>> from knowledge_graph.exercises.formula_writing import formula_to_text
    >>> formula_to_text(read_formula("2x(x+1) - √2", ("x",)))
    '2*x*(x + 1) - sqrt(2)'

    Args:
        text: what was typed; a left side such as ``y =`` or ``f(x) =`` is passed over.
        variables: the names that may stand for variables; ``X`` is read as ``x`` where that is the only one.

    Raises:
        UnreadableFormulaError: for everything else.
    """
    if len(text) > MAX_LENGTH:
        raise UnreadableFormulaError("too-long", f"a formula has at most {MAX_LENGTH} characters")
    plain = normalise_mathematics(text)
    for letter, written in GREEK.items():
        plain = plain.replace(letter, f" {written} ")
    plain = _LEFT_SIDE.sub("", plain, count=1) if _LEFT_SIDE.match(plain) else plain
    if not plain.strip():
        raise UnreadableFormulaError("empty", "nothing was entered")
    if "," in plain:
        raise UnreadableFormulaError("ambiguous-comma", "a comma may mean decimals or thousands; write a point")
    try:
        return formulas.checked(_Reader(plain, variables).read())
    except FormulaError as error:
        raise UnreadableFormulaError("too-complex", str(error)) from error


def _refuse(detail: str) -> UnreadableFormulaError:
    return UnreadableFormulaError("not-an-expression", detail)


def _tokens(text: str, variables: Iterable[str]) -> list[str | Fraction]:
    """Numbers, names and signs; what is called is followed by ``(`` or by ``^``."""
    known = {**{alias: alias for alias in CONSTANTS}, **{name: name for name in variables}}
    for variable in variables:
        for spelling in (variable.lower(), variable.upper()):
            known.setdefault(spelling, variable)
    functions = {**{name: name for name in FORMULA_FUNCTIONS}, **_ALIASES}
    names = sorted({*known, *functions}, key=len, reverse=True)
    tokens: list[str | Fraction] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise _refuse("it holds a character that is part of no formula")
        if match["letter"]:
            start = match.start("letter")
            found, position = _name_at(text, start, names, known, functions)
            tokens.append(found)
            continue
        if match["digits"]:
            if len(match["digits"]) > MAX_DIGITS:
                raise UnreadableFormulaError("too-complex", f"numbers have at most {MAX_DIGITS} digits")
            tokens.append(Fraction(match["digits"].rstrip(".")))
        else:
            tokens.append(match["sign"])
        position = match.end()
    return tokens


def _name_at(
    text: str, start: int, names: list[str], known: dict[str, str], functions: dict[str, str]
) -> tuple[str, int]:
    """The longest name at a place, and where it ends; functions come marked with ``(``."""
    for name in names:
        if not (text.startswith(name, start) or (name not in known and text[start:].lower().startswith(name))):
            continue
        end = start + len(name)
        if name in known:
            return known[name], end
        if _CALL.match(text, end):
            return f"{functions[name]}(", end
    found = re.match(r"[A-Za-z]\w*", text[start:])
    raise UnreadableFormulaError("unknown-name", f"{found[0] if found else text[start]!r} is no name here")


class _Reader:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str, variables: tuple[str, ...]) -> None:
        self._tokens = _tokens(text, variables)
        self._next = 0
        self._depth = 0

    def read(self) -> Formula:
        formula = self._sum()
        if self._next < len(self._tokens):
            raise _refuse(f"cannot read {self._peek()!r} here")
        return formula

    def _peek(self) -> str | Fraction:
        return self._tokens[self._next] if self._next < len(self._tokens) else ""

    def _take(self, *wanted: str) -> str | None:
        token = self._peek()
        if isinstance(token, str) and token in wanted:
            self._next += 1
            return token
        return None

    def _deeper(self, change: int) -> None:
        self._depth += change
        if self._depth > MAX_DEPTH:
            raise UnreadableFormulaError("too-complex", "too many parentheses or powers inside each other")

    def _sum(self) -> Formula:
        self._deeper(1)
        terms = [self._product()]
        while sign := self._take("+", "-"):
            term = self._product()
            terms.append(term if sign == "+" else -term)
        self._deeper(-1)
        return Formula("+", tuple(terms)) if len(terms) > 1 else terms[0]

    def _product(self) -> Formula:
        product = self._signed()
        divided = False
        while True:
            if sign := self._take("*", "/"):
                factor = self._signed()
                product = _times(product, factor) if sign == "*" else Formula("/", (product, factor))
                divided = sign == "/"
            elif self._starts_a_factor():
                if divided:
                    message = "a/bc can be read in two ways; write the multiplication sign or parentheses"
                    raise UnreadableFormulaError("ambiguous-quotient", message)
                product = _times(product, self._power())
            else:
                return product

    def _starts_a_factor(self) -> bool:
        token = self._peek()
        return isinstance(token, str) and token not in ("", ")", "+", "-", "*", "/", "^")

    def _signed(self) -> Formula:
        negative = False
        while sign := self._take("+", "-"):
            negative ^= sign == "-"
        formula = self._power()
        return -formula if negative else formula

    def _power(self) -> Formula:
        base = self._atom()
        if not self._take("^"):
            return base
        self._deeper(1)
        exponent = self._signed()
        self._deeper(-1)
        return Formula("^", (base, exponent))

    def _atom(self) -> Formula:
        token = self._peek()
        self._next += 1
        if isinstance(token, Fraction):
            return formulas.number(token)
        if token == "(":  # noqa: S105 - a token of the grammar
            return self._closed()
        if token == "√":  # noqa: S105 - a token of the grammar
            self._deeper(1)
            root = Formula("sqrt", (self._atom(),))
            self._deeper(-1)
            return root
        if token.endswith("("):
            return self._call(token[:-1])
        if token and token[0].isalpha():
            return formulas.name(token)
        raise _refuse(f"cannot read {token!r} here" if token else "something is missing at the end")

    def _call(self, function: str) -> Formula:
        exponent: Fraction | None = None
        if self._take("^"):  # sin^2(x)
            token = self._peek()
            if not isinstance(token, Fraction) or token.denominator != 1:
                raise _refuse(f"the power of {function} is written after its argument")
            exponent = token
            self._next += 1
        if not self._take("("):
            raise _refuse(f"{function} needs parentheses")
        formula = Formula(function, (self._closed(),))
        return formula if exponent is None else Formula("^", (formula, formulas.number(exponent)))

    def _closed(self) -> Formula:
        formula = self._sum()
        if not self._take(")"):
            raise _refuse("a closing parenthesis is missing")
        return formula


def _times(left: Formula, right: Formula) -> Formula:
    """A flat product of what was typed, nothing tidied but the place of a minus."""
    if left.operator == "-":
        return -_times(left.parts[0], right)
    if right.operator == "-":
        return -_times(left, right.parts[0])
    factors = (left.parts if left.operator == "*" else (left,), right.parts if right.operator == "*" else (right,))
    return Formula("*", factors[0] + factors[1])
