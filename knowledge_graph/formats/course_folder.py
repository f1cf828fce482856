"""A course as people write it: a folder of text files, described in docs/course-format.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knowledge_graph.checks import Places, check_catalogue, check_course
from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText, text_hash
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.templates import read_templates
from knowledge_graph.formats.catalogue_file import read_catalogue_edges
from knowledge_graph.formats.concept_file import ConceptFile, read_concept, read_translation, translation_file
from knowledge_graph.formats.course_files import CourseFiles
from knowledge_graph.formats.course_header import COURSE_FILE, CourseHeader, read_header
from knowledge_graph.formats.plain import with_version
from knowledge_graph.problems import Place, Problem, Severity, has_errors, in_reading_order

__all__ = [
    "COURSE_FILE",
    "CatalogueLoad",
    "CourseLoad",
    "concepts_beside",
    "is_stale",
    "load_catalogue",
    "load_course",
    "read_course",
]

_UNNAMED: Final = ""


@dataclass(frozen=True, slots=True)
class CourseLoad:
    """What reading a folder gave.

    Attributes:
        course: None when there is any error.
        problems: in reading order.
    """

    course: Course | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class CatalogueLoad:
    """Edges between concepts of different courses; none when there is any error."""

    edges: tuple[Edge, ...]
    problems: tuple[Problem, ...]


def load_course(path: Path) -> CourseLoad:
    """Reads a course folder. Nothing in it makes this function raise.

    Args:
        path: the folder that holds ``course.toml``.
    """
    found = read_course(path)
    return CourseLoad(None if has_errors(found.problems) else found.course, found.problems)


def read_course(path: Path) -> CourseLoad:
    """What a course folder says, even where there are errors; None only when nothing can be told without its header.

    Args:
        path: the folder that holds ``course.toml``.
    """
    files = CourseFiles(path)
    header = read_header(files)
    if header is None:
        return CourseLoad(None, in_reading_order(files.problems))
    read = {concept_id: read_concept(files, concept_id, header.source_language) for concept_id in header.concept_ids}
    _report_unlisted(files, header)
    found = [concept_file for concept_file in read.values() if concept_file is not None]
    course = with_version(
        Course(
            id=header.id,
            title=header.title,
            description=header.description,
            source_language=header.source_language,
            languages=header.languages,
            license=header.license,
            concepts=tuple(
                concept_file.concept if concept_file else _unread(concept_id, header.source_language)
                for concept_id, concept_file in read.items()
            ),
            edges=tuple(sorted(edge for concept_file in found for edge, _ in concept_file.edges)),
            lessons=tuple(_lessons(files, header, found)),
            templates=tuple(_templates(files, header)),
            version=_UNNAMED,
        )
    )
    unread = {files.file(f"concepts/{concept_id}.md") for concept_id, one in read.items() if one is None}
    told = {concept_id for template in course.templates for concept_id in template.concept_weights}
    elsewhere = concepts_beside(path) if told - course.concept_by_id.keys() else frozenset()
    checked = (p for p in check_course(course, _places(files, header, found), elsewhere) if p.file not in unread)
    return CourseLoad(course, in_reading_order([*files.problems, *checked]))


def concepts_beside(path: Path) -> frozenset[ConceptId]:
    """The concepts of the course folders beside this one, whatever problems those have."""
    path = path.resolve()
    folders = sorted(file.parent for file in path.parent.glob(f"*/{COURSE_FILE}"))
    headers = (read_header(CourseFiles(folder)) for folder in folders if folder != path)
    return frozenset(concept_id for header in headers if header for concept_id in header.concept_ids)


def load_catalogue(path: Path, courses: Sequence[Course] = ()) -> CatalogueLoad:
    """Reads the edges between courses from ``catalogue.toml``; a missing file has none.

    Args:
        path: the file.
        courses: all courses there are; with them the edges are checked as well: both ends exist, and the prerequisites
            of the courses joined have an order.
    """
    files = CourseFiles(path.parent)
    if path.name not in files.names_in("."):
        return CatalogueLoad((), ())
    placed = read_catalogue_edges(files, path.name)
    edges = tuple(sorted(edge for edge, _ in placed))
    places = Places(edges=_edge_places((edge, Place(files.file(path.name), line)) for edge, line in placed))
    checked = check_catalogue(courses, edges, places) if courses else ()
    problems = in_reading_order([*files.problems, *checked])
    return CatalogueLoad(() if has_errors(problems) else edges, problems)


def is_stale(course: Course, lesson: Lesson) -> bool:
    """Whether the source lesson has changed since the translation was made; a source lesson is never stale."""
    if lesson.language == course.source_language:
        return False
    source = course.lesson(lesson.concept_id, course.source_language)
    return source is None or lesson.source_hash != text_hash(source.markdown)


def _unread(concept_id: ConceptId, language: str) -> Concept:
    """Stands in for a concept whose file cannot be read, so that edges to it are not reported as well."""
    return Concept(concept_id, LocalizedText(language, {language: ""}), LocalizedText(language, {language: ""}))


def _lessons(files: CourseFiles, header: CourseHeader, found: Iterable[ConceptFile]) -> Iterable[Lesson]:
    names = set(files.names_in("concepts"))
    for concept_file in found:
        if concept_file.lesson is None:
            continue
        yield concept_file.lesson
        for language in header.languages[1:]:
            if Path(translation_file(concept_file.concept.id, language)).name in names:
                translation = read_translation(files, concept_file.lesson, language)
                if translation is not None:
                    yield translation


def _templates(files: CourseFiles, header: CourseHeader) -> Iterable[ExerciseTemplate]:
    names = set(files.names_in("exercises"))
    for concept_id in header.concept_ids:
        file = f"exercises/{concept_id}.toml"
        text = files.read(file) if f"{concept_id}.toml" in names else None
        if text is not None:
            templates, problems = read_templates(
                text, concept_id=concept_id, source_language=header.source_language, file=files.file(file)
            )
            files.report_all(file, problems, "invalid-exercise")
            yield from templates


def _report_unlisted(files: CourseFiles, header: CourseHeader) -> None:
    """Warns of files that look like parts of the course and are not read."""
    languages = [f".{language}" for language in header.languages[1:]]
    read = {f"{concept_id}{language}.md" for concept_id in header.concept_ids for language in ["", *languages]}
    read |= {f"{concept_id}.toml" for concept_id in header.concept_ids}
    for subfolder, ending in (("concepts", ".md"), ("exercises", ".toml")):
        for name in files.names_in(subfolder):
            if name.endswith(ending) and name not in read:
                message = "this file is not read: its concept or its language is not listed in course.toml"
                files.report(f"{subfolder}/{name}", 1, "unlisted-file", message, Severity.WARNING)


def _places(files: CourseFiles, header: CourseHeader, found: Iterable[ConceptFile]) -> Places:
    concepts = {concept_id: Place(files.file(f"concepts/{concept_id}.md"), 1) for concept_id in header.concept_ids}
    edges = ((edge, Place(files.file(one.file), line)) for one in found for edge, line in one.edges)
    return Places(concepts, _edge_places(edges))


def _edge_places(placed: Iterable[tuple[Edge, Place]]) -> dict[tuple[ConceptId, ConceptId, EdgeKind], Place]:
    """Of an edge that is written twice, the place of the second."""
    return {(edge.source, edge.target, edge.kind): place for edge, place in placed}
