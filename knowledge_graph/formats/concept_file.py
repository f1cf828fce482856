"""Reads ``concepts/<id>.md``: a concept, its edges and its lesson; and the lesson's translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, is_valid_id, text_hash
from knowledge_graph.exercises.template_fields import ProblemLog, TableReader
from knowledge_graph.formats.clean_text import LONGEST_TITLE, check_text, clean_localized
from knowledge_graph.formats.course_files import CourseFiles
from knowledge_graph.formats.front_matter import FrontMatter, FrontMatterError, read_front_matter
from knowledge_graph.problems import Severity

LONGEST_DEFINITION: Final = 1_000
LONGEST_LESSON: Final = 50_000
MOST_ALIASES: Final = 40
MOST_EDGES: Final = 200
"""Of one kind at one concept."""
DEFAULT_MINUTES: Final = 15.0
_EDGE_KEYS: Final = ("prerequisites", "encompasses", "related")
_ANY_WEIGHT: Final = 1e6


@dataclass(frozen=True, slots=True)
class ConceptFile:
    """What one file says.

    Attributes:
        file: relative to the course folder.
        edges: each with its line; their ends and weights are not checked yet.
        lesson: None when nothing is written below the front matter.
    """

    concept: Concept
    file: str
    edges: tuple[tuple[Edge, int], ...]
    lesson: Lesson | None


def read_concept(files: CourseFiles, concept_id: ConceptId, source_language: str) -> ConceptFile | None:
    """The concept, or None with the reason among the problems of the files."""
    file = f"concepts/{concept_id}.md"
    front = _front_matter(files, file)
    if front is None:
        return None
    log = ProblemLog(front.lines)
    table = TableReader(_with_edge_tables(front.values), (), log)
    _check_id(files, file, front, table.text("id", longest=200), concept_id)
    concept = Concept(
        id=concept_id,
        title=clean_localized(table, "title", source_language, LONGEST_TITLE, name=True),
        definition=clean_localized(table, "definition", source_language, LONGEST_DEFINITION),
        aliases=_aliases(table),
        minutes=table.number("minutes", low=0.5, high=600, default=DEFAULT_MINUTES),
        difficulty=table.number("difficulty", low=-4, high=4, default=0.0),
    )
    edges = tuple(
        (edge, front.lines.line_of(path)) for kind in _EDGE_KEYS for edge, path in _edges(table, kind, concept_id)
    )
    table.refuse_unknown_keys()
    files.report_all(file, log.problems, "invalid-field")
    return ConceptFile(concept, file, edges, _lesson(files, file, front, concept_id, source_language))


def read_translation(files: CourseFiles, source: Lesson, language: str) -> Lesson | None:
    """The lesson in another language; a stale one is a warning that names the right hash."""
    file = translation_file(source.concept_id, language)
    front = _front_matter(files, file)
    if front is None:
        return None
    log = ProblemLog(front.lines)
    table = TableReader(front.values, (), log)
    source_hash, current = table.text("source_hash", longest=LONGEST_TITLE), text_hash(source.markdown)
    table.refuse_unknown_keys()
    files.report_all(file, log.problems, "invalid-field")
    if source_hash and source_hash != current:
        line = front.lines.line_of(("source_hash",))
        message = (
            "the source lesson has changed since this translation: bring it up to date, "
            f'then write source_hash: "{current}"'
        )
        files.report(file, line, "stale-translation", message, Severity.WARNING)
    lesson = _lesson(files, file, front, source.concept_id, language, source_hash)
    if lesson is None:
        files.report(file, front.body_line, "no-lesson", "the translation is empty: write it below the front matter")
    return lesson


def translation_file(concept_id: ConceptId, language: str) -> str:
    """Where a translated lesson stands, relative to the course folder."""
    return f"concepts/{concept_id}.{language}.md"


def _front_matter(files: CourseFiles, file: str) -> FrontMatter | None:
    text = files.read(file)
    if text is None:
        return None
    try:
        return read_front_matter(text)
    except FrontMatterError as error:
        files.report(file, error.line, "broken-front-matter", str(error))
        return None


def _check_id(files: CourseFiles, file: str, front: FrontMatter, written: str, concept_id: ConceptId) -> None:
    if written and written != concept_id:
        message = f"the id is {written!r}, but the file is named {concept_id!r}: make them the same"
        files.report(file, front.lines.line_of(("id",)), "id-mismatch", message)


def _aliases(table: TableReader) -> Mapping[str, tuple[str, ...]]:
    by_language = table.table("aliases", most=20)
    aliases = {}
    for language in by_language.languages():
        names = by_language.texts(language, most=MOST_ALIASES, longest=LONGEST_TITLE)
        for name in names:
            check_text(by_language, language, f"alias {name!r}", name, name=True)
        aliases[language] = tuple(name.strip() for name in names)
    return aliases


def _with_edge_tables(values: Mapping[str, Any]) -> dict[str, Any]:
    """Edges in their long form: ``- vectors`` means ``- {id: vectors}``."""
    long = dict(values)
    for key in _EDGE_KEYS:
        if isinstance(entries := long.get(key), list):
            long[key] = [
                entry if isinstance(entry, dict) else {"id": entry} if isinstance(entry, str) else {}
                for entry in entries
            ]
    return long


def _edges(table: TableReader, key: str, concept_id: ConceptId) -> list[tuple[Edge, tuple[str | int, ...]]]:
    """The edges under one key, each with its path in the front matter."""
    edges = []
    for entry in table.tables(key, most=MOST_EDGES):
        other = ConceptId(entry.text("id", longest=200))
        if other and not is_valid_id(other):
            entry.error("id", f"{other!r} is not an id: lower-case words joined by hyphens")
        elif other:
            edges.append((_edge(entry, key, concept_id, other), entry.path))
        entry.refuse_unknown_keys()
    return edges


def _edge(entry: TableReader, key: str, concept_id: ConceptId, other: ConceptId) -> Edge:
    if key == "prerequisites":
        return Edge(other, concept_id, EdgeKind.PREREQUISITE, key=entry.truth("key"))
    if key == "related":
        return Edge(concept_id, other, EdgeKind.RELATED)
    if "weight" not in entry:
        entry.error("weight", f"say how much carries over to {other!r}: {{id: {other}, weight: 0.5}}")
    weight = entry.number("weight", low=-_ANY_WEIGHT, high=_ANY_WEIGHT, default=1.0)  # the range is checked later
    return Edge(concept_id, other, EdgeKind.ENCOMPASSES, weight)


def _lesson(
    files: CourseFiles,
    file: str,
    front: FrontMatter,
    concept_id: ConceptId,
    language: str,
    source_hash: str | None = None,
) -> Lesson | None:
    if len(front.body) > LONGEST_LESSON:
        message = f"the lesson has {len(front.body)} characters, at most {LONGEST_LESSON} fit: divide the concept"
        files.report(file, front.body_line, "lesson-too-long", message)
    return Lesson(concept_id, language, front.body, source_hash) if front.body else None
