"""What the chat routes take and answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from companion.answers import ActionCode, AnswerStatus, CitationSource, Flag, FollowUp
from companion.language_model import Trouble
from learning_platform.courses.schemas import NamedConcept
from learning_platform.fields import (
    ApiModel,
    Cleaned,
    CleanText,
    Count,
    Identifier,
    Instant,
    LanguageTag,
    LongText,
    ShortText,
    VersionHash,
)
from recommender.planning_context import StepKind

MAX_QUESTION = 2000


class NewConversation(ApiModel):
    """Opens a thread in a course."""

    offering_id: Annotated[UUID, Field(description="the offering whose texts may be used")]


class ConversationView(ApiModel):
    """A thread as it appears in a list."""

    id: Annotated[UUID, Field(description="names the conversation")]
    offering_id: Annotated[UUID, Field(description="the offering it belongs to")]
    title: Annotated[str, Field(description="the first question, shortened; empty before it", max_length=200)]
    created_at: Annotated[Instant, Field(description="when it was opened")]


class ConversationList(ApiModel):
    """Your threads in a course."""

    conversations: Annotated[list[ConversationView], Field(description="the newest first", max_length=200)]


class Question(ApiModel):
    """A question, with the page it was asked on."""

    question: Annotated[
        str,
        StringConstraints(min_length=1, max_length=MAX_QUESTION, strip_whitespace=True),
        Cleaned,
        Field(description="what you want to know"),
    ]
    concept_id: Annotated[Identifier | None, Field(description="the concept whose page is open")] = None
    attempt_id: Annotated[UUID | None, Field(description="the exercise that is open")] = None
    step_kind: Annotated[StepKind | None, Field(description="the kind of the path's step that is open")] = None
    language: Annotated[LanguageTag | None, Field(description="language of the page; yours when left out")] = None
    reply_id: Annotated[
        UUID | None,
        Field(description="names the reply and its exchange, so that it can be gone on with; chosen for you if absent"),
    ] = None


class CitationView(ApiModel):
    """Where a sentence stands in the course: ``text[start:end] == quote``."""

    passage_id: Annotated[str, Field(description="names the passage", max_length=200)]
    course_id: Annotated[Identifier, Field(description="the course")]
    course_version: Annotated[VersionHash, Field(description="the version that was quoted")]
    concept: Annotated[NamedConcept, Field(description="the concept whose text is quoted")]
    language: Annotated[LanguageTag, Field(description="language of the text")]
    source: Annotated[CitationSource, Field(description="the text that the offsets point into")]
    start: Annotated[Count, Field(description="first character of the quotation in that text")]
    end: Annotated[Count, Field(description="one past its last character")]
    content_hash: Annotated[str, Field(description="hash of the quoted passage", max_length=64)]
    quote: Annotated[LongText, Field(description="the quotation, verbatim")]


class PieceView(ApiModel):
    """One sentence of a reply, as it is released; sent as event ``piece``."""

    text: Annotated[LongText, Field(description="the sentence, with the white space that joins it to the next")]
    citations: Annotated[list[CitationView], Field(description="what it rests on", max_length=20)]


class ActionView(ApiModel):
    """Something to do next."""

    code: Annotated[ActionCode, Field(description="what to do; the page has the words and the link")]
    concept: Annotated[NamedConcept | None, Field(description="the concept it is about")]


class RatingReason(StrEnum):
    """Why an answer helped or did not, to be tapped."""

    NOT_MY_QUESTION = "not-my-question"
    INCORRECT = "incorrect"
    UNCLEAR = "unclear"
    TOO_DIFFICULT = "too-difficult"
    TOO_LITTLE = "too-little"
    CLEAR = "clear"
    RIGHT_PLACE = "right-place"


Reasons = Annotated[list[RatingReason], Field(description="what fits, of those offered", max_length=7)]


class EndorsementView(ApiModel):
    """Who stands behind an answer."""

    id: Annotated[UUID, Field(description="names the endorsed answer")]
    tutor: Annotated[str, Field(description="who endorsed it; empty when they have left", max_length=200)]
    at: Annotated[Instant, Field(description="when")]
    withdrawn: Annotated[bool, Field(description="they have withdrawn it since")]


class ExchangeView(ApiModel):
    """A question with its answer; sent as event ``answer`` at the end of a reply."""

    id: Annotated[UUID, Field(description="names the exchange")]
    conversation_id: Annotated[UUID, Field(description="the conversation it belongs to")]
    asked_at: Annotated[Instant, Field(description="when it was asked")]
    question: Annotated[LongText, Field(description="as it was stored, personal data removed")]
    answer: Annotated[LongText, Field(description="the whole reply")]
    status: Annotated[AnswerStatus, Field(description="how the reply ended")]
    language: Annotated[LanguageTag, Field(description="language of the reply")]
    citations: Annotated[list[CitationView], Field(description="everything it rests on", max_length=100)]
    linked_concepts: Annotated[list[NamedConcept], Field(description="what it is about", max_length=100)]
    next_actions: Annotated[list[ActionView], Field(description="what to do next", max_length=10)]
    flags: Annotated[list[Flag], Field(description="what a person should know about it", max_length=10)]
    follow_ups: Annotated[list[FollowUp], Field(description="questions that fit the answer", max_length=10)]
    worded_by: Annotated[str, Field(description="extractive, or the language model that worded it", max_length=120)]
    fallback: Annotated[Trouble | None, Field(description="why a language model did not word it, if one was asked")]
    index_version: Annotated[str, Field(description="version of the searched index", max_length=64)]
    rating: Annotated[Literal[-1, 1] | None, Field(description="your thumb, if you gave one")]
    rating_reasons: Reasons
    rating_reason: Annotated[str, Field(description="why, in your words", max_length=1000)]
    endorsed: Annotated[EndorsementView | None, Field(description="the tutor whose answer it is, if it is one")]


class ConversationPage(ApiModel):
    """A thread with everything said in it."""

    conversation: Annotated[ConversationView, Field(description="the thread")]
    exchanges: Annotated[list[ExchangeView], Field(description="in order", max_length=10_000)]


class Rating(ApiModel):
    """A thumb up or down, and why."""

    rating: Annotated[Literal[-1, 1], Field(description="1 helped, -1 did not")]
    reasons: Annotated[Reasons, Field(default_factory=list)]
    reason: Annotated[CleanText, Field(description="why, in your words", max_length=1000)] = ""


class ConversationChange(ApiModel):
    """What can be changed of a thread."""

    title: Annotated[ShortText, Field(description="its new name")]


def as_plain(model: ApiModel) -> dict[str, Any]:
    """A schema as JSON-ready values."""
    return model.model_dump(mode="json")
