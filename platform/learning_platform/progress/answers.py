"""Opening a single answer: the exercise as it was, every try at it, and what would have been right."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session

from learning_platform.errors import NotFoundError
from learning_platform.progress import repository
from learning_platform.progress.attempts import in_language, read_attempt
from learning_platform.progress.ladders import ladder_of
from learning_platform.progress.schemas import AnswerView
from learning_platform.progress.views import answer_view
from learning_platform.wiring import Parts


def read_answer(
    parts: Parts,
    session: Session,
    person_id: UUID,
    response_id: UUID,
    *,
    offerings: Collection[UUID],
    language: str,
    shows_solution: bool = False,
) -> AnswerView:
    """One answer of a person.

    Args:
        parts: of the deployment.
        session: for reading.
        person_id: who gave it.
        response_id: which.
        offerings: those whose answers the reader may see.
        language: of the exercise where it is written in it, and of the concept's title.
        shows_solution: also of an exercise that is still open: for tutors.

    Raises:
        NotFoundError: this person gave no such answer in one of the offerings.
    """
    owner, response = repository.find_responses(session, [response_id]).get(response_id, (None, None))
    if response is None or owner != person_id:
        raise NotFoundError("There is no such answer here.")
    opened = read_attempt(parts, session, person_id, response.attempt_id)
    if opened.attempt.offering_id not in offerings:
        raise NotFoundError("There is no such answer here.")
    shown = in_language(parts, session, opened, language)
    ladder, now = ladder_of(parts, session, shown), parts.clock()
    return answer_view(shown, response_id, language, ladder=ladder, now=now, shows_solution=shows_solution)
