"""Guessing is stopped, and the victim is not locked out."""

from collections.abc import Callable
from typing import Unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from learning_platform.accounts.limits import client_address
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, RequestOptions, SettableClock, Someone, settings_with

MakePerson = Callable[..., Someone]


def request_from(peer: str | None, *forwarded: str) -> Request:
    headers = [(b"x-forwarded-for", value.encode("latin-1")) for value in forwarded]
    return Request({"type": "http", "headers": headers, "client": (peer, 1) if peer else None})


def address(peer: str | None, *forwarded: str, trusted: tuple[str, ...] = ()) -> str:
    return client_address(request_from(peer, *forwarded), settings_with(trusted_proxies=trusted))


def fail(browser: Browser, email: str, **options: Unpack[RequestOptions]) -> int:
    return browser.post("/session", {"email": email, "password": "not this one"}, **options).status_code


def test_the_sixth_wrong_password_is_not_even_tried(browser: Browser, make_person: MakePerson) -> None:
    ada = make_person("Ada")
    assert [fail(browser, ada.email) for _ in range(5)] == [401] * 5
    answer = browser.sign_in(ada)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 900
    assert answer.json()["retry_after"] == int(answer.headers["retry-after"])


def test_unknown_accounts_are_limited_alike(browser: Browser) -> None:
    assert [fail(browser, "nobody@example.org") for _ in range(6)] == [401] * 5 + [429]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_after_a_quarter_of_an_hour_one_may_try_again(
    browser: Browser, make_person: MakePerson, clock: SettableClock
) -> None:
    ada = make_person("Ada")
    for _ in range(9):
        fail(browser, ada.email)
    clock.advance(minutes=15)
    assert browser.sign_in(ada).status_code == 201


def test_a_success_forgets_the_failures(browser: Browser, make_person: MakePerson) -> None:
    ada = make_person("Ada")
    for _ in range(3):
        assert [fail(browser, ada.email) for _ in range(4)] == [401] * 4
        assert browser.sign_in(ada).status_code == 201


def test_one_address_cannot_go_through_many_accounts(browser: Browser, make_person: MakePerson, parts: Parts) -> None:
    ada = make_person("Ada")
    for _ in range(50):
        parts.cache.count("sign-in-failures:unknown", 900)
    assert fail(browser, "another@example.org") == 429
    assert browser.sign_in(ada).status_code == 429


def test_failures_of_many_accounts_count_for_their_address(browser: Browser, parts: Parts) -> None:
    for number in range(3):
        fail(browser, f"nobody{number}@example.org")
    assert parts.cache.get("sign-in-failures:unknown") == b"3"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_forged_forwarding_header_does_not_evade_the_limit(browser: Browser, make_person: MakePerson) -> None:
    ada = make_person("Ada")
    statuses = [fail(browser, ada.email, headers={"X-Forwarded-For": f"198.51.100.{number}"}) for number in range(6)]
    assert statuses == [401] * 5 + [429]


def test_an_attacker_elsewhere_does_not_lock_the_owner_out(
    browser: Browser, make_person: MakePerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = make_person("Ada")
    monkeypatch.setattr("learning_platform.accounts.routes.client_address", lambda *_: "198.51.100.9")
    assert [fail(browser, ada.email) for _ in range(6)] == [401] * 5 + [429]
    monkeypatch.setattr("learning_platform.accounts.routes.client_address", lambda *_: "203.0.113.5")
    assert browser.sign_in(ada).status_code == 201


def test_registrations_from_one_address_are_limited(browser: Browser, parts: Parts) -> None:
    for _ in range(100):
        parts.cache.count("register:unknown", 3600)
    body = {"email": "a@example.org", "password": "x" * 9, "display_name": "A", "language": "en", "time_zone": "UTC"}
    assert browser.post("/accounts", body).status_code == 429


def test_the_peer_is_the_client_when_no_proxy_is_trusted() -> None:
    assert address("203.0.113.5", "198.51.100.1") == "203.0.113.5"


def test_a_trusted_proxy_names_the_client_and_the_client_names_nobody() -> None:
    proxies = ("10.0.0.0/8", "::1")
    assert address("10.0.0.1", "198.51.100.1, 203.0.113.5", trusted=proxies) == "203.0.113.5"
    assert address("10.0.0.1", "198.51.100.1", "203.0.113.5, 10.0.0.7", trusted=proxies) == "203.0.113.5"
    assert address("::1", "203.0.113.5", trusted=proxies) == "203.0.113.5"
    assert address("203.0.113.9", "10.0.0.1", trusted=proxies) == "203.0.113.9"
    assert address("10.0.0.1", trusted=proxies) == "10.0.0.1"


def test_an_ipv6_network_counts_as_one_address() -> None:
    assert address("2001:db8:1:2::1") == address("2001:db8:1:2:ffff::9") != address("2001:db8:1:3::1")
    assert address("::ffff:203.0.113.5") == "203.0.113.5"


@given(st.lists(st.text(st.characters(codec="latin-1"), max_size=30), max_size=3))
def test_no_header_of_a_client_changes_the_address_that_its_proxy_saw(headers: list[str]) -> None:
    forwarded = [*headers, "203.0.113.5"]
    assert address("10.0.0.1", *forwarded, trusted=("10.0.0.1",)) == "203.0.113.5"
    assert address("203.0.113.5", *headers) == "203.0.113.5"
