"""Plans, goals and assignments in the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from knowledge_graph.concepts import ConceptId
from learning_platform.database.tables import Assignment, Goal, Plan


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """An issued plan and what it was computed from."""

    id: UUID
    person_id: UUID
    issued_at: datetime
    local_date: date
    minutes: float
    model_version: str
    state_version: int
    last_grading_id: int
    context: dict[str, Any]
    path: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Budget:
    """The minutes a plan had to fit in."""

    local_date: date
    issued_at: datetime
    minutes: float


@dataclass(frozen=True, slots=True)
class StoredGoal:
    """What a learner wants to reach."""

    id: UUID
    offering_id: UUID
    title: str
    concepts: tuple[ConceptId, ...]
    deadline: date | None
    weight: float


@dataclass(frozen=True, slots=True)
class StoredAssignment:
    """What a tutor asked for."""

    id: UUID
    offering_id: UUID
    concept_id: ConceptId
    kind: str
    due_at: datetime | None


def add_plan(session: Session, plan: StoredPlan) -> None:
    """Keeps an issued plan."""
    session.add(
        Plan(
            id=plan.id,
            person_id=plan.person_id,
            issued_at=plan.issued_at,
            local_date=plan.local_date,
            minutes=plan.minutes,
            model_version=plan.model_version,
            state_version=plan.state_version,
            last_grading_id=plan.last_grading_id,
            context=plan.context,
            path=plan.path,
        )
    )


def _plan_value(row: Plan) -> StoredPlan:
    return StoredPlan(
        id=row.id,
        person_id=row.person_id,
        issued_at=row.issued_at,
        local_date=row.local_date,
        minutes=row.minutes,
        model_version=row.model_version,
        state_version=row.state_version,
        last_grading_id=row.last_grading_id,
        context=row.context,
        path=row.path,
    )


def find_plan(session: Session, person_id: UUID, plan_id: UUID) -> StoredPlan | None:
    """A plan that was issued to this person."""
    row = session.exec(select(Plan).where(Plan.id == plan_id, Plan.person_id == person_id)).first()
    return _plan_value(row) if row else None


def newest_plan(session: Session, person_id: UUID) -> StoredPlan | None:
    """The plan that was issued to this person last."""
    query = select(Plan).where(Plan.person_id == person_id).order_by(col(Plan.sequence).desc()).limit(1)
    row = session.exec(query).first()
    return _plan_value(row) if row else None


def newest_budget(session: Session, person_id: UUID) -> Budget | None:
    """The minutes of the plan that was issued to this person last."""
    query = select(col(Plan.local_date), col(Plan.issued_at), col(Plan.minutes))
    row = session.exec(query.where(Plan.person_id == person_id).order_by(col(Plan.sequence).desc()).limit(1)).first()
    return Budget(*row) if row else None


def add_goal(session: Session, person_id: UUID, goal: StoredGoal, *, now: datetime) -> None:
    """Sets the goal of a learner in an offering; an earlier one ends."""
    for row in session.exec(_open_goals(person_id, [goal.offering_id])).all():
        row.ended_at = now
        session.add(row)
    session.add(
        Goal(
            id=goal.id,
            person_id=person_id,
            offering_id=goal.offering_id,
            title=goal.title,
            concepts=list(goal.concepts),
            deadline=goal.deadline,
            weight=goal.weight,
            created_at=now,
        )
    )


def _open_goals(person_id: UUID, offering_ids: Iterable[UUID]) -> SelectOfScalar[Goal]:
    return (
        select(Goal)
        .where(
            Goal.person_id == person_id,
            col(Goal.offering_id).in_(list(offering_ids)),
            col(Goal.ended_at).is_(None),
        )
        .order_by(col(Goal.created_at), col(Goal.id))
    )


def open_goals(session: Session, person_id: UUID, offering_ids: Iterable[UUID]) -> list[StoredGoal]:
    """The goals that hold now."""
    rows = session.exec(_open_goals(person_id, offering_ids)).all()
    return [
        StoredGoal(
            row.id,
            row.offering_id,
            row.title,
            tuple(ConceptId(each) for each in row.concepts),
            row.deadline,
            row.weight,
        )
        for row in rows
    ]


def open_assignments(session: Session, person_id: UUID, offering_ids: Iterable[UUID]) -> list[StoredAssignment]:
    """What tutors ask of this person now."""
    rows = session.exec(
        select(Assignment)
        .where(
            Assignment.person_id == person_id,
            col(Assignment.offering_id).in_(list(offering_ids)),
            col(Assignment.ended_at).is_(None),
        )
        .order_by(col(Assignment.assigned_at), col(Assignment.id))
    ).all()
    return [StoredAssignment(row.id, row.offering_id, ConceptId(row.concept_id), row.kind, row.due_at) for row in rows]
