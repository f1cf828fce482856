"""Draws the pictures of `docs/learning-model.md` with the product's own model.

``python -m learning_platform.benchmarks.pictures docs/pictures [figures.jsonl]``; the second argument is what
``octant bench learner-model --json`` printed.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np

from knowledge_graph.compiled import compile_graph
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from recommender.evidence import Evidence, EvidenceMode
from recommender.folding import fold
from recommender.learner_model import LearnerModel, compile_model
from recommender.learner_state import LearnerState, empty_state
from recommender.prediction import predict

BEGIN = datetime(2026, 3, 2, 9, tzinfo=UTC)
INK, SOFT, WARM = "#1f5a8a", "#a9c7de", "#b4532a"


def draw(folder: Path, figures: Path | None = None) -> list[Path]:
    """Writes the pictures and returns their paths; that of measured figures only if there are any."""
    import matplotlib as mpl  # noqa: PLC0415 - an extra, for the documentation only

    mpl.use("svg")
    mpl.rcParams.update(
        {"svg.hashsalt": "octant", "font.size": 10, "axes.spines.top": False, "axes.spines.right": False}
    )
    folder.mkdir(parents=True, exist_ok=True)
    made = [_two_weeks(folder), _along_the_graph(folder)]
    return [*made, _measured(folder, figures)] if figures else made


def _chain() -> LearnerModel:
    names = [ConceptId(name) for name in ("a", "b", "c", "d", "e")]
    edges = [Edge(early, late, EdgeKind.PREREQUISITE, key=True) for early, late in pairwise(names)]
    graph = compile_graph(names, edges, "chain")
    return compile_model(graph, [ord(name) for name in graph.ids], np.zeros(len(names)))


def _answer(model: LearnerModel, state: LearnerState, number: int, score: float, when: datetime) -> LearnerState:
    answer = Evidence(f"{number}", ((ord("c"), 1.0),), "exercise", EvidenceMode.PRACTICE, score, when)
    return fold(model, state, [answer])


def _two_weeks(folder: Path) -> Path:
    """Answers, the estimate with its interval, and forgetting."""
    from matplotlib import pyplot as plt  # noqa: PLC0415 - see draw

    model, state = _chain(), empty_state(_chain())
    answers = [(0.0, 0), (0.01, 1), (0.02, 1), (1.0, 1), (1.01, 1), (3.0, 1), (3.01, 0), (3.02, 1), (5.0, 1), (6.0, 1)]
    days, shown = np.arange(0.0, 28.0, 0.05), []
    pending = list(enumerate(answers))
    for day in days.tolist():
        while pending and pending[0][1][0] <= day:
            number, (at, score) = pending.pop(0)
            state = _answer(model, state, number, float(score), BEGIN + timedelta(days=at))
        seen = predict(model, state, BEGIN + timedelta(days=day), [ord("c")])
        shown.append((seen.lower[0], seen.probability[0], seen.upper[0]))
    low, middle, high = np.array(shown).T
    figure, axes = plt.subplots(figsize=(7, 3.2), layout="constrained")
    axes.fill_between(days, low, high, color=SOFT, label="80 % interval")
    axes.plot(days, middle, color=INK, label="chance of a correct answer")
    for score, mark, name in ((1, "o", "right"), (0, "x", "wrong")):
        axes.scatter(
            [at for at, each in answers if each == score],
            [1.02 - 0.04 * (1 - score)] * sum(each == score for _, each in answers),
            marker=mark,
            color=INK if score else WARM,
            label=name,
        )
    axes.axhline(0.8, color="#777", linewidth=0.8, linestyle=":")
    axes.set(xlabel="days", ylabel="probability", ylim=(0.2, 1.06))
    axes.legend(loc="lower right", ncols=2, frameon=False)
    return _saved(figure, folder / "two-weeks.svg")


def _along_the_graph(folder: Path) -> Path:
    """What one answer on the middle of a chain does to the others."""
    from matplotlib import pyplot as plt  # noqa: PLC0415 - see draw

    model = _chain()
    keys = [ord(name) for name in "abcde"]
    before = predict(model, empty_state(model), BEGIN, keys).probability
    figure, axes = plt.subplots(figsize=(7, 2.8), layout="constrained")
    for offset, score, colour, name in (
        (-0.18, 1.0, INK, "a right answer on c"),
        (0.18, 0.0, WARM, "a wrong answer on c"),
    ):
        after = predict(model, _answer(model, empty_state(model), 0, score, BEGIN), BEGIN, keys).probability
        axes.bar(np.arange(5) + offset, after - before, 0.34, color=colour, label=name)
    axes.axhline(0.0, color="#777", linewidth=0.8)
    axes.set_xticks(range(5), ["a\nmost basic", "b", "c\nanswered", "d", "e\nmost advanced"])
    axes.set_ylabel("change of probability")
    axes.legend(frameon=False)
    return _saved(figure, folder / "along-the-graph.svg")


def _measured(folder: Path, figures: Path) -> Path:
    """AUC on public answers, beside the baselines of the same run."""
    from matplotlib import pyplot as plt  # noqa: PLC0415 - see draw

    values = {each["name"]: each["value"] for each in map(json.loads, figures.read_text().splitlines())}
    rows = {"PFA": "pfa", "filter alone": "filter", "Best-LR": "best_lr", "served": "served", "teacher": "teacher"}
    figure, panels = plt.subplots(1, 2, figsize=(7, 2.6), layout="constrained")
    for axes, record, title in zip(
        panels, ("assist09", "algebra05"), ("ASSISTments 2009", "Algebra 2005"), strict=True
    ):
        found = {label: values.get(f"{record}_p5_{name}_auc") for label, name in rows.items()}
        bars = {label: value for label, value in found.items() if value is not None}
        drawn = axes.barh(list(bars), list(bars.values()), color=[INK if each == "served" else SOFT for each in bars])
        axes.bar_label(drawn, fmt="%.3f", padding=2)
        axes.set(title=title, xlim=(0.68, 0.87), xlabel="AUC, five folds by student")
    return _saved(figure, folder / "public-answers.svg")


def _saved(figure: object, path: Path) -> Path:
    figure.savefig(path, metadata={"Date": None})  # type: ignore[attr-defined]
    return path


if __name__ == "__main__":
    for picture in draw(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None):
        sys.stdout.write(f"{picture}\n")
