"""The search over concepts: the one place where the platform chooses how to search.

`ConceptSearch` has the signature of the search of the domain, which takes its place: titles and aliases are compared as
words here, without vectors.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from knowledge_graph.concepts import Concept, ConceptId
from knowledge_graph.course import Course
from learning_platform.wiring import Parts

EXACT, BEGINS, WORD, INSIDE, DEFINED = 1.0, 0.8, 0.6, 0.4, 0.2
"""Scores of a name that is the query, begins with it, has it as the beginning of a word, or holds it; a definition."""


Matched: TypeAlias = Literal["title", "alias", "definition", "meaning"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept that fits. ``matched``: what it was found by."""

    concept_id: ConceptId
    score: float
    matched: Matched


class ConceptSearch:
    """Searches the concepts of some courses by their names in all languages."""

    def __init__(self, courses: Sequence[Course]) -> None:
        self._concepts = {concept.id: concept for course in courses for concept in course.concepts}

    def search(self, query: str, language: str, *, limit: int = 20) -> tuple[Hit, ...]:
        """The concepts that fit best; of equals the one in book order first."""
        wanted = folded(query)
        if not wanted:
            return ()
        hits = [_best(concept, wanted, language) for concept in self._concepts.values()]
        found = sorted((hit for hit in hits if hit is not None), key=lambda hit: -hit.score)
        return tuple(found[:limit])


def search_of(parts: Parts, course: Course) -> ConceptSearch:
    """The search over a course, made once a version and process."""
    return parts.memory.get_or_compute(("search", course.version), lambda: ConceptSearch([course]))


def folded(text: str) -> str:
    """The text without differences of case, accents and width."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in plain if not unicodedata.combining(character)).strip()


def _best(concept: Concept, wanted: str, language: str) -> Hit | None:
    titles = [_score(folded(name), wanted) for name in concept.title.by_language.values()]
    aliases = [_score(folded(name), wanted) for names in concept.aliases.values() for name in names]
    defined = DEFINED if wanted in folded(concept.definition.in_language(language)) else 0.0
    scored: list[tuple[float, Matched]] = [(max(titles), "title"), (max(aliases, default=0.0), "alias")]
    score, matched = max([*scored, (defined, "definition")], key=lambda one: one[0])
    return Hit(concept.id, score, matched) if score > 0 else None


def _score(name: str, wanted: str) -> float:
    if name == wanted:
        return EXACT
    if name.startswith(wanted):
        return BEGINS
    if any(word.startswith(wanted) for word in name.replace("-", " ").split()):
        return WORD
    return INSIDE if wanted in name else 0.0
