"""Questions handed to tutors: who may read, answer, reply and close."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from companion.library import language_of
from companion.redaction import redact
from knowledge_graph.concepts import ConceptId
from learning_platform.accounts.access import Principal, Role
from learning_platform.accounts.service import people_by_id
from learning_platform.chat import repository as chat
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.service import TEACHING_ROLES, roles_in, visible_offering
from learning_platform.courses.views import named
from learning_platform.errors import InvalidInputError, NotFoundError
from learning_platform.paging import page_of, read_cursor
from learning_platform.tutoring.repository import threads
from learning_platform.tutoring.repository.threads import StoredMessage, StoredThread, ThreadState
from learning_platform.tutoring.schemas import MessageView, NewThread, ThreadList, ThreadPage, ThreadView
from learning_platform.wiring import Parts

STUDYING = frozenset({Role.STUDENT})
MAX_LISTED = 200


def ask_tutor(parts: Parts, session: Session, principal: Principal, body: NewThread) -> StoredThread:
    """Hands a question to the tutors; an exchange that was handed over already is not handed over twice.

    Raises:
        NotFoundError: the offering is not one that this person studies, or the exchange is not theirs.
        InvalidInputError: there is neither an exchange nor a question.
    """
    offering = visible_offering(session, principal, body.offering_id, STUDYING)
    question, answer, language, concept_id = body.question, "", principal.language, body.concept_id or ""
    if body.exchange_id is not None:
        known = threads.thread_of_exchange(session, principal.person_id, body.exchange_id)
        if known is not None:
            return known
        exchange = _own_exchange(session, principal, offering.id, body.exchange_id)
        question, answer, language = exchange.question, exchange.answer, exchange.details["language"]
        concept_id = concept_id or next(iter(exchange.details["linked_concepts"]), "")
    elif question is not None:
        language = language_of(question, principal.language)
    if question is None:
        raise InvalidInputError("Please write the question that your tutor shall answer.")
    now = parts.clock()
    thread = StoredThread(
        id=uuid4(),
        offering_id=offering.id,
        person_id=principal.person_id,
        exchange_id=body.exchange_id,
        concept_id=concept_id,
        question=redact(question),
        answer=answer,
        language=language,
        state=ThreadState.WAITING,
        created_at=now,
        updated_at=now,
        student_read_at=now,
    )
    threads.add_thread(session, thread)
    if body.note:
        _write(session, thread, principal, redact(body.note), by_tutor=False, now=now)
    return thread


def _own_exchange(session: Session, principal: Principal, offering_id: UUID, exchange_id: UUID) -> chat.StoredExchange:
    found = chat.find_exchange(session, exchange_id)
    conversation = chat.find_conversation(session, principal.person_id, found.conversation_id) if found else None
    if found is None or conversation is None or conversation.offering_id != offering_id:
        raise NotFoundError("There is no such answer among yours.")
    return found


def _write(
    session: Session, thread: StoredThread, principal: Principal, body: str, *, by_tutor: bool, now: datetime
) -> None:
    threads.add_message(session, StoredMessage(uuid4(), thread.id, principal.person_id, by_tutor, body, now))


def readable_thread(session: Session, principal: Principal, thread_id: UUID) -> tuple[StoredThread, bool]:
    """A thread of this person or of an offering they teach, and whether they read it as its tutor.

    Raises:
        NotFoundError: neither, or there is none.
    """
    found = threads.find_thread(session, thread_id)
    offering = courses.find_offering(session, found.offering_id) if found else None
    if found is not None and offering is not None:
        if found.person_id == principal.person_id:
            return found, False
        if roles_in(principal, offering) & TEACHING_ROLES:
            return found, True
    raise NotFoundError("There is no such question among yours.")


def write_message(parts: Parts, session: Session, principal: Principal, thread_id: UUID, body: str) -> StoredThread:
    """A tutor's answer, or the student's reply, which makes it wait again."""
    thread, as_tutor = readable_thread(session, principal, thread_id)
    now = parts.clock()
    _write(session, thread, principal, body if as_tutor else redact(body), by_tutor=as_tutor, now=now)
    state = ThreadState.ANSWERED if as_tutor else ThreadState.WAITING
    threads.change_thread(session, thread.id, state=state, now=now)
    if not as_tutor:
        threads.note_read(session, thread.id, now=now)
    return thread


def close_thread(
    parts: Parts, session: Session, principal: Principal, thread_id: UUID, *, closed: bool
) -> StoredThread:
    """Closes a thread, or opens it again as it was.

    Raises:
        NotFoundError: it is of no offering that this person teaches.
    """
    thread, as_tutor = readable_thread(session, principal, thread_id)
    if not as_tutor:
        raise NotFoundError("There is no such question among yours.")
    said = threads.messages_of(session, thread.id)
    open_state = ThreadState.ANSWERED if said and said[-1].by_tutor else ThreadState.WAITING
    state = ThreadState.CLOSED if closed else open_state
    threads.change_thread(session, thread.id, state=state, now=parts.clock())
    return thread


def note_read(parts: Parts, session: Session, principal: Principal, thread_id: UUID) -> None:
    """The student has read what is new in their thread."""
    thread, as_tutor = readable_thread(session, principal, thread_id)
    if not as_tutor:
        threads.note_read(session, thread.id, now=parts.clock())


def my_threads(parts: Parts, session: Session, principal: Principal, offering_id: UUID, language: str) -> ThreadList:
    """What the person handed to tutors in an offering."""
    offering = visible_offering(session, principal, offering_id)
    found = threads.threads_of_student(session, principal.person_id, offering.id, MAX_LISTED)
    return ThreadList(threads=thread_views(parts, session, found, language))


def taught_threads(
    parts: Parts,
    session: Session,
    principal: Principal,
    offering_id: UUID,
    *,
    state: ThreadState,
    cursor: str | None,
    limit: int,
    language: str,
) -> ThreadList:
    """What students of an offering handed to their tutors."""
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    found = threads.threads_of_offering(session, offering.id, state, _read_place(cursor), limit + 1)
    page, following = page_of(found, limit, lambda thread: f"{thread.updated_at.isoformat()}|{thread.id}")
    return ThreadList(threads=thread_views(parts, session, page, language), next_cursor=following)


def _read_place(cursor: str | None) -> tuple[datetime, UUID] | None:
    key = read_cursor(cursor, str)
    if key is None:
        return None
    at, _, identifier = str(key).partition("|")
    try:
        return datetime.fromisoformat(at).astimezone(), UUID(identifier)
    except ValueError as error:
        raise InvalidInputError("This is no cursor of this list; leave it out to begin at the first page.") from error


def thread_views(parts: Parts, session: Session, found: Sequence[StoredThread], language: str) -> list[ThreadView]:
    """Threads as lists show them."""
    concepts = load_catalogue(parts, session).concepts
    people = people_by_id(session, {thread.person_id for thread in found})
    return [
        ThreadView(
            id=thread.id,
            offering_id=thread.offering_id,
            exchange_id=thread.exchange_id,
            student=people[thread.person_id].display_name if thread.person_id in people else "",
            concept=named(concepts, ConceptId(thread.concept_id), language) if thread.concept_id else None,
            question=thread.question,
            state=thread.state,
            unread=thread.student_read_at is None or thread.updated_at > thread.student_read_at,
            created_at=thread.created_at,
            updated_at=thread.updated_at,
        )
        for thread in found
    ]


def thread_page(parts: Parts, session: Session, principal: Principal, thread_id: UUID, language: str) -> ThreadPage:
    """A thread with everything written in it."""
    thread, as_tutor = readable_thread(session, principal, thread_id)
    said = threads.messages_of(session, thread.id)
    people = people_by_id(session, {message.author_id for message in said})
    return ThreadPage(
        thread=thread_views(parts, session, [thread], language)[0],
        answer=thread.answer,
        language=thread.language,
        messages=[
            MessageView(
                id=message.id,
                author=people[message.author_id].display_name if message.author_id in people else "",
                by_tutor=message.by_tutor,
                body=message.body,
                sent_at=message.sent_at,
            )
            for message in said
        ],
        may_answer=as_tutor,
    )
