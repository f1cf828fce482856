"""From the feature's values to what the API shows."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.exercises.grading import correct_answer, shows_mistake
from knowledge_graph.exercises.grading_formulas import names_of
from knowledge_graph.exercises.kinds import Gap, Outcome, RawAnswer, Variant
from learning_platform.courses.catalogue import load_course
from learning_platform.courses.views import named
from learning_platform.errors import ProblemCode
from learning_platform.progress.attempts import OpenAttempt, variant_of
from learning_platform.progress.records import NO_LADDER, GradedResponse, IssuedAttempt, Ladder, UnreadableCode
from learning_platform.progress.responses import TakenResponse
from learning_platform.progress.schemas import (
    AnswerView,
    AttemptView,
    CorrectAnswer,
    EvidenceView,
    GapView,
    OptionView,
    PastResponse,
    ResponseResult,
    TakenStatus,
)
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode


def attempt_view(opened: OpenAttempt, language: str, ladder: Ladder = NO_LADDER) -> AttemptView:
    """An exercise as the learner may see it: without its key, with its solution only once it is closed.

    Args:
        language: of the concept's title; the exercise is in its own.
        ladder: what was given of its hints, see `ladders.ladder_of`.
    """
    attempt, variant = opened.attempt, opened.variant
    return AttemptView(
        id=attempt.id,
        offering_id=attempt.offering_id,
        concept=named({attempt.concept_id: opened.concept}, attempt.concept_id, language),
        template_id=attempt.template_id,
        mode=EvidenceMode(attempt.mode),
        kind=variant.kind,
        language=variant.language,
        stem=variant.stem,
        options=[OptionView(id=option.id, text=option.text) for option in variant.options],
        prompts=[OptionView(id=prompt.id, text=prompt.text) for prompt in variant.prompts],
        names=list(names_of(variant.key)),
        needs_unit=bool(variant.key.unit),
        gaps=[_gap_view(gap) for gap in variant.gaps],
        columns=list(variant.columns),
        rows=[list(row) for row in variant.rows],
        rubric=list(variant.rubric) if opened.is_closed and variant.rubric else None,
        hints=[hint.text for hint in ladder.hints],
        hints_left=opened.hints_left,
        next_hint_at=ladder.next_at,
        tries_allowed=attempt.tries_allowed,
        tries_left=opened.tries_left,
        issued_at=attempt.issued_at,
        expires_at=attempt.expires_at,
        responses=[past_response(response, variant) for response in opened.responses],
        solution=variant.solution if opened.is_closed else None,
    )


def _gap_view(gap: Gap) -> GapView:
    options = [OptionView(id=option.id, text=option.text) for option in gap.options]
    return GapView(id=gap.id, kind=gap.kind, options=options, needs_unit=gap.needs_unit)


def answer_view(
    opened: OpenAttempt, response_id: UUID, language: str, *, ladder: Ladder, now: datetime, shows_solution: bool
) -> AnswerView:
    """An answer with its exercise.

    Args:
        shows_solution: also of an exercise that is still open: for tutors.
    """
    variant = opened.variant
    right = correct_answer(variant.key)
    is_open = not opened.is_closed and now < opened.attempt.expires_at
    shown = shows_solution or not is_open
    solution = {"solution": variant.solution, "rubric": list(variant.rubric) or None}
    exercise = attempt_view(opened, language, ladder).model_copy(update=solution if shown else dict.fromkeys(solution))
    return AnswerView(
        response_id=response_id,
        exercise=exercise,
        is_open=is_open,
        correct=CorrectAnswer(text=right.text, chosen=list(right.chosen), entries=list(right.entries))
        if shown
        else None,
    )


def feedback_in(variant: Variant, response: GradedResponse) -> str | None:
    """What to say about a recorded response in the variant's language; numbers, options and key are the same in all."""
    stored = response.answer
    answer = RawAnswer(stored["text"], tuple(stored["chosen"]), tuple(stored.get("entries", ())))
    for mistake in variant.key.mistakes:
        if mistake.misconception == response.misconception and shows_mistake(variant.key, mistake, answer):
            return mistake.feedback
    return response.feedback


def past_response(response: GradedResponse, variant: Variant) -> PastResponse:
    """A recorded response, with its feedback in the variant's language."""
    return PastResponse(
        response_id=response.id,
        text=response.answer["text"],
        chosen=response.answer["chosen"],
        entries=response.answer.get("entries", []),
        outcome=Outcome(response.outcome),
        score=response.score,
        feedback=feedback_in(variant, response),
        hints=response.hints,
        seconds=response.seconds,
        confidence=response.confidence,
        misconception=response.misconception,
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
        feedback=response.feedback,
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
    problem: ProblemCode | UnreadableCode | None = refusal.code if refusal else None
    if unreadable and unreadable.problem:
        problem = UnreadableCode(unreadable.problem)
    return ResponseResult(
        response_id=taken.response_id,
        attempt_id=taken.attempt.id if taken.attempt else None,
        status=status,
        outcome=Outcome(recorded.outcome) if recorded else None,
        score=recorded.score if recorded else None,
        misconception=recorded.misconception if recorded else None,
        feedback=recorded.feedback if recorded else None,
        problem=problem,
        detail=refusal.detail if refusal else None,
        tries_left=taken.tries_left,
        solution=solution,
    )
