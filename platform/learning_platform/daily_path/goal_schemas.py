"""What the routes of goals, forecasts and previews take and answer."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from learning_platform.accounts.schemas import MinutesADay
from learning_platform.courses.schemas import NamedConcept
from learning_platform.daily_path.schemas import MinutesQuery, PathView, RunnerUpView, SteeringWish, StepView
from learning_platform.fields import ApiModel, CalendarDay, CleanText, Count, Identifier, Minutes, Probability
from recommender.alternatives import MOST
from recommender.forecasting import ForecastMessage

MAX_CONCEPTS = 500
"""Concepts of one goal."""
MAX_WORDS = 500
"""Characters of a goal in words."""


class MasteredByDeadline(ApiModel):
    """How many of the goal's concepts will be mastered by the deadline, in four cases of five."""

    low: Annotated[Count, Field(description="at least so many")]
    middle: Annotated[Count, Field(description="as likely more as fewer")]
    high: Annotated[Count, Field(description="at most so many")]


class ForecastView(ApiModel):
    """When a goal is reached, in four cases of five. A null date is more than a year away."""

    offering_id: Annotated[UUID, Field(description="the course offering")]
    whole_course: Annotated[bool, Field(description="whether the goal is the whole course")]
    title: Annotated[
        str | None, Field(description="the goal in your words; null without one of your own", max_length=200)
    ]
    deadline: Annotated[date | None, Field(description="by when it is to be reached")]
    message: Annotated[ForecastMessage | None, Field(description="what stands in place of a forecast")]
    earliest: Annotated[date | None, Field(description="first day of the interval")]
    middle: Annotated[date | None, Field(description="as likely before as after")]
    latest: Annotated[date | None, Field(description="last day of the interval")]
    chance_by_deadline: Annotated[Probability | None, Field(description="of reaching it by the deadline")]
    mastered_by_deadline: Annotated[MasteredByDeadline | None, Field(description="of its concepts, by the deadline")]
    mastered: Annotated[Count, Field(description="of its concepts, now")]
    concepts: Annotated[Count, Field(description="of the goal that have exercises")]
    stated_minutes: Annotated[Minutes, Field(description="what the course states for what is not learned yet")]
    minutes_a_day: Annotated[Minutes, Field(description="that you mean to learn each day")]
    usual_minutes: Annotated[Minutes, Field(description="that you really learn each day, days off included: expected")]
    active_days: Annotated[Count, Field(description="days on which you learned")]
    days: Annotated[Count, Field(description="of so many days looked at")]


class MovedStepView(ApiModel):
    """A step that comes at another time. Places count from 0."""

    step: Annotated[StepView, Field(description="the step")]
    before: Annotated[Count, Field(description="its place until now")]
    after: Annotated[Count, Field(description="its place then")]


class ResizedStepView(ApiModel):
    """A step that takes other minutes."""

    step: Annotated[StepView, Field(description="the step")]
    before: Annotated[Minutes, Field(description="until now")]
    after: Annotated[Minutes, Field(description="then")]


class PathChangesView(ApiModel):
    """What a change makes of today's path."""

    came: Annotated[list[StepView], Field(description="steps that come", max_length=500)]
    went: Annotated[list[StepView], Field(description="steps that go", max_length=500)]
    moved: Annotated[list[MovedStepView], Field(description="steps that come at another time", max_length=500)]
    resized: Annotated[list[ResizedStepView], Field(description="steps that take other minutes", max_length=500)]
    minutes_before: Annotated[Minutes, Field(description="of all steps until now")]
    minutes_after: Annotated[Minutes, Field(description="of all steps then")]


class ForecastChange(ApiModel):
    """A forecast now, and as it would be."""

    before: Annotated[ForecastView, Field(description="as it is")]
    after: Annotated[ForecastView, Field(description="as it would be")]


class PathPreviewRequest(ApiModel):
    """A change to try out: a wish, other minutes for the rest of the day, or both."""

    steering: Annotated[SteeringWish | None, Field(description="what you would want changed")] = None
    minutes: Annotated[MinutesQuery | None, Field(description="minutes from now on")] = None


class PathPreview(ApiModel):
    """Today's path as it would be after a change, and what makes it different. Nothing is stored."""

    path: Annotated[PathView, Field(description="the path as it would be")]
    changes: Annotated[PathChangesView, Field(description="what makes it different")]
    forecasts: Annotated[list[ForecastChange], Field(description="of the goals it touches", max_length=100)]


class AlternativesView(ApiModel):
    """What could stand in for a step, the most valuable first."""

    alternatives: Annotated[list[RunnerUpView], Field(description="none of them on the path", max_length=MOST)]


class WhatIfRequest(ApiModel):
    """A goal and minutes as they might be. What is left out stays as it is."""

    minutes_a_day: Annotated[MinutesADay | None, Field(description="how long you would learn each day")] = None
    deadline: Annotated[CalendarDay | None, Field(description="by when; null for no date")] = None
    concepts: Annotated[
        list[Identifier] | None,
        Field(description="what to master; empty for the whole course", max_length=MAX_CONCEPTS),
    ] = None


class WhatIfView(ApiModel):
    """What other minutes, another deadline or another goal would change. Nothing is stored."""

    forecast: Annotated[ForecastChange, Field(description="of the goal")]
    changes: Annotated[PathChangesView, Field(description="of today's path")]


class GoalWords(ApiModel):
    """A goal in your own words."""

    text: Annotated[CleanText, Field(description="what you want to understand or be able to do", max_length=MAX_WORDS)]


class WishedConceptView(ApiModel):
    """A concept that the words may mean."""

    concept: Annotated[NamedConcept, Field(description="the concept")]
    meant: Annotated[bool, Field(description="whether it is proposed, or only shown")]
    named: Annotated[bool, Field(description="whether the words contain its name")]
    likeness: Annotated[float, Field(description="of the words to its texts; 1 where it is named", ge=-1, le=1)]


class GoalProposalView(ApiModel):
    """What a goal in words comes to, for you to confirm or change. Nothing is stored."""

    wished: Annotated[
        list[WishedConceptView], Field(description="what is meant first; empty where nothing fits", max_length=1000)
    ]
    prerequisites: Annotated[
        list[NamedConcept],
        Field(description="what the meant ones rest on, in the order of learning", max_length=20_000),
    ]
    by_meaning: Annotated[bool, Field(description="whether meanings were compared, or names alone")]
