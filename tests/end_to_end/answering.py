"""Entering answers on the practice page."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

Entry = tuple[str, tuple[str, ...]]
"""A text, or what is chosen: ids of options, ids in order, or pairs."""


def attempt_on(page: Page) -> str:
    """The exercise on the practice page: its id is part of the address."""
    page.wait_for_url(re.compile("attempt="))
    page.locator("main form").wait_for()
    found = re.search("attempt=([0-9a-f-]{36})", page.url)
    assert found is not None
    return found.group(1)


def fill(page: Page, attempt: dict[str, Any], text: str, chosen: tuple[str, ...]) -> None:
    """Types or chooses an answer, without sending it."""
    if attempt["kind"] in {"numeric", "short-text", "symbolic"}:
        page.locator("main form [name=answer]").fill(text)
        return
    if attempt["kind"] == "matching":
        for pair in chosen:
            left, _, right = pair.partition(":")
            page.locator(f"main form select[data-left='{left}']").select_option(right)
        return
    if attempt["kind"] == "ordering":
        for place, identifier in enumerate(chosen):  # every item is moved up until it is where it belongs
            item = page.locator(f"main form li[data-item='{identifier}']")
            while page.locator("main form li[data-item]").nth(place).get_attribute("data-item") != identifier:
                item.locator("[data-move=up]").click()
        return
    for option in attempt["options"]:
        box = page.locator(f"main form [name=answer][value='{option['id']}']")
        if option["id"] in chosen:
            box.check()
        elif attempt["kind"] == "multiple-choice":
            box.uncheck()


def expect_filled(page: Page, attempt: dict[str, Any], text: str, chosen: tuple[str, ...]) -> None:
    """The form holds this answer."""
    if attempt["kind"] in {"numeric", "short-text", "symbolic"}:
        expect(page.locator("main form [name=answer]")).to_have_value(text)
    elif attempt["kind"] == "matching":
        for pair in chosen:
            left, _, right = pair.partition(":")
            expect(page.locator(f"main form select[data-left='{left}']")).to_have_value(right)
    elif attempt["kind"] == "ordering":
        for place, identifier in enumerate(chosen):
            expect(page.locator("main form li[data-item]").nth(place)).to_have_attribute("data-item", identifier)
    else:
        for identifier in chosen:
            expect(page.locator(f"main form [name=answer][value='{identifier}']")).to_be_checked()


def enter(page: Page, attempt: dict[str, Any], text: str, chosen: tuple[str, ...]) -> None:
    """Answers and waits until the answer has been checked."""
    fill(page, attempt, text, chosen)
    with page.expect_response(lambda response: response.url.endswith("/api/v1/responses")):
        page.locator("main form [type=submit]").click()
    page.wait_for_load_state("networkidle")


def wrong_entry(attempt: dict[str, Any], key: Entry) -> Entry:
    """An answer that is not the key."""
    if attempt["kind"] in {"numeric", "short-text", "symbolic"}:
        return ("12345.678", ())
    if attempt["kind"] == "ordering":
        return ("", tuple(reversed(key[1])))
    if attempt["kind"] == "matching":
        first, *others = key[1]
        left, _, right = first.partition(":")
        other = next(option["id"] for option in attempt["options"] if option["id"] != right)
        return ("", (f"{left}:{other}", *others))
    other = next(option["id"] for option in attempt["options"] if option["id"] not in key[1])
    return ("", (other,))
