"""Courses as tables: ``concepts.csv``, ``edges.csv`` and ``course.csv`` in a folder or a zip file.

Spreadsheets run cells that begin like a formula, so such cells get an apostrophe in front when they are written, which
is taken away when they are read (CWE-1236, "Improper Neutralization of Formula Elements in a CSV File").
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Final

from knowledge_graph.course import Course
from knowledge_graph.formats.archives import opened_folder
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.flat_fields import (
    CONCEPT_FIELDS,
    EDGE_FIELDS,
    LOCALIZED_FIELDS,
    Row,
    concept_fields,
    concept_rows,
    edge_fields,
    edge_row,
    field_name,
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
from knowledge_graph.formats.text_files import UnreadableError, read_lines
from knowledge_graph.problems import Place, Problem, Severity

CONCEPTS, EDGES, COURSE = "concepts.csv", "edges.csv", "course.csv"
_FORMULA: Final = re.compile("'*[=+\\-@\t\r＝＋－＠]")
_WRITTEN_BY_US: Final = re.compile("'+[=+\\-@\t\r＝＋－＠]")
_NUMBERS: Final = frozenset({"minutes", "difficulty", "weight"})
_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""So that the same course always gives the same file."""


class CsvReader:
    """Reads a folder or zip file of tables, or a table of concepts with ``edges.csv`` and ``course.csv`` beside it."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in bytes of each table."""
        report = Report(path.name)
        folder_of_file = path.suffix.lower() == ".csv"
        try:
            with opened_folder(path.parent if folder_of_file else path, report) as folder:
                return _read_folder(folder, path, choices, report, progress)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


class CsvWriter:
    """Writes the three tables: into a zip file where the name ends in ``.zip``, else into a folder."""

    def write(self, course: Course, path: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
        """Writes row by row; progress is in concepts and edges."""
        total = len(course.concepts) + len(course.edges)
        tables = {
            COURSE: (("field", "value"), _field_rows(header_row(course))),
            CONCEPTS: (_concept_columns(course), concept_rows(course)),
            EDGES: (EDGE_FIELDS, map(edge_row, course.edges)),
        }
        done = 0
        if path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, (columns, rows) in tables.items():
                    entry = zipfile.ZipInfo(name, _FIXED_TIME)
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    with archive.open(entry, "w", force_zip64=True) as opened:
                        done = _write_table(opened, columns, rows, (done, total), progress)
        else:
            path.mkdir(parents=True, exist_ok=True)
            for name, (columns, rows) in tables.items():
                with (path / name).open("wb") as opened:
                    done = _write_table(opened, columns, rows, (done, total), progress)
        return tuple(
            Problem.at(Place(path.name, 1), "not-written", sentence, Severity.WARNING)
            for sentence in what_is_lost(course, "CSV")
        )


def neutralized(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would run it.

    >>> neutralized("=1+1"), neutralized("slope"), neutralized("'=x")
    ("'=1+1", 'slope', "''=x")
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """The cell that `neutralized` was given.

    >>> restored("'=1+1"), restored("slope"), restored("'tis")
    ('=1+1', 'slope', "'tis")
    """
    return cell[1:] if _WRITTEN_BY_US.match(cell) else cell


def _read_folder(folder: Path, path: Path, choices: ReadingChoices, report: Report, progress: Progress) -> ReadCourse:
    course = ForeignCourse(report)
    if (folder / COURSE).exists():
        rows = list(_Table(folder, COURSE, path, report, no_progress).rows())
        header = {row.get("field", ""): row.get("value", "") for _, row in rows}
        course.header = read_header_row(header, report, 1, _name(path, COURSE))
    named = path.name if path.suffix.lower() == ".csv" else CONCEPTS
    concepts = _Table(folder, named, path, report, progress)
    for line, row in concepts.rows():
        course.add_concept(read_concept_row(concept_fields(row), report, line, concepts.file))
    note_unknown(concept_fields(dict.fromkeys(concepts.columns, "")), CONCEPT_FIELDS, report, 1, concepts.file)
    if (folder / EDGES).exists():
        edges = _Table(folder, EDGES, path, report, progress)
        for line, row in edges.rows():
            read_edge_row(edge_fields(row), course, report, line, edges.file)
        note_unknown(edge_fields(dict.fromkeys(edges.columns, "")), EDGE_FIELDS, report, 1, edges.file)
    else:
        report.warning("missing-file", f"there is no {EDGES}: the concepts have no edges")
    return assemble(course, path, choices, report)


def _name(path: Path, table: str) -> str:
    return table if path.suffix.lower() == ".csv" else f"{path.name}/{table}"


class _Table:
    """One table, row by row.

    Attributes:
        columns: known once the first row is read.
        file: its name in messages.
    """

    def __init__(self, folder: Path, name: str, path: Path, report: Report, progress: Progress) -> None:
        self.columns: Sequence[str] = ()
        self.file = _name(path, name)
        self._path = folder / name
        self._report = report
        self._progress = progress

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Each row with the line on which it ends.

        Raises:
            UnreadableError: this is no table.
        """
        lines = read_lines(self._path, self._report, self._progress, self.file)
        reader = csv.reader(lines, strict=True)
        try:
            self.columns = [column.strip() for column in next(reader, [])]
            self._check_columns()
            for cells in reader:
                if cells:
                    yield reader.line_num, self._row(cells, reader.line_num)
        except csv.Error as error:
            self._report.error("broken-csv", f"this is no table in CSV: {error}", reader.line_num or 1, self.file)
            raise UnreadableError from error

    def _check_columns(self) -> None:
        for column in self.columns:
            if self.columns.count(column) > 1:
                message = f"the column {column!r} is there twice: rename one"
                self._report.error("invalid-field", message, 1, self.file)
                raise UnreadableError

    def _row(self, cells: Sequence[str], line: int) -> Row:
        if len(cells) > len(self.columns):
            message = f"this row has {len(cells)} cells, but there are {len(self.columns)} columns"
            self._report.error("broken-csv", message, line, self.file)
        row = {}
        for column, cell in zip(self.columns, cells, strict=False):
            row[column] = restored(cell)
            if column not in _NUMBERS and row[column] == cell and _FORMULA.match(cell):
                message = f"the cell under {column!r} begins like a formula: it is read as text and never run"
                self._report.warning("formula", message, line, self.file)
        return row


def _concept_columns(course: Course) -> tuple[str, ...]:
    """The known fields in their order, each followed by its other languages."""
    languages = set(course.languages)
    for concept in course.concepts:
        languages.update(concept.title.by_language, concept.definition.by_language, concept.aliases)
    others = [language for language in [*course.languages, *sorted(languages)] if language != course.source_language]
    columns = []
    for field in CONCEPT_FIELDS:
        if field != "lesson_source_hash":
            columns.append(field)
        if field in LOCALIZED_FIELDS:
            columns += [field_name(field, language, course.source_language) for language in dict.fromkeys(others)]
    return tuple(columns)


def _field_rows(row: Mapping[str, str]) -> Iterator[Row]:
    return ({"field": field, "value": value} for field, value in row.items())


def _write_table(
    opened: IO[bytes], columns: Sequence[str], rows: Iterable[Row], counts: tuple[int, int], progress: Progress
) -> int:
    done, total = counts
    text = io.TextIOWrapper(opened, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(
            [row.get(column, "") if column in _NUMBERS else neutralized(row.get(column, "")) for column in columns]
        )
        if columns[0] != "field":
            done += 1
            progress(done, total)
    text.flush()
    text.detach()
    return done
