"""A course as another system writes it: foreign ids, unchecked texts, edges of any number, each with its line.

Edges lie in flat arrays: a million of them take about 40 MB.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.formats.limits import MOST_CONCEPTS, MOST_EDGES, MOST_TEXT_CHARACTERS
from knowledge_graph.formats.report import Report

SOURCE: Final = ""
"""Stands for the language of the course in texts by language."""
KINDS: Final = tuple(EdgeKind)
Texts = dict[str, str]
"""A text by language."""


@dataclass(slots=True)
class ForeignConcept:
    """One concept as it is written; ``name`` is what to make an id from where the foreign id says nothing."""

    foreign_id: str
    title: Texts
    line: int = 1
    file: str | None = None
    name: str | None = None
    definition: Texts = field(default_factory=dict)
    aliases: dict[str, list[str]] = field(default_factory=dict)
    minutes: float | None = None
    difficulty: float | None = None
    lessons: Texts = field(default_factory=dict)
    source_hashes: Texts = field(default_factory=dict)

    def texts(self) -> Iterator[str]:
        """Everything to read in it."""
        for texts in (self.title, self.definition, self.lessons):
            yield from texts.values()
        for names in self.aliases.values():
            yield from names


@dataclass(slots=True)
class ForeignHeader:
    """What a file says about the course itself."""

    course_id: str = ""
    title: Texts = field(default_factory=dict)
    description: Texts = field(default_factory=dict)
    source_language: str = ""
    languages: tuple[str, ...] = ()
    license: str = ""


class TooMuchError(Exception):
    """A limit is passed; the reason is among the problems already."""


class ForeignCourse:
    """What a reader has found so far.

    Attributes:
        header: to be filled in.
        concepts: in book order.
    """

    def __init__(self, report: Report) -> None:
        self.header = ForeignHeader()
        self.concepts: list[ForeignConcept] = []
        self.numbers: dict[str, int] = {}
        """Every foreign id that is named anywhere, in NFC, with the number that the arrays hold."""
        self.sources, self.targets, self.lines = array("i"), array("i"), array("i")
        self.kinds, self.keys, self.weights, self.confidences = array("b"), array("b"), array("d"), array("d")
        self._files: dict[str, int] = {}
        self._file_numbers = array("i")
        self._characters = 0
        self._report = report

    def add_concept(self, concept: ForeignConcept) -> None:
        """Takes a concept in.

        Raises:
            TooMuchError: there are more concepts, or more text, than is read.
        """
        if len(self.concepts) >= MOST_CONCEPTS:
            self._refuse("too-many-concepts", f"more than {MOST_CONCEPTS:,} concepts: divide the course", concept.line)
        self._characters += sum(map(len, concept.texts()))
        if self._characters > MOST_TEXT_CHARACTERS:
            message = f"more than {MOST_TEXT_CHARACTERS:,} characters of text: divide the course"
            self._refuse("too-much-text", message, concept.line)
        self.concepts.append(concept)

    def add_edge(
        self,
        source: str,
        target: str,
        kind: EdgeKind,
        *,
        weight: float = 1.0,
        key: bool = False,
        confidence: float = 1.0,
        line: int = 1,
        file: str | None = None,
    ) -> None:
        """Takes an edge in; its ends need not be known yet.

        Args:
            confidence: how sure the source is of a prerequisite; of the edges of a cycle the least sure is left out.

        Raises:
            TooMuchError: there are more edges than are read.
        """
        if len(self.sources) >= MOST_EDGES:
            self._refuse("too-many-edges", f"more than {MOST_EDGES:,} edges: divide the course", line)
        self.sources.append(self._number(source))
        self.targets.append(self._number(target))
        self.kinds.append(KINDS.index(kind))
        self.keys.append(key)
        self.weights.append(weight)
        self.confidences.append(confidence)
        self.lines.append(line)
        self._file_numbers.append(self._files.setdefault(file or "", len(self._files)))

    def file_of(self, edge: int) -> str | None:
        """The file an edge is written in, where it is another than the source itself."""
        return list(self._files)[self._file_numbers[edge]] or None

    def names(self) -> list[str]:
        """Foreign ids by number."""
        return list(self.numbers)

    def _number(self, foreign_id: str) -> int:
        return self.numbers.setdefault(normalized(foreign_id), len(self.numbers))

    def _refuse(self, code: str, message: str, line: int) -> None:
        self._report.error(code, message, line)
        raise TooMuchError(message)


def normalized(foreign_id: str) -> str:
    """The form in which foreign ids are compared."""
    return unicodedata.normalize("NFC", foreign_id.strip())
