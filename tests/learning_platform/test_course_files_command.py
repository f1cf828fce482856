"""`octant course import` and `octant course export`: all or nothing, with problems by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from knowledge_graph.formats.course_folder import load_course
from learning_platform.__main__ import app

COURSES = Path(__file__).parents[1] / "fixtures" / "courses"
SOUND = """<graphml><graph>
<node id="a"><data key="title">A</data></node>
<node id="b"/>
<edge source="a" target="b"/>
</graph></graphml>
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["course", *map(str, arguments)])


@pytest.fixture
def graphml(tmp_path: Path) -> Path:
    path = tmp_path / "some.graphml"
    path.write_text(SOUND, encoding="utf-8")
    return path


def test_a_file_becomes_a_course_folder(graphml: Path, tmp_path: Path) -> None:
    result = run("import", graphml, "--out", tmp_path / "course", "--course-id", "mine", "--language", "de")
    assert result.exit_code == 0, result.stdout
    assert result.stdout.endswith(f"written to {tmp_path / 'course'}\n")
    assert 'id = "mine"' in (tmp_path / "course" / "course.toml").read_text(encoding="utf-8")
    assert 'source_language = "de"' in (tmp_path / "course" / "course.toml").read_text(encoding="utf-8")
    assert sorted(path.name for path in (tmp_path / "course" / "concepts").iterdir()) == ["a.md", "b.md"]


def test_a_dry_run_writes_nothing(graphml: Path, tmp_path: Path) -> None:
    result = run("import", graphml, "--out", tmp_path / "course", "--dry-run")
    assert result.exit_code == 0
    assert "2 concepts, 1 edges" in result.stdout
    assert result.stdout.endswith("nothing was written\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["some.graphml"]


def test_with_an_error_nothing_is_written(graphml: Path, tmp_path: Path) -> None:
    graphml.write_text(SOUND.replace('target="b"', 'target="ghost"'), encoding="utf-8")
    result = run("import", graphml, "--out", tmp_path / "course")
    assert result.exit_code == 1
    assert "some.graphml:4: error: the prerequisite edge names 'ghost'" in result.stdout
    assert result.stdout.endswith("Nothing was imported.\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["some.graphml"]


def test_what_is_there_already_is_not_touched(graphml: Path, tmp_path: Path) -> None:
    result = run("import", graphml, "--out", tmp_path)
    assert result.exit_code == 1
    assert "name a new folder with --out [out-exists]" in result.stdout
    result = run("export", COURSES / "tiny-algebra", "--format", "graphml", "--out", graphml)
    assert result.exit_code == 1
    assert "name a new file with --out [out-exists]" in result.stdout
    assert graphml.read_text(encoding="utf-8") == SOUND


@pytest.mark.parametrize("chosen", ["auto", "morse"])
def test_a_format_that_is_not_known_is_refused_with_the_names_of_those_that_are(chosen: str, tmp_path: Path) -> None:
    path = tmp_path / "what.bin"
    path.write_bytes(b"\0\1\2")
    result = run("import", path, "--format", chosen, "--out", tmp_path / "course")
    assert result.exit_code == 1
    assert "course-folder, csv, graphml" in result.stdout


def test_a_format_that_is_only_read_cannot_be_exported(tmp_path: Path) -> None:
    result = run("export", COURSES / "tiny-algebra", "--format", "olx", "--out", tmp_path / "a.tar.gz")
    assert result.exit_code == 1
    assert "'olx' cannot be written" in result.stdout


@pytest.mark.parametrize("name", ["csv", "graphml", "node-link", "json-ld", "case"])
def test_a_course_goes_out_and_comes_back(name: str, tmp_path: Path) -> None:
    file = tmp_path / ("course.jsonld" if name == "json-ld" else "course.zip" if name == "csv" else f"course.{name}")
    result = run("export", COURSES / "tiny-algebra", "--format", name, "--out", file)
    assert result.exit_code == 0, result.stdout
    assert "[not-written]" in result.stdout, "exercises are named"
    assert [path.name for path in tmp_path.iterdir()] == [file.name], "no half-written file is left"
    assert run("import", file, "--out", tmp_path / "back").exit_code == 0
    before, after = load_course(COURSES / "tiny-algebra").course, load_course(tmp_path / "back").course
    assert before is not None
    assert after is not None
    assert (after.concepts, after.edges, after.lessons) == (before.concepts, before.edges, before.lessons)


def test_a_broken_folder_is_not_exported(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("export", tmp_path / "empty", "--format", "graphml", "--out", tmp_path / "a.graphml")
    assert result.exit_code == 1
    assert "empty/course.toml:1: error: this file is missing" in result.stdout
    assert not (tmp_path / "a.graphml").exists()
