"""Whether a text states an answer that must not be given, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from companion.forbidden import (
    ForbiddenAnswer,
    ForbiddenChoice,
    ForbiddenFormula,
    ForbiddenNumber,
    ForbiddenOrder,
    ForbiddenPairs,
)
from companion.number_words import WrittenNumber, numbers_in, plain_mathematics
from knowledge_graph.exercises.formula_equivalence import NoPointsError
from knowledge_graph.exercises.formula_reading import UnreadableFormulaError
from knowledge_graph.exercises.grading import same_number
from knowledge_graph.exercises.grading_formulas import same_answer
from knowledge_graph.exercises.kinds import AnswerKey
from knowledge_graph.exercises.number_arithmetic import Number, UnreadableNumberError
from knowledge_graph.exercises.numbers import read_number
from knowledge_graph.words import chinese_runs, normalise

_LATEX_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_LATEX_ROOT = re.compile(r"\\sqrt\s*\{([^{}]*)\}")
_LATEX_LEFTOVER = re.compile(r"\\(?:left|right|mathbf|mathrm|text|begin|end|displaystyle)\b|\\[,;:! ]|[{}$*`]")
_STATED = re.compile(
    r"(?:[=≈≃:：→⇒]|(?:\b(?:is|are|was|were|be|equals?|gives?|makes?|yields?|gets?|got|leaves|becomes|answer|result"
    r"|says?|write|print|totals?"
    r"|choose|pick|type|enter|submit|try|find|obtain)|\b(?:up|amounts?|comes|out) (?:to|as|at)|it['’]s"
    r"|\bto be)\b|等于|是|为|得|到|出|有|填|选|答案|结果)[ :：(]*(?:exactly |about |just |equal to |to )?\Z"
)
_AFTERWARDS = re.compile(r"\A[ )]*(?:is|was|would be|是|就是|为)\s*(?:the|your|its|这道题的|题目的)?\s*"
                         r"(?:right |correct |final )?(?:answer|result|solution|one|value|答案|结果|正确)")  # fmt: skip
_ENDS = re.compile(r"\A[\s)]*(?:[.,;:!?。，；：！？、]|\Z|and\b|which\b|so\b|since\b|because\b)")
_ABOUT_ANSWERS = re.compile(r"\b(?:answers?|submit)\b|答案|提交")
_ABOUT_RESULTS = re.compile(r"\b(?:answers?|submit|results?|correct|final)\b|答案|提交|结果|正确")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|[。！？;；\n]")
_ALONE = re.compile(r"\A[\s*_(]*\S+?[\s*_).!。]*\Z")
_ASSERTS_WORD = r"(?:\banswers?\b|\bsolution\b|\bcorrect\b|答案|正确)[ a-z:：=是为]{0,12}"
_LIGHT_INTEGER: Final = 1000
_TWO_DIGITS: Final = 10
_SEVERAL: Final = 3
_LONGEST_FORMULA: Final = 160
_ORDINALS: Final = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
_OPTION = r"(?:option|choice|answer|alternative|one|statement)"
_RIGHT = r"(?:is|are|'s|would be|must be)?\s*(?:the |a )?(?:right|correct|true|it\b|answer)"


def reveals_answer(text: str, forbidden: Sequence[ForbiddenAnswer]) -> bool:
    r"""Whether the text states one of the answers that must not be given.

    A telling value (a fraction, a decimal, a large number, a formula or words that make a statement) may not occur at
    all. A whole number below a thousand may not be stated (``= 2``, ``is twelve``) but may occur; a name such as
    ``true`` or ``zero vector`` only counts in "the answer is true". So an answer of little weight does not silence
    ordinary prose. Numbers are compared by value, in digits, LaTeX, English or Chinese words; formulas by their values.

    >>> [reveals_answer(text, ["2", "true"]) for text in ("So $x = 2$.", "Take 2 vectors.", "It is true.")]
    [True, False, False]
    >>> reveals_answer("It makes three quarters.", ["3/4"]), reveals_answer(r"We get $7.5\times10^{-1}$.", ["3/4"])
    (True, True)
    """
    return bool(forbidden) and any(map(_Text(text).states, forbidden))


class _Text:
    """A text that is compared with several answers."""

    def __init__(self, text: str) -> None:
        self.comparable = comparable(text)
        self.raw = text
        self.plain = plain_mathematics(text)
        self.numbers = tuple(numbers_in(self.plain))
        self.computed = tuple(_computed(text))

    def states(self, answer: ForbiddenAnswer) -> bool:
        match answer:
            case str():
                return self._states_text(comparable(answer))
            case ForbiddenNumber():
                return self._states_number(read_number(answer.value), answer.tolerance, answer.relative)
            case ForbiddenFormula():
                return any(_same(answer.key, member) for member in _formulas_in(self.raw))
            case ForbiddenChoice():
                return _names_option(self.plain, answer)
            case ForbiddenOrder():
                return _shows_order(self.comparable, answer)
            case ForbiddenPairs():
                return _shows_pairs(self.comparable, answer)

    def _states_text(self, value: str) -> bool:
        value = value.strip(" .。")
        if not value:
            return False
        number = _plain_number(value)
        if number is not None:
            return self._states_number(number, 0.0, 0.0)
        if any(character.isdigit() for character in value) or _is_a_statement(value):
            return _occurs("", value, self.comparable)
        return _occurs(_ASSERTS_WORD, value, self.comparable)

    def _states_number(self, expected: Number, tolerance: float, relative: float) -> bool:
        if any(same_number(expected, value, tolerance, relative) for value in self.computed):
            return True  # what is left to compute is no help: the grader takes it as it stands
        return any(
            _is_written(found, expected, tolerance, relative) and self._is_stated(found, expected)
            for found in self.numbers
        )

    def _is_stated(self, found: WrittenNumber, expected: Number) -> bool:
        if not _is_light(expected) and not (found.in_words and _is_light(found.value)):
            return True
        before, after = self.plain[: found.start], self.plain[found.end :]
        if found.in_words and not _ENDS.match(after):
            return _AFTERWARDS.match(after) is not None
        if _STATED.search(before) or _AFTERWARDS.match(after):
            return True
        sentence = _sentence_around(self.plain, found)
        if _ALONE.match(sentence) and (sentence.strip() != "" and not found.in_words):
            return len(sentence.strip(" .!。*_()")) <= found.end - found.start + 1
        about = _ABOUT_RESULTS if not found.in_words and abs(float(expected)) >= _TWO_DIGITS else _ABOUT_ANSWERS
        return about.search(sentence) is not None


def comparable(text: str) -> str:
    r"""Text with mathematics in one spelling, for comparing values.

    >>> comparable(r"$\frac{3}{4}$, $\sqrt{2}$, $( 1, -2 )$")
    '3/4,sqrt(2),(1,-2)'
    """
    text = normalise(text).replace("−", "-")
    text = _LATEX_ROOT.sub(r"sqrt(\1)", _LATEX_FRACTION.sub(r"\1/\2", text))
    return re.sub(r"\s*([()\[\],/*^])\s*", r"\1", " ".join(_LATEX_LEFTOVER.sub("", text).split()))


@lru_cache(maxsize=4096)
def _plain_number(value: str) -> Number | None:
    """The number that a forbidden text is; None for words and formulas."""
    plain = plain_mathematics(value)
    found = [number for number in numbers_in(plain) if not number.in_words]
    if len(found) != 1 or plain[: found[0].start].strip("(+ ") or plain[found[0].end :].strip(") "):
        return None
    return found[0].value


def _is_light(value: Number) -> bool:
    """Common enough in prose to stand there by chance: whole numbers of three digits, halves, tenths."""
    if isinstance(value, Fraction):
        return (value.denominator <= 2 or value in _COMMON) and abs(value) < _LIGHT_INTEGER
    return False


_COMMON = frozenset({Fraction(1, 10), Fraction(1, 20), Fraction(1, 100), Fraction(1, 3), Fraction(1, 4)})


def _is_written(found: WrittenNumber, expected: Number, tolerance: float, relative: float) -> bool:
    """Whether the written number is the expected one, or the expected one rounded."""
    if same_number(expected, found.value, tolerance, relative):
        return True
    decimals = found.decimals
    if not decimals or abs(float(found.value)) * 10**decimals < _TWO_DIGITS:
        return False
    return abs(float(expected) - float(found.value)) <= 0.5000001 * 10.0**-decimals


def _sentence_around(plain: str, found: WrittenNumber) -> str:
    start = 0
    for end in _SENTENCE.finditer(plain):
        if end.start() >= found.end:
            return plain[start : end.start()]
        start = end.end()
    return plain[start:]


def _is_a_statement(value: str) -> bool:
    """Longer than the name of a thing: ordinary prose does not contain it by chance."""
    return len(value.split()) >= 4 or sum(map(len, chinese_runs(value))) >= 6


def _occurs(before: str, value: str, plain: str) -> bool:
    """The value as a whole: not inside a longer number or word."""
    left = r"(?<![\w./^_])(?<!\d,)" if value[0].isalnum() or value[0] in "+-." else ""
    right = r"(?![\w/]|[.,]\d)" if value[-1].isalnum() else ""
    return re.search(f"{before}{left}{re.escape(value)}{right}", plain, re.ASCII) is not None


_FORMULA = re.compile(
    r"\$\$?([^$]{1,400})\$\$?|`([^`]{1,200})`|(?<![\w$])([\w.()^*/+-][\w.()^*/+ -]{0,80}=[\w.()^*/+ -]{1,80})"
)
_TO_PLAIN = (
    (re.compile(r"\\(?:left|right|displaystyle|mathrm|operatorname|text)\b|\\[,;:! ]|\\$"), " "),
    (re.compile(r"\\(?:cdot|times)(?![a-z])|[·×⋅]"), "*"),
    (re.compile(r"\\(?:tfrac|dfrac|frac)\s*(\d)\s*(\d)"), r"(\1)/(\2)"),
    (re.compile(r"\\(?:tfrac|dfrac|frac)\s*\{([^{}]*)\}\s*\{([^{}]*)\}"), r"((\1)/(\2))"),
    (re.compile(r"\\sqrt\s*\{([^{}]*)\}"), r"sqrt(\1)"),
    (re.compile(r"\\(?:tfrac|dfrac|frac)\s*\{([^{}]*)\}\s*\{([^{}]*)\}"), r"((\1)/(\2))"),
    (re.compile(r"\^\s*\{([^{}]*)\}"), r"^(\1)"),
    (re.compile(r"\\(sin|cos|tan|exp|ln|log|pi|sinh|cosh|tanh)(?![a-z])"), r" \1 "),
)


def _formulas_in(text: str) -> Iterator[str]:
    """What stands between equals signs in the formulas of a text, as it would be typed."""
    for found in _FORMULA.finditer(text):
        plain = next(group for group in found.groups() if group)
        for pattern, typed in _TO_PLAIN:
            plain = pattern.sub(typed, plain)
        for member in re.split(r"[=≈]|\\approx|\\quad|,(?=\s)", plain):
            formula = member.strip(" .,;。，")
            if 1 < len(formula) <= _LONGEST_FORMULA and "\\" not in formula:
                yield formula


def _computed(text: str) -> Iterator[Number]:
    """The values of sides of equations that are made of numbers alone, such as the middle of ``x = 9/3 = 3``."""
    if "=" not in text:
        return
    for member in _formulas_in(text):
        if re.search(r"\d\s*[-+*/^]", member) or "sqrt" in member:
            try:
                yield read_number(member)
            except UnreadableNumberError:
                continue


@lru_cache(maxsize=2048)
def _same(key: AnswerKey, member: str) -> bool:
    try:
        return same_answer(key, key.value, member)
    except (UnreadableFormulaError, NoPointsError):
        return False


def _names_option(plain: str, answer: ForbiddenChoice) -> bool:
    for letter in answer.letters:
        place = "abcdefghijklmnopqrstuvwxyz".index(letter)
        ordinal = _ORDINALS[place] if place < len(_ORDINALS) else f"{place + 1}th"
        number = "一二三四五六七八九十"[place] if place < 10 else str(place + 1)
        last = place == answer.count - 1
        named = rf"(?:the |its )?(?:{ordinal}|{place + 1}(?:st|nd|rd|th){'|last' if last else ''}) {_OPTION}\b"
        patterns = (
            rf"\b(?:option|choice|answer|alternative)s?(?: is| are|:)? ?[(\"“']?{letter}\b(?!\w)",
            rf"(?<![\w$]){letter}[)\"”']? {_RIGHT}",
            rf"\b(?:choose|pick|select|tick|take|go (?:for|with)) [(\"“']?{letter}[)\"”']?(?= *(?:[.,;!?]|$))",
            rf"\A[\s(]*{letter}[\s).!。]*\Z",
            rf"(?:{named}).{{0,20}}{_RIGHT}|\b(?:choose|pick|select|tick|it['’]?s|is) {named}",
            rf"(?:选项?|答案是?)\s*[(（]?{letter}(?![a-z])|{letter}\s*(?:是|为)?(?:对|正确)",
            rf"(?:选|答案是)第(?:{number}|{place + 1})(?:个|项)",
            rf"第(?:{number}|{place + 1})(?:个|项)?(?:选项)?(?:是|才)?(?:对|正确)",
        )
        if any(re.search(pattern, plain) for pattern in patterns):
            return True
    return False


def _shows_order(plain: str, answer: ForbiddenOrder) -> bool:
    """The ids in order, or most of the items' texts, one after the other in the right order."""
    between = r"[\s,;>→\-–)(.、，]+(?:then |and )?"
    if re.search(r"(?<![a-z])" + between.join(map(re.escape, answer.ids)) + r"(?![a-z])", plain):
        return True
    texts = [comparable(text).strip(" .。") for text in answer.texts]
    places = [place for place in (plain.find(text) for text in texts if text) if place >= 0]
    return len(places) >= max(_SEVERAL, len(texts) // 2 + 1) and places == sorted(places)


def _shows_pairs(plain: str, answer: ForbiddenPairs) -> bool:
    """More than half of the pairs, each in a sentence of its own or named by ids."""
    needed = len(answer.ids) // 2 + 1
    named = sum(
        bool(re.search(rf"(?<!\w){left}\s*(?:[-–:→>]+|with|to)\s*{right}(?!\w)", plain)) for left, right in answer.ids
    )
    pieces = [piece for piece in re.split(r"(?<=[.!?])\s+|[。！？;；\n]", plain) if piece]
    texts = [(comparable(left).strip(" .。"), comparable(right).strip(" .。")) for left, right in answer.texts]
    stated = sum(any(_together(piece, *pair) for piece in pieces) for pair in texts if all(pair))
    return named >= needed or stated >= needed


def _together(piece: str, left: str, right: str) -> bool:
    return _occurs("", left, piece) and _occurs("", right, piece)
