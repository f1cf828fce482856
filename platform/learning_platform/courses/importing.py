"""Course folders into the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlmodel import Session

from knowledge_graph.checks import check_catalogue
from knowledge_graph.concepts import Edge
from knowledge_graph.course import Course
from knowledge_graph.formats.course_folder import load_catalogue, load_course
from knowledge_graph.graph import edges_among
from knowledge_graph.problems import has_errors
from learning_platform.courses import repository
from learning_platform.courses.catalogue import load_course as load_stored_course
from learning_platform.courses.repository import StoredCohort, StoredOffering
from learning_platform.courses.service import open_cohort, open_offering
from learning_platform.wiring import Parts

TERM_DAYS = 120
CATALOGUE_FILE = "catalogue.toml"


class CourseRefusedError(Exception):
    """A course folder has errors; the message lists them with file and line."""


def read_course_folder(folder: Path) -> Course:
    """The course of a folder.

    Raises:
        CourseRefusedError: it has errors.
    """
    loaded = load_course(folder)
    if loaded.course is None:
        raise CourseRefusedError("\n".join(str(problem) for problem in loaded.problems))
    return loaded.course


@dataclass(frozen=True, slots=True)
class FoundCourse:
    """A sound course folder. ``catalogue``: the edges of the catalogue file beside it, None without such a file."""

    course: Course
    catalogue: tuple[Edge, ...] | None


def find_course(folder: Path) -> FoundCourse:
    """The course of a folder and the edges of the catalogue beside it.

    Raises:
        CourseRefusedError: one of the two has errors.
    """
    course, file = read_course_folder(folder), folder.parent / CATALOGUE_FILE
    catalogue = load_catalogue(file)
    if catalogue.problems:
        raise CourseRefusedError("\n".join(str(problem) for problem in catalogue.problems))
    return FoundCourse(course, catalogue.edges if file.exists() else None)


def import_course(
    parts: Parts, folder: Path, *, dates: tuple[date, date] | None = None
) -> tuple[Course, StoredOffering, StoredCohort]:
    """Publishes a course folder with the catalogue beside it, and opens an offering with one cohort.

    Args:
        parts: of the deployment.
        folder: the course folder; a ``catalogue.toml`` next to it holds the edges between courses.
        dates: first and last day; a term from today when left out.

    Raises:
        CourseRefusedError: the folder or the catalogue has errors; nothing was imported.
    """
    found = find_course(folder)
    offering, cohort = parts.transactions.write(lambda session: open_course(parts, session, found, dates=dates))
    return found.course, offering, cohort


def open_course(
    parts: Parts, session: Session, found: FoundCourse, *, dates: tuple[date, date] | None = None
) -> tuple[StoredOffering, StoredCohort]:
    """Publishes a course that was read from a folder and opens an offering with one cohort, in a transaction at hand.

    Raises:
        CourseRefusedError: the course contradicts another that is taught.
    """
    course, now = found.course, parts.clock()
    first, last = dates or (now.date(), now.date() + timedelta(days=TERM_DAYS))
    if found.catalogue is not None:
        repository.replace_catalogue_edges(session, course, found.catalogue)
    _refuse_contradictions(parts, session, course, repository.catalogue_edges(session))
    title, term = course.title.source, f"{first:%B %Y}"
    offering = open_offering(session, course, title=title, term=term, time_zone="UTC", dates=(first, last), now=now)
    return offering, open_cohort(session, offering.id, name="First cohort", now=now)


def _refuse_contradictions(parts: Parts, session: Session, course: Course, edges: Iterable[Edge]) -> None:
    """Two sound courses may contradict each other; together they must still have an order."""
    others = [
        load_stored_course(parts, session, version)
        for course_id, version in repository.taught_versions(session)
        if course_id != course.id
    ]
    together = [*others, course]
    problems = check_catalogue(together, edges_among(together, edges))
    if has_errors(problems):
        raise CourseRefusedError("\n".join(str(problem) for problem in problems))
