"""What the routes between students and tutors take and answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from companion.answers import AnswerStatus, CitationSource
from learning_platform.chat.schemas import MAX_QUESTION, Reasons
from learning_platform.courses.schemas import NamedConcept
from learning_platform.fields import (
    ApiModel,
    Cleaned,
    Count,
    Identifier,
    Instant,
    LanguageTag,
    LongText,
)
from learning_platform.paging import NextCursor
from learning_platform.tutoring.repository.review import ReviewKind
from learning_platform.tutoring.repository.threads import ThreadState

MAX_BODY = 10_000
QuestionText = Annotated[str, StringConstraints(min_length=1, max_length=MAX_QUESTION, strip_whitespace=True), Cleaned]
BodyText = Annotated[str, StringConstraints(min_length=1, max_length=MAX_BODY, strip_whitespace=True), Cleaned]
Name = Annotated[str, Field(description="how they are called; empty when they have left", max_length=200)]


class NewThread(ApiModel):
    """Hands a question to the tutors: an answer of the companion's, or a new question."""

    offering_id: Annotated[UUID, Field(description="the offering whose tutors are asked")]
    exchange_id: Annotated[UUID | None, Field(description="your exchange that is handed over")] = None
    question: Annotated[QuestionText | None, Field(description="a new question, where none is handed over")] = None
    note: Annotated[
        str,
        StringConstraints(max_length=MAX_QUESTION, strip_whitespace=True),
        Cleaned,
        Field(description="what you add"),
    ] = ""
    concept_id: Annotated[Identifier | None, Field(description="the concept whose page is open")] = None


class ThreadView(ApiModel):
    """A question with a tutor, as it appears in a list."""

    id: Annotated[UUID, Field(description="names the thread")]
    offering_id: Annotated[UUID, Field(description="the offering whose tutors see it")]
    exchange_id: Annotated[UUID | None, Field(description="the exchange that was handed over")]
    student: Annotated[Name, Field(description="who asks")]
    concept: Annotated[NamedConcept | None, Field(description="the page it was asked on")]
    question: Annotated[LongText, Field(description="as it was stored, personal data removed")]
    state: Annotated[ThreadState, Field(description="waiting for a tutor, answered or closed")]
    unread: Annotated[bool, Field(description="something is new for the student")]
    created_at: Annotated[Instant, Field(description="when it was asked")]
    updated_at: Annotated[Instant, Field(description="the latest change")]


class ThreadList(ApiModel):
    """Threads with tutors."""

    threads: Annotated[list[ThreadView], Field(description="in the order of the list", max_length=200)]
    next_cursor: NextCursor = None


class MessageView(ApiModel):
    """What somebody wrote: Markdown of a person."""

    id: Annotated[UUID, Field(description="names the message")]
    author: Annotated[Name, Field(description="who wrote it")]
    by_tutor: Annotated[bool, Field(description="a tutor wrote it")]
    body: Annotated[LongText, Field(description="Markdown; not to be trusted")]
    sent_at: Annotated[Instant, Field(description="when")]


class ThreadPage(ApiModel):
    """A thread with everything in it."""

    thread: Annotated[ThreadView, Field(description="the thread")]
    answer: Annotated[LongText, Field(description="what the companion had answered; empty for a new question")]
    language: Annotated[LanguageTag, Field(description="of question and answer")]
    messages: Annotated[list[MessageView], Field(description="in order", max_length=1000)]
    may_answer: Annotated[bool, Field(description="you are a tutor here")]


class NewMessage(ApiModel):
    """An answer, or a reply to one."""

    body: Annotated[BodyText, Field(description="Markdown")]


class ThreadChange(ApiModel):
    """What a tutor can change of a thread."""

    closed: Annotated[bool, Field(description="true closes it, false opens it again")]


class CitedPassage(ApiModel):
    """A passage that an answer rests on, as it was then."""

    passage_id: Annotated[str, Field(description="names the passage", max_length=200)]
    concept: Annotated[NamedConcept, Field(description="whose text it is")]
    source: Annotated[CitationSource, Field(description="lesson, definition or an endorsed answer")]
    content_hash: Annotated[str, Field(description="hash of its text then", max_length=64)]
    quote: Annotated[LongText, Field(description="what was quoted")]


class HowMade(ApiModel):
    """What an answer was made from."""

    composer_version: Annotated[str, Field(description="rules, phrases and prompt", max_length=64)]
    index_version: Annotated[str, Field(description="of the searched index", max_length=64)]
    worded_by: Annotated[str, Field(description="extractive, or the language model", max_length=120)]
    course_version: Annotated[
        str, Field(description="of the course; empty for answers before it was noted", max_length=64)
    ]
    evidence: Annotated[float, Field(description="how well the course covered the question", ge=-1, le=1000)]
    passages: Annotated[list[CitedPassage], Field(description="what was cited", max_length=100)]


class Look(ApiModel):
    """Somebody has read a disclosure."""

    tutor: Annotated[Name, Field(description="who")]
    at: Annotated[Instant, Field(description="when first")]


class ReviewItem(ApiModel):
    """An exchange that tutors may see."""

    id: Annotated[UUID, Field(description="names the exchange")]
    kind: Annotated[ReviewKind, Field(description="why you see it")]
    student_id: Annotated[UUID, Field(description="names the student")]
    student: Annotated[Name, Field(description="who asked")]
    asked_at: Annotated[Instant, Field(description="when")]
    question: Annotated[LongText, Field(description="empty for a disclosure, which is opened by itself")]
    answer: Annotated[LongText, Field(description="what the companion said; empty for a disclosure")]
    endorsable: Annotated[LongText, Field(description="the course's own sentences in it, to begin an answer from")]
    language: Annotated[LanguageTag, Field(description="of question and answer")]
    status: Annotated[AnswerStatus, Field(description="how the reply ended")]
    concept: Annotated[NamedConcept | None, Field(description="what it is about, or the page it was asked on")]
    rating_reasons: Reasons
    rating_reason: Annotated[str, Field(description="in the student's words", max_length=1000)]
    seen: Annotated[bool, Field(description="a tutor has seen it")]
    handled: Annotated[bool, Field(description="a tutor has dealt with it")]
    handled_by: Annotated[Name, Field(description="who has dealt with it")]
    looks: Annotated[list[Look], Field(description="who has read a disclosure", max_length=200)]
    made: Annotated[HowMade | None, Field(description="how the answer was made; null for a disclosure")]


class ReviewCounts(ApiModel):
    """What nobody has dealt with."""

    wellbeing: Annotated[Count, Field(description="disclosures")]
    thumbs_down: Annotated[Count, Field(description="answers that did not help")]
    abstained: Annotated[Count, Field(description="not covered by the course")]
    closest: Annotated[Count, Field(description="only something near was found")]
    waiting: Annotated[Count, Field(description="questions that students handed to their tutors")]


class ReviewList(ApiModel):
    """What tutors should look at."""

    items: Annotated[
        list[ReviewItem], Field(description="disclosures first, then by kind, the newest first", max_length=200)
    ]
    counts: Annotated[ReviewCounts, Field(description="of everything open, whatever the filters")]
    next_cursor: NextCursor = None


class Mark(ApiModel):
    """What tutors note about an exchange."""

    seen: Annotated[bool, Field(description="it was seen")]
    handled: Annotated[bool, Field(description="it was dealt with")]


class Disclosure(ApiModel):
    """What a student disclosed and was answered."""

    question: Annotated[LongText, Field(description="in the student's words")]
    answer: Annotated[LongText, Field(description="the fixed text they were given")]
    looks: Annotated[list[Look], Field(description="who has read it, you included", max_length=200)]


class ContentGapQuestion(ApiModel):
    """One of the questions of a gap."""

    exchange_id: Annotated[UUID, Field(description="names the exchange")]
    question: Annotated[LongText, Field(description="as it was asked")]


class ContentGapView(ApiModel):
    """Something that several questions ask for and the course does not answer."""

    questions: Annotated[list[ContentGapQuestion], Field(description="the most typical first", max_length=600)]
    students: Annotated[Count, Field(description="how many different students asked")]
    concept: Annotated[NamedConcept | None, Field(description="the nearest concept")]
    language: Annotated[LanguageTag, Field(description="of the questions")]


class ContentGapList(ApiModel):
    """What the course lacks, by its students' questions."""

    gaps: Annotated[list[ContentGapView], Field(description="what most students asked first", max_length=600)]
    unanswered: Annotated[Count, Field(description="questions looked at")]
    by_meaning: Annotated[bool, Field(description="false where only words could be compared")]


class EndorsementKind(StrEnum):
    """ENDORSED: the companion's sentences. CORRECTED: changed by the tutor. WRITTEN: the tutor's own."""

    ENDORSED = "endorsed"
    CORRECTED = "corrected"
    WRITTEN = "written"


class NewEndorsement(ApiModel):
    """An answer for everybody in the offering."""

    question: Annotated[QuestionText, Field(description="without anything personal")]
    paraphrases: Annotated[
        list[QuestionText], Field(description="other ways to ask it", max_length=20, default_factory=list)
    ]
    answer: Annotated[BodyText, Field(description="Markdown without links, images and HTML")]
    concept_id: Annotated[Identifier, Field(description="the concept it is about")]
    language: Annotated[LanguageTag, Field(description="of question and answer")]
    exchange_id: Annotated[UUID | None, Field(description="the exchange whose answer it is or corrects")] = None
    thread_id: Annotated[UUID | None, Field(description="the thread it was written in")] = None
    handles: Annotated[
        list[UUID], Field(description="exchanges that are dealt with by it", max_length=600, default_factory=list)
    ]


class EndorsedView(ApiModel):
    """An endorsed answer as tutors see it."""

    id: Annotated[UUID, Field(description="names it")]
    question: Annotated[LongText, Field(description="what it answers")]
    paraphrases: Annotated[list[LongText], Field(description="other ways to ask", max_length=20)]
    answer: Annotated[LongText, Field(description="Markdown; not to be trusted")]
    concept: Annotated[NamedConcept, Field(description="what it is about")]
    language: Annotated[LanguageTag, Field(description="of question and answer")]
    kind: Annotated[EndorsementKind, Field(description="where it comes from")]
    tutor: Annotated[Name, Field(description="who stands behind it")]
    course_version: Annotated[str, Field(description="of the course when it was last looked at", max_length=64)]
    created_at: Annotated[Instant, Field(description="when it was endorsed")]
    stale: Annotated[bool, Field(description="the concept's texts have changed since: look at it again")]
    withdrawn: Annotated[bool, Field(description="nobody is shown it")]


class EndorsedList(ApiModel):
    """The endorsed answers of an offering."""

    answers: Annotated[
        list[EndorsedView], Field(description="those to be looked at first, then the newest", max_length=1000)
    ]
