"""Problems of a course as the API shows them, with the mends that the checks propose as changes to send."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from knowledge_graph.concepts import Edge
from knowledge_graph.problems import Problem, Severity
from learning_platform.authoring.changes import (
    AddEdgeBody,
    ChangeBody,
    EdgeBody,
    EdgeNameBody,
    MergeConceptsBody,
    RemoveEdgeBody,
)
from learning_platform.authoring.schemas import MOST_PROBLEMS, ProblemOfCourse

NOT_AS_EDGES = frozenset({"review-edges"})
MOST_CHANGES = 50


def problem_views(problems: Iterable[Problem]) -> list[ProblemOfCourse]:
    """The problems, errors first."""
    in_order = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
    return [problem_view(problem) for problem in in_order[:MOST_PROBLEMS]]


def problem_view(problem: Problem) -> ProblemOfCourse:
    """One problem with its mend."""
    mend = getattr(problem, "mend", None)
    return ProblemOfCourse(
        severity=problem.severity,
        code=problem.code[:60],
        message=problem.message[:2000],
        file=problem.file[:500],
        line=max(0, problem.line),
        mend=mend.text[:1000] if mend else None,
        changes=_changes(mend)[:MOST_CHANGES] if mend else [],
    )


def _changes(mend: Any) -> list[ChangeBody]:  # noqa: ANN401 - a Mend of the checks
    if mend.kind in NOT_AS_EDGES:
        return []
    changes: list[ChangeBody] = [RemoveEdgeBody(kind="remove-edge", edge=_name(edge)) for edge in mend.removes]
    changes += [AddEdgeBody(kind="add-edge", edge=edge_body(edge)) for edge in mend.adds]
    if mend.kind == "merge-concepts" and mend.concepts:
        survivor, *others = mend.concepts
        changes += [MergeConceptsBody(kind="merge-concepts", source=one, target=survivor) for one in others]
    return changes


def edge_body(edge: Edge) -> EdgeBody:
    """An edge as clients send it."""
    return EdgeBody(source=edge.source, target=edge.target, kind=edge.kind, weight=edge.weight, key=edge.key)


def _name(edge: Edge) -> EdgeNameBody:
    return EdgeNameBody(source=edge.source, target=edge.target, kind=edge.kind)
