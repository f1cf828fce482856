"""Placement: finding out in at most thirty questions what a student knows already."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from fastapi import APIRouter, Response, status
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from learning_platform.accounts.access import SignedIn
from learning_platform.courses.catalogue import load_catalogue, load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.courses.routes import Language
from learning_platform.courses.service import visible_offering
from learning_platform.courses.views import named
from learning_platform.daily_path.placement_schemas import (
    PlacedConcept,
    PlacementRequest,
    PlacementStatus,
    PlacementView,
)
from learning_platform.daily_path.repository import open_goals
from learning_platform.dependencies import PartsDep, ReadSession
from learning_platform.errors import ConflictError, NotFoundError, ProblemCode
from learning_platform.problems import PROBLEMS
from learning_platform.progress import attempts
from learning_platform.progress import repository as progress
from learning_platform.progress.attempts import AttemptRequest
from learning_platform.progress.learner import load_learner
from learning_platform.progress.placing import (
    PlacementAction,
    PlacementResult,
    beginning,
    placement_model,
    placement_result,
    placement_run,
    record_placement,
)
from learning_platform.progress.records import EventKind
from learning_platform.progress.routes import STUDENTS, OfferingPath
from learning_platform.progress.schemas import AttemptView
from learning_platform.progress.views import attempt_view
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode
from recommender.placement import PlacementParameters

router = APIRouter(tags=["placement"], responses=PROBLEMS)


class PlacementOverError(ConflictError):
    """There is no question to ask: placement has ended, was not begun, or the course has no exercises."""

    code = ProblemCode.PLACEMENT_OVER


@router.get("/offerings/{offering_id}/placement", summary="Read your placement")
def read_placement(
    offering_id: OfferingPath, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> PlacementView:
    """How far your placement in a course has come, its next question, and what it concludes so far."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    return _view(parts, session, principal.person_id, offering, language or principal.language)


@router.post("/offerings/{offering_id}/placement", summary="Begin, steer or end your placement")
def act_on_placement(
    offering_id: OfferingPath, body: PlacementRequest, parts: PartsDep, principal: SignedIn, language: Language = None
) -> PlacementView:
    """Begins placement (again), leaves a question out, ends it, declines it, or forgets what it concluded."""
    wanted = language or principal.language
    with parts.transactions.read() as session:
        offering = visible_offering(session, principal, offering_id, STUDENTS)
        course = load_course(parts, session, offering.version_hash)
        if body.action is PlacementAction.START:
            if not course.templates_by_concept:
                raise PlacementOverError("This course has no exercises yet, so there is nothing to ask.")
            placement_model(parts, course)  # a second of work the first time: before the transaction, not in it
        if body.action is PlacementAction.SKIP and ConceptId(body.concept_id or "") not in course.concept_by_id:
            raise NotFoundError(f"The course has no concept {body.concept_id!r}.")

    def work(session: Session) -> PlacementView:
        _record(parts, session, principal.person_id, offering, course, body)
        session.flush()
        return _view(parts, session, principal.person_id, offering, wanted)

    return parts.transactions.write(work)


def _record(
    parts: Parts, session: Session, person_id: UUID, offering: StoredOffering, course: Course, body: PlacementRequest
) -> None:
    """Notes the action, where it changes anything."""
    progress.lock_learner(session, person_id)
    now, more = parts.clock(), {}
    run, dismissed = placement_run(progress.find_events(session, person_id, EventKind.PLACEMENT), offering.id)
    match body.action:
        case PlacementAction.START:
            catalogue = load_catalogue(parts, session)
            state = load_learner(session, catalogue, person_id).state
            goals = open_goals(session, person_id, [offering.id])
            more = beginning(catalogue, course, state, [name for goal in goals for name in goal.concepts], now=now)
        case PlacementAction.SKIP:
            if run is None or run.ended_at is not None or body.concept_id in run.skipped:
                return
            more = {"concept": body.concept_id}
        case PlacementAction.END:
            if run is None or run.ended_at is not None:
                return
        case PlacementAction.FORGET:
            if run is None:
                return
        case PlacementAction.DISMISS:
            if dismissed:
                return
    record_placement(session, person_id, offering.id, body.action, now=now, **more)


@router.post(
    "/offerings/{offering_id}/placement/question",
    status_code=status.HTTP_201_CREATED,
    summary="Get the next question of your placement",
    responses={200: {"model": AttemptView, "description": "the one you have and have not answered"}},
)
def ask(
    offering_id: OfferingPath, response: Response, parts: PartsDep, principal: SignedIn, language: Language = None
) -> AttemptView:
    """An exercise of the concept whose answer says most. Send the answer as any other; then ask for the next one."""
    wanted_language = language or principal.language

    def work(session: Session) -> tuple[AttemptView, bool]:
        offering = visible_offering(session, principal, offering_id, STUDENTS)
        course = load_course(parts, session, offering.version_hash)
        result = _result(parts, session, principal.person_id, offering)
        if result is None or result.question is None:
            raise PlacementOverError("There is no further question in this placement.")
        wanted = AttemptRequest(
            offering_id=offering.id,
            concept_id=result.question,
            mode=EvidenceMode.PLACEMENT,
            step_kind="",
            plan_id=None,
            language=wanted_language,
        )
        now = parts.clock()
        waiting = attempts.unanswered_attempt(parts, session, course, principal.person_id, wanted, now=now)
        issued = waiting or attempts.issue_attempt(parts, session, course, principal.person_id, wanted, now=now)
        return attempt_view(issued, wanted_language), waiting is not None

    shown, was_waiting = parts.transactions.write(work)
    if was_waiting:
        response.status_code = status.HTTP_200_OK
    return shown


def _result(parts: Parts, session: Session, person_id: UUID, offering: StoredOffering) -> PlacementResult | None:
    run, _ = placement_run(progress.find_events(session, person_id, EventKind.PLACEMENT), offering.id)
    if run is None:
        return None
    catalogue = load_catalogue(parts, session)
    state = load_learner(session, catalogue, person_id).state
    return placement_result(parts, session, catalogue, person_id, offering, run, state)


def _view(parts: Parts, session: Session, person_id: UUID, offering: StoredOffering, language: str) -> PlacementView:
    course = load_course(parts, session, offering.version_hash)
    result = _result(parts, session, person_id, offering)
    _, dismissed = placement_run(progress.find_events(session, person_id, EventKind.PLACEMENT), offering.id)
    return PlacementView(
        offering_id=offering.id,
        status=_status(course, result, dismissed=dismissed),
        questions=result.state.questions if result else 0,
        most_questions=PlacementParameters().most_questions,
        skipped=len(result.state.skipped) if result else 0,
        question=named(course.concept_by_id, result.question, language) if result and result.question else None,
        started_at=result.run.started_at if result else None,
        concepts=_placed(course, result, language) if result else [],
    )


def _status(course: Course, result: PlacementResult | None, *, dismissed: bool) -> PlacementStatus:
    if not course.templates_by_concept:
        return PlacementStatus.IMPOSSIBLE
    if result is not None:
        return PlacementStatus.RUNNING if result.question else PlacementStatus.FINISHED
    return PlacementStatus.DISMISSED if dismissed else PlacementStatus.OPEN


def _placed(course: Course, result: PlacementResult, language: str) -> list[PlacedConcept]:
    names: Sequence[ConceptId] = [concept.id for concept in course.concepts if concept.id in result.concluded]
    return [
        PlacedConcept(
            concept=named(course.concept_by_id, name, language),
            conclusion=result.concluded[name],
            probability=result.belief[name],
        )
        for name in names
    ]
