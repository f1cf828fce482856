"""What the companion is told about the exercises of a learner, and the hints it gives."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from companion.context import FinishedExercise, OpenExercise
from companion.forbidden import forbidden_answers
from learning_platform.accounts.access import Principal, Role
from learning_platform.courses.catalogue import load_course
from learning_platform.errors import NotFoundError
from learning_platform.progress.attempts import (
    HINTING_MODES,
    ExpiredAttemptError,
    HintTooSoonError,
    NoHintsHereError,
    NoHintsLeftError,
    NoTriesLeftError,
    OpenAttempt,
    give_hint,
    in_language,
    read_attempt,
)
from learning_platform.progress.ladders import ladder_of
from learning_platform.progress.views import feedback_in
from learning_platform.wiring import Parts
from recommender.evidence import EvidenceMode


def open_exercise(
    parts: Parts, session: Session, current: OpenAttempt, opened: Sequence[OpenAttempt], language: str
) -> OpenExercise:
    """The exercise a learner is at, with the last level of its ladder and everything no reply may state.

    Args:
        parts: of the deployment.
        session: for reading.
        current: the exercise.
        opened: every open one of the learner: none of their answers may be given.
        language: of the reply, where the exercise is written in it.
    """
    shown = in_language(parts, session, current, language)
    hints = ladder_of(parts, session, shown).hints
    last = shown.responses[-1] if shown.responses else None
    others = (shown if item is current else item for item in opened)
    return OpenExercise(
        concept_id=shown.attempt.concept_id,
        kind=shown.variant.kind,
        stem=shown.variant.stem,
        id=str(shown.attempt.id),
        hint=hints[-1].text if hints else "",
        level=len(hints),
        feedback=(feedback_in(shown.variant, last) or "") if last is not None else "",
        unaided=EvidenceMode(shown.attempt.mode) not in HINTING_MODES,
        forbidden_answers=tuple(dict.fromkeys(one for item in others for one in forbidden_answers(item.variant))),
    )


def finished_exercise(
    parts: Parts, session: Session, principal: Principal, attempt_id: UUID | None, language: str
) -> FinishedExercise | None:
    """The exercise on the page, if it is the learner's and finished."""
    if attempt_id is None:
        return None
    try:
        studied = principal.offerings_as(Role.STUDENT)
        opened = read_attempt(parts, session, principal.person_id, attempt_id, studied=studied)
    except NotFoundError:  # the page may name anything; an exercise of somebody else is none
        return None
    if not opened.is_closed:
        return None
    shown = in_language(parts, session, opened, language)
    return FinishedExercise(
        id=str(attempt_id),
        concept_id=shown.attempt.concept_id,
        course_id=load_course(parts, session, shown.attempt.course_version).id,
        course_version=shown.attempt.course_version,
        language=shown.variant.language,
        solution=shown.variant.solution,
    )


def take_hint(parts: Parts, principal: Principal, attempt_id: UUID) -> int:
    """Gives the next level of an exercise's ladder and counts it, as the button on its page does.

    Returns:
        Seconds to wait, where it was asked for too soon; otherwise 0, also where there is no further one.
    """
    studied = principal.offerings_as(Role.STUDENT)
    try:
        parts.transactions.write(
            lambda session: give_hint(
                parts, session, principal.person_id, attempt_id, studied=studied, now=parts.clock()
            )
        )
    except HintTooSoonError as error:
        return int(error.extra["retry_after"])
    except (NoHintsLeftError, NoHintsHereError, NoTriesLeftError, ExpiredAttemptError, NotFoundError):
        return 0  # nothing to give: the reply says what is possible
    return 0
