"""What can be cited: stretches of lessons and definitions, with stable ids, offsets and content hashes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from companion.markup import Block, BlockKind, SpanKind, blocks_of, is_showable, markup_spans
from companion.sentences import Sentence, carries_on, split_sentences
from knowledge_graph.concepts import Concept, ConceptId, Lesson, text_hash
from knowledge_graph.course import Course
from knowledge_graph.words import document_terms

PASSAGE_CHARACTERS = 1200
"""A passage grows by formulas, lists and code that follow its paragraph up to this length."""
SENTENCE_CHARACTERS = 600
_UNSEARCHED = frozenset({BlockKind.HTML, BlockKind.FIGURE})
_UNQUOTABLE = {BlockKind.CODE, BlockKind.TABLE}


class PassageKind(StrEnum):
    """Where a passage comes from: a lesson's prose or one of its special sections, or a concept's definition.

    What stands under COMMON_MISTAKE is never quoted without saying that it is a mistake; a PROMPT asks the learner
    and is never quoted.
    """

    LESSON = "lesson"
    WORKED_EXAMPLE = "worked-example"
    COMMON_MISTAKE = "common-mistake"
    PROMPT = "prompt"
    DEFINITION = "definition"


_SECTIONS = (
    (re.compile(r"\bexamples?\b|例题|示例|例子|算例|^例", re.IGNORECASE), PassageKind.WORKED_EXAMPLE),
    (
        re.compile(r"\b(?:mistakes?|misconceptions?|pitfalls?)\b|错误|误区|易错", re.IGNORECASE),
        PassageKind.COMMON_MISTAKE,
    ),
    (re.compile(r"\byourself\b|\bin your own words\b|自己解释|自我解释|想一想", re.IGNORECASE), PassageKind.PROMPT),
)


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
    kind = PassageKind.LESSON
    for group in _grouped(blocks_of(markdown), markdown):
        if group[0].kind is BlockKind.HEADING:
            kind = _kind_of_section(group[0].heading)
            continue
        start, end = group[0].start, group[-1].end
        sentences = _quotable_of(kind, group, markdown)
        yield _Stretch(kind, group[0].heading, start, end, sentences)


def _quotable_of(kind: PassageKind, group: Sequence[Block], markdown: str) -> tuple[Sentence, ...]:
    """Nothing of a prompt; a mistake only together with what is said about it; else sentence by sentence."""
    if kind is PassageKind.PROMPT:
        return ()
    if kind is PassageKind.COMMON_MISTAKE:
        items = (Sentence(block.start, block.end, markdown[block.start : block.end]) for block in group)
        return tuple(item for item in items if _says_something(item.text) and is_showable(item.text))
    return tuple(sentence for first, last in _prose(group) for sentence in _quotable(markdown, first.start, last.end))


def _kind_of_section(heading: str) -> PassageKind:
    found = (kind for pattern, kind in _SECTIONS if pattern.search(heading))
    return next(found, PassageKind.LESSON)


def _grouped(blocks: Sequence[Block], markdown: str) -> Iterator[list[Block]]:
    """Headings alone; a paragraph with the formulas, lists, tables and code that follow it."""
    group: list[Block] = []
    for block in blocks:
        if group and not _belongs(group, block, markdown):
            yield group
            group = []
        if block.kind is BlockKind.HEADING:
            yield [block]
        elif block.kind not in _UNSEARCHED:
            group.append(block)
    if group:
        yield group


def _belongs(group: Sequence[Block], block: Block, markdown: str) -> bool:
    if block.kind in {BlockKind.HEADING, *_UNSEARCHED} or block.end - group[0].start > PASSAGE_CHARACTERS:
        return False
    after_formula = markdown.endswith("$$", 0, group[-1].end)
    return block.kind is not BlockKind.TEXT or (after_formula and carries_on(markdown, group[-1].end, block.start))


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
    if len(text) > SENTENCE_CHARACTERS or text.rstrip("*_ ").endswith((":", "：", "?", "？")):
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
