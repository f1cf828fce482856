"""What the companion finds, quotes and turns away, on questions that people wrote on public paragraphs.

Nothing is ranked with coefficients that saw the article: each of the 16 is ranked by a reranker that was trained on the
other 15 and on the curriculum, with features and penalty fixed beforehand. Thresholds come from the texts alone. For
the questions of other articles, half of the articles are one library, and the questions of the other half, which took
no part in its calibration, are off topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from companion.answers import AnswerStatus
from companion.library import Library, build_library
from companion.reranking import Reranker
from companion.retrieval import PassageIndex
from companion.selection import choose_sentences
from companion.vectors import TextVectors
from learning_platform.benchmarks.question_data import AskedQuestion, KnownTexts, QuestionSet, asked
from learning_platform.benchmarks.rankings import Judged, ranking_figures, rankings
from learning_platform.benchmarks.replying import answer_to, citation_precision
from learning_platform.benchmarks.report import Figure
from recommender.scoring import area_under_curve

OFF_TOPIC_STEP = 8
"""Every eighth question of the other half is put to each article."""
CITED_STEP = 4
_BARS = {"recall1_ours": 0.865, "recall5_ours": 0.971}
Evidence = list[NDArray[np.float64]]


def measure_squad(read: QuestionSet, vectors: TextVectors, rerankers: Sequence[Reranker]) -> Iterator[Figure]:
    """Every figure on the public questions.

    Args:
        read: the questions.
        vectors: of the served model.
        rerankers: one for each article that did not learn from it.
    """
    index = read.index(vectors)
    judged = [Judged(asked(each.text, vectors), frozenset([each.passage])) for each in read.answerable]
    found = [
        rankings(index, one.query, rerankers[each.article]) for one, each in zip(judged, read.answerable, strict=True)
    ]
    yield from ranking_figures("squad", judged, found, _BARS)
    shares = [share_in_two_sentences(read, index, vectors, each) for each in (rerankers, [None] * len(rerankers))]
    yield Figure("squad_answer_in_2_sentences", shares[0], "", 0.854, shares[1], "higher")
    halves = [_Half(read, vectors, parity) for parity in (0, 1)]
    yield from _separation(halves)
    yield from _thresholds(halves)
    yield from _alone(read, vectors)
    yield from _citations(read, vectors)


def share_in_two_sentences(
    read: QuestionSet, index: PassageIndex, vectors: TextVectors, rerankers: Sequence[Reranker | None]
) -> float:
    """How often an answer as people marked it lies, with its place, inside one of the two sentences chosen."""
    inside = 0
    for question in read.answerable:
        searched = replace(index, reranker=rerankers[question.article])
        query = asked(question.text, vectors)
        hits = searched.search(query, allowed_courses=tuple(index.course_of_passage))
        chosen = choose_sentences(searched, query, hits, count=2, may_show=lambda _: True)
        own = [item.sentence for item in chosen if item.passage.course_id == read.courses[question.article].id]
        inside += any(
            sentence.start <= start and end <= sentence.end for sentence in own for start, end in question.answers
        )
    return inside / len(read.answerable)


class _Half:
    """Every second article as a library, and what lies in it for each question of all articles."""

    def __init__(self, read: QuestionSet, vectors: TextVectors, parity: int) -> None:
        self.read = read
        self.vectors = vectors
        self.articles = list(range(parity, len(read.courses), 2))
        self.library = library_of(read, self.articles, vectors)
        self.index = self.library.indexes["en"]
        self.courses = [read.courses[article].id for article in self.articles]

    def evidence(self, questions: Sequence[AskedQuestion], *, sentence_only: bool = False) -> NDArray[np.float64]:
        """Of each question in each course, shape (questions, courses)."""
        index = self.index
        if sentence_only:
            only = replace(index.parameters, sentence_evidence=1.0, passage_evidence=0.0, lexical_evidence=0.0)
            index = replace(index, parameters=only)
        found = [index.evidence_of(asked(question.text, self.vectors), self.courses) for question in questions]
        return np.array([[each[course_id] for course_id in self.courses] for each in found])

    def own(self, *, answerable: bool) -> list[AskedQuestion]:
        return [
            each for each in self.read.questions if each.article in self.articles and bool(each.answers) == answerable
        ]

    def foreign(self) -> list[AskedQuestion]:
        return [each for each in self.read.answerable if each.article not in self.articles]

    def of_own_course(self, questions: Sequence[AskedQuestion], table: NDArray[np.float64]) -> NDArray[np.float64]:
        columns = [self.articles.index(question.article) for question in questions]
        return table[np.arange(len(questions)), columns]


def library_of(read: QuestionSet, articles: Sequence[int], vectors: TextVectors) -> Library:
    """Some articles as the companion would be given them."""
    return build_library(
        [read.courses[article] for article in articles], KnownTexts(vectors), known_vectors=vectors.by_hash
    )


def _separation(halves: Sequence[_Half]) -> Iterator[Figure]:
    """Areas under the ROC curve of the evidence, all courses pooled: the scale is the same for all."""
    for name, foreign_side, bar in (("offtopic", True, 0.995), ("unanswerable", False, None)):
        areas = []
        for sentence_only in (False, True):
            covered, others = [], []
            for half in halves:
                own = half.own(answerable=True)
                covered.append(half.of_own_course(own, half.evidence(own, sentence_only=sentence_only)))
                if foreign_side:
                    others.append(half.evidence(half.foreign(), sentence_only=sentence_only).ravel())
                else:
                    unanswered = half.own(answerable=False)
                    table = half.evidence(unanswered, sentence_only=sentence_only)
                    others.append(half.of_own_course(unanswered, table))
            areas.append(_area(np.concatenate(covered), np.concatenate(others)))
        yield Figure(f"{name}_auroc", areas[0], "", bar, areas[1], "higher")


def _thresholds(halves: Sequence[_Half]) -> Iterator[Figure]:
    outcomes = _Outcomes()
    for half in halves:
        for article in half.articles:
            outcomes.ask(half.library, half.read, article, half.foreign())
    yield from outcomes.figures("")


def _alone(read: QuestionSet, vectors: TextVectors) -> Iterator[Figure]:
    """The same where an article is the only course of its library, with everyday questions as the only negatives."""
    outcomes = _Outcomes()
    for article in range(len(read.courses)):
        foreign = [each for each in read.answerable if each.article % 2 != article % 2]
        outcomes.ask(library_of(read, [article], vectors), read, article, foreign)
    yield from outcomes.figures("_alone")


@dataclass
class _Outcomes:
    """How replies to questions on a course, and to those on others, ended."""

    own: list[AnswerStatus]
    unanswerable: list[AnswerStatus]
    foreign: list[AnswerStatus]

    def __init__(self) -> None:
        self.own, self.unanswerable, self.foreign = [], [], []

    def ask(self, library: Library, read: QuestionSet, article: int, foreign: Sequence[AskedQuestion]) -> None:
        course_id = read.courses[article].id
        for question in read.questions:
            if question.article == article:
                ended = answer_to(question.text, library, [course_id]).status
                (self.own if question.answers else self.unanswerable).append(ended)
        self.foreign += [
            answer_to(question.text, library, [course_id]).status
            for question in foreign[article % OFF_TOPIC_STEP :: OFF_TOPIC_STEP]
        ]

    def figures(self, suffix: str) -> Iterator[Figure]:
        """Kept: answered or shown the closest passages. Refused: told that the course does not cover it."""
        bar = None if suffix else 0.95
        refused, answered = AnswerStatus.ABSTAINED, AnswerStatus.ANSWERED
        yield Figure(f"answerable_kept{suffix}", 1 - _share(self.own, refused), "", bar, None, "higher")
        yield Figure(f"answerable_answered{suffix}", _share(self.own, answered), "", None, None, "higher")
        yield Figure(f"offtopic_refused{suffix}", _share(self.foreign, refused), "", bar, None, "higher")
        yield Figure(f"offtopic_answered{suffix}", _share(self.foreign, answered), "")
        yield Figure(f"unanswerable_answered{suffix}", _share(self.unanswerable, answered), "")


def _citations(read: QuestionSet, vectors: TextVectors) -> Iterator[Figure]:
    """Of sentences cited for a quarter of the questions, in a library of all articles, all of them allowed."""
    library = library_of(read, range(len(read.courses)), vectors)
    courses = {course.id: course for course in read.courses}
    answers = [
        (answer_to(question.text, library, courses), read.courses[question.article].id)
        for question in read.answerable[::CITED_STEP]
    ]
    precision, verbatim = citation_precision(answers, courses)
    yield Figure("citation_precision", precision, "", None, None, "higher")
    yield Figure("citation_verbatim", verbatim, "", 1.0, None, "higher")


def _share(ended: Sequence[AnswerStatus], status: AnswerStatus) -> float:
    return sum(each is status for each in ended) / len(ended)


def _area(positives: NDArray[np.float64], negatives: NDArray[np.float64]) -> float:
    labels = np.concatenate([np.ones(len(positives)), np.zeros(len(negatives))])
    return area_under_curve(labels, np.concatenate([positives, negatives]))
