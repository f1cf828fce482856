"""A new student finds their level in a real browser: question by question, paused, resumed, concluded, on the map."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from learning_platform.demo.people import STUDENTS
from tests.end_to_end.answering import enter, wrong_entry
from tests.end_to_end.visiting import Visitor

pytestmark = pytest.mark.timeout(300)


def question_id(page: Page) -> str:
    """The exercise on the page, once its form is there."""
    form = page.locator("main form")
    form.wait_for()
    found = form.get_attribute("data-attempt")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "size", "email"), [("en", "phone", STUDENTS[5].email), ("zh", "desktop", STUDENTS[6].email)]
)
def test_a_student_is_placed(visitor: Callable[..., Visitor], language: str, size: str, email: str) -> None:
    student = visitor(language, size)
    student.sign_in_quietly(email)
    page, offering = student.page, student.get("/offerings")["offerings"][0]["id"]

    # Onboarding leads there for who wants it.
    student.go(f"/welcome/{offering}")
    page.locator("main input[type=radio][value=placement]").check()
    page.locator("main form [type=submit]").click()
    expect(page).to_have_url(re.compile(f"/placement/{offering}"))
    student.settle()
    student.check("placement-1-intro")
    page.locator("main button").first.click()

    # Questions follow one another; the page says how far it has come. The keyboard is enough.
    knows = student.key_of(email)
    easy = {concept["id"] for concept in student.get(f"/offerings/{offering}/graph")["concepts"][:14]}
    for number in range(1, 4):
        attempt = student.get(f"/attempts/{question_id(page)}")
        expect(page.locator("main header")).to_contain_text(str(number))
        if number == 1:
            student.check("placement-2-question")
        key = knows(attempt["id"])
        enter(page, attempt, *(key if attempt["concept"]["id"] in easy else wrong_entry(attempt, key)))
        page.locator("[data-next]").press("Enter")
        student.settle()

    # Leaving is pausing: the map knows, and the same place is found again.
    before = student.get(f"/offerings/{offering}/placement")
    assert before["questions"] == 3
    student.go("/map")
    page.locator(f"main a[href='/placement/{offering}']").click()
    attempt = student.get(f"/attempts/{question_id(page)}")
    assert attempt["concept"]["id"] == before["question"]["id"]

    # Stopping concludes; the result says what is only inferred, and the map marks it.
    page.locator("main button").last.click()
    expect(page.locator("#placed-conditional")).to_be_visible()
    student.check("placement-3-result")
    after = student.get(f"/offerings/{offering}/placement")
    assert after["status"] == "finished"
    student.go("/map")
    expect(page.locator(f"main a[href='/placement/{offering}']")).to_be_visible()
    student.check("placement-4-map")

    # It can be forgotten again.
    student.go(f"/placement/{offering}")
    page.locator("main button").last.click()
    page.locator("[role=dialog] button").last.click()
    expect(page.locator("#placed-conditional")).to_have_count(0)
    assert student.get(f"/offerings/{offering}/placement")["status"] == "open"
