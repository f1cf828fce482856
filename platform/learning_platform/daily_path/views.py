"""From an issued plan to what the API shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from learning_platform.courses.catalogue import Catalogue, load_catalogue, load_course
from learning_platform.courses.schemas import NamedConcept
from learning_platform.courses.views import named
from learning_platform.daily_path.context import Student, Today, read_today
from learning_platform.daily_path.repository import StoredGoal
from learning_platform.daily_path.schemas import (
    DeferredAssignment,
    GoalView,
    PathView,
    PostponedConcept,
    ReceiptView,
    RelatedView,
    RunnerUpView,
    StepView,
)
from learning_platform.daily_path.service import IssuedPath
from learning_platform.daily_path.steering import SWAPPED_IN
from learning_platform.daily_path.steps import exercises_done, exercises_of
from learning_platform.wiring import Parts
from recommender.daily_path import DailyStep
from recommender.receipts import Receipt, RunnerUp


def path_view(
    parts: Parts,
    session: Session,
    issued: IssuedPath,
    student: Student,
    language: str,
    catalogue: Catalogue | None = None,
) -> PathView:
    """An issued path in a language, with what is done of it."""
    catalogue = catalogue or load_catalogue(parts, session)
    today = issued.today or read_today(session, student, now=parts.clock())
    plan, path = issued.plan, issued.path
    steering = plan.context["steering"]
    return PathView(
        plan_id=plan.id,
        issued_at=plan.issued_at,
        day=date.fromisoformat(path.day),
        budget_minutes=plan.minutes,
        minutes=path.minutes,
        steps=[step_view(catalogue, index, step, today, language) for index, step in enumerate(path.steps)],
        message=path.message,
        deferred=_deferred(catalogue, issued, language),
        postponed=[
            PostponedConcept(concept=named(catalogue.concepts, concept_id, language), until=until)
            for concept_id, until in steering["postponed"].items()
            if concept_id in catalogue.concepts
        ],
        pinned=_named(catalogue, steering["pinned"], language),
        contested=_named(catalogue, steering["contested"], language),
        spared=_named(catalogue, path.spared, language),
        related=_related(parts, session, catalogue, issued, student, language),
        finished_today=len(today.finished),
        state_version=plan.state_version,
        model_version=plan.model_version,
    )


def _related(
    parts: Parts, session: Session, catalogue: Catalogue, issued: IssuedPath, student: Student, language: str
) -> RelatedView | None:
    """What is offered from elsewhere, while it and the other course are still there."""
    related = issued.path.related
    versions = {str(offering.id): offering.version_hash for offering in student.offerings}
    if related is None or related.offering_id not in versions:
        return None
    names = _named(catalogue, (related.concept, related.related_to), language)
    if len(names) < 2:
        return None
    course = load_course(parts, session, versions[related.offering_id])
    return RelatedView(
        concept=names[0],
        related_to=names[1],
        offering_id=UUID(related.offering_id),
        course_title=course.title.in_language(language),
        similarity=related.cosine,
    )


def step_view(catalogue: Catalogue, index: int, step: DailyStep, today: Today, language: str) -> StepView:
    """One step in a language, with what is done of it."""
    done = sum(exercises_done(today.worked, step.kind, concept_id) for concept_id in step.concepts)
    return StepView(
        index=index,
        kind=step.kind,
        concepts=_named(catalogue, step.concepts, language),
        offering_id=UUID(step.offering_id),
        minutes=step.minutes,
        exercises=exercises_of(step.kind) * len(step.concepts),
        exercises_done=done,
        assignment=None if _is_swapped_in(step.assignment) else step.assignment,
        swapped_in=_is_swapped_in(step.assignment),
        receipt=_receipt_view(catalogue, step.receipt, language),
    )


def goal_view(goal: StoredGoal) -> GoalView:
    """A goal as the API shows it."""
    return GoalView(
        id=goal.id,
        offering_id=goal.offering_id,
        title=goal.title,
        concepts=list(goal.concepts),
        deadline=goal.deadline,
        weight=goal.weight,
    )


def _deferred(catalogue: Catalogue, issued: IssuedPath, language: str) -> list[DeferredAssignment]:
    asked = {each["id"]: each for each in issued.plan.context["assignments"]}
    return [
        DeferredAssignment(
            assignment=name,
            concept=named(catalogue.concepts, asked[name]["concept"], language),
            kind=asked[name]["kind"],
            due_at=asked[name]["due"],
        )
        for name in issued.path.deferred
        if not _is_swapped_in(name)
    ]


def _is_swapped_in(assignment: str | None) -> bool:
    return assignment is not None and assignment.startswith(SWAPPED_IN)


def _named(catalogue: Catalogue, concept_ids: Iterable[ConceptId], language: str) -> list[NamedConcept]:
    return [
        named(catalogue.concepts, concept_id, language)
        for concept_id in concept_ids
        if concept_id in catalogue.concepts  # a stored plan may name a concept that is no longer taught
    ]


def _receipt_view(catalogue: Catalogue, receipt: Receipt, language: str) -> ReceiptView:
    numbers = {field.name: getattr(receipt, field.name) for field in fields(receipt)}
    failing = _named(catalogue, [receipt.failing] if receipt.failing else [], language)
    numbers.update(
        path=_named(catalogue, receipt.path, language),
        knocks_out=_named(catalogue, receipt.knocks_out, language),
        unlocks=_named(catalogue, receipt.unlocks, language),
        failing=failing[0] if failing else None,
        runner_up=runner_up_view(catalogue, receipt.runner_up, language),
    )
    return ReceiptView(**numbers)


def runner_up_view(catalogue: Catalogue, runner_up: RunnerUp | None, language: str) -> RunnerUpView | None:
    """What would come instead; None where there is nothing, or nothing that is still taught."""
    if runner_up is None or runner_up.concept not in catalogue.concepts:
        return None
    return RunnerUpView(
        kind=runner_up.kind,
        concept=_named(catalogue, [runner_up.concept], language)[0],
        minutes=runner_up.minutes,
        value=runner_up.value,
        value_per_minute=runner_up.value_per_minute,
    )
