"""From a question to a reply that is stored: what the companion may know, and what it said."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session

from companion.answers import Answer, AnswerStatus, CitationSource, Piece
from companion.context import Mistake, TutorContext
from companion.language_model import Deadlines
from companion.learner_values import Need, values_needed
from companion.library import Library
from companion.tutor import intent_of, reply, wants_a_hint
from companion.wording.prompt import PastTurn
from knowledge_graph.concepts import Concept, ConceptId
from learning_platform.accounts.access import Principal, Role
from learning_platform.chat import repository
from learning_platform.chat.endorsing import endorsement_views, load_endorsed
from learning_platform.chat.exercises import finished_exercise, open_exercise, take_hint
from learning_platform.chat.learner_values import goal_of, learned_of, plan_of, progress_of
from learning_platform.chat.library import load_library
from learning_platform.chat.repository import StoredConversation, StoredExchange
from learning_platform.chat.schemas import (
    ActionView,
    CitationView,
    EndorsementView,
    ExchangeView,
    PieceView,
    Question,
    RatingReason,
)
from learning_platform.chat.thread import REMEMBERED, remembered, thread_of
from learning_platform.courses.catalogue import load_catalogue, load_course
from learning_platform.courses.schemas import NamedConcept
from learning_platform.courses.service import visible_offering
from learning_platform.courses.views import named
from learning_platform.errors import NotFoundError
from learning_platform.language_model.metering import MeteredModel
from learning_platform.language_model.service import model_for
from learning_platform.progress.attempts import open_attempts
from learning_platform.progress.learner import load_learner
from learning_platform.progress.mastery import masteries, recent_mistakes
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode
from recommender.prediction import MasteryStatus

QUIZ_WINDOW = timedelta(hours=1)
"""A quiz exercise issued this recently closes the companion until it is answered."""

TITLE_LENGTH = 80
PATIENCE, SENTENCE_PATIENCE = 0.5, 3.0
"""Seconds by which the companion waits longer for a language model than its endpoint is given; a whole first sentence
takes some more than first words."""


@dataclass(frozen=True, slots=True)
class PreparedQuestion:
    """A question with everything its answer may depend on; nothing of it needs the database any more.

    Attributes:
        concepts: of the course, for their titles.
        turns, goal: what was said before and what the learner wants to reach, for the model only.
        model: that may word the answer; None where there is none.
    """

    conversation: StoredConversation
    question: str
    context: TutorContext
    library: Library
    concepts: Mapping[ConceptId, Concept]
    asked_at: datetime
    course_version: str
    endorsements: Mapping[str, EndorsementView]
    turns: tuple[PastTurn, ...] = ()
    goal: str = ""
    model: MeteredModel | None = None
    reply_id: UUID = field(default_factory=uuid4)


def own_conversation(session: Session, principal: Principal, conversation_id: UUID) -> StoredConversation:
    """A thread of this person.

    Raises:
        NotFoundError: there is none of that id, or it is someone else's.
    """
    found = repository.find_conversation(session, principal.person_id, conversation_id)
    if found is None:
        raise NotFoundError("There is no such conversation among yours.")
    return found


def prepare_question(
    parts: Parts, session: Session, principal: Principal, conversation_id: UUID, body: Question
) -> PreparedQuestion:
    """Reads what the companion may know: the courses this learner may read, their state, their open exercises."""
    conversation = own_conversation(session, principal, conversation_id)
    offering = visible_offering(session, principal, conversation.offering_id)
    context = _context(parts, session, principal, offering.course_id, body)
    earlier = repository.last_exchanges(session, conversation.id, REMEMBERED)
    context = replace(context, thread=thread_of(earlier, now=parts.clock()))
    library = load_library(parts, session, offering.version_hash)
    endorsed = repository.endorsements_of(session, offering.id)
    model = model_for(parts, session, principal)
    return PreparedQuestion(
        conversation=conversation,
        question=body.question,
        context=replace(context, endorsed=load_endorsed(parts, offering, library, endorsed)),
        library=library,
        concepts=load_course(parts, session, offering.version_hash).concept_by_id,
        asked_at=parts.clock(),
        model=model,
        goal=goal_of(session, principal, offering) if model is not None else "",
        course_version=offering.version_hash,
        endorsements=endorsement_views(session, endorsed),
        turns=tuple(PastTurn(each.question, each.answer) for each in earlier),
        **({"reply_id": body.reply_id} if body.reply_id else {}),
    )


def prepare_with_hint(parts: Parts, principal: Principal, conversation_id: UUID, body: Question) -> PreparedQuestion:
    """Prepares a question; if it asks for help with an open exercise, the next hint is given and counted first.

    So a hint from the companion is the hint of the exercise's own button, and is as much assistance.
    """

    def prepared() -> PreparedQuestion:
        with parts.transactions.read() as session:
            return prepare_question(parts, session, principal, conversation_id, body)

    first = prepared()
    exercise = first.context.open_exercise
    if exercise is None or not wants_a_hint(first.question, first.context):
        return first
    wait = take_hint(parts, principal, UUID(exercise.id))
    again = prepared()
    if again.context.open_exercise is None:
        return again
    waiting = replace(again.context.open_exercise, wait=wait)
    return replace(again, context=replace(again.context, open_exercise=waiting))


def with_learner_values(parts: Parts, principal: Principal, prepared: PreparedQuestion) -> PreparedQuestion:
    """Adds the learner's plan or progress where the question is about it; most questions cost nothing here."""
    context = prepared.context
    needed = values_needed(intent_of(prepared.question, context, prepared.library))
    if not needed or not principal.offerings_as(Role.STUDENT):
        return prepared
    if Need.PLAN in needed:
        context = replace(context, plan=plan_of(parts, principal))
    with parts.transactions.read() as session:
        offering = visible_offering(session, principal, prepared.conversation.offering_id)
        if Need.PROGRESS in needed:
            context = replace(context, progress=progress_of(parts, session, principal, offering))
        if Need.LEARNED in needed:
            context = replace(context, progress=learned_of(parts, session, principal, offering))
    return replace(prepared, context=context)


def _context(parts: Parts, session: Session, principal: Principal, course_id: str, body: Question) -> TutorContext:
    now = parts.clock()
    language = body.language or principal.language
    opened = open_attempts(parts, session, principal.person_id, now=now)
    current = next((item for item in opened if item.attempt.id == body.attempt_id), None) or next(iter(opened), None)
    exercise = open_exercise(parts, session, current, opened, language) if current is not None else None
    finished = finished_exercise(parts, session, principal, body.attempt_id, language)
    in_quiz = any(
        item.attempt.mode == EvidenceMode.QUIZ and now - item.attempt.issued_at < QUIZ_WINDOW for item in opened
    )
    mastery: dict[ConceptId, float] = {}
    mastered: frozenset[ConceptId] = frozenset()
    mistakes: tuple[Mistake, ...] = ()
    if principal.offerings_as(Role.STUDENT):
        catalogue = load_catalogue(parts, session)
        learner = load_learner(session, catalogue, principal.person_id)
        known = masteries(catalogue, learner.state, catalogue.graph.ids, now=now)
        mastery = {ConceptId(each.concept_id): each.probability for each in known if each.answers}
        mastered = frozenset(ConceptId(each.concept_id) for each in known if each.status is MasteryStatus.MASTERED)
        mistakes = tuple(
            Mistake(concept_id, feedback)
            for concept_id, feedback in recent_mistakes(session, principal.person_id, now=now)
        )
    return TutorContext(
        language=language,
        allowed_courses=frozenset({course_id}),
        mastery=mastery,
        page_concept=ConceptId(body.concept_id) if body.concept_id else None,
        page_step=body.step_kind.value if body.step_kind else "",
        open_exercise=exercise,
        finished_exercise=finished,
        quiz=in_quiz,
        mistakes=mistakes,
        mastered=mastered,
    )


async def answer_question(prepared: PreparedQuestion) -> AsyncGenerator[Piece | Answer]:
    """The companion's reply, sentence by sentence, then the answer as a whole."""
    model = prepared.model
    deadlines = None
    if model is not None:  # a little longer than the endpoint is held to, so that its own fault is the one reported
        held = model.deadlines
        deadlines = Deadlines(held.first + SENTENCE_PATIENCE, held.stall + PATIENCE, held.whole + PATIENCE)
    parts = reply(
        prepared.question,
        prepared.context,
        prepared.library,
        model,
        deadlines=deadlines,
        turns=prepared.turns,
        goal=prepared.goal,
    )
    async with aclosing(parts):
        async for part in parts:
            yield part


def keep_answer(parts: Parts, prepared: PreparedQuestion, answer: Answer) -> ExchangeView:
    """Stores an answer in a transaction of its own, after the stream that made it."""
    return parts.transactions.write(lambda session: store_answer(session, prepared, answer))


def store_answer(session: Session, prepared: PreparedQuestion, answer: Answer) -> ExchangeView:
    """Keeps the exchange with the versions of everything it was made from."""
    exchange = StoredExchange(
        id=prepared.reply_id,
        conversation_id=prepared.conversation.id,
        asked_at=prepared.asked_at,
        question=answer.question,
        answer=answer.text,
        status=answer.status,
        citations=[asdict(citation) for citation in answer.citations],
        details={
            "language": answer.language,
            "intent": answer.intent,
            "linked_concepts": list(answer.linked_concepts),
            "next_actions": [
                {"code": action.code.value, "concept_id": action.concept_id} for action in answer.next_actions
            ],
            "flags": [flag.value for flag in answer.flags],
            "evidence": answer.evidence,
            "composer": answer.composer_version,
            "fallback": answer.fallback.value if answer.fallback else None,
            "dropped_sentences": answer.dropped_sentences,
            **remembered(answer, prepared.context.page_concept),
            "course_version": prepared.course_version,
        },
        prompt_version=answer.prompt_version or answer.composer_version,
        index_version=answer.index_version,
        model_version=answer.model_id,
        rating=None,
        rating_reason="",
    )
    shown = exchange_view(exchange, prepared.concepts, prepared.context.language, prepared.endorsements)
    if repository.find_conversation(session, prepared.conversation.person_id, prepared.conversation.id) is None:
        return shown  # deleted while the answer was made: nothing of it is kept
    repository.add_exchange(session, exchange)
    if not prepared.conversation.title:
        repository.name_conversation(session, prepared.conversation.id, answer.question[:TITLE_LENGTH])
    return shown


def _citation_view(citation: Mapping[str, Any], concepts: Mapping[ConceptId, Concept], language: str) -> CitationView:
    """A citation, as the plain data that is stored, with the title of its concept."""
    concept = named(concepts, ConceptId(citation["concept_id"]), language)
    rest = {name: value for name, value in citation.items() if name != "concept_id"}
    return CitationView.model_validate({**rest, "concept": concept})


def piece_view(prepared: PreparedQuestion, piece: Piece) -> PieceView:
    """A sentence as it is streamed."""
    concepts, language = prepared.concepts, prepared.context.language
    return PieceView(
        text=piece.text,
        citations=[_citation_view(asdict(citation), concepts, language) for citation in piece.citations],
    )


def exchange_view(
    exchange: StoredExchange,
    concepts: Mapping[ConceptId, Concept],
    language: str,
    endorsements: Mapping[str, EndorsementView],
) -> ExchangeView:
    """A stored exchange as the API shows it, with titles of concepts in a language."""

    def name(concept_id: str) -> NamedConcept:
        return named(concepts, ConceptId(concept_id), language)

    return ExchangeView(
        id=exchange.id,
        conversation_id=exchange.conversation_id,
        asked_at=exchange.asked_at,
        question=exchange.question,
        answer=exchange.answer,
        status=AnswerStatus(exchange.status),
        language=exchange.details["language"],
        citations=[_citation_view(citation, concepts, language) for citation in exchange.citations],
        linked_concepts=[name(concept_id) for concept_id in exchange.details["linked_concepts"]],
        next_actions=[
            ActionView(code=action["code"], concept=name(action["concept_id"]) if action["concept_id"] else None)
            for action in exchange.details["next_actions"]
        ],
        flags=exchange.details["flags"],
        follow_ups=exchange.details.get("follow_ups", []),
        worded_by=exchange.model_version,
        fallback=exchange.details.get("fallback"),
        index_version=exchange.index_version,
        rating=exchange.rating if exchange.rating in {-1, 1} else None,
        rating_reasons=[RatingReason(reason) for reason in exchange.rating_reasons],
        rating_reason=exchange.rating_reason,
        endorsed=next(
            (
                endorsements[citation["passage_id"]]
                for citation in exchange.citations
                if citation["source"] == CitationSource.ENDORSED and citation["passage_id"] in endorsements
            ),
            None,
        ),
    )
