"""Reading CommonMark with offsets: what must not be cut, what must not be shown, and the blocks of a lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_SPANS = re.compile(
    r"(?P<code>^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[^\n]*$|\Z)|(?P<ticks>`+)(?!`)[^`]+?(?P=ticks))"
    r"|(?P<math>\$\$.+?\$\$|(?<!\\)\$(?![\s$])(?:\\.|[^$\\\n]|\n(?!\s*\n))*?(?<![\s\\])\$(?!\d))"
    r"|(?P<html><!--.*?(?:-->|\Z)|<(?P<tag>[a-zA-Z][\w-]*)\b[^<>]*>.*?</(?P=tag)\s*>|</?[a-zA-Z!?][^>]*>)",
    re.DOTALL | re.MULTILINE,
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_LIST_ITEM = re.compile(r"^ {0,3}(?:[-*+]|\d{1,3}[.)])\s+")
_UNSAFE = re.compile(
    r"!\[|\][(\[]|^\s*\[[^\]]+\]:|<[a-z!/?]|\w+://|\bwww\.|(?:javascript|vbscript)\s*:|\bdata:\w+/"
    r"|\\(?:href|url|includegraphics|html\w*|def|gdef|newcommand|input)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TAG_IN_MATHEMATICS = re.compile(
    r"<\s*/?\s*(?:script|img|iframe|svg|object|embed|style|video|audio|form|link|meta)\b"
    r"|\\(?:href|url|includegraphics|html\w*|def|gdef|newcommand|input)\b|javascript\s*:|\w+://",
    re.IGNORECASE,
)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_NOT_WORDS = re.compile(r"[^\w\s,;'’()+.-]")


class SpanKind(StrEnum):
    """What a stretch of Markdown is when it is not prose."""

    CODE = "code"
    MATHEMATICS = "math"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class MarkupSpan:
    """A stretch ``text[start:end]`` that no sentence boundary falls into."""

    kind: SpanKind
    start: int
    end: int


def markup_spans(text: str) -> tuple[MarkupSpan, ...]:
    """Code, mathematics and raw HTML, first to last, none inside another.

    >>> [(span.kind.value, "a $x. y$ <b>c</b>"[span.start:span.end]) for span in markup_spans("a $x. y$ <b>c</b>")]
    [('math', '$x. y$'), ('html', '<b>c</b>')]
    """
    return tuple(_matched_span(match) for match in _SPANS.finditer(text))


def _matched_span(match: re.Match[str]) -> MarkupSpan:
    kind = next(kind for kind in SpanKind if match.group(kind.value) is not None)
    return MarkupSpan(kind, match.start(), match.end())


def is_showable(text: str) -> bool:
    r"""Whether a reply may contain this text: no image, link, raw HTML or address, in prose or in mathematics.

    >>> is_showable("If $a<b$ then $b>a$."), is_showable("![](http://x)"), is_showable(r"$\href{x}{y}$")
    (True, False, False)
    """
    prose = []
    end = 0
    for span in markup_spans(text):
        if span.kind is SpanKind.HTML or _TAG_IN_MATHEMATICS.search(text[span.start : span.end]):
            return False
        prose.append(text[end : span.start])
        end = span.end
    prose.append(text[end:])
    return _UNSAFE.search(" ".join(prose)) is None


def plain_line(text: str) -> str:
    r"""A title or heading as one line that may be shown: where it holds markup, only its words are left.

    >>> plain_line("Norm <img src=x onerror=y> of\n[a](javascript:b)")
    'Norm of a'
    """
    if not is_showable(text):
        kept, end = [], 0
        for span in markup_spans(text):
            if span.kind is SpanKind.HTML:
                kept.append(text[end : span.start])
                end = span.end
        text = _NOT_WORDS.sub(" ", _LINK.sub(r"\1", "".join([*kept, text[end:]])))
    return " ".join(text.split())


class BlockKind(StrEnum):
    """The blocks a lesson is made of."""

    HEADING = "heading"
    TEXT = "text"
    LIST_ITEM = "list-item"
    MATHEMATICS = "mathematics"
    CODE = "code"
    FIGURE = "figure"
    TABLE = "table"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Block:
    """``markdown[start:end]`` without the white space around it.

    Attributes:
        heading: the text of the nearest heading above; for a heading its own.
    """

    kind: BlockKind
    start: int
    end: int
    heading: str


def blocks_of(markdown: str) -> tuple[Block, ...]:
    r"""The blocks of a lesson in order; blank lines inside code and formulas do not divide.

    >>> [(block.kind.value, block.heading) for block in blocks_of("## Norm\n\nText.\n\n$$\nx\n\ny\n$$\n- one")]
    [('heading', 'Norm'), ('text', 'Norm'), ('mathematics', 'Norm'), ('list-item', 'Norm')]
    """
    found: list[Block] = []
    heading = ""
    for start, end in _block_ranges(markdown):
        text = markdown[start:end]
        kind = _block_kind(text)
        if kind is BlockKind.HEADING and (title := _HEADING.match(text)):
            heading = title.group(2)
        found.append(Block(kind, start, end, heading))
    return tuple(found)


def _block_kind(text: str) -> BlockKind:
    starts = (
        (BlockKind.HEADING, _HEADING),
        (BlockKind.FIGURE, re.compile(r"`{3,}figure[ \t]*\n")),
        (BlockKind.CODE, _FENCE),
        (BlockKind.LIST_ITEM, _LIST_ITEM),
        (BlockKind.MATHEMATICS, re.compile(r"\$\$")),
        (BlockKind.TABLE, re.compile(r"\|")),
        (BlockKind.HTML, re.compile(r"<[a-zA-Z!/?]")),
    )
    return next((kind for kind, pattern in starts if pattern.match(text)), BlockKind.TEXT)


def _block_ranges(markdown: str) -> Iterator[tuple[int, int]]:
    """Divides at blank lines, headings, list items and the edges of fenced code and HTML that begins a line."""
    glued = [(span.start, span.end) for span in markup_spans(markdown)]
    start: int | None = None
    end = 0
    position = 0
    for line in markdown.splitlines(keepends=True):
        line_start, position = position, position + len(line)
        if any(begin < line_start < finish for begin, finish in glued):
            end = _content_end(line, line_start) or end
            continue
        alone = bool(_HEADING.match(line) or _FENCE.match(line) or re.match(r"<[a-zA-Z!/?]", line))
        previous_alone = start is not None and _stands_alone(markdown[start:end])
        divides = not line.strip() or alone or previous_alone or bool(_LIST_ITEM.match(line))
        if divides and start is not None:
            yield start, end
            start = None
        if line.strip():
            start = line_start + len(line) - len(line.lstrip()) if start is None else start
            end = _content_end(line, line_start) or end
    if start is not None:
        yield start, end


def _stands_alone(text: str) -> bool:
    return bool(_HEADING.match(text.splitlines()[0]) or _FENCE.match(text) or re.match(r"<[a-zA-Z!/?]", text))


def _content_end(line: str, line_start: int) -> int | None:
    content = line.rstrip()
    return line_start + len(content) if content else None
