"""Reads TOML files of a course folder, with the line of every key."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from typing import Any

from knowledge_graph.exercises.template_lines import LineIndex
from knowledge_graph.formats.course_files import CourseFiles


@dataclass(frozen=True, slots=True)
class TomlDocument:
    """What a file says, and where."""

    values: dict[str, Any]
    lines: LineIndex
    text: str


def read_toml(files: CourseFiles, file: str) -> TomlDocument | None:
    """The document, or None with the reason among the problems of the files."""
    text = files.read(file)
    if text is None:
        return None
    try:
        values = tomllib.loads(text)
    except RecursionError:
        files.report(file, 1, "broken-toml", "the file has too many brackets inside each other")
        return None
    except ValueError as error:  # TOMLDecodeError, or a number with thousands of digits
        files.report(file, _line_of(error, text), "broken-toml", f"this is not valid TOML: {error}")
        return None
    return TomlDocument(_normalized(values), LineIndex(text), text)


def _line_of(error: ValueError, text: str) -> int:
    if found := re.search(r"\(at line (\d+), column \d+\)", str(error)):
        return int(found[1])
    return text.rstrip("\n").count("\n") + 1 if "end of document" in str(error) else 1


def _normalized(value: Any) -> Any:  # noqa: ANN401 - whatever TOML can hold
    """NFC also for texts that were written with escapes."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [_normalized(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _normalized(entry) for key, entry in value.items()}
    return value
