"""What the companion finds, quotes and turns away, and how fast: a composition of its parts' figures."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from knowledge_graph.embedding import EmbeddingModelError
from learning_platform.benchmarks.companion_curriculum import measure_chinese, measure_curriculum
from learning_platform.benchmarks.companion_speed import measure_speed
from learning_platform.benchmarks.companion_squad import measure_squad
from learning_platform.benchmarks.curriculum_questions import read_curriculum
from learning_platform.benchmarks.question_data import VectorStore, questions_file, read_questions
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.retrieval_training import curriculum_choices, public_choices, trained_without_each


def measure_companion(path: Path | None) -> Iterator[Figure]:
    """Every figure of the companion; without the public questions, those that do not need them.

    Args:
        path: the file of public questions, or the folder that holds it or its ``questions`` folder.
    """
    file = questions_file(path)
    if file is None:
        _say("No public questions: name their folder by --data. Only what needs none of them is measured.")
    yield from measure_without_data()
    if file is not None:
        yield from measure_retrieval(file)


def measure_without_data() -> Iterator[Figure]:
    """What needs no data but the product's own courses and no model."""
    yield from ()


def measure_retrieval(file: Path) -> Iterator[Figure]:
    """Retrieval, refusal, quotation and speed. Takes some minutes; vectors are kept for the next time."""
    try:
        store = VectorStore.open()
    except EmbeddingModelError as error:
        _say(f"{error}. Retrieval is not measured.")
        return
    read, courses = read_questions(file), read_curriculum()
    public, made = public_choices(read, store.vectors), curriculum_choices(courses, store.vectors)
    yield from measure_squad(read, store.vectors, trained_without_each(public, made))
    yield from measure_curriculum(courses, store.vectors, trained_without_each(made, public))
    yield from measure_chinese(courses, store.vectors)
    yield from measure_speed(courses, read.courses, [question.text for question in read.answerable], store)
    store.keep()


def _say(what: str) -> None:
    sys.stderr.write(f"==> {what}\n")
    sys.stderr.flush()
