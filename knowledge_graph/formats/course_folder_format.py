"""The course folder as one format among others: unfinished courses can be read, and a zip file of a folder too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from knowledge_graph.concepts import Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.formats.archives import opened_folder
from knowledge_graph.formats.course_folder import read_course
from knowledge_graph.formats.course_folder_writing import CourseFolderWriter
from knowledge_graph.formats.ordering import TooTangledError, edges_to_set_aside
from knowledge_graph.formats.plain import with_version
from knowledge_graph.formats.protocol import Progress, ReadCourse, ReadingChoices, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError
from knowledge_graph.problems import Problem, Severity, has_errors, in_reading_order

__all__ = ["CourseFolderReader", "CourseFolderWriter"]

_UNFINISHED: Final = frozenset({"no-lesson", "cyclic-prerequisites", "self-loop"})
"""Errors of a course that is to be taught, but not of a draft: these are mended or said again as warnings."""


class CourseFolderReader:
    """Reads a course folder, or an archive of one."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse:
        """The course; progress is told at the end, as the files are small."""
        report = Report(path.name)
        try:
            with opened_folder(path, report) as folder:
                loaded = read_course(folder)
        except UnreadableError:
            return ReadCourse(None, report.problems())
        problems = in_reading_order(map(_as_draft, loaded.problems))
        if loaded.course is None or has_errors(problems):
            return ReadCourse(None, problems)
        try:
            course, set_aside = _in_order(loaded.course)
        except TooTangledError as error:
            report.error("cyclic-prerequisites", f"{error}: mend the folder")
            return ReadCourse(None, (*problems, *report.problems()))
        if choices.course_id:
            course = with_version(replace(course, id=choices.course_id))
        progress(len(course.concepts), len(course.concepts))
        return ReadCourse(course, problems, set_aside)


def _as_draft(problem: Problem) -> Problem:
    return replace(problem, severity=Severity.WARNING) if problem.code in _UNFINISHED else problem


def _in_order(course: Course) -> tuple[Course, tuple[Edge, ...]]:
    """The course without loops and without the prerequisites that close a cycle, and these."""
    place = {concept.id: number for number, concept in enumerate(course.concepts)}
    loops = [edge for edge in course.edges if edge.source == edge.target]
    ordered = [edge for edge in course.edges if edge.kind is EdgeKind.PREREQUISITE and edge.source != edge.target]
    closing = edges_to_set_aside(
        len(place),
        [place[edge.source] for edge in ordered],
        [place[edge.target] for edge in ordered],
        [(1e6 if edge.key else 1.0) + (1e-6 if place[edge.source] < place[edge.target] else 0) for edge in ordered],
    )
    aside = {*loops, *(ordered[one.edge] for one in closing)}
    if not aside:
        return course, ()
    kept = tuple(edge for edge in course.edges if edge not in aside)
    return with_version(replace(course, edges=kept)), tuple(sorted(aside))
