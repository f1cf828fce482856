"""Formulas: how they are read, compared, written and graded, and what templates make of them."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises import formulas
from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.formula_equivalence import NoPointsError, same_but_for_a_constant, same_formula
from knowledge_graph.exercises.formula_reading import UnreadableFormulaError, read_formula
from knowledge_graph.exercises.formula_sympy import FormulaForm, from_sympy, has_form, to_sympy
from knowledge_graph.exercises.formula_writing import formula_to_latex, formula_to_text
from knowledge_graph.exercises.formulas import Formula, FormulaError
from knowledge_graph.exercises.grading import correct_answer, grade_answer
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, ExerciseTemplate, Outcome, RawAnswer, Variable
from knowledge_graph.exercises.latex import to_latex
from knowledge_graph.exercises.template_fields import TemplateProblem
from knowledge_graph.exercises.template_toml import templates_to_toml
from knowledge_graph.exercises.templates import read_templates, template_from_plain, template_to_plain
from knowledge_graph.exercises.variants import VariantError, make_variant
from knowledge_graph.exercises.verification import verify_template

X = (Variable("x"),)
SQUARE = """
[[exercise]]
id = "square"
kind = "symbolic"
variables = ["x"]
form = "expanded"
answer = "expand(f)"
[exercise.domain]
x = [0.5, 4]
[exercise.parameters]
a = { integer = [1, 30] }
b = { integer = [-9, 9], exclude = [0] }
[exercise.values]
f = "(a*x + b)**2"
[exercise.text.en]
stem = "Multiply out $@{f}$."
hints = ["Use a binomial formula."]
solution = "$@{f} = @{expand(f)}$."
[[exercise.misconception]]
id = "no-middle-term"
answer = "a**2*x**2 + b**2"
feedback = { en = "The product $@{2*a*b}x$ is missing." }
"""
ANTIDERIVATIVE = """
[[exercise]]
id = "integral"
kind = "symbolic"
variables = ["x"]
constant = "C"
answer = "F"
[exercise.parameters]
a = { integer = [2, 40] }
n = { integer = [2, 5] }
[exercise.values]
F = "a*x**n/n"
[exercise.text.en]
stem = "Find all antiderivatives of $@{diff(F, x)}$."
hints = ["Raise the exponent."]
solution = "$@{F} + C$."
[[exercise.misconception]]
id = "differentiated"
answer = "a*(n-1)*x**(n-2)"
feedback = { en = "That is the derivative." }
"""


def read(text: str, *variables: str) -> Formula:
    return read_formula(text, variables or ("x", "y"))


def templates(text: str) -> tuple[tuple[ExerciseTemplate, ...], tuple[TemplateProblem, ...]]:
    return read_templates(text, concept_id=ConceptId("c"), source_language="en", file="c.toml")


def template(text: str) -> ExerciseTemplate:
    (one,), problems = templates(text)
    assert problems == ()
    return one


def key(value: str, **more: object) -> AnswerKey:
    return AnswerKey(ExerciseKind.SYMBOLIC, value=value, **{"variables": X, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2x(x+1)", "2*x*(x + 1)"),
        ("xy", "x*y"),
        ("x sin(y)", "x*sin(y)"),
        ("sin^2(x)", "sin(x)^2"),
        ("y = 3x", "3*x"),
        ("f(x) = x²", "x^2"),
        ("-x^2", "-x^2"),
        ("2^x^2", "2^(x^2)"),
        ("ln(x)", "log(x)"),
        ("Sin(X)", "sin(x)"),
        ("√2x", "sqrt(2)*x"),
        ("（ｘ＋１）÷２", "(x + 1)/2"),
        ("x--1", "x + 1"),
        ("arctan(x)", "atan(x)"),
        ("πx", "pi*x"),
    ],
)
def test_a_formula_is_read_as_people_write_it(typed: str, meant: str) -> None:
    assert formula_to_text(read(typed)) == meant


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        (" \t", "empty"),
        ("1,5x", "ambiguous-comma"),
        ("1/2x", "ambiguous-quotient"),
        ("sinx", "unknown-name"),
        ("z + 1", "unknown-name"),
        ("x +", "not-an-expression"),
        ("(x", "not-an-expression"),
        ("x)", "not-an-expression"),
        ("3 1", "not-an-expression"),
        ("x!", "not-an-expression"),
        ("sin^-1(x)", "not-an-expression"),
        ("x[0]", "not-an-expression"),
        ("__import__('os').system('true')", "not-an-expression"),
        ("lambda", "unknown-name"),
        ("9**9**9", "too-complex"),
        ("x^(9^9)", "too-complex"),
        ("((((x^60)^60)^60)^60)^60", "too-complex"),
        ("factorial(10**9)", "unknown-name"),
        ("(" * 150, "too-complex"),
        ("√" * 150 + "2", "too-complex"),
        ("1" * 16, "too-complex"),
        ("x" * 20_000, "too-long"),
        ("x\0", "not-an-expression"),
        ("\ud800", "not-an-expression"),
        ("x\u202e+1", "not-an-expression"),
    ],
)
def test_what_is_no_formula_is_refused_with_a_reason(typed: str, code: str) -> None:
    with pytest.raises(UnreadableFormulaError) as refusal:
        read(typed)
    assert refusal.value.code == code


READINGS = json.loads((Path(__file__).parents[1] / "fixtures" / "formulas.json").read_text(encoding="utf-8"))
"""What the preview of the web app agrees on with the grader; its test reads the same file."""


@pytest.mark.parametrize("case", READINGS, ids=range(len(READINGS)))
def test_a_formula_is_read_as_the_preview_shows_it(case: dict[str, Any]) -> None:
    try:
        shown = {"latex": formula_to_latex(read_formula(case["typed"], tuple(case["names"])))}
    except UnreadableFormulaError as refusal:
        shown = {"problem": refusal.code}
    assert {**case, **shown} == case


@st.composite
def some_formulas(draw: st.DrawFn, depth: int = 3) -> Formula:  # noqa: PLR0911 - one case for each operator
    leaf = st.one_of(st.integers(0, 12).map(formulas.number), st.sampled_from("xy").map(formulas.name))
    if depth == 0:
        return draw(leaf)
    part = some_formulas(depth - 1)
    kind = draw(st.sampled_from(["leaf", "+", "*", "/", "^", "-", "sin", "sqrt"]))
    match kind:
        case "leaf":
            return draw(leaf)
        case "+":
            return formulas.add(draw(part), draw(part))
        case "*":
            return formulas.multiply(draw(part), draw(part))
        case "/":
            return formulas.divide(draw(part), formulas.add(draw(part), formulas.name("x")))
        case "^":
            return formulas.raise_to(draw(part), formulas.number(draw(st.integers(0, 3))))
        case "-":
            return -draw(part)
        case _:
            return formulas.apply(kind, draw(part))


@given(some_formulas())
def test_a_formula_means_the_same_after_it_was_written_and_read(formula: Formula) -> None:
    again = read(formula_to_text(formula))
    point = {**formulas.CONSTANTS, "x": 1.37, "y": 0.61}
    one, other = formulas.value_at(formula, point), formulas.value_at(again, point)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    assert formula_to_latex(formula).count("{") == formula_to_latex(formula).count("}")


@given(some_formulas(depth=2))
def test_sympy_gives_back_the_same_function(formula: Formula) -> None:
    try:
        again = from_sympy(to_sympy(formula))
    except FormulaError:  # not real, or infinite
        return
    point = {**formulas.CONSTANTS, "x": 1.37, "y": 0.61}
    one, other = formulas.value_at(formula, point), formulas.value_at(again, point)
    if one is not None and other is not None:
        assert math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-6)


@given(some_formulas(), some_formulas())
def test_comparing_never_fails_and_everything_equals_itself(one: Formula, other: Formula) -> None:
    variables = (Variable("x", 0.5, 3), Variable("y", 0.5, 3))
    try:
        assert same_formula(one, one, variables)
        same_formula(one, other, variables)
    except NoPointsError:
        pass


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("(x+1)^2", "x^2+2x+1", True),
        ("(x+1)^20", "(x^2+2x+1)^10", True),
        ("sin(x)^2 + cos(x)^2", "1", True),
        ("(x^2-1)/(x-1)", "x+1", True),
        ("sqrt(x^2)", "x", False),
        ("sqrt(x^2)", "abs(x)", True),
        ("e^(2x)", "(e^x)^2", True),
        ("tan(x)", "sin(x)/cos(x)", True),
        ("x", "x + 1/10^8", False),
        ("sin(x)", "x - x^3/6", False),
        ("x", "y", False),
        ("2", "2", True),
        ("ln(x^2)", "2ln(x)", False),
    ],
)
def test_formulas_are_the_same_where_they_mean_the_same(one: str, other: str, same: bool) -> None:
    assert same_formula(read(one), read(other), X) is same


def test_the_domain_decides_what_counts() -> None:
    assert same_formula(read("ln(x^2)"), read("2ln(x)"), (Variable("x", 0.1, 4),))
    assert same_formula(read("(-1)^x"), read("cos(pi x)"), (Variable("x", 1, 9, whole=True),))
    with pytest.raises(NoPointsError):
        same_formula(read("ln(x)"), read("x"), (Variable("x", -4, -1),))


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("x^2 + C", (True, True)),
        ("x^2", (True, False)),
        ("x^2 + 5 - C/2", (True, True)),
        ("C x^2", (False, False)),
        ("x^2 + C - C", (True, False)),
        ("x^3 + C", (False, False)),
    ],
)
def test_an_antiderivative_is_right_up_to_a_constant(given: str, found: tuple[bool, bool]) -> None:
    assert same_but_for_a_constant(read("x^2", "x", "C"), read(given, "x", "C"), X, "C") == found


@pytest.mark.parametrize(
    ("form", "has", "lacks"),
    [
        (
            "factored",
            ["(x+1)(x-1)", "2(x+1)(x-1)", "x(x+1)^2", "-(x+1)(x-2)", "(x^2+1)(x-1)", "x", "6"],
            ["x^2-1", "(2x+2)(x-1)", "x^2+x", "2*3*(x+1)", "(x+1)(x^2-1)"],
        ),
        (
            "expanded",
            ["x^2-1", "x^2/2+x", "x^2-2xy", "x sin(x+1)", "-x^2+3", "x/(x+1)", "5"],
            ["(x+1)^2", "x(x+1)", "x+x", "-(x+1)", "(x+1)/2"],
        ),
        ("single-fraction", ["x/(x+1)", "1/2", "x+1", "-x/2"], ["1/x+1", "x/2+1", "(1/x)/2", "x^-1", "1/(1+1/x)"]),
        ("lowest-terms", ["3/4", "x/(x+1)", "x/2", "(x+1)/(2x)", "5"], ["6/8", "(x^2-1)/(x-1)", "2x/4", "4/1"]),
    ],
)
def test_a_form_is_about_how_a_formula_is_written(form: str, has: list[str], lacks: list[str]) -> None:
    assert [text for text in has if not has_form(read(text), FormulaForm(form))] == []
    assert [text for text in lacks if has_form(read(text), FormulaForm(form))] == []


def test_a_right_formula_in_another_form_costs_no_try() -> None:
    asked = key("(x + 1)*(x - 1)", form="factored")
    grade = grade_answer(asked, RawAnswer("x^2 - 1"))
    assert (grade.outcome, grade.problem) == (Outcome.UNREADABLE, "not-factored")
    assert grade_answer(asked, RawAnswer("(x-1)(x+1)")).outcome is Outcome.CORRECT
    assert grade_answer(asked, RawAnswer("x^2 + 1")).outcome is Outcome.INCORRECT
    integral = key("x^2", constant="C")
    assert grade_answer(integral, RawAnswer("x^2")).problem == "constant-missing"
    assert grade_answer(integral, correct_answer(integral)).outcome is Outcome.CORRECT


@pytest.mark.parametrize("text", [SQUARE, ANTIDERIVATIVE])
def test_a_template_survives_json_and_its_own_file_and_is_sound(text: str) -> None:
    one = template(text)
    assert template_from_plain(json.loads(json.dumps(template_to_plain(one)))) == one
    assert template(templates_to_toml([one])).content_hash == one.content_hash
    assert verify_template(one) == ()


def test_a_variant_shows_its_formulas_and_knows_its_mistakes() -> None:
    variant = make_variant(template(SQUARE), 5, "en")
    assert variant.stem.startswith("Multiply out $\\left(")
    wrong = grade_answer(variant.key, RawAnswer(variant.key.mistakes[0].answer))
    assert (wrong.outcome, wrong.misconception) == (Outcome.INCORRECT, "no-middle-term")
    unexpanded = variant.stem.split("$")[1].replace("\\left", "").replace("\\right", "").replace("{2}", "2")
    assert grade_answer(variant.key, RawAnswer(unexpanded)).problem == "not-expanded"


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('form = "expanded"', 'form = "nice"', "there is no form 'nice'"),
        ('variables = ["x"]', 'variables = ["e"]', "'e' has a meaning of its own"),
        ('variables = ["x"]', 'variables = ["sin"]', "'sin' has a meaning of its own"),
        ('variables = ["x"]', 'variables = ["x", "a"]', "the name 'a' is used twice"),
        ('variables = ["x"]', 'variables = ["y"]', "'x' is not one of the variables"),
        ("x = [0.5, 4]", "x = [4, 0.5]", "the domain of 'x'"),
        ("x = [0.5, 4]", "x = { integer = [0.5, 4] }", "the domain of 'x'"),
        ('form = "expanded"', 'constant = "a b"', "cannot be the name of a constant"),
    ],
)
def test_what_is_wrong_with_a_template_is_said(old: str, new: str, part: str) -> None:
    assert old in SQUARE
    found, problems = templates(SQUARE.replace(old, new, 1))
    assert found == ()
    assert any(part in problem.message for problem in problems), problems


def test_a_mistake_that_means_the_same_makes_no_variant() -> None:
    with pytest.raises(VariantError, match="leads to the correct answer"):
        make_variant(template(SQUARE.replace('"a**2*x**2 + b**2"', '"f"')), 0, "en")


def test_a_key_in_another_form_than_asked_is_a_problem() -> None:
    problems = verify_template(template(SQUARE.replace('answer = "expand(f)"', 'answer = "f"')))
    assert any("does not accept the correct answer" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("a*x**2 + b*x + 0*x", "3x^{2} - 2x"),
        ("diff(a*x**3 + sin(b*x), x)", r"9x^{2} - 2\cos\left(2x\right)"),
        ("subs(x**2 + 1, x, a)", "10"),
        ("subs(x**2 + 1, x, x + 1)", r"\left(x + 1\right)^{2} + 1"),
        ("factor(x**2 - 9)", r"\left(x - 3\right)\left(x + 3\right)"),
        ("polynomial([1, b, 0, a], x)", "x^{3} - 2x^{2} + 3"),
        ("polynomial([1, b], 5)", "3"),
        ("x*sqrt(2)", r"x \sqrt{2}"),
        ("round(normal_cdf(1.96), 4)", r"\frac{39}{40}"),
        ("round(normal_quantile(0.975), 2)", r"\frac{49}{25}"),
        ("round(erf(1), 3)", r"\frac{843}{1000}"),
        ("atan(1)", r"\frac{\pi}{4}"),
        ("round(sinh(1)*cosh(1), 2)", r"\frac{181}{100}"),
        ("cancel((x**2 - 1)/(x - 1))", "x + 1"),
    ],
)
def test_expressions_make_formulas(text: str, latex: str) -> None:
    values = {"a": formulas.number(3).number, "b": -formulas.number(2).number, "x": formulas.name("x")}
    assert to_latex(evaluate(parse_expression(text), values.__getitem__)) == latex
