"""A tutor's morning: the cohort, a student as they see themselves, one concept, one answer."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from learning_platform.demo.people import STUDENTS, TUTOR
from tests.end_to_end.visiting import Visitor

STUDENT = STUDENTS[3]

pytestmark = pytest.mark.timeout(240)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_tutor_finds_a_student_and_sees_what_the_student_sees(
    visitor: Callable[..., Visitor], language: str, size: str
) -> None:
    tutor = visitor(language, size)
    tutor.sign_in_quietly(TUTOR[1])
    page = tutor.page

    # The morning begins with the cohort: every student is there.
    tutor.go("/")
    expect(page).to_have_url(re.compile("/teach"))
    for someone in STUDENTS:
        expect(page.get_by_text(someone.name, exact=True).first).to_be_visible()
    tutor.check("tutor-morning-cohort")

    # A student's page shows the student's own path.
    page.get_by_role("link", name=STUDENT.name).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(STUDENT.name)
    tutor.settle()
    student = visitor(language, size)
    student.sign_in_quietly(STUDENT.email)
    titles = [step["concepts"][0]["title"] for step in student.get(f"/path?language={language}")["steps"]]
    assert titles
    for title in titles:
        expect(page.locator("main").get_by_text(title).first).to_be_visible()
    tutor.check("tutor-morning-student")

    # One answer, with what was asked and what is right.
    page.locator("main ol li button").last.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("dialog").locator(".katex, p").first).to_be_visible()
    tutor.picture("tutor-morning-answer")
    assert tutor.violations() == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)

    # One concept, with the same number that the student's map shows.
    link = page.locator("main a[href*='/concepts/']").first
    concept = str(link.get_attribute("href")).split("/concepts/")[1].split("?")[0]
    link.click()
    tutor.settle()
    expect(page).to_have_url(re.compile(f"/concepts/{concept}"))
    offering = student.get("/offerings")["offerings"][0]["id"]
    estimate = student.get(f"/offerings/{offering}/mastery/{concept}")["mastery"]
    percent = f"{min(0.99, max(0.01, estimate['probability'])):.0%}"
    expect(page.locator("main").get_by_text(percent).first).to_be_visible()
    tutor.check("tutor-morning-concept")

    # Back leads to the student again.
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(STUDENT.name)
