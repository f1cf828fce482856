"""Collects what is noticed while a file is read: bounded, however bad the file is."""

from __future__ import annotations

from collections import Counter
from typing import Final

from knowledge_graph.problems import Place, Problem, Severity, in_reading_order

MOST_OF_A_KIND: Final = 200
"""Problems with the same code that are listed; the others are counted."""


class Report:
    """The problems of one source so far.

    >>> report = Report("algebra.csv")
    >>> report.warning("not-understood", "the column 'colour' is not known here", line=1)
    >>> print(*report.problems())
    algebra.csv:1: warning: the column 'colour' is not known here [not-understood]

    Attributes:
        source: the file, or the folder whose files are named relative to its parent.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._problems: list[Problem] = []
        self._counts: Counter[tuple[Severity, str]] = Counter()

    def error(self, code: str, message: str, line: int = 1, file: str | None = None) -> None:
        """Notes what cannot be read: nothing will be imported."""
        self._add(Severity.ERROR, code, message, line, file)

    def warning(self, code: str, message: str, line: int = 1, file: str | None = None) -> None:
        """Notes what is read otherwise than it is written, or not at all."""
        self._add(Severity.WARNING, code, message, line, file)

    def has_errors(self) -> bool:
        return any(severity is Severity.ERROR for severity, _ in self._counts)

    def problems(self) -> tuple[Problem, ...]:
        """In reading order; after `MOST_OF_A_KIND` of a kind one that tells how many more there are."""
        more = [
            Problem.at(Place(self.source, 1), code, f"there are {count - MOST_OF_A_KIND} more of this kind", severity)
            for (severity, code), count in self._counts.items()
            if count > MOST_OF_A_KIND
        ]
        return (*in_reading_order(self._problems), *more)

    def _add(self, severity: Severity, code: str, message: str, line: int, file: str | None) -> None:
        self._counts[severity, code] += 1
        if self._counts[severity, code] <= MOST_OF_A_KIND:
            self._problems.append(Problem.at(Place(file or self.source, line), code, message, severity))
