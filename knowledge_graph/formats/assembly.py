"""Makes a course of what a reader has found, and says what is wrong with it: the one way into a course from outside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from knowledge_graph.concepts import Concept, ConceptId, Lesson, LocalizedText, is_valid_id, text_hash
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.template_fields import LANGUAGE_PATTERN
from knowledge_graph.formats.clean_text import LONGEST_TITLE
from knowledge_graph.formats.concept_file import DEFAULT_MINUTES, LONGEST_DEFINITION, LONGEST_LESSON, MOST_ALIASES
from knowledge_graph.formats.course_header import LONGEST_DESCRIPTION
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, ForeignCourse, ForeignHeader, Texts, normalized
from knowledge_graph.formats.foreign_edges import read_edges
from knowledge_graph.formats.foreign_texts import TextCleaner
from knowledge_graph.formats.naming import concept_ids, id_from
from knowledge_graph.formats.plain import with_version
from knowledge_graph.formats.protocol import ReadCourse, ReadingChoices
from knowledge_graph.formats.report import Report

UNKNOWN_LICENSE: Final = "unknown"
_NUMBERS: Final = {"minutes": (0.5, 600.0), "difficulty": (-4.0, 4.0)}


def assemble(
    foreign: ForeignCourse,
    path: Path,
    choices: ReadingChoices,
    report: Report,
    templates: Iterable[ExerciseTemplate] = (),
) -> ReadCourse:
    """The course, unless there is an error: then none of it.

    Texts come out in NFC, trimmed, without characters that nobody sees; ids are made where the foreign ones are not
    valid, and the foreign ones kept as aliases; what has no definition gets its title as one. Edges without a concept
    at an end are errors; loops, and the least sure edges of cycles, are set aside with a warning.

    Args:
        path: what was read; its name stands in for a course that has none.
        templates: exercises, whose concept ids are those that `knowledge_graph.formats.naming` makes.
    """
    _check_duplicates(foreign, report)
    if not foreign.concepts:
        report.error("no-concepts", "there are no concepts in this file: is it the right format?")
    if report.has_errors():
        return ReadCourse(None, report.problems())
    language = _source_language(foreign, choices, report)
    cleaner = TextCleaner(report, language)
    ids = concept_ids(
        (normalized(one.foreign_id) for one in foreign.concepts),
        {normalized(one.foreign_id): one.name for one in foreign.concepts if one.name},
    )
    concepts = tuple(_concept(one, ids[normalized(one.foreign_id)], cleaner, report) for one in foreign.concepts)
    _sum_up_missing(foreign, report)
    lessons = tuple(lesson for one in foreign.concepts for lesson in _lessons(one, ids, cleaner, report))
    foreign.concepts.clear()  # they are courses' concepts now, and edges need the room
    edges, set_aside = read_edges(foreign, ids, report)
    header = foreign.header
    title = _header_text(cleaner, header.title, LONGEST_TITLE, language, path.stem.replace("-", " ") or "course")
    course = Course(
        id=_course_id(header, path, choices, report),
        title=title,
        description=_header_text(cleaner, header.description, LONGEST_DESCRIPTION, language, title.source),
        source_language=language,
        languages=_languages(header, language, lessons),
        license=_license(header, cleaner, report),
        concepts=concepts,
        edges=edges,
        lessons=_in_order(lessons, concepts, _languages(header, language, lessons)),
        templates=tuple(templates),
        version="",
    )
    if report.has_errors():
        return ReadCourse(None, report.problems())
    return ReadCourse(with_version(course), report.problems(), set_aside)


def _check_duplicates(foreign: ForeignCourse, report: Report) -> None:
    seen: dict[str, ForeignConcept] = {}
    for one in foreign.concepts:
        key = normalized(one.foreign_id)
        if not key:
            report.error("invalid-id", "this concept has no id: give it one", one.line, one.file)
        first = seen.setdefault(key, one)
        if first is one or not key:
            continue
        where = f"line {first.line}" + (f" of {first.file}" if first.file else "")
        how = "" if first.foreign_id == one.foreign_id else " (written in another Unicode form)"
        message = f"the id {key!r} is that of the concept in {where} already{how}: rename one of them"
        report.error("duplicate-id", message, one.line, one.file)


def _source_language(foreign: ForeignCourse, choices: ReadingChoices, report: Report) -> str:
    """What the header says; else the caller's, unless every title is in another language."""
    said = foreign.header.source_language
    if said and LANGUAGE_PATTERN.fullmatch(said):
        return said
    if said:
        message = f"{said!r} is not a language tag such as 'en': {choices.source_language!r} is taken"
        report.warning("invalid-field", message)
    written = Counter(language for one in foreign.concepts for language in one.title)
    if written[SOURCE] or written[choices.source_language] or not written:
        return choices.source_language
    return min(written, key=lambda language: (-written[language], language))


def _concept(one: ForeignConcept, concept_id: ConceptId, cleaner: TextCleaner, report: Report) -> Concept:
    language = cleaner.source_language
    titles = cleaner.texts(one.title, "the title", LONGEST_TITLE, one, name=True)
    if language not in titles:
        titles = {language: next(iter(titles.values()), concept_id), **titles}
    definitions = cleaner.texts(one.definition, "the definition", LONGEST_DEFINITION, one)
    if language not in definitions:
        definitions = {language: titles[language], **definitions}
    aliases = cleaner.names(one.aliases, MOST_ALIASES, one)
    foreign_id = cleaner.text(one.foreign_id, "the id", LONGEST_TITLE, one, name=True)
    if one.name is None and foreign_id not in {concept_id, titles[language], *aliases.get(language, ())}:
        aliases = {language: (), **aliases}
        aliases[language] = (*aliases[language][: MOST_ALIASES - 1], foreign_id)
    numbers = {"minutes": one.minutes, "difficulty": one.difficulty}
    for name, (low, high) in _NUMBERS.items():
        value = numbers[name]
        if value is not None and not low <= value <= high:
            report.error("invalid-field", f"{name} must be a number from {low:g} to {high:g}", one.line, one.file)
    minutes = DEFAULT_MINUTES if one.minutes is None else float(one.minutes)
    return Concept(
        concept_id,
        LocalizedText(language, titles),
        LocalizedText(language, definitions),
        aliases,
        minutes,
        float(one.difficulty or 0.0),
    )


def _sum_up_missing(foreign: ForeignCourse, report: Report) -> None:
    """One warning for what often lacks everywhere."""
    for what, code, instead, lacking in (
        ("title", "no-title", "the id stands in", [one for one in foreign.concepts if not any(one.title.values())]),
        (
            "definition",
            "no-definition",
            "the title stands in",
            [one for one in foreign.concepts if not any(one.definition.values())],
        ),
    ):
        if lacking:
            message = f"{len(lacking)} concepts have no {what}, this one first: {instead} until somebody writes one"
            report.warning(code, message, lacking[0].line, lacking[0].file)


def _lessons(one: ForeignConcept, ids: dict[str, ConceptId], cleaner: TextCleaner, report: Report) -> Iterable[Lesson]:
    concept_id, language = ids[normalized(one.foreign_id)], cleaner.source_language
    texts = cleaner.texts(one.lessons, "the lesson", LONGEST_LESSON, one)
    source = texts.pop(language, None)
    if source is not None:
        yield Lesson(concept_id, language, source)
    for other, text in texts.items():
        if source is None:
            message = f"the lesson in {other!r} has no original in {language!r} and is left out: write that first"
            report.warning("no-source-lesson", message, one.line, one.file)
        else:
            yield Lesson(concept_id, other, text, one.source_hashes.get(other) or text_hash(source))


def _in_order(lessons: Iterable[Lesson], concepts: Iterable[Concept], languages: tuple[str, ...]) -> tuple[Lesson, ...]:
    place = {concept.id: number for number, concept in enumerate(concepts)}
    return tuple(sorted(lessons, key=lambda one: (place[one.concept_id], languages.index(one.language))))


def _languages(header: ForeignHeader, language: str, lessons: Iterable[Lesson]) -> tuple[str, ...]:
    said = [tag for tag in header.languages if LANGUAGE_PATTERN.fullmatch(tag)]
    return tuple(dict.fromkeys([language, *said, *sorted({lesson.language for lesson in lessons})]))


def _course_id(header: ForeignHeader, path: Path, choices: ReadingChoices, report: Report) -> str:
    wanted = choices.course_id or header.course_id
    if wanted and is_valid_id(wanted):
        return wanted
    made = id_from(wanted or path.stem.removesuffix(".tar"), otherwise="course")
    if wanted:
        report.warning("invalid-id", f"{wanted!r} is no id of a course: {made!r} is taken")
    return made


def _header_text(cleaner: TextCleaner, texts: Texts, longest: int, language: str, instead: str) -> LocalizedText:
    place = ForeignConcept("", {})
    cleaned = cleaner.texts(texts, "the text of the course", longest, place, name=longest == LONGEST_TITLE)
    if language not in cleaned:
        other = next(iter(cleaned.values()), None)
        cleaned = {language: other or cleaner.text(instead, "the name", longest, place, name=True), **cleaned}
    return LocalizedText(language, cleaned)


def _license(header: ForeignHeader, cleaner: TextCleaner, report: Report) -> str:
    place = ForeignConcept("", {})
    said = cleaner.text(header.license, "the license", LONGEST_TITLE, place, name=True)
    if not said:
        report.warning("no-license", "the file names no licence: ask who wrote it before anybody else sees it")
    return said or UNKNOWN_LICENSE
