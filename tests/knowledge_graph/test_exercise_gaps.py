"""Clozes, tables and explanations, from their file to their grade."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.gap_markers import find_markers
from knowledge_graph.exercises.grading import correct_answer, grade_answer, shows_mistake
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Outcome, RawAnswer
from knowledge_graph.exercises.template_fields import TemplateProblem
from knowledge_graph.exercises.template_toml import templates_to_toml
from knowledge_graph.exercises.templates import read_templates, template_from_plain, template_to_plain
from knowledge_graph.exercises.variants import VariantError, make_variant, make_variants
from knowledge_graph.exercises.verification import verify_template

CLOZE = """
[[exercise]]
id = "line"
kind = "cloze"
[exercise.parameters]
a = { integer = [2, 40] }
[exercise.text.en]
stem = "The line $y = @{a}x + 1$ [[2]]; its slope is [[1]], a line with slope $0$ is called [[3]]."
hints = ["Read the coefficient."]
solution = "It rises with slope $@{a}$."
[exercise.text.zh]
stem = "直线 $y = @{a}x + 1$ [[2]]，斜率是 [[1]]，斜率为 $0$ 的直线叫 [[3]] 线。"
hints = ["看系数。"]
solution = "它以斜率 $@{a}$ 上升。"
[[exercise.gap]]
answer = "a"
[[exercise.gap]]
options = [{ en = "rises", zh = "上升" }, { en = "falls", zh = "下降" }, { en = "is level", zh = "水平" }]
[[exercise.gap]]
accepted = ["horizontal", "level", "水平"]
[[exercise.misconception]]
id = "took-the-intercept"
answer = "1: 1"
feedback = { en = "That is where it meets the axis.", zh = "那是与轴的交点。" }
[[exercise.misconception]]
id = "sign-of-slope"
answer = "2: 2"
feedback = { en = "Its slope is positive.", zh = "斜率为正。" }
[[exercise.misconception]]
id = "vertical"
answer = "3: vertical"
feedback = { en = "That one has no slope.", zh = "那没有斜率。" }
"""
TABLE = """
[[exercise]]
id = "values"
kind = "table"
[exercise.parameters]
a = { integer = [2, 40] }
[exercise.text.en]
stem = "Fill in the values of $f(x) = @{a}x$."
hints = ["Multiply."]
solution = "Each is $@{a}$ times as large."
[[exercise.column]]
head = { en = "$x$" }
[[exercise.column]]
head = { en = "$f(x)$" }
[[exercise.column]]
head = { en = "sign", zh = "符号" }
[[exercise.row]]
cells = ["$1$", { answer = "a" }, { text = { en = "positive", zh = "正" } }]
[[exercise.row]]
cells = ["$-2$", { answer = "-2*a", unit = "m" }, { options = [{ en = "negative" }, { en = "positive" }] }]
[[exercise.misconception]]
id = "lost-the-sign"
answer = "2: 2*a"
feedback = { en = "Minus times plus." }
"""
WHY = """
[[exercise]]
id = "why"
kind = "self-explanation"
[exercise.text.en]
stem = "Why is the product of two negative numbers positive?"
hints = ["Think of a debt that is taken away."]
solution = "Because it must be, for the laws to hold."
[[exercise.point]]
text = { en = "names the distributive law", zh = "提到分配律" }
[[exercise.point]]
text = { en = "shows that the other choice contradicts it", zh = "说明另一种选择会矛盾" }
"""


def read(text: str) -> tuple[tuple[ExerciseTemplate, ...], tuple[TemplateProblem, ...]]:
    return read_templates(text, concept_id=ConceptId("c"), source_language="en", file="c.toml")


def template(text: str) -> ExerciseTemplate:
    templates, problems = read(text)
    assert [problem for problem in problems if problem.severity == "error"] == []
    return templates[0]


@pytest.mark.parametrize("text", [CLOZE, TABLE, WHY])
def test_a_template_survives_json_and_its_own_file_and_is_sound(text: str) -> None:
    one = template(text)
    assert template_from_plain(json.loads(json.dumps(template_to_plain(one)))) == one
    assert template(templates_to_toml([one])).content_hash == one.content_hash
    assert verify_template(one) == ()


@pytest.mark.parametrize(
    ("text", "old", "new", "part"),
    [
        (CLOZE, "its slope is [[1]]", "its slope is $[[1]]$", "must name each gap once"),
        (CLOZE, "斜率是 [[1]]", "斜率是 [[3]]", "the stem in 'zh' must name each gap once"),
        (CLOZE, 'answer = "a"', 'answer = "a"\naccepted = ["a"]', "a gap has one of"),
        (CLOZE, 'answer = "a"', "tolerance = 1", "a gap has one of"),
        (CLOZE, '"1: 1"', '"4: 1"', "must be the number of a gap"),
        (CLOZE, '"1: 1"', '"1"', "must be the number of a gap"),
        (CLOZE, '"1: 1"', '"1: b"', "'b' in 'b' is not a parameter"),
        (CLOZE, '"2: 2"', '"2: 1"', "must name a wrong option"),
        (CLOZE, '"2: 2"', '"2: 4"', "must name a wrong option"),
        (CLOZE, '"horizontal", "level", "水平"', '"…"', "nothing of an accepted answer"),
        (TABLE, '"$1$", { answer = "a" }', '{ answer = "a" }', "2 cells, the table 3 columns"),
        (TABLE, '"$1$", {', "7, {", "list of texts and tables"),
        (TABLE, 'unit = "m"', 'unit = "blub"', "is not a unit"),
        (WHY, "[[exercise.point]]", "[[exercise.thing]]", "needs at least one point"),
    ],
)
def test_what_is_wrong_with_a_template_is_said(text: str, old: str, new: str, part: str) -> None:
    assert old in text
    templates, problems = read(text.replace(old, new))
    assert templates == ()
    assert any(part in problem.message for problem in problems), problems


@given(st.integers(0, 2**31))
def test_the_score_is_the_share_of_gaps_that_are_right(seed: int) -> None:
    english, chinese = make_variants(template(CLOZE), seed, ("en", "zh"))
    right = correct_answer(english.key).entries
    assert right == correct_answer(chinese.key).entries
    assert grade_answer(english.key, RawAnswer(entries=right)).outcome is Outcome.CORRECT
    grade = grade_answer(chinese.key, RawAnswer(entries=("1", right[1], "水平。")))
    assert (grade.outcome, grade.misconception) == (Outcome.PARTIAL, "took-the-intercept")
    assert grade.score == pytest.approx(2 / 3)
    assert grade.feedback == "那是与轴的交点。"
    shown = {option.id: option.text for option in english.gaps[1].options}
    assert shown[right[1]] == "rises"
    assert sorted(shown.values()) == ["falls", "is level", "rises"]


def test_the_mistake_of_a_gap_is_told_from_that_of_another() -> None:
    key = make_variant(template(CLOZE), 1, "en").key
    right = correct_answer(key).entries
    answer = RawAnswer(entries=(right[0], right[1], "Vertical"))
    assert grade_answer(key, answer).misconception == "vertical"
    shown = [mistake.misconception for mistake in key.mistakes if shows_mistake(key, mistake, answer)]
    assert "vertical" in shown
    assert "sign-of-slope" not in shown


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ((), "empty"),
        (("", " ", ""), "empty"),
        (("3", "", "level"), "incomplete"),
        (("3", "a"), "incomplete"),
        (("three", "a", "level"), "not-a-number"),
        (("3", "z", "level"), "unknown-option"),
        (("9**9**9", "a", "level"), "too-complex"),
        (("3", "a", "x" * 1000), "too-long"),
        (("3",) * 100, "too-long"),
    ],
)
def test_gaps_that_cannot_be_read_cost_no_try(entries: tuple[str, ...], problem: str) -> None:
    key = make_variant(template(CLOZE), 0, "en").key
    grade = grade_answer(key, RawAnswer(entries=entries))
    assert (grade.outcome, grade.problem) == (Outcome.UNREADABLE, problem)


def test_a_table_shows_given_cells_and_places_to_fill_in() -> None:
    variant = make_variant(template(TABLE), 0, "zh")
    assert variant.columns == ("$x$", "$f(x)$", "符号")
    assert variant.rows == (("$1$", "[[1]]", "正"), ("$-2$", "[[2]]", "[[3]]"))
    assert [gap.kind for gap in variant.gaps] == [
        ExerciseKind.NUMERIC,
        ExerciseKind.NUMERIC,
        ExerciseKind.SINGLE_CHOICE,
    ]
    assert [gap.needs_unit for gap in variant.gaps] == [False, True, False]
    right = correct_answer(variant.key).entries
    assert right[1].endswith(" m")
    wrong = grade_answer(variant.key, RawAnswer(entries=(right[0], right[1].lstrip("-"), right[2])))
    assert wrong.misconception == "lost-the-sign"
    assert wrong.score == pytest.approx(2 / 3)


def test_an_explanation_is_kept_and_not_judged() -> None:
    variant = make_variant(template(WHY), 0, "zh")
    assert variant.rubric == ("提到分配律", "说明另一种选择会矛盾")
    grade = grade_answer(variant.key, RawAnswer("Because of the distributive law."))
    assert (grade.outcome, grade.score) == (Outcome.UNMARKED, 0.0)
    assert grade_answer(variant.key, RawAnswer(" … ")).problem == "empty"
    assert grade_answer(variant.key, RawAnswer("a" * 5_000)).outcome is Outcome.UNMARKED
    assert grade_answer(variant.key, RawAnswer("a" * 5_001)).problem == "too-long"


def test_a_mistake_that_is_right_makes_no_variant() -> None:
    with pytest.raises(VariantError, match="gap 1: the mistake 'took-the-intercept' is the right answer"):
        make_variant(template(CLOZE.replace('"1: 1"', '"1: a"')), 0, "en")
    with pytest.raises(VariantError, match="gap 3: the mistake 'vertical' is the right answer"):
        make_variant(template(CLOZE.replace('"3: vertical"', '"3: LEVEL"')), 0, "en")
    with pytest.raises(VariantError, match="gap 2: two options read the same"):
        make_variant(template(CLOZE.replace('en = "falls"', 'en = "rises"')), 0, "en")


def test_markers_in_mathematics_and_in_places_are_none() -> None:
    assert find_markers("$[[1]]$ and $@{[[1, 2], [3, 4]]}$ and [[2]] but not [[x]]") == (2,)
