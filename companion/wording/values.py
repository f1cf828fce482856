"""Numbers, number words and units in prose, in one notation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from companion.wording.word_lists import ENGLISH_NUMBERS, ENGLISH_TENS
from knowledge_graph.words import normalise, singular

_ENGLISH_NUMBERS = {word: value for value, word in enumerate(ENGLISH_NUMBERS)} | {
    word: 10 * (place + 2) for place, word in enumerate(ENGLISH_TENS)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_OTHER_WORDS: Mapping[str, int | Fraction] = {
    "twice": 2,
    "thrice": 3,
    "dozen": 12,
    "half": Fraction(1, 2),
    "halves": Fraction(1, 2),
}
_WORDS: Mapping[str, int | Fraction] = {**_ENGLISH_NUMBERS, **_SCALES, **_OTHER_WORDS}
_NUMBER_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER_WORDS = re.compile(rf"\b(?:{_NUMBER_WORD})(?:(?:[ -]|\s+and\s+)(?:{_NUMBER_WORD}))*\b")
_PARTS = re.compile(rf"\b({_NUMBER_WORD})\s+(hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|tenths?)\b")
_PART_VALUES = {"hal": 2, "thi": 3, "qua": 4, "fou": 4, "fif": 5, "ten": 10}
_CHINESE_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_CHINESE_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_CHINESE_NUMBER = re.compile(f"[{''.join([*_CHINESE_DIGITS, *_CHINESE_SCALES])}]+")
_CHINESE_PARTS = re.compile(rf"({_CHINESE_NUMBER.pattern})分之({_CHINESE_NUMBER.pattern})")
_DIGITS = re.compile(
    r"(?<![\w.])(?P<sign>(?<![\w)\]])[-−])?(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"(?:\s?/\s?(?P<below>\d+))?(?P<percent>\s?%)?(?![\d])"
)
_UNITS = (
    "millimet(?:er|re)s?|centimet(?:er|re)s?|kilomet(?:er|re)s?|met(?:er|re)s?|seconds?|milliseconds?|minutes?|hours?"
    "|days?|weeks?|months?|years?|kilograms?|grams?|newtons?|joules?|watts?|volts?|amperes?|ohms?|kelvins?|degrees?"
    "|radians?|hertz|percent|decibels?|bits?|bytes?|euros?|dollars?|mm|cm|km|nm|ms|ns|min|kHz|MHz|GHz|Hz|kg|mg|kW|dB|rad"
    "|mol|Pa|kPa|[mshgNJWVAKCFTLΩ]|[μµ][smFHgA]|[mk][VAWJNΩ]|°C?|℃|毫米|厘米|千米|公里|米|毫秒|秒|分钟|小时|天|周|年|千克|公斤|克"
    "|牛顿|焦耳|瓦特?|伏特?|安培|欧姆|度|弧度|赫兹?|分贝|比特|字节|元"
)
_LARGEST = 10**15
_QUANTITY = re.compile(rf"(\d+(?:\.\d+)?)[ \u00a0]?((?:{_UNITS})(?:/(?:{_UNITS}))?)(?![a-zA-Z\d])")


def numbers_in(text: str) -> frozenset[str]:
    """The numbers of a text, as exact fractions; words count like digits, "one" and "一" alone do not.

    >>> sorted(numbers_in("Twice 0.5 is not 3/6 of one; twenty-one, 1,200 and -2 are.")), sorted(numbers_in("两个十二"))
    (['-2', '1/2', '1200', '2', '21'], ['12', '2'])
    """
    return frozenset(str(value) for value, written in _values(text) if written not in {"one", "一"})


def in_digits(text: str) -> str:
    """Number words replaced by digits, to be compared with an answer in digits.

    >>> in_digits("the result is eleven, or three quarters"), in_digits("结果是十一")
    ('the result is 11, or 3/4', '结果是11')
    """
    text = normalise(text)
    text = _PARTS.sub(lambda found: f"{_words_value(found[1])}/{_PART_VALUES[found[2][:3]]}", text)
    text = _CHINESE_PARTS.sub(lambda found: f"{_chinese_value(found[2])}/{_chinese_value(found[1])}", text)
    text = _NUMBER_WORDS.sub(lambda found: str(_words_value(found.group())), text)
    return _CHINESE_NUMBER.sub(lambda found: str(_chinese_value(found.group())), text)


def notations(text: str) -> tuple[str, ...]:
    """The text with its numbers in other notations: digits for words, decimals for fractions and percentages, and back.

    >>> notations("It is 75% here.")[2:]
    ('it is 0.75 here.', 'it is 3/4 here.')
    """
    digits = in_digits(text)
    return (text, digits, _DIGITS.sub(_as_decimal, digits), _DIGITS.sub(_as_fraction, digits))


def quantities_in(text: str) -> frozenset[tuple[str, str]]:
    """Numbers with their units.

    >>> sorted(quantities_in("5 m in 2 seconds, 30°"))
    [('2', 'second'), ('30', '°'), ('5', 'm')]
    """
    return frozenset((found[1], _unit_name(found[2])) for found in _QUANTITY.finditer(text))


def _unit_name(unit: str) -> str:
    return singular(unit).replace("metre", "meter") if len(unit) > len("kHz") else unit


def _values(text: str) -> Iterator[tuple[Fraction, str]]:
    plain = normalise(text)
    for match in _DIGITS.finditer(plain):
        yield _digits_value(match), match.group()
    for match in _NUMBER_WORDS.finditer(plain):
        yield Fraction(_words_value(match.group())), match.group()
    for match in _CHINESE_NUMBER.finditer(plain):
        yield Fraction(_chinese_value(match.group())), match.group()


def _digits_value(match: re.Match[str]) -> Fraction:
    value = Fraction(match["whole"].replace(",", "") + (match["decimals"] or ""))
    if match["below"] and int(match["below"]):
        value /= int(match["below"])
    return -value if match["sign"] else value


def _words_value(words: str) -> Fraction:
    """``twenty-one hundred`` and the like: sums, with scales as factors."""
    total = Fraction(0)
    for word in re.split(r"[ -]+|\s+and\s+", words):
        if word in _SCALES:
            total = (total or Fraction(1)) * _SCALES[word]
        else:
            total += _WORDS.get(word, 0)
    return total


def _chinese_value(characters: str) -> int:
    total, digit = 0, 0
    if not any(character in _CHINESE_SCALES for character in characters):
        return int("".join(str(_CHINESE_DIGITS[character]) for character in characters))
    for character in characters:
        if character in _CHINESE_SCALES:
            total += (digit or 1) * _CHINESE_SCALES[character]
            digit = 0
        else:
            digit = _CHINESE_DIGITS[character]
    return total + digit


def _as_decimal(match: re.Match[str]) -> str:
    value = _digits_value(match) / (100 if match["percent"] else 1)
    return f"{float(value):.6g}" if abs(value) < _LARGEST else match.group()


def _as_fraction(match: re.Match[str]) -> str:
    value = _digits_value(match) / (100 if match["percent"] else 1)
    return str(value.limit_denominator(1000))
