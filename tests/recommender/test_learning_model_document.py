"""The example in the documentation runs and prints what the text says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCUMENT = Path(__file__).parents[2] / "docs" / "learning-model.md"


def test_the_example_prints_what_the_text_says(capsys: pytest.CaptureFixture[str]) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    example = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    promised = re.search(r"It prints `(.*?)`", text)
    assert example is not None
    assert promised is not None
    exec(compile(example[1], str(DOCUMENT), "exec"), {})
    assert capsys.readouterr().out.strip() == promised[1]
