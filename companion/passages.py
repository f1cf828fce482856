"""What can be cited: stretches of lessons and definitions, with stable ids, offsets and content hashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from companion.markup import Block, BlockKind, SpanKind, blocks_of, is_showable, markup_spans
from companion.sentences import Sentence, split_sentences
from companion.words import document_terms
from knowledge_graph.concepts import Concept, ConceptId, Lesson, text_hash
from knowledge_graph.course import Course

PASSAGE_CHARACTERS = 1200
"""A passage grows by formulas, lists and code that follow its paragraph up to this length."""
SENTENCE_CHARACTERS = 600
_EXAMPLE_HEADING = re.compile(r"\b(?:worked |an )?examples?\b|例题|示例|例子|算例|^例", re.IGNORECASE)
_UNQUOTABLE = {BlockKind.CODE, BlockKind.TABLE}


class PassageKind(StrEnum):
    """Where a passage comes from: a lesson's prose, a worked example of a lesson, or a concept's definition."""

    LESSON = "lesson"
    WORKED_EXAMPLE = "worked-example"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable stretch of one text.

    Attributes:
        id: course, concept, language and content hash; the same text keeps its id in every version of the course.
        heading: of the lesson's section it stands in; empty before the first heading and for definitions.
        text: ``lesson.markdown[start:end]``, for a definition the whole of it.
        start, end: character offsets into the lesson's Markdown, for a definition into the definition.
        content_hash: `text_hash` of ``text``.
        sentences: those that may be quoted, with offsets into the same text as ``start`` and ``end``.
    """

    id: str
    course_id: str
    course_version: str
    concept_id: ConceptId
    language: str
    kind: PassageKind
    heading: str
    text: str
    start: int
    end: int
    content_hash: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A passage before it has a name."""

    kind: PassageKind
    heading: str
    start: int
    end: int
    sentences: tuple[Sentence, ...]


def passages_of_course(course: Course) -> tuple[Passage, ...]:
    """Every passage in every language: the definition of each concept, then its lesson's passages, in book order.

    A language without a lesson of its own has no lesson passages: a citation always names the text that was written.
    """
    found: list[Passage] = []
    for concept in course.concepts:
        for language in course.languages:
            found.extend(_of_definition(course, concept, language))
            lesson = course.lesson(concept.id, language)
            if lesson is not None and lesson.language == language:
                found.extend(passages_of_lesson(course, lesson))
    return tuple(found)


def passages_of_lesson(course: Course, lesson: Lesson) -> tuple[Passage, ...]:
    """The passages of one lesson, first to last."""
    return _named(course, lesson.concept_id, lesson.language, lesson.markdown, list(_stretches(lesson.markdown)))


def _of_definition(course: Course, concept: Concept, language: str) -> tuple[Passage, ...]:
    text = concept.definition.by_language.get(language, "")
    if not text.strip():
        return ()
    stretch = _Stretch(PassageKind.DEFINITION, "", 0, len(text), _quotable(text, 0, len(text)))
    return _named(course, concept.id, language, text, [stretch])


def _named(
    course: Course, concept_id: ConceptId, language: str, source: str, stretches: Sequence[_Stretch]
) -> tuple[Passage, ...]:
    repeats: Counter[str] = Counter()
    found = []
    for stretch in stretches:
        text = source[stretch.start : stretch.end]
        name = f"{course.id}/{concept_id}/{language}/{stretch.kind.value}/{text_hash(text)}"
        repeats[name] += 1
        passage_id = name if repeats[name] == 1 else f"{name}-{repeats[name]}"
        found.append(
            Passage(
                passage_id,
                course.id,
                course.version,
                concept_id,
                language,
                stretch.kind,
                stretch.heading,
                text,
                stretch.start,
                stretch.end,
                text_hash(text),
                stretch.sentences,
            )
        )
    return tuple(found)


def _stretches(markdown: str) -> Iterator[_Stretch]:
    in_example = False
    for group in _grouped(blocks_of(markdown), markdown):
        if group[0].kind is BlockKind.HEADING:
            in_example = _EXAMPLE_HEADING.search(group[0].heading) is not None
            continue
        kind = PassageKind.WORKED_EXAMPLE if in_example else PassageKind.LESSON
        start, end = group[0].start, group[-1].end
        sentences = tuple(
            sentence for first, last in _prose(group) for sentence in _quotable(markdown, first.start, last.end)
        )
        yield _Stretch(kind, group[0].heading, start, end, sentences)


def _grouped(blocks: Sequence[Block], markdown: str) -> Iterator[list[Block]]:
    """Headings alone; a paragraph with the formulas, lists, tables and code that follow it."""
    group: list[Block] = []
    for block in blocks:
        if group and not _belongs(group, block, markdown):
            yield group
            group = []
        if block.kind is BlockKind.HEADING:
            yield [block]
        elif block.kind is not BlockKind.HTML:
            group.append(block)
    if group:
        yield group


def _belongs(group: Sequence[Block], block: Block, markdown: str) -> bool:
    if block.kind in {BlockKind.HEADING, BlockKind.HTML} or block.end - group[0].start > PASSAGE_CHARACTERS:
        return False
    carries_on = group[-1].kind is BlockKind.MATHEMATICS and markdown[block.start].islower()
    return block.kind is not BlockKind.TEXT or carries_on


def _prose(group: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Runs of blocks without code or tables between, as (first, last)."""
    run: list[Block] = []
    for block in group:
        if block.kind in _UNQUOTABLE:
            if run:
                yield run[0], run[-1]
            run = []
        else:
            run.append(block)
    if run:
        yield run[0], run[-1]


def _quotable(source: str, start: int, end: int) -> tuple[Sentence, ...]:
    """Sentences that say something on their own and may be shown."""
    found = (
        Sentence(start + sentence.start, start + sentence.end, sentence.text)
        for sentence in split_sentences(source[start:end])
    )
    return tuple(sentence for sentence in found if _says_something(sentence.text) and is_showable(sentence.text))


def _says_something(text: str) -> bool:
    if len(text) > SENTENCE_CHARACTERS or text.rstrip("*_ ").endswith((":", "：")):
        return False
    prose = text
    for span in reversed(markup_spans(text)):
        prose = prose[: span.start] + " " + prose[span.end :]
    return len(set(document_terms(prose))) >= 3


def indexed_text(text: str) -> str:
    """A passage's text as it is searched: without raw HTML, which a reader does not see."""
    for span in reversed(markup_spans(text)):
        if span.kind is SpanKind.HTML:
            text = text[: span.start] + " " + text[span.end :]
    return text
