"""`octant course import` and `octant course export`: courses from and to files of other systems."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.formats.course_folder_format import CourseFolderReader, CourseFolderWriter
from knowledge_graph.formats.protocol import ReadCourse, ReadingChoices
from knowledge_graph.formats.registry import COURSE_FORMATS, detect
from knowledge_graph.problems import Place, Problem, has_errors

AUTOMATIC = "auto"
_LEFT_OUT = frozenset({"cyclic-prerequisites", "self-loop"})
"""What an exported file lacks of its folder; what the folder itself lacks is for `octant course check` to say."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FilesReport:
    """What was done, and what to tell about it.

    Attributes:
        summary: one line.
        written: whether the folder or file is there.
    """

    problems: tuple[Problem, ...]
    summary: str
    written: bool

    @property
    def failed(self) -> bool:
        return has_errors(self.problems)


def import_file(
    source: Path, format_name: str, out: Path, choices: ReadingChoices, *, dry_run: bool, progress: Progress
) -> FilesReport:
    """Reads a file or folder of any format and writes a course folder; with errors nothing is written.

    Args:
        format_name: a name of the registry, or ``auto``.
        out: a new folder.
        dry_run: only tell what would be written.
    """
    chosen = detect(source) if format_name == AUTOMATIC else format_name
    if chosen is None or chosen not in COURSE_FORMATS:
        known = ", ".join(COURSE_FORMATS)
        message = f"{_what(format_name)} is not known here: name one with --format ({known})"
        return _refused(source.name, "unknown-format", message)
    if not dry_run and out.exists() and (not out.is_dir() or any(out.iterdir())):
        return _refused(source.name, "out-exists", f"{out} is there already: name a new folder with --out")
    found = COURSE_FORMATS[chosen].reader().read(source, choices, progress)
    if found.course is None or has_errors(found.problems):
        return FilesReport(found.problems, "Nothing was imported.", written=False)
    counts = f"{COURSE_FORMATS[chosen].title}: {_counts(found.course)}, {_set_aside(found)}"
    if dry_run:
        return FilesReport(found.problems, f"{counts}; nothing was written", written=False)
    lost = CourseFolderWriter().write(found.course, out, progress)
    if has_errors(lost):
        return FilesReport((*found.problems, *lost), "Nothing was imported.", written=False)
    return FilesReport((*found.problems, *lost), f"{counts}; written to {out}", written=True)


def export_folder(folder: Path, format_name: str, out: Path, progress: Progress) -> FilesReport:
    """Writes a course folder in another format; with errors nothing is written.

    Args:
        folder: a course folder, which may be unfinished.
        format_name: a name of the registry.
        out: a new file, or a new folder for formats that are folders.
    """
    chosen = COURSE_FORMATS.get(format_name)
    if chosen is None or not chosen.can_write:
        known = ", ".join(one.name for one in COURSE_FORMATS.values() if one.can_write)
        return _refused(folder.name, "unknown-format", f"{format_name!r} cannot be written: name one of {known}")
    if out.exists():
        return _refused(folder.name, "out-exists", f"{out} is there already: name a new file with --out")
    found = CourseFolderReader().read(folder, ReadingChoices())
    if found.course is None:
        return FilesReport(found.problems, "Nothing was exported.", written=False)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".octant-export-") as name:
        half_written = Path(name) / out.name  # the file appears when all of it is written
        lost = chosen.writer().write(found.course, half_written, progress)
        if has_errors(lost):
            return FilesReport((*found.problems, *lost), "Nothing was exported.", written=False)
        half_written.rename(out)
    summary = f"{chosen.title}: {_counts(found.course)}; written to {out}"
    left_out = (problem for problem in found.problems if problem.code in _LEFT_OUT)
    return FilesReport((*left_out, *lost), summary, written=True)


def _refused(file: str, code: str, message: str) -> FilesReport:
    return FilesReport((Problem.at(Place(file, 1), code, message),), "Nothing was written.", written=False)


def _what(format_name: str) -> str:
    return "the format of this file" if format_name == AUTOMATIC else f"the format {format_name!r}"


def _counts(course: Course) -> str:
    kinds = ", ".join(f"{sum(edge.kind is kind for edge in course.edges)} {kind}" for kind in EdgeKind)
    return (
        f"{len(course.concepts)} concepts, {len(course.edges)} edges ({kinds}), "
        f"{len(course.lessons)} lessons, {len(course.templates)} exercises"
    )


def _set_aside(found: ReadCourse) -> str:
    return f"{len(found.set_aside)} edges set aside, {len(found.problems)} problems"
