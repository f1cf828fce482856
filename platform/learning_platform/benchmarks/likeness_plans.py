"""What likeness in meaning does to the order of a plan, and what it finds in other courses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise, product
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import ConceptId, Edge
from knowledge_graph.course import Course
from knowledge_graph.embedding import Vectors
from knowledge_graph.suggestions.concept_texts import course_texts
from knowledge_graph.suggestions.words import TermTable
from learning_platform.benchmarks.likeness_trials import BEGAN, DescribedGraph, Floats
from learning_platform.benchmarks.placement_learners import PlacedLearner
from recommender.daily_path import DailyPath
from recommender.evidence import Evidence, EvidenceMode
from recommender.folding import fold
from recommender.learner_model import LearnerModel, compile_model
from recommender.learner_state import LearnerState, empty_state
from recommender.planning import plan_day
from recommender.planning_context import CourseOffer, OfferedConcept, PlanningContext
from recommender.situation import assess
from recommender.variety import Likeness

MINUTES: Final = (30.0, 60.0, 120.0)
ANSWERS_BEHIND: Final = 40
"""So many of the concepts a learner knows have been answered rightly before the day that is planned."""
NEAREST: Final = (1, 5)


@dataclass(frozen=True, slots=True)
class Sides:
    """Over some plans.

    Attributes:
        beside: units that follow another and of which one is new.
        alike: those of them that mean nearly the same.
        value: of all steps.
    """

    beside: int
    alike: int
    value: float


def planned(described: DescribedGraph, offers: Sequence[CourseOffer], learners: Sequence[PlacedLearner]) -> list[Sides]:
    """All learners' plans as they are without variety, with it, and with the vectors shuffled, in this order.

    The model's beliefs are the graph's alone in all three, so that only the order can differ. A learner takes one of
    the courses, each in turn, has answered some of what they know on the days before, and is planned a short day, a
    middling and a long one.
    """
    keys, hardness = range(1, len(described.graph) + 1), np.zeros(len(described.graph))
    model = compile_model(described.graph, keys, hardness)
    order = np.random.default_rng(5).permutation(len(model))
    true, shuffled = Likeness(described.vectors), Likeness(described.vectors[order])
    found = [Sides(0, 0, 0.0)] * 3
    for number, learner in enumerate(learners):
        state = _state_of(model, learner, number)
        course = offers[number % len(offers)]
        for minutes, (place, likeness) in product(MINUTES, enumerate((None, true, shuffled))):
            varied = replace(model, likeness=likeness)
            context = PlanningContext(varied, state, (course,), BEGAN, minutes)
            here, before = _sides(context, plan_day(context), true), found[place]
            found[place] = Sides(before.beside + here.beside, before.alike + here.alike, before.value + here.value)
    return found


def offers_of(described: DescribedGraph, courses: Sequence[Course]) -> list[CourseOffer]:
    """The courses; the whole graph as one where there are none."""
    if not courses:
        return [CourseOffer("all", "all", tuple(OfferedConcept(name) for name in described.graph.ids))]
    return [
        CourseOffer(each.id, each.id, tuple(OfferedConcept(concept.id, concept.minutes) for concept in each.concepts))
        for each in courses
    ]


def _state_of(model: LearnerModel, learner: PlacedLearner, seed: int) -> LearnerState:
    chance = np.random.default_rng(seed)
    known = chance.permutation(np.flatnonzero(learner.known))[:ANSWERS_BEHIND]
    days = np.sort(chance.uniform(0.5, 30.0, len(known)))[::-1]
    answers = [
        Evidence(
            id=f"answer-{number:04d}",
            concepts=((int(place) + 1, 1.0),),
            item=f"item-{place}",
            mode=EvidenceMode.PRACTICE,
            score=float(learner.answers(int(place))),
            occurred=BEGAN - timedelta(days=float(ago)),
        )
        for number, (place, ago) in enumerate(zip(known, days, strict=True))
    ]
    return fold(model, empty_state(model), answers)


def _sides(context: PlanningContext, path: DailyPath, true: Likeness) -> Sides:
    learned, position = assess(context).learned, context.model.graph.position
    units = list(dict.fromkeys(step.concepts for step in path.steps))
    places = [[position[name] for name in unit] for unit in units]
    every = sorted({place for unit in places for place in unit})
    alike = true.company(every, {place for place in every if learned[place]}).too_alike
    pairs = [(a, b) for a, b in pairwise(places) if not all(learned[place] for place in (*a, *b))]
    followed = sum(any(other in alike.get(one, ()) for one in a for other in b) for a, b in pairs)
    return Sides(len(pairs), followed, sum(step.receipt.value for step in path.steps))


@dataclass(frozen=True, slots=True)
class Found:
    """Of concepts that a hidden edge joins to another course: the share for which such a partner is among the nearest.

    Attributes:
        shares: among the top of `NEAREST`.
        queries: concepts asked about.
    """

    shares: tuple[float, ...]
    queries: int


def partners_found(
    ids: Sequence[ConceptId], courses: Sequence[Course], across: Sequence[Edge], vectors: Vectors
) -> Iterator[tuple[str, Found]]:
    """Hidden edges between courses, looked for by meaning, by common words and by chance.

    Candidates are all concepts that no course of the one asked about teaches. By chance: the expectation.

    Args:
        ids: concepts by row of the vectors.
        courses: that teach them.
        across: edges between courses.
        vectors: unit vectors.
    """
    row = {name: place for place, name in enumerate(ids)}
    homes: list[set[str]] = [set() for _ in ids]
    statements = [""] * len(ids)
    for course in reversed(courses):
        for concept, text in zip(course.concepts, course_texts(course), strict=True):
            homes[row[concept.id]].add(course.id)
            statements[row[concept.id]] = text.statement
    partners: dict[int, set[int]] = {}
    for edge in across:
        one, other = row[edge.source], row[edge.target]
        if not homes[one] & homes[other]:
            partners.setdefault(one, set()).add(other)
            partners.setdefault(other, set()).add(one)
    table = TermTable(statements, statements)
    everywhere = np.arange(len(ids), dtype=np.int64)
    hits: dict[str, list[list[float]]] = {"meaning": [], "words": [], "chance": []}
    for asked, wanted in sorted(partners.items()):
        allowed = np.array([place for place in everywhere if not homes[place] & homes[asked]], dtype=np.int64)
        pairs = np.stack([np.full(len(allowed), asked), allowed], axis=1)
        is_partner = np.isin(allowed, list(wanted))
        hits["meaning"].append(_hits(vectors[allowed] @ vectors[asked], is_partner))
        hits["words"].append(_hits(table.overlap(pairs), is_partner))
        hits["chance"].append([_by_chance(len(allowed), len(wanted), count) for count in NEAREST])
    for name, each in hits.items():
        yield name, Found(tuple(np.array(each).mean(axis=0).tolist()), len(each))


def _hits(scores: Floats | NDArray[np.float32], is_partner: NDArray[np.bool_]) -> list[float]:
    order = np.argsort(-scores, kind="stable")
    return [float(is_partner[order[:count]].any()) for count in NEAREST]


def _by_chance(candidates: int, wanted: int, count: int) -> float:
    """That one of the wanted is among so many drawn without replacement."""
    missed = 1.0
    for drawn in range(min(count, candidates)):
        missed *= max(candidates - wanted - drawn, 0) / (candidates - drawn)
    return 1.0 - missed
