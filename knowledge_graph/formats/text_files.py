"""Opens single files and reads them line by line or whole: bounded, as UTF-8, with the line of what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from knowledge_graph.formats.limits import MOST_FILE_BYTES, MOST_LINE_BYTES
from knowledge_graph.formats.protocol import Progress
from knowledge_graph.formats.report import Report


class UnreadableError(Exception):
    """Reading ends here; the reason is among the problems already."""


def check_file(path: Path, report: Report, *, most: int = MOST_FILE_BYTES, file: str | None = None) -> int:
    """The size of an ordinary file that is not too large.

    Raises:
        UnreadableError: there is no such file, or more of it than is read.
    """
    try:
        if not path.is_file():
            report.error("missing-file", "there is no such file", file=file)
            raise UnreadableError
        size = path.stat().st_size
    except OSError as error:
        report.error("unreadable-file", f"this file cannot be read: {error.strerror}", file=file)
        raise UnreadableError from error
    if size > most:
        message = f"this file has {size / 1e6:,.0f} MB, at most {most / 1e6:,.0f} MB are read: divide the course"
        report.error("file-too-large", message, file=file)
        raise UnreadableError
    return size


def read_lines(path: Path, report: Report, progress: Progress, file: str | None = None) -> Iterator[str]:
    """The lines of a file with their ends, one at a time; progress is in bytes.

    Raises:
        UnreadableError: the file cannot be opened, is too large, has an endless line, or is not UTF-8.
    """
    size, done = check_file(path, report, file=file), 0
    with path.open("rb") as opened:
        number = 0
        while content := opened.readline(MOST_LINE_BYTES + 1):
            number += 1
            if len(content) > MOST_LINE_BYTES:
                message = f"this line has more than {MOST_LINE_BYTES // 1000:,} kB: is this a table?"
                report.error("line-too-long", message, number, file)
                raise UnreadableError
            done += len(content)
            if number % 1000 == 0:
                progress(done, size)
            yield _decoded(content, number, report, file)
    progress(size, size)


def read_text(path: Path, report: Report, *, most: int, file: str | None = None) -> str:
    """A small file as a whole, with line ends as on Unix.

    Raises:
        UnreadableError: as in `read_lines`.
    """
    check_file(path, report, most=most, file=file)
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        _report_not_utf_8(report, content.count(b"\n", 0, error.start) + 1, file)
        raise UnreadableError from error


def _decoded(content: bytes, number: int, report: Report, file: str | None) -> str:
    try:
        return content.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        _report_not_utf_8(report, number, file)
        raise UnreadableError from error


def _report_not_utf_8(report: Report, line: int, file: str | None) -> None:
    report.error("not-utf-8", "this line is not valid UTF-8: save the file as UTF-8", line, file)
