"""A reply that begins with what a tutor answered to the same question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from companion.answers import AnswerStatus, Citation, CitationSource, Flag, Piece
from companion.composing import Desk, Draft, Paragraph, next_actions
from companion.endorsed import EndorsedAnswer
from companion.markup import plain_line
from companion.phrases import Phrase
from knowledge_graph.concepts import text_hash
from knowledge_graph.words import normalise

_BLOCK = re.compile(r"\S(?:.*?\S)??(?=\s*\Z|[ \t]*\n[ \t]*\n)", re.DOTALL)


def with_endorsed(desk: Desk, usual: Draft) -> Draft:
    """The draft behind the tutor's answer to the question, if there is one that may be shown.

    A question in other words may be another question: then the companion's own answer follows.
    """
    found = _endorsed(desk)
    if found is None or found.concept_id is None:
        return usual
    lead: Paragraph = [Piece(desk.phrase(Phrase.ENDORSED, question=plain_line(found.question)))]
    paragraphs: list[Paragraph] = [lead, *([piece] for piece in _pieces(found))]
    rewordable = range(0)  # what a person wrote is never put in other words
    if usual.status is not AnswerStatus.ABSTAINED and not _is_asked_alike(desk.query.text, found):
        paragraphs.append([Piece(desk.phrase(Phrase.ENDORSED_AND_COURSE))])
        if usual.rewordable:
            before = len(paragraphs)
            rewordable = range(usual.rewordable.start + before, usual.rewordable.stop + before)
        paragraphs += usual.paragraphs
    return replace(
        usual,
        status=AnswerStatus.ANSWERED,
        paragraphs=paragraphs,
        rewordable=rewordable,
        actions=next_actions(desk, [found.concept_id]),
        flags=tuple(flag for flag in usual.flags if flag is not Flag.NOT_COVERED),
    )


def _endorsed(desk: Desk) -> EndorsedAnswer | None:
    """The likeliest answer that gives nothing away; one to an open exercise is passed over."""
    endorsed = desk.context.endorsed
    if endorsed is None or desk.context.quiz:
        return None
    matching = endorsed.matching(desk.query.text, desk.query.vector)
    allowed = (each for each in matching if each.course_id in desk.context.allowed_courses)
    return next((each for each in allowed if desk.may_show(f"{each.question}\n\n{each.answer}")), None)


def _is_asked_alike(question: str, answer: EndorsedAnswer) -> bool:
    def plain(text: str) -> str:
        return "".join(character for character in normalise(text) if character.isalnum())

    return plain(question) in {plain(text) for text in (answer.question, *answer.paraphrases)}


def _pieces(answer: EndorsedAnswer) -> Iterator[Piece]:
    """The answer block by block, as its tutor wrote it."""
    assert answer.concept_id is not None
    for block in _BLOCK.finditer(answer.answer):
        citation = Citation(
            passage_id=answer.id,
            course_id=answer.course_id,
            course_version=answer.version,
            concept_id=answer.concept_id,
            language=answer.language,
            source=CitationSource.ENDORSED,
            start=block.start(),
            end=block.end(),
            content_hash=text_hash(answer.answer),
            quote=block.group(),
        )
        yield Piece(block.group(), (citation,))
