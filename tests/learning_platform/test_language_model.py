"""The language model over HTTP: configured by administrators, probed, metered, and its key never shown."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from pydantic import SecretStr
from sqlalchemy import text
from structlog.testing import capture_logs

from companion.language_model import LanguageModel, LanguageModelError, Message, Speaker, Trouble
from learning_platform.accounts.roles import Grant, Principal, Role, Scope
from learning_platform.language_model.sealing import UnreadableKeyError, seal, unseal
from learning_platform.language_model.service import endpoint_to_probe, model_for
from learning_platform.wiring import Parts
from tests.learning_platform.faulty_endpoint import KEY, METADATA_ADDRESS, MODEL, FaultyEndpoint, faulty_endpoint
from tests.learning_platform.people import Browser, SettableClock, Someone

PAGE = "/admin/language-model"
PROMPT = [Message(Speaker.USER, "What is a vector?")]


@pytest.fixture(scope="module")
def endpoint() -> Iterator[FaultyEndpoint]:
    with faulty_endpoint() as running:
        yield running


@pytest.fixture
def administrator(
    make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser], endpoint: FaultyEndpoint
) -> Browser:
    endpoint.requests.clear()
    return browser_of(make_person("Ada Admin", roles=[Grant(Scope.DEPLOYMENT, "", Role.ADMINISTRATOR)]))


@pytest.fixture
def principal() -> Principal:
    return Principal(uuid4(), "Sam", "sam@example.org", "en", "UTC", 20, frozenset(), "", "")


def configure(browser: Browser, base_url: str, **changes: object) -> dict[str, Any]:
    body = {"base_url": base_url, "model": MODEL, "enabled": True, "allow_private": True, "key": KEY, **changes}
    answer = browser.put(PAGE, body)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


def given_model(parts: Parts, principal: Principal) -> LanguageModel | None:
    with parts.transactions.read() as session:
        return model_for(parts, session, principal)


def ask(model: LanguageModel | None) -> str:
    assert model is not None

    async def work() -> str:
        return "".join([piece async for piece in model.stream(PROMPT, max_tokens=20)])

    return asyncio.run(work())


def trouble_of(model: LanguageModel | None) -> Trouble:
    with pytest.raises(LanguageModelError) as caught:
        ask(model)
    return caught.value.trouble


def test_without_a_configuration_there_is_no_model_and_that_is_fine(
    administrator: Browser, parts: Parts, principal: Principal
) -> None:
    assert administrator.get(PAGE).json() == {
        "connection": None,
        "probe": None,
        "pause": None,
        "used_today": {"questions": 0, "tokens": 0},
    }
    assert given_model(parts, principal) is None
    assert administrator.delete(PAGE).status_code == 204
    assert administrator.post(f"{PAGE}/probe").json()["code"] == "no-language-model"


def test_a_configured_model_answers_until_it_is_switched_off_or_removed(
    administrator: Browser, endpoint: FaultyEndpoint, parts: Parts, principal: Principal
) -> None:
    configure(administrator, endpoint.base_url("good"))
    model = given_model(parts, principal)
    assert model is not None
    assert model.model_id == MODEL
    assert ask(model) == "Hello world."
    assert endpoint.requests[-1][1]["authorization"] == f"Bearer {KEY}"
    used = administrator.get(PAGE).json()["used_today"]
    assert used["questions"] == 1
    assert used["tokens"] > 0
    configure(administrator, endpoint.base_url("good"), enabled=False)
    assert given_model(parts, principal) is None
    configure(administrator, endpoint.base_url("good"))
    assert administrator.delete(PAGE).status_code == 204
    assert given_model(parts, principal) is None
    assert administrator.get(PAGE).json()["connection"] is None


def test_a_model_without_a_key_is_asked_without_one(
    administrator: Browser, endpoint: FaultyEndpoint, parts: Parts, principal: Principal
) -> None:
    page = configure(administrator, endpoint.base_url("good"), key="")
    assert page["connection"]["key"] == "none"
    ask(given_model(parts, principal))
    assert "authorization" not in endpoint.requests[-1][1]


# --- the key ------------------------------------------------------------------------------------------------------


def test_the_key_stays_when_it_is_left_out_and_goes_when_it_is_emptied(
    administrator: Browser, endpoint: FaultyEndpoint
) -> None:
    shown = configure(administrator, endpoint.base_url("good"))["connection"]
    assert (shown["key"], shown["key_ending"]) == ("set", KEY[-4:])
    kept = configure(administrator, endpoint.base_url("other"), key=None)["connection"]
    assert (kept["key"], kept["key_ending"]) == ("set", KEY[-4:])
    gone = configure(administrator, endpoint.base_url("good"), key="")["connection"]
    assert (gone["key"], gone["key_ending"]) == ("none", "")


def test_a_kept_key_is_not_sent_to_another_server(administrator: Browser, endpoint: FaultyEndpoint) -> None:
    configure(administrator, endpoint.base_url("good"))
    body = {"base_url": "http://127.0.0.1:9/v1", "model": MODEL, "enabled": True, "allow_private": True}
    refused = administrator.put(PAGE, body)
    assert (refused.status_code, refused.json()["code"]) == (422, "key-needed")
    assert administrator.put(PAGE, {**body, "key": "another-key"}).status_code == 200


@pytest.mark.parametrize("key", ["with space", "schlüssel", "line\nbreak", "x" * 501])
def test_a_key_that_no_header_can_carry_is_refused_and_not_repeated(administrator: Browser, key: str) -> None:
    body = {"base_url": "http://127.0.0.1:9/v1", "model": MODEL, "enabled": True, "allow_private": True, "key": key}
    refused = administrator.put(PAGE, body)
    assert refused.status_code == 422
    assert key not in refused.json()["detail"]
    assert key not in json.dumps(refused.json(), ensure_ascii=False)


def test_the_key_shows_nowhere(
    administrator: Browser,
    endpoint: FaultyEndpoint,
    parts: Parts,
    principal: Principal,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with capture_logs() as logs:
        answers = [configure(administrator, endpoint.base_url("unauthorized"))]
        answers += [administrator.post(f"{PAGE}/probe").json(), administrator.get(PAGE).json()]
        model = given_model(parts, principal)
        assert trouble_of(model) is Trouble.REFUSED
        answers.append(administrator.put(PAGE, {"base_url": "file:///x", "key": KEY}).json())
        administrator.delete(PAGE)
    endpoint_value, _ = _with_key(administrator, endpoint, parts)
    with parts.transactions.read() as session:
        audit = session.connection().execute(text("SELECT action, details FROM audit_entry")).all()
        stored = session.connection().execute(text("SELECT * FROM language_model_connection")).all()
    assert {"language-model-changed", "language-model-probed", "language-model-removed"} <= {row[0] for row in audit}
    assert any("language-model-fault" in str(entry) for entry in logs)
    written = capfd.readouterr()
    for shown in (answers, logs, audit, stored, repr(model), repr(endpoint_value), written.out, written.err):
        assert KEY not in str(shown)


def _with_key(administrator: Browser, endpoint: FaultyEndpoint, parts: Parts) -> tuple[object, int]:
    configure(administrator, endpoint.base_url("good"))
    found = endpoint_to_probe(parts)
    assert found[0].key == KEY
    return found


def test_the_key_is_sealed_anew_each_time_and_opens_under_its_own_secret_only() -> None:
    secret = "a secret of at least thirty-two characters"
    sealed = seal(secret, KEY)
    assert sealed != seal(secret, KEY)
    assert unseal(secret, sealed) == KEY
    for other, box in ((secret + "!", sealed), (secret, sealed[:-2] + b"AA"), (secret, b"")):
        with pytest.raises(UnreadableKeyError):
            unseal(other, box)


def test_after_a_change_of_the_secret_the_model_is_off_the_page_says_why_and_nothing_breaks(
    administrator: Browser,
    endpoint: FaultyEndpoint,
    parts: Parts,
    principal: Principal,
    make_person: Callable[..., Someone],
) -> None:
    other = make_person("Otto Admin", roles=[Grant(Scope.DEPLOYMENT, "", Role.ADMINISTRATOR)])
    configure(administrator, endpoint.base_url("good"))
    changed = parts.settings.model_copy(update={"secret_key": SecretStr("another secret of thirty-two characters!")})
    parts = replace(parts, settings=changed)
    administrator.app.state.parts = parts
    administrator.become(other.id)
    with capture_logs() as logs:
        assert [given_model(parts, principal) for _ in range(2)] == [None, None]
    assert [entry["event"] for entry in logs] == ["language-model-key-unreadable"]
    assert administrator.get(PAGE).json()["connection"]["key"] == "unreadable"
    assert administrator.post(f"{PAGE}/probe").json()["code"] == "key-needed"
    assert configure(administrator, endpoint.base_url("good"))["connection"]["key"] == "set"
    assert ask(given_model(parts, principal)) == "Hello world."


# --- addresses ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base_url", "allow_private", "code"),
    [
        (METADATA_ADDRESS, True, "address-forbidden"),
        ("http://[fd00:ec2::254]/v1", True, "address-forbidden"),
        ("http://0.0.0.0:11434/v1", True, "address-forbidden"),
        ("http://2852039166/v1", True, "address-forbidden"),
        ("file:///etc/passwd", True, "address-forbidden"),
        ("http://user:secret@127.0.0.1/v1", True, "address-forbidden"),
        ("http://127.0.0.1:11434/v1", False, "address-private"),
        ("http://2130706433:11434/v1", False, "address-private"),
        ("http://[::1]:11434/v1", False, "address-private"),
        ("http://192.168.1.5/v1", False, "address-private"),
    ],
)
def test_an_address_that_may_not_be_used_is_not_stored(
    administrator: Browser, base_url: str, allow_private: bool, code: str
) -> None:
    body = {"base_url": base_url, "model": MODEL, "enabled": True, "allow_private": allow_private}
    refused = administrator.put(PAGE, body)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert administrator.get(PAGE).json()["connection"] is None


def test_a_server_that_is_not_known_yet_may_be_configured(administrator: Browser) -> None:
    assert configure(administrator, "http://model.invalid/v1/")["connection"]["base_url"] == "http://model.invalid/v1"


# --- probing ------------------------------------------------------------------------------------------------------


def checks_of(page: dict[str, Any]) -> dict[str, bool]:
    return {check["name"]: check["works"] for check in page["probe"]["checks"]}


def test_a_probe_says_what_works(administrator: Browser, endpoint: FaultyEndpoint) -> None:
    assert configure(administrator, endpoint.base_url("able"))["probe"] is None
    page = administrator.post(f"{PAGE}/probe").json()
    assert checks_of(page) == dict.fromkeys(("models", "completion", "usage", "json-schema", "tools"), True)
    assert page["probe"]["models"] == [MODEL, "other"]
    assert page["probe"]["is_listed"] is True
    assert endpoint.asked("able")[0]["max_tokens"] == 1


def test_nothing_but_an_answer_is_required(administrator: Browser, endpoint: FaultyEndpoint) -> None:
    configure(administrator, endpoint.base_url("good"))
    page = administrator.post(f"{PAGE}/probe").json()
    expected = {"models": True, "completion": True, "usage": False, "json-schema": False, "tools": False}
    assert checks_of(page) == expected


def test_a_probe_finds_the_dialect_in_which_the_endpoint_is_asked_from_then_on(
    administrator: Browser, endpoint: FaultyEndpoint, parts: Parts, principal: Principal
) -> None:
    configure(administrator, endpoint.base_url("dialect"))
    assert trouble_of(given_model(parts, principal)) is Trouble.FAILED
    page = administrator.post(f"{PAGE}/probe").json()
    assert checks_of(page)["completion"]
    assert not checks_of(page)["models"]
    assert page["probe"]["is_listed"] is None
    assert ask(given_model(parts, principal)) == "Hello world."
    assert endpoint.asked("dialect")[-1]["max_completion_tokens"] == 20


def test_a_probe_of_a_refusing_endpoint_says_why_and_tries_no_further(
    administrator: Browser, endpoint: FaultyEndpoint
) -> None:
    configure(administrator, endpoint.base_url("unauthorized"))
    page = administrator.post(f"{PAGE}/probe").json()
    assert [(check["name"], check["trouble"]) for check in page["probe"]["checks"]] == [
        ("models", "refused"),
        ("completion", "refused"),
    ]
    assert len(endpoint.asked("unauthorized")) == 1


def test_a_probe_outlives_other_limits_and_not_another_model(administrator: Browser, endpoint: FaultyEndpoint) -> None:
    configure(administrator, endpoint.base_url("able"))
    probed = administrator.post(f"{PAGE}/probe").json()["probe"]
    assert configure(administrator, endpoint.base_url("able"), key=None, tokens_a_day=5000)["probe"] == probed
    assert configure(administrator, endpoint.base_url("able"), key=None, model="other")["probe"] is None


# --- pauses and quotas --------------------------------------------------------------------------------------------


def test_a_pause_shows_and_ends_with_a_probe_that_succeeds_or_with_a_change(
    administrator: Browser, endpoint: FaultyEndpoint, parts: Parts, principal: Principal
) -> None:
    configure(administrator, endpoint.base_url("busy"))
    assert trouble_of(given_model(parts, principal)) is Trouble.BUSY
    pause = administrator.get(PAGE).json()["pause"]
    assert pause["trouble"] == "busy"
    assert 6 <= pause["seconds_left"] <= 8
    assert configure(administrator, endpoint.base_url("good"))["pause"] is None
    assert ask(given_model(parts, principal)) == "Hello world."


def test_quotas_hold_for_a_day_across_the_questions_of_a_person(
    administrator: Browser, endpoint: FaultyEndpoint, parts: Parts, principal: Principal, clock: SettableClock
) -> None:
    configure(administrator, endpoint.base_url("good"), questions_a_day=1)
    ask(given_model(parts, principal))
    assert trouble_of(given_model(parts, principal)) is Trouble.QUOTA
    assert ask(given_model(parts, replace(principal, person_id=uuid4())))
    clock.advance(days=1)
    assert ask(given_model(parts, principal))
