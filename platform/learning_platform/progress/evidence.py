"""Evidence: the projection of recorded answers that the learner model reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from knowledge_graph.concepts import ConceptId
from knowledge_graph.evidence_mapping import NO_MAPPING, EvidenceMapping
from knowledge_graph.exercises.kinds import Outcome
from learning_platform.progress.records import GradedResponse, IssuedAttempt, SentResponse
from recommender.evidence import Evidence, EvidenceMode


def to_evidence(
    attempt: IssuedAttempt,
    response: GradedResponse,
    key_of: Mapping[ConceptId, int],
    mapping: EvidenceMapping = NO_MAPPING,
) -> Evidence:
    """What an answer says about the learner: about the concepts that those of the exercise have become since.

    A second try at the same exercise was made with the knowledge that the first was wrong: it counts as one hint more.
    """
    return Evidence(
        id=str(response.id),
        concepts=tuple(
            (key_of[concept_id], weight)
            for concept_id, weight in mapping.counted(attempt.course_version, attempt.item.concepts)
        ),
        item=attempt.template_id,
        mode=EvidenceMode(attempt.mode),
        score=response.score,
        occurred=response.occurred_at,
        sequence=response.device_sequence,
        difficulty=attempt.item.difficulty,
        guessing=attempt.item.guessing,
        hints=response.hints + response.try_number - 1,
        solution_seen=response.gave_up,
        seconds=response.seconds,
        confidence=response.confidence,
    )


def is_evidence(response: GradedResponse) -> bool:
    """Whether an answer says something new: a further miss at the same exercise does not, nor what nobody marked."""
    if response.outcome == Outcome.UNMARKED:
        return False
    return response.try_number == 1 or response.outcome == Outcome.CORRECT


def project(
    history: Iterable[tuple[IssuedAttempt, GradedResponse]],
    key_of: Mapping[ConceptId, int],
    mapping: EvidenceMapping = NO_MAPPING,
) -> list[Evidence]:
    """The evidence of a whole history."""
    return [to_evidence(attempt, response, key_of, mapping) for attempt, response in history if is_evidence(response)]


def effective_time(
    sent: SentResponse, attempt: IssuedAttempt, *, sent_at: datetime | None, received_at: datetime
) -> datetime:
    """When the answer most probably happened.

    The device's clock is corrected by how far it was off when it sent the batch. The answer cannot lie before its
    exercise was issued nor after it was received; so a clock that is wrong by a day only orders the batch in itself.

    Args:
        sent: the answer with the device's own time.
        attempt: the exercise it answers.
        sent_at: the device's time when it sent the batch.
        received_at: the server's time when the batch came in.
    """
    if sent.client_time is None:
        return received_at
    offset = received_at - sent_at if sent_at is not None else timedelta()
    return min(received_at, max(attempt.issued_at, sent.client_time + offset))
