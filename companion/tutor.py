"""The single entry: a question and its context in, pieces of a reply out, an answer at the end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from itertools import islice

from companion.answers import Answer, AnswerStatus, Flag, Piece
from companion.asking_back import ask_back, follow_ups, names_in
from companion.composing import COMPOSER_VERSION, MODEL_ID, Desk, Draft, joined
from companion.context import TutorContext
from companion.conversation import Reading, read_in_thread
from companion.course_requests import COURSE_REQUESTS, said_all
from companion.coverage import Coverage, Level, coverage_of
from companion.endorsed_replies import with_endorsed
from companion.exercise_help import about_the_exercise, asks_for_the_solution, beside_an_abstention, explained_solution
from companion.intents import Intent, classify_intent, points_at_the_page
from companion.language_model import Deadlines, LanguageModel
from companion.library import Library, language_of
from companion.linking import LinkedConcept
from companion.personal import PERSONAL
from companion.policy import Decision, Ruling, decide
from companion.redaction import clean_question, redact
from companion.references import Pointer, pointer_of
from companion.replies import (
    about_the_course,
    about_the_way,
    answer_in_quiz,
    greeting,
    nothing_asked,
    own_workings,
    support,
)
from companion.retrieval import Query
from companion.wording.material import wording_task
from companion.wording.prompt import PastTurn
from companion.wording.telling import word
from knowledge_graph.concepts import ConceptId
from knowledge_graph.words import query_terms

_SEARCHING = {Intent.COURSE_QUESTION, Intent.EXERCISE_HELP, *COURSE_REQUESTS}
_ABOUT_SOMETHING = {AnswerStatus.ANSWERED, AnswerStatus.CLOSEST}
_REQUESTS = {**COURSE_REQUESTS, **PERSONAL}


@dataclass(frozen=True, slots=True)
class _Understood:
    """A question after reading: what is left of it, what it wants and what may be said.

    Attributes:
        question: complete in itself, which `Reading.question` is.
        dropped: concepts that a name in it could mean and does not.
    """

    question: str
    intent: Intent
    ruling: Ruling
    reading: Reading
    dropped: frozenset[ConceptId]


async def reply(
    question: str,
    context: TutorContext,
    library: Library,
    model: LanguageModel | None = None,
    *,
    deadlines: Deadlines | None = None,
    turns: Sequence[PastTurn] = (),
    goal: str = "",
) -> AsyncGenerator[Piece | Answer]:
    """Answers one question from the course's texts.

    Yields the reply sentence by sentence as `Piece`, then exactly one `Answer`, whose text is the pieces joined. The
    search runs in a worker thread, so the event loop stays free; the library is shared by all calls and never changed.

    Args:
        question: as typed; anything up to 2,000 characters, however odd.
        context: of the learner who asks.
        library: of every course that any learner may ask about; `context` says which of them are used.
        model: words what the rules found in the course, each sentence verified; None quotes. Close the generator to
            cancel its stream.
        deadlines: after which the course's own sentences are sent instead; None takes the defaults.
        turns: earlier exchanges of this conversation, the oldest first; for the model only.
        goal: of the learner, in words; for the model only.

    Raises:
        QuestionTooLongError: before anything else is done.
    """
    cleaned = clean_question(question)
    desk, draft, pieces, answer = await asyncio.to_thread(_answer, cleaned, context, library)
    task = await asyncio.to_thread(wording_task, draft, desk, turns, goal) if model is not None else None
    if model is not None and task is not None:
        async with aclosing(word(task, answer, model, deadlines)) as parts:
            async for part in parts:
                yield part
        return
    for piece in pieces:
        yield piece
    yield answer


def intent_of(question: str, context: TutorContext, library: Library) -> Intent:
    """What the question wants, in its conversation: tells which values of the learner an answer needs.

    Where a rule decides the reply (a quiz, an open exercise), nothing is needed: COURSE_QUESTION.
    """
    understood = _understand(redact(clean_question(question)), context, library)
    answerable = understood.ruling.decision is Decision.ANSWER and not understood.reading.choices
    return understood.intent if answerable else Intent.COURSE_QUESTION


def wants_a_hint(question: str, context: TutorContext) -> bool:
    """Whether `reply` will show the next level of the hint ladder: to be given, and counted, before it is called.

    Raises:
        QuestionTooLongError: as `reply`.
    """
    kept = redact(clean_question(question))
    decision = decide(kept, classify_intent(kept), context.open_exercise, quiz=context.quiz).decision
    return decision in {Decision.HINT, Decision.WITHHOLD} and not _explains(question, context)


def _explains(question: str, context: TutorContext) -> bool:
    return context.finished_exercise is not None and asks_for_the_solution(question)


def _answer(question: str, context: TutorContext, library: Library) -> tuple[Desk, Draft, list[Piece], Answer]:
    kept = redact(question)
    understood = _understand(kept, context, library)
    intent = understood.intent
    desk = _desk(kept, understood, context, library)
    draft = _draft(understood, desk)
    pieces = list(joined(draft.paragraphs, desk.words))
    subjects = draft.subjects or desk.defined or _quoted_first(draft, pieces)
    flags = list(draft.flags)
    if kept != question:
        flags.append(Flag.PERSONAL_DATA_REMOVED)
    if desk.withheld:
        flags.append(Flag.ANSWER_WITHHELD)
    index = library.indexes.get(desk.language)
    answer = Answer(
        status=draft.status,
        intent=Intent.OFF_TOPIC if draft.status is AnswerStatus.ABSTAINED and desk.query.terms else intent,
        language=desk.language if any(piece.citations for piece in pieces) else desk.words,
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
        understood=understood.question,
        subjects=subjects if draft.status in _ABOUT_SOMETHING else (),
        follow_ups=follow_ups(intent, draft, subjects),
    )
    return desk, draft, pieces, answer


def _quoted_first(draft: Draft, pieces: list[Piece]) -> tuple[ConceptId, ...]:
    """What an answer to a question that names nothing is about."""
    cited = (citation.concept_id for piece in pieces for citation in piece.citations)
    return tuple(islice(cited, 1)) if draft.status is AnswerStatus.ANSWERED else ()


def _understand(question: str, context: TutorContext, library: Library) -> _Understood:
    """The question as it is meant here: with its ruling, and with what it leaves to the conversation."""
    intent = classify_intent(question)
    ruling = decide(question, intent, context.open_exercise, quiz=context.quiz)
    reading, dropped = Reading(question, intent), frozenset[ConceptId]()
    if ruling.decision is Decision.ANSWER:
        reading, dropped = _read(question, intent, context, library)
    return _Understood(reading.question, reading.intent, ruling, reading, dropped)


def _read(
    question: str, intent: Intent, context: TutorContext, library: Library
) -> tuple[Reading, frozenset[ConceptId]]:
    courses, allowed = context.allowed_courses, library.concepts_of(context.allowed_courses)
    language = library.language_for(question, context.language, courses) or language_of(question, context.language)

    def title(concept_id: ConceptId) -> str:
        cards = library.cards_of(concept_id, courses)
        return cards[0].concept.title.in_language(language) if cards else concept_id

    names, dropped = names_in(question, library, allowed, courses, None)
    if names.unsure and language in library.indexes:
        names, dropped = names_in(question, library, allowed, courses, library.indexes[language].query(question).vector)
    thread = tuple(turn for turn in context.thread if set(turn.subjects) | set(turn.choices) <= allowed)
    return read_in_thread(question, intent, names, thread, title, page=context.page_concept), dropped


def _desk(asked: str, understood: _Understood, context: TutorContext, library: Library) -> Desk:
    """Embeds and links only where the reply will be about concepts."""
    language = library.language_for(asked, context.language, context.allowed_courses)
    language = language or language_of(asked, context.language)
    query = Query(understood.question, tuple(query_terms(understood.question)), None)
    linked: tuple[LinkedConcept, ...] = ()
    if understood.ruling.decision not in {Decision.SUPPORT, Decision.QUIZ}:
        if language in library.indexes and understood.intent in _SEARCHING:
            query = library.indexes[language].query(understood.question)
        linked = _linked(understood, query, context, library)
    about = _about(understood, context, library, linked)
    several = bool(linked) and linked[0].named
    return Desk(
        library=library,
        context=context,
        language=language,
        words=language_of(asked, context.language),
        query=query,
        linked=about,
        defined=about if several else about[:1],
        named=any(link.named for link in linked),
        withheld=[],
        skip=understood.reading.skip,
    )


def _linked(
    understood: _Understood, query: Query, context: TutorContext, library: Library
) -> tuple[LinkedConcept, ...]:
    """What the conversation says it is about, else what the question names or is near."""
    if understood.reading.about:
        return tuple(LinkedConcept(concept_id, named=True, score=1.0) for concept_id in understood.reading.about)
    found = library.linker.link(understood.question, query.vector, library.concepts_of(context.allowed_courses))
    return tuple(link for link in found if link.concept_id not in understood.dropped)


def _about(
    understood: _Understood, context: TutorContext, library: Library, linked: tuple[LinkedConcept, ...]
) -> tuple[ConceptId, ...]:
    """The concepts a reply is about: the open exercise's, those linked, or the page's if the question points at it."""
    exercise = context.open_exercise
    if exercise is not None and understood.ruling.decision in {Decision.HINT, Decision.WITHHOLD, Decision.SUBMIT}:
        return (exercise.concept_id,)
    found = tuple(link.concept_id for link in linked)
    page = context.page_concept
    if not found and page is not None and _leaves_it_to_the_page(understood):
        return (page,) if page in library.concepts_of(context.allowed_courses) else ()
    return found


def _leaves_it_to_the_page(understood: _Understood) -> bool:
    """Whether it points at the page, or makes a request whose object only the page can tell."""
    if points_at_the_page(understood.question):
        return True
    of_a_concept = understood.intent in COURSE_REQUESTS or understood.intent is Intent.QUIZ_ME
    return of_a_concept and pointer_of(understood.question) in {Pointer.BARE, Pointer.PRONOUN}


def _draft(understood: _Understood, desk: Desk) -> Draft:
    match understood.ruling.decision:
        case Decision.SUPPORT:
            return support(desk)
        case Decision.QUIZ:
            return answer_in_quiz(desk)
        case _ if desk.context.finished_exercise is not None and _explains(understood.question, desk.context):
            return explained_solution(desk, desk.context.finished_exercise)
        case Decision.HINT | Decision.WITHHOLD | Decision.SUBMIT if desk.context.open_exercise is not None:
            return about_the_exercise(desk, desk.context.open_exercise, understood.ruling)
        case _:
            return _by_intent(understood, desk)


def _by_intent(understood: _Understood, desk: Desk) -> Draft:
    if understood.reading.choices:
        return ask_back(desk, understood.reading)
    answering = _REQUESTS.get(understood.intent)
    draft = answering(desk, understood.reading) if answering else None
    return _with_a_hint(draft, desk) if draft else _plainly(understood, desk)


def _with_a_hint(draft: Draft, desk: Desk) -> Draft:
    """Where all that was asked for must be kept back, the open exercise's hint stands in for it."""
    cited = any(piece.citations for paragraph in draft.paragraphs for piece in paragraph)
    if cited or not desk.withheld:
        return draft
    return replace(draft, paragraphs=[*draft.paragraphs, *beside_an_abstention(desk)])


def _plainly(understood: _Understood, desk: Desk) -> Draft:
    match understood.intent:
        case Intent.SMALL_TALK:
            return greeting(desk)
        case Intent.NAVIGATION | Intent.WHY_PLANNED | Intent.NEXT_STEP:
            return about_the_way(desk)
        case Intent.OFF_TOPIC:
            return own_workings(desk)
        case _:
            draft = with_endorsed(desk, _from_the_course(desk))
            return said_all(desk) if desk.skip and draft.status is AnswerStatus.ABSTAINED else draft


def _from_the_course(desk: Desk) -> Draft:
    if not desk.linked and not desk.query.terms:
        return nothing_asked(desk)
    if desk.linked and points_at_the_page(desk.query.text):
        return about_the_course(desk, Coverage(Level.COVERED, 0.0))
    return about_the_course(desk, coverage_of(desk))
