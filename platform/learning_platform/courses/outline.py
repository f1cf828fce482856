"""Where each concept of a course stands in the order of learning."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.graph import merge_courses


def concept_levels(course: Course) -> Mapping[ConceptId, int]:
    """The length of the longest chain of prerequisites below each concept; 0 for those that need none."""
    graph = merge_courses([course], ()).compile()
    return dict(zip(graph.ids, graph.levels.tolist(), strict=True))
