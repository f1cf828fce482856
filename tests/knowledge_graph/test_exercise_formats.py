"""Exercises written in the formats of other systems are the same questions when they are read again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseKind
from knowledge_graph.exercises.templates import read_templates
from knowledge_graph.exercises.variants import make_variant
from knowledge_graph.formats.exercise_formats import EXERCISE_FORMATS
from knowledge_graph.formats.protocol import ReadExercises, ReadingChoices
from knowledge_graph.formats.question_texts import (
    html_to_markdown,
    markdown_to_html,
    markdown_to_plain,
    plain_to_markdown,
)
from knowledge_graph.formats.questions import EXCHANGED, Answer, Question, QuestionCollector, question_of

CONCEPT = ConceptId("c")
FORMATS = list(EXERCISE_FORMATS)
EXERCISES = sorted((Path(__file__).parents[2] / "data" / "courses").glob("*/exercises/*.toml"))

words = st.text(
    st.one_of(st.sampled_from("ab 12*_`#<>&$\\{}[]()=~:|!-+.,;'\"%/中文é→@\u202e"), st.characters(codec="utf-8")),
    min_size=1,
    max_size=25,
).map(lambda text: plain_to_markdown(" ".join(text.split())))
formulas = st.sampled_from(
    [r"$x_1 < \frac{1}{2}$", r"$\{a, b\} = 1$", "$$x \\neq y$$", r"$\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}$"]
)
marked = st.sampled_from(["**bold**", "*slanted*", "`code`", "a *b* **c**", "[site](https://example.org/a?b=1)"])
sentences = st.lists(st.one_of(words, formulas, marked), min_size=1, max_size=3).map(
    lambda parts: html_to_markdown(markdown_to_html(" ".join(part for part in parts if part) or "x"))
)
texts = st.lists(sentences, min_size=1, max_size=2).map("\n\n".join)
short = (
    st.text(st.sampled_from("abcxyz 123中文é=#{}~:*\\"), min_size=1, max_size=12)
    .filter(lambda text: any(character.isalpha() for character in text))
    .map(lambda text: " ".join(text.split()))
)


def by_text(text: str) -> str:
    """Texts that read the same are the same option."""
    return " ".join(markdown_to_plain(text).split())


def some(strategy: st.SearchStrategy[str], least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(strategy, min_size=least, max_size=5, unique_by=by_text).filter(
        lambda texts: all(by_text(text) for text in texts)
    )


@st.composite
def questions(draw: st.DrawFn) -> Question:
    kind = draw(st.sampled_from(sorted(EXCHANGED)))
    question = Question(
        name="c-q",
        kind=kind,
        stem=draw(texts.filter(by_text)),
        hints=tuple(draw(st.lists(sentences.filter(by_text), max_size=2))),
        solution=draw(texts.filter(by_text)),
    )
    feedback = sentences.filter(by_text)
    match kind:
        case ExerciseKind.SINGLE_CHOICE:
            right, *others = draw(some(sentences, 2))
            answers = (Answer(right, correct=True), *(Answer(text, feedback=draw(feedback)) for text in others))
            return replace(question, answers=answers)
        case ExerciseKind.MULTIPLE_CHOICE:
            right, other, *others = draw(some(sentences, 3))
            rest = tuple(Answer(text, feedback=draw(feedback)) for text in others)
            return replace(question, answers=(Answer(right, correct=True), Answer(other, correct=True), *rest))
        case ExerciseKind.NUMERIC:
            number = draw(st.decimals(-1000, 1000, places=3))
            tolerance = draw(st.sampled_from([0.0, 0.5, 0.001]))
            wrong = Answer(format(number + 7, "f"), feedback=draw(feedback))
            return replace(question, answers=(Answer(format(number, "f"), correct=True), wrong), tolerance=tolerance)
        case ExerciseKind.SHORT_TEXT:
            first, second, third = draw(
                st.lists(short, min_size=3, max_size=3, unique_by=lambda text: text.casefold().strip("=#{}~:*\\ "))
            )
            answers = (
                Answer(first, correct=True),
                Answer(second, correct=True),
                Answer(third, feedback=draw(feedback)),
            )
            return replace(question, answers=answers)
        case ExerciseKind.ORDERING:
            return replace(question, items=tuple(draw(some(sentences, 3))))
        case ExerciseKind.MATCHING:
            lefts, rights = draw(some(sentences, 3)), draw(some(words, 3))
            chosen = [draw(st.sampled_from(rights)) for _ in lefts]
            if len(set(chosen)) < 2:
                chosen[:2] = rights[:2]
            distractors = tuple(text for text in rights if text not in chosen)
            return replace(question, pairs=tuple(zip(lefts, chosen, strict=True)), distractors=distractors)
        case _:
            raise AssertionError(kind)


def content_of(question: Question) -> tuple[object, ...]:
    """What two questions are compared by: names, ids and the order of options do not matter."""
    ordered = question.kind in {ExerciseKind.NUMERIC, ExerciseKind.SHORT_TEXT}
    answers = Counter((answer.text, answer.correct, answer.feedback) for answer in question.answers)
    return (
        question.kind,
        question.stem,
        list(question.answers) if ordered else answers,
        question.items,
        question.pairs,
        sorted(question.distractors),
        question.tolerance,
        question.hints,
        question.solution,
    )


def read(path: Path, name: str) -> ReadExercises:
    return EXERCISE_FORMATS[name].reader.read(path, CONCEPT, ReadingChoices())


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(question=questions())
def test_a_question_is_the_same_after_a_round_trip(
    name: str, question: Question, tmp_path_factory: pytest.TempPathFactory
) -> None:
    collector = QuestionCollector("made", CONCEPT, "en")
    collector.add(question)
    if not collector.templates:  # two texts fold to the same, or a text is too much like markup for our own format
        return
    (template,) = collector.templates.values()
    path = tmp_path_factory.mktemp("formats") / "questions"
    problems = EXERCISE_FORMATS[name].writer.write([template], path, language="en", seeds=[0])
    if name == "gift" and question.kind is ExerciseKind.ORDERING:
        assert [problem.code for problem in problems] == ["left-out"]
        return
    assert problems == ()
    again = read(path, name)
    assert [str(problem) for problem in again.problems] == []
    (twin,) = again.templates
    assert content_of(question_of(make_variant(twin, 0, "en"))) == content_of(
        question_of(make_variant(template, 0, "en"))
    )


@settings(deadline=None)
@given(texts)
def test_markdown_is_the_same_after_being_html(text: str) -> None:
    once = html_to_markdown(markdown_to_html(text))
    assert markdown_to_html(once) == markdown_to_html(text)
    assert html_to_markdown(markdown_to_html(once)) == once


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("path", EXERCISES[::6], ids=lambda path: path.stem)
def test_shipped_exercises_are_written_and_read_without_loss(path: Path, name: str, tmp_path: Path) -> None:
    templates, _ = read_templates(path.read_text("utf-8"), concept_id=CONCEPT, source_language="en", file=path.name)
    exchanged = EXCHANGED - {ExerciseKind.ORDERING}
    templates = tuple(template for template in templates if template.kind in exchanged and not template.unit)
    out = tmp_path / "out"
    EXERCISE_FORMATS[name].writer.write(templates, out, language="en", seeds=[0, 1])
    again = read(out, name)
    assert [str(problem) for problem in again.problems] == []
    variants = [
        make_variant(template, seed, "en")
        for template in templates
        for seed in ([0, 1] if template.parameters else [0])
    ]
    expected = [question_of(variant) for variant in variants]
    found = [question_of(make_variant(template, 0, "en")) for template in again.templates]
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert (markdown_to_html(one.stem), one.kind, len(one.answers)) == (
            markdown_to_html(other.stem),
            other.kind,
            len(other.answers),
        )
        assert [answer.text for answer in one.answers if answer.correct] or one.pairs
