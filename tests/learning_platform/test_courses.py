"""Courses come in whole or not at all; their versions, concept keys and what learners did with them last."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func
from sqlmodel import col, select
from typer.testing import CliRunner, Result

from knowledge_graph.course import Course
from knowledge_graph.formats.plain import with_version
from learning_platform.__main__ import app as octant
from learning_platform.courses import repository
from learning_platform.courses.catalogue import load_catalogue
from learning_platform.courses.importing import read_course_folder
from learning_platform.database.tables import (
    CatalogueEdge,
    Cohort,
    ConceptKey,
    CourseEntry,
    CourseVersion,
    LearnerCheckpoint,
    LearnerStateEntry,
    Offering,
)
from learning_platform.progress.learner import load_learner, rebuild
from learning_platform.wiring import Parts
from tests.learning_platform.people import Browser, SettableClock, Someone
from tests.learning_platform.studying import LINEAR_ALGEBRA, Learner

COURSES = Path(__file__).parents[1] / "fixtures" / "courses"
ONE_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
COURSE_TABLES = (CourseEntry, CourseVersion, ConceptKey, CatalogueEdge, Offering, Cohort)

INTERCEPT = """---
id: intercept
title: {en: Intercept, zh: 截距}
definition:
  en: The intercept of a linear function is its value at zero.
  zh: 截距是一次函数在零处的值。
prerequisites: [linear-function]
---
Where the line crosses the vertical axis: $f(0) = b$.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny courses, to be changed."""
    return Path(shutil.copytree(COURSES, tmp_path / "courses"))


@pytest.fixture
def seed(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Result]:
    """Runs `octant seed` on the database of the test, as another process would."""
    monkeypatch.chdir(tmp_path)  # where no .env is
    monkeypatch.setenv("OCTANT_DATABASE_URL", database_url)
    return lambda path: CliRunner().invoke(octant, ["seed", str(path), "--data-dir", str(tmp_path)])


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add_intercept(folder: Path) -> None:
    """A new version of the course: one more concept, before the others."""
    change(folder, "tiny-algebra/course.toml", '["average",', '["intercept", "average",')
    (folder / "tiny-algebra/concepts/intercept.md").write_text(INTERCEPT, encoding="utf-8")


def drop_linear_equation(folder: Path) -> None:
    change(folder, "tiny-algebra/course.toml", ', "linear-equation"', "")
    (folder / "tiny-algebra/concepts/linear-equation.md").unlink()
    (folder / "tiny-algebra/exercises/linear-equation.toml").unlink()


def rows(parts: Parts) -> dict[str, int]:
    with parts.transactions.read() as session:
        return {table.__name__: session.exec(select(func.count()).select_from(table)).one() for table in COURSE_TABLES}


def keys(parts: Parts) -> dict[str, int]:
    with parts.transactions.read() as session:
        return {str(concept_id): key for concept_id, key in repository.concept_keys(session).items()}


def imported(result: Result) -> tuple[str, str]:
    """Offering id and join code, as the command prints them."""
    assert result.exit_code == 0, result.output
    found = re.search(r"offering ([0-9a-f-]{36}), cohort 'First cohort', join code ([A-Z0-9]{8})", result.output)
    assert found, result.output
    return found[1], found[2]


# --- broken courses -----------------------------------------------------------------------------------------------


def _missing_lesson(folder: Path) -> None:
    path = folder / "tiny-algebra/concepts/average.md"
    path.write_text(path.read_text(encoding="utf-8").split("---\nShare")[0] + "---\n", encoding="utf-8")


BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "unknown prerequisite": (
        lambda folder: change(folder, "tiny-algebra/concepts/slope.md", "- average", "- averages"),
        "tiny-algebra/concepts/slope.md:9: error: the prerequisite edge names 'averages'",
    ),
    "cycle": (
        lambda folder: change(
            folder, "tiny-algebra/concepts/average.md", "minutes: 8", "prerequisites:\n  - slope\nminutes: 8"
        ),
        "tiny-algebra/concepts/slope.md:9: error: ",
    ),
    "concept listed twice": (
        lambda folder: change(folder, "tiny-algebra/course.toml", '"average", ', '"average",\n "average",\n '),
        "tiny-algebra/course.toml:6: error: 'average' is listed twice",
    ),
    "exercise id twice": (
        lambda folder: change(
            folder, "tiny-algebra/exercises/linear-equation.toml", '"linear-equation-solve"', '"slope-steep"'
        ),
        "tiny-algebra/exercises/linear-equation.toml:1: error: ",
    ),
    "missing lesson": (_missing_lesson, "tiny-algebra/concepts/average.md:1: error: "),
    "missing file": (
        lambda folder: (folder / "tiny-algebra/concepts/slope.md").unlink(),
        "tiny-algebra/concepts/slope.md:1: error: ",
    ),
    "broken TOML": (
        lambda folder: change(folder, "tiny-algebra/course.toml", "[title]", "[title"),
        "tiny-algebra/course.toml:7: error: ",
    ),
    "broken exercise": (
        lambda folder: change(folder, "tiny-algebra/exercises/slope.toml", "difficulty = 0.3", "difficulty = "),
        "tiny-algebra/exercises/slope.toml:4: error: ",
    ),
    "broken catalogue": (
        lambda folder: change(folder, "catalogue.toml", 'kind = "prerequisite"', 'kind = "wish"'),
        "courses/catalogue.toml:4: error: there is no kind 'wish'",
    ),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_broken_course_is_refused_with_file_and_line_and_nothing_is_imported(
    parts: Parts, folder: Path, seed: Callable[[Path], Result], mistake: str
) -> None:
    break_it, place = BROKEN[mistake]
    break_it(folder)
    result = seed(folder / "tiny-algebra")
    assert result.exit_code == 1, result.output
    assert place in result.output
    assert "Nothing was imported." in result.output
    assert "Traceback" not in result.output
    assert set(rows(parts).values()) == {0}


def test_a_course_that_contradicts_a_taught_one_is_refused_and_the_taught_one_goes_on(
    parts: Parts, folder: Path, seed: Callable[[Path], Result], make_person: Callable[..., Someone], browser: Browser
) -> None:
    """In statistics a deviation comes after the average; a second course that says the opposite is sound by itself."""
    _, code = imported(seed(folder / "tiny-statistics"))
    contrary = folder / "contrary"
    shutil.copytree(folder / "tiny-statistics", contrary)
    change(folder, "contrary/course.toml", 'id = "tiny-statistics"', 'id = "contrary"')
    for exercises in (contrary / "exercises").iterdir():
        text = exercises.read_text(encoding="utf-8")
        exercises.write_text(re.sub(r'(?m)^id = "', 'id = "contrary-', text), encoding="utf-8")
    change(folder, "contrary/concepts/deviation.md", "prerequisites: [average]\n", "")
    change(folder, "contrary/concepts/average.md", "minutes: 8", "prerequisites: [deviation]\nminutes: 8")
    assert read_course_folder(contrary).id == "contrary"
    before = rows(parts)
    result = seed(contrary)
    assert result.exit_code == 1, result.output
    assert "average" in result.output
    assert "deviation" in result.output
    assert "Nothing was imported." in result.output
    assert rows(parts) == before
    browser.become(make_person("Sam Student").id)
    assert browser.post("/join", {"code": code}).status_code == 200
    assert browser.get("/path").json()["steps"]


# --- octant course check ------------------------------------------------------------------------------------------


def check(*arguments: str) -> Result:
    return CliRunner().invoke(octant, ["course", "check", "--seeds", "3", *arguments])


def test_checking_a_sound_course_succeeds_and_sums_it_up() -> None:
    result = check(str(COURSES / "tiny-algebra"))
    assert result.exit_code == 0, result.output
    assert "4 exercise templates x 3 seeds: 50% vary" in result.output
    assert "1 courses, 4 concepts, 0 of them shared, 2 in the longest chain, 2 levels: 0 errors" in result.output
    assert result.output.count("[too-few-exercises]") == 4
    assert check("--complete", str(COURSES / "tiny-algebra")).exit_code == 1


def test_checking_a_broken_course_names_the_place_and_fails(folder: Path) -> None:
    BROKEN["cycle"][0](folder)
    result = check(str(folder / "tiny-algebra"))
    assert result.exit_code == 1
    assert "tiny-algebra/concepts/slope.md:9: error: " in result.output
    assert "Traceback" not in result.output


def test_a_warning_fails_only_a_strict_check(folder: Path) -> None:
    change(folder, "tiny-algebra/concepts/slope.md", "Between two points", "Between any two points")
    assert "stale-translation" in check(str(folder / "tiny-algebra")).output
    assert check(str(folder / "tiny-algebra")).exit_code == 0
    assert check(str(folder / "tiny-algebra"), "--strict").exit_code == 1


def test_an_exercise_without_a_right_answer_fails_the_check(folder: Path) -> None:
    change(folder, "tiny-algebra/exercises/linear-equation.toml", 'answer = "x"', 'answer = "x/0"')
    result = check(str(folder / "tiny-algebra"))
    assert result.exit_code == 1
    assert "tiny-algebra/exercises/linear-equation.toml:" in result.output
    assert "Traceback" not in result.output


def test_courses_that_contradict_each_other_fail_the_check(folder: Path) -> None:
    change(
        folder, "catalogue.toml", 'source = "slope"\ntarget = "regression-line"', 'source = "slope"\ntarget = "average"'
    )
    assert check(str(folder / "tiny-statistics")).exit_code == 0, "alone it is sound"
    result = check(str(folder))
    assert result.exit_code == 1
    assert "slope" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(("name", "code"), [("nowhere", 2), ("empty", 1)])
def test_checking_what_is_no_course_fails(tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "empty").mkdir()
    assert check(str(tmp_path / name)).exit_code == code


# --- versions -----------------------------------------------------------------------------------------------------


def test_a_course_that_is_imported_can_be_joined_with_the_printed_code(
    folder: Path, seed: Callable[[Path], Result], make_person: Callable[..., Someone], browser: Browser
) -> None:
    offering_id, code = imported(seed(folder / "tiny-algebra"))
    browser.become(make_person("Sam Student").id)
    assert browser.post("/join", {"code": code}).json()["id"] == offering_id
    assert browser.get(f"/offerings/{offering_id}/graph").json()["concepts"][0]["id"] == "average"


def test_the_same_course_again_is_another_offering_of_the_same_version(
    parts: Parts, folder: Path, seed: Callable[[Path], Result]
) -> None:
    first, code = imported(seed(folder / "tiny-algebra"))
    keys_before, before = keys(parts), rows(parts)
    second, other_code = imported(seed(folder / "tiny-algebra"))
    assert (first, code) != (second, other_code)
    assert keys(parts) == keys_before
    assert rows(parts) == {**before, "Offering": 2, "Cohort": 2}
    assert before["CourseVersion"] == 1
    with parts.transactions.read() as session:
        assert len({each.version_hash for each in repository.all_offerings(session)}) == 1


def test_a_new_version_gives_keys_to_new_concepts_only_and_old_offerings_keep_theirs(
    parts: Parts, folder: Path, seed: Callable[[Path], Result]
) -> None:
    first, _ = imported(seed(folder / "tiny-algebra"))
    before = keys(parts)
    assert list(before.values()) == sorted(before.values())
    add_intercept(folder)
    second, _ = imported(seed(folder / "tiny-algebra"))
    after = keys(parts)
    assert {concept_id: key for concept_id, key in after.items() if concept_id in before} == before
    assert set(after) - set(before) == {"intercept"}
    assert after["intercept"] > max(before.values()), "though it comes first in the book"
    with parts.transactions.read() as session:
        old, new = (repository.find_offering(session, UUID(each)) for each in (first, second))
        assert old is not None
        assert new is not None
        assert old.version_hash != new.version_hash
        stored = session.get(CourseVersion, new.version_hash)
        assert stored is not None
        assert stored.parent_hash == old.version_hash
        kept = repository.read_course(session, old.version_hash)
    assert kept == read_course_folder(COURSES / "tiny-algebra")


def test_a_concept_of_another_course_that_answers_tell_about_has_a_key_before_that_course_is_here(
    parts: Parts, folder: Path, seed: Callable[[Path], Result]
) -> None:
    change(folder, "tiny-algebra/exercises/slope.toml", "linear-function = 0.5", "variance = 0.5")
    imported(seed(folder / "tiny-algebra"))
    before = keys(parts)
    assert before["variance"] == max(before.values()), "after those of the course itself"
    imported(seed(folder / "tiny-statistics"))
    assert keys(parts)["variance"] == before["variance"]


def test_a_concept_that_comes_back_has_the_key_it_had(
    parts: Parts, folder: Path, seed: Callable[[Path], Result]
) -> None:
    imported(seed(folder / "tiny-algebra"))
    before = keys(parts)
    drop_linear_equation(folder)
    imported(seed(folder / "tiny-algebra"))
    assert keys(parts) == before, "a key is never given up"
    imported(seed(folder / "tiny-statistics"))
    with_statistics = keys(parts)
    assert {each: with_statistics[each] for each in before} == before, "a shared concept has one key"
    assert set(with_statistics) - set(before) == {"deviation", "variance", "regression-line"}
    shutil.rmtree(folder / "tiny-algebra")
    shutil.copytree(COURSES / "tiny-algebra", folder / "tiny-algebra")
    imported(seed(folder / "tiny-algebra"))
    assert keys(parts) == with_statistics


@pytest.mark.parametrize("course_folder", [COURSES / "tiny-algebra", COURSES / "tiny-statistics", LINEAR_ALGEBRA])
def test_a_course_comes_out_of_the_database_as_it_went_in(parts: Parts, course_folder: Path) -> None:
    course = read_course_folder(course_folder)

    def store(session: Any) -> bool:  # noqa: ANN401 - a session
        return repository.store_course_version(session, course, now=parts.clock(), published_by=None)

    assert parts.transactions.write(store)
    assert not parts.transactions.write(store), "it is there already"
    with parts.transactions.read() as session:
        stored = repository.read_course(session, course.version)
    assert stored == course
    assert isinstance(stored, Course)
    assert with_version(stored).version == course.version, "the hash of the content, computed again"


# --- learners across versions -------------------------------------------------------------------------------------


@pytest.fixture
def enrol(
    make_person: Callable[..., Someone], browser_of: Callable[[Someone], Browser]
) -> Callable[[str, str], Learner]:
    """Somebody joins with a code and sits at a browser."""

    def work(offering_id: str, code: str) -> Learner:
        someone = make_person("Sam Student")
        browser = browser_of(someone)
        assert browser.post("/join", {"code": code}).status_code == 200
        return Learner(browser, someone.id, offering_id)

    return work


def map_of(student: Learner) -> dict[str, dict[str, Any]]:
    cells = student.browser.get(f"/offerings/{student.offering_id}/mastery").json()["concepts"]
    return {cell["concept_id"]: cell for cell in cells}


def is_replay(parts: Parts, student: Learner) -> bool:
    with parts.transactions.read() as session:
        catalogue = load_catalogue(parts, session)
        learner = load_learner(session, catalogue, student.person_id)
        return learner.state.to_bytes() == rebuild(session, catalogue, student.person_id).to_bytes()


def stored_model(parts: Parts, student: Learner) -> str:
    with parts.transactions.read() as session:
        entry = session.get(LearnerStateEntry, student.person_id)
        assert entry is not None
        return entry.model_version


def test_what_learners_did_survives_a_new_version(
    parts: Parts,
    folder: Path,
    seed: Callable[[Path], Result],
    enrol: Callable[[str, str], Learner],
    clock: SettableClock,
) -> None:
    student = enrol(*imported(seed(folder / "tiny-algebra")))
    concepts = ("average", "linear-function", "slope", "linear-equation")
    attempts = [student.attempt(concepts[number % 4]) for number in range(52)]
    late = student.attempt("average")
    sent = []
    for number, attempt in enumerate(attempts):
        clock.advance(minutes=1)
        sent.append(student.response_to(attempt, right=number % 3 > 0, client_time=clock().isoformat()))
    student.send(*sent, sent_at=clock().isoformat())
    before, model_before = map_of(student), stored_model(parts, student)
    plan = student.browser.get("/path").json()
    evidence = student.browser.get(f"/offerings/{student.offering_id}/mastery/slope").json()["evidence"]

    add_intercept(folder)
    imported(seed(folder / "tiny-algebra"))
    after = map_of(student)
    assert set(after) == set(before), "the old offering has the old concepts"
    assert {each: after[each]["answers"] for each in after} == {each: before[each]["answers"] for each in before}
    assert all(after[each]["last_answer_at"] == before[each]["last_answer_at"] for each in before)
    assert student.browser.get(f"/offerings/{student.offering_id}/mastery/slope").json()["evidence"] == evidence
    assert is_replay(parts, student)
    assert stored_model(parts, student) == model_before, "reading writes nothing"

    # Late evidence under the new model: nothing that was folded under the old one may be used.
    early = (clock() - timedelta(minutes=1, seconds=30)).isoformat()
    taken = student.send(student.response_to(late, client_time=early), sent_at=clock().isoformat()).json()
    assert taken["results"][0]["status"] == "recorded"
    assert map_of(student)["average"]["answers"] == before["average"]["answers"] + 1
    assert is_replay(parts, student)
    assert stored_model(parts, student) != model_before
    with parts.transactions.read() as session:
        models = session.exec(
            select(LearnerCheckpoint.model_version).where(col(LearnerCheckpoint.person_id) == student.person_id)
        ).all()
    assert set(models) == {stored_model(parts, student)}

    path = student.browser.get("/path", params={"minutes": 480}).json()
    assert {concept["id"] for step in path["steps"] for concept in step["concepts"]} <= set(before)
    assert student.browser.get(f"/plans/{path['plan_id']}/verification").json()["equal"]
    old = student.browser.get(f"/plans/{plan['plan_id']}/verification")
    assert (old.status_code, old.json()["code"]) == (409, "plan-outdated"), "planned by a model that is gone"
    assert student.browser.get(f"/plans/{plan['plan_id']}").json()["steps"] == plan["steps"]


def test_an_exercise_issued_before_a_new_version_can_be_answered_after_it(
    folder: Path, seed: Callable[[Path], Result], enrol: Callable[[str, str], Learner], clock: SettableClock
) -> None:
    student = enrol(*imported(seed(folder / "tiny-algebra")))
    attempt = student.attempt("linear-equation")
    change(folder, "tiny-algebra/exercises/linear-equation.toml", 'c = "a*x + b"', 'c = "a*x - b"')
    change(folder, "tiny-algebra/exercises/linear-equation.toml", "@{a}x + @{b}", "@{a}x - @{b}")
    imported(seed(folder / "tiny-algebra"))
    assert student.browser.get(f"/attempts/{attempt['id']}").json()["stem"] == attempt["stem"]
    clock.advance(minutes=1)
    result = student.send(student.response_to(attempt)).json()["results"][0]
    assert (result["outcome"], result["status"]) == ("correct", "recorded")
    issued = [student.attempt("linear-equation") for _ in range(2)]
    again = next(one for one in issued if one["template_id"] == attempt["template_id"])
    assert " + " in again["stem"], "the offering keeps its version"


def test_students_of_an_old_version_go_on_when_the_new_one_has_dropped_a_concept(
    parts: Parts,
    folder: Path,
    seed: Callable[[Path], Result],
    enrol: Callable[[str, str], Learner],
    clock: SettableClock,
) -> None:
    student = enrol(*imported(seed(folder / "tiny-algebra")))
    student.answer("linear-equation")
    goal = {"title": "Equations", "concepts": ["linear-equation"]}
    assert student.browser.put(f"/offerings/{student.offering_id}/goal", goal).status_code == 200
    pinned = {"action": "pin", "concept_id": "linear-equation"}
    assert student.browser.post("/path/steering", pinned).status_code == 200
    drop_linear_equation(folder)
    imported(seed(folder / "tiny-algebra"))

    path = student.browser.get("/path", params={"minutes": 60})
    assert path.status_code == 200, path.text
    assert path.json()["steps"]
    verified = student.browser.get(f"/plans/{path.json()['plan_id']}/verification")
    assert verified.json()["equal"]
    clock.advance(minutes=1)
    taken = student.answer("linear-equation", right=False)
    assert taken["results"][0]["status"] == "recorded"
    assert map_of(student)["linear-equation"]["answers"] == 2
    page = student.browser.get(f"/offerings/{student.offering_id}/mastery/linear-equation")
    assert page.status_code == 200, page.text
    assert len(page.json()["evidence"]) == 2
    lesson = student.browser.get(f"/offerings/{student.offering_id}/concepts/linear-equation").json()["lesson"]
    assert lesson["markdown"].startswith("To solve")
    contested = student.browser.post("/path/steering", {"action": "contest", "concept_id": "linear-equation"})
    assert contested.status_code == 200
    assert is_replay(parts, student)
