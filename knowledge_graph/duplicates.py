"""Concepts that may be the same thing under two names."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder, Vectors
from knowledge_graph.similarity import nearest_of_all
from knowledge_graph.suggestions.concept_texts import ConceptText, course_texts
from knowledge_graph.suggestions.words import terms

LEAST_CHANCE: Final = 0.5
_NEIGHBOURS: Final = 10
_NUMBERS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_OPPOSITES: Final = (
    ("with", "without"),
    ("forward", "backward"),
    ("forwards", "backwards"),
    ("add", "subtract"),
    ("addition", "subtraction"),
    ("multiply", "divide"),
    ("multiplication", "division"),
    ("more", "less"),
    ("greater", "smaller"),
    ("maximum", "minimum"),
    ("upper", "lower"),
    ("odd", "even"),
    ("positive", "negative"),
    ("like", "unlike"),
    ("linear", "nonlinear"),
    ("finite", "infinite"),
)

INTERCEPT: Final = -5.0558
WEIGHTS: Final = {"cosine": 5.9765, "overlap": 0.0716, "numbers_differ": -0.4362, "opposites": -1.1572}
"""Fitted by `benchmarks.suggestion_duplicates` on the 195 skills of SkillMaster (Apache-2.0): two descriptions of one
skill against descriptions of its five nearest. So a chance is calibrated for pairs of which one in six is the same."""


@dataclass(frozen=True, slots=True)
class ProbableDuplicate:
    """Two concepts that may be one.

    Attributes:
        first: the one that stands first.
        second: the other.
        chance: from 0 to 1.
        cosine: nearness in meaning of title and definition.
        same_title: their titles or aliases have the same terms.
    """

    first: ConceptId
    second: ConceptId
    chance: float
    cosine: float
    same_title: bool


def probable_duplicates(
    courses: Sequence[Course], embedder: Embedder, *, least: float = LEAST_CHANCE, limit: int = 100
) -> tuple[ProbableDuplicate, ...]:
    """Pairs of concepts with different ids that are probably the same, the likeliest first.

    Looked at are the nearest in meaning of each concept, and those with a title or an alias of the same terms.

    Args:
        courses: one or several; a concept that several share is read once.
        embedder: for titles and definitions.
        least: chance from which on a pair is named.
        limit: at most so many.
    """
    texts: dict[ConceptId, ConceptText] = {}
    for course in courses:
        for concept, text in zip(course.concepts, course_texts(course), strict=True):
            texts.setdefault(concept.id, text)
    ids, listed = list(texts), list(texts.values())
    vectors = embedder.embed([text.statement for text in listed])
    positions, _ = nearest_of_all(vectors, _NEIGHBOURS)
    pairs = {(min(a, b), max(a, b)) for a, row in enumerate(positions.tolist()) for b in row}
    named = _same_names(listed)
    found = []
    for a, b in sorted(pairs | named):
        chance = duplicate_chance(listed[a], listed[b], vectors[a], vectors[b])
        if chance >= least or (a, b) in named:
            cosine = round(float(vectors[a] @ vectors[b]), 3)
            found.append(ProbableDuplicate(ids[a], ids[b], round(chance, 3), cosine, (a, b) in named))
    return tuple(sorted(found, key=lambda pair: (not pair.same_title, -pair.chance, pair.first, pair.second))[:limit])


def duplicate_chance(first: ConceptText, second: ConceptText, vector: Vectors, other: Vectors) -> float:
    """The chance that two concepts are one; the same when they change places.

    Args:
        first: texts of one concept.
        second: texts of the other.
        vector: unit vector of the first one's statement.
        other: of the second one's.
    """
    score = INTERCEPT + sum(
        WEIGHTS[name] * value for name, value in duplicate_features(first, second, vector, other).items()
    )
    return 1 / (1 + math.exp(-score))


def duplicate_features(first: ConceptText, second: ConceptText, vector: Vectors, other: Vectors) -> dict[str, float]:
    """What is measured about a pair; symmetric."""
    here, there = set(terms(first.statement)), set(terms(second.statement))
    return {
        "cosine": float(np.clip(vector @ other, -1, 1)),
        "overlap": len(here & there) / max(1, len(here | there)),
        "numbers_differ": float(_numbers(first) != _numbers(second)),
        "opposites": float(_opposed(first, second) or _opposed(second, first)),
    }


def _numbers(text: ConceptText) -> set[str]:
    return set(_NUMBERS.findall(text.statement))


def _opposed(first: ConceptText, second: ConceptText) -> bool:
    """Whether one says a word and the other only its opposite."""
    here, there = (set(re.findall(r"\w+", text.statement.lower())) for text in (first, second))
    return any(
        one in here and other in there and not (one in there or other in here)
        for pair in _OPPOSITES
        for one, other in (pair, pair[::-1])
    )


def _same_names(texts: Sequence[ConceptText]) -> set[tuple[int, int]]:
    """Pairs with a title or an alias of the same terms and the same numbers, in any order."""
    named: dict[tuple[str, ...], set[int]] = {}
    for position, text in enumerate(texts):
        for name in (text.title, *text.aliases):
            key = tuple(sorted([*terms(name), *_NUMBERS.findall(name)]))
            if terms(name):
                named.setdefault(key, set()).add(position)
    return {(a, b) for same in named.values() for a in same for b in same if a < b and not _opposed(texts[a], texts[b])}
