"""What many asked and the course does not answer: questions alike in meaning, gathered into content gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from companion.vectors import Vector
from knowledge_graph.words import query_terms

ALIKE_FROM = 0.6
"""Mean cosine from which two groups of questions are one."""
ALIKE_WORDS_FROM = 0.34
"""Mean overlap of words (Jaccard) from which they are, where meanings cannot be compared: a third of all words."""
LEAST_QUESTIONS = 2
MOST_QUESTIONS = 600


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question that the companion did not answer from the course.

    Attributes:
        person: who asked; many questions of one person are one person's need.
        vector: unit vector, or None where only words are compared.
    """

    id: str
    text: str
    person: str
    vector: Vector | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions that ask for one thing.

    Attributes:
        questions: the most typical first.
        people: how many different people asked.
        centre: mean of the vectors, of unit length; None without vectors.
    """

    questions: tuple[UnansweredQuestion, ...]
    people: int
    centre: Vector | None


def content_gaps(questions: Sequence[UnansweredQuestion]) -> tuple[Gap, ...]:
    """Gathers questions by average linkage with a fixed threshold; what more people asked comes first.

    The two groups whose questions are most alike on average become one, as long as that average reaches the threshold
    (Sokal and Michener 1958). At most `MOST_QUESTIONS` are compared, the first ones given. A group of fewer than
    `LEAST_QUESTIONS` is no gap.
    """
    kept = list(questions[:MOST_QUESTIONS])
    if len(kept) < LEAST_QUESTIONS:
        return ()
    with_vectors = all(question.vector is not None for question in kept)
    alike = _by_meaning(kept) if with_vectors else _by_words(kept)
    groups = _average_linkage(alike, ALIKE_FROM if with_vectors else ALIKE_WORDS_FROM)
    gaps = [_gap([kept[place] for place in group], alike[np.ix_(group, group)]) for group in groups]
    told = [gap for gap in gaps if len(gap.questions) >= LEAST_QUESTIONS]
    return tuple(sorted(told, key=lambda gap: (-gap.people, -len(gap.questions), gap.questions[0].id)))


def _gap(questions: list[UnansweredQuestion], alike: NDArray[np.float64]) -> Gap:
    typical = np.argsort(-alike.sum(axis=1), kind="stable").tolist()
    vectors = [question.vector for question in questions if question.vector is not None]
    centre: Vector | None = None
    if len(vectors) == len(questions):
        mean = np.mean(vectors, axis=0)
        centre = (mean / max(float(np.linalg.norm(mean)), 1e-9)).astype(np.float32)
    return Gap(
        questions=tuple(questions[place] for place in typical),
        people=len({question.person for question in questions}),
        centre=centre,
    )


def _by_meaning(questions: Sequence[UnansweredQuestion]) -> NDArray[np.float64]:
    vectors = np.stack([question.vector for question in questions if question.vector is not None]).astype(np.float64)
    return np.asarray(vectors @ vectors.T, dtype=np.float64)


def _by_words(questions: Sequence[UnansweredQuestion]) -> NDArray[np.float64]:
    terms = [frozenset(query_terms(question.text)) for question in questions]
    vocabulary = {term: column for column, term in enumerate(sorted(frozenset().union(*terms)))}
    present = np.zeros((len(questions), max(1, len(vocabulary))))
    for row, found in enumerate(terms):
        present[row, [vocabulary[term] for term in found]] = 1.0
    shared = present @ present.T
    size = present.sum(axis=1)
    return np.asarray(shared / np.maximum(size[:, None] + size[None, :] - shared, 1.0), dtype=np.float64)


def _average_linkage(alike: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Groups of positions. Of equally alike pairs the first is joined."""
    groups = [[place] for place in range(len(alike))]
    between = alike.copy()
    np.fill_diagonal(between, -np.inf)
    while len(groups) > 1:
        one, other = divmod(int(np.argmax(between)), len(groups))
        if between[one, other] < threshold:
            break
        one, other = min(one, other), max(one, other)
        share = len(groups[one]) / (len(groups[one]) + len(groups[other]))
        joined = share * between[one] + (1 - share) * between[other]
        between[one, :], between[:, one] = joined, joined
        between[one, one] = -np.inf
        between = np.delete(np.delete(between, other, axis=0), other, axis=1)
        groups[one] += groups.pop(other)
    return groups
