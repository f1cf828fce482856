"""Which concepts a question names: by title and alias in any of the course's languages, else by likeness."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from companion.vectors import TextVectors, Vector, cosines
from knowledge_graph.concepts import Concept, ConceptId
from knowledge_graph.embedding import Vectors
from knowledge_graph.words import CHINESE, STOP_WORDS, chinese_runs, normalise, singular, without_latex_commands

SIMILAR_ENOUGH = 0.55
"""Cosine from which a concept is linked without being named; below it the nearest is more often wrong than right."""
CLEARLY_NEARER = 0.05
"""By how much an unnamed concept must be nearer than every named one to be what the question is about."""
ABOUT_A_CONCEPT = 0.2
"""Cosine from which a question that names nothing may still be about the nearest concept; chance mentions are below."""
_MAX_SIMILAR = 2
_WORD = re.compile(rf"[^\W_{CHINESE}]+(?:['’][^\W_{CHINESE}]+)*")
_CHINESE_RUN = re.compile(rf"[{CHINESE}]+")


@dataclass(frozen=True, slots=True)
class LinkedConcept:
    """A concept the question is about.

    Attributes:
        named: the question contains its title or an alias; otherwise its meaning is near.
        score: 1 for a name, else the cosine.
    """

    concept_id: ConceptId
    named: bool
    score: float


@dataclass(frozen=True)
class ConceptLinker:
    """The names of concepts, and their meanings where there are vectors. Immutable after building.

    Attributes:
        word_names: names in alphabetic scripts, as singular words.
        character_names: names with Chinese characters, as they are.
        vectors: of "title: definition", shape (concepts, dimension), beside ``ids``.
    """

    ids: tuple[ConceptId, ...]
    word_names: Mapping[tuple[str, ...], tuple[ConceptId, ...]]
    character_names: Mapping[str, tuple[ConceptId, ...]]
    vectors: Vectors | None

    def link(self, question: str, vector: Vector | None, allowed: Collection[ConceptId]) -> tuple[LinkedConcept, ...]:
        """Named concepts in the order of the question; if none is named, up to two near ones, nearest first.

        "When are two vectors perpendicular?" names vectors and is about orthogonality: a concept that is clearly nearer
        than all named ones comes before them.
        """
        text = normalise(question)
        named: dict[ConceptId, None] = {}
        for _, found in sorted([*self._words(text, allowed), *self._characters(text, allowed)]):
            named.update(dict.fromkeys(found))
        near = self.nearest(vector, allowed, len(self.ids))
        if not named:
            return tuple(link for link in near[:_MAX_SIMILAR] if link.score >= SIMILAR_ENOUGH)
        best_named = max((link.score for link in near if link.concept_id in named), default=1.0)
        nearer = [link for link in near[:1] if link.score >= max(SIMILAR_ENOUGH, best_named + CLEARLY_NEARER)]
        return (*nearer, *(LinkedConcept(concept_id, named=True, score=1.0) for concept_id in named))

    def named(self, question: str, allowed: Collection[ConceptId]) -> tuple[tuple[ConceptId, ...], ...]:
        """What each name in the question may stand for, in the order of the question; mostly one concept a name."""
        text = normalise(question)
        found = sorted([*self._words(text, allowed), *self._characters(text, allowed)])
        return tuple(dict.fromkeys(ids for _, ids in found))

    def nearest(self, vector: Vector | None, allowed: Collection[ConceptId], count: int) -> tuple[LinkedConcept, ...]:
        """The concepts whose title and definition are most like the question, nearest first; none without vectors."""
        if self.vectors is None or vector is None:
            return ()
        alike = cosines(self.vectors, vector)
        order = [place for place in np.argsort(-alike, kind="stable").tolist() if self.ids[place] in allowed]
        return tuple(LinkedConcept(self.ids[place], named=False, score=float(alike[place])) for place in order[:count])

    def _words(self, text: str, allowed: Collection[ConceptId]) -> Iterator[tuple[int, tuple[ConceptId, ...]]]:
        """Longest names first at each word, none inside another, as (offset, concepts)."""
        matches = list(_WORD.finditer(without_latex_commands(text)))
        words = [singular(match.group()) for match in matches]
        longest = max(map(len, self.word_names), default=0)
        place = 0
        while place < len(words):
            for length in range(min(longest, len(words) - place), 0, -1):
                ids = _only(self.word_names.get(tuple(words[place : place + length]), ()), allowed)
                if ids:
                    yield matches[place].start(), ids
                    place += length - 1
                    break
            place += 1

    def _characters(self, text: str, allowed: Collection[ConceptId]) -> Iterator[tuple[int, tuple[ConceptId, ...]]]:
        """Longest Chinese names first; one of a single character only where it stands alone between other words."""
        taken = np.zeros(len(text), dtype=np.bool_)
        alone = {*chinese_runs(text), *chinese_runs(text.replace("有", " "))}
        for name in sorted((name for name in self.character_names if name in text), key=len, reverse=True):
            ids = _only(self.character_names[name], allowed)
            if not ids or (len(name) == 1 and name not in alone):
                continue
            for match in re.finditer(re.escape(name), text):
                if not taken[match.start() : match.end()].any():
                    taken[match.start() : match.end()] = True
                    yield match.start(), ids


def build_linker(concepts: Sequence[Concept], vectors: TextVectors | None, language: str = "en") -> ConceptLinker:
    """A linker over the concepts' titles and aliases in every language.

    Args:
        concepts: each id once.
        vectors: None links by names only.
        language: of the titles and definitions that are embedded; the one the model reads.
    """
    words: dict[tuple[str, ...], dict[ConceptId, None]] = {}
    characters: dict[str, dict[ConceptId, None]] = {}
    for concept in concepts:
        for name in names_of(concept):
            normal = normalise(name)
            if _CHINESE_RUN.search(normal):
                characters.setdefault(normal, {})[concept.id] = None
            elif (key := tuple(singular(word) for word in _WORD.findall(normal))) and _is_telling(key):
                words.setdefault(key, {})[concept.id] = None
    described = [
        f"{concept.title.in_language(language)}: {concept.definition.in_language(language)}" for concept in concepts
    ]
    return ConceptLinker(
        ids=tuple(concept.id for concept in concepts),
        word_names={name: tuple(ids) for name, ids in words.items()},
        character_names={name: tuple(ids) for name, ids in characters.items()},
        vectors=vectors.of(described) if vectors else None,
    )


def names_of(concept: Concept) -> tuple[str, ...]:
    """Titles and aliases in every language, without repetition."""
    aliases = (alias for found in concept.aliases.values() for alias in found)
    return tuple(dict.fromkeys([*concept.title.by_language.values(), *aliases]))


def _is_telling(words: tuple[str, ...]) -> bool:
    """A name of stop words or of one letter would be found in every question."""
    return any(len(word) > 1 and word not in STOP_WORDS for word in words)


def _only(ids: Sequence[ConceptId], allowed: Collection[ConceptId]) -> tuple[ConceptId, ...]:
    return tuple(concept_id for concept_id in ids if concept_id in allowed)
