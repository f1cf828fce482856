"""The formats there are, and which one a file is in."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, cast

from knowledge_graph.formats.archives import is_archive, names_in_archive
from knowledge_graph.formats.protocol import CourseReader, CourseWriter, ExerciseReader, ExerciseWriter

_PEEK: Final = 65_536
"""Characters of a file that tell its format."""


@dataclass(frozen=True, slots=True)
class CourseFormat:
    """One format of courses. Its module is imported when it is used, as some need large libraries.

    Attributes:
        name: stable, for commands and addresses.
        title: what people call it.
        endings: of file names, the usual one first; empty for folders.
        module: where reader and writer are, below `knowledge_graph.formats`.
        reader_class, writer_class: their names; no writer where the format is only imported.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    module: str
    reader_class: str
    writer_class: str = ""

    @property
    def can_write(self) -> bool:
        return bool(self.writer_class)

    def reader(self) -> CourseReader:
        """Reads files of this format."""
        return cast("CourseReader", self._make(self.reader_class))

    def writer(self) -> CourseWriter:
        """Writes files of this format.

        Raises:
            ValueError: the format can only be read.
        """
        if not self.writer_class:
            raise ValueError(f"{self.title} can be read, but not written")
        return cast("CourseWriter", self._make(self.writer_class))

    def _make(self, name: str) -> object:
        return getattr(importlib.import_module(f"knowledge_graph.formats.{self.module}"), name)()


COURSE_FORMATS: Final[Mapping[str, CourseFormat]] = MappingProxyType(
    {
        one.name: one
        for one in (
            CourseFormat(
                "course-folder", "Course folder", (), "course_folder_format", "CourseFolderReader", "CourseFolderWriter"
            ),
            CourseFormat("csv", "CSV tables", (".zip", ".csv"), "csv_tables", "CsvReader", "CsvWriter"),
            CourseFormat("graphml", "GraphML", (".graphml",), "graphml", "GraphmlReader", "GraphmlWriter"),
            CourseFormat("node-link", "Node-link JSON", (".json",), "node_link", "NodeLinkReader", "NodeLinkWriter"),
            CourseFormat("json-ld", "JSON-LD (SKOS)", (".jsonld",), "json_ld", "JsonLdReader", "JsonLdWriter"),
            CourseFormat("case", "CASE 1.1", (".json",), "case", "CaseReader", "CaseWriter"),
            CourseFormat("olx", "Open edX (OLX)", (".tar.gz", ".tgz"), "olx", "OlxReader"),
            CourseFormat(
                "common-cartridge",
                "IMS Common Cartridge",
                (".imscc", ".zip"),
                "common_cartridge",
                "CommonCartridgeReader",
            ),
            CourseFormat("ccssm", "Common Core mathematics (ccssm)", (), "ccssm", "CcssmReader"),
            CourseFormat("skillmaster", "SkillMaster", (), "skillmaster", "SkillMasterReader"),
            CourseFormat("lecturebank", "LectureBank", (), "lecturebank", "LectureBankReader"),
            CourseFormat("al-cpl", "AL-CPL", (".preqs",), "al_cpl", "AlCplReader"),
        )
    }
)

EXERCISE_FORMATS: Final[Mapping[str, tuple[ExerciseReader, ExerciseWriter]]] = MappingProxyType({})
"""Reader and writer of each format of exercises, by name."""

_SIGNS: Final = (
    ("course.toml", "course-folder"),
    ("imsmanifest.xml", "common-cartridge"),
    ("concepts.csv", "csv"),
    ("ccssm-dependencies.json", "ccssm"),
    ("course.xml", "olx"),
)
"""Files at the top of a folder or archive that tell its format."""
_ENDINGS: Final = {
    ".preqs": "al-cpl",
    ".csv": "csv",
    ".graphml": "graphml",
    ".jsonld": "json-ld",
    ".imscc": "common-cartridge",
}
_CONTENTS: Final = (
    ('"CFItems"', "case"),
    ('"CFDocument"', "case"),
    ('"@context"', "json-ld"),
    ('"nodes"', "node-link"),
    ("<graphml", "graphml"),
)


def detect(path: Path) -> str | None:
    """The name of the format that a file or folder is probably in, by its name and content; None if none fits.

    Raises:
        OSError: the file cannot be read.
    """
    if path.is_dir():
        names = [one.relative_to(path).as_posix() for depth in ("*", "*/*", "*/*/*") for one in path.glob(depth)]
        return _by_names(names)
    name = path.name.lower()
    for ending, format_name in _ENDINGS.items():
        if name.endswith(ending):
            return format_name
    if is_archive(path):
        return _by_names(names_in_archive(path))
    with path.open("rb") as opened:
        beginning = opened.read(_PEEK).decode("utf-8", "replace")
    found = [(place, format_name) for sign, format_name in _CONTENTS if (place := beginning.find(sign)) >= 0]
    return min(found)[1] if found else None


def _by_names(names: Iterable[str]) -> str | None:
    written = [name.rstrip("/") for name in names if not name.startswith(("__MACOSX", ".DS_Store"))]
    shortest = min((name.count("/") for name in written if "." in name.rpartition("/")[2]), default=0)
    for sign, format_name in _SIGNS:
        if any(name.rpartition("/")[2] == sign and name.count("/") <= shortest + 1 for name in written):
            return format_name
    if any(name.endswith(".topics.tsv") for name in written):
        return "lecturebank"
    folders = {part for name in written for part in name.split("/")}
    return "skillmaster" if {"skills", "topics"} <= folders else None
