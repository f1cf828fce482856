"""Courses as files to download."""

from __future__ import annotations

import mimetypes
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from knowledge_graph.course import Course
from knowledge_graph.formats.registry import COURSE_FORMATS, CourseFormat
from knowledge_graph.problems import Problem, Severity
from learning_platform.authoring.errors import named
from learning_platform.errors import InvalidInputError

FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The same course gives the same file, byte by byte."""


def format_to_write(name: str) -> CourseFormat:
    """The format of that name, if it can be written.

    Raises:
        InvalidInputError: it is not known, or can only be read.
    """
    found = COURSE_FORMATS.get(name)
    if found is None or not found.can_write:
        known = ", ".join(one.name for one in COURSE_FORMATS.values() if one.can_write)
        raise InvalidInputError(f"Courses cannot be written as {name!r}; name one of: {known}.")
    return found


def course_file(course: Course, chosen: CourseFormat, headers: dict[str, str]) -> FileResponse:
    """The course in a format, streamed from a temporary file that is deleted afterwards.

    ``X-Octant-Not-Exported`` tells how much of the course the format cannot hold.
    """
    folder = Path(tempfile.mkdtemp(prefix="octant-export-"))
    try:
        ending = chosen.endings[0] if chosen.endings else ""
        path = folder / f"{course.id}{ending}"
        lost = chosen.writer().write(course, path)
        _refuse_unwritten(path, chosen, lost)
        if path.is_dir():
            path = _packed(path)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return FileResponse(
        path,
        filename=path.name,
        media_type=mimetypes.guess_type(path.name)[0] or "application/octet-stream",
        headers={**headers, "X-Octant-Not-Exported": str(len(lost))},
        background=BackgroundTask(shutil.rmtree, folder, ignore_errors=True),
    )


def _refuse_unwritten(path: Path, chosen: CourseFormat, lost: Sequence[Problem]) -> None:
    """A format writes nothing of a course that it could not read back."""
    errors = [problem for problem in lost if problem.severity is Severity.ERROR]
    if errors or not path.exists():
        told = "; ".join(problem.message for problem in errors[:3]) or "nothing was written"
        message = f"This course cannot be written as {chosen.title}: {told}"
        raise InvalidInputError(message[:2000], errors=named((problem.code, problem.message) for problem in errors))


def _packed(folder: Path) -> Path:
    packed = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())
    return packed
