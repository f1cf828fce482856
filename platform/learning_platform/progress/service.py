"""Lessons read, and what was done on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.progress import repository
from learning_platform.progress.records import EventKind
from learning_platform.progress.repository import LedgerEntry


def finished_lessons(events: Iterable[LedgerEntry]) -> dict[ConceptId, datetime]:
    """When each lesson was first finished, from events in order of time."""
    finished: dict[ConceptId, datetime] = {}
    for event in events:
        if event.kind is EventKind.LESSON_FINISHED:
            finished.setdefault(ConceptId(event.payload["concept"]), event.occurred_at)
    return finished


def finish_lesson(
    session: Session, person_id: UUID, concept_id: ConceptId, course_version: str, *, now: datetime
) -> datetime:
    """Notes a lesson as read and returns when it first was."""
    known = finished_lessons(repository.find_events(session, person_id, EventKind.LESSON_FINISHED)).get(concept_id)
    if known is not None:
        return known
    payload = {"concept": concept_id, "course_version": course_version}
    repository.add_event(session, person_id, EventKind.LESSON_FINISHED, payload, occurred_at=now, received_at=now)
    return now
