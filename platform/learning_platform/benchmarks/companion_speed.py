"""How long the companion takes: the search alone at ten thousand passages, and a whole reply's first sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from companion.library import build_library
from companion.linking import names_of
from companion.passages import Passage, passages_of_course
from companion.retrieval import PassageIndex, build_index
from knowledge_graph.course import Course
from learning_platform.benchmarks.curriculum_questions import definition_questions, heading_questions, held_out_index
from learning_platform.benchmarks.question_data import VectorStore
from learning_platform.benchmarks.replying import Taken, time_to_first_piece
from learning_platform.benchmarks.report import Figure

Item = TypeVar("Item")
PASSAGES = 10_000
QUESTIONS = 300
_WINDOWS = (3, 2)
"""Sentences of a passage that is cut from a longer one."""


def measure_first_piece(courses: Sequence[Course], store: VectorStore) -> Iterator[Figure]:
    """Until the first sentence of a reply, all courses in one library and all of them allowed."""
    library = build_library(courses, store.embedder, known_vectors=store.vectors.by_hash)
    index = held_out_index(courses, "en", store.vectors)
    made = [*heading_questions(courses, index), *definition_questions(courses, index)]
    taken = time_to_first_piece(_spread([each.text for each in made], QUESTIONS), library, library.languages)
    yield from _percentiles("first_piece", "", taken, 100)


def measure_search(courses: Sequence[Course], questions: Sequence[str], store: VectorStore) -> Iterator[Figure]:
    """Of the question's embedding and the search, over ten thousand passages."""
    taken = time_of_searches(large_index(courses, store), _spread(questions, QUESTIONS))
    yield from _percentiles("retrieval", f"_{PASSAGES}", taken, 30)


def large_index(courses: Sequence[Course], store: VectorStore) -> PassageIndex:
    """Ten thousand English passages: every passage there is, and windows of three and of two sentences out of them.

    A window begins at each sentence of a passage; as many as are wanting are taken, evenly spaced.
    """
    whole = [passage for course in courses for passage in passages_of_course(course) if passage.language == "en"]
    windows = [window for length in _WINDOWS for passage in whole for window in _windows(passage, length)]
    names = {concept.id: names_of(concept) for course in courses for concept in course.concepts}
    chosen = [*whole, *_spread(windows, PASSAGES - len(whole))][:PASSAGES]
    return build_index(chosen, "en", store.vectors, names=names)


def time_of_searches(index: PassageIndex, questions: Sequence[str]) -> list[Taken]:
    """For each question the time of its embedding and of the search over all courses."""
    courses = tuple(index.course_of_passage)
    taken = []
    for question in questions:
        began = Taken.now()
        index.search(index.query(question), allowed_courses=courses)
        taken.append(Taken.since(began))
    return taken


def _windows(passage: Passage, length: int) -> Iterator[Passage]:
    """So many sentences that follow each other, for each place where they can begin; none that is the whole passage."""
    for first in range(len(passage.sentences) - length + 1):
        sentences = passage.sentences[first : first + length]
        if len(sentences) < len(passage.sentences):
            start, end = sentences[0].start, sentences[-1].end
            text = passage.text[start - passage.start : end - passage.start]
            name = f"{passage.id}#{first}-{length}"
            yield replace(passage, id=name, start=start, end=end, text=text, sentences=sentences)


def _spread(items: Sequence[Item], count: int) -> list[Item]:
    """At most ``count``, evenly spaced."""
    places = np.linspace(0, len(items) - 1, min(count, len(items))).astype(int).tolist()
    return [items[place] for place in places]


def _percentiles(name: str, size: str, taken: Sequence[Taken], bar: float) -> Iterator[Figure]:
    """On the clock, and of the processor alone."""
    for what, seconds in (("", [each.clock for each in taken]), ("_cpu", [each.processor for each in taken])):
        middle, high = (1000 * np.percentile(seconds, [50, 95])).tolist()
        yield Figure(f"{name}{what}_p95_ms{size}", high, "ms", bar)
        yield Figure(f"{name}{what}_p50_ms{size}", middle, "ms")
