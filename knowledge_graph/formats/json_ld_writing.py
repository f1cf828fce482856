"""Writes JSON-LD: concepts in SKOS, the course and its lessons in schema.org, edges in a vocabulary of our own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.formats.flat_fields import what_is_lost
from knowledge_graph.formats.protocol import Progress, no_progress
from knowledge_graph.problems import Place, Problem, Severity

SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
SCHEMA: Final = "https://schema.org/"
OCTANT: Final = "urn:octant:vocabulary#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
CONCEPT_PREFIX: Final = "urn:octant:concept:"
COURSE_PREFIX: Final = "urn:octant:course:"
_LESSON_PREFIX: Final = "urn:octant:lesson:"

Node = dict[str, Any]


class JsonLdWriter:
    """Writes JSON-LD with its context inside, one node a line."""

    def write(self, course: Course, path: Path, progress: Progress = no_progress) -> tuple[Problem, ...]:
        """Writes the file; progress is in concepts."""
        context = {"skos": SKOS, "schema": SCHEMA, "octant": OCTANT, "xsd": XSD}
        edges: dict[ConceptId, list[Edge]] = {}
        for edge in course.edges:
            owner = edge.target if edge.kind is EdgeKind.PREREQUISITE else edge.source
            edges.setdefault(owner, []).append(edge)
        with path.open("w", encoding="utf-8") as opened:
            opened.write(f'{{"@context": {_line(context)},\n"@graph": [\n{_line(_course_node(course))}')
            for number, concept in enumerate(course.concepts, start=1):
                opened.write(",\n" + _line(_concept_node(concept, edges.get(concept.id, ()), course)))
                progress(number, len(course.concepts))
            for lesson in course.lessons:
                opened.write(",\n" + _line(_lesson_node(lesson)))
            opened.write("\n]}\n")
        return tuple(
            Problem.at(Place(path.name, 1), "not-written", sentence, Severity.WARNING)
            for sentence in what_is_lost(course, "JSON-LD")
        )


def _line(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _course_node(course: Course) -> Node:
    return {
        "@id": COURSE_PREFIX + course.id,
        "@type": ["schema:Course", "skos:ConceptScheme"],
        "schema:name": _values(course.title),
        "schema:description": _values(course.description),
        "schema:license": course.license,
        "octant:languages": {"@list": list(course.languages)},
        "octant:concepts": {"@list": _ids(concept.id for concept in course.concepts)},
    }


def _concept_node(concept: Concept, edges: Iterable[Edge], course: Course) -> Node:
    node: Node = {
        "@id": CONCEPT_PREFIX + concept.id,
        "@type": ["skos:Concept", "schema:DefinedTerm"],
        "skos:inScheme": {"@id": COURSE_PREFIX + course.id},
        "skos:prefLabel": _values(concept.title),
        "skos:definition": _values(concept.definition),
        "octant:minutes": _number(concept.minutes),
        "octant:difficulty": _number(concept.difficulty),
    }
    aliases = [_value(name, language) for language, names in concept.aliases.items() for name in names]
    if aliases:
        node |= {"skos:altLabel": aliases, "octant:aliases": {"@list": aliases}}
    for edge in edges:
        if edge.kind is EdgeKind.PREREQUISITE:
            name = "octant:keyPrerequisite" if edge.key else "octant:prerequisite"
            node.setdefault(name, []).extend(_ids([edge.source]))
        elif edge.kind is EdgeKind.RELATED:
            node.setdefault("skos:related", []).extend(_ids([edge.target]))
        else:
            part = {"octant:part": _ids([edge.target])[0], "octant:weight": _number(edge.weight)}
            node.setdefault("octant:encompasses", []).append(part)
    return node


def _lesson_node(lesson: Lesson) -> Node:
    node: Node = {
        "@id": f"{_LESSON_PREFIX}{lesson.concept_id}:{lesson.language}",
        "@type": "schema:LearningResource",
        "schema:teaches": {"@id": CONCEPT_PREFIX + lesson.concept_id},
        "schema:encodingFormat": "text/markdown",
        "schema:text": _value(lesson.markdown, lesson.language),
    }
    if lesson.source_hash is not None:
        node["octant:sourceHash"] = lesson.source_hash
    return node


def _ids(concept_ids: Iterable[ConceptId]) -> list[Node]:
    return [{"@id": CONCEPT_PREFIX + concept_id} for concept_id in concept_ids]


def _values(text: LocalizedText) -> list[Node]:
    return [_value(written, language) for language, written in text.by_language.items()]


def _value(text: str, language: str) -> Node:
    return {"@value": text, "@language": language}


def _number(number: float) -> Node:
    return {"@value": repr(float(number)), "@type": "xsd:double"}
