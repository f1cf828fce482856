"""What the placement routes take and answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field

from learning_platform.courses.schemas import NamedConcept
from learning_platform.fields import ApiModel, Count, Identifier, Instant, Probability
from learning_platform.progress.placing import PlacementAction
from recommender.placement import Conclusion


class PlacementStatus(StrEnum):
    """How far placement has come.

    IMPOSSIBLE: the course has no exercises to ask. OPEN: not begun. RUNNING: it has a next question; leaving and coming
    back changes nothing. FINISHED: it has concluded. DISMISSED: the learner wanted none.
    """

    IMPOSSIBLE = "impossible"
    OPEN = "open"
    RUNNING = "running"
    FINISHED = "finished"
    DISMISSED = "dismissed"


class PlacementRequest(ApiModel):
    """What you want to do about placement."""

    action: Annotated[PlacementAction, Field(description="begin, leave a question out, end, want none, or forget it")]
    concept_id: Annotated[Identifier | None, Field(description="the question's concept; for leaving it out")] = None


class PlacedConcept(ApiModel):
    """What placement says of one concept."""

    concept: Annotated[NamedConcept, Field(description="the concept")]
    conclusion: Annotated[Conclusion, Field(description="conditional: inferred, and one failure revokes it")]
    probability: Annotated[Probability, Field(description="that it is known, by the answers of placement")]


class PlacementView(ApiModel):
    """Your placement in a course."""

    offering_id: Annotated[UUID, Field(description="the course offering")]
    status: Annotated[PlacementStatus, Field(description="how far it has come")]
    questions: Annotated[Count, Field(description="questions answered so far")]
    most_questions: Annotated[Count, Field(description="there are never more")]
    skipped: Annotated[Count, Field(description="questions left out")]
    question: Annotated[NamedConcept | None, Field(description="what the next question is about; null when over")]
    started_at: Annotated[Instant | None, Field(description="when it began; null before")]
    concepts: Annotated[
        list[PlacedConcept],
        Field(description="what it concludes so far, in book order; empty before", max_length=20_000),
    ]
