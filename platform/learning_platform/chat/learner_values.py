"""The learner's plan and progress as the companion's values, made only when a question needs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from companion.learner_values import Alternative, Attention, Estimate, Plan, PlannedStep, Progress
from knowledge_graph.concepts import ConceptId
from learning_platform.accounts.access import Principal
from learning_platform.courses.catalogue import Catalogue, load_catalogue, load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.daily_path import service as paths
from learning_platform.daily_path.attention import first_of_attention
from learning_platform.daily_path.context import Student, read_today
from learning_platform.daily_path.repository import open_goals
from learning_platform.daily_path.service import IssuedPath
from learning_platform.daily_path.steps import exercises_done, exercises_of
from learning_platform.progress import repository as progress
from learning_platform.progress.evidence import is_evidence, project
from learning_platform.progress.learner import load_learner
from learning_platform.progress.mastery import masteries
from learning_platform.progress.schemas import ConceptMastery
from learning_platform.wiring import Parts
from recommender.daily_path import DailyPath, DailyStep
from recommender.folding import replay
from recommender.learner_state import empty_state
from recommender.prediction import MasteryStatus
from recommender.receipts import Receipt

WEEK = timedelta(days=7)
_KNOWN = {MasteryStatus.MASTERED, MasteryStatus.FADING}
_TELLING = {*_KNOWN, MasteryStatus.LEARNING}


def plan_of(parts: Parts, principal: Principal) -> Plan:
    """The path that the learner sees, issued anew where something has changed; in transactions of its own."""
    now = parts.clock()
    with parts.transactions.read() as session:
        student = paths.student_of(session, principal)
        catalogue = load_catalogue(parts, session)
        issued = paths.current_path(session, student, catalogue, now=now)
        if issued is not None:
            return _plan(session, catalogue, student, issued, now=now)

    def work(session: Session) -> Plan:
        made = paths.issue_path(parts, session, student, minutes=None, now=now, catalogue=catalogue)
        return _plan(session, catalogue, student, made, now=now)

    return parts.transactions.write(work)


def _plan(session: Session, catalogue: Catalogue, student: Student, issued: IssuedPath, *, now: datetime) -> Plan:
    today = issued.today or read_today(session, student, now=now)
    path = issued.path

    def is_open(step: DailyStep) -> bool:
        size = exercises_of(step.kind) * len(step.concepts)
        return size == 0 or sum(exercises_done(today.worked, step.kind, each) for each in step.concepts) < size

    minutes = _whole_minutes(step.minutes for step in path.steps)
    steps = tuple(_step(step, each, path) for step, each in zip(path.steps, minutes, strict=True) if is_open(step))
    mentioned = {concept_id for step in steps for concept_id in _mentioned(step)}
    titles = {each: catalogue.concepts[each].title for each in mentioned if each in catalogue.concepts}
    return Plan(steps, titles, path.message or "")


def _whole_minutes(minutes: Iterable[float]) -> list[int]:
    """Whole minutes that add up to the whole minutes of all, as the path page shows them."""
    found, before, total = [], 0, 0.0
    for each in minutes:
        total += each
        found.append(int(total + 0.5) - before)
        before += found[-1]
    return found


def _step(step: DailyStep, minutes: int, path: DailyPath) -> PlannedStep:
    receipt = step.receipt
    worth = sum(each.receipt.value for each in path.steps)
    return PlannedStep(
        kind=step.kind.value,
        concepts=step.concepts,
        minutes=minutes,
        reason=receipt.reason.value,
        answers=receipt.answers,
        successes=receipt.successes,
        failures_in_row=receipt.failures_in_row,
        probability_now=receipt.probability_now,
        probability_after=receipt.probability_after,
        recall_now=receipt.recall_now,
        recall_after=receipt.recall_after,
        recall_at_horizon=receipt.recall_at_horizon,
        recall_if_skipped=receipt.recall_if_skipped,
        horizon_days=receipt.horizon_days,
        path=receipt.path,
        knocks_out=receipt.knocks_out,
        unlocks=receipt.unlocks,
        failing=receipt.failing,
        runner_up=_runner_up(receipt),
        skipping_share=min(1.0, max(0.0, receipt.skipping_costs / worth)) if worth > 0 else None,
    )


def _runner_up(receipt: Receipt) -> Alternative | None:
    second = receipt.runner_up
    if second is None:
        return None
    better = receipt.value_per_minute
    share = second.value_per_minute / better if 0 < second.value_per_minute <= better else None
    return Alternative(second.kind.value, second.concept, max(1, int(second.minutes + 0.5)), share)


def _mentioned(step: PlannedStep) -> tuple[ConceptId, ...]:
    second = (step.runner_up.concept,) if step.runner_up else ()
    return (*step.concepts, *step.path, *step.knocks_out, *step.unlocks, *second)


def learned_of(parts: Parts, session: Session, principal: Principal, offering: StoredOffering) -> Progress:
    """The concepts that are learned, the one nearest to being forgotten first."""
    return _Standing.read(parts, session, principal, offering).progress()


@dataclass(frozen=True)
class _Standing:
    """A learner's estimates in a course, as on the map."""

    catalogue: Catalogue
    estimates: Sequence[ConceptMastery]
    has_exercises: Callable[[ConceptId], bool]

    @classmethod
    def read(cls, parts: Parts, session: Session, principal: Principal, offering: StoredOffering) -> _Standing:
        catalogue = load_catalogue(parts, session)
        course = load_course(parts, session, offering.version_hash)
        learner = load_learner(session, catalogue, principal.person_id)
        ids = [concept.id for concept in course.concepts if concept.id in catalogue.graph.position]
        estimates = masteries(catalogue, learner.state, ids, now=parts.clock())
        return cls(catalogue, estimates, lambda concept_id: concept_id in course.templates_by_concept)

    def progress(self) -> Progress:
        known = [each for each in self.estimates if each.status in _KNOWN and each.recall is not None]
        known.sort(key=lambda each: each.recall or 0.0)
        telling = [each for each in self.estimates if each.answers and each.status in _TELLING]
        telling.sort(key=lambda each: each.probability)
        return Progress(
            by_status=Counter(each.status.value for each in self.estimates),
            total=len(self.estimates),
            answers=sum(each.answers for each in self.estimates),
            strongest=_estimate(telling[-1]) if telling else None,
            weakest=_estimate(telling[0]) if len(telling) > 1 else None,
            learned=tuple(_estimate(each) for each in known if self.has_exercises(ConceptId(each.concept_id))),
        )


def _estimate(mastery: ConceptMastery) -> Estimate:
    return Estimate(ConceptId(mastery.concept_id), mastery.probability, mastery.answers)


def progress_of(parts: Parts, session: Session, principal: Principal, offering: StoredOffering) -> Progress:
    """Where the learner stands: the map's numbers, what changed in a week, and what deserves attention first."""
    standing = _Standing.read(parts, session, principal, offering)
    now, catalogue = parts.clock(), standing.catalogue
    history = progress.graded_history(session, principal.person_id)
    earlier = [pair for pair in history if pair[1].occurred_at < now - WEEK]
    evidence = project(earlier, catalogue.key_of, catalogue.mapping)
    before = replay(catalogue.model, empty_state(catalogue.model), evidence).state
    ids = [ConceptId(each.concept_id) for each in standing.estimates]
    was = _mastered(masteries(catalogue, before, ids, now=now - WEEK))
    is_now = _mastered(standing.estimates)
    lately = [
        pair
        for pair in history
        if pair[1].occurred_at >= now - WEEK and is_evidence(pair[1]) and pair[0].concept_id in ids
    ]
    found = standing.progress()
    student = paths.student_of(session, principal)
    return Progress(
        by_status=found.by_status,
        total=found.total,
        answers=found.answers,
        strongest=found.strongest,
        weakest=found.weakest,
        answers_this_week=len(lately),
        mastered_this_week=tuple(each for each in ids if each in is_now - was),
        lost_this_week=tuple(each for each in ids if each in was - is_now),
        learned=found.learned,
        attention=_attention(parts, session, student, offering),
    )


def _mastered(estimates: Sequence[ConceptMastery]) -> frozenset[ConceptId]:
    return frozenset(ConceptId(each.concept_id) for each in estimates if each.status is MasteryStatus.MASTERED)


def _attention(parts: Parts, session: Session, student: Student, offering: StoredOffering) -> Attention | None:
    item = first_of_attention(parts, session, student, offering)
    if item is None:
        return None
    return Attention(
        kind=item.kind.value,
        concept=item.concept,
        probability=item.probability,
        recall=item.recall,
        failures_in_row=item.failures_in_row,
        prerequisite=item.prerequisite,
    )


def goal_of(session: Session, principal: Principal, offering: StoredOffering) -> str:
    """What the learner wants to reach in a course, in the words it was set with; empty without a goal."""
    return ", ".join(goal.title for goal in open_goals(session, principal.person_id, [offering.id]))
