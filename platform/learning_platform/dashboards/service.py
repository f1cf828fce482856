"""The cohort as its tutor sees it."""

from __future__ import annotations

from uuid import UUID

import numpy as np
from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from learning_platform.accounts.access import Principal
from learning_platform.accounts.service import people_by_id
from learning_platform.courses import repository as courses
from learning_platform.courses.catalogue import Catalogue, load_catalogue, load_course
from learning_platform.courses.repository import StoredCohort, StoredOffering
from learning_platform.courses.service import TEACHING_ROLES, roles_in, visible_offering
from learning_platform.courses.views import concept_summary, named
from learning_platform.daily_path.context import Student
from learning_platform.daily_path.schemas import PathView
from learning_platform.daily_path.service import newest_path
from learning_platform.daily_path.views import path_view
from learning_platform.dashboards.schemas import (
    CohortSummary,
    HeatCell,
    HeatMap,
    HeatRow,
    HistoryEntry,
    StudentHeader,
    StudentPage,
)
from learning_platform.errors import NotFoundError
from learning_platform.progress import repository as progress
from learning_platform.progress.learner import Learner, load_learner, revive
from learning_platform.progress.mastery import map_of
from learning_platform.progress.views import evidence_view
from learning_platform.wiring import Parts
from recommender.learner_state import instant
from recommender.prediction import MasteryStatus, prediction_of, standing

MAX_HISTORY = 200


def cohort_summaries(session: Session, principal: Principal, offering_id: UUID) -> list[CohortSummary]:
    """The cohorts of an offering that the person teaches."""
    offering = visible_offering(session, principal, offering_id, TEACHING_ROLES)
    return [_summary(session, cohort) for cohort in courses.cohorts_of(session, offering.id)]


def _summary(session: Session, cohort: StoredCohort) -> CohortSummary:
    return CohortSummary(
        id=cohort.id,
        offering_id=cohort.offering_id,
        name=cohort.name,
        join_code=cohort.join_code,
        students=len(courses.members_of(session, cohort.id)),
    )


def taught_cohort(session: Session, principal: Principal, cohort_id: UUID) -> tuple[StoredCohort, StoredOffering]:
    """A cohort of an offering that the person teaches.

    Raises:
        NotFoundError: there is none of that id among theirs.
    """
    cohort = courses.find_cohort(session, cohort_id)
    offering = courses.find_offering(session, cohort.offering_id) if cohort else None
    if cohort is None or offering is None or not roles_in(principal, offering) & TEACHING_ROLES:
        raise NotFoundError("There is no such cohort among yours.")
    return cohort, offering


def heat_map(parts: Parts, session: Session, principal: Principal, cohort_id: UUID, language: str) -> HeatMap:
    """Class by concept, read from the same states the students see."""
    cohort, offering = taught_cohort(session, principal, cohort_id)
    course = load_course(parts, session, offering.version_hash)
    catalogue = load_catalogue(parts, session)
    people = people_by_id(session, courses.members_of(session, cohort.id))
    stored = progress.read_states(session, people)
    concept_ids = [concept.id for concept in course.concepts]
    rows = [
        _heat_row(parts, catalogue, revive(session, catalogue, person_id, stored.get(person_id)), name, concept_ids)
        for person_id, name in sorted(
            ((person.id, person.display_name) for person in people.values()), key=lambda pair: (pair[1], pair[0])
        )
    ]
    return HeatMap(
        cohort=_summary(session, cohort),
        concepts=[concept_summary(parts, course, concept, language) for concept in course.concepts],
        students=rows,
    )


def _heat_row(parts: Parts, catalogue: Catalogue, learner: Learner, name: str, concept_ids: list[ConceptId]) -> HeatRow:
    known = standing(
        catalogue.model, learner.state, parts.clock(), [catalogue.key_of[concept_id] for concept_id in concept_ids]
    )
    prediction = prediction_of(known)
    last = int(known.last_answer.max(initial=0))
    statuses = [prediction.status(index) for index in range(len(prediction))]
    return HeatRow(
        person_id=learner.person_id,
        display_name=name,
        last_active_at=instant(last) if last else None,
        answers=int(np.sum(prediction.answers)),
        mastered=statuses.count(MasteryStatus.MASTERED),
        cells=[
            HeatCell(
                status=status,
                probability=float(prediction.probability[index]),
                low=float(prediction.lower[index]),
                high=float(prediction.upper[index]),
                answers=int(prediction.answers[index]),
            )
            for index, status in enumerate(statuses)
        ],
    )


def member_of(session: Session, cohort: StoredCohort, person_id: UUID) -> UUID:
    """The person, if they are a student of the cohort.

    Raises:
        NotFoundError: they are not.
    """
    if person_id not in courses.members_of(session, cohort.id):
        raise NotFoundError("There is no such student in this cohort.")
    return person_id


def student_page(
    parts: Parts, session: Session, principal: Principal, cohort_id: UUID, person_id: UUID, language: str
) -> StudentPage:
    """One student exactly as they see themselves, with their latest answers."""
    cohort, offering = taught_cohort(session, principal, cohort_id)
    person = people_by_id(session, [member_of(session, cohort, person_id)])[person_id]
    catalogue, course = load_catalogue(parts, session), load_course(parts, session, offering.version_hash)
    learner = load_learner(session, catalogue, person_id)
    issued = newest_path(session, person_id)
    student = Student(person_id, person.language, person.time_zone, person.minutes_a_day, (offering,))
    history = [pair for pair in progress.graded_history(session, person_id) if pair[0].offering_id == offering.id]
    return StudentPage(
        student=StudentHeader(
            person_id=person.id,
            display_name=person.display_name,
            language=person.language,
            time_zone=person.time_zone,
            minutes_a_day=person.minutes_a_day,
        ),
        mastery=map_of(parts, session, learner, catalogue, offering),
        path=_part_of(path_view(parts, session, issued, student, language), offering, course) if issued else None,
        history=[
            HistoryEntry(
                concept=named(course.concept_by_id, attempt.concept_id, language),
                answer=evidence_view(attempt, response),
            )
            for attempt, response in reversed(history[-MAX_HISTORY:])
        ],
    )


def _part_of(path: PathView, offering: StoredOffering, course: Course) -> PathView:
    """What of the path belongs to one offering: what a student does in other courses is not for this tutor."""
    taught = course.concept_by_id
    return path.model_copy(
        update={
            "steps": [step for step in path.steps if step.offering_id == offering.id],
            "deferred": [each for each in path.deferred if ConceptId(each.concept.id) in taught],
            "postponed": [each for each in path.postponed if ConceptId(each.concept.id) in taught],
            "spared": [concept for concept in path.spared if ConceptId(concept.id) in taught],
            "pinned": [concept for concept in path.pinned if ConceptId(concept.id) in taught],
            "contested": [concept for concept in path.contested if ConceptId(concept.id) in taught],
        }
    )
