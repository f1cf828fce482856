"""The single entry: a question and its context in, pieces of a reply out, an answer at the end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from companion.answers import Answer, AnswerStatus, Flag, Piece
from companion.composing import COMPOSER_VERSION, MODEL_ID, Desk, joined
from companion.context import TutorContext
from companion.coverage import Coverage, Level, coverage_of
from companion.endorsed_replies import with_endorsed
from companion.intents import Intent, classify_intent, points_at_the_page
from companion.library import Library, language_of
from companion.linking import LinkedConcept
from companion.policy import Decision, Ruling, decide
from companion.redaction import clean_question, redact
from companion.replies import (
    Draft,
    about_the_course,
    about_the_exercise,
    about_the_way,
    answer_in_quiz,
    greeting,
    nothing_asked,
    own_workings,
    progress_report,
    support,
)
from companion.retrieval import Query
from knowledge_graph.concepts import ConceptId
from knowledge_graph.words import query_terms

_SEARCHING = {Intent.COURSE_QUESTION, Intent.EXERCISE_HELP}


@dataclass(frozen=True, slots=True)
class _Understood:
    """A question after reading: what is left of it, what it wants and what may be said."""

    question: str
    intent: Intent
    ruling: Ruling


async def reply(question: str, context: TutorContext, library: Library) -> AsyncIterator[Piece | Answer]:
    """Answers one question from the course's texts.

    Yields the reply sentence by sentence as `Piece`, then exactly one `Answer`, whose text is the pieces joined. The
    search runs in a worker thread, so the event loop stays free; the library is shared by all calls and never changed.

    Args:
        question: as typed; anything up to 2,000 characters, however odd.
        context: of the learner who asks.
        library: of every course that any learner may ask about; `context` says which of them are used.

    Raises:
        QuestionTooLongError: before anything else is done.
    """
    cleaned = clean_question(question)
    pieces, answer = await asyncio.to_thread(_answer, cleaned, context, library)
    for piece in pieces:
        yield piece
    yield answer


def _answer(question: str, context: TutorContext, library: Library) -> tuple[list[Piece], Answer]:
    kept = redact(question)
    intent = classify_intent(kept)
    understood = _Understood(kept, intent, decide(kept, intent, context.open_exercise, quiz=context.quiz))
    desk = _desk(understood, context, library)
    draft = _draft(understood, desk)
    pieces = list(joined(draft.paragraphs, desk.language))
    flags = list(draft.flags)
    if kept != question:
        flags.append(Flag.PERSONAL_DATA_REMOVED)
    if desk.withheld:
        flags.append(Flag.ANSWER_WITHHELD)
    index = library.indexes.get(desk.language)
    return pieces, Answer(
        status=draft.status,
        intent=Intent.OFF_TOPIC if draft.status is AnswerStatus.ABSTAINED and desk.query.terms else intent,
        language=desk.language,
        question=kept,
        text="".join(piece.text for piece in pieces),
        citations=tuple(citation for piece in pieces for citation in piece.citations),
        linked_concepts=desk.linked,
        next_actions=draft.actions,
        flags=tuple(dict.fromkeys(flags)),
        evidence=draft.evidence,
        index_version=index.version if index is not None else "",
        composer_version=COMPOSER_VERSION,
        model_id=MODEL_ID,
    )


def _desk(understood: _Understood, context: TutorContext, library: Library) -> Desk:
    """Embeds and links only where the reply will be about concepts."""
    language = library.language_for(understood.question, context.language, context.allowed_courses)
    language = language or language_of(understood.question, context.language)
    query = Query(understood.question, tuple(query_terms(understood.question)), None)
    linked: tuple[LinkedConcept, ...] = ()
    if understood.ruling.decision not in {Decision.SUPPORT, Decision.QUIZ}:
        if language in library.indexes and understood.intent in _SEARCHING:
            query = library.indexes[language].query(understood.question)
        linked = library.linker.link(understood.question, query.vector, library.concepts_of(context.allowed_courses))
    about = _about(understood, context, library, linked)
    several = bool(linked) and linked[0].named
    return Desk(
        library=library,
        context=context,
        language=language,
        query=query,
        linked=about,
        defined=about if several else about[:1],
        named=any(link.named for link in linked),
        withheld=[],
    )


def _about(
    understood: _Understood, context: TutorContext, library: Library, linked: tuple[LinkedConcept, ...]
) -> tuple[ConceptId, ...]:
    """The concepts a reply is about: the open exercise's, those linked, or the page's if the question points at it."""
    exercise = context.open_exercise
    if exercise is not None and understood.ruling.decision in {Decision.HINT, Decision.WITHHOLD, Decision.SUBMIT}:
        return (exercise.concept_id,)
    found = tuple(link.concept_id for link in linked)
    page = context.page_concept
    if not found and page is not None and points_at_the_page(understood.question):
        return (page,) if page in library.concepts_of(context.allowed_courses) else ()
    return found


def _draft(understood: _Understood, desk: Desk) -> Draft:
    match understood.ruling.decision:
        case Decision.SUPPORT:
            return support(desk)
        case Decision.QUIZ:
            return answer_in_quiz(desk)
        case Decision.HINT | Decision.WITHHOLD | Decision.SUBMIT if desk.context.open_exercise is not None:
            return about_the_exercise(desk, desk.context.open_exercise, understood.ruling)
        case _:
            return _by_intent(understood, desk)


def _by_intent(understood: _Understood, desk: Desk) -> Draft:
    match understood.intent:
        case Intent.SMALL_TALK:
            return greeting(desk)
        case Intent.PROGRESS:
            return progress_report(desk)
        case Intent.NAVIGATION:
            return about_the_way(desk)
        case Intent.OFF_TOPIC:
            return own_workings(desk)
        case _:
            return with_endorsed(desk, _from_the_course(desk))


def _from_the_course(desk: Desk) -> Draft:
    if not desk.linked and not desk.query.terms:
        return nothing_asked(desk)
    if desk.linked and points_at_the_page(desk.query.text):
        return about_the_course(desk, Coverage(Level.COVERED, 0.0))
    return about_the_course(desk, coverage_of(desk))
