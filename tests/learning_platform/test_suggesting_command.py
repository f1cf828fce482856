"""`octant course suggest` prints edges with reasons and leaves the folder as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from learning_platform.settings import Settings
from learning_platform.suggesting_command import suggest_for_folder

COURSES = Path(__file__).parents[2] / "data" / "courses"


def test_a_course_folder_gets_suggestions_in_words(exported_model: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in COURSES.rglob("*") if path.is_file()}
    settings = Settings(data_dir=tmp_path, embedding_dir=exported_model)
    report = suggest_for_folder(COURSES / "linear-algebra", settings, limit=5, least=0.0)
    assert report.problems == ()
    assert report.lines
    for line in report.lines:
        head, *reasons = line.splitlines()
        assert "%" in head
        assert "→" in head or "~" in head
        assert reasons or "~" in head
    assert {path: path.read_bytes() for path in COURSES.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("least", [0.99, 1.0])
def test_what_is_less_confident_than_asked_for_is_left_out(exported_model: Path, tmp_path: Path, least: float) -> None:
    settings = Settings(data_dir=tmp_path, embedding_dir=exported_model)
    assert suggest_for_folder(COURSES / "linear-algebra", settings, limit=5, least=least).lines == ()


def test_a_folder_that_is_no_course_gives_its_problems(tmp_path: Path) -> None:
    report = suggest_for_folder(tmp_path, Settings(data_dir=tmp_path), limit=5, least=0.0)
    assert report.lines == ()
    assert report.problems
