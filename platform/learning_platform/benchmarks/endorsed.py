"""How well a question that was asked before is told from another one near it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from companion.endorsed import EndorsedAnswer, EndorsedIndex, build_endorsed
from companion.linking import build_linker
from companion.vectors import TextVectors, Vector
from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder, EmbeddingModelError, MiniLmEmbedder
from learning_platform.benchmarks.report import Figure
from learning_platform.courses.importing import read_course_folder
from learning_platform.settings import Settings

QUESTIONS = Path(__file__).with_name("endorsed_questions.toml")


def questions(which: str) -> list[Mapping[str, str]]:
    """A question, the same in other words, another near it: those to choose by (``tune``), those to measure with."""
    every = tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))["question"]
    return list(every[0::2] if which == "tune" else every[1::2])


def measure_endorsed(course: Path) -> Iterator[Figure]:
    """Precision and recall of finding the answered question; half of what is asked was never answered."""
    read = read_course_folder(course)
    try:
        embedder: Embedder | None = MiniLmEmbedder(Settings().resolved_embedding_dir)
    except EmbeddingModelError:
        embedder = None
    for which in ("tune", "test"):
        precision, recall = precision_and_recall(questions(which), read, embedder)
        by_words = precision_and_recall(questions(which), read, None)
        yield Figure(f"endorsed_precision_{which}", precision, "", baseline=by_words[0] or None, better="higher")
        yield Figure(f"endorsed_recall_{which}", recall, "", baseline=by_words[1] or None, better="higher")
    yield Figure("endorsed_unrelated_matched", unrelated_matched(read, embedder), "", better="lower")


def precision_and_recall(
    asked: Sequence[Mapping[str, str]], course: Course, embedder: Embedder | None
) -> tuple[float, float]:
    """Of those found, how many are right; of those that were answered before, how many are found."""
    vectors = TextVectors(embedder) if embedder is not None else None
    index = _index(asked, course, vectors)
    right = _found(index, [row["same"] for row in asked], vectors)
    wrong = _found(index, [row["other"] for row in asked], vectors)
    hits = sum(found == str(place) for place, found in enumerate(right))
    given = sum(found is not None for found in (*right, *wrong))
    return (hits / given if given else 0.0), hits / len(asked)


def unrelated_matched(course: Course, embedder: Embedder | None) -> float:
    """Share of questions that are given an answer when only the other half's questions have one."""
    vectors = TextVectors(embedder) if embedder is not None else None
    index = _index(questions("test"), course, vectors)
    found = _found(index, [row[name] for row in questions("tune") for name in ("asked", "same", "other")], vectors)
    return sum(each is not None for each in found) / len(found)


def _index(asked: Sequence[Mapping[str, str]], course: Course, vectors: TextVectors | None) -> EndorsedIndex:
    linker, known = build_linker(course.concepts, None), {concept.id for concept in course.concepts}

    def named_in(text: str) -> frozenset[ConceptId]:
        return frozenset(link.concept_id for link in linker.link(text, None, known))

    answers = [EndorsedAnswer(str(place), row["asked"], "", "en", "", "") for place, row in enumerate(asked)]
    return build_endorsed(answers, vectors, named_in)


def _found(index: EndorsedIndex, texts: Sequence[str], vectors: TextVectors | None) -> list[str | None]:
    embedded: list[Vector | None] = list(vectors.of(texts)) if vectors is not None else [None] * len(texts)
    matches = [index.matching(text, vector) for text, vector in zip(texts, embedded, strict=True)]
    return [match[0].id if match else None for match in matches]
