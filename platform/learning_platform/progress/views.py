"""From the feature's values to what the API shows."""

from __future__ import annotations

from sqlmodel import Session

from knowledge_graph.exercises.kinds import Outcome
from learning_platform.courses.catalogue import load_course
from learning_platform.progress.attempts import OpenAttempt, variant_of
from learning_platform.progress.records import GradedResponse, IssuedAttempt
from learning_platform.progress.responses import TakenResponse
from learning_platform.progress.schemas import (
    AttemptView,
    EvidenceView,
    OptionView,
    PastResponse,
    ResponseResult,
    TakenStatus,
)
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode


def attempt_view(opened: OpenAttempt) -> AttemptView:
    """An exercise as the learner may see it: without its key, with its solution only once it is closed."""
    attempt, variant = opened.attempt, opened.variant
    return AttemptView(
        id=attempt.id,
        concept_id=attempt.concept_id,
        template_id=attempt.template_id,
        mode=EvidenceMode(attempt.mode),
        kind=variant.kind,
        language=variant.language,
        stem=variant.stem,
        options=[OptionView(id=option.id, text=option.text) for option in variant.options],
        hints=list(variant.hints[: attempt.hints_given]),
        hints_left=opened.hints_left,
        tries_allowed=attempt.tries_allowed,
        tries_left=opened.tries_left,
        issued_at=attempt.issued_at,
        expires_at=attempt.expires_at,
        responses=[past_response(response) for response in opened.responses],
        solution=variant.solution if opened.is_closed else None,
    )


def past_response(response: GradedResponse) -> PastResponse:
    """A recorded response."""
    return PastResponse(
        response_id=response.id,
        text=response.answer["text"],
        chosen=response.answer["chosen"],
        outcome=Outcome(response.outcome),
        score=response.score,
        feedback=response.feedback,
        gave_up=response.gave_up,
        answered_at=response.occurred_at,
    )


def evidence_view(attempt: IssuedAttempt, response: GradedResponse) -> EvidenceView:
    """An answer as evidence."""
    return EvidenceView(
        response_id=response.id,
        template_id=attempt.template_id,
        mode=EvidenceMode(attempt.mode),
        outcome=Outcome(response.outcome),
        score=response.score,
        hints=response.hints,
        gave_up=response.gave_up,
        seconds=response.seconds,
        misconception=response.misconception,
        answered_at=response.occurred_at,
    )


def response_result(parts: Parts, session: Session, taken: TakenResponse) -> ResponseResult:
    """What became of a response; the solution once its attempt is closed."""
    recorded, unreadable, refusal = taken.recorded, taken.unreadable, taken.refusal
    solution = None
    if recorded and taken.closed and taken.attempt:
        course = load_course(parts, session, taken.attempt.course_version)
        solution = variant_of(parts, course, taken.attempt).solution
    if recorded:
        status = TakenStatus.REPEATED if taken.repeated else TakenStatus.RECORDED
    else:
        status = TakenStatus.UNREADABLE if unreadable else TakenStatus.REFUSED
    return ResponseResult(
        response_id=taken.response_id,
        attempt_id=taken.attempt.id if taken.attempt else None,
        status=status,
        outcome=Outcome(recorded.outcome) if recorded else None,
        score=recorded.score if recorded else None,
        misconception=recorded.misconception if recorded else None,
        feedback=recorded.feedback if recorded else None,
        problem=(unreadable.problem if unreadable else None) or (refusal.code if refusal else None),
        detail=refusal.detail if refusal else None,
        tries_left=taken.tries_left,
        solution=solution,
    )
