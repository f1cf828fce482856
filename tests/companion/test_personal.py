"""Answers about the plan and progress: the values' own numbers, in words; and what a feeling is answered with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from companion.answers import ActionCode, Answer, AnswerStatus, Flag, FollowUp, NextAction, Piece
from companion.context import OpenExercise
from companion.intents import Intent
from companion.learner_values import (
    Alternative,
    Attention,
    Estimate,
    Need,
    Plan,
    PlannedStep,
    Progress,
    values_needed,
)
from knowledge_graph.concepts import ConceptId, LocalizedText

Ask = Callable[..., tuple[list[Piece], Answer]]
DOT, VECTORS, NORM, RANK, BAYES = (
    ConceptId(name) for name in ("dot-product", "vectors", "vector-norm", "matrix-rank", "bayes")
)
REVIEW = PlannedStep(
    kind="review",
    concepts=(DOT,),
    minutes=5,
    reason="due",
    answers=7,
    successes=4,
    failures_in_row=0,
    probability_now=0.625,
    probability_after=0.81,
    recall_now=0.66,
    recall_after=1.0,
    recall_at_horizon=0.93,
    recall_if_skipped=0.41,
    horizon_days=21.2,
    path=(NORM, DOT),
    knocks_out=(VECTORS,),
    unlocks=(RANK,),
    runner_up=Alternative("lesson", NORM, 12, 0.47),
    skipping_share=0.38,
)
LESSON = replace(
    REVIEW, kind="lesson", concepts=(BAYES,), minutes=12, reason="ready-to-learn", answers=0, recall_now=None
)
PLAN = Plan((REVIEW, LESSON), {BAYES: LocalizedText("en", {"en": "Bayes' theorem", "zh": "贝叶斯定理"})})
PROGRESS = Progress(
    by_status={"mastered": 2, "learning": 1, "fading": 1},
    total=4,
    answers=23,
    strongest=Estimate(VECTORS, 0.912, 9),
    weakest=Estimate(NORM, 0.31, 4),
    answers_this_week=6,
    mastered_this_week=(VECTORS,),
    learned=(Estimate(RANK, 0.7, 5), Estimate(DOT, 0.9, 5)),
    attention=Attention("stuck", NORM, 0.31, None, 3, VECTORS),
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "why is the dot product in my plan?",
            [
                "review, 5 min",
                "Its time for a review has come.",
                "so far: 7, right without help: 4",
                "now 63 %, right after the step 81 %",
                "now 66 %, right after the step 99 %",
                "in 21 days: 93 % if you do it, 41 % if you skip it",
                "“Dot product”, “Norm of a vector”",
                "unnecessary: “Vectors”",
                "opens “Rank of a matrix”",
                "lesson on “Norm of a vector” (12 min), worth 47 % as much",
                "give up 38 %",
            ],
        ),
        (
            "为什么我的计划里有点积",
            ["5 分钟", "到该复习的时候了", "7 次", "63%", "81%", "66%", "21 天后", "93%", "41%", "47%", "38%"],
        ),
    ],
)
def test_a_steps_reason_is_its_receipt_in_words(ask: Ask, question: str, said: list[str]) -> None:
    _, answer = ask(question, plan=PLAN)
    assert [words for words in said if words not in answer.text] == []
    assert answer.next_actions[0] == NextAction(ActionCode.PRACTISE, DOT)
    assert answer.subjects == (DOT,)


def test_a_reason_without_a_name_is_of_the_pages_step_else_of_the_first(ask: Ask) -> None:
    assert (
        "“Bayes' theorem” is in" in ask("why is this in my plan?", plan=replace(PLAN, steps=(LESSON, REVIEW)))[1].text
    )
    assert "“Dot product” is in" in ask("why is this in my plan?", plan=PLAN, page_concept=DOT)[1].text


def test_what_is_not_planned_is_called_so(ask: Ask) -> None:
    _, answer = ask("why is the rank in my plan today?", plan=PLAN)
    assert "“Rank of a matrix” is not in today's plan" in answer.text
    assert "lesson on “Bayes' theorem” (12 min)" in answer.text


def test_the_next_step_comes_with_minutes_reason_and_another_way(ask: Ask) -> None:
    _, answer = ask("what should I do next?", plan=PLAN)
    assert "Next: review on “Dot product” (5 min). Its time for a review has come." in answer.text
    assert "lesson on “Bayes' theorem” (12 min)" in answer.text
    assert answer.next_actions[:2] == (NextAction(ActionCode.PRACTISE, DOT), NextAction(ActionCode.TODAY))
    assert answer.follow_ups[0] is FollowUp.WHY_PLANNED


def test_an_empty_plan_and_a_missing_one_lead_to_the_path(ask: Ask) -> None:
    assert "no step left" in ask("what now?", plan=Plan((), {}))[1].text
    assert NextAction(ActionCode.TODAY) in ask("what now?")[1].next_actions


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "How am I doing?",
            [
                "Of 4 concepts here you have mastered 2; 1 you are learning, 1 are fading, and 0 ",
                "rests on: 23",
                "Strongest: “Vectors” at 91 % (answers: 9)",
                "“Norm of a vector” at 31 % (answers: 4)",
                "last seven days: 6",
                "Newly mastered: “Vectors”",
                "“Norm of a vector”, which you missed 3 times in a row",
                "blocks it is “Vectors”",
            ],
        ),
        ("我学得怎么样", ["4 个概念", "掌握了 2 个", "23 次", "91%", "31%", "6 次", "“向量”", "连续 3 次"]),
    ],
)
def test_progress_is_told_with_its_evidence(ask: Ask, question: str, said: list[str]) -> None:
    _, answer = ask(question, progress=PROGRESS)
    assert [words for words in said if words not in answer.text] == []
    assert NextAction(ActionCode.PRACTISE, NORM) in answer.next_actions


def test_without_answers_progress_does_not_pretend_to_know(ask: Ask) -> None:
    assert "nothing to go by" in ask("How am I doing?", progress=Progress({}, 4, 0))[1].text


@pytest.mark.parametrize(
    ("question", "concept_id"),
    [("quiz me", RANK), ("quiz me on the dot product", DOT), ("考考我", RANK), ("出几道点积的题", DOT)],
)
def test_a_quiz_is_on_what_is_named_else_on_what_is_nearest_to_being_forgotten(
    ask: Ask, question: str, concept_id: ConceptId
) -> None:
    _, answer = ask(question, progress=PROGRESS)
    assert answer.next_actions[0] == NextAction(ActionCode.PRACTISE, concept_id)


def test_a_quiz_with_nothing_learned_yet_leads_to_the_path(ask: Ask) -> None:
    assert ask("quiz me", progress=Progress({}, 4, 0))[1].next_actions[0] == NextAction(ActionCode.TODAY)


def test_what_is_needed_before_is_told_with_the_learners_standing(ask: Ask) -> None:
    mastery = {VECTORS: 0.32}
    _, answer = ask("What do I need before the dot product?", mastery=mastery)
    assert "builds directly on “Vectors” (you are at 32 %)" in answer.text
    assert answer.next_actions[0] == NextAction(ActionCode.LEARN_PREREQUISITE, VECTORS)
    _, known = ask("What do I need before the dot product?", mastery={VECTORS: 0.9}, mastered=frozenset({VECTORS}))
    assert "“Vectors” (mastered)" in known.text
    assert NextAction(ActionCode.LEARN_PREREQUISITE, VECTORS) not in known.next_actions
    assert "needs nothing before it" in ask("what are the prerequisites of vectors?")[1].text


def test_two_concepts_stand_side_by_side_with_how_they_hang_together(ask: Ask) -> None:
    _, answer = ask("What is the difference between the dot product and the norm?")
    assert "“Norm of a vector” builds on “Dot product”" in answer.text
    assert {citation.concept_id for citation in answer.citations} == {DOT, NORM}


def test_a_feeling_gets_a_warm_word_and_one_small_step(ask: Ask, exercise: OpenExercise) -> None:
    _, plain = ask("I am so frustrated", plan=PLAN)
    assert "review on “Dot product” (5 min)" in plain.text
    assert (plain.intent, plain.status, plain.flags) == (Intent.FEELING, AnswerStatus.ANSWERED, ())
    _, stuck = ask("this is too hard", open_exercise=exercise)
    assert stuck.next_actions[0] == NextAction(ActionCode.RETURN_TO_EXERCISE, DOT)
    _, weak = ask("I feel stupid, the dot product is too hard for me", mastery={VECTORS: 0.2})
    assert weak.next_actions[0] == NextAction(ActionCode.LEARN_PREREQUISITE, VECTORS)


def test_a_disclosure_keeps_the_fixed_text_and_the_flag(ask: Ask) -> None:
    _, answer = ask("I feel stupid and I don't want to live anymore", plan=PLAN)
    assert (answer.status, answer.flags, answer.citations) == (AnswerStatus.SUPPORT, (Flag.WELLBEING,), ())


@pytest.mark.parametrize("question", ["my tutor, please", "转给老师", "I want to talk to a human"])
def test_who_asks_for_a_person_gets_the_way_to_one(ask: Ask, question: str) -> None:
    assert ask(question)[1].next_actions == (NextAction(ActionCode.ASK_TUTOR),)


def test_only_questions_about_the_plan_or_progress_need_values() -> None:
    needing = {intent for intent in Intent if values_needed(intent)}
    assert Intent.COURSE_QUESTION not in needing
    assert values_needed(Intent.PROGRESS) == {Need.PROGRESS}
    assert values_needed(Intent.WHY_PLANNED) == values_needed(Intent.NEXT_STEP) == {Need.PLAN}
