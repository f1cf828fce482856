"""Reads ``course.toml``: what a course is, and the concepts it consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from knowledge_graph.concepts import ConceptId, LocalizedText, is_valid_id
from knowledge_graph.exercises.template_fields import LANGUAGE_PATTERN, ProblemLog, TableReader
from knowledge_graph.formats.clean_text import LONGEST_TITLE, clean_localized, is_clean_name
from knowledge_graph.formats.course_files import CourseFiles
from knowledge_graph.formats.toml_file import read_toml

COURSE_FILE: Final = "course.toml"
MOST_CONCEPTS: Final = 20_000
MOST_LANGUAGES: Final = 20
LONGEST_DESCRIPTION: Final = 2_000


@dataclass(frozen=True, slots=True)
class CourseHeader:
    """A course without its content.

    Attributes:
        concept_ids: in book order, valid ones only and each once.
    """

    id: str
    title: LocalizedText
    description: LocalizedText
    source_language: str
    languages: tuple[str, ...]
    license: str
    concept_ids: tuple[ConceptId, ...]


def read_header(files: CourseFiles) -> CourseHeader | None:
    """The header; None, with the reason among the problems, when the rest cannot be read without it."""
    document = read_toml(files, COURSE_FILE)
    if document is None:
        return None
    log = ProblemLog(document.lines)
    table = TableReader(document.values, (), log)
    identifier = table.text("id", longest=LONGEST_TITLE)
    if identifier and not is_valid_id(identifier):
        table.error("id", f"{identifier!r} is not an id: lower-case words joined by hyphens")
    languages = _languages(table)
    source_language = languages[0] if languages else "en"
    header = CourseHeader(
        id=identifier,
        title=clean_localized(table, "title", source_language, LONGEST_TITLE, name=True),
        description=clean_localized(table, "description", source_language, LONGEST_DESCRIPTION),
        source_language=source_language,
        languages=languages,
        license=table.text("license", longest=LONGEST_TITLE),
        concept_ids=_concept_ids(files, table, document.text),
    )
    if header.license and not is_clean_name(header.license):
        table.error("license", "the license must be one line of visible characters")
    table.refuse_unknown_keys()
    files.report_all(COURSE_FILE, log.problems, "invalid-field")
    return header if languages else None


def _languages(table: TableReader) -> tuple[str, ...]:
    """Every language, the source language first; empty when they cannot be told."""
    source = table.text("source_language", longest=LONGEST_TITLE)
    languages = table.texts("languages", most=MOST_LANGUAGES, longest=LONGEST_TITLE, needed=True)
    for key, tags in (("source_language", (source,)), ("languages", languages)):
        for tag in tags:
            if tag and LANGUAGE_PATTERN.fullmatch(tag) is None:
                table.error(key, f"{tag!r} is not a language tag such as 'en' or 'zh'")
                return ()
    if not source:
        return ()
    if languages and (languages[0] != source or len(set(languages)) != len(languages)):
        table.error("languages", f"list each language once, the source language {source!r} first")
    return tuple(dict.fromkeys([source, *filter(None, languages)]))


def _concept_ids(files: CourseFiles, table: TableReader, text: str) -> tuple[ConceptId, ...]:
    """The ids that may be used as file names; the others are reported on their own lines."""
    written = table.texts("concepts", most=MOST_CONCEPTS, longest=LONGEST_TITLE, needed=True)
    if "concepts" in table and not written:
        table.error("concepts", "a course needs at least one concept")
    kept: dict[ConceptId, None] = {}
    for concept_id in filter(None, written):
        if not is_valid_id(concept_id):
            message = f"{concept_id!r} is not an id: lower-case words joined by hyphens"
            files.report(COURSE_FILE, _line_of_entry(text, concept_id), "invalid-id", message)
        elif concept_id in kept:
            line = _line_of_entry(text, concept_id, occurrence=2)
            files.report(COURSE_FILE, line, "duplicate-id", f"{concept_id!r} is listed twice: remove one")
        else:
            kept[ConceptId(concept_id)] = None
    return tuple(kept)


def _line_of_entry(text: str, entry: str, *, occurrence: int = 1) -> int:
    """The line on which the list of concepts names the entry for the first or a later time; else that of the list."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.lstrip().startswith("concepts")), 0)
    for number, line in enumerate(lines[start:], start=start + 1):
        occurrence -= line.count(f'"{entry}"') + line.count(f"'{entry}'")
        if occurrence <= 0:
            return number
    return start + 1
