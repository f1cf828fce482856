"""Pages of a course of another system, read from its folder into lessons."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from knowledge_graph.formats.html_text import HtmlText, TooDeepError, html_to_markdown
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError, read_text

MOST_PAGE_BYTES: Final = 1_000_000
MOST_BYTES: Final = 50_000_000
"""Of all pages together, a page that is shown twice counting twice."""


class Pages:
    """The files of an unpacked course, named in messages by the archive they come from."""

    def __init__(self, folder: Path, source: str, report: Report) -> None:
        self._folder = folder.resolve()
        self._source = source
        self._report = report
        self._left = MOST_BYTES

    def name(self, relative: str) -> str:
        """A file's name in messages."""
        return f"{self._source}/{relative}"

    def find(self, reference: str) -> Path | None:
        """The ordinary file that a relative address names; None if there is none inside the folder."""
        address = unquote(urlsplit(reference.replace("\\", "/")).path)
        try:
            path = (self._folder / address).resolve()
            return path if path.is_relative_to(self._folder) and path.is_file() else None
        except (OSError, ValueError):  # links that lead to each other; a name with NUL
            return None

    def read(self, relative: str, line: int, from_file: str) -> HtmlText | None:
        """A page as text; None, with the reason among the problems, where it cannot be read."""
        path = self.find(relative)
        if path is None:
            self._report.warning("missing-file", f"the page {relative!r} is not in the archive", line, from_file)
            return None
        try:
            html = read_text(path, self._report, most=MOST_PAGE_BYTES, file=self.name(relative))
        except UnreadableError:
            return None
        return self.convert(html, self.name(relative), 1)

    def convert(self, html: str, file: str, line: int) -> HtmlText | None:
        """HTML as text, with a warning that names what a lesson cannot have.

        Raises:
            UnreadableError: all pages together are too large.
        """
        self._left -= len(html)
        if self._left < 0:
            message = f"the pages have more than {MOST_BYTES / 1e6:,.0f} MB together: divide the course"
            self._report.error("too-much-text", message, line, file)
            raise UnreadableError
        try:
            found = html_to_markdown(html)
        except TooDeepError as error:
            self._report.error("too-deep", str(error), line, file)
            return None
        if found.left_out:
            what = ", ".join(f"{count} {name}" for name, count in found.left_out)
            self._report.warning("not-understood", f"left out of the lesson: {what}", line, file)
        return found
