"""Writes a course folder: what `load_course` reads, as people would have written it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson
from knowledge_graph.course import Course
from knowledge_graph.exercises.templates import read_templates
from knowledge_graph.formats.concept_file import DEFAULT_MINUTES, MOST_EDGES, translation_file
from knowledge_graph.formats.course_files import MAX_BYTES
from knowledge_graph.formats.course_header import COURSE_FILE, MOST_CONCEPTS
from knowledge_graph.formats.exercise_file import exercises_toml, toml_text
from knowledge_graph.formats.protocol import Progress, no_progress
from knowledge_graph.problems import Place, Problem, Severity, has_errors

_WIDTH: Final = 110
_KEYS: Final = {
    EdgeKind.PREREQUISITE: "prerequisites",
    EdgeKind.ENCOMPASSES: "encompasses",
    EdgeKind.RELATED: "related",
}


class CourseFolderWriter:
    """Writes a course folder, exercises and translations included."""

    def write(self, course: Course, path: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
        """Writes the folder; progress is in concepts.

        The folder appears when all of it is written. An error among the problems means that nothing was written.

        Raises:
            FileExistsError: there is something at the path already, and it is not an empty folder.
        """
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise FileExistsError(f"{path} is there already: name a new folder")
        problems = (*_what_does_not_fit(course, path.name), *_exercises_that_change(course, path.name))
        if has_errors(problems):
            return problems
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as name:
            folder = Path(name) / path.name
            _write_all(course, folder, progress)
            too_large = tuple(_too_large(folder))
            if not too_large:
                if path.exists():
                    path.rmdir()
                shutil.move(folder, path)
        return (*problems, *too_large)


def _write_all(course: Course, folder: Path, progress: Progress) -> None:
    (folder / "concepts").mkdir(parents=True)
    (folder / "exercises").mkdir()
    _write(folder / COURSE_FILE, course_toml(course))
    edges: dict[ConceptId, list[Edge]] = {}
    for edge in course.edges:
        owner = edge.target if edge.kind is EdgeKind.PREREQUISITE else edge.source
        edges.setdefault(owner, []).append(edge)
    lessons: dict[ConceptId, list[Lesson]] = {}
    for lesson in course.lessons:
        lessons.setdefault(lesson.concept_id, []).append(lesson)
    for number, concept in enumerate(course.concepts, start=1):
        source = ""
        for lesson in lessons.get(concept.id, ()):
            if lesson.language == course.source_language:
                source = lesson.markdown
            else:
                _write(folder / translation_file(concept.id, lesson.language), translation_text(lesson))
        _write(folder / f"concepts/{concept.id}.md", concept_text(concept, edges.get(concept.id, ()), source))
        if templates := course.templates_by_concept.get(concept.id):
            _write(folder / f"exercises/{concept.id}.toml", exercises_toml(templates))
        progress(number, len(course.concepts))


def course_toml(course: Course) -> str:
    """The content of ``course.toml``."""
    return toml_text(
        {
            "id": course.id,
            "source_language": course.source_language,
            "languages": list(course.languages),
            "license": course.license,
            "concepts": [str(concept.id) for concept in course.concepts],
            "title": dict(course.title.by_language),
            "description": dict(course.description.by_language),
        }
    )


def concept_text(concept: Concept, edges: Iterable[Edge], lesson: str) -> str:
    """The content of a concept's file.

    Args:
        edges: prerequisites of the concept, and other edges that begin at it.
        lesson: in the source language; empty when there is none.
    """
    front: dict[str, Any] = {
        "id": str(concept.id),
        "title": dict(concept.title.by_language),
        "definition": dict(concept.definition.by_language),
    }
    if concept.aliases:
        front["aliases"] = {language: list(names) for language, names in concept.aliases.items()}
    if concept.minutes != DEFAULT_MINUTES:
        front["minutes"] = concept.minutes
    if concept.difficulty:
        front["difficulty"] = concept.difficulty
    for edge in edges:
        front.setdefault(_KEYS[edge.kind], []).append(_edge_entry(edge))
    return _with_front_matter(front, lesson)


def translation_text(lesson: Lesson) -> str:
    """The content of a translated lesson's file."""
    return _with_front_matter({"source_hash": lesson.source_hash or ""}, lesson.markdown)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


class _FrontMatterDumper(yaml.SafeDumper):
    """Quotes every text that is not plainly one, so that it is read as what it was."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    plain = text.isascii() and text.replace("-", "").replace(" ", "").isalpha() and text.strip() == text
    reserved = text.lower() in {"true", "false", "yes", "no", "on", "off", "null", "y", "n"} or text.startswith("-")
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain and not reserved else '"')


_FrontMatterDumper.add_representer(str, _represent_text)


def _with_front_matter(front: Mapping[str, Any], body: str) -> str:
    written = yaml.dump(
        front, Dumper=_FrontMatterDumper, allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=None
    )
    return f"---\n{written}---\n{body}\n" if body else f"---\n{written}---\n"


def _edge_entry(edge: Edge) -> str | dict[str, Any]:
    if edge.kind is EdgeKind.PREREQUISITE:
        return {"id": str(edge.source), "key": True} if edge.key else str(edge.source)
    if edge.kind is EdgeKind.ENCOMPASSES:
        return {"id": str(edge.target), "weight": edge.weight}
    return str(edge.target)


def _what_does_not_fit(course: Course, name: str) -> Iterable[Problem]:
    if len(course.concepts) > MOST_CONCEPTS:
        message = (
            f"a course folder holds {MOST_CONCEPTS:,} concepts, this course has {len(course.concepts):,}: divide it"
        )
        yield Problem.at(Place(name, 1), "too-many-concepts", message)
    counts: dict[tuple[ConceptId, EdgeKind], int] = {}
    for edge in course.edges:
        owner = edge.target if edge.kind is EdgeKind.PREREQUISITE else edge.source
        counts[owner, edge.kind] = counts.get((owner, edge.kind), 0) + 1
    for (owner, kind), count in counts.items():
        if count > MOST_EDGES:
            message = f"{owner!r} has {count} edges of the kind {kind}, a course folder holds {MOST_EDGES}: divide it"
            yield Problem.at(Place(name, 1), "too-many-edges", message)


def _exercises_that_change(course: Course, name: str) -> Iterable[Problem]:
    """Exercises that an exercise file would not give back as they are."""
    for concept_id, templates in course.templates_by_concept.items():
        file = f"exercises/{concept_id}.toml"
        read, _ = read_templates(
            exercises_toml(templates), concept_id=concept_id, source_language=course.source_language, file=file
        )
        same = {template.content_hash for template in read}
        for template in templates:
            if template.content_hash not in same:
                message = f"the exercise {template.id!r} cannot be written as it is: mend it or leave it out"
                yield Problem.at(Place(f"{name}/{file}", 1), "not-written", message)


def _too_large(folder: Path) -> Iterable[Problem]:
    for path in sorted(folder.rglob("*.*")):
        if path.is_file() and path.stat().st_size > MAX_BYTES:
            message = f"this file would be larger than {MAX_BYTES // 1000} kB: divide the concept"
            place = Place(f"{folder.name}/{path.relative_to(folder).as_posix()}", 1)
            yield Problem.at(place, "file-too-large", message, Severity.ERROR)
