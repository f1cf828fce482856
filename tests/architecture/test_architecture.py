"""The promises of docs/architecture.md that no type checker sees."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = (
    ROOT / "platform" / "learning_platform",
    ROOT / "knowledge_graph",
    ROOT / "recommender",
    ROOT / "companion",
)
MODULES = sorted(path for package in PACKAGES for path in package.rglob("*.py") if "versions" not in path.parts)


def test_the_platform_folder_is_no_package() -> None:
    assert not (ROOT / "platform" / "__init__.py").exists(), "it would shadow Python's own module named platform"
    assert not (ROOT / "tests" / "platform").exists(), "name it tests/learning_platform"


def test_pythons_own_platform_module_is_found_from_the_root() -> None:
    code = "import platform; print(platform.python_version())"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ".".join(map(str, sys.version_info[:3]))


def test_imports_keep_the_contracts() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_wheel_holds_exactly_the_four_packages() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == [
        "platform/learning_platform",
        "knowledge_graph",
        "recommender",
        "companion",
    ]


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line
    }
    wanted = [
        *project["dependencies"],
        *(item for extra in project["optional-dependencies"].values() for item in extra),
    ]
    names = {requirement.split(">")[0].split("[")[0].strip().lower().replace("_", "-") for requirement in wanted}
    assert names <= pinned, f"not in constraints.txt: {sorted(names - pinned)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_committed_but_at_the_edge_of_a_request(path: Path) -> None:
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit"
    ]
    assert not calls, f"{path.name}, line {calls}: transactions are committed by Transactions alone"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_stay_short_enough_to_be_read(path: Path) -> None:
    limit = 480 if path.name == "tables.py" else 400
    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit, "split it by meaning"


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.is_relative_to(ROOT / "platform")], ids=lambda path: str(path.name)
)
def test_the_platform_reads_the_time_in_one_place(path: Path) -> None:
    if path.name == "clock.py":
        return
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "utcnow", "today"}
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date"}
    ]
    assert not calls, f"{path.name}, line {calls}: ask the clock instead"
