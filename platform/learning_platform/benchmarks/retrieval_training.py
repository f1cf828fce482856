"""Learns how passages are put in order, and how evidence is mixed.

python -m learning_platform.benchmarks.retrieval_training rerank QUESTIONS companion/rerank_coefficients.json
python -m learning_platform.benchmarks.retrieval_training evidence

The first trains on public questions whose licence allows to ship what is learned from them, together with questions
made from the curriculum, each question counting the same, and writes the coefficients. The second learns from the texts
of the curriculum alone, without labels, and prints the three weights that `RetrievalParameters` holds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_softmax, logsumexp

from companion.calibration import sample_evidence, samples_of
from companion.library import build_library
from companion.reranking import FEATURES, Reranker, Scores, to_json
from companion.retrieval import PassageIndex, RetrievalParameters, relative_to_best
from companion.vectors import TextVectors
from knowledge_graph.course import Course
from knowledge_graph.suggestions.fitting import fit_logistic
from learning_platform.benchmarks.curriculum_questions import (
    MadeQuestion,
    definition_questions,
    heading_questions,
    held_out_index,
    read_curriculum,
)
from learning_platform.benchmarks.question_data import QuestionSet, VectorStore, asked, questions_file, read_questions
from learning_platform.benchmarks.rankings import Judged

CANDIDATES: Final = 30
"""The mix has the passage that answers among so many for .997 of the public questions."""
PENALTY: Final = 1e-3
EVIDENCE_PENALTY: Final = 1e-2
PROVENANCE: Final = {
    "data": "SQuAD 2.0 (half of the development set, 16 articles), Pranav Rajpurkar, Robin Jia and Percy Liang 2018; "
    "texts from Wikipedia; chrischute/squad @ 85623ad",
    "licence": "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)",
    "changes": "read as features of passages by questions; only the coefficients are kept",
    "with": "questions made from headings and definitions of this product's own courses (CC BY 4.0)",
    "model": "all-MiniLM-L6-v2",
    "made_by": "python -m learning_platform.benchmarks.retrieval_training rerank",
}


@dataclass(frozen=True, eq=False)
class Choices:
    """Questions as choices among candidate passages.

    Attributes:
        features: shape (questions, candidates, len(FEATURES)).
        mixed: score of the mix, shape (questions, candidates).
        right: whether a candidate answers, shape (questions, candidates).
        group: of the article or course that a question was asked on, shape (questions,).
    """

    features: Scores
    mixed: Scores
    right: NDArray[np.bool_]
    group: NDArray[np.int64]

    def without(self, group: int) -> Choices:
        chosen = self.group != group
        return Choices(self.features[chosen], self.mixed[chosen], self.right[chosen], self.group[chosen])

    def __add__(self, other: Choices) -> Choices:
        return Choices(
            np.concatenate([self.features, other.features]),
            np.concatenate([self.mixed, other.mixed]),
            np.concatenate([self.right, other.right]),
            np.concatenate([self.group, other.group]),
        )


def choices_of(index: PassageIndex, judged: Sequence[Judged], groups: Sequence[int]) -> Choices:
    """What the companion would put in order for each question, and which of it is right."""
    mixing = replace(index, reranker=None)
    features, mixed, right = [], [], []
    for question in judged:
        hits = mixing.search(question.query, allowed_courses=tuple(index.course_of_passage), count=CANDIDATES)
        places = [hit.position for hit in hits]
        dense = index.dense_scores(question.query)
        if not places or dense is None:
            raise ValueError("a question without candidates, or an index without vectors, teaches nothing")
        lexical = relative_to_best(index.lexical_scores(question.query))
        table = index.rerank_features(question.query, lexical, relative_to_best(dense), places)
        missing = CANDIDATES - len(places)
        features.append(np.pad(table, ((0, missing), (0, 0)), mode="edge"))
        mixed.append(np.pad([hit.score for hit in hits], (0, missing), mode="edge"))
        right.append(np.pad([place in question.relevant for place in places], (0, missing)))
    return Choices(np.stack(features), np.stack(mixed), np.stack(right), np.array(groups))


def public_choices(read: QuestionSet, vectors: TextVectors) -> Choices:
    """The answerable public questions, by article."""
    judged = [Judged(asked(each.text, vectors), frozenset([each.passage])) for each in read.answerable]
    return choices_of(read.index(vectors), judged, [each.article for each in read.answerable])


def curriculum_choices(courses: Sequence[Course], vectors: TextVectors) -> Choices:
    """The questions made from the courses, by course."""
    index = held_out_index(courses, "en", vectors)
    made = [*heading_questions(courses, index), *definition_questions(courses, index)]
    judged = [Judged(asked(each.text, vectors), each.relevant) for each in made]
    return choices_of(index, judged, [group_of(each, courses) for each in made])


def group_of(question: MadeQuestion, courses: Sequence[Course]) -> int:
    """The first course that teaches the question's concept."""
    return next(number for number, course in enumerate(courses) if question.concept_id in course.concept_by_id)


def train(choices: Choices) -> Reranker:
    """The coefficients that make the right choices likeliest."""
    weights = fit_choice(choices.features, choices.right, PENALTY)
    per_score = fit_choice(choices.mixed[..., None], choices.right, 0.0)[0]
    return Reranker(dict(zip(FEATURES, weights.tolist(), strict=True)), float(per_score), CANDIDATES, PROVENANCE)


def trained_without_each(choices: Choices, others: Choices) -> list[Reranker]:
    """For each group of ``choices`` the reranker that was trained on its other groups and all of ``others``."""
    return [train(choices.without(group) + others) for group in range(int(choices.group.max()) + 1)]


def fit_choice(features: Scores, right: NDArray[np.bool_], penalty: float) -> Scores:
    """Conditional logit (McFadden 1974): the weights under which it is likeliest that a right candidate is chosen.

    Args:
        features: shape (questions, candidates, features).
        right: shape (questions, candidates); questions without a right candidate are left out.
        penalty: of the squared weights of standardised features.

    Returns:
        Weights, shape (features,), for features as they are.
    """
    known = right.any(axis=1)
    features, right = features[known], right[known]
    spread = features.std(axis=(0, 1)) + 1e-12
    rows = (features - features.mean(axis=(0, 1))) / spread
    only_right = np.where(right, 0.0, -np.inf)

    def loss(weights: Scores) -> tuple[float, Scores]:
        logarithms = log_softmax(rows @ weights, axis=1)
        likelihoods = logsumexp(logarithms + only_right, axis=1)
        surplus = np.exp(logarithms) - np.exp(logarithms + only_right - likelihoods[:, None])
        slope = np.einsum("qc,qcf->f", surplus, rows) / len(right) + penalty * weights
        return float(-likelihoods.mean() + penalty * (weights**2).sum() / 2), slope

    found = minimize(loss, np.zeros(rows.shape[2]), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    weights: Scores = found.x / spread
    return weights


def learned_evidence(courses: Sequence[Course], vectors: TextVectors) -> dict[str, float]:
    """The three weights of `PassageIndex.evidence`, in sum 1, from the courses' own texts."""
    index = build_library(courses, vectors.embedder, known_vectors=vectors.by_hash).indexes["en"]
    names = ("sentence_evidence", "passage_evidence", "lexical_evidence")
    alone = [replace(RetrievalParameters(), **{other: float(other == name) for other in names}) for name in names]
    rows, labels = [], []
    for course in courses:
        for label, samples in enumerate(reversed(samples_of(index, course, courses))):
            table = [sample_evidence(replace(index, parameters=each), course, samples, vectors) for each in alone]
            rows.append(np.column_stack(table))
            labels.append(np.full(len(samples), float(label)))
    signs = np.concatenate(rows)
    spread = signs.std(axis=0)
    weights, _ = fit_logistic(signs / spread, np.concatenate(labels), EVIDENCE_PENALTY, balanced=True)
    weights = weights / spread
    return dict(zip(names, (weights / weights.sum()).round(2).tolist(), strict=True))


def main(arguments: Sequence[str]) -> Iterator[str]:
    """Does what the first argument names, and says what came out."""
    store = VectorStore.open()
    courses = read_curriculum()
    if arguments[:1] == ["evidence"]:
        yield str(learned_evidence(courses, store.vectors))
    else:
        _, source, target = arguments
        file = questions_file(Path(source))
        if file is None:
            raise SystemExit(f"There are no questions in {source}.")
        public = public_choices(read_questions(file), store.vectors)
        reranker = train(public + curriculum_choices(courses, store.vectors))
        Path(target).write_text(to_json(reranker) + "\n", encoding="utf-8")
        yield f"{target}: {dict(reranker.weights)}"
    store.keep()


if __name__ == "__main__":
    for line in main(sys.argv[1:]):
        sys.stdout.write(line + "\n")
