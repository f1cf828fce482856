"""What a figure shows, in the units of its axes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from knowledge_graph.exercises.formulas import Formula

Point = tuple[float, float]


class Side(StrEnum):
    """Where a label stands beside what it names."""

    ABOVE = "above"
    BELOW = "below"
    LEFT = "left"
    RIGHT = "right"


MAX_TONE: Final = 3


@dataclass(frozen=True, slots=True)
class Look:
    """How an element is drawn and named.

    Attributes:
        tone: which of the figure's colours, 1 to 3; 0 is a soft guide.
    """

    tone: int = 1
    dashed: bool = False
    label: str = ""
    side: Side = Side.ABOVE


@dataclass(frozen=True, slots=True)
class Curve:
    """The graph of y over x, or a path of both over t, for ``parameter`` from ``start`` to ``end``."""

    look: Look
    x: Formula | None
    y: Formula
    parameter: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Area:
    """What lies between two graphs."""

    look: Look
    upper: Formula
    lower: Formula
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A line, with a head where it is an arrow."""

    look: Look
    start: Point
    end: Point
    is_arrow: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A point; an open one is excluded."""

    look: Look
    at: Point
    is_open: bool


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled shape."""

    look: Look
    corners: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle in the units of the axes."""

    look: Look
    centre: Point
    radius: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar that stands on zero; one without width is a stem with a dot."""

    look: Look
    at: float
    height: float
    width: float


@dataclass(frozen=True, slots=True)
class Words:
    """A text by itself."""

    look: Look
    at: Point
    text: str


@dataclass(frozen=True, slots=True)
class Node:
    """A box with words, that links can join."""

    look: Look
    at: Point
    text: str
    is_round: bool


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow from one node to another."""

    look: Look
    source: str
    target: str
    is_arrow: bool


Element = Curve | Area | Segment | Dot | Polygon | Circle | Bar | Words | Link


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it was written.

    Attributes:
        alternative: says in words what the figure shows, for whoever does not see it.
        caption: stands below it; may be empty.
        x, y: the ranges shown.
        axes: whether axes with numbers are drawn.
        equal: whether one unit is as long upwards as sideways.
        names: of the axes.
        elements: in the order they are drawn.
        nodes: by name.
    """

    alternative: str
    caption: str
    x: Point
    y: Point
    axes: bool
    equal: bool
    names: tuple[str, str]
    elements: tuple[Element, ...]
    nodes: Mapping[str, Node]
