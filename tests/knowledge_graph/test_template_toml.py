"""Exercise files that are written are read again as the same templates."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId, LocalizedText
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.template_toml import templates_to_toml
from knowledge_graph.exercises.templates import read_templates

EXERCISES = sorted((Path(__file__).parents[2] / "data" / "courses").glob("*/exercises/*.toml"))


def without_place(templates: tuple[ExerciseTemplate, ...]) -> list[ExerciseTemplate]:
    return [replace(template, file="", line=0) for template in templates]


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_every_shipped_exercise_is_read_again_as_it_was_written(path: Path) -> None:
    concept = ConceptId(path.stem)
    templates, _ = read_templates(path.read_text("utf-8"), concept_id=concept, source_language="en", file="a")
    written = templates_to_toml(templates)
    again, problems = read_templates(written, concept_id=concept, source_language="en", file="b")
    assert without_place(again) == without_place(templates)
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert templates_to_toml(again) == written


READABLE = st.text(
    st.one_of(st.sampled_from("'\"\\$ \n\t\r\x00\x07\x7f\u202e#[]=中"), st.characters(exclude_categories=["Cs"])),
    max_size=30,
).filter(lambda text: text.strip() != "" and "@{" not in text)


@settings(max_examples=60, deadline=None)
@given(stem=READABLE, hints=st.lists(READABLE, max_size=3), solution=READABLE, option=READABLE, feedback=READABLE)
def test_any_text_survives_being_written(
    stem: str, hints: list[str], solution: str, option: str, feedback: str
) -> None:
    base = """[[exercise]]
id = "a"
kind = "single-choice"
text.en = { stem = "s", hints = ["h"], solution = "s" }
option = [
  { text = { en = "x" }, correct = true },
  { text = { en = "y" }, misconception = "m", feedback = { en = "f" } },
]
"""
    (template,), _ = read_templates(base, concept_id=ConceptId("c"), source_language="en", file="")

    def text(value: str) -> LocalizedText:
        return LocalizedText("en", {"en": value, "zh-Hans": value + "。"})

    right, wrong = template.options
    assert wrong.misconception is not None
    changed = replace(
        template,
        stem=text(stem),
        hints=tuple(map(text, hints)),
        solution=text(solution),
        options=(
            replace(right, text=text(option)),
            replace(wrong, misconception=replace(wrong.misconception, feedback=text(feedback))),
        ),
    )
    again, problems = read_templates(
        templates_to_toml([changed]), concept_id=ConceptId("c"), source_language="en", file=""
    )
    assert [problem.message for problem in problems if problem.severity == "error"] == []
    assert replace(again[0], content_hash="", line=0) == replace(changed, content_hash="", line=0)


def test_half_of_a_surrogate_pair_is_refused_when_it_is_written() -> None:
    base = "[[exercise]]\nid='a'\nkind='numeric'\nanswer='1'\ntext.en={stem='s',hints=['h'],solution='s'}\n"
    (template,), _ = read_templates(base, concept_id=ConceptId("c"), source_language="en", file="")
    broken = replace(template, stem=replace(template.stem, by_language={"en": "\ud800"}))
    with pytest.raises(ValueError, match="surrogates"):
        templates_to_toml([broken])
