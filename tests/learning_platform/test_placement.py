"""Placement through the API: question by question, paused and resumed, concluded, built on, revoked, forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from learning_platform.accounts.roles import Grant, Role, Scope
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.progress.learner import load_learner, rebuild
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import Classroom, Learner, linear_algebra

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

GOAL = "linear-independence"


def placement_of(student: Learner) -> dict[str, Any]:
    response = student.browser.get(f"/offerings/{student.offering_id}/placement")
    assert response.status_code == 200, response.text
    view: dict[str, Any] = response.json()
    return view


def act(student: Learner, action: str, **more: str) -> dict[str, Any]:
    response = student.browser.post(f"/offerings/{student.offering_id}/placement", {"action": action, **more})
    assert response.status_code == 200, response.text
    view: dict[str, Any] = response.json()
    return view


def ask(student: Learner, status: int = 201) -> dict[str, Any]:
    response = student.browser.post(f"/offerings/{student.offering_id}/placement/question")
    assert response.status_code == status, response.text
    attempt: dict[str, Any] = response.json()
    return attempt


def concluded(view: dict[str, Any]) -> dict[str, str]:
    return {each["concept"]["id"]: each["conclusion"] for each in view["concepts"]}


def first_half() -> set[str]:
    """What a learner knows who has learned the first half of the course, in an order that prerequisites allow."""
    course = linear_algebra()
    return {concept.id for concept in course.concepts[: len(course.concepts) // 2]}


def be_placed(student: Learner, knows: set[str]) -> dict[str, Any]:
    """Answers every question as one who knows exactly these concepts."""
    view = act(student, "start")
    while view["status"] == "running":
        attempt = ask(student)
        assert attempt["concept"]["id"] == view["question"]["id"]
        assert (attempt["mode"], attempt["tries_allowed"], attempt["hints_left"]) == ("placement", 1, 0)
        sent = student.send(student.response_to(attempt, right=attempt["concept"]["id"] in knows))
        assert sent.status_code == 200, sent.text
        view = placement_of(student)
    return view


def test_placement_asks_until_it_is_sure_and_says_what_it_only_infers(student: Learner) -> None:
    assert placement_of(student)["status"] == "open"
    view = be_placed(student, first_half())
    assert view["status"] == "finished"
    assert 8 <= view["questions"] <= view["most_questions"] == 30
    found, knows = concluded(view), first_half()
    assert set(found) == {concept.id for concept in linear_algebra().concepts}
    inferred = {name for name, each in found.items() if each == "conditional"}
    assert inferred
    right = sum((each in {"known", "conditional"}) == (name in knows) for name, each in found.items())
    assert right / len(found) >= 0.8
    shown = student.browser.get(f"/offerings/{student.offering_id}/mastery").json()["concepts"]
    assert {each["concept_id"] for each in shown if each["placement"] == "conditional"} == inferred
    assert student.browser.post(f"/offerings/{student.offering_id}/placement/question").json()["code"] == (
        "placement-over"
    )


def test_leaving_and_coming_back_shows_the_same_question(student: Learner) -> None:
    act(student, "start")
    first = ask(student)
    assert ask(student, status=200)["id"] == first["id"]
    student.send(student.response_to(first))
    view = placement_of(student)
    assert (view["status"], view["questions"]) == ("running", 1)
    assert ask(student)["concept"]["id"] == view["question"]["id"] != first["concept"]["id"]


def test_a_question_left_out_says_nothing_and_does_not_come_back(student: Learner) -> None:
    first = act(student, "start")["question"]["id"]
    view = act(student, "skip", concept_id=first)
    assert (view["questions"], view["skipped"]) == (0, 1)
    assert view["question"]["id"] != first
    assert act(student, "skip", concept_id=first)["skipped"] == 1


def test_the_path_builds_on_what_placement_concludes_and_can_be_verified(student: Learner) -> None:
    before = {each["id"] for step in student.browser.get("/path").json()["steps"] for each in step["concepts"]}
    view = be_placed(student, first_half())
    inferred = {name for name, each in concluded(view).items() if each == "conditional"}
    path = student.browser.get("/path", params={"minutes": 120}).json()
    taught = {each["id"] for step in path["steps"] if step["kind"] == "lesson" for each in step["concepts"]}
    assert taught
    assert not taught & inferred
    assert not taught & before, "the path begins further on than without placement"
    verified = student.browser.get(f"/plans/{path['plan_id']}/verification").json()
    assert verified["equal"]
    act(student, "forget")
    again = student.browser.get("/path", params={"minutes": 120}).json()
    assert {each["id"] for step in again["steps"] if step["kind"] == "lesson" for each in step["concepts"]} != taught
    assert student.browser.get(f"/plans/{path['plan_id']}/verification").json()["equal"], "as it was made"


def test_one_failure_revokes_what_was_only_inferred_and_what_rests_on_it(student: Learner) -> None:
    found = concluded(be_placed(student, first_half()))
    course = linear_algebra()
    inferred = [concept.id for concept in course.concepts if found[concept.id] == "conditional"]
    failed = inferred[0]
    resting = {edge.target for edge in course.edges if edge.source == failed and edge.kind.value == "prerequisite"}
    student.answer(failed, right=False)
    after = concluded(placement_of(student))
    assert after[failed] == "unknown"
    assert all(after[name] != "conditional" for name in resting)
    shown = student.browser.get(f"/offerings/{student.offering_id}/mastery").json()["concepts"]
    assert next(each for each in shown if each["concept_id"] == failed)["placement"] == "unknown"


def test_answers_of_placement_are_evidence_like_all_others(student: Learner, parts: Parts) -> None:
    be_placed(student, first_half())
    with parts.transactions.read() as session:
        catalogue = load_catalogue(parts, session)
        learner = load_learner(session, catalogue, student.person_id)
        assert rebuild(session, catalogue, student.person_id) == learner.state
        assert learner.state.folded == placement_of(student)["questions"]
    remembered = student.browser.get(f"/offerings/{student.offering_id}/mastery").json()["concepts"]
    right = {name for name, each in concluded(placement_of(student)).items() if each == "known"}
    assert all(each["recall"] is not None for each in remembered if each["concept_id"] in right), "memory is seeded"


def test_placement_can_be_taken_again(student: Learner, clock: SettableClock) -> None:
    first = be_placed(student, first_half())
    clock.advance(minutes=5)
    again = be_placed(student, {concept.id for concept in linear_algebra().concepts})
    assert again["started_at"] >= first["started_at"]
    assert sum(each in {"known", "conditional"} for each in concluded(again).values()) > sum(
        each in {"known", "conditional"} for each in concluded(first).values()
    )


def test_ending_at_once_concludes_nothing(student: Learner) -> None:
    act(student, "start")
    view = act(student, "end")
    assert (view["status"], view["questions"]) == ("finished", 0)
    assert set(concluded(view).values()) == {"undecided"}


def test_who_wants_no_placement_is_not_asked_again_and_may_change_their_mind(student: Learner) -> None:
    assert act(student, "dismiss")["status"] == "dismissed"
    assert act(student, "start")["status"] == "running"
    assert act(student, "forget")["status"] == "open"


def test_nobody_chooses_their_own_placement_questions(student: Learner) -> None:
    body = {"offering_id": student.offering_id, "concept_id": GOAL, "mode": "placement"}
    assert student.browser.post("/attempts", body).status_code == 422


def test_a_goal_draws_the_questions_to_what_it_needs(student: Learner) -> None:
    order = [concept.id for concept in linear_algebra().concepts]

    def first_question() -> int:
        place = order.index(act(student, "start")["question"]["id"])
        act(student, "forget")
        return place

    without = first_question()
    body = {"title": "Only this", "concepts": order[4:5]}
    assert student.browser.put(f"/offerings/{student.offering_id}/goal", body).is_success
    assert first_question() < without


def test_tutors_see_the_marks_their_students_see(
    student: Learner,
    make_person: Callable[..., Someone],
    browser_of: Callable[[Someone], Browser],
    classroom: Classroom,
) -> None:
    view = be_placed(student, first_half())
    tutor = browser_of(make_person("Tom", roles=[Grant(Scope.OFFERING, classroom.offering_id, Role.TUTOR)]))
    page = tutor.get(f"/cohorts/{classroom.cohort_id}/students/{student.person_id}").json()
    marks = {each["concept_id"]: each["placement"] for each in page["mastery"]["concepts"]}
    assert {name for name, each in marks.items() if each == "conditional"} == {
        name for name, each in concluded(view).items() if each == "conditional"
    }
    assert UUID(page["student"]["person_id"]) == student.person_id
