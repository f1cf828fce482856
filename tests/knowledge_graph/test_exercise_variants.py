"""Variants from seeds, and the verification of templates."""

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.grading import grade_answer
from knowledge_graph.exercises.kinds import ExerciseTemplate, Outcome, RawAnswer
from knowledge_graph.exercises.template_plain import template_to_plain, with_content_hash
from knowledge_graph.exercises.templates import read_templates
from knowledge_graph.exercises.variants import VariantError, make_variant, make_variants
from knowledge_graph.exercises.verification import verify_template

SYSTEM = r"""
[[exercise]]
id = "inverse-entry"
kind = "numeric"
require = ["det(M) != 0", "a != b"]
answer = "inv[0, 0]"
[exercise.parameters]
a = { integer = [-4, 4], exclude = [0] }
b = { integer = [-4, 4] }
c = { choice = ["1", "2", "sqrt(2)"] }
[exercise.values]
inv = "inverse(M)"
M = "[[a, b], [c, 3]]"
[exercise.text.en]
stem = 'Find the first entry of the inverse of $@{M}$.'
hints = ['The determinant is $@{det(M)}$.']
solution = 'The inverse is $@{inv}$.'
[exercise.text.zh]
stem = '求 $@{M}$ 的逆的第一个元素。'
hints = ['行列式为 $@{det(M)}$。']
solution = '逆为 $@{inv}$。'
[[exercise.misconception]]
id = "reciprocal-entry"
answer = "1/a"
feedback = { en = 'Not $@{1/a}$.', zh = '不是 $@{1/a}$。' }
""".replace('inv = "inverse(M)"\nM = "[[a, b], [c, 3]]"', 'M = "[[a, b], [c, 3]]"\ninv = "inverse(M)"')

OPTIONS = r"""
[[exercise]]
id = "which-sums"
kind = "multiple-choice"
[exercise.parameters]
a = { integer = [-9, 9] }
b = { integer = [-9, 9] }
[exercise.text.en]
stem = 'Which equal $@{a} @{b:signed}$?'
hints = ['Add.']
solution = '$@{a + b}$'
[[exercise.option]]
text = { en = '$@{a + b}$', zh = '是 $@{a + b}$' }
correct = true
[[exercise.option]]
text = { en = '$@{a - b}$' }
misconception = "minus"
feedback = { en = 'Not $@{a - b}$.' }
[[exercise.option]]
text = { en = '$@{a * b}$' }
misconception = "times"
feedback = { en = 'Not $@{a * b}$.' }
[[exercise.option]]
text = { en = 'the sum of both' }
correct = true
"""


def read(text: str) -> ExerciseTemplate:
    templates, problems = read_templates(
        text, concept_id=ConceptId("inverse"), source_language="en", file="inverse.toml"
    )
    assert not [problem for problem in problems if problem.severity == "error"], problems
    return templates[0]


@given(st.integers(), st.sampled_from([SYSTEM, OPTIONS]))
def test_the_same_seed_gives_the_same_variant(seed: int, text: str) -> None:
    assert make_variant(read(text), seed, "en") == make_variant(read(text), seed, "en")


@given(st.integers(0, 10**9), st.sampled_from([SYSTEM, OPTIONS]))
def test_numbers_and_key_do_not_depend_on_the_language(seed: int, text: str) -> None:
    english, chinese = make_variants(read(text), seed, ("en", "zh"))
    assert chinese == make_variant(read(text), seed, "zh")
    assert (english.key.value, english.key.correct_options) == (chinese.key.value, chinese.key.correct_options)
    assert [(m.answer, m.misconception) for m in english.key.mistakes] == [
        (m.answer, m.misconception) for m in chinese.key.mistakes
    ]


def test_variants_do_not_depend_on_the_process() -> None:
    """Golden: these are the variants of every process and every version of Python from now on."""
    program = (
        "import sys, json; from knowledge_graph.exercises.templates import template_from_plain;"
        "from knowledge_graph.exercises.variants import make_variant;"
        "t = template_from_plain(json.load(sys.stdin));"
        "print([(v.stem, v.key.value) for v in (make_variant(t, seed, 'en') for seed in range(20))])"
    )
    plain = json.dumps(template_to_plain(read(SYSTEM)))
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=plain,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
        ).stdout
        for hash_seed in ("0", "1", "random")
    }
    here = [
        (variant.stem, variant.key.value) for variant in (make_variant(read(SYSTEM), seed, "en") for seed in range(20))
    ]
    assert printed == {f"{here}\n"}
    assert hashlib.sha256(str(here).encode()).hexdigest()[:16] == "0db8b9baf6373bc4"


@given(st.integers())
def test_conditions_hold_and_mistakes_are_no_answers(seed: int) -> None:
    variant = make_variant(read(SYSTEM), seed, "en")
    assert grade_answer(variant.key, RawAnswer(variant.key.value)).outcome is Outcome.CORRECT
    (mistake,) = variant.key.mistakes
    grade = grade_answer(variant.key, RawAnswer(mistake.answer))
    assert (grade.outcome, grade.misconception, grade.feedback) == (
        Outcome.INCORRECT, "reciprocal-entry", mistake.feedback
    )  # fmt: skip


@given(st.integers())
def test_options_differ_and_carry_their_letters_in_order(seed: int) -> None:
    variant = make_variant(read(OPTIONS), seed, "en")
    assert [option.id for option in variant.options] == ["a", "b", "c", "d"]
    assert len({option.text for option in variant.options}) == 4
    text_of = {option.id: option.text for option in variant.options}
    assert "the sum of both" in {text_of[option] for option in variant.key.correct_options}
    assert all(text_of[mistake.answer] in mistake.feedback for mistake in variant.key.mistakes)


def test_options_are_shuffled_fairly() -> None:
    variants = [make_variant(read(OPTIONS), seed, "en") for seed in range(400)]
    first = sum(variant.options[0].text == "the sum of both" for variant in variants)
    assert 70 < first < 130  # 100 expected, standard deviation 8.7


def test_every_value_of_a_range_is_drawn_except_the_excluded() -> None:
    template = read(SYSTEM.replace("exclude = [0]", "exclude = [0, -4, 3, 17]"))
    drawn = {make_variant(template, seed, "en").stem.split("bmatrix} ")[1].split(" ")[0] for seed in range(400)}
    assert drawn == {"-3", "-2", "-1", "1", "2", "4"}


def test_a_seed_that_breaks_every_rule_names_template_seed_and_rule() -> None:
    template = read(SYSTEM.replace('"a != b"', '"a > 4"'))
    with pytest.raises(VariantError) as error:
        make_variant(template, 7, "en")
    assert (error.value.template_id, error.value.seed) == ("inverse-entry", 7)
    assert "'a > 4' does not hold" in error.value.rule


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('answer = "1/a"', 'answer = "inv[0, 0]"', "leads to the correct answer"),
        ('answer = "inv[0, 0]"', 'answer = "M"', "a number is needed"),
        ('answer = "inv[0, 0]"', 'answer = "M[2, 0]"', "no position 2"),
        ('"a != b"', '"a"', "a condition is needed"),
        ("$@{inv}$", "$@{M + 1}$", "a vector or matrix is needed"),
        ("$@{inv}$", "$@{inv:term}$", "no form 'term'"),
        ("$@{inv}$", "$@{a < b}$", "a condition cannot be shown"),
        ('inv = "inverse(M)"', 'inv = "inverse(M - M)"', "singular"),
    ],
)
def test_a_template_that_makes_no_sense_says_why(old: str, new: str, part: str) -> None:
    with pytest.raises(VariantError) as error:
        make_variant(read(SYSTEM.replace(old, new, 1)), 1, "en")
    assert part in error.value.rule


def test_two_options_that_always_read_the_same_are_refused() -> None:
    with pytest.raises(VariantError, match="options 2 and 3 read the same"):
        make_variant(read(OPTIONS.replace("@{a * b}", "@{a - b}")), 1, "en")


def test_verification_passes_sound_templates() -> None:
    assert verify_template(read(SYSTEM)) == ()
    assert verify_template(read(OPTIONS)) == ()


@pytest.mark.parametrize(
    ("old", "new", "severity", "part"),
    [
        ('"a != b"', '"a > 4"', "error", "does not hold"),
        ("求 $@{M}$", "求 $@{M}", "error", "'zh': the stem has a $ that is not closed"),
        ("求 $@{M}$", "求 @{M}", "error", "outside of $"),
        ("[-4, 4], exclude = [0]", "[1, 2]", "error", "different variants from 50 seeds"),
        ("The determinant is $@{det(M)}$.", "It is $@{inv[0, 0]}$.", "warning", "hint 1 in 'en' contains the answer"),
        ('answer = "1/a"', 'answer = "[1, a]"', "error", "a number is needed"),
        ('answer = "inv[0, 0]"', 'answer = "inv[0, 0]"\ntolerance = 0.00000001', "error", "tolerance does not accept"),
    ],
)
def test_verification_finds_what_goes_wrong(old: str, new: str, severity: str, part: str) -> None:
    text = SYSTEM.replace(old, new, 1)
    if part == "different variants from 50 seeds":
        text = text.replace("b = { integer = [-4, 4] }", "b = { integer = [4, 5] }")
    problems = verify_template(read(text))
    assert any(problem.severity == severity and part in problem.message for problem in problems), problems


def test_verification_names_template_and_seed() -> None:
    (problem,) = verify_template(read(SYSTEM.replace('"a != b"', '"a > 4"')))
    assert "'inverse-entry', seed 0" in problem.message
    assert problem.line == 2


def test_a_numeric_template_without_parameters_earns_a_warning() -> None:
    fixed = r"""
[[exercise]]
id = "fixed"
kind = "numeric"
answer = "12"
[exercise.text.en]
stem = 'What is $3\cdot 4$?'
hints = ['It is not 11.']
solution = '$12$'
"""
    assert [problem.severity for problem in verify_template(read(fixed))] == ["warning"]
    assert [
        "contains the answer" in problem.message
        for problem in verify_template(read(fixed.replace("It is not 11", "It is 12")))
    ] == [False, True]


def test_a_hash_is_part_of_the_chance() -> None:
    template = read(SYSTEM)
    other = with_content_hash(replace(template, difficulty=1.0))
    assert [make_variant(template, seed, "en").stem for seed in range(5)] != [
        make_variant(other, seed, "en").stem for seed in range(5)
    ]


def test_the_example_of_the_documentation_is_sound() -> None:
    documentation = Path(__file__).parents[2] / "docs" / "course-format.md"
    blocks = [block.split("```")[0] for block in documentation.read_text().split("```toml\n")[1:]]
    exercises = [block for block in blocks if block.startswith("[[exercise]]")]
    assert len(exercises) == 9
    for block in exercises:
        assert tomllib.loads(block)
        template = read(block)
        assert [problem for problem in verify_template(template) if problem.severity == "error"] == []


@settings(max_examples=20)
@given(st.integers(0, 10**6))
def test_a_template_may_use_irrational_parameters(seed: int) -> None:
    template = read(SYSTEM.replace('["1", "2", "sqrt(2)"]', '["sqrt(2)", "sqrt(3)/2"]'))
    variant = make_variant(template, seed, "en")
    assert grade_answer(variant.key, RawAnswer(variant.key.value)).outcome is Outcome.CORRECT
