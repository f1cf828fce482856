"""Reads a JSON object piece by piece, with lines, so that its size does not matter.

What is read has the shape that course formats share: an object with long lists of small objects.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, NoReturn

from knowledge_graph.formats.limits import DEEPEST, MOST_FILE_BYTES, MOST_ITEM_CHARACTERS
from knowledge_graph.formats.protocol import Progress, no_progress
from knowledge_graph.formats.report import Report
from knowledge_graph.formats.text_files import UnreadableError, check_file

_PIECE: Final = 1 << 18
_LONGEST_TOKEN: Final = 16
"""At least the length of a word such as -Infinity or of an escape."""
_SPACE: Final = re.compile(r"[ \t\r\n]*")


class JsonItem(NamedTuple):
    """An entry of a list under a key of the object, or the value of a key that has no list.

    Attributes:
        key: empty for entries of a file that is a list itself.
        line: where the entry begins, from 1.
        listed: whether it is an entry of a list.
    """

    key: str
    value: Any
    line: int
    listed: bool


def read_json(
    path: Path,
    report: Report,
    progress: Progress = no_progress,
    *,
    most: int = MOST_FILE_BYTES,
    file: str | None = None,
) -> Iterator[JsonItem]:
    """The entries of a file in its order; progress is in bytes.

    Raises:
        UnreadableError: the file is too large, is not UTF-8, is no JSON object or list, or is nested too deeply.
    """
    size = check_file(path, report, most=most, file=file)
    with path.open("rb") as opened:
        yield from _JsonReader(opened, size, report, progress, file).items()


class _JsonReader:
    """One file, of which little more than one entry is held at a time."""

    def __init__(self, opened: IO[bytes], size: int, report: Report, progress: Progress, file: str | None) -> None:
        self._opened, self._size, self._report, self._progress, self._file = opened, size, report, progress, file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._scanner = json.JSONDecoder(parse_constant=self._refuse_constant)
        self._text, self._place, self._line, self._done, self._ended = "", 0, 1, 0, False

    def items(self) -> Iterator[JsonItem]:
        opening = self._next()
        if opening == "[":
            yield from self._list("")
        elif opening == "{":
            yield from self._object()
        else:
            self._refuse("broken-json", "this is no JSON object")
        if self._next(optional=True):
            self._refuse("broken-json", "something follows the end of the JSON object")
        self._progress(self._size, self._size)

    def _object(self) -> Iterator[JsonItem]:
        self._place += 1
        if self._next() == "}":
            self._place += 1
            return
        while True:
            if self._next() != '"':
                self._refuse("broken-json", "a key in double quotes is missing here")
            key = self._value()
            if self._next() != ":":
                self._refuse("broken-json", "a colon is missing here")
            self._place += 1
            if self._next() == "[":
                yield from self._list(key)
            else:
                line = self._line
                yield JsonItem(key, self._value(), line, listed=False)
            if self._comma_or("}"):
                return

    def _list(self, key: str) -> Iterator[JsonItem]:
        self._place += 1
        if self._next() == "]":
            self._place += 1
            return
        while True:
            self._next()
            line = self._line
            yield JsonItem(key, self._value(), line, listed=True)
            if self._comma_or("]"):
                return

    def _comma_or(self, closing: str) -> bool:
        found = self._next()
        if found not in {",", closing}:
            self._refuse("broken-json", f"a comma or {closing} is missing here")
        self._place += 1
        return found == closing

    def _next(self, *, optional: bool = False) -> str:
        """The next character that is no space."""
        while True:
            end = _SPACE.match(self._text, self._place).end()  # type: ignore[union-attr]  # matches the empty text too
            self._line += self._text.count("\n", self._place, end)
            self._place = end
            if end < len(self._text):
                return self._text[end]
            if not self._fill():
                if not optional:
                    self._refuse("broken-json", "the file ends in the middle of the JSON object")
                return ""

    def _value(self) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """The value that begins here; more of the file is read until it is complete."""
        while True:
            try:
                value, end = self._scanner.raw_decode(self._text, self._place)
            except RecursionError:
                self._refuse("too-deep", f"brackets are nested more than {DEEPEST} deep")
            except ValueError as error:
                offset = getattr(error, "pos", self._place) - self._place
                if self._may_be_cut(error) and self._fill():
                    continue
                self._line += self._text.count("\n", self._place, self._place + offset)
                self._refuse("broken-json", f"this is not valid JSON: {getattr(error, 'msg', error)}")
            else:
                if end < len(self._text) or isinstance(value, str | list | dict) or not self._fill():
                    break
        if _depth_exceeds(value, DEEPEST):
            self._refuse("too-deep", f"brackets are nested more than {DEEPEST} deep")
        self._line += self._text.count("\n", self._place, end)
        self._place = end
        return value

    def _may_be_cut(self, error: ValueError) -> bool:
        """Whether the value may be sound and only not read to its end yet."""
        if not isinstance(error, json.JSONDecodeError):
            return False  # a number with thousands of digits
        return error.msg.startswith("Unterminated string") or error.pos > len(self._text) - _LONGEST_TOKEN

    def _fill(self) -> bool:
        """Reads on; False at the end of the file. A value that is waited for at length doubles the piece."""
        if self._ended:
            return False
        waiting = len(self._text) - self._place
        if waiting > MOST_ITEM_CHARACTERS:
            message = f"one entry has more than {MOST_ITEM_CHARACTERS:,} characters, or the JSON is broken"
            self._refuse("entry-too-long", message)
        content = self._opened.read(max(_PIECE, waiting))
        self._done += len(content)
        self._progress(self._done, self._size)
        self._ended = not content
        try:
            more = self._decoder.decode(content, final=self._ended)
        except UnicodeDecodeError as error:
            self._line += self._text.count("\n", self._place) + content.count(b"\n", 0, max(error.start, 0))
            self._refuse("not-utf-8", "this line is not valid UTF-8: save the file as UTF-8")
        self._text = self._text[self._place :] + more
        self._place = 0
        return not self._ended

    def _refuse_constant(self, name: str) -> NoReturn:
        self._refuse("broken-json", f"{name} is no number of JSON")

    def _refuse(self, code: str, message: str) -> NoReturn:
        self._report.error(code, message, self._line, self._file)
        raise UnreadableError(message)


def _depth_exceeds(value: object, most: int) -> bool:
    """Whether lists and objects are nested deeper; level by level, so without deep recursion."""
    level = [value]
    for _ in range(most):
        level = [
            entry
            for outer in level
            if isinstance(outer, dict | list)
            for entry in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(entry, dict | list)
        ]
        if not level:
            return False
    return True
