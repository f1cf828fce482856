"""CASE 1.1 (1EdTech Competencies and Academic Standards Exchange): a framework of items joined by associations.

Prerequisites are ``precedes``. What CASE has no field for lies in ``extensions``, under ``octant``.
"""

from __future__ import annotations

import json
import uuid
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from knowledge_graph.concepts import Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.flat_fields import (
    CONCEPT_FIELDS,
    HEADER_FIELDS,
    Row,
    concept_rows,
    header_row,
    note_unknown,
    read_concept_row,
    read_header_row,
    what_is_lost,
)
from knowledge_graph.formats.foreign import SOURCE, ForeignCourse, TooMuchError, normalized
from knowledge_graph.formats.json_stream import JsonItem, read_json
from knowledge_graph.formats.limits import MOST_EDGES
from knowledge_graph.formats.naming import short_title
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError
from knowledge_graph.problems import Place, Problem, Severity

_NAMESPACE: Final = uuid.UUID("8d2a7f3e-3f0b-5c1e-9a64-6f63746e7421")
_UNCHANGED: Final = "1970-01-01T00:00:00+00:00"
"""CASE asks for a time of the last change; a course does not know one, and the same course gives the same file."""
_TYPES: Final = {EdgeKind.PREREQUISITE: "precedes", EdgeKind.RELATED: "isRelatedTo", EdgeKind.ENCOMPASSES: "isPartOf"}
_AS_RELATED: Final = frozenset({"isRelatedTo", "isPeerOf"})
_HIERARCHY: Final = frozenset({"isChildOf", "isPartOf"})
_IGNORED: Final = frozenset({"CFRubrics", "CFDefinitions"})

Json = dict[str, Any]


class CaseWriter:
    """Writes a CFPackage, one item or association a line."""

    def write(self, course: Course, path: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
        """Writes the file; progress is in concepts and edges."""
        total = len(course.concepts) + len(course.edges)
        with path.open("w", encoding="utf-8") as opened:
            opened.write(f'{{"CFDocument": {_line(_document(course))},\n"CFItems": [\n')
            for number, item in enumerate(_items(course)):
                opened.write((",\n" if number else "") + _line(item))
                progress(number + 1, total)
            opened.write('\n],\n"CFAssociations": [\n')
            for number, association in enumerate(_associations(course)):
                opened.write((",\n" if number else "") + _line(association))
                progress(min(number + 1, total), total)
            opened.write("\n]}\n")
        return tuple(
            Problem.at(Place(path.name, 1), "not-written", sentence, Severity.WARNING)
            for sentence in what_is_lost(course, "CASE")
        )


class CaseReader:
    """Reads a CFPackage, entry by entry."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in bytes."""
        report = Report(path.name)
        package = _Package(report)
        try:
            for item in read_json(path, report, progress):
                package.take(item)
            return assemble(package.finish(), path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _identifier(course: Course, *parts: str) -> str:
    """The same UUID for the same thing in every export (RFC 9562, version 5)."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join([course.id, *parts])))


def _common(identifier: str) -> Json:
    return {"identifier": identifier, "uri": f"urn:uuid:{identifier}", "lastChangeDateTime": _UNCHANGED}


def _link(identifier: str, title: str) -> Json:
    return {"title": title, "identifier": identifier, "uri": f"urn:uuid:{identifier}"}


def _document(course: Course) -> Json:
    row = header_row(course)
    return {
        **_common(_identifier(course, "document")),
        "creator": "Octant",
        "title": row.pop("title"),
        "description": row.pop("description"),
        "language": course.source_language,
        "extensions": {"octant": row},
    }


def _items(course: Course) -> Iterator[Json]:
    document = _link(_identifier(course, "document"), course.title.source)
    for row in concept_rows(course):
        concept_id, title, statement = row.pop("id"), row.pop("title"), row.pop("definition")
        item = {
            **_common(_identifier(course, "item", concept_id)),
            "fullStatement": statement,
            "abbreviatedStatement": title,
            "humanCodingScheme": concept_id,
            "CFItemType": "Concept",
            "language": course.source_language,
            "CFDocumentURI": document,
        }
        if "lesson" in row:
            item["notes"] = row.pop("lesson")
        yield {**item, "extensions": {"octant": row}}


def _associations(course: Course) -> Iterator[Json]:
    document = _identifier(course, "document")
    for number, concept in enumerate(course.concepts, start=1):
        origin = _link(_identifier(course, "item", concept.id), concept.title.source)
        yield {
            **_common(_identifier(course, "child", concept.id)),
            "associationType": "isChildOf",
            "sequenceNumber": number,
            "originNodeURI": origin,
            "destinationNodeURI": _link(document, course.title.source),
        }
    for edge in course.edges:
        yield _association(course, edge)


def _association(course: Course, edge: Edge) -> Json:
    """The larger concept encompasses its part, which CASE says of the part: so the ends change places."""
    ends = (edge.target, edge.source) if edge.kind is EdgeKind.ENCOMPASSES else (edge.source, edge.target)
    origin, destination = (
        _link(_identifier(course, "item", end), course.concept_by_id[end].title.source) for end in ends
    )
    association = {
        **_common(_identifier(course, edge.kind.value, edge.source, edge.target)),
        "associationType": _TYPES[edge.kind],
        "originNodeURI": origin,
        "destinationNodeURI": destination,
    }
    if edge.kind is EdgeKind.ENCOMPASSES:
        association["extensions"] = {"octant": {"weight": float(edge.weight)}}
    elif edge.key:
        association["extensions"] = {"octant": {"key": True}}
    return association


class _Package:
    """What a file has said so far. Its lists may come in any order, so associations wait for the items."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._course = ForeignCourse(report)
        self._document = ""
        self._numbers: dict[str, int] = {}
        self._children, self._parents, self._hierarchy_lines = array("i"), array("i"), array("i")
        self._left_out: Counter[str] = Counter()
        self._first: dict[str, int] = {}

    def take(self, item: JsonItem) -> None:
        if item.key == "CFDocument":
            self._take_document(_object(item.value), item.line)
        elif item.key == "CFItems" and item.listed:
            self._take_item(_object(item.value), item.line)
        elif item.key == "CFAssociations" and item.listed:
            self._take_association(_object(item.value), item.line)
        elif not item.key or item.key not in _IGNORED:
            what = item.key or "a list"
            self._note(f"{what!r} is not part of a CASE package as it is read here", item.line)
        elif item.value:
            self._note(f"{item.key} are not read", item.line)

    def finish(self) -> ForeignCourse:
        """The course, once everything is known."""
        items = {normalized(one.foreign_id) for one in self._course.concepts} - {normalized(self._document)}
        names = list(self._numbers)
        for child, parent, line in zip(self._children, self._parents, self._hierarchy_lines, strict=True):
            if names[child] in items and names[parent] in items:
                self._course.add_edge(names[parent], names[child], EdgeKind.RELATED, line=line)
                self._note("isChildOf and isPartOf without a weight between items are read as related", line)
        self._numbers.clear()
        for message, count in self._left_out.items():
            times = f" ({count} times)" if count > 1 else ""
            self._report.warning("not-understood", message + times, self._first[message])
        return self._course

    def _take_document(self, document: Json, line: int) -> None:
        self._document = _text(document, "identifier")
        row = {
            "title": _text(document, "title"),
            "description": _text(document, "description"),
            "source_language": _text(document, "language"),
            "license": _text(_object(document.get("licenseURI")), "title"),
            **_extension(document, HEADER_FIELDS, self._report, line),
        }
        self._course.header = read_header_row({field: text for field, text in row.items() if text}, self._report, line)

    def _take_item(self, item: Json, line: int) -> None:
        statement, title = _text(item, "fullStatement"), _text(item, "abbreviatedStatement")
        code = _text(item, "humanCodingScheme")
        row = {
            "title": title or short_title(statement),
            "definition": statement,
            "lesson": _text(item, "notes"),
            **_extension(item, CONCEPT_FIELDS, self._report, line),
            "id": _text(item, "identifier") or code,
        }
        concept = read_concept_row(row, self._report, line)
        concept.name = code or row["title"] or None
        if code and not row.get("minutes"):  # an item of another system: its code is a name that people know
            concept.aliases.setdefault(SOURCE, []).append(code)
        self._course.add_concept(concept)

    def _take_association(self, association: Json, line: int) -> None:
        kind = _text(association, "associationType")
        origin, destination = (_text(_object(association.get(f"{end}NodeURI")), "identifier") for end in _ENDS)
        extension = _object(_object(association.get("extensions")).get("octant"))
        weight = extension.get("weight")
        if kind == "precedes":
            key = extension.get("key") is True
            self._course.add_edge(origin, destination, EdgeKind.PREREQUISITE, key=key, line=line)
        elif kind in _AS_RELATED:
            self._course.add_edge(origin, destination, EdgeKind.RELATED, line=line)
        elif kind == "isPartOf" and isinstance(weight, int | float) and not isinstance(weight, bool):
            self._course.add_edge(destination, origin, EdgeKind.ENCOMPASSES, weight=float(weight), line=line)
        elif kind in _HIERARCHY:
            self._take_hierarchy(origin, destination, line)
        else:
            self._note(f"associations {kind!r} are not understood and left out", line)

    def _take_hierarchy(self, child: str, parent: str, line: int) -> None:
        if len(self._children) >= MOST_EDGES:
            self._report.error("too-many-edges", f"more than {MOST_EDGES:,} associations: divide the framework", line)
            raise TooMuchError
        for name, numbers in ((child, self._children), (parent, self._parents)):
            numbers.append(self._numbers.setdefault(normalized(name), len(self._numbers)))
        self._hierarchy_lines.append(line)

    def _note(self, message: str, line: int) -> None:
        self._left_out[message] += 1
        self._first.setdefault(message, line)


_ENDS: Final = ("origin", "destination")


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _text(table: Json, key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else ""


def _extension(table: Json, known: Iterable[str], report: Report, line: int) -> Row:
    """Our own fields of an entry."""
    extension = _object(_object(table.get("extensions")).get("octant"))
    row = {field: value for field, value in extension.items() if isinstance(value, str)}
    note_unknown(row, known, report, line)
    return row
