"""Fills an empty deployment with the demo: course, offering, cohort, people, and weeks of simulated work.

The simulated work goes through the same functions as real work: paths are issued, exercises are issued, raw answers are
graded and recorded, the state is folded from them. Only the clock and the answers are made up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.course import Course
from learning_platform.accounts.access import Role, Scope
from learning_platform.accounts.passwords import hash_password
from learning_platform.accounts.service import create_person, find_person_by_email, grant_role
from learning_platform.courses import repository as courses
from learning_platform.courses.importing import TERM_DAYS, find_course, open_course
from learning_platform.courses.repository import StoredCohort, StoredOffering
from learning_platform.courses.service import enrol
from learning_platform.demo.people import ADMINISTRATOR, AUTHOR, DEMO_PASSWORD, STUDENTS, TUTOR, DemoStudent
from learning_platform.demo.simulated_student import SimulatedStudent
from learning_platform.demo.study_session import StudySession
from learning_platform.wiring import Parts

WEEKS_OF_HISTORY = 4
SEED = 20_260_101

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


Opened = tuple[StoredOffering, StoredCohort]


@dataclass(frozen=True, slots=True)
class SeededDemo:
    """What the demo consists of; the offering with the simulated history comes first."""

    opened: tuple[Opened, ...]
    students: tuple[DemoStudent, ...]
    was_there: bool


def seed_demo(parts: Parts, folders: Sequence[Path], progress: Progress) -> SeededDemo:
    """Seeds the demo once; a second call finds it and changes nothing.

    Args:
        folders: of the courses; the first is the one that is studied, the others are opened for whoever joins them.
    """
    with parts.transactions.read() as session:
        known = find_person_by_email(session, TUTOR[1])
        if known is not None:
            opened = [(each, courses.cohorts_of(session, each.id)[0]) for each in courses.all_offerings(session)]
            return SeededDemo(tuple(_in_order(opened, folders)), STUDENTS, was_there=True)
    progress("courses", 0, len(folders))
    studied = find_course(folders[0])
    begin = parts.clock().date() - timedelta(weeks=WEEKS_OF_HISTORY)
    password_hash = hash_password(DEMO_PASSWORD)

    def work(session: Session) -> SeededDemo:
        dates = (begin, begin + timedelta(days=TERM_DAYS))
        first = open_course(parts, session, studied, dates=dates)
        progress("courses", 1, len(folders))
        people = _seed_people(parts, session, first, password_hash)
        _seed_history(parts, session, studied.course, first[0], people, progress)
        opened = [first]
        for number, folder in enumerate(folders[1:], start=2):
            opened.append(open_course(parts, session, find_course(folder), dates=dates))
            progress("courses", number, len(folders))
        _join_others(parts, session, opened[1:], people)
        _grant_roles(parts, session, opened, password_hash)
        return SeededDemo(tuple(opened), STUDENTS, was_there=False)

    # One transaction: a seeding that is interrupted leaves nothing behind, and the next one begins anew.
    return parts.transactions.write(work)


def _in_order(opened: Sequence[Opened], folders: Sequence[Path]) -> list[Opened]:
    """The offerings in the order of the folders, which bear the names of the courses."""
    place = {folder.name: number for number, folder in enumerate(folders)}
    return sorted(opened, key=lambda each: place.get(each[0].course_id, len(place)))


def _seed_people(parts: Parts, session: Session, studied: Opened, password_hash: str) -> dict[str, UUID]:
    """The students, enrolled in the course they study, by login."""
    now = parts.clock() - timedelta(weeks=WEEKS_OF_HISTORY)
    people: dict[str, UUID] = {}
    for student in STUDENTS:
        person_id = create_person(
            session,
            email=student.email,
            display_name=student.name,
            language=student.language,
            time_zone=student.time_zone,
            password_hash=password_hash,
            now=now,
            minutes_a_day=student.minutes,
        )
        enrol(session, studied[1], person_id, now=now)
        people[student.login] = person_id
    return people


def _join_others(parts: Parts, session: Session, opened: Sequence[Opened], people: dict[str, UUID]) -> None:
    for student in STUDENTS:
        for offering, cohort in opened:
            if offering.course_id in student.also:
                enrol(session, cohort, people[student.login], now=parts.clock())


def _grant_roles(parts: Parts, session: Session, opened: Sequence[Opened], password_hash: str) -> None:
    now = parts.clock() - timedelta(weeks=WEEKS_OF_HISTORY)
    for (name, email), role, scopes in (
        (TUTOR, Role.TUTOR, [(Scope.OFFERING, str(offering.id)) for offering, _ in opened]),
        (AUTHOR, Role.AUTHOR, [(Scope.COURSE, offering.course_id) for offering, _ in opened]),
        (ADMINISTRATOR, Role.ADMINISTRATOR, [(Scope.DEPLOYMENT, "")]),
    ):
        person_id = create_person(
            session,
            email=email,
            display_name=name,
            language="en",
            time_zone="Europe/London",
            password_hash=password_hash,
            now=now,
        )
        for scope, scope_id in scopes:
            grant_role(session, person_id, role, scope, scope_id, now=now)


def _seed_history(
    parts: Parts,
    session: Session,
    course: Course,
    offering: StoredOffering,
    people: dict[str, UUID],
    progress: Progress,
) -> None:
    prerequisites = {
        concept.id: [
            edge.source for edge in course.edges if edge.kind is EdgeKind.PREREQUISITE and edge.target == concept.id
        ]
        for concept in course.concepts
    }
    sessions = _timetable(parts.clock())
    simulated = {
        student.login: SimulatedStudent(student, Random(f"{SEED}-{student.login}"), prerequisites)
        for student in STUDENTS
    }
    progress("four weeks of simulated history", 0, len(sessions))
    for number, (begin, student) in enumerate(sessions, start=1):
        StudySession(parts, course, offering, people[student.login], simulated[student.login]).play(session, begin)
        progress("four weeks of simulated history", number, len(sessions))


def _timetable(now: datetime) -> Sequence[tuple[datetime, DemoStudent]]:
    """When each student sat down, in order; all of it before now."""
    random = Random(SEED)
    sittings = []
    for student in STUDENTS:
        zone = ZoneInfo(student.time_zone)
        local_today = now.astimezone(zone).date()
        for back in range(min(student.joined, WEEKS_OF_HISTORY * 7), student.last_seen, -1):
            day = local_today - timedelta(days=back)
            slack = 0.7 if day.weekday() >= 5 else 1.0
            if random.random() < student.days * slack or back == student.joined:
                begin = datetime.combine(day, time(student.hour, random.randrange(60)), zone)
                sittings.append((begin.astimezone(now.tzinfo), student))
    return sorted(
        ((begin, student) for begin, student in sittings if begin < now), key=lambda pair: (pair[0], pair[1].login)
    )
