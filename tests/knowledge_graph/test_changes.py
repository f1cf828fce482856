"""Every edit of a course can be applied, taken back exactly, stored as JSON and read again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.changes import (
    AddConcept,
    AddEdge,
    AddTemplate,
    Change,
    ChangeConcept,
    ChangeCourse,
    ChangeEdge,
    ChangeError,
    ConceptPart,
    MergeConcepts,
    MoveConcept,
    OrderConcepts,
    Refusal,
    RemoveConcept,
    RemoveEdge,
    RemoveLesson,
    RemoveTemplate,
    ReplaceTemplate,
    SetLesson,
    Several,
    SplitConcept,
    apply_change,
    arranged,
    change_from_plain,
    change_to_plain,
)
from knowledge_graph.checks import check_course
from knowledge_graph.concepts import Concept, ConceptId, Edge, EdgeKind, Lesson, LocalizedText
from knowledge_graph.course import Course
from knowledge_graph.difference import difference
from knowledge_graph.exercises.template_plain import with_content_hash
from knowledge_graph.formats.course_folder import load_course

FIXTURES = Path(__file__).parents[1] / "fixtures" / "courses"
AVERAGE, SLOPE, FUNCTION, EQUATION = (
    ConceptId(name) for name in ("average", "slope", "linear-function", "linear-equation")
)


def _course() -> Course:
    loaded = load_course(FIXTURES / "tiny-algebra").course
    assert loaded is not None
    return loaded


COURSE = _course()


def text(english: str) -> LocalizedText:
    return LocalizedText("en", {"en": english})


def concept(name: str) -> Concept:
    return Concept(ConceptId(name), text(name.title()), text(f"What {name} is."))


def template_of(concept_id: ConceptId, index: int = 0) -> str:
    return COURSE.templates_by_concept[concept_id][index].id


A_TEMPLATE = COURSE.templates[0]
EVERY_KIND: list[Change] = [
    AddConcept(concept("intercept"), 1),
    ChangeConcept(SLOPE, {"en": "Steepness", "zh": None}, {"en": "How steep."}, {"en": ("gradient",)}, 20.0, 1.5),
    RemoveConcept(SLOPE),
    MoveConcept(SLOPE, 0),
    OrderConcepts(tuple(one.id for one in reversed(COURSE.concepts))),
    AddEdge(Edge(AVERAGE, EQUATION, EdgeKind.PREREQUISITE, key=True)),
    ChangeEdge(AVERAGE, SLOPE, EdgeKind.PREREQUISITE, Edge(SLOPE, AVERAGE, EdgeKind.ENCOMPASSES, 0.5)),
    RemoveEdge(AVERAGE, SLOPE, EdgeKind.PREREQUISITE),
    SetLesson(Lesson(SLOPE, "en", "Rise over run.")),
    RemoveLesson(SLOPE, "zh"),
    AddTemplate(with_content_hash(replace(A_TEMPLATE, id="another-one")), 0),
    ReplaceTemplate(with_content_hash(replace(A_TEMPLATE, difficulty=2.0))),
    ReplaceTemplate(with_content_hash(replace(A_TEMPLATE, concept_id=EQUATION, concept_weights={EQUATION: 1.0}))),
    RemoveTemplate(A_TEMPLATE.id),
    ChangeCourse({"en": "Algebra"}, {"en": "Small."}, ("en", "zh", "de"), "CC0-1.0"),
    MergeConcepts(SLOPE, FUNCTION),
    MergeConcepts(FUNCTION, AVERAGE),
    SplitConcept(SLOPE, (ConceptPart(concept("rise"), 0.6), ConceptPart(concept("run"), 0.4))),
    SplitConcept(SLOPE, (ConceptPart(replace(concept("slope"), minutes=9.0), 0.7), ConceptPart(concept("run"), 0.3))),
    Several((AddConcept(concept("intercept")), AddEdge(Edge(SLOPE, ConceptId("intercept"), EdgeKind.RELATED)))),
]
KINDS = st.sampled_from(EVERY_KIND)


def test_the_fixture_is_in_canonical_order_already() -> None:
    assert arranged(COURSE) == COURSE


@pytest.mark.parametrize("change", EVERY_KIND, ids=lambda change: change.describe()[:50])
def test_a_change_is_taken_back_exactly(change: Change) -> None:
    changed = apply_change(COURSE, change)
    assert changed.version != COURSE.version
    assert apply_change(changed, change.inverse(COURSE)) == COURSE


@pytest.mark.parametrize("change", EVERY_KIND, ids=lambda change: change.describe()[:50])
def test_a_change_and_its_inverse_come_back_from_json(change: Change) -> None:
    for value in (change, change.inverse(COURSE)):
        assert change_from_plain(json.loads(json.dumps(change_to_plain(value)))) == value
        assert value.describe()


@settings(max_examples=150, deadline=None)
@given(st.lists(KINDS, max_size=6))
def test_any_sequence_of_changes_is_undone_step_by_step(changes: list[Change]) -> None:
    states, inverses = [COURSE], []
    for change in changes:
        try:
            following = apply_change(states[-1], change)
        except ChangeError:
            continue
        inverses.append(change.inverse(states[-1]))
        assert arranged(following) == following
        states.append(following)
    for inverse in reversed(inverses):
        assert apply_change(states.pop(), inverse) == states[-1]
    assert states == [COURSE]


@settings(max_examples=80, deadline=None)
@given(st.lists(KINDS, max_size=6))
def test_whatever_is_done_every_edge_lesson_and_exercise_belongs_to_a_concept(changes: list[Change]) -> None:
    course = COURSE
    for change in changes:
        try:
            course = apply_change(course, change)
        except ChangeError:
            continue
    known = set(course.concept_by_id)
    assert {end for edge in course.edges for end in (edge.source, edge.target)} <= known
    assert {lesson.concept_id for lesson in course.lessons} <= known
    assert {one for template in course.templates for one in template.concept_weights} <= known
    codes = {problem.code for problem in check_course(course)}
    assert not codes & {"unknown-id", "self-loop", "duplicate-id", "duplicate-edge", "invalid-id", "invalid-weight"}


REFUSED: list[tuple[Change, Refusal]] = [
    (AddConcept(concept("slope")), Refusal.ALREADY_THERE),
    (AddConcept(replace(concept("x"), id=ConceptId("Not an id"))), Refusal.INVALID_ID),
    (AddConcept(replace(concept("x"), title=text("x\u202egnp"))), Refusal.INVALID_TEXT),
    (AddConcept(replace(concept("x"), title=LocalizedText("zh", {"zh": "斜率"}))), Refusal.INVALID_TEXT),
    (ChangeConcept(SLOPE, title={"en": None}), Refusal.INVALID_TEXT),
    (ChangeConcept(SLOPE, minutes=0.0), Refusal.INVALID_VALUE),
    (ChangeConcept(ConceptId("nothing"), minutes=3.0), Refusal.UNKNOWN_CONCEPT),
    (OrderConcepts((SLOPE, SLOPE)), Refusal.INVALID_VALUE),
    (AddEdge(Edge(SLOPE, SLOPE, EdgeKind.PREREQUISITE)), Refusal.INVALID_VALUE),
    (AddEdge(Edge(SLOPE, ConceptId("nothing"), EdgeKind.RELATED)), Refusal.UNKNOWN_CONCEPT),
    (AddEdge(Edge(AVERAGE, SLOPE, EdgeKind.PREREQUISITE)), Refusal.ALREADY_THERE),
    (AddEdge(Edge(AVERAGE, EQUATION, EdgeKind.ENCOMPASSES, 0.2)), Refusal.INVALID_VALUE),
    (AddEdge(Edge(AVERAGE, EQUATION, EdgeKind.RELATED, key=True)), Refusal.INVALID_VALUE),
    (RemoveEdge(SLOPE, AVERAGE, EdgeKind.PREREQUISITE), Refusal.UNKNOWN_EDGE),
    (SetLesson(Lesson(SLOPE, "fr", "Bonjour.")), Refusal.INVALID_VALUE),
    (SetLesson(Lesson(SLOPE, "en", "  ")), Refusal.INVALID_TEXT),
    (RemoveLesson(SLOPE, "fr"), Refusal.UNKNOWN_LESSON),
    (RemoveTemplate("nothing"), Refusal.UNKNOWN_EXERCISE),
    (ChangeCourse(languages=("en",)), Refusal.INVALID_VALUE),
    (ChangeCourse(languages=("zh", "en")), Refusal.INVALID_VALUE),
    (MergeConcepts(SLOPE, SLOPE), Refusal.NOTHING_TO_DO),
    (SplitConcept(SLOPE, (ConceptPart(concept("rise"), 1.0),)), Refusal.INVALID_VALUE),
    (SplitConcept(SLOPE, (ConceptPart(concept("rise"), 0.0), ConceptPart(concept("run"), 1.0))), Refusal.INVALID_VALUE),
]


@pytest.mark.parametrize(("change", "code"), REFUSED)
def test_a_change_that_does_not_fit_says_why(change: Change, code: Refusal) -> None:
    with pytest.raises(ChangeError) as refused:
        apply_change(COURSE, change)
    assert refused.value.code is code
    assert str(refused.value)


def test_one_refused_change_refuses_all_of_several() -> None:
    with pytest.raises(ChangeError):
        apply_change(COURSE, Several((RemoveConcept(SLOPE), RemoveLesson(SLOPE, "en"))))


def test_a_draft_may_hold_a_cycle_and_the_check_names_it() -> None:
    cyclic = apply_change(COURSE, AddEdge(Edge(SLOPE, AVERAGE, EdgeKind.PREREQUISITE)))
    assert "cyclic-prerequisites" in {problem.code for problem in check_course(cyclic)}


def test_merging_keeps_edges_exercises_and_names_of_the_concept_that_goes() -> None:
    merged = apply_change(COURSE, MergeConcepts(SLOPE, FUNCTION))
    assert SLOPE not in merged.concept_by_id
    assert Edge(AVERAGE, FUNCTION, EdgeKind.PREREQUISITE, 1.0, key=True) in merged.edges or any(
        edge.source == AVERAGE and edge.target == FUNCTION for edge in merged.edges
    )
    assert template_of(SLOPE) in {template.id for template in merged.templates_by_concept[FUNCTION]}
    assert COURSE.concept_by_id[SLOPE].title.source in merged.concept_by_id[FUNCTION].aliases["en"]
    assert MergeConcepts(SLOPE, FUNCTION).evidence_mapping == {SLOPE: {FUNCTION: 1.0}}


def test_splitting_gives_each_part_the_edges_and_each_exercise_one_part() -> None:
    exercise = template_of(SLOPE)
    split = apply_change(
        COURSE,
        SplitConcept(
            SLOPE,
            (ConceptPart(concept("rise"), 0.6), ConceptPart(concept("run"), 0.4)),
            {exercise: ConceptId("run")},
        ),
    )
    for part in ("rise", "run"):
        assert any(edge.source == AVERAGE and edge.target == part for edge in split.edges)
    assert split.template_by_id[exercise].concept_id == "run"
    assert split.lesson(ConceptId("rise"), "en") is not None
    assert [one.id for one in split.concepts].index(ConceptId("run")) == [one.id for one in split.concepts].index(
        ConceptId("rise")
    ) + 1


def test_several_changes_compose_their_mappings() -> None:
    both = Several((
        SplitConcept(SLOPE, (ConceptPart(concept("rise"), 0.6), ConceptPart(concept("run"), 0.4))),
        MergeConcepts(ConceptId("run"), AVERAGE),
    ))  # fmt: skip
    assert both.evidence_mapping == {SLOPE: {"rise": 0.6, AVERAGE: 0.4}, "run": {AVERAGE: 1.0}}


def test_the_difference_names_what_a_change_did() -> None:
    changed = apply_change(
        COURSE,
        Several((
            AddConcept(concept("intercept")),
            ChangeConcept(SLOPE, title={"en": "Steepness"}),
            RemoveEdge(AVERAGE, SLOPE, EdgeKind.PREREQUISITE),
            SetLesson(Lesson(SLOPE, "en", "Rise over run.")),
            RemoveTemplate(template_of(EQUATION)),
            ChangeCourse(license="MIT"),
        )),
    )  # fmt: skip
    found = difference(COURSE, changed)
    assert found.concepts.added == ("intercept",)
    (slope,) = found.concepts.changed
    assert (slope.name, [(one.field, one.after) for one in slope.fields]) == ("slope", [("title.en", "Steepness")])
    assert found.edges.removed == ("average → slope (prerequisite)",)
    assert [one.name for one in found.lessons.changed] == ["slope/en"]
    assert found.exercises.removed == (template_of(EQUATION),)
    assert [one.field for one in found.settings] == ["license"]
    assert not found.reordered


def test_a_course_does_not_differ_from_itself_and_wholly_from_none() -> None:
    assert not difference(COURSE, COURSE)
    assert len(difference(None, COURSE).concepts.added) == len(COURSE.concepts)


def test_a_reordered_book_is_told_apart() -> None:
    assert difference(COURSE, apply_change(COURSE, MoveConcept(SLOPE, 0))).reordered
