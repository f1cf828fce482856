"""Variety by meaning: what is too alike to follow itself, what is worth interleaving, what to offer from elsewhere.

Two new concepts that mean nearly the same interfere when one follows the other; alternating kinds of problems helps to
tell them apart once each is learned (Rohrer and Taylor 2007). Both are told by the cosine of the concepts' vectors.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge_graph.embedding import Vectors

TOO_ALIKE: Final = 0.75
"""Cosine from which one concept should not follow another while either is still new."""
RELATED: Final = (0.45, 0.75)
"""Cosines between which learned concepts are worth interleaving, and one of another course is worth offering."""


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


def too_alike(
    likeness: Likeness | None, last: Collection[int], following: Collection[int], *, learned: Collection[int] = ()
) -> bool:
    """Whether a unit is too alike to follow the one before.

    Args:
        likeness: None where no vectors are known: then nothing is too alike.
        last: positions of the unit before. following: of the one that would follow.
        learned: positions that are learned: between two of these, likeness is welcome.
    """
    if likeness is None:
        return False
    return any(
        one != other and not (one in learned and other in learned) and likeness.cosine(one, other) >= TOO_ALIKE
        for one in last
        for other in following
    )


def worth_interleaving(likeness: Likeness | None, one: int, other: int, *, learned: Collection[int]) -> bool:
    """Whether two learned concepts are related and still easily told apart only by practice."""
    if likeness is None or one == other or one not in learned or other not in learned:
        return False
    return RELATED[0] <= likeness.cosine(one, other)


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
