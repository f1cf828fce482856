"""How well placement finds out what a learner knows, beside random questions and the half-chance rule. Simulated."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.compiled import CompiledGraph, compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.formats.course_folder import load_catalogue, read_course
from knowledge_graph.graph import merge_courses
from learning_platform.benchmarks.placement_learners import FAMILIES, Flags, PlacedLearner, placed_learners
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.synthetic import layered_graph
from recommender.placement import (
    PlacementModel,
    PlacementParameters,
    PlacementState,
    beliefs,
    compile_placement,
    judged_known,
    next_question,
)

Floats = NDArray[np.float64]
EACH = 20
"""Learners of each family."""
HELD_OUT = 20_000
"""Seed of the learners reported on; the method was tuned on others (seeds below 10,000)."""
QUESTIONS = 30
TARGET = 0.85
PROCESSES = 2
STANDARDS = "ccssm-dependencies.json"
Chooser = Callable[[PlacementModel, PlacementState, np.random.Generator], ConceptId | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """One learner placed in every way.

    Attributes:
        curves: balanced accuracy before the first question and after each, by way, shape (QUESTIONS + 1,).
        majority: share judged right by calling every concept what most of them are.
        asked: questions until the stop rule ended placement; stopped: balanced accuracy then.
        seconds: of processor time that the choice of a question took, the median.
    """

    family: str
    curves: dict[str, Floats]
    majority: float
    asked: int
    stopped: float
    seconds: float


def measure_placement(data: Path | None) -> Iterator[Figure]:
    """Balanced accuracy after 30 questions, and questions to 0.85 against two other ways to ask.

    All ways share belief, verdicts and each learner's luck; only the questions differ. Before the first answer nothing
    is known of the learner, and whatever is said is right in half (0.5). *Questions to 0.85*: for each learner the
    first question after which balanced accuracy stays at 0.85 or above to the end, 31 where it never does; the mean
    over learners. *Questions below 0.85* counts those after which it is below, so that an early lucky guess counts.

    Args:
        data: a folder with ``ccssm-dependencies.json``, a course folder, or a folder of course folders, which are
            measured as one; without one a synthetic graph of 250 concepts is asked about.
    """
    graph = graph_of(data)
    learners = placed_learners(graph, EACH, HELD_OUT)
    with ProcessPoolExecutor(PROCESSES) as pool:
        placed = list(pool.map(placed_in_every_way, [data] * len(learners), learners, chunksize=3))
    yield from figures(placed, len(graph))


def graph_of(data: Path | None) -> CompiledGraph:
    """The graph that is asked about."""
    if data is None:
        return layered_graph(250, seed=21)
    if (data / STANDARDS).is_file():
        return _standards(data / STANDARDS)
    folders = [data] if (data / "course.toml").is_file() else sorted(each.parent for each in data.glob("*/course.toml"))
    courses = [course for folder in folders if (course := read_course(folder).course) is not None]
    if not courses or len(courses) < len(folders):
        raise FileNotFoundError(f"{data} holds neither {STANDARDS} nor course folders without errors")
    return merge_courses(courses, load_catalogue(data / "catalogue.toml").edges).compile()


def _standards(path: Path) -> CompiledGraph:
    found = json.loads(path.read_text(encoding="utf-8"))["dependencies"]
    pairs = [(each["source"], each["target"]) for each in found if each["relationship"] == "dependency"]
    sorter = TopologicalSorter[str]()
    for name in sorted({name for pair in pairs for name in pair}):
        sorter.add(name, *sorted(source for source, target in pairs if target == name))
    order = [ConceptId(name) for name in sorter.static_order()]
    edges = [Edge(ConceptId(a), ConceptId(b), EdgeKind.PREREQUISITE) for a, b in sorted(set(pairs))]
    return compile_graph(order, edges, "ccssm")


@cache
def _model(data: Path | None, *, stops: bool) -> PlacementModel:
    usual = PlacementParameters()
    return compile_placement(graph_of(data), usual if stops else PlacementParameters(enough=0.0))


def placed_in_every_way(data: Path | None, learner: PlacedLearner) -> Placed:
    """One learner asked in every way, and until the stop rule ends it."""
    model, seconds = _model(data, stops=False), [0.0]
    curves = {name: _curve(model, learner, way, seconds if name == "ours" else []) for name, way in WAYS.items()}
    stopping, state = _model(data, stops=True), PlacementState()
    while (question := next_question(stopping, state)) is not None:
        state = state.answered(question, right=learner.answers(model.graph.position[question]))
    known = learner.known
    majority = max(float(known.mean()), 1.0 - float(known.mean()))
    balanced = balanced_accuracy(judged_known(stopping, state), known)
    return Placed(learner.family, curves, majority, state.questions, balanced, float(np.median(seconds)))


def balanced_accuracy(judged: Flags, known: Flags) -> float:
    """Mean of the share of the known that is judged known and the share of the unknown that is judged unknown."""
    parts = [float((judged[each] == known[each]).mean()) for each in (known, ~known) if each.any()]
    return sum(parts) / len(parts)


def _curve(model: PlacementModel, learner: PlacedLearner, way: Chooser, seconds: list[float]) -> Floats:
    state, random = PlacementState(), np.random.default_rng(5)
    found = [0.5]
    for _ in range(QUESTIONS):
        began = time.process_time()
        question = way(model, state, random)
        seconds.append(time.process_time() - began)
        if question is not None:
            state = state.answered(question, right=learner.answers(model.graph.position[question]))
        found.append(balanced_accuracy(judged_known(model, state), learner.known))
    return np.array(found)


def _expected(model: PlacementModel, state: PlacementState, _random: np.random.Generator) -> ConceptId | None:
    return next_question(model, state)


def _unasked(model: PlacementModel, state: PlacementState) -> NDArray[np.int64]:
    asked = state.last
    return np.array([place for place, name in enumerate(model.graph.ids) if name not in asked], dtype=np.int64)


def _random(model: PlacementModel, state: PlacementState, random: np.random.Generator) -> ConceptId | None:
    left = _unasked(model, state)
    return model.graph.ids[int(random.choice(left))] if len(left) else None


def _half_chance(model: PlacementModel, state: PlacementState, _random: np.random.Generator) -> ConceptId | None:
    left = _unasked(model, state)
    return model.graph.ids[int(left[np.abs(beliefs(model, state)[left] - 0.5).argmin()])] if len(left) else None


WAYS: dict[str, Chooser] = {"ours": _expected, "random": _random, "half_chance": _half_chance}


def figures(placed: Sequence[Placed], concepts: int) -> Iterator[Figure]:
    """What the placed learners show."""
    final = {name: np.array([each.curves[name][-1] for each in placed]) for name in WAYS}
    needed = {name: np.array([_stays_from(each.curves[name]) for each in placed]) for name in WAYS}
    below = {name: np.array([float((each.curves[name] < TARGET).sum()) for each in placed]) for name in WAYS}
    accuracy = float(final["ours"].mean())
    yield Figure("placement_concepts", float(concepts), "")
    yield Figure("placement_learners", float(len(placed)), "")
    yield Figure(
        "placement_balanced_accuracy_30", accuracy, "", bar=0.9, baseline=float(final["random"].mean()), better="higher"
    )
    error = 1.96 * float(final["ours"].std(ddof=1)) / len(placed) ** 0.5
    yield Figure("placement_balanced_accuracy_30_lower", accuracy - error, "")
    yield Figure("placement_balanced_accuracy_30_upper", accuracy + error, "")
    for family in FAMILIES:
        of_family = [value for value, each in zip(final["ours"], placed, strict=True) if each.family == family]
        yield Figure(f"placement_balanced_accuracy_30_{family}", float(np.mean(of_family)), "")
    yield Figure("placement_balanced_accuracy_30_half_chance", float(final["half_chance"].mean()), "")
    yield Figure("placement_balanced_accuracy_majority", 0.5, "")
    yield Figure("placement_majority_accuracy", float(np.mean([each.majority for each in placed])), "")
    for name in WAYS:
        yield Figure(f"placement_questions_to_85_{name}", float(needed[name].mean()), "questions")
        yield Figure(f"placement_questions_below_85_{name}", float(below[name].mean()), "questions")
    for name, bar in (("random", 0.7), ("half_chance", 1.0)):
        ratio, lower, upper = ratio_with_interval(needed["ours"], needed[name])
        yield Figure(f"placement_questions_ratio_to_{name}", ratio, "", bar=bar)
        yield Figure(f"placement_questions_ratio_to_{name}_lower", lower, "")
        yield Figure(f"placement_questions_ratio_to_{name}_upper", upper, "")
    yield Figure("placement_questions_asked", float(np.mean([each.asked for each in placed])), "questions", bar=30)
    yield Figure("placement_balanced_accuracy_stopped", float(np.mean([each.stopped for each in placed])), "")
    choice = float(np.median([each.seconds for each in placed])) * 1000.0
    yield Figure("placement_choice_ms", choice, "ms", bar=50.0)


def _stays_from(curve: Floats) -> float:
    """The first question after which the curve stays at the target or above; 31 if it never does."""
    return float(np.flatnonzero(curve < TARGET)[-1] + 1)


def ratio_with_interval(ours: Floats, theirs: Floats, draws: int = 2000) -> tuple[float, float, float]:
    """The ratio of two means over the same learners, with the 95 % interval of a paired bootstrap over learners."""
    random = np.random.default_rng(1)
    chosen = random.integers(0, len(ours), (draws, len(ours)))
    drawn = ours[chosen].mean(axis=1) / np.maximum(theirs[chosen].mean(axis=1), 1e-9)
    lower, upper = np.quantile(drawn, [0.025, 0.975])
    return float(ours.mean() / max(float(theirs.mean()), 1e-9)), float(lower), float(upper)
