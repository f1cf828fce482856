"""Looks for problems in a course as a whole: its graph, its names, its lessons, its exercises."""

from __future__ import annotations

from knowledge_graph.checks.course import check_catalogue, check_course
from knowledge_graph.checks.edges import HIGHEST_WEIGHT, LOWEST_WEIGHT
from knowledge_graph.checks.findings import MOST_OF_A_KIND
from knowledge_graph.checks.places import EdgeName, Places

__all__ = [
    "HIGHEST_WEIGHT",
    "LOWEST_WEIGHT",
    "MOST_OF_A_KIND",
    "EdgeName",
    "Places",
    "check_catalogue",
    "check_course",
]
