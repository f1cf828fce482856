"""How likely a prerequisite edge is: relatedness times direction, calibrated. Few coefficients, all of them shipped."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit

from knowledge_graph.suggestions.features import (
    DIRECTION_FEATURES,
    RELATEDNESS_FEATURES,
    STRUCTURE_DIRECTION,
    STRUCTURE_RELATEDNESS,
    TextEvidence,
    structure_direction,
    structure_relatedness,
)
from knowledge_graph.suggestions.structure import Structure
from knowledge_graph.suggestions.words import Pairs, Values

COEFFICIENTS_FILE: Final = "coefficients.json"


@dataclass(frozen=True)
class PairModel:
    """Coefficients by the name of the feature.

    Attributes:
        direction: antisymmetric; no intercept, so that turning a pair round turns the answer round.
        relatedness: symmetric.
        intercept: of the relatedness.
        slope: of the calibration, on the logit of relatedness times direction.
        offset: of the calibration.
        threshold: the score, before calibration, that best separated edges from hard negatives in training.
    """

    direction: Mapping[str, float]
    relatedness: Mapping[str, float]
    intercept: float
    slope: float = 1.0
    offset: float = 0.0
    threshold: float = 0.5

    @property
    def uses_structure(self) -> bool:
        return STRUCTURE_DIRECTION[0] in self.direction


@dataclass(frozen=True)
class PairScores:
    """What the model says about pairs (a, b).

    Attributes:
        direction: shape (pairs,), the chance that a comes first, given that one of them is a prerequisite of the other.
        related: shape (pairs,), the chance that they are directly joined, among equally many pairs that are not.
        direction_parts: shape (pairs, features): how much each feature adds to the logit of the direction.
    """

    direction: Values
    related: Values
    direction_parts: Values
    model: PairModel

    @property
    def forward(self) -> Values:
        """Uncalibrated score of a → b."""
        return self.related * self.direction

    @property
    def confidence(self) -> Values:
        """Calibrated chance of a → b among pairs as `candidate_pairs` gives them."""
        return calibrated(self.model, self.forward)

    @property
    def reverse_confidence(self) -> Values:
        """Calibrated chance of b → a."""
        return calibrated(self.model, self.related * (1 - self.direction))


@dataclass(frozen=True)
class SuggestionModel:
    """The model with and without the graph that is already there.

    Attributes:
        texts: for a course with few edges.
        texts_and_structure: for a course with a graph.
        level_model_id: the embedder that the learned level belongs to.
        level_weights: float64, shape (dimension,).
        provenance: what it was trained on, for people to read.
    """

    texts: PairModel
    texts_and_structure: PairModel
    level_model_id: str
    level_weights: NDArray[np.float64]
    provenance: Mapping[str, Any]

    def level_weights_for(self, model_id: str) -> NDArray[np.float64] | None:
        """The learned level for an embedder; None when it was learned with another."""
        return self.level_weights if model_id == self.level_model_id else None


def calibrated(model: PairModel, scores: Values) -> Values:
    """Scores from 0 to 1 as chances."""
    chances: Values = expit(model.slope * logit(np.clip(scores, 1e-9, 1 - 1e-9)) + model.offset)
    return chances


def score_pairs(
    model: PairModel, evidence: TextEvidence, pairs: Pairs, structure: Structure | None = None
) -> PairScores:
    """What the model says about pairs.

    Args:
        model: one that uses structure needs the structure.
        evidence: of the texts.
        pairs: shape (n, 2).
        structure: of the visible edges, without those of the pairs themselves.
    """
    directions = [evidence.direction(pairs)]
    names = list(DIRECTION_FEATURES)
    if model.uses_structure and structure is not None:
        directions.append(structure_direction(structure, pairs))
        names += STRUCTURE_DIRECTION
    parts = np.concatenate(directions, axis=1) * np.array([model.direction[name] for name in names])
    symmetric = [evidence.relatedness(pairs, parts.sum(axis=1))]
    names = list(RELATEDNESS_FEATURES)
    if model.uses_structure and structure is not None:
        symmetric.append(structure_relatedness(structure, pairs))
        names += STRUCTURE_RELATEDNESS
    weights = np.array([model.relatedness[name] for name in names])
    related = expit(np.concatenate(symmetric, axis=1) @ weights + model.intercept)
    return PairScores(expit(parts.sum(axis=1)), related, parts, model)


def to_json(model: SuggestionModel) -> str:
    """The coefficients as they are shipped."""
    return json.dumps(
        {
            "provenance": dict(model.provenance),
            "texts": _pair_model_to_plain(model.texts),
            "texts_and_structure": _pair_model_to_plain(model.texts_and_structure),
            "level": {
                "model_id": model.level_model_id,
                "weights": [round(float(weight), 4) for weight in model.level_weights],
            },
        },
        indent=1,
    )


def from_json(text: str) -> SuggestionModel:
    """The model that `to_json` wrote."""
    plain = json.loads(text)
    return SuggestionModel(
        PairModel(**plain["texts"]),
        PairModel(**plain["texts_and_structure"]),
        plain["level"]["model_id"],
        np.array(plain["level"]["weights"], dtype=np.float64),
        plain["provenance"],
    )


@cache
def shipped_model() -> SuggestionModel:
    """The coefficients that come with the product."""
    return from_json((files(__package__) / COEFFICIENTS_FILE).read_text(encoding="utf-8"))


def _pair_model_to_plain(model: PairModel) -> dict[str, Any]:
    return {
        "direction": {name: round(value, 4) for name, value in model.direction.items()},
        "relatedness": {name: round(value, 4) for name, value in model.relatedness.items()},
        "intercept": round(model.intercept, 4),
        "slope": round(model.slope, 4),
        "offset": round(model.offset, 4),
        "threshold": round(model.threshold, 4),
    }
