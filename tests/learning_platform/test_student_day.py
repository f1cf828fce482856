"""A student's day and a tutor's morning over HTTP, on a real course, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from learning_platform.memory import ProcessMemory
from learning_platform.wiring import Parts
from tests.learning_platform.people import PASSWORD, Browser, SettableClock, Someone
from tests.learning_platform.studying import Learner, open_classroom, read_events


@pytest.fixture
def parts(parts: Parts, exported_model: Path) -> Parts:
    """The deployment serves the real embedding model."""
    assert parts.settings.resolved_embedding_dir == exported_model
    return replace(parts, memory=ProcessMemory())


def test_a_student_learns_and_a_tutor_sees_it(
    parts: Parts,
    clock: SettableClock,
    browser: Browser,
    new_browser: Callable[[], Browser],
    make_person: Callable[..., Someone],
    browser_of: Callable[[Someone], Browser],
) -> None:
    tutor = make_person("Tina Tutor")
    room = open_classroom(parts, tutor.id)

    # The student registers, joins by code and says what they want.
    account = {
        "email": "sam@example.org",
        "password": PASSWORD,
        "display_name": "Sam",
        "language": "en",
        "time_zone": "Asia/Shanghai",
    }
    registered = browser.post("/accounts", account)
    assert registered.status_code == 201, registered.text
    browser.csrf_token = registered.json()["csrf_token"]
    assert browser.get("/path").json()["message"] == "course-empty"
    joined = browser.post("/join", {"code": room.join_code.lower()})
    assert joined.status_code == 200, joined.text
    assert joined.json()["roles"] == ["student"]
    goal = {"title": "Understand eigenvalues", "concepts": ["eigenvalues-and-eigenvectors"], "deadline": "2026-06-01"}
    assert browser.put(f"/offerings/{room.offering_id}/goal", goal).status_code == 200

    # Today's path begins at the beginning, says why, and fits the minutes.
    path = browser.get("/path", params={"minutes": 30}).json()
    assert path["minutes"] <= 30
    first = path["steps"][0]
    assert (first["kind"], first["concepts"][0]["id"]) == ("lesson", "vectors")
    assert first["receipt"]["reason"] == "ready-to-learn"
    assert first["receipt"]["path"][0]["id"] == "eigenvalues-and-eigenvectors"
    assert browser.get("/path").json()["plan_id"] == path["plan_id"], "nothing has changed, so neither has the path"

    # The lesson is read; the path goes on with its practice.
    page = browser.get(f"/offerings/{room.offering_id}/concepts/vectors", params={"language": "zh"}).json()
    assert page["lesson"]["language"] == "zh"
    assert page["lesson"]["is_translation"]
    assert "## " in page["lesson"]["markdown"]
    clock.advance(minutes=6)
    assert browser.put(f"/offerings/{room.offering_id}/concepts/vectors/lesson-finished").status_code == 200
    step = browser.get("/path").json()["steps"][0]
    assert (step["kind"], step["concepts"][0]["id"], step["exercises_done"]) == ("practice", "vectors", 0)

    # A wrong answer keeps a try; a hint is given; the right one closes the exercise and moves the estimate.
    student = Learner(browser, UUID(registered.json()["person"]["id"]), room.offering_id)
    attempt = student.attempt("vectors", step_kind="practice")
    assert attempt["solution"] is None
    assert "key" not in attempt
    wrong = student.send(student.response_to(attempt, right=False)).json()
    assert wrong["results"][0]["outcome"] == "incorrect"
    assert (wrong["results"][0]["tries_left"], wrong["results"][0]["solution"]) == (1, None)
    hinted = browser.post(f"/attempts/{attempt['id']}/hints").json()
    assert len(hinted["hints"]) == 1
    clock.advance(minutes=1)
    right = student.send(student.response_to(attempt)).json()
    assert right["results"][0]["outcome"] == "correct"
    assert right["results"][0]["solution"]
    assert right["path"]["steps"][0]["exercises_done"] == 1

    # Fresh exercises every time; what they moved is shown, prerequisites and all.
    seen = {attempt["template_id"]}
    for _ in range(3):
        clock.advance(minutes=1)
        taken = student.answer("vectors", step_kind="practice")
        seen.add(student.browser.get(f"/attempts/{taken['results'][0]['attempt_id']}").json()["template_id"])
    assert len(seen) >= 3
    moved = {change["concept_id"]: change for change in taken["changes"]}
    assert moved["vectors"]["after"]["probability"] > moved["vectors"]["before"]["probability"]
    assert taken["path"]["plan_id"] != path["plan_id"]
    kinds = [(each["kind"], each["concepts"][0]["id"]) for each in taken["path"]["steps"]]
    assert ("practice", "vectors") not in kinds, "the step is done for today"
    assert taken["path"]["finished_today"] == 2

    # The stored plan is what its inputs give: every number of every receipt.
    verified = browser.get(f"/plans/{taken['path']['plan_id']}/verification").json()
    assert verified["equal"]
    assert verified["steps"] == len(taken["path"]["steps"])

    # The map and the evidence behind it say the same.
    cells = {
        cell["concept_id"]: cell for cell in browser.get(f"/offerings/{room.offering_id}/mastery").json()["concepts"]
    }
    evidence = browser.get(f"/offerings/{room.offering_id}/mastery/vectors").json()
    assert evidence["mastery"] == cells["vectors"]
    assert sum(part["logit"] for part in evidence["parts"]) == pytest.approx(evidence["logit"])
    assert len(evidence["evidence"]) == 5

    # The companion answers from the course, and its citations point at the very words.
    chat = browser.post("/conversations", {"offering_id": room.offering_id}).json()["id"]
    stream = browser.post(f"/conversations/{chat}/questions", {"question": "What is the dot product of two vectors?"})
    assert stream.headers["content-type"].startswith("text/event-stream")
    events = read_events(stream)
    assert [name for name, _ in events] == ["piece"] * (len(events) - 1) + ["answer"]
    answer = events[-1][1]
    assert answer["status"] == "answered"
    assert "dot-product" in {concept["id"] for concept in answer["linked_concepts"]}
    assert "".join(data["text"] for name, data in events if name == "piece") == answer["answer"]
    lesson = browser.get(f"/offerings/{room.offering_id}/concepts/dot-product").json()
    sources = {"lesson": lesson["lesson"]["markdown"], "definition": lesson["concept"]["definition"]}
    cited = [citation for citation in answer["citations"] if citation["concept"]["id"] == "dot-product"]
    assert cited
    for citation in cited:
        assert sources[citation["source"]][citation["start"] : citation["end"]] == citation["quote"]
    kept = browser.get(f"/conversations/{chat}").json()["exchanges"]
    assert kept == [answer]
    off_topic = read_events(
        browser.post(f"/conversations/{chat}/questions", {"question": "What is the best pizza in Naples?"})
    )
    assert off_topic[-1][1]["status"] == "abstained"

    # The tutor sees the same numbers.
    desk = browser_of(tutor)
    cohorts = desk.get(f"/offerings/{room.offering_id}/cohorts").json()["cohorts"]
    assert [(cohort["id"], cohort["students"]) for cohort in cohorts] == [(room.cohort_id, 1)]
    heat = desk.get(f"/cohorts/{room.cohort_id}/mastery").json()
    row = heat["students"][0]
    column = [concept["id"] for concept in heat["concepts"]].index("vectors")
    assert row["cells"][column]["probability"] == pytest.approx(cells["vectors"]["probability"])
    assert row["answers"] == 5
    sheet = desk.get(f"/cohorts/{room.cohort_id}/students/{row['person_id']}").json()
    assert {cell["concept_id"]: cell for cell in sheet["mastery"]["concepts"]} == cells
    assert sheet["path"]["plan_id"] == taken["path"]["plan_id"]
    assert len(sheet["history"]) == 5
    behind = desk.get(f"/cohorts/{room.cohort_id}/students/{row['person_id']}/concepts/vectors").json()
    assert behind == evidence
    assert new_browser().get(f"/cohorts/{room.cohort_id}/mastery").status_code == 401
