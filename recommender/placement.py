"""Placement: which question to ask next so that the fewest concepts are misjudged, when to stop, what to conclude.

A Bayesian classification of every concept as known or not. A learner is described by a latent reach along the graph:
concepts are known with a probability that falls with their depth, and a concept is rarely known where a prerequisite is
not. The belief is an ensemble of knowledge states that agree with both (particles); an answer weighs them by its
likelihood. So a right answer speaks for all that the concept rests on, and a wrong one against all that rests on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import ConceptId

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class PlacementParameters:
    """How placement asks and concludes.

    Attributes:
        particles: knowledge states that the belief is made of.
        considered: the likeliest of them, by which questions are compared.
        seed: of the particles; the same graph and parameters give the same questions.
        most_questions: placement ends here at the latest.
        enough: it ends when the expected share of misjudged concepts is below this.
        slip, guess: chance of a wrong answer to what is known, and of a right one to what is not.
        slow_ratio: an answer slower than this multiple of the learner's usual time counts by ``slow_weight``.
        gap: chance that a concept within reach is not known, and that one beyond it is, at its edge.
    """

    particles: int = 20_000
    considered: int = 1500
    seed: int = 7
    most_questions: int = 30
    enough: float = 0.10
    slip: float = 0.1
    guess: float = 0.15
    slow_ratio: float = 2.5
    slow_weight: float = 0.5
    gap: float = 0.04


@dataclass(frozen=True, slots=True)
class PlacementAnswer:
    """One question's outcome; ``slow`` where it took much longer than this learner usually takes."""

    concept: ConceptId
    right: bool
    slow: bool = False


@dataclass(frozen=True, slots=True)
class PlacementState:
    """What has been asked so far: a plain value, so that placement can be left and resumed.

    Attributes:
        answers: in order. skipped: questions the learner did not want; they are not asked again and say nothing.
        ended: the learner chose to stop.
    """

    answers: tuple[PlacementAnswer, ...] = ()
    skipped: frozenset[ConceptId] = frozenset()
    ended: bool = False

    def answered(self, concept: ConceptId, *, right: bool, slow: bool = False) -> PlacementState:
        """With one more answer."""
        return replace(self, answers=(*self.answers, PlacementAnswer(concept, right, slow)))

    def skip(self, concept: ConceptId) -> PlacementState:
        """With one more question left out."""
        return replace(self, skipped=self.skipped | {concept})


class Conclusion(StrEnum):
    """What placement says of a concept.

    KNOWN: shown by a right answer on it, and likely. CONDITIONAL: only inferred; one failure on it, or on what it was
    inferred from, revokes it. UNKNOWN: likely not known. UNDECIDED: too close to say.
    """

    KNOWN = "known"
    CONDITIONAL = "conditional"
    UNKNOWN = "unknown"
    UNDECIDED = "undecided"


DECIDED = 0.2
"""A probability within this of 0 or 1 is a conclusion."""


@dataclass(frozen=True)
class PlacementModel:
    """The ensemble for one graph, compiled once.

    Attributes:
        known: shape (particles, n), by position.
        weight: of misjudging each concept, shape (n,), summing to 1; larger for what a goal needs.
    """

    graph: CompiledGraph
    parameters: PlacementParameters
    known: Flags
    weight: Floats = field(repr=False)

    @cached_property
    def states(self) -> NDArray[np.float32]:
        """`known` as numbers, for matrix products."""
        return self.known.astype(np.float32)


def compile_placement(
    graph: CompiledGraph,
    parameters: PlacementParameters | None = None,
    importance: Mapping[ConceptId, float] | None = None,
) -> PlacementModel:
    """Draws the knowledge states.

    Each has a reach, even over the depth of the graph; a concept is known if its depth, blurred, lies within the reach,
    with a few gaps, and if its prerequisites are (one in ten may be missing).

    Args:
        graph: of the course.
        parameters: defaults where None.
        importance: what misjudging a concept costs; 1 where it says nothing.
    """
    chosen = parameters or PlacementParameters()
    random = np.random.default_rng(chosen.seed)
    size, count = len(graph), chosen.particles
    depth = _depths(graph)
    blur = np.exp(random.uniform(np.log(0.03), np.log(0.25), (count, 1)))
    reach = random.uniform(-0.05, 1.05, (count, 1))
    within = depth[None, :] + blur * random.normal(size=(count, size)) < reach
    known = np.where(random.random((count, size)) < chosen.gap, random.random((count, size)) < 0.5, within)
    tolerated = random.random((count, size)) < 0.1
    for position in range(size):
        required = graph.prerequisites.neighbours(position)
        if len(required):
            known[:, position] &= known[:, required].all(axis=1) | tolerated[:, position]
    weight = np.array([1.0 if importance is None else importance.get(name, 1.0) for name in graph.ids])
    return PlacementModel(graph, chosen, known.astype(np.bool_), weight / max(float(weight.sum()), 1e-12))


def _depths(graph: CompiledGraph) -> Floats:
    """Where each concept stands between the most elementary (0) and the most advanced (1): rank of its ancestors."""
    longest = np.zeros(len(graph))
    for position in range(len(graph)):
        required = graph.prerequisites.neighbours(position)
        longest[position] = 1.0 + longest[required].max() if len(required) else 0.0
    above = np.zeros(len(graph))
    for position in reversed(range(len(graph))):
        following = graph.dependents.neighbours(position)
        above[position] = 1.0 + above[following].max() if len(following) else 0.0
    share = longest / np.maximum(longest + above, 1.0)
    blend = 0.5 * share + 0.5 * longest / max(float(longest.max(initial=0.0)), 1.0)
    ranks: Floats = np.argsort(np.argsort(blend, kind="stable"), kind="stable") / max(len(graph) - 1, 1)
    return ranks


def beliefs(model: PlacementModel, state: PlacementState) -> Floats:
    """Probability that each concept is known, shape (n,)."""
    shares = _particle_shares(model, state)
    found: Floats = (shares.astype(np.float32) @ model.states).astype(np.float64)
    return found


def _particle_shares(model: PlacementModel, state: PlacementState) -> Floats:
    """Posterior weight of each knowledge state; an answer that was slow and right counts less."""
    parameters = model.parameters
    logs = np.zeros(len(model.known))
    for answer in state.answers:
        position = model.graph.position.get(answer.concept)
        if position is None:
            continue
        chance = np.where(model.known[:, position], 1.0 - parameters.slip, parameters.guess)
        counted = parameters.slow_weight if answer.slow and answer.right else 1.0
        logs += counted * np.log(chance if answer.right else 1.0 - chance)
    shares = np.exp(logs - logs.max())
    normalised: Floats = shares / shares.sum()
    return normalised


def expected_error(model: PlacementModel, state: PlacementState) -> float:
    """Expected weighted share of concepts misjudged if placement ended now: the sum of ``w min(p, 1 - p)``."""
    belief = beliefs(model, state)
    return float((model.weight * np.minimum(belief, 1.0 - belief)).sum())


def next_question(model: PlacementModel, state: PlacementState) -> ConceptId | None:
    """The concept whose answer is expected to lower the expected error most; None when placement is over.

    For question i: ``sum_a P(a) sum_c w_c min(p_c|a, 1 - p_c|a)`` over both answers a, with the posterior of the
    ensemble; less the concept's own ``w min(p, 1 - p)``, which its answer settles even where the ensemble is wrong. No
    concept is asked twice.
    """
    parameters, graph = model.parameters, model.graph
    if state.ended or len(state.answers) >= parameters.most_questions or not len(graph):
        return None
    if expected_error(model, state) < parameters.enough:
        return None
    shares = _particle_shares(model, state)
    likeliest = np.argsort(-shares, kind="stable")[: parameters.considered]
    states, share = model.states[likeliest], (shares[likeliest] / shares[likeliest].sum()).astype(np.float32)
    joint = (states.T @ (share[:, None] * states)).astype(np.float64)  # both known, shape (n, n)
    belief = np.diag(joint)
    right = parameters.guess + (1.0 - parameters.slip - parameters.guess) * belief
    if_right = ((1.0 - parameters.slip - parameters.guess) * joint + parameters.guess * belief) / right[:, None]
    if_wrong = (belief - if_right * right[:, None]) / (1.0 - right)[:, None]
    error = right * (np.minimum(if_right, 1.0 - if_right) @ model.weight)
    error += (1.0 - right) * (np.minimum(if_wrong, 1.0 - if_wrong) @ model.weight)
    error -= model.weight * np.minimum(belief, 1.0 - belief)
    asked = {answer.concept for answer in state.answers} | state.skipped
    error[[graph.position[name] for name in asked if name in graph.position]] = np.inf
    best = int(error.argmin())
    return graph.ids[best] if np.isfinite(error[best]) else None


def conclusions(model: PlacementModel, state: PlacementState) -> dict[ConceptId, Conclusion]:
    """What placement says of every concept.

    A conclusion without an own right answer is conditional. A failure on a concept revokes it whatever else speaks for
    it, and with it the conditional conclusions on what rests on that concept.
    """
    belief, graph = beliefs(model, state), model.graph
    last = {answer.concept: answer.right for answer in state.answers}
    failed = [graph.position[name] for name, right in last.items() if not right and name in graph.position]
    revoked = set(failed) | set(graph.descendants(failed).tolist())
    found: dict[ConceptId, Conclusion] = {}
    for position, name in enumerate(graph.ids):
        shown = last.get(name)
        if shown and belief[position] > 0.5:
            found[name] = Conclusion.KNOWN
        elif belief[position] >= 1.0 - DECIDED and position not in revoked:
            found[name] = Conclusion.CONDITIONAL
        elif belief[position] <= DECIDED or shown is False:
            found[name] = Conclusion.UNKNOWN
        else:
            found[name] = Conclusion.UNDECIDED
    return found
