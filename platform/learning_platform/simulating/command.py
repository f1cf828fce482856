"""Runs the experiments cell by cell and yields figures; simulated learners only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

from learning_platform.benchmarks.report import Figure
from recommender.parameters import ModelParameters
from recommender.planning_context import PlanningParameters
from recommender.simulation.experiments import (
    CELLS,
    OURS,
    POLICIES,
    Cell,
    Course,
    PolicyMaker,
    Setting,
    octant_maker,
    run_cell,
)
from recommender.simulation.octant_policy import SIMULATED_STEPS, Configuration
from recommender.simulation.summaries import CellSummary, Interval, summarise

GAP_BARS = {0: 0.5, 10: 0.4, 20: 0.0}
"""Share of the gap to close at half transfer, by percent of wrong edges."""
ABLATIONS = ("no-graph-prior", "no-implicit-repetition", "no-goal-weighting", "no-forgetting", "no-deadline")
ABLATION_CELL = Cell("bkt", 0, "half")


@dataclass(frozen=True, slots=True)
class SimulationRun:
    """Everything that was measured."""

    setting: Setting
    cells: dict[Cell, CellSummary]
    ablations: dict[str, Interval]

    def figures(self) -> Iterator[Figure]:
        """Of every cell, then of the ablations."""
        for cell, summary in self.cells.items():
            yield from figures(cell, summary)
        for name, each in self.ablations.items():
            yield Figure(f"goal_outcome_{name.replace('-', '_')}", each.value, "concepts")


def chosen_cells(families: Iterable[str], noises: Iterable[int], transfers: Iterable[str]) -> list[Cell]:
    """The cells of the grid with these families, wrong-edge shares and transfer levels; all where one is empty."""
    family, noise, transfer = set(families), set(noises), set(transfers)
    return [
        cell
        for cell in CELLS
        if (not family or cell.family in family)
        and (not noise or cell.noise in noise)
        and (not transfer or cell.transfer in transfer)
    ]


def measured_cell(cell: Cell, setting: Setting) -> CellSummary:
    """One cell, every policy on the same learners."""
    return summarise(dict(run_cell(cell, setting)), setting.seed)


def run_cells(cells: list[Cell], setting: Setting, processes: int) -> Iterator[tuple[Cell, CellSummary]]:
    """Yields each cell when it is measured, in order."""
    if processes <= 1:
        for cell in cells:
            yield cell, measured_cell(cell, setting)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from zip(cells, pool.map(measured_cell, cells, [setting] * len(cells)), strict=True)


def _ablation(name: str) -> PolicyMaker:
    model, planning = ModelParameters(), SIMULATED_STEPS
    if name == "no-graph-prior":
        model = ModelParameters(prerequisite_correlation=0.0, key_correlation=0.0, encompassing_correlation=0.0)
    elif name == "no-implicit-repetition":
        model = ModelParameters(implicit_cut=1.0)
    elif name == "no-forgetting":
        model = ModelParameters(forgetting_slope=0.0, first_spacing=365.0)
        planning = PlanningParameters(
            lesson_share=planning.lesson_share,
            review_share=planning.review_share,
            probe_minutes=planning.probe_minutes,
            quiz_minutes=planning.quiz_minutes,
            horizon_days=0.0,
        )

    def configure(course: Course, setting: Setting) -> Configuration:
        goal = () if name == "no-goal-weighting" else course.goal
        return Configuration(model, planning, goal, None if name == "no-deadline" else float(setting.days))

    return octant_maker(name, configure)


def run_ablations(setting: Setting, cell: Cell) -> dict[str, Interval]:
    """What each part is worth: outcome with all parts, and without each, on a course with a goal."""
    policies: dict[str, PolicyMaker] = {name: POLICIES[name] for name in POLICIES if name == OURS}
    policies |= {name: _ablation(name) for name in ABLATIONS}
    outcomes = dict(run_cell(cell, setting, policies))
    found = {}
    for name, (values, _) in outcomes.items():
        error = float(values.std(ddof=1)) / len(values) ** 0.5
        mean = float(values.mean())
        found[name] = Interval(mean, mean - 1.96 * error, mean + 1.96 * error)
    return found


def figures(cell: Cell, summary: CellSummary) -> Iterator[Figure]:
    """A cell's figures: the share of the gap with its interval, and at no transfer the difference to FSRS alone."""
    name = f"{cell.family}_{cell.noise}_{cell.transfer}"
    bar = GAP_BARS[cell.noise] if cell.transfer == "half" else None
    gap = summary.gap_closed
    yield Figure(f"gap_closed_{name}", gap.value, "", bar=bar, better="higher")
    yield Figure(f"gap_closed_{name}_lower", gap.lower, "")
    yield Figure(f"gap_closed_{name}_upper", gap.upper, "")
    bar = 0.0 if cell.transfer == "none" else None
    yield Figure(f"reviews_ratio_to_fsrs_{name}", summary.reviews_ratio.value, "")
    yield Figure(f"over_fsrs_{name}", summary.over_fsrs.value, "concepts", bar=bar, better="higher")


def run_simulation(
    cells: list[Cell], learners: int, processes: int, advance: Callable[[], None], *, ablations: bool
) -> SimulationRun:
    """Runs cells and, if wanted, the ablations; ``advance`` is called after each cell."""
    setting, found = Setting(learners=learners), {}
    for cell, summary in run_cells(cells, setting, processes):
        found[cell] = summary
        advance()
    without = run_ablations(replace(setting, goal=True), ABLATION_CELL) if ablations else {}
    return SimulationRun(setting, found, without)
