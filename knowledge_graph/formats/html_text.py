"""HTML of other systems as the Markdown of lessons: mathematics between dollars, no scripts, no pictures."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString
from markdownify import MarkdownConverter

MOST_CHARACTERS: Final = 2_000_000
DEEPEST: Final = 100
_DROPPED: Final = ("script", "style", "noscript", "template", "head", "object", "embed", "applet", "form", "svg")
_NAMED: Final = {
    "img": "pictures",
    "iframe": "embedded pages",
    "video": "films",
    "audio": "sounds",
    "object": "embedded objects",
    "embed": "embedded objects",
    "form": "forms",
    "svg": "drawings",
}
_MATHEMATICS: Final = (
    (re.compile(r"\\\((.+?)\\\)", re.DOTALL), "${}$"),
    (re.compile(r"\[mathjaxinline\](.+?)\[/mathjaxinline\]", re.DOTALL), "${}$"),
    (re.compile(r"\\\[(.+?)\\\]", re.DOTALL), "\n\n$${}$$\n\n"),
    (re.compile(r"\[mathjax\](.+?)\[/mathjax\]", re.DOTALL), "\n\n$${}$$\n\n"),
)
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private characters around the number of a formula while the rest is converted."""
_PLACE: Final = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_BLANK: Final = re.compile(r"\n{3,}")
_SAFE_LINK: Final = re.compile(r"(https?|mailto):", re.IGNORECASE)
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class HtmlText:
    """A page as text.

    Attributes:
        markdown: headings from ``##`` down.
        title: what the page calls itself, else empty.
        left_out: what the text had that a lesson has not, with how often.
    """

    markdown: str
    title: str
    left_out: tuple[tuple[str, int], ...]


class TooDeepError(ValueError):
    """Elements are nested more deeply than anybody writes by hand."""


def html_to_markdown(html: str) -> HtmlText:
    r"""The text of a page or of a part of one.

    >>> html_to_markdown("<h1>Norm</h1><p>The <b>norm</b> is \\(\\sqrt{x_1^2}\\).</p>").markdown
    '## Norm\n\nThe **norm** is $\\sqrt{x_1^2}$.'

    Raises:
        TooDeepError: see there; nothing else in the text makes this function raise.
    """
    soup = BeautifulSoup(html[:MOST_CHARACTERS].replace(_OPEN, "").replace(_CLOSE, ""), "html.parser")
    _check_depth(soup)
    title = soup.title.get_text(" ", strip=True) if soup.title is not None else ""
    left_out = Counter(_NAMED[tag.name] for tag in soup.find_all(list(_NAMED)))
    for tag in soup.find_all(list(_DROPPED)):
        tag.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for picture in soup.find_all("img"):
        picture.replace_with(str(picture.get("alt") or ""))
    for link in soup.find_all("a"):
        if not _SAFE_LINK.match(str(link.get("href") or "")):
            link.unwrap()
    _lower_headings(soup)
    formulas = _protect(soup)
    markdown = MarkdownConverter(heading_style="ATX", bullets="-", newline_style="BACKSLASH").convert_soup(soup)
    markdown = _PLACE.sub(lambda found: formulas[int(found[1])], markdown)
    lines = "\n".join(line.rstrip() for line in markdown.split("\n"))
    return HtmlText(_BLANK.sub("\n\n", lines).strip(), title, tuple(sorted(left_out.items())))


def _check_depth(soup: BeautifulSoup) -> None:
    depth = 0
    element: Tag | NavigableString | None = soup
    for _ in range(MOST_CHARACTERS):
        if isinstance(element, Tag) and element.contents:
            element, depth = element.contents[0], depth + 1  # type: ignore[assignment]  # contents are tags and strings
        else:
            while element is not None and element is not soup and element.next_sibling is None:
                element, depth = element.parent, depth - 1
            if element is None or element is soup:
                return
            element = element.next_sibling  # type: ignore[assignment]  # as above
        if depth > DEEPEST:
            raise TooDeepError(f"elements are nested more than {DEEPEST} deep")


def _lower_headings(soup: BeautifulSoup) -> None:
    if soup.find("h1") is None:
        return
    for heading in soup.find_all(list(_HEADINGS)):
        heading.name = _HEADINGS[min(_HEADINGS.index(heading.name) + 1, 5)]


def _protect(soup: BeautifulSoup) -> list[str]:
    """Puts places for formulas, whose signs are not Markdown's, and writes signs that would be taken for markup."""
    formulas: list[str] = []
    for text in list(soup.find_all(string=True)):
        if text.find_parent(["pre", "code"]) is not None:
            continue
        written = str(text)
        for pattern, form in _MATHEMATICS:
            written = pattern.sub(lambda found, form=form: _kept(form, found[1], formulas), written)  # type: ignore[misc]
        written = written.replace("&", "&amp;") if "&" in written and ";" in written else written
        written = written.replace("<", "&lt;").replace("$", "\\$")
        if written != str(text):
            text.replace_with(NavigableString(written))
    return formulas


def _kept(form: str, formula: str, formulas: list[str]) -> str:
    formulas.append(form.format(formula.strip().replace("$", "\\$")))
    return f"{_OPEN}{len(formulas) - 1}{_CLOSE}"
