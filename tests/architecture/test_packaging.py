"""The wheel: what it holds, with the pages built and without."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
PACKAGED = ("knowledge_graph", "recommender", "companion", "platform/learning_platform", "data/courses")
BUILT = "learning_platform/web_built"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What a wheel is built from, without pages."""
    checkout = tmp_path / "checkout"
    ignored = shutil.ignore_patterns("__pycache__", "web_built")
    for folder in PACKAGED:
        shutil.copytree(ROOT / folder, checkout / folder, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, checkout)
    return checkout


def wheel_of(checkout: Path) -> set[str]:
    """Builds the wheel and lists what is in it."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", "dist"]
    built = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (path,) = (checkout / "dist").glob("*.whl")
    with ZipFile(path) as wheel:
        return set(wheel.namelist())


def test_a_wheel_built_without_pages_holds_the_packages_and_the_courses(checkout: Path) -> None:
    names = wheel_of(checkout)
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {
        "learning_platform",
        "knowledge_graph",
        "recommender",
        "companion",
    }
    assert "learning_platform/courses_shipped/linear-algebra/course.toml" in names
    assert not [name for name in names if name.startswith(BUILT)]


def test_a_wheel_built_after_make_web_holds_the_pages_though_version_control_does_not(checkout: Path) -> None:
    folder = checkout / "platform" / BUILT
    (folder / "assets").mkdir(parents=True)
    built = {"index.html", "index.html.br", "favicon.svg", "assets/app-1a2b.js", "assets/app-1a2b.js.gz"}
    for name in built:
        (folder / name).write_text("built", encoding="utf-8")
    assert {f"{BUILT}/{name}" for name in built} <= wheel_of(checkout)
