"""The marks by which a model cites, apart from the sentence that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from companion.markup import markup_spans

_MARKER = re.compile(r"\s*(?:\[\^?(\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)\]|【(\d{1,3})】)(?=(?P<link>[(:])?)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its citations, and their numbers."""

    text: str
    numbers: tuple[int, ...]
    is_link: bool


def without_citations(text: str) -> Marked:
    """Takes the marks out of a sentence; those inside formulas are part of the formula.

    >>> without_citations("The interval $[1,2]$ is closed [2][3].")
    Marked(text='The interval $[1,2]$ is closed.', numbers=(2, 3), is_link=False)
    """
    numbers: list[int] = []
    parts: list[str] = []
    is_link = False
    end = 0
    for start, stop, is_prose in _stretches(text):
        stretch = text[start:stop]
        if is_prose:
            for match in _MARKER.finditer(stretch):
                numbers += [int(number) for number in re.findall(r"\d+", match[1] or match[2])]
                is_link = is_link or match["link"] is not None
            stretch = _MARKER.sub("", stretch)
        parts.append(stretch)
        end = stop
    parts.append(text[end:])
    return Marked("".join(parts).strip(), tuple(dict.fromkeys(numbers)), is_link)


def prose_of(text: str) -> str:
    """The text without formulas and code."""
    return " ; ".join(text[start:stop] for start, stop, is_prose in _stretches(text) if is_prose)


def _stretches(text: str) -> list[tuple[int, int, bool]]:
    """(start, end, is prose), without HTML being told apart: it is refused elsewhere."""
    found, end = [], 0
    for span in markup_spans(text):
        found += [(end, span.start, True), (span.start, span.end, False)]
        end = span.end
    return [*found, (end, len(text), True)]
