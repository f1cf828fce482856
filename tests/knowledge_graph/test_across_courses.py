"""One concept in several courses, what is near in other courses, and probable duplicates."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.checks import check_catalogue
from knowledge_graph.concepts import ConceptId, Edge, EdgeKind
from knowledge_graph.course import Course
from knowledge_graph.duplicates import duplicate_chance, probable_duplicates
from knowledge_graph.interdisciplinary import catalogue_vectors, concept_in_courses, related_across_courses
from knowledge_graph.suggestions.concept_texts import ConceptText
from tests.knowledge_graph.test_suggestions import course_of
from tests.knowledge_graph.word_embedder import WordEmbedder

SLOPE, REGRESSION, AVERAGE = ConceptId("slope"), ConceptId("regression-line"), ConceptId("average")
CATALOGUE = (Edge(SLOPE, REGRESSION, EdgeKind.PREREQUISITE), Edge(SLOPE, ConceptId("unknown"), EdgeKind.RELATED))


def test_a_shared_concept_shows_what_each_course_adds(tiny_algebra: Course, tiny_statistics: Course) -> None:
    found = concept_in_courses(AVERAGE, [tiny_algebra, tiny_statistics], CATALOGUE)
    assert [view.course_id for view in found.courses] == [tiny_algebra.id, tiny_statistics.id]
    for view, course in zip(found.courses, (tiny_algebra, tiny_statistics), strict=True):
        ends = {edge.source for edge in view.neighbours} | {edge.target for edge in view.neighbours}
        assert view.concept == course.concept_by_id[AVERAGE]
        assert all(lesson.concept_id == AVERAGE for lesson in view.lessons)
        assert set(view.only_here) == ends - {AVERAGE}, "the two courses have no second concept in common"
        assert set(view.template_ids) == {template.id for template in course.templates_by_concept.get(AVERAGE, ())}


def test_edges_of_the_catalogue_lead_to_the_courses_that_teach_the_other_end(
    tiny_algebra: Course, tiny_statistics: Course
) -> None:
    found = concept_in_courses(SLOPE, [tiny_algebra, tiny_statistics], CATALOGUE)
    assert found.across == CATALOGUE[:1]
    assert dict(found.across_courses) == {REGRESSION: (tiny_statistics.id,)}


def test_a_prerequisite_that_follows_across_courses_is_named_once() -> None:
    first, second = two_courses()
    inside = Edge(ConceptId("a0"), ConceptId("a1"), EdgeKind.PREREQUISITE)
    first = replace(first, edges=(inside,))
    short, last = (Edge(ConceptId(source), ConceptId("b0"), EdgeKind.PREREQUISITE) for source in ("a0", "a1"))
    found = [problem for problem in check_catalogue([first, second], [short, last]) if "redundant" in problem.code]
    assert [problem.edges for problem in found] == [(short,)]
    assert not [one for one in check_catalogue([first, second], [last]) if "redundant" in one.code]


def test_a_prerequisite_inside_a_course_is_needed_by_those_who_take_it_alone() -> None:
    first, second = two_courses()
    first = replace(first, edges=(Edge(ConceptId("a0"), ConceptId("a1"), EdgeKind.PREREQUISITE),))
    around = [
        Edge(ConceptId(source), ConceptId(target), EdgeKind.PREREQUISITE)
        for source, target in (("a0", "b0"), ("b0", "a1"))
    ]
    assert not [one for one in check_catalogue([first, second], around) if "redundant" in one.code]


def test_a_concept_that_no_course_has_is_a_key_error(tiny_algebra: Course) -> None:
    with pytest.raises(KeyError, match="nowhere"):
        concept_in_courses(ConceptId("nowhere"), [tiny_algebra], ())


def two_courses() -> list[Course]:
    first = course_of((ConceptText("Mean of numbers", "Sum by count."), ConceptText("Median", "Middle.")), prefix="a")
    second = course_of(
        (ConceptText("Mean of many numbers", "Sum by count."), ConceptText("Enzyme", "A protein.")), prefix="b"
    )
    return [replace(first, id="first"), replace(second, id="second")]


def test_what_is_near_in_another_course_is_found_with_the_terms_they_share() -> None:
    courses = two_courses()
    vectors = catalogue_vectors(courses, WordEmbedder())
    (near,) = concept_in_courses(ConceptId("a0"), courses, (), vectors).near
    assert (near.concept_id, near.course_ids) == ("b0", ("second",))
    assert near.cosine > 0.8
    assert "mean" in near.shared_terms


def test_what_is_joined_or_taught_in_the_same_course_is_not_near() -> None:
    courses = two_courses()
    vectors = catalogue_vectors(courses, WordEmbedder())
    joined = (Edge(ConceptId("b0"), ConceptId("a0"), EdgeKind.RELATED),)
    assert related_across_courses(ConceptId("a0"), courses, joined, vectors) == ()
    everything = related_across_courses(ConceptId("a0"), courses, (), vectors, least=-1.0)
    assert {near.concept_id for near in everything} == {"b0", "b1"}


def test_titles_of_the_same_terms_are_duplicates_and_opposites_are_not() -> None:
    course = course_of(
        (
            ConceptText("Dot products", "A sum."),
            ConceptText("The dot product", "Another text altogether."),
            ConceptText("Add with regrouping", "Carry."),
            ConceptText("Add without regrouping", "Carry."),
            ConceptText("Count to 10", "Say the words."),
            ConceptText("Count to 20", "Say the words."),
        )
    )
    found = probable_duplicates([course], WordEmbedder(), least=0.75)
    assert [(pair.first, pair.second, pair.same_title) for pair in found] == [("c0", "c1", True)]


def test_a_concept_shared_by_courses_is_no_duplicate_of_itself() -> None:
    course = two_courses()[0]
    assert probable_duplicates([course, replace(course, id="again")], WordEmbedder()) == ()


WORDS = st.lists(
    st.sampled_from(["add", "with", "without", "10", "20", "norm", "vector", "basis", "like", "unlike"]), max_size=6
)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_the_chance_of_a_duplicate_is_symmetric(first: list[str], second: list[str]) -> None:
    here, there = ConceptText(" ".join(first)), ConceptText(" ".join(second))
    vectors = WordEmbedder().embed([here.statement, there.statement])
    chance = duplicate_chance(here, there, vectors[0], vectors[1])
    assert chance == pytest.approx(duplicate_chance(there, here, vectors[1], vectors[0]))
    assert 0 < chance < 1
