"""What is wrong with a course, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


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
    """

    severity: Severity
    file: str
    line: int
    message: str
    code: str

    @classmethod
    def at(cls, place: Place, code: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
        return cls(severity, place.file, place.line, message, code)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.file else ""
        return f"{place}{self.severity}: {self.message} [{self.code}]"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and line, errors first within a line."""
    return tuple(sorted(set(problems), key=lambda p: (p.file, p.line, p.severity, p.code, p.message)))
