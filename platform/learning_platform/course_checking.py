"""`octant course check`: reads course folders, checks the graph, and tries every exercise over many seeds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from knowledge_graph.checks import check_catalogue, check_course
from knowledge_graph.course import Course
from knowledge_graph.exercises.verification import verify_template
from knowledge_graph.formats.course_folder import load_catalogue, load_course
from knowledge_graph.graph import CyclicPrerequisitesError, edges_among, merge_courses
from knowledge_graph.problems import Problem, Severity

COURSE_FILE = "course.toml"
CATALOGUE_FILE = "catalogue.toml"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything that was found, and one line that sums it up."""

    problems: tuple[Problem, ...]
    summary: str

    @property
    def errors(self) -> int:
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def check_folder(path: Path, seeds: int, progress: Callable[[int, int], None]) -> CheckReport:
    """Checks a course folder, or every course folder in a folder.

    Args:
        path: a folder with a ``course.toml``, or one that holds such folders.
        seeds: how many seeds each exercise is tried with.
        progress: told how many exercises are done and how many there are.
    """
    folders = [path] if (path / COURSE_FILE).exists() else sorted(file.parent for file in path.glob(f"*/{COURSE_FILE}"))
    problems: list[Problem] = []
    courses: list[Course] = []
    for folder in folders:
        loaded = load_course(folder)
        problems += loaded.problems
        if loaded.course is not None:
            courses.append(loaded.course)
            known = set(loaded.problems)
            problems += [problem for problem in check_course(loaded.course) if problem not in known]
    if not folders:
        problems.append(Problem(Severity.ERROR, str(path), 0, f"there is no {COURSE_FILE} here", "no-course"))
    catalogue = load_catalogue((path if folders != [path] else path.parent) / CATALOGUE_FILE)
    problems += catalogue.problems
    if not any(problem.severity is Severity.ERROR for problem in problems):
        problems += check_catalogue(courses, edges_among(courses, catalogue.edges))
    templates = [template for course in courses for template in course.templates]
    for number, template in enumerate(templates, start=1):
        problems += [
            Problem(Severity(found.severity), template.file, found.line, found.message, "exercise")
            for found in verify_template(template, seeds)
        ]
        progress(number, len(templates))
    concepts = {concept.id for course in courses for concept in course.concepts}
    summary = (
        f"{len(courses)} courses, {len(concepts)} concepts, {len(templates)} exercise templates x {seeds} seeds, "
        f"{_longest_chain(courses)} in the longest chain: "
        f"{sum(problem.severity is Severity.ERROR for problem in problems)} errors, "
        f"{sum(problem.severity is Severity.WARNING for problem in problems)} warnings"
    )
    return CheckReport(tuple(problems), summary)


def _longest_chain(courses: list[Course]) -> int:
    try:
        return len(merge_courses(courses, ()).compile().longest_chain())
    except CyclicPrerequisitesError:  # named among the problems
        return 0
