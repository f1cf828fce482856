"""Looking at exercises before anybody else does: in the terminal, and in a draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.templates import read_templates
from learning_platform.__main__ import app
from learning_platform.authoring.previews import exercise_preview
from tests.knowledge_graph.test_exercise_formulas import ANTIDERIVATIVE
from tests.knowledge_graph.test_exercise_gaps import CLOZE, TABLE, WHY

COURSES = Path(__file__).parents[1] / "fixtures" / "courses"


def preview(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["exercise", "preview", *arguments, "--folder", str(COURSES)])


def test_an_exercise_is_shown_seed_by_seed_with_everything_about_it() -> None:
    result = preview("algebra-average-of-two", "--seeds", "3")
    assert result.exit_code == 0, result.output
    assert result.output.count("--- algebra-average-of-two, numeric, seed ") == 3
    for part in ("answer: ", "hint 1: ", "solution: ", "mistake forgot-to-divide: "):
        assert part in result.output


def test_an_exercise_that_is_not_there_is_named() -> None:
    result = preview("nothing-of-the-kind")
    assert result.exit_code == 1
    assert "There is no exercise 'nothing-of-the-kind'" in result.output


@pytest.mark.parametrize(
    ("text", "count", "answers", "rubric"),
    [(ANTIDERIVATIVE, 4, 1, 0), (CLOZE, 4, 3, 0), (TABLE, 4, 3, 0), (WHY, 1, 0, 2)],
)
def test_a_preview_holds_what_learners_see_only_afterwards(text: str, count: int, answers: int, rubric: int) -> None:
    (template,), _ = read_templates(text, concept_id=ConceptId("c"), source_language="en", file="c.toml")
    shown = exercise_preview(template, 4, "zh")
    assert (shown.kind, shown.problem, len(shown.variants)) == (template.kind, None, count)
    for variant in shown.variants:
        assert (len(variant.answer), len(variant.rubric)) == (answers, rubric)
        assert variant.hints
        assert variant.solution
        assert len(variant.mistakes) == len(template.misconceptions)


def test_a_preview_says_why_there_is_no_variant() -> None:
    (template,), _ = read_templates(
        CLOZE.replace('"1: 1"', '"1: a"'), concept_id=ConceptId("c"), source_language="en", file="c.toml"
    )
    shown = exercise_preview(template, 3, "en")
    assert shown.variants == []
    assert "is the right answer" in (shown.problem or "")
