"""Which answers an estimate rests on: by leaving each out and looking what the estimate becomes."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from recommender.evidence import ConceptKey, Evidence
from recommender.folding import replay
from recommender.history import History
from recommender.learner_model import LearnerModel
from recommender.learner_state import LearnerState, empty_state
from recommender.prediction import prediction_of, standing

MOST_INFLUENCES = 5
OWN_TRIED, NEAR_TRIED = 12, 6
"""So many of the latest answers on the concept, and on its neighbours in the graph, are left out in turn."""


@dataclass(frozen=True, slots=True)
class Influence:
    """What one answer does to the estimate of a concept.

    Attributes:
        evidence: id of the answer.
        without: probability of a correct answer, had this one not been given.
        moved: by how much the answer moved the estimate, in logits; negative where it lowered it.
    """

    evidence: str
    without: float
    moved: float


def influences(
    model: LearnerModel, history: History, key: ConceptKey, now: datetime, most: int = MOST_INFLUENCES
) -> tuple[Influence, ...]:
    """The answers that move a concept's estimate most, the strongest first: leave-one-out over the learner's ledger.

    Only the latest answers on the concept and on what is directly joined to it are tried; older ones and those further
    away move it little. Each is left out by replay from the last checkpoint before it, so the numbers are those the
    learner model itself would show.

    Args:
        model: the served one.
        history: everything that was folded.
        key: of the concept.
        now: the estimate's instant.
        most: so many are returned at most.
    """
    before = logit(probability_of(model, history.state, key, now))
    found = []
    for place in _tried(model, history.evidence, key):
        without = probability_of(model, without_answers(model, history, {place}), key, now)
        found.append(Influence(history.evidence[place].id, without, before - logit(without)))
    return tuple(sorted(found, key=lambda each: (-abs(each.moved), each.evidence))[:most])


def without_answers(model: LearnerModel, history: History, places: Collection[int]) -> LearnerState:
    """The state as it would be without the answers at these places of the history."""
    first = min(places)
    kept = [checkpoint for checkpoint in history.checkpoints if checkpoint.folded <= first]
    base = kept[-1] if kept else empty_state(model)
    rest = [each for place, each in enumerate(history.evidence) if place >= base.folded and place not in places]
    return replay(model, base, rest, checkpoint_every=0).state


def probability_of(model: LearnerModel, state: LearnerState, key: ConceptKey, now: datetime) -> float:
    """The number that is shown for a concept."""
    return float(prediction_of(standing(model, state, now, [key])).probability[0])


def logit(probability: float) -> float:
    """Log odds, kept finite."""
    kept = min(max(probability, 1e-9), 1.0 - 1e-9)
    return math.log(kept / (1.0 - kept))


def _tried(model: LearnerModel, evidence: Sequence[Evidence], key: ConceptKey) -> list[int]:
    """Places of the answers to leave out, one at a time."""
    near: set[ConceptKey] = set()
    graph = model.graph
    for position in [place for place, each in enumerate(model.keys.tolist()) if each == key]:
        for joined in (graph.prerequisites, graph.dependents, graph.encompassed, graph.encompassing):
            near |= {int(model.keys[place]) for place in joined.neighbours(position).tolist()}
    own = [place for place, each in enumerate(evidence) if key in {name for name, _ in each.concepts}]
    beside = [
        place
        for place, each in enumerate(evidence)
        if near & {name for name, _ in each.concepts} and key not in {name for name, _ in each.concepts}
    ]
    return own[-OWN_TRIED:] + beside[-NEAR_TRIED:]
