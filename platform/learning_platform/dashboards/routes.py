"""What tutors see."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path

from knowledge_graph.concepts import ConceptId
from learning_platform.accounts.access import SignedIn
from learning_platform.courses.routes import Language
from learning_platform.dashboards import service
from learning_platform.dashboards.schemas import CohortList, HeatMap, StudentPage
from learning_platform.dependencies import PartsDep, ReadSession
from learning_platform.fields import Identifier
from learning_platform.problems import PROBLEMS
from learning_platform.progress.answers import read_answer
from learning_platform.progress.mastery import concept_evidence
from learning_platform.progress.routes import ResponsePath
from learning_platform.progress.schemas import AnswerView, ConceptEvidence

router = APIRouter(tags=["dashboards"], responses=PROBLEMS)

CohortPath = Annotated[UUID, Path(description="names the cohort")]
StudentPath = Annotated[UUID, Path(description="names the student")]


@router.get("/offerings/{offering_id}/cohorts", summary="List the cohorts of an offering")
def list_cohorts(
    offering_id: Annotated[UUID, Path(description="names the offering")], session: ReadSession, principal: SignedIn
) -> CohortList:
    """The cohorts of an offering that you teach, with their join codes."""
    return CohortList(cohorts=service.cohort_summaries(session, principal, offering_id))


@router.get("/cohorts/{cohort_id}/mastery", summary="Read the heat map of a cohort")
def read_heat_map(
    cohort_id: CohortPath, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> HeatMap:
    """Every student of a cohort you teach on every concept of the course."""
    return service.heat_map(parts, session, principal, cohort_id, language or principal.language)


@router.get("/cohorts/{cohort_id}/students/{person_id}", summary="Read a student")
def read_student(
    cohort_id: CohortPath,
    person_id: StudentPath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> StudentPage:
    """A student of a cohort you teach, exactly as they see themselves, and their latest answers."""
    return service.student_page(parts, session, principal, cohort_id, person_id, language or principal.language)


@router.get("/cohorts/{cohort_id}/students/{person_id}/concepts/{concept_id}", summary="Read a student's evidence")
def read_student_evidence(
    cohort_id: CohortPath,
    person_id: StudentPath,
    concept_id: Annotated[Identifier, Path(description="names the concept")],
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
) -> ConceptEvidence:
    """Why a student's concept is estimated as it is: the parts of the estimate and their answers."""
    cohort, offering = service.taught_cohort(session, principal, cohort_id)
    student = service.member_of(session, cohort, person_id)
    return concept_evidence(parts, session, student, offering, ConceptId(concept_id))


@router.get("/cohorts/{cohort_id}/students/{person_id}/responses/{response_id}", summary="Open a student's answer")
def read_student_answer(
    cohort_id: CohortPath,
    person_id: StudentPath,
    response_id: ResponsePath,
    parts: PartsDep,
    session: ReadSession,
    principal: SignedIn,
    language: Language = None,
) -> AnswerView:
    """An answer of a student of a cohort you teach, with its exercise and what is right."""
    cohort, offering = service.taught_cohort(session, principal, cohort_id)
    return read_answer(
        parts,
        session,
        service.member_of(session, cohort, person_id),
        response_id,
        offerings={offering.id},
        language=language or principal.language,
        shows_solution=True,
    )
