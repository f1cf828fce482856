"""What is wrong with a course, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from knowledge_graph.concepts import ConceptId, Edge


class Severity(StrEnum):
    """With an ERROR a course cannot be used; a WARNING may be meant."""

    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """Where something is written: a file, relative to the parent of the course folder, and a line from 1.

    The empty place stands for a course that comes from no file.
    """

    file: str = ""
    line: int = 0


class MendKind(StrEnum):
    """What a proposed mend does."""

    REMOVE_EDGE = "remove-edge"
    REPLACE_EDGE = "replace-edge"
    ADD_EDGE = "add-edge"
    RENAME_CONCEPT = "rename-concept"
    RENAME_EXERCISE = "rename-exercise"
    MERGE_CONCEPTS = "merge-concepts"
    CHANGE_TITLE = "change-title"
    ADD_LESSON = "add-lesson"
    ADD_EXERCISES = "add-exercises"
    REVIEW_EDGES = "review-edges"


@dataclass(frozen=True, slots=True)
class Mend:
    """A proposal that an author may accept; nothing applies it silently.

    Attributes:
        kind: what it does.
        text: the same for a person, in one clause: "remove slope → average".
        removes: edges to take out; for REVIEW_EDGES those to look at.
        adds: edges to put in.
        concepts: the concepts to rename, merge (the first stays), title or teach.
        value: the new id or title; empty where the author has to find one.
    """

    kind: MendKind
    text: str
    removes: tuple[Edge, ...] = ()
    adds: tuple[Edge, ...] = ()
    concepts: tuple[ConceptId, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem.

    >>> print(Problem.at(Place("algebra/course.toml", 3), "unknown-id", "there is no 'norm'"))
    algebra/course.toml:3: error: there is no 'norm' [unknown-id]

    Attributes:
        file: relative to the parent of the course folder; empty when it comes from no file.
        line: from 1; 0 when it comes from no file.
        message: what is wrong, and what to do.
        code: a stable name of the kind of problem.
        concepts: those it is about, where it is about some.
        edges: those it is about, where it is about some.
        mend: what could be done, where that can be said exactly.
    """

    severity: Severity
    file: str
    line: int
    message: str
    code: str
    concepts: tuple[ConceptId, ...] = ()
    edges: tuple[Edge, ...] = ()
    mend: Mend | None = None

    @classmethod
    def at(
        cls,
        place: Place,
        code: str,
        message: str,
        severity: Severity = Severity.ERROR,
        *,
        concepts: Iterable[ConceptId] = (),
        edges: Iterable[Edge] = (),
        mend: Mend | None = None,
    ) -> Problem:
        return cls(severity, place.file, place.line, message, code, tuple(concepts), tuple(edges), mend)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.file else ""
        return f"{place}{self.severity}: {self.message} [{self.code}]"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def mended_edges(edges: Iterable[Edge], mend: Mend) -> tuple[Edge, ...]:
    """The edges after a mend that removes, replaces or adds some; after other mends, and a REVIEW, as they were.

    >>> from knowledge_graph.concepts import EdgeKind
    >>> a, b = ConceptId("a"), ConceptId("b")
    >>> edge = Edge(a, b, EdgeKind.PREREQUISITE)
    >>> mended_edges([edge], Mend(MendKind.REMOVE_EDGE, "remove a → b", removes=(edge,)))
    ()
    """
    removes = () if mend.kind is MendKind.REVIEW_EDGES else mend.removes
    return tuple(sorted((set(edges) - set(removes)) | set(mend.adds)))


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and line, errors first within a line."""
    return tuple(sorted(set(problems), key=lambda p: (p.file, p.line, p.severity, p.code, p.message)))
