"""Two courses that share a concept: what is learned in one is known in the other, whatever language each speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from learning_platform.accounts.access import Grant, Role, Scope
from learning_platform.courses.importing import import_course
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import FIXTURE_COURSES, Learner

ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def own_of(exercises: Iterable[Mapping[str, Any]]) -> set[str]:
    """Templates that an author wrote; concepts with few of them are also asked about by the graph's own."""
    named = {str(each["template_id"]) for each in exercises}
    return {name for name in named if not name.startswith("made-by-graph")}


@dataclass
class Sharing:
    """A student at a browser, in an offering of each of the two courses."""

    algebra: Learner
    statistics: Learner

    @property
    def browser(self) -> Browser:
        return self.algebra.browser

    def path(self) -> dict[str, Any]:
        response = self.browser.get("/path", params={"minutes": 480})
        assert response.status_code == 200, response.text
        path: dict[str, Any] = response.json()
        return path

    def steps(self, course: Learner) -> list[tuple[str, str]]:
        """The steps of the path that belong to one of the courses."""
        return [
            (step["kind"], concept["id"])
            for step in self.path()["steps"]
            for concept in step["concepts"]
            if step["offering_id"] == course.offering_id
        ]

    def map_of(self, course: Learner) -> dict[str, dict[str, Any]]:
        cells = self.browser.get(f"/offerings/{course.offering_id}/mastery").json()["concepts"]
        return {cell["concept_id"]: cell for cell in cells}


@pytest.fixture
def both(enrol_in: Callable[..., list[Learner]]) -> Sharing:
    return Sharing(*enrol_in("tiny-algebra", "tiny-statistics"))


def learn(learner: Learner, concept_id: str, clock: SettableClock) -> None:
    """Practises a concept once, well enough to build upon it."""
    for _ in range(4):
        clock.advance(minutes=1)
        learner.answer(concept_id, step_kind="practice")


def master(learner: Learner, concept_id: str, clock: SettableClock) -> None:
    """Practises a concept on two days."""
    for mode in ("practice", "review", "review"):
        for _ in range(5):
            clock.advance(minutes=1)
            learner.answer(concept_id, mode=mode, step_kind=mode)
        clock.advance(hours=30)


def test_a_shared_concept_is_taught_once_and_opens_what_follows_in_both_courses(
    both: Sharing, clock: SettableClock
) -> None:
    taught = [(kind, concept) for course in (both.algebra, both.statistics) for kind, concept in both.steps(course)]
    assert taught.count(("lesson", "average")) == 1, "one concept, one lesson"
    assert ("lesson", "deviation") not in taught
    assert ("lesson", "slope") not in taught
    master(both.algebra, "average", clock)
    assert both.map_of(both.algebra)["average"]["status"] == "mastered"
    for course in (both.algebra, both.statistics):
        assert not {("lesson", "average"), ("practice", "average")} & set(both.steps(course))
    assert ("lesson", "deviation") in both.steps(both.statistics), "learned in algebra, built upon in statistics"
    master(both.algebra, "linear-function", clock)
    assert ("lesson", "slope") in both.steps(both.algebra), "built upon in its own course as well"


@ONE_DATABASE
def test_each_course_alone_would_have_taught_it(enrol_in: Callable[..., list[Learner]]) -> None:
    (statistics,) = enrol_in("tiny-statistics")
    alone = Sharing(statistics, statistics)
    assert ("lesson", "average") in alone.steps(statistics)


def test_evidence_from_one_course_shows_in_the_map_of_the_other(both: Sharing, clock: SettableClock) -> None:
    untouched = both.map_of(both.statistics)["average"]
    assert (untouched["status"], untouched["answers"]) == ("not-started", 0)
    for _ in range(3):
        clock.advance(minutes=1)
        both.algebra.answer("average")
    one, other = both.map_of(both.algebra)["average"], both.map_of(both.statistics)["average"]
    assert one == other
    assert (other["answers"], other["probability"] > untouched["probability"]) == (3, True)
    pages = [
        both.browser.get(f"/offerings/{course.offering_id}/mastery/average").json()
        for course in (both.algebra, both.statistics)
    ]
    assert pages[0] == pages[1]
    assert own_of(pages[1]["evidence"]) == {"algebra-average-of-two"}
    clock.advance(minutes=1)
    both.statistics.answer("average", right=False)
    evidence = both.browser.get(f"/offerings/{both.algebra.offering_id}/mastery/average").json()["evidence"]
    assert len(evidence) == 4
    assert own_of(evidence) == {"statistics-average-of-three", "algebra-average-of-two"}
    assert both.map_of(both.algebra)["average"]["probability"] < other["probability"]


def test_evidence_crosses_an_edge_of_the_catalogue(both: Sharing, clock: SettableClock) -> None:
    """Practising regression lines practises linear functions, says catalogue.toml; no course of the two does."""
    before = both.map_of(both.algebra)
    for _ in range(3):
        clock.advance(minutes=1)
        both.statistics.answer("regression-line")
    after = both.map_of(both.algebra)
    assert after["linear-function"]["answers"] == 0
    assert after["linear-function"]["probability"] > before["linear-function"]["probability"]


def test_a_prerequisite_of_the_catalogue_holds_between_the_courses(both: Sharing, clock: SettableClock) -> None:
    for concept_id in ("average", "deviation", "variance"):
        learn(both.statistics, concept_id, clock)
    assert ("lesson", "regression-line") not in both.steps(both.statistics), "slope, of the other course, is missing"
    for concept_id in ("linear-function", "slope"):
        learn(both.algebra, concept_id, clock)
    assert ("lesson", "regression-line") in both.steps(both.statistics)


@ONE_DATABASE
def test_a_prerequisite_in_a_course_that_is_not_taken_does_not_stand_in_the_way(
    parts: Parts, enrol_in: Callable[..., list[Learner]], clock: SettableClock
) -> None:
    import_course(parts, FIXTURE_COURSES / "tiny-algebra")
    (statistics,) = enrol_in("tiny-statistics")
    alone = Sharing(statistics, statistics)
    for concept_id in ("average", "deviation", "variance"):
        learn(statistics, concept_id, clock)
    assert ("lesson", "regression-line") in alone.steps(statistics)


@ONE_DATABASE
def test_a_student_of_one_course_sees_nothing_of_the_other(
    parts: Parts, enrol_in: Callable[..., list[Learner]]
) -> None:
    _, other, _ = import_course(parts, FIXTURE_COURSES / "tiny-statistics")
    (algebra,) = enrol_in("tiny-algebra")
    path = algebra.browser.get("/path", params={"minutes": 480}).json()
    assert {step["offering_id"] for step in path["steps"]} == {algebra.offering_id}
    assert algebra.browser.get(f"/offerings/{other.id}/mastery").status_code == 404
    contested = {"action": "contest", "concept_id": "deviation"}
    assert algebra.browser.post("/path/steering", contested).status_code == 404


def test_a_plan_over_two_courses_is_verified(both: Sharing, clock: SettableClock) -> None:
    both.statistics.answer("average")
    path = both.path()
    assert {step["offering_id"] for step in path["steps"]} >= {both.algebra.offering_id}
    clock.advance(minutes=1)
    both.algebra.answer("average", right=False)
    verified = both.browser.get(f"/plans/{path['plan_id']}/verification").json()
    assert verified == {"plan_id": path["plan_id"], "equal": True, "steps": len(path["steps"])}


@ONE_DATABASE
def test_each_course_asks_its_own_exercises_of_the_shared_concept(both: Sharing) -> None:
    asked = [course.attempt("average") for course in (both.algebra, both.statistics) for _ in range(2)]
    assert own_of(asked) == {"algebra-average-of-two", "statistics-average-of-three"}


# --- languages ----------------------------------------------------------------------------------------------------


def page_of(learner: Learner, concept_id: str, **asked: str) -> dict[str, Any]:
    page: dict[str, Any] = learner.browser.get(
        f"/offerings/{learner.offering_id}/concepts/{concept_id}", params=asked
    ).json()
    return page


@ONE_DATABASE
def test_a_course_written_in_chinese_answers_in_chinese(enrol_in: Callable[..., list[Learner]]) -> None:
    (student,) = enrol_in("tiny-statistics", language="zh")
    page = page_of(student, "average")
    assert page["concept"]["title"] == "平均数"
    assert page["concept"]["definition"].startswith("几个数的平均数")
    assert (page["lesson"]["language"], page["lesson"]["is_translation"]) == ("zh", False)
    assert page["lesson"]["markdown"].startswith("把所有东西平均分给每个人")
    path = student.browser.get("/path").json()
    assert path["steps"][0]["concepts"] == [{"id": "average", "title": "平均数"}]
    attempt = student.attempt("average")
    assert (attempt["language"], attempt["stem"].startswith("求")) == ("zh", True)
    taken = student.send(student.response_to(attempt)).json()
    assert taken["results"][0]["solution"].startswith("和是")
    assert taken["changes"][0]["title"] == "平均数"


@ONE_DATABASE
def test_in_english_it_answers_in_english_and_falls_back_to_chinese(enrol_in: Callable[..., list[Learner]]) -> None:
    (student,) = enrol_in("tiny-statistics", language="en")
    translated = page_of(student, "average")
    assert translated["concept"]["title"] == "Average"
    assert (translated["lesson"]["language"], translated["lesson"]["is_translation"]) == ("en", True)
    assert not translated["lesson"]["is_stale"]
    assert student.attempt("average")["stem"].startswith("Find the average")

    fallen_back = page_of(student, "deviation")
    assert fallen_back["concept"]["title"] == "Deviation"
    assert fallen_back["concept"]["definition"] == "一个数的离差是它与平均数的差。", "only its title was translated"
    assert (fallen_back["lesson"]["language"], fallen_back["lesson"]["is_translation"]) == ("zh", False)
    attempt = student.attempt("deviation")
    assert (attempt["language"], attempt["stem"]) == ("zh", "所有离差之和是多少？")
    hinted = student.browser.post(f"/attempts/{attempt['id']}/hints").json()
    assert hinted["hints"][0].startswith("题目要求的是：所有离差之和是多少？"), (
        "the ladder speaks the exercise's language"
    )
    wrong = student.send(student.response_to(attempt, right=False)).json()["results"][0]
    assert wrong["feedback"] == "正负离差会互相抵消。"


@ONE_DATABASE
def test_a_language_that_is_asked_for_goes_before_ones_own(enrol_in: Callable[..., list[Learner]]) -> None:
    (student,) = enrol_in("tiny-statistics", language="en")
    assert page_of(student, "average", language="zh")["concept"]["title"] == "平均数"
    assert page_of(student, "average", language="fr")["concept"]["title"] == "平均数", "the course speaks no French"
    assert student.attempt("average", language="zh")["stem"].startswith("求")
    assert student.attempt("average", language="fr")["language"] == "zh"


@ONE_DATABASE
def test_a_graph_speaks_the_students_language_as_far_as_it_can(enrol_in: Callable[..., list[Learner]]) -> None:
    (student,) = enrol_in("tiny-statistics", language="en")
    url = f"/offerings/{student.offering_id}/graph"
    titles = {each["id"]: each["title"] for each in student.browser.get(url).json()["concepts"]}
    assert titles == {
        "average": "Average",
        "deviation": "Deviation",
        "variance": "Variance",
        "regression-line": "Regression line",
    }
    chinese = student.browser.get(url, params={"language": "zh"}).json()["concepts"]
    assert [each["title"] for each in chinese] == ["平均数", "离差", "方差", "回归直线"]


@ONE_DATABASE
def test_an_exercise_can_be_read_in_another_language_and_stays_the_same(enrol_in: Callable[..., list[Learner]]) -> None:
    (student,) = enrol_in("tiny-statistics", language="en")
    attempt = student.attempt("average")
    chinese = student.browser.get(f"/attempts/{attempt['id']}", params={"language": "zh"}).json()
    assert (attempt["language"], chinese["language"]) == ("en", "zh")
    assert (attempt["concept"]["title"], chinese["concept"]["title"]) == ("Average", "平均数")
    assert chinese["stem"].startswith("求")
    kept = ("id", "kind", "tries_left", "template_id")
    assert [chinese[name] for name in kept] == [attempt[name] for name in kept]
    assert student.browser.get(f"/attempts/{attempt['id']}").json() == attempt, "nothing was changed by reading it"
    french = student.browser.get(f"/attempts/{attempt['id']}", params={"language": "fr"}).json()
    assert french["stem"] == attempt["stem"]
    response = student.response_to(attempt)
    assert student.send(response).json()["results"][0]["outcome"] == "correct"
    page = student.browser.get(f"/responses/{response['id']}", params={"language": "zh"}).json()
    assert page["exercise"]["stem"] == chinese["stem"]


@ONE_DATABASE
def test_a_path_speaks_the_students_language_or_the_one_asked_for(enrol_in: Callable[..., list[Learner]]) -> None:
    (student,) = enrol_in("tiny-statistics", language="en")

    def titles(path: dict[str, Any]) -> set[str]:
        return {concept["title"] for step in path["steps"] for concept in step["concepts"]}

    english, chinese = (
        student.browser.get("/path").json(),
        student.browser.get("/path", params={"language": "zh"}).json(),
    )
    assert english["plan_id"] == chinese["plan_id"], "a language is no reason to plan again"
    assert ("Average" in titles(english), "平均数" in titles(chinese)) == (True, True)
    plan = student.browser.get(f"/plans/{english['plan_id']}", params={"language": "zh"}).json()
    assert titles(plan) == titles(chinese)
    student.browser.patch("/me", {"language": "zh"})
    assert titles(student.browser.get("/path").json()) == titles(chinese)


@ONE_DATABASE
def test_a_tutor_sees_titles_and_intervals_as_the_student_does(
    parts: Parts,
    enrol_in: Callable[..., list[Learner]],
    clock: SettableClock,
    make_person: Callable[..., Someone],
    browser_of: Callable[[Someone], Browser],
) -> None:
    student, _ = enrol_in("tiny-statistics", "tiny-algebra")
    learn(student, "average", clock)
    student.browser.post("/path/steering", {"action": "pin", "concept_id": "linear-equation"})
    student.browser.post("/path/steering", {"action": "pin", "concept_id": "variance"})
    teaching = [Grant(Scope.OFFERING, student.offering_id, Role.TUTOR)]
    tutor = browser_of(make_person("Tina Tutor", language="zh", roles=teaching))
    cohort = tutor.get(f"/offerings/{student.offering_id}/cohorts").json()["cohorts"][0]["id"]
    page = tutor.get(f"/cohorts/{cohort}/students/{student.person_id}").json()
    assert {entry["concept"]["title"] for entry in page["history"]} == {"平均数"}
    assert [concept["title"] for concept in page["path"]["pinned"]] == ["方差"], "other courses are not for this tutor"
    seen = student.browser.get(f"/offerings/{student.offering_id}/mastery").json()["concepts"]
    assert page["mastery"]["concepts"] == seen
    heat = tutor.get(f"/cohorts/{cohort}/mastery", params={"language": "en"}).json()
    assert heat["concepts"][0]["title"] == "Average"
    (row,) = heat["students"]
    numbers = ("status", "probability", "low", "high", "answers")
    assert [[cell[name] for name in numbers] for cell in row["cells"]] == [
        [cell[name] for name in numbers] for cell in seen
    ]
