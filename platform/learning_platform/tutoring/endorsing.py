"""Answers that a tutor stands behind for everybody in an offering."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session

from companion.markup import is_showable
from knowledge_graph.concepts import ConceptId, content_hash
from knowledge_graph.course import Course
from learning_platform.accounts.access import Principal
from learning_platform.accounts.audit import record_audit
from learning_platform.accounts.service import people_by_id
from learning_platform.chat import repository as chat
from learning_platform.chat.repository import StoredEndorsement
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.courses.service import TEACHING_ROLES, visible_offering
from learning_platform.courses.views import named
from learning_platform.errors import InvalidInputError, NotFoundError
from learning_platform.tutoring.repository import endorsements, review
from learning_platform.tutoring.reviewing import endorsable_text
from learning_platform.tutoring.schemas import EndorsedList, EndorsedView, EndorsementKind, NewEndorsement
from learning_platform.tutoring.threads import readable_thread
from learning_platform.wiring import Parts

MAX_LISTED = 1000


def texts_hash(course: Course, concept_id: str) -> str:
    """Names what the course says about a concept, in every language."""
    concept = course.concept_by_id[ConceptId(concept_id)]
    lessons = [[lesson.language, lesson.markdown] for lesson in course.lessons if lesson.concept_id == concept_id]
    return content_hash([dict(concept.definition.by_language), sorted(lessons)])


def endorse(parts: Parts, session: Session, principal: Principal, offering_id: UUID, body: NewEndorsement) -> UUID:
    """Stores an answer and notes that the exchanges it answers are dealt with.

    Raises:
        NotFoundError: the offering, exchange or thread is not one that this person teaches.
        InvalidInputError: the concept is not in the course, or the text could not be shown.
    """
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    now = parts.clock()
    kind = EndorsementKind.WRITTEN
    if body.exchange_id is not None:
        kind = _kind_of(session, offering.id, body.exchange_id, body.answer)
    if body.thread_id is not None and readable_thread(session, principal, body.thread_id)[0].offering_id != offering.id:
        raise NotFoundError("There is no such question among yours.")
    endorsement_id = endorsements.add_endorsement(
        session,
        {
            **_content(parts, session, offering, body),
            "offering_id": offering.id,
            "kind": kind,
            "author_id": principal.person_id,
            "exchange_id": body.exchange_id,
            "thread_id": body.thread_id,
            "created_at": now,
            "updated_at": now,
        },
    )
    for exchange_id in {*body.handles, *([body.exchange_id] if body.exchange_id else [])}:
        if review.find_item(session, offering.id, exchange_id) is not None:
            review.mark(session, exchange_id, principal.person_id, now, seen=True, handled=True)
    _audit(parts, session, principal, "answer-endorsed", endorsement_id)
    return endorsement_id


def _kind_of(session: Session, offering_id: UUID, exchange_id: UUID, answer: str) -> EndorsementKind:
    item = review.find_item(session, offering_id, exchange_id)
    if item is None:
        raise NotFoundError("There is no such answer among those you may see.")
    return EndorsementKind.ENDORSED if answer == endorsable_text(item).strip() else EndorsementKind.CORRECTED


def _content(parts: Parts, session: Session, offering: StoredOffering, body: NewEndorsement) -> Mapping[str, Any]:
    course = load_course(parts, session, offering.version_hash)
    if ConceptId(body.concept_id) not in course.concept_by_id:
        raise InvalidInputError("This course has no such concept. Please choose one of its concepts.")
    if not all(is_showable(text) for text in (body.question, body.answer, *body.paraphrases)):
        raise InvalidInputError("Links, images and HTML cannot be shown by the companion. Please write without them.")
    return {
        "concept_id": body.concept_id,
        "question": body.question,
        "paraphrases": list(dict.fromkeys(body.paraphrases)),
        "answer": body.answer,
        "language": body.language,
        "course_version": offering.version_hash,
        "lesson_hash": texts_hash(course, body.concept_id),
    }


def change(
    parts: Parts, session: Session, principal: Principal, offering_id: UUID, endorsement_id: UUID, body: NewEndorsement
) -> None:
    """Changes an answer, or confirms it as it is: from then on it is up to date with the course, and this tutor's."""
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    _find(session, offering.id, endorsement_id)
    changed = {
        **_content(parts, session, offering, body),
        "author_id": principal.person_id,
        "updated_at": parts.clock(),
    }
    endorsements.change_endorsement(session, endorsement_id, changed)
    _audit(parts, session, principal, "endorsed-answer-changed", endorsement_id)


def withdraw(
    parts: Parts,
    session: Session,
    principal: Principal,
    offering_id: UUID,
    endorsement_id: UUID,
    *,
    withdrawn: bool,
) -> None:
    """Shows an answer to nobody any more, or takes that back."""
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    _find(session, offering.id, endorsement_id)
    now = parts.clock()
    endorsements.set_withdrawn(session, endorsement_id, now if withdrawn else None, now=now)
    action = "endorsed-answer-withdrawn" if withdrawn else "endorsed-answer-restored"
    _audit(parts, session, principal, action, endorsement_id)


def _find(session: Session, offering_id: UUID, endorsement_id: UUID) -> StoredEndorsement:
    for stored in chat.endorsements_of(session, offering_id):
        if stored.id == endorsement_id:
            return stored
    raise NotFoundError("There is no such endorsed answer in this offering.")


def _audit(parts: Parts, session: Session, principal: Principal, action: str, endorsement_id: UUID) -> None:
    subject = f"endorsed-answer:{endorsement_id}"
    record_audit(session, at=parts.clock(), actor_id=principal.person_id, action=action, subject=subject)


def endorsed_list(
    parts: Parts, session: Session, principal: Principal, offering_id: UUID, language: str
) -> EndorsedList:
    """Every endorsed answer of an offering; those whose lesson has changed come first."""
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    course = load_course(parts, session, offering.version_hash)
    stored = chat.endorsements_of(session, offering.id)[-MAX_LISTED:]
    people = people_by_id(session, {each.author_id for each in stored})

    def is_stale(each: StoredEndorsement) -> bool:
        known = ConceptId(each.concept_id) in course.concept_by_id
        return not known or texts_hash(course, each.concept_id) != each.lesson_hash

    views = [
        EndorsedView(
            id=each.id,
            question=each.question,
            paraphrases=list(each.paraphrases),
            answer=each.answer,
            concept=named(course.concept_by_id, ConceptId(each.concept_id), language),
            language=each.language,
            kind=EndorsementKind(each.kind),
            tutor=people[each.author_id].display_name if each.author_id in people else "",
            course_version=each.course_version,
            created_at=each.created_at,
            stale=each.withdrawn_at is None and is_stale(each),
            withdrawn=each.withdrawn_at is not None,
        )
        for each in reversed(stored)
    ]
    return EndorsedList(answers=sorted(views, key=lambda view: (view.withdrawn, not view.stale)))
