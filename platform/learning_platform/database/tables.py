"""Every table. `docs/data-model.md` explains them; only repositories and migrations import this module."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, UniqueConstraint
from sqlalchemy import Table as CoreTable
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from learning_platform.database.types import Document, UtcDateTime

SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention

SerialKey = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite counts up by itself only in a column declared INTEGER."""


class Table(SQLModel):
    """Base of every table: named by its class in snake case."""

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


def _serial() -> Any:  # noqa: ANN401 - as SQLModel's own Field
    return Field(default=None, sa_column=Column(SerialKey, primary_key=True, autoincrement=True))


def _instant(*, nullable: bool = False, index: bool = False) -> Any:  # noqa: ANN401 - as SQLModel's own Field
    default = {"default": None} if nullable else {}
    return Field(sa_type=UtcDateTime, nullable=nullable, index=index, **default)  # type: ignore[call-overload]


def _document() -> Any:  # noqa: ANN401 - as SQLModel's own Field
    return Field(sa_type=Document, nullable=False)


def table_of(model: type[Table]) -> CoreTable:
    """The table behind a model, for statements that are built once and run on the way of every answer.

    Such a statement costs a seventh of one that is built from the model each time. Mind that it does not flush what
    the session still holds: what is read this way is also written this way, or flushed.
    """
    return SQLModel.metadata.tables[str(model.__tablename__)]


# --- people -------------------------------------------------------------------------------------------------------


class Person(Table, table=True):
    """Someone, as everything but the identity table knows them: a random key and the preferences the work needs."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    created_at: datetime = _instant()
    language: str = Field(max_length=20)
    time_zone: str = Field(max_length=64)
    minutes_a_day: int
    erased_at: datetime | None = _instant(nullable=True)


class Identity(Table, table=True):
    """Who a person is and how they sign in. Erased with the person; nothing else refers to it."""

    person_id: UUID = Field(foreign_key="person.id", primary_key=True)
    display_name: str = Field(max_length=200)
    email: str = Field(max_length=320, unique=True)
    password_hash: str | None = Field(default=None, max_length=500)
    disabled_at: datetime | None = _instant(nullable=True)


class ExternalIdentity(Table, table=True):
    """A sign-in elsewhere (OIDC, LTI) linked to a person."""

    issuer: str = Field(max_length=500, primary_key=True)
    subject: str = Field(max_length=500, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    linked_at: datetime = _instant()


class TimeZoneChange(Table, table=True):
    """From when on a person lived in a time zone: decides what a local day was then."""

    person_id: UUID = Field(foreign_key="person.id", primary_key=True)
    since: datetime = Field(sa_type=UtcDateTime, primary_key=True)
    time_zone: str = Field(max_length=64)


class SignInSession(Table, table=True):
    """A signed-in browser. The cookie holds the token, the table only its hash."""

    token_hash: str = Field(max_length=64, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    created_at: datetime = _instant()
    last_seen_at: datetime = _instant()
    expires_at: datetime = _instant()
    user_agent: str = Field(default="", max_length=300)


class PasswordReset(Table, table=True):
    """A reset link that was asked for."""

    token_hash: str = Field(max_length=64, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    created_at: datetime = _instant()
    expires_at: datetime = _instant()
    used_at: datetime | None = _instant(nullable=True)


class Tombstone(Table, table=True):
    """A person was erased; replayed after any restore of an older backup."""

    person_id: UUID = Field(primary_key=True)
    erased_at: datetime = _instant()


class Membership(Table, table=True):
    """A role in a scope: the deployment, a course or an offering. ``scope_id`` is empty for the deployment."""

    __table_args__ = (UniqueConstraint("person_id", "scope", "scope_id", "role"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    scope: str = Field(max_length=20)
    scope_id: str = Field(default="", max_length=80, index=True)
    role: str = Field(max_length=20)
    since: datetime = _instant()
    ended_at: datetime | None = _instant(nullable=True)


# --- the course ---------------------------------------------------------------------------------------------------


class ConceptKey(Table, table=True):
    """The permanent integer of a concept id, given once and never reused."""

    key: int | None = _serial()
    concept_id: str = Field(max_length=80, unique=True)
    first_stored_at: datetime = _instant()


class CourseEntry(Table, table=True):
    """A course by its permanent id; what it says is in its versions."""

    id: str = Field(max_length=80, primary_key=True)
    created_at: datetime = _instant()
    archived_at: datetime | None = _instant(nullable=True)


class CourseVersion(Table, table=True):
    """An immutable version of a course, named by its content hash."""

    hash: str = Field(max_length=64, primary_key=True)
    course_id: str = Field(foreign_key="course_entry.id", index=True, max_length=80)
    content: bytes = Field(sa_type=LargeBinary)
    parent_hash: str | None = Field(default=None, max_length=64)
    note: str = Field(default="", max_length=1000)
    published_at: datetime = _instant()
    published_by: UUID | None = Field(default=None, foreign_key="person.id")


class CoursePublication(Table, table=True):
    """A version became the newest of its course: published, or gone back to. Append-only.

    ``previous_hash`` is the version it was made from; ``mapping`` says how evidence of that one counts in this one.
    """

    id: int | None = _serial()
    course_id: str = Field(foreign_key="course_entry.id", index=True, max_length=80)
    version_hash: str = Field(foreign_key="course_version.hash", max_length=64)
    previous_hash: str | None = Field(default=None, max_length=64)
    kind: str = Field(max_length=20)
    mapping: dict[str, Any] = _document()
    note: str = Field(default="", max_length=1000)
    at: datetime = _instant()
    by: UUID | None = Field(default=None)


class CatalogueEdge(Table, table=True):
    """An edge between concepts of different courses."""

    source: str = Field(max_length=80, primary_key=True)
    target: str = Field(max_length=80, primary_key=True)
    kind: str = Field(max_length=20, primary_key=True)
    weight: float = Field(default=1.0)
    key: bool = Field(default=False)


# --- teaching -----------------------------------------------------------------------------------------------------


class Offering(Table, table=True):
    """A course at a pinned version, taught in a term."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    course_id: str = Field(foreign_key="course_entry.id", index=True, max_length=80)
    version_hash: str = Field(foreign_key="course_version.hash", max_length=64)
    title: str = Field(max_length=200)
    term: str = Field(default="", max_length=80)
    time_zone: str = Field(max_length=64)
    starts_on: date
    ends_on: date
    release_schedule: dict[str, Any] = _document()
    created_at: datetime = _instant()
    archived_at: datetime | None = _instant(nullable=True)


class Cohort(Table, table=True):
    """A group of students inside an offering; its code lets them join."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    offering_id: UUID = Field(foreign_key="offering.id", index=True)
    name: str = Field(max_length=200)
    join_code: str = Field(max_length=20, unique=True)
    created_at: datetime = _instant()


class CohortMember(Table, table=True):
    """A student of a cohort."""

    cohort_id: UUID = Field(foreign_key="cohort.id", primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", primary_key=True, index=True)
    since: datetime = _instant()
    ended_at: datetime | None = _instant(nullable=True)


class Goal(Table, table=True):
    """What a learner wants to reach, by when. No concepts means the whole course."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    offering_id: UUID = Field(foreign_key="offering.id")
    title: str = Field(max_length=500)
    concepts: list[str] = _document()
    deadline: date | None = Field(default=None)
    weight: float = Field(default=1.0)
    created_at: datetime = _instant()
    ended_at: datetime | None = _instant(nullable=True)


class Assignment(Table, table=True):
    """What a tutor asked of a student; a constraint of the plan."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    offering_id: UUID = Field(foreign_key="offering.id", index=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    concept_id: str = Field(max_length=80)
    kind: str = Field(max_length=20)
    due_at: datetime | None = _instant(nullable=True)
    assigned_by: UUID = Field(foreign_key="person.id")
    assigned_at: datetime = _instant()
    ended_at: datetime | None = _instant(nullable=True)


# --- what learners do ---------------------------------------------------------------------------------------------


class Attempt(Table, table=True):
    """An exercise issued by the server: which variant, how often it may be answered, until when."""

    __table_args__ = (Index("ix_attempt_person_id_concept_id", "person_id", "concept_id"),)

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id")
    offering_id: UUID = Field(foreign_key="offering.id")
    course_version: str = Field(max_length=64)
    concept_id: str = Field(max_length=80)
    template_id: str = Field(max_length=80)
    exercise_hash: str = Field(max_length=64)
    seed: int
    language: str = Field(max_length=20)
    item: dict[str, Any] = _document()
    mode: str = Field(max_length=20)
    step_kind: str = Field(default="", max_length=20)
    plan_id: UUID | None = Field(default=None)
    tries_allowed: int
    hints_given: int = Field(default=0)
    issued_at: datetime = _instant()
    expires_at: datetime = _instant()


class Response(Table, table=True):
    """A raw answer under the client's own id, exactly as it was sent."""

    __table_args__ = (Index("ix_response_person_id_occurred_at", "person_id", "occurred_at"),)

    id: UUID = Field(primary_key=True)
    attempt_id: UUID = Field(foreign_key="attempt.id", index=True)
    person_id: UUID = Field(foreign_key="person.id")
    body_hash: str = Field(max_length=64)
    answer: dict[str, Any] = _document()
    try_number: int
    hints: int = Field(default=0)
    gave_up: bool = Field(default=False)
    seconds: float | None = Field(default=None)
    confidence: float | None = Field(default=None)
    client_time: datetime | None = _instant(nullable=True)
    device_id: str = Field(default="", max_length=64)
    device_sequence: int = Field(default=0, sa_type=BigInteger)
    received_at: datetime = _instant()
    occurred_at: datetime = _instant()


class Grading(Table, table=True):
    """What the server found about a response. Append-only: a later one supersedes an earlier one."""

    id: int | None = _serial()
    response_id: UUID = Field(foreign_key="response.id", index=True)
    grader_version: str = Field(max_length=40)
    outcome: str = Field(max_length=20)
    score: float
    misconception: str | None = Field(default=None, max_length=80)
    feedback: str | None = Field(default=None)
    graded_at: datetime = _instant()
    supersedes: int | None = Field(default=None, sa_type=BigInteger)


class LearnerEvent(Table, table=True):
    """The append-only ledger of everything a learner did or that was done for them."""

    __table_args__ = (Index("ix_learner_event_person_id_kind_occurred_at", "person_id", "kind", "occurred_at"),)

    sequence: int | None = _serial()
    id: UUID = Field(default_factory=uuid4, unique=True)
    person_id: UUID = Field(foreign_key="person.id")
    kind: str = Field(max_length=30)
    occurred_at: datetime = _instant()
    received_at: datetime = _instant()
    actor_id: UUID | None = Field(default=None)
    payload: dict[str, Any] = _document()


class LearnerStateEntry(Table, table=True):
    """The folded state: a cache of the ledger, one row a learner. ``version`` detects two writers at once."""

    person_id: UUID = Field(foreign_key="person.id", primary_key=True)
    version: int
    last_grading_id: int = Field(sa_type=BigInteger)
    model_version: str = Field(max_length=64)
    payload: bytes = Field(sa_type=LargeBinary)
    updated_at: datetime = _instant()


class LearnerCheckpoint(Table, table=True):
    """A state on the way, from which late evidence is replayed."""

    person_id: UUID = Field(foreign_key="person.id", primary_key=True)
    folded: int = Field(primary_key=True)
    model_version: str = Field(max_length=64)
    occurred_at: datetime = _instant()
    payload: bytes = Field(sa_type=LargeBinary)


# --- what learners get --------------------------------------------------------------------------------------------


class Plan(Table, table=True):
    """An issued daily path with everything needed to compute it again.

    The state it was made from is the replay of the learner's gradings up to ``last_grading_id``.
    """

    __table_args__ = (Index("ix_plan_person_id_sequence", "person_id", "sequence"),)

    sequence: int | None = _serial()
    id: UUID = Field(default_factory=uuid4, unique=True)
    person_id: UUID = Field(foreign_key="person.id")
    issued_at: datetime = _instant()
    local_date: date
    minutes: float
    model_version: str = Field(max_length=64)
    state_version: int
    last_grading_id: int = Field(sa_type=BigInteger)
    context: dict[str, Any] = _document()
    path: dict[str, Any] = _document()


class Conversation(Table, table=True):
    """A thread between a learner and the companion."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    person_id: UUID = Field(foreign_key="person.id", index=True)
    offering_id: UUID = Field(foreign_key="offering.id", index=True)
    title: str = Field(max_length=200)
    created_at: datetime = _instant()
    deleted_at: datetime | None = _instant(nullable=True)


class Exchange(Table, table=True):
    """A question with its answer and the versions of everything the answer was made from."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    conversation_id: UUID = Field(foreign_key="conversation.id", index=True)
    asked_at: datetime = _instant(index=True)
    question: str
    answer: str
    status: str = Field(max_length=20)
    citations: list[dict[str, Any]] = _document()
    details: dict[str, Any] = _document()
    prompt_version: str = Field(max_length=64)
    index_version: str = Field(max_length=64)
    model_version: str = Field(max_length=120)
    wellbeing: bool = Field(default=False)
    rating: int | None = Field(default=None)
    rating_reason: str = Field(default="", max_length=1000)
    rating_reasons: list[str] = _document()


# --- the engine room ----------------------------------------------------------------------------------------------


class OutboxMessage(Table, table=True):
    """Something to be sent after the transaction that wrote it: mail now, xAPI and LTI grades later."""

    id: int | None = _serial()
    kind: str = Field(max_length=30)
    payload: dict[str, Any] = _document()
    created_at: datetime = _instant()
    due_at: datetime = _instant(index=True)
    tries: int = Field(default=0)
    sent_at: datetime | None = _instant(nullable=True)
    last_error: str = Field(default="", max_length=1000)


class AuditEntry(Table, table=True):
    """Who did what to whom. Append-only; people appear by their key alone."""

    id: int | None = _serial()
    at: datetime = _instant(index=True)
    actor_id: UUID | None = Field(default=None)
    action: str = Field(max_length=60)
    subject: str = Field(default="", max_length=120)
    details: dict[str, Any] = _document()


class LearnerParameters(Table, table=True):
    """What a refit fitted, with the report that judged it. Written once."""

    version: str = Field(max_length=64, primary_key=True)
    created_at: datetime = _instant()
    payload: dict[str, Any] = _document()
    report: dict[str, Any] = _document()


class ParameterSwitch(Table, table=True):
    """From when on which fitted parameters are in force; the newest row counts. Empty names the analytic model."""

    id: int | None = _serial()
    at: datetime = _instant()
    version: str = Field(default="", max_length=64)
