"""One sitting of a simulated student: asks for the path, follows it, answers, as a browser would."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.repository import StoredOffering
from learning_platform.daily_path.context import Student
from learning_platform.daily_path.service import issue_path
from learning_platform.daily_path.steps import exercise_mode, exercises_of
from learning_platform.demo.simulated_student import LESSON_GAIN, PRACTICE_GAIN, SimulatedStudent
from learning_platform.progress import attempts, responses
from learning_platform.progress.attempts import AttemptRequest, OpenAttempt
from learning_platform.progress.offered import template_of
from learning_platform.progress.records import SentResponse
from learning_platform.progress.service import finish_lesson
from learning_platform.wiring import Parts
from recommender.daily_path import DailyStep
from recommender.planning_context import StepKind

MAX_STEPS = 12


@dataclass(frozen=True, slots=True)
class StudySession:
    """Plays one sitting inside one transaction."""

    parts: Parts
    course: Course
    offering: StoredOffering
    person_id: UUID
    simulated: SimulatedStudent

    def play(self, session: Session, begin: datetime) -> None:
        """Follows the path until the student's minutes are used."""
        demo = self.simulated.student
        now = begin
        for _ in range(MAX_STEPS):
            spent = (now - begin).total_seconds() / 60
            left = demo.minutes - spent
            student = Student(self.person_id, demo.language, demo.time_zone, demo.minutes, (self.offering,))
            issued = issue_path(self.parts, session, student, minutes=max(0.0, left), now=now)
            if not issued.path.steps:
                return
            now = self._follow(session, issued.path.steps[0], issued.plan.id, now)

    def _follow(self, session: Session, step: DailyStep, plan_id: UUID, now: datetime) -> datetime:
        if step.kind is StepKind.LESSON:
            minutes = step.minutes * self.simulated.random.uniform(0.7, 1.2)
            now += timedelta(minutes=minutes)
            finish_lesson(session, self.person_id, step.concept, self.course.version, now=now)
            self.simulated.study(step.concept, now, LESSON_GAIN)
            return now
        for concept in step.concepts:
            for _ in range(exercises_of(step.kind)):
                now = self._exercise(session, step, concept, plan_id, now)
        return now

    def _exercise(
        self, session: Session, step: DailyStep, concept: ConceptId, plan_id: UUID, now: datetime
    ) -> datetime:
        wanted = AttemptRequest(
            offering_id=self.offering.id,
            concept_id=concept,
            mode=exercise_mode(step.kind),
            step_kind=step.kind.value,
            plan_id=plan_id,
            language=self.simulated.student.language,
        )
        opened = attempts.issue_attempt(self.parts, session, self.course, self.person_id, wanted, now=now)
        minutes = template_of(self.parts, self.course, concept, opened.attempt.template_id).minutes
        hints = 0
        if opened.hints_left and self.simulated.wants_hint():
            now += timedelta(seconds=20)
            opened = attempts.give_hint(
                self.parts, session, self.person_id, opened.attempt.id, studied=frozenset({self.offering.id}), now=now
            )
            hints = opened.attempt.hints_given
        for try_number in range(opened.attempt.tries_allowed):
            now, closed = self._answer(session, opened, concept, minutes, hints + try_number, now)
            if closed:
                break
        self.simulated.study(concept, now, PRACTICE_GAIN)
        return now + timedelta(seconds=10)

    def _answer(
        self, session: Session, opened: OpenAttempt, concept: ConceptId, minutes: float, hints: int, now: datetime
    ) -> tuple[datetime, bool]:
        simulated = self.simulated
        right = simulated.knows(concept, now, difficulty=opened.attempt.item.difficulty, hints=hints)
        seconds = simulated.seconds(minutes, right=right)
        now += timedelta(seconds=seconds)
        answer = simulated.answer(opened.variant, right=right)
        sent = SentResponse(
            id=UUID(int=simulated.random.getrandbits(128), version=4),
            attempt_id=opened.attempt.id,
            answer=answer,
            gave_up=False,
            seconds=seconds,
            confidence=simulated.confidence(right=right),
            client_time=now,
            device_id="demo",
            device_sequence=int(now.timestamp()),
            body_hash=responses.hash_body(opened.attempt.id, answer, {"demo": True}),
        )
        found = responses.find(self.parts, session, self.person_id, frozenset({self.offering.id}), [sent])
        prepared = responses.grade(self.parts.grader, found)
        catalogue = load_catalogue(self.parts, session)
        taken = responses.record(session, catalogue, self.person_id, prepared, sent_at=now, now=now)
        return now, taken.responses[0].closed
