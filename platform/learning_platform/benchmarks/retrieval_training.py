"""Learns how passages are put in order, and how evidence is mixed.

python -m learning_platform.benchmarks.retrieval_training rerank QUESTIONS companion/rerank_coefficients.json
python -m learning_platform.benchmarks.retrieval_training evidence

The first trains on questions whose licence allows to ship what is learned from them, and writes the coefficients. The
second needs no question: it learns from the texts of the curriculum alone, and prints the three weights that
`RetrievalParameters` holds.
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
from scipy.special import log_softmax

from companion.calibration import sample_evidence, samples_of
from companion.library import build_library
from companion.reranking import FEATURES, Reranker, Scores, to_json
from companion.retrieval import PassageIndex, RetrievalParameters, relative_to_best
from companion.vectors import TextVectors
from knowledge_graph.course import Course
from knowledge_graph.suggestions.fitting import fit_logistic
from learning_platform.benchmarks.question_data import (
    AskedQuestion,
    VectorStore,
    asked,
    questions_file,
    read_questions,
)
from learning_platform.courses.importing import read_course_folder
from learning_platform.courses.shipped import course_folders

CANDIDATES: Final = 30
"""The mix has the passage that answers among so many for .997 of the questions."""
PENALTY: Final = 1e-3
EVIDENCE_PENALTY: Final = 1e-2
PROVENANCE: Final = {
    "data": "SQuAD 2.0 (half of the development set, 16 articles), Pranav Rajpurkar, Robin Jia and Percy Liang 2018; "
    "texts from Wikipedia; chrischute/squad @ 85623ad",
    "licence": "CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)",
    "changes": "read as features of passages by questions; only the coefficients are kept",
    "model": "all-MiniLM-L6-v2",
    "made_by": "python -m learning_platform.benchmarks.retrieval_training rerank",
}


@dataclass(frozen=True, eq=False)
class Choices:
    """Questions as choices among candidate passages.

    Attributes:
        features: shape (questions, candidates, len(FEATURES)).
        mixed: score of the mix, shape (questions, candidates).
        right: which candidate answers; -1 where none does, shape (questions,).
        article: shape (questions,).
    """

    features: Scores
    mixed: Scores
    right: NDArray[np.int64]
    article: NDArray[np.int64]

    def part(self, chosen: NDArray[np.bool_]) -> Choices:
        return Choices(self.features[chosen], self.mixed[chosen], self.right[chosen], self.article[chosen])


def choices_of(index: PassageIndex, questions: Sequence[AskedQuestion], vectors: TextVectors) -> Choices:
    """What the companion would put in order for each question, and which of it is right."""
    mixing = replace(index, reranker=None)
    features, mixed, right = [], [], []
    for question in questions:
        query = asked(question.text, vectors)
        hits = mixing.search(query, allowed_courses=tuple(index.course_of_passage), count=CANDIDATES)
        places = [hit.position for hit in hits]
        lexical, dense = index.lexical_scores(query), index.dense_scores(query)
        assert dense is not None
        table = index.rerank_features(query, relative_to_best(lexical), relative_to_best(dense), places)
        features.append(_filled(table))
        mixed.append(_filled(np.array([[hit.score] for hit in hits]))[:, 0])
        right.append(places.index(question.passage) if question.passage in places else -1)
    return Choices(
        np.stack(features), np.stack(mixed), np.array(right), np.array([question.article for question in questions])
    )


def train(choices: Choices) -> Reranker:
    """The coefficients that make the right choices likeliest."""
    weights = fit_choice(choices.features, choices.right, PENALTY)
    per_score = fit_choice(choices.mixed[..., None], choices.right, 0.0)[0]
    return Reranker(dict(zip(FEATURES, weights.tolist(), strict=True)), float(per_score), CANDIDATES, PROVENANCE)


def by_article(choices: Choices) -> list[Reranker]:
    """For each article the reranker that was trained on all others."""
    return [train(choices.part(choices.article != article)) for article in range(int(choices.article.max()) + 1)]


def fit_choice(features: Scores, right: NDArray[np.int64], penalty: float) -> Scores:
    """Conditional logit (McFadden 1974): the weights under which the right candidates are likeliest.

    Args:
        features: shape (questions, candidates, features).
        right: the place of the right candidate, shape (questions,); questions with -1 are left out.
        penalty: of the squared weights of standardised features.

    Returns:
        Weights, shape (features,), for features as they are.
    """
    features, right = features[right >= 0], right[right >= 0]
    spread = features.std(axis=(0, 1)) + 1e-12
    rows = (features - features.mean(axis=(0, 1))) / spread
    chosen = np.arange(len(right)), right

    def loss(weights: Scores) -> tuple[float, Scores]:
        logarithms = log_softmax(rows @ weights, axis=1)
        surplus = np.exp(logarithms)
        surplus[chosen] -= 1.0
        slope = np.einsum("qc,qcf->f", surplus, rows) / len(right) + penalty * weights
        return float(-logarithms[chosen].mean() + penalty * (weights**2).sum() / 2), slope

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
    table = np.concatenate(rows)
    weights, _ = fit_logistic(table / table.std(axis=0), np.concatenate(labels), EVIDENCE_PENALTY, balanced=True)
    weights = weights / table.std(axis=0)
    return dict(zip(names, (weights / weights.sum()).round(2).tolist(), strict=True))


def read_curriculum() -> list[Course]:
    """The courses that come with the product."""
    return [read_course_folder(folder) for folder in course_folders()]


def _filled(rows: Scores) -> Scores:
    """Up to `CANDIDATES` rows; what is missing is like the last row, so that it is never chosen before it."""
    return np.concatenate([rows, np.repeat(rows[-1:], CANDIDATES - len(rows), axis=0)])


def main(arguments: Sequence[str]) -> Iterator[str]:
    """Does what the first argument names, and says what came out."""
    store = VectorStore.open()
    if arguments[:1] == ["evidence"]:
        yield str(learned_evidence(read_curriculum(), store.vectors))
    else:
        _, source, target = arguments
        file = questions_file(Path(source))
        if file is None:
            raise SystemExit(f"There are no questions in {source}.")
        read = read_questions(file)
        reranker = train(choices_of(read.index(store.vectors), read.answerable, store.vectors))
        Path(target).write_text(to_json(reranker) + "\n", encoding="utf-8")
        yield f"{target}: {dict(reranker.weights)}"
    store.keep()


if __name__ == "__main__":
    for line in main(sys.argv[1:]):
        sys.stdout.write(line + "\n")
