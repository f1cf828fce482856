"""Exercises that a graph makes: right by the graph, never with two right answers, the same every time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_graph.compiled import CompiledGraph
from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate
from knowledge_graph.exercises.variants import make_variants
from knowledge_graph.exercises.verification import verify_template
from knowledge_graph.formats.course_folder import load_course
from knowledge_graph.graph import merge_courses
from knowledge_graph.graph_made import EVIDENCE_WEIGHT, GraphMade

LINEAR_ALGEBRA = Path(__file__).parents[2] / "data" / "courses" / "linear-algebra"


@pytest.fixture(scope="module")
def course() -> Course:
    loaded = load_course(LINEAR_ALGEBRA)
    assert loaded.course is not None
    return loaded.course


@st.composite
def some_courses(draw: st.DrawFn) -> Course:
    """Up to nine concepts in an order, with titles that may be equal and definitions that may name the concept."""
    count = draw(st.integers(3, 9))
    names = draw(st.lists(st.sampled_from(["Set", "set", "Map", "Line", "Plane", "Limit", "Sum"]), min_size=count,
                          max_size=count))  # fmt: skip
    numbered = draw(st.booleans())
    titles = [f"{name} {number}" if numbered else name for number, name in enumerate(names)]
    said = draw(st.lists(st.sampled_from(["{} is this.", "What is {} and {}?", "", "A thing.", "$x$ @{a} {}"]),
                         min_size=count, max_size=count))  # fmt: skip
    ids = [ConceptId(f"c{number}") for number in range(count)]
    pairs = [(one, other) for one in range(count) for other in range(one + 1, count)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=14))
    return Course(
        id="made",
        title=_text("Made", "造"),
        description=_text("Made", "造"),
        source_language="en",
        languages=("en", "zh"),
        license="CC0-1.0",
        concepts=tuple(
            Concept(identifier, _text(title, f"题{title}"), _text(text.replace("{}", title), f"定义{number}"))
            for number, (identifier, title, text) in enumerate(zip(ids, titles, said, strict=True))
        ),
        edges=tuple(Edge(ids[one], ids[other], EdgeKind.PREREQUISITE) for one, other in chosen),
        lessons=(),
        templates=(),
        version="1",
    )


def _text(english: str, chinese: str) -> LocalizedText:
    return LocalizedText("en", {"en": english, "zh": chinese})


def check(course: Course, graph: CompiledGraph, template: ExerciseTemplate) -> None:
    """The exercise has one right answer by the graph, and reads well in every language."""
    assert [problem.message for problem in verify_template(template, 1) if problem.severity == "error"] == []
    before = {graph.ids[place] for place in graph.ancestors([graph.position[template.concept_id]])}
    known = {concept.id: {concept.title.source} for concept in course.concepts}

    def of(text: LocalizedText) -> set[ConceptId]:
        return {identifier for identifier, titles in known.items() if text.source in titles}

    sort = template.id.split("-")[3]
    right = {one for option in template.options if option.correct for one in of(option.text)}
    wrong = {one for option in template.options if not option.correct for one in of(option.text)}
    if sort == "before":
        assert right & before
        assert not wrong & before
    if sort == "odd":
        assert not right & before
        assert all(of(option.text) & before for option in template.options if not option.correct)
    if sort in {"term", "cloze"}:
        options = [option.text for option in template.options] or list(template.gaps[0].options)
        assert sum(template.concept_id in of(option) for option in options) == 1
    if sort == "order":
        chain = [next(iter(of(item))) for item in template.items]
        places = [graph.position[one] for one in chain]
        assert all(graph.comes_before(one, other) for one, other in pairwise(places))
    assert template.concept_weights == {template.concept_id: EVIDENCE_WEIGHT}


def test_every_concept_of_the_real_course_gets_sound_exercises_of_several_kinds(course: Course) -> None:
    maker, graph = GraphMade(course), merge_courses([course], ()).compile()
    for concept in course.concepts:
        templates = maker.templates(concept.id)
        assert len({template.id for template in templates}) == len(templates)
        for template in templates:
            check(course, graph, template)
    kinds = {template.kind for concept in course.concepts for template in maker.templates(concept.id)}
    assert kinds == {ExerciseKind.SINGLE_CHOICE, ExerciseKind.CLOZE, ExerciseKind.ORDERING, ExerciseKind.MATCHING}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some_courses())
def test_no_course_gets_an_exercise_with_two_right_answers(course: Course) -> None:
    maker, graph = GraphMade(course), merge_courses([course], ()).compile()
    for concept in course.concepts:
        for template in maker.templates(concept.id):
            check(course, graph, template)


def test_the_same_course_makes_the_same_exercises_in_both_languages(course: Course) -> None:
    concept_id = course.concepts[12].id
    one, other = GraphMade(course).templates(concept_id), GraphMade(replace(course)).templates(concept_id)
    assert one == other
    for template in one:
        english, chinese = make_variants(template, 7, ("en", "zh"))
        assert english.stem != chinese.stem
        assert english.key.correct_options == chinese.key.correct_options


def test_a_definition_does_not_tell_its_own_name(course: Course) -> None:
    told = 0
    for concept in course.concepts:
        for template in GraphMade(course).templates(concept.id):
            if "-term-" in template.id or "-cloze-" in template.id:
                told += concept.title.source.casefold() in template.stem.source.casefold().split("?")[-1]
    assert told == 0


def test_a_course_without_an_order_makes_none(course: Course) -> None:
    first, second = course.concepts[0].id, course.concepts[1].id
    circle = (Edge(first, second, EdgeKind.PREREQUISITE), Edge(second, first, EdgeKind.PREREQUISITE))
    assert GraphMade(replace(course, edges=circle)).templates(first) == ()
    assert GraphMade(course).templates(ConceptId("nowhere")) == ()
