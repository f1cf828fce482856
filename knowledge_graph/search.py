"""Finding concepts: by name as it is typed, by words, and by meaning, each hit with the reason it was found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal, TypeAlias

import numpy as np

from knowledge_graph.adjacency import Positions
from knowledge_graph.concepts import Concept, ConceptId
from knowledge_graph.course import Course
from knowledge_graph.embedding import Vectors
from knowledge_graph.similarity import ExactIndex, Vector
from knowledge_graph.term_index import MISSPELLED, Scores, TermIndex
from knowledge_graph.words import document_terms, normalise, query_terms, unaccented

Matched: TypeAlias = Literal["title", "alias", "definition", "meaning"]

FIELDS: Final[tuple[Matched, ...]] = ("title", "alias", "definition", "meaning")
LONGEST_QUERY: Final = 200
"""Characters of a query that are looked at."""
MOST_WORDS: Final = 12
"""Words of a query that are looked up."""
MOST_SPELLED: Final = 4
"""Words of a query that are not found and are looked for in other spellings, which takes a millisecond or two each."""
_EXACT: Final = {"title": 1.0, "alias": 0.95}
_BEGUN: Final = {"title": 0.8, "alias": 0.75}
_WHOLE: Final = 0.15
"""What the beginning of a name gains as it grows to the whole of it."""
_WORDS: Final = {"title": 0.85, "alias": 0.8, "definition": 0.5}
_OTHER_LANGUAGE: Final = 0.97
_MEANING: Final = 0.7
_UNRELATED: Final = 0.3
"""Cosine similarity that counts for nothing: texts without anything in common reach some 0.2."""
_SAME: Final = 0.9
"""Cosine similarity that counts in full."""
_MOST_BEGUN: Final = 2000
_NEAREST: Final = 50
_LEAST: Final = 0.05
"""Score below which a concept is no hit."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept that was found.

    Attributes:
        concept_id: which.
        score: 0 to 1; 1 for the exact title.
        matched: what weighed most: its title, an alias, its definition, or that it means something similar.
    """

    concept_id: ConceptId
    score: float
    matched: Matched


@dataclass(frozen=True, slots=True, order=True)
class _Name:
    normal: str
    row: int
    language: str
    field: Literal["title", "alias"]


def searched_concepts(courses: Sequence[Course]) -> tuple[Concept, ...]:
    """Every concept once, in the order of the courses: the rows of `ConceptSearch` and of its vectors."""
    concepts: dict[ConceptId, Concept] = {}
    for course in courses:
        for concept in course.concepts:
            concepts.setdefault(concept.id, concept)
    return tuple(concepts.values())


def meaning_texts(courses: Sequence[Course], language: str | None = None) -> tuple[str, ...]:
    """What to embed for each of `searched_concepts`: its title and definition.

    Args:
        courses: those that are searched.
        language: the one the embedding model knows; texts that are not translated to it, and all where a model knows
            several, are taken in their source language.
    """
    texts = ((concept.title, concept.definition) for concept in searched_concepts(courses))
    if language is None:
        return tuple(f"{title.source}: {definition.source}" for title, definition in texts)
    return tuple(f"{title.in_language(language)}: {definition.in_language(language)}" for title, definition in texts)


class ConceptSearch:
    """Searches the concepts of some courses. Built once a version of them; immutable, so threads may share it.

    Names in every language are searched, so that a term of the other language finds its concept as well; a name in the
    language asked for comes first. What speaks for a concept is put together as if the reasons were independent:
    one minus the product of what each leaves open.
    """

    def __init__(self, courses: Sequence[Course], vectors: Vectors | None = None) -> None:
        """Indexes names and definitions.

        Args:
            courses: a concept that is in several of them is found by the names it has in any.
            vectors: unit vectors of `meaning_texts`, shape (concepts, dimension); without them meaning is not compared.

        Raises:
            ValueError: there is not one vector a concept.
        """
        self._ids = tuple(concept.id for concept in searched_concepts(courses))
        if vectors is not None and len(vectors) != len(self._ids):
            raise ValueError(f"{len(self._ids)} concepts need as many vectors; got {len(vectors)}")
        self._meaning = None if vectors is None else ExactIndex(vectors)
        row_of = {concept_id: row for row, concept_id in enumerate(self._ids)}
        concepts = [(row_of[concept.id], concept) for course in courses for concept in course.concepts]
        self._names = sorted({name for row, concept in concepts for name in _names(row, concept) if name.normal})
        definitions = sorted(
            {(row, text) for row, concept in concepts for text in concept.definition.by_language.values()}
        )
        self._name_terms = TermIndex([document_terms(name.normal) for name in self._names])
        self._definition_terms = TermIndex([document_terms(unaccented(text)) for _, text in definitions])
        self._rows_of_names = np.array([name.row for name in self._names], dtype=np.int64)
        self._titles = np.array([name.field == "title" for name in self._names], dtype=np.bool_)
        self._rows_of_definitions = np.array([row for row, _ in definitions], dtype=np.int64)

    def __len__(self) -> int:
        return len(self._ids)

    def search(self, query: str, language: str, *, limit: int, query_vector: Vector | None = None) -> tuple[Hit, ...]:
        """The concepts that fit best, the best first.

        Args:
            query: as it was typed, perhaps not to its end: the last word may be a beginning.
            language: of the person who asks.
            limit: how many hits at most.
            query_vector: unit vector of the query, shape (dimension,), by the model of the index's vectors.
        """
        normal = _plain(query[:LONGEST_QUERY])
        if not normal or not self._ids or limit < 1:
            return ()
        reasons = np.zeros((len(FIELDS), len(self._ids)))
        self._by_words(normal, reasons)
        self._by_name(normal, language, reasons)
        self._by_meaning(query_vector, reasons)
        scores = 1 - np.prod(1 - reasons, axis=0)
        rows = np.flatnonzero(scores >= _LEAST)
        best = rows[np.lexsort((rows, -scores[rows]))[:limit]]
        why = reasons.argmax(axis=0)
        return tuple(Hit(self._ids[row], float(scores[row]), FIELDS[why[row]]) for row in best.tolist())

    def _by_name(self, normal: str, language: str, reasons: Scores) -> None:
        """Names that are what was typed, or begin with it."""
        start = bisect_left(self._names, normal, key=lambda name: name.normal)
        for name in islice(self._names, start, start + _MOST_BEGUN):
            if not name.normal.startswith(normal):
                break
            share = len(normal) / len(name.normal)
            score = _EXACT[name.field] if share == 1 else _BEGUN[name.field] + _WHOLE * share
            field = FIELDS.index(name.field)
            weighted = score if name.language == language else score * _OTHER_LANGUAGE
            reasons[field, name.row] = max(reasons[field, name.row], weighted)

    def _by_words(self, normal: str, reasons: Scores) -> None:
        """Names and definitions that hold the words."""
        terms = list(dict.fromkeys(query_terms(normal)))[:MOST_WORDS]
        if not terms:
            return
        alternatives = [self._known(term, last=term == terms[-1]) for term in terms]
        shares = [1.0] * len(terms)
        for place in [place for place, known in enumerate(alternatives) if not known][:MOST_SPELLED]:
            alternatives[place] = self._spelled_like(terms[place])
            shares[place] = MISSPELLED
        names = self._name_terms.scores(alternatives, shares)
        for field, chosen in (("title", self._titles), ("alias", ~self._titles)):
            _raise(reasons[FIELDS.index(field)], self._rows_of_names[chosen], names[chosen] * _WORDS[field])
        definitions = self._definition_terms.scores(alternatives, shares)
        _raise(reasons[FIELDS.index("definition")], self._rows_of_definitions, definitions * _WORDS["definition"])

    def _known(self, term: str, *, last: bool) -> tuple[str, ...]:
        """The indexed terms that a term stands for: itself, and at the end of a query what it begins."""
        indexes = (self._name_terms, self._definition_terms)
        begun = tuple(word for index in indexes for word in index.beginning_with(term)) if last else ()
        return (term, *begun) if begun or any(term in index for index in indexes) else ()

    def _spelled_like(self, term: str) -> tuple[str, ...]:
        return tuple(word for index in (self._name_terms, self._definition_terms) for word in index.near(term))

    def _by_meaning(self, vector: Vector | None, reasons: Scores) -> None:
        """Concepts whose title and definition mean something similar."""
        if vector is None or self._meaning is None:
            return
        positions, cosines = self._meaning.nearest(vector, _NEAREST)
        likeness = np.clip((cosines.astype(np.float64) - _UNRELATED) / (_SAME - _UNRELATED), 0, 1)
        reasons[FIELDS.index("meaning"), positions] = _MEANING * likeness


def _names(row: int, concept: Concept) -> Iterator[_Name]:
    for language, title in concept.title.by_language.items():
        yield _Name(_plain(title), row, language, "title")
    for language, aliases in concept.aliases.items():
        for alias in aliases:
            yield _Name(_plain(alias), row, language, "alias")


def _plain(text: str) -> str:
    """The text as names are compared: without differences of form, case, accents and spaces."""
    return " ".join(unaccented(normalise(text)).split())


def _raise(scores: Scores, rows: Positions, to: Scores) -> None:
    """Lifts the scores of rows to the highest given for them."""
    some = np.flatnonzero(to)
    np.maximum.at(scores, rows[some], to[some])
