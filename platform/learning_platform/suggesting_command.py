"""`octant course suggest`: edges that a course folder may lack, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knowledge_graph.concepts import EdgeKind
from knowledge_graph.embedding import MiniLmEmbedder
from knowledge_graph.formats.course_folder import load_course
from knowledge_graph.problems import Problem, has_errors
from knowledge_graph.similarity import CachedEmbedder
from knowledge_graph.suggestions.reasons import Reason, ReasonCode
from knowledge_graph.suggestions.suggesting import SuggestedEdge, suggest_edges
from learning_platform.settings import Settings

WORDS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.MENTIONS: "its text names “{name}”",
    ReasonCode.USES_TERMS: "its text uses {share} of the terms ({terms})",
    ReasonCode.NEIGHBOURS_REFER: "concepts near it use the terms of the other",
    ReasonCode.SIMPLER_VERB: "“{source_verb}” asks for less than “{target_verb}”",
    ReasonCode.COMMONER_TERMS: "the terms of the other are commoner in this course",
    ReasonCode.SIMPLER: "the other is simpler by its meaning",
    ReasonCode.TAUGHT_EARLIER: "the other is usually taught earlier",
    ReasonCode.MORE_GENERAL: "the other is nearer to what the whole course is about",
    ReasonCode.EARLIER_LEVEL: "in graphs of known order, texts like the other's come earlier",
    ReasonCode.STANDS_EARLIER: "the other stands earlier by the prerequisites that are there",
    ReasonCode.NEAR_IN_MEANING: "near in meaning (cosine {cosine})",
    ReasonCode.SHARED_TERMS: "both speak of {terms}",
    ReasonCode.COMMON_NEIGHBOURS: "both are joined to {concepts}",
}
"""Said about the target; "the other" is the source."""


@dataclass(frozen=True, slots=True)
class SuggestionReport:
    """What was suggested; nothing when the course could not be read."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def suggest_for_folder(path: Path, settings: Settings, *, limit: int, least: float) -> SuggestionReport:
    """Suggests edges for a course folder, which is left as it is.

    Raises:
        EmbeddingModelError: the embedding model is not there.
    """
    loaded = load_course(path)
    if loaded.course is None or has_errors(loaded.problems):
        return SuggestionReport((), loaded.problems)
    embedder = CachedEmbedder(MiniLmEmbedder(settings.resolved_embedding_dir), settings.data_dir / "suggestions")
    found = suggest_edges(loaded.course, embedder, limit=limit)
    return SuggestionReport(tuple(in_words(edge) for edge in found if edge.confidence >= least), ())


def in_words(edge: SuggestedEdge) -> str:
    """The suggestion as one line and a line for each of its reasons."""
    arrow = "→" if edge.kind is EdgeKind.PREREQUISITE else "~"
    lines = [f"{edge.confidence:4.0%}  {edge.source} {arrow} {edge.target}  [{edge.kind}]"]
    return "\n".join([*lines, *(f"      {reason_in_words(reason)}" for reason in edge.reasons)])


def reason_in_words(reason: Reason) -> str:
    """One reason in English."""
    values = {name: _value(name, value) for name, value in reason.values.items()}
    return WORDS[reason.code].format(**values)


def _value(name: str, value: str | float | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, float):
        return f"{value:.0%}" if name == "share" else f"{value:.2f}"
    return value
