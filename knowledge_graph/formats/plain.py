"""A course as plain data that JSON can hold, and back: how an immutable version is stored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.exercises.template_plain import template_from_plain, template_to_plain

FORMAT: Final = 1
_BATCH: Final = 10_000


def course_to_plain(course: Course) -> dict[str, Any]:
    """The course as dictionaries, lists, texts and numbers."""
    return {
        "format": FORMAT,
        "version": course.version,
        **_content(course),
        "templates": [template_to_plain(template) for template in course.templates],
    }


def course_from_plain(plain: Mapping[str, Any]) -> Course:
    """The course that `course_to_plain` wrote; equal to it, version included.

    Raises:
        ValueError: it was written in a format that is not known here.
        KeyError: a part is missing.
    """
    if plain["format"] != FORMAT:
        raise ValueError(f"a course in format {plain['format']!r} cannot be read, only format {FORMAT}")
    return Course(
        id=plain["id"],
        title=text_from_plain(plain["title"]),
        description=text_from_plain(plain["description"]),
        source_language=plain["source_language"],
        languages=tuple(plain["languages"]),
        license=plain["license"],
        concepts=tuple(concept_from_plain(concept) for concept in plain["concepts"]),
        edges=tuple(
            Edge(ConceptId(source), ConceptId(target), EdgeKind(kind), weight, key)
            for source, target, kind, weight, key in plain["edges"]
        ),
        lessons=tuple(
            Lesson(ConceptId(concept_id), language, markdown, source_hash)
            for concept_id, language, markdown, source_hash in plain["lessons"]
        ),
        templates=tuple(template_from_plain(template) for template in plain["templates"]),
        version=plain["version"],
    )


def with_version(course: Course) -> Course:
    """The course named by its content: everything but where its exercises are written."""
    templates = [template.content_hash for template in course.templates]
    content = {**_content(course, with_edges=False), "templates": templates}
    digest = hashlib.sha256()
    for piece in _canonical(content, course.edges):
        digest.update(piece.encode())
    return replace(course, version=digest.hexdigest())


def _canonical(content: Mapping[str, Any], edges: Sequence[Edge]) -> Iterator[str]:
    """What `content_hash` hashes, in pieces: a million edges are never held as text."""
    for number, key in enumerate(sorted([*content, "edges"])):
        yield ("," if number else "{") + f"{json.dumps(key)}:"
        if key != "edges":
            yield _compact(content[key])
            continue
        for start in range(0, max(len(edges), 1), _BATCH):
            batch = _compact([_edge_to_plain(edge) for edge in edges[start : start + _BATCH]])
            yield ("," if start else "[") + batch[1:-1]
        yield "]"
    yield "}"


def _compact(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _content(course: Course, *, with_edges: bool = True) -> dict[str, Any]:
    """All but the exercises."""
    edges = {"edges": [_edge_to_plain(edge) for edge in course.edges]} if with_edges else {}
    return {
        "id": course.id,
        "title": text_to_plain(course.title),
        "description": text_to_plain(course.description),
        "source_language": course.source_language,
        "languages": list(course.languages),
        "license": course.license,
        "concepts": [concept_to_plain(concept) for concept in course.concepts],
        **edges,
        "lessons": [
            [lesson.concept_id, lesson.language, lesson.markdown, lesson.source_hash] for lesson in course.lessons
        ],
    }


def _edge_to_plain(edge: Edge) -> list[Any]:
    return [edge.source, edge.target, edge.kind.value, float(edge.weight), edge.key]


def text_to_plain(text: LocalizedText) -> dict[str, Any]:
    """One text in its languages."""
    return {"source_language": text.source_language, "by_language": dict(text.by_language)}


def text_from_plain(plain: Mapping[str, Any]) -> LocalizedText:
    """The text that `text_to_plain` wrote."""
    return LocalizedText(plain["source_language"], dict(plain["by_language"]))


def concept_to_plain(concept: Concept) -> dict[str, Any]:
    """One concept."""
    return {
        "id": concept.id,
        "title": text_to_plain(concept.title),
        "definition": text_to_plain(concept.definition),
        "aliases": {language: list(names) for language, names in concept.aliases.items()},
        "minutes": float(concept.minutes),
        "difficulty": float(concept.difficulty),
    }


def concept_from_plain(plain: Mapping[str, Any]) -> Concept:
    """The concept that `concept_to_plain` wrote."""
    return Concept(
        id=ConceptId(plain["id"]),
        title=text_from_plain(plain["title"]),
        definition=text_from_plain(plain["definition"]),
        aliases={language: tuple(names) for language, names in plain["aliases"].items()},
        minutes=plain["minutes"],
        difficulty=plain["difficulty"],
    )
