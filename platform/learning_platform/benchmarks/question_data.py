"""Public questions (SQuAD 2.0) on courses: an article is a course of one concept, a paragraph a passage."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from companion.linking import names_of
from companion.passages import Passage, passages_of_course
from companion.retrieval import PassageIndex, Query, build_index
from companion.vectors import TextVectors
from knowledge_graph.concepts import Concept, ConceptId, Lesson, LocalizedText, content_hash
from knowledge_graph.course import Course
from knowledge_graph.embedding import MiniLmEmbedder, Vectors
from knowledge_graph.similarity import EmbeddingCache
from knowledge_graph.words import query_terms
from learning_platform.settings import Settings

FILE_NAME = "squad2_dev_half.json"
_BETWEEN = "\n\n"


class QuestionDataError(ValueError):
    """A file does not hold the questions in the form of SQuAD 2.0."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that a person wrote on a paragraph.

    Attributes:
        article, passage: their places among all articles and all paragraphs.
        answers: where the answer stands in the article's lesson, as people marked it; none if the text has no answer.
    """

    text: str
    article: int
    passage: int
    answers: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Articles as courses, with the questions on them."""

    courses: tuple[Course, ...]
    passages: tuple[Passage, ...]
    questions: tuple[AskedQuestion, ...]

    @property
    def answerable(self) -> list[AskedQuestion]:
        return [question for question in self.questions if question.answers]

    def index(self, vectors: TextVectors) -> PassageIndex:
        """Every paragraph a passage, all articles together."""
        names = {concept.id: names_of(concept) for course in self.courses for concept in course.concepts}
        return build_index(self.passages, "en", vectors, names=names)


class KnownTexts:
    """An embedder that embeds a text once in its life; for measuring anything but the time of the model."""

    def __init__(self, vectors: TextVectors) -> None:
        self._vectors = vectors

    @property
    def model_id(self) -> str:
        return self._vectors.embedder.model_id

    @property
    def dimension(self) -> int:
        return self._vectors.embedder.dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, shape (len(texts), dimension)."""
        return self._vectors.of(texts)


@dataclass(frozen=True)
class VectorStore:
    """The served model and the vectors that earlier runs made, in the data folder.

    Raises:
        EmbeddingModelError: on opening, where the model is missing.
    """

    embedder: MiniLmEmbedder
    vectors: TextVectors
    _cache: EmbeddingCache

    @classmethod
    def open(cls) -> VectorStore:
        settings = Settings()
        embedder = MiniLmEmbedder(settings.resolved_embedding_dir)
        cache = EmbeddingCache(settings.data_dir / "bench" / "vectors", embedder.model_id, embedder.dimension)
        return cls(embedder, TextVectors(embedder, cache.read()), cache)

    def keep(self) -> None:
        self._cache.write(self.vectors.by_hash)


def questions_file(path: Path | None) -> Path | None:
    """The file of questions: the path itself, or the file of that name in it or in its ``questions`` folder."""
    if path is None or path.is_file():
        return path
    found = (folder / FILE_NAME for folder in (path, path / "questions"))
    return next((file for file in found if file.is_file()), None)


def read_questions(path: Path) -> QuestionSet:
    """Reads a file in the form of SQuAD 2.0.

    Raises:
        QuestionDataError: it has another form, or a paragraph is not one passage.
    """
    try:
        articles = json.loads(path.read_text(encoding="utf-8"))["data"]
        texts = [[paragraph["context"] for paragraph in article["paragraphs"]] for article in articles]
        courses = tuple(_course(article["title"], each) for article, each in zip(articles, texts, strict=True))
        questions = []
        before = 0
        for place, (article, each) in enumerate(zip(articles, texts, strict=True)):
            starts = accumulate((len(text) + len(_BETWEEN) for text in each), initial=0)
            for number, (paragraph, start) in enumerate(zip(article["paragraphs"], starts, strict=False)):
                questions += [_question(asked, place, before + number, start) for asked in paragraph["qas"]]
            before += len(each)
    except (ValueError, KeyError, TypeError) as error:
        raise QuestionDataError(f"{path} does not hold questions in the form of SQuAD 2.0: {error!r}") from error
    passages = tuple(passage for course in courses for passage in passages_of_course(course))
    if len(passages) != before:
        raise QuestionDataError(f"{path}: {before} paragraphs made {len(passages)} passages")
    return QuestionSet(courses, passages, tuple(questions))


def asked(question: str, vectors: TextVectors) -> Query:
    """The question as an English index compares it, embedded once in its life."""
    return Query(question, tuple(query_terms(question)), vectors.of([question])[0])


def _course(title: str, paragraphs: Sequence[str]) -> Course:
    name = title.replace("_", " ")
    course_id = title.lower().replace("_", "-")
    localized = LocalizedText("en", {"en": name})
    concept = Concept(ConceptId(course_id), localized, LocalizedText("en", {"en": ""}), {})
    markdown = _BETWEEN.join(paragraphs)
    lesson = Lesson(concept.id, "en", markdown)
    version = content_hash([course_id, markdown])
    return Course(
        course_id, localized, localized, "en", ("en",), "CC-BY-SA-4.0", (concept,), (), (lesson,), (), version
    )


def _question(plain: dict[str, Any], article: int, passage: int, start: int) -> AskedQuestion:
    marked = [] if plain["is_impossible"] else plain["answers"]
    answers = tuple(
        (start + answer["answer_start"], start + answer["answer_start"] + len(answer["text"])) for answer in marked
    )
    return AskedQuestion(str(plain["question"]), article, passage, answers)
