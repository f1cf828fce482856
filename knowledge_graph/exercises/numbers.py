"""What a learner may type as a number, read by a grammar of its own: nothing that was typed is ever executed.

The grammar (``^`` may be written ``**``; case and spaces do not matter)::

    sum      = product (("+" | "-") product)*
    product  = signed (("*" | "/") signed | power)*      a factor without a sign before it: 2√2, 3pi, 2(1+√5)
    signed   = ("+" | "-") signed | power
    power    = percent ("^" signed)?
    percent  = atom "%"?
    atom     = digits | "pi" | "e" | name "(" sum ")" | "√" atom | "(" sum ")"
    name     = "sqrt" | "exp" | "ln" | "log" | "sin" | "cos" | "tan" | "sinh" | "cosh" | "tanh"
             | "asin" | "acos" | "atan"                 log is the natural one; arcsin, arccos, arctan are names, too

Fractions stay exact, perfect squares have exact roots; everything else is a float.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from knowledge_graph.exercises.number_arithmetic import (
    MAX_EXPONENT,
    Number,
    UnreadableNumberError,
    as_float,
    bounded,
    divide,
    not_a_number,
    raise_to,
    square_root,
)

MAX_LENGTH: Final = 200
MAX_DEPTH: Final = 20


def read_number(text: str) -> Number:
    """The value of what was typed.

    >>> read_number("3/4"), read_number("-2.5"), read_number("（１＋２）％"), read_number("sqrt(9/4)")
    (Fraction(3, 4), Fraction(-5, 2), Fraction(3, 100), Fraction(3, 2))
    >>> round(read_number("√2/2"), 6)
    0.707107

    Raises:
        UnreadableNumberError: for everything else.
    """
    if len(text) > MAX_LENGTH:
        raise UnreadableNumberError("too-long", f"a number has at most {MAX_LENGTH} characters")
    plain = normalise_mathematics(text).lower()
    if not plain:
        raise UnreadableNumberError("empty", "nothing was entered")
    if "," in plain:
        raise UnreadableNumberError("ambiguous-comma", "a comma may mean decimals or thousands; write a point")
    return _Reader(plain).read()


_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SAME_MEANING = {
    **_FULL_WIDTH,
    **dict.fromkeys(map(ord, "\u2212\u2013\u2014\u2010\u2011\ufe63"), "-"),
    **dict.fromkeys(map(ord, "×⋅·∗∙"), "*"),
    **dict.fromkeys(map(ord, "÷∕⁄"), "/"),
    **dict.fromkeys(map(ord, "\u3000\u00a0\u2009\u202f\t\r\n"), " "),
    **dict.fromkeys(map(ord, "，、٫"), ","),
    ord("。"): ".",  # what a Chinese input method types for the key of the decimal point
    ord("π"): "pi",
}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_SUPERSCRIPT_RUN = re.compile("⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_TOKEN = re.compile(
    r" *(?:(?P<digits>[0-9]+\.?[0-9]*|\.[0-9]+)(?:e(?P<exponent>[+-]?[0-9]+))?|(?P<name>[a-z]+)|(?P<sign>[-+*/^()%√]))"
)


def normalise_mathematics(text: str) -> str:
    """Other ways to type the same characters become one way; characters of no number stay and are refused later."""
    plain = _SUPERSCRIPT_RUN.sub(lambda run: f"^({run[0].translate(_SUPERSCRIPTS)})", text)
    return plain.translate(_SAME_MEANING).replace("**", "^").strip(" ")


class _Reader:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._next = 0
        self._depth = 0

    def read(self) -> Number:
        value = self._sum()
        if self._next < len(self._tokens):
            raise not_a_number(f"cannot read {self._peek()!r} here")
        return value

    def _peek(self) -> str | Fraction:
        return self._tokens[self._next] if self._next < len(self._tokens) else ""

    def _take(self, *wanted: str) -> str | None:
        token = self._peek()
        if isinstance(token, str) and token in wanted:
            self._next += 1
            return token
        return None

    def _sum(self) -> Number:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnreadableNumberError("too-complex", "too many parentheses inside each other")
        value = self._product()
        while sign := self._take("+", "-"):
            term = self._product()
            value = bounded(value + term if sign == "+" else value - term)
        self._depth -= 1
        return value

    def _product(self) -> Number:
        value = self._signed()
        divided = False
        while True:
            if sign := self._take("*", "/"):
                factor = self._signed()
                value = bounded(value * factor) if sign == "*" else divide(value, factor)
                divided = sign == "/"
            elif self._starts_a_factor():
                if divided:
                    raise not_a_number("a/bc can be read in two ways; write the multiplication sign or parentheses")
                value = bounded(value * self._power())
            else:
                return value

    def _starts_a_factor(self) -> bool:
        token = self._peek()
        return isinstance(token, str) and (token.isalpha() or token in ("(", "√")) and token != ""

    def _signed(self) -> Number:
        negative = False
        while sign := self._take("+", "-"):
            negative ^= sign == "-"
        value = self._power()
        return -value if negative else value

    def _power(self) -> Number:
        base = self._percent()
        if not self._take("^"):
            return base
        self._depth += 1  # the exponent may hold a power again: 2^2^2
        if self._depth > MAX_DEPTH:
            raise UnreadableNumberError("too-complex", "too many powers of powers")
        exponent = self._signed()
        self._depth -= 1
        return raise_to(base, exponent)

    def _percent(self) -> Number:
        value = self._atom()
        return value / 100 if self._take("%") else value

    def _atom(self) -> Number:
        token = self._peek()
        self._next += 1
        if isinstance(token, Fraction):
            return token
        if token == "(":  # noqa: S105 - a token of the grammar
            return self._closed()
        if token == "√":  # noqa: S105 - a token of the grammar
            return self._root()
        if token in _CONSTANTS:
            return _CONSTANTS[token]
        function = _FUNCTIONS.get(token)
        if function is None or not self._take("("):
            raise not_a_number(f"cannot read {token!r} here" if token else "something is missing at the end")
        return function(self._closed())

    def _closed(self) -> Number:
        value = self._sum()
        if not self._take(")"):
            raise not_a_number("a closing parenthesis is missing")
        return value

    def _root(self) -> Number:
        signs = 1
        while self._take("√"):
            signs += 1
        if signs > MAX_DEPTH:
            raise UnreadableNumberError("too-complex", "too many roots of roots")
        value = self._atom()
        for _ in range(signs):
            value = square_root(value)
        return value


def _tokens(text: str) -> tuple[str | Fraction, ...]:
    tokens: list[str | Fraction] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise not_a_number("it holds a character that is part of no number")
        tokens.append(
            _literal(match["digits"], match["exponent"]) if match["digits"] else match["name"] or match["sign"]
        )
        position = match.end()
    return tuple(tokens)


def _literal(digits: str, exponent: str | None) -> Fraction:
    power = int(exponent or 0)
    if abs(power) > MAX_EXPONENT:
        raise UnreadableNumberError("too-complex", f"exponents go up to {MAX_EXPONENT}")
    value = Fraction(digits.rstrip(".")) * Fraction(10) ** power
    bounded(value)
    return value


_CONSTANTS: Final[dict[str, Number]] = {"pi": math.pi, "e": math.e}
_FUNCTIONS: Final[dict[str, Callable[[Number], Number]]] = {
    "sqrt": square_root,
    "exp": lambda value: as_float(math.exp, value),
    "ln": lambda value: as_float(math.log, value),
    "log": lambda value: as_float(math.log, value),
    "sin": lambda value: as_float(math.sin, value),
    "cos": lambda value: as_float(math.cos, value),
    "tan": lambda value: as_float(math.tan, value),
    "sinh": lambda value: as_float(math.sinh, value),
    "cosh": lambda value: as_float(math.cosh, value),
    "tanh": lambda value: as_float(math.tanh, value),
    **dict.fromkeys(("asin", "arcsin"), lambda value: as_float(math.asin, value)),
    **dict.fromkeys(("acos", "arccos"), lambda value: as_float(math.acos, value)),
    **dict.fromkeys(("atan", "arctan"), lambda value: as_float(math.atan, value)),
}
