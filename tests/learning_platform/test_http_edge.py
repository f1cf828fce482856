"""What every request must be, what every response carries, and the one form of every refusal."""

import json
from collections.abc import Callable, Iterator

import pytest
from starlette.testclient import TestClient

from learning_platform.app import create_app
from learning_platform.settings import Settings
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, Someone

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SIGN_IN = {"email": "ada@example.org", "password": "seven rainy tuesdays"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://testserver.evil.example"},
        {"Origin": "http://testserver:8080"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_post_from_another_site_is_refused(
    browser: Browser, make_person: Callable[..., Someone], headers: dict[str, str]
) -> None:
    make_person("Ada")
    answer = browser.post("/session", SIGN_IN, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://testserver"}, {"Origin": "http://127.0.0.1:8000"}, {"Sec-Fetch-Site": "same-origin"}, {}],
)
def test_a_post_from_our_own_pages_passes(
    browser: Browser, make_person: Callable[..., Someone], headers: dict[str, str]
) -> None:
    make_person("Ada")
    assert browser.post("/session", SIGN_IN, headers=headers).status_code == 201


def test_reading_is_allowed_from_a_link_on_another_site(browser: Browser) -> None:
    assert browser.get("/health/live", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "", "[::1", "testserver.evil.example", "evil.example:testserver"])
def test_a_host_that_is_not_ours_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/health/live", headers={"Host": host})
    assert answer.status_code == 422
    assert answer.json()["code"] == "invalid-input"


@pytest.mark.parametrize("host", ["testserver", "localhost:1234", "127.0.0.1:8000", "LOCALHOST"])
def test_a_host_of_ours_passes(client: TestClient, host: str) -> None:
    assert client.get("/health/live", headers={"Host": host}).status_code == 200


def test_a_body_with_too_large_a_length_is_refused(browser: Browser, settings: Settings) -> None:
    answer = browser.client.post("/api/v1/session", content=b" " * (settings.max_body_bytes + 1))
    assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")


def test_a_body_without_a_length_is_counted_and_refused(browser: Browser, settings: Settings) -> None:
    sent = 0

    def chunks() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(settings.max_body_bytes // 10_000 + 1):
            sent += 10_000
            yield b" " * 10_000

    answer = browser.client.post("/api/v1/session", content=chunks(), headers={"Content-Type": "application/json"})
    assert "content-length" not in answer.request.headers
    assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")


@pytest.mark.parametrize("length", ["-1", "1e3", "9" * 5000, "12 12"])
def test_a_length_that_is_no_number_is_refused(client: TestClient, length: str) -> None:
    answer = client.post("/api/v1/session", content=b"", headers={"Content-Length": length})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "body",
    [
        b'{"email": "a\\u0000b@example.org", "password": "x"}',
        b'{"email": "\\ud800@example.org", "password": "x"}',
        b'{"email": "ada@example.org", "password": "\\udfff"}',
        b'{"email": "ada@example.org", "password": "x", "\\ud800": 1}',
        b'{"email": "ada@example.org", "password": "x", "a\\u0000": 1}',
        b'{"email": ["ada@example.org"], "password": {}}',
        b'{"email": 1e999, "password": NaN}',
        b"null",
        b"[]",
        b"{",
        b"",
    ],
)
def test_a_body_that_cannot_be_meant_is_a_422(client: TestClient, body: bytes) -> None:
    answer = client.post("/api/v1/session", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    document = json.loads(answer.content)
    assert document["code"] == "invalid-input"
    assert document["errors"]


@pytest.mark.parametrize("body", [b"\xff\xfe", b"[" * 100_000, b'{"a":' * 50_000])
def test_a_body_that_is_no_json_is_refused_without_a_500(client: TestClient, body: bytes) -> None:
    answer = client.post("/api/v1/session", content=body, headers={"Content-Type": "application/json"})
    assert 400 <= answer.status_code < 500
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path", ["/api/v1/nothing-here", "/api/v1/session/%00", "/api/v1/%ED%A0%80", "/../../etc/passwd.txt"]
)
def test_an_unknown_path_is_a_404_in_the_form_of_every_problem(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 404
    assert {"type", "title", "status", "detail", "instance", "code"} <= set(answer.json())


def test_a_method_that_a_path_does_not_have_is_a_405(client: TestClient) -> None:
    answer = client.put("/api/v1/session")
    assert (answer.status_code, answer.json()["code"]) == (405, "method-not-allowed")
    assert answer.headers["allow"]


def test_every_response_carries_the_security_headers(client: TestClient) -> None:
    for answer in (client.get("/health/live"), client.get("/nothing"), client.get("/x", headers={"Host": "evil"})):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["referrer-policy"] == "same-origin"
        assert len(answer.headers["x-request-id"]) == 32
        assert "strict-transport-security" not in answer.headers  # only over https
    assert client.get("/api/v1/session").headers["cache-control"] == "no-store"


def test_an_unexpected_error_says_nothing_about_the_inside(
    settings: Settings, parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("the inside: /etc/octant")

    monkeypatch.setattr("learning_platform.accounts.signing_in.ask_for_reset", break_down)
    client = TestClient(create_app(settings, parts=parts), raise_server_exceptions=False)
    answer = client.post("/api/v1/password-resets", json={"email": "ada@example.org"})
    assert (answer.status_code, answer.json()["code"]) == (500, "internal-error")
    assert "the inside" not in answer.text
    assert "the inside" in capsys.readouterr().out


def test_no_secret_reaches_the_log(
    settings: Settings, parts: Parts, make_person: Callable[..., Someone], capsys: pytest.CaptureFixture[str]
) -> None:
    talkative = settings.model_copy(update={"log_level": "DEBUG", "log_format": "json"})
    browser = Browser(create_app(talkative, parts=parts))
    browser.sign_in(make_person("Ada"))
    browser.post("/session", {**SIGN_IN, "password": "not this one"})
    browser.post("/session", {**SIGN_IN, "passwort": "misspelt field"})
    browser.get("/session")
    written = capsys.readouterr().out
    lines = [json.loads(line) for line in written.splitlines()]
    assert [line["status"] for line in lines if line["event"] == "request"] == [201, 401, 422, 200]
    token = browser.client.cookies["octant"]
    for secret in ("seven rainy tuesdays", "not this one", "misspelt field", token, browser.csrf_token, "argon2"):
        assert secret not in written
    create_app(settings, parts=parts)  # quiet again
