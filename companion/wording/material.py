"""What a language model is given of a draft, and what stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from companion.answers import AnswerStatus, Citation, Piece
from companion.composing import Desk, Draft, Paragraph
from companion.library import Library
from companion.linking import names_of
from companion.passages import SENTENCE_CHARACTERS, Passage, PassageKind
from companion.policy import reveals_answer
from companion.sentences import Sentence, split_sentences
from companion.vectors import Vector
from companion.wording.prompt import ConceptNote, LearnerNotes, PastTurn, PromptValues, QuotedPassage, Situation
from companion.wording.values import notations
from companion.wording.word_lists import NOT_TECHNICAL
from knowledge_graph.concepts import ConceptId, text_hash
from knowledge_graph.words import document_terms, is_chinese, normalise

Likeness = Callable[[str, Sequence[Sentence]], Sequence[float]]
_NO_VECTOR: Vector = np.zeros(1, dtype=np.float32)
MOST_SOURCES = 6
_MOST_NOTES = 4
_TELLING_WEIGHT = 1.2
"""Of a term that three passages in ten hold."""


@dataclass(frozen=True, slots=True)
class Source:
    """A passage that may be cited.

    Attributes:
        number: the id in the prompt, from 1.
        title: of the passage's concept, in the reply's language.
        names: title and aliases of the concept, in all languages.
        sentences: those that may be shown.
    """

    number: int
    passage: Passage
    title: str
    names: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class WordingTask:
    """One reply to be worded.

    Attributes:
        language: of the reply, which is the passages'.
        words: the language of the companion's own words.
        before: the paragraphs before them, which stay as they are.
        quoted: the paragraphs that a model's sentences take the place of.
        opening: how many pieces of the first of them are said in any case, before the model is heard.
        closing: the paragraphs after them, which stay as they are.
        technical: words of the names of the course's concepts; see `Verifier`.
        weights: how much a term tells, as the index weighs it.
        may_show: whether a text is harmless and does not give away the answer of an open exercise in any notation.
        likeness: cosine of a text's meaning with each of the sentences; None where only words are compared.
    """

    language: str
    words: str
    before: tuple[Paragraph, ...]
    quoted: tuple[Paragraph, ...]
    opening: int
    closing: tuple[Paragraph, ...]
    sources: tuple[Source, ...]
    values: PromptValues
    technical: frozenset[str]
    weights: Mapping[str, float]
    may_show: Callable[[str], bool]
    likeness: Likeness | None


def wording_task(draft: Draft, desk: Desk, turns: Sequence[PastTurn] = (), goal: str = "") -> WordingTask | None:
    """What a model may word of the draft; None where there is nothing of that kind.

    A passage about a mistake is never among the sources: a sentence taken out of it may state the mistake.

    Args:
        draft: made by the rules; its `Draft.rewordable` paragraphs count.
        desk: that it was composed at.
        turns: earlier exchanges of this conversation, the oldest first; one that tells an open answer is left out.
        goal: of the learner, in words.
    """
    quoted = tuple(draft.paragraphs[place] for place in draft.rewordable)
    sources = _sources(quoted, desk)
    if not sources:
        return None
    closest = draft.status is AnswerStatus.CLOSEST
    return WordingTask(
        language=desk.language,
        words=desk.words,
        before=tuple(draft.paragraphs[: draft.rewordable.start]),
        quoted=quoted,
        opening=int(closest and not quoted[0][0].citations),
        closing=tuple(draft.paragraphs[draft.rewordable.stop :]),
        sources=sources,
        values=PromptValues(
            language=desk.language,
            question=desk.query.text,
            passages=tuple(_quoted(source) for source in sources),
            learner=learner_notes(desk, goal),
            turns=tuple(turn for turn in turns if not _tells_the_answer(desk, turn.answer)),
            situation=_situation(desk, closest=closest),
        ),
        technical=technical_words(desk.library, desk.context.allowed_courses, desk.language),
        weights=desk.library.indexes[desk.language].term_weight,
        may_show=lambda text: may_show_in_any_notation(desk, text),
        likeness=likeness_in(desk.library, desk.language),
    )


def _tells_the_answer(desk: Desk, text: str) -> bool:
    """Whether something said earlier would tell the answer of an exercise that is open now."""
    exercise = desk.context.open_exercise
    return exercise is not None and any(
        reveals_answer(written, exercise.forbidden_answers) for written in dict.fromkeys(notations(text))
    )


def may_show_in_any_notation(desk: Desk, text: str) -> bool:
    """`Desk.may_show`, with numbers also read from words, fractions, decimals and percentages."""
    return all(desk.may_show(written) for written in dict.fromkeys(notations(text)))


def learner_notes(desk: Desk, goal: str) -> LearnerNotes:
    """The learner's state as the values that a prompt may hold: of the linked concepts and what blocks them."""
    context = desk.context

    def note(concept_id: ConceptId) -> ConceptNote:
        known = context.mastery.get(concept_id)
        percent = None if known is None else round(100 * known)
        return ConceptNote(desk.title(concept_id), percent, mastered=concept_id in context.mastered)

    mistakes = (made.feedback for made in context.mistakes if made.concept_id in desk.linked)
    return LearnerNotes(
        concepts=tuple(note(concept_id) for concept_id in desk.linked[:_MOST_NOTES]),
        blocked_by=tuple(note(concept_id) for concept_id in desk.weak_prerequisites()[:_MOST_NOTES]),
        mistakes=tuple(text for text in mistakes if may_show_in_any_notation(desk, text))[:_MOST_NOTES],
        goal=goal,
    )


def technical_words(library: Library, courses: Collection[str], language: str) -> frozenset[str]:
    """The words that the names of the courses' concepts are made of, without the commonest; Chinese names whole.

    A word that every few passages hold, as "matrix" in linear algebra, tells no concept from another.
    """
    weights = library.indexes[language].term_weight
    cards = (card for (course_id, _), card in library.cards.items() if course_id in courses)
    names = [name for card in cards for name in names_of(card.concept)]
    words = {term for name in names if not is_chinese(name) for term in document_terms(name)}
    told = {word for word in words if len(word) > 1 and not word.isdigit() and word not in NOT_TECHNICAL}
    told = {word for word in told if weights.get(word, _TELLING_WEIGHT) >= _TELLING_WEIGHT}
    return frozenset(told | {normalise(name) for name in names if is_chinese(name)})


def cites_a_mistake(piece: Piece) -> bool:
    """Whether a piece quotes what stands under common mistakes."""
    return any(f"/{PassageKind.COMMON_MISTAKE.value}/" in citation.passage_id for citation in piece.citations)


def _sources(quoted: Sequence[Paragraph], desk: Desk) -> tuple[Source, ...]:
    cited = {
        citation.passage_id: citation for paragraph in quoted for piece in paragraph for citation in piece.citations
    }
    index = desk.library.indexes.get(desk.language)
    known = {passage.id: passage for passage in index.passages if passage.id in cited} if index is not None else {}
    found: list[Source] = []
    for passage_id, citation in cited.items():
        passage = known.get(passage_id)
        if passage is None or passage.kind is PassageKind.COMMON_MISTAKE or len(found) == MOST_SOURCES:
            continue
        sentences = citable_sentences(passage, lambda text: may_show_in_any_notation(desk, text))
        if sentences:
            title, names = desk.title(citation.concept_id), _names(desk, citation)
            found.append(Source(len(found) + 1, passage, title, names, sentences))
    return tuple(found)


def citable_sentences(passage: Passage, may_show: Callable[[str], bool]) -> tuple[Sentence, ...]:
    """The sentences of a passage that a model may be given: also those that say nothing without their neighbours.

    None of a passage that is never quoted.
    """
    if not passage.sentences:
        return ()
    found = (
        Sentence(passage.start + sentence.start, passage.start + sentence.end, sentence.text)
        for sentence in split_sentences(passage.text)
    )
    return tuple(each for each in found if len(each.text) <= SENTENCE_CHARACTERS and may_show(each.text))


def _names(desk: Desk, citation: Citation) -> tuple[str, ...]:
    cards = desk.library.cards_of(citation.concept_id, desk.context.allowed_courses)
    return tuple(name for card in cards for name in names_of(card.concept))


def _quoted(source: Source) -> QuotedPassage:
    return QuotedPassage(source.number, source.title, " ".join(sentence.text for sentence in source.sentences))


def _situation(desk: Desk, *, closest: bool) -> Situation:
    if desk.context.open_exercise is not None:
        return Situation.EXERCISE_OPEN
    return Situation.CLOSEST if closest else Situation.COVERED


def likeness_in(library: Library, language: str) -> Likeness | None:
    """How alike a text is to sentences of the library in one language."""
    index, vectors = library.indexes.get(language), library.vectors
    if index is None or index.sentence_vectors is None:
        return None

    def vector_of(text: str) -> Vector:
        known = vectors.get(text_hash(text))
        vector = known if known is not None else index.query(text).vector
        return vector if vector is not None else _NO_VECTOR

    def likeness(text: str, sentences: Sequence[Sentence]) -> Sequence[float]:
        vector = vector_of(text)
        return [float(vector_of(sentence.text) @ vector) for sentence in sentences]

    return likeness
