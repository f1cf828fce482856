"""Open edX courses (OLX): a folder or tar.gz; each subsection (``sequential``) becomes a concept.

A subsection is about as long as one lesson; a unit (``vertical``) is often a piece of one, so units become its
sections. The order of a course is the order of the book; it is not read as prerequisites, because pages that follow
each other need not need each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from lxml import etree

from knowledge_graph.formats.archives import opened_folder
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, TooMuchError
from knowledge_graph.formats.naming import id_from
from knowledge_graph.formats.pages import Pages
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError
from knowledge_graph.formats.xml_reading import line_of, local_name, read_xml

MOST_XML_BYTES: Final = 4_000_000
_EXERCISES: Final = frozenset({"problem", "library_content", "openassessment", "drag-and-drop-v2"})
_STRUCTURE: Final = frozenset({"course", "chapter", "sequential", "vertical", "html", "problem"})
_SILENT: Final = frozenset({"wiki", "textbook", "discussion"})


class OlxReader:
    """Reads a course as Open edX exports it."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in chapters."""
        report = Report(path.name)
        try:
            with opened_folder(path, report) as folder:
                return assemble(_OlxCourse(folder, path.name, report).read(progress), path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


class _Found(NamedTuple):
    """An element, and the file in which it is written."""

    element: etree._Element
    file: str

    @property
    def tag(self) -> str:
        return local_name(self.element)

    @property
    def line(self) -> int:
        return line_of(self.element)

    @property
    def title(self) -> str:
        return self.element.get("display_name") or ""


class _OlxCourse:
    """One unpacked course."""

    def __init__(self, folder: Path, source: str, report: Report) -> None:
        self._folder = folder
        self._report = report
        self._pages = Pages(folder, source, report)
        self._course = ForeignCourse(report)

    def read(self, progress: Progress) -> ForeignCourse:
        top = self._load("course.xml")
        if top is None:
            self._report.error("missing-file", "there is no course.xml: is this an export of Open edX?")
            raise UnreadableError
        course = self._resolved(top)
        header = self._course.header
        header.title = {SOURCE: course.title or top.title}
        names = [name for name in (top.element.get("course"), top.element.get("url_name")) if name]
        header.course_id = id_from("-".join(names), otherwise="course") if names else ""
        language = course.element.get("language") or ""
        header.source_language = language
        chapters = list(self._children(course))
        for number, chapter in enumerate(chapters, start=1):
            for sequential in self._children(chapter) if chapter.tag == "chapter" else [chapter]:
                if sequential.tag == "sequential":
                    self._add_sequential(sequential, chapter.title)
                else:
                    self._leave_out(sequential)
            progress(number, len(chapters))
        return self._course

    def _add_sequential(self, sequential: _Found, chapter: str) -> None:
        sections = []
        for unit in self._children(sequential):
            if unit.tag != "vertical":
                sections.append(self._text(unit))
                continue
            text = "\n\n".join(filter(None, map(self._text, self._children(unit))))
            heading = unit.title if unit.title and unit.title != sequential.title else ""
            named = not heading or text.startswith(f"## {heading}\n")
            sections.append(text if named or not text else f"## {heading}\n\n{text}")
        title = sequential.title or chapter
        lesson = "\n\n".join(filter(None, sections))
        if not lesson:
            message = f"the subsection {title!r} has no text and is left out"
            self._report.warning("no-text", message, sequential.line, sequential.file)
            return
        self._course.add_concept(
            ForeignConcept(
                foreign_id=sequential.element.get("url_name") or f"{sequential.file}:{sequential.line}",
                title={SOURCE: title},
                line=sequential.line,
                file=sequential.file,
                name=title or sequential.element.get("url_name"),
                lessons={SOURCE: lesson},
            )
        )

    def _text(self, component: _Found) -> str:
        """The Markdown of an HTML component; every other one is noted."""
        if component.tag != "html":
            self._leave_out(component)
            return ""
        filename = component.element.get("filename")
        if filename:
            found = self._pages.read(f"html/{filename}.html", component.line, component.file)
        else:
            inner = (component.element.text or "") + "".join(
                etree.tostring(child, encoding="unicode") for child in component.element
            )
            found = self._pages.convert(inner, component.file, component.line)
        return found.markdown if found is not None else ""

    def _leave_out(self, found: _Found) -> None:
        name = found.title or found.element.get("url_name") or ""
        if found.tag in _EXERCISES:
            message = f"the {found.tag} {name!r} is an exercise and is not imported from this format"
            self._report.warning("not-understood", message, found.line, found.file)
        elif found.tag not in _SILENT:
            message = f"the {found.tag} {name!r} is not understood and left out"
            self._report.warning("not-understood", message, found.line, found.file)

    def _children(self, parent: _Found) -> Iterator[_Found]:
        for child in parent.element:
            found = _Found(child, parent.file)
            if found.tag not in _SILENT:
                yield self._resolved(found)

    def _resolved(self, found: _Found) -> _Found:
        """What a pointer such as ``<chapter url_name="week1"/>`` points to; anything else is itself."""
        name = found.element.get("url_name")
        points = name and not len(found.element) and found.tag in _STRUCTURE and not found.element.get("filename")
        if not points:
            return found
        relative = f"{found.tag}/{str(name).replace(':', '/')}.xml"
        loaded = self._load(relative)
        if loaded is None:
            if found.tag not in _EXERCISES and not (found.element.text or "").strip():
                message = f"the file {relative!r} is not in the archive"
                self._report.warning("missing-file", message, found.line, found.file)
            return found
        loaded.element.set("url_name", str(name))
        if found.title and not loaded.title:
            loaded.element.set("display_name", found.title)
        return loaded

    def _load(self, relative: str) -> _Found | None:
        path = self._pages.find(relative)
        if path is None:
            return None
        name = self._pages.name(relative)
        return _Found(read_xml(path, self._report, most=MOST_XML_BYTES, file=name), name)
