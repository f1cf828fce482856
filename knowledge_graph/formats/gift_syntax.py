"""The syntax of GIFT: the questions of a text, their parts and their escapes, with lines.

The grammar is in docs/formats/gift.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

SPECIAL: Final = "~=#{}:"
_UNESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_FORMAT: Final = re.compile(r"^\s*\[(html|markdown|plain|moodle)\]")
_WEIGHT: Final = re.compile(r"^\s*%(-?\d{1,3}(?:\.\d{1,5})?)%")
_TITLE: Final = re.compile(r"\s*::((?:\\.|[^\\])*?)::", re.DOTALL)
HINT: Final = "// hint: "
"""A comment after the general feedback that holds a hint: GIFT has no hints, and other systems skip comments."""
LONGEST_QUESTION: Final = 100_000


class GiftError(ValueError):
    """A question that is not GIFT.

    Attributes:
        line: from 1.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class GiftAnswer:
    """One answer as it is written: ``=`` or ``~``, a weight in percent, its text and its feedback, still escaped."""

    sign: str
    text: str
    weight: float | None = None
    feedback: str = ""
    line: int = 1


@dataclass(slots=True)
class GiftQuestion:
    """One question as it is written; texts are still escaped.

    Attributes:
        text_format: ``html``, ``markdown``, ``plain`` or ``moodle``.
        before, after: the text around the answers; where the answers stand within it, both have something.
        is_essay: there are empty braces.
        has_answers: there are braces at all.
        is_numeric: the braces begin with ``#``.
        content: what stands in the braces, for true and false.
    """

    line: int
    title: str = ""
    text_format: str = "moodle"
    before: str = ""
    after: str = ""
    has_answers: bool = False
    is_numeric: bool = False
    content: str = ""
    answers: list[GiftAnswer] = field(default_factory=list)
    general_feedback: str = ""

    @property
    def is_essay(self) -> bool:
        return self.has_answers and not self.answers and not self.content.strip()


def split_questions(text: str) -> Iterator[tuple[int, str]]:
    """Questions and commands with the lines they begin on; comments are dropped, blank lines divide.

    A blank line within braces divides as well, as in Moodle.
    """
    block: list[str] = []
    start = 1
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line.strip():
            start = start if block else number
            is_comment = line.lstrip().startswith("//") and not (line.startswith(HINT) and "####" in "".join(block))
            block.append("" if is_comment else line)
        elif block:
            if any(block):
                yield start + next(i for i, one in enumerate(block) if one), "\n".join(block).lstrip("\n")
            block = []


def parse_question(line: int, text: str) -> GiftQuestion:
    """One question.

    Raises:
        GiftError: braces are not closed or stand inside each other, or it is too long.
    """
    if len(text) > LONGEST_QUESTION:
        raise GiftError(line, f"a question has more than {LONGEST_QUESTION} characters")
    question = GiftQuestion(line)
    if title := _TITLE.match(text):
        question.title = unescape(title[1]).strip()
        line += text.count("\n", 0, title.end())
        text = text[title.end() :]
    if found := _FORMAT.match(text):
        question.text_format = found[1]
        text = text[found.end() :]
    opening = _find(text, "{")
    if opening < 0:
        if _find(text, "}") >= 0:
            raise GiftError(line, "a } has no { before it: write \\} for the sign itself")
        question.before = text
        return question
    closing = _find(text, "}", opening + 1)
    if closing < 0:
        raise GiftError(line + text.count("\n", 0, opening), "a { is not closed: write \\{ for the sign itself")
    if (
        _find(text[opening + 1 : closing], "{") >= 0
        or _find(text, "{", closing) >= 0
        or _find(text, "}", closing + 1) >= 0
    ):
        raise GiftError(line, "there is more than one { or }: write \\{ and \\} for the signs themselves")
    question.before, question.after = text[:opening], text[closing + 1 :]
    question.has_answers = True
    _read_content(question, text[opening + 1 : closing], line + text.count("\n", 0, opening))
    return question


def _read_content(question: GiftQuestion, content: str, line: int) -> None:
    general = _find(content, "####")
    if general >= 0:
        question.general_feedback = content[general + 4 :]
        content = content[:general]
    if content.lstrip().startswith("#"):
        question.is_numeric = True
        content = content.lstrip()[1:]
    question.content = content
    starts = list(_places(content, "=~"))
    if question.is_numeric and content.strip() and (not starts or content[: starts[0]].strip()):
        question.answers.append(_answer("=", content, line))
        return
    for start, end in pairwise([*starts, len(content)]):
        question.answers.append(_answer(content[start], content[start + 1 : end], line + content.count("\n", 0, start)))


def _answer(sign: str, text: str, line: int) -> GiftAnswer:
    weight = None
    if found := _WEIGHT.match(text):
        weight = float(found[1])
        text = text[found.end() :]
    feedback = _find(text, "#")
    if feedback >= 0:
        return GiftAnswer(sign, text[:feedback], weight, text[feedback + 1 :], line)
    return GiftAnswer(sign, text, weight, "", line)


def _places(text: str, signs: str) -> Iterator[int]:
    """Where one of the signs stands without a backslash before it."""
    position = 0
    while position < len(text):
        if text[position] == "\\":
            position += 2
            continue
        if text[position] in signs:
            yield position
        position += 1


def _find(text: str, wanted: str, start: int = 0) -> int:
    for place in _places(text[start:], wanted[0]):
        if text.startswith(wanted, start + place):
            return start + place
    return -1


def split_pair(text: str) -> tuple[str, str] | None:
    """Both sides of ``left -> right``, or None if it is no pair."""
    left, arrow, right = text.partition("->")
    return (left, right) if arrow else None


def unescape(text: str) -> str:
    r"""The text without its backslashes; ``\n`` is a line end.

    >>> unescape(r"a \= b\n\{c\}")
    'a = b\n{c}'
    """

    def plain(found: re.Match[str]) -> str:
        if found[1] == "n":
            return "\n"
        return found[1] if found[1] in SPECIAL or found[1] == "\\" else found[0]

    return _UNESCAPED.sub(plain, text)


def escape_gift(text: str) -> str:
    r"""The text with backslashes before the signs that GIFT uses.

    >>> escape_gift("a = b\n{c}"), unescape(escape_gift(r"\(x\neq y\)"))
    ('a \\= b\\n\\{c\\}', '\\(x\\neq y\\)')
    """
    escaped = re.sub(rf"[\\{re.escape(SPECIAL)}]", lambda found: f"\\{found[0]}", text)
    return escaped.replace("\r", "").replace("\n", "\\n")
