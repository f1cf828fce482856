"""Variety by meaning: what is too alike to follow itself, what is worth interleaving, what to offer from elsewhere.

Two new concepts that mean nearly the same interfere when one follows the other; alternating kinds of problems helps to
tell them apart once each is learned (Rohrer and Taylor 2007). Both are told by the cosine of the concepts' vectors.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:  # to import the recommender does not load what makes the vectors
    from knowledge_graph.embedding import Vectors

TOO_ALIKE: Final = 0.65
"""Cosine from which one concept should not follow another while either is still new. Read off the shipped courses: of
their pairs fifteen lie above it, such as densities and distribution functions, or reliability and validity."""
RELATED: Final = (0.45, 0.8)
"""From the first on learned concepts are worth interleaving, and one of another course is worth offering; from the
second on it is likely the same thing under another name."""


@dataclass(frozen=True, eq=False)
class Likeness:
    """How alike concepts are in meaning.

    Attributes:
        vectors: unit vectors by graph position, float32, shape (n, dimension); a zero row where nothing is known.
    """

    vectors: Vectors

    def cosine(self, one: int, other: int) -> float:
        """-1 to 1; 0 where either is unknown."""
        return float(np.clip(self.vectors[one] @ self.vectors[other], -1.0, 1.0))

    def to_all(self, position: int) -> NDArray[np.float32]:
        """Cosines of one concept with all, shape (n,)."""
        cosines: NDArray[np.float32] = np.clip(self.vectors @ self.vectors[position], -1.0, 1.0)
        return cosines

    def company(self, positions: Sequence[int], learned: Collection[int]) -> Company:
        """Which of a few concepts may stand side by side: their cosines with each other are computed once.

        Args:
            positions: the few.
            learned: which of them are learned: between two of these, likeness is welcome.
        """
        few = list(dict.fromkeys(positions))
        vectors = self.vectors[few]
        cosines = vectors @ vectors.T
        both = np.outer(known := np.array([place in learned for place in few], dtype=np.bool_), known)
        apart, together = (cosines >= TOO_ALIKE) & ~both, (cosines >= RELATED[0]) & both
        return Company(_beside(few, apart), _beside(few, together))


@dataclass(frozen=True, slots=True)
class Company:
    """Which of some concepts may stand side by side.

    Attributes:
        too_alike: by position, the ones that should not follow it: both mean nearly the same, and one of them is new.
        related: by position, the ones worth interleaving with it: both are learned, related, and still easily told
            apart only by practice.
    """

    too_alike: Mapping[int, frozenset[int]]
    related: Mapping[int, frozenset[int]]


def _beside(few: Sequence[int], flags: NDArray[np.bool_]) -> dict[int, frozenset[int]]:
    """For each concept that has any, the others that its row marks."""
    found: dict[int, set[int]] = {}
    for row, column in np.argwhere(flags).tolist():
        if row != column:
            found.setdefault(few[row], set()).add(few[column])
    return {place: frozenset(others) for place, others in found.items()}


def related_elsewhere(
    likeness: Likeness | None, position: int, course_of: NDArray[np.int64], able: NDArray[np.bool_]
) -> int | None:
    """The concept of another course that is most alike without being the same thing; None where none is.

    Args:
        likeness: of all concepts.
        position: of the concept just learned.
        course_of: index of the course that offers each concept, -1 where none does, shape (n,).
        able: which may be offered, shape (n,).
    """
    if likeness is None:
        return None
    cosines = likeness.to_all(position)
    elsewhere = able & (course_of >= 0) & (course_of != course_of[position])
    fitting = elsewhere & (cosines >= RELATED[0]) & (cosines < RELATED[1])
    if not fitting.any():
        return None
    return int(np.where(fitting, cosines, -2.0).argmax())
