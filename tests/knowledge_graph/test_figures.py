"""Figures of lessons: what is read, what is refused, what is drawn."""

from __future__ import annotations

import doctest
import math
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.markup import BlockKind, blocks_of
from knowledge_graph.checks import check_course
from knowledge_graph.course import Course
from knowledge_graph.figures import pixels, reading
from knowledge_graph.figures.drawing import Drawing, Shape, ShapeRole, draw_source
from knowledge_graph.figures.reading import FigureError, figure_blocks, read_figure, without_figures
from knowledge_graph.figures.specification import Curve, Segment

COURSES = Path(__file__).parents[2] / "data" / "courses"
PLANE = """
alt = "An arrow"
x = [-2, 2]
y = [-1, 3]
[[arrow]]
to = [1, 2]
label = "v"
"""


def numbers_of(path: str) -> Iterator[float]:
    yield from (float(found) for found in re.findall(r"-?\d+\.\d+|-?\d+", path))


def test_the_docstrings_hold() -> None:
    assert doctest.testmod(reading).failed + doctest.testmod(pixels).failed == 0


def test_an_arrow_is_drawn_where_the_axes_say() -> None:
    figure, drawing = read_figure(PLANE), draw_source(PLANE)
    assert figure.elements == (Segment(figure.elements[0].look, (0.0, 0.0), (1.0, 2.0), is_arrow=True),)
    assert figure.equal, "a plane has the same unit both ways"
    strokes = [shape for shape in drawing.shapes if shape.role is ShapeRole.STROKE]
    unit = (drawing.width - 2 * 34) / 4
    x, y, *_ = numbers_of(strokes[0].path)
    assert [x, y] == pytest.approx([34 + 2 * unit, drawing.height - 34 - unit], abs=0.1)
    assert [shape.text for shape in drawing.shapes if shape.role is ShapeRole.LABEL] == ["v"]
    assert "−2" in {shape.text for shape in drawing.shapes if shape.role is ShapeRole.TICK}


def test_a_curve_breaks_where_it_leaves_the_board_or_has_no_value() -> None:
    drawing = draw_source('alt = "1/x"\nx = [-3, 3]\ny = [-3, 3]\n[[curve]]\ny = "1/x"')
    assert len([shape for shape in drawing.shapes if shape.role is ShapeRole.STROKE]) == 2
    root = draw_source('alt = "root"\nx = [-3, 3]\ny = [0, 3]\n[[curve]]\ny = "sqrt(x)"')
    (path,) = [shape.path for shape in root.shapes if shape.role is ShapeRole.STROKE]
    assert next(numbers_of(path)) >= root.width / 2 - 1


def test_a_link_goes_from_the_border_of_one_box_to_that_of_the_other() -> None:
    source = """
    alt = "two boxes"
    [[node]]
    name = "a"
    at = [1, 3]
    text = "A"
    [[node]]
    name = "b"
    at = [9, 3]
    text = "B"
    [[link]]
    from = "a"
    to = "b"
    """
    drawing = draw_source(source)
    assert not any(shape.role in {ShapeRole.AXIS, ShapeRole.GRID} for shape in drawing.shapes)
    line = next(shape for shape in drawing.shapes if shape.role is ShapeRole.STROKE)
    boxes = [list(numbers_of(shape.path)) for shape in drawing.shapes if shape.role is ShapeRole.BOX]
    start, *_ = numbers_of(line.path)
    assert start == pytest.approx(max(boxes[0][0::2]), abs=0.2)
    assert max(numbers_of(line.path)) < min(boxes[1][0::2])


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("alt = ", "not TOML"),
        ("[[point]]\nat = [1, 1]", "'alt' is missing"),
        ('alt = " "\n[[point]]\nat = [1, 1]', "must say in words"),
        ('alt = "x"', "nothing is drawn"),
        ('alt = "x"\n[[point]]\nat = [1]', "point 1: 'at' must be two numbers"),
        ('alt = "x"\n[[point]]\nat = [nan, 1]', "must be a number"),
        ('alt = "x"\n[[point]]\nat = [1e9, 1]', "must be a number"),
        ('alt = "x"\n[[point]]\nat = [true, 1]', "must be a number"),
        ('alt = "x"\n[[point]]\nat = [1, 1]\ncolour = "red"', "'colour' is not known"),
        ('alt = "x"\nx = [2, 1]\n[[point]]\nat = [1, 1]', "from a smaller number"),
        ('alt = "x"\n[[curve]]\ny = "__import__"', "cannot be read as a formula"),
        ('alt = "x"\n[[curve]]\ny = "9^9^9^9"', "cannot be read as a formula"),
        ('alt = "x"\n[[arrow]]\nto = [1, 1]\ntone = 9', "'tone' goes from 0 to 3"),
        ('alt = "x"\n[[arrow]]\nto = [1, 1]\nside = "up"', "'side' is"),
        ('alt = "x"\n[[node]]\nname = "a"\nat = [1, 1]\n[[link]]\nfrom = "a"\nto = "b"', "not both nodes"),
        ('alt = "x"\npoint = 3', "[[point]]"),
        ('alt = "x"\n' + "[[point]]\nat = [1, 1]\n" * 81, "at most 80 elements"),
        ('alt = "' + "x" * 7000 + '"', "at most 6000 characters"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_what_to_mend(source: str, said: str) -> None:
    with pytest.raises(FigureError) as refused:
        read_figure(source)
    assert said in str(refused.value)


ranges = st.tuples(st.floats(-1e5, 1e5), st.floats(0.01, 1e5)).map(lambda pair: (pair[0], pair[0] + pair[1]))
points = st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))


@given(ranges, ranges, points, points, st.sampled_from(["x^2", "1/x", "sqrt(x)", "tan(x)", "exp(x)", "log(x)"]))
@settings(max_examples=60, deadline=None)
def test_whatever_the_numbers_are_the_drawing_stays_finite_and_of_a_size(
    x: tuple[float, float], y: tuple[float, float], start: tuple[float, float], end: tuple[float, float], formula: str
) -> None:
    source = f"""
    alt = "anything"
    x = {list(x)}
    y = {list(y)}
    [[curve]]
    y = "{formula}"
    [[area]]
    under = "{formula}"
    [[arrow]]
    from = {list(start)}
    to = {list(end)}
    [[bar]]
    at = {start[0]}
    height = {end[1]}
    """
    drawing = draw_source(source)
    assert 0 < drawing.width <= 480
    assert 0 < drawing.height <= 460
    assert all(
        math.isfinite(number) and abs(number) < 10_000 for shape in drawing.shapes for number in places_of(shape.path)
    )
    assert all(0 <= shape.x <= drawing.width and 0 <= shape.y <= drawing.height for shape in texts_of(drawing))


def places_of(path: str) -> list[float]:
    assert not re.search("nan|inf", path)
    return list(numbers_of(path))


def texts_of(drawing: Drawing) -> list[Shape]:
    return [shape for shape in drawing.shapes if shape.text and len(shape.text) < 12]


def test_numbers_may_be_written_with_pi() -> None:
    figure = read_figure('alt = "wave"\nx = ["-pi", "2pi"]\ny = [-1, 1]\n[[curve]]\ny = "sin(x)"')
    (curve,) = figure.elements
    assert isinstance(curve, Curve)
    assert [curve.start, curve.end] == pytest.approx([-math.pi, 2 * math.pi])


def test_readers_that_draw_nothing_get_the_words() -> None:
    text = f"Before.\n\n```figure\n{PLANE}```\n\nAfter.\n\n```python\nx = 1\n```\n"
    assert without_figures(text) == "Before.\n\n*An arrow*\n\nAfter.\n\n```python\nx = 1\n```\n"
    assert without_figures("```figure\nnonsense\n```\n") == "\n"
    assert figure_blocks(text)[0].line == 3
    assert [block.kind for block in blocks_of(text)].count(BlockKind.FIGURE) == 1


def test_a_course_says_which_figure_cannot_be_drawn(tiny_algebra: Course) -> None:
    first, *others = tiny_algebra.lessons
    broken = replace(first, markdown="Text.\n\n```figure\nalt = 'x'\n```\n")
    course = replace(tiny_algebra, lessons=(broken, *others))
    found = [problem for problem in check_course(course) if problem.code == "figure"]
    assert [problem.message for problem in found] == [
        "figure 1 of the lesson in 'en' cannot be drawn: the figure: nothing is drawn"
    ]


def test_every_figure_of_the_curriculum_is_drawn() -> None:
    blocks = [
        (file.stem, block)
        for file in COURSES.glob("*/concepts/*.md")
        for block in figure_blocks(file.read_text(encoding="utf-8"))
    ]
    assert len(blocks) >= 4
    for _, block in blocks:
        drawing = draw_source(block.source)
        assert len(drawing.shapes) > 3
        assert len(drawing.alternative) > 20
