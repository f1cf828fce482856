"""Signing in and out, sessions and what ends them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from learning_platform.accounts import passwords, service
from learning_platform.accounts.sessions import cookie_name, hash_token
from learning_platform.app import create_app
from learning_platform.database.tables import AuditEntry, Identity, Person, SignInSession
from learning_platform.settings import Settings
from learning_platform.wiring import Parts
from tests.learning_platform.people import API, Browser, SettableClock, Someone

MakePerson = Callable[..., Someone]
NewBrowser = Callable[[], Browser]
BrowserOf = Callable[[Someone], Browser]


def test_signing_in_answers_who_one_is(browser: Browser, make_person: MakePerson) -> None:
    ada = make_person("Ada", language="zh", time_zone="Asia/Shanghai")
    answer = browser.sign_in(ada)
    assert answer.status_code == 201
    assert answer.json()["person"] == {
        "id": str(ada.id),
        "display_name": "Ada",
        "email": "ada@example.org",
        "language": "zh",
        "time_zone": "Asia/Shanghai",
        "minutes_a_day": 20,
    }
    assert browser.get("/session").json() == answer.json()


def test_the_address_may_be_typed_in_any_case(browser: Browser, make_person: MakePerson) -> None:
    make_person("Ada")
    assert (
        browser.post("/session", {"email": " ADA@Example.org", "password": "seven rainy tuesdays"}).status_code == 201
    )


def test_nobody_is_signed_in_at_first(browser: Browser) -> None:
    answer = browser.get("/session")
    assert answer.status_code == 401
    assert answer.json()["code"] == "not-signed-in"
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_unknown_account_and_a_wrong_password_get_the_same_answer(browser: Browser, make_person: MakePerson) -> None:
    ada = make_person("Ada")
    wrong = browser.post("/session", {"email": ada.email, "password": "not this one"})
    unknown = browser.post("/session", {"email": "nobody@example.org", "password": "not this one"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() == unknown.json()
    assert wrong.json()["code"] == "wrong-credentials"


def test_an_unknown_account_costs_the_same_work_as_a_wrong_password(
    browser: Browser, make_person: MakePerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, verified = make_person("Ada"), []
    hasher = passwords._HASHER

    class Counting:
        hash = staticmethod(hasher.hash)

        @staticmethod
        def verify(password_hash: str, password: str) -> bool:
            verified.append(password_hash)
            return hasher.verify(password_hash, password)

    monkeypatch.setattr(passwords, "_HASHER", Counting)
    for email in (ada.email, "nobody@example.org"):
        browser.post("/session", {"email": email, "password": "not this one"})
    assert len(verified) == 2
    assert all("m=19456,t=2,p=1" in used for used in verified)


def test_a_disabled_person_gets_the_same_answer_as_a_wrong_password(
    browser: Browser, make_person: MakePerson, parts: Parts
) -> None:
    ada = make_person("Ada")
    wrong = browser.post("/session", {"email": ada.email, "password": "not this one"})
    parts.transactions.write(lambda session: service.disable_person(session, ada.id, now=parts.clock()))
    assert browser.sign_in(ada).json() == wrong.json()
    parts.transactions.write(lambda session: service.enable_person(session, ada.id, now=parts.clock()))
    assert browser.sign_in(ada).status_code == 201


def test_the_session_changes_at_sign_in_and_the_old_one_ends(
    browser: Browser, make_person: MakePerson, parts: Parts
) -> None:
    ada, grace = make_person("Ada"), make_person("Grace")
    browser.sign_in(ada)
    first = browser.client.cookies[cookie_name(parts.settings)]
    browser.sign_in(grace)
    second = browser.client.cookies[cookie_name(parts.settings)]
    assert first != second
    browser.client.cookies.clear()
    assert browser.get("/session", headers={"Cookie": f"octant={first}"}).status_code == 401
    assert browser.get("/session", headers={"Cookie": f"octant={second}"}).json()["person"]["display_name"] == "Grace"


def test_a_planted_session_is_not_adopted(browser: Browser, make_person: MakePerson, parts: Parts) -> None:
    browser.client.cookies.set(cookie_name(parts.settings), "chosen-by-an-attacker")
    answer = browser.sign_in(make_person("Ada"))
    assert "chosen-by-an-attacker" not in answer.headers["set-cookie"]
    browser.client.cookies.clear()
    assert browser.get("/session", headers={"Cookie": "octant=chosen-by-an-attacker"}).status_code == 401


def test_signing_out_ends_the_session_on_the_server(browser: Browser, make_person: MakePerson, parts: Parts) -> None:
    browser.sign_in(make_person("Ada"))
    token = browser.client.cookies[cookie_name(parts.settings)]
    answer = browser.delete("/session")
    assert answer.status_code == 204
    assert cookie_name(parts.settings) not in browser.client.cookies
    assert browser.get("/session", headers={"Cookie": f"octant={token}"}).status_code == 401


def test_signing_out_everywhere_ends_every_browser(make_person: MakePerson, browser_of: BrowserOf) -> None:
    ada = make_person("Ada")
    at_home, at_school, of_someone_else = browser_of(ada), browser_of(ada), browser_of(make_person("Grace"))
    assert at_home.delete("/sessions").status_code == 204
    assert at_school.get("/session").status_code == 401
    assert of_someone_else.get("/session").status_code == 200


def test_a_session_ends_when_it_is_idle(make_person: MakePerson, browser_of: BrowserOf, clock: SettableClock) -> None:
    browser = browser_of(make_person("Ada"))
    clock.advance(days=2, hours=23)
    assert browser.get("/session").status_code == 200
    clock.advance(days=2, hours=23)  # the request before was noted
    assert browser.get("/session").status_code == 200
    clock.advance(days=3)
    assert browser.get("/session").status_code == 401


def test_a_session_ends_after_its_longest_time_however_busy_it_is(
    make_person: MakePerson, browser_of: BrowserOf, clock: SettableClock
) -> None:
    browser = browser_of(make_person("Ada"))
    for _ in range(14):
        clock.advance(days=2)
        assert browser.get("/session").status_code == 200
    clock.advance(days=2)
    assert browser.get("/session").status_code == 401


def test_presence_is_noted_at_most_every_five_minutes(
    make_person: MakePerson, browser_of: BrowserOf, clock: SettableClock, parts: Parts
) -> None:
    browser, began = browser_of(make_person("Ada")), clock.now

    def seen() -> timedelta:
        with parts.transactions.read() as session:
            return session.exec(select(SignInSession)).one().last_seen_at - began

    clock.advance(minutes=4)
    browser.get("/session")
    assert seen() == timedelta()
    clock.advance(minutes=1)
    browser.get("/session")
    assert seen() == timedelta(minutes=5)


def test_a_disabled_person_is_out_at_once(make_person: MakePerson, browser_of: BrowserOf, parts: Parts) -> None:
    ada = make_person("Ada")
    browser = browser_of(ada)

    def disable_and_leave_the_session(session: Session) -> None:
        session.get_one(Identity, ada.id).disabled_at = parts.clock()

    parts.transactions.write(disable_and_leave_the_session)
    assert browser.get("/session").status_code == 401


def test_an_erased_person_is_out_at_once(make_person: MakePerson, browser_of: BrowserOf, parts: Parts) -> None:
    ada, grace = make_person("Ada"), make_person("Grace")
    of_ada, of_grace = browser_of(ada), browser_of(grace)

    def erase(session: Session) -> None:
        session.get_one(Person, ada.id).erased_at = parts.clock()
        session.delete(session.get_one(Identity, grace.id))

    parts.transactions.write(erase)
    assert of_ada.get("/session").status_code == 401
    assert of_grace.get("/session").status_code == 401
    assert of_ada.sign_in(ada).status_code == 401


def test_only_the_hash_of_a_token_is_stored(browser: Browser, make_person: MakePerson, parts: Parts) -> None:
    browser.sign_in(make_person("Ada"))
    token = browser.client.cookies[cookie_name(parts.settings)]
    with parts.transactions.read() as session:
        stored = session.exec(select(SignInSession)).one()
    assert stored.token_hash == hash_token(token)
    assert token not in stored.model_dump_json()
    assert len(token) >= 43  # 256 bits in base64


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(browser: Browser, make_person: MakePerson) -> None:
    cookie = browser.sign_in(make_person("Ada")).headers["set-cookie"]
    name, *flags = cookie.split("; ")
    assert name.startswith("octant=")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(flags)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_over_https_the_cookie_is_bound_to_this_host(settings: Settings, parts: Parts, make_person: MakePerson) -> None:
    secure = settings.model_copy(update={"public_url": "https://learn.example.org"})
    app = create_app(secure, parts=type(parts)(**{**vars(parts), "settings": secure}))
    browser = Browser(app, base_url="https://learn.example.org")
    answer = browser.sign_in(make_person("Ada"))
    name, *flags = answer.headers["set-cookie"].split("; ")
    assert name.startswith("__Host-octant=")
    assert {"Secure", "HttpOnly", "SameSite=lax", "Path=/"} <= set(flags)
    assert not any(flag.startswith("Domain") for flag in flags)
    assert browser.get("/session").status_code == 200
    assert "max-age=63072000" in answer.headers["strict-transport-security"]


def test_a_request_that_changes_something_needs_the_csrf_token(make_person: MakePerson, browser_of: BrowserOf) -> None:
    browser, other = browser_of(make_person("Ada")), browser_of(make_person("Grace"))
    for wrong in ("", "0" * 64, other.csrf_token):
        answer = browser.patch("/me", {"display_name": "Eve"}, headers={"X-CSRF-Token": wrong})
        assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
    not_ascii = browser.client.patch(f"{API}/me", json={}, headers=[(b"x-csrf-token", "ü".encode())])
    assert not_ascii.status_code == 403
    assert browser.get("/session").json()["person"]["display_name"] == "Ada"
    assert browser.patch("/me", {"display_name": "Ada L."}).status_code == 200


def test_sign_ins_are_audited_without_names_or_addresses(
    browser: Browser, make_person: MakePerson, parts: Parts
) -> None:
    ada = make_person("Ada")
    browser.post("/session", {"email": ada.email, "password": "not this one"})
    browser.post("/session", {"email": "nobody@example.org", "password": "not this one"})
    browser.sign_in(ada)
    browser.delete("/session")
    with parts.transactions.read() as session:
        entries = session.exec(select(AuditEntry).order_by(AuditEntry.id)).all()  # type: ignore[arg-type]
    about_ada = f"person:{ada.id}"
    assert [(entry.action, entry.actor_id, entry.subject) for entry in entries] == [
        ("person-created", ada.id, about_ada),
        ("sign-in-failed", None, about_ada),
        ("sign-in-failed", None, ""),
        ("sign-in", ada.id, about_ada),
        ("sign-out", ada.id, about_ada),
    ]
    written = " ".join(entry.model_dump_json() for entry in entries)
    assert "ada" not in written.replace(str(ada.id), "").lower()
    assert "testclient" not in written


def test_an_old_hash_is_renewed_at_sign_in(browser: Browser, make_person: MakePerson, parts: Parts) -> None:
    from argon2 import PasswordHasher  # noqa: PLC0415

    ada = make_person("Ada")
    weak = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash(ada.password)

    def weaken(session: Session) -> None:
        session.get_one(Identity, ada.id).password_hash = weak

    parts.transactions.write(weaken)
    assert browser.sign_in(ada).status_code == 201
    with parts.transactions.read() as session:
        renewed = session.get_one(Identity, ada.id).password_hash
    assert renewed is not None
    assert "m=19456,t=2,p=1" in renewed
    assert browser.sign_in(ada).status_code == 201


def test_a_user_agent_with_control_characters_is_stored_without_them(
    browser: Browser, make_person: MakePerson, parts: Parts
) -> None:
    assert browser.sign_in(make_person("Ada"), headers={"User-Agent": "a\x00b" + "c" * 1000}).status_code == 201
    with parts.transactions.read() as session:
        assert session.exec(select(SignInSession)).one().user_agent == "ab" + "c" * 298
