"""Fixtures of all tests: the served embedding model, made once a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from knowledge_graph.minilm_export import WeightsMissingError, export_minilm

settings.register_profile("octant", deadline=None)
"""A machine may be busy: how long one example took says nothing about the code."""
settings.load_profile("octant")


@pytest.fixture(scope="session")
def embedding_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the served embedding model is, once `exported_model` has made it."""
    return tmp_path_factory.mktemp("embedding") / "minilm"


@pytest.fixture(scope="session")
def exported_model(embedding_dir: Path) -> Path:
    """The folder of the real embedding model, made from the published weights as set-up does it."""
    try:
        return export_minilm(embedding_dir, lambda _line: None)
    except WeightsMissingError as error:
        pytest.skip(str(error))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long measurements run only when they are asked for."""
    if "slow" in config.option.markexpr:
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="takes minutes; asked for with -m slow"))
