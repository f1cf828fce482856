"""Gathers everything a day's plan depends on, and names it so that the plan can be computed again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.courses.catalogue import Catalogue, load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.daily_path import repository
from learning_platform.daily_path.days import day_end, day_start
from learning_platform.daily_path.steering import wishes_of
from learning_platform.daily_path.steps import finished_steps
from learning_platform.progress import repository as progress
from learning_platform.progress.learner import Learner
from learning_platform.progress.placing import presumed_known
from learning_platform.progress.records import EventKind, WorkedExercise
from learning_platform.progress.repository import LedgerEntry
from learning_platform.progress.service import finished_lessons
from learning_platform.wiring import Parts
from recommender.context_plain import context_from_plain, context_to_plain
from recommender.learner_state import LearnerState
from recommender.planning_context import (
    Assignment,
    CourseOffer,
    FinishedStep,
    Goal,
    OfferedConcept,
    PlanningContext,
    PlanningParameters,
    StepKind,
    TodayHistory,
)

QUIZ_MEMORY = timedelta(days=30)
"""Minutes worked longer ago do not bring a quiz any nearer."""

WHOLE_COURSE = "course"
"""Prefix of the id of the goal that every offering has by itself: the whole course, by its last day."""


@dataclass(frozen=True, slots=True)
class Student:
    """Whom a path is for."""

    person_id: UUID
    language: str
    time_zone: str
    minutes_a_day: int
    offerings: tuple[StoredOffering, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """What the learner did since their local midnight, and what they have said and read at any time."""

    worked: Sequence[WorkedExercise]
    lessons: Mapping[ConceptId, datetime]
    steering: Sequence[LedgerEntry]
    placement: Sequence[LedgerEntry]
    day_began: datetime

    @property
    def finished(self) -> tuple[FinishedStep, ...]:
        """The steps done today."""
        return finished_steps(
            self.worked, [concept_id for concept_id, when in self.lessons.items() if when >= self.day_began]
        )


def read_today(session: Session, student: Student, *, now: datetime) -> Today:
    """The day so far."""
    began = day_start(now, student.time_zone)
    kinds = (EventKind.LESSON_FINISHED, EventKind.STEERING, EventKind.PLACEMENT)
    events = progress.find_events(session, student.person_id, *kinds)
    return Today(
        worked=progress.worked_exercises(session, student.person_id, since=began),
        lessons=finished_lessons(events),
        steering=[event for event in events if event.kind is EventKind.STEERING],
        placement=[event for event in events if event.kind is EventKind.PLACEMENT],
        day_began=began,
    )


def make_context(
    parts: Parts,
    session: Session,
    catalogue: Catalogue,
    learner: Learner,
    student: Student,
    today: Today,
    *,
    minutes: float,
    now: datetime,
) -> PlanningContext:
    """The planning context of a learner at an instant."""
    wishes = wishes_of(session, student.person_id, today.steering, now=now)
    return PlanningContext(
        model=catalogue.model,
        state=learner.state,
        courses=tuple(offer_of(parts, session, catalogue, offering) for offering in student.offerings),
        now=now,
        minutes=minutes,
        zone=student.time_zone,
        goals=_goals(parts, session, catalogue, student),
        assignments=(*_assignments(session, catalogue, student), *wishes.swapped_in),
        steering=wishes.steering,
        today=TodayHistory(
            finished=today.finished,
            active_minutes_since_quiz=progress.seconds_since_quiz(
                session, student.person_id, at_most_since=now - QUIZ_MEMORY
            )
            / 60,
        ),
        lessons_finished=frozenset(today.lessons),
        presumed_known=presumed_known(
            parts, session, catalogue, student.person_id, student.offerings, learner.state, today.placement
        ),
        parameters=PlanningParameters(tries_before_lesson=parts.settings.tries_before_lesson),
    )


def offer_of(parts: Parts, session: Session, catalogue: Catalogue, offering: StoredOffering) -> CourseOffer:
    """An offering's course as the planner sees it, made once for each version."""

    def make() -> CourseOffer:
        course = load_course(parts, session, offering.version_hash)
        taught = {lesson.concept_id for lesson in course.lessons}
        return CourseOffer(
            course_id=course.id,
            offering_id=str(offering.id),
            concepts=tuple(
                OfferedConcept(
                    id=concept.id,
                    minutes=concept.minutes,
                    has_lesson=concept.id in taught,
                    has_exercises=concept.id in course.templates_by_concept,
                )
                for concept in course.concepts
                if concept.id in catalogue.graph.position
            ),
        )

    return parts.memory.get_or_compute(("offer", offering.id, offering.version_hash, catalogue.version), make)


def _goals(parts: Parts, session: Session, catalogue: Catalogue, student: Student) -> tuple[Goal, ...]:
    own = repository.open_goals(session, student.person_id, [offering.id for offering in student.offerings])
    set_for = {goal.offering_id for goal in own}
    zones = {offering.id: offering.time_zone for offering in student.offerings}
    goals = [
        Goal(
            id=str(goal.id),
            concepts=goal.concepts or _all_concepts(parts, session, catalogue, student, goal.offering_id),
            deadline=day_end(goal.deadline, zones[goal.offering_id]) if goal.deadline else None,
            weight=goal.weight,
        )
        for goal in own
    ]
    goals += [
        Goal(
            id=f"{WHOLE_COURSE}:{offering.id}",
            concepts=_all_concepts(parts, session, catalogue, student, offering.id),
            deadline=day_end(offering.ends_on, offering.time_zone),
        )
        for offering in student.offerings
        if offering.id not in set_for
    ]
    return tuple(goals)


def _assignments(session: Session, catalogue: Catalogue, student: Student) -> tuple[Assignment, ...]:
    offering_ids = [offering.id for offering in student.offerings]
    return tuple(
        Assignment(str(stored.id), stored.concept_id, StepKind(stored.kind), stored.due_at)
        for stored in repository.open_assignments(session, student.person_id, offering_ids)
        if stored.concept_id in catalogue.graph.position
    )


def wishes_now(session: Session, catalogue: Catalogue, student: Student) -> set[str]:
    """Ids of the goals and assignments that a path made now would follow."""
    own = repository.open_goals(session, student.person_id, [offering.id for offering in student.offerings])
    set_for = {goal.offering_id for goal in own}
    goals = {str(goal.id) for goal in own}
    goals |= {f"{WHOLE_COURSE}:{offering.id}" for offering in student.offerings if offering.id not in set_for}
    return goals | {assignment.id for assignment in _assignments(session, catalogue, student)}


def _all_concepts(
    parts: Parts, session: Session, catalogue: Catalogue, student: Student, offering_id: UUID
) -> tuple[ConceptId, ...]:
    offering = next(offering for offering in student.offerings if offering.id == offering_id)
    return tuple(concept.id for concept in offer_of(parts, session, catalogue, offering).concepts)


def context_to_store(context: PlanningContext, student: Student) -> dict[str, Any]:
    """The context as plain data; courses are named by their immutable version instead of spelled out.

    The student's daily minutes stand beside it: whoever changes them gets another path.
    """
    plain = context_to_plain(replace(context, courses=()))
    versions = {str(offering.id): offering.version_hash for offering in student.offerings}
    plain["minutes_a_day"] = student.minutes_a_day
    plain["courses"] = [
        {"offering_id": course.offering_id, "course_version": versions[course.offering_id], "weight": course.weight}
        for course in context.courses
    ]
    return plain


def context_from_store(
    stored: Mapping[str, Any],
    offers: Mapping[str, CourseOffer],
    catalogue: Catalogue,
    state: LearnerState,
) -> PlanningContext:
    """Turns `context_to_store` round.

    Args:
        stored: what it returned.
        offers: the offers of the stored course versions, by offering id.
        catalogue: with the model of the version that the context names.
        state: replayed to where the plan was made.
    """
    context = context_from_plain({**stored, "courses": []}, catalogue.model, state)
    courses = tuple(replace(offers[course["offering_id"]], weight=course["weight"]) for course in stored["courses"])
    return replace(context, courses=courses)
