"""Every page of docs/formats has an example, and the example does what the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from knowledge_graph.formats.registry import COURSE_FORMATS
from learning_platform.__main__ import app

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "formats"
PAGES = [DOCS / f"{name}.md" for name in ("README", *COURSE_FORMATS)]
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_example_of_a_page_does_what_it_shows(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = 0
    for language, file, content in BLOCK.findall(page.read_text(encoding="utf-8")):
        if file:
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(content, encoding="utf-8")
        elif language == "python":
            exec(compile(content, str(page), "exec"), {"__name__": "example"})
            shown += 1
        elif language == "console":
            for command, expected in re.findall(r"^\$ octant (.*)\n((?:(?!\$ ).*\n)*)", content, re.MULTILINE):
                result = CliRunner().invoke(app, shlex.split(command))
                assert result.stdout == expected, command
                assert result.exit_code == 0
                shown += 1
    assert shown, "the page has no example"


def test_every_format_has_a_page_and_a_line_in_the_index() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    for name in COURSE_FORMATS:
        assert (DOCS / f"{name}.md").exists(), f"docs/formats/{name}.md is missing"
        assert f"({name}.md)" in index
        assert f"`{name}`" in index


@pytest.mark.parametrize("name", COURSE_FORMATS)
def test_the_index_says_truly_what_can_be_written(name: str) -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    (row,) = (line for line in index.split("\n") if f"| `{name}` |" in line)
    assert (row.split("|")[4].strip() == "yes") is COURSE_FORMATS[name].can_write
