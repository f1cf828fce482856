"""Reads tables of an exercise file field by field and notes every problem with its line, instead of stopping at one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises.template_lines import LineIndex, Path

LONGEST_CELL: Final = 300
LANGUAGE_PATTERN: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """Something about an exercise file that its author should know.

    Attributes:
        severity: with an ``error`` the exercise cannot be used.
        line: from 1.
        rule: a stable name of what was broken.
    """

    severity: Literal["error", "warning"]
    line: int
    message: str
    rule: str = "exercise"


@dataclass(slots=True)
class ProblemLog:
    """The problems of one file so far."""

    lines: LineIndex
    subject: str = ""
    problems: list[TemplateProblem] = field(default_factory=list)

    def error(self, path: Path, message: str) -> None:
        self.problems.append(TemplateProblem("error", self.lines.line_of(path), self.subject + message))

    def warning(self, path: Path, message: str) -> None:
        self.problems.append(TemplateProblem("warning", self.lines.line_of(path), self.subject + message))

    @property
    def errors(self) -> int:
        return sum(problem.severity == "error" for problem in self.problems)


class TableReader:
    """One table.

    Every getter returns a value of its type; where there is none it notes the problem and returns an empty one, so
    that the rest of the file is still looked at.
    """

    def __init__(self, table: Mapping[str, Any], path: Path, log: ProblemLog) -> None:
        self.path = path
        self._table = table
        self._log = log
        self._read: set[str] = set()

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._table)

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def error(self, key: str | int, message: str) -> None:
        self._log.error((*self.path, key), message)

    def warning(self, key: str, message: str) -> None:
        self._log.warning((*self.path, key), message)

    def text(self, key: str, *, longest: int, default: str | None = None) -> str:
        """A text that is not blank; without a default it must be there."""
        value = self._get(key, needed=default is None)
        if value is None:
            return default or ""
        return self._checked_text(key, value, longest)

    def number(self, key: str, *, low: float, high: float, default: float) -> float:
        value = self._get(key, needed=False)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            self.error(key, f"{key} must be a number from {low:g} to {high:g}")
            return default
        return float(value)

    def truth(self, key: str) -> bool:
        value = self._get(key, needed=False)
        if not isinstance(value, bool | None):
            self.error(key, f"{key} must be true or false")
        return value is True

    def texts(self, key: str, *, most: int, longest: int, needed: bool = False) -> tuple[str, ...]:
        values = self._list(key, most=most, needed=needed)
        return tuple(self._checked_text(key, value, longest) for value in values)

    def integers(self, key: str, *, most: int, largest: int) -> tuple[int, ...]:
        values = self._list(key, most=most, needed=False)
        if all(isinstance(value, int) and not isinstance(value, bool) and abs(value) <= largest for value in values):
            return tuple(values)
        self.error(key, f"{key} must be a list of integers from {-largest} to {largest}")
        return ()

    def numbers(self, key: str, *, most: int, largest: float) -> tuple[float, ...]:
        values = self._list(key, most=most, needed=False)
        if all(isinstance(v, int | float) and not isinstance(v, bool) and abs(v) <= largest for v in values):
            return tuple(map(float, values))
        self.error(key, f"{key} must be a list of numbers from {-largest:g} to {largest:g}")
        return ()

    def has_table(self, key: str) -> bool:
        """Whether the key is there and holds a table."""
        return isinstance(self._table.get(key), dict)

    def table(self, key: str, *, most: int, needed: bool = False) -> TableReader:
        value = self._get(key, needed=needed)
        if value is not None and not isinstance(value, dict):
            self.error(key, f"{key} must be a table")
        table = value if isinstance(value, dict) else {}
        if len(table) > most:
            self.error(key, f"{key} has at most {most} entries")
            table = {}
        return TableReader(table, (*self.path, key), self._log)

    def tables(self, key: str, *, most: int) -> tuple[TableReader, ...]:
        values = self._list(key, most=most, needed=False)
        if not all(isinstance(value, dict) for value in values):
            self.error(key, f"{key} must be tables: [[…{key}]]")
            return ()
        return tuple(
            TableReader(value, (*self.path, key, position), self._log) for position, value in enumerate(values)
        )

    def localized(self, key: str, *, source_language: str, longest: int) -> LocalizedText:
        """A text by language, with the source language among them."""
        table = self.table(key, most=20, needed=True)
        return table.by_language(source_language, longest, said=key not in self)

    def by_language(self, source_language: str, longest: int, *, said: bool = False) -> LocalizedText:
        """This table as a text by language.

        Args:
            source_language: must be among the keys.
            longest: length of a text.
            said: it was noted already that there is no text.
        """
        texts = {language: self.text(language, longest=longest) for language in self.languages()}
        if source_language not in texts:
            if not said:
                self._log.error(self.path, f"{self.name} has no text in the source language {source_language!r}")
            texts[source_language] = ""
        return LocalizedText(source_language, texts)

    @property
    def name(self) -> str:
        """The last key of its path."""
        return str(next((part for part in reversed(self.path) if isinstance(part, str)), ""))

    def cells(self, key: str, *, most: int) -> tuple[TableReader | str, ...]:
        """A list of texts and tables."""
        values = self._list(key, most=most, needed=True)
        if not all(isinstance(value, dict | str) for value in values):
            self.error(key, f"{key} must be a list of texts and tables")
            return ()
        return tuple(
            TableReader(value, (*self.path, key, position), self._log)
            if isinstance(value, dict)
            else self._checked_text(key, value, LONGEST_CELL)
            for position, value in enumerate(values)
        )

    def languages(self) -> tuple[str, ...]:
        """The keys, which must all be language tags."""
        for key in self.keys:
            if LANGUAGE_PATTERN.fullmatch(key) is None:
                self.error(key, f"{key!r} is not a language tag such as 'en' or 'zh'")
        return self.keys

    def refuse_unknown_keys(self) -> None:
        """To be called last: notes the keys that nothing has read."""
        for key in self._table:
            if key not in self._read:
                self.error(key, f"the key {key!r} is not known here")

    def _get(self, key: str, *, needed: bool) -> Any:  # noqa: ANN401 - whatever TOML can hold
        self._read.add(key)
        if needed and key not in self._table:
            self.error(key, f"the key {key!r} is missing")
        return self._table.get(key)

    def _list(self, key: str, *, most: int, needed: bool) -> list[Any]:
        value = self._get(key, needed=needed)
        if value is None:
            return []
        if not isinstance(value, list) or len(value) > most:
            self.error(key, f"{key} must be a list of at most {most}")
            return []
        return value

    def _checked_text(self, key: str, value: object, longest: int) -> str:
        if not isinstance(value, str) or not value.strip() or len(value) > longest:
            self.error(key, f"{key} must be a text of 1 to {longest} characters")
            return ""
        return value
