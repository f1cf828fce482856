"""Conversations with the companion; replies are streamed as server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Path, Query, Response, status
from fastapi.sse import EventSourceResponse, ServerSentEvent
from sqlmodel import Session

from companion.redaction import redact
from learning_platform.accounts.access import Principal, SignedIn
from learning_platform.chat import repository, service
from learning_platform.chat.endorsing import endorsement_views
from learning_platform.chat.exporting import MEDIA_TYPES, ExportFormat, exported, file_name
from learning_platform.chat.replying import Begun, begin_reply, read_reply, resume_reply
from learning_platform.chat.repository import StoredConversation
from learning_platform.chat.schemas import (
    ConversationChange,
    ConversationList,
    ConversationPage,
    ConversationView,
    NewConversation,
    Question,
    Rating,
)
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.routes import Language
from learning_platform.courses.service import visible_offering
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import NotFoundError
from learning_platform.fields import Cleaned
from learning_platform.problems import PROBLEMS
from learning_platform.wiring import Parts

router = APIRouter(prefix="/conversations", tags=["companion"], responses=PROBLEMS)

ConversationPath = Annotated[UUID, Path(description="names the conversation")]
ExchangePath = Annotated[UUID, Path(description="names the exchange")]
ReplyPath = Annotated[UUID, Path(description="the `reply_id` that the question was asked with")]
MAX_LISTED = 200
EVENTS = "events `piece` (PieceView), one for each sentence, then one event `answer` (ExchangeView)"


@router.post("", status_code=status.HTTP_201_CREATED, summary="Open a conversation")
def open_conversation(
    body: NewConversation, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> ConversationView:
    """Opens a thread with the companion in one of your courses."""
    offering = visible_offering(session, principal, body.offering_id)
    repository.remove_deleted(session, now=parts.clock())
    opened = repository.add_conversation(session, principal.person_id, offering.id, title="", now=parts.clock())
    return _view(opened)


@router.get("", summary="List your conversations")
def list_conversations(
    offering_id: Annotated[UUID, Query(description="the offering they belong to")],
    session: ReadSession,
    principal: SignedIn,
    q: Annotated[str, Query(description="only those in which this occurs", max_length=200), Cleaned] = "",
) -> ConversationList:
    """Your threads in a course, the newest first."""
    offering = visible_offering(session, principal, offering_id)
    found = repository.find_conversations(session, principal.person_id, offering.id, MAX_LISTED, q.strip())
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
    return _page(parts, session, principal, conversation_id, language)


@router.get(
    "/{conversation_id}/export",
    summary="Take a conversation along",
    response_class=Response,
    response_description="a file: Markdown, or JSON (ConversationPage)",
)
def export_conversation(
    conversation_id: ConversationPath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    form: Annotated[ExportFormat, Query(alias="format", description="of the file")] = ExportFormat.MARKDOWN,
    language: Language = None,
) -> Response:
    """Everything that was said in a thread of yours, with its sources, as a file."""
    page = _page(parts, session, principal, conversation_id, language)
    disposition = f'attachment; filename="{file_name(page, form)}"'
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(exported(page, form), headers=headers, media_type=MEDIA_TYPES[form])


@router.patch("/{conversation_id}", summary="Rename a conversation")
def rename_conversation(
    conversation_id: ConversationPath, body: ConversationChange, session: WriteSession, principal: SignedIn
) -> ConversationView:
    """Gives a thread of yours another name."""
    conversation = service.own_conversation(session, principal, conversation_id)
    repository.name_conversation(session, conversation.id, body.title)
    return _view(conversation).model_copy(update={"title": body.title})


@router.delete("/{conversation_id}", status_code=status.HTTP_204_NO_CONTENT, summary="Delete a conversation")
def delete_conversation(
    conversation_id: ConversationPath, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> None:
    """Hides a thread of yours at once; it can be restored for ten minutes, then its words are removed."""
    conversation = service.own_conversation(session, principal, conversation_id)
    repository.remove_deleted(session, now=parts.clock())
    repository.delete_conversation(session, conversation.id, now=parts.clock())


@router.post(
    "/{conversation_id}/restore", status_code=status.HTTP_204_NO_CONTENT, summary="Take back deleting a conversation"
)
def restore_conversation(
    conversation_id: ConversationPath, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> None:
    """Brings back a thread that you deleted less than ten minutes ago."""
    if not repository.restore_conversation(session, principal.person_id, conversation_id, now=parts.clock()):
        raise NotFoundError("There is no such conversation among yours.")


@router.put(
    "/{conversation_id}/exchanges/{exchange_id}/rating",
    status_code=status.HTTP_204_NO_CONTENT,
    summary="Rate an answer",
)
def rate_exchange(
    conversation_id: ConversationPath,
    exchange_id: ExchangePath,
    body: Rating,
    session: WriteSession,
    principal: SignedIn,
) -> None:
    """Says whether an answer helped; again to change your mind."""
    conversation = service.own_conversation(session, principal, conversation_id)
    reasons = list(dict.fromkeys(body.reasons))
    if not repository.rate_exchange(
        session, conversation.id, exchange_id, body.rating, redact(body.reason.strip()), reasons
    ):
        raise NotFoundError("There is no such answer in this conversation.")


@router.delete(
    "/{conversation_id}/exchanges/{exchange_id}/rating",
    status_code=status.HTTP_204_NO_CONTENT,
    summary="Take a rating back",
)
def take_rating_back(
    conversation_id: ConversationPath, exchange_id: ExchangePath, session: WriteSession, principal: SignedIn
) -> None:
    """Removes your thumb and what you said about it."""
    conversation = service.own_conversation(session, principal, conversation_id)
    if not repository.rate_exchange(session, conversation.id, exchange_id, None):
        raise NotFoundError("There is no such answer in this conversation.")


async def _begun(conversation_id: ConversationPath, body: Question, parts: PartsDep, principal: SignedIn) -> Begun:
    return await begin_reply(parts, principal, conversation_id, body)


async def _resumed(
    conversation_id: ConversationPath,
    reply_id: ReplyPath,
    parts: PartsDep,
    principal: SignedIn,
    language: Language = None,
) -> Begun:
    return await resume_reply(parts, principal, conversation_id, reply_id, language)


@router.post(
    "/{conversation_id}/questions",
    response_class=EventSourceResponse,
    summary="Ask the companion",
    response_description=EVENTS,
)
async def ask(begun: Annotated[Begun, Depends(_begun)], parts: PartsDep) -> AsyncIterator[ServerSentEvent]:
    """Streams a reply sentence by sentence, each with its citations, and stores it before its last event.

    When the connection breaks the reply is made on for some seconds and can be gone on with by its `reply_id`.
    """
    async for event in read_reply(parts, begun):
        yield event


@router.get(
    "/{conversation_id}/replies/{reply_id}",
    response_class=EventSourceResponse,
    summary="Go on with a reply",
    response_description=EVENTS,
)
async def resume(
    begun: Annotated[Begun, Depends(_resumed)],
    parts: PartsDep,
    last_event_id: Annotated[str | None, Header(description="of the last event received", max_length=100)] = None,
) -> AsyncIterator[ServerSentEvent]:
    """Repeats what comes after `Last-Event-ID` and goes on; a reply that is stored comes as its `answer` alone."""
    async for event in read_reply(parts, begun, last_event_id):
        yield event


@router.delete("/{conversation_id}/replies/{reply_id}", status_code=status.HTTP_204_NO_CONTENT, summary="Stop a reply")
async def stop_reply(
    conversation_id: ConversationPath, reply_id: ReplyPath, parts: PartsDep, principal: SignedIn
) -> None:
    """Stops a reply of yours that is being made; one that is stored stays."""
    await resume_reply(parts, principal, conversation_id, reply_id, None)
    parts.replies.cancel((principal.person_id, conversation_id, reply_id))


def _page(
    parts: Parts, session: Session, principal: Principal, conversation_id: UUID, language: str | None
) -> ConversationPage:
    conversation = service.own_conversation(session, principal, conversation_id)
    concepts, wanted = load_catalogue(parts, session).concepts, language or principal.language
    endorsed = endorsement_views(session, repository.endorsements_of(session, conversation.offering_id))
    exchanges = repository.exchanges_of(session, conversation.id)
    return ConversationPage(
        conversation=_view(conversation),
        exchanges=[service.exchange_view(exchange, concepts, wanted, endorsed) for exchange in exchanges],
    )


def _view(conversation: StoredConversation) -> ConversationView:
    return ConversationView(
        id=conversation.id,
        offering_id=conversation.offering_id,
        title=conversation.title,
        created_at=conversation.created_at,
    )
