"""Finding passages: words and meaning, mixed by score, over the courses a learner may read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import log
from sys import intern
from typing import Any

import bm25s
import numpy as np
from numpy.typing import NDArray

from companion.passages import Passage, PassageKind, indexed_text
from companion.reranking import Candidates, Reranker, Scores, features_of, shipped_reranker, to_json
from companion.sentences import Sentence
from companion.vectors import TextVectors, Vector, cosines
from knowledge_graph.concepts import ConceptId, content_hash
from knowledge_graph.embedding import Embedder, Vectors
from knowledge_graph.words import chinese_runs, document_terms, query_terms, without_latex_commands

RERANKED_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class RetrievalParameters:
    """How scores are mixed. Lexical and dense scores are each divided by their largest value first.

    Weights from the comparison in docs/companion.md; reciprocal rank fusion was worse because it lets a weak ranker
    undo a strong one.

    Attributes:
        lexical, dense: weights of BM25 (Robertson and Zaragoza 2009, Lucene's variant) and of cosine similarity.
        linked, neighbour: added for passages of a concept the question names, and of its direct neighbours.
        k1, b: BM25's term saturation and length normalisation.
        sentence_evidence, passage_evidence, lexical_evidence: how `PassageIndex.evidence` is mixed, in sum 1. Learned
            without labels, and without SQuAD, from the passages of the curriculum: a logistic regression that tells a
            course's held-out sentences and headings from those of the other courses
            (``python -m learning_platform.benchmarks.retrieval_training evidence``).
    """

    lexical: float = 0.6
    dense: float = 0.4
    linked: float = 0.3
    neighbour: float = 0.05
    k1: float = 1.2
    b: float = 0.75
    sentence_evidence: float = 0.38
    passage_evidence: float = 0.47
    lexical_evidence: float = 0.15


@dataclass(frozen=True, slots=True)
class Query:
    """A question as the index compares it.

    Attributes:
        terms: without stop words, in order.
        vector: unit vector, shape (dimension,); None where the index has no vectors.
    """

    text: str
    terms: tuple[str, ...]
    vector: Vector | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. ``score`` is relative to the best of this search; without reranking boosts come on top."""

    position: int
    passage: Passage
    score: float


@dataclass(frozen=True)
class PassageIndex:
    """The passages of one language, ready to be searched. Immutable after building: threads may share it.

    Attributes:
        version: content hash of the passages, the model and the parameters.
        term_weight: inverse document frequency by term: log(1 + (N - n + 0.5) / (n + 0.5)).
        passage_tokens, passage_terms: the terms of each passage, in order and without.
        title_terms: by concept, those of its names in all languages.
        passage_vectors: shape (passages, dimension), or None where only words are compared.
        quotable: every sentence that may be quoted, with ``sentence_passage`` giving its passage's position.
        sentence_terms, sentence_vectors: beside ``quotable``.
        course_of_passage: by course, which passages are its own.
        places_of_concept: by concept, the places of its passages.
        reranker: None leaves the order of the mix.
    """

    language: str
    version: str
    parameters: RetrievalParameters
    passages: tuple[Passage, ...]
    term_weight: Mapping[str, float]
    passage_tokens: tuple[tuple[str, ...], ...]
    passage_terms: tuple[frozenset[str], ...]
    title_terms: Mapping[ConceptId, frozenset[str]]
    passage_vectors: Vectors | None
    quotable: tuple[Sentence, ...]
    sentence_passage: NDArray[np.int64]
    sentence_terms: tuple[frozenset[str], ...]
    sentence_vectors: Vectors | None
    course_of_passage: Mapping[str, NDArray[np.bool_]]
    places_of_concept: Mapping[ConceptId, NDArray[np.int64]]
    reranker: Reranker | None
    _bm25: Any
    _embedder: Embedder | None
    _chinese_names: re.Pattern[str] | None

    def query(self, question: str) -> Query:
        """The question's terms and, where this index compares meaning, its vector. The one call of the model."""
        vector: Vector | None = None
        if self._embedder is not None:
            vector = self._embedder.embed([question or " "])[0]
        apart = self._chinese_names.sub(r" \g<0> ", question) if self._chinese_names else question
        return Query(question, tuple(query_terms(apart)), vector)

    def search(
        self,
        query: Query,
        *,
        allowed_courses: Collection[str],
        linked: Collection[ConceptId] = (),
        neighbours: Collection[ConceptId] = (),
        count: int = 5,
    ) -> tuple[Hit, ...]:
        """The best passages of the allowed courses, best first; none that shares nothing with the question."""
        allowed = self._allowed(allowed_courses)
        lexical = relative_to_best(np.where(allowed, self.lexical_scores(query), 0.0))
        boosts = self._boosts(linked, neighbours)
        dense = self.dense_scores(query)
        if dense is None:
            return self._hits(np.where(allowed, lexical + boosts, 0.0), count)
        dense = relative_to_best(np.where(allowed, dense, 0.0))
        mixed = np.where(allowed, self.parameters.lexical * lexical + self.parameters.dense * dense + boosts, 0.0)
        if self.reranker is None:
            return self._hits(mixed, count)
        found = [hit.position for hit in self._hits(mixed, max(count, self.reranker.candidates))]
        features = self.rerank_features(query, lexical, dense, found)
        scores = np.zeros(len(self.passages))
        scores[found] = self.reranker.relative(features, boosts[found])
        return self._hits(scores, count)

    def rerank_features(self, query: Query, lexical: Scores, dense: Scores, places: Sequence[int]) -> Scores:
        """What a `Reranker` compares, of the passages at these places.

        Args:
            query: made by `query` of this index.
            lexical, dense: scores of all passages relative to the best of the search.
            places: of the passages, n of them.

        Returns:
            Shape (n, features), see `reranking.FEATURES`.
        """
        sentences = [self.sentences_of(place) for place in places]
        nearness = iter(self.sentence_cosines(query, [place for each in sentences for place in each]).tolist())
        candidates = Candidates(
            lexical=lexical[places],
            dense=dense[places],
            best_sentence=np.array([max((next(nearness) for _ in each), default=0.0) for each in sentences]),
            tokens=[self.passage_tokens[place] for place in places],
            terms=[self.passage_terms[place] for place in places],
            sentence_terms=[[self.sentence_terms[place] for place in each] for each in sentences],
            title_terms=[self.title_terms.get(self.passages[place].concept_id, frozenset()) for place in places],
        )
        return features_of(query.terms, self._share(query), candidates)

    def _boosts(self, linked: Collection[ConceptId], neighbours: Collection[ConceptId]) -> Scores:
        boosts = np.zeros(len(self.passages))
        nowhere = np.zeros(0, dtype=np.int64)
        for concepts, boost in ((neighbours, self.parameters.neighbour), (linked, self.parameters.linked)):
            for concept_id in concepts:
                boosts[self.places_of_concept.get(concept_id, nowhere)] = boost
        return boosts

    def _hits(self, scores: Scores, count: int) -> tuple[Hit, ...]:
        order = np.argsort(-scores, kind="stable")[:count].tolist()
        return tuple(Hit(place, self.passages[place], float(scores[place])) for place in order if scores[place] > 0)

    def lexical_scores(self, query: Query) -> Scores:
        """BM25 of each passage, shape (passages,)."""
        if self._bm25 is None or not query.terms:
            return np.zeros(len(self.passages))
        scores: Scores = self._bm25.get_scores(list(query.terms)).astype(np.float64)
        return scores

    def dense_scores(self, query: Query) -> Scores | None:
        """Cosine of each passage with the question, negative ones as 0; None where only words are compared."""
        if self.passage_vectors is None or query.vector is None:
            return None
        return np.maximum(cosines(self.passage_vectors, query.vector), 0.0).astype(np.float64)

    def overlap(self, query: Query, terms: frozenset[str]) -> float:
        """The share of the question that these terms cover, by weight: 0 to 1. Unknown terms weigh like rare ones."""
        return self._share(query)(terms)

    def _share(self, query: Query) -> Callable[[Collection[str]], float]:
        weights = self._weights(query)
        total = sum(weights.values())

        def share(terms: Collection[str]) -> float:
            return sum(weight for term, weight in weights.items() if term in terms) / total if total else 0.0

        return share

    def _weights(self, query: Query) -> dict[str, float]:
        rarest = log(1 + (len(self.passages) + 0.5) / 0.5)
        return {term: self.term_weight.get(term, rarest) for term in query.terms}

    def evidence(self, query: Query, course_id: str, without: Collection[int] = ()) -> float:
        """How well one course covers the question, as `evidence_of` says.

        Args:
            query: made by `query` of this index.
            course_id: only its passages count.
            without: places of passages to leave out, for held-out calibration.
        """
        return self.evidence_of(query, [course_id], without)[course_id]

    def evidence_of(self, query: Query, courses: Collection[str], without: Collection[int] = ()) -> Mapping[str, float]:
        """How well each course covers the question: 0 to 1, compared with thresholds made on this same scale.

        With vectors a mix of three signs: the cosine of the best sentence, that of the best passage, and the best BM25
        relative to a passage full of the question's words. Without, the largest weighted overlap of words among the ten
        best passages.
        """
        lexical = self.lexical_scores(query)
        lexical[list(without)] = 0.0
        if self.sentence_vectors is None or self.passage_vectors is None or query.vector is None:
            return {course_id: self._best_overlap(query, lexical, self._allowed([course_id])) for course_id in courses}
        sentences = np.maximum(cosines(self.sentence_vectors, query.vector), 0.0)
        passages = np.maximum(cosines(self.passage_vectors, query.vector), 0.0)
        passages[list(without)] = 0.0
        sentences[[place for passage in without for place in self.sentences_of(passage)]] = 0.0
        most = sum(self._weights(query).values())
        parameters = self.parameters
        found = {}
        for course_id in courses:
            own = self._allowed([course_id])
            evidence = parameters.sentence_evidence * float(sentences[own[self.sentence_passage]].max(initial=0.0))
            evidence += parameters.passage_evidence * float(passages[own].max(initial=0.0))
            evidence += parameters.lexical_evidence * float(lexical[own].max(initial=0.0)) / most if most else 0.0
            found[course_id] = evidence
        return found

    def _best_overlap(self, query: Query, lexical: Scores, allowed: NDArray[np.bool_]) -> float:
        lexical = np.where(allowed, lexical, 0.0)
        best = np.argsort(-lexical, kind="stable")[:10].tolist()
        return max(
            (self.overlap(query, self.passage_terms[place]) for place in best if lexical[place] > 0), default=0.0
        )

    def sentence_cosines(self, query: Query, places: Sequence[int]) -> Scores:
        """Cosine of the question with the quotable sentences at these places; zeros where only words are compared."""
        if self.sentence_vectors is None or query.vector is None or not len(places):
            return np.zeros(len(places))
        return cosines(self.sentence_vectors[list(places)], query.vector).astype(np.float64)

    def sentences_of(self, passage_position: int) -> range:
        """The places in ``quotable`` of one passage's sentences."""
        first, last = np.searchsorted(self.sentence_passage, [passage_position, passage_position + 1])
        return range(int(first), int(last))

    def _allowed(self, courses: Collection[str]) -> NDArray[np.bool_]:
        allowed = np.zeros(len(self.passages), dtype=np.bool_)
        for course_id in courses:
            if course_id in self.course_of_passage:
                allowed |= self.course_of_passage[course_id]
        return allowed


def build_index(
    passages: Sequence[Passage],
    language: str,
    vectors: TextVectors | None,
    *,
    names: Mapping[ConceptId, Sequence[str]] | None = None,
    parameters: RetrievalParameters | None = None,
    reranker: Reranker | None = None,
) -> PassageIndex:
    """An index over the passages of one language.

    Args:
        passages: those in other languages are left out.
        language: of the passages to index.
        vectors: None compares words only (for a language that the model does not read).
        names: other names of concepts; their words find the concept's definition.
        parameters: None takes the measured defaults.
        reranker: None takes the shipped one; used only in English and with vectors, as it was trained.
    """
    parameters = parameters or RetrievalParameters()
    reranker = reranker or shipped_reranker()
    reranks = vectors is not None and language.split("-", maxsplit=1)[0] == RERANKED_LANGUAGE
    chosen = tuple(passage for passage in passages if passage.language == language)
    token_lists = [_passage_tokens(passage, names or {}) for passage in chosen]
    sentences = [(place, sentence) for place, passage in enumerate(chosen) for sentence in passage.sentences]
    courses = np.array([passage.course_id for passage in chosen], dtype=np.str_)
    places_of_concept: dict[ConceptId, list[int]] = {}
    for place, passage in enumerate(chosen):
        places_of_concept.setdefault(passage.concept_id, []).append(place)
    return PassageIndex(
        language=language,
        version=content_hash(
            {
                "passages": [passage.id for passage in chosen],
                "names": {concept: list(found) for concept, found in (names or {}).items()},
                "model": vectors.embedder.model_id if vectors else None,
                "parameters": asdict(parameters),
                "reranker": to_json(reranker) if reranks else None,
            }
        ),
        parameters=parameters,
        passages=chosen,
        term_weight=_term_weights(token_lists),
        passage_tokens=tuple(tuple(map(intern, tokens)) for tokens in token_lists),
        passage_terms=tuple(frozenset(tokens) for tokens in token_lists),
        title_terms={
            concept_id: frozenset(term for name in found for term in document_terms(name))
            for concept_id, found in (names or {}).items()
        },
        passage_vectors=vectors.of([embedded_text(passage) for passage in chosen]) if vectors else None,
        quotable=tuple(sentence for _, sentence in sentences),
        sentence_passage=np.array([place for place, _ in sentences], dtype=np.int64),
        sentence_terms=tuple(frozenset(document_terms(sentence.text)) for _, sentence in sentences),
        sentence_vectors=vectors.of([readable_mathematics(s.text) for _, s in sentences]) if vectors else None,
        course_of_passage={course_id: courses == course_id for course_id in np.unique(courses).tolist()},
        places_of_concept={
            concept_id: np.array(places, dtype=np.int64) for concept_id, places in places_of_concept.items()
        },
        reranker=reranker if reranks else None,
        _bm25=_bm25_of(token_lists, parameters),
        _embedder=vectors.embedder if vectors else None,
        _chinese_names=_pattern_of_chinese(names or {}),
    )


def _pattern_of_chinese(names: Mapping[ConceptId, Sequence[str]]) -> re.Pattern[str] | None:
    """Matches the longest Chinese name at a place: a question has no pair of characters across a name's edge."""
    chinese = {name for found in names.values() for name in found if len(name) > 1 and chinese_runs(name)}
    return (
        re.compile("|".join(map(re.escape, sorted(chinese, key=lambda name: (-len(name), name))))) if chinese else None
    )


def readable_mathematics(text: str) -> str:
    r"""Text as the model reads it: formulas without commands and braces.

    >>> readable_mathematics(r"the norm $\|\mathbf v\| = \sqrt{2}$")
    'the norm v = 2'
    """
    bare = without_latex_commands(text)
    return " ".join("".join(" " if character in "${}\\*`|&" else character for character in bare).split())


def embedded_text(passage: Passage) -> str:
    """What of a passage its vector is made from."""
    text = readable_mathematics(indexed_text(passage.text))
    return f"{passage.heading}. {text}" if passage.heading else text


def _passage_tokens(passage: Passage, names: Mapping[ConceptId, Sequence[str]]) -> list[str]:
    own = document_terms(f"{passage.heading}\n{indexed_text(passage.text)}")
    if passage.kind is PassageKind.DEFINITION:
        own += [term for name in names.get(passage.concept_id, ()) for term in document_terms(name)]
    return own


def _term_weights(token_lists: Sequence[Sequence[str]]) -> dict[str, float]:
    size = len(token_lists)
    seen_in = Counter(term for tokens in token_lists for term in set(tokens))
    return {term: log(1 + (size - count + 0.5) / (count + 0.5)) for term, count in seen_in.items()}


def _bm25_of(token_lists: Sequence[Sequence[str]], parameters: RetrievalParameters) -> Any:  # noqa: ANN401 - the library is untyped
    """None where there is no word to index."""
    if not any(token_lists):
        return None
    engine = bm25s.BM25(k1=parameters.k1, b=parameters.b, method="lucene", backend="numpy")
    engine.index([list(tokens) for tokens in token_lists], show_progress=False)
    return engine


def relative_to_best(scores: Scores) -> Scores:
    """Divided by the largest; zeros where nothing is positive."""
    best = scores.max(initial=0.0)
    return scores / best if best > 0 else np.zeros_like(scores)
