"""Where in an exercise file a table or key is written, for messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the top of the file: ``("exercise", 2, "text", "en", "stem")``."""

_HEADER: Final = re.compile(r"\s*(\[\[|\[)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(
    r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_LONG_QUOTES: Final = ("'''", '"""')


class LineIndex:
    r"""The line of every table and key of a TOML text.

    >>> lines = LineIndex("[[exercise]]\nid = 'a'\n[exercise.text.en]\nstem = 'b'\n")
    >>> lines.line_of(("exercise", 0, "text", "en", "stem"))
    4
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        table: Path = ()
        for number, line in _lines_outside_long_strings(text):
            if header := _HEADER.match(line):
                table = self._resolve(_keys(header[2]), starts_element=header[1] == "[[")
                self._lines.setdefault(table, number)
            elif key := _KEY.match(line):
                self._lines.setdefault((*table, *_keys(key[1])), number)

    def line_of(self, path: Path) -> int:
        """The line of the deepest part of the path that is written somewhere; 1 if none is."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._lines:
                return self._lines[path[:length]]
        return 1

    def _resolve(self, keys: tuple[str, ...], *, starts_element: bool) -> Path:
        """The path of a table, with the position in every array of tables on the way."""
        path: Path = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if starts_element and position == len(keys) - 1:
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _lines_outside_long_strings(text: str) -> Iterator[tuple[int, str]]:
    """Numbered lines, from 1, without those that lie inside a string of several lines."""
    open_quotes: str | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        rest = line
        if open_quotes is None:
            yield number, line
        while True:
            if open_quotes is None:
                found = [(rest.find(quotes), quotes) for quotes in _LONG_QUOTES if quotes in rest]
                if not found:
                    break
                position, open_quotes = min(found)
                rest = rest[position + 3 :]
            elif open_quotes in rest:
                rest = rest[rest.index(open_quotes) + 3 :]
                open_quotes = None
            else:
                break
