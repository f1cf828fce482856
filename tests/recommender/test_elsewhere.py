"""What is offered from another course beside the day's path."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from recommender.daily_path import DailyPath, RelatedConcept
from recommender.folding import fold
from recommender.learner_model import compile_model
from recommender.learner_state import empty_state
from recommender.planning import plan_day
from recommender.planning_context import (
    CourseOffer,
    FinishedStep,
    OfferedConcept,
    PlanningContext,
    PlanningParameters,
    Steering,
    StepKind,
    TodayHistory,
)
from tests.recommender.learners import START, answer

MATRIX, SYSTEM, CHAIN, DEEP = (ConceptId(name) for name in ("matrix", "system", "chain", "deep"))
DEGREES = np.radians([0.0, 55.0, 50.0, 40.0])
VECTORS = np.stack([np.cos(DEGREES), np.sin(DEGREES)], axis=1).astype(np.float32)
LESSONS_FIRST = PlanningParameters(tries_before_lesson=0)
NOW = START + timedelta(hours=1)


def path_of(**changes: object) -> DailyPath:
    """Someone has learned what a matrix is, today; the other course has three concepts, one of them not open yet.

    Four minutes are left: too few for any of its lessons.
    """
    graph = compile_graph(
        [MATRIX, SYSTEM, CHAIN, DEEP], [Edge(SYSTEM, DEEP, EdgeKind.PREREQUISITE, key=True)], "two courses"
    )
    model = compile_model(graph, [1, 2, 3, 4], np.zeros(4), vectors=VECTORS)
    state = fold(model, empty_state(model), [answer("one", 1), answer("two", 1, days=0.01)])
    algebra = CourseOffer("algebra", "o-algebra", (OfferedConcept(MATRIX),))
    signals = CourseOffer("signals", "o-signals", tuple(OfferedConcept(name) for name in (SYSTEM, CHAIN, DEEP)))
    done = TodayHistory((FinishedStep(StepKind.LESSON, MATRIX), FinishedStep(StepKind.PRACTICE, MATRIX)))
    context = PlanningContext(model, state, (algebra, signals), NOW, 4.0, today=done, parameters=LESSONS_FIRST)
    return plan_day(replace(context, **changes))  # type: ignore[arg-type]


def test_the_nearest_open_concept_of_another_course_is_offered_after_learning() -> None:
    path = path_of()
    assert not path.steps
    assert path.related == RelatedConcept(CHAIN, MATRIX, "signals", "o-signals", 0.64)
    assert DailyPath.from_plain(json.loads(json.dumps(path.to_plain()))) == path


def test_a_path_stored_before_there_were_offers_can_be_read() -> None:
    plain = path_of().to_plain()
    del plain["related"]
    assert DailyPath.from_plain(plain) == replace(path_of(), related=None)


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({"steering": Steering(postponed={CHAIN: NOW + timedelta(days=1)})}, SYSTEM),
        ({"presumed_known": frozenset({CHAIN})}, SYSTEM),
        ({"today": TodayHistory()}, None),
        ({"today": TodayHistory((FinishedStep(StepKind.PRACTICE, MATRIX, failed=True),))}, None),
        ({"minutes": 60.0}, None),
    ],
    ids=["postponed", "known", "nothing finished", "failed", "on the path"],
)
def test_what_cannot_be_begun_now_is_not_offered(changes: dict[str, object], offered: ConceptId | None) -> None:
    related = path_of(**changes).related
    assert (related.concept if related else None) == offered
