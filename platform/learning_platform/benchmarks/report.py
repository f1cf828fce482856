"""The one form in which every benchmark reports."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        name: stable, with its unit in it, e.g. ``plan_p99_ms_500``.
        value: what was measured.
        unit: of value, bar and baseline.
        bar: what it should reach, None where there is no bar.
        baseline: the same work done in the simplest way, measured in the same run; None where there is none.
        better: the direction in which the bar is met.
    """

    name: str
    value: float
    unit: str
    bar: float | None = None
    baseline: float | None = None
    better: Literal["lower", "higher"] = "lower"

    @property
    def ratio(self) -> float | None:
        """Value over baseline."""
        return self.value / self.baseline if self.baseline else None

    @property
    def holds(self) -> bool | None:
        """Whether the bar is met; None where there is none."""
        if self.bar is None:
            return None
        return self.value <= self.bar if self.better == "lower" else self.value >= self.bar

    def to_json(self) -> str:
        """One line of JSON: name, value, unit, bar, baseline, ratio, holds."""
        fields = asdict(self)
        del fields["better"]
        return json.dumps({**fields, "ratio": self.ratio, "holds": self.holds})


def print_figures(figures: Iterable[Figure], *, as_json: bool) -> bool:
    """Prints figures as they come, one JSON object a line, or as a table at the end. False when a bar is missed."""
    console = Console()
    table = Table("figure", "value", "unit", "bar", "baseline", "ratio", "holds")
    all_hold = True
    for figure in figures:
        all_hold = all_hold and figure.holds is not False
        if as_json:
            console.file.write(figure.to_json() + "\n")
            console.file.flush()
        else:
            table.add_row(
                figure.name,
                _short(figure.value),
                figure.unit,
                _short(figure.bar),
                _short(figure.baseline),
                _short(figure.ratio),
                {True: "yes", False: "NO", None: ""}[figure.holds],
            )
    if not as_json:
        console.print(table)
    return all_hold


def _short(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"
