"""The pages on the port of the API: every address of the app, its files, their coding, and what is never served."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from httpx2 import Response
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from learning_platform.app import API_PREFIX, api_document
from learning_platform.compression import MINIMUM_BYTES, NEVER_COMPRESSED, ApiCompression, accepted_codings
from learning_platform.http_edge import SECURITY_HEADERS
from learning_platform.settings import BUILT_WEB_APP
from learning_platform.web_app import WebApp
from tests.learning_platform.people import settings_with
from tests.learning_platform.studying import Learner

INDEX = (
    '<!doctype html><html lang="en"><title>Octant</title><script type="module" src="/assets/app-1a2b3c.js"></script>'
)
SCRIPT = "export const path = 'today';\n" * 200


async def api_behind(scope: Scope, receive: Receive, send: Send) -> None:
    """Stands for everything behind the pages, and says which request has got through to it."""
    request = Request(scope)
    await PlainTextResponse(f"api: {request.method} {request.url.path}", 404)(scope, receive, send)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A web app as it is built, with files beside it that are nobody's business."""
    folder = tmp_path / "built"
    (folder / "assets").mkdir(parents=True)
    (folder / ".vite").mkdir()
    (folder / "index.html").write_text(INDEX, encoding="utf-8")
    (folder / "favicon.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "manifest.webmanifest").write_text("{}", encoding="utf-8")
    (folder / "assets" / "app-1a2b3c.js").write_text(SCRIPT, encoding="utf-8")
    (folder / "assets" / "app-1a2b3c.js.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    (folder / "assets" / "app-1a2b3c.js.br").write_bytes(b"as if by brotli")
    (folder / "assets" / "hyperlegible-9f8e.woff2").write_bytes(b"wOF2")
    (folder / "assets" / "notes.py").write_text("secret", encoding="utf-8")
    (folder / ".vite" / "manifest.json").write_text("{}", encoding="utf-8")
    (tmp_path / "secret.json").write_text("secret", encoding="utf-8")
    (folder / "assets" / "linked.json").symlink_to(tmp_path / "secret.json")
    return folder


@pytest.fixture
def pages(folder: Path) -> TestClient:
    return TestClient(WebApp(api_behind, folder), headers={"Accept-Encoding": "identity"})


def raw_get(folder: Path, path: str) -> tuple[int, bytes]:
    """Asks for a path exactly as it is written: clients and test clients tidy it up."""
    app, sent = WebApp(api_behind, folder), []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:  # noqa: ANN401 - an ASGI message
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": [], "server": ("t", 80)}
    coroutine = app({**scope, "raw_path": path.encode(), "scheme": "http", "root_path": ""}, receive, send)
    with pytest.raises(StopIteration):
        coroutine.send(None)  # nothing in it waits for anything
    return sent[0]["status"], sent[1]["body"]


# --- pages ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/today",
        "/map/abc",
        "/map/abc/",
        "/sign-in",
        "/sign-in?next=%2Fmap",
        "/reset-password?token=a.b",
        "/v1.2/notes",
        "/概念",
        "/apis",
        "/health-and-care",
    ],
)
def test_every_address_of_the_app_is_its_one_page(pages: TestClient, path: str) -> None:
    answer = pages.get(path)
    assert (answer.status_code, answer.text) == (200, INDEX)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


def test_the_page_is_sent_again_only_when_it_has_changed(pages: TestClient, folder: Path) -> None:
    tag = pages.get("/").headers["etag"]
    known = pages.get("/map", headers={"If-None-Match": f'"other", {tag}'})
    assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", tag)
    assert known.headers["cache-control"] == "no-cache"
    assert "content-length" not in known.headers
    (folder / "index.html").write_text(INDEX + "<!-- new -->", encoding="utf-8")
    assert pages.get("/", headers={"If-None-Match": tag}).status_code == 200


def test_what_is_built_while_the_server_runs_is_served_without_a_restart(tmp_path: Path) -> None:
    pages = TestClient(WebApp(api_behind, tmp_path / "built"))
    assert pages.get("/").status_code == 503
    (tmp_path / "built" / "assets").mkdir(parents=True)
    (tmp_path / "built" / "index.html").write_text(INDEX, encoding="utf-8")
    (tmp_path / "built" / "assets" / "new-1.js").write_text("new", encoding="utf-8")
    assert pages.get("/").text == INDEX
    assert pages.get("/assets/new-1.js").text == "new"


def test_while_the_app_is_built_again_the_pages_stay(pages: TestClient, folder: Path) -> None:
    (folder / "index.html").rename(folder / "old.html")  # a build begins by emptying the folder
    assert pages.get("/").text == INDEX
    (folder / "index.html").write_text("second", encoding="utf-8")
    assert pages.get("/").text == "second"


def test_without_a_build_every_page_says_what_to_run_in_both_languages(tmp_path: Path) -> None:
    pages = TestClient(WebApp(api_behind, tmp_path / "nothing-here"))
    for path in ("/", "/map/abc"):
        answer = pages.get(path)
        assert answer.status_code == 503
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.text.count("make web") == 2
        assert '<p lang="zh">' in answer.text
    assert pages.get("/api/v1/session").text == "api: GET /api/v1/session"
    assert pages.get("/assets/app.js").text == "api: GET /assets/app.js"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_pages_are_only_read(pages: TestClient, method: str) -> None:
    assert pages.request(method, "/map").text == f"api: {method} /map"


@pytest.mark.parametrize("path", ["/", "/assets/app-1a2b3c.js"])
def test_head_answers_like_get_without_a_body(pages: TestClient, path: str) -> None:
    got, headed = pages.get(path), pages.head(path)
    assert (headed.status_code, headed.content) == (200, b"")
    assert headed.headers == got.headers
    assert headed.headers["content-length"] == str(len(got.content))


# --- files ----------------------------------------------------------------------------------------------------------


def test_files_with_a_hash_in_their_name_are_kept_for_a_year_and_others_are_asked_for(pages: TestClient) -> None:
    script = pages.get("/assets/app-1a2b3c.js")
    assert (script.status_code, script.text) == (200, SCRIPT)
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert script.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert pages.get("/assets/hyperlegible-9f8e.woff2").headers["content-type"] == "font/woff2"
    icon = pages.get("/favicon.svg")
    assert (icon.headers["content-type"], icon.headers["cache-control"]) == ("image/svg+xml", "no-cache")
    assert pages.get("/manifest.webmanifest").headers["content-type"] == "application/manifest+json"


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("GZIP;q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000, gzip;q=0", None),
        ("zstd", None),
        ("", None),
        (";;,=,q", None),
    ],
)
def test_a_file_comes_in_the_best_coding_that_the_browser_takes(
    folder: Path, accepted: str, coding: str | None
) -> None:
    pages = TestClient(WebApp(api_behind, folder), headers={"Accept-Encoding": accepted})
    with pages.stream("GET", "/assets/app-1a2b3c.js") as answer:
        assert answer.headers.get("content-encoding") == coding
        assert answer.headers["vary"] == "Accept-Encoding"
        body = b"".join(answer.iter_raw())
    expected = {"br": b"as if by brotli", "gzip": gzip.compress(SCRIPT.encode()), None: SCRIPT.encode()}
    assert len(body) == len(expected[coding])
    assert answer.headers["content-length"] == str(len(body))


def test_a_file_that_was_not_compressed_does_not_vary(pages: TestClient) -> None:
    assert "vary" not in pages.get("/favicon.svg", headers={"Accept-Encoding": "br"}).headers


@pytest.mark.parametrize(
    "path",
    [
        "/assets/app-000000.js",
        "/assets",
        "/assets/",
        "/assets/app-1a2b3c.js.gz",
        "/assets/notes.py",
        "/assets/linked.json",
        "/nothing.js",
        "/wp-login.php",
        "/.env",
        "/.vite/manifest.json",
        "/api",
        "/api/",
        "/api/v2/people",
        "/health",
        "/health/live",
    ],
)
def test_what_is_no_page_and_no_file_goes_on_to_the_api_and_its_404(pages: TestClient, path: str) -> None:
    assert pages.get(path).text == f"api: GET {path}"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.json",
        "/assets/../../secret.json",
        "/assets/../index.html",
        "/assets/..\\..\\secret.json",
        "/..\\secret",
        "/map/../../etc/passwd",
        "/./etc/passwd",
        "//etc/passwd",
        "/assets//app-1a2b3c.js",
        "/assets/\x00/app",
        "/map/\x00",
        "/map/\u202egnp",
        "/map/\ufffd\n",
        "/assets/app-1a2b3c.js\x00.png",
        "http://elsewhere.example/",
        "",
        "*",
    ],
)
def test_a_path_that_climbs_or_deceives_reaches_no_file_and_no_page(folder: Path, path: str) -> None:
    status, body = raw_get(folder, path)
    assert (status, body[:5]) == (404, b"api: ")


# --- in the platform ------------------------------------------------------------------------------------------------

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@on_sqlite
def test_a_page_has_the_security_headers_and_a_file_that_is_missing_is_a_problem(client: TestClient) -> None:
    page = client.get("/today")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert {name: page.headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS
    for path in ("/assets/none-000.js", "/none.php", "/api/v1/none", "/api", "/health/none"):
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert (answer.headers["content-type"], answer.json()["code"]) == ("application/problem+json", "not-found")
    assert client.head("/assets/none-000.js").status_code == 404


def test_the_policy_for_pages_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    policy = dict(part.strip().partition(" ")[::2] for part in SECURITY_HEADERS["Content-Security-Policy"].split(";"))
    assert "unsafe" not in str(policy)
    assert {policy[name] for name in ("default-src", "script-src", "style-src", "worker-src", "manifest-src")} == {
        "'self'"
    }
    sources = {source for value in policy.values() for source in value.split()}
    assert sources == {"'self'", "'none'", "data:"}


def test_the_pages_are_those_beside_the_package_unless_the_operator_names_others(tmp_path: Path) -> None:
    assert settings_with().resolved_web_dir == BUILT_WEB_APP
    assert settings_with(web_dir=tmp_path).resolved_web_dir == tmp_path


# --- compressed answers of the API ----------------------------------------------------------------------------------


def gzipped(client: TestClient, path: str) -> Response:
    return client.get(f"{API_PREFIX}{path}", headers={"Accept-Encoding": "gzip"})


@on_sqlite
def test_long_answers_of_the_api_are_compressed_and_short_ones_are_not(student: Learner) -> None:
    long = gzipped(student.browser.client, "/openapi.json")
    assert long.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in long.headers["vary"]
    assert int(long.headers["content-length"]) * 4 < len(long.content)
    assert long.json()["openapi"]
    short = student.browser.client.get("/health/live", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in short.headers


def test_no_answer_with_the_csrf_token_is_compressed(shared_app: FastAPI) -> None:
    document = shared_app.openapi()
    with_token = {
        path
        for path, operations in document["paths"].items()
        for operation in operations.values()
        if _holds(document, operation["responses"], "csrf_token")
    }
    assert with_token == NEVER_COMPRESSED


def _holds(document: dict[str, Any], part: Any, name: str) -> bool:  # noqa: ANN401 - JSON
    """Whether a part of the document, or what it refers to, has a property of this name."""
    if isinstance(part, list):
        return any(_holds(document, each, name) for each in part)
    if not isinstance(part, dict):
        return False
    if "$ref" in part:
        return _holds(document, document["components"]["schemas"][part["$ref"].rpartition("/")[2]], name)
    return name in part.get("properties", {}) or any(_holds(document, each, name) for each in part.values())


@pytest.mark.parametrize("path", sorted(NEVER_COMPRESSED))
def test_paths_of_the_token_pass_as_they_are(path: str) -> None:
    async def answer_long(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse("token" * MINIMUM_BYTES)(scope, receive, send)

    client = TestClient(ApiCompression(answer_long), headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in client.get(path).headers
    assert "content-encoding" not in client.get(f"{path}/").headers
    assert client.get(f"{path}-other").headers["content-encoding"] == "gzip"


@on_sqlite
def test_a_reply_of_the_companion_is_streamed_piece_by_piece(student: Learner) -> None:
    opened = student.browser.post("/conversations", {"offering_id": str(student.offering_id)}).json()
    stream = student.browser.post(
        f"/conversations/{opened['id']}/questions",
        {"question": "What is the dot product?"},
        headers={"Accept-Encoding": "gzip"},
    )
    assert stream.headers["content-type"].startswith("text/event-stream")
    assert "content-encoding" not in stream.headers
    assert "event: answer" in stream.text


def test_each_event_of_a_stream_is_sent_on_at_once() -> None:
    sent: list[Any] = []
    seen: list[int] = []

    async def stream(scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream; charset=utf-8")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        for number in range(3):
            await send({"type": "http.response.body", "body": f"data: {number}\n\n".encode(), "more_body": number < 2})
            seen.append(len(sent))

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:  # noqa: ANN401 - an ASGI message
        sent.append(message)

    scope = {"type": "http", "path": f"{API_PREFIX}/x", "headers": [(b"accept-encoding", b"gzip")]}
    with pytest.raises(StopIteration):
        ApiCompression(stream)(scope, receive, send).send(None)
    assert seen == [2, 3, 4]  # the start and one piece, then each piece by itself


def test_codings_are_read_as_the_standard_says() -> None:
    assert accepted_codings("gzip;q=1.0, BR ; q=0.1,identity;q=0, *;q=0.0") == {"gzip", "br"}
    assert accepted_codings("") == frozenset()


# --- the document for the generated types ---------------------------------------------------------------------------


def test_the_document_is_written_without_a_database_and_the_same_under_every_setting(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "learning_platform", "openapi"]
    outside = {"OCTANT_ENVIRONMENT": "production", "OCTANT_DATA_DIR": str(tmp_path / "data"), "PYTHONHASHSEED": "7"}
    printed = subprocess.run(
        command, cwd=tmp_path, env=os.environ | outside, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert printed.stdout == api_document()
    assert json.loads(printed.stdout)["paths"][f"{API_PREFIX}/session"]
    assert list(tmp_path.iterdir()) == []
    subprocess.run([*command, "--out", "api.json"], cwd=tmp_path, check=True)
    assert (tmp_path / "api.json").read_text(encoding="utf-8") == printed.stdout
