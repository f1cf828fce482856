"""Sentences of a course as a language model might give them back: faithfully reworded, or corrupted in one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

Change = Callable[[str, Random], str | None]
"""Of a sentence's text; None where the change does not apply."""

_SYNONYMS = {
    "gives": "yields",
    "tells": "shows",
    "shows": "reveals",
    "called": "known as",
    "uses": "relies on",
    "needs": "requires",
    "need": "require",
    "find": "determine",
    "whole": "entire",
    "changes": "alters",
    "keeps": "preserves",
    "means": "says",
    "begin": "start",
    "get": "obtain",
    "big": "large",
    "describes": "captures",
    "choose": "pick",
    "because": "since",
    "often": "frequently",
    "must": "has to",
    "compute": "work out",
    "exactly when": "if and only if",
    "就是": "即为",
    "因此": "所以",
    "如果": "假如",
    "得到": "求出",
    "称为": "叫做",
    "表示": "代表",
    "可以": "能够",
    "需要": "要",
}
_ADVERBS = re.compile(
    r"(?<=\w) (?:simply|just|also|then|very|directly|easily|actually|here|again|really|therefore|usually)(?= \w)"
    "|只是|其实|正好"
)
_FIRST_CLAUSE = re.compile(r"\A(If|When|Because|Since|Whenever|Once) ([^,$]+), ([^,:;]+)([.])\Z")
_SECOND_CLAUSE = re.compile(r"\A([^,:;]+?),? (if|when|because|whenever|once) ([^,:;]+)([.])\Z")
_OPENERS = ("In other words, ", "Put simply, ", "Note that ", "The lesson says that ")
_AUXILIARY = re.compile(r"\b(is|are|can|has|have|was|were|will|must|may|does|do)\b(?! not\b)")
_DENIAL = re.compile(r"\b(?:not|never) |(?<=[a-z])n't\b")
_NONE = re.compile(r"\bno (?=[a-z])")
_CHINESE_AUXILIARY = re.compile("(?<![不没])(?:是|能|会|等于|可以)")
_CHINESE_DENIAL = re.compile("不(?=[是能会等可需改])")
_OPPOSITES = {
    "rows": "columns",
    "columns": "rows",
    "row": "column",
    "column": "row",
    "larger": "smaller",
    "smaller": "larger",
    "positive": "negative",
    "negative": "positive",
    "increases": "decreases",
    "grows": "shrinks",
    "before": "after",
    "every": "no",
    "all": "some",
    "always": "sometimes",
    "left": "right",
    "right": "left",
    "largest": "smallest",
    "sum": "product",
    "product": "sum",
    "first": "second",
    "independent": "dependent",
    "大": "小",
    "行": "列",
    "正": "负",
    "和": "差",
}
_UNITS = {"meters": "seconds", "m": "s", "s": "m", "seconds": "hours", "minutes": "days", "Hz": "kHz", "kHz": "Hz"}
_UNITS |= {"kg": "g", "km": "m", "ms": "s", "%": "°", "years": "days", "hours": "minutes", "V": "A", "cm": "mm"}
_UNITS |= {"days": "weeks", "weeks": "months", "degrees": "radians", "米": "秒", "秒": "米", "度": "弧度", "天": "年"}
_QUANTITY = re.compile(
    rf"(?<=\d)( ?|\\,|\\ )({'|'.join(sorted(map(re.escape, _UNITS), key=len, reverse=True))})(?![\w$])"
)
_FORMULA = re.compile(r"\$\$?[^$]+\$\$?")
_OPERATORS = {"+": "-", "-": "+", "=": r"\neq ", "<": ">", ">": "<", r"\le": r"\ge", r"\cdot": "+", "^2": "^3"}
_OPERATOR = re.compile(r"\\le(?=\W)|\\cdot|\^2|[-+=<>]")


def _replaced(text: str, table: Mapping[str, str], generator: Random, *, every: bool = False) -> str | None:
    """Words outside formulas replaced by the table's: one of those found, or each."""
    found = [match for match in _words_of(table).finditer(text) if not _in_formula(text, match.start())]
    if not found:
        return None
    for match in reversed(found if every else [generator.choice(found)]):
        text = text[: match.start()] + table[match.group()] + text[match.end() :]
    return text


def _words_of(table: Mapping[str, str]) -> re.Pattern[str]:
    words = sorted(map(re.escape, table), key=len, reverse=True)
    return re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in words))


def _in_formula(text: str, place: int) -> bool:
    return any(match.start() <= place < match.end() for match in _FORMULA.finditer(text))


def _one(pattern: re.Pattern[str], text: str, generator: Random, new: Callable[[re.Match[str]], str]) -> str | None:
    found = list(pattern.finditer(text))
    if not found:
        return None
    match = generator.choice(found)
    return text[: match.start()] + new(match) + text[match.end() :]


def _clauses_turned(text: str, _: Random) -> str | None:
    if match := _FIRST_CLAUSE.match(text):
        return f"{match[3][0].upper()}{match[3][1:]} {match[1].lower()} {match[2]}{match[4]}"
    if match := _SECOND_CLAUSE.match(text):
        return f"{match[2].capitalize()} {match[3]}, {match[1][0].lower()}{match[1][1:]}{match[4]}"
    return None


def _with_opener(text: str, generator: Random) -> str | None:
    if not text[:1].isascii() or not text[:1].isupper() or not text[1:2].islower():
        return None
    return generator.choice(_OPENERS) + text[0].lower() + text[1:]


def _without_adverbs(text: str, _: Random) -> str | None:
    shorter = _ADVERBS.sub("", text)
    return shorter if shorter != text else None


def _digit_changed(text: str, generator: Random) -> str | None:
    def other(match: re.Match[str]) -> str:
        return generator.choice([digit for digit in "123456789" if digit != match.group()])

    return _one(re.compile(r"[0-9]"), text, generator, other)


def _negation_flipped(text: str, generator: Random) -> str | None:
    for pattern, new in ((_DENIAL, ""), (_NONE, "every "), (_CHINESE_DENIAL, "")):
        found = [match for match in pattern.finditer(text) if not _in_formula(text, match.start())]
        if found:
            return text[: found[0].start()] + new + text[found[0].end() :]
    found = [match for match in _AUXILIARY.finditer(text) if not _in_formula(text, match.start())]
    if found:
        match = generator.choice(found)
        return f"{text[: match.end()]} not{text[match.end() :]}"
    return _one(_CHINESE_AUXILIARY, text, generator, lambda match: f"不{match.group()}")


def _formula_changed(text: str, generator: Random) -> str | None:
    found = [m for m in _OPERATOR.finditer(text) if _in_formula(text, m.start())]
    if not found:
        return None
    match = generator.choice(found)
    return text[: match.start()] + _OPERATORS[match.group()] + text[match.end() :]


def _unit_changed(text: str, generator: Random) -> str | None:
    return _one(_QUANTITY, text, generator, lambda match: match[1] + _UNITS[match[2]])


FAITHFUL: Mapping[str, Change] = {
    "verbatim": lambda text, _: text,
    "clause_order": _clauses_turned,
    "synonyms": lambda text, generator: _replaced(text, _SYNONYMS, generator, every=True),
    "dropped_adverbs": _without_adverbs,
    "opener": _with_opener,
}
CORRUPTED: Mapping[str, Change] = {
    "digit": _digit_changed,
    "negation": _negation_flipped,
    "unit": _unit_changed,
    "formula": _formula_changed,
    "opposite": lambda text, generator: _replaced(text, _OPPOSITES, generator),
}


def name_changed(text: str, names: Sequence[str], generator: Random) -> str | None:
    """The name of a concept in the text replaced by another concept's."""
    found = _named(text, names)
    if not found:
        return None
    match = generator.choice(found)
    other = generator.choice([name for name in names if name.lower() not in text.lower()])
    return text[: match.start()] + other + text[match.end() :]


def roles_changed(text: str, names: Sequence[str], generator: Random) -> str | None:
    """Two names of concepts in the text put in each other's place."""
    found = _named(text, names)
    different = [match for match in found if match.group().lower() != found[0].group().lower()]
    if not different:
        return None
    first, second = found[0], generator.choice(different)
    between = text[first.end() : second.start()]
    return text[: first.start()] + second.group() + between + first.group() + text[second.end() :]


def _named(text: str, names: Sequence[str]) -> list[re.Match[str]]:
    parts = (rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in names)
    pattern = re.compile("|".join(parts), re.IGNORECASE)
    return [match for match in pattern.finditer(text) if not _in_formula(text, match.start())]
