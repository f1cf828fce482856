"""The examples in the documentation of the graph are true."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

MODULES = (
    "adjacency", "checks.names", "cycles", "edge_arrays", "graph", "ordering", "problems", "reduction", "search",
    "spelling", "term_index", "words",
)  # fmt: skip
PAGE = Path(__file__).parents[2] / "docs" / "knowledge-graph.md"


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"knowledge_graph.{name}")).failed == 0


def test_the_examples_of_the_page_are_true() -> None:
    found = doctest.testfile(str(PAGE), module_relative=False)
    assert found.failed == 0
    assert found.attempted > 0
