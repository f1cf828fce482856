"""Node-link JSON, the form in which networkx and D3 exchange graphs, with the fields of a course on nodes and edges."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any, Final

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
from knowledge_graph.formats.json_stream import JsonItem, read_json
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError
from knowledge_graph.problems import Place, Problem, Severity

_NODES: Final = frozenset({"nodes"})
_EDGES: Final = frozenset({"edges", "links"})
_NUMBERS: Final = frozenset({"minutes", "difficulty", "weight"})


class NodeLinkReader:
    """Reads node-link JSON, entry by entry."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in bytes."""
        report = Report(path.name)
        course = ForeignCourse(report)
        unknown: dict[str, int] = {}
        try:
            for item in read_json(path, report, progress):
                _read_item(item, course, report, unknown)
            for field, line in unknown.items():
                note_unknown([field], (), report, line)
            return assemble(course, path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


class NodeLinkWriter:
    """Writes node-link JSON, one node or edge a line."""

    def write(self, course: Course, path: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
        """Writes the file; progress is in concepts and edges."""
        total = len(course.concepts) + len(course.edges)
        with path.open("w", encoding="utf-8") as opened:
            graph = json.dumps(header_row(course), ensure_ascii=False)
            opened.write(f'{{"directed": true, "multigraph": true, "graph": {graph},\n"nodes": [\n')
            _write_rows(opened, map(_typed, concept_rows(course)), (0, total), progress)
            opened.write('],\n"edges": [\n')
            _write_rows(
                opened, (_typed(edge_row(edge)) for edge in course.edges), (len(course.concepts), total), progress
            )
            opened.write("]}\n")
        return tuple(
            Problem.at(Place(path.name, 1), "not-written", sentence, Severity.WARNING)
            for sentence in what_is_lost(course, "node-link JSON")
        )


def _typed(row: Row) -> dict[str, object]:
    """Numbers as numbers, truths as truths."""
    return {
        field: float(text) if field in _NUMBERS else text == "true" if field == "key" else text
        for field, text in row.items()
    }


def _write_rows(
    opened: IO[str], rows: Iterable[Mapping[str, object]], counts: tuple[int, int], progress: Progress
) -> None:
    done, total = counts
    for number, row in enumerate(rows):
        opened.write((",\n" if number else "") + json.dumps(row, ensure_ascii=False))
        progress(done + number + 1, total)
    opened.write("\n")


def _read_item(item: JsonItem, course: ForeignCourse, report: Report, unknown: dict[str, int]) -> None:
    if item.key in _NODES and item.listed:
        row = concept_fields(_row(item, report))
        course.add_concept(read_concept_row(row, report, item.line))
        _note(row, CONCEPT_FIELDS, unknown, item.line)
    elif item.key in _EDGES and item.listed:
        row = edge_fields(_row(item, report))
        note_keys = row.pop("key") if row.get("key", "").isdigit() else None  # what networkx numbers parallel edges by
        read_edge_row(row, course, report, item.line)
        _note(row if note_keys is None else {**row, "key": ""}, EDGE_FIELDS, unknown, item.line)
    elif item.key == "graph" and isinstance(item.value, dict):
        course.header = read_header_row(_row(item, report), report, item.line)
    elif item.key == "directed" and item.value is False:
        message = "the graph says that it is not directed: its edges are read from source to target all the same"
        report.warning("undirected", message, item.line)
    elif item.key not in {"multigraph", "directed", *_NODES, *_EDGES, "graph"}:
        report.warning("not-understood", f"the key {item.key!r} is not known here and is left out", item.line)


def _note(row: Row, known: Iterable[str], unknown: dict[str, int], line: int) -> None:
    """Remembers unknown fields once, with the first line."""
    names = set(known)
    for field in row:
        if field.partition(".")[0] not in names:
            unknown.setdefault(field, line)


def _row(item: JsonItem, report: Report) -> Row:
    """Every plain value as text."""
    if not isinstance(item.value, dict):
        report.error("invalid-field", "this must be an object in braces", item.line)
        return {}
    row: dict[str, str] = {}
    for field, value in item.value.items():
        text = _plain(value)
        if text is None:
            report.warning("not-understood", f"the value of {field!r} is no text or number: it is left out", item.line)
        else:
            row[field] = text
    return row


def _plain(value: Any) -> str | None:  # noqa: ANN401 - whatever JSON can hold
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) else None
