"""Plans, goals and assignments in the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlmodel import Session, col

from knowledge_graph.concepts import ConceptId
from learning_platform.database.tables import Assignment, Goal, Plan, table_of


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
    """The minutes a plan had to fit in.

    Attributes:
        minutes_a_day: what the person's setting was then; None for a plan that did not note it.
    """

    local_date: date
    issued_at: datetime
    minutes: float
    minutes_a_day: int | None


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


_plan, _goal, _assignment = table_of(Plan), table_of(Goal), table_of(Assignment)
_ADD_PLAN = _plan.insert()
_BUDGET = (
    select(_plan.c.local_date, _plan.c.issued_at, _plan.c.minutes, _plan.c.context["minutes_a_day"].as_integer())
    .where(_plan.c.person_id == bindparam("person_id"))
    .order_by(_plan.c.sequence.desc())
    .limit(1)
)
_GOALS = (
    select(_goal.c.id, _goal.c.offering_id, _goal.c.title, _goal.c.concepts, _goal.c.deadline, _goal.c.weight)
    .where(
        _goal.c.person_id == bindparam("person_id"),
        _goal.c.offering_id.in_(bindparam("offerings", expanding=True)),
        _goal.c.ended_at.is_(None),
    )
    .order_by(_goal.c.created_at, _goal.c.id)
)
_ASSIGNMENTS = (
    select(
        _assignment.c.id,
        _assignment.c.offering_id,
        _assignment.c.concept_id,
        _assignment.c.kind,
        _assignment.c.due_at,
    )
    .where(
        _assignment.c.person_id == bindparam("person_id"),
        _assignment.c.offering_id.in_(bindparam("offerings", expanding=True)),
        _assignment.c.ended_at.is_(None),
    )
    .order_by(_assignment.c.assigned_at, _assignment.c.id)
)


def add_plan(session: Session, plan: StoredPlan) -> None:
    """Keeps an issued plan."""
    session.execute(_ADD_PLAN, {field.name: getattr(plan, field.name) for field in fields(plan)})


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
    query = select(Plan).where(col(Plan.id) == plan_id, col(Plan.person_id) == person_id)
    row = session.execute(query).scalars().first()
    return _plan_value(row) if row else None


def newest_plan(session: Session, person_id: UUID) -> StoredPlan | None:
    """The plan that was issued to this person last."""
    query = select(Plan).where(col(Plan.person_id) == person_id).order_by(col(Plan.sequence).desc()).limit(1)
    row = session.execute(query).scalars().first()
    return _plan_value(row) if row else None


def newest_budget(session: Session, person_id: UUID) -> Budget | None:
    """The minutes of the plan that was issued to this person last."""
    row = session.execute(_BUDGET, {"person_id": person_id}).first()
    return Budget(*row) if row else None


def end_goal(session: Session, person_id: UUID, offering_id: UUID, *, now: datetime) -> None:
    """Ends the goal of a learner in an offering, if they have one."""
    session.execute(
        _goal.update()
        .where(_goal.c.person_id == person_id, _goal.c.offering_id == offering_id, _goal.c.ended_at.is_(None))
        .values(ended_at=now)
    )


def add_goal(session: Session, person_id: UUID, goal: StoredGoal, *, now: datetime) -> None:
    """Sets the goal of a learner in an offering; an earlier one ends."""
    end_goal(session, person_id, goal.offering_id, now=now)
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


def open_goals(session: Session, person_id: UUID, offering_ids: Iterable[UUID]) -> list[StoredGoal]:
    """The goals that hold now."""
    rows = session.execute(_GOALS, {"person_id": person_id, "offerings": list(offering_ids)}).all()
    return [
        StoredGoal(id_, offering_id, title, tuple(ConceptId(each) for each in concepts), deadline, weight)
        for id_, offering_id, title, concepts, deadline, weight in rows
    ]


def open_assignments(session: Session, person_id: UUID, offering_ids: Iterable[UUID]) -> list[StoredAssignment]:
    """What tutors ask of this person now."""
    rows = session.execute(_ASSIGNMENTS, {"person_id": person_id, "offerings": list(offering_ids)}).all()
    return [StoredAssignment(*row) for row in rows]
