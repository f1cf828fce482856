"""How well placement finds out what a learner knows, beside random questions and the half-chance rule. Simulated."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.synthetic import layered_graph
from recommender.placement import (
    PlacementModel,
    PlacementParameters,
    PlacementState,
    beliefs,
    compile_placement,
    next_question,
)

Flags = NDArray[np.bool_]
LEARNERS = 60
QUESTIONS = 30
TARGET = 0.85
SLIP, GUESS = 0.08, 0.2
"""Of the simulated learners; placement assumes others (`PlacementParameters`)."""
Chooser = Callable[[PlacementModel, PlacementState, np.random.Generator], ConceptId | None]


def measure_placement(data: Path | None) -> Iterator[Figure]:
    """Balanced accuracy after 30 questions, and questions to 0.85 against two other ways to ask.

    Learners are spread evenly over the depth of the graph; each knows a down-closed set grown at random, which is not
    how placement's own ensemble is drawn. All three ways share belief and answers' luck; only the questions differ.

    Args:
        data: a folder with ``ccssm-dependencies.json``; without one a synthetic graph of 250 concepts is asked about.
    """
    graph = _standards(data / "ccssm-dependencies.json") if data is not None else layered_graph(250, seed=21)
    model = compile_placement(graph, PlacementParameters(enough=0.0))
    learners = [_learner(graph, (number + 0.5) / LEARNERS, number) for number in range(LEARNERS)]
    ways: dict[str, Chooser] = {"ours": _expected, "random": _random, "half_chance": _half_chance}
    curves = {name: np.mean([_curve(model, each, way) for each in learners], axis=0) for name, way in ways.items()}
    needed = {name: _questions_to(curve) for name, curve in curves.items()}
    majority = float(np.mean([max(each[0].mean(), 1.0 - each[0].mean()) for each in learners]))
    yield Figure("placement_concepts", float(len(graph)), "")
    final = float(curves["ours"][-1])
    at_thirty = float(curves["random"][-1])
    yield Figure("placement_balanced_accuracy_30", final, "", bar=0.90, baseline=at_thirty, better="higher")
    yield Figure("placement_balanced_accuracy_30_half_chance", float(curves["half_chance"][-1]), "")
    yield Figure("placement_majority_accuracy", majority, "")
    for name, questions in needed.items():
        yield Figure(f"placement_questions_to_85_{name}", questions, "questions")
    for name, bar in (("random", 0.7), ("half_chance", 1.0)):
        yield Figure(f"placement_questions_ratio_to_{name}", needed["ours"] / needed[name], "", bar=bar)
    stopped = [_stopping(graph, each) for each in learners]
    yield Figure("placement_questions_asked", float(np.mean([count for count, _ in stopped])), "questions", bar=30)
    yield Figure("placement_balanced_accuracy_stopped", float(np.mean([each for _, each in stopped])), "")


def _standards(path: Path) -> CompiledGraph:
    found = json.loads(path.read_text(encoding="utf-8"))["dependencies"]
    pairs = [(each["source"], each["target"]) for each in found if each["relationship"] == "dependency"]
    sorter = TopologicalSorter[str]()
    for name in sorted({name for pair in pairs for name in pair}):
        sorter.add(name, *sorted(source for source, target in pairs if target == name))
    order = [ConceptId(name) for name in sorter.static_order()]
    edges = [Edge(ConceptId(a), ConceptId(b), EdgeKind.PREREQUISITE) for a, b in sorted(set(pairs))]
    return compile_graph(order, edges, "ccssm")


def _learner(graph: CompiledGraph, share: float, seed: int) -> tuple[Flags, NDArray[np.float64]]:
    """What the learner knows, grown to a share of the graph from its roots, and luck for each concept's question.

    Of what is open, the more elementary is likelier to be known next; so the edge of what is known is ragged.
    """
    random, size = np.random.default_rng(1000 + seed), len(graph)
    known = np.zeros(size, dtype=np.bool_)
    depth = np.zeros(size)
    for position in range(size):
        required = graph.prerequisites.neighbours(position)
        depth[position] = 1.0 + depth[required].max() if len(required) else 0.0
    for _ in range(max(round(share * size), 1)):
        open_now = graph.frontier(known)
        chances = np.exp(-0.25 * depth[open_now])
        known[random.choice(open_now, p=chances / chances.sum())] = True
    return known, random.random(size)


def _answered(
    model: PlacementModel, state: PlacementState, learner: tuple[Flags, NDArray[np.float64]], question: ConceptId
) -> PlacementState:
    position = model.graph.position[question]
    known, luck = learner
    right = luck[position] < (1.0 - SLIP if known[position] else GUESS)
    return state.answered(question, right=bool(right))


def _balanced(model: PlacementModel, state: PlacementState, known: Flags) -> float:
    judged = beliefs(model, state) > 0.5
    parts = [float((judged[each] == known[each]).mean()) for each in (known, ~known) if each.any()]
    return sum(parts) / len(parts)


def _curve(model: PlacementModel, learner: tuple[Flags, NDArray[np.float64]], way: Chooser) -> list[float]:
    state, random = PlacementState(), np.random.default_rng(5)
    found = [_balanced(model, state, learner[0])]
    for _ in range(QUESTIONS):
        question = way(model, state, random)
        if question is not None:
            state = _answered(model, state, learner, question)
        found.append(_balanced(model, state, learner[0]))
    return found


def _stopping(graph: CompiledGraph, learner: tuple[Flags, NDArray[np.float64]]) -> tuple[int, float]:
    """Questions until the stop rule ends placement, and the balanced accuracy then."""
    model = _stopping_model(graph)
    state = PlacementState()
    while (question := next_question(model, state)) is not None:
        state = _answered(model, state, learner, question)
    return len(state.answers), _balanced(model, state, learner[0])


_models: dict[str, PlacementModel] = {}


def _stopping_model(graph: CompiledGraph) -> PlacementModel:
    if graph.version not in _models:
        _models[graph.version] = compile_placement(graph)
    return _models[graph.version]


def _questions_to(curve: NDArray[np.float64]) -> float:
    """Questions until the mean curve reaches the target, between two questions by the straight line; 31 if never."""
    above = np.flatnonzero(curve >= TARGET)
    if not len(above):
        return QUESTIONS + 1.0
    first = int(above[0])
    if first == 0:
        return 0.0
    return first - 1 + float((TARGET - curve[first - 1]) / (curve[first] - curve[first - 1]))


def _expected(model: PlacementModel, state: PlacementState, _random: np.random.Generator) -> ConceptId | None:
    return next_question(model, state)


def _unasked(model: PlacementModel, state: PlacementState) -> NDArray[np.int64]:
    asked = {answer.concept for answer in state.answers}
    return np.array([place for place, name in enumerate(model.graph.ids) if name not in asked])


def _random(model: PlacementModel, state: PlacementState, random: np.random.Generator) -> ConceptId | None:
    return model.graph.ids[int(random.choice(_unasked(model, state)))]


def _half_chance(model: PlacementModel, state: PlacementState, _random: np.random.Generator) -> ConceptId | None:
    left = _unasked(model, state)
    return model.graph.ids[int(left[np.abs(beliefs(model, state)[left] - 0.5).argmin()])]
