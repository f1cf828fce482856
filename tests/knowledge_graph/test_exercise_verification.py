"""What `octant course check` finds in exercises: each rule has an exercise that breaks it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.collections_of_templates import near_duplicates, normalised, too_few_templates
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.templates import read_templates
from knowledge_graph.exercises.verification import verify_template
from knowledge_graph.problems import Place, Severity
from tests.knowledge_graph.test_exercise_formulas import SQUARE
from tests.knowledge_graph.test_exercise_gaps import CLOZE

SUM = """
[[exercise]]
id = "sum"
kind = "numeric"
answer = "a + b"
[exercise.parameters]
a = { integer = [1, 30] }
b = { integer = [2, 30] }
[exercise.text.en]
stem = "What is $@{a} + @{b}$?"
hints = ["Count on."]
solution = "$@{a + b}$."
[[exercise.misconception]]
id = "multiplied"
answer = "a*b + 100"
feedback = { en = "Add." }
"""


def template(text: str) -> ExerciseTemplate:
    (one,), problems = read_templates(text, concept_id=ConceptId("c"), source_language="en", file="c.toml")
    assert [problem for problem in problems if problem.severity == "error"] == []
    return one


def test_a_sound_exercise_has_no_problem() -> None:
    assert verify_template(template(SUM)) == ()


@pytest.mark.parametrize(
    ("text", "old", "new", "rule", "severity"),
    [
        (SUM, '"Count on."', '"It is $@{a + b}$."', "gives-away", "warning"),
        (SUM, "[1, 30] }\nb = { integer = [2, 30]", "[1, 2] }\nb = { integer = [2, 3]", "too-few-variants", "error"),
        (SUM, 'answer = "a + b"', 'answer = "(a + b)/1009"', "unpleasant-number", "warning"),
        (SUM, 'answer = "a + b"', 'answer = "a*123457"', "unpleasant-number", "warning"),
        (SUM, 'answer = "a + b"', 'answer = "(a + b)/7/10000000"\ntolerance = 0.0', "unpleasant-number", "warning"),
        (SUM, '"a*b + 100"', '"a + b"', "no-variant", "error"),
        (SUM, 'solution = "$@{a + b}$."', 'solution = "$@{a + b}."', "open-dollar", "error"),
        (SUM, 'solution = "$@{a + b}$."', "solution = '\\frac{1}{2}'", "command-outside", "error"),
        (SQUARE, '"Use a binomial formula."', '"It is $@{expand(f)}$."', "gives-away", "warning"),
        (SQUARE, 'answer = "expand(f)"', 'answer = "f"', "key-refused", "error"),
        (CLOZE, '"Read the coefficient."', '"It is called horizontal."', "gives-away", "warning"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_named_with_template_and_seed(text: str, old: str, new: str, rule: str, severity: str) -> None:
    assert old in text
    problems = verify_template(template(text.replace(old, new, 1)))
    assert rule in {problem.rule for problem in problems}
    (found,) = (problem for problem in problems if problem.rule == rule)
    assert found.severity == severity
    assert f"exercise {template(text).id!r}" in found.message


def test_few_variants_may_be_meant() -> None:
    few = SUM.replace("[1, 30]", "[1, 2]").replace("[2, 30]", "[2, 3]")
    assert [problem.rule for problem in verify_template(template(few))] == ["too-few-variants"]
    assert verify_template(template(few.replace('id = "sum"', 'id = "sum"\nfixed = true'))) == ()
    alone = SUM.replace("a = { integer = [1, 30] }", 'a = { choice = ["1"] }').replace("[2, 30]", "[2, 2]")
    assert [problem.rule for problem in verify_template(template(alone))] == ["too-few-variants"]


def test_exercises_that_differ_in_numbers_alone_are_near_duplicates() -> None:
    one = template(SUM)
    other = template(SUM.replace('"sum"', '"total"').replace("What is $@{a}", "WHAT IS $ @{b - a}"))
    (problem,) = near_duplicates([one, other])
    assert (problem.code, problem.severity) == ("near-duplicate", Severity.ERROR)
    assert "'total' reads the same as 'sum'" in problem.message
    assert list(near_duplicates([one, template(SUM.replace("$@{a} + @{b}$", "$@{a} - @{b}$"))])) == []
    assert list(near_duplicates([one, one, replace(one, file="other.toml")])) == [], "a shared concept has them twice"
    assert normalised(one) != normalised(template(CLOZE))


def test_a_concept_with_few_exercises_or_of_one_kind_is_named() -> None:
    one = template(SUM)
    concepts = {ConceptId("c"): Place("x/exercises/c.toml", 1), ConceptId("none"): Place("x/exercises/none.toml", 1)}
    numbers = [replace(one, id=f"sum-{number}") for number in range(4)]
    (problem,) = too_few_templates(numbers, concepts, Severity.WARNING)
    assert "4 exercises of 1 kinds" in problem.message
    assert list(too_few_templates([*numbers, template(CLOZE)], concepts, Severity.WARNING)) == []
    (problem,) = too_few_templates([one, template(CLOZE)], concepts, Severity.ERROR)
    assert (problem.severity, problem.code) == (Severity.ERROR, "too-few-exercises")
