"""Conversations with the companion; replies are streamed as server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Path, Query, status
from fastapi.sse import EventSourceResponse, ServerSentEvent

from companion.answers import Answer
from learning_platform.accounts.access import SignedIn
from learning_platform.accounts.limits import limit_questions
from learning_platform.chat import repository, service
from learning_platform.chat.at_once import AtOnce
from learning_platform.chat.repository import StoredConversation
from learning_platform.chat.schemas import (
    ConversationList,
    ConversationPage,
    ConversationView,
    NewConversation,
    Question,
    Rating,
    as_plain,
)
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.routes import Language
from learning_platform.courses.service import visible_offering
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import NotFoundError
from learning_platform.problems import PROBLEMS

router = APIRouter(prefix="/conversations", tags=["companion"], responses=PROBLEMS)

ConversationPath = Annotated[UUID, Path(description="names the conversation")]
MAX_LISTED = 200


@router.post("", status_code=status.HTTP_201_CREATED, summary="Open a conversation")
def open_conversation(
    body: NewConversation, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> ConversationView:
    """Opens a thread with the companion in one of your courses."""
    offering = visible_offering(session, principal, body.offering_id)
    opened = repository.add_conversation(session, principal.person_id, offering.id, title="", now=parts.clock())
    return _view(opened)


@router.get("", summary="List your conversations")
def list_conversations(
    offering_id: Annotated[UUID, Query(description="the offering they belong to")],
    session: ReadSession,
    principal: SignedIn,
) -> ConversationList:
    """Your threads in a course, the newest first."""
    offering = visible_offering(session, principal, offering_id)
    found = repository.find_conversations(session, principal.person_id, offering.id, MAX_LISTED)
    return ConversationList(conversations=[_view(conversation) for conversation in found])


@router.get("/{conversation_id}", summary="Read a conversation")
def read_conversation(
    conversation_id: ConversationPath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> ConversationPage:
    """Everything that was said in a thread of yours."""
    conversation = service.own_conversation(session, principal, conversation_id)
    concepts, wanted = load_catalogue(parts, session).concepts, language or principal.language
    exchanges = repository.exchanges_of(session, conversation.id)
    return ConversationPage(
        conversation=_view(conversation),
        exchanges=[service.exchange_view(exchange, concepts, wanted) for exchange in exchanges],
    )


@router.delete("/{conversation_id}", status_code=status.HTTP_204_NO_CONTENT, summary="Delete a conversation")
def delete_conversation(
    conversation_id: ConversationPath, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> None:
    """Deletes everything that was said in a thread of yours."""
    conversation = service.own_conversation(session, principal, conversation_id)
    repository.delete_conversation(session, conversation.id, now=parts.clock())


@router.put(
    "/{conversation_id}/exchanges/{exchange_id}/rating",
    status_code=status.HTTP_204_NO_CONTENT,
    summary="Rate an answer",
)
def rate_exchange(
    conversation_id: ConversationPath,
    exchange_id: Annotated[UUID, Path(description="names the exchange")],
    body: Rating,
    session: WriteSession,
    principal: SignedIn,
) -> None:
    """Says whether an answer helped; again to change your mind."""
    conversation = service.own_conversation(session, principal, conversation_id)
    if not repository.rate_exchange(session, conversation.id, exchange_id, body.rating, body.reason):
        raise NotFoundError("There is no such answer in this conversation.")


async def _place(parts: PartsDep, principal: SignedIn) -> AsyncIterator[None]:
    """Held until the stream has ended."""
    with parts.memory.get_or_compute("questions-at-once", AtOnce).one_more(principal.person_id):
        yield


def _prepared(
    conversation_id: ConversationPath,
    body: Question,
    parts: PartsDep,
    principal: SignedIn,
    _held: Annotated[None, Depends(_place)],
) -> service.PreparedQuestion:
    """Everything that may be refused is refused here, before the stream begins.

    It opens a session of its own: the one of `ReadSession` would stay open as long as the stream.
    """
    limit_questions(parts, principal)
    prepared = service.prepare_with_hint(parts, principal, conversation_id, body)
    return service.with_learner_values(parts, principal, prepared)


@router.post(
    "/{conversation_id}/questions",
    response_class=EventSourceResponse,
    summary="Ask the companion",
    response_description="events `piece` (PieceView), one for each sentence, then one event `answer` (ExchangeView)",
)
async def ask(
    prepared: Annotated[service.PreparedQuestion, Depends(_prepared)], parts: PartsDep
) -> AsyncIterator[ServerSentEvent]:
    """Streams a reply sentence by sentence, each with its citations, and stores it before its last event."""
    async for part in service.answer_question(prepared):
        if isinstance(part, Answer):
            stored = await run_sync(service.keep_answer, parts, prepared, part)
            yield ServerSentEvent(data=as_plain(stored), event="answer", id=str(stored.id))
        else:
            yield ServerSentEvent(data=as_plain(service.piece_view(prepared, part)), event="piece")


def _view(conversation: StoredConversation) -> ConversationView:
    return ConversationView(
        id=conversation.id,
        offering_id=conversation.offering_id,
        title=conversation.title,
        created_at=conversation.created_at,
    )
