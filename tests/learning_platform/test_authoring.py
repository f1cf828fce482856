"""An author opens a draft, edits, sees problems, publishes; offerings move; learners keep what they have shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from httpx2 import Response

from knowledge_graph.concepts import ConceptId
from knowledge_graph.problems import Problem
from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.importing import import_course
from learning_platform.progress.learner import load_learner
from learning_platform.wiring import Parts
from recommender.learner_state import LearnerState
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import FIXTURE_COURSES, Learner

COURSE = "tiny-algebra"
AUTHOR = [Grant(Scope.COURSE, COURSE, Role.AUTHOR)]
ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

INTERCEPT = {
    "kind": "add-concept",
    "concept": {"id": "intercept", "title": {"en": "Intercept", "zh": "截距"}, "definition": {"en": "Value at zero."}},
}
INTERCEPT_LESSON = {"kind": "set-lesson", "concept_id": "intercept", "language": "en", "markdown": "Where $x = 0$."}
INTERCEPT_EDGE = {
    "kind": "add-edge",
    "edge": {"source": "slope", "target": "intercept", "kind": "prerequisite", "key": True},
}
MERGE = {"kind": "merge-concepts", "source": "slope", "target": "linear-function"}
EXERCISE = (FIXTURE_COURSES / COURSE / "exercises" / "average.toml").read_text(encoding="utf-8")
EXERCISE = EXERCISE.replace("algebra-average", "algebra-intercept")


class Author:
    """An author at a browser, with the draft they work on."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.draft: dict[str, Any] = {}

    def open(self, version: str | None = None) -> dict[str, Any]:
        answer = self.browser.post(f"/courses/{COURSE}/drafts", {"version": version})
        assert answer.status_code == 201, answer.text
        self.draft = answer.json()
        return self.draft

    def send(self, *changes: dict[str, Any], revision: int | None = None) -> Response:
        seen = self.draft["revision"] if revision is None else revision
        return self.browser.post(f"/drafts/{self.draft['id']}/changes", {"revision": seen, "changes": list(changes)})

    def edit(self, *changes: dict[str, Any]) -> dict[str, Any]:
        answer = self.send(*changes)
        assert answer.status_code == 200, answer.text
        self.draft = answer.json()
        return self.draft

    def step(self, what: str) -> Response:
        answer = self.browser.post(f"/drafts/{self.draft['id']}/{what}", {"revision": self.draft["revision"]})
        if answer.status_code == 200:
            self.draft = answer.json()
        return answer

    def publish(self, **more: object) -> dict[str, Any]:
        body = {"revision": self.draft["revision"], **more}
        answer = self.browser.post(f"/drafts/{self.draft['id']}/publish", body)
        assert answer.status_code == 201, answer.text
        published: dict[str, Any] = answer.json()
        return published

    def read(self, what: str) -> Any:  # noqa: ANN401 - JSON
        answer = self.browser.get(f"/drafts/{self.draft['id']}/{what}")
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
def learner(enrol_in: Callable[..., list[Learner]]) -> Learner:
    """A student of the course, which is taught."""
    (learner,) = enrol_in(COURSE)
    return learner


@pytest.fixture
def author(learner: Learner, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]) -> Author:
    return Author(browser_of(make_person("Ann Author", roles=AUTHOR)))


def state_of(parts: Parts, learner: Learner) -> LearnerState:
    with parts.transactions.read() as session:
        return load_learner(session, load_catalogue(parts, session), learner.person_id).state


def mastery(learner: Learner) -> dict[str, dict[str, Any]]:
    answer = learner.browser.get(f"/offerings/{learner.offering_id}/mastery")
    assert answer.status_code == 200, answer.text
    return {one["concept_id"]: one for one in answer.json()["concepts"]}


def move(author: Author, learner: Learner, version: str) -> dict[str, Any]:
    path = f"/offerings/{learner.offering_id}/version"
    preview = author.browser.get(path, params={"version": version})
    assert preview.status_code == 200, preview.text
    expected = preview.json()["version"]
    moved = author.browser.put(path, {"version": version, "expected": expected})
    assert moved.status_code == 200, moved.text
    assert moved.json()["course_version"] == version
    shown: dict[str, Any] = preview.json()
    return shown


def answer_some(learner: Learner, clock: SettableClock) -> None:
    for concept, right in (("average", True), ("slope", True), ("slope", False), ("slope", True)):
        clock.advance(minutes=3)
        learner.answer(concept, right=right)


def test_an_author_publishes_an_offering_moves_learners_keep_their_states_and_all_goes_back(
    parts: Parts, author: Author, learner: Learner, clock: SettableClock
) -> None:
    answer_some(learner, clock)
    before, shown_before = state_of(parts, learner), mastery(learner)
    old = author.open()["base"]
    assert (author.draft["revision"], author.draft["errors"], author.draft["version"]) == (0, 0, old)

    edited = author.edit(INTERCEPT, INTERCEPT_EDGE)
    assert edited["revision"] == 1
    problems = author.read("problems")
    assert {"no-lesson", "no-exercises"} <= {one["code"] for one in problems["problems"]}
    refused = author.browser.post(f"/drafts/{author.draft['id']}/publish", {"revision": 1})
    assert (refused.status_code, refused.json()["code"]) == (422, "not-publishable")
    assert any("no-lesson" in one["at"] for one in refused.json()["errors"])

    author.edit(INTERCEPT_LESSON, {"kind": "set-exercises", "concept_id": "intercept", "toml": EXERCISE})
    author.edit(MERGE)
    assert author.draft["errors"] == 0, author.read("problems")
    found = author.read("difference")
    assert (found["concepts"]["added"], found["concepts"]["removed"]) == (["intercept"], ["slope"])
    clock.advance(minutes=1)
    version = author.publish(note="Slope goes into linear functions")
    assert (version["parent"], version["by"]) == (old, "Ann Author")
    assert version["carries"] == {"slope": {"linear-function": 1.0}}
    assert state_of(parts, learner) == before, "the offering has not moved yet"

    preview = move(author, learner, version["version"])
    assert (preview["students"], preview["evidence_moves"], preview["evidence_rests"]) == (1, {"slope": 1}, {})
    after = mastery(learner)
    assert set(after) == {"average", "linear-function", "linear-equation", "intercept"}
    assert after["average"]["answers"] == shown_before["average"]["answers"]
    assert (
        after["linear-function"]["answers"]
        == shown_before["slope"]["answers"] + shown_before["linear-function"]["answers"]
    )
    behind = learner.browser.get(f"/offerings/{learner.offering_id}/mastery/linear-function").json()["evidence"]
    assert len(behind) == 3, "the answers about slope stand behind the estimate"
    assert learner.browser.get("/path").json()["steps"]
    clock.advance(minutes=3)
    learner.answer("intercept")

    back = author.browser.post(
        f"/courses/{COURSE}/versions/{old}/roll-back", {"note": "Too soon", "offerings": [learner.offering_id]}
    )
    assert back.status_code == 201, back.text
    assert (back.json()["kind"], back.json()["version"]) == ("roll-back", old)
    restored = mastery(learner)
    assert {one: restored[one]["answers"] for one in restored} == {
        one: shown_before[one]["answers"] for one in shown_before
    }
    listed = author.browser.get(f"/courses/{COURSE}/versions").json()["versions"]
    assert [(one["kind"], one["version"]) for one in listed] == [
        ("roll-back", old),
        ("publish", version["version"]),
        ("publish", old),
    ]


def test_going_back_restores_the_old_state_exactly(
    parts: Parts, author: Author, learner: Learner, clock: SettableClock
) -> None:
    answer_some(learner, clock)
    before = state_of(parts, learner)
    old = author.open()["base"]
    author.edit(MERGE)
    version = author.publish()["version"]
    move(author, learner, version)
    merged = state_of(parts, learner)
    with parts.transactions.read() as session:
        catalogue = load_catalogue(parts, session)
    keys = set(merged.concepts["key"].tolist())
    assert catalogue.key_of[ConceptId("slope")] not in keys
    assert catalogue.key_of[ConceptId("linear-function")] in keys
    move(author, learner, old)
    assert state_of(parts, learner) == before
    move(author, learner, version)
    assert state_of(parts, learner) == merged


def test_evidence_of_a_split_concept_counts_for_its_parts(
    parts: Parts, author: Author, learner: Learner, clock: SettableClock
) -> None:
    answer_some(learner, clock)
    before = mastery(learner)
    author.open()

    def part(name: str) -> dict[str, Any]:
        return {"id": name, "title": {"en": name}, "definition": {"en": f"The {name}."}}

    author.edit(
        {
            "kind": "split-concept",
            "concept_id": "slope",
            "parts": [{"concept": part("slope"), "share": 0.7}, {"concept": part("steepness"), "share": 0.3}],
        },
        {"kind": "set-lesson", "concept_id": "steepness", "language": "en", "markdown": "How steep it is."},
    )
    version = author.publish()
    assert version["carries"] == {"slope": {"slope": 0.7, "steepness": 0.3}}
    move(author, learner, version["version"])
    after = mastery(learner)
    assert after["slope"]["answers"] == before["slope"]["answers"]
    with parts.transactions.read() as session:
        catalogue = load_catalogue(parts, session)
    touched = {row["key"]: row["own"] for row in state_of(parts, learner).concepts}
    assert touched[catalogue.key_of[ConceptId("steepness")]] != 0


def test_two_authors_do_not_overwrite_each_other(
    author: Author, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]
) -> None:
    author.open()
    other = Author(browser_of(make_person("Otto Other", roles=AUTHOR)))
    other.draft = dict(author.draft)
    other.edit(INTERCEPT)
    refused = author.send(MERGE)
    assert (refused.status_code, refused.json()["code"]) == (409, "draft-changed")
    (theirs,) = refused.json()["errors"]
    assert theirs == {"at": "revision/1", "message": "Otto Other: Add the concept 'intercept'"}
    author.draft = author.browser.get(f"/drafts/{author.draft['id']}").json()
    author.edit(MERGE)
    history = author.read("changes")["steps"]
    assert [(one["revision"], one["by"]) for one in history] == [(2, "Ann Author"), (1, "Otto Other")]


def test_edits_are_taken_back_and_done_again(author: Author) -> None:
    first = author.open()
    edited = author.edit(INTERCEPT, INTERCEPT_LESSON)
    merged = author.edit(MERGE)
    assert author.step("undo").json()["version"] == edited["version"]
    assert author.step("undo").json()["version"] == first["version"]
    assert (author.draft["can_undo"], author.draft["can_redo"]) == (False, True)
    nothing = author.step("undo")
    assert (nothing.status_code, nothing.json()["code"]) == (409, "conflict")
    author.step("redo")
    assert author.step("redo").json()["version"] == merged["version"]
    author.step("undo")
    author.edit({"kind": "change-concept", "concept_id": "slope", "minutes": 30})
    assert not author.draft["can_redo"], "an edit forgets what was taken back"
    kinds = [one["kind"] for one in author.read("changes")["steps"]]
    assert kinds == ["edit", "undo", "redo", "redo", "undo", "undo", "edit", "edit"]
    assert author.publish()["carries"] == {}, "the merge was taken back"


def test_a_refused_change_applies_none_and_says_which(author: Author) -> None:
    author.open()
    refused = author.send(INTERCEPT, {"kind": "remove-concept", "concept_id": "nothing"})
    assert (refused.status_code, refused.json()["code"]) == (422, "change-refused")
    assert refused.json()["errors"][0]["at"] == "body/changes/1"
    assert author.browser.get(f"/drafts/{author.draft['id']}").json()["revision"] == 0
    broken = author.send({"kind": "set-exercises", "concept_id": "slope", "toml": "[[exercise]]\nid = 3"})
    assert (broken.status_code, broken.json()["code"]) == (422, "change-refused")
    assert "line" in broken.json()["detail"]
    of_another = author.send({
        "kind": "set-exercises", "concept_id": "slope", "toml": EXERCISE.replace("intercept", "average"),
    })  # fmt: skip
    assert (of_another.status_code, "'average'" in of_another.json()["detail"]) == (422, True)


def test_a_cycle_may_stand_in_a_draft_and_is_not_published(author: Author) -> None:
    author.open()
    edge = {"source": "linear-equation", "target": "slope", "kind": "prerequisite"}
    back = {"source": "slope", "target": "linear-equation", "kind": "prerequisite"}
    author.edit({"kind": "add-edge", "edge": back})
    assert author.edit({"kind": "add-edge", "edge": edge})["errors"] == 1
    assert author.read("graph")["layers"] >= 2
    refused = author.browser.post(f"/drafts/{author.draft['id']}/publish", {"revision": 2})
    assert (refused.status_code, refused.json()["code"]) == (422, "not-publishable")


def test_a_draft_of_an_older_version_does_not_silently_replace_a_newer_one(author: Author) -> None:
    author.open()
    late = dict(author.draft)
    author.open()
    author.edit(MERGE)
    newer = author.publish()["version"]
    author.draft = late
    author.edit({"kind": "change-concept", "concept_id": "slope", "minutes": 30})
    assert author.draft["is_outdated"]
    body = {"revision": author.draft["revision"]}
    refused = author.browser.post(f"/drafts/{late['id']}/publish", body)
    assert (refused.status_code, refused.json()["code"]) == (409, "version-moved")
    assert author.publish(over=newer)["parent"] == late["base"]
    closed = author.send(MERGE)
    assert (closed.status_code, closed.json()["code"]) == (409, "draft-closed")


def test_a_course_is_begun_from_nothing(author: Author, parts: Parts) -> None:
    browser = author.browser
    body = {"id": "counting", "title": "Counting", "description": "One, two, three."}
    begun = browser.post("/courses", body)
    assert begun.status_code == 201, begun.text
    author.draft = begun.json()
    assert [one["code"] for one in author.read("problems")["problems"]] == ["no-concepts"]
    taken = browser.post("/courses", body)
    assert (taken.status_code, taken.json()["code"]) == (409, "conflict")
    one = {"id": "one", "title": {"en": "One"}, "definition": {"en": "The first."}}
    author.edit(
        {"kind": "add-concept", "concept": one},
        {"kind": "set-lesson", "concept_id": "one", "language": "en", "markdown": "One."},
    )
    version = author.publish(note="First")
    assert version["parent"] is None
    mine = browser.get("/courses", params={"limit": 1}).json()
    assert [course["id"] for course in mine["courses"]] == ["counting"]
    rest = browser.get("/courses", params={"cursor": mine["next_cursor"]}).json()
    assert [(course["id"], rest["next_cursor"]) for course in rest["courses"]] == [(COURSE, None)]
    assert [len(course["offerings"]) for course in rest["courses"]] == [1]


def test_reading_what_one_has_is_answered_by_304(author: Author) -> None:
    base = author.open()["base"]
    for path in (
        f"/drafts/{author.draft['id']}/graph",
        f"/drafts/{author.draft['id']}/concepts/slope",
        f"/courses/{COURSE}/versions/{base}",
        f"/courses/{COURSE}/versions/{base}/graph",
        f"/courses/{COURSE}/versions/{base}/concepts/slope",
    ):
        answer = author.browser.get(path)
        assert answer.status_code == 200, answer.text
        again = author.browser.get(path, headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert author.browser.get(path, headers={"If-None-Match": 'W/"another"'}).status_code == 200
    known = author.browser.get(f"/drafts/{author.draft['id']}/graph").headers["etag"]
    author.edit(MERGE)
    changed = author.browser.get(f"/drafts/{author.draft['id']}/graph", headers={"If-None-Match": known})
    assert changed.status_code == 200


def test_the_map_of_a_draft_keeps_the_places_of_its_version(author: Author) -> None:
    base = author.open()["base"]
    before = {
        one["id"]: (one["x"], one["layer"])
        for one in author.browser.get(f"/courses/{COURSE}/versions/{base}/graph").json()["concepts"]
    }
    author.edit(INTERCEPT, INTERCEPT_EDGE)
    after = {one["id"]: (one["x"], one["layer"]) for one in author.read("graph")["concepts"]}
    assert {one: after[one] for one in before} == before
    assert after["intercept"][1] == after["slope"][1] + 1


def test_an_offering_is_not_moved_by_who_has_not_seen_where_it_is(author: Author, learner: Learner) -> None:
    author.open()
    author.edit(MERGE)
    version = author.publish()["version"]
    stale = {"version": version, "expected": version}
    refused = author.browser.put(f"/offerings/{learner.offering_id}/version", stale)
    assert (refused.status_code, refused.json()["code"]) == (409, "version-moved")


def test_edges_between_courses_are_added_and_removed_by_authors_of_both(
    parts: Parts, make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]
) -> None:
    for name in (COURSE, "tiny-statistics"):
        import_course(parts, FIXTURE_COURSES / name)
    edge = {"source": "variance", "target": "linear-equation", "kind": "related"}
    of_one = browser_of(make_person("Ann", roles=AUTHOR))
    assert of_one.post("/catalogue/edges", edge).status_code == 404
    both = browser_of(make_person("Bo", roles=[*AUTHOR, Grant(Scope.COURSE, "tiny-statistics", Role.AUTHOR)]))
    count = len(both.get("/catalogue/edges").json()["edges"])
    assert both.post("/catalogue/edges", edge).status_code == 201
    found = both.get("/catalogue/edges", params={"limit": 1}).json()
    names = [(one["source"], one["target"]) for one in found["edges"]]
    while found["next_cursor"]:
        found = both.get("/catalogue/edges", params={"limit": 1, "cursor": found["next_cursor"]}).json()
        names += [(one["source"], one["target"]) for one in found["edges"]]
    assert len(names) == count + 1
    assert ("variance", "linear-equation") in names
    inside = both.post("/catalogue/edges", {"source": "slope", "target": "average", "kind": "related"})
    assert (inside.status_code, inside.json()["code"]) == (422, "change-refused")
    against = {"source": "regression-line", "target": "average", "kind": "prerequisite"}
    assert both.post("/catalogue/edges", against).status_code == 422
    assert both.delete("/catalogue/edges", params=edge).status_code == 204
    assert both.delete("/catalogue/edges", params=edge).status_code == 404


@ONE_DATABASE
def test_a_cursor_that_is_none_is_refused(author: Author) -> None:
    for cursor in ("x", "bm90IGpzb24", "WzFd", "IngiCg"):
        answer = author.browser.get(f"/courses/{COURSE}/versions", params={"cursor": cursor})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid-input")


@ONE_DATABASE
def test_who_authors_nothing_begins_no_course(learner: Learner) -> None:
    body = {"id": "counting", "title": "Counting", "description": "One, two, three."}
    assert learner.browser.post("/courses", body).status_code == 403
    assert learner.browser.get("/courses").status_code == 403


@ONE_DATABASE
@pytest.mark.skipif(not hasattr(Problem, "mend"), reason="the checks propose no mends yet")
def test_the_mends_of_errors_can_be_sent_as_they_come(author: Author) -> None:
    author.open()
    for source, target in (("linear-equation", "slope"), ("slope", "linear-equation")):
        author.edit({"kind": "add-edge", "edge": {"source": source, "target": target, "kind": "prerequisite"}})
    found = [one for one in author.read("problems")["problems"] if one["severity"] == "error"]
    assert [one["mend"] for one in found if one["mend"]]
    assert author.edit(*(change for one in found for change in one["changes"]))["errors"] == 0
