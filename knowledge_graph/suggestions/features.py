"""What is measured about two concepts: by their texts, and by the rest of the graph.

Features come in two families. The *direction* features change their sign when the two concepts change places; more
than 0 speaks for the first being the prerequisite of the second. The *relatedness* features stay the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.embedding import Embedder, Vectors
from knowledge_graph.similarity import nearest_of_all
from knowledge_graph.suggestions.concept_texts import ConceptText
from knowledge_graph.suggestions.structure import Structure
from knowledge_graph.suggestions.verbs import verb_level
from knowledge_graph.suggestions.words import Pairs, TermTable, Values

LEVEL_FEATURES: Final = ("verb", "rarity", "simplicity", "age", "generality", "learned_level")
"""Differences of one number a concept."""
DIRECTION_FEATURES: Final = (*LEVEL_FEATURES, "coverage", "reference", "mention")
RELATEDNESS_FEATURES: Final = ("cosine", "relative_cosine", "overlap", "gap")
STRUCTURE_DIRECTION: Final = ("position",)
STRUCTURE_RELATEDNESS: Final = ("implied",)

_AVERAGE_VERB: Final = 1.5
_NEIGHBOURS: Final = 50
_NEAR: Final = 10
_AXES: Final = {
    "simplicity": (
        ("simple", "easy", "basic", "elementary", "introductory"),
        ("complex", "difficult", "advanced", "sophisticated", "expert"),
    ),
    "age": (
        ("something a young child learns first", "basic counting for small children"),
        ("something university students learn", "advanced research mathematics"),
    ),
}
"""Semantic projection (Grand et al. 2022, "Semantic projection recovers rich human knowledge of multiple object
features from word embeddings"): the line from the mean of some phrases to the mean of their opposites."""


@dataclass(frozen=True)
class TextEvidence:
    """What the texts of all concepts of a course say, ready to be asked about pairs.

    Attributes:
        texts: by position.
        vectors: of the statements, unit vectors, float32, shape (n, dimension).
        table: their terms.
        levels: float64, shape (n, len(LEVEL_FEATURES)): each column has mean 0 and deviation 1 in the course.
        neighbours: int64, shape (n, k): the nearest of each concept, without itself.
        shares: float64, shape (n, k): their weights, by cosine.
        density: float64, shape (n,): mean cosine to the ten nearest.
        mentions: (a, b) where the whole text of b names a by its title or an alias.
    """

    texts: tuple[ConceptText, ...]
    vectors: Vectors
    table: TermTable
    levels: Values
    neighbours: NDArray[np.int64]
    shares: Values
    density: Values
    mentions: frozenset[tuple[int, int]]

    def direction(self, pairs: Pairs) -> Values:
        """Shape (pairs, len(DIRECTION_FEATURES)); the negative of itself for the pairs turned round."""
        first, second = pairs[:, 0], pairs[:, 1]
        columns = [
            *(self.levels[second] - self.levels[first]).T,
            2 * (self.table.coverage(first, second) - self.table.coverage(second, first)),
            2
            * (
                self.table.reference(self.neighbours, self.shares, first, second)
                - self.table.reference(self.neighbours, self.shares, second, first)
            ),
            np.array([((a, b) in self.mentions) - float((b, a) in self.mentions) for a, b in pairs.tolist()]),
        ]
        return np.stack(columns, axis=1) if len(pairs) else np.empty((0, len(DIRECTION_FEATURES)))

    def relatedness(self, pairs: Pairs, direction_score: Values) -> Values:
        """Shape (pairs, len(RELATEDNESS_FEATURES)); the same for the pairs turned round.

        Args:
            pairs: the pairs.
            direction_score: shape (pairs,), how strongly the texts speak for a direction.
        """
        first, second = pairs[:, 0], pairs[:, 1]
        cosine = np.einsum("ij,ij->i", self.vectors[first], self.vectors[second]).astype(np.float64)
        relative = cosine - (self.density[first] + self.density[second]) / 2
        return np.stack([cosine, relative, self.table.overlap(pairs), np.abs(direction_score)], axis=1)


def text_evidence(
    texts: Sequence[ConceptText],
    embedder: Embedder,
    level_weights: NDArray[np.float64] | None,
    mentions: frozenset[tuple[int, int]] = frozenset(),
) -> TextEvidence:
    """Reads the texts of a course.

    Args:
        texts: of every concept, codes hidden.
        embedder: gives the vectors; wrap it in `similarity.CachedEmbedder` so that nothing is embedded twice.
        level_weights: float64, shape (dimension,): a learned direction from earlier to later; None without one for
            this embedder.
        mentions: as `mentions.find_mentions` finds them.
    """
    statements = [text.statement for text in texts]
    vectors = embedder.embed(statements)
    table = TermTable(statements, [text.whole for text in texts])
    neighbours, cosines = nearest_of_all(vectors, min(_NEIGHBOURS, max(0, len(texts) - 1)))
    weights = np.maximum(cosines.astype(np.float64), 1e-6)
    shares = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    near = cosines[:, :_NEAR].astype(np.float64)
    density = near.mean(axis=1) if near.size else np.zeros(len(texts))
    return TextEvidence(
        tuple(texts),
        vectors,
        table,
        _levels(statements, vectors, table, embedder, level_weights),
        neighbours,
        shares,
        density,
        mentions,
    )


def structure_direction(structure: Structure, pairs: Pairs) -> Values:
    """Shape (pairs, len(STRUCTURE_DIRECTION))."""
    return (structure.position[pairs[:, 1]] - structure.position[pairs[:, 0]])[:, None]


def structure_relatedness(structure: Structure, pairs: Pairs) -> Values:
    """Shape (pairs, len(STRUCTURE_RELATEDNESS))."""
    return structure.implied(pairs)[:, None]


def axis_scores(vectors: Vectors, embedder: Embedder, axis: str) -> Values:
    """Shape (n,): how far each text lies towards the later end of an axis of meaning."""
    low, high = _AXES[axis]
    line = embedder.embed(list(high)).mean(axis=0) - embedder.embed(list(low)).mean(axis=0)
    return np.asarray(vectors @ line, dtype=np.float64)


def standardized(values: Values) -> Values:
    """Mean 0, deviation 1; all 0 when they are all the same."""
    deviation = values.std() if len(values) else 0.0
    if deviation < 1e-9:
        return np.zeros_like(values)
    scaled: Values = (values - values.mean()) / deviation
    return scaled


def _levels(
    statements: Sequence[str],
    vectors: Vectors,
    table: TermTable,
    embedder: Embedder,
    level_weights: NDArray[np.float64] | None,
) -> Values:
    found = [verb_level(statement) for statement in statements]
    centre = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], dtype=np.float32)
    columns: dict[str, Values] = {
        "verb": np.array([_AVERAGE_VERB if level is None else level for level in found], dtype=np.float64),
        "rarity": table.mean_rarity(),
        "simplicity": axis_scores(vectors, embedder, "simplicity"),
        "age": axis_scores(vectors, embedder, "age"),
        "generality": -np.asarray(vectors @ centre, dtype=np.float64),
        "learned_level": np.zeros(len(vectors))
        if level_weights is None
        else vectors.astype(np.float64) @ level_weights,
    }
    return np.stack([standardized(columns[name]) for name in LEVEL_FEATURES], axis=1)
