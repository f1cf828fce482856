"""Figures of lessons that cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge_graph.checks.places import Places
from knowledge_graph.course import Course
from knowledge_graph.figures.reading import FigureError, figure_blocks, read_figure
from knowledge_graph.problems import Problem


def check_figures(course: Course, places: Places) -> Iterator[Problem]:
    """What is wrong with each figure, which is named by its number in the lesson."""
    for lesson in course.lessons:
        for number, block in enumerate(figure_blocks(lesson.markdown), start=1):
            try:
                read_figure(block.source)
            except FigureError as error:
                message = f"figure {number} of the lesson in {lesson.language!r} cannot be drawn: {error}"
                place = places.of_concept(lesson.concept_id)
                yield Problem.at(place, "figure", message, concepts=[lesson.concept_id])
