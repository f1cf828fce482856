"""Goals in a real browser: forecast, what-if, a goal in one's own words, a swap with its preview, and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from learning_platform.demo.people import STUDENTS
from tests.end_to_end.visiting import Visitor

pytestmark = pytest.mark.timeout(300)

AMARA, SIYUAN = STUDENTS[0], STUDENTS[1]
WORDS = {"en": "fit the best line through noisy measurements", "zh": "我想学最小二乘法"}


def goal_of(student: Visitor) -> object:
    offering = student.get("/offerings")["offerings"][0]["id"]
    return student.get(f"/offerings/{offering}/goal")


def toast(page: Page) -> Locator:
    return page.locator("[role=status] button").filter(has_text=re.compile("Undo|撤销")).last


@pytest.mark.parametrize(
    ("language", "size", "theme", "email"),
    [("en", "phone", "light", AMARA.email), ("zh", "desktop", "dark", SIYUAN.email)],
)
def test_a_student_tries_out_a_goal_and_takes_it_back(
    visitor: Callable[..., Visitor], language: str, size: str, theme: str, email: str
) -> None:
    student = visitor(language, size, theme)
    student.sign_in_quietly(email)
    page = student.page
    before = goal_of(student)

    # Today leads to the goal; its page has the forecast.
    student.go("/")
    page.locator("main a[href='/goals']").click()
    expect(page.locator("#goal-forecast")).to_be_visible()
    student.settle()
    student.check("goals-1-forecast")

    # Twice the minutes by keyboard: what that changes is shown, and nothing is kept.
    slider = page.locator("main input[type=range]")
    slider.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    preview = page.locator("section[aria-labelledby=goal-preview]")
    expect(preview.locator("h4")).to_have_count(2)
    student.check("goals-2-minutes")
    assert student.get("/session")["person"]["minutes_a_day"] != int(page.locator("input[type=number]").input_value())

    # The goal in one's own words.
    page.locator("main input[type=radio]").nth(1).check()
    page.locator("main textarea").fill(WORDS[language])
    page.locator("main textarea").press("Tab")
    page.keyboard.press("Enter")
    proposed = page.locator("main fieldset input[type=checkbox]:checked").first
    expect(proposed).to_be_visible(timeout=90_000)
    expect(preview.locator("h4")).to_have_count(2)
    page.wait_for_load_state("networkidle")
    student.check("goals-3-words")
    student.check_when_narrow("goals-3-words")

    # Kept, and taken back.
    page.locator("main form button[type=submit]").click()
    expect(toast(page)).to_be_visible()
    kept = goal_of(student)
    assert isinstance(kept, dict)
    assert kept["concepts"] == ["least-squares"]
    assert kept["title"] == WORDS[language]
    toast(page).click()
    expect(page.locator("#goal-forecast")).to_be_visible()
    expect(page.locator("main fieldset input[type=checkbox]")).to_have_count(0)
    again = goal_of(student)
    concepts = [each["concepts"] if isinstance(each, dict) else None for each in (before, again)]
    assert concepts[0] == concepts[1] or not concepts[1]


@pytest.mark.parametrize(("language", "size"), [("en", "desktop"), ("zh", "phone")])
def test_a_step_is_swapped_after_a_preview_and_comes_back(
    visitor: Callable[..., Visitor], language: str, size: str
) -> None:
    student = visitor(language, size)
    student.sign_in_quietly(AMARA.email if language == "en" else SIYUAN.email)
    page = student.page
    student.go("/")
    steps = page.locator("main ol h3")
    first = steps.first.inner_text()
    page.locator("main ol button[aria-haspopup=dialog]").first.click()
    dialog = page.locator("[role=dialog]")
    expect(dialog).to_be_visible()
    dialog.locator("input[type=radio]").nth(3).check()
    expect(dialog.locator("select").last).to_be_visible()
    expect(dialog.locator("section li").first).to_be_visible()
    student.check("goals-4-swap")
    dialog.locator("button").last.click()
    expect(dialog).to_have_count(0)
    expect(steps.filter(has_text=re.compile(f"^{re.escape(first)}$"))).to_have_count(0)
    student.check("goals-5-swapped")
    toast(page).click()
    expect(steps.filter(has_text=re.compile(f"^{re.escape(first)}$")).first).to_be_visible()
