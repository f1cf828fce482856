"""Exercises, hints, lessons read, and what the learner model believes."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response, status
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.accounts.access import Principal, Role, SignedIn
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.routes import Language
from learning_platform.courses.service import visible_offering
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import InvalidInputError, NotFoundError
from learning_platform.fields import Identifier, LanguageTag
from learning_platform.problems import PROBLEMS
from learning_platform.progress import answers, attempts, mastery, service
from learning_platform.progress.attempts import MODES, AttemptRequest, OpenAttempt
from learning_platform.progress.ladders import ladder_of
from learning_platform.progress.schemas import (
    AnswerView,
    AttemptView,
    ConceptEvidence,
    LessonFinished,
    MasteryMap,
    NewAttempt,
)
from learning_platform.progress.views import attempt_view
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode
from recommender.planning_context import StepKind

router = APIRouter(tags=["progress"], responses=PROBLEMS)

STUDENTS = frozenset({Role.STUDENT})
OfferingPath = Annotated[UUID, Path(description="names the offering")]
ConceptPath = Annotated[Identifier, Path(description="names the concept")]
AttemptPath = Annotated[UUID, Path(description="names the attempt")]
ResponsePath = Annotated[UUID, Path(description="names the answer")]
ExerciseLanguage = Annotated[
    LanguageTag | None, Query(description="preferred language; the one it was issued in when left out")
]


@router.post(
    "/attempts",
    status_code=status.HTTP_201_CREATED,
    summary="Get an exercise",
    responses={200: {"model": AttemptView, "description": "the one you have and have not answered"}},
)
def issue_attempt(
    body: NewAttempt, response: Response, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> AttemptView:
    """Issues a fresh variant of an exercise for a concept of your course.

    If you were issued one for the same purpose and in the same language, and have not answered it, you get that one
    again, with status 200.
    """
    if body.mode is EvidenceMode.PLACEMENT and not body.step_kind:
        raise InvalidInputError("Placement chooses its own questions: ask it for the next one.")
    offering = visible_offering(session, principal, body.offering_id, STUDENTS)
    course = load_course(parts, session, offering.version_hash)
    wanted = AttemptRequest(
        offering_id=offering.id,
        concept_id=ConceptId(body.concept_id),
        mode=MODES[StepKind(body.step_kind)] if body.step_kind in MODES else body.mode,
        step_kind=body.step_kind,
        plan_id=body.plan_id,
        language=body.language or principal.language,
        ahead=body.ahead,
    )
    now = parts.clock()
    waiting = attempts.unanswered_attempt(parts, session, course, principal.person_id, wanted, now=now)
    if waiting is not None:
        response.status_code = status.HTTP_200_OK
        return attempt_view(waiting, principal.language, ladder_of(parts, session, waiting))
    issued = attempts.issue_attempt(parts, session, course, principal.person_id, wanted, now=now)
    return attempt_view(issued, principal.language)


@router.get("/attempts/{attempt_id}", summary="Read an exercise again")
def read_attempt(
    attempt_id: AttemptPath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: ExerciseLanguage = None,
) -> AttemptView:
    """An exercise issued to you, with what you have answered so far."""
    studied = principal.offerings_as(Role.STUDENT)
    opened = attempts.read_attempt(parts, session, principal.person_id, attempt_id, studied=studied)
    return _shown(parts, session, opened, principal, language)


@router.post("/attempts/{attempt_id}/hints", summary="Ask for a hint")
def give_hint(
    attempt_id: AttemptPath,
    parts: PartsDep,
    session: WriteSession,
    principal: SignedIn,
    language: ExerciseLanguage = None,
) -> AttemptView:
    """Gives the next level of the hint ladder, once something was tried or a moment has passed.

    An answer with hints raises mastery less.
    """
    studied = principal.offerings_as(Role.STUDENT)
    given = attempts.give_hint(parts, session, principal.person_id, attempt_id, studied=studied, now=parts.clock())
    return _shown(parts, session, given, principal, language)


def _shown(
    parts: Parts, session: Session, opened: OpenAttempt, principal: Principal, language: str | None
) -> AttemptView:
    shown = attempts.in_language(parts, session, opened, language) if language else opened
    return attempt_view(shown, language or principal.language, ladder_of(parts, session, shown))


@router.get("/responses/{response_id}", summary="Open one of your answers")
def read_answer(
    response_id: ResponsePath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> AnswerView:
    """An answer of yours with its exercise; what is right is shown once no further try is accepted."""
    studied, wanted = principal.offerings_as(Role.STUDENT), language or principal.language
    return answers.read_answer(parts, session, principal.person_id, response_id, offerings=studied, language=wanted)


@router.put("/offerings/{offering_id}/concepts/{concept_id}/lesson-finished", summary="Finish a lesson")
def finish_lesson(
    offering_id: OfferingPath, concept_id: ConceptPath, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> LessonFinished:
    """Notes that you have read a lesson to its end; doing it twice changes nothing."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    course = load_course(parts, session, offering.version_hash)
    if ConceptId(concept_id) not in course.concept_by_id:
        raise NotFoundError(f"The course has no concept {concept_id!r}.")
    finished_at = service.finish_lesson(
        session, principal.person_id, ConceptId(concept_id), course.version, now=parts.clock()
    )
    return LessonFinished(concept_id=concept_id, finished_at=finished_at)


@router.get("/offerings/{offering_id}/mastery", summary="Read your map")
def read_mastery(offering_id: OfferingPath, parts: PartsDep, session: ReadSession, principal: SignedIn) -> MasteryMap:
    """What is believed about you for every concept of a course."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    return mastery.mastery_map(parts, session, principal.person_id, offering)


@router.get("/offerings/{offering_id}/mastery/{concept_id}", summary="Read the evidence behind an estimate")
def read_evidence(
    offering_id: OfferingPath, concept_id: ConceptPath, parts: PartsDep, session: ReadSession, principal: SignedIn
) -> ConceptEvidence:
    """Why a concept is estimated as it is: the parts of the estimate and your answers."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    return mastery.concept_evidence(parts, session, principal.person_id, offering, ConceptId(concept_id))
