r"""A course as rows of named fields: what tables and graph files share.

A field in another language than that of the course has the language after a dot: ``title``, ``title.zh``. Several
aliases are written in one field, parted by ``|``; a bar or backslash inside one has a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, ForeignHeader, Texts
from knowledge_graph.formats.report import Report

Row = dict[str, str]

HEADER_FIELDS: Final = ("id", "title", "description", "source_language", "languages", "license")
CONCEPT_FIELDS: Final = (
    "id",
    "title",
    "definition",
    "aliases",
    "minutes",
    "difficulty",
    "lesson",
    "lesson_source_hash",
)
EDGE_FIELDS: Final = ("source", "target", "kind", "weight", "key")
LOCALIZED_FIELDS: Final = frozenset({"title", "description", "definition", "aliases", "lesson", "lesson_source_hash"})
_SYNONYMS: Final[Mapping[str, str]] = MappingProxyType({"label": "title", "name": "title", "description": "definition"})
_EDGE_SYNONYMS: Final[Mapping[str, str]] = MappingProxyType({"type": "kind", "relation": "kind"})
_ALIAS: Final = re.compile(r"(?:[^|\\]|\\.|\\$)+", re.DOTALL)
_TRUE, _FALSE = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no", ""})


def field_name(field: str, language: str, source_language: str) -> str:
    """The name of a field in a language.

    >>> field_name("title", "en", "en"), field_name("title", "zh", "en")
    ('title', 'title.zh')
    """
    return field if language == source_language else f"{field}.{language}"


def header_row(course: Course) -> Row:
    """What a course says about itself."""
    source = course.source_language
    return {
        "id": course.id,
        "source_language": source,
        "languages": " ".join(course.languages),
        "license": course.license,
        **_localized("title", course.title, source),
        **_localized("description", course.description, source),
    }


def concept_row(concept: Concept, lessons: Iterable[Lesson], source: str) -> Row:
    """One concept with its lessons."""
    row = {
        "id": str(concept.id),
        "minutes": repr(float(concept.minutes)),
        "difficulty": repr(float(concept.difficulty)),
        **_localized("title", concept.title, source),
        **_localized("definition", concept.definition, source),
    }
    for language, names in concept.aliases.items():
        if names:
            row[field_name("aliases", language, source)] = join_aliases(names)
    for lesson in lessons:
        row[field_name("lesson", lesson.language, source)] = lesson.markdown
        if lesson.source_hash is not None:
            row[field_name("lesson_source_hash", lesson.language, source)] = lesson.source_hash
    return row


def concept_rows(course: Course) -> Iterator[Row]:
    """Every concept in book order."""
    lessons: dict[ConceptId, list[Lesson]] = {}
    for lesson in course.lessons:
        lessons.setdefault(lesson.concept_id, []).append(lesson)
    for concept in course.concepts:
        yield concept_row(concept, lessons.get(concept.id, ()), course.source_language)


def edge_row(edge: Edge) -> Row:
    """One edge; weight and key only where they say something."""
    row = {"source": str(edge.source), "target": str(edge.target), "kind": edge.kind.value}
    if edge.kind is EdgeKind.ENCOMPASSES:
        row["weight"] = repr(float(edge.weight))
    if edge.key:
        row["key"] = "true"
    return row


def join_aliases(names: Iterable[str]) -> str:
    r"""Several names in one field.

    >>> join_aliases(["mean", "a|b"])
    'mean|a\\|b'
    """
    return "|".join(name.replace("\\", "\\\\").replace("|", "\\|") for name in names)


def split_aliases(text: str) -> list[str]:
    r"""The names that `join_aliases` joined.

    >>> split_aliases('mean|a\\|b')
    ['mean', 'a|b']
    """
    return [re.sub(r"\\(.)", r"\1", name, flags=re.DOTALL) for name in _ALIAS.findall(text)]


def read_header_row(row: Mapping[str, str], report: Report, line: int, file: str | None = None) -> ForeignHeader:
    """What `header_row` wrote; fields that are not known are noted."""
    header = ForeignHeader(
        course_id=row.get("id", ""),
        source_language=row.get("source_language", "").strip(),
        languages=tuple(row.get("languages", "").split()),
        license=row.get("license", ""),
        title=_texts(row, "title"),
        description=_texts(row, "description"),
    )
    note_unknown(row, HEADER_FIELDS, report, line, file)
    return header


def concept_fields(row: Row) -> Row:
    """The row with our own names in place of those that other programs use, where nothing has them yet.

    >>> concept_fields({"id": "a", "label": "A"})
    {'id': 'a', 'title': 'A'}
    """
    return _renamed(row, _SYNONYMS)


def edge_fields(row: Row) -> Row:
    """As `concept_fields`, for edges."""
    return _renamed(row, _EDGE_SYNONYMS)


def _renamed(row: Row, synonyms: Mapping[str, str]) -> Row:
    if not synonyms.keys() & row.keys():
        return row
    renamed: Row = {}
    for field, text in row.items():
        name = synonyms.get(field, field)
        renamed[field if name in row or name in renamed else name] = text
    return renamed


def read_concept_row(row: Mapping[str, str], report: Report, line: int, file: str | None = None) -> ForeignConcept:
    """What `concept_row` wrote; unknown fields are for the caller to note."""
    return ForeignConcept(
        foreign_id=row.get("id", ""),
        title=_texts(row, "title"),
        line=line,
        file=file,
        definition=_texts(row, "definition"),
        aliases={language: split_aliases(text) for language, text in _texts(row, "aliases").items()},
        minutes=_number(row, "minutes", report, line, file),
        difficulty=_number(row, "difficulty", report, line, file),
        lessons=_texts(row, "lesson"),
        source_hashes=_texts(row, "lesson_source_hash"),
    )


def read_edge_row(
    row: Mapping[str, str], course: ForeignCourse, report: Report, line: int, file: str | None = None
) -> None:
    """Adds the edge that a row describes; one that cannot be read is an error."""
    kind = row.get("kind", "").strip().lower() or EdgeKind.PREREQUISITE.value
    if kind not in {known.value for known in EdgeKind}:
        report.error("invalid-field", f"there is no kind {kind!r}; there are {', '.join(EdgeKind)}", line, file)
        return
    key = row.get("key", "").strip().lower()
    if key not in _TRUE | _FALSE:
        report.error("invalid-field", f"key must be true or false, not {key!r}", line, file)
    weight = _number(row, "weight", report, line, file)
    source, target = row.get("source", "").strip(), row.get("target", "").strip()
    if not source or not target:
        report.error("invalid-field", "an edge needs a source and a target", line, file)
        return
    course.add_edge(
        source,
        target,
        EdgeKind(kind),
        weight=1.0 if weight is None else weight,
        key=key in _TRUE,
        confidence=1.0 if weight is None else weight,
        line=line,
        file=file,
    )


def note_unknown(
    fields: Iterable[str], known: Iterable[str], report: Report, line: int, file: str | None = None
) -> None:
    """Notes fields that nothing here reads."""
    known_fields = set(known)
    for field in fields:
        base, dot, _ = field.partition(".")
        if base not in known_fields or (dot and base not in LOCALIZED_FIELDS):
            report.warning("not-understood", f"the field {field!r} is not known here and is left out", line, file)


def what_is_lost(course: Course, title: str) -> tuple[str, ...]:
    """In sentences, what of a course no format but the course folder holds."""
    if not course.templates:
        return ()
    return (f"{len(course.templates)} exercises are not written: {title} holds concepts, edges and lessons",)


def _localized(field: str, text: LocalizedText, source: str) -> Row:
    return {field_name(field, language, source): written for language, written in text.by_language.items()}


def _texts(row: Mapping[str, str], field: str) -> Texts:
    texts: Texts = {}
    for name, text in row.items():
        base, _, language = name.partition(".")
        if base == field and text:
            texts[language or SOURCE] = text
    return texts


def _number(row: Mapping[str, str], field: str, report: Report, line: int, file: str | None) -> float | None:
    written = row.get(field, "").strip()
    if not written:
        return None
    try:
        number = float(written)
    except ValueError:
        number = float("nan")
    if not abs(number) < float("inf"):
        report.error("invalid-field", f"{field} must be a number, not {written[:40]!r}", line, file)
        return None
    return number
