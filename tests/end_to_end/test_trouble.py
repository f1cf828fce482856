"""Bad days: the session ends, the network goes, the server restarts, two tabs, the back button.

Nothing typed is lost, nothing is counted twice, a sentence helps and there is a way on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from learning_platform.benchmarks.serving import free_port, running_server
from learning_platform.demo.people import DEMO_PASSWORD, STUDENTS
from learning_platform.settings import Settings
from tests.end_to_end.answering import attempt_on, expect_filled, fill
from tests.end_to_end.conftest import SCREENSHOTS, environment
from tests.end_to_end.visiting import Site, Visitor

pytestmark = pytest.mark.timeout(240)

EMAIL = STUDENTS[5].email


def _at_an_exercise(student: Visitor, concept: str = "vectors") -> dict[str, Any]:
    """Opens an exercise and enters the right answer, without sending it."""
    offering = student.get("/offerings")["offerings"][0]["id"]
    student.go(f"/practise/{offering}/{concept}")
    attempt: dict[str, Any] = student.get(f"/attempts/{attempt_on(student.page)}")
    fill(student.page, attempt, *student.key_of(EMAIL)(attempt["id"]))
    return attempt


def _is_counted_once(student: Visitor, attempt: dict[str, Any]) -> None:
    def outcomes() -> list[str]:
        return [response["outcome"] for response in student.get(f"/attempts/{attempt['id']}")["responses"]]

    for _ in range(225):  # a page that is being loaded has no form either, so that its absence says nothing
        if outcomes():
            break
        student.page.wait_for_timeout(200)
    expect(student.page.locator("main form")).to_have_count(0, timeout=90_000)
    assert outcomes() == ["correct"]


def test_a_session_that_ends_in_the_middle_of_an_answer_is_renewed_in_place(visitor: Callable[..., Visitor]) -> None:
    student = visitor()
    student.sign_in_quietly(EMAIL)
    attempt = _at_an_exercise(student)
    student.context.clear_cookies()
    student.page.locator("main form [type=submit]").click()
    dialog = student.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert student.violations() == []
    student.picture("trouble-session")
    dialog.locator("input[autocomplete=current-password]").fill(DEMO_PASSWORD)
    student.page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    _is_counted_once(student, attempt)


def test_an_answer_given_offline_goes_out_by_itself_even_after_a_reload(visitor: Callable[..., Visitor]) -> None:
    student = visitor(language="zh")
    student.sign_in_quietly(EMAIL)
    attempt = _at_an_exercise(student)
    student.context.set_offline(True)
    student.page.locator("main form [type=submit]").click()
    student.page.locator("main form [type=submit]").click(force=True)  # impatience
    expect(student.page.locator("main form [role=status], main form [role=alert]").first).to_be_visible()
    student.picture("trouble-offline")
    student.context.set_offline(False)
    student.page.reload()
    _is_counted_once(student, attempt)


def test_what_was_typed_survives_a_reload(visitor: Callable[..., Visitor]) -> None:
    student = visitor()
    student.sign_in_quietly(EMAIL)
    attempt = _at_an_exercise(student)
    student.page.reload()
    text, chosen = student.key_of(EMAIL)(attempt["id"])
    assert attempt_on(student.page) == attempt["id"]
    expect_filled(student.page, attempt, text, chosen)


def test_two_tabs_show_one_exercise_and_count_one_answer(visitor: Callable[..., Visitor]) -> None:
    student = visitor()
    student.sign_in_quietly(EMAIL)
    attempt = _at_an_exercise(student)
    other = student.context.new_page()
    student.watch(other)
    other.goto(student.page.url.split("?")[0])
    assert attempt_on(other) == attempt["id"]
    student.page.locator("main form [type=submit]").click()
    _is_counted_once(student, attempt)
    # The other tab still shows the form, filled in alike; its answer changes nothing and it says how things stand.
    if other.locator("main form").count():
        fill(other, attempt, *student.key_of(EMAIL)(attempt["id"]))
        other.locator("main form [type=submit]").click()
    expect(other.locator("main form")).to_have_count(0, timeout=60_000)
    _is_counted_once(student, attempt)


def test_the_back_button_after_an_answer_shows_it_answered(visitor: Callable[..., Visitor]) -> None:
    student = visitor()
    student.sign_in_quietly(EMAIL)
    attempt = _at_an_exercise(student)
    student.page.locator("main form [type=submit]").click()
    _is_counted_once(student, attempt)
    student.page.locator("main a[href^='/learn/']").first.click()
    student.settle()
    student.page.go_back()
    student.settle()
    _is_counted_once(student, attempt)


def test_a_server_that_restarts_costs_nothing(chromium: Browser, seeded_settings: Settings, site: Site) -> None:
    port = free_port()
    command = ["-m", "learning_platform", "serve", "--port", str(port)]
    with running_server(command, port, "/health/ready", environment(seeded_settings)) as server:
        own = Site(server.url, seeded_settings)
        student = Visitor.open(chromium, own, SCREENSHOTS, language="en", size="phone", theme="light")
        student.sign_in_quietly(EMAIL)
        attempt = _at_an_exercise(student)
    student.page.locator("main form [type=submit]").click()
    expect(student.page.locator("main form [role=status], main form [role=alert]").first).to_be_visible()
    student.picture("trouble-restart")
    with running_server(command, port, "/health/ready", environment(seeded_settings)):
        _is_counted_once(student, attempt)
        student.context.close()
    assert student.troubles == []
