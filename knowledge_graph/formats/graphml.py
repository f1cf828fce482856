"""GraphML (Brandes et al. 2002, http://graphml.graphdrawing.org), with the fields of a course as its data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Final

from lxml import etree

from knowledge_graph.course import Course
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.flat_fields import (
    CONCEPT_FIELDS,
    EDGE_FIELDS,
    Row,
    concept_fields,
    concept_rows,
    edge_fields,
    edge_row,
    header_row,
    note_unknown,
    read_concept_row,
    read_edge_row,
    read_header_row,
    what_is_lost,
)
from knowledge_graph.formats.foreign import ForeignCourse, TooMuchError
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError
from knowledge_graph.formats.xml_reading import NOT_IN_XML, all_text, forget, iterate_xml, line_of, local_name
from knowledge_graph.problems import Place, Problem, Severity

NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_TYPES: Final = {"minutes": "double", "difficulty": "double", "weight": "double", "key": "boolean"}
MOST_MARKUP: Final = 1_000
"""Elements inside a value, which is read as text."""
_ATTRIBUTES: Final = frozenset({"id", "source", "target"})
_NOT_IN_XML: Final = frozenset(NOT_IN_XML)
_XML_CHARACTERS: Final = str.maketrans(dict.fromkeys(NOT_IN_XML, "\ufffd"))


class GraphmlReader:
    """Reads GraphML, element by element."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in bytes."""
        report = Report(path.name)
        try:
            course = _GraphmlFile(report).read(path, progress)
            return assemble(course, path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


class GraphmlWriter:
    """Writes GraphML, element by element."""

    def write(self, course: Course, path: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
        """Writes the file; progress is in concepts and edges."""
        fields = {
            "graph": list(header_row(course)),
            "node": sorted({field for row in concept_rows(course) for field in row} - _ATTRIBUTES),
            "edge": sorted(set(EDGE_FIELDS) - _ATTRIBUTES),
        }
        keys = {
            (use, field): f"{use[0]}{number}" for use, names in fields.items() for number, field in enumerate(names)
        }
        total, done = len(course.concepts) + len(course.edges), 0
        with etree.xmlfile(str(path), encoding="utf-8") as xml:
            xml.write_declaration()
            with xml.element("graphml", nsmap={None: NAMESPACE}):
                _write_keys(xml, keys)
                with xml.element("graph", edgedefault="directed"):
                    _write_data(xml, "graph", header_row(course), keys)
                    for row in concept_rows(course):
                        with xml.element("node", id=row.pop("id")):
                            _write_data(xml, "node", row, keys)
                        done += 1
                        progress(done, total)
                    for edge in course.edges:
                        row = edge_row(edge)
                        with xml.element("edge", source=row.pop("source"), target=row.pop("target")):
                            _write_data(xml, "edge", row, keys)
                        done += 1
                        progress(done, total)
        lost = [*what_is_lost(course, "GraphML"), *_changed_characters(course)]
        return tuple(Problem.at(Place(path.name, 1), "not-written", sentence, Severity.WARNING) for sentence in lost)


def _changed_characters(course: Course) -> Iterable[str]:
    rows = chain([header_row(course)], concept_rows(course))
    count = sum(not _NOT_IN_XML.isdisjoint(text) for row in rows for text in row.values())
    if count:
        yield f"{count} texts hold U+FFFE or U+FFFF, which XML forbids: U+FFFD is written instead"


def _write_keys(xml: Any, keys: Mapping[tuple[str, str], str]) -> None:  # noqa: ANN401 - lxml's own writer
    for (use, field), key in keys.items():
        kind = _TYPES.get(field, "string")
        attributes = {"id": key, "for": use, "attr.name": field, "attr.type": kind}
        with xml.element("key", attributes):
            pass
        xml.write("\n")


def _write_data(
    xml: Any,  # noqa: ANN401 - lxml's own writer
    use: str,
    row: Row,
    keys: Mapping[tuple[str, str], str],
) -> None:
    for field, text in row.items():
        with xml.element("data", key=keys[use, field]):
            xml.write(text.translate(_XML_CHARACTERS))
    xml.write("\n")


class _GraphmlFile:
    """What a file has said so far."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._course = ForeignCourse(report)
        self._fields: dict[str, str] = {}
        self._defaults: dict[str, Row] = {}
        self._data: dict[str, Row] = {"graph": {}, "node": {}, "edge": {}}
        self._unknown: set[str] = set()
        self._markup = 0

    def read(self, path: Path, progress: Progress) -> ForeignCourse:
        inside: list[str] = []
        for event, element in iterate_xml(path, self._report, progress):
            name = local_name(element)
            if event == "start":
                self._start(name, element, inside)
                inside.append(name)
            else:
                inside.pop()
                self._finish(name, element, inside)
        return self._course

    def _start(self, name: str, element: etree._Element, inside: list[str]) -> None:
        if not inside and name != "graphml":
            self._report.error("wrong-format", f"the root element is {name!r} and not graphml", line_of(element))
            raise UnreadableError
        if name == "graph" and inside[-1:] != ["graphml"]:
            self._note(name, "graphs inside nodes are read as part of the whole", line_of(element))

    def _finish(self, name: str, element: etree._Element, inside: list[str]) -> None:
        if {"data", "key"} & set(inside):
            self._markup += 1
            if self._markup > MOST_MARKUP:
                message = f"a value has more than {MOST_MARKUP} elements inside: write text only"
                self._report.error("broken-xml", message, line_of(element))
                raise UnreadableError
            return
        self._markup = 0
        if name == "data":
            self._read_data(element, inside[-1] if inside else "")
        elif name in {"node", "edge"}:
            self._end(name, element)
        elif name == "key":
            self._read_key(element)
        elif name == "graph":
            self._course.header = read_header_row(self._data["graph"], self._report, line_of(element))
        elif name not in {"graphml", "desc"}:
            self._note(name, f"elements {name!r} are not understood and left out", line_of(element))
        forget(element)

    def _read_key(self, element: etree._Element) -> None:
        key = element.get("id") or ""
        field = element.get("attr.name") or key
        self._fields[key] = field
        use = element.get("for") or "all"
        default = next((all_text(child) for child in element if local_name(child) == "default"), None)
        if default is not None:
            for one in ("node", "edge") if use == "all" else (use,):
                self._defaults.setdefault(one, {})[field] = default

    def _read_data(self, element: etree._Element, owner: str) -> None:
        if owner in self._data:
            key = element.get("key") or ""
            field = self._fields.get(key, key)
            self._data[owner][field] = all_text(element)

    def _end(self, name: str, element: etree._Element) -> None:
        row = {**self._defaults.get(name, {}), **self._data[name]}
        self._data[name] = {}
        line = line_of(element)
        if name == "node":
            row = concept_fields({**row, "id": element.get("id") or ""})
            self._course.add_concept(read_concept_row(row, self._report, line))
            self._note_fields(row, CONCEPT_FIELDS, line)
        else:
            row = edge_fields({**row, "source": element.get("source") or "", "target": element.get("target") or ""})
            if element.get("directed") == "false":
                self._note("undirected", "undirected edges are read from source to target", line)
            read_edge_row(row, self._course, self._report, line)
            self._note_fields(row, EDGE_FIELDS, line)

    def _note_fields(self, row: Row, known: Iterable[str], line: int) -> None:
        new = [field for field in row if field not in self._unknown]
        self._unknown.update(new)
        note_unknown(new, known, self._report, line)

    def _note(self, what: str, message: str, line: int) -> None:
        if what not in self._unknown:
            self._unknown.add(what)
            self._report.warning("not-understood", message, line)
