"""Reads the files of a course folder: bounded, inside the folder, as clean text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from knowledge_graph.exercises.template_fields import TemplateProblem
from knowledge_graph.formats.clean_text import CONTROL_CHARACTER
from knowledge_graph.problems import Place, Problem, Severity

MAX_BYTES: Final = 1_000_000
"""Of one file."""


class CourseFiles:
    """The files of one folder, and the problems met while reading them.

    Attributes:
        problems: grows with every file that is read.
    """

    def __init__(self, folder: Path) -> None:
        self._root = folder.resolve()
        self.problems: list[Problem] = []

    def file(self, relative: str) -> str:
        """The name of a file in messages: relative to the parent of the folder."""
        return f"{self._root.name}/{relative}"

    def report(self, relative: str, line: int, code: str, message: str, severity: Severity = Severity.ERROR) -> None:
        """Notes a problem of a file."""
        self.problems.append(Problem.at(Place(self.file(relative), line), code, message, severity))

    def report_all(self, relative: str, found: Iterable[TemplateProblem], code: str) -> None:
        """Notes problems that a reader of fields has found in a file."""
        for problem in found:
            self.report(relative, problem.line, code, problem.message, Severity(problem.severity))

    def names_in(self, subfolder: str) -> tuple[str, ...]:
        """The names in a folder inside this one, sorted; none when there is no such folder."""
        folder = self._root / subfolder
        if not folder.is_dir() or not folder.resolve().is_relative_to(self._root):
            return ()
        return tuple(sorted(path.name for path in folder.iterdir()))

    def read(self, relative: str) -> str | None:
        """A file as NFC text with line ends as on Unix, or None with the reason among the problems."""
        content = self._read_bytes(relative)
        if content is None:
            return None
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            self.report(relative, line, "not-utf-8", "this line is not valid UTF-8: save the file as UTF-8")
            return None
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
        if control := CONTROL_CHARACTER.search(text):
            line = text.count("\n", 0, control.start()) + 1
            message = f"this line holds the control character U+{ord(control[0]):04X}: remove it"
            self.report(relative, line, "control-character", message)
            return None
        return text

    def _read_bytes(self, relative: str) -> bytes | None:
        path = self._root / relative
        try:
            resolved = path.resolve(strict=True)
            if not resolved.is_relative_to(self._root):
                self.report(relative, 1, "outside-the-folder", "this is a link that leads outside the course folder")
                return None
            if not resolved.is_file():
                self.report(relative, 1, "not-a-file", "this is no ordinary file")
                return None
            with resolved.open("rb") as opened:
                content = opened.read(MAX_BYTES + 1)
        except FileNotFoundError:
            self.report(relative, 1, "missing-file", "this file is missing: add it")
            return None
        except (OSError, RuntimeError) as error:  # RuntimeError: links that lead to each other
            self.report(relative, 1, "unreadable-file", f"this file cannot be read: {type(error).__name__}")
            return None
        if len(content) > MAX_BYTES:
            message = f"this file is larger than {MAX_BYTES // 1000} kB: make it smaller or divide the concept"
            self.report(relative, 1, "file-too-large", message)
            return None
        return content
