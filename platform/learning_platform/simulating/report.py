"""The report of a simulation: one HTML file with tables and plots made here, nothing loaded from elsewhere."""

from __future__ import annotations

from html import escape

from learning_platform.simulating.command import SimulationRun
from recommender.simulation.experiments import ORACLES, OURS, Cell
from recommender.simulation.summaries import CellSummary, Interval

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}"
    "table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:right;border-bottom:1px solid #d0d7de}"
    "td:first-child,th:first-child{text-align:left}svg text{font:13px system-ui,sans-serif}"
)
ROW, LEFT, WIDTH = 24, 150, 520


def simulation_report(run: SimulationRun) -> str:
    """The whole document."""
    parts = [
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Octant: simulated learners</title>",
        f"<style>{STYLE}</style><h1>Simulated learners</h1>",
        f"<p>{_explained(run)}</p>",
    ]
    parts += [_cell(cell, summary) for cell, summary in run.cells.items()]
    if run.ablations:
        parts += ["<h2>Without each part (with a goal)</h2>", _plot(run.ablations), _table(run.ablations)]
    return "".join(parts) + "</html>"


def _explained(run: SimulationRun) -> str:
    setting = run.setting
    return (
        "All results here are <strong>simulated</strong>; they claim nothing about people. "
        f"{setting.learners} paired learners a cell, {setting.concepts} concepts, {setting.days} days with a "
        f"session of {setting.minutes:g} minutes on six of seven. Outcome: concepts mastered at the end and still "
        f"recalled {setting.retention_days:g} days later. Intervals are 95 %, from a bootstrap over learners."
    )


def _cell(cell: Cell, summary: CellSummary) -> str:
    shown = {name: each for name, each in summary.policies.items() if name not in ORACLES or name == summary.oracle}
    gap = summary.gap_closed
    title = f"Family {cell.family}, {cell.noise} % wrong edges, {cell.transfer} transfer"
    text = (
        f"<p>Share of the gap between the best published policy ({escape(summary.best)}) and the oracle that the "
        f"planner closes: {gap.value:.2f} ({gap.lower:.2f} to {gap.upper:.2f}).</p>"
    )
    return f"<h2>{escape(title)}</h2>{text}{_plot(shown)}{_table(shown)}"


def _table(rows: dict[str, Interval]) -> str:
    body = "".join(
        f"<tr><td>{escape(name)}</td><td>{each.value:.2f}</td><td>{each.lower:.2f} to {each.upper:.2f}</td></tr>"
        for name, each in rows.items()
    )
    return f"<table><tr><th>policy</th><th>concepts retained</th><th>95 % interval</th></tr>{body}</table>"


def _plot(rows: dict[str, Interval]) -> str:
    most = max((each.upper for each in rows.values()), default=1.0) or 1.0
    drawn = []
    for place, (name, each) in enumerate(rows.items()):
        middle = place * ROW + ROW / 2
        low, mean, high = (LEFT + max(value, 0.0) / most * WIDTH for value in (each.lower, each.value, each.upper))
        colour = "#0b6e4f" if name == OURS else "#8a5a00" if name in ORACLES else "#57606a"
        drawn.append(
            f"<text x='{LEFT - 8}' y='{middle + 4}' text-anchor='end'>{escape(name)}</text>"
            f"<rect x='{LEFT}' y='{middle - 7}' width='{mean - LEFT:.1f}' height='14' fill='{colour}'/>"
            f"<line x1='{low:.1f}' x2='{high:.1f}' y1='{middle}' y2='{middle}' stroke='#1b1f24' stroke-width='2'/>"
        )
    height, width = ROW * len(rows), LEFT + WIDTH + 10
    return (
        f"<svg role='img' aria-label='The table below as bars' width='{width}' height='{height}' "
        f"viewBox='0 0 {width} {height}'>{''.join(drawn)}</svg>"
    )
