"""The learner's local day: what was done when, and what comes next, around midnight and after absences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from learning_platform.daily_path.days import day_end, day_start, local_date, next_day_start
from tests.learning_platform.people import SettableClock
from tests.learning_platform.studying import Learner

ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
DAYS = {
    "Pacific/Kiritimati": date(2026, 3, 5),  # fourteen hours before UTC's clock
    "Pacific/Pago_Pago": date(2026, 3, 5),  # eleven hours behind it
    "Europe/Berlin": date(2026, 3, 29),  # a day of 23 hours
    "America/New_York": date(2026, 11, 1),  # a day of 25 hours
    "Africa/Cairo": date(2026, 4, 24),  # begins at one o'clock: there is no midnight
    "America/Havana": date(2026, 11, 1),  # has two midnights
}


def local(zone: str, day: date, hour: int, minute: int) -> datetime:
    """An instant as a clock on the wall shows it; of two the first."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def move_to(student: Learner, clock: SettableClock, zone: str, now: datetime) -> None:
    """The student lives in the zone, and it is that instant; long after signing in they have to sign in again."""
    clock.now = now
    student.browser.become(student.person_id)
    changed = student.browser.patch("/me", {"time_zone": zone})
    assert changed.status_code == 200, changed.text


def path_of(student: Learner, **asked: int | str) -> dict[str, Any]:
    response = student.browser.get("/path", params=asked)
    assert response.status_code == 200, response.text
    path: dict[str, Any] = response.json()
    return path


def steps_of(path: dict[str, Any]) -> list[tuple[str, str]]:
    return [(step["kind"], concept["id"]) for step in path["steps"] for concept in step["concepts"]]


def do_step(student: Learner, kind: str, concept_id: str, results: str, **more: float) -> dict[str, Any]:
    """One round of exercises; ``results`` has a letter for each: r for right, w for wrong, g for given up."""
    taken: dict[str, Any] = {}
    for letter in results:
        attempt = student.attempt(concept_id, step_kind=kind, mode="review" if kind == "review" else "practice")
        response = student.response_to(attempt, right=letter == "r", gave_up=letter == "g", **more)
        answer = student.send(response)
        assert answer.status_code == 200, answer.text
        taken = answer.json()
    return taken


def finish_lesson(student: Learner, concept_id: str) -> None:
    url = f"/offerings/{student.offering_id}/concepts/{concept_id}/lesson-finished"
    assert student.browser.put(url).status_code == 200


# --- midnight -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("zone", DAYS)
def test_what_is_done_before_midnight_belongs_to_the_day_before(
    student: Learner, clock: SettableClock, zone: str
) -> None:
    day = DAYS[zone]
    tomorrow = day + timedelta(days=1)
    move_to(student, clock, zone, local(zone, day, 23, 59))
    finish_lesson(student, "vectors")
    evening = do_step(student, "practice", "vectors", "rrrr")["path"]
    assert (evening["day"], evening["finished_today"]) == (str(day), 2)

    clock.now = local(zone, tomorrow, 0, 1)
    night = path_of(student)
    assert (night["day"], night["finished_today"]) == (str(tomorrow), 0)
    assert night["plan_id"] != evening["plan_id"], "an old path is not shown on a new day"
    after = do_step(student, "practice", "vectors", "rrrr")["path"]
    assert (after["day"], after["finished_today"]) == (str(tomorrow), 1)

    clock.now = local(zone, tomorrow, 23, 59)
    assert path_of(student)["finished_today"] == 1


@ONE_DATABASE
@pytest.mark.parametrize("zone", DAYS)
def test_the_whole_of_a_short_or_long_day_is_one_day(student: Learner, clock: SettableClock, zone: str) -> None:
    day = DAYS[zone]
    first = local(zone, day, 1, 1) if zone == "Africa/Cairo" else local(zone, day, 0, 1)
    last = local(zone, day, 23, 59)
    expected = {"Europe/Berlin": 23, "America/New_York": 25, "Africa/Cairo": 23, "America/Havana": 25}.get(zone, 24)
    assert abs((last - first) / timedelta(hours=1) - expected) < 0.1, "the zone is as this test takes it to be"
    move_to(student, clock, zone, first)
    do_step(student, "practice", "vectors", "rrrr")
    clock.now = last
    evening = path_of(student, minutes=480)
    assert (evening["day"], evening["finished_today"]) == (str(day), 1)
    assert ("practice", "vectors") not in steps_of(evening)
    clock.now = last + timedelta(minutes=2)
    assert path_of(student)["finished_today"] == 0


@ONE_DATABASE
def test_an_exercise_begun_before_midnight_counts_on_the_day_it_is_finished(
    student: Learner, clock: SettableClock
) -> None:
    zone, day = "Pacific/Kiritimati", date(2026, 3, 5)
    move_to(student, clock, zone, local(zone, day, 23, 59))
    attempts = [student.attempt("vectors", step_kind="practice") for _ in range(4)]
    for attempt in attempts:
        evening = student.send(student.response_to(attempt, right=False)).json()["path"]
    assert evening["finished_today"] == 0
    clock.now = local(zone, day + timedelta(days=1), 0, 1)
    for attempt in attempts:  # the second and last try of each, wrong again
        night = student.send(student.response_to(attempt, right=False)).json()["path"]
    assert night["finished_today"] == 1


@ONE_DATABASE
def test_answers_sent_after_midnight_from_a_device_that_was_offline_belong_to_the_day_they_were_given(
    student: Learner, clock: SettableClock
) -> None:
    zone, day = "Europe/Berlin", date(2026, 10, 24)
    move_to(student, clock, zone, local(zone, day, 22, 0))
    evening = local(zone, day, 23, 59).isoformat()
    attempts = [student.attempt("vectors", step_kind="practice") for _ in range(4)]
    clock.now = local(zone, day + timedelta(days=1), 0, 1)
    sent = [student.response_to(attempt, client_time=evening) for attempt in attempts]
    taken = student.send(*sent, sent_at=clock().isoformat()).json()
    assert {result["status"] for result in taken["results"]} == {"recorded"}
    assert (taken["path"]["day"], taken["path"]["finished_today"]) == ("2026-10-25", 0)


@ONE_DATABASE
def test_a_journey_to_another_zone_changes_the_day_at_once(student: Learner, clock: SettableClock) -> None:
    noon = local("Pacific/Kiritimati", date(2026, 3, 5), 12, 0)
    move_to(student, clock, "Pacific/Kiritimati", noon)
    do_step(student, "practice", "vectors", "rrrr")
    here = path_of(student)
    assert (here["day"], here["finished_today"]) == ("2026-03-05", 1)
    move_to(student, clock, "Pacific/Pago_Pago", noon)
    there = path_of(student)
    assert (there["day"], there["finished_today"]) == ("2026-03-04", 1), "the day there began before"
    assert there["plan_id"] != here["plan_id"]


@given(
    zone=st.sampled_from([*DAYS, "UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Santiago", "Asia/Beirut"]),
    now=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - see timezones
)
@example(zone="Africa/Cairo", now=datetime(2026, 4, 23, 22, 0, tzinfo=UTC))
@example(zone="America/Havana", now=datetime(2026, 11, 1, 5, 0, tzinfo=UTC))
def test_every_instant_lies_in_the_day_that_holds_it(zone: str, now: datetime) -> None:
    begin, following = day_start(now, zone), next_day_start(now, zone)
    today = local_date(now, zone)
    assert begin <= now < following
    assert local_date(begin, zone) == today
    assert local_date(begin - timedelta(microseconds=1), zone) == today - timedelta(days=1)
    assert local_date(following, zone) == today + timedelta(days=1)
    assert day_start(following, zone) == following
    assert day_end(today, zone) == following - timedelta(seconds=1)
    assert timedelta(hours=22) < following - begin < timedelta(hours=26)


# --- the minutes of a day -----------------------------------------------------------------------------------------


def test_a_day_s_minutes_are_used_up_and_begin_anew_after_midnight(student: Learner, clock: SettableClock) -> None:
    zone, day = "Pacific/Kiritimati", date(2026, 3, 5)
    move_to(student, clock, zone, local(zone, day, 20, 0))
    assert path_of(student)["budget_minutes"] == 20
    clock.advance(minutes=10)
    worked = do_step(student, "practice", "vectors", "r", seconds=480.0)["path"]
    assert worked["budget_minutes"] == 12
    assert worked["minutes"] <= 12
    clock.advance(minutes=10)
    do_step(student, "practice", "vectors", "r", seconds=480.0)
    clock.advance(minutes=10)
    spent = do_step(student, "practice", "vectors", "r", seconds=480.0)["path"]
    assert (spent["budget_minutes"], spent["minutes"], spent["steps"]) == (0, 0, [])
    assert spent["message"] == "no-time"
    clock.now = local(zone, day, 23, 59)
    assert path_of(student)["steps"] == []
    clock.now = local(zone, day + timedelta(days=1), 0, 1)
    morning = path_of(student)
    assert morning["budget_minutes"] == 20
    assert morning["steps"]


@ONE_DATABASE
def test_minutes_asked_for_hold_for_the_rest_of_the_day_and_not_longer(student: Learner, clock: SettableClock) -> None:
    move_to(student, clock, "Pacific/Pago_Pago", local("Pacific/Pago_Pago", date(2026, 3, 5), 9, 0))
    asked = path_of(student, minutes=45)
    assert asked["budget_minutes"] == 45
    clock.advance(minutes=30)
    later = path_of(student)
    assert later["budget_minutes"] == 45
    clock.advance(hours=10)
    taken = do_step(student, "practice", "vectors", "r", seconds=900.0)
    assert taken["path"]["budget_minutes"] == 30
    clock.advance(hours=5)
    assert path_of(student)["budget_minutes"] == 20


def test_other_daily_minutes_hold_from_now_on_less_what_was_worked_today(
    student: Learner, clock: SettableClock
) -> None:
    move_to(student, clock, "Europe/Berlin", local("Europe/Berlin", date(2026, 3, 5), 9, 0))
    first = path_of(student)
    clock.advance(minutes=10)
    do_step(student, "practice", "vectors", "r", seconds=480.0)
    assert student.browser.patch("/me", {"minutes_a_day": 40}).status_code == 200
    more = path_of(student)
    assert (more["plan_id"] == first["plan_id"], more["budget_minutes"]) == (False, 32)
    assert path_of(student)["plan_id"] == more["plan_id"], "the new setting is noted once"
    clock.advance(minutes=10)
    assert do_step(student, "practice", "vectors", "r", seconds=480.0)["path"]["budget_minutes"] == 24
    student.browser.patch("/me", {"minutes_a_day": 10})
    spent = path_of(student)
    assert (spent["budget_minutes"], spent["steps"], spent["message"]) == (0, [], "no-time")
    assert student.browser.get(f"/plans/{more['plan_id']}/verification").json()["equal"]
    assert path_of(student, minutes=15)["budget_minutes"] == 15, "asking for minutes goes before the setting"
    clock.advance(minutes=11)
    assert path_of(student)["budget_minutes"] == 15


@ONE_DATABASE
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(minutes=st.one_of(st.integers(0, 480), st.floats(0, 480)))
@example(minutes=0)
@example(minutes=480)
@example(minutes=0.4)
def test_a_path_never_exceeds_the_minutes_asked_for(seeded: Learner, clock: SettableClock, minutes: float) -> None:
    path = path_of(seeded, minutes=str(minutes))
    assert path["budget_minutes"] == minutes
    assert path["minutes"] == pytest.approx(sum(step["minutes"] for step in path["steps"]))
    assert path["minutes"] <= minutes
    assert (path["message"] == "no-time") == (minutes == 0)
    assert len(set(steps_of(path))) == len(steps_of(path))
    if minutes >= 20:
        assert path["steps"]


@pytest.fixture
def seeded(student: Learner, clock: SettableClock) -> Learner:
    """A student with a week behind them: three concepts learned, one of them badly."""
    for day in range(5):
        for concept_id, results in (("vectors", "rrrr"), ("matrices", "rrwr"), ("vector-addition-and-scaling", "wwrg")):
            finish_lesson(student, concept_id)
            do_step(student, "practice" if day < 2 else "review", concept_id, results[: 4 if day < 2 else 2])
        clock.advance(days=1)
    return student


# --- what comes back ----------------------------------------------------------------------------------------------


def test_a_finished_practice_does_not_come_back_the_same_day_but_may_the_next(
    student: Learner, clock: SettableClock
) -> None:
    zone, day = "Pacific/Pago_Pago", date(2026, 3, 5)
    move_to(student, clock, zone, local(zone, day, 8, 0))
    finish_lesson(student, "vectors")
    do_step(student, "practice", "vectors", "rgr")
    clock.advance(minutes=2)
    taken = do_step(student, "practice", "vectors", "g")  # half of it solved: enough to be finished
    assert taken["path"]["finished_today"] == 2
    for hour in (8, 12, 23):
        clock.now = local(zone, day, hour, 59)
        assert ("practice", "vectors") not in steps_of(path_of(student, minutes=480)), f"at {hour}:59"
        assert ("lesson", "vectors") not in steps_of(path_of(student, minutes=480))
    clock.now = local(zone, day + timedelta(days=1), 0, 1)
    assert ("review", "vectors") in steps_of(path_of(student, minutes=480)), "it was missed when last asked"


@ONE_DATABASE
def test_a_failed_practice_comes_back_the_same_day(student: Learner, clock: SettableClock) -> None:
    finish_lesson(student, "vectors")
    failed = do_step(student, "practice", "vectors", "gg")["path"]
    again = [step for step in failed["steps"] if steps_of({"steps": [step]}) == [("practice", "vectors")]]
    assert again, "two misses do not end it"
    clock.advance(minutes=1)
    do_step(student, "practice", "vectors", "r")
    clock.advance(minutes=1)
    failed = do_step(student, "practice", "vectors", "g")["path"]
    assert failed["finished_today"] == 2
    again = [step for step in failed["steps"] if steps_of({"steps": [step]}) == [("review", "vectors")]]
    assert [(step["exercises_done"], step["receipt"]["reason"]) for step in again] == [(0, "lapsed")]
    clock.advance(minutes=1)
    passed = do_step(student, "review", "vectors", "r")["path"]
    assert ("review", "vectors") not in steps_of(passed)


@ONE_DATABASE
def test_what_was_missed_three_times_in_a_row_rests_until_tomorrow(student: Learner, clock: SettableClock) -> None:
    finish_lesson(student, "vectors")
    failed = do_step(student, "practice", "vectors", "rggg")["path"]
    assert "vectors" not in {concept for _, concept in steps_of(failed)}
    clock.advance(days=1)
    assert ("review", "vectors") in steps_of(path_of(student, minutes=480))


@ONE_DATABASE
def test_a_concept_is_tried_twice_before_its_lesson_unless_lessons_come_first(
    student: Learner, clock: SettableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert steps_of(path_of(student))[0] == ("lesson", "vectors")
    monkeypatch.setitem(student.browser.parts.settings.__dict__, "tries_before_lesson", 2)  # settings are frozen
    clock.advance(minutes=1)
    first = path_of(student, minutes=60)["steps"][0]
    assert (steps_of({"steps": [first]}), first["receipt"]["reason"]) == ([("probe", "vectors")], "try-first")
    for _ in range(2):
        clock.advance(minutes=1)
        path = do_step(student, "probe", "vectors", "g")["path"]
    assert ("lesson", "vectors") in steps_of(path)


@ONE_DATABASE
def test_a_review_done_today_is_not_asked_for_again_today(seeded: Learner, clock: SettableClock) -> None:
    clock.advance(days=20)
    seeded.browser.become(seeded.person_id)
    due = path_of(seeded, minutes=480)
    assert ("review", "matrices") in steps_of(due)
    done = do_step(seeded, "review", "matrices", "rg")["path"]
    assert ("review", "matrices") not in steps_of(done)
    assert ("review", "matrices") not in steps_of(path_of(seeded, minutes=480))


def test_after_thirty_days_away_the_path_is_short_and_begins_with_what_was_forgotten(
    seeded: Learner, clock: SettableClock
) -> None:
    before = path_of(seeded)
    clock.advance(days=30)
    seeded.browser.become(seeded.person_id)
    path = path_of(seeded)
    assert path["plan_id"] != before["plan_id"]
    assert path["budget_minutes"] == 20
    assert 0 < path["minutes"] <= 20
    first = path["steps"][0]
    assert first["receipt"]["reason"] in {"due", "lapsed", "still-learning"}
    assert first["receipt"]["answers"] > 0, "something learned before, not yet another lesson"
    assert first["receipt"]["value"] > 0
    assert first["receipt"]["retained_if_done"] > first["receipt"]["retained_if_skipped"]
    shown = path_of(seeded, minutes=20)
    verified = seeded.browser.get(f"/plans/{shown['plan_id']}/verification").json()
    assert verified["equal"]


@ONE_DATABASE
@pytest.mark.parametrize("days", [1, 365])
def test_an_absence_of_any_length_leaves_a_path_that_fits(
    enrolled: Callable[[str], Learner], clock: SettableClock, days: int
) -> None:
    student = enrolled("Rosa Rarely")
    do_step(student, "practice", "vectors", "rrrr")
    clock.advance(days=days)
    student.browser.become(student.person_id)
    path = path_of(student)
    assert 0 < path["minutes"] <= path["budget_minutes"] == 20
