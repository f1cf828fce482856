"""Suggested edges: what they rest on, what they never are, and that nothing gives the order away."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.suggestions.candidates import candidate_pairs
from knowledge_graph.suggestions.concept_texts import ConceptText, course_texts, without_codes
from knowledge_graph.suggestions.features import DIRECTION_FEATURES, TextEvidence, text_evidence
from knowledge_graph.suggestions.fitting import fit_calibration, fit_direction, fit_logistic
from knowledge_graph.suggestions.mentions import find_mentions
from knowledge_graph.suggestions.model import calibrated, from_json, score_pairs, shipped_model, to_json
from knowledge_graph.suggestions.reasons import CODE_OF_FEATURE, ReasonCode
from knowledge_graph.suggestions.structure import read_structure
from knowledge_graph.suggestions.suggesting import SuggestedEdge, suggest_edges
from knowledge_graph.suggestions.words import TermTable
from tests.knowledge_graph.word_embedder import WordEmbedder

TEXTS = (
    ConceptText("Count objects", "Count the objects of a small set."),
    ConceptText("Add small numbers", "Add two small numbers by counting objects on."),
    ConceptText("Add fractions", "Add two fractions with the same denominator, as small numbers are added."),
    ConceptText("Name fractions", "Name the numerator and the denominator of fractions."),
    ConceptText("Prove sums of fractions", "Prove that the sum of two fractions is a fraction."),
    ConceptText("Draw circles", "Draw a circle with a compass."),
)


def course_of(texts: tuple[ConceptText, ...], edges: tuple[tuple[int, int], ...] = (), prefix: str = "c") -> Course:
    ids = [ConceptId(f"{prefix}{number}") for number in range(len(texts))]

    def english(text: str) -> LocalizedText:
        return LocalizedText("en", {"en": text})

    return Course(
        id="made",
        title=english("Made"),
        description=english("Made"),
        source_language="en",
        languages=("en",),
        license="CC0-1.0",
        concepts=tuple(
            Concept(ids[number], english(text.title), english(text.definition)) for number, text in enumerate(texts)
        ),
        edges=tuple(Edge(ids[a], ids[b], EdgeKind.PREREQUISITE) for a, b in edges),
        lessons=tuple(Lesson(ids[number], "en", text.lesson) for number, text in enumerate(texts) if text.lesson),
        templates=(),
        version="1",
    )


def evidence_of(texts: tuple[ConceptText, ...]) -> TextEvidence:
    return text_evidence(texts, WordEmbedder(), None, find_mentions(texts))


@pytest.fixture(scope="module")
def evidence() -> TextEvidence:
    return evidence_of(TEXTS)


def every_pair(count: int) -> NDArray[np.int64]:
    return np.array([(a, b) for a in range(count) for b in range(count) if a != b], dtype=np.int64)


def test_turning_a_pair_round_turns_the_direction_and_keeps_the_relatedness(evidence: TextEvidence) -> None:
    pairs = every_pair(len(TEXTS))
    there = score_pairs(shipped_model().texts, evidence, pairs)
    back = score_pairs(shipped_model().texts, evidence, pairs[:, ::-1])
    assert np.allclose(there.direction, 1 - back.direction)
    assert np.allclose(there.related, back.related)
    assert np.allclose(there.confidence, back.reverse_confidence)


def test_features_do_not_depend_on_the_order_of_the_concepts(evidence: TextEvidence) -> None:
    order = [3, 0, 5, 2, 4, 1]
    shuffled = evidence_of(tuple(TEXTS[old] for old in order))
    pairs = every_pair(len(TEXTS))
    place = np.array([order.index(old) for old in range(len(order))])
    assert np.allclose(evidence.direction(pairs), shuffled.direction(place[pairs]), atol=1e-5)


def test_other_ids_and_another_book_order_give_the_same_suggestions() -> None:
    order = [3, 0, 5, 2, 4, 1]
    first = course_of(TEXTS, ((0, 1),))
    second = course_of(tuple(TEXTS[old] for old in order), ((order.index(0), order.index(1)),), prefix="x9")
    names = {f"x9{new}": f"c{old}" for new, old in enumerate(order)}

    def plain(edges: tuple[SuggestedEdge, ...]) -> set[tuple[object, ...]]:
        directed = [edge for edge in edges if edge.kind is EdgeKind.PREREQUISITE]
        return {
            (names.get(e.source, e.source), names.get(e.target, e.target), round(e.confidence, 3)) for e in directed
        }

    assert plain(suggest_edges(first, WordEmbedder())) == plain(suggest_edges(second, WordEmbedder())) != set()


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Extend 6.EE.A.1 to negative exponents", "6.EE.A.1"),
        ("See EA_AS001 first", "EA_AS001"),
        ("As in Grade 3, add numbers", "Grade 3"),
        ("Learned in kindergarten", "kindergarten"),
        ("For high school students", "high school"),
        ("2.4 Fractions", "2.4"),
        ("Build on HSA-REI.B.3", "HSA-REI.B.3"),
        ("Recall K.CC.B.4.a", "K.CC.B.4.a"),
        ("what seventh graders know", "seventh graders"),
    ],
)
def test_codes_and_school_years_are_hidden(text: str, hidden: str) -> None:
    assert hidden not in without_codes(text)


@pytest.mark.parametrize(
    "text", ["Add 2.5 and 0.25", "The first derivative", "Round to 100", "f(x) = x - 1", "A.M. and P", "2-D shapes"]
)
def test_numbers_and_words_that_teach_stay(text: str) -> None:
    assert without_codes(text) == text


def test_renaming_the_codes_in_the_texts_changes_nothing() -> None:
    coded = tuple(
        replace(text, definition=f"{text.definition} (6.EE.A.{n}, Grade {n})") for n, text in enumerate(TEXTS)
    )
    renamed = tuple(
        replace(text, definition=f"{text.definition} (HSF.IF.C.{9 - n}, Grade {9 - n})") for n, text in enumerate(TEXTS)
    )
    assert course_texts(course_of(coded)) == course_texts(course_of(renamed))


def test_a_lesson_that_names_another_concept_is_a_mention() -> None:
    texts = (
        ConceptText("Dot product", "A sum of products.", aliases=("scalar product",)),
        ConceptText("Norm", "Length.", "The square root of the scalar products of a vector with itself."),
        ConceptText("Determinant", "A number of a square matrix."),
    )
    assert find_mentions(texts) == {(0, 1)}
    direction = evidence_of(texts).direction(np.array([[0, 1], [1, 0]]))[:, DIRECTION_FEATURES.index("mention")]
    assert direction.tolist() == [1, -1]


def test_a_name_that_everybody_uses_is_no_mention() -> None:
    texts = (ConceptText("Number"), *(ConceptText(f"Thing {word}", "A number.") for word in "abcdefgh"))
    assert find_mentions(texts) == frozenset()


def test_nothing_is_suggested_that_is_there_or_follows_or_closes_a_cycle() -> None:
    course = course_of(TEXTS, ((0, 1), (1, 2), (2, 4)))
    found = suggest_edges(course, WordEmbedder())
    joined = [frozenset((edge.source, edge.target)) for edge in found]
    chain = {"c0", "c1", "c2", "c4"}
    assert joined
    assert not any(pair <= chain for pair in joined)
    assert len(set(joined)) == len(joined)


def test_a_rejected_suggestion_does_not_come_back() -> None:
    course = course_of(TEXTS)
    first, *others = suggest_edges(course, WordEmbedder())
    again = suggest_edges(course, WordEmbedder(), rejected=[Edge(first.source, first.target, first.kind)])
    assert list(again) == others


def test_suggestions_come_most_confident_first_within_the_limit() -> None:
    found = suggest_edges(course_of(TEXTS), WordEmbedder(), limit=3)
    confidences = [edge.confidence for edge in found]
    assert len(found) == 3
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 < confidence < 1 for confidence in confidences)


def test_every_directed_suggestion_has_reasons_that_speak_for_its_direction() -> None:
    directed = [edge for edge in suggest_edges(course_of(TEXTS), WordEmbedder()) if edge.kind is EdgeKind.PREREQUISITE]
    codes = set(CODE_OF_FEATURE.values())
    assert directed
    for edge in directed:
        strengths = [reason.strength for reason in edge.reasons if reason.code in codes]
        assert strengths == sorted(strengths, reverse=True)
        assert min(strengths) > 0


def test_a_verb_that_asks_for_less_is_a_reason() -> None:
    texts = (ConceptText("Count apples"), ConceptText("Prove counting apples"))
    (edge,) = suggest_edges(course_of(texts), WordEmbedder())
    (reason,) = [reason for reason in edge.reasons if reason.code is ReasonCode.SIMPLER_VERB]
    assert (edge.source, reason.values) == ("c0", {"source_verb": "count", "target_verb": "prove"})


def test_a_cyclic_course_can_be_asked() -> None:
    assert suggest_edges(course_of(TEXTS, ((0, 1), (1, 0), (2, 3))), WordEmbedder())


@pytest.mark.parametrize("count", [0, 1])
def test_a_course_without_pairs_has_no_suggestions(count: int) -> None:
    assert suggest_edges(course_of(TEXTS[:count]), WordEmbedder()) == ()


def test_texts_in_chinese_share_terms() -> None:
    table = TermTable(["两个向量的点积", "点积为零的向量", "行列式"], ["", "", ""])
    overlap = table.overlap(np.array([[0, 1], [0, 2]]))
    assert overlap[0] > 0.1
    assert overlap[1] == 0


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 12), st.data())
def test_reachability_is_that_of_following_edges(count: int, data: st.DataObject) -> None:
    ends = st.integers(0, count - 1)
    edges = data.draw(st.sets(st.tuples(ends, ends), max_size=25))
    structure = read_structure(count, edges, np.empty((count, 0), dtype=np.int64), np.empty((count, 0)))
    reached = {(a, b) for a, b in edges if a != b}
    for _ in range(count):
        reached |= {(a, d) for a, b in reached for c, d in reached if b == c}
    for a, b in every_pair(count).tolist():
        assert structure.reaches(a, b) == ((a, b) in reached)


def test_the_position_follows_the_prerequisites_and_an_unjoined_concept_stands_where_its_neighbour_does() -> None:
    neighbours, cosines = np.array([[1], [0], [3], [2]]), np.array([[0.1], [0.1], [0.9], [0.9]])
    structure = read_structure(4, [(0, 1), (1, 2)], neighbours, cosines)
    first, second, third, unjoined = structure.position.tolist()
    assert first < second < third
    assert unjoined > second


def test_candidates_grow_with_the_concepts_and_not_with_their_square() -> None:
    words = [f"word{number}" for number in range(50)]
    chance = np.random.default_rng(1)
    texts = tuple(ConceptText(" ".join(chance.choice(words, 6))) for _ in range(300))
    evidence = text_evidence(texts, WordEmbedder(), None)
    pairs = candidate_pairs(evidence)
    assert 300 < len(pairs) <= 300 * 10
    assert (pairs[:, 0] < pairs[:, 1]).all()


def test_fitting_finds_the_weights_that_made_the_labels() -> None:
    chance = np.random.default_rng(2)
    features = chance.normal(size=(4000, 3))
    labels = (chance.random(4000) < 1 / (1 + np.exp(-(features @ [2.0, -1.0, 0.0] + 0.5)))).astype(float)
    weights, intercept = fit_logistic(features, labels, 0.0, balanced=False)
    assert np.allclose(weights, [2, -1, 0], atol=0.2)
    assert intercept == pytest.approx(0.5, abs=0.15)


def test_a_strong_penalty_makes_all_direction_weights_equal() -> None:
    chance = np.random.default_rng(3)
    features = chance.normal(loc=[0.5, 0.2, 0.1], size=(500, 3))
    loose, strict = fit_direction(features, 1e-6), fit_direction(features, 100.0)
    assert np.ptp(loose) > 0.2
    assert np.ptp(strict) < 0.01 < strict.min()


def test_calibration_brings_scores_to_the_frequency_of_hits() -> None:
    chance = np.random.default_rng(4)
    scores = chance.random(5000)
    labels = (chance.random(5000) < scores / 5).astype(float)
    slope, offset = fit_calibration(scores, labels)
    model = replace(shipped_model().texts, slope=slope, offset=offset)
    assert calibrated(model, scores).mean() == pytest.approx(labels.mean(), abs=0.01)


def test_the_shipped_coefficients_say_where_they_come_from_and_read_back() -> None:
    model = shipped_model()
    assert [name.split(" ")[0] for name in model.provenance["graphs"]] == ["ccssm", "skillmaster"]
    again = from_json(to_json(model))
    assert again.texts == model.texts
    assert np.allclose(again.level_weights, model.level_weights)
    assert model.level_weights_for("another@1") is None


def test_every_reason_can_be_said() -> None:
    from learning_platform.suggesting_command import WORDS, reason_in_words  # noqa: PLC0415 - the only platform test

    assert set(WORDS) == set(ReasonCode)
    for edge in suggest_edges(course_of(TEXTS, ((0, 1), (0, 3))), WordEmbedder()):
        assert all("{" not in reason_in_words(reason) for reason in edge.reasons)
