"""What makes one state of a course different from another: for the version page, and for the dry run of an import."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.template_plain import template_to_plain

Item = TypeVar("Item")
Key = TypeVar("Key", bound=Hashable)

LONGEST_SHOWN: Final = 500
LONGEST_NAME: Final = 250
MOST_FIELDS: Final = 100
_NOT_SHOWN = frozenset({"id", "content_hash", "file", "line"})


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One thing that was said otherwise.

    Attributes:
        field: its name, with the language where it has one: ``title.en``.
        before, after: as texts; empty where there was or is nothing.
    """

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A part that is on both sides and not the same.

    Attributes:
        name: what names it: a concept's or an exercise's id, ``dot-product/zh`` of a lesson, ``a → b (related)`` of an
            edge.
    """

    name: str
    fields: tuple[FieldDifference, ...]


@dataclass(frozen=True, slots=True)
class PartDifference:
    """Parts of one sort, named as in `Changed`."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class CourseDifference:
    """Everything in which two courses differ.

    Attributes:
        settings: what the course says about itself: texts, languages, license.
        reordered: whether the concepts that are in both stand in another order.
    """

    settings: tuple[FieldDifference, ...]
    concepts: PartDifference
    edges: PartDifference
    lessons: PartDifference
    exercises: PartDifference
    reordered: bool

    def __bool__(self) -> bool:
        parts = (self.concepts, self.edges, self.lessons, self.exercises)
        return bool(self.settings or self.reordered or any(parts))


def difference(old: Course | None, new: Course) -> CourseDifference:
    """In what the new course differs from the old one; without an old one everything is added."""
    before = _Parts({}, {}, {}, {}) if old is None else _parts(old)
    after = _parts(new)
    return CourseDifference(
        settings=_fields(_settings(old) if old else {}, _settings(new)),
        concepts=_compared(before.concepts, after.concepts, str, _concept_fields),
        edges=_compared(before.edges, after.edges, _edge_name, _edge_fields),
        lessons=_compared(before.lessons, after.lessons, "/".join, _lesson_fields),
        exercises=_compared(before.exercises, after.exercises, str, _exercise_fields),
        reordered=_is_reordered(list(before.concepts), list(after.concepts)),
    )


def difference_to_plain(found: CourseDifference, most: int) -> dict[str, Any]:
    """The difference as JSON can hold it: at most so many names a list, long texts cut off; counts are whole."""
    return {
        "settings": [_field_to_plain(one) for one in found.settings[:MOST_FIELDS]],
        "concepts": _part_to_plain(found.concepts, most),
        "edges": _part_to_plain(found.edges, most),
        "lessons": _part_to_plain(found.lessons, most),
        "exercises": _part_to_plain(found.exercises, most),
        "reordered": found.reordered,
    }


def _part_to_plain(part: PartDifference, most: int) -> dict[str, Any]:
    return {
        "added_count": len(part.added),
        "removed_count": len(part.removed),
        "changed_count": len(part.changed),
        "added": [name[:LONGEST_NAME] for name in part.added[:most]],
        "removed": [name[:LONGEST_NAME] for name in part.removed[:most]],
        "changed": [
            {"name": one.name[:LONGEST_NAME], "fields": [_field_to_plain(field) for field in one.fields[:MOST_FIELDS]]}
            for one in part.changed[:most]
        ],
    }


def _field_to_plain(one: FieldDifference) -> dict[str, str]:
    return {"field": one.field[:200], "before": _cut(one.before), "after": _cut(one.after)}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


@dataclass(frozen=True, slots=True)
class _Parts:
    concepts: Mapping[ConceptId, Concept]
    edges: Mapping[tuple[ConceptId, ConceptId, EdgeKind], Edge]
    lessons: Mapping[tuple[str, str], Lesson]
    exercises: Mapping[str, ExerciseTemplate]


def _parts(course: Course) -> _Parts:
    return _Parts(
        concepts=course.concept_by_id,
        edges={(edge.source, edge.target, edge.kind): edge for edge in course.edges},
        lessons={(lesson.concept_id, lesson.language): lesson for lesson in course.lessons},
        exercises=course.template_by_id,
    )


def _compared(
    before: Mapping[Key, Item],
    after: Mapping[Key, Item],
    name: Callable[[Key], str],
    fields: Callable[[Item], Mapping[str, str]],
) -> PartDifference:
    changed = []
    for key, item in after.items():
        known = before.get(key)
        if known is not None and known != item and (differing := _fields(fields(known), fields(item))):
            changed.append(Changed(name(key), differing))
    return PartDifference(
        added=tuple(name(key) for key in after if key not in before),
        removed=tuple(name(key) for key in before if key not in after),
        changed=tuple(changed),
    )


def _fields(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldDifference, ...]:
    return tuple(
        FieldDifference(field, before.get(field, ""), after.get(field, ""))
        for field in dict.fromkeys([*before, *after])
        if before.get(field, "") != after.get(field, "")
    )


def _text(name: str, text: LocalizedText) -> dict[str, str]:
    return {f"{name}.{language}": written for language, written in text.by_language.items()}


def _settings(course: Course) -> dict[str, str]:
    return {
        **_text("title", course.title),
        **_text("description", course.description),
        "source_language": course.source_language,
        "languages": ", ".join(course.languages),
        "license": course.license,
    }


def _concept_fields(concept: Concept) -> dict[str, str]:
    return {
        **_text("title", concept.title),
        **_text("definition", concept.definition),
        **{f"aliases.{language}": ", ".join(names) for language, names in concept.aliases.items()},
        "minutes": f"{concept.minutes:g}",
        "difficulty": f"{concept.difficulty:g}",
    }


def _edge_name(key: tuple[ConceptId, ConceptId, EdgeKind]) -> str:
    source, target, kind = key
    return f"{source} → {target} ({kind})"


def _edge_fields(edge: Edge) -> dict[str, str]:
    return {"weight": f"{edge.weight:g}", "key": "yes" if edge.key else "no"}


def _lesson_fields(lesson: Lesson) -> dict[str, str]:
    return {"text": lesson.markdown, "source_hash": lesson.source_hash or ""}


def _exercise_fields(template: ExerciseTemplate) -> dict[str, str]:
    plain = template_to_plain(template)
    return dict(_flat(plain, "", _NOT_SHOWN))


def _flat(value: object, name: str, skipped: frozenset[str] = frozenset()) -> Iterable[tuple[str, str]]:
    """Nested plain data as pairs of a dotted name and a text."""
    if isinstance(value, dict):
        for key, entry in value.items():
            if key not in skipped:
                yield from _flat(entry, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        for place, entry in enumerate(value, start=1):
            yield from _flat(entry, f"{name}.{place}")
    elif value is not None:
        yield name, f"{value:g}" if isinstance(value, float) else str(value)


def _is_reordered(before: list[ConceptId], after: list[ConceptId]) -> bool:
    common = set(before) & set(after)
    return [one for one in before if one in common] != [one for one in after if one in common]
