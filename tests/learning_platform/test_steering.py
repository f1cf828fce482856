"""What a learner says about the path is heard: postponing, pinning, contesting, goals; every plan can be checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func
from sqlmodel import Session, select

from learning_platform.courses.importing import TERM_DAYS
from learning_platform.courses.service import enrol, open_cohort, open_offering
from learning_platform.database.tables import Assignment, LearnerEvent, Plan
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import Learner, linear_algebra

ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def path_of(student: Learner, **asked: int) -> dict[str, Any]:
    response = student.browser.get("/path", params=asked)
    assert response.status_code == 200, response.text
    path: dict[str, Any] = response.json()
    return path


def steer(student: Learner, action: str, concept_id: str, **more: str | bool) -> dict[str, Any]:
    response = student.browser.post("/path/steering", {"action": action, "concept_id": concept_id, **more})
    assert response.status_code == 200, response.text
    path: dict[str, Any] = response.json()
    return path


def set_goal(student: Learner, *concepts: str, **more: str | float) -> dict[str, Any]:
    body = {"title": "My goal", "concepts": list(concepts), **more}
    response = student.browser.put(f"/offerings/{student.offering_id}/goal", body)
    assert response.status_code == 200, response.text
    goal: dict[str, Any] = response.json()
    return goal


def concepts_of(path: dict[str, Any]) -> set[str]:
    return {concept["id"] for step in path["steps"] for concept in step["concepts"]}


def kinds_of(path: dict[str, Any], concept_id: str) -> list[str]:
    return [step["kind"] for step in path["steps"] if concept_id in {each["id"] for each in step["concepts"]}]


def receipt_of(path: dict[str, Any], concept_id: str) -> dict[str, Any]:
    receipt: dict[str, Any] = next(
        step["receipt"] for step in path["steps"] if concept_id in {each["id"] for each in step["concepts"]}
    )
    return receipt


def context_of(parts: Parts, path: dict[str, Any]) -> dict[str, Any]:
    """What a plan was computed from."""
    with parts.transactions.read() as session:
        return dict(session.exec(select(Plan.context).where(Plan.id == UUID(path["plan_id"]))).one())


def written(parts: Parts, student: Learner) -> tuple[int, int]:
    """How many events and plans there are of a student."""

    def count(session: Session, table: type[LearnerEvent] | type[Plan]) -> int:
        return session.exec(select(func.count()).where(table.person_id == student.person_id)).one()

    with parts.transactions.read() as session:
        return count(session, LearnerEvent), count(session, Plan)


@pytest.fixture
def advanced(student: Learner, clock: SettableClock) -> Learner:
    """A student who has learned a little, so that there is more than one thing to do."""
    path_of(student, minutes=90)
    for _ in range(2):
        for concept_id in ("vectors", "vector-addition-and-scaling"):
            url = f"/offerings/{student.offering_id}/concepts/{concept_id}/lesson-finished"
            assert student.browser.put(url).status_code == 200
            for _ in range(4):
                clock.advance(minutes=1)
                student.answer(concept_id, step_kind="practice")
        clock.advance(days=1)
    path_of(student, minutes=90)
    return student


# --- the same path, or another ------------------------------------------------------------------------------------


def test_a_path_is_shown_again_while_nothing_has_changed(parts: Parts, advanced: Learner, clock: SettableClock) -> None:
    path = path_of(advanced)
    count = written(parts, advanced)
    clock.advance(minutes=9)
    assert path_of(advanced) == path
    assert written(parts, advanced) == count
    clock.advance(minutes=2)
    later = path_of(advanced)
    assert later["plan_id"] != path["plan_id"], "memories fade: a path is made anew now and then"
    assert concepts_of(later) == concepts_of(path)


@ONE_DATABASE
def test_the_same_inputs_give_the_same_path(advanced: Learner) -> None:
    one, other = path_of(advanced, minutes=45), path_of(advanced, minutes=45)
    assert one["plan_id"] != other["plan_id"], "minutes that are asked for are planned anew"
    assert {**one, "plan_id": ""} == {**other, "plan_id": ""}
    assert path_of(advanced) == other


@ONE_DATABASE
def test_more_minutes_give_a_longer_path_and_stay_for_the_day(advanced: Learner) -> None:
    short, long = path_of(advanced, minutes=15), path_of(advanced, minutes=120)
    assert short["minutes"] <= 15 < long["minutes"] <= 120
    assert path_of(advanced)["budget_minutes"] == 120


@ONE_DATABASE
@pytest.mark.parametrize("minutes", ["-1", "480.5", "nan", "inf", "many", "1e9"])
def test_minutes_that_no_day_has_are_refused(student: Learner, minutes: str) -> None:
    refused = student.browser.get("/path", params={"minutes": minutes})
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid-input")


@ONE_DATABASE
def test_a_finished_lesson_changes_the_path(student: Learner, clock: SettableClock) -> None:
    path = path_of(student)
    assert kinds_of(path, "vectors")[0] == "lesson"
    clock.advance(minutes=5)
    url = f"/offerings/{student.offering_id}/concepts/vectors/lesson-finished"
    assert student.browser.put(url).status_code == 200
    after = path_of(student)
    assert after["plan_id"] != path["plan_id"]
    assert "lesson" not in kinds_of(after, "vectors")


@ONE_DATABASE
@pytest.mark.parametrize("kind", ["banana", "Practice", " "])
def test_an_exercise_cannot_belong_to_a_kind_of_step_that_there_is_not(student: Learner, kind: str) -> None:
    body = {"offering_id": student.offering_id, "concept_id": "vectors", "step_kind": kind}
    assert student.browser.post("/attempts", body).status_code == 422


@ONE_DATABASE
@pytest.mark.parametrize("kind", ["lesson", "practice", "review", "remediation", "probe", "quiz", "stretch", ""])
def test_an_answer_in_any_kind_of_step_leaves_a_path(student: Learner, kind: str) -> None:
    taken = student.answer("vectors", step_kind=kind, mode="probe")
    assert taken["results"][0]["status"] == "recorded"
    assert taken["path"]["steps"]
    assert path_of(student)["plan_id"] == taken["path"]["plan_id"]


# --- postponing ---------------------------------------------------------------------------------------------------


def test_a_postponed_concept_is_gone_until_tomorrow(advanced: Learner, clock: SettableClock) -> None:
    """The student lives in Berlin, where the clock is at ten past nine."""
    chosen = min(concepts_of(path_of(advanced)))
    path = steer(advanced, "postpone", chosen)
    assert chosen not in concepts_of(path)
    assert path_of(advanced)["plan_id"] == path["plan_id"]
    clock.now = clock.now.replace(hour=22, minute=59)  # one minute to midnight in Berlin
    assert chosen not in concepts_of(path_of(advanced, minutes=480))
    clock.advance(minutes=2)
    assert chosen in concepts_of(path_of(advanced, minutes=480))


@ONE_DATABASE
def test_a_concept_is_postponed_until_the_instant_that_is_named(advanced: Learner, clock: SettableClock) -> None:
    chosen = min(concepts_of(path_of(advanced)))
    until = clock() + timedelta(days=2, hours=5)
    steer(advanced, "postpone", chosen, until=until.isoformat())
    clock.now = until - timedelta(minutes=1)
    assert chosen not in concepts_of(path_of(advanced, minutes=480))
    clock.now = until + timedelta(minutes=1)
    assert chosen in concepts_of(path_of(advanced, minutes=480))


@ONE_DATABASE
def test_what_was_postponed_can_be_resumed(advanced: Learner) -> None:
    before = path_of(advanced)
    chosen = min(concepts_of(before))
    assert chosen not in concepts_of(steer(advanced, "postpone", chosen))
    resumed = steer(advanced, "resume", chosen)
    assert chosen in concepts_of(resumed)
    assert resumed["steps"] == before["steps"], "as if nothing had been said"


@ONE_DATABASE
def test_postponing_everything_leaves_an_empty_path_with_a_reason(advanced: Learner) -> None:
    for _ in range(200):
        path = path_of(advanced)
        if not path["steps"]:
            break
        steer(advanced, "postpone", min(concepts_of(path)))
    assert path["steps"] == []
    assert path["message"] in {"nothing-due", "nothing-fits"}


# --- pinning ------------------------------------------------------------------------------------------------------


@ONE_DATABASE
def test_a_pinned_concept_pulls_the_path_towards_it(parts: Parts, advanced: Learner) -> None:
    before = path_of(advanced, minutes=480)
    pinned = steer(advanced, "pin", "matrix-vector-product")
    assert context_of(parts, pinned)["steering"]["pinned"] == ["matrix-vector-product"]
    for concept_id in ("linear-combinations", "matrices"):  # what it rests on
        assert receipt_of(pinned, concept_id)["importance"] > receipt_of(before, concept_id)["importance"]
    aside = receipt_of(pinned, "dot-product")["importance"]
    assert aside == pytest.approx(receipt_of(before, "dot-product")["importance"])
    unpinned = steer(advanced, "unpin", "matrix-vector-product")
    assert unpinned["steps"] == before["steps"]


# --- contesting ---------------------------------------------------------------------------------------------------


def test_a_contested_estimate_brings_a_probe_and_is_gone_when_it_is_answered(
    parts: Parts, advanced: Learner, clock: SettableClock
) -> None:
    assert kinds_of(path_of(advanced, minutes=60), "span") == []
    contested = steer(advanced, "contest", "span")
    assert kinds_of(contested, "span") == ["probe"], "whatever the prerequisites are: the learner says they know it"
    assert receipt_of(contested, "span")["reason"] == "contested"
    clock.advance(minutes=3)
    practised = advanced.answer("span", mode="practice")
    assert kinds_of(practised["path"], "span") == ["probe"], "only a probe decides"
    clock.advance(minutes=3)
    once = advanced.answer("span", mode="probe", step_kind="probe")
    assert context_of(parts, once["path"])["steering"]["contested"] == ["span"], "one answer may be luck"
    clock.advance(minutes=3)
    probed = advanced.answer("span", mode="probe", step_kind="probe")
    assert "probe" not in kinds_of(probed["path"], "span")
    assert context_of(parts, probed["path"])["steering"]["contested"] == []
    clock.advance(minutes=30)
    assert "probe" not in kinds_of(path_of(advanced, minutes=480), "span")


@ONE_DATABASE
def test_a_contested_concept_is_not_practised_before_its_probe(advanced: Learner, clock: SettableClock) -> None:
    chosen = "linear-combinations"
    assert "lesson" in kinds_of(path_of(advanced, minutes=480), chosen)
    assert kinds_of(steer(advanced, "contest", chosen), chosen) == ["probe"]
    clock.advance(minutes=3)
    for _ in range(2):
        clock.advance(minutes=3)
        missed = advanced.answer(chosen, right=False, mode="probe", step_kind="probe")["path"]
    assert "probe" not in kinds_of(missed, chosen)
    assert {"lesson", "practice"} & set(kinds_of(missed, chosen)), "it was not known, so it is taught"


@ONE_DATABASE
def test_where_two_probes_disagree_a_third_decides(parts: Parts, advanced: Learner, clock: SettableClock) -> None:
    steer(advanced, "contest", "span")
    for right, waiting in ((True, ["span"]), (False, ["span"]), (True, [])):
        clock.advance(minutes=3)
        path = advanced.answer("span", right=right, mode="probe", step_kind="probe")["path"]
        assert context_of(parts, path)["steering"]["contested"] == waiting


@ONE_DATABASE
def test_an_estimate_can_be_contested_again(advanced: Learner, clock: SettableClock) -> None:
    steer(advanced, "contest", "span")
    clock.advance(minutes=3)
    advanced.answer("span", mode="probe", step_kind="probe")
    clock.advance(days=1)
    assert kinds_of(steer(advanced, "contest", "span"), "span") == ["probe"]


# --- previews and refusals ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("action", ["postpone", "pin", "contest"])
def test_a_preview_shows_what_would_be_and_changes_nothing(parts: Parts, advanced: Learner, action: str) -> None:
    before, count = path_of(advanced), written(parts, advanced)
    chosen = "span" if action == "contest" else min(concepts_of(before))
    previewed = steer(advanced, action, chosen, preview=True)
    assert written(parts, advanced) == count
    assert path_of(advanced) == before
    assert advanced.browser.get(f"/plans/{previewed['plan_id']}").status_code == 404, "it was never issued"
    done = steer(advanced, action, chosen)
    assert done["steps"] == previewed["steps"]
    assert done["steps"] != before["steps"] or action == "pin"
    assert written(parts, advanced) == (count[0] + 1, count[1] + 1)


@pytest.mark.parametrize("preview", [False, True])
@pytest.mark.parametrize("action", ["postpone", "resume", "pin", "unpin", "contest"])
@ONE_DATABASE
def test_a_concept_that_no_course_has_cannot_be_steered(
    parts: Parts, student: Learner, action: str, preview: bool
) -> None:
    count = written(parts, student)
    body = {"action": action, "concept_id": "alchemy", "preview": preview}
    refused = student.browser.post("/path/steering", body)
    assert (refused.status_code, refused.json()["code"]) == (404, "not-found")
    assert written(parts, student) == count


@ONE_DATABASE
def test_taking_back_what_was_never_said_changes_nothing(student: Learner) -> None:
    before = path_of(student)
    for action in ("resume", "unpin"):
        assert steer(student, action, "vectors")["steps"] == before["steps"]


@ONE_DATABASE
def test_an_unknown_action_is_refused(student: Learner) -> None:
    body = {"action": "forget", "concept_id": "vectors"}
    assert student.browser.post("/path/steering", body).status_code == 422


@ONE_DATABASE
def test_one_learners_steering_does_not_touch_another_s_path(enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    before = path_of(olga)
    steer(sam, "postpone", "vectors")
    assert "vectors" in concepts_of(path_of(olga))
    assert path_of(olga)["plan_id"] == before["plan_id"]


# --- goals --------------------------------------------------------------------------------------------------------


def test_a_goal_leads_the_path_at_once(parts: Parts, advanced: Learner) -> None:
    before = path_of(advanced)
    goal = set_goal(advanced, "eigenvalues-and-eigenvectors", deadline="2026-04-01")
    after = path_of(advanced)
    assert after["plan_id"] != before["plan_id"], "the path that was shown served another goal"
    assert [each["id"] for each in context_of(parts, after)["goals"]] == [goal["id"]]
    serving = [step["receipt"] for step in after["steps"] if step["receipt"]["goal"] == goal["id"]]
    assert serving
    assert all(receipt["path"][0]["id"] == "eigenvalues-and-eigenvectors" for receipt in serving)
    assert path_of(advanced)["plan_id"] == after["plan_id"]


def test_a_new_goal_replaces_the_one_before(parts: Parts, advanced: Learner) -> None:
    first = set_goal(advanced, "determinant")
    assert first["title"] == "My goal"
    second = set_goal(advanced, "orthogonality", weight=3.0)
    assert second["id"] != first["id"]
    path = path_of(advanced)
    goals = context_of(parts, path)["goals"]
    assert [(goal["id"], goal["concepts"], goal["weight"]) for goal in goals] == [
        (second["id"], ["orthogonality"], 3.0)
    ]
    assert {step["receipt"]["goal"] for step in path["steps"]} <= {second["id"], None}


def test_a_goal_can_be_read_and_taken_back(parts: Parts, advanced: Learner) -> None:
    url = f"/offerings/{advanced.offering_id}/goal"
    unset = advanced.browser.get(url)
    assert (unset.status_code, unset.json()) == (200, None)
    goal = set_goal(advanced, "determinant", deadline="2026-04-01", weight=2.0)
    assert advanced.browser.get(url).json() == goal
    newer = set_goal(advanced, "matrices")
    assert advanced.browser.get(url).json() == newer
    led = path_of(advanced)
    assert [advanced.browser.delete(url).status_code for _ in range(2)] == [204, 204], "twice changes nothing"
    assert advanced.browser.get(url).json() is None
    after = path_of(advanced)
    assert after["plan_id"] != led["plan_id"]
    assert [each["id"] for each in context_of(parts, after)["goals"]] == [f"course:{advanced.offering_id}"]


@ONE_DATABASE
def test_the_path_says_what_was_asked_of_it(advanced: Learner, clock: SettableClock) -> None:
    plain = path_of(advanced)
    assert (plain["postponed"], plain["pinned"], plain["contested"]) == ([], [], [])
    until = (clock() + timedelta(days=3)).isoformat()
    steer(advanced, "postpone", "vectors", until=until)
    steer(advanced, "pin", "determinant")
    path = steer(advanced, "contest", "matrices")
    (postponed,) = path["postponed"]
    assert postponed["concept"] == {"id": "vectors", "title": "Vectors"}
    assert datetime.fromisoformat(postponed["until"]) == clock() + timedelta(days=3)
    assert [each["id"] for each in path["pinned"]] == ["determinant"]
    assert [each["id"] for each in path["contested"]] == ["matrices"]
    assert path_of(advanced)["postponed"] == path["postponed"]
    back = steer(advanced, "resume", "vectors")
    assert back["postponed"] == []


@ONE_DATABASE
def test_an_assignment_that_waits_is_named_with_its_concept_and_date(
    parts: Parts, advanced: Learner, clock: SettableClock
) -> None:
    due = clock() + timedelta(days=5)
    with parts.transactions.write_once() as session:
        session.add(
            Assignment(
                offering_id=UUID(advanced.offering_id),
                person_id=advanced.person_id,
                concept_id="eigenvalues-and-eigenvectors",
                kind="practice",
                due_at=due,
                assigned_by=advanced.person_id,
                assigned_at=clock(),
            )
        )
    (deferred,) = path_of(advanced)["deferred"]
    assert (deferred["concept"]["id"], deferred["kind"]) == ("eigenvalues-and-eigenvectors", "practice")
    assert deferred["concept"]["title"] == "Eigenvalues and eigenvectors"
    assert datetime.fromisoformat(deferred["due_at"]) == due


@ONE_DATABASE
def test_a_goal_without_concepts_is_the_whole_course(parts: Parts, student: Learner) -> None:
    goal = set_goal(student)
    (stored,) = context_of(parts, path_of(student))["goals"]
    assert stored["id"] == goal["id"]
    assert stored["concepts"] == [concept.id for concept in linear_algebra().concepts]


@ONE_DATABASE
def test_a_goal_on_a_concept_that_the_course_has_not_is_refused(parts: Parts, student: Learner) -> None:
    kept = set_goal(student, "span")
    body = {"title": "Gold", "concepts": ["span", "alchemy"]}
    refused = student.browser.put(f"/offerings/{student.offering_id}/goal", body)
    assert (refused.status_code, refused.json()["code"]) == (404, "not-found")
    assert "alchemy" in refused.json()["detail"]
    assert [goal["id"] for goal in context_of(parts, path_of(student))["goals"]] == [kept["id"]]


@ONE_DATABASE
def test_a_goal_in_an_offering_of_others_is_refused(student: Learner) -> None:
    body = {"title": "Elsewhere", "concepts": []}
    assert student.browser.put(f"/offerings/{uuid4()}/goal", body).status_code == 404


@pytest.mark.parametrize(
    ("zone", "last_instant"),
    [
        ("Pacific/Kiritimati", datetime(2026, 4, 1, 9, 59, 59, tzinfo=UTC)),
        ("Pacific/Pago_Pago", datetime(2026, 4, 2, 10, 59, 59, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2026, 4, 1, 21, 59, 59, tzinfo=UTC)),  # in summer time, though set in winter
    ],
)
@ONE_DATABASE
def test_a_deadline_ends_with_its_day_where_the_course_is_taught(
    parts: Parts,
    clock: SettableClock,
    make_person: Callable[..., Someone],
    browser_of: Callable[[Someone], Browser],
    zone: str,
    last_instant: datetime,
) -> None:
    sam = make_person("Sam Student", time_zone="America/New_York")

    def work(session: Session) -> str:
        now = clock()
        dates = (now.date(), now.date() + timedelta(days=TERM_DAYS))
        offering = open_offering(
            session, linear_algebra(), title="Far away", term="", time_zone=zone, dates=dates, now=now
        )
        enrol(session, open_cohort(session, offering.id, name="One", now=now), sam.id, now=now)
        return str(offering.id)

    student = Learner(browser_of(sam), sam.id, parts.transactions.write(work))
    set_goal(student, "span", deadline="2026-04-01")
    (goal,) = context_of(parts, path_of(student))["goals"]
    assert datetime.fromisoformat(goal["deadline"]) == last_instant


@ONE_DATABASE
def test_a_deadline_that_has_passed_still_leaves_a_path(parts: Parts, student: Learner) -> None:
    set_goal(student, "span", deadline="2020-01-01")
    path = path_of(student)
    assert path["steps"]
    assert student.browser.get(f"/plans/{path['plan_id']}/verification").json()["equal"]


# --- stored plans -------------------------------------------------------------------------------------------------


def test_a_plan_is_verified_after_late_answers_hints_steering_and_goals_have_come(
    advanced: Learner, clock: SettableClock
) -> None:
    steer(advanced, "pin", "determinant")
    steer(advanced, "contest", "span")
    set_goal(advanced, "orthogonality", deadline="2026-05-01")
    late = [advanced.attempt(concept_id) for concept_id in ("vectors", "matrices", "dot-product")]
    advanced.browser.post(f"/attempts/{late[0]['id']}/hints")
    clock.advance(hours=1)
    plan = path_of(advanced, minutes=60)
    assert plan["steps"]

    clock.advance(hours=1)
    early = (clock() - timedelta(hours=1, minutes=30)).isoformat()  # before the plan, and sent after it
    sent = [advanced.response_to(attempt, right=False, client_time=early) for attempt in late]
    taken = advanced.send(*sent, sent_at=clock().isoformat()).json()
    assert {result["status"] for result in taken["results"]} == {"recorded"}
    steer(advanced, "unpin", "determinant")
    set_goal(advanced, "determinant")
    advanced.answer("span", mode="probe")

    again = advanced.browser.get(f"/plans/{plan['plan_id']}").json()
    assert again["steps"] == plan["steps"]
    for each in (plan, taken["path"], path_of(advanced)):
        verified = advanced.browser.get(f"/plans/{each['plan_id']}/verification").json()
        assert verified == {"plan_id": each["plan_id"], "equal": True, "steps": len(each["steps"])}


def test_a_plan_that_was_tampered_with_is_found_out(parts: Parts, advanced: Learner) -> None:
    plan = path_of(advanced, minutes=60)

    def tamper(session: Session) -> None:
        row = session.exec(select(Plan).where(Plan.id == UUID(plan["plan_id"]))).one()
        steps = [dict(step) for step in row.path["steps"]]
        steps[0]["receipt"] = {**steps[0]["receipt"], "value": steps[0]["receipt"]["value"] + 0.001}
        row.path = {**row.path, "steps": steps}
        session.add(row)

    parts.transactions.write(tamper)
    assert not advanced.browser.get(f"/plans/{plan['plan_id']}/verification").json()["equal"]


def test_a_plan_of_somebody_else_looks_like_none(enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    plan_id = path_of(sam)["plan_id"]
    for page in ("", "/verification"):
        of_sam = olga.browser.get(f"/plans/{plan_id}{page}")
        of_nobody = olga.browser.get(f"/plans/{uuid4()}{page}")
        assert of_sam.status_code == of_nobody.status_code == 404
        assert {**of_sam.json(), "instance": ""} == {**of_nobody.json(), "instance": ""}
        assert sam.browser.get(f"/plans/{plan_id}{page}").status_code == 200


# --- the ends of the calendar -------------------------------------------------------------------------------------

FAR_AWAY = ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00")


@ONE_DATABASE
@pytest.mark.parametrize("when", FAR_AWAY)
def test_times_at_the_ends_of_the_calendar_are_refused_and_break_nothing(student: Learner, when: str) -> None:
    attempt = student.attempt("vectors")
    goal = {"title": "One day", "concepts": [], "deadline": when[:10]}
    postponed = {"action": "postpone", "concept_id": "vectors", "until": when}
    refused = [
        student.send(student.response_to(attempt, client_time=when)),
        student.send(student.response_to(attempt), sent_at=when),
        student.browser.post("/path/steering", postponed),
        student.browser.put(f"/offerings/{student.offering_id}/goal", goal),
    ]
    assert [answer.status_code for answer in refused] == [422] * 4
    assert path_of(student)["steps"]


@ONE_DATABASE
@pytest.mark.parametrize("year", [1970, 2199])
def test_a_device_whose_clock_has_lost_its_year_can_still_send_answers(
    student: Learner, clock: SettableClock, year: int
) -> None:
    response = student.response_to(student.attempt("vectors"))
    clock.advance(minutes=10)
    device_now = datetime(year, 1, 1, 0, 5, tzinfo=UTC)
    response["client_time"] = (device_now - timedelta(minutes=4)).isoformat()
    taken = student.send(response, sent_at=device_now.isoformat()).json()
    evidence = student.browser.get(f"/offerings/{student.offering_id}/mastery/vectors").json()["evidence"]
    assert taken["results"][0]["status"] == "recorded"
    assert datetime.fromisoformat(evidence[0]["answered_at"]) == clock() - timedelta(minutes=4)
