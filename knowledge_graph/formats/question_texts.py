r"""Texts of questions between our Markdown and the HTML of other systems.

Mathematics stands between ``$…$`` or ``$$…$$`` here, and between ``\(…\)`` or ``\[…\]`` there, where ``$$…$$`` is read
as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any, Final

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString
from markdown_it import MarkdownIt
from markdownify import MarkdownConverter

MOST_CHARACTERS: Final = 100_000
DEEPEST: Final = 60
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private characters around the number of a formula while the rest is converted."""
_PLACE: Final = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_OUR_MATHEMATICS: Final = re.compile(r"\\.|\$\$(.+?)\$\$|\$(.+?)\$", re.DOTALL)
_THEIR_MATHEMATICS: Final = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$", re.DOTALL)
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_MARKUP: Final = re.compile(r"[\\`*\[\]<$~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,31};)")
_LINE_MARKUP: Final = re.compile(r"^(\s*)([#>+=-]|\d{1,9}(?=[.)]))", re.MULTILINE)
_DROPPED: Final = ("script", "style", "noscript", "template", "head", "object", "embed", "form", "svg", "iframe")
_NAMED: Final = {
    "img": "a picture",
    "iframe": "an embedded page",
    "video": "a film",
    "audio": "a sound",
    "object": "an embedded object",
    "svg": "a drawing",
    "math": "MathML",
    "script": "a script",
}
_SAFE_LINK: Final = re.compile(r"(https?|mailto):", re.IGNORECASE)
_markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


class TextError(ValueError):
    """A text is longer or nested more deeply than anybody writes by hand."""


def markdown_to_html(markdown: str) -> str:
    r"""The text as HTML, with mathematics as MathJax finds it.

    >>> markdown_to_html("The *norm* is $x<1$.")
    '<p>The <em>norm</em> is \\(x&lt;1\\).</p>'
    """
    formulas: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if found[0].startswith("\\"):
            return found[0]
        formulas.append(
            f"\\[{escape(found[1], quote=False)}\\]" if found[1] else f"\\({escape(found[2], quote=False)}\\)"
        )
        return f"{_OPEN}{len(formulas) - 1}{_CLOSE}"

    html: str = _markdown.render(_OUR_MATHEMATICS.sub(keep, _without_places(markdown)))
    return _filled(html, formulas).strip()


def html_to_markdown(html: str, left_out: Callable[[str], None] = lambda _: None) -> str:
    r"""The text as Markdown.

    >>> html_to_markdown("<p>The <b>norm</b> is \\(x_1\\), not 1*2.</p>")
    'The **norm** is $x_1$, not 1\\*2.'

    Args:
        html: of another system; scripts and links other than to the web are dropped.
        left_out: told what the text had that ours has not.

    Raises:
        TextError: it is too long, or nested too deeply.
    """
    if len(html) > MOST_CHARACTERS:
        raise TextError(f"a text has more than {MOST_CHARACTERS} characters")
    soup = BeautifulSoup(without_unseen(_without_places(html)), "html.parser")
    _check_depth(soup)
    for name in sorted({_NAMED[tag.name] for tag in soup.find_all(list(_NAMED))}):
        left_out(name)
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in soup.find_all(list(_DROPPED)):
        tag.decompose()
    for picture in soup.find_all("img"):
        picture.replace_with(str(picture.get("alt") or ""))
    for link in soup.find_all("a"):
        if not _SAFE_LINK.match(str(link.get("href") or "")):
            link.unwrap()
    for line_end in soup.find_all("br"):
        if line_end.next_sibling is None or (
            not str(line_end.next_sibling).strip() and line_end.find_next_sibling() is None
        ):
            line_end.decompose()  # editors leave one at the end of a paragraph, where it ends no line
    formulas = _protect(soup)
    converter = _Converter(heading_style="ATX", bullets="-", newline_style="backslash", autolinks=False)
    markdown = _filled(converter.convert_soup(soup), formulas)
    lines = "\n".join(line.rstrip() for line in markdown.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def plain_to_markdown(text: str) -> str:
    r"""A text without markup, written so that Markdown shows it as it is; mathematics is understood.

    >>> plain_to_markdown(r"2 * 3, \(x_1\)"), plain_to_markdown("# 1")
    ('2 \\* 3, $x_1$', '\\# 1')
    """
    formulas: list[str] = []
    text = _THEIR_MATHEMATICS.sub(lambda found: _kept_theirs(found, formulas), without_unseen(_without_places(text)))
    return _filled(_escaped(text), formulas).strip()


def markdown_to_plain(markdown: str) -> str:
    r"""The text without markup, mathematics as other systems write it: for places that hold no HTML.

    >>> markdown_to_plain(r"The **sum** is 2 \* $x$")
    'The sum is 2 * \\(x\\)'
    """
    return BeautifulSoup(markdown_to_html(markdown), "html.parser").get_text().strip()


def without_unseen(text: str) -> str:
    """The text without control characters, half surrogate pairs, and marks that turn the writing direction."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _without_places(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def _filled(text: str, formulas: list[str]) -> str:
    return _PLACE.sub(lambda found: formulas[int(found[1])], text)


def _escaped(text: str) -> str:
    text = _MARKUP.sub(lambda found: f"\\{found[0]}", text)
    return _LINE_MARKUP.sub(_escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"


class _Converter(MarkdownConverter):
    """Escapes what Markdown would take for markup, and nothing else."""

    def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ANN401, ARG002 - as in markdownify
        return _escaped(text) if text else ""


def _check_depth(soup: BeautifulSoup) -> None:
    level: list[Any] = [soup]
    for _ in range(DEEPEST):
        level = [child for tag in level for child in tag.children if isinstance(child, Tag)]
        if not level:
            return
    raise TextError(f"elements of a text are nested more than {DEEPEST} deep")


def _protect(soup: BeautifulSoup) -> list[str]:
    formulas: list[str] = []
    for text in list(soup.find_all(string=True)):
        if text.find_parent(["pre", "code"]) is None:
            written = _THEIR_MATHEMATICS.sub(lambda found: _kept_theirs(found, formulas), str(text))
            if written != str(text):
                text.replace_with(NavigableString(written))
    return formulas


def _kept_theirs(found: re.Match[str], formulas: list[str]) -> str:
    inline, *display = found.groups()
    formulas.append(
        f"${inline}$" if inline is not None else f"$${next(text for text in display if text is not None)}$$"
    )
    return f"{_OPEN}{len(formulas) - 1}{_CLOSE}"
