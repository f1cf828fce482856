"""Conversations of several turns over HTTP, and the plan's and the map's own numbers in the companion's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from companion.lines import CODES
from companion.phrases import percent_of
from learning_platform.chat import learner_values, service
from recommender.candidates import Reason
from recommender.planning_context import StepKind
from tests.learning_platform.people import SettableClock
from tests.learning_platform.studying import Learner
from tests.learning_platform.test_chat import ask, open_conversation


def about(answer: dict[str, Any]) -> list[str]:
    return [concept["id"] for concept in answer["linked_concepts"]]


@pytest.mark.parametrize(
    ("language", "questions"),
    [
        ("en", ("What is the dot product?", "Show me an example", "Why does it matter?")),
        ("zh", ("什么是点积？", "举个例子", "它有什么用？")),
    ],
)
def test_three_turns_are_about_one_thing(
    student: Learner, clock: SettableClock, language: str, questions: tuple[str, ...]
) -> None:
    chat = open_conversation(student)
    answers = []
    for question in questions:
        answers.append(ask(student, chat, question, language=language))
        clock.advance(seconds=20)
    assert [about(answer) for answer in answers] == [["dot-product"]] * 3
    assert [answer["question"] for answer in answers] == list(questions)
    assert [answer["language"] for answer in answers] == [language] * 3
    assert all(answer["citations"] for answer in answers)
    assert answers[1]["follow_ups"][0] == "another-example"
    kept = student.browser.get(f"/conversations/{chat}", params={"language": language}).json()["exchanges"]
    assert kept == answers


def test_a_choice_that_was_asked_back_for_goes_on_with_the_question(student: Learner, clock: SettableClock) -> None:
    chat = open_conversation(student)
    ask(student, chat, "What is the difference between the dot product and the determinant?")
    clock.advance(seconds=20)
    asked = ask(student, chat, "What does it lead to?")
    assert asked["status"] == "clarifying"
    assert [action["code"] for action in asked["next_actions"]] == ["choose", "choose"]
    clock.advance(seconds=20)
    answer = ask(student, chat, asked["next_actions"][1]["concept"]["title"])
    assert about(answer) == [asked["next_actions"][1]["concept"]["id"]] == ["determinant"]
    assert answer["answer"].startswith("In this course “Determinant” leads directly to")


def test_no_conversation_knows_what_was_said_in_another(
    enrolled: Callable[[str], Learner], clock: SettableClock
) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    ask(sam, open_conversation(sam), "What is the dot product?")
    clock.advance(seconds=5)
    for learner in (sam, olga):
        assert "dot-product" not in about(ask(learner, open_conversation(learner), "why does it matter?"))


def test_after_half_an_hour_it_is_forgotten(student: Learner, clock: SettableClock) -> None:
    chat = open_conversation(student)
    ask(student, chat, "What is the dot product?")
    clock.advance(seconds=31 * 60)
    assert "dot-product" not in about(ask(student, chat, "why does it matter?"))


def test_the_reason_of_a_step_has_the_receipts_numbers(student: Learner) -> None:
    student.answer("vectors")
    student.answer("vectors", right=False)
    chat = open_conversation(student)
    answer = ask(student, chat, "why is this in my plan?")["answer"]
    path = student.browser.get("/path").json()
    step = path["steps"][0]
    receipt = step["receipt"]
    assert step["concepts"][0]["title"] in answer
    chances = percent_of(receipt["probability_now"]), percent_of(receipt["probability_after"])
    assert f"now {chances[0]} %, right after the step {chances[1]} %" in answer
    if receipt["answers"]:
        assert f"so far: {receipt['answers']}, right without help: {receipt['successes']}" in answer
    if receipt["runner_up"]:
        assert receipt["runner_up"]["concept"]["title"] in answer
    assert path["plan_id"] == student.browser.get("/path").json()["plan_id"]


def test_the_next_step_is_the_paths_first(student: Learner) -> None:
    path = student.browser.get("/path").json()
    answer = ask(student, open_conversation(student), "what should I do next?")
    first = path["steps"][0]
    assert f"on “{first['concepts'][0]['title']}” ({round(first['minutes'])} min)" in answer["answer"]
    assert answer["next_actions"][0]["concept"] == first["concepts"][0]


def test_progress_is_the_maps(student: Learner, clock: SettableClock) -> None:
    for right in (True, True, True, False, True):
        student.answer("vectors", right=right)
    for _ in range(4):
        student.answer("dot-product", right=False)
    clock.advance(seconds=60)
    answer = ask(student, open_conversation(student), "How am I doing?")["answer"]
    concepts = student.browser.get(f"/offerings/{student.offering_id}/mastery").json()["concepts"]
    tried = sorted((each for each in concepts if each["answers"]), key=lambda each: each["probability"])
    assert f"rests on: {sum(each['answers'] for each in concepts)}" in answer
    for each in (tried[0], tried[-1]):
        assert f"at {percent_of(each['probability'])} % (answers: {each['answers']})" in answer
    assert "Answers in the last seven days:" in answer
    attention = student.browser.get(f"/offerings/{student.offering_id}/attention").json()["items"]
    assert attention[0]["concept"]["title"] in answer


def test_an_ordinary_question_pays_for_no_plan(student: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("values are prepared only for questions about them")

    for name in ("plan_of", "progress_of", "learned_of"):
        monkeypatch.setattr(service, name, refuse)
    chat = open_conversation(student)
    for question in ("What is the dot product?", "an example?", "thanks", "hint please"):
        ask(student, chat, question)


def test_every_kind_of_step_and_every_reason_has_words_in_both_languages() -> None:
    codes = {*StepKind, *Reason}
    missing = {language: codes - set(words) for language, words in CODES.items()}
    assert not any(missing.values())


def test_minutes_are_rounded_as_on_the_path() -> None:
    assert learner_values._whole_minutes([4.4, 4.4, 4.4]) == [4, 5, 4]
