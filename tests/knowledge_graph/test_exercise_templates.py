"""Reading exercise files."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate
from knowledge_graph.exercises.templates import TemplateProblem, read_templates, template_from_plain, template_to_plain

NUMERIC = """\
[[exercise]]
id = "dot-product-compute"
kind = "numeric"
difficulty = 0.5
minutes = 3
concepts = { vectors = 0.3 }
require = ["dot != 0"]
answer = "dot"
tolerance = 0.01

[exercise.parameters]
a = { integer = [-5, 5], exclude = [0] }
c = { choice = ["1", "1/2", "sqrt(2)"] }

[exercise.values]
dot = "a*c + 6"

[exercise.text.en]
stem = '''
id = not a key
Compute $@{a}@{c:paren} + 6$.'''
hints = ['Multiply.', 'The first product is $@{a*c}$.']
solution = '$@{dot}$'

[exercise.text.zh]
stem = '计算 $@{a}@{c:paren} + 6$。'
hints = ['相乘。', '第一个积是 $@{a*c}$。']
solution = '$@{dot}$'

[[exercise.misconception]]
id = "added"
answer = "a + c + 6"
feedback = { en = "You added.", zh = "你做了加法。" }
"""

CHOICE = """\
[[exercise]]
id = "orthogonal"
kind = "single-choice"
[exercise.text.en]
stem = "Which one?"
hints = ["The dot product is zero."]
solution = "$(2, -1)$"
[[exercise.option]]
text = { en = '$(2, -1)$' }
correct = true
[[exercise.option]]
text = { en = '$(1, 2)$' }
misconception = "parallel"
feedback = { en = "That vector is parallel to it." }
"""


def read(text: str) -> tuple[tuple[ExerciseTemplate, ...], tuple[TemplateProblem, ...]]:
    return read_templates(text, concept_id=ConceptId("dot-product"), source_language="en", file="dot-product.toml")


def messages(text: str) -> list[tuple[str, int, str]]:
    return [(problem.severity, problem.line, problem.message) for problem in read(text)[1]]


def test_a_numeric_template_is_read_as_it_is_written() -> None:
    (template,), problems = read(NUMERIC)
    assert problems == ()
    assert (template.id, template.kind, template.concept_id) == (
        "dot-product-compute",
        ExerciseKind.NUMERIC,
        "dot-product",
    )
    assert template.concept_weights == {"dot-product": 1.0, "vectors": 0.3}
    assert (template.difficulty, template.minutes, template.tolerance) == (0.5, 3.0, 0.01)
    assert [parameter.name for parameter in template.parameters] == ["a", "c"]
    assert (template.parameters[0].low, template.parameters[0].high, template.parameters[0].exclude) == (-5, 5, (0,))
    assert template.parameters[1].choices == ("1", "1/2", "sqrt(2)")
    assert (template.values, template.require, template.answer) == ((("dot", "a*c + 6"),), ("dot != 0",), "dot")
    assert template.stem.in_language("zh").startswith("计算")
    assert [hint.in_language("zh") for hint in template.hints] == ["相乘。", "第一个积是 $@{a*c}$。"]
    assert template.misconceptions[0].feedback.in_language("zh") == "你做了加法。"
    assert (template.file, template.line) == ("dot-product.toml", 1)


def test_a_choice_template_is_read_as_it_is_written() -> None:
    (template,), problems = read(CHOICE)
    assert problems == ()
    assert [option.correct for option in template.options] == [True, False]
    assert template.options[0].misconception is None
    mistake = template.options[1].misconception
    assert mistake is not None
    assert (mistake.id, mistake.feedback.source) == ("parallel", "That vector is parallel to it.")
    assert (template.answer, template.misconceptions) == ("", ())


@pytest.mark.parametrize("text", [NUMERIC, CHOICE])
def test_a_template_survives_json(text: str) -> None:
    (template,), _ = read(text)
    assert template_from_plain(json.loads(json.dumps(template_to_plain(template)))) == template


def test_the_content_hash_names_the_content_and_not_the_place() -> None:
    (first,), _ = read(NUMERIC)
    (moved,), _ = read("\n\n" + NUMERIC)
    (changed,), _ = read(NUMERIC.replace("你做了加法", "你加了"))
    assert first.content_hash == moved.content_hash
    assert (first.line, moved.line) == (1, 3)
    assert first.content_hash != changed.content_hash


@pytest.mark.parametrize(
    ("old", "new", "line", "part"),
    [
        ('answer = "dot"', 'answer = "dott"', 8, "'dott'"),
        ('answer = "dot"', "", 1, "'answer' is missing"),
        ('answer = "dot"', "answer = 3", 8, "answer must be a text"),
        ('answer = "dot"', 'answer = "__import__(1)"', 8, "no function"),
        ('id = "dot-product-compute"', "", 1, "'id' is missing"),
        ('"dot-product-compute"', '"Dot product"', 2, "not an id"),
        ('"numeric"', '"essay"', 3, "no kind 'essay'"),
        ("difficulty = 0.5", "difficulty = 5", 4, "from -4 to 4"),
        ("difficulty = 0.5", "difficulty = nan", 4, "from -4 to 4"),
        ("difficulty = 0.5", "difficulty = true", 4, "from -4 to 4"),
        ("minutes = 3", "minutes = 0", 5, "minutes must be"),
        ("minutes = 3", "minuets = 3", 5, "'minuets' is not known"),
        ("vectors = 0.3", "vectors = 0", 6, "above 0"),
        ("vectors = 0.3", "vectors = 1.5", 6, "from 0 to 1"),
        ("vectors = 0.3", "dot-product = 0.5", 6, "always has 1"),
        ('["dot != 0"]', '"dot != 0"', 7, "must be a list"),
        ('["dot != 0"]', '["dot != nothing"]', 7, "'nothing'"),
        ("tolerance = 0.01", "tolerance = -1", 9, "tolerance must be"),
        ("[-5, 5], exclude", "[5, -5], exclude", 12, "no value to draw"),
        ("[-5, 5], exclude = [0]", "[0, 0], exclude = [0]", 12, "no value to draw"),
        ("[-5, 5], exclude", "[-5], exclude", 12, "needs integer"),
        ("[-5, 5], exclude", "[-5, 1e9], exclude", 12, "list of integers"),
        ("exclude = [0]", "without = [0]", 12, "'without'"),
        ("a = { integer = [-5, 5], exclude = [0] }", "a = 3", 12, "must be a table"),
        ("c = { choice", "pi = { choice", 13, "cannot be a name"),
        ('"1", "1/2", "sqrt(2)"', "", 13, "nothing to choose"),
        ('"sqrt(2)"]', '"a +"]', 13, "not an expression"),
        ('dot = "a*c + 6"', 'a = "c"', 16, "used twice"),
        ('dot = "a*c + 6"', 'dot = "later"\nlater = "1"', 16, "'later'"),
        ("@{c:paren} + 6$.", "@{d} + 6$.", 19, "'d'"),
        ("@{c:paren} + 6$.", "@{c:big} + 6$.", 19, "no form 'big'"),
        ("@{c:paren} + 6$.", "@{c + 6$.", 19, "not closed"),
        ("['Multiply.', 'The", "['The", 25, "'zh' has 2 hints"),
        ("solution = '$@{dot}$'\n\n[exercise.text.zh]", "[exercise.text.zh]", 18, "'solution' is missing"),
        ("[exercise.text.en]", "[exercise.text.fr]", 1, "no text in the source language"),
        ("[exercise.text.zh]", "[exercise.text.Chinese]", 25, "not a language tag"),
        ('id = "added"', 'id = "Added!"', 31, "not an id"),
        ('feedback = { en = "You added.", zh = "你做了加法。" }', "", 30, "'feedback' is missing"),
        ('{ en = "You added.", ', "{ ", 33, "no text in the source language"),
        ('answer = "a + c + 6"', 'answer = "a + z"', 32, "'z'"),
    ],
)
def test_every_problem_of_a_numeric_template_is_found_with_its_line(old: str, new: str, line: int, part: str) -> None:
    assert NUMERIC.count(old) >= 1
    text = NUMERIC.replace(old, new, 1)
    templates, problems = read(text)
    assert templates == ()
    assert any(
        problem.severity == "error" and problem.line == line and part in problem.message for problem in problems
    ), problems


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("correct = true", "correct = false\nfeedback = { en = 'No.' }", "'misconception' is missing"),
        ("correct = true", "correct = false", "exactly one option must be correct, not 0"),
        ("correct = true", 'correct = "yes"', "must be true or false"),
        ('misconception = "parallel"', "", "'misconception' is missing"),
        ('feedback = { en = "That vector is parallel to it." }', "", "'feedback' is missing"),
        ('misconception = "parallel"', "correct = true", "'feedback' is not known"),
        ("text = { en = '$(1, 2)$' }", "text = '$(1, 2)$'", "must be a table"),
        ("single-choice", "numeric", "'option' is not known"),
    ],
)
def test_every_problem_of_a_choice_template_is_found(old: str, new: str, part: str) -> None:
    templates, problems = read(CHOICE.replace(old, new, 1))
    assert templates == ()
    assert any(part in problem.message for problem in problems), problems


def test_a_choice_needs_options_of_which_enough_are_correct() -> None:
    head = CHOICE[: CHOICE.index("[[exercise.option]]")]
    assert any("two options" in message for _, _, message in messages(head))
    wrong = CHOICE.replace("single", "multiple").replace(
        "correct = true", 'misconception = "x"\nfeedback = { en = "No." }'
    )
    assert any("at least one option must be correct" in message for _, _, message in messages(wrong))


def test_the_same_id_twice_keeps_the_first() -> None:
    templates, problems = read(NUMERIC + NUMERIC)
    assert len(templates) == 1
    assert [(problem.line, "same id" in problem.message) for problem in problems] == [(35, True)]


def test_a_broken_exercise_does_not_hide_the_others() -> None:
    templates, problems = read(NUMERIC.replace('answer = "dot"', 'answer = "?"') + CHOICE)
    assert [template.id for template in templates] == ["orthogonal"]
    assert all("dot-product-compute" in problem.message for problem in problems)


def test_missing_translations_and_hints_are_warnings() -> None:
    templates, problems = read(NUMERIC.replace(', zh = "你做了加法。"', "").replace("['Multiply.', 'The", "['The"))
    assert {problem.severity for problem in problems} == {"error", "warning"}
    templates, problems = read(NUMERIC.replace(', zh = "你做了加法。"', ""))
    assert len(templates) == 1
    assert [(problem.severity, problem.line) for problem in problems] == [("warning", 33)]
    templates, problems = read(CHOICE.replace('["The dot product is zero."]', "[]"))
    assert [problem.severity for problem in problems] == ["warning"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = = 3", 1),
        ("\n\n[[exercise]\n", 3),
        ("id = '''\n\n", 3),
        ("\ud800", 1),
        ("a = '\0'", 1),
        ("a = " + "[" * 5000 + "]" * 5000, 1),
        ("a = " + "9" * 5000, 1),
        ("#" * 600_000, 1),
    ],
)
def test_a_broken_file_is_one_problem(text: str, line: int) -> None:
    templates, problems = read(text)
    assert templates == ()
    assert [(problem.severity, problem.line) for problem in problems] == [("error", line)]


@pytest.mark.parametrize(
    "text",
    ["title = 'x'", "exercise = 3", "exercise = [1]", "[exercise]", "[[exercise]]\n[[exercise]]"],
)
def test_wrong_shapes_are_problems(text: str) -> None:
    assert read(text)[0] == ()
    assert read(text)[1] != ()


known_keys = st.sampled_from(
    [
        "id",
        "kind",
        "text",
        "en",
        "stem",
        "hints",
        "solution",
        "option",
        "parameters",
        "values",
        "answer",
        "concepts",
        "integer",
        "choice",
        "feedback",
        "misconception",
        "correct",
        "require",
        "a",
    ]
)
toml_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(known_keys, inner, max_size=6),
    max_leaves=20,
)


def written(value: object) -> str:
    if value is None or isinstance(value, bool):
        return str(bool(value)).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value) if isinstance(value, str) else repr(value)


@given(toml_values)
def test_reading_never_raises(value: object) -> None:
    templates, problems = read(f"exercise = [{written(value)}]")
    assert templates == ()
    assert problems


@given(st.integers(0, len(NUMERIC)), st.integers(0, 60), st.text(max_size=6))
def test_reading_never_raises_for_a_damaged_file(position: int, cut: int, inserted: str) -> None:
    templates, problems = read(NUMERIC[:position] + inserted + NUMERIC[position + cut :])
    assert all(problem.line >= 1 for problem in problems)
    assert all(template_from_plain(template_to_plain(template)) == template for template in templates)
