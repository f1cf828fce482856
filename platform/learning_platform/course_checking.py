"""`octant course check`: reads course folders, checks the graph, and tries every exercise over many seeds."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from knowledge_graph.checks import check_catalogue, check_course
from knowledge_graph.concepts import ConceptId, Edge
from knowledge_graph.course import Course
from knowledge_graph.exercises.collections_of_templates import near_duplicates, too_few_templates
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.template_fields import TemplateProblem
from knowledge_graph.exercises.verification import verify_template
from knowledge_graph.formats.course_folder import concepts_beside, load_catalogue, load_course
from knowledge_graph.graph import CyclicPrerequisitesError, edges_among, merge_courses
from knowledge_graph.problems import Place, Problem, Severity

COURSE_FILE = "course.toml"
CATALOGUE_FILE = "catalogue.toml"
JOBS: Final = 2
WORTH_A_PROCESS: Final = 200
"""Fewer exercises are tried faster by this process alone."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CourseTotals:
    """What is there, over all courses together.

    Attributes:
        templates: each once, though several courses may hold it.
        varying: templates whose numbers come from the seed.
        transfer: templates that give evidence about a concept of another course, too.
        shared: concepts of several courses.
        longest_chain: prerequisites, each needed for the next; 0 when they have no order.
        levels: steps from concepts that need nothing to the last ones.
    """

    courses: int
    concepts: int
    templates: int
    varying: int
    transfer: int
    shared: int
    longest_chain: int
    levels: int

    @property
    def varying_share(self) -> float:
        return self.varying / self.templates if self.templates else 0.0


@dataclass(frozen=True, slots=True)
class FoundCourses:
    """The courses of a folder, the edges between them, and what is wrong with either."""

    courses: tuple[Course, ...]
    edges: tuple[Edge, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything that was found, and a few lines that sum it up.

    Attributes:
        failing: templates with an error.
    """

    problems: tuple[Problem, ...]
    totals: CourseTotals
    seeds: int
    failing: int

    @property
    def errors(self) -> int:
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def summary(self) -> str:
        totals, warnings = self.totals, len(self.problems) - self.errors
        return (
            f"{totals.templates} exercise templates x {self.seeds} seeds: {totals.varying_share:.0%} vary, "
            f"{totals.transfer} tell about concepts of two courses\n"
            f"{totals.courses} courses, {totals.concepts} concepts, {totals.shared} of them shared, "
            f"{totals.longest_chain} in the longest chain, {totals.levels} levels: "
            f"{self.errors} errors, {warnings} warnings"
        )


def check_folder(
    path: Path, seeds: int, progress: Progress, *, jobs: int = JOBS, complete: bool = False
) -> CheckReport:
    """Checks a course folder, or every course folder in a folder.

    Args:
        path: a folder with a ``course.toml``, or one that holds such folders.
        seeds: how many seeds each exercise is tried with.
        progress: told how many exercises are done and how many there are.
        jobs: processes that try exercises.
        complete: concepts with too few exercises are errors.
    """
    found = find_courses(path)
    problems = list(found.problems)
    templates = list(distinct_templates(found.courses))
    problems += near_duplicates(templates)
    severity = Severity.ERROR if complete else Severity.WARNING
    problems += too_few_templates(templates, _places_of_concepts(found.courses), severity)
    failing = 0
    for template, broken in verified(templates, seeds, progress, jobs):
        failing += any(problem.severity == "error" for problem in broken)
        problems += [
            Problem(Severity(one.severity), template.file, one.line, one.message, one.rule, (template.concept_id,))
            for one in broken
        ]
    return CheckReport(tuple(problems), totals_of(found.courses, found.edges), seeds, failing)


def find_courses(path: Path) -> FoundCourses:
    """Reads the courses and the catalogue of a folder, and checks both."""
    folders = [path] if (path / COURSE_FILE).exists() else sorted(file.parent for file in path.glob(f"*/{COURSE_FILE}"))
    problems: list[Problem] = []
    courses: list[Course] = []
    for folder in folders:
        loaded = load_course(folder)
        problems += loaded.problems
        if loaded.course is not None:
            courses.append(loaded.course)
            known, beside = set(loaded.problems), concepts_beside(folder)
            problems += [problem for problem in check_course(loaded.course, elsewhere=beside) if problem not in known]
    if not folders:
        problems.append(Problem(Severity.ERROR, str(path), 0, f"there is no {COURSE_FILE} here", "no-course"))
    catalogue = load_catalogue((path if folders != [path] else path.parent) / CATALOGUE_FILE)
    problems += catalogue.problems
    edges = edges_among(courses, catalogue.edges)
    if not any(problem.severity is Severity.ERROR for problem in problems):
        problems += check_catalogue(courses, edges)
    return FoundCourses(tuple(courses), edges, tuple(problems))


def distinct_templates(courses: Sequence[Course]) -> Iterator[ExerciseTemplate]:
    """Every template of the courses, the very same one of a shared concept once."""
    seen: set[tuple[str, str]] = set()
    for course in courses:
        for template in course.templates:
            if (template.id, template.content_hash) not in seen:
                seen.add((template.id, template.content_hash))
                yield template


def verified(
    templates: Sequence[ExerciseTemplate], seeds: int, progress: Progress, jobs: int
) -> Iterator[tuple[ExerciseTemplate, tuple[TemplateProblem, ...]]]:
    """Each template with what is wrong with it, in order; tried in several processes where that is worth it."""
    verify = partial(verify_template, seeds=seeds)
    if jobs < 2 or len(templates) < WORTH_A_PROCESS:
        for done, template in enumerate(templates, start=1):
            yield template, verify(template)
            progress(done, len(templates))
        return
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        results = pool.map(verify, templates, chunksize=8)
        for done, (template, broken) in enumerate(zip(templates, results, strict=True), start=1):
            yield template, broken
            progress(done, len(templates))


def totals_of(courses: Sequence[Course], edges: Sequence[Edge]) -> CourseTotals:
    """What is there.

    Args:
        courses: sound or not.
        edges: between them.
    """
    homes: dict[ConceptId, set[str]] = {}
    for course in courses:
        for concept in course.concepts:
            homes.setdefault(concept.id, set()).add(course.id)
    templates = tuple(distinct_templates(courses))
    course_of = {template.id: course.id for course in courses for template in course.templates}
    transfer = sum(
        any(homes.get(other, set()) - {course_of[template.id]} for other in _others(template)) for template in templates
    )
    chain, levels = _chain(courses, edges)
    return CourseTotals(
        courses=len(courses),
        concepts=len(homes),
        templates=len(templates),
        varying=sum(template.varies for template in templates),
        transfer=transfer,
        shared=sum(len(home) > 1 for home in homes.values()),
        longest_chain=chain,
        levels=levels,
    )


def _others(template: ExerciseTemplate) -> list[ConceptId]:
    return [concept_id for concept_id in template.concept_weights if concept_id != template.concept_id]


def _chain(courses: Sequence[Course], edges: Sequence[Edge]) -> tuple[int, int]:
    try:
        graph = merge_courses(courses, edges).compile()
    except CyclicPrerequisitesError:  # named among the problems
        return 0, 0
    return len(graph.longest_chain()), int(graph.levels.max()) + 1 if len(graph) else 0


def _places_of_concepts(courses: Sequence[Course]) -> dict[ConceptId, Place]:
    """Where exercises of a concept are written."""
    return {
        concept.id: Place(f"{course.id}/exercises/{concept.id}.toml", 1)
        for course in courses
        for concept in course.concepts
    }
