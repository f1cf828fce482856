"""The fixture courses, copies of them to break, and the embedding model made once a session."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from knowledge_graph.course import Course
from knowledge_graph.formats.course_folder import load_course
from knowledge_graph.minilm_export import WeightsMissingError, export_minilm, find_weights

COURSES = Path(__file__).parents[1] / "fixtures" / "courses"


def load_sound(name: str) -> Course:
    """A fixture course, which has no problems at all."""
    loaded = load_course(COURSES / name)
    assert loaded.course is not None, "\n".join(map(str, loaded.problems))
    assert loaded.problems == ()
    return loaded.course


@pytest.fixture(scope="session")
def tiny_algebra() -> Course:
    return load_sound("tiny-algebra")


@pytest.fixture(scope="session")
def tiny_statistics() -> Course:
    return load_sound("tiny-statistics")


@pytest.fixture
def algebra_folder(tmp_path: Path) -> Path:
    """A copy of tiny-algebra that a test may change."""
    return Path(shutil.copytree(COURSES / "tiny-algebra", tmp_path / "tiny-algebra"))


@pytest.fixture(scope="session")
def minilm_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    try:
        find_weights()
    except WeightsMissingError as error:
        pytest.skip(str(error))
    return export_minilm(tmp_path_factory.mktemp("embedding") / "model", lambda _: None)
