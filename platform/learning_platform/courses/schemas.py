"""What the course routes answer."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.figures.drawing import Anchor, ShapeRole
from learning_platform.accounts.access import Role
from learning_platform.fields import (
    ApiModel,
    CleanText,
    Count,
    Identifier,
    LanguageTag,
    Minutes,
    Probability,
    ShortText,
    TimeZoneName,
    VersionHash,
)


class OfferingSummary(ApiModel):
    """A course offering as it appears in a list."""

    id: Annotated[UUID, Field(description="names the offering")]
    course_id: Annotated[Identifier, Field(description="the course that is offered")]
    course_version: Annotated[VersionHash, Field(description="content hash of the pinned course version")]
    title: Annotated[ShortText, Field(description="title of the offering")]
    term: Annotated[str, Field(description="when it is taught, in words", max_length=80)]
    time_zone: Annotated[TimeZoneName, Field(description="decides deadlines")]
    starts_on: Annotated[date, Field(description="first day")]
    ends_on: Annotated[date, Field(description="last day")]
    roles: Annotated[list[Role], Field(description="your roles in it", max_length=4)]


class OfferingList(ApiModel):
    """Your offerings."""

    offerings: Annotated[list[OfferingSummary], Field(description="the earliest first", max_length=1000)]


class NamedConcept(ApiModel):
    """A concept with its title."""

    id: Annotated[Identifier, Field(description="permanent name")]
    title: Annotated[ShortText, Field(description="title in your language")]


class ConceptSummary(ApiModel):
    """A concept as it appears in an outline or on the map."""

    id: Annotated[Identifier, Field(description="permanent name of the concept")]
    title: Annotated[ShortText, Field(description="title in your language")]
    definition: Annotated[str, Field(description="one sentence in your language", max_length=1000)]
    minutes: Annotated[Minutes, Field(description="expected minutes to first mastery")]
    level: Annotated[Count, Field(description="length of the longest chain of prerequisites below it")]


class EdgeView(ApiModel):
    """An edge of the course graph."""

    source: Annotated[Identifier, Field(description="earlier concept (prerequisite) or larger concept (encompasses)")]
    target: Annotated[Identifier, Field(description="later concept, or the one practised along the way")]
    kind: Annotated[EdgeKind, Field(description="how the two hang together")]
    weight: Annotated[Probability, Field(description="share of practice that carries over; 1 for other kinds")]
    key: Annotated[bool, Field(description="whether it is a key prerequisite")]


class CourseGraphView(ApiModel):
    """The course as a graph."""

    course_version: Annotated[VersionHash, Field(description="content hash of the course version")]
    concepts: Annotated[list[ConceptSummary], Field(description="in book order", max_length=20_000)]
    edges: Annotated[list[EdgeView], Field(description="sorted by source and target", max_length=200_000)]


class ShapeView(ApiModel):
    """A shape of a figure: a path, or a text where there is no path."""

    role: Annotated[ShapeRole, Field(description="what it is, from which its stroke and colour follow")]
    tone: Annotated[int, Field(description="which colour, 1 to 3; 0 is a soft guide", ge=0, le=3)]
    dashed: Annotated[bool, Field(description="whether its line is broken")]
    path: Annotated[str, Field(description="in the syntax of an SVG path; empty for texts", max_length=20_000)]
    text: Annotated[CleanText, Field(description="what is written", max_length=200)]
    x: Annotated[float, Field(description="of a text, pixels from the left")]
    y: Annotated[float, Field(description="of the middle of its line, pixels from the top")]
    anchor: Annotated[Anchor, Field(description="which end of the text stands there")]


class FigureView(ApiModel):
    """A figure of a lesson, drawn."""

    source: Annotated[str, Field(description="content of the fenced block it stands for", max_length=6000)]
    alternative: Annotated[CleanText, Field(description="what it shows, in words", max_length=600)]
    caption: Annotated[CleanText, Field(description="stands below it; may be empty", max_length=600)]
    width: Annotated[int, Field(description="pixels", ge=1, le=2000)]
    height: Annotated[int, Field(description="pixels", ge=1, le=2000)]
    shapes: Annotated[list[ShapeView], Field(description="from the back to the front", max_length=1000)]


class LessonView(ApiModel):
    """A lesson text."""

    language: Annotated[LanguageTag, Field(description="the language of this text")]
    markdown: Annotated[CleanText, Field(description="CommonMark with KaTeX mathematics", max_length=50_000)]
    figures: Annotated[list[FigureView], Field(description="of its blocks `figure`, in order", max_length=100)]
    is_translation: Annotated[bool, Field(description="whether it was translated from the course's source language")]
    is_stale: Annotated[bool, Field(description="whether the source has changed since it was translated")]


class ConceptPage(ApiModel):
    """Everything to read about one concept."""

    concept: Annotated[ConceptSummary, Field(description="the concept")]
    aliases: Annotated[list[ShortText], Field(description="other names in your language", max_length=50)]
    lesson: Annotated[LessonView | None, Field(description="its lesson, in your language where there is one")]
    prerequisites: Annotated[list[ConceptSummary], Field(description="to be mastered before", max_length=1000)]
    leads_to: Annotated[list[ConceptSummary], Field(description="what it is a prerequisite of", max_length=1000)]
    related: Annotated[list[ConceptSummary], Field(description="worth seeing beside it", max_length=1000)]
    exercise_templates: Annotated[Count, Field(description="number of exercise templates")]


class JoinRequest(ApiModel):
    """A code that a tutor gave out."""

    code: Annotated[ShortText, Field(description="join code of a cohort", max_length=20)]
