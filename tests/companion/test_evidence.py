"""What speaks for a question being covered by a course."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.library import Library, build_library
from companion.passages import passages_of_course
from companion.retrieval import PassageIndex, build_index
from knowledge_graph.course import Course

BOTH = ("algebra", "baking")
QUESTIONS = ("what is the norm of a vector", "wild yeast starter", "", "🙂", "the of and", "zzzz")


def only(index: PassageIndex, sign: str) -> PassageIndex:
    """The index with one sign of evidence alone."""
    weights = {name: float(name == sign) for name in ("sentence_evidence", "passage_evidence", "lexical_evidence")}
    return replace(index, parameters=replace(index.parameters, **weights))


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_evidence_lies_between_nothing_and_one(library: Library, question: str, language: str) -> None:
    index = library.indexes[language]
    found = index.evidence_of(index.query(question), BOTH)
    assert all(0.0 <= evidence <= 1.0 for evidence in found.values())


@pytest.mark.parametrize("question", QUESTIONS)
def test_several_courses_are_measured_as_each_alone(library: Library, question: str) -> None:
    index = library.indexes["en"]
    query = index.query(question)
    assert index.evidence_of(query, BOTH) == {course_id: index.evidence(query, course_id) for course_id in BOTH}


@pytest.mark.parametrize("sign", ["sentence_evidence", "passage_evidence", "lexical_evidence"])
def test_each_sign_is_stronger_in_the_course_that_has_the_answer(library: Library, sign: str) -> None:
    index = only(library.indexes["en"], sign)
    found = index.evidence_of(index.query("feed the sourdough starter twice a day"), BOTH)
    assert found["baking"] > found["algebra"]


def test_evidence_is_the_weighted_sum_of_its_signs(library: Library) -> None:
    index = library.indexes["en"]
    query = index.query("when are vectors orthogonal?")
    parameters = index.parameters
    parts = (
        parameters.sentence_evidence * only(index, "sentence_evidence").evidence(query, "algebra"),
        parameters.passage_evidence * only(index, "passage_evidence").evidence(query, "algebra"),
        parameters.lexical_evidence * only(index, "lexical_evidence").evidence(query, "algebra"),
    )
    assert index.evidence(query, "algebra") == pytest.approx(sum(parts))
    assert parameters.sentence_evidence + parameters.passage_evidence + parameters.lexical_evidence == pytest.approx(1)


def test_a_course_that_is_not_there_has_no_evidence(library: Library) -> None:
    index = library.indexes["en"]
    assert index.evidence(index.query("vector"), "nowhere") == 0.0


def test_measuring_leaves_the_index_as_it_was(library: Library) -> None:
    index = library.indexes["en"]
    query = index.query("zero vector")
    before = index.evidence(query, "algebra")
    index.evidence(query, "algebra", range(len(index.passages)))
    assert index.evidence(query, "algebra", range(len(index.passages))) == 0.0
    assert index.evidence(query, "algebra") == before


def test_words_alone_give_evidence_without_a_model(algebra: Course, baking: Course) -> None:
    index = build_index([*passages_of_course(algebra), *passages_of_course(baking)], "en", None)
    found = index.evidence_of(index.query("wild yeast"), BOTH)
    assert found["baking"] == 1.0
    assert found["algebra"] == 0.0


def test_what_is_taught_elsewhere_counts_as_not_covered(algebra: Course, baking: Course) -> None:
    alone = build_library([algebra], None).thresholds[algebra.id, "en"]
    beside = build_library([algebra], None, elsewhere=[*baking.concepts, *algebra.concepts]).thresholds[
        algebra.id, "en"
    ]
    foreign = [concept for concept in baking.concepts if concept.id not in algebra.concept_by_id]
    assert beside.negatives == alone.negatives + len(foreign), "what the course shares is covered"
    assert beside.positives == alone.positives
