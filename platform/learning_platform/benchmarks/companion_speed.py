"""How long the companion takes: the search alone at ten thousand passages, and a whole reply's first sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import perf_counter
from typing import TypeVar

import numpy as np

from companion.library import build_library
from companion.linking import names_of
from companion.passages import Passage, passages_of_course
from companion.retrieval import PassageIndex, build_index
from knowledge_graph.course import Course
from learning_platform.benchmarks.curriculum_questions import definition_questions, heading_questions, held_out_index
from learning_platform.benchmarks.question_data import VectorStore
from learning_platform.benchmarks.replying import seconds_to_first_piece
from learning_platform.benchmarks.report import Figure

Item = TypeVar("Item")
PASSAGES = 10_000
QUESTIONS = 300
_WINDOW = 3
"""Sentences of a passage that is cut from a longer one."""


def measure_speed(
    curriculum: Sequence[Course], others: Sequence[Course], questions: Sequence[str], store: VectorStore
) -> Iterator[Figure]:
    """The 95th percentiles, with the real model at work on every question.

    Args:
        curriculum: all courses of one library, all of them allowed.
        others: more texts for the ten thousand passages.
        questions: put to these.
        store: the model.
    """
    library = build_library(curriculum, store.embedder, known_vectors=store.vectors.by_hash)
    index = held_out_index(curriculum, "en", store.vectors)
    made = [*heading_questions(curriculum, index), *definition_questions(curriculum, index)]
    texts = _spread([question.text for question in made], QUESTIONS)
    first = seconds_to_first_piece(texts, library, library.languages)
    yield Figure("first_piece_p95_ms", _percentile(first, 95), "ms", 100)
    yield Figure("first_piece_p50_ms", _percentile(first, 50), "ms")
    large = large_index([*curriculum, *others], store)
    taken = search_seconds(large, _spread(questions, QUESTIONS))
    yield Figure(f"retrieval_p95_ms_{PASSAGES}", _percentile(taken, 95), "ms", 30)
    yield Figure(f"retrieval_p50_ms_{PASSAGES}", _percentile(taken, 50), "ms")


def large_index(courses: Sequence[Course], store: VectorStore) -> PassageIndex:
    """Ten thousand English passages: every passage there is, and windows of three sentences out of them.

    A window begins at each sentence of a passage; as many as are wanting are taken, evenly spaced.
    """
    whole = [passage for course in courses for passage in passages_of_course(course) if passage.language == "en"]
    windows = [window for passage in whole for window in _windows(passage)]
    names = {concept.id: names_of(concept) for course in courses for concept in course.concepts}
    chosen = [*whole, *_spread(windows, PASSAGES - len(whole))][:PASSAGES]
    return build_index(chosen, "en", store.vectors, names=names)


def search_seconds(index: PassageIndex, questions: Sequence[str]) -> list[float]:
    """For each question the time of its embedding and of the search over all courses."""
    courses = tuple(index.course_of_passage)
    taken = []
    for question in questions:
        began = perf_counter()
        index.search(index.query(question), allowed_courses=courses)
        taken.append(perf_counter() - began)
    return taken


def _windows(passage: Passage) -> Iterator[Passage]:
    """Three sentences that follow each other, for each place where they can begin; none that is the whole passage."""
    for first in range(len(passage.sentences) - _WINDOW + 1):
        sentences = passage.sentences[first : first + _WINDOW]
        if len(sentences) < len(passage.sentences):
            start, end = sentences[0].start, sentences[-1].end
            text = passage.text[start - passage.start : end - passage.start]
            name = f"{passage.id}#{first}"
            yield replace(passage, id=name, start=start, end=end, text=text, sentences=sentences)


def _spread(items: Sequence[Item], count: int) -> list[Item]:
    """At most ``count``, evenly spaced."""
    places = np.linspace(0, len(items) - 1, min(count, len(items))).astype(int).tolist()
    return [items[place] for place in places]


def _percentile(seconds: Sequence[float], percent: int) -> float:
    return float(np.percentile(seconds, percent)) * 1000
