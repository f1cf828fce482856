"""Today's path, answers and what they change, steering, goals."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Path, Query, status
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import RawAnswer
from learning_platform.accounts.access import Principal, Role, SignedIn
from learning_platform.courses.catalogue import load_catalogue, load_course
from learning_platform.courses.routes import Language
from learning_platform.courses.service import visible_offering
from learning_platform.daily_path import repository, service
from learning_platform.daily_path.attention import attention_view
from learning_platform.daily_path.days import next_day_start
from learning_platform.daily_path.repository import StoredGoal
from learning_platform.daily_path.schemas import (
    AnswersTaken,
    AttentionView,
    GoalRequest,
    GoalView,
    MinutesQuery,
    PathView,
    SteeringRequest,
    Verification,
)
from learning_platform.daily_path.steering import SteeringAction, record_steering
from learning_platform.daily_path.views import goal_view, path_view
from learning_platform.dependencies import PartsDep, ReadSession, WriteSession
from learning_platform.errors import NotFoundError
from learning_platform.problems import PROBLEMS
from learning_platform.progress import responses
from learning_platform.progress.mastery import changes_between
from learning_platform.progress.records import PreparedResponse, SentResponse
from learning_platform.progress.routes import STUDENTS, OfferingPath
from learning_platform.progress.schemas import NewResponse, ResponseBatch
from learning_platform.progress.views import response_result
from learning_platform.wiring import Parts
from recommender.evidence import MAX_SECONDS

router = APIRouter(tags=["path"], responses=PROBLEMS)

BudgetQuery = Annotated[
    MinutesQuery | None, Query(description="minutes from now on, for the rest of your day; what is left otherwise")
]
PlanPath = Annotated[UUID, Path(description="names the plan")]


@router.get("/path", summary="Read today's path")
def read_path(parts: PartsDep, principal: SignedIn, minutes: BudgetQuery = None, language: Language = None) -> PathView:
    """The few things worth your minutes now, each with its reason. Made anew only when something has changed."""
    now, wanted = parts.clock(), language or principal.language
    with parts.transactions.read() as session:
        student = service.student_of(session, principal)
        catalogue = load_catalogue(parts, session)
        current = service.current_path(session, student, catalogue, now=now) if minutes is None else None
        if current is not None:
            return path_view(parts, session, current, student, wanted)

    def work(session: Session) -> PathView:
        issued = service.issue_path(parts, session, student, minutes=minutes, now=now, catalogue=catalogue)
        return path_view(parts, session, issued, student, wanted)

    return parts.transactions.write(work)


@router.post("/responses", summary="Send answers")
def take_responses(body: ResponseBatch, parts: PartsDep, principal: SignedIn) -> AnswersTaken:
    """Grades and records answers, each exactly once, and plans again.

    If every answer is refused, the request is refused with the first one's status.
    """
    sent = [_sent_response(item, body.device_id) for item in body.responses]
    studied = principal.offerings_as(Role.STUDENT)
    with parts.transactions.read() as session:
        found = responses.find(parts, session, principal.person_id, studied, sent)
    prepared = responses.grade(parts.grader, found)
    return parts.transactions.write(lambda session: _record(parts, session, principal, body, prepared))


def _record(
    parts: Parts, session: Session, principal: Principal, body: ResponseBatch, prepared: list[PreparedResponse]
) -> AnswersTaken:
    catalogue, now = load_catalogue(parts, session), parts.clock()
    batch = responses.record(session, catalogue, principal.person_id, prepared, sent_at=body.sent_at, now=now)
    refusals = [taken.refusal for taken in batch.responses]
    if refusals[0] is not None and all(refusals):
        raise refusals[0]
    student = service.student_of(session, principal)
    issued = None
    if batch.after is batch.before:
        issued = service.current_path(session, student, catalogue, now=now)
    issued = issued or service.issue_path(
        parts, session, student, minutes=None, now=now, catalogue=catalogue, learner=batch.after
    )
    changes = changes_between(catalogue, batch.before.state, batch.after.state, principal.language, now=now)
    return AnswersTaken(
        results=[response_result(parts, session, taken) for taken in batch.responses],
        changes=changes if batch.after is not batch.before else [],
        path=path_view(parts, session, issued, student, principal.language, catalogue),
    )


def _sent_response(item: NewResponse, device_id: str) -> SentResponse:
    answer = RawAnswer(item.text, tuple(item.chosen), tuple(item.entries))
    client_time = item.client_time.isoformat() if item.client_time else None
    rest = {
        "gave_up": item.gave_up,
        "seconds": item.seconds,
        "confidence": item.confidence,
        "client_time": client_time,
        "device_sequence": item.device_sequence,
    }
    return SentResponse(
        id=item.id,
        attempt_id=item.attempt_id,
        answer=answer,
        gave_up=item.gave_up,
        seconds=item.seconds if item.seconds is not None and item.seconds <= MAX_SECONDS else None,
        confidence=item.confidence,
        client_time=item.client_time,
        device_id=device_id,
        device_sequence=item.device_sequence,
        body_hash=responses.hash_body(item.attempt_id, answer, rest),
    )


@router.post("/path/steering", summary="Steer the path")
def steer(body: SteeringRequest, parts: PartsDep, principal: SignedIn) -> PathView:
    """Postpones, pins or contests a concept and plans again; with ``preview`` it only shows what that would do."""

    def work(session: Session) -> PathView:
        student, now = service.student_of(session, principal), parts.clock()
        concept_id = ConceptId(body.concept_id)
        if not any(
            concept_id in load_course(parts, session, offering.version_hash).concept_by_id
            for offering in student.offerings
        ):
            raise NotFoundError(f"None of your courses has a concept {body.concept_id!r}.")
        until = body.until
        if body.action is SteeringAction.POSTPONE and until is None:
            until = next_day_start(now, student.time_zone)
        record_steering(session, student.person_id, body.action, concept_id, until=until, now=now)
        session.flush()
        issued = service.issue_path(parts, session, student, minutes=None, now=now)
        return path_view(parts, session, issued, student, principal.language)

    return parts.transactions.try_out(work) if body.preview else parts.transactions.write(work)


@router.get("/plans/{plan_id}", summary="Read a plan again")
def read_plan(
    plan_id: PlanPath, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> PathView:
    """A path that was issued to you, with its receipts as they were."""
    issued = service.find_path(session, principal.person_id, plan_id)
    student = service.student_of(session, principal)
    return path_view(parts, session, issued, student, language or principal.language)


@router.get("/plans/{plan_id}/verification", summary="Verify a plan")
def verify_plan(plan_id: PlanPath, parts: PartsDep, session: ReadSession, principal: SignedIn) -> Verification:
    """Replays your ledger up to the plan, plans again, and compares every number of every receipt."""
    issued = service.find_path(session, principal.person_id, plan_id)
    again = service.recompute(parts, session, issued)
    return Verification(plan_id=plan_id, equal=again == issued.path, steps=len(issued.path.steps))


@router.get("/offerings/{offering_id}/goal", summary="Read your goal")
def read_goal(offering_id: OfferingPath, session: ReadSession, principal: SignedIn) -> GoalView | None:
    """What you want to reach in a course; null while you have set nothing: then the goal is the whole course."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    found = repository.open_goals(session, principal.person_id, [offering.id])
    return goal_view(found[-1]) if found else None


@router.delete("/offerings/{offering_id}/goal", status_code=status.HTTP_204_NO_CONTENT, summary="Take your goal back")
def remove_goal(offering_id: OfferingPath, parts: PartsDep, session: WriteSession, principal: SignedIn) -> None:
    """Takes your goal in a course back: it is the whole course again; without a goal nothing changes."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    repository.end_goal(session, principal.person_id, offering.id, now=parts.clock())


@router.get("/offerings/{offering_id}/attention", summary="Read what deserves your attention")
def read_attention(
    offering_id: OfferingPath, parts: PartsDep, session: ReadSession, principal: SignedIn, language: Language = None
) -> AttentionView:
    """At most three things in a course that deserve your attention now, each with the answers it rests on."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    student = service.student_of(session, principal)
    return attention_view(parts, session, student, offering, language or principal.language)


@router.put("/offerings/{offering_id}/goal", summary="Set your goal")
def set_goal(
    offering_id: OfferingPath, body: GoalRequest, parts: PartsDep, session: WriteSession, principal: SignedIn
) -> GoalView:
    """Says what you want to reach in a course and by when; replaces the goal you had."""
    offering = visible_offering(session, principal, offering_id, STUDENTS)
    course = load_course(parts, session, offering.version_hash)
    unknown = [each for each in body.concepts if ConceptId(each) not in course.concept_by_id]
    if unknown:
        raise NotFoundError(f"The course has no concept {unknown[0]!r}.")
    goal = StoredGoal(
        id=uuid4(),
        offering_id=offering.id,
        title=body.title,
        concepts=tuple(ConceptId(each) for each in body.concepts),
        deadline=body.deadline,
        weight=body.weight,
    )
    repository.add_goal(session, principal.person_id, goal, now=parts.clock())
    return goal_view(goal)
