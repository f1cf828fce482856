"""Issuing the daily path: made when asked for, kept while nothing has changed, stored so that it can be checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session

from learning_platform.accounts.access import Principal
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import Catalogue, load_catalogue
from learning_platform.courses.service import studied_offerings
from learning_platform.daily_path import repository
from learning_platform.daily_path.context import (
    Student,
    Today,
    context_from_store,
    context_to_store,
    make_context,
    offer_of,
    read_today,
    wishes_now,
)
from learning_platform.daily_path.days import local_date
from learning_platform.daily_path.repository import StoredPlan
from learning_platform.daily_path.steering import SWAPPED_IN
from learning_platform.errors import ConflictError, NotFoundError, ProblemCode
from learning_platform.progress import repository as progress
from learning_platform.progress.learner import Learner, load_learner, rebuild
from learning_platform.wiring import Parts
from recommender.daily_path import DailyPath
from recommender.planning import plan_day
from recommender.planning_context import DEFAULT_PLANNING, MAXIMUM_MINUTES, CourseOffer, PlanningContext

KEPT_FOR = timedelta(minutes=10)
"""A path that nothing has changed since is shown again for this long instead of being made anew."""


class OutdatedPlanError(ConflictError):
    """What a plan was made from has changed; it can be read, and not computed again."""

    code = ProblemCode.PLAN_OUTDATED


@dataclass(frozen=True, slots=True)
class IssuedPath:
    """A path as it was issued and stored; with the day so far and the context, where they were read to make it."""

    plan: StoredPlan
    path: DailyPath
    today: Today | None = None
    context: PlanningContext | None = None


def student_of(session: Session, principal: Principal) -> Student:
    """The person as a student with the offerings they study."""
    return Student(
        person_id=principal.person_id,
        language=principal.language,
        time_zone=principal.time_zone,
        minutes_a_day=principal.minutes_a_day,
        offerings=studied_offerings(session, principal),
    )


def issue_path(
    parts: Parts,
    session: Session,
    student: Student,
    *,
    minutes: float | None,
    now: datetime,
    catalogue: Catalogue | None = None,
    learner: Learner | None = None,
) -> IssuedPath:
    """Plans from the present state and stores the plan.

    Args:
        parts: of the deployment.
        session: a write transaction.
        student: whom it is for.
        minutes: the budget from now on; what is left of the day's when left out.
        now: the instant.
        catalogue: if it is at hand already.
        learner: if they are at hand already.
    """
    catalogue = catalogue or load_catalogue(parts, session)
    learner = learner or load_learner(session, catalogue, student.person_id)
    today = read_today(session, student, now=now)
    budget = minutes if minutes is not None else minutes_left(session, student, catalogue, today, now=now)
    context = make_context(
        parts, session, catalogue, learner, student, today, minutes=min(budget, MAXIMUM_MINUTES), now=now
    )
    path = plan_day(context)
    plan = StoredPlan(
        id=uuid4(),
        person_id=student.person_id,
        issued_at=now,
        local_date=local_date(now, student.time_zone),
        minutes=context.minutes,
        model_version=catalogue.model.version,
        state_version=learner.version,
        last_grading_id=learner.last_grading_id,
        context=context_to_store(context, student),
        path=path.to_plain(),
    )
    repository.add_plan(session, plan)
    return IssuedPath(plan, path, today, context)


def minutes_left(session: Session, student: Student, catalogue: Catalogue, today: Today, *, now: datetime) -> float:
    """What is left of the day's minutes: those last asked for today, less what was worked since.

    Answers count with the seconds they took, lessons with the minutes the planner gives them. Who changes their daily
    minutes has so many today, less what they have worked today.
    """
    budget = repository.newest_budget(session, student.person_id)
    if budget is None or budget.local_date != local_date(now, student.time_zone):
        return float(student.minutes_a_day)
    allowed, since = budget.minutes, budget.issued_at
    if budget.minutes_a_day not in {None, student.minutes_a_day}:
        allowed, since = float(student.minutes_a_day), today.day_began
    answering = progress.seconds_received(session, student.person_id, since=since) / 60
    reading = sum(
        catalogue.concepts[concept_id].minutes * DEFAULT_PLANNING.lesson_share
        for concept_id, finished_at in today.lessons.items()
        if finished_at > since and concept_id in catalogue.concepts
    )
    return max(0.0, allowed - answering - reading)


def current_path(session: Session, student: Student, catalogue: Catalogue, *, now: datetime) -> IssuedPath | None:
    """The path issued last, if nothing has happened since that could change it."""
    plan = repository.newest_plan(session, student.person_id)
    if plan is None or now - plan.issued_at > KEPT_FOR or plan.local_date != local_date(now, student.time_zone):
        return None
    state = progress.read_state(session, student.person_id)
    offered = {(course["offering_id"], course["course_version"]) for course in plan.context["courses"]}
    unchanged = (
        plan.model_version == catalogue.model.version
        and plan.state_version == (state.version if state else 0)
        and offered == {(str(offering.id), offering.version_hash) for offering in student.offerings}
        and plan.context["zone"] == student.time_zone
        and plan.context.get("minutes_a_day", student.minutes_a_day) == student.minutes_a_day
        and _wishes(plan.context) == wishes_now(session, catalogue, student)
        and not progress.has_events_since(session, student.person_id, plan.issued_at)
    )
    return IssuedPath(plan, DailyPath.from_plain(plan.path)) if unchanged else None


def _wishes(context: Mapping[str, Any]) -> set[str]:
    """Ids of the goals and assignments of a stored context; what was swapped in is an event of its own."""
    wished = (wish["id"] for wish in (*context["goals"], *context["assignments"]))
    return {name for name in wished if not name.startswith(SWAPPED_IN)}


def find_path(session: Session, person_id: UUID, plan_id: UUID) -> IssuedPath:
    """A path that was issued to this person.

    Raises:
        NotFoundError: there is none of that id among theirs.
    """
    plan = repository.find_plan(session, person_id, plan_id)
    if plan is None:
        raise NotFoundError("There is no such plan among yours.")
    return IssuedPath(plan, DailyPath.from_plain(plan.path))


def newest_path(session: Session, person_id: UUID) -> IssuedPath | None:
    """The path that was issued to this person last."""
    plan = repository.newest_plan(session, person_id)
    return IssuedPath(plan, DailyPath.from_plain(plan.path)) if plan else None


def recompute(parts: Parts, session: Session, issued: IssuedPath) -> DailyPath:
    """Plans again from what was stored with a plan: the ledger as it was then, and the versions it names.

    Raises:
        OutdatedPlanError: the learner model has changed since; the plan can only be read.
    """
    catalogue = load_catalogue(parts, session)
    plan = issued.plan
    if plan.model_version != catalogue.model.version:
        raise OutdatedPlanError("The learner model has changed since this plan was made; it cannot be computed again.")
    state = rebuild(session, catalogue, plan.person_id, up_to_grading=plan.last_grading_id)
    offers = _stored_offers(parts, session, catalogue, plan.context)
    return plan_day(context_from_store(plan.context, offers, catalogue, state))


def _stored_offers(
    parts: Parts, session: Session, catalogue: Catalogue, context: Mapping[str, Any]
) -> dict[str, CourseOffer]:
    offers = {}
    for course in context["courses"]:
        offering = courses.find_offering(session, UUID(course["offering_id"]))
        if offering is None or offering.version_hash != course["course_version"]:
            raise OutdatedPlanError("The course has changed since this plan was made; it cannot be computed again.")
        offers[course["offering_id"]] = offer_of(parts, session, catalogue, offering)
    return offers
