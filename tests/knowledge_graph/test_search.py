"""Concepts are found by what people type, and each hit says why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import Concept, ConceptId, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.embedding import MiniLmEmbedder
from knowledge_graph.search import ConceptSearch, Hit, meaning_texts, searched_concepts
from knowledge_graph.term_index import TermIndex


def text(english: str, chinese: str) -> LocalizedText:
    return LocalizedText("en", {"en": english, "zh": chinese})


def concept(name: str, title: LocalizedText, definition: LocalizedText, **aliases: tuple[str, ...]) -> Concept:
    return Concept(ConceptId(name), title, definition, aliases)


CONCEPTS = (
    concept(
        "vector-norm",
        text("Norm of a vector", "向量的范数"),
        text("The square root of the dot product of a vector with itself.", "向量与自身点积的平方根。"),
        en=("length", "magnitude"),
        zh=("模长",),
    ),
    concept(
        "dot-product",
        text("Dot product", "点积"),
        text("The sum of the products of matching entries.", "对应分量乘积之和。"),
        en=("inner product",),
    ),
    concept("cross-product", text("Cross product", "叉积"), text("A vector at right angles to both.", "与两者垂直。")),
    concept("rank", text("Rank", "秩"), text("The number of pivots of a matrix.", "矩阵主元的个数。")),
    concept(
        "eigenvalue", text("Eigenvalue", "特征值"), text("How much a matrix stretches its own vector.", "伸缩的倍数。")
    ),
)


@pytest.fixture(scope="module")
def course(tiny_algebra: Course) -> Course:
    return replace(tiny_algebra, concepts=CONCEPTS, edges=(), lessons=(), templates=())


@pytest.fixture(scope="module")
def search(course: Course) -> ConceptSearch:
    return ConceptSearch([course], None)


def first(search: ConceptSearch, query: str, language: str = "en") -> tuple[str, str]:
    best = search.search(query, language, limit=3)[0]
    return best.concept_id, best.matched


@pytest.mark.parametrize(
    ("query", "concept_id", "matched"),
    [
        ("Dot product", "dot-product", "title"),
        ("  dot   PRODUCTS ", "dot-product", "title"),
        ("ＤＯＴ product", "dot-product", "title"),
        ("dot prod", "dot-product", "title"),
        ("product dot", "dot-product", "title"),
        ("dto product", "dot-product", "title"),
        ("eigenvaleu", "eigenvalue", "title"),
        ("eig", "eigenvalue", "title"),
        ("magnitude", "vector-norm", "alias"),
        ("inner", "dot-product", "alias"),
        ("pivots", "rank", "definition"),
        ("stretching", "eigenvalue", "definition"),
        ("范数", "vector-norm", "title"),
        ("模长", "vector-norm", "alias"),
        ("主元", "rank", "definition"),
        ("秩", "rank", "title"),
    ],
)
def test_what_people_type_finds_the_concept_and_says_why(
    search: ConceptSearch, query: str, concept_id: str, matched: str
) -> None:
    assert first(search, query) == (concept_id, matched)


def test_the_exact_title_scores_one_and_stands_before_longer_ones(course: Course) -> None:
    longer = concept("rank-nullity", text("Rank and nullity", "秩与零化度"), text("A theorem.", "一个定理。"))
    search = ConceptSearch([replace(course, concepts=(longer, *CONCEPTS))])
    hits = search.search("rank", "en", limit=5)
    assert hits[0] == Hit(ConceptId("rank"), 1.0, "title")
    assert hits[1].concept_id == "rank-nullity"


def test_accents_make_no_difference(course: Course) -> None:
    curve = concept("bezier", text("Bézier curve", "贝塞尔曲线"), text("A naïve interpolation.", "插值曲线。"))
    search = ConceptSearch([replace(course, concepts=(curve,))])
    assert first(search, "bezier curve") == first(search, "BÉZIER") == ("bezier", "title")
    assert search.search("Bezier Curve", "en", limit=1)[0].score == 1
    assert first(search, "naive") == ("bezier", "definition")


def test_of_equal_names_the_one_in_the_asked_language_comes_first(course: Course) -> None:
    one = concept("one", LocalizedText("de", {"de": "Rang"}), LocalizedText("de", {"de": "Erklärung."}))
    other = concept("other", LocalizedText("nl", {"nl": "Rang"}), LocalizedText("nl", {"nl": "Uitleg."}))
    search = ConceptSearch([replace(course, concepts=(one, other))])
    assert [hit.concept_id for hit in search.search("rang", "nl", limit=2)] == ["other", "one"]
    assert [hit.concept_id for hit in search.search("rang", "de", limit=2)] == ["one", "other"]


def test_what_is_not_there_is_not_found(search: ConceptSearch) -> None:
    assert search.search("photosynthesis", "en", limit=5) == ()
    assert search.search("", "en", limit=5) == search.search(" \u200b\n", "en", limit=5) == ()
    assert search.search("rank", "en", limit=0) == ()
    assert ConceptSearch([]).search("rank", "en", limit=5) == ()


def test_meaning_finds_what_no_word_does_and_says_so(course: Course) -> None:
    vectors = np.eye(5, dtype=np.float32)
    search = ConceptSearch([course], vectors)
    assert search.search("zzzz", "en", limit=5, query_vector=vectors[3]) == (Hit(ConceptId("rank"), 0.7, "meaning"),)
    assert first(search, "zzzz dot") == ("dot-product", "title")


def test_the_served_model_finds_what_is_meant(
    tiny_algebra: Course, tiny_statistics: Course, minilm_folder: Path
) -> None:
    courses = [tiny_algebra, tiny_statistics]
    embedder = MiniLmEmbedder(minilm_folder)
    search = ConceptSearch(courses, embedder.embed(meaning_texts(courses, "en")))
    query = "gradient"
    assert search.search(query, "en", limit=3) == ()
    best = search.search(query, "en", limit=3, query_vector=embedder.embed([query])[0])[0]
    assert (best.concept_id, best.matched) == ("slope", "meaning")


def test_texts_to_embed_are_in_the_language_of_the_model_where_there_is_a_translation(course: Course) -> None:
    german = concept("bild", LocalizedText("de", {"de": "Bild"}), LocalizedText("de", {"de": "Was getroffen wird."}))
    courses = [replace(course, concepts=(CONCEPTS[3], german))]
    assert meaning_texts(courses) == ("Rank: The number of pivots of a matrix.", "Bild: Was getroffen wird.")
    assert meaning_texts(courses, "zh") == ("秩: 矩阵主元的个数。", "Bild: Was getroffen wird.")


def test_a_concept_of_two_courses_is_found_once_by_the_names_of_both(course: Course) -> None:
    renamed = replace(CONCEPTS[3], title=text("Column dimension", "列维数"))
    other = replace(course, id="other", concepts=(renamed,))
    search = ConceptSearch([course, other])
    assert len(search) == len(searched_concepts([course, other])) == len(meaning_texts([course, other])) == 5
    for query in ("rank", "column dimension"):
        assert [hit.concept_id for hit in search.search(query, "en", limit=9)].count(ConceptId("rank")) == 1
        assert first(search, query) == ("rank", "title")


def test_vectors_that_are_not_one_a_concept_are_refused(course: Course) -> None:
    with pytest.raises(ValueError, match="5 concepts need as many vectors; got 4"):
        ConceptSearch([course], np.eye(4, dtype=np.float32))


@given(query=st.text(max_size=300), limit=st.integers(1, 4))
def test_no_query_breaks_the_search_and_scores_fall_from_one_at_most(
    search: ConceptSearch, query: str, limit: int
) -> None:
    hits = search.search(query, "zh", limit=limit)
    assert len(hits) <= limit
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_terms_weigh_as_bm25_says() -> None:
    index = TermIndex([["a", "b"], ["a", "c", "c", "d"], ["e"]])
    rarity, average = np.log(1 + (3 - 1 + 0.5) / (1 + 0.5)), 7 / 3
    raw = rarity * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 4 / average))
    highest = rarity * 2.2 / (1 + 1.2 * 0.25)
    assert index.scores([["c"]]).tolist() == pytest.approx([0, raw / highest, 0])
    assert index.scores([["c"]], [0.5])[1] == pytest.approx(raw / highest / 2)
    assert index.scores([["c", "d"]])[1] == index.scores([["c"]])[1]  # alternatives do not add up
    assert index.scores([]).tolist() == [0, 0, 0]


def test_beginnings_stop_where_another_word_begins() -> None:
    index = TermIndex([["vector", "vectors", "vertex"], ["velocity"]])
    assert index.beginning_with("vect") == ("vector", "vectors")
    assert index.beginning_with("x") == ()
    assert "vertex" in index
    assert index.near("vertxe") == ("vertex",)
