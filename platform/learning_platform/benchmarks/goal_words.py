"""How often a goal in a learner's own words finds the concept it means."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from knowledge_graph.concepts import ConceptId
from knowledge_graph.embedding import EmbeddingModelError, MiniLmEmbedder
from learning_platform.benchmarks.report import Figure
from learning_platform.courses.importing import read_course_folder
from learning_platform.daily_path.goal_words import GoalReader, goal_reader
from learning_platform.settings import Settings

SENTENCES = Path(__file__).with_name("goal_sentences.toml")
OFF_TOPIC = (
    "I want to cook spaghetti",
    "how do I fix my bicycle",
    "learn to play the guitar",
    "I want to understand the French revolution",
    "get better at football",
    "how do plants make sugar from light",
)
"""Sentences that the Linear Algebra course has nothing for."""


def sentences() -> Mapping[ConceptId, Mapping[str, str]]:
    """By concept: one to choose thresholds by (``tune``), one to measure with (``test``), one in Chinese."""
    return {ConceptId(name): said for name, said in tomllib.loads(SENTENCES.read_text(encoding="utf-8")).items()}


def measure_goal_words(course: Path) -> Iterator[Figure]:
    """Share of sentences whose concept is meant, and is shown, in English without its name and in Chinese with it."""
    read = read_course_folder(course)
    try:
        embedder = MiniLmEmbedder(Settings().resolved_embedding_dir)
    except EmbeddingModelError:
        embedder = None
    reader, named_only = goal_reader(read, embedder), goal_reader(read, None)
    for which in ("tune", "test", "zh"):
        meant, shown = shares(reader, which)
        baseline = shares(named_only, which)
        yield Figure(f"goal_words_meant_{which}", meant, "", baseline=baseline[0] or None, better="higher")
        yield Figure(f"goal_words_shown_{which}", shown, "", baseline=baseline[1] or None, better="higher")
    silent = sum(not reader.propose(text).wished for text in OFF_TOPIC)
    yield Figure("goal_words_off_topic_refused", silent / len(OFF_TOPIC), "", better="higher")


def shares(reader: GoalReader, which: str) -> tuple[float, float]:
    """Shares of the sentences of one kind whose concept is meant, and is at least shown."""
    said = sentences()
    found = [(concept, reader.propose(texts[which])) for concept, texts in said.items()]
    meant = sum(concept in proposal.targets for concept, proposal in found)
    shown = sum(any(each.concept == concept for each in proposal.wished) for concept, proposal in found)
    return meant / len(said), shown / len(said)
