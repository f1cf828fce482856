"""Everything the companion reads, built once for a set of course versions and shared by all requests."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from companion.calibration import Thresholds, calibrate
from companion.linking import ConceptLinker, build_linker, names_of
from companion.passages import Passage, PassageKind, passages_of_course
from companion.retrieval import PassageIndex, RetrievalParameters, build_index
from companion.vectors import Progress, TextVectors, Vector
from knowledge_graph.concepts import Concept, ConceptId, EdgeKind, content_hash
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder
from knowledge_graph.words import is_chinese

_ENGLISH_WORD = re.compile(r"[A-Za-z]{2,}")
_A_SENTENCE = 3


@dataclass(frozen=True, slots=True)
class ConceptCard:
    """A concept as one course teaches it.

    Attributes:
        prerequisites: direct ones, key ones first.
        neighbours: everything one edge away, of any kind.
    """

    course_id: str
    concept: Concept
    prerequisites: tuple[ConceptId, ...]
    neighbours: frozenset[ConceptId]


@dataclass(frozen=True)
class Library:
    """Concepts, passages and thresholds of several courses. Immutable; holds no exercise and no answer key.

    Attributes:
        version: changes with any course, the model or the parameters.
        cards: by (course, concept), courses in the order given.
        languages: of each course, its source language first.
        indexes: by language.
        thresholds: by (course, language).
        definitions, examples: the first passage of each kind by (course, concept, language).
        vectors: of every text embedded, by `text_hash`; with them the next `build_library` embeds only what is new.
    """

    version: str
    cards: Mapping[tuple[str, ConceptId], ConceptCard]
    languages: Mapping[str, tuple[str, ...]]
    indexes: Mapping[str, PassageIndex]
    thresholds: Mapping[tuple[str, str], Thresholds]
    linker: ConceptLinker
    definitions: Mapping[tuple[str, ConceptId, str], Passage]
    examples: Mapping[tuple[str, ConceptId, str], Passage]
    vectors: Mapping[str, Vector]

    def concepts_of(self, courses: Collection[str]) -> frozenset[ConceptId]:
        return frozenset(concept_id for course_id, concept_id in self.cards if course_id in courses)

    def cards_of(self, concept_id: ConceptId, courses: Collection[str]) -> tuple[ConceptCard, ...]:
        """The concept in each of the courses that teach it."""
        found = (self.cards.get((course_id, concept_id)) for course_id in self.languages if course_id in courses)
        return tuple(card for card in found if card is not None)

    def neighbours_of(self, concepts: Collection[ConceptId], courses: Collection[str]) -> frozenset[ConceptId]:
        cards = [card for concept_id in concepts for card in self.cards_of(concept_id, courses)]
        return frozenset().union(*(card.neighbours for card in cards))

    def definition(self, concept_id: ConceptId, courses: Collection[str], language: str) -> Passage | None:
        return _first_of(self.definitions, concept_id, courses, language, self.languages)

    def example(self, concept_id: ConceptId, courses: Collection[str], language: str) -> Passage | None:
        return _first_of(self.examples, concept_id, courses, language, self.languages)

    def language_for(self, question: str, page_language: str, courses: Collection[str]) -> str | None:
        """The language to answer in: the question's if the courses have texts in it, else the page's, else any.

        None where the allowed courses hold no text.
        """
        offered = [tag for course_id in self.languages if course_id in courses for tag in self.languages[course_id]]
        asked = language_of(question, page_language)
        wanted = [*(tag for tag in offered if tag.split("-")[0] == asked), page_language, *offered]
        return next((tag for tag in wanted if tag in offered and tag in self.indexes), None)


def language_of(question: str, page_language: str) -> str:
    """The question's language where it is plain to see, else the page's.

    >>> language_of("什么是秩", "en"), language_of("what is the rank", "zh"), language_of("rank", "zh")
    ('zh', 'en', 'zh')
    """
    page = page_language.split("-", maxsplit=1)[0]
    if is_chinese(question):
        return "zh"
    return "en" if page == "zh" and len(_ENGLISH_WORD.findall(question)) >= _A_SENTENCE else page


def _first_of(
    passages: Mapping[tuple[str, ConceptId, str], Passage],
    concept_id: ConceptId,
    courses: Collection[str],
    language: str,
    order: Collection[str],
) -> Passage | None:
    found = (passages.get((course_id, concept_id, language)) for course_id in order if course_id in courses)
    return next((passage for passage in found if passage is not None), None)


def build_library(
    courses: Sequence[Course],
    embedder: Embedder | None,
    *,
    language_of_model: str = "en",
    known_vectors: Mapping[str, Vector] | None = None,
    progress: Progress | None = None,
    parameters: RetrievalParameters | None = None,
    elsewhere: Sequence[Concept] = (),
) -> Library:
    """Reads, embeds, indexes and calibrates the courses. Takes seconds without known vectors: not for a request.

    Args:
        courses: the order decides which course's wording of a shared concept comes first.
        embedder: None compares words only, in every language.
        language_of_model: the one language whose texts are embedded; others are compared by their words.
        known_vectors: `Library.vectors` of an earlier library with the same model.
        progress: told (texts embedded, texts to embed) per batch.
        parameters: None takes the measured defaults.
        elsewhere: concepts of courses that are not read; questions about them are not covered.
    """
    vectors = TextVectors(embedder, known_vectors, progress) if embedder is not None else None
    passages = [passage for course in courses for passage in passages_of_course(course)]
    names = {concept.id: names_of(concept) for course in courses for concept in course.concepts}
    indexes: dict[str, PassageIndex] = {}
    thresholds: dict[tuple[str, str], Thresholds] = {}
    for language in dict.fromkeys(passage.language for passage in passages):
        read = vectors if language.split("-")[0] == language_of_model else None
        index = build_index(passages, language, read, names=names, parameters=parameters)
        indexes[language] = index
        for course in courses:
            found = calibrate(index, course, courses, read, elsewhere)
            if found is not None:
                thresholds[course.id, language] = found
    unique = {concept.id: concept for course in courses for concept in course.concepts}
    return Library(
        version=content_hash(
            [[course.id, course.version] for course in courses] + [i.version for i in indexes.values()]
        ),
        cards={card_key: card for course in courses for card_key, card in _cards(course).items()},
        languages={course.id: course.languages for course in courses},
        indexes=indexes,
        thresholds=thresholds,
        linker=build_linker(tuple(unique.values()), vectors, language_of_model),
        definitions=_by_concept(passages, PassageKind.DEFINITION),
        examples=_by_concept(passages, PassageKind.WORKED_EXAMPLE),
        vectors=vectors.by_hash if vectors else {},
    )


def _cards(course: Course) -> dict[tuple[str, ConceptId], ConceptCard]:
    prerequisites: dict[ConceptId, list[tuple[bool, ConceptId]]] = {}
    neighbours: dict[ConceptId, set[ConceptId]] = {}
    for edge in course.edges:
        neighbours.setdefault(edge.source, set()).add(edge.target)
        neighbours.setdefault(edge.target, set()).add(edge.source)
        if edge.kind is EdgeKind.PREREQUISITE:
            prerequisites.setdefault(edge.target, []).append((not edge.key, edge.source))
    return {
        (course.id, concept.id): ConceptCard(
            course.id,
            concept,
            tuple(source for _, source in sorted(prerequisites.get(concept.id, []))),
            frozenset(neighbours.get(concept.id, ())),
        )
        for concept in course.concepts
    }


def _by_concept(passages: Sequence[Passage], kind: PassageKind) -> dict[tuple[str, ConceptId, str], Passage]:
    found: dict[tuple[str, ConceptId, str], Passage] = {}
    for passage in passages:
        if passage.kind is kind:
            found.setdefault((passage.course_id, passage.concept_id, passage.language), passage)
    return found
