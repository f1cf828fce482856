"""A guarded process that reads one uploaded file into a course; started by `import_process`.

It tells what it does on standard output, one JSON line each, and asks there for the course to compare with. It gets no
setting or secret of the server, writes into its own folder alone, and ends when it is late or needs too much memory.
"""

from __future__ import annotations

import json
import resource
import signal
import sys
import time
import zlib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from knowledge_graph.changes import arranged
from knowledge_graph.concepts import Edge
from knowledge_graph.course import Course
from knowledge_graph.difference import difference, difference_to_plain
from knowledge_graph.formats.archives import opened_folder
from knowledge_graph.formats.plain import course_from_plain, course_to_plain
from knowledge_graph.formats.protocol import ReadCourse, ReadingChoices
from knowledge_graph.formats.registry import COURSE_FORMATS, CourseFormat, detect
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError
from knowledge_graph.problems import Problem, Severity, has_errors

MOST_CONCEPTS: Final = 20_000
MOST_EDGES: Final = 200_000
"""Of a course that can be edited and shown; the formats themselves read more."""
MOST_PROBLEMS: Final = 1000
MOST_DIFFERENCES: Final = 300
MOST_SET_ASIDE: Final = 1000
READ_ARCHIVES: Final = frozenset({"course-folder"})
"""Formats of folders whose readers take archives themselves."""
TELL_EVERY: Final = 0.2
RESULT_FILE: Final = "result.json"
CONTENT_FILE: Final = "course.bin"
BASE_FILE: Final = "base.bin"


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What to read, and under which limits. ``format`` is empty where it is to be found out."""

    file: str
    folder: str
    format: str
    course_id: str
    source_language: str
    seconds: int
    memory_megabytes: int

    def encode(self) -> str:
        return json.dumps(asdict(self))


def main() -> None:
    """Argument: an `ImportRequest` as JSON."""
    request = ImportRequest(**json.loads(sys.argv[1]))
    _limit(request)
    try:
        failure = _read(request)
    except MemoryError:
        failure = "too-much-memory"
    except RecursionError:
        failure = "crashed"
    _tell({"failure": failure})


def _read(request: ImportRequest) -> str:
    path = Path(request.file)
    name = request.format or detect(path)
    if name is None or name not in COURSE_FORMATS:
        _write_result(request, name or "", None, [_unknown(request.format)])
        return "unknown-format"
    choices = ReadingChoices(request.course_id or None, request.source_language)
    found = _read_in(COURSE_FORMATS[name], path, choices)
    if found.course is None or has_errors(found.problems):
        _write_result(request, name, None, found.problems)
        return "not-a-course"
    if len(found.course.concepts) > MOST_CONCEPTS or len(found.course.edges) > MOST_EDGES:
        _write_result(request, name, None, [*found.problems, _too_large(found.course)])
        return "too-large"
    course = arranged(found.course)
    answer = _ask_for_base(course.id)
    if answer == "refuse":
        _write_result(request, name, None, found.problems, course_id=course.id)
        return "not-yours"
    base = _read_base(Path(request.folder) / BASE_FILE) if answer == "base" else None
    plain = json.dumps(course_to_plain(course), ensure_ascii=False).encode()
    (Path(request.folder) / CONTENT_FILE).write_bytes(zlib.compress(plain, 6))
    _write_result(request, name, _described(course, base, found), found.problems, course_id=course.id)
    return ""


def _read_in(chosen: CourseFormat, path: Path, choices: ReadingChoices) -> ReadCourse:
    """Reads a file in a format; formats that are folders come in archives."""
    if chosen.endings or chosen.name in READ_ARCHIVES:
        return chosen.reader().read(path, choices, _progress())
    report = Report(path.name)
    try:
        with opened_folder(path, report) as folder:
            return chosen.reader().read(folder, choices, _progress())
    except UnreadableError:
        return ReadCourse(None, report.problems())


def _described(course: Course, base: Course | None, found: ReadCourse) -> dict[str, Any]:
    return {
        "version": course.version,
        "title": course.title.source[:200],
        "is_new": base is None,
        "concepts": len(course.concepts),
        "edges": len(course.edges),
        "lessons": len(course.lessons),
        "exercises": len(course.templates),
        "difference": difference_to_plain(difference(base, course), MOST_DIFFERENCES),
        "set_aside_count": len(found.set_aside),
        "set_aside": [_edge_to_plain(edge) for edge in found.set_aside[:MOST_SET_ASIDE]],
    }


def _edge_to_plain(edge: Edge) -> dict[str, Any]:
    weight = min(1.0, max(0.0, edge.weight))
    return {"source": edge.source, "target": edge.target, "kind": edge.kind.value, "weight": weight, "key": edge.key}


def _write_result(
    request: ImportRequest,
    name: str,
    described: dict[str, Any] | None,
    problems: Iterable[Problem],
    *,
    course_id: str = "",
) -> None:
    listed = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
    errors = sum(problem.severity is Severity.ERROR for problem in listed)
    result = {
        "format": name,
        "course_id": course_id,
        "errors": errors,
        "warnings": len(listed) - errors,
        "problems": [
            {
                "severity": problem.severity.value,
                "code": problem.code[:60],
                "message": problem.message[:2000],
                "file": problem.file[:500],
                "line": max(0, problem.line),
            }
            for problem in listed[:MOST_PROBLEMS]
        ],
        "described": described,
    }
    (Path(request.folder) / RESULT_FILE).write_text(json.dumps(result), encoding="ascii")


def _unknown(asked: str) -> Problem:
    known = ", ".join(COURSE_FORMATS)
    what = f"{asked!r} is no format that can be read" if asked else "the format of this file is not known here"
    return Problem(Severity.ERROR, "", 0, f"{what}: name one of {known}", "unknown-format")


def _too_large(course: Course) -> Problem:
    message = (
        f"the course has {len(course.concepts)} concepts and {len(course.edges)} edges; at most {MOST_CONCEPTS} and "
        f"{MOST_EDGES} can be edited here: divide it into several courses"
    )
    return Problem(Severity.ERROR, "", 0, message, "course-too-large")


def _read_base(path: Path) -> Course:
    return course_from_plain(json.loads(zlib.decompress(path.read_bytes())))


def _ask_for_base(course_id: str) -> str:
    """What the server answers: ``base`` (it has put the course into our folder), ``none``, or ``refuse``."""
    _tell({"course": course_id})
    return sys.stdin.readline().strip()


def _progress() -> Callable[[int, int], None]:
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told >= TELL_EVERY:
            told = time.monotonic()
            _tell({"done": int(done), "total": int(total)})

    return tell


def _tell(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def _limit(request: ImportRequest) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server decides when it ends
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (request.seconds, request.seconds + 5))
    if sys.platform == "linux":  # elsewhere the server alone watches
        most = request.memory_megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


if __name__ == "__main__":
    main()
