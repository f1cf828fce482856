from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from companion.calibration import EVERYDAY_QUESTIONS, thresholds_from
from companion.library import Library, build_library
from companion.linking import names_of
from companion.passages import PassageKind, passages_of_course
from companion.retrieval import RetrievalParameters, build_index
from companion.vectors import TextVectors
from knowledge_graph.concepts import ConceptId
from knowledge_graph.course import Course
from knowledge_graph.embedding import Embedder
from knowledge_graph.words import document_terms, query_terms

BOTH = frozenset({"algebra", "baking"})
ALGEBRA = frozenset({"algebra"})


def best(library: Library, question: str, language: str = "en", courses: frozenset[str] = BOTH) -> str:
    index = library.indexes[language]
    hits = index.search(index.query(question), allowed_courses=courses)
    return str(hits[0].passage.concept_id) if hits else ""


@pytest.mark.parametrize(
    ("question", "language", "concept_id"),
    [
        ("How often do I feed the starter?", "en", "sourdough"),
        ("How do I count pivots by row reduction?", "en", "matrix-rank"),
        ("夹角是锐角还是钝角？", "zh", "dot-product"),
        ("什么是数量积", "zh", "dot-product"),
    ],
)
def test_the_passage_that_answers_is_found_first(
    library: Library, question: str, language: str, concept_id: str
) -> None:
    assert best(library, question, language) == concept_id


def test_a_course_that_is_not_allowed_is_never_found(library: Library) -> None:
    index = library.indexes["en"]
    for question in ("sourdough starter wild yeast", "rye flour secret recipe", "vector"):
        hits = index.search(index.query(question), allowed_courses=ALGEBRA, count=50)
        assert {hit.passage.course_id for hit in hits} <= {"algebra"}
    assert index.search(index.query("vector"), allowed_courses=frozenset(), count=50) == ()


def test_a_linked_concept_moves_up(library: Library) -> None:
    index = library.indexes["en"]
    query = index.query("components")
    norm = ConceptId("vector-norm")

    def place(linked: tuple[ConceptId, ...]) -> int:
        hits = index.search(query, allowed_courses=ALGEBRA, linked=linked, count=50)
        return next((n for n, hit in enumerate(hits) if hit.passage.concept_id == norm), 99)

    assert place((norm,)) < place(())


def test_chinese_is_compared_by_words_only(library: Library) -> None:
    assert library.indexes["zh"].passage_vectors is None
    assert library.indexes["zh"].query("什么是点积").vector is None
    assert library.indexes["en"].query("norm").vector is not None


def test_without_a_model_words_alone_find_the_passage(algebra: Course, baking: Course) -> None:
    library = build_library([algebra, baking], None)
    assert library.vectors == {}
    assert best(library, "wild yeast starter") == "sourdough"


def test_the_version_of_an_index_changes_with_text_model_and_parameters(
    algebra: Course, baking: Course, embedder: Embedder
) -> None:
    passages = passages_of_course(algebra)
    vectors = TextVectors(embedder)
    versions = [
        build_index(passages, "en", vectors).version,
        build_index(passages[1:], "en", vectors).version,
        build_index(passages, "en", None).version,
        build_index(passages, "en", vectors, parameters=RetrievalParameters(lexical=0.5)).version,
    ]
    assert len(set(versions)) == 4
    assert build_index(passages, "en", vectors).version == versions[0]


def test_known_vectors_are_not_embedded_again(algebra: Course, baking: Course, embedder: Embedder) -> None:
    told: list[tuple[int, int]] = []
    first = build_library([algebra, baking], embedder)
    again = build_library(
        [algebra, baking],
        embedder,
        known_vectors=first.vectors,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == []
    assert again.version == first.version
    assert again.thresholds == first.thresholds


def test_progress_counts_up_to_all_texts(algebra: Course, embedder: Embedder) -> None:
    told: list[tuple[int, int]] = []
    build_library([algebra], embedder, progress=lambda done, total: told.append((done, total)))
    assert told[0][0] <= 32
    assert all(done <= total for done, total in told)
    assert any(done == total for done, total in told)


@pytest.mark.parametrize("question", ["", "?!", "🙂", "the of and", "zzzzqqq"])
def test_a_question_without_known_words_is_searched_without_harm(library: Library, question: str) -> None:
    for index in library.indexes.values():
        hits = index.search(index.query(question), allowed_courses=BOTH)
        assert all(np.isfinite(hit.score) for hit in hits)


def test_an_empty_course_makes_an_empty_library(algebra: Course, embedder: Embedder) -> None:
    empty = replace(algebra, concepts=(), lessons=(), edges=())
    library = build_library([empty], embedder)
    assert library.indexes == {}
    assert library.language_for("norm", "en", ALGEBRA) is None


def test_threads_may_share_an_index(library: Library) -> None:
    questions = ["norm of a vector", "row reduction pivots", "wild yeast", "orthogonal vectors"] * 20
    alone = [best(library, question) for question in questions]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda question: best(library, question), questions)) == alone


def test_evidence_ignores_a_passage_that_is_held_out(library: Library) -> None:
    index = library.indexes["en"]
    place, definition = next(
        (place, passage)
        for place, passage in enumerate(index.passages)
        if passage.kind is PassageKind.DEFINITION and passage.concept_id == "matrix-rank"
    )
    query = index.query(definition.text)
    assert index.evidence(query, "algebra") > 0.9
    assert index.evidence(query, "algebra", [place]) < 0.75
    assert index.evidence(query, "algebra") > 0.9


@pytest.mark.parametrize("language", ["en", "zh"])
def test_everyday_questions_have_less_evidence_than_the_courses_own(library: Library, language: str) -> None:
    thresholds = library.thresholds["algebra", language]
    index = library.indexes[language]
    everyday = [index.evidence(index.query(question), "algebra") for question in EVERYDAY_QUESTIONS[language]]
    turned_away = sum(evidence < thresholds.abstain_below or evidence == 0 for evidence in everyday)
    assert turned_away >= 0.8 * len(everyday)
    assert thresholds.abstain_below <= thresholds.answer_from
    assert thresholds.separation > 0.9


def test_thresholds_do_not_turn_away_positives_when_the_sides_overlap() -> None:
    positives, negatives = np.linspace(0.2, 0.8, 101), np.linspace(0.1, 0.7, 101)
    found = thresholds_from(positives, negatives)
    assert (positives < found.abstain_below).mean() <= 0.06
    assert found.answer_from >= found.abstain_below


def test_calibration_needs_both_sides() -> None:
    with pytest.raises(ValueError, match="at least one"):
        thresholds_from(np.array([]), np.array([0.1]))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is the DOT PRODUCT of two vectors?", ["dot-product", "vectors"]),
        ("inner products", ["dot-product"]),
        ("rank of a matrix", ["matrix-rank"]),
        ("ｎｏｒｍ", ["vector-norm"]),
        ("内积和向量的范数有什么关系", ["dot-product", "vector-norm"]),
        ("什么是秩？", ["matrix-rank"]),
        ("矩阵的秩", ["matrix-rank"]),
        ("秩序很重要", []),
        ("normal forms", []),
        ("dotproduct", []),
    ],
)
def test_concepts_are_linked_by_their_names(library: Library, question: str, expected: list[str]) -> None:
    allowed = library.concepts_of(ALGEBRA)
    assert [link.concept_id for link in library.linker.link(question, None, allowed)] == expected


def test_a_concept_is_linked_by_meaning_when_it_is_not_named(library: Library) -> None:
    vector = library.indexes["en"].query("sum of the products of matching components").vector
    links = library.linker.link("sum of the products of matching components", vector, library.concepts_of(ALGEBRA))
    assert [(link.concept_id, link.named) for link in links] == [("dot-product", False)]


def test_a_concept_that_is_clearly_nearer_comes_before_the_named_one(library: Library) -> None:
    question = "vectors: sum of the products of their matching components"
    vector = library.indexes["en"].query(question).vector
    links = library.linker.link(question, vector, library.concepts_of(ALGEBRA))
    assert [(link.concept_id, link.named) for link in links] == [("dot-product", False), ("vectors", True)]


def test_a_chinese_question_has_no_pairs_across_the_edge_of_a_name(library: Library) -> None:
    assert "积等" not in library.indexes["zh"].query("点积等于零").terms
    assert "点积" in library.indexes["zh"].query("点积等于零").terms


def test_a_concept_of_another_course_is_not_linked(library: Library) -> None:
    vector = library.indexes["en"].query("sourdough").vector
    assert library.linker.link("sourdough", vector, library.concepts_of(ALGEBRA)) == ()


def test_names_hold_every_language(algebra: Course) -> None:
    names = names_of(algebra.concept_by_id[ConceptId("dot-product")])
    assert names == ("Dot product", "点积", "inner product", "scalar product", "内积", "数量积")


def test_a_question_in_mathematics_has_its_letters_as_terms() -> None:
    assert query_terms(r"is $\mathbf{u}\cdot\mathbf{v}=0$?") == ["u", "v", "0"]
    assert "bmatrix" not in document_terms(r"$\begin{bmatrix}1\end{bmatrix}$")
