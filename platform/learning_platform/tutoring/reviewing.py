"""What went wrong in conversations of an offering, as its tutors may see it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from companion.answers import AnswerStatus, CitationSource
from knowledge_graph.concepts import Concept, ConceptId
from learning_platform.accounts.access import Principal
from learning_platform.accounts.audit import record_audit
from learning_platform.accounts.repository import StoredPerson
from learning_platform.accounts.service import people_by_id
from learning_platform.chat.schemas import RatingReason
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.service import TEACHING_ROLES, visible_offering
from learning_platform.courses.views import named
from learning_platform.errors import InvalidInputError, NotFoundError
from learning_platform.paging import page_of, read_cursor
from learning_platform.tutoring.repository import review, threads
from learning_platform.tutoring.repository.review import KINDS, ReviewKind, ReviewState, StoredReviewItem
from learning_platform.tutoring.schemas import (
    CitedPassage,
    Disclosure,
    HowMade,
    Look,
    Mark,
    ReviewCounts,
    ReviewItem,
    ReviewList,
)
from learning_platform.wiring import Parts

Looks = Mapping[UUID, Sequence[tuple[UUID, datetime]]]


def review_list(
    parts: Parts,
    session: Session,
    principal: Principal,
    offering_id: UUID,
    *,
    kinds: Collection[ReviewKind],
    state: ReviewState,
    cursor: str | None,
    limit: int,
    language: str,
) -> ReviewList:
    """A page of what tutors of the offering should look at."""
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    found = review.review_items(
        session, offering.id, kinds=kinds or KINDS, state=state, after=_read_place(cursor), limit=limit + 1
    )
    page, following = page_of(
        found, limit, lambda item: f"{KINDS.index(item.kind)}|{item.asked_at.isoformat()}|{item.id}"
    )
    looks = review.looks_at(session, [item.id for item in page if item.kind is ReviewKind.WELLBEING])
    people = people_by_id(session, _everybody(page, looks))
    concepts = load_catalogue(parts, session).concepts
    return ReviewList(
        items=[_view(item, concepts, people, looks, language) for item in page],
        counts=_counts(session, offering.id),
        next_cursor=following,
    )


def _counts(session: Session, offering_id: UUID) -> ReviewCounts:
    counted = review.count_open(session, offering_id)
    return ReviewCounts(
        wellbeing=counted.get(ReviewKind.WELLBEING, 0),
        thumbs_down=counted.get(ReviewKind.THUMBS_DOWN, 0),
        abstained=counted.get(ReviewKind.ABSTAINED, 0),
        closest=counted.get(ReviewKind.CLOSEST, 0),
        waiting=threads.count_waiting(session, offering_id),
    )


def _everybody(items: Sequence[StoredReviewItem], looks: Looks) -> set[UUID]:
    students = {item.person_id for item in items}
    handlers = {item.handled_by for item in items if item.handled_by is not None}
    return students | handlers | {person_id for each in looks.values() for person_id, _ in each}


def _read_place(cursor: str | None) -> tuple[int, datetime, UUID] | None:
    key = read_cursor(cursor, str)
    if key is None:
        return None
    try:
        rank, at, identifier = str(key).split("|")
        return int(rank), datetime.fromisoformat(at).astimezone(), UUID(identifier)
    except ValueError as error:
        raise InvalidInputError("This is no cursor of this list; leave it out to begin at the first page.") from error


def _view(
    item: StoredReviewItem,
    concepts: Mapping[ConceptId, Concept],
    people: Mapping[UUID, StoredPerson],
    looks: Looks,
    language: str,
) -> ReviewItem:
    """An exchange as tutors see it; of a disclosure only that there is one."""
    hidden = item.kind is ReviewKind.WELLBEING
    about = next(iter(item.details["linked_concepts"]), None) or item.details.get("page")
    return ReviewItem(
        id=item.id,
        kind=item.kind,
        student_id=item.person_id,
        student=name_of(people, item.person_id),
        asked_at=item.asked_at,
        question="" if hidden else item.question,
        answer="" if hidden else item.answer,
        endorsable="" if hidden else endorsable_text(item),
        language=item.details["language"],
        status=AnswerStatus(item.status),
        concept=named(concepts, ConceptId(about), language) if about and not hidden else None,
        rating_reasons=[RatingReason(reason) for reason in item.rating_reasons],
        rating_reason="" if hidden else item.rating_reason,
        seen=item.seen_at is not None,
        handled=item.handled_at is not None,
        handled_by=name_of(people, item.handled_by),
        looks=_looks(looks.get(item.id, ()), people),
        made=None if hidden else _how_made(item, concepts, language),
    )


def name_of(people: Mapping[UUID, StoredPerson], person_id: UUID | None) -> str:
    """How somebody is called; nothing for nobody and for who has left."""
    person = people.get(person_id) if person_id else None
    return person.display_name if person else ""


def _looks(found: Sequence[tuple[UUID, datetime]], people: Mapping[UUID, StoredPerson]) -> list[Look]:
    return [Look(tutor=name_of(people, person_id), at=at) for person_id, at in found]


def endorsable_text(item: StoredReviewItem) -> str:
    """The course's sentences in an answer. What the companion said of this one student's learning is not among them."""
    quotes = (citation["quote"].strip() for citation in item.citations)
    return "\n\n".join(dict.fromkeys(quotes))


def _how_made(item: StoredReviewItem, concepts: Mapping[ConceptId, Concept], language: str) -> HowMade:
    return HowMade(
        composer_version=item.prompt_version,
        index_version=item.index_version,
        worded_by=item.model_version,
        course_version=item.details.get("course_version") or "",
        evidence=item.details.get("evidence", 0.0),
        passages=[
            CitedPassage(
                passage_id=citation["passage_id"],
                concept=named(concepts, ConceptId(citation["concept_id"]), language),
                source=CitationSource(citation["source"]),
                content_hash=citation["content_hash"],
                quote=citation["quote"],
            )
            for citation in item.citations
        ],
    )


def find_reviewed(session: Session, principal: Principal, offering_id: UUID, exchange_id: UUID) -> StoredReviewItem:
    """An exchange that this tutor may see.

    Raises:
        NotFoundError: there is none of that id among them.
    """
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    found = review.find_item(session, offering.id, exchange_id)
    if found is None:
        raise NotFoundError("There is no such answer among those you may see.")
    return found


def mark(
    parts: Parts, session: Session, principal: Principal, offering_id: UUID, exchange_id: UUID, note: Mark
) -> None:
    """Notes that an exchange was seen or dealt with, or takes that back."""
    item = find_reviewed(session, principal, offering_id, exchange_id)
    review.mark(session, item.id, principal.person_id, parts.clock(), seen=note.seen, handled=note.handled)


def open_disclosure(
    parts: Parts, session: Session, principal: Principal, offering_id: UUID, exchange_id: UUID
) -> Disclosure:
    """What a student disclosed. Every reading is in the audit log, and its readers are shown to one another."""
    item = find_reviewed(session, principal, offering_id, exchange_id)
    if item.kind is not ReviewKind.WELLBEING:
        raise NotFoundError("There is no such answer among those you may see.")
    now = parts.clock()
    record_audit(
        session,
        at=now,
        actor_id=principal.person_id,
        action="disclosure-read",
        subject=f"exchange:{item.id}",
        details={"offering_id": str(offering_id)},
    )
    review.note_look(session, item.id, principal.person_id, now)
    review.mark(session, item.id, principal.person_id, now, seen=True, handled=item.handled_at is not None)
    session.flush()
    looks = review.looks_at(session, [item.id])[item.id]
    people = people_by_id(session, {person_id for person_id, _ in looks})
    return Disclosure(question=item.question, answer=item.answer, looks=_looks(looks, people))
