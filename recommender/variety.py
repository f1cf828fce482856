"""Variety by meaning: what is too alike to follow itself, what is worth interleaving, what to offer from elsewhere.

Two new concepts that mean nearly the same interfere when one follows the other; alternating kinds of problems helps to
tell them apart once each is learned (Rohrer and Taylor 2007). Both are told by the cosine of the concepts' vectors.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:  # to import the recommender does not load what makes the vectors
    from knowledge_graph.embedding import Vectors

TOO_ALIKE: Final = 0.75
"""Cosine from which one concept should not follow another while either is still new."""
RELATED: Final = (0.45, 0.75)
"""Cosines between which learned concepts are worth interleaving, and one of another course is worth offering."""


class Cosines(Protocol):
    """How alike two concepts are."""

    def cosine(self, one: int, other: int) -> float:
        """Of two graph positions, -1 to 1."""
        ...


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

    def among(self, positions: Sequence[int]) -> FewCosines:
        """Cosines of a few concepts with each other, computed once."""
        few = list(dict.fromkeys(positions))
        vectors = self.vectors[few]
        cosines = np.clip(vectors @ vectors.T, -1.0, 1.0).tolist()
        return FewCosines({place: dict(zip(few, row, strict=True)) for place, row in zip(few, cosines, strict=True)})


@dataclass(frozen=True, slots=True)
class FewCosines:
    """Cosines of some concepts with each other, so that a plan compares those it has chosen and no others.

    Attributes:
        table: by position and position.
    """

    table: Mapping[int, Mapping[int, float]]

    def cosine(self, one: int, other: int) -> float:
        """-1 to 1; KeyError where one of them is not among them."""
        return self.table[one][other]


def too_alike(
    likeness: Cosines | None, last: Collection[int], following: Collection[int], *, learned: Collection[int] = ()
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


def worth_interleaving(
    likeness: Cosines | None, last: Collection[int], following: Collection[int], *, learned: Collection[int]
) -> bool:
    """Whether a unit holds a learned concept that is related to a learned one of the unit before.

    Args:
        likeness: None where no vectors are known: then nothing is related.
        last: positions of the unit before. following: of the one that would follow.
        learned: positions that are learned.
    """
    if likeness is None:
        return False
    return any(
        one != other and one in learned and other in learned and likeness.cosine(one, other) >= RELATED[0]
        for one in last
        for other in following
    )


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
