"""Goals with their forecasts, what would change them, and changes of the path tried out before they count."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.accounts.access import SignedIn
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.routes import Language
from learning_platform.courses.service import visible_offering
from learning_platform.daily_path import previews, service
from learning_platform.daily_path.forecasts import current_forecast, outlook_of
from learning_platform.daily_path.goal_schemas import (
    AlternativesView,
    ForecastView,
    GoalProposalView,
    GoalWords,
    PathPreview,
    PathPreviewRequest,
    WhatIfRequest,
    WhatIfView,
)
from learning_platform.daily_path.goal_words import proposal_view
from learning_platform.dependencies import PartsDep, ReadSession
from learning_platform.fields import Identifier
from learning_platform.problems import PROBLEMS
from learning_platform.progress.routes import STUDENTS, OfferingPath

router = APIRouter(tags=["goals"], responses=PROBLEMS)

ConceptQuery = Annotated[Identifier, Query(description="names the concept whose step is to be left away")]


@router.get("/offerings/{offering_id}/forecast", summary="Read the forecast of your goal")
def read_forecast(
    offering_id: OfferingPath, parts: PartsDep, session: ReadSession, principal: SignedIn
) -> ForecastView:
    """When you will have reached your goal in a course, in four cases of five, and how likely by its deadline."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    student = service.student_of(session, principal)
    return current_forecast(outlook_of(parts, session, student, offering), session)


@router.post("/offerings/{offering_id}/forecast/what-if", summary="Try another goal, deadline or other minutes")
def try_what_if(
    offering_id: OfferingPath, body: WhatIfRequest, parts: PartsDep, principal: SignedIn, language: Language = None
) -> WhatIfView:
    """What would change; stores nothing."""

    def work(session: Session) -> WhatIfView:
        offering = visible_offering(session, principal, offering_id, STUDENTS)
        student = service.student_of(session, principal)
        return previews.what_if(parts, session, student, offering, body, language or principal.language)

    return parts.transactions.try_out(work)


@router.post("/offerings/{offering_id}/goal/words", summary="Say a goal in your own words")
def read_goal_words(
    offering_id: OfferingPath,
    body: GoalWords,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> GoalProposalView:
    """The concepts that your words mean, with what they rest on, to confirm or change; stores nothing."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    course = load_course(parts, session, offering.version_hash)
    return proposal_view(parts, course, body.text, language or principal.language)


@router.post("/path/preview", summary="Try a change of the path")
def preview_path(
    body: PathPreviewRequest, parts: PartsDep, principal: SignedIn, language: Language = None
) -> PathPreview:
    """The path as it would be, the steps that come, go, move and change their length, and forecasts; stores nothing."""

    def work(session: Session) -> PathPreview:
        student = service.student_of(session, principal)
        return previews.preview_change(parts, session, student, body, language or principal.language)

    return parts.transactions.try_out(work)


@router.get("/path/alternatives", summary="List alternatives to a step")
def read_alternatives(
    concept_id: ConceptQuery, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> AlternativesView:
    """What could stand in for the steps on a concept of today's path, the most valuable first."""
    student = service.student_of(session, principal)
    wanted = language or principal.language
    return previews.alternatives_view(parts, session, student, ConceptId(concept_id), wanted)
