"""Every problem of a broken course names its file and line, and nothing in a course folder raises."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from knowledge_graph.formats.course_folder import load_catalogue, load_course
from knowledge_graph.problems import Problem, Severity

COURSES = Path(__file__).parents[1] / "fixtures" / "courses"


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def errors(folder: Path) -> list[Problem]:
    found = load_course(folder)
    wrong = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    assert (found.course is None) == bool(wrong)
    return wrong


def places(folder: Path) -> list[tuple[str, int, str]]:
    return [(problem.file, problem.line, problem.code) for problem in errors(folder)]


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "code"),
    [
        ("concepts/slope.md", "  - average", "  - averages", 9, "unknown-id"),
        ("concepts/slope.md", "  - average", "  - slope", 9, "self-loop"),
        ("concepts/slope.md", "  - average", "  - linear-function", 9, "duplicate-edge"),
        ("concepts/slope.md", "  - average", "  - Not an id", 9, "invalid-field"),
        ("concepts/slope.md", "  - average", "  - 7", 9, "invalid-field"),
        ("concepts/slope.md", "weight: 0.5", "weight: 0.2", 11, "weight-out-of-range"),
        ("concepts/slope.md", "weight: 0.5", "weight: much", 11, "invalid-field"),
        ("concepts/slope.md", ", weight: 0.5", "", 11, "invalid-field"),
        ("concepts/slope.md", "id: slope", "id: gradient", 2, "id-mismatch"),
        ("concepts/slope.md", "id: slope", "id:", 2, "invalid-field"),
        ("concepts/slope.md", "{en: Slope, zh: 斜率}", "{zh: 斜率}", 3, "invalid-field"),
        ("concepts/slope.md", "en: Slope", 'en: "Sl\\u202Eope"', 3, "invalid-field"),
        ("concepts/slope.md", "en: Slope", f"en: {'S' * 201}", 3, "invalid-field"),
        ("concepts/slope.md", "  en: The slope", f"  en: {'s' * 1001}", 5, "invalid-field"),
        ("concepts/slope.md", "id: slope", "id: slope\nid: slope", 3, "broken-front-matter"),
        ("concepts/slope.md", "id: slope", "id: slope\nminuts: 3", 3, "invalid-field"),
        ("concepts/slope.md", "id: slope", "id: slope\nminutes: .inf", 3, "invalid-field"),
        ("concepts/slope.md", "id: slope", "id: slope\n\trelated: []", 3, "broken-front-matter"),
        ("concepts/slope.md", "{en: Slope, zh: 斜率}", "{en: Slope", 4, "broken-front-matter"),
        ("concepts/slope.md", "{en: Slope, zh: 斜率}", "&a {en: Slope, zh: *a}", 3, "broken-front-matter"),
        ("concepts/slope.md", "en: Slope", "en: !!python/name:os.system Slope", 3, "broken-front-matter"),
        ("concepts/slope.md", "en: Slope", f"en: {'[' * 3000}", 3, "broken-front-matter"),
        ("concepts/slope.md", "---\nid", "id", 1, "broken-front-matter"),
        ("concepts/slope.md", "Between", "Between\x07", 13, "control-character"),
        ("concepts/slope.md", "Between", "word " * 10_001, 13, "lesson-too-long"),
        ("concepts/slope.zh.md", "source_hash:", "hash:", 2, "invalid-field"),
        ("exercises/slope.toml", 'kind = "multiple-choice"', 'kind = "essay"', 3, "invalid-exercise"),
        ("exercises/slope.toml", "difficulty = 0.3", "difficulty = ", 4, "invalid-exercise"),
        ("exercises/slope.toml", "linear-function = 0.5", "linear-functions = 0.5", 1, "unknown-id"),
        ("exercises/linear-equation.toml", '"linear-equation-solve"', '"slope-steep"', 1, "duplicate-id"),
        ("course.toml", 'id = "tiny-algebra"', 'id = "Tiny Algebra"', 1, "invalid-field"),
        ("course.toml", 'languages = ["en", "zh"]', 'languages = ["zh", "en"]', 3, "invalid-field"),
        ("course.toml", 'source_language = "en"', 'source_language = "../en"', 2, "invalid-field"),
        ("course.toml", '"average", ', '"average",\n "average",\n ', 6, "duplicate-id"),
        ("course.toml", '"average", ', '"average",\n "../../secret",\n ', 6, "invalid-id"),
        ("course.toml", "[title]", "[title", 7, "broken-toml"),
        ("course.toml", "[description]", "titel = 1\n[description]", 11, "invalid-field"),
        ("course.toml", 'en = "Tiny Algebra"', 'en = "Tiny\\u0000Algebra"', 8, "invalid-field"),
        ("course.toml", "license", "licence", 1, "invalid-field"),
    ],
)
def test_a_problem_names_its_file_and_line(
    algebra_folder: Path, file: str, old: str, new: str, line: int, code: str
) -> None:
    change(algebra_folder, file, old, new)
    assert (f"tiny-algebra/{file}", line, code) in places(algebra_folder), "\n".join(map(str, errors(algebra_folder)))


def test_one_mistake_is_one_error(algebra_folder: Path) -> None:
    change(algebra_folder, "concepts/linear-function.md", "id: linear-function", "id: [")
    assert len(errors(algebra_folder)) == 1, "edges to a concept that cannot be read are not reported as well"


def test_a_missing_concept_file_is_one_error(algebra_folder: Path) -> None:
    (algebra_folder / "concepts" / "linear-function.md").unlink()
    assert places(algebra_folder) == [("tiny-algebra/concepts/linear-function.md", 1, "missing-file")]


def test_a_concept_without_lesson_is_an_error(algebra_folder: Path) -> None:
    path = algebra_folder / "concepts" / "average.md"
    path.write_text(path.read_text(encoding="utf-8").split("---\nShare")[0] + "---\n", encoding="utf-8")
    assert places(algebra_folder) == [("tiny-algebra/concepts/average.md", 1, "no-lesson")]


def test_a_cycle_names_the_line_of_every_edge(algebra_folder: Path) -> None:
    change(algebra_folder, "concepts/average.md", "minutes: 8", "prerequisites:\n  - slope\nminutes: 8")
    (problem,) = errors(algebra_folder)
    assert problem.code == "cyclic-prerequisites"
    assert (problem.file, problem.line) == ("tiny-algebra/concepts/slope.md", 9)
    assert "average → slope (tiny-algebra/concepts/slope.md:9)" in problem.message
    assert "slope → average (tiny-algebra/concepts/average.md:9)" in problem.message


def test_every_mistake_is_reported_and_not_only_the_first(algebra_folder: Path) -> None:
    change(algebra_folder, "course.toml", 'license = "CC0-1.0"\n', "")
    change(algebra_folder, "concepts/average.md", "minutes: 8", "minutes: many")
    change(algebra_folder, "concepts/slope.md", "weight: 0.5", "weight: 5")
    change(algebra_folder, "exercises/linear-equation.toml", 'answer = "x"', 'answer = "y"')
    assert {problem.file.split("/", 1)[1] for problem in errors(algebra_folder)} == {
        "course.toml",
        "concepts/average.md",
        "concepts/slope.md",
        "exercises/linear-equation.toml",
    }


def test_a_file_that_is_too_large_is_not_read(algebra_folder: Path) -> None:
    (algebra_folder / "concepts" / "slope.md").write_bytes(b"-" * 1_000_001)
    assert places(algebra_folder) == [("tiny-algebra/concepts/slope.md", 1, "file-too-large")]


def test_bytes_that_are_not_utf_8_are_shown_with_their_line(algebra_folder: Path) -> None:
    path = algebra_folder / "concepts" / "slope.md"
    path.write_bytes(path.read_bytes().replace(b"Between", b"\xff\xfe"))
    assert places(algebra_folder) == [("tiny-algebra/concepts/slope.md", 13, "not-utf-8")]


def test_an_exercise_may_tell_about_a_concept_of_a_course_beside_it(tmp_path: Path) -> None:
    courses = tmp_path / "courses"
    shutil.copytree(COURSES, courses)
    change(courses / "tiny-algebra", "exercises/slope.toml", "linear-function = 0.5", "variance = 0.5")
    assert errors(courses / "tiny-algebra") == []
    shutil.rmtree(courses / "tiny-statistics")
    assert places(courses / "tiny-algebra") == [("tiny-algebra/exercises/slope.toml", 1, "unknown-id")]


def test_links_that_lead_outside_are_refused(algebra_folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    (algebra_folder / "concepts" / "slope.md").rename(secret)
    (algebra_folder / "concepts" / "slope.md").symlink_to(secret)
    assert places(algebra_folder) == [("tiny-algebra/concepts/slope.md", 1, "outside-the-folder")]


def test_links_that_lead_to_each_other_and_pipes_are_refused(algebra_folder: Path) -> None:
    average, slope = (algebra_folder / "concepts" / f"{name}.md" for name in ("average", "slope"))
    average.unlink()
    average.symlink_to(average.name)
    slope.unlink()
    os.mkfifo(slope)
    assert places(algebra_folder) == [
        ("tiny-algebra/concepts/average.md", 1, "unreadable-file"),
        ("tiny-algebra/concepts/slope.md", 1, "not-a-file"),
    ]


def test_a_folder_without_a_course_says_so(tmp_path: Path) -> None:
    assert places(tmp_path / "nowhere") == [("nowhere/course.toml", 1, "missing-file")]


def test_files_that_nothing_lists_are_a_warning(algebra_folder: Path) -> None:
    (algebra_folder / "concepts" / "slope.zh.md").rename(algebra_folder / "concepts" / "slope.fr.md")
    (algebra_folder / "exercises" / "forgotten.toml").write_text("")
    found = load_course(algebra_folder)
    assert found.course is not None
    assert [(problem.file, problem.code) for problem in found.problems] == [
        ("tiny-algebra/concepts/slope.fr.md", "unlisted-file"),
        ("tiny-algebra/exercises/forgotten.toml", "unlisted-file"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ('source = "slope"', 'source = "slopes"', 1, "unknown-id"),
        ('source = "slope"', 'source = "variance"', 1, "edge-inside-a-course"),
        ('kind = "prerequisite"', 'kind = "before"', 4, "invalid-field"),
        ("weight = 0.5", "weight = 0.1", 7, "weight-out-of-range"),
        ("weight = 0.5", "", 7, "invalid-field"),
        ("key = true", "key = true\nweight = 0.5", 6, "invalid-field"),
        ("[[edge]]", "[[edges]]", 1, "invalid-field"),
        ("key = true", "key = yes", 5, "broken-toml"),
    ],
)
def test_a_problem_of_the_catalogue_names_its_line(tmp_path: Path, old: str, new: str, line: int, code: str) -> None:
    folder = tmp_path / "courses"
    folder.mkdir()
    (folder / "catalogue.toml").write_text((COURSES / "catalogue.toml").read_text(encoding="utf-8"), encoding="utf-8")
    change(folder, "catalogue.toml", old, new)
    courses = [found for name in ("tiny-algebra", "tiny-statistics") if (found := load_course(COURSES / name).course)]
    problems = load_catalogue(folder / "catalogue.toml", courses).problems
    assert ("courses/catalogue.toml", line, code) in [(p.file, p.line, p.code) for p in problems], problems


def test_no_damage_to_a_file_makes_reading_raise(algebra_folder: Path) -> None:
    chance = random.Random(7)
    files = sorted(path for path in algebra_folder.rglob("*.*") if path.is_file())
    pieces = [
        b"",
        b"\n",
        b"[",
        b"{",
        b"---\n",
        b"'''",
        b'"',
        b"\\",
        b": ",
        b"- ",
        b"\x00",
        b"\xff",
        b"= 1e999\n",
        b"&a *a",
    ]
    for _ in range(150):
        path = chance.choice(files)
        whole = path.read_bytes()
        begin = chance.randrange(len(whole))
        path.write_bytes(whole[:begin] + chance.choice(pieces) + whole[begin + chance.randrange(12) :])
        for problem in load_course(algebra_folder).problems:
            lines = (algebra_folder.parent / problem.file).read_bytes().count(b"\n") + 1
            assert 1 <= problem.line <= lines
            assert problem.message
        path.write_bytes(whole)
