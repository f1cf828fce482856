"""Plane geometry in pixels, and the widths of texts as they will roughly be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

from knowledge_graph.exercises.formulas import CONSTANTS, value_at
from knowledge_graph.figures.specification import Curve, Node, Point

LINE: Final = 15
"""Height of a line of text."""
SAMPLES: Final = 180
TICKS: Final = 7
WIDE: Final = 13.5
"""Width of a Chinese character; of others about half of that."""
NARROW: Final = 7.4


def outline(points: Sequence[Point], *, closed: bool = False) -> str:
    """Straight lines through the points, as an SVG path.

    >>> outline([(0, 0), (10, 5)])
    'M0.0 0.0 L10.0 5.0'
    """
    steps = " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f"M{steps}{'Z' if closed else ''}"


def point_of(curve: Curve, value: float) -> Point | None:
    """A point of a curve in the units of the axes; None where the curve has none."""
    given = {curve.parameter: value, **CONSTANTS}
    x = value if curve.x is None else value_at(curve.x, given)
    y = value_at(curve.y, given)
    return None if x is None or y is None else (x, y)


def spread(start: float, end: float) -> Iterator[float]:
    """Evenly spread values with both ends."""
    return (start + (end - start) * step / SAMPLES for step in range(SAMPLES + 1))


def ticks(low: float, high: float) -> list[float]:
    """Round numbers inside a range, at most eight or so."""
    rough = (high - low) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
    return [
        round(number * step, 10) + 0.0
        for number in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1)
    ]


def axis_number(value: float) -> str:
    """A number as an axis shows it."""
    return f"{value:g}".replace("-", "−")


def between(start: Point, end: Point, share: float) -> Point:
    """A point on the way from start to end."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def shifted(start: Point, end: Point, by: float) -> tuple[Point, Point]:
    """Start and end moved to the left of the way, by so many pixels."""
    length = math.dist(start, end) or 1.0
    across = ((end[1] - start[1]) / length * by, (start[0] - end[0]) / length * by)
    return (start[0] + across[0], start[1] + across[1]), (end[0] + across[0], end[1] + across[1])


def leaving(start: Point, end: Point, half: Point) -> Point:
    """Where the way from the middle of a box to a point leaves the box."""
    across, up = end[0] - start[0], end[1] - start[1]
    shares = [room / abs(way) for room, way in zip(half, (across, up), strict=True) if abs(way) > 1e-9]
    return between(start, end, min([*shares, 0.5]))


def half_box(node: Node) -> Point:
    """Half the width and half the height of a node."""
    lines = node.text.split("\n")
    wide = max(text_width(line) for line in lines)
    return max(18.0, wide / 2 + (14 if node.is_round else 10)), max(17.0, len(lines) * LINE / 2 + 8)


def text_width(text: str) -> float:
    """Roughly how wide a text will be."""
    return sum(WIDE if ord(letter) > 0x2E80 else NARROW for letter in text)


def ring(x: float, y: float, across: float, up: float) -> str:
    """An ellipse around a point, as an SVG path."""
    arc = f"a{across:.1f} {up:.1f} 0 1 0"
    return f"M{x - across:.1f} {y:.1f} {arc} {2 * across:.1f} 0 {arc} {-2 * across:.1f} 0Z"
