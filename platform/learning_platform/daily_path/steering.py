"""What the learner has said about the path, read back from the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import Outcome
from learning_platform.progress import repository as progress
from learning_platform.progress.records import EventKind
from learning_platform.progress.repository import LedgerEntry
from recommender.evidence import EvidenceMode
from recommender.planning_context import Assignment, Steering, StepKind

REMEMBERED = timedelta(days=60)
"""A dispute that no probe has settled is forgotten after this long."""
MOST_PROBES = 3
"""Two probes settle a dispute where they agree; where they do not, a third does."""


class SteeringAction(StrEnum):
    """What a learner may do to the path.

    POSTPONE: leave a concept away until tomorrow or later. RESUME: take that back.
    PIN: want a concept. UNPIN: take that back.
    CONTEST: dispute an estimate ("I know this", "I don't"); a probe decides.
    SWAP: postpone a concept and do another step instead.
    """

    POSTPONE = "postpone"
    RESUME = "resume"
    PIN = "pin"
    UNPIN = "unpin"
    CONTEST = "contest"
    SWAP = "swap"


SWAPPED_IN = "swap:"
"""Begins the id of the assignment that a learner gives themselves by swapping; what was left away follows."""


@dataclass(frozen=True, slots=True)
class Instead:
    """The step that a swap puts in the place of another."""

    concept_id: ConceptId
    kind: StepKind


@dataclass(frozen=True, slots=True)
class Wishes:
    """What holds of all the learner has said: for the planner, and the steps they swapped in, as assignments."""

    steering: Steering
    swapped_in: tuple[Assignment, ...]


def record_steering(
    session: Session,
    person_id: UUID,
    action: SteeringAction,
    concept_id: ConceptId,
    *,
    until: datetime | None,
    now: datetime,
    instead: Instead | None = None,
) -> None:
    """Writes an act of steering into the ledger."""
    payload: dict[str, Any] = {
        "action": action.value,
        "concept": concept_id,
        "until": until.isoformat() if until else None,
    }
    if instead is not None:
        payload["instead"] = {"concept": instead.concept_id, "kind": instead.kind.value}
    progress.add_event(session, person_id, EventKind.STEERING, payload, occurred_at=now, received_at=now)


def wishes_of(session: Session, person_id: UUID, events: Iterable[LedgerEntry], *, now: datetime) -> Wishes:
    """What holds of all the learner has said.

    Args:
        session: to look whether a contested concept was probed since.
        person_id: the learner.
        events: their steering events in order.
        now: the instant.
    """
    postponed: dict[ConceptId, datetime] = {}
    swaps: dict[ConceptId, Instead] = {}
    pinned: set[ConceptId] = set()
    contested: dict[ConceptId, datetime] = {}
    for event in events:
        concept_id = ConceptId(event.payload["concept"])
        if event.payload["action"] in _ENDING_SWAPS:
            swaps = {left: each for left, each in swaps.items() if concept_id not in {left, each.concept_id}}
        match SteeringAction(event.payload["action"]):
            case SteeringAction.POSTPONE:
                postponed[concept_id] = datetime.fromisoformat(event.payload["until"])
            case SteeringAction.SWAP:
                postponed[concept_id] = datetime.fromisoformat(event.payload["until"])
                chosen = event.payload["instead"]
                swaps[concept_id] = Instead(ConceptId(chosen["concept"]), StepKind(chosen["kind"]))
            case SteeringAction.RESUME:
                postponed.pop(concept_id, None)
            case SteeringAction.PIN:
                pinned.add(concept_id)
            case SteeringAction.UNPIN:
                pinned.discard(concept_id)
            case SteeringAction.CONTEST:
                if event.occurred_at >= now - REMEMBERED:
                    contested[concept_id] = event.occurred_at
    away = {concept_id: until for concept_id, until in postponed.items() if until > now}
    steering = Steering(
        postponed=away,
        pinned=frozenset(pinned),
        contested=frozenset(
            concept_id
            for concept_id, since in contested.items()
            if not _is_settled(session, person_id, concept_id, since)
        ),
    )
    swapped_in = tuple(
        Assignment(f"{SWAPPED_IN}{concept_id}", instead.concept_id, instead.kind, away[concept_id])
        for concept_id, instead in swaps.items()
        if concept_id in away
    )
    return Wishes(steering, swapped_in)


_ENDING_SWAPS = frozenset({SteeringAction.POSTPONE, SteeringAction.RESUME, SteeringAction.SWAP})


def _is_settled(session: Session, person_id: UUID, concept_id: ConceptId, since: datetime) -> bool:
    """Whether probes have decided since: two that agree, or three. One answer may be luck or a slip."""
    answered = progress.graded_history(session, person_id, concept_id=concept_id, since=since)
    right = [
        response.outcome == Outcome.CORRECT for attempt, response in answered if attempt.mode == EvidenceMode.PROBE
    ]
    return len(right) >= MOST_PROBES or (len(right) == MOST_PROBES - 1 and len(set(right)) == 1)
