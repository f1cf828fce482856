"""Reads XML that nobody has looked at: no DTD, no entities of its own, no network, bounded depth, with lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from lxml import etree

from knowledge_graph.formats.limits import MOST_FILE_BYTES
from knowledge_graph.formats.protocol import Progress, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError, check_file

_DEEP: Final = "Excessive depth"
NOT_IN_XML: Final = "\ufffe\uffff"
"""Characters that a course may hold and XML 1.0 may not (section 2.2 of its specification)."""


def iterate_xml(
    path: Path,
    report: Report,
    progress: Progress = no_progress,
    *,
    most: int = MOST_FILE_BYTES,
    file: str | None = None,
) -> Iterator[tuple[str, etree._Element]]:
    """Start and end of every element, in the order of the file; progress is in bytes.

    Whoever reads a long file clears elements that are done with.

    Raises:
        UnreadableError: the file is too large, is not well-formed, is nested too deeply, or brings its own DTD.
    """
    size = check_file(path, report, most=most, file=file)
    with path.open("rb") as opened:
        events = etree.iterparse(
            _Counted(opened, size, progress),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        first = True
        try:
            for event, element in events:
                if first and element.getroottree().docinfo.doctype:
                    message = "a document type (<!DOCTYPE …>) is not read: remove it and write entities out"
                    report.error("document-type", message, 1, file)
                    raise UnreadableError
                first = False
                yield event, element
        except etree.XMLSyntaxError as error:
            _report_broken(error, report, file)
            raise UnreadableError from error
    progress(size, size)


def read_xml(path: Path, report: Report, *, most: int, file: str | None = None) -> etree._Element:
    """A small file as a tree.

    Raises:
        UnreadableError: as in `iterate_xml`.
    """
    root = None
    for _, element in iterate_xml(path, report, most=most, file=file):
        root = element if root is None else root
    if root is None:  # an empty file is not well-formed, so it has been refused
        raise UnreadableError
    return root


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def line_of(element: etree._Element) -> int:
    """The line on which an element begins."""
    return element.sourceline or 1


def forget(element: etree._Element) -> None:
    """Frees an element that is done with, and what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def all_text(element: etree._Element) -> str:
    """The text in an element, without its own markup."""
    return "".join(str(piece) for piece in element.itertext())


class _Counted:
    """A file that tells how far it is read."""

    def __init__(self, opened: IO[bytes], size: int, progress: Progress) -> None:
        self._opened, self._size, self._progress, self._done = opened, size, progress, 0

    def read(self, size: int = -1) -> bytes:
        content = self._opened.read(size)
        self._done += len(content)
        self._progress(self._done, self._size)
        return content


def _report_broken(error: etree.XMLSyntaxError, report: Report, file: str | None) -> None:
    message = str(error.msg).split(", line ")[0]
    line = error.lineno or 1
    if _DEEP in message:
        report.error("too-deep", "elements are nested more than 256 deep", line, file)
    else:
        report.error("broken-xml", f"this is not well-formed XML: {message}", line, file)
