"""What likeness in meaning adds to the prior: pairs of concepts that evidence on one is believed to bear on a little.

A course whose graph is not drawn yet, or not wholly, says nothing of how its concepts hang together; their texts do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.concepts import content_hash
from knowledge_graph.similarity import nearest_of_all
from recommender.parameters import ModelParameters

if TYPE_CHECKING:  # to import the recommender does not load what makes the vectors
    from knowledge_graph.embedding import Vectors

LARGEST: Final = 20_000
"""Concepts up to which likeness is looked for: comparing all with all costs the square of their number."""
_SPARE: Final = 4
"""So many more are looked at than kept, so that the last digit of a cosine does not decide who is among them."""
_DIGITS: Final = 2
"""Of a correlation: vectors of two machines differ in the seventh digit, and the model's version must not."""


@dataclass(frozen=True, eq=False)
class LikenessLinks:
    """Pairs of concepts that are alike, both ways: each pair stands here twice.

    Attributes:
        sources, targets: positions, int64, shape (m,), by source and then by target.
        correlations: float64, shape (m,): above 0, the same both ways.
    """

    sources: NDArray[np.int64]
    targets: NDArray[np.int64]
    correlations: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.sources)

    @property
    def name(self) -> str:
        """Content hash, the part of the model's version that says which likeness it was compiled with."""
        hundredths = np.rint(self.correlations * 10**_DIGITS).astype(np.int64)
        return content_hash([self.sources.tolist(), self.targets.tolist(), hundredths.tolist()])

    def by_source(self, size: int) -> list[dict[int, float]]:
        """For each of so many positions, what it is alike to and how much."""
        links: list[dict[int, float]] = [{} for _ in range(size)]
        for source, target, correlation in zip(
            self.sources.tolist(), self.targets.tolist(), self.correlations.tolist(), strict=True
        ):
            links[source][target] = correlation
        return links


def correlation_of(cosines: NDArray[np.float64], parameters: ModelParameters) -> NDArray[np.float64]:
    """0 up to the cosine ``likeness_from``, from there in a straight line to ``likeness_correlation`` at 1."""
    share = (cosines - parameters.likeness_from) / (1.0 - parameters.likeness_from)
    return np.round(parameters.likeness_correlation * np.clip(share, 0.0, 1.0), _DIGITS)


def likeness_links(vectors: Vectors, parameters: ModelParameters) -> LikenessLinks:
    """The nearest few of each concept, made symmetric: who is near to one that is near to others is near to it, too.

    Args:
        vectors: unit vectors by graph position, float32, shape (n, dimension); a zero row where nothing is known.
        parameters: ``likeness_neighbours``, ``likeness_from``, ``likeness_correlation`` and ``correlation_cut``.

    Returns:
        No links where there are more than `LARGEST` concepts.
    """
    size, wanted = len(vectors), parameters.likeness_neighbours
    if not 1 < size <= LARGEST or not wanted or not parameters.likeness_correlation:
        return _links(np.zeros((0, 2), np.int64), np.zeros(0))
    places, _ = nearest_of_all(vectors, wanted + _SPARE)
    cosines = np.stack([_cosines(vectors, places[:, column]) for column in range(places.shape[1])], axis=1)
    order = np.lexsort((places, -cosines), axis=1)[:, :wanted]
    targets, kept = np.take_along_axis(places, order, axis=1), np.take_along_axis(cosines, order, axis=1)
    pairs = np.stack([np.repeat(np.arange(size), targets.shape[1]), targets.ravel()], axis=1)
    correlations = correlation_of(kept.ravel(), parameters)
    strong = (correlations > 0.0) & (correlations >= parameters.correlation_cut)
    pairs, correlations = pairs[strong], correlations[strong]
    return _links(np.concatenate([pairs, pairs[:, ::-1]]), np.concatenate([correlations, correlations]))


def _cosines(vectors: Vectors, others: NDArray[np.int64]) -> NDArray[np.float64]:
    """Of each with one other: in double precision, to six digits, the same whichever of the two is asked about."""
    products: NDArray[np.float64] = np.einsum("ij,ij->i", vectors, vectors[others], dtype=np.float64)
    return np.round(products, 6)


def _links(pairs: NDArray[np.int64], correlations: NDArray[np.float64]) -> LikenessLinks:
    unique, first = np.unique(pairs, axis=0, return_index=True)
    return LikenessLinks(unique[:, 0].astype(np.int64), unique[:, 1].astype(np.int64), correlations[first])
