"""Asking a tutor, and what tutors do about it: threads, review, gaps and endorsed answers."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, status

from learning_platform.accounts.access import SignedIn
from learning_platform.accounts.limits import limit_asking_tutors
from learning_platform.courses.routes import Language
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.paging import PAGE, Cursor, Limit
from learning_platform.problems import PROBLEMS
from learning_platform.tutoring import endorsing, gaps, reviewing, threads
from learning_platform.tutoring.repository.review import ReviewKind, ReviewState
from learning_platform.tutoring.repository.threads import ThreadState
from learning_platform.tutoring.schemas import (
    ContentGapList,
    Disclosure,
    EndorsedList,
    Mark,
    NewEndorsement,
    NewMessage,
    NewThread,
    ReviewList,
    ThreadChange,
    ThreadList,
    ThreadPage,
)

router = APIRouter(tags=["tutoring"], responses=PROBLEMS)

OfferingPath = Annotated[UUID, Path(description="names the offering")]
ThreadPath = Annotated[UUID, Path(description="names the thread")]
ReviewedPath = Annotated[UUID, Path(description="names the exchange")]
EndorsedPath = Annotated[UUID, Path(description="names the endorsed answer")]
NOTHING = status.HTTP_204_NO_CONTENT


@router.post("/tutor-threads", status_code=status.HTTP_201_CREATED, summary="Ask your tutor")
def ask_tutor(body: NewThread, parts: PartsDep, session: WriteSession, principal: SignedIn) -> ThreadPage:
    """Hands an answer of the companion's, or a new question, to the tutors of a course that you study."""
    limit_asking_tutors(parts, principal)
    thread = threads.ask_tutor(parts, session, principal, body)
    return threads.thread_page(parts, session, principal, thread.id, principal.language)


@router.get("/tutor-threads", summary="List your questions with tutors")
def list_my_threads(
    offering_id: Annotated[UUID, Query(description="the offering they belong to")],
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> ThreadList:
    """What you handed to your tutors in a course, the latest change first."""
    return threads.my_threads(parts, session, principal, offering_id, language or principal.language)


@router.get("/tutor-threads/{thread_id}", summary="Read a question with a tutor")
def read_thread(
    thread_id: ThreadPath, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> ThreadPage:
    """A question of yours, or of a student you teach, with everything written about it."""
    return threads.thread_page(parts, session, principal, thread_id, language or principal.language)


@router.post("/tutor-threads/{thread_id}/messages", summary="Answer, or reply", status_code=status.HTTP_201_CREATED)
def write_message(
    thread_id: ThreadPath, body: NewMessage, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> ThreadPage:
    """A tutor's answer, or the student's reply to it."""
    limit_asking_tutors(parts, principal)
    threads.write_message(parts, session, principal, thread_id, body.body)
    session.flush()
    return threads.thread_page(parts, session, principal, thread_id, principal.language)


@router.patch("/tutor-threads/{thread_id}", status_code=NOTHING, summary="Close a question, or open it again")
def change_thread(
    thread_id: ThreadPath, body: ThreadChange, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> None:
    """For its tutors: a closed question is out of the way; a reply of the student opens it again."""
    threads.close_thread(parts, session, principal, thread_id, closed=body.closed)


@router.put("/tutor-threads/{thread_id}/read", status_code=NOTHING, summary="Note that you read a tutor's answer")
def note_read(thread_id: ThreadPath, parts: PartsDep, session: WriteSession, principal: SignedIn) -> None:
    """Takes the mark of something new away."""
    threads.note_read(parts, session, principal, thread_id)


@router.get("/offerings/{offering_id}/tutor-threads", summary="List the questions of your students")
def list_taught_threads(
    offering_id: OfferingPath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    state: Annotated[ThreadState, Query(description="only those in this state")] = ThreadState.WAITING,
    cursor: Cursor = None,
    limit: Limit = PAGE,
    language: Language = None,
) -> ThreadList:
    """What students of an offering you teach handed to you: who waits longest first."""
    return threads.taught_threads(
        parts,
        session,
        principal,
        offering_id,
        state=state,
        cursor=cursor,
        limit=limit,
        language=language or principal.language,
    )


@router.get("/offerings/{offering_id}/review", summary="Review the companion")
def read_review(
    offering_id: OfferingPath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    kind: Annotated[list[ReviewKind] | None, Query(description="only these; all when left out", max_length=4)] = None,
    state: Annotated[ReviewState, Query(description="open, handled or all")] = ReviewState.OPEN,
    cursor: Cursor = None,
    limit: Limit = PAGE,
    language: Language = None,
) -> ReviewList:
    """Disclosures, answers that did not help and questions without an answer, of an offering you teach."""
    return reviewing.review_list(
        parts,
        session,
        principal,
        offering_id,
        kinds=kind or (),
        state=state,
        cursor=cursor,
        limit=limit,
        language=language or principal.language,
    )


@router.put("/offerings/{offering_id}/review/{exchange_id}/mark", status_code=NOTHING, summary="Mark an exchange")
def mark_reviewed(
    offering_id: OfferingPath,
    exchange_id: ReviewedPath,
    body: Mark,
    parts: PartsDep,
    session: WriteSession,
    principal: SignedIn,
) -> None:
    """Notes that an exchange was seen or dealt with, or takes that back."""
    reviewing.mark(parts, session, principal, offering_id, exchange_id, body)


@router.post("/offerings/{offering_id}/review/{exchange_id}/disclosure", summary="Read a disclosure")
def read_disclosure(
    offering_id: OfferingPath,
    exchange_id: ReviewedPath,
    parts: PartsDep,
    session: WriteSession,
    principal: SignedIn,
) -> Disclosure:
    """What a student disclosed. That you read it is noted in the audit log and shown to the other tutors."""
    return reviewing.open_disclosure(parts, session, principal, offering_id, exchange_id)


@router.get("/offerings/{offering_id}/gaps", summary="Find what the course lacks")
def read_gaps(
    offering_id: OfferingPath, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> ContentGapList:
    """Unanswered questions that ask for one thing, of an offering you teach."""
    return gaps.gap_list(parts, session, principal, offering_id, language or principal.language)


@router.get("/offerings/{offering_id}/endorsed-answers", summary="List endorsed answers")
def list_endorsed(
    offering_id: OfferingPath, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> EndorsedList:
    """The answers that tutors stand behind in an offering you teach."""
    return endorsing.endorsed_list(parts, session, principal, offering_id, language or principal.language)


@router.post(
    "/offerings/{offering_id}/endorsed-answers", status_code=status.HTTP_201_CREATED, summary="Endorse an answer"
)
def endorse(
    offering_id: OfferingPath, body: NewEndorsement, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> EndorsedList:
    """Gives everybody in the offering this answer first when they ask this question; the list with it."""
    endorsing.endorse(parts, session, principal, offering_id, body)
    return endorsing.endorsed_list(parts, session, principal, offering_id, principal.language)


@router.put(
    "/offerings/{offering_id}/endorsed-answers/{endorsed_id}", status_code=NOTHING, summary="Change an endorsed answer"
)
def change_endorsed(
    offering_id: OfferingPath,
    endorsed_id: EndorsedPath,
    body: NewEndorsement,
    parts: PartsDep,
    session: WriteSession,
    principal: SignedIn,
) -> None:
    """Changes an answer, or confirms it after its lesson has changed."""
    endorsing.change(parts, session, principal, offering_id, endorsed_id, body)


@router.delete(
    "/offerings/{offering_id}/endorsed-answers/{endorsed_id}", status_code=NOTHING, summary="Withdraw an answer"
)
def withdraw_endorsed(
    offering_id: OfferingPath, endorsed_id: EndorsedPath, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> None:
    """Shows an answer to nobody any more."""
    endorsing.withdraw(parts, session, principal, offering_id, endorsed_id, withdrawn=True)


@router.post(
    "/offerings/{offering_id}/endorsed-answers/{endorsed_id}/restore",
    status_code=NOTHING,
    summary="Take back withdrawing an answer",
)
def restore_endorsed(
    offering_id: OfferingPath, endorsed_id: EndorsedPath, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> None:
    """Shows a withdrawn answer again."""
    endorsing.withdraw(parts, session, principal, offering_id, endorsed_id, withdrawn=False)
