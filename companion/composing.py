"""The reply without a language model: the course's own sentences, cited, with a few words in between."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from companion.answers import ActionCode, AnswerStatus, Citation, CitationSource, Flag, NextAction, Piece
from companion.context import TutorContext
from companion.library import Library
from companion.markup import is_showable, plain_line
from companion.passages import Passage, PassageKind
from companion.phrases import Phrase, percent_of, say
from companion.policy import reveals_answer
from companion.retrieval import Hit, Query
from companion.selection import ChosenSentence, choose_sentences
from companion.sentences import Sentence, split_sentences
from knowledge_graph.concepts import ConceptId

MODEL_ID = "extractive"
COMPOSER_VERSION = "extractive-2"
_NUMBER_OF_ACTIONS = 3
_MAX_DEFINITIONS = 2

Paragraph = list[Piece]
_LINE_MARKS = re.compile(r"\A(?:[-*+]|\d{1,3}[.)])\s+|(\n)>[ ]?")


@dataclass(frozen=True)
class Desk:
    """What one reply is composed from.

    Attributes:
        language: of the course's texts that are searched and quoted.
        words: the language of the companion's own words: the question's, whatever the course is written in.
        linked: the concepts it is about, surest first; all in allowed courses.
        named: the question contains the name of a concept.
        defined: those of ``linked`` whose definition opens the answer.
        withheld: texts kept back because they state an open exercise's answer; filled while composing.
        skip: ids of passages that the conversation has shown and that are not to be repeated.
    """

    library: Library
    context: TutorContext
    language: str
    words: str
    query: Query
    linked: tuple[ConceptId, ...]
    named: bool
    defined: tuple[ConceptId, ...]
    withheld: list[str]
    skip: frozenset[str] = frozenset()

    def may_show(self, text: str) -> bool:
        """Whether a course's text may be sent: harmless, and not the answer of an open exercise."""
        if not is_showable(text):
            return False
        exercise = self.context.open_exercise
        if exercise is not None and reveals_answer(text, exercise.forbidden_answers):
            self.withheld.append(text)
            return False
        return True

    def title(self, concept_id: ConceptId) -> str:
        cards = self.library.cards_of(concept_id, self.context.allowed_courses)
        return plain_line(cards[0].concept.title.in_language(self.words)) if cards else concept_id

    def phrase(self, phrase: Phrase, **values: str | int) -> str:
        return say(phrase, self.words, **values)

    def definition(self, concept_id: ConceptId) -> Passage | None:
        return self.library.definition(concept_id, self.context.allowed_courses, self.language)

    def weak_prerequisites(self) -> tuple[ConceptId, ...]:
        """Prerequisites of the linked concepts known to be weak, the weakest first; key ones before others."""
        mastery = self.context.mastery
        found: dict[ConceptId, tuple[int, float]] = {}
        for concept_id in self.linked:
            for card in self.library.cards_of(concept_id, self.context.allowed_courses):
                for place, prerequisite in enumerate(card.prerequisites):
                    known = mastery.get(prerequisite)
                    if known is not None and known < self.context.weak_below and prerequisite not in self.linked:
                        found.setdefault(prerequisite, (place, known))
        return tuple(sorted(found, key=lambda concept_id: (found[concept_id][1], found[concept_id][0])))


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply before it is streamed.

    Attributes:
        subjects: what it is about, where the question does not say so itself.
        rewordable: places in ``paragraphs`` that a language model may say in its own words; others stay as they are.
    """

    status: AnswerStatus
    paragraphs: Sequence[Paragraph]
    actions: tuple[NextAction, ...]
    flags: tuple[Flag, ...] = ()
    evidence: float = 0.0
    subjects: tuple[ConceptId, ...] = ()
    rewordable: range = range(0)


def joined(paragraphs: Sequence[Paragraph], language: str) -> Iterator[Piece]:
    """The pieces in order, each with the space that parts it from the one before."""
    before = ""
    for paragraph in paragraphs:
        for place, piece in enumerate(paragraph):
            yield parted(piece, before, language, new_paragraph=place == 0)
            before = piece.text


def parted(piece: Piece, before: str, language: str, *, new_paragraph: bool) -> Piece:
    """The piece with the space that parts it from the text before; displayed formulas stand apart."""
    apart = new_paragraph or before.endswith("$$") or piece.text.startswith("$$")
    between = say(Phrase.BETWEEN_SENTENCES, language)
    if before[-1:].isascii() and piece.text[:1].isascii():  # sentences of a text in another language
        between = between or " "
    gap = ("\n\n" if apart else between) if before else ""
    return Piece(gap + piece.text, piece.citations)


def definitions(desk: Desk, concepts: Sequence[ConceptId]) -> Paragraph:
    """The definition of each concept as the course words it."""
    found: Paragraph = []
    for concept_id in concepts[:_MAX_DEFINITIONS]:
        passage = desk.definition(concept_id)
        if passage is not None and passage.id not in desk.skip:
            found.extend(_whole(desk, passage))
    return found


def _whole(desk: Desk, passage: Passage) -> Paragraph:
    """A definition sentence by sentence, or nothing if any of them may not be shown."""
    sentences = split_sentences(passage.text)
    if not all(desk.may_show(sentence.text) for sentence in sentences):
        return []
    return [quotation(passage, sentence) for sentence in sentences]


def quotations(desk: Desk, hits: Sequence[Hit], shown: Sequence[Piece], count: int) -> list[ChosenSentence]:
    """The sentences to quote, other than those shown already."""
    index = desk.library.indexes[desk.language]
    without = {citation.passage_id for piece in shown for citation in piece.citations}
    without |= desk.skip
    return list(choose_sentences(index, desk.query, hits, count=count, may_show=desk.may_show, without=without))


def quoted_paragraphs(desk: Desk, chosen: Sequence[ChosenSentence], lead: Phrase) -> list[Paragraph]:
    """One paragraph a concept: a lead that names it, then its sentences."""
    paragraphs: list[Paragraph] = []
    concept_id: ConceptId | None = None
    for item in chosen:
        if item.passage.concept_id != concept_id:
            concept_id = item.passage.concept_id
            phrase = lead if not paragraphs else Phrase.COURSE_ADDS
            paragraphs.append([Piece(desk.phrase(phrase, concept=desk.title(concept_id)))])
        if item.passage.kind is PassageKind.COMMON_MISTAKE:
            paragraphs[-1].append(Piece(desk.phrase(Phrase.COMMON_MISTAKE)))
        paragraphs[-1].append(quotation(item.passage, item.sentence))
    return paragraphs


def quotation(passage: Passage, sentence: Sentence) -> Piece:
    """A sentence of a passage as a piece with its citation."""
    source = CitationSource.DEFINITION if passage.kind is PassageKind.DEFINITION else CitationSource.LESSON
    citation = Citation(
        passage_id=passage.id,
        course_id=passage.course_id,
        course_version=passage.course_version,
        concept_id=passage.concept_id,
        language=passage.language,
        source=source,
        start=sentence.start,
        end=sentence.end,
        content_hash=passage.content_hash,
        quote=sentence.text,
    )
    return Piece(shown_text(sentence.text), (citation,))


def shown_text(sentence: str) -> str:
    r"""A quoted sentence as it is shown: on one line but for displayed formulas, without a lone mark of emphasis.

    >>> shown_text("**Norm. The length\nof a vector.")
    'Norm. The length of a vector.'
    """
    parts = re.split(r"(\$\$.*?\$\$)", _LINE_MARKS.sub(r"\1", sentence), flags=re.DOTALL)
    text = "".join(
        f"\n\n{part}\n\n" if part.startswith("$$") else re.sub(r"\s*\n\s*", " ", part) for part in parts
    ).strip()
    for mark in ("**", "__"):
        if text.count(mark) % 2:
            text = text.replace(mark, "")
    return re.sub(r" *\n\n *", "\n\n", text)


def detour(desk: Desk) -> Paragraph:
    """The weakest prerequisite with its definition; nothing where none is known to be weak."""
    for prerequisite in desk.weak_prerequisites()[:1]:
        percent = percent_of(desk.context.mastery[prerequisite])
        lead = Piece(desk.phrase(Phrase.PREREQUISITE, concept=desk.title(prerequisite), percent=percent))
        if meaning := definitions(desk, [prerequisite]):
            return [lead, *meaning]
    return []


def mistake(desk: Desk) -> Paragraph:
    """What the course says about the latest mistake on a linked concept."""
    for made in desk.context.mistakes:
        if made.concept_id in desk.linked and desk.may_show(made.feedback):
            return [Piece(desk.phrase(Phrase.MISTAKE, feedback=made.feedback))]
    return []


def example_pointer(desk: Desk) -> Paragraph:
    """Where a worked example of the first linked concept stands."""
    for concept_id in desk.linked[:1]:
        passage = desk.library.example(concept_id, desk.context.allowed_courses, desk.language)
        if passage is not None:
            heading = plain_line(passage.heading)
            return [Piece(desk.phrase(Phrase.EXAMPLE, concept=desk.title(concept_id), heading=heading))]
    return []


def next_actions(
    desk: Desk, concepts: Sequence[ConceptId], first: Collection[NextAction] = ()
) -> tuple[NextAction, ...]:
    """Three steps: what the situation asks for, then what fits the first concept, then what always fits."""
    found = list(first)
    found += [NextAction(ActionCode.LEARN_PREREQUISITE, weak) for weak in desk.weak_prerequisites()[:1]]
    for concept_id in concepts[:1]:
        if desk.library.example(concept_id, desk.context.allowed_courses, desk.language) is not None:
            found.append(NextAction(ActionCode.SEE_WORKED_EXAMPLE, concept_id))
        found += [NextAction(ActionCode.PRACTISE, concept_id), NextAction(ActionCode.OPEN_LESSON, concept_id)]
    found += [NextAction(code) for code in (ActionCode.ASK_TUTOR, ActionCode.TODAY, ActionCode.SHOW_MAP)]
    return tuple(dict.fromkeys(found))[:_NUMBER_OF_ACTIONS]
