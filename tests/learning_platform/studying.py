"""A real course to study in tests, and students who answer its exercises rightly or wrongly as the test wants."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, assert_never
from uuid import UUID, uuid4

from httpx2 import Response
from sqlmodel import Session

from knowledge_graph.course import Course
from knowledge_graph.exercises.grading import correct_answer
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, RawAnswer
from learning_platform.accounts.roles import Role, Scope
from learning_platform.accounts.service import grant_role
from learning_platform.courses.importing import TERM_DAYS, read_course_folder
from learning_platform.courses.service import open_cohort, open_offering
from learning_platform.progress.attempts import read_attempt
from learning_platform.progress.schemas import MAX_AHEAD
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser

FIXTURE_COURSES = Path(__file__).parents[1] / "fixtures" / "courses"
LINEAR_ALGEBRA = Path(__file__).parents[2] / "data" / "courses" / "linear-algebra"


@cache
def linear_algebra() -> Course:
    """The real course, read once."""
    return read_course_folder(LINEAR_ALGEBRA)


@dataclass(frozen=True)
class Classroom:
    """An offering of the real course with its cohort."""

    offering_id: str
    cohort_id: str
    join_code: str


def open_classroom(parts: Parts, tutor_id: UUID) -> Classroom:
    """Offers the real course to one cohort and lets somebody teach it."""

    def work(session: Session) -> Classroom:
        now = parts.clock()
        dates = (now.date(), now.date() + timedelta(days=TERM_DAYS))
        offering = open_offering(
            session, linear_algebra(), title="Linear Algebra", term="Spring", time_zone="UTC", dates=dates, now=now
        )
        cohort = open_cohort(session, offering.id, name="First cohort", now=now)
        grant_role(session, tutor_id, Role.TUTOR, Scope.OFFERING, str(offering.id), now=now)
        return Classroom(str(offering.id), str(cohort.id), cohort.join_code)

    return parts.transactions.write(work)


def wrong_answer(key: AnswerKey) -> RawAnswer:
    """A readable answer that is worth nothing."""
    match key.kind:
        case ExerciseKind.NUMERIC | ExerciseKind.SYMBOLIC | ExerciseKind.SHORT_TEXT:
            return RawAnswer(text=f"987654321 {key.unit}".strip())
        case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
            return RawAnswer(chosen=tuple(sorted(key.all_options - key.correct_options)[:1]))
        case ExerciseKind.ORDERING:
            return RawAnswer(chosen=key.correct_order[::-1])
        case ExerciseKind.MATCHING:
            pairs = sorted(pair.split(":") for pair in key.correct_pairs)
            return RawAnswer(chosen=tuple(f"{left}:{min(key.all_options - {right})}" for left, right in pairs))
        case ExerciseKind.CLOZE | ExerciseKind.TABLE:
            _, *rest = correct_answer(key).entries
            wrong = wrong_answer(key.gaps[0])
            return RawAnswer(entries=(wrong.text or wrong.chosen[0], *rest))
        case ExerciseKind.SELF_EXPLANATION:
            return RawAnswer(text="no idea")
        case _:
            assert_never(key.kind)


@dataclass
class Learner:
    """A student at a browser."""

    browser: Browser
    person_id: UUID
    offering_id: str

    def attempt(self, concept_id: str, **wanted: object) -> dict[str, Any]:
        """Asks for a fresh exercise, beside those that are not answered yet."""
        body = {"offering_id": self.offering_id, "concept_id": concept_id, "ahead": MAX_AHEAD, **wanted}
        response = self.browser.post("/attempts", body)
        assert response.status_code == 201, response.text
        issued: dict[str, Any] = response.json()
        return issued

    def key_of(self, attempt: dict[str, Any]) -> AnswerKey:
        """The key, read from the server's side: no client ever sees it."""
        parts = self.browser.parts
        with parts.transactions.read() as session:
            return read_attempt(parts, session, self.person_id, UUID(attempt["id"])).variant.key

    def response_to(self, attempt: dict[str, Any], *, right: bool = True, **more: object) -> dict[str, Any]:
        """The body of one response, not sent yet."""
        key = self.key_of(attempt)
        given = correct_answer(key) if right else wrong_answer(key)
        answer = {"text": given.text, "chosen": list(given.chosen), "entries": list(given.entries)}
        return {"id": str(uuid4()), "attempt_id": attempt["id"], "seconds": 20.0, **answer, **more}

    def send(self, *responses: dict[str, Any], **batch: object) -> Response:
        """Sends responses in one batch."""
        return self.browser.post("/responses", {"responses": list(responses), **batch})

    def answer(self, concept_id: str, *, right: bool = True, **more: object) -> dict[str, Any]:
        """Gets an exercise and answers it; what the server said."""
        response = self.send(self.response_to(self.attempt(concept_id, **more), right=right))
        assert response.status_code == 200, response.text
        taken: dict[str, Any] = response.json()
        return taken


def read_events(response: Response) -> list[tuple[str, dict[str, Any]]]:
    """The server-sent events of a finished stream."""
    events, name = [], ""
    for line in response.text.splitlines():
        if line.startswith("event:"):
            name = line.removeprefix("event:").strip()
        elif line.startswith("data:"):
            events.append((name, json.loads(line.removeprefix("data:"))))
    return events
