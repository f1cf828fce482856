"""Every route of the application against everybody who might call it.

**Adding a route means adding a row** to ``ROWS``; the tests fail for a route without a row and for a row without a
route. A row is one line::

    "GET /api/v1/offerings/{offering_id}": Row(IN_OFFERING),
    "POST /api/v1/join": Row(SIGNED_IN, body=lambda scene: {"code": scene.ids["join_code"]}),
    "GET /api/v1/offerings/{offering_id}/report": Row(TEACHING | {"author": OK}),

The first argument says what each of ``EVERYBODY`` gets: ``OK`` is any 2xx, otherwise the exact status. Take the pattern
that fits, and correct single people with ``|``. Path parameters are filled from ``scene.ids``, which holds the ids that
belong to the student and to the own tutor; a feature that has other ids adds them in `scenes.open_school`, or in
`let_the_student_work` below when they come from requests. ``path``
replaces single parameters, ``body`` makes the JSON body. Every cell begins with the school in its first state, so a row
may delete what it likes. CSRF, and that ids of others look like unknown ids, are tested for every row by themselves.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from httpx2 import Response
from starlette.testclient import TestClient

from learning_platform.authoring.repository import imports
from learning_platform.cache import InProcessCache
from learning_platform.courses import repository as courses
from learning_platform.jobs.background import Background
from tests.learning_platform.people import PASSWORD, Browser, SettableClock, assemble_parts, settings_with
from tests.learning_platform.scenes import STRANGER, Scene, open_school, small_course

EVERYBODY = ("anonymous", "student", "other_student", "own_tutor", "other_tutor", "author", "administrator")
OK = 200
NOT_SIGNED_IN, FORBIDDEN, HIDDEN, CONTRADICTION, GONE, INVALID = 401, 403, 404, 409, 410, 422

Expected = dict[str, int]


def _expect(others: int, **people: int) -> Expected:
    return {who: people.get(who, others) for who in EVERYBODY}


PUBLIC = _expect(OK)
SIGNED_IN = _expect(OK, anonymous=NOT_SIGNED_IN)
ADMINISTRATION = _expect(FORBIDDEN, anonymous=NOT_SIGNED_IN, administrator=OK)
IN_OFFERING = _expect(OK, anonymous=NOT_SIGNED_IN, other_student=HIDDEN, other_tutor=HIDDEN)
TEACHING = _expect(HIDDEN, anonymous=NOT_SIGNED_IN, own_tutor=OK, administrator=OK)
STUDYING = _expect(HIDDEN, anonymous=NOT_SIGNED_IN, student=OK)
CREATING = _expect(FORBIDDEN, anonymous=NOT_SIGNED_IN, author=OK, administrator=OK)
UPLOADER = _expect(HIDDEN, anonymous=NOT_SIGNED_IN, author=OK)
AUTHORING = _expect(HIDDEN, anonymous=NOT_SIGNED_IN, author=OK, administrator=OK)


@dataclass(frozen=True)
class Row:
    """What a route answers to whom.

    Attributes:
        expected: status by person.
        body: makes the JSON body.
        query: makes the query parameters.
        path: path parameters that differ from ``scene.ids``.
    """

    expected: Expected
    body: Callable[[Scene], Any] | None = None
    query: Callable[[Scene], Mapping[str, str]] | None = None
    path: Mapping[str, str] = field(default_factory=dict)


REGISTRATION = {
    "email": "new@example.org",
    "password": PASSWORD,
    "display_name": "New",
    "language": "en",
    "time_zone": "UTC",
}


def of_offering(scene: Scene, **more: str) -> dict[str, str]:
    return {"offering_id": scene.ids["offering_id"], **more}


def answer_of(scene: Scene) -> dict[str, str]:
    """An answer that is wrong, whichever numbers were drawn: the student's path stays the same."""
    return {"id": str(uuid4()), "attempt_id": scene.ids["attempt_id"], "text": "-12345"}


COURSE_TO_BEGIN = {"id": "new-course", "title": "New", "description": "Begun here."}
EDGE_OF_ONE_COURSE = {"source": "adding", "target": "multiplying", "kind": "related"}
LANGUAGE_MODEL = {"base_url": "http://127.0.0.1:1/v1", "model": "tiny", "enabled": True, "allow_private": True}
LONGER = {"kind": "change-concept", "concept_id": "adding", "minutes": 20}


ENDORSED = {
    "question": "Why is adding useful?",
    "answer": "It counts two things at once.",
    "concept_id": "adding",
    "language": "en",
}
DISCLOSED: dict[str, str] = {}
"""Filled when the student has disclosed something: another exchange than the one they rate."""


def at_revision(scene: Scene) -> dict[str, int]:
    return {"revision": 3}


ROWS: dict[str, Row] = {
    "GET /api/v1/openapi.json": Row(PUBLIC),
    "GET /health/live": Row(PUBLIC),
    "GET /health/ready": Row(PUBLIC),
    "POST /api/v1/accounts": Row(PUBLIC, body=lambda _: REGISTRATION),
    "POST /api/v1/session": Row(PUBLIC, body=lambda _: {"email": "sam.student@example.org", "password": PASSWORD}),
    "GET /api/v1/session": Row(SIGNED_IN),
    "DELETE /api/v1/session": Row(SIGNED_IN),
    "DELETE /api/v1/sessions": Row(SIGNED_IN),
    "PATCH /api/v1/me": Row(SIGNED_IN, body=lambda _: {"minutes_a_day": 30}),
    "POST /api/v1/me/password": Row(
        SIGNED_IN, body=lambda _: {"old_password": PASSWORD, "new_password": "eight snowy fridays"}
    ),
    "POST /api/v1/password-resets": Row(PUBLIC, body=lambda _: {"email": "sam.student@example.org"}),
    "POST /api/v1/password-resets/confirm": Row(
        _expect(GONE), body=lambda _: {"token": "x" * 43, "new_password": "eight snowy fridays"}
    ),
    # courses
    "GET /api/v1/offerings": Row(SIGNED_IN),
    "POST /api/v1/join": Row(SIGNED_IN, body=lambda scene: {"code": scene.ids["join_code"]}),
    "GET /api/v1/offerings/{offering_id}": Row(IN_OFFERING),
    "GET /api/v1/offerings/{offering_id}/graph": Row(IN_OFFERING),
    "GET /api/v1/offerings/{offering_id}/concepts/{concept_id}": Row(IN_OFFERING),
    # progress
    "POST /api/v1/attempts": Row(STUDYING, body=lambda scene: of_offering(scene, concept_id="adding")),
    "GET /api/v1/attempts/{attempt_id}": Row(STUDYING),
    "GET /api/v1/responses/{response_id}": Row(STUDYING),
    "POST /api/v1/attempts/{attempt_id}/hints": Row(STUDYING),
    "PUT /api/v1/offerings/{offering_id}/concepts/{concept_id}/lesson-finished": Row(STUDYING),
    "GET /api/v1/offerings/{offering_id}/mastery": Row(STUDYING),
    "GET /api/v1/offerings/{offering_id}/mastery/{concept_id}": Row(STUDYING),
    # the daily path
    "GET /api/v1/path": Row(SIGNED_IN),
    "POST /api/v1/responses": Row(STUDYING, body=lambda scene: {"responses": [answer_of(scene)]}),
    "POST /api/v1/path/steering": Row(
        STUDYING | {"other_student": OK}, body=lambda _: {"action": "postpone", "concept_id": "adding", "preview": True}
    ),
    "GET /api/v1/plans/{plan_id}": Row(STUDYING),
    "GET /api/v1/plans/{plan_id}/verification": Row(STUDYING),
    "GET /api/v1/offerings/{offering_id}/goal": Row(STUDYING),
    "DELETE /api/v1/offerings/{offering_id}/goal": Row(STUDYING),
    "GET /api/v1/offerings/{offering_id}/attention": Row(STUDYING),
    "GET /api/v1/offerings/{offering_id}/placement": Row(STUDYING),
    "POST /api/v1/offerings/{offering_id}/placement": Row(STUDYING, body=lambda _: {"action": "start"}),
    "POST /api/v1/offerings/{offering_id}/placement/question": Row(STUDYING),
    "GET /api/v1/path/alternatives": Row(
        STUDYING | {"other_student": OK}, query=lambda scene: {"concept_id": scene.ids["step_concept_id"]}
    ),
    "POST /api/v1/path/preview": Row(SIGNED_IN, body=lambda _: {"minutes": 20}),
    "GET /api/v1/offerings/{offering_id}/forecast": Row(STUDYING),
    "POST /api/v1/offerings/{offering_id}/forecast/what-if": Row(STUDYING, body=lambda _: {"minutes_a_day": 30}),
    "POST /api/v1/offerings/{offering_id}/goal/words": Row(STUDYING, body=lambda _: {"text": "to add numbers"}),
    "PUT /api/v1/offerings/{offering_id}/goal": Row(STUDYING, body=lambda _: {"title": "All of it", "concepts": []}),
    # the companion
    "POST /api/v1/conversations": Row(IN_OFFERING, body=of_offering),
    "GET /api/v1/conversations": Row(IN_OFFERING, query=of_offering),
    "GET /api/v1/conversations/{conversation_id}": Row(STUDYING),
    "DELETE /api/v1/conversations/{conversation_id}": Row(STUDYING),
    "POST /api/v1/conversations/{conversation_id}/questions": Row(STUDYING, body=lambda _: {"question": "What is it?"}),
    "PUT /api/v1/conversations/{conversation_id}/exchanges/{exchange_id}/rating": Row(
        STUDYING, body=lambda _: {"rating": 1}
    ),
    "GET /api/v1/conversations/{conversation_id}/export": Row(STUDYING),
    "PATCH /api/v1/conversations/{conversation_id}": Row(STUDYING, body=lambda _: {"title": "Adding"}),
    "POST /api/v1/conversations/{conversation_id}/restore": Row(STUDYING),
    "DELETE /api/v1/conversations/{conversation_id}/exchanges/{exchange_id}/rating": Row(STUDYING),
    "GET /api/v1/conversations/{conversation_id}/replies/{reply_id}": Row(STUDYING),
    "DELETE /api/v1/conversations/{conversation_id}/replies/{reply_id}": Row(STUDYING),
    # tutors beside the companion
    "POST /api/v1/tutor-threads": Row(STUDYING, body=lambda scene: of_offering(scene, question="Why is it so?")),
    "GET /api/v1/tutor-threads": Row(IN_OFFERING, query=of_offering),
    "GET /api/v1/tutor-threads/{thread_id}": Row(TEACHING | {"student": OK}),
    "POST /api/v1/tutor-threads/{thread_id}/messages": Row(TEACHING | {"student": OK}, body=lambda _: {"body": "So."}),
    "PATCH /api/v1/tutor-threads/{thread_id}": Row(TEACHING, body=lambda _: {"closed": True}),
    "PUT /api/v1/tutor-threads/{thread_id}/read": Row(TEACHING | {"student": OK}),
    "GET /api/v1/offerings/{offering_id}/tutor-threads": Row(TEACHING),
    "GET /api/v1/offerings/{offering_id}/review": Row(TEACHING),
    "PUT /api/v1/offerings/{offering_id}/review/{exchange_id}/mark": Row(
        TEACHING, body=lambda _: {"seen": True, "handled": True}, path=DISCLOSED
    ),
    "POST /api/v1/offerings/{offering_id}/review/{exchange_id}/disclosure": Row(TEACHING, path=DISCLOSED),
    "GET /api/v1/offerings/{offering_id}/gaps": Row(TEACHING),
    "GET /api/v1/offerings/{offering_id}/endorsed-answers": Row(TEACHING),
    "POST /api/v1/offerings/{offering_id}/endorsed-answers": Row(TEACHING, body=lambda _: ENDORSED),
    "PUT /api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}": Row(TEACHING, body=lambda _: ENDORSED),
    "DELETE /api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}": Row(TEACHING),
    "POST /api/v1/offerings/{offering_id}/endorsed-answers/{endorsed_id}/restore": Row(TEACHING),
    # dashboards
    "GET /api/v1/offerings/{offering_id}/cohorts": Row(TEACHING),
    "GET /api/v1/cohorts/{cohort_id}/mastery": Row(TEACHING),
    "GET /api/v1/cohorts/{cohort_id}/students/{person_id}": Row(TEACHING),
    "GET /api/v1/cohorts/{cohort_id}/students/{person_id}/concepts/{concept_id}": Row(TEACHING),
    "GET /api/v1/cohorts/{cohort_id}/students/{person_id}/responses/{response_id}": Row(TEACHING),
    # authoring
    "POST /api/v1/courses": Row(CREATING, body=lambda _: COURSE_TO_BEGIN),
    "GET /api/v1/courses": Row(CREATING),
    "POST /api/v1/courses/{course_id}/drafts": Row(AUTHORING, body=lambda _: {}),
    "GET /api/v1/courses/{course_id}/drafts": Row(AUTHORING),
    "GET /api/v1/drafts/{draft_id}": Row(AUTHORING),
    "DELETE /api/v1/drafts/{draft_id}": Row(AUTHORING),
    "GET /api/v1/drafts/{draft_id}/graph": Row(AUTHORING),
    "GET /api/v1/drafts/{draft_id}/concepts/{concept_id}": Row(AUTHORING),
    "GET /api/v1/drafts/{draft_id}/exercises/{exercise_id}/preview": Row(AUTHORING),
    "GET /api/v1/drafts/{draft_id}/problems": Row(AUTHORING),
    "GET /api/v1/drafts/{draft_id}/difference": Row(AUTHORING),
    "GET /api/v1/drafts/{draft_id}/changes": Row(AUTHORING),
    "POST /api/v1/drafts/{draft_id}/changes": Row(AUTHORING, body=lambda _: {"revision": 3, "changes": [LONGER]}),
    "POST /api/v1/drafts/{draft_id}/undo": Row(AUTHORING, body=at_revision),
    "POST /api/v1/drafts/{draft_id}/redo": Row(AUTHORING, body=at_revision),
    "POST /api/v1/drafts/{draft_id}/publish": Row(AUTHORING, body=at_revision),
    "GET /api/v1/drafts/{draft_id}/export": Row(AUTHORING, query=lambda _: {"format": "graphml"}),
    "GET /api/v1/courses/{course_id}/versions": Row(AUTHORING),
    "GET /api/v1/courses/{course_id}/versions/{version_hash}": Row(AUTHORING),
    "GET /api/v1/courses/{course_id}/versions/{version_hash}/graph": Row(AUTHORING),
    "GET /api/v1/courses/{course_id}/versions/{version_hash}/concepts/{concept_id}": Row(AUTHORING),
    "GET /api/v1/courses/{course_id}/versions/{version_hash}/difference": Row(AUTHORING),
    "GET /api/v1/courses/{course_id}/versions/{version_hash}/export": Row(
        AUTHORING, query=lambda _: {"format": "graphml"}
    ),
    "POST /api/v1/courses/{course_id}/versions/{version_hash}/roll-back": Row(
        AUTHORING, body=lambda scene: {"offerings": [scene.ids["offering_id"]]}
    ),
    "GET /api/v1/offerings/{offering_id}/version": Row(
        AUTHORING, query=lambda scene: {"version": scene.ids["version_hash"]}
    ),
    "PUT /api/v1/offerings/{offering_id}/version": Row(
        AUTHORING, body=lambda scene: dict.fromkeys(("version", "expected"), scene.ids["version_hash"])
    ),
    "GET /api/v1/catalogue/edges": Row(CREATING),
    "POST /api/v1/catalogue/edges": Row(
        AUTHORING | {"author": INVALID, "administrator": INVALID}, body=lambda _: EDGE_OF_ONE_COURSE
    ),
    "DELETE /api/v1/catalogue/edges": Row(
        AUTHORING | {"author": HIDDEN, "administrator": HIDDEN}, query=lambda _: EDGE_OF_ONE_COURSE
    ),
    "GET /api/v1/formats": Row(SIGNED_IN),
    "POST /api/v1/imports": Row(CREATING, query=lambda _: {"file_name": "course.zip"}, body=lambda _: {}),
    "GET /api/v1/imports": Row(SIGNED_IN),
    "GET /api/v1/imports/{import_id}": Row(UPLOADER),
    "POST /api/v1/imports/{import_id}/apply": Row(UPLOADER),
    "DELETE /api/v1/imports/{import_id}": Row(UPLOADER),
    # administration
    "GET /api/v1/admin/language-model": Row(ADMINISTRATION),
    "PUT /api/v1/admin/language-model": Row(ADMINISTRATION, body=lambda _: LANGUAGE_MODEL),
    "DELETE /api/v1/admin/language-model": Row(ADMINISTRATION),
    "POST /api/v1/admin/language-model/probe": Row(ADMINISTRATION | {"administrator": CONTRADICTION}),
    # exploring
    "GET /api/v1/offerings/{offering_id}/search": Row(IN_OFFERING, query=lambda _: {"q": "add"}),
    "GET /api/v1/offerings/{offering_id}/map": Row(IN_OFFERING),
    "GET /api/v1/offerings/{offering_id}/concepts/{concept_id}/surroundings": Row(IN_OFFERING),
    "GET /api/v1/offerings/{offering_id}/concepts/{concept_id}/way": Row(IN_OFFERING),
    "GET /api/v1/concepts/{concept_id}": Row(SIGNED_IN),
}

CELLS = [(route, who) for route in ROWS for who in EVERYBODY]
GUARDED = [route for route, row in ROWS.items() if row.expected["anonymous"] == NOT_SIGNED_IN]
UNSAFE = [route for route in GUARDED if not route.startswith("GET ")]
HIDING = [(route, who) for route, row in ROWS.items() for who in EVERYBODY if row.expected[who] == HIDDEN]


@pytest.fixture(scope="module")
def school(shared_app: FastAPI, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("school")
    shutil.copy(sqlite_template, folder / "octant.db")
    clock = SettableClock()
    settings = settings_with(data_dir=folder, log_level="WARNING")
    parts = replace(assemble_parts(settings, clock, InProcessCache(), {}), background=Idle())
    opened = parts.transactions.write(lambda session: open_school(session, clock()))
    shared_app.state.parts = parts
    with TestClient(shared_app) as client:
        scene = Scene(shared_app, client, parts, opened, folder)
        let_the_student_work(scene)
        let_the_author_work(scene)
        scene.keep()
        yield scene


def let_the_student_work(scene: Scene) -> None:
    """The student answers, gets another exercise and a plan, asks the companion: there are ids that belong to them."""
    browser, offering = scene.browser("student"), {"offering_id": scene.ids["offering_id"]}
    assert browser.post(f"/offerings/{offering['offering_id']}/placement", {"action": "start"}).is_success
    scene.ids["attempt_id"] = browser.post("/attempts", {**offering, "concept_id": "adding"}).json()["id"]
    answered = browser.post("/responses", {"responses": [answer_of(scene)]})
    scene.ids["response_id"] = answered.json()["results"][0]["response_id"]
    attempt = browser.post("/attempts", {**offering, "concept_id": "adding"})
    conversation = browser.post("/conversations", offering)
    scene.ids["attempt_id"] = attempt.json()["id"]
    scene.ids["conversation_id"] = conversation.json()["id"]
    path = browser.get("/path").json()
    scene.ids |= {"plan_id": path["plan_id"], "step_concept_id": path["steps"][0]["concepts"][0]["id"]}
    browser.post(f"/conversations/{scene.ids['conversation_id']}/questions", {"question": "What is adding?"})
    page = browser.get(f"/conversations/{scene.ids['conversation_id']}").json()
    scene.ids["exchange_id"] = scene.ids["reply_id"] = page["exchanges"][0]["id"]
    browser.post(f"/conversations/{scene.ids['conversation_id']}/questions", {"question": "I want to kill myself"})
    page = browser.get(f"/conversations/{scene.ids['conversation_id']}").json()
    DISCLOSED["exchange_id"] = next(each["id"] for each in page["exchanges"] if each["status"] == "support")
    thread = browser.post("/tutor-threads", {**offering, "question": "Why is it so?"}).json()
    scene.ids["thread_id"] = thread["thread"]["id"]
    tutor = scene.browser("own_tutor")
    listed = tutor.post(f"/offerings/{offering['offering_id']}/endorsed-answers", ENDORSED).json()
    scene.ids["endorsed_id"] = listed["answers"][0]["id"]


class Idle(Background):
    """Does nothing in the background: the school is put back into its first state all the time."""

    def submit(self, name: str, work: Callable[[], None]) -> Future[None]:
        return Future()


def let_the_author_work(scene: Scene) -> None:
    """The author has a draft with an edit and one taken back, and an import that was read."""
    browser, course = scene.browser("author"), small_course()
    draft = browser.post(f"/courses/{course.id}/drafts", {}).json()["id"]
    for revision, minutes in enumerate((10, 12)):
        changes = [{**LONGER, "minutes": minutes}]
        assert browser.post(f"/drafts/{draft}/changes", {"revision": revision, "changes": changes}).is_success
    assert browser.post(f"/drafts/{draft}/undo", {"revision": 2}).is_success
    uploaded = browser.client.post(
        "/api/v1/imports",
        params={"file_name": "course.zip"},
        content=b"x",
        headers={"X-CSRF-Token": browser.csrf_token},
    )
    scene.ids |= {"draft_id": draft, "import_id": uploaded.json()["id"]}
    counts = dict.fromkeys(("concepts", "edges", "lessons", "exercises", "set_aside_count"), 0)
    described = {"version": course.version, "title": "", "is_new": False, "difference": {}, "set_aside": [], **counts}
    found = {"course_id": course.id, "format": "course-folder", "described": described}
    scene.parts.transactions.write(
        lambda session: imports.finish(
            session,
            UUID(scene.ids["import_id"]),
            failure=None,
            result=found,
            content=courses.packed(course),
            now=scene.parts.clock(),
        )
    )


@pytest.fixture
def scene(school: Scene) -> Scene:
    """The school as it was in the beginning."""
    school.restore()
    return school


def send(scene: Scene, browser: Browser, route: str, ids: Mapping[str, str] | None = None) -> Response:
    method, path = route.split(" ")
    row = ROWS[route]
    values = {**scene.ids, **row.path, **(ids or {})}
    filled = re.sub(r"\{(\w+)(:\w+)?\}", lambda match: values[match[1]], path)
    body = row.body(scene) if row.body else None
    query = row.query(scene) if row.query else {}
    return browser.request(method, filled, body, params=query)


def test_every_route_has_a_row_and_every_row_a_route(shared_app: FastAPI) -> None:
    routes = {
        f"{method} {context.path}"
        for context in iter_route_contexts(shared_app.routes)
        for method in (context.methods or {"MOUNT"}) - {"HEAD"}
    }
    assert routes - set(ROWS) == set(), "add a row for each of these routes"
    assert set(ROWS) - routes == set(), "these rows have no route any more"


def test_every_row_says_something_about_everybody() -> None:
    assert all(set(row.expected) == set(EVERYBODY) for row in ROWS.values())


@pytest.mark.parametrize(("route", "who"), CELLS)
def test_everybody_gets_what_their_role_allows(scene: Scene, route: str, who: str) -> None:
    answer = send(scene, scene.browser(who), route)
    expected = ROWS[route].expected[who]
    assert answer.status_code == expected or (expected == OK and answer.is_success), answer.text


@pytest.mark.parametrize(("route", "who"), HIDING)
def test_ids_of_others_look_like_ids_that_do_not_exist(scene: Scene, route: str, who: str) -> None:
    unknown = {name: STRANGER for name in re.findall(r"\{(\w+)", route) if name.endswith("_id")}
    of_others, of_nobody = send(scene, scene.browser(who), route), send(scene, scene.browser(who), route, unknown)
    assert {**of_others.json(), "instance": ""} == {**of_nobody.json(), "instance": ""}


@pytest.mark.parametrize("route", GUARDED)
def test_no_guarded_route_answers_to_somebody_who_has_signed_out(scene: Scene, route: str) -> None:
    browser = scene.browser("administrator")
    browser.delete("/session", headers={})
    assert send(scene, browser, route).status_code == NOT_SIGNED_IN


@pytest.mark.parametrize("route", UNSAFE)
def test_no_route_that_changes_something_works_without_the_csrf_token(scene: Scene, route: str) -> None:
    browser = scene.browser("administrator")
    browser.csrf_token = ""
    answer = send(scene, browser, route)
    assert (answer.status_code, answer.json()["code"]) == (FORBIDDEN, "csrf")
