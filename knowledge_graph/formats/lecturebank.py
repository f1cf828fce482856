"""LectureBank (github.com/Yale-LILY/LectureBank): topics in one table, labelled pairs of topics in another.

``NAME.topics.tsv`` has a number and a title a line; ``NAME.annotation.csv`` two numbers and 1 where the first topic is
a prerequisite of the second, else 0.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, TooMuchError
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError, read_lines


class LectureBankReader:
    """Reads the folder of the two tables."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in bytes of each table."""
        report = Report(path.name)
        course = ForeignCourse(report)
        try:
            topics = _only(path, "*.topics.tsv", report)
            annotation = _only(path, "*.annotation.csv", report)
            course.header.title = {SOURCE: f"{topics.name.split('.')[0]} topics of LectureBank"}
            for line, row in _rows(topics, "\t", 2, path, report, progress):
                number, title = row
                course.add_concept(
                    ForeignConcept(number, {SOURCE: title}, line, f"{path.name}/{topics.name}", name=title)
                )
            file = f"{path.name}/{annotation.name}"
            for line, (source, target, label) in _rows(annotation, ",", 3, path, report, progress):
                if label == "1":
                    course.add_edge(source, target, EdgeKind.PREREQUISITE, line=line, file=file)
                elif label != "0":
                    report.error("invalid-field", f"the label must be 0 or 1, not {label[:20]!r}", line, file)
            return assemble(course, path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


def _only(folder: Path, pattern: str, report: Report) -> Path:
    found = sorted(folder.glob(pattern)) if folder.is_dir() else []
    if len(found) != 1:
        report.error("missing-file", f"there must be one file {pattern} in the folder, not {len(found)}")
        raise UnreadableError
    return found[0]


def _rows(
    path: Path, delimiter: str, width: int, folder: Path, report: Report, progress: Progress
) -> Iterator[tuple[int, list[str]]]:
    file = f"{folder.name}/{path.name}"
    reader = csv.reader(read_lines(path, report, progress, file), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    try:
        for row in reader:
            if len(row) != width:
                report.error("broken-csv", f"this line has {len(row)} fields, not {width}", reader.line_num, file)
            else:
                yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error as error:
        report.error("broken-csv", f"this is no table: {error}", reader.line_num or 1, file)
        raise UnreadableError from error
