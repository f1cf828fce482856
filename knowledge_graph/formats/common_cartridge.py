"""IMS (1EdTech) Common Cartridge 1.0 to 1.3: each page of the organization becomes a concept with its lesson.

Folders of the organization only order the pages. As in OLX, order is not read as prerequisites.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from lxml import etree

from knowledge_graph.formats.archives import opened_folder
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, TooMuchError
from knowledge_graph.formats.pages import Pages
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError
from knowledge_graph.formats.xml_reading import all_text, line_of, local_name, read_xml

MANIFEST: Final = "imsmanifest.xml"
MOST_XML_BYTES: Final = 8_000_000
_PAGES: Final = (".html", ".htm", ".xhtml")
_KINDS: Final = (
    ("imsqti", "assessment (QTI)"),
    ("imswl", "link to a web page"),
    ("imsdt", "discussion"),
    ("imsbasiclti", "external tool"),
    ("associatedcontent", "file of another system"),
    ("webcontent", "file that is no page"),
)


class _Resource(NamedTuple):
    kind: str
    href: str


class CommonCartridgeReader:
    """Reads a cartridge (``.imscc`` or ``.zip``), or the folder it was unpacked into."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in items of the organization."""
        report = Report(path.name)
        try:
            with opened_folder(path, report) as folder:
                return assemble(_Cartridge(folder, path.name, report).read(progress), path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


class _Cartridge:
    """One unpacked cartridge."""

    def __init__(self, folder: Path, source: str, report: Report) -> None:
        self._pages = Pages(folder, source, report)
        self._report = report
        self._file = self._pages.name(MANIFEST)
        self._course = ForeignCourse(report)

    def read(self, progress: Progress) -> ForeignCourse:
        path = self._pages.find(MANIFEST)
        if path is None:
            self._report.error("missing-file", f"there is no {MANIFEST}: is this a Common Cartridge?")
            raise UnreadableError
        manifest = read_xml(path, self._report, most=MOST_XML_BYTES, file=self._file)
        resources = dict(self._resources(manifest))
        self._read_header(manifest)
        items = [item for organization in _named(manifest, "organization") for item in _named(organization, "item")]
        for number, item in enumerate(items, start=1):
            self._add(item, resources)
            progress(number, len(items))
        shown = {item.get("identifierref") for item in items}
        for identifier, resource in resources.items():
            if identifier not in shown and resource.href.lower().endswith(_PAGES):
                message = f"the page {resource.href!r} is in no place of the organization and is left out"
                self._report.warning("not-understood", message, 1, self._file)
        return self._course

    def _read_header(self, manifest: etree._Element) -> None:
        header = self._course.header
        for metadata in _children(manifest, "metadata"):
            for general in _named(metadata, "general"):
                header.title = self._first(general, "title")
                header.description = self._first(general, "description")
                header.source_language = next((all_text(one).strip() for one in _children(general, "language")), "")
            for rights in _named(metadata, "rights"):
                header.license = self._first(rights, "description").get(SOURCE, "")

    @staticmethod
    def _first(element: etree._Element, name: str) -> dict[str, str]:
        return next(({SOURCE: all_text(one).strip()} for one in _children(element, name)), {})

    def _resources(self, manifest: etree._Element) -> Iterator[tuple[str, _Resource]]:
        for resource in _named(manifest, "resource"):
            files = [one.get("href") or "" for one in _children(resource, "file")]
            href = resource.get("href") or next(iter(files), "")
            yield resource.get("identifier") or "", _Resource(resource.get("type") or "", href)

    def _add(self, item: etree._Element, resources: dict[str, _Resource]) -> None:
        reference = item.get("identifierref")
        if not reference:
            return
        title = next((all_text(one).strip() for one in _children(item, "title")), "")
        resource, line = resources.get(reference), line_of(item)
        if resource is None:
            message = f"{title!r} refers to {reference!r}, which is no resource of the cartridge"
            self._report.warning("unknown-id", message, line, self._file)
        elif not resource.kind.startswith("webcontent") or not resource.href.lower().split("?")[0].endswith(_PAGES):
            kind = next((name for start, name in _KINDS if resource.kind.startswith(start)), resource.kind)
            message = f"{title!r} is not imported from this format: {kind}"
            self._report.warning("not-understood", message, line, self._file)
        else:
            self._add_page(item, title, resource, line)

    def _add_page(self, item: etree._Element, title: str, resource: _Resource, line: int) -> None:
        page = self._pages.read(resource.href, line, self._file)
        if page is None:
            return
        title = title or page.title
        if not page.markdown:
            self._report.warning("no-text", f"the page {title!r} has no text and is left out", line, self._file)
            return
        self._course.add_concept(
            ForeignConcept(
                foreign_id=item.get("identifier") or f"{resource.href}:{line}",
                title={SOURCE: title},
                line=line,
                file=self._file,
                name=title or resource.href,
                lessons={SOURCE: page.markdown},
            )
        )


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (child for child in element if local_name(child) == name)


def _named(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return (one for one in element.iter("{*}" + name))
