"""The formats in which exercises come from other systems and go to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from knowledge_graph.formats.gift import GiftReader, GiftWriter
from knowledge_graph.formats.moodle_xml import MoodleXmlReader, MoodleXmlWriter
from knowledge_graph.formats.protocol import ExerciseReader, ExerciseWriter
from knowledge_graph.formats.qti import QtiReader, QtiWriter


@dataclass(frozen=True, slots=True)
class ExerciseFormat:
    """One format of exercises.

    Attributes:
        name: stable, for commands and addresses.
        title: what people call it.
        endings: of file names, the usual one first.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    reader: ExerciseReader
    writer: ExerciseWriter


EXERCISE_FORMATS: Final[Mapping[str, ExerciseFormat]] = MappingProxyType(
    {
        one.name: one
        for one in (
            ExerciseFormat("moodle-xml", "Moodle XML", (".xml",), MoodleXmlReader(), MoodleXmlWriter()),
            ExerciseFormat("gift", "GIFT", (".gift", ".txt"), GiftReader(), GiftWriter()),
            ExerciseFormat("qti", "QTI 2.1", (".zip", ".xml"), QtiReader(), QtiWriter()),
        )
    }
)
