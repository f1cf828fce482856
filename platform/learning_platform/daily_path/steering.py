"""What the learner has said about the path, read back from the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import Outcome
from learning_platform.progress import repository as progress
from learning_platform.progress.records import EventKind
from learning_platform.progress.repository import LedgerEntry
from recommender.evidence import EvidenceMode
from recommender.planning_context import Steering

REMEMBERED = timedelta(days=60)
"""A dispute that no probe has settled is forgotten after this long."""
MOST_PROBES = 3
"""Two probes settle a dispute where they agree; where they do not, a third does."""


class SteeringAction(StrEnum):
    """What a learner may do to the path.

    POSTPONE: leave a concept away until tomorrow or later. RESUME: take that back.
    PIN: want a concept. UNPIN: take that back.
    CONTEST: dispute an estimate ("I know this", "I don't"); a probe decides.
    """

    POSTPONE = "postpone"
    RESUME = "resume"
    PIN = "pin"
    UNPIN = "unpin"
    CONTEST = "contest"


def record_steering(
    session: Session,
    person_id: UUID,
    action: SteeringAction,
    concept_id: ConceptId,
    *,
    until: datetime | None,
    now: datetime,
) -> None:
    """Writes an act of steering into the ledger."""
    payload = {
        "action": action.value,
        "concept": concept_id,
        "until": until.isoformat() if until else None,
    }
    progress.add_event(session, person_id, EventKind.STEERING, payload, occurred_at=now, received_at=now)


def steering_now(session: Session, person_id: UUID, events: Iterable[LedgerEntry], *, now: datetime) -> Steering:
    """What holds of all the learner has said.

    Args:
        session: to look whether a contested concept was probed since.
        person_id: the learner.
        events: their steering events in order.
        now: the instant.
    """
    postponed: dict[ConceptId, datetime] = {}
    pinned: set[ConceptId] = set()
    contested: dict[ConceptId, datetime] = {}
    for event in events:
        concept_id = ConceptId(event.payload["concept"])
        match SteeringAction(event.payload["action"]):
            case SteeringAction.POSTPONE:
                postponed[concept_id] = datetime.fromisoformat(event.payload["until"])
            case SteeringAction.RESUME:
                postponed.pop(concept_id, None)
            case SteeringAction.PIN:
                pinned.add(concept_id)
            case SteeringAction.UNPIN:
                pinned.discard(concept_id)
            case SteeringAction.CONTEST:
                if event.occurred_at >= now - REMEMBERED:
                    contested[concept_id] = event.occurred_at
    return Steering(
        postponed={concept_id: until for concept_id, until in postponed.items() if until > now},
        pinned=frozenset(pinned),
        contested=frozenset(
            concept_id
            for concept_id, since in contested.items()
            if not _is_settled(session, person_id, concept_id, since)
        ),
    )


def _is_settled(session: Session, person_id: UUID, concept_id: ConceptId, since: datetime) -> bool:
    """Whether probes have decided since: two that agree, or three. One answer may be luck or a slip."""
    answered = progress.graded_history(session, person_id, concept_id=concept_id, since=since)
    right = [
        response.outcome == Outcome.CORRECT for attempt, response in answered if attempt.mode == EvidenceMode.PROBE
    ]
    return len(right) >= MOST_PROBES or (len(right) == MOST_PROBES - 1 and len(set(right)) == 1)
