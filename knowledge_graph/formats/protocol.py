"""What every format offers: reading a file into a course or exercises, and writing it, with a list of what is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from knowledge_graph.concepts import ConceptId, Edge
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.problems import Problem

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is, in units of the format's own (bytes, concepts, questions)."""


def no_progress(done: int, total: int) -> None:
    """For who does not watch."""


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """What a file may not say itself.

    Attributes:
        course_id: the course to make or to change; by default what the file says, else made from its name.
        source_language: BCP 47 tag of texts that name no language.
    """

    course_id: str | None = None
    source_language: str = "en"


@dataclass(frozen=True, slots=True)
class ReadCourse:
    """What reading a file gave.

    Attributes:
        course: what was understood; None when the file as a whole cannot be read. It may be unfinished (concepts
            without lessons), but its prerequisites have an order.
        problems: in reading order. An error names what could not be read, a warning what was read otherwise than
            written or is not understood (code ``not-understood``), each with its line.
        set_aside: edges of the file that were left out, so that the rest has an order.
    """

    course: Course | None
    problems: tuple[Problem, ...]
    set_aside: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadExercises:
    """Exercises of a file, all of one concept unless the file says otherwise, and what was not understood."""

    templates: tuple[ExerciseTemplate, ...]
    problems: tuple[Problem, ...]


class CourseReader(Protocol):
    """Reads one format. Nothing in a file makes ``read`` raise: everything becomes a problem."""

    def read(self, path: Path, choices: ReadingChoices, progress: Progress = no_progress) -> ReadCourse: ...


class CourseWriter(Protocol):
    """Writes one format."""

    def write(self, course: Course, path: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
        """Writes the file (or folder) and tells what the format cannot hold."""
        ...


class ExerciseReader(Protocol):
    """Reads exercises. Nothing in a file makes ``read`` raise: everything becomes a problem."""

    def read(
        self, path: Path, concept_id: ConceptId, choices: ReadingChoices, progress: Progress = no_progress
    ) -> ReadExercises: ...


class ExerciseWriter(Protocol):
    """Writes exercises. Formats of other systems hold fixed questions: a template is written as variants of it."""

    def write(
        self,
        templates: Sequence[ExerciseTemplate],
        path: Path,
        *,
        language: str,
        seeds: Sequence[int],
        progress: Progress = no_progress,
    ) -> tuple[Problem, ...]:
        """Writes one question a template and seed, and tells what the format cannot hold."""
        ...
