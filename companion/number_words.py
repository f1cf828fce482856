"""Numbers as they are written in running text: digits, fractions, LaTeX, English and Chinese words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from knowledge_graph.exercises.number_arithmetic import Number, UnreadableNumberError
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.words import normalise

_LATEX_FRACTION = re.compile(r"\\[dt]?frac\s*(?:\{([^{}]*)\}\s*\{([^{}]*)\}|(\d)\s*(\d))")
_LATEX_ROOT = re.compile(r"\\sqrt\s*(?:\{([^{}]*)\}|(\d))")
_LATEX_POWER = re.compile(r"\^\s*\{([^{}]*)\}")
_LATEX_SIGNS = (
    (re.compile(r"\\(?:cdot|times)(?![a-z])"), "*"),
    (re.compile(r"\\pi(?![a-z])"), "pi"),
    (re.compile(r"\\(?:approx|simeq|equiv)\b"), "="),
    (re.compile(r"\\%"), "%"),
)
_MARKS = re.compile(r"[{}$`]|\*\*|\\(?:left|right|mathbf|displaystyle)\b")
_SPACING = re.compile(r"\\(?:text|mathrm)\b|\\[,;:! ]")
_PRODUCT = re.compile(r"(?<=\d)\s*[×·⋅∙]\s*(?=\d)")
_ROOT_SIGN = re.compile(r"√\s*\(?(\d+)\)?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SCIENTIFIC = r"\d+(?:\.\d+)?\*10\^\(?[-+]?\d{1,2}\)?"
_ATOM = rf"(?:{_SCIENTIFIC}|\d+(?:\.\d+)?(?:e[-+]?\d{{1,2}}(?![a-z]))?\*?(?:sqrt\(\d+\)|pi)?|sqrt\(\d+\)|pi\b)"
_NUMBER = re.compile(
    rf"(?<![\w.^_])(?P<sign>[-+])?\(?(?P<top>{_ATOM})\)?(?:/\(?(?P<bottom>-?{_ATOM})\)?)?(?P<percent>\s*%)?"
    r"(?![\w^]|[.,]\d)",
    re.ASCII,
)
_UNIT_NAMES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TEN_NAMES = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS: Final = {word: value for value, word in enumerate(_UNIT_NAMES.split())}
_TENS: Final = {word: 10 * value for value, word in enumerate(_TEN_NAMES.split(), start=2)}
_PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_SMALL = "|".join((*_TENS, *_UNITS))
_COUNT = rf"(?:(?:{_SMALL})(?:[ -](?:and[ -])?(?:{_SMALL}|hundred|thousand))*)"
_ENGLISH = re.compile(
    rf"\b(?P<minus>minus |negative )?(?P<whole>{_COUNT})"
    rf"(?: point (?P<decimals>(?:(?:{'|'.join(_UNITS)}) ?)+)| (?:over|divided by) (?P<over>{_COUNT})"
    rf"|[ -](?P<part>{'|'.join(_PARTS)}))?(?P<percent> per ?cent)?\b"
)
_CHINESE_DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_CHINESE_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_SIGNS = "零〇一二两三四五六七八九十百千"
_CHINESE = re.compile(
    rf"(?P<minus>负)?(?:(?P<bottom>[{_SIGNS}]+)分之(?P<top>[{_SIGNS}]+)|(?P<whole>[{_SIGNS}]+)(?:点(?P<decimals>[{_SIGNS}]+))?)"
)


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in a text.

    Attributes:
        start, end: of its characters in the text it was read from.
        in_words: spelled out, as in ``twelve`` or ``十二``.
        decimals: digits after the point; None where it is no decimal.
    """

    start: int
    end: int
    value: Number
    in_words: bool
    decimals: int | None = None


def plain_mathematics(text: str) -> str:
    r"""Text with the mathematics of numbers in one spelling.

    >>> plain_mathematics(r"$\frac{3}{4}$, $2\sqrt{2}$, $1.2\times10^{3}$ and 5\%")
    '3/4, 2sqrt(2), 1.2*10^3 and 5%'
    """
    plain = normalise(text).replace("−", "-")
    plain = _LATEX_FRACTION.sub(lambda found: f"{found[1] or found[3]}/{found[2] or found[4]}", plain)
    plain = _LATEX_ROOT.sub(lambda found: f"sqrt({found[1] or found[2]})", plain)
    plain = _LATEX_FRACTION.sub(lambda found: f"{found[1] or found[3]}/{found[2] or found[4]}", plain)
    plain = _LATEX_POWER.sub(r"^\1", plain)
    for pattern, sign in _LATEX_SIGNS:
        plain = pattern.sub(sign, plain)
    plain = _ROOT_SIGN.sub(r"sqrt(\1)", _PRODUCT.sub("*", plain)).replace("π", "pi")
    plain = _THOUSANDS.sub("", _MARKS.sub("", _SPACING.sub(" ", plain)))
    return re.sub(r"\s*([*/^])\s*", r"\1", " ".join(plain.split()))


def numbers_in(plain: str) -> Iterator[WrittenNumber]:
    """Every number of a text that went through `plain_mathematics`; sums and products of numbers are not evaluated.

    >>> [str(found.value) for found in numbers_in("12, 3/4, 5%, twenty-one, three quarters, 负四分之三, 十二")]
    ['12', '3/4', '1/20', '21', '3/4', '-3/4', '12']
    """
    for found in _NUMBER.finditer(plain):
        value = _value_of(f"{found['top']}" + (f"/{found['bottom']}" if found["bottom"] else ""))
        if value is None:
            continue
        value = value / 100 if found["percent"] else value
        point = found["top"].partition(".")[2]
        decimals = len(point) if point.isdigit() and not found["bottom"] and not found["percent"] else None
        start, sign = found.start(), found["sign"]
        signed = bool(sign) and not re.search(r"[a-z0-9)]\Z|[0-9)]\s+\Z", plain[:start])
        if signed and sign == "-":
            value = -value
        yield WrittenNumber(start if signed else start + len(sign or ""), found.end(), value, False, decimals)
    for pattern, reading in ((_ENGLISH, _english), (_CHINESE, _chinese)):
        for found in pattern.finditer(plain):
            spelled = reading(found)
            if spelled is not None:
                yield WrittenNumber(found.start(), found.end(), spelled, True)


def _value_of(text: str) -> Number | None:
    try:
        return read_number(text)
    except UnreadableNumberError:
        return None


def _english(found: re.Match[str]) -> Fraction | None:
    value = Fraction(_english_count(found["whole"]))
    if found["decimals"]:
        value += Fraction("0." + "".join(str(_UNITS[word]) for word in found["decimals"].split()))
    if found["over"]:
        bottom = _english_count(found["over"])
        if not bottom:
            return None
        value /= bottom
    if found["part"]:
        value /= _PARTS[found["part"]]
    if found["percent"]:
        value /= 100
    return -value if found["minus"] else value


def _english_count(words: str) -> int:
    total, part = 0, 0
    for word in re.split(r"[ -]", words):
        if word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            total, part = total + max(part, 1) * 1000, 0
        else:
            part += _UNITS.get(word, 0) + _TENS.get(word, 0)
    return total + part


def _chinese(found: re.Match[str]) -> Fraction | None:
    if found["bottom"]:
        bottom = 100 if found["bottom"] == "百" else _chinese_count(found["bottom"])
        if not bottom:
            return None
        value = Fraction(_chinese_count(found["top"]), bottom)
    else:
        value = Fraction(_chinese_count(found["whole"]))
        digits = "".join(str(_CHINESE_DIGITS.get(sign, "")) for sign in found["decimals"] or "")
        value += Fraction(f"0.{digits}") if digits else 0
    return -value if found["minus"] else value


def _chinese_count(signs: str) -> int:
    total, digit = 0, 0
    for sign in signs:
        if sign in _CHINESE_PLACES:
            total, digit = total + (digit or 1) * _CHINESE_PLACES[sign], 0
        else:
            digit = _CHINESE_DIGITS[sign]
    return total + digit
