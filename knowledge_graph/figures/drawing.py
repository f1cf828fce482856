"""Draws a figure as shapes in pixels: what a page or an SVG file needs and nothing more."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final

from knowledge_graph.exercises.formulas import CONSTANTS, Formula, value_at
from knowledge_graph.figures.pixels import (
    LINE,
    axis_number,
    between,
    half_box,
    leaving,
    outline,
    point_of,
    ring,
    shifted,
    spread,
    text_width,
    ticks,
)
from knowledge_graph.figures.reading import read_figure
from knowledge_graph.figures.specification import (
    Area,
    Bar,
    Circle,
    Curve,
    Dot,
    Element,
    Figure,
    Link,
    Look,
    Node,
    Point,
    Polygon,
    Segment,
    Side,
    Words,
)

WIDTH: Final = 480
HEIGHT: Final = 300
TALLEST: Final = 460
MARGIN: Final = 34
_HEAD: Final = 9.0


class ShapeRole(StrEnum):
    """What a shape is, from which its colour and stroke follow."""

    GRID = "grid"
    AXIS = "axis"
    TICK = "tick"
    STROKE = "stroke"
    FILL = "fill"
    SOFT_FILL = "soft-fill"
    HOLLOW = "hollow"
    BOX = "box"
    LABEL = "label"


class Anchor(StrEnum):
    """Which end of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Shape:
    """A path, or a text where ``text`` is not empty.

    Attributes:
        path: in the syntax of an SVG path; empty for texts.
        tone: which colour, 1 to 3; 0 is a soft guide.
        x, y: of the middle of a text's line, in pixels from the upper left corner.
    """

    role: ShapeRole
    tone: int = 0
    dashed: bool = False
    path: str = ""
    text: str = ""
    x: float = 0.0
    y: float = 0.0
    anchor: Anchor = Anchor.MIDDLE


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn figure; ``width`` and ``height`` in pixels."""

    alternative: str
    caption: str
    width: int
    height: int
    shapes: tuple[Shape, ...]


@lru_cache(maxsize=512)
def draw_source(source: str) -> Drawing:
    """The drawing of a figure as a lesson has it.

    Raises:
        FigureError: it cannot be drawn.
    """
    return draw(read_figure(source))


def draw(figure: Figure) -> Drawing:
    """The shapes of a figure, from the back to the front."""
    return _Board(figure).drawing()


@dataclass
class _Board:
    figure: Figure
    shapes: list[Shape] = field(default_factory=list)

    def __post_init__(self) -> None:
        (left, right), (bottom, top) = self.figure.x, self.figure.y
        self._across = (WIDTH - 2 * MARGIN) / (right - left)
        even = self._across * (top - bottom)
        inner = even if self.figure.equal else HEIGHT - 2 * MARGIN
        if inner > TALLEST - 2 * MARGIN:
            inner = TALLEST - 2 * MARGIN
            self._across = min(self._across, inner / (top - bottom)) if self.figure.equal else self._across
        self._up = inner / (top - bottom)
        self._height = round(inner + 2 * MARGIN)
        self._width = round(self._across * (right - left) + 2 * MARGIN)

    def drawing(self) -> Drawing:
        if self.figure.axes:
            self._axes()
        labels: list[Shape] = []
        for element in self.figure.elements:
            before = len(self.shapes)
            self._element(element)
            labels += [shape for shape in self.shapes[before:] if shape.role is ShapeRole.LABEL]
            self.shapes[before:] = [shape for shape in self.shapes[before:] if shape.role is not ShapeRole.LABEL]
        for node in self.figure.nodes.values():
            self._node(node)
        figure = self.figure
        return Drawing(figure.alternative, figure.caption, self._width, self._height, (*self.shapes, *labels))

    # --- places -------------------------------------------------------------------------------------------------------

    def _at(self, point: Point) -> Point:
        """Pixels of a point, kept near the board so that far points make no endless numbers."""
        x = MARGIN + (point[0] - self.figure.x[0]) * self._across
        y = self._height - MARGIN - (point[1] - self.figure.y[0]) * self._up
        return min(max(x, -WIDTH), 2 * WIDTH), min(max(y, -WIDTH), 2 * WIDTH)

    # --- axes ---------------------------------------------------------------------------------------------------------

    def _axes(self) -> None:
        (left, right), (bottom, top) = self.figure.x, self.figure.y
        ground = min(max(0.0, bottom), top)
        pole = min(max(0.0, left), right)
        for value in ticks(left, right):
            self._add(ShapeRole.GRID, path=outline([self._at((value, bottom)), self._at((value, top))]))
            if value != pole or ground == bottom:
                x, y = self._at((value, ground))
                self._text(ShapeRole.TICK, axis_number(value), x, y + 13)
        for value in ticks(bottom, top):
            self._add(ShapeRole.GRID, path=outline([self._at((left, value)), self._at((right, value))]))
            if value != ground or pole == left:
                x, y = self._at((pole, value))
                self._text(ShapeRole.TICK, axis_number(value), x - 6, y, Anchor.END)
        self._arrow(self._at((left, ground)), self._at((right, ground)), Look(0), ShapeRole.AXIS, beyond=10)
        self._arrow(self._at((pole, bottom)), self._at((pole, top)), Look(0), ShapeRole.AXIS, beyond=10)
        across, upwards = self.figure.names
        if across:
            x, y = self._at((right, ground))
            self._text(ShapeRole.LABEL, across, x + 8, y - 14, Anchor.END)
        if upwards:
            x, y = self._at((pole, top))
            self._text(ShapeRole.LABEL, upwards, x + 10, y - 12, Anchor.START)

    # --- elements -----------------------------------------------------------------------------------------------------

    def _element(self, element: Element) -> None:
        match element:
            case Curve():
                self._curve(element)
            case Area():
                self._area(element)
            case Bar():
                self._bar(element)
            case Link():
                self._link(element)
            case Segment():
                self._segment(element)
            case Polygon():
                self._polygon(element)
            case Circle() | Dot() | Words():
                self._round(element)

    def _segment(self, segment: Segment) -> None:
        start, end = self._at(segment.start), self._at(segment.end)
        if segment.is_arrow:
            self._arrow(start, end, segment.look)
        else:
            self._add(ShapeRole.STROKE, segment.look, path=outline([start, end]))
        self._name(segment.look, between(start, end, 1.0 if segment.is_arrow else 0.5))

    def _polygon(self, polygon: Polygon) -> None:
        corners = [self._at(corner) for corner in polygon.corners]
        for role in (ShapeRole.SOFT_FILL, ShapeRole.STROKE):
            self._add(role, polygon.look, path=outline(corners, closed=True))
        middle = (sum(x for x, _ in corners) / len(corners), sum(y for _, y in corners) / len(corners))
        self._name(polygon.look, middle, apart=0)

    def _round(self, element: Circle | Dot | Words) -> None:
        x, y = self._at(element.centre if isinstance(element, Circle) else element.at)
        match element:
            case Circle():
                up = element.radius * self._up
                self._add(ShapeRole.STROKE, element.look, path=ring(x, y, element.radius * self._across, up))
                self._name(element.look, (x, y - up))
            case Dot():
                self._add(ShapeRole.HOLLOW if element.is_open else ShapeRole.FILL, element.look, path=ring(x, y, 4, 4))
                self._name(element.look, (x, y))
            case Words():
                self._text(ShapeRole.LABEL, element.text, x, y, tone=element.look.tone)

    def _curve(self, curve: Curve) -> None:
        pieces = list(self._pieces(curve))
        for piece in pieces:
            self._add(ShapeRole.STROKE, curve.look, path=outline(piece))
        if pieces:
            self._name(curve.look, pieces[-1][-1])

    def _pieces(self, curve: Curve) -> Iterator[list[Point]]:
        """The stretches of a curve that are on the board; a gap or a jump over the whole board divides."""
        bottom, top = self.figure.y
        slack = 0.02 * (top - bottom)
        piece: list[Point] = []
        before: Point | None = None
        for value in spread(curve.start, curve.end):
            point = point_of(curve, value)
            inside = point is not None and bottom - slack <= point[1] <= top + slack
            if point is None or (before is not None and abs(point[1] - before[1]) > top - bottom):
                inside = False
            if inside and point is not None:
                piece.append(self._at(point))
            elif piece:
                yield piece
                piece = []
            before = point
        if len(piece) > 1:
            yield piece

    def _area(self, area: Area) -> None:
        values = list(spread(area.start, area.end))
        upper = [self._clipped(value, area.upper) for value in values]
        lower = [self._clipped(value, area.lower) for value in values]
        self._add(ShapeRole.SOFT_FILL, area.look, path=outline([*upper, *reversed(lower)], closed=True))
        middle = len(values) // 2
        self._name(area.look, between(upper[middle], lower[middle], 0.6), apart=0)

    def _clipped(self, x: float, formula: Formula) -> Point:
        bottom, top = self.figure.y
        y = value_at(formula, {"x": x, **CONSTANTS})
        return self._at((x, min(max(y if y is not None else 0.0, bottom), top)))

    def _bar(self, bar: Bar) -> None:
        ground = min(max(0.0, self.figure.y[0]), self.figure.y[1])
        if bar.width:
            half = bar.width / 2
            low, high = sorted((ground, bar.height))
            corners = [(bar.at - half, low), (bar.at - half, high), (bar.at + half, high), (bar.at + half, low)]
            path = outline([self._at(corner) for corner in corners], closed=True)
            self._add(ShapeRole.SOFT_FILL, bar.look, path=path)
            self._add(ShapeRole.STROKE, bar.look, path=path)
        else:
            x, y = self._at((bar.at, bar.height))
            self._add(ShapeRole.STROKE, bar.look, path=outline([self._at((bar.at, ground)), (x, y)]))
            self._add(ShapeRole.FILL, bar.look, path=ring(x, y, 3.5, 3.5))
        self._name(bar.look, self._at((bar.at, bar.height)))

    def _node(self, node: Node) -> None:
        x, y = self._at(node.at)
        across, up = half_box(node)
        if node.is_round:
            path = ring(x, y, across, up)
        else:
            path = outline(
                [(x - across, y - up), (x + across, y - up), (x + across, y + up), (x - across, y + up)], closed=True
            )
        self._add(ShapeRole.BOX, node.look, path=path)
        lines = node.text.split("\n")
        for number, line in enumerate(lines):
            self._text(ShapeRole.LABEL, line, x, y + (number - (len(lines) - 1) / 2) * LINE)
        self._name(node.look, (x, y), apart=up + 10)

    def _link(self, link: Link) -> None:
        source, target = self.figure.nodes[link.source], self.figure.nodes[link.target]
        if link.source == link.target:
            self._loop(link, source)
            return
        both = [
            other
            for other in self.figure.elements
            if isinstance(other, Link) and (other.source, other.target) == (link.target, link.source)
        ]
        start, end = self._at(source.at), self._at(target.at)
        if both:  # there and back: beside each other
            start, end = shifted(start, end, 7)
        begin, stop = leaving(start, end, half_box(source)), leaving(end, start, half_box(target))
        if link.is_arrow:
            self._arrow(begin, stop, link.look)
        else:
            self._add(ShapeRole.STROKE, link.look, path=outline([begin, stop]))
        self._name(link.look, between(begin, stop, 0.5))

    def _loop(self, link: Link, node: Node) -> None:
        x, y = self._at(node.at)
        top = y - half_box(node)[1]
        curve = f"C{x - 30:.1f} {top - 38:.1f} {x + 30:.1f} {top - 38:.1f} {x + 9:.1f} {top:.1f}"
        self._add(ShapeRole.STROKE, link.look, path=f"M{x - 9:.1f} {top:.1f} {curve}")
        self._head((x + 20, top - 18), (x + 9, top), link.look)
        self._name(link.look, (x, top - 30))

    # --- shapes -------------------------------------------------------------------------------------------------------

    def _add(self, role: ShapeRole, look: Look | None = None, *, path: str) -> None:
        look = look or Look(0)
        self.shapes.append(Shape(role, look.tone, look.dashed, path))

    def _arrow(
        self, start: Point, end: Point, look: Look, role: ShapeRole = ShapeRole.STROKE, *, beyond: float = 0.0
    ) -> None:
        length = math.dist(start, end)
        if length < 1e-6:
            return
        tip = between(start, end, 1 + beyond / length)
        neck = between(start, tip, max(0.0, 1 - 0.8 * _HEAD / math.dist(start, tip)))
        self._add(role, look, path=outline([start, neck]))
        self._head(start, tip, look, role)

    def _head(self, start: Point, tip: Point, look: Look, role: ShapeRole = ShapeRole.STROKE) -> None:
        angle = math.atan2(tip[1] - start[1], tip[0] - start[0])
        wings = [
            (tip[0] - _HEAD * math.cos(angle + turn), tip[1] - _HEAD * math.sin(angle + turn)) for turn in (0.4, -0.4)
        ]
        filled = ShapeRole.AXIS if role is ShapeRole.AXIS else ShapeRole.FILL
        self._add(filled, Look(look.tone), path=outline([wings[0], tip, wings[1]], closed=True))

    def _name(self, look: Look, place: Point, *, apart: float = 12.0) -> None:
        if not look.label:
            return
        x, y = place
        match look.side:
            case Side.ABOVE:
                self._text(ShapeRole.LABEL, look.label, x, y - apart, tone=look.tone)
            case Side.BELOW:
                self._text(ShapeRole.LABEL, look.label, x, y + apart, tone=look.tone)
            case Side.LEFT:
                self._text(ShapeRole.LABEL, look.label, x - apart + 2, y, Anchor.END, look.tone)
            case Side.RIGHT:
                self._text(ShapeRole.LABEL, look.label, x + apart - 2, y, Anchor.START, look.tone)

    def _text(
        self, role: ShapeRole, text: str, x: float, y: float, anchor: Anchor = Anchor.MIDDLE, tone: int = 0
    ) -> None:
        wide = text_width(text)
        low = wide / 2 if anchor is Anchor.MIDDLE else wide if anchor is Anchor.END else 0.0
        x = min(max(x, low + 2), self._width - (wide - low) - 2)
        y = min(max(y, 9.0), self._height - 8.0)
        self.shapes.append(Shape(role, tone, text=text, x=round(x, 1), y=round(y, 1), anchor=anchor))
