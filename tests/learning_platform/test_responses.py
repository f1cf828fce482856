"""Answers: recorded exactly once, refused when they must be, in whatever order they arrive."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learning_platform.accounts.access import Role, Scope
from learning_platform.accounts.service import end_role
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.progress.learner import load_learner, rebuild
from learning_platform.progress.records import EventKind
from learning_platform.progress.repository import find_events, graded_history
from learning_platform.wiring import Parts
from tests.learning_platform.people import SettableClock
from tests.learning_platform.studying import Learner


def folded(parts: Parts, learner: Learner) -> bytes:
    """The learner's stored state."""
    with parts.transactions.read() as session:
        return load_learner(session, load_catalogue(parts, session), learner.person_id).state.to_bytes()


def replayed(parts: Parts, learner: Learner) -> bytes:
    """The replay of the learner's ledger."""
    with parts.transactions.read() as session:
        return rebuild(session, load_catalogue(parts, session), learner.person_id).to_bytes()


def recorded(parts: Parts, learner: Learner) -> int:
    """How many answers the ledger holds."""
    with parts.transactions.read() as session:
        return len(graded_history(session, learner.person_id))


def test_the_same_answer_again_is_the_same_row_and_the_same_result(parts: Parts, student: Learner) -> None:
    response = student.response_to(student.attempt("vectors"), right=False)
    first = student.send(response).json()["results"][0]
    state = folded(parts, student)
    again = student.send(response).json()
    assert again["results"][0] == {**first, "status": "repeated"}
    assert again["changes"] == []
    assert (recorded(parts, student), folded(parts, student)) == (1, state)


def test_the_same_id_with_another_body_is_refused_and_changes_nothing(parts: Parts, student: Learner) -> None:
    attempt = student.attempt("vectors")
    response = student.response_to(attempt, right=False)
    student.send(response)
    state = folded(parts, student)
    changed = student.send({**response, **student.response_to(attempt), "id": response["id"]})
    assert (changed.status_code, changed.json()["code"]) == (409, "response-changed")
    assert (recorded(parts, student), folded(parts, student)) == (1, state)


def test_an_attempt_takes_no_more_tries_than_it_was_issued_with(parts: Parts, student: Learner) -> None:
    attempt = student.attempt("vectors")
    assert attempt["tries_allowed"] == 2
    for left in (1, 0):
        assert student.send(student.response_to(attempt, right=False)).json()["results"][0]["tries_left"] == left
    refused = student.send(student.response_to(attempt))
    assert (refused.status_code, refused.json()["code"]) == (409, "no-tries-left")
    assert recorded(parts, student) == 2


def test_a_client_cannot_try_every_option_in_one_batch(parts: Parts, student: Learner) -> None:
    attempt = next(
        issued for issued in (student.attempt("vectors", mode="probe") for _ in range(20)) if issued["options"]
    )
    shots = [
        {"id": str(uuid4()), "attempt_id": attempt["id"], "chosen": [option["id"]]} for option in attempt["options"]
    ]
    statuses = [result["status"] for result in student.send(*shots).json()["results"]]
    assert statuses == ["recorded"] + ["refused"] * (len(shots) - 1)
    assert recorded(parts, student) == 1


def test_an_expired_attempt_takes_no_answer(parts: Parts, student: Learner, clock: SettableClock) -> None:
    response = student.response_to(student.attempt("vectors"))
    clock.advance(hours=25)
    refused = student.send(response)
    assert (refused.status_code, refused.json()["code"]) == (410, "attempt-expired")
    assert recorded(parts, student) == 0


def test_an_attempt_of_somebody_else_looks_like_none(enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    response = sam.response_to(sam.attempt("vectors"))
    of_other, of_nobody = olga.send(response), olga.send({**response, "attempt_id": str(uuid4())})
    assert of_other.status_code == of_nobody.status_code == 404
    assert {**of_other.json()} == {**of_nobody.json()}
    assert olga.browser.get(f"/attempts/{response['attempt_id']}").status_code == 404
    assert olga.browser.post(f"/attempts/{response['attempt_id']}/hints").status_code == 404


def test_somebody_elses_response_id_cannot_be_taken_over(parts: Parts, enrolled: Callable[[str], Learner]) -> None:
    sam, olga = enrolled("Sam Student"), enrolled("Olga Other")
    response = sam.response_to(sam.attempt("vectors"))
    sam.send(response)
    theirs = {**olga.response_to(olga.attempt("vectors")), "id": response["id"]}
    refused = olga.send(theirs)
    assert (refused.status_code, refused.json()["code"]) == (409, "response-changed")
    assert (recorded(parts, sam), recorded(parts, olga)) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "seven",
        "9**9**9",
        '__import__("os").system("true")',
        "factorial(10**9)",
        "(" * 5000 + "1" + ")" * 5000,
        "1e999999999",
        "\u0000",
        "\u202e3",
        "nan",
        "🦆",
    ],
)
def test_a_hostile_or_unreadable_answer_uses_no_try(parts: Parts, student: Learner, text: str) -> None:
    attempt = next(issued for issued in (student.attempt("vectors") for _ in range(20)) if not issued["options"])
    taken = student.send({"id": str(uuid4()), "attempt_id": attempt["id"], "text": text})
    result = taken.json()["results"][0]
    assert (taken.status_code, result["status"], result["tries_left"]) == (200, "unreadable", 2)
    assert result["problem"]
    assert recorded(parts, student) == 0


def test_one_bad_answer_does_not_hold_up_the_others_of_its_batch(parts: Parts, student: Learner) -> None:
    good = student.response_to(student.attempt("vectors"))
    lost = {**student.response_to(student.attempt("vectors")), "attempt_id": str(uuid4())}
    taken = student.send(lost, good)
    assert taken.status_code == 200
    assert [result["status"] for result in taken.json()["results"]] == ["refused", "recorded"]
    assert taken.json()["results"][0]["problem"] == "not-found"


def test_giving_up_shows_the_solution_and_counts_as_not_known(student: Learner) -> None:
    attempt = student.attempt("vectors")
    taken = student.send({"id": str(uuid4()), "attempt_id": attempt["id"], "gave_up": True}).json()
    assert taken["results"][0]["solution"]
    evidence = student.browser.get(f"/offerings/{student.offering_id}/mastery/vectors").json()
    assert evidence["evidence"][0]["gave_up"]
    own = {part["name"]: part["logit"] for part in evidence["parts"]}["own-answers"]
    assert own < 0


def test_a_probe_gives_no_hints_and_hints_run_out(student: Learner, clock: SettableClock) -> None:
    probe = student.attempt("vectors", mode="probe")
    assert student.browser.post(f"/attempts/{probe['id']}/hints").status_code == 409
    practice = student.attempt("vectors")
    for left in reversed(range(practice["hints_left"])):
        assert student.browser.post(f"/attempts/{practice['id']}/hints").json()["hints_left"] == left
        clock.advance(seconds=30)
    assert student.browser.post(f"/attempts/{practice['id']}/hints").status_code == 409


def test_an_answer_with_hints_raises_the_estimate_less(enrolled: Callable[[str], Learner]) -> None:
    alone, helped = enrolled("Ada Alone"), enrolled("Hal Helped")

    def probability(learner: Learner, hints: int) -> float:
        attempt = learner.attempt("vectors")
        for _ in range(hints):
            learner.browser.post(f"/attempts/{attempt['id']}/hints")
        assert learner.send(learner.response_to(attempt)).status_code == 200
        evidence = learner.browser.get(f"/offerings/{learner.offering_id}/mastery/vectors").json()
        return float(evidence["mastery"]["probability"])

    assert probability(alone, 0) > probability(helped, 2)


def test_the_same_answer_a_hundred_times_at_once_is_one_row(parts: Parts, student: Learner) -> None:
    response = student.response_to(student.attempt("vectors"))
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: student.send(response), range(100)))
    assert {answer.status_code for answer in answers} == {200}
    statuses = [answer.json()["results"][0]["status"] for answer in answers]
    assert sorted(set(statuses)) == ["recorded", "repeated"]
    assert statuses.count("recorded") == 1
    assert recorded(parts, student) == 1
    assert folded(parts, student) == replayed(parts, student)


def test_two_devices_at_once_lose_nothing(parts: Parts, student: Learner) -> None:
    concepts = ["vectors", "matrices", "dot-product", "span"]
    responses = [student.response_to(student.attempt(concepts[number % 4])) for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(student.send, responses))
    assert {answer.status_code for answer in answers} == {200}
    assert recorded(parts, student) == 24
    assert folded(parts, student) == replayed(parts, student)


def a_day_offline(student: Learner, clock: SettableClock, seed: int, size: int) -> list[dict[str, Any]]:
    """Answers given offline over hours, as the device stored them."""
    random = Random(seed)
    attempts = [student.attempt(random.choice(["vectors", "dot-product", "matrices"])) for _ in range(size)]
    stored = []
    for sequence, attempt in enumerate(attempts):
        when = clock() + timedelta(minutes=random.randrange(1, 300))
        stored.append(
            student.response_to(
                attempt, right=random.random() < 0.6, client_time=when.isoformat(), device_sequence=sequence
            )
        )
    return stored


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_state_does_not_depend_on_delivery(
    parts: Parts, student: Learner, clock: SettableClock, data: st.DataObject
) -> None:
    """Any order, any split into batches, any repetition: the stored state is the replay of the ledger."""
    stored = a_day_offline(student, clock, data.draw(st.integers(0, 10**6)), size=data.draw(st.integers(1, 12)))
    clock.advance(hours=6)
    order = data.draw(st.permutations(stored))
    repeated = data.draw(st.lists(st.sampled_from(stored), max_size=4))
    cut = data.draw(st.integers(0, len(order)))
    for batch in (order[:cut], [*repeated, *order[cut:]], order):
        if batch:
            assert student.send(*batch, sent_at=clock().isoformat()).status_code == 200
    assert folded(parts, student) == replayed(parts, student)


def test_answers_that_arrive_late_and_in_disorder_give_the_state_of_answers_in_order(
    parts: Parts, enrolled: Callable[[str], Learner], clock: SettableClock
) -> None:
    punctual, late = enrolled("Paula Punctual"), enrolled("Lars Late")
    pairs = []
    for number in range(70):
        concept = ["vectors", "dot-product", "matrices"][number % 3]
        when = (clock() + timedelta(minutes=number + 1)).isoformat()
        right = number % 4 != 0
        kind = ["practice", "remediation"][number % 2]  # of one purpose no device takes more than twenty along
        pairs.append(
            tuple(
                learner.response_to(
                    learner.attempt(concept, step_kind=kind), right=right, client_time=when, device_sequence=number
                )
                for learner in (punctual, late)
            )
        )
    clock.advance(hours=2)
    for start in range(0, 70, 10):
        punctual.send(*[pair[0] for pair in pairs[start : start + 10]], sent_at=clock().isoformat())
    mixed = [pair[1] for pair in pairs]
    Random(1).shuffle(mixed)
    for start in range(0, 70, 7):
        late.send(*mixed[start : start + 7], sent_at=clock().isoformat())
    assert folded(parts, late) == replayed(parts, late)
    with parts.transactions.read() as session:
        times = [response.occurred_at for _, response in graded_history(session, late.person_id)]
        assert times == [response.occurred_at for _, response in graded_history(session, punctual.person_id)]


@pytest.mark.parametrize("wrong_by", [timedelta(days=1), timedelta(days=-1), timedelta(days=400)])
def test_a_clock_that_is_wrong_by_days_changes_only_the_order_inside_its_batch(
    parts: Parts, student: Learner, clock: SettableClock, wrong_by: timedelta
) -> None:
    first = student.response_to(student.attempt("vectors"))
    second = student.response_to(student.attempt("matrices"))
    first["client_time"] = (clock() + timedelta(minutes=1) + wrong_by).isoformat()
    second["client_time"] = (clock() + timedelta(minutes=2) + wrong_by).isoformat()
    clock.advance(minutes=10)
    taken = student.send(second, first, sent_at=(clock() + wrong_by).isoformat())
    assert taken.status_code == 200
    with parts.transactions.read() as session:
        history = graded_history(session, student.person_id)
    assert [attempt.concept_id for attempt, _ in history] == ["vectors", "matrices"]
    assert [clock() - response.occurred_at for _, response in history] == [timedelta(minutes=9), timedelta(minutes=8)]


def test_an_impossible_duration_counts_as_unknown(parts: Parts, student: Learner) -> None:
    student.send(student.response_to(student.attempt("vectors"), seconds=1e8))
    assert student.send(student.response_to(student.attempt("vectors"), seconds=-1)).status_code == 422
    with parts.transactions.read() as session:
        assert [response.seconds for _, response in graded_history(session, student.person_id)] == [None]


@pytest.mark.parametrize("chosen", ["\u0000", "a;b", "A"])
def test_an_option_that_cannot_exist_is_refused_before_it_reaches_the_database(student: Learner, chosen: str) -> None:
    attempt = student.attempt("vectors")
    refused = student.send({"id": str(uuid4()), "attempt_id": attempt["id"], "chosen": [chosen]})
    assert refused.status_code == 422


def test_what_a_step_is_answered_as_is_not_for_the_client_to_say(student: Learner) -> None:
    attempt = student.attempt("vectors", mode="practice", step_kind="quiz")
    assert (attempt["mode"], attempt["tries_allowed"], attempt["hints_left"]) == ("quiz", 1, 0)


def test_a_further_miss_at_the_same_exercise_is_recorded_and_says_nothing_new(parts: Parts, student: Learner) -> None:
    attempt = student.attempt("vectors")
    student.send(student.response_to(attempt, right=False))
    once = folded(parts, student)
    student.send(student.response_to(attempt, right=False))
    assert (recorded(parts, student), folded(parts, student)) == (2, once)
    with parts.transactions.read() as session:
        newest = max(response.grading_id for _, response in graded_history(session, student.person_id))
        assert load_learner(session, load_catalogue(parts, session), student.person_id).last_grading_id == newest


def test_a_removed_role_stops_at_once(parts: Parts, student: Learner, clock: SettableClock) -> None:
    attempt = student.attempt("vectors")
    response = student.response_to(attempt)
    scope_id = student.offering_id
    parts.transactions.write(
        lambda session: end_role(session, student.person_id, Role.STUDENT, Scope.OFFERING, scope_id, now=clock())
    )
    assert student.browser.get(f"/attempts/{attempt['id']}").status_code == 404
    assert student.browser.post(f"/attempts/{attempt['id']}/hints").status_code == 404
    assert student.send(response).status_code == 404
    assert recorded(parts, student) == 0


def test_of_hints_asked_for_all_at_once_one_is_given(parts: Parts, student: Learner) -> None:
    attempt = next(issued for issued in (student.attempt("vectors") for _ in range(20)) if issued["hints_left"] >= 2)
    path = f"/attempts/{attempt['id']}/hints"
    with ThreadPoolExecutor(6) as pool:
        statuses = sorted(answer.status_code for answer in pool.map(lambda _: student.browser.post(path), range(6)))
    assert statuses == [200] + [409] * 5
    with parts.transactions.read() as session:
        hints = find_events(session, student.person_id, EventKind.HINT)
    assert [event.payload["number"] for event in hints] == [1]
