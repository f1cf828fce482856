"""A student asks in vain, asks the tutor; the tutor answers for everybody; another student gets that answer first."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from learning_platform.demo.people import STUDENTS, TUTOR
from tests.end_to_end.visiting import Visitor

pytestmark = pytest.mark.timeout(300)
WORDS = {
    "en": {
        "question": "Which bus goes to the swimming pool on Sundays?",
        "box": "Your question",
        "ask": "Ask my tutor",
        "stop": "Stop",
        "send": "Send",
        "waiting": "With your tutor",
        "answer": "Your answer",
        "for_all": "Write an answer for everybody",
        "concept": "Concept it is about",
        "endorse": "Endorse it",
        "new": "New answer",
        "by": "Answered by your tutor",
        "questions": "Questions to you",
        "read": "Read what was written",
        "disclosure": "I want to kill myself",
        "handled": "Dealt with",
        "undo": "Undo",
        "reply": "Take the **blue** line.",
        "plain": "Take the blue line.",
    },
    "zh": {
        "question": "周日去游泳馆坐哪路公交车？",
        "box": "你的问题",
        "ask": "问我的老师",
        "stop": "停止",
        "send": "发送",
        "waiting": "老师处理中",
        "answer": "你的回答",
        "for_all": "写一个给所有人的回答",
        "concept": "所属概念",
        "endorse": "认可",
        "new": "有新回答",
        "by": "由你的老师",
        "questions": "学生的提问",
        "read": "查看原话",
        "disclosure": "我不想活了",
        "handled": "标为已处理",
        "undo": "撤销",
        "reply": "坐**蓝线**。",
        "plain": "坐蓝线。",
    },
}


def ask(page: Page, words: dict[str, str], question: str) -> None:
    """Asks in a new conversation and waits for the answer; the first one waits for the library."""
    page.goto("/companion")
    page.get_by_role("textbox", name=words["box"]).fill(question)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/companion/.+"))
    expect(page.locator("ol li p").first).to_have_text(question)
    expect(page.get_by_role("button", name=words["stop"])).to_have_count(0, timeout=90_000)


@pytest.mark.parametrize(("language", "size", "theme"), [("en", "phone", "light"), ("zh", "desktop", "dark")])
def test_a_tutors_answer_to_one_student_comes_first_for_the_next(
    visitor: Callable[..., Visitor], language: str, size: str, theme: str
) -> None:
    words = WORDS[language]

    # The course has no answer: the question goes to the tutor.
    student = visitor(language, size, theme)
    student.sign_in_quietly(STUDENTS[0].email)
    page = student.page
    ask(page, words, words["question"])
    page.get_by_role("list").get_by_role("button", name=words["ask"]).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    student.picture("ask-tutor-dialog")
    assert student.violations() == []
    page.get_by_role("dialog").get_by_role("button", name=words["send"], exact=True).click()
    expect(page.get_by_text(words["waiting"]).first).to_be_visible()
    student.check("ask-tutor-waiting")

    # The tutor finds it, answers, and endorses the answer for everybody.
    tutor = visitor(language, size, theme)
    tutor.sign_in_quietly(TUTOR[1])
    offering = tutor.get("/offerings")["offerings"][0]["id"]
    tutor.go(f"/review/{offering}")
    expect(tutor.page.get_by_text(words["question"]).first).to_be_visible()
    tutor.check("review-items-filled")
    tutor.page.get_by_role("link", name=words["questions"]).click()
    tutor.page.get_by_role("link", name=words["question"]).click()
    tutor.page.get_by_role("textbox", name=words["answer"]).fill(words["reply"])
    tutor.page.get_by_role("button", name=words["send"], exact=True).click()
    expect(tutor.page.get_by_text(words["plain"])).to_be_visible()
    tutor.check("tutor-thread")
    tutor.page.get_by_role("button", name=words["for_all"]).click()
    dialog = tutor.page.get_by_role("dialog")
    dialog.get_by_label(words["concept"]).select_option("vectors")
    tutor.picture("endorse-dialog")
    assert tutor.violations() == []
    dialog.get_by_role("button", name=words["endorse"], exact=True).click()
    expect(dialog).to_have_count(0)

    # Another student gets it first, with the tutor's name.
    other = visitor(language, size, theme)
    other.sign_in_quietly(STUDENTS[1].email)
    ask(other.page, words, words["question"])
    expect(other.page.get_by_text(words["by"]).first).to_be_visible()
    expect(other.page.get_by_text(words["plain"]).first).to_be_visible()
    other.check("endorsed-answer")
    threads = other.get(f"/tutor-threads?offering_id={offering}")["threads"]
    assert threads == []

    # The first student sees that there is an answer, and reads it.
    student.go("/companion")
    page.locator("main").get_by_role("link", name=words["new"]).first.click()
    expect(page.get_by_text(words["plain"])).to_be_visible()
    student.settle()
    student.check("student-thread")


def test_a_disclosure_is_shown_calmly_and_read_on_purpose(visitor: Callable[..., Visitor]) -> None:
    words = WORDS["en"]
    student = visitor("en", "phone")
    student.sign_in_quietly(STUDENTS[2].email)
    ask(student.page, words, words["disclosure"])
    tutor = visitor("en", "phone")
    tutor.sign_in_quietly(TUTOR[1])
    offering = tutor.get("/offerings")["offerings"][0]["id"]
    tutor.go(f"/review/{offering}")
    page = tutor.page
    expect(page.get_by_role("button", name=words["read"]).first).to_be_visible()
    expect(page.get_by_text(words["disclosure"])).to_have_count(0)
    tutor.check("review-wellbeing")
    tutor.check_in_theme("review-wellbeing", "dark")
    page.get_by_role("button", name=words["read"]).first.click()
    expect(page.get_by_text(words["disclosure"]).first).to_be_visible()
    page.get_by_role("button", name=words["handled"], exact=True).first.click()
    expect(page.get_by_role("button", name=words["read"])).to_have_count(0)
    expect(page.get_by_text(words["disclosure"])).to_have_count(0)  # it has left the list, and comes back closed
    page.get_by_role("button", name=words["undo"]).click()
    expect(page.get_by_role("button", name=words["read"]).first).to_be_visible()
