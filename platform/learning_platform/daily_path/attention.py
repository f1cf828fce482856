"""What deserves a student's attention in one course: gathered from the ledger, judged by the recommender."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlmodel import Session

from learning_platform.courses.catalogue import Catalogue, load_catalogue
from learning_platform.courses.repository import StoredOffering
from learning_platform.courses.views import named
from learning_platform.daily_path.context import Student, make_context, read_today
from learning_platform.daily_path.schemas import MAX_CITED, AttentionItemView, AttentionView, InfluenceView
from learning_platform.progress import repository as progress
from learning_platform.progress.attempts import in_language, read_attempt
from learning_platform.progress.evidence import is_evidence, to_evidence
from learning_platform.progress.learner import Learner, load_learner
from learning_platform.progress.records import GradedResponse, IssuedAttempt
from learning_platform.progress.views import feedback_in
from learning_platform.wiring import Parts
from recommender.attention import AttentionItem, PastAnswer, attention
from recommender.planning_context import MAXIMUM_MINUTES, PlanningContext

History = Sequence[tuple[IssuedAttempt, GradedResponse]]


def attention_view(
    parts: Parts, session: Session, student: Student, offering: StoredOffering, language: str
) -> AttentionView:
    """The things in one offering's course that deserve the student's attention now."""
    catalogue = load_catalogue(parts, session)
    learner = load_learner(session, catalogue, student.person_id)
    history = _history(session, student)
    found = attention(_context(parts, session, student, offering, learner), _past_answers(history, catalogue))
    texts = {item.concept: _feedback(parts, session, history, item, language) for item in found.items}
    return AttentionView(
        offering_id=offering.id,
        items=[_item_view(catalogue, item, texts[item.concept], language) for item in found.items],
        message=found.message,
        state_version=learner.version,
    )


def first_of_attention(
    parts: Parts, session: Session, student: Student, offering: StoredOffering
) -> AttentionItem | None:
    """The first of these things, without the answers that move its estimate."""
    catalogue = load_catalogue(parts, session)
    learner = load_learner(session, catalogue, student.person_id)
    answers = _past_answers(_history(session, student), catalogue)
    found = attention(_context(parts, session, student, offering, learner), answers, explained=False)
    return next(iter(found.items), None)


def _context(
    parts: Parts, session: Session, student: Student, offering: StoredOffering, learner: Learner
) -> PlanningContext:
    here, now = replace(student, offerings=(offering,)), parts.clock()
    today = read_today(session, here, now=now)
    minutes = min(float(student.minutes_a_day), MAXIMUM_MINUTES)
    catalogue = load_catalogue(parts, session)
    return make_context(parts, session, catalogue, learner, here, today, minutes=minutes, now=now)


def _history(session: Session, student: Student) -> History:
    return [pair for pair in progress.graded_history(session, student.person_id) if is_evidence(pair[1])]


def _past_answers(history: History, catalogue: Catalogue) -> list[PastAnswer]:
    return [
        PastAnswer(to_evidence(attempt, response, catalogue.key_of, catalogue.mapping), response.misconception)
        for attempt, response in history
    ]


def _feedback(parts: Parts, session: Session, history: History, item: AttentionItem, language: str) -> str | None:
    """What the course says about the misconception, as of the last exercise that showed it."""
    if item.misconception is None:
        return None
    attempt, response = next(pair for pair in history if str(pair[1].id) == item.evidence[-1])
    opened = read_attempt(parts, session, attempt.person_id, attempt.id)
    return feedback_in(in_language(parts, session, opened, language).variant, response)


def _item_view(catalogue: Catalogue, item: AttentionItem, feedback: str | None, language: str) -> AttentionItemView:
    return AttentionItemView(
        kind=item.kind,
        concept=named(catalogue.concepts, item.concept, language),
        action=item.action,
        value=item.value,
        prerequisite=named(catalogue.concepts, item.prerequisite, language) if item.prerequisite else None,
        misconception=item.misconception,
        feedback=feedback,
        supports=[named(catalogue.concepts, concept_id, language) for concept_id in item.supports],
        probability=item.probability,
        recall=item.recall,
        answers=item.answers,
        failures_in_row=item.failures_in_row,
        days=item.days,
        evidence=[UUID(response_id) for response_id in item.evidence[-MAX_CITED:]],
        influences=[
            InfluenceView(response_id=UUID(each.evidence), probability_without=each.without) for each in item.influences
        ],
    )
