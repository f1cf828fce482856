"""Placement: which question to ask next so that the fewest concepts are misjudged, when to stop, what to conclude.

A Bayesian classification of every concept as known or not, over an ensemble of knowledge states
(`recommender.placement_belief`): a right answer speaks for all that the concept rests on, a wrong one against all that
rests on it. What a misjudged concept costs is balanced: everything a learner knows counts as much as everything they do
not know, however little one of them is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import ConceptId
from recommender.placement_belief import Flags, Floats, Posterior, Reals, Seen, draw_states, posterior

DECIDED = 0.2
"""A probability within this of 0 or 1 is a conclusion."""


@dataclass(frozen=True, slots=True)
class PlacementParameters:
    """How placement asks and concludes.

    Attributes:
        particles: knowledge states that the belief is made of.
        carried: the likeliest of them, which stand for all.
        candidates: so many concepts are compared, the least certain ones.
        seed: of the particles; the same graph and parameters give the same questions.
        most_questions: placement ends here at the latest.
        fewest_questions: it does not end by its own rule before so many, where there are so many.
        enough: it ends when the expected balanced share of misjudged concepts is below this.
        slip: chance of a wrong answer to what is known.
        guess: chance of a right answer to what is not, where the item does not say.
        luck: the same for an item that cannot be guessed.
        elsewhere: weight of what is known from before; it is less certain by now, and may be asked again.
        slow_ratio: a right answer slower than this multiple of the learner's usual time counts by ``slow_weight``.
    """

    particles: int = 20_000
    carried: int = 4000
    candidates: int = 64
    seed: int = 7
    most_questions: int = 30
    fewest_questions: int = 8
    enough: float = 0.10
    slip: float = 0.1
    guess: float = 0.15
    luck: float = 0.05
    elsewhere: float = 0.5
    slow_ratio: float = 2.5
    slow_weight: float = 0.5

    def lucky(self, guessing: float | None) -> float:
        """Chance of a right answer by one who does not know, given the item's guessing floor."""
        return self.guess if guessing is None else min(self.luck + (1.0 - self.luck) * guessing, 0.8)


@dataclass(frozen=True, slots=True)
class PlacementAnswer:
    """One outcome.

    Attributes:
        slow: it took much longer than this learner usually takes.
        guessing: chance of a right answer by guessing; None where unknown.
        asked: placement asked for it; what is known from elsewhere counts as evidence and not as a question.
    """

    concept: ConceptId
    right: bool
    slow: bool = False
    guessing: float | None = None
    asked: bool = True


@dataclass(frozen=True, slots=True)
class PlacementState:
    """What has been answered so far: a plain value, so that placement can be left and resumed.

    Attributes:
        answers: in order; of several on the same concept the last one counts.
        skipped: questions the learner did not want; they are not asked again and say nothing.
        ended: the learner chose to stop.
    """

    answers: tuple[PlacementAnswer, ...] = ()
    skipped: frozenset[ConceptId] = frozenset()
    ended: bool = False

    def answered(
        self, concept: ConceptId, *, right: bool, slow: bool = False, guessing: float | None = None, asked: bool = True
    ) -> PlacementState:
        """With one more answer."""
        return replace(self, answers=(*self.answers, PlacementAnswer(concept, right, slow, guessing, asked)))

    def skip(self, concept: ConceptId) -> PlacementState:
        """With one more question left out."""
        return replace(self, skipped=self.skipped | {concept})

    @property
    def questions(self) -> int:
        """Questions that placement has asked and got answered."""
        return sum(answer.asked for answer in self.answers)

    @property
    def last(self) -> dict[ConceptId, PlacementAnswer]:
        """What counts: the last answer on each concept."""
        return {answer.concept: answer for answer in self.answers}


class Conclusion(StrEnum):
    """What placement says of a concept.

    KNOWN: shown by a right answer on it, and likely. CONDITIONAL: only inferred; one failure on it, or on what it was
    inferred from, revokes it. UNKNOWN: likely not known. UNDECIDED: too close to say.
    """

    KNOWN = "known"
    CONDITIONAL = "conditional"
    UNKNOWN = "unknown"
    UNDECIDED = "undecided"


@dataclass(frozen=True, eq=False)
class PlacementModel:
    """The ensemble for one graph, compiled once; equal only to itself.

    Attributes:
        known: shape (particles, n), by position.
        weight: of misjudging each concept, shape (n,), summing to 1; larger for what a goal needs.
        mass: weight of what each particle knows and of what it does not, shape (2, particles).
        askable: which concepts have questions, shape (n,).
    """

    graph: CompiledGraph
    parameters: PlacementParameters
    known: Flags = field(repr=False)
    weight: Reals = field(repr=False)
    mass: Reals = field(repr=False)
    askable: Flags = field(repr=False)


def compile_placement(
    graph: CompiledGraph,
    parameters: PlacementParameters | None = None,
    importance: Mapping[ConceptId, float] | None = None,
    askable: Collection[ConceptId] | None = None,
) -> PlacementModel:
    """Draws the knowledge states.

    Args:
        graph: of the course.
        parameters: defaults where None.
        importance: what misjudging a concept costs; 1 where it says nothing.
        askable: the concepts that have questions; all where None.
    """
    chosen = parameters or PlacementParameters()
    model = PlacementModel(
        graph,
        chosen,
        draw_states(graph, chosen.particles, chosen.seed),
        np.zeros(len(graph), dtype=np.float32),
        np.zeros((2, 0), dtype=np.float32),
        np.array([askable is None or name in askable for name in graph.ids], dtype=np.bool_),
    )
    return weighed(model, importance)


def weighed(model: PlacementModel, importance: Mapping[ConceptId, float] | None) -> PlacementModel:
    """The same ensemble with other costs of misjudging: for another learner's goal."""
    weight = np.array([1.0 if importance is None else importance.get(name, 1.0) for name in model.graph.ids])
    weight = (weight / max(float(weight.sum()), 1e-12)).astype(np.float32)
    masses = [model.known[start : start + 2000] @ weight for start in range(0, len(model.known), 2000)]
    knows = np.concatenate(masses).astype(np.float32)
    return replace(model, weight=weight, mass=np.stack([knows, np.maximum(1.0 - knows, 0.0)]))


@lru_cache(maxsize=2)  # a question is chosen, judged and concluded from the same belief
def _posterior(model: PlacementModel, state: PlacementState) -> Posterior:
    parameters, position = model.parameters, model.graph.position
    seen = []
    for answer in state.last.values():
        if answer.concept in position:
            lucky = parameters.lucky(answer.guessing)
            chances = (1.0 - parameters.slip, lucky) if answer.right else (parameters.slip, 1.0 - lucky)
            counted = parameters.slow_weight if answer.slow and answer.right else 1.0
            counted *= 1.0 if answer.asked else parameters.elsewhere
            seen.append(Seen(position[answer.concept], *chances, counted))
    return posterior(model.known, model.mass, seen, parameters.carried)


def beliefs(model: PlacementModel, state: PlacementState) -> Floats:
    """Probability that each concept is known, shape (n,)."""
    return np.clip(_posterior(model, state).probability.astype(np.float64), 0.0, 1.0)


def judged_known(model: PlacementModel, state: PlacementState) -> Flags:
    """The verdict on each concept that is expected to cost least, shape (n,): known where True.

    Costs are balanced: to someone who knows little a known concept overlooked costs more than an unknown one credited.
    """
    if_unknown, if_known = _posterior(model, state).stakes()
    judged: Flags = if_unknown > if_known
    return judged


def expected_error(model: PlacementModel, state: PlacementState) -> float:
    """Expected balanced share of concepts misjudged if placement ended now: 0 is certainty, 0.5 a blind guess."""
    if_unknown, if_known = _posterior(model, state).stakes()
    return float((model.weight * np.minimum(if_unknown, if_known)).sum())


def next_question(model: PlacementModel, state: PlacementState) -> ConceptId | None:
    """The concept whose answer is expected to leave the least doubt about all concepts; None when placement is over.

    With ``a_c`` and ``b_c`` the expected costs of calling concept c unknown and known, the verdicts cost
    ``sum_c w_c min(a_c, b_c)``. Questions are compared by ``sum_c w_c a_c b_c / (a_c + b_c)`` after either answer: it
    lies between half the cost and the cost, and, being smooth, also sees progress that tips no verdict yet. No concept
    is asked twice.
    """
    parameters, graph = model.parameters, model.graph
    if state.ended or state.questions >= parameters.most_questions or not len(graph):
        return None
    if state.questions >= parameters.fewest_questions and expected_error(model, state) < parameters.enough:
        return None
    free = model.askable.copy()
    asked = {answer.concept for answer in state.answers if answer.asked} | state.skipped
    free[[graph.position[name] for name in asked if name in graph.position]] = False
    if not free.any():
        return None
    belief = _posterior(model, state)
    doubt = np.where(free, np.minimum(belief.probability, 1.0 - belief.probability), -1.0)
    candidates = np.argsort(-doubt, kind="stable")[: min(parameters.candidates, int(free.sum()))]
    return graph.ids[int(candidates[_doubt_after(model, belief, candidates).argmin()])]


def _doubt_after(model: PlacementModel, belief: Posterior, candidates: NDArray[np.int64]) -> Reals:
    """Expected doubt about all concepts after asking each candidate, shape (candidates,)."""
    slip, guess = model.parameters.slip, model.parameters.guess
    known = belief.states[:, candidates]
    if_unknown, if_known = belief.stakes()
    weighted_known = belief.share * belief.known_cost
    weighted_unknown = (belief.share * belief.unknown_cost)[:, None] * known
    joint_unknown = (weighted_known[:, None] * known).T @ belief.states  # the candidate known and c known: (k, n)
    joint_known = weighted_unknown.sum(axis=0)[:, None] - weighted_unknown.T @ belief.states
    tells = 1.0 - slip - guess
    right_unknown = guess * if_unknown + tells * joint_unknown
    right_known = guess * if_known + tells * joint_known
    doubt = _doubt(right_unknown, right_known) + _doubt(if_unknown - right_unknown, if_known - right_known)
    expected: Reals = doubt @ model.weight
    return expected


def _doubt(if_unknown: Reals, if_known: Reals) -> Reals:
    one, other = np.maximum(if_unknown, 0.0), np.maximum(if_known, 0.0)
    doubt: Reals = one * other / (one + other + 1e-12)
    return doubt


def conclusions(model: PlacementModel, state: PlacementState) -> dict[ConceptId, Conclusion]:
    """What placement says of every concept.

    A conclusion without an own right answer is conditional. A failure on a concept revokes it whatever else speaks for
    it, and with it the conditional conclusions on what rests on that concept. What holds for most people is no
    conclusion: the answers must have moved the belief that way.
    """
    belief, graph, last = beliefs(model, state), model.graph, state.last
    moved = belief - beliefs(model, PlacementState())
    failed = [graph.position[name] for name, answer in last.items() if not answer.right and name in graph.position]
    revoked = set(failed) | set(graph.descendants(failed).tolist())
    found: dict[ConceptId, Conclusion] = {}
    for position, name in enumerate(graph.ids):
        shown = last.get(name)
        if shown is not None and shown.right and belief[position] > 0.5:
            found[name] = Conclusion.KNOWN
        elif belief[position] >= 1.0 - DECIDED and moved[position] > 0.0 and position not in revoked:
            found[name] = Conclusion.CONDITIONAL
        elif (shown is not None and not shown.right) or (belief[position] <= DECIDED and moved[position] < 0.0):
            found[name] = Conclusion.UNKNOWN
        else:
            found[name] = Conclusion.UNDECIDED
    return found
