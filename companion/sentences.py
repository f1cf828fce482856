"""Where sentences begin and end, in English and Chinese, without cutting formulas, numbers or abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from companion.markup import MarkupSpan, SpanKind, markup_spans

_CANDIDATE = re.compile(
    r"(?P<stop>[.!?]+[\"'”’)\]]*(?=\s|\Z|[*_]))|(?P<chinese>[。！？]+[”’」』）)]*)|(?P<blank>\n[ \t]*\n\s*)"
    r"|(?P<item>\n(?= {0,3}(?:[-*+]|\d{1,3}[.)])\s))"
)
_ABBREVIATIONS = re.compile(
    "e[.]g|i[.]e|cf|vs|figs?|eqs?|thm|def|sec|ch|pp?|no|vol|dr|prof|mr|mrs|ms|resp|viz", re.IGNORECASE
)
"""Words whose full stop does not end a sentence even before a capital letter; others are told by the letter."""
_OPENING = re.compile(r"(?:\s|>\s|(?:[-*+]|\d{1,3}[.)])\s+)+")
_EMPHASIS = re.compile(r"\*\*\*|\*\*|\*|__|_")
_CONTINUES = re.compile(r"[a-z]|其中|即|这里|也就是")
_TERMINAL = (".", "!", "?", "。", "！", "？")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text`` is ``source[start:end]`` of the text it was cut from."""

    start: int
    end: int
    text: str


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences in order, without the white space and list markers before them.

    A displayed formula belongs to the sentence it completes.

    >>> [sentence.text for sentence in split_sentences("See Fig. 2, e.g. $1. 5$. It is 2.5 long! 好。对。")]
    ['See Fig. 2, e.g. $1. 5$.', 'It is 2.5 long!', '好。', '对。']
    """
    found = []
    start = 0
    for end in [*_boundaries(text), len(text)]:
        opening = _OPENING.match(text, start, end)
        first = opening.end() if opening else start
        content = text[first:end].rstrip()
        if content:
            found.append(Sentence(first, first + len(content), content))
        start = end
    return tuple(found)


def _boundaries(text: str) -> Iterator[int]:
    spans = markup_spans(text)
    candidates = set(_ends_of_formulas(text, spans))
    for match in _CANDIDATE.finditer(text):
        inside = any(span.start < match.end() and match.start() < span.end for span in spans)
        if not inside and _divides(text, match, spans):
            candidates.add(match.end())
    start = 0
    for candidate in sorted(candidates):
        closing = _closing_emphasis(text, start, candidate)
        if closing is not None:
            yield closing
            start = closing


def _closing_emphasis(text: str, start: int, end: int) -> int | None:
    """The end with the mark of emphasis that closes there; None where the emphasised words only introduce what follows.

    A bold name such as ``**Start minus end.** This gives …`` says nothing, or something false, without what follows.
    """
    mark = _EMPHASIS.match(text, end)
    if mark is None or text.count(mark.group(), start, end) % 2 == 0:
        return end
    bold_lead = text[start:end].lstrip(" \n-+0123456789.)").startswith(mark.group()) and text[mark.end() :][:1] == " "
    return None if bold_lead and mark.group() in {"**", "__"} else mark.end()


def carries_on(text: str, formula_end: int, position: int) -> bool:
    """Whether the words at a position go on with the sentence of the displayed formula that ended before."""
    formula = text[:formula_end].rstrip().removesuffix("$$").rstrip()
    return formula.endswith((",", "，")) or _CONTINUES.match(text, position) is not None


def _divides(text: str, match: re.Match[str], spans: Sequence[MarkupSpan]) -> bool:
    if match["blank"] is not None:
        return not _formula_carries_on(text, match, spans)
    if match["stop"] is None or not match["stop"].startswith("."):
        return True
    if _next_is_lower_case(text, match.end()):
        return False
    before = re.search(r"[\w.]*\Z", text[max(0, match.start() - 12) : match.start()])
    word = before.group().lower() if before else ""
    numbers_an_item = word.isdigit() and text.rfind("\n", 0, match.start()) + 1 >= match.start() - len(word) - 3
    initial = len(word) == 1 and text[match.start() - 1].isupper() and _looks_like_a_name(text, match)
    return not bool(_ABBREVIATIONS.fullmatch(word) or initial or numbers_an_item)


def _looks_like_a_name(text: str, match: re.Match[str]) -> bool:
    """``J. Smith``: an initial that begins the text or follows another capitalised word."""
    before = text[: match.start() - 1].split()
    return not before or before[-1][:1].isupper()


def _next_is_lower_case(text: str, position: int) -> bool:
    rest = text[position : position + 40].lstrip()
    return "\n\n" not in text[position : position + 3] and rest[:1].islower() and rest[:1].isascii()


def _formula_carries_on(text: str, blank: re.Match[str], spans: Sequence[MarkupSpan]) -> bool:
    """Whether the sentence goes on across a blank line, into or out of a displayed formula."""
    before = text[: blank.start()].rstrip()
    if text.startswith("$$", blank.end()):
        return bool(before) and not before.endswith(_TERMINAL)
    formula = any(span.kind is SpanKind.MATHEMATICS and span.end == len(before) for span in spans)
    return formula and before.endswith("$$") and carries_on(text, len(before), blank.end())


def _ends_of_formulas(text: str, spans: Sequence[MarkupSpan]) -> Iterator[int]:
    """A formula that ends with a full stop ends its sentence; so does a displayed one before a capital letter."""
    for span in spans:
        if span.kind is not SpanKind.MATHEMATICS:
            continue
        content = text[span.start : span.end].strip("$").rstrip()
        following = text[span.end :]
        next_word = len(text) - len(following.lstrip())
        if not following[:1].isspace() or carries_on(text, span.end, next_word):
            continue
        displayed = text.startswith("$$", span.start)
        if content.endswith((".", "。")) or (displayed and following.lstrip()[:1].isupper()):
            yield span.end
