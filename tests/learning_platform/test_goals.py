"""Goals over the API: forecasts, what-if, previews that keep nothing, swaps, and goals in the learner's own words."""

from __future__ import annotations

from typing import Any

import pytest

from learning_platform.daily_path.schemas import SteeringRequest
from learning_platform.wiring import Parts
from tests.learning_platform.people import SettableClock
from tests.learning_platform.studying import Learner
from tests.learning_platform.test_steering import (
    ONE_DATABASE,
    concepts_of,
    context_of,
    kinds_of,
    path_of,
    set_goal,
    steer,
    written,
)


def forecast_of(student: Learner) -> dict[str, Any]:
    response = student.browser.get(f"/offerings/{student.offering_id}/forecast")
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def posted(student: Learner, path: str, body: dict[str, Any]) -> dict[str, Any]:
    response = student.browser.post(path, body)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def what_if(student: Learner, **asked: object) -> dict[str, Any]:
    return posted(student, f"/offerings/{student.offering_id}/forecast/what-if", asked)


def preview(student: Learner, **asked: object) -> dict[str, Any]:
    return posted(student, "/path/preview", asked)


def words(student: Learner, text: str, language: str = "en") -> dict[str, Any]:
    path = f"/offerings/{student.offering_id}/goal/words?language={language}"
    return posted(student, path, {"text": text})


@pytest.fixture
def practised(student: Learner, clock: SettableClock) -> Learner:
    """A student who has worked on five days, twenty answers in all."""
    for _ in range(5):
        for concept in ("vectors", "vectors", "linear-combinations", "matrices"):
            student.answer(concept)
            clock.advance(minutes=2)
        clock.advance(days=1)
    return student


@ONE_DATABASE
def test_without_answers_a_forecast_says_that_there_is_not_enough_data(student: Learner) -> None:
    found = forecast_of(student)
    assert (found["message"], found["earliest"], found["middle"]) == ("not-enough-data", None, None)
    assert found["whole_course"]
    assert found["stated_minutes"] > 100
    assert found["deadline"] is not None, "the course's last day"


@ONE_DATABASE
def test_a_forecast_has_an_interval_a_chance_and_what_it_rests_on(practised: Learner, clock: SettableClock) -> None:
    set_goal(practised, "orthogonality", deadline="2027-01-01")
    found = forecast_of(practised)
    assert found["message"] is None
    assert found["title"] == "My goal"
    assert not found["whole_course"]
    today = clock().date().isoformat()
    ends = [found[name] or "9999" for name in ("earliest", "middle", "latest")]
    assert [today, *ends] == sorted([today, *ends])
    assert 0.0 < found["chance_by_deadline"] <= 1.0
    assert (found["mastered"], found["concepts"]) == (0, 1)
    assert found["active_days"] == 5
    assert found["days"] in {5, 6}
    assert forecast_of(practised) == found


@ONE_DATABASE
def test_what_if_shows_another_forecast_and_path_and_keeps_nothing(parts: Parts, practised: Learner) -> None:
    set_goal(practised, "orthogonality", deadline="2026-12-01")
    before, count, forecast = path_of(practised), written(parts, practised), forecast_of(practised)
    found = what_if(practised, minutes_a_day=120)
    assert found["forecast"]["before"] == forecast
    after = found["forecast"]["after"]
    assert after["minutes_a_day"] == 120
    assert after["chance_by_deadline"] >= forecast["chance_by_deadline"]
    assert (after["middle"] or "9999") <= (forecast["middle"] or "9999")
    assert found["changes"]["minutes_after"] > found["changes"]["minutes_before"]
    assert what_if(practised, deadline=None)["forecast"]["after"]["chance_by_deadline"] is None
    other = what_if(practised, concepts=["span"], deadline="2026-06-01")["forecast"]["after"]
    assert (other["concepts"], other["deadline"]) == (1, "2026-06-01")
    assert what_if(practised, concepts=[])["forecast"]["after"]["whole_course"]
    assert (written(parts, practised), path_of(practised), forecast_of(practised)) == (count, before, forecast)


@ONE_DATABASE
def test_what_if_about_a_concept_that_the_course_has_not_is_refused(student: Learner) -> None:
    path = f"/offerings/{student.offering_id}/forecast/what-if"
    assert student.browser.post(path, {"concepts": ["alchemy"]}).status_code == 404
    assert student.browser.post(path, {"minutes_a_day": 0}).status_code == 422


@ONE_DATABASE
def test_a_preview_accounts_for_what_comes_and_goes_and_keeps_nothing(parts: Parts, practised: Learner) -> None:
    before, count = path_of(practised), written(parts, practised)
    away = before["steps"][0]["concepts"][0]["id"]
    found = preview(practised, steering={"action": "postpone", "concept_id": away})
    assert away in {step["concepts"][0]["id"] for step in found["changes"]["went"]}
    gone = {(step["kind"], step["concepts"][0]["id"]) for step in found["changes"]["went"]}
    came = {(step["kind"], step["concepts"][0]["id"]) for step in found["changes"]["came"]}
    had = {(step["kind"], step["concepts"][0]["id"]) for step in before["steps"]}
    assert had - gone | came == {(step["kind"], step["concepts"][0]["id"]) for step in found["path"]["steps"]}
    assert len(found["forecasts"]) == 1
    less = preview(practised, minutes=5)
    assert less["changes"]["minutes_after"] <= 5 < less["changes"]["minutes_before"]
    assert (written(parts, practised), path_of(practised)) == (count, before)
    assert steer(practised, "postpone", away)["steps"] == found["path"]["steps"]


@ONE_DATABASE
def test_a_step_is_swapped_for_an_alternative_and_comes_back(parts: Parts, practised: Learner) -> None:
    before = path_of(practised, minutes=15)
    away = before["steps"][0]["concepts"][0]["id"]
    offered = practised.browser.get("/path/alternatives", params={"concept_id": away}).json()["alternatives"]
    assert offered
    assert not {each["concept"]["id"] for each in offered} & concepts_of(before)
    chosen = {"concept_id": offered[0]["concept"]["id"], "kind": offered[0]["kind"]}
    wish = {"action": "swap", "concept_id": away, "instead": chosen}
    shown = preview(practised, steering=wish)
    swapped = posted(practised, "/path/steering", wish)
    assert swapped["steps"] == shown["path"]["steps"]
    assert away not in concepts_of(swapped)
    (step,) = [each for each in swapped["steps"] if each["swapped_in"]]
    assert (step["kind"], step["concepts"][0]["id"], step["assignment"]) == (*reversed(chosen.values()), None)
    assert path_of(practised)["plan_id"] == swapped["plan_id"], "the path stays as it is"
    assert practised.browser.get(f"/plans/{swapped['plan_id']}/verification").json()["equal"]
    back = steer(practised, "resume", away)
    assert not any(each["swapped_in"] for each in back["steps"])
    assert away in concepts_of(back)
    assert context_of(parts, back)["assignments"] == []


@ONE_DATABASE
def test_putting_off_what_was_swapped_in_ends_the_swap(practised: Learner) -> None:
    before = path_of(practised, minutes=15)
    away = before["steps"][0]["concepts"][0]["id"]
    (chosen, *_) = practised.browser.get("/path/alternatives", params={"concept_id": away}).json()["alternatives"]
    instead = {"concept_id": chosen["concept"]["id"], "kind": chosen["kind"]}
    posted(practised, "/path/steering", {"action": "swap", "concept_id": away, "instead": instead})
    after = steer(practised, "postpone", instead["concept_id"])
    assert kinds_of(after, instead["concept_id"]) == []
    assert {each["concept"]["id"] for each in after["postponed"]} == {away, instead["concept_id"]}


@ONE_DATABASE
def test_a_swap_without_a_sensible_alternative_is_refused(parts: Parts, student: Learner) -> None:
    count = written(parts, student)
    same = {"concept_id": "vectors", "kind": "practice"}
    other = {"concept_id": "alchemy", "kind": "practice"}
    for instead, status in ((None, 422), (same, 422), (other, 404)):
        body = {"action": "swap", "concept_id": "vectors", "instead": instead}
        assert student.browser.post("/path/steering", body).status_code == status
    assert student.browser.get("/path/alternatives", params={"concept_id": "alchemy"}).status_code == 404
    assert written(parts, student) == count
    assert SteeringRequest.model_fields["instead"].default is None


@ONE_DATABASE
def test_a_goal_in_words_becomes_concepts_with_what_they_rest_on(parts: Parts, student: Learner) -> None:
    count = written(parts, student)
    found = words(student, "I want to understand least squares")
    assert [each["concept"]["id"] for each in found["wished"] if each["meant"]] == ["least-squares"]
    assert found["wished"][0]["named"]
    assert "orthogonal-projection" in {each["id"] for each in found["prerequisites"]}
    chinese = words(student, "我想学会求逆矩阵", "zh")
    assert [each["concept"]["title"] for each in chinese["wished"] if each["meant"]] == ["逆矩阵"]
    assert not chinese["by_meaning"]
    nothing = words(student, "🎸 \u202e ")
    assert [each for each in nothing["wished"] if each["meant"]] == []
    assert student.browser.post(f"/offerings/{student.offering_id}/goal/words", {"text": "x" * 501}).status_code == 422
    assert written(parts, student) == count
