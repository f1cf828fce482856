"""Reads figures from the text of a lesson: fenced blocks named ``figure``, each a small TOML document."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from knowledge_graph.exercises.formula_reading import UnreadableFormulaError, read_formula
from knowledge_graph.exercises.formulas import CONSTANTS, ZERO, Formula, value_at
from knowledge_graph.figures.specification import (
    MAX_TONE,
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

MAX_ELEMENTS: Final = 80
MAX_CORNERS: Final = 40
MAX_SOURCE: Final = 6000
"""Characters of one figure's source."""
MAX_WORDS: Final = 80
MAX_ALTERNATIVE: Final = 600
LARGEST: Final = 1e6
_FENCED: Final = re.compile(
    r"^(?P<fence>`{3,})figure[ \t]*\n(?P<source>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL
)
_LOOK: Final = frozenset({"tone", "dashed", "label", "side"})


class FigureError(ValueError):
    """A figure that cannot be drawn; the message says what to mend."""


@dataclass(frozen=True, slots=True)
class FigureBlock:
    """A figure in a text: ``markdown[start:end]`` is the fenced block, ``source`` what it contains."""

    start: int
    end: int
    line: int
    source: str


def figure_blocks(markdown: str) -> tuple[FigureBlock, ...]:
    r"""The figures of a text, in order; ``line`` counts from 1.

    >>> figure_blocks("Text.\n\n```figure\nalt = 'x'\n```\n")[0].source
    "alt = 'x'\n"
    """
    return tuple(
        FigureBlock(found.start(), found.end(), markdown.count("\n", 0, found.start()) + 1, found["source"])
        for found in _FENCED.finditer(markdown)
    )


def without_figures(markdown: str) -> str:
    """The text with each figure's alternative words in its place, for readers that draw none."""

    def words(found: re.Match[str]) -> str:
        try:
            return f"*{read_figure(found['source']).alternative}*"
        except FigureError:
            return ""

    return _FENCED.sub(words, markdown)


def read_figure(source: str) -> Figure:
    """The figure that a block describes.

    Raises:
        FigureError: it is no TOML, or something in it is missing, unknown or out of bounds.
    """
    if len(source) > MAX_SOURCE:
        raise FigureError(f"a figure has at most {MAX_SOURCE} characters")
    try:
        plain = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FigureError(f"this is not TOML: {error}") from error
    return _figure(_Fields("the figure", plain))


class _Fields:
    """The fields of one table, each read once; what is left over is unknown."""

    def __init__(self, about: str, plain: object) -> None:
        if not isinstance(plain, Mapping):
            raise FigureError(f"{about} must be a table")
        self._about = about
        self._plain = dict(plain)

    def __contains__(self, name: str) -> bool:
        return name in self._plain

    def refuse(self, message: str) -> FigureError:
        return FigureError(f"{self._about}: {message}")

    def take(self, name: str, default: object = None) -> Any:  # noqa: ANN401 - as TOML has it
        if name not in self._plain and default is None:
            raise self.refuse(f"{name!r} is missing")
        return self._plain.pop(name, default)

    def words(self, name: str, default: str | None = None, most: int = MAX_WORDS) -> str:
        text = self.take(name, default)
        if not isinstance(text, str) or len(text) > most:
            raise self.refuse(f"{name!r} must be a text of at most {most} characters")
        return text

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.take(name, default)
        if not isinstance(value, bool):
            raise self.refuse(f"{name!r} must be true or false")
        return value

    def number(self, name: str, default: float | None = None) -> float:
        return self._number(name, self.take(name, default))

    def _number(self, name: str, value: object) -> float:
        if isinstance(value, str):
            value = _constant(self, name, value)
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= LARGEST:
            raise self.refuse(f"{name!r} must be a number, at most {LARGEST:.0e}")
        return float(value)

    def point(self, name: str, default: Point | None = None) -> Point:
        return self._point(name, self.take(name, default))

    def _point(self, name: str, value: object) -> Point:
        if not isinstance(value, list | tuple) or len(value) != 2:
            raise self.refuse(f"{name!r} must be two numbers")
        return self._number(name, value[0]), self._number(name, value[1])

    def range(self, name: str, default: Point | None = None) -> Point:
        low, high = self.point(name, default)
        if not low < high:
            raise self.refuse(f"{name!r} must go from a smaller number to a larger one")
        return low, high

    def points(self, name: str) -> tuple[Point, ...]:
        found = self.take(name)
        if not isinstance(found, list) or not 3 <= len(found) <= MAX_CORNERS:
            raise self.refuse(f"{name!r} must be a list of 3 to {MAX_CORNERS} points")
        return tuple(self._point(name, each) for each in found)

    def formula(self, name: str, variable: str, default: Formula | None = None) -> Formula:
        if default is not None and name not in self._plain:
            return default
        return _formula(self, name, str(self.take(name)), (variable,))

    def look(self, tone: int = 1) -> Look:
        chosen = self.take("tone", tone)
        if isinstance(chosen, bool) or not isinstance(chosen, int) or not 0 <= chosen <= MAX_TONE:
            raise self.refuse(f"'tone' goes from 0 to {MAX_TONE}")
        try:
            side = Side(self.take("side", Side.ABOVE.value))
        except ValueError as error:
            raise self.refuse("'side' is above, below, left or right") from error
        return Look(chosen, self.flag("dashed", default=False), self.words("label", ""), side)

    def done(self) -> None:
        if self._plain:
            raise self.refuse(f"{min(self._plain)!r} is not known here")


def _formula(fields: _Fields, name: str, text: str, variables: tuple[str, ...]) -> Formula:
    try:
        return read_formula(text, variables)
    except (UnreadableFormulaError, ZeroDivisionError) as error:
        raise fields.refuse(f"{name!r} cannot be read as a formula: {error}") from error


def _constant(fields: _Fields, name: str, text: str) -> float | None:
    return value_at(_formula(fields, name, text, ()), CONSTANTS)


def _figure(fields: _Fields) -> Figure:
    alternative = fields.words("alt", most=MAX_ALTERNATIVE).strip()
    if not alternative:
        raise fields.refuse("'alt' must say in words what the figure shows")
    caption = fields.words("caption", "", MAX_ALTERNATIVE)
    x, y = fields.range("x", (0.0, 10.0)), fields.range("y", (0.0, 6.0))
    nodes = {name: _node(each) for name, each in _named(fields, "node")}
    has_curves = any(kind in fields for kind in ("curve", "area", "bar"))
    axes = fields.flag("axes", default=not nodes)
    equal = fields.flag("equal", default=not has_curves and axes)
    names = fields.take("names", ["", ""])
    if (
        not isinstance(names, list)
        or len(names) != 2
        or not all(isinstance(n, str) and len(n) <= MAX_WORDS for n in names)
    ):
        raise fields.refuse("'names' must be the two names of the axes")
    elements = tuple(element for kind in _ELEMENTS for element in _several(fields, kind, x))
    if not elements and not nodes:
        raise fields.refuse("nothing is drawn")
    if len(elements) + len(nodes) > MAX_ELEMENTS:
        raise fields.refuse(f"a figure has at most {MAX_ELEMENTS} elements")
    for element in elements:
        if isinstance(element, Link) and not {element.source, element.target} <= set(nodes):
            raise fields.refuse(f"a link joins {element.source!r} and {element.target!r}, which are not both nodes")
    fields.done()
    return Figure(alternative, caption, x, y, axes, equal, (names[0], names[1]), elements, nodes)


def _tables(fields: _Fields, kind: str) -> list[object]:
    found = fields.take(kind, [])
    if not isinstance(found, list):
        raise fields.refuse(f"write [[{kind}]], with two brackets")
    return found


def _several(fields: _Fields, kind: str, x: Point) -> Iterator[Element]:
    for number, plain in enumerate(_tables(fields, kind), start=1):
        one = _Fields(f"{kind} {number}", plain)
        element = _ELEMENTS[kind](one, x)
        one.done()
        yield element


def _named(fields: _Fields, kind: str) -> Iterator[tuple[str, _Fields]]:
    for number, plain in enumerate(_tables(fields, kind), start=1):
        one = _Fields(f"{kind} {number}", plain)
        yield one.words("name"), one


def _node(fields: _Fields) -> Node:
    node = Node(fields.look(), fields.point("at"), fields.words("text", ""), fields.flag("round", default=False))
    fields.done()
    return node


def _curve(fields: _Fields, x: Point) -> Curve:
    look = fields.look()
    if "x" in fields:
        start, end = fields.range("t")
        return Curve(look, fields.formula("x", "t"), fields.formula("y", "t"), "t", start, end)
    start, end = fields.range("over", x)
    return Curve(look, None, fields.formula("y", "x"), "x", start, end)


def _area(fields: _Fields, x: Point) -> Area:
    start, end = fields.range("over", x)
    return Area(fields.look(), fields.formula("under", "x"), fields.formula("above", "x", ZERO), start, end)


def _segment(fields: _Fields, *, is_arrow: bool) -> Segment:
    return Segment(fields.look(), fields.point("from", (0.0, 0.0)), fields.point("to"), is_arrow)


def _circle(fields: _Fields) -> Circle:
    look, centre, radius = fields.look(), fields.point("at", (0.0, 0.0)), fields.number("radius")
    if radius <= 0:
        raise fields.refuse("'radius' must be positive")
    return Circle(look, centre, radius)


_ELEMENTS: Final[Mapping[str, Callable[[_Fields, Point], Element]]] = {
    "area": _area,
    "polygon": lambda fields, _: Polygon(fields.look(), fields.points("corners")),
    "circle": lambda fields, _: _circle(fields),
    "bar": lambda fields, _: Bar(
        fields.look(), fields.number("at"), fields.number("height"), abs(fields.number("width", 0.8))
    ),
    "line": lambda fields, _: _segment(fields, is_arrow=False),
    "curve": _curve,
    "arrow": lambda fields, _: _segment(fields, is_arrow=True),
    "link": lambda fields, _: Link(
        fields.look(), fields.words("from"), fields.words("to"), fields.flag("arrow", default=True)
    ),
    "point": lambda fields, _: Dot(fields.look(), fields.point("at"), fields.flag("open", default=False)),
    "text": lambda fields, _: Words(fields.look(), fields.point("at"), fields.words("text")),
}
"""What can be drawn, from the back to the front."""
