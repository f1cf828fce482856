"""Which passwords are accepted, how they are kept, changed and reset."""

import threading
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from learning_platform.accounts import passwords
from learning_platform.accounts.passwords import WeakPasswordError, check_new_password, hash_password, verify_password
from learning_platform.database.tables import AuditEntry, Identity, OutboxMessage, PasswordReset
from learning_platform.wiring import Parts
from tests.learning_platform.people import PASSWORD, Browser, SettableClock, Someone

MakePerson = Callable[..., Someone]
BrowserOf = Callable[[Someone], Browser]
NEW = "eight snowy fridays"


def refused(password: str) -> bool:
    try:
        check_new_password(password, email="ada.lovelace@example.org", display_name="Ada Byron King")
    except WeakPasswordError:
        return True
    return False


def test_a_password_is_kept_as_argon2id_with_the_parameters_of_owasp() -> None:
    assert hash_password("a long password").startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert hash_password("a long password") != hash_password("a long password")


def test_every_character_of_a_password_counts() -> None:
    kept = hash_password("密" * 255 + "码")
    assert verify_password(kept, "密" * 255 + "码")
    assert not verify_password(kept, "密" * 255 + "吗")
    assert not verify_password(kept, "密" * 255)


def test_a_password_may_be_typed_composed_or_decomposed() -> None:
    kept = hash_password(unicodedata.normalize("NFD", "Ünïcödé-Pässwörter"))
    assert verify_password(kept, unicodedata.normalize("NFC", "Ünïcödé-Pässwörter"))


def test_nothing_matches_without_a_hash() -> None:
    assert not verify_password(None, "the password of nobody")
    assert not verify_password("not a hash", "anything")


def test_the_3000_most_common_passwords_are_refused() -> None:
    common = list(FREQUENCY_LISTS["passwords"])
    long_enough = [word for word in common if len(word) >= 8]
    assert len(long_enough) > 3000
    assert all(refused(word) for word in common[:3000])
    assert all(refused(word) for word in long_enough[:3000])
    assert refused("PASSWORD1")
    assert not refused(long_enough[9000])


def test_a_chinese_passphrase_is_accepted() -> None:
    assert not refused("床前明月光疑是地上霜")
    assert refused("明月光")


def test_the_own_name_and_address_are_refused() -> None:
    for own in ("ada.lovelace@example.org", "Ada.Lovelace", "ADA BYRON KING"):
        assert refused(own)


def test_many_sign_ins_at_once_do_not_hash_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    running, most, lock = 0, 0, threading.Lock()
    enough = threading.Event()

    class Slow:
        @staticmethod
        def hash(password: str) -> str:
            nonlocal running, most
            with lock:
                running += 1
                most = max(most, running)
            enough.wait(0.02)
            with lock:
                running -= 1
            return password

    monkeypatch.setattr(passwords, "_HASHER", Slow)
    threads = [threading.Thread(target=hash_password, args=("x",)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 2 <= most <= passwords.CONCURRENT_HASHES


def test_changing_the_password_ends_other_browsers_and_renews_this_one(
    browser: Browser, make_person: MakePerson, browser_of: BrowserOf
) -> None:
    ada = make_person("Ada")
    elsewhere = browser_of(ada)
    browser.sign_in(ada)
    before = browser.client.cookies["octant"]
    answer = browser.post("/me/password", {"old_password": PASSWORD, "new_password": NEW})
    assert answer.status_code == 200
    assert browser.client.cookies["octant"] != before
    assert elsewhere.get("/session").status_code == 401
    assert browser.get("/session").status_code == 200
    assert browser.patch("/me", {"minutes_a_day": 30}).json()["code"] == "csrf"  # the token changed with the session
    browser.csrf_token = answer.json()["csrf_token"]
    assert browser.patch("/me", {"minutes_a_day": 30}).status_code == 200
    assert browser.post("/session", {"email": ada.email, "password": PASSWORD}).status_code == 401
    assert browser.post("/session", {"email": ada.email, "password": NEW}).status_code == 201


def test_changing_the_password_needs_the_old_one_and_few_tries(make_person: MakePerson, browser_of: BrowserOf) -> None:
    browser = browser_of(make_person("Ada"))
    wrong = {"old_password": "not this one", "new_password": NEW}
    answers = [browser.post("/me/password", wrong) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert answers[0].json()["code"] == "wrong-password"


@pytest.mark.parametrize(("language", "words"), [("en", "set a new password"), ("zh-CN", "设置新密码")])
def test_a_reset_link_comes_by_mail_in_the_language_of_its_reader(
    browser: Browser,
    make_person: MakePerson,
    browser_of: BrowserOf,
    parts: Parts,
    mailbox: list[dict[str, Any]],
    *,
    language: str,
    words: str,
) -> None:
    ada = make_person("Ada", language=language)
    elsewhere = browser_of(ada)
    assert browser.post("/password-resets", {"email": "ADA@example.org"}).status_code == 202
    assert mailbox == []
    assert parts.outbox.deliver_due() == 1
    (mail,) = mailbox
    assert mail["to"] == ada.email
    assert words in mail["body"]
    (line,) = [line for line in mail["body"].splitlines() if line.startswith("http")]
    address, _, token = line.partition("#")
    assert address == "http://127.0.0.1:8000/reset-password"

    weak = browser.post("/password-resets/confirm", {"token": token, "new_password": "password1"})
    assert weak.json()["code"] == "weak-password"
    assert browser.post("/password-resets/confirm", {"token": token, "new_password": NEW}).status_code == 204
    assert elsewhere.get("/session").status_code == 401
    assert browser.post("/session", {"email": ada.email, "password": NEW}).status_code == 201
    again = browser.post("/password-resets/confirm", {"token": token, "new_password": "nine foggy mondays"})
    assert again.status_code == 410


def test_a_reset_link_is_stored_as_a_hash_and_forgotten_by_the_outbox(
    browser: Browser, make_person: MakePerson, parts: Parts, mailbox: list[dict[str, Any]]
) -> None:
    browser.post("/password-resets", {"email": make_person("Ada").email})
    parts.outbox.deliver_due()
    token = mailbox[0]["body"].partition("#")[2].split()[0]
    with parts.transactions.read() as session:
        assert token not in session.exec(select(PasswordReset)).one().model_dump_json()
        sent = session.exec(select(OutboxMessage)).one()
    assert sent.sent_at is not None
    assert sent.payload == {}


def test_nobody_learns_whether_there_is_an_account_by_asking_for_a_reset(
    browser: Browser, make_person: MakePerson, parts: Parts, mailbox: list[dict[str, Any]]
) -> None:
    known = browser.post("/password-resets", {"email": make_person("Ada").email})
    unknown = browser.post("/password-resets", {"email": "nobody@example.org"})
    assert known.status_code == unknown.status_code == 202
    assert known.content == unknown.content
    assert parts.outbox.deliver_due() == len(mailbox) == 1
    with parts.transactions.read() as session:  # both wrote, so both took the time of a durable write
        asked = [entry for entry in session.exec(select(AuditEntry)).all() if entry.action == "password-reset-asked"]
    assert len(asked) == 2


def test_a_reset_link_expires(
    browser: Browser, make_person: MakePerson, parts: Parts, mailbox: list[dict[str, Any]], clock: SettableClock
) -> None:
    browser.post("/password-resets", {"email": make_person("Ada").email})
    parts.outbox.deliver_due()
    token = mailbox[0]["body"].partition("#")[2].split()[0]
    clock.advance(minutes=parts.settings.password_reset_minutes)
    assert browser.post("/password-resets/confirm", {"token": token, "new_password": NEW}).status_code == 410


def test_an_account_is_not_flooded_with_reset_mails(
    browser: Browser, make_person: MakePerson, parts: Parts, mailbox: list[dict[str, Any]]
) -> None:
    ada = make_person("Ada")
    assert {browser.post("/password-resets", {"email": ada.email}).status_code for _ in range(6)} == {202}
    parts.outbox.deliver_due()
    assert len(mailbox) == 3


def test_a_new_password_makes_older_links_useless(
    browser: Browser, make_person: MakePerson, browser_of: BrowserOf, parts: Parts, mailbox: list[dict[str, Any]]
) -> None:
    ada = make_person("Ada")
    browser.post("/password-resets", {"email": ada.email})
    parts.outbox.deliver_due()
    token = mailbox[0]["body"].partition("#")[2].split()[0]
    browser_of(ada).post("/me/password", {"old_password": PASSWORD, "new_password": NEW})
    assert (
        browser.post("/password-resets/confirm", {"token": token, "new_password": "nine foggy days"}).status_code == 410
    )
    with parts.transactions.read() as session:
        assert verify_password(session.get_one(Identity, ada.id).password_hash, NEW)
