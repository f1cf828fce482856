"""Placement as the ledger tells it: the run that is under way or done, its answers, and what follows from them.

Nothing is stored but what the learner did: that a run began, what was left out, that it was ended, and the answers,
which are evidence like all others. What placement concludes is a pure function of these, computed again whenever it is
asked for, so a replay, another model version or a regrading leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median
from typing import Any
from uuid import UUID

from sqlmodel import Session

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.graph import merge_courses
from learning_platform.courses.catalogue import Catalogue, load_course
from learning_platform.courses.repository import StoredOffering
from learning_platform.progress import repository
from learning_platform.progress.evidence import to_evidence
from learning_platform.progress.records import EventKind, GradedResponse, IssuedAttempt
from learning_platform.progress.repository import LedgerEntry
from learning_platform.wiring import Parts
from recommender.learner_state import LearnerState, instant
from recommender.outcomes import judge
from recommender.placement import (
    Conclusion,
    PlacementAnswer,
    PlacementModel,
    PlacementParameters,
    PlacementState,
    beliefs,
    compile_placement,
    conclusions,
    next_question,
    weighed,
)
from recommender.prediction import standing

REMEMBERED = timedelta(days=60)
"""Answers of before a run speak in it when they are younger than this."""
BESIDE_THE_GOAL = 0.05
"""What misjudging a concept costs that the goal does not need, relative to one that it does."""
TIMED = 3
"""From so many timed answers on, one is called slow or not."""


class PlacementAction(StrEnum):
    """What a learner does about placement, beside answering.

    START: begin, or begin again; the answers of before stay evidence, their conclusions go. SKIP: leave a question out.
    END: stop asking and conclude. DISMISS: no placement wanted. FORGET: drop the conclusions.
    """

    START = "start"
    SKIP = "skip"
    END = "end"
    DISMISS = "dismiss"
    FORGET = "forget"


@dataclass(frozen=True, slots=True)
class PlacementRun:
    """One run of placement in an offering.

    Attributes:
        wanted: what the goal named when it began; empty for the whole course.
        shown: what the learner had answered on before: right or wrong the last time.
        misses: answers on each concept that were no unaided success, as of then: a further one revokes.
        ended_at: when the learner stopped it; None while it runs or where it ended by its own rule.
    """

    started_at: datetime
    wanted: frozenset[ConceptId]
    shown: Mapping[ConceptId, bool]
    misses: Mapping[ConceptId, int]
    skipped: frozenset[ConceptId] = frozenset()
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlacementResult:
    """What a run says now.

    Attributes:
        question: the concept to ask next; None when it is over.
        concluded: of every concept of the course.
        belief: probability that each is known.
    """

    run: PlacementRun
    state: PlacementState
    question: ConceptId | None
    concluded: Mapping[ConceptId, Conclusion]
    belief: Mapping[ConceptId, float]


def placement_run(events: Iterable[LedgerEntry], offering_id: UUID) -> tuple[PlacementRun | None, bool]:
    """The run that counts in an offering, and whether placement was dismissed; from events in order of time."""
    run: PlacementRun | None = None
    dismissed = False
    for event in events:
        payload = event.payload
        if event.kind is not EventKind.PLACEMENT or payload["offering"] != str(offering_id):
            continue
        match PlacementAction(payload["action"]):
            case PlacementAction.START:
                run, dismissed = _begun(event.occurred_at, payload), False
            case PlacementAction.FORGET:
                run = None
            case PlacementAction.DISMISS:
                dismissed = True
            case PlacementAction.SKIP:
                run = _with(run, skipped=ConceptId(payload["concept"]))
            case PlacementAction.END:
                run = _with(run, ended_at=event.occurred_at)
    return run, dismissed


def _begun(at: datetime, payload: Mapping[str, Any]) -> PlacementRun:
    return PlacementRun(
        at,
        frozenset(ConceptId(name) for name in payload["wanted"]),
        {ConceptId(name): bool(right) for name, right in payload["shown"].items()},
        {ConceptId(name): int(count) for name, count in payload["misses"].items()},
    )


def _with(
    run: PlacementRun | None, *, skipped: ConceptId | None = None, ended_at: datetime | None = None
) -> PlacementRun | None:
    if run is None or run.ended_at is not None:
        return run
    left_out = run.skipped | {skipped} if skipped else run.skipped
    return PlacementRun(run.started_at, run.wanted, run.shown, run.misses, left_out, ended_at)


def record_placement(
    session: Session, person_id: UUID, offering_id: UUID, action: PlacementAction, *, now: datetime, **more: object
) -> None:
    """Writes what the learner did about placement into the ledger."""
    payload = {"offering": str(offering_id), "action": action.value, **more}
    repository.add_event(session, person_id, EventKind.PLACEMENT, payload, occurred_at=now, received_at=now)


def beginning(
    catalogue: Catalogue, course: Course, state: LearnerState, wanted: Iterable[ConceptId], *, now: datetime
) -> dict[str, Any]:
    """What a run remembers of its beginning: the goal, and what earlier answers on the course's concepts had shown."""
    names = [concept.id for concept in course.concepts if concept.id in catalogue.key_of]
    known = standing(catalogue.model, state, now, [catalogue.key_of[name] for name in names])
    shown: dict[str, bool] = {}
    misses: dict[str, int] = {}
    for index, name in enumerate(names):
        last = int(known.last_answer[index])
        missed = int(known.answers[index]) - int(known.successes[index])
        if missed:
            misses[name] = missed
        if last and now - instant(last) <= REMEMBERED:
            shown[name] = int(known.last_success[index]) == last
    return {"wanted": sorted(wanted), "shown": shown, "misses": misses, "course_version": course.version}


def placement_result(
    parts: Parts,
    session: Session,
    catalogue: Catalogue,
    person_id: UUID,
    offering: StoredOffering,
    run: PlacementRun,
    state: LearnerState,
) -> PlacementResult:
    """What a run says now: from its answers, what was known before it, and what has been missed since."""
    course = load_course(parts, session, offering.version_hash)
    given = repository.placement_answers(session, person_id, offering.id, since=run.started_at)
    placement = PlacementState(_answers(catalogue, run, given), run.skipped, ended=run.ended_at is not None)
    missed = _missed_since(catalogue, course, run, placement, state, parts.clock())
    key = ("placed", course.version, run.wanted, placement, missed)
    return parts.placements.get_or_compute(key, lambda: _concluded(parts, course, run, placement, missed))


def _concluded(
    parts: Parts, course: Course, run: PlacementRun, placement: PlacementState, missed: frozenset[ConceptId]
) -> PlacementResult:
    model = placement_model(parts, course, run.wanted)
    question = next_question(model, placement)
    for name in sorted(missed):  # what was missed since counts as the last answer, and asks for nothing
        placement = placement.answered(name, right=False, asked=False)
    belief = beliefs(model, placement).tolist()
    return PlacementResult(
        run, placement, question, conclusions(model, placement), dict(zip(model.graph.ids, belief, strict=True))
    )


def placement_model(parts: Parts, course: Course, wanted: frozenset[ConceptId] = frozenset()) -> PlacementModel:
    """The belief that placement begins with in a course, made once a process, and weighed for a goal."""

    def compiled() -> PlacementModel:
        graph = merge_courses([course], ()).compile()
        return compile_placement(graph, askable=course.templates_by_concept)

    base = parts.memory.get_or_compute(("placement-model", course.version), compiled)
    if not wanted:
        return base

    def with_goal() -> PlacementModel:
        position = base.graph.position
        targets = [position[name] for name in wanted if name in position]
        needed = {base.graph.ids[place] for place in (*targets, *base.graph.ancestors(targets).tolist())}
        return weighed(base, {name: 1.0 if name in needed else BESIDE_THE_GOAL for name in base.graph.ids})

    return parts.memory.get_or_compute(("placement-model", course.version, wanted), with_goal)


def _answers(
    catalogue: Catalogue, run: PlacementRun, given: Iterable[tuple[IssuedAttempt, GradedResponse]]
) -> tuple[PlacementAnswer, ...]:
    """What is known from before and what placement has asked, in order. Right is a full score without help."""
    found = [PlacementAnswer(name, right, asked=False) for name, right in sorted(run.shown.items())]
    times: list[float] = []
    slow_ratio = PlacementParameters().slow_ratio
    for attempt, response in given:
        evidence = to_evidence(attempt, response, catalogue.key_of, catalogue.mapping)
        concept = catalogue.concept_of[evidence.concepts[0][0]]
        right = judge(evidence, 0.0, catalogue.model.parameters).unaided_success
        seconds = response.seconds
        slow = seconds is not None and len(times) >= TIMED and seconds > slow_ratio * median(times)
        if seconds:
            times.append(seconds)
        found.append(PlacementAnswer(concept, right, slow, attempt.item.guessing))
    return tuple(found)


def _missed_since(
    catalogue: Catalogue,
    course: Course,
    run: PlacementRun,
    placement: PlacementState,
    state: LearnerState,
    now: datetime,
) -> frozenset[ConceptId]:
    """Concepts with an answer since the run began that was no unaided success, read off the learner's state."""
    names = [concept.id for concept in course.concepts if concept.id in catalogue.key_of]
    known = standing(catalogue.model, state, now, [catalogue.key_of[name] for name in names])
    wrong = {answer.concept for answer in placement.answers if answer.asked and not answer.right}
    missed = (known.answers - known.successes).tolist()
    return frozenset(
        name for name, count in zip(names, missed, strict=True) if count > run.misses.get(name, 0) and name not in wrong
    )


def presumed_known(
    parts: Parts,
    session: Session,
    catalogue: Catalogue,
    person_id: UUID,
    offerings: Iterable[StoredOffering],
    state: LearnerState,
    events: Iterable[LedgerEntry],
) -> frozenset[ConceptId]:
    """What the learner's placements let a plan build on until an answer says otherwise."""
    events = list(events)
    found: set[ConceptId] = set()
    for offering in offerings:
        run, _ = placement_run(events, offering.id)
        if run is not None:
            concluded = placement_result(parts, session, catalogue, person_id, offering, run, state).concluded
            found |= {name for name, each in concluded.items() if each in {Conclusion.KNOWN, Conclusion.CONDITIONAL}}
    return frozenset(found)
