"""A reply as a stream of events that can be gone on with."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from uuid import UUID, uuid4

from anyio.to_thread import run_sync
from fastapi.sse import ServerSentEvent

from companion.answers import Answer
from companion.redaction import clean_question, redact
from learning_platform.accounts.access import Principal
from learning_platform.accounts.limits import limit_questions
from learning_platform.chat import repository, service
from learning_platform.chat.endorsing import endorsement_views
from learning_platform.chat.schemas import ExchangeView, Question, as_plain
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.errors import ConflictError, NotFoundError, ProblemCode, TooManyRequestsError
from learning_platform.fields import ApiModel
from learning_platform.jobs.streams import TooManyStreamsError
from learning_platform.wiring import Parts

RETRY_AFTER_SECONDS = 3


class StillAnsweringError(TooManyRequestsError):
    """Several questions of this person are being answered; the next has to wait."""

    code, title = ProblemCode.STILL_ANSWERING, "Your questions are being answered"


StreamKey = tuple[UUID, UUID, UUID]
"""Person, conversation, reply: nobody reaches a stream by its id alone."""
Begun = StreamKey | ExchangeView
"""A reply that is being made, or one that is stored already."""


async def begin_reply(parts: Parts, principal: Principal, conversation_id: UUID, body: Question) -> Begun:
    """Starts to answer, unless a reply of this id is being made or is stored: asking again is safe.

    Raises:
        NotFoundError: the conversation is not this person's.
        TooManyRequestsError: too many questions a minute; `StillAnsweringError`: too many at once.
        ConflictError: the id belongs to another exchange.
    """
    await run_sync(limit_questions, parts, principal)
    asked = body if body.reply_id else body.model_copy(update={"reply_id": uuid4()})
    assert asked.reply_id is not None
    key = (principal.person_id, conversation_id, asked.reply_id)
    if key in parts.replies:
        return key
    try:
        with parts.replies.admission(principal.person_id):
            prepared = await run_sync(_prepared_or_stored, parts, principal, conversation_id, asked)
            if isinstance(prepared, ExchangeView):
                return prepared
            parts.replies.start(key, principal.person_id, lambda: _make(parts, prepared))
    except TooManyStreamsError as error:
        raise StillAnsweringError(
            "Your earlier questions are still being answered. Please wait for them and ask again.",
            retry_after=RETRY_AFTER_SECONDS,
        ) from error
    return key


def _prepared_or_stored(
    parts: Parts, principal: Principal, conversation_id: UUID, asked: Question
) -> service.PreparedQuestion | ExchangeView:
    """Everything that may be refused is refused here, before the stream begins, in a session that ends with it."""
    assert asked.reply_id is not None
    with parts.transactions.read() as session:
        conversation = service.own_conversation(session, principal, conversation_id)
        known = repository.find_exchange(session, asked.reply_id)
        if known is not None and (
            known.conversation_id != conversation.id or known.question != redact(clean_question(asked.question))
        ):
            raise ConflictError("This id names another answer. Please ask with a new one.")
    if known is not None:
        return stored_reply(parts, principal, conversation_id, asked.reply_id, asked.language)
    prepared = service.prepare_with_hint(parts, principal, conversation_id, asked)
    return service.with_learner_values(parts, principal, prepared)


def stored_reply(
    parts: Parts, principal: Principal, conversation_id: UUID, reply_id: UUID, language: str | None
) -> ExchangeView:
    """A reply that was finished.

    Raises:
        NotFoundError: this person has none of that id there.
    """
    with parts.transactions.read() as session:
        conversation = service.own_conversation(session, principal, conversation_id)
        found = repository.find_exchange(session, reply_id)
        if found is None or found.conversation_id != conversation.id:
            raise NotFoundError("There is no such reply in this conversation, or it was broken off.")
        concepts = load_catalogue(parts, session).concepts
        endorsed = endorsement_views(session, repository.endorsements_of(session, conversation.offering_id))
        return service.exchange_view(found, concepts, language or principal.language, endorsed)


async def resume_reply(
    parts: Parts, principal: Principal, conversation_id: UUID, reply_id: UUID, language: str | None
) -> Begun:
    """The reply that is being made, else the one that is stored.

    Raises:
        NotFoundError: there is neither.
    """
    key = (principal.person_id, conversation_id, reply_id)
    if key in parts.replies:
        return key
    return await run_sync(stored_reply, parts, principal, conversation_id, reply_id, language)


async def read_reply(parts: Parts, begun: Begun, last_event_id: str | None = None) -> AsyncGenerator[ServerSentEvent]:
    """The events of a reply after the last one that the reader has."""
    if isinstance(begun, ExchangeView):
        yield _event(begun, "answer", f"{begun.id}:stored")
        return
    reply_id = begun[2]
    async with aclosing(parts.replies.follow(begun, _number_of(last_event_id, reply_id))) as events:
        async for number, (name, data) in events:
            yield _event(data, name, f"{reply_id}:{number}")


async def _make(parts: Parts, prepared: service.PreparedQuestion) -> AsyncIterator[tuple[str, ApiModel]]:
    """Pieces, then the answer, which is stored before it is told."""
    async with aclosing(service.answer_question(prepared)) as answering:
        async for part in answering:
            if isinstance(part, Answer):
                yield "answer", await run_sync(service.keep_answer, parts, prepared, part)
            else:
                yield "piece", service.piece_view(prepared, part)


def _event(data: ApiModel, name: str, event_id: str) -> ServerSentEvent:
    return ServerSentEvent(data=as_plain(data), event=name, id=event_id)


def _number_of(last_event_id: str | None, reply_id: UUID) -> int:
    """How many events the reader has; none when it names another reply or nothing that we sent."""
    reply, _, number = (last_event_id or "").partition(":")
    return int(number) if reply == str(reply_id) and number.isascii() and number.isdigit() and len(number) < 9 else 0
