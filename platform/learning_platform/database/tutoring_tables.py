"""The tables between students and tutors beside the companion. As private to repositories as `tables`."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Index
from sqlmodel import Field

from learning_platform.database.tables import Table, _document, _instant


class TutorThread(Table, table=True):
    """A question that a student handed to the tutors of an offering, with what the companion had answered.

    Question and answer are copies: deleting the conversation does not take the question away from the tutor.
    """

    __table_args__ = (Index("ix_tutor_thread_offering_id_updated_at", "offering_id", "updated_at"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    offering_id: UUID = Field(foreign_key="offering.id")
    person_id: UUID = Field(foreign_key="person.id", index=True)
    exchange_id: UUID | None = Field(default=None, index=True)
    concept_id: str = Field(default="", max_length=80)
    question: str
    answer: str = Field(default="")
    language: str = Field(max_length=20)
    state: str = Field(max_length=20)
    created_at: datetime = _instant()
    updated_at: datetime = _instant()
    student_read_at: datetime | None = _instant(nullable=True)


class TutorMessage(Table, table=True):
    """What a tutor or the student wrote in a thread; Markdown of an untrusted person."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    thread_id: UUID = Field(foreign_key="tutor_thread.id", index=True)
    author_id: UUID = Field(foreign_key="person.id")
    by_tutor: bool
    body: str
    sent_at: datetime = _instant()


class EndorsedAnswer(Table, table=True):
    """An answer that a tutor stands behind for everybody in an offering.

    ``lesson_hash`` is of the concept's texts when it was last looked at: other texts mean that it is due for review.
    """

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    offering_id: UUID = Field(foreign_key="offering.id", index=True)
    concept_id: str = Field(default="", max_length=80)
    question: str
    paraphrases: list[str] = _document()
    answer: str
    language: str = Field(max_length=20)
    kind: str = Field(max_length=20)
    course_version: str = Field(max_length=64)
    lesson_hash: str = Field(default="", max_length=64)
    author_id: UUID = Field(foreign_key="person.id")
    exchange_id: UUID | None = Field(default=None)
    thread_id: UUID | None = Field(default=None)
    created_at: datetime = _instant()
    updated_at: datetime = _instant()
    withdrawn_at: datetime | None = _instant(nullable=True)


class ReviewMark(Table, table=True):
    """That tutors have seen or dealt with an exchange that the review shows."""

    exchange_id: UUID = Field(foreign_key="exchange.id", primary_key=True)
    seen_at: datetime | None = _instant(nullable=True)
    seen_by: UUID | None = Field(default=None)
    handled_at: datetime | None = _instant(nullable=True)
    handled_by: UUID | None = Field(default=None)


class ReviewLook(Table, table=True):
    """Who read a student's disclosure, and when first; the audit log has every time."""

    exchange_id: UUID = Field(foreign_key="exchange.id", primary_key=True)
    person_id: UUID = Field(primary_key=True)
    at: datetime = _instant()
