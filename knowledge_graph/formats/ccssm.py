"""The Common Core mathematics standards as github.com/flywheelmath/ccssm keeps them: JSON files in a folder.

``ccssm-k8.json`` and ``ccssm-hs.json`` hold standards, ``ccssm-dependencies.json`` what depends on what.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.formats.archives import opened_folder
from knowledge_graph.formats.assembly import assemble
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, TooMuchError
from knowledge_graph.formats.json_stream import read_json
from knowledge_graph.formats.naming import short_title
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError

DEPENDENCIES: Final = "ccssm-dependencies.json"
STANDARDS: Final = ("ccssm-k8.json", "ccssm-hs.json")
_KINDS: Final = {"dependency": EdgeKind.PREREQUISITE, "conceptual connection": EdgeKind.RELATED}
_PARTS: Final = ("domain_code", "cluster_code", "standard_counter", "substandard_counter")


class CcssmReader:
    """Reads the folder; a standard's code becomes its id and an alias, its text the definition."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is in files."""
        report = Report(path.name)
        course = ForeignCourse(report)
        course.header.title = {SOURCE: "Common Core State Standards for Mathematics"}
        try:
            with opened_folder(path, report) as folder:
                for done, name in enumerate((*STANDARDS, DEPENDENCIES)):
                    _read_file(folder / name, f"{path.name}/{name}", course, report)
                    progress(done + 1, len(STANDARDS) + 1)
            return assemble(course, path, choices, report)
        except (UnreadableError, TooMuchError):
            return ReadCourse(None, report.problems())


def standard_code(standard: dict[str, Any]) -> str:
    """The code of a standard as its parts spell it.

    >>> standard_code({"grade_level_code": "HS", "category_code": "N", "domain_code": "RN", "standard_counter": "1"})
    'HSN.RN.1'
    """
    level = f"{standard.get('grade_level_code') or ''}{standard.get('category_code') or ''}"
    return ".".join(filter(None, [level, *(str(standard.get(part) or "") for part in _PARTS)]))


def _read_file(path: Path, file: str, course: ForeignCourse, report: Report) -> None:
    for item in read_json(path, report, file=file):
        if not isinstance(item.value, dict) or not item.listed:
            report.warning("not-understood", f"{item.key!r} is not known here and is left out", item.line, file)
        elif item.key == "standards":
            code, text = standard_code(item.value), str(item.value.get("description") or "")
            title, definition = {SOURCE: short_title(text)}, {SOURCE: text}
            course.add_concept(ForeignConcept(code, title, item.line, file, definition=definition))
        elif item.key == "dependencies" and item.value.get("relationship") in _KINDS:
            source, target = str(item.value.get("source") or ""), str(item.value.get("target") or "")
            course.add_edge(source, target, _KINDS[item.value["relationship"]], line=item.line, file=file)
        else:
            what = item.value.get("relationship", item.key)
            report.warning("not-understood", f"{what!r} is not known here and is left out", item.line, file)
