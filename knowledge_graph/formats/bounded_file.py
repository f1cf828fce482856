"""Reads a file of questions, if it is one that may be read."""

from __future__ import annotations

from pathlib import Path

from knowledge_graph.formats.questions import QuestionCollector
from knowledge_graph.formats.safe_xml import MOST_BYTES


def read_bounded(path: Path, collector: QuestionCollector, most: int = MOST_BYTES) -> bytes | None:
    """The content, or None with the reason among the problems."""
    try:
        with path.open("rb") as opened:
            content = opened.read(most + 1)
    except OSError as error:
        collector.error(1, "unreadable-file", f"this file cannot be read: {type(error).__name__}")
        return None
    if len(content) > most:
        collector.error(1, "file-too-large", f"the file is larger than {most // 1_000_000} MB: divide it")
        return None
    return content
