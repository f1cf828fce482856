"""What tutors are shown."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import Field

from learning_platform.courses.schemas import ConceptSummary, NamedConcept
from learning_platform.daily_path.schemas import PathView
from learning_platform.fields import (
    ApiModel,
    Count,
    Instant,
    LanguageTag,
    Probability,
    ShortText,
    TimeZoneName,
)
from learning_platform.progress.schemas import EvidenceView, MasteryMap
from recommender.prediction import MasteryStatus


class CohortSummary(ApiModel):
    """A cohort you teach."""

    id: Annotated[UUID, Field(description="names the cohort")]
    offering_id: Annotated[UUID, Field(description="the offering it belongs to")]
    name: Annotated[ShortText, Field(description="its name")]
    join_code: Annotated[str, Field(description="give this to students so that they can join", max_length=20)]
    students: Annotated[Count, Field(description="how many students it has")]


class CohortList(ApiModel):
    """The cohorts of an offering."""

    cohorts: Annotated[list[CohortSummary], Field(description="by name", max_length=1000)]


class HeatCell(ApiModel):
    """One student on one concept: the same numbers the student sees."""

    status: Annotated[MasteryStatus, Field(description="the conclusion")]
    probability: Annotated[Probability, Field(description="chance of a correct, unaided answer now")]
    low: Annotated[Probability, Field(description="lower end of the 80 % interval")]
    high: Annotated[Probability, Field(description="upper end of the 80 % interval")]
    answers: Annotated[Count, Field(description="answers given on it")]


class HeatRow(ApiModel):
    """One student of the cohort."""

    person_id: Annotated[UUID, Field(description="names the student")]
    display_name: Annotated[ShortText, Field(description="how they are called")]
    last_active_at: Annotated[Instant | None, Field(description="their last answer; null before the first")]
    answers: Annotated[Count, Field(description="answers given in all")]
    mastered: Annotated[Count, Field(description="concepts mastered now")]
    cells: Annotated[
        list[HeatCell], Field(description="one for each concept, in the order of `concepts`", max_length=20_000)
    ]


class HeatMap(ApiModel):
    """Class by concept."""

    cohort: Annotated[CohortSummary, Field(description="the cohort")]
    concepts: Annotated[list[ConceptSummary], Field(description="the columns, in book order", max_length=20_000)]
    students: Annotated[list[HeatRow], Field(description="the rows, by name", max_length=10_000)]


class StudentHeader(ApiModel):
    """Who is looked at."""

    person_id: Annotated[UUID, Field(description="names the student")]
    display_name: Annotated[ShortText, Field(description="how they are called")]
    language: Annotated[LanguageTag, Field(description="the language they learn in")]
    time_zone: Annotated[TimeZoneName, Field(description="where they live")]
    minutes_a_day: Annotated[Count, Field(description="how long they want to learn a day")]


class HistoryEntry(ApiModel):
    """An answer with the concept it was given on."""

    concept: Annotated[NamedConcept, Field(description="the concept")]
    answer: Annotated[EvidenceView, Field(description="the answer as evidence")]


class StudentPage(ApiModel):
    """One student: exactly what they see, and what they did."""

    student: Annotated[StudentHeader, Field(description="who")]
    mastery: Annotated[MasteryMap, Field(description="their map, as they see it")]
    path: Annotated[
        PathView | None, Field(description="the steps in this course of the path issued to them last; null before")
    ]
    history: Annotated[list[HistoryEntry], Field(description="their latest answers, the newest first", max_length=200)]
