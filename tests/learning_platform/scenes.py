"""A small school: one course, two offerings of it, and everybody who has something to do with them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText, content_hash
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Parameter
from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.cache import InProcessCache
from learning_platform.courses import service as courses
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, Someone, add_someone

STRANGER = "00000000-0000-4000-8000-000000000000"
"""An id that belongs to nothing."""


def _text(english: str) -> LocalizedText:
    return LocalizedText("en", {"en": english})


def small_course(course_id: str = "small-course") -> Course:
    """Adding, then multiplying: two concepts with a lesson and a numeric exercise each."""
    adding, multiplying = ConceptId("adding"), ConceptId("multiplying")
    return Course(
        id=course_id,
        title=_text("A small course"),
        description=_text("For tests."),
        source_language="en",
        languages=("en",),
        license="CC-BY-4.0",
        concepts=(
            Concept(adding, _text("Adding"), _text("Putting together.")),
            Concept(multiplying, _text("Multiplying"), _text("Adding again and again.")),
        ),
        edges=(Edge(adding, multiplying, EdgeKind.PREREQUISITE),),
        lessons=(
            Lesson(adding, "en", "Two and two make four."),
            Lesson(multiplying, "en", "Two times two is two and two."),
        ),
        templates=(_template(adding, "+"), _template(multiplying, "*")),
        version=content_hash(["small-course", course_id, 1]),
    )


def _template(concept_id: ConceptId, operator: str) -> ExerciseTemplate:
    return ExerciseTemplate(
        id=f"{concept_id}-numbers",
        concept_id=concept_id,
        kind=ExerciseKind.NUMERIC,
        concept_weights={concept_id: 1.0},
        difficulty=0.0,
        minutes=1.0,
        parameters=(Parameter("a", 1, 9), Parameter("b", 1, 9)),
        values=(),
        require=(),
        stem=_text(f"What is @{{a}} {operator} @{{b}}?"),
        hints=(_text("Use your fingers."),),
        solution=_text(f"It is @{{a {operator} b}}."),
        answer=f"a {operator} b",
        tolerance=0.0,
        misconceptions=(),
        options=(),
        content_hash=content_hash(["template", concept_id]),
    )


@dataclass
class School:
    """Who is there, and the ids that stand in paths.

    Attributes:
        people: by what they are: student, other_student, own_tutor, other_tutor, author, administrator.
        ids: values of path parameters, as the student and the own tutor know them. A feature adds its own in
            `open_school`.
    """

    people: dict[str, Someone]
    ids: dict[str, str]


def open_school(session: Session, now: datetime) -> School:
    """Fills a database with the school."""
    course = small_course()
    offerings, cohorts = [], []
    for title in ("Ours", "Theirs"):
        offering = courses.open_offering(
            session,
            course,
            title=title,
            term="Spring 2026",
            time_zone="Europe/Berlin",
            dates=(date(2026, 2, 1), date(2026, 7, 31)),
            now=now,
        )
        offerings.append(offering)
        cohorts.append(courses.open_cohort(session, offering.id, name=f"{title} 1", now=now))

    def tutor_of(offering_id: UUID) -> list[Grant]:
        return [Grant(Scope.OFFERING, str(offering_id), Role.TUTOR)]

    people = {
        "student": add_someone(session, "Sam Student", now=now),
        "other_student": add_someone(session, "Olga Otherwhere", now=now),
        "own_tutor": add_someone(session, "Tina Tutor", now=now, roles=tutor_of(offerings[0].id)),
        "other_tutor": add_someone(session, "Tom Elsewhere", now=now, roles=tutor_of(offerings[1].id)),
        "author": add_someone(session, "Ann Author", now=now, roles=[Grant(Scope.COURSE, course.id, Role.AUTHOR)]),
        "administrator": add_someone(
            session, "Ada Admin", now=now, roles=[Grant(Scope.DEPLOYMENT, "", Role.ADMINISTRATOR)]
        ),
    }
    courses.enrol(session, cohorts[0], people["student"].id, now=now)
    courses.enrol(session, cohorts[1], people["other_student"].id, now=now)
    ids = {
        "course_id": course.id,
        "version_hash": course.version,
        "offering_id": str(offerings[0].id),
        "cohort_id": str(cohorts[0].id),
        "join_code": cohorts[0].join_code,
        "concept_id": "adding",
        "exercise_id": "adding-numbers",
        "person_id": str(people["student"].id),
        "student_id": str(people["student"].id),
    }
    return School(people, ids)


class Scene:
    """The school in a running application on SQLite, put back into its first state as often as needed."""

    def __init__(self, app: FastAPI, client: TestClient, parts: Parts, school: School, folder: Path) -> None:
        self.people, self.ids = school.people, school.ids
        self._app, self._client, self.parts = app, client, parts
        self._live = Path(str(parts.transactions.engine.url.database))
        self._snapshot = folder / "snapshot.db"

    def keep(self) -> None:
        """Takes the present state for the first state."""
        _copy_database(self._live, self._snapshot)

    def restore(self) -> None:
        """Undoes whatever requests have changed."""
        _copy_database(self._snapshot, self._live)
        self._app.state.parts = replace(self.parts, cache=InProcessCache())

    def browser(self, who: str) -> Browser:
        """A browser of one of the people; of nobody for ``anonymous``."""
        browser = Browser(self._app, client=self._client)
        return browser if who == "anonymous" else browser.become(self.people[who].id)


def _copy_database(source: Path, target: Path) -> None:
    reading, writing = sqlite3.connect(source), sqlite3.connect(target)
    writing.execute("PRAGMA synchronous=OFF")
    reading.backup(writing)
    reading.close()
    writing.close()
