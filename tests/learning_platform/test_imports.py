"""A file is read in a process of its own into a dry run; only then it becomes a draft. Bad files leave nothing."""

from __future__ import annotations

import io
import json
import os
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI
from httpx2 import Response

from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.authoring.exporting import course_file, format_to_write
from learning_platform.authoring.repository import imports as repository
from learning_platform.authoring.service.importing import forget_old_imports, safe_name, upload_folder
from learning_platform.courses.importing import import_course
from learning_platform.errors import InvalidInputError
from learning_platform.settings import Settings
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.scenes import small_course
from tests.learning_platform.studying import FIXTURE_COURSES
from tests.shared_data import shared_data

ALGEBRA = FIXTURE_COURSES / "tiny-algebra"
ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
Members = dict[str, bytes]


def members() -> Members:
    """The files of a course folder."""
    return {
        f"tiny-algebra/{file.relative_to(ALGEBRA).as_posix()}": file.read_bytes()
        for file in sorted(ALGEBRA.rglob("*"))
        if file.is_file()
    }


def packed(files: Members) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture
def browser_of_author(make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]) -> Browser:
    roles = [Grant(Scope.COURSE, "tiny-algebra", Role.AUTHOR)]
    return browser_of(make_person("Ann Author", roles=roles))


@pytest.fixture
def taught(parts: Parts) -> str:
    """The course is here already; its version."""
    _, offering, _ = import_course(parts, ALGEBRA)
    return offering.version_hash


def upload(browser: Browser, content: bytes | Iterator[bytes], name: str = "algebra.zip", **query: str) -> Response:
    return browser.client.post(
        "/api/v1/imports",
        params={"file_name": name, **query},
        content=content,
        headers={"X-CSRF-Token": browser.csrf_token, "Content-Type": "application/octet-stream"},
    )


def read(browser: Browser, import_id: str, seconds: float = 60.0) -> dict[str, Any]:
    """The import once it is read."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        answer = browser.get(f"/imports/{import_id}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        if found["status"] not in {"waiting", "running"}:
            return found
        time.sleep(0.05)
    raise AssertionError(f"still not read: {found}")


def imported(browser: Browser, content: bytes, name: str = "algebra.zip", **query: str) -> dict[str, Any]:
    answer = upload(browser, content, name, **query)
    assert answer.status_code == 202, answer.text
    return read(browser, answer.json()["id"])


def limited(app: FastAPI, **limits: int) -> None:
    """Other limits for what follows."""
    parts: Parts = app.state.parts
    changed: Settings = parts.settings.model_copy(update=limits)
    app.state.parts = replace(parts, settings=changed)


def test_a_course_is_read_as_a_dry_run_and_applied_as_a_draft(parts: Parts, browser_of_author: Browser) -> None:
    browser = browser_of_author
    found = imported(browser, packed(members()))
    assert (found["status"], found["format"], found["course_id"]) == ("ready", "course-folder", "tiny-algebra")
    run = found["dry_run"]
    assert (run["is_new"], run["concepts"], run["exercises"]) == (True, 4, 4)
    assert sorted(run["difference"]["concepts"]["added"]) == ["average", "linear-equation", "linear-function", "slope"]
    assert browser.get("/courses/tiny-algebra/versions").status_code == 404, "nothing is there before it is applied"
    draft = browser.post(f"/imports/{found['id']}/apply")
    assert draft.status_code == 201, draft.text
    assert (draft.json()["concepts"], draft.json()["errors"], draft.json()["base"]) == (4, 0, None)
    again = browser.post(f"/imports/{found['id']}/apply")
    assert (again.status_code, again.json()["code"]) == (409, "import-not-ready")
    published = browser.post(f"/drafts/{draft.json()['id']}/publish", {"revision": 0, "note": "Imported"})
    assert published.status_code == 201, published.text
    assert browser.get(f"/imports/{found['id']}").json()["status"] == "applied"
    assert not upload_folder(parts, UUID(found["id"])).exists(), "the file is deleted as soon as it is read"


def test_a_new_version_of_a_course_is_compared_with_the_newest(browser_of_author: Browser, taught: str) -> None:
    files = members()
    changed = files["tiny-algebra/concepts/slope.md"].replace(b"Between two points", b"Between any two points")
    found = imported(browser_of_author, packed({**files, "tiny-algebra/concepts/slope.md": changed}))
    run = found["dry_run"]
    assert not run["is_new"]
    assert [one["name"] for one in run["difference"]["lessons"]["changed"]] == ["slope/en"]
    assert run["difference"]["concepts"]["added_count"] == 0
    assert "stale-translation" in {problem["code"] for problem in found["problems"]}
    draft = browser_of_author.post(f"/imports/{found['id']}/apply").json()
    assert draft["base"] == taught


def test_problems_of_a_file_are_named_line_by_line_and_nothing_is_applied(browser_of_author: Browser) -> None:
    files = members()
    broken = files["tiny-algebra/exercises/slope.toml"].replace(b"difficulty = 0.3", b"difficulty = ")
    found = imported(browser_of_author, packed({**files, "tiny-algebra/exercises/slope.toml": broken}))
    assert (found["status"], found["failure"], found["dry_run"]) == ("failed", "not-a-course", None)
    first = found["problems"][0]
    assert (first["severity"], first["file"], first["line"]) == ("error", "tiny-algebra/exercises/slope.toml", 4)
    refused = browser_of_author.post(f"/imports/{found['id']}/apply")
    assert (refused.status_code, refused.json()["code"]) == (409, "import-not-ready")


BAD: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "no archive": (lambda: b"\0" * 5000, "course.zip", "unknown-format"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"x" * 500, "map.png", "unknown-format"),
    "another archive": (lambda: packed({"readme.txt": b"Hello"}), "files.zip", "unknown-format"),
    "zip bomb": (lambda: packed({**members(), "tiny-algebra/big.md": b"0" * 450_000_000}), "bomb.zip", "not-a-course"),
    "zip slip": (lambda: packed({**members(), "../../outside.md": b"x"}), "slip.zip", "not-a-course"),
    "entities": (
        lambda: (
            b'<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
            b'<graphml><graph edgedefault="directed"><node id="&b;"/></graph></graphml>'
        ),
        "graph.graphml",
        "not-a-course",
    ),
    "formats disagree": (lambda: packed(members()), "course.graphml", "not-a-course"),
}


def emptied(folder: Path, seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while any(folder.iterdir()) and time.monotonic() < end:
        time.sleep(0.05)
    return not any(folder.iterdir())


@ONE_DATABASE
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_a_clear_failure_and_leaves_nothing(
    browser_of_author: Browser, parts: Parts, tmp_path: Path, name: str
) -> None:
    make, file_name, failure = BAD[name]
    found = imported(browser_of_author, make(), file_name)
    assert (found["status"], found["failure"]) == ("failed", failure), found
    assert found["problems"]
    assert all(problem["message"] for problem in found["problems"])
    assert emptied(tmp_path / "uploads"), "the file goes right after the import has failed"
    assert not (tmp_path / "outside.md").exists()
    assert browser_of_author.get("/courses").json()["courses"] == []


def many_edges(concepts: int, edges: int) -> bytes:
    nodes = [{"id": f"c{number}", "title": f"Concept {number}"} for number in range(concepts)]
    links = [
        {"source": f"c{number % concepts}", "target": f"c{(number * 7 + 1) % concepts}", "kind": "related"}
        for number in range(edges)
    ]
    return json.dumps({"directed": True, "multigraph": True, "graph": {}, "nodes": nodes, "links": links}).encode()


def long_texts(concepts: int, length: int) -> bytes:
    nodes = [{"id": f"c{number}", "title": f"C {number}", "definition": "字" * length} for number in range(concepts)]
    graph = {"directed": True, "multigraph": True, "graph": {}, "nodes": nodes, "links": []}
    return json.dumps(graph, ensure_ascii=False).encode()


@ONE_DATABASE
def test_an_import_that_needs_too_much_memory_is_ended(browser_of_author: Browser, app: FastAPI) -> None:
    limited(app, import_memory_megabytes=200)
    found = imported(browser_of_author, long_texts(40_000, 700), "graph.json")
    assert (found["status"], found["failure"]) == ("failed", "too-much-memory"), found


@ONE_DATABASE
def test_an_import_that_takes_too_long_is_ended(browser_of_author: Browser, app: FastAPI) -> None:
    limited(app, import_timeout_seconds=1)
    found = imported(browser_of_author, many_edges(20_000, 600_000), "graph.json")
    assert (found["status"], found["failure"]) == ("failed", "too-slow"), found


@ONE_DATABASE
def test_more_bytes_than_allowed_are_refused_with_and_without_a_stated_length(
    browser_of_author: Browser, app: FastAPI, tmp_path: Path, shared_app: FastAPI
) -> None:
    most = app.state.parts.settings.max_upload_bytes

    def endless() -> Iterator[bytes]:
        for _ in range(most // 10_000_000 + 2):
            yield b"0" * 10_000_000

    answer = upload(browser_of_author, endless())
    assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")
    assert list((tmp_path / "uploads").iterdir()) == []
    empty = upload(browser_of_author, b"")
    assert (empty.status_code, empty.json()["code"]) == (422, "invalid-input")
    unknown = upload(browser_of_author, b"x", format="word")
    assert (unknown.status_code, "csv" in unknown.json()["detail"]) == (422, True)


@ONE_DATABASE
def test_other_routes_take_no_large_bodies(browser_of_author: Browser, app: FastAPI) -> None:
    most = app.state.parts.settings.max_body_bytes
    answer = browser_of_author.post("/courses", {"id": "x" * most})
    assert answer.status_code == 413


def test_a_course_of_others_is_neither_compared_with_nor_changed(
    parts: Parts, taught: str, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]
) -> None:
    other = browser_of(make_person("Otto", roles=[Grant(Scope.COURSE, "another", Role.AUTHOR)]))
    found = imported(other, packed(members()))
    assert (found["status"], found["failure"], found["dry_run"]) == ("failed", "not-yours", None)
    renamed = imported(other, packed(members()), course_id="my-algebra")
    assert (renamed["status"], renamed["course_id"]) == ("ready", "my-algebra")
    draft = other.post(f"/imports/{renamed['id']}/apply")
    assert draft.status_code == 201, draft.text
    assert [course["id"] for course in other.get("/courses").json()["courses"]] == ["my-algebra"]


def test_an_import_left_behind_by_a_process_that_died_is_taken_up(
    parts: Parts, browser_of_author: Browser, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(parts.background), "submit", lambda *_: None)  # the process dies before it reads
        left = upload(browser_of_author, packed(members())).json()["id"]
    assert browser_of_author.get(f"/imports/{left}").json()["status"] == "waiting"
    from learning_platform.authoring.service.importing import resume_imports  # noqa: PLC0415

    resume_imports(parts)
    assert read(browser_of_author, left)["status"] == "ready"


def test_imports_that_nobody_applied_are_deleted_in_time(
    parts: Parts, browser_of_author: Browser, clock: SettableClock
) -> None:
    found = imported(browser_of_author, packed(members()))
    clock.now += timedelta(days=parts.settings.upload_days, minutes=1)
    forget_old_imports(parts)
    with parts.transactions.read() as session:
        assert repository.find_import(session, UUID(found["id"])) is None


def test_a_folder_whose_upload_broke_off_is_swept_away(parts: Parts, browser_of_author: Browser) -> None:
    broken, fresh = (upload_folder(parts, uuid4()) for _ in range(2))
    for folder in (broken, fresh):
        folder.mkdir(parents=True)
    two_days_ago = time.time() - 2 * 86_400
    os.utime(broken, (two_days_ago, two_days_ago))
    forget_old_imports(parts)
    assert (broken.exists(), fresh.exists()) == (False, True)


@ONE_DATABASE
def test_nobody_fills_the_disk_with_files_that_wait(
    browser_of_author: Browser, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(parts.background), "submit", lambda *_: None)
    answers = [upload(browser_of_author, b"x").status_code for _ in range(6)]
    assert answers == [202] * 5 + [409]


def test_an_import_can_be_deleted(browser_of_author: Browser) -> None:
    found = imported(browser_of_author, packed(members()))
    assert [one["id"] for one in browser_of_author.get("/imports").json()["imports"]] == [found["id"]]
    assert browser_of_author.delete(f"/imports/{found['id']}").status_code == 204
    assert browser_of_author.get(f"/imports/{found['id']}").status_code == 404


@ONE_DATABASE
def test_a_version_comes_out_in_every_format_and_goes_in_again(browser_of_author: Browser, taught: str) -> None:
    browser = browser_of_author
    formats = browser.get("/formats").json()["formats"]
    assert {"course-folder", "csv", "graphml", "node-link", "json-ld", "case"} <= {one["name"] for one in formats}
    for one in formats:
        if not one["can_write"]:
            continue
        path = f"/courses/tiny-algebra/versions/{taught}/export"
        answer = browser.get(path, params={"format": one["name"]})
        assert answer.status_code == 200, answer.text
        name = f"tiny-algebra{one['endings'][0]}"
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
        known = {"If-None-Match": answer.headers["etag"]}
        assert browser.get(path, params={"format": one["name"]}, headers=known).status_code == 304
        found = imported(browser, answer.content, name, format=one["name"], course_id="tiny-algebra")
        assert found["status"] == "ready", found
        changed = found["dry_run"]["difference"]
        assert (changed["concepts"]["added_count"], changed["concepts"]["removed_count"]) == (0, 0), one
        assert (changed["edges"]["added_count"], changed["edges"]["removed_count"]) == (0, 0), one
        if one["name"] == "course-folder":
            assert (changed["lessons"]["changed"], changed["exercises"]["changed"], changed["settings"]) == ([], [], [])
    refused = browser.get(f"/courses/tiny-algebra/versions/{taught}/export", params={"format": "olx"})
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid-input")


def test_a_course_that_a_format_cannot_hold_is_refused_with_the_reason() -> None:
    with pytest.raises(InvalidInputError, match="adding-numbers") as refused:
        course_file(small_course(), format_to_write("course-folder"), {})
    assert [one["at"] for one in refused.value.extra["errors"]] == ["not-written", "not-written"]


@ONE_DATABASE
def test_a_real_cyclic_graph_comes_in_with_its_cycle_edges_set_aside(browser_of_author: Browser) -> None:
    folder = shared_data("graphs/lecturebank")
    files = {f"lecturebank/{file.name}": file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file()}
    found = imported(browser_of_author, packed(files), "lecturebank.zip")
    assert found["status"] == "ready", found["problems"][:3]
    assert found["dry_run"]["set_aside_count"] > 0
    assert found["dry_run"]["concepts"] > 100
    draft = browser_of_author.post(f"/imports/{found['id']}/apply").json()
    problems = browser_of_author.get(f"/drafts/{draft['id']}/problems").json()
    assert "cyclic-prerequisites" not in {one["code"] for one in problems["problems"]}


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("course.zip", "course.zip"),
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\k.csv", "k.csv"),
        ("课程.zip", "zip"),
        ("...", "upload"),
    ],
)
def test_a_file_is_kept_under_a_harmless_name(written: str, kept: str) -> None:
    assert safe_name(written) == kept
