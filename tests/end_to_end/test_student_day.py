"""A student's day in a real browser: sign in, path, exercises, what changed, map, attention, companion."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from learning_platform.demo.people import DEMO_PASSWORD, STUDENTS
from tests.end_to_end.answering import attempt_on, enter, wrong_entry
from tests.end_to_end.visiting import Visitor

pytestmark = pytest.mark.timeout(300)

JONAS, SIYUAN, PRIYA, YUTONG = STUDENTS[2], STUDENTS[1], STUDENTS[3], STUDENTS[4]


@pytest.mark.parametrize(
    ("language", "size", "email"),
    [
        ("en", "phone", JONAS.email),
        ("en", "desktop", PRIYA.email),
        ("zh", "phone", SIYUAN.email),
        ("zh", "desktop", YUTONG.email),
    ],
)
def test_a_student_spends_a_day(visitor: Callable[..., Visitor], language: str, size: str, email: str) -> None:
    student = visitor(language, size)
    page = student.page

    # Signing in leads to today's path.
    student.go("/")
    expect(page).to_have_url(re.compile("/sign-in"))
    page.locator("input[type=email]").fill(email)
    page.locator("input[autocomplete=current-password]").fill(DEMO_PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("nav [aria-current=page]")).to_be_visible()
    student.settle()
    path = student.get("/path")
    expect(page.locator("main ol h3")).to_have_count(len(path["steps"]))
    student.check("day-1-today")

    # Every step says why; the receipt opens in place.
    page.locator("main ol button[aria-expanded]").first.click()
    expect(page.locator("main ol button[aria-expanded=true]")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    student.check("day-2-why")

    # An exercise: a wrong answer is told apart, a hint helps, the right one is right.
    offering = student.get("/offerings")["offerings"][0]["id"]
    student.go(f"/practise/{offering}/dot-product?kind=practice&exercises=1")
    knows = student.key_of(email)
    attempt = student.get(f"/attempts/{attempt_on(page)}")
    enter(page, attempt, *wrong_entry(attempt, knows(attempt["id"])))
    verdict = page.locator("main [role=status] h2")
    expect(verdict).to_be_focused()
    student.check("day-3-wrong")
    after = student.get(f"/attempts/{attempt['id']}")
    if after["tries_left"]:
        enter(page, attempt, *knows(attempt["id"]))
        expect(page.locator("main form")).to_have_count(0)
        assert student.get(f"/attempts/{attempt['id']}")["responses"][-1]["outcome"] == "correct"
    student.check("day-4-answered")
    assert len(student.get(f"/attempts/{attempt['id']}")["responses"]) == attempt["tries_allowed"] - after[
        "tries_left"
    ] + (1 if after["tries_left"] else 0)

    # The step ends with what changed.
    page.locator("main section button").last.click()
    expect(page.locator("#what-changed")).to_be_visible()
    student.check("day-5-changed")

    # The companion answers with a citation that opens the passage, highlighted.
    student.go("/companion")
    question = "什么是特征值？" if language == "zh" else "What is an eigenvalue?"
    page.locator("main textarea").first.fill(question)
    page.locator("main textarea").first.press("Enter")
    citation = page.locator("main a[href*='cite=']").first
    expect(citation).to_be_visible(timeout=90_000)
    student.check("day-6-companion")
    citation.click()
    expect(page.locator("main mark").first).to_be_visible()
    student.check("day-7-cited")
