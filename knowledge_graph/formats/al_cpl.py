"""AL-CPL (github.com/harrylclc/AL-CPL-dataset): one ``.preqs`` file of pairs ``concept,prerequisite``, by title."""

from __future__ import annotations

import csv
from pathlib import Path

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, TooMuchError, normalized
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError, read_lines


class AlCplReader:
    """Reads one file; its concepts are those that its pairs name, in the order of first mention."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in bytes."""
        report = Report(path.name)
        course = ForeignCourse(report)
        course.header.title = {SOURCE: path.stem.replace("-", " ").capitalize()}
        seen: set[str] = set()
        reader = csv.reader(read_lines(path, report, progress))
        try:
            for row in reader:
                if len(row) != 2:
                    report.error("broken-csv", f"this line has {len(row)} fields, not 2", reader.line_num)
                    continue
                for written in row:
                    if normalized(written) not in seen:
                        seen.add(normalized(written))
                        title = {SOURCE: written.replace("_", " ")}
                        course.add_concept(ForeignConcept(written, title, reader.line_num, name=written))
                course.add_edge(row[1], row[0], EdgeKind.PREREQUISITE, line=reader.line_num)
            return assemble(course, path, choices, report)
        except csv.Error as error:
            report.error("broken-csv", f"this is no table in CSV: {error}", reader.line_num or 1)
        except (UnreadableError, TooMuchError):
            pass
        return ReadCourse(None, report.problems())
