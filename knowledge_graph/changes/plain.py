"""Changes as plain data that JSON can hold, and back: how the history of a draft is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from knowledge_graph.changes.base import Change, Several
from knowledge_graph.changes.concept_changes import (
    AddConcept,
    ChangeConcept,
    MoveConcept,
    OrderConcepts,
    RemoveConcept,
)
from knowledge_graph.changes.course_changes import ChangeCourse
from knowledge_graph.changes.edge_changes import AddEdge, ChangeEdge, RemoveEdge, RestoreEdge
from knowledge_graph.changes.merging import MergeConcepts
from knowledge_graph.changes.splitting import ConceptPart, SplitConcept
from knowledge_graph.changes.teaching_changes import (
    AddTemplate,
    RemoveLesson,
    RemoveTemplate,
    ReplaceTemplate,
    SetLesson,
)
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind, Lesson
from knowledge_graph.exercises.template_plain import template_from_plain, template_to_plain
from knowledge_graph.formats.plain import concept_from_plain, concept_to_plain

Plain = dict[str, Any]
Kind = TypeVar("Kind", bound=Change)


def change_to_plain(change: Change) -> Plain:
    """The change as dictionaries, lists, texts and numbers; ``kind`` says which it is."""
    to_plain, _ = _FORMS[change.kind]
    return {"kind": change.kind, **to_plain(change)}


def change_from_plain(plain: Mapping[str, Any]) -> Change:
    """The change that `change_to_plain` wrote; equal to it.

    Raises:
        ValueError: there is no such kind of change.
        KeyError: a part is missing.
    """
    if plain["kind"] not in _FORMS:
        raise ValueError(f"there is no change of kind {plain['kind']!r}")
    _, from_plain = _FORMS[plain["kind"]]
    return from_plain(plain)


def _edge(edge: Edge) -> list[Any]:
    return [edge.source, edge.target, edge.kind.value, float(edge.weight), edge.key]


def _edge_of(plain: list[Any]) -> Edge:
    source, target, kind, weight, key = plain
    return Edge(ConceptId(source), ConceptId(target), EdgeKind(kind), weight, key)


def _several(change: Several) -> Plain:
    return {"changes": [change_to_plain(one) for one in change.changes]}


def _several_of(plain: Mapping[str, Any]) -> Several:
    return Several(tuple(change_from_plain(one) for one in plain["changes"]))


def _add_concept(change: AddConcept) -> Plain:
    return {"concept": concept_to_plain(change.concept), "position": change.position}


def _add_concept_of(plain: Mapping[str, Any]) -> AddConcept:
    return AddConcept(concept_from_plain(plain["concept"]), plain["position"])


def _change_concept(change: ChangeConcept) -> Plain:
    return {
        "concept_id": change.concept_id,
        "title": dict(change.title),
        "definition": dict(change.definition),
        "aliases": {language: list(names) for language, names in change.aliases.items()},
        "minutes": change.minutes,
        "difficulty": change.difficulty,
    }


def _change_concept_of(plain: Mapping[str, Any]) -> ChangeConcept:
    return ChangeConcept(
        ConceptId(plain["concept_id"]),
        title=dict(plain["title"]),
        definition=dict(plain["definition"]),
        aliases={language: tuple(names) for language, names in plain["aliases"].items()},
        minutes=plain["minutes"],
        difficulty=plain["difficulty"],
    )


def _change_course(change: ChangeCourse) -> Plain:
    return {
        "title": dict(change.title),
        "description": dict(change.description),
        "languages": None if change.languages is None else list(change.languages),
        "license": change.license,
    }


def _change_course_of(plain: Mapping[str, Any]) -> ChangeCourse:
    languages = plain["languages"]
    return ChangeCourse(
        title=dict(plain["title"]),
        description=dict(plain["description"]),
        languages=None if languages is None else tuple(languages),
        license=plain["license"],
    )


def _change_edge(change: ChangeEdge) -> Plain:
    old = [change.old_source, change.old_target, change.old_kind.value]
    return {"old": old, "edge": _edge(change.edge)}


def _change_edge_of(plain: Mapping[str, Any]) -> ChangeEdge:
    source, target, kind = plain["old"]
    return ChangeEdge(ConceptId(source), ConceptId(target), EdgeKind(kind), _edge_of(plain["edge"]))


def _remove_edge(change: RemoveEdge) -> Plain:
    return {"edge": [change.source, change.target, change.edge_kind.value]}


def _remove_edge_of(plain: Mapping[str, Any]) -> RemoveEdge:
    source, target, kind = plain["edge"]
    return RemoveEdge(ConceptId(source), ConceptId(target), EdgeKind(kind))


def _set_lesson(change: SetLesson) -> Plain:
    lesson = change.lesson
    return {"lesson": [lesson.concept_id, lesson.language, lesson.markdown, lesson.source_hash]}


def _set_lesson_of(plain: Mapping[str, Any]) -> SetLesson:
    concept_id, language, markdown, source_hash = plain["lesson"]
    return SetLesson(Lesson(ConceptId(concept_id), language, markdown, source_hash))


def _split(change: SplitConcept) -> Plain:
    return {
        "concept_id": change.concept_id,
        "parts": [[concept_to_plain(part.concept), float(part.share)] for part in change.parts],
        "exercises": dict(change.exercises),
    }


def _split_of(plain: Mapping[str, Any]) -> SplitConcept:
    return SplitConcept(
        ConceptId(plain["concept_id"]),
        tuple(ConceptPart(concept_from_plain(concept), share) for concept, share in plain["parts"]),
        {template_id: ConceptId(concept_id) for template_id, concept_id in plain["exercises"].items()},
    )


_Form = tuple[Callable[[Any], Plain], Callable[[Mapping[str, Any]], Change]]

_FORMS: Mapping[str, _Form] = {
    Several.kind: (_several, _several_of),
    AddConcept.kind: (_add_concept, _add_concept_of),
    ChangeConcept.kind: (_change_concept, _change_concept_of),
    MoveConcept.kind: (
        lambda change: {"concept_id": change.concept_id, "position": change.position},
        lambda plain: MoveConcept(ConceptId(plain["concept_id"]), plain["position"]),
    ),
    OrderConcepts.kind: (
        lambda change: {"concept_ids": list(change.concept_ids)},
        lambda plain: OrderConcepts(tuple(ConceptId(concept_id) for concept_id in plain["concept_ids"])),
    ),
    RemoveConcept.kind: (
        lambda change: {"concept_id": change.concept_id},
        lambda plain: RemoveConcept(ConceptId(plain["concept_id"])),
    ),
    ChangeCourse.kind: (_change_course, _change_course_of),
    AddEdge.kind: (lambda change: {"edge": _edge(change.edge)}, lambda plain: AddEdge(_edge_of(plain["edge"]))),
    RestoreEdge.kind: (
        lambda change: {"edge": _edge(change.edge)},
        lambda plain: RestoreEdge(_edge_of(plain["edge"])),
    ),
    ChangeEdge.kind: (_change_edge, _change_edge_of),
    RemoveEdge.kind: (_remove_edge, _remove_edge_of),
    SetLesson.kind: (_set_lesson, _set_lesson_of),
    RemoveLesson.kind: (
        lambda change: {"concept_id": change.concept_id, "language": change.language},
        lambda plain: RemoveLesson(ConceptId(plain["concept_id"]), plain["language"]),
    ),
    AddTemplate.kind: (
        lambda change: {"exercise": template_to_plain(change.template), "position": change.position},
        lambda plain: AddTemplate(template_from_plain(plain["exercise"]), plain["position"]),
    ),
    ReplaceTemplate.kind: (
        lambda change: {"exercise": template_to_plain(change.template)},
        lambda plain: ReplaceTemplate(template_from_plain(plain["exercise"])),
    ),
    RemoveTemplate.kind: (
        lambda change: {"exercise_id": change.template_id},
        lambda plain: RemoveTemplate(plain["exercise_id"]),
    ),
    MergeConcepts.kind: (
        lambda change: {"source": change.source, "target": change.target},
        lambda plain: MergeConcepts(ConceptId(plain["source"]), ConceptId(plain["target"])),
    ),
    SplitConcept.kind: (_split, _split_of),
}
