"""What the companion finds, quotes and turns away, and how fast: a composition of its parts' figures."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from knowledge_graph.embedding import EmbeddingModelError
from learning_platform.benchmarks.companion_curriculum import measure_chinese, measure_curriculum
from learning_platform.benchmarks.companion_endpoint import measure_companion_endpoint
from learning_platform.benchmarks.companion_leaks import measure_companion_leaks
from learning_platform.benchmarks.companion_speed import measure_first_piece, measure_search
from learning_platform.benchmarks.companion_squad import measure_squad
from learning_platform.benchmarks.companion_wording import measure_companion_wording
from learning_platform.benchmarks.curriculum_questions import read_curriculum
from learning_platform.benchmarks.question_data import VectorStore, questions_file, read_questions
from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.retrieval_training import curriculum_choices, public_choices, trained_without_each
from learning_platform.courses.shipped import COURSES, DEMO_COURSE


def measure_companion(path: Path | None) -> Iterator[Figure]:
    """Every figure of the companion, a part a line; of what is missing only the reason is told.

    Args:
        path: the file of public questions, or the folder that holds it or its ``questions`` folder.
    """
    yield from measure_finding(path)
    yield from measure_companion_wording(DEMO_COURSE)
    yield from measure_companion_leaks(COURSES)
    yield from measure_companion_endpoint(DEMO_COURSE)


def measure_finding(path: Path | None) -> Iterator[Figure]:
    """What needs the embedding model: finding, refusing, quoting, and the times of all that."""
    store = _opened()
    if store is not None:
        yield from measure_retrieval(questions_file(path), store)
        yield from measure_chinese(read_curriculum(), store.vectors)
        yield from measure_first_piece(read_curriculum(), store)
        store.keep()


def measure_retrieval(file: Path | None, store: VectorStore) -> Iterator[Figure]:
    """Finding, refusing and quoting, on the public questions and on the curriculum, and the time of a search."""
    if file is None:
        _say("The public questions are not here, so retrieval is not measured: name their folder by --data.")
        return
    read, courses = read_questions(file), read_curriculum()
    public, made = public_choices(read, store.vectors), curriculum_choices(courses, store.vectors)
    yield from measure_squad(read, store.vectors, trained_without_each(public, made))
    yield from measure_curriculum(courses, store.vectors, trained_without_each(made, public))
    yield from measure_search([*courses, *read.courses], [question.text for question in read.answerable], store)


def _opened() -> VectorStore | None:
    try:
        return VectorStore.open()
    except EmbeddingModelError as error:
        _say(f"{error}. What needs the model is not measured.")
        return None


def _say(what: str) -> None:
    sys.stderr.write(f"==> {what}\n")
    sys.stderr.flush()
