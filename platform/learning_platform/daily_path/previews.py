"""What a change would make of the path and of forecasts, before it is confirmed; and how a wish is written down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.courses.catalogue import Catalogue, load_catalogue, load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.daily_path import repository, service
from learning_platform.daily_path.context import Student, Today, make_context, read_today
from learning_platform.daily_path.days import day_end, next_day_start
from learning_platform.daily_path.forecasts import (
    Outlook,
    concepts_of,
    current_forecast,
    deadline_of,
    forecast_view,
    goal_as,
    outlook_of,
)
from learning_platform.daily_path.goal_schemas import (
    AlternativesView,
    ForecastChange,
    MovedStepView,
    PathChangesView,
    PathPreview,
    PathPreviewRequest,
    ResizedStepView,
    WhatIfRequest,
    WhatIfView,
)
from learning_platform.daily_path.repository import StoredGoal
from learning_platform.daily_path.schemas import SteeringWish, StepView
from learning_platform.daily_path.service import IssuedPath
from learning_platform.daily_path.steering import Instead, SteeringAction, record_steering
from learning_platform.daily_path.views import path_view, runner_up_view, step_view
from learning_platform.errors import InvalidInputError, NotFoundError
from learning_platform.progress.learner import load_learner
from learning_platform.wiring import Parts
from recommender.alternatives import alternatives
from recommender.daily_path import DailyStep
from recommender.path_difference import path_difference
from recommender.planning import plan_day
from recommender.planning_context import MAXIMUM_MINUTES

LASTING = frozenset({SteeringAction.POSTPONE, SteeringAction.SWAP})
"""Actions that leave a concept away until an instant."""


def steer_as_asked(parts: Parts, session: Session, student: Student, wish: SteeringWish, *, now: datetime) -> None:
    """Writes a wish into the ledger.

    Raises:
        NotFoundError: none of the student's courses has the concept.
        InvalidInputError: a swap does not say what comes in its place, or names the same concept.
    """
    concept_id, until = ConceptId(wish.concept_id), wish.until
    _must_be_taught(parts, session, student, [concept_id])
    if wish.action in LASTING and until is None:
        until = next_day_start(now, student.time_zone)
    instead = None
    if wish.action is SteeringAction.SWAP:
        if wish.instead is None or wish.instead.concept_id == wish.concept_id:
            raise InvalidInputError("A swap needs another concept in `instead`: GET /path/alternatives lists some.")
        instead = Instead(ConceptId(wish.instead.concept_id), wish.instead.kind)
        _must_be_taught(parts, session, student, [instead.concept_id])
    record_steering(session, student.person_id, wish.action, concept_id, until=until, now=now, instead=instead)
    session.flush()


def _must_be_taught(parts: Parts, session: Session, student: Student, concepts: Iterable[ConceptId]) -> None:
    taught = [load_course(parts, session, offering.version_hash).concept_by_id for offering in student.offerings]
    for concept_id in concepts:
        if not any(concept_id in course for course in taught):
            raise NotFoundError(f"None of your courses has a concept {concept_id!r}.")


def preview_change(
    parts: Parts, session: Session, student: Student, asked: PathPreviewRequest, language: str
) -> PathPreview:
    """Tries a change out. To be run in a transaction that is not kept.

    Raises:
        NotFoundError, InvalidInputError: as `steer_as_asked` does.
    """
    catalogue, now = load_catalogue(parts, session), parts.clock()
    before = _path_now(parts, session, student, catalogue, now=now)
    touched = _touched(parts, session, student, asked)
    outlooks = [outlook_of(parts, session, student, offering, catalogue) for offering in touched]
    if asked.steering is not None:
        steer_as_asked(parts, session, student, asked.steering, now=now)
    after = service.issue_path(parts, session, student, minutes=asked.minutes, now=now, catalogue=catalogue)
    extra = 0.0 if asked.minutes is None else after.plan.minutes - before.plan.minutes
    return PathPreview(
        path=path_view(parts, session, after, student, language, catalogue),
        changes=_changes_view(catalogue, before, after, language),
        forecasts=[
            _forecast_change(parts, session, outlook, catalogue, extra / max(len(student.offerings), 1))
            for outlook in outlooks
        ],
    )


def _path_now(parts: Parts, session: Session, student: Student, catalogue: Catalogue, *, now: datetime) -> IssuedPath:
    """The path as the student sees it; made, and not kept, where something has changed since."""
    current = service.current_path(session, student, catalogue, now=now)
    return current or service.issue_path(parts, session, student, minutes=None, now=now, catalogue=catalogue)


def _touched(parts: Parts, session: Session, student: Student, asked: PathPreviewRequest) -> tuple[StoredOffering, ...]:
    """The offerings whose forecast the change may move: those with the concept; all for other minutes."""
    if asked.minutes is not None or asked.steering is None:
        return student.offerings
    concept_id = ConceptId(asked.steering.concept_id)
    return tuple(
        offering
        for offering in student.offerings
        if concept_id in load_course(parts, session, offering.version_hash).concept_by_id
    )


def _forecast_change(
    parts: Parts, session: Session, outlook: Outlook, catalogue: Catalogue, extra: float
) -> ForecastChange:
    steered = outlook_of(parts, session, outlook.student, outlook.offering, catalogue)
    deadline, title = deadline_of(session, outlook)
    return ForecastChange(
        before=forecast_view(outlook, deadline=deadline, title=title),
        after=forecast_view(outlook, context=steered.context, extra_minutes=extra, deadline=deadline, title=title),
    )


def _changes_view(catalogue: Catalogue, before: IssuedPath, after: IssuedPath, language: str) -> PathChangesView:
    found = path_difference(before.path, after.path)
    today = after.today or Today((), {}, (), (), after.plan.issued_at)

    def shown(step: DailyStep) -> StepView:
        return step_view(catalogue, 0, step, today, language)

    return PathChangesView(
        came=[shown(step) for step in found.came],
        went=[shown(step) for step in found.went],
        moved=[MovedStepView(step=shown(each.step), before=each.before, after=each.after) for each in found.moved],
        resized=[
            ResizedStepView(step=shown(each.step), before=each.before, after=each.after) for each in found.resized
        ],
        minutes_before=before.path.minutes,
        minutes_after=after.path.minutes,
    )


def alternatives_view(
    parts: Parts, session: Session, student: Student, concept_id: ConceptId, language: str
) -> AlternativesView:
    """What could stand in for the steps on a concept of today's path.

    Raises:
        NotFoundError: today's path has no step on that concept.
    """
    catalogue, now = load_catalogue(parts, session), parts.clock()
    learner, today = load_learner(session, catalogue, student.person_id), read_today(session, student, now=now)
    current = service.current_path(session, student, catalogue, now=now)
    left = service.minutes_left(session, student, catalogue, today, now=now)
    minutes = min(current.plan.minutes if current else left, MAXIMUM_MINUTES)
    context = make_context(parts, session, catalogue, learner, student, today, minutes=minutes, now=now)
    path = current.path if current else plan_day(context)
    if not any(concept_id in step.concepts for step in path.steps):
        raise NotFoundError("Today's path has no step on that concept.")
    found = [runner_up_view(catalogue, each, language) for each in alternatives(context, path, concept_id)]
    return AlternativesView(alternatives=[each for each in found if each is not None])


def what_if(
    parts: Parts, session: Session, student: Student, offering: StoredOffering, asked: WhatIfRequest, language: str
) -> WhatIfView:
    """Tries other minutes, another deadline or another goal out. To be run in a transaction that is not kept.

    Raises:
        NotFoundError: the course has not one of the concepts.
    """
    catalogue, now = load_catalogue(parts, session), parts.clock()
    course = load_course(parts, session, offering.version_hash)
    unknown = [each for each in asked.concepts or () if ConceptId(each) not in course.concept_by_id]
    if unknown:
        raise NotFoundError(f"The course has no concept {unknown[0]!r}.")
    before = _path_now(parts, session, student, catalogue, now=now)
    outlook = outlook_of(parts, session, student, offering, catalogue)
    (deadline, title), now_forecast = deadline_of(session, outlook), current_forecast(outlook, session)
    if "deadline" in asked.model_fields_set:
        deadline = asked.deadline
    concepts = concepts_of(outlook, asked.concepts)
    goal = goal_as(outlook, concepts, day_end(deadline, offering.time_zone) if deadline else None)
    if asked.concepts is not None or "deadline" in asked.model_fields_set:
        stored = StoredGoal(uuid4(), offering.id, title or "", concepts, deadline, goal.weight)
        repository.add_goal(session, student.person_id, stored, now=now)
        session.flush()
    then = replace(student, minutes_a_day=asked.minutes_a_day or student.minutes_a_day)
    after = service.issue_path(parts, session, then, minutes=None, now=now, catalogue=catalogue)
    return WhatIfView(
        forecast=ForecastChange(
            before=now_forecast,
            after=forecast_view(outlook, goal=goal, minutes_a_day=asked.minutes_a_day, deadline=deadline, title=title),
        ),
        changes=_changes_view(catalogue, before, after, language),
    )
