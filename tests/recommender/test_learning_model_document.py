"""The examples in the documentation run and print what the text says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["README.md", "docs/learning-model.md", "docs/planner.md"])
def test_the_example_prints_what_the_text_says(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = ROOT / name
    text = document.read_text(encoding="utf-8")
    example = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    promised = re.search(r"It prints `(.*?)`", text)
    assert example is not None
    assert promised is not None
    exec(compile(example[1], str(document), "exec"), {})
    assert capsys.readouterr().out.strip() == promised[1]
