from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Formatter

import pytest

from companion.first_steps import blanked, first_step
from companion.forbidden import forbidden_answers
from companion.hint_phrases import HINT_PHRASES, HintPhrase
from companion.hints import (
    LEVELS,
    PAUSE,
    HintLevel,
    HintMaterial,
    Summary,
    WorkedExample,
    make_ladder,
    next_level_at,
    seconds_until,
    summary_of,
)
from companion.revealing import reveals_answer
from companion.worked_siblings import is_other, worked_sibling
from knowledge_graph.exercises.grading import correct_answer, grade_answer
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate, Outcome
from knowledge_graph.exercises.variants import make_variant
from learning_platform.courses.importing import read_course_folder

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
MATERIAL = HintMaterial(
    language="en",
    stem="Let $a=(1,2)$ and $b=(3,4)$. What is $a\\cdot b$?",
    concept=Summary("Dot product", "The sum of the products of matching components."),
    siblings=("Cross product", "Norm"),
    prerequisite=Summary("Vectors", "A vector is a list of numbers."),
    authored=("Look at the components.", "Pair them.", "Add the products."),
    example=WorkedExample("What is $(1,1)\\cdot(2,2)$?", "$2+2=4$."),
    first_step="Your first step: $1\\cdot3=\\underline{\\qquad}$",
)


def never(_: str) -> bool:
    return False


def texts(material: HintMaterial, reveals: Callable[[str], bool] = never) -> dict[HintLevel, str]:
    return {hint.level: hint.text for hint in make_ladder(material, LEVELS, reveals)}


def test_each_level_says_what_it_is_for_with_the_authors_hints_woven_in() -> None:
    said = texts(MATERIAL)
    assert "What is $a\\cdot b$?" in said[HintLevel.GOAL]
    assert "Dot product" in said[HintLevel.GOAL]
    assert "Cross product" in said[HintLevel.CONTRAST]
    assert "Look at the components." in said[HintLevel.CONTRAST]
    assert "A vector is a list of numbers." in said[HintLevel.PREREQUISITE]
    assert "$2+2=4$." in said[HintLevel.EXAMPLE]
    assert "Pair them." in said[HintLevel.EXAMPLE]
    assert said[HintLevel.FIRST_STEP].endswith("Add the products.")


@pytest.mark.parametrize("given", range(-1, LEVELS + 3))
def test_so_many_levels_are_shown_as_were_given(given: int) -> None:
    assert [hint.level for hint in make_ladder(MATERIAL, given, never)] == list(HintLevel)[: max(0, given)]


def test_a_level_without_its_material_still_says_something() -> None:
    bare = HintMaterial("zh", "求秩。", Summary("秩", "列的最大无关个数。"))
    assert all(texts(bare).values())
    assert "列的最大无关个数" in texts(bare)[HintLevel.PREREQUISITE]


def test_what_reveals_the_answer_is_left_out_of_every_level() -> None:
    def reveals(text: str) -> bool:
        return any(part in text for part in ("Look at", "2+2", "first step", "list of numbers"))

    said = texts(MATERIAL, reveals)
    assert all(said.values())
    assert not any(reveals(text) for text in said.values())


def test_a_concept_that_is_the_answer_is_not_named() -> None:
    said = texts(replace(MATERIAL, names_answer=True, example=None, first_step=""))
    assert not any("Dot product" in text for text in said.values())


@pytest.mark.parametrize(
    ("given", "last", "tried", "seconds"),
    [
        (0, None, False, 0),
        (1, NOW, False, 30),
        (1, NOW - timedelta(seconds=29.2), False, 1),
        (1, NOW - PAUSE, False, 0),
        (1, NOW, True, 0),
        (2, None, False, 0),
    ],
)
def test_the_next_level_comes_after_an_attempt_or_thirty_seconds(
    given: int, last: datetime | None, seconds: int, *, tried: bool
) -> None:
    assert seconds_until(next_level_at(given, last, tried_since=tried), NOW) == seconds


def test_a_summary_has_two_sentences() -> None:
    assert summary_of("T", "One. Two. Three.").text == "One. Two."


@pytest.mark.parametrize(
    ("sentence", "begun"),
    [
        ("No formula here.", ()),
        ("It holds that $a \\le b$.", ()),
        ("Then $x=5$ and $y=6$.", ("Then $x=\\underline{\\qquad}$",)),
    ],
)
def test_a_first_step_stops_at_its_first_result(sentence: str, begun: tuple[str, ...]) -> None:
    assert blanked(sentence) == begun


def test_every_phrase_exists_in_both_languages_with_the_same_places() -> None:
    for phrase in HintPhrase:
        places = {
            frozenset(part[1] for part in Formatter().parse(table[phrase]) if part[1])
            for table in HINT_PHRASES.values()
        }
        assert len(places) == 1, phrase
    assert {frozenset(table) for table in HINT_PHRASES.values()} == {frozenset(HintPhrase)}


COURSE = read_course_folder(Path(__file__).parents[2] / "data" / "courses" / "linear-algebra")
TEMPLATES = [own[0] for own in COURSE.templates_by_concept.values()]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_a_worked_sibling_and_a_first_step_keep_the_open_answer(template: ExerciseTemplate) -> None:
    variant = make_variant(template, 11, "en")
    forbidden = forbidden_answers(variant)

    def reveals(text: str) -> bool:
        return reveals_answer(text, forbidden)

    example = worked_sibling(template, variant, reveals)
    assert not reveals(first_step(variant, reveals))
    if example is not None:
        assert example.stem.split() != variant.stem.split()
        assert not reveals(example.solution)
        assert example == worked_sibling(template, variant, reveals)


def test_a_sibling_is_answered_differently() -> None:
    template = next(one for one in TEMPLATES if one.kind is ExerciseKind.NUMERIC)
    variant = make_variant(template, 3, "en")
    siblings = [make_variant(template, seed, "en") for seed in range(4, 40)]
    for sibling in siblings:
        same = grade_answer(variant.key, correct_answer(sibling.key)).outcome is Outcome.CORRECT
        assert not (same and is_other(variant, sibling))
    assert not is_other(variant, variant)
