"""What a learner may type as a number, read by a grammar of its own: nothing that was typed is ever executed.

The grammar (``^`` may be written ``**``; case and spaces do not matter)::

    sum      = product (("+" | "-") product)*
    product  = signed (("*" | "/") signed | power)*      a factor without a sign before it: 2√2, 3pi, 2(1+√5)
    signed   = ("+" | "-") signed | power
    power    = percent ("^" signed)?
    percent  = atom "%"?
    atom     = digits | "pi" | "e" | name "(" sum ")" | "√" atom | "(" sum ")"
    name     = "sqrt" | "exp" | "ln" | "log" | "sin" | "cos" | "tan"        log is the natural one

Fractions stay exact, perfect squares have exact roots; everything else is a float.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final, TypeAlias

MAX_LENGTH: Final = 200
MAX_DEPTH: Final = 20
MAX_BITS: Final = 1000
"""Of a numerator or denominator: every such fraction can be written as a float."""
MAX_EXPONENT: Final = 300
MAX_ROOT: Final = 12

Number: TypeAlias = Fraction | float
"""Exact where possible, else a finite float."""


class UnreadableNumberError(ValueError):
    """The text is not a number that this grammar reads.

    Attributes:
        code: ``empty``, ``too-long``, ``not-a-number``, ``ambiguous-comma`` or ``too-complex``.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


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
    plain = _normalise(text)
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


def _normalise(text: str) -> str:
    """Other ways to type the same characters become one way; characters of no number stay and are refused later."""
    plain = _SUPERSCRIPT_RUN.sub(lambda run: f"^({run[0].translate(_SUPERSCRIPTS)})", text)
    plain = plain.translate(_SAME_MEANING).replace("**", "^").strip(" ")
    return plain.lower()


class _Reader:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._next = 0
        self._depth = 0

    def read(self) -> Number:
        value = self._sum()
        if self._next < len(self._tokens):
            raise _not_a_number(f"cannot read {self._peek()!r} here")
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
            value = _bounded(value + term if sign == "+" else value - term)
        self._depth -= 1
        return value

    def _product(self) -> Number:
        value = self._signed()
        divided = False
        while True:
            if sign := self._take("*", "/"):
                factor = self._signed()
                value = _bounded(value * factor) if sign == "*" else _divide(value, factor)
                divided = sign == "/"
            elif self._starts_a_factor():
                if divided:
                    raise _not_a_number("a/bc can be read in two ways; write the multiplication sign or parentheses")
                value = _bounded(value * self._power())
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
        return _raise_to(base, exponent)

    def _percent(self) -> Number:
        value = self._atom()
        return value / 100 if self._take("%") else value

    def _atom(self) -> Number:
        token = self._peek()
        self._next += 1
        if isinstance(token, Fraction):
            return token
        if token == "(":
            return self._closed()
        if token == "√":
            return self._root()
        if token in _CONSTANTS:
            return _CONSTANTS[token]
        function = _FUNCTIONS.get(token)
        if function is None or not self._take("("):
            raise _not_a_number(f"cannot read {token!r} here" if token else "something is missing at the end")
        return function(self._closed())

    def _closed(self) -> Number:
        value = self._sum()
        if not self._take(")"):
            raise _not_a_number("a closing parenthesis is missing")
        return value

    def _root(self) -> Number:
        signs = 1
        while self._take("√"):
            signs += 1
        if signs > MAX_DEPTH:
            raise UnreadableNumberError("too-complex", "too many roots of roots")
        value = self._atom()
        for _ in range(signs):
            value = _square_root(value)
        return value


def _tokens(text: str) -> tuple[str | Fraction, ...]:
    tokens: list[str | Fraction] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise _not_a_number("it holds a character that is part of no number")
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
    _bounded(value)
    return value


def _not_a_number(detail: str) -> UnreadableNumberError:
    return UnreadableNumberError("not-a-number", detail)


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _bounded(value: Number) -> Number:
    too_big = _bits(value) > MAX_BITS if isinstance(value, Fraction) else not math.isfinite(value)
    if too_big:
        raise UnreadableNumberError("too-complex", "the number is too large")
    return value


def _divide(value: Number, divisor: Number) -> Number:
    if divisor == 0:
        raise _not_a_number("division by zero")
    return _bounded(value / divisor)


def _square_root(value: Number) -> Number:
    if value < 0:
        raise _not_a_number("a negative number has no real root")
    exact = _exact_root(value, 2) if isinstance(value, Fraction) else None
    return math.sqrt(value) if exact is None else exact


def _exact_root(value: Fraction, degree: int) -> Fraction | None:
    """The root of a fraction that is at least 0, if that root is a fraction."""
    parts = [_integer_root(part, degree) for part in (value.numerator, value.denominator)]
    numerator, denominator = parts
    return None if numerator is None or denominator is None else Fraction(numerator, denominator)


def _integer_root(value: int, degree: int) -> int | None:
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low < high:
        middle = (low + high) // 2
        if middle**degree < value:
            low = middle + 1
        else:
            high = middle
    return low if low**degree == value else None


def _raise_to(base: Number, exponent: Number) -> Number:
    if abs(exponent) > MAX_EXPONENT:
        raise UnreadableNumberError("too-complex", f"exponents go up to {MAX_EXPONENT}")
    if base == 0 and exponent < 0:
        raise _not_a_number("division by zero")
    if isinstance(exponent, Fraction) and isinstance(base, Fraction):
        exact = _exact_power(base, exponent)
        if exact is not None:
            return exact
    if base < 0 and not (isinstance(exponent, Fraction) and exponent.denominator == 1):
        raise _not_a_number("a negative number has no such power")
    return _as_float(math.pow, float(base), float(exponent))


def _exact_power(base: Fraction, exponent: Fraction) -> Fraction | None:
    if exponent.denominator != 1:
        root = _exact_root(base, exponent.denominator) if base >= 0 and exponent.denominator <= MAX_ROOT else None
        if root is None:
            return None
        base = root
    if (_bits(base) - 1) * abs(exponent.numerator) > MAX_BITS:
        raise UnreadableNumberError("too-complex", "the power is too large")
    power = base**exponent.numerator
    _bounded(power)
    return power


def _as_float(function: Callable[..., float], *arguments: Number) -> float:
    try:
        value = function(*arguments)
    except OverflowError as error:
        raise UnreadableNumberError("too-complex", "the number is too large") from error
    except ValueError as error:
        raise _not_a_number("the function has no value there") from error
    _bounded(value)
    return value


_CONSTANTS: Final[dict[str, Number]] = {"pi": math.pi, "e": math.e}
_FUNCTIONS: Final[dict[str, Callable[[Number], Number]]] = {
    "sqrt": _square_root,
    "exp": lambda value: _as_float(math.exp, value),
    "ln": lambda value: _as_float(math.log, value),
    "log": lambda value: _as_float(math.log, value),
    "sin": lambda value: _as_float(math.sin, value),
    "cos": lambda value: _as_float(math.cos, value),
    "tan": lambda value: _as_float(math.tan, value),
}
