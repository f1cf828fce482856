"""Numbers with units and relative tolerances."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.grading import correct_answer, grade_answer
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, Outcome, RawAnswer
from knowledge_graph.exercises.number_arithmetic import UnreadableNumberError
from knowledge_graph.exercises.quantities import WrongDimensionError, read_quantity, same_dimension
from knowledge_graph.exercises.template_toml import templates_to_toml
from knowledge_graph.exercises.templates import read_templates, template_from_plain, template_to_plain
from knowledge_graph.exercises.variants import make_variant
from knowledge_graph.exercises.verification import verify_template

FALL = """
[[exercise]]
id = "fall"
kind = "numeric"
answer = "g*t"
unit = "m/s"
relative = 0.01
[exercise.parameters]
t = { integer = [2, 40] }
[exercise.values]
g = "9.81"
[exercise.text.en]
stem = "How fast is it after $@{t}$ s?"
hints = ["Multiply."]
solution = "$@{g*t:decimal}$ m/s."
[[exercise.misconception]]
id = "distance"
answer = "g*t**2/2"
feedback = { en = "That is the distance." }
"""
SPEED = AnswerKey(ExerciseKind.NUMERIC, value="5", unit="m/s")


def test_a_template_with_a_unit_survives_and_is_sound() -> None:
    (one,), problems = read_templates(FALL, concept_id=ConceptId("c"), source_language="en", file="c.toml")
    assert problems == ()
    assert template_from_plain(json.loads(json.dumps(template_to_plain(one)))) == one
    (again,), _ = read_templates(templates_to_toml([one]), concept_id=ConceptId("c"), source_language="en", file="d")
    assert again.content_hash == one.content_hash
    assert verify_template(one) == ()
    key = make_variant(one, 1, "en").key
    assert grade_answer(key, correct_answer(key)).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("9.81 m/s^2", "m/s^2", Fraction(981, 100)),
        ("9.81 m s^-2", "m/s^2", Fraction(981, 100)),
        ("981 cm/s²", "m/s^2", 9.81),
        ("18 km/h", "m/s", 5.0),
        ("5 米/秒", "m/s", Fraction(5)),
        ("20 °C", "K", 293.15),
        ("2 pi rad", "rad", 6.283185307179586),
        ("50%", "%", Fraction(50)),
        ("1/2 kW·h", "MJ", 1.8),
        ("3e8m/s", "m/s", Fraction(3 * 10**8)),
        ("90°", "rad", 1.5707963267948966),
    ],
)
def test_a_quantity_is_read_and_converted(text: str, unit: str, value: object) -> None:
    assert read_quantity(text, unit) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("5", "unit-missing"),
        ("m/s", "not-a-number"),
        ("five m/s", "not-a-number"),
        ("5,0 m/s", "ambiguous-comma"),
        ("5 blubs", "unknown-unit"),
        ("5 m^99", "unknown-unit"),
        ("5 m m m m m m m m m m m m m m", "unknown-unit"),
        ("5 __import__", "not-a-number"),
        ("9**9**9 m", "too-complex"),
        ("", "empty"),
        ("5 m" + "m" * 500, "too-long"),
        ("5 m\0", "unknown-unit"),
        ("\ud800 m", "not-a-number"),
    ],
)
def test_what_is_no_quantity_is_refused_with_a_reason(text: str, code: str) -> None:
    with pytest.raises(UnreadableNumberError) as refusal:
        read_quantity(text, "m/s")
    assert refusal.value.code == code
    assert grade_answer(SPEED, RawAnswer(text)).outcome is Outcome.UNREADABLE


def test_another_dimension_has_its_own_feedback() -> None:
    with pytest.raises(WrongDimensionError):
        read_quantity("5 m", "m/s")
    assert grade_answer(SPEED, RawAnswer("5 kg")).problem == "wrong-dimension"
    assert grade_answer(SPEED, RawAnswer("4 m/s")).outcome is Outcome.INCORRECT
    assert same_dimension("J", "N m")
    assert not same_dimension("J", "W")


@pytest.mark.parametrize(("text", "right"), [("9.9", True), ("9.91", True), ("10.1", True), ("10.11", False)])
def test_a_relative_tolerance_grows_with_the_answer(text: str, right: bool) -> None:
    key = AnswerKey(ExerciseKind.NUMERIC, value="10", relative=0.01)
    assert (grade_answer(key, RawAnswer(text)).outcome is Outcome.CORRECT) is right


def test_the_larger_tolerance_holds() -> None:
    key = AnswerKey(ExerciseKind.NUMERIC, value="10", tolerance=1, relative=0.01)
    assert grade_answer(key, RawAnswer("10.9")).outcome is Outcome.CORRECT


@pytest.mark.parametrize("unit", ["blubs", "m//s", "m^", "5 m"])
def test_a_unit_that_is_none_is_a_problem_of_the_file(unit: str) -> None:
    text = FALL.replace('unit = "m/s"', f'unit = "{unit}"')
    found, problems = read_templates(text, concept_id=ConceptId("c"), source_language="en", file="c.toml")
    assert found == ()
    assert any("is not a unit" in problem.message for problem in problems)
