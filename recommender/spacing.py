"""When a concept should come back: expanding retrieval practice, one gap per concept.

FSRS says what is remembered now; this says when asking again is worth most. A gap that grows by a fixed factor with
each spaced success and shrinks with each spaced miss needs no assumption about how fast a learner forgets: the misses
tell (Landauer and Bjork 1978; Pimsleur 1967). In simulation it beats due dates taken from FSRS's stabilities, whose
default weights are those of flash cards (`docs/planner.md`).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.parameters import ModelParameters

Floats = NDArray[np.float64]

SPACED_FROM_DAYS = 0.5
"""An answer so long after the last one is a spaced one; sooner ones neither widen nor narrow the gap."""
LONGEST_SPACING = 365.0


class Spacing(NamedTuple):
    """The gap of one concept.

    Attributes:
        gap: days the next review should come after the last; 0 while nothing was ever right.
        since: days since the gap began to run: since the last answer, less what implicit repetition covered.
    """

    gap: float
    since: float


def spaced(spacing: Spacing, *, success: bool, parameters: ModelParameters) -> float:
    """The gap after an answer.

    A first success opens a gap of ``first_spacing`` days. Then a success ``SPACED_FROM_DAYS`` or more after the last
    answer widens it by ``spacing_growth``, a miss narrows it by ``spacing_shrink``.
    """
    if spacing.gap <= 0.0:
        return parameters.first_spacing if success else 0.0
    if spacing.since < SPACED_FROM_DAYS:
        return spacing.gap
    if success:
        return min(spacing.gap * parameters.spacing_growth, LONGEST_SPACING)
    return max(spacing.gap * parameters.spacing_shrink, SPACED_FROM_DAYS)


def spaced_implicitly(spacing: Spacing, weight: float, parameters: ModelParameters) -> Spacing:
    """What a success on a larger concept does for one it encompasses: a share of a review of its own.

    Args:
        spacing: of the encompassed concept.
        weight: of the encompassing path, in [0, 1]; ``implicit_spacing`` of it counts.
        parameters: of the model.

    Returns:
        The gap, grown by the share of what a success would add, the less the earlier it comes; and the time it has
        run, shortened by the share.
    """
    share = weight * parameters.implicit_spacing
    ripe = min(spacing.since / max(spacing.gap, 1.0), 1.0)
    grown = spacing.gap * (1.0 + (parameters.spacing_growth - 1.0) * share * ripe)
    return Spacing(min(grown, LONGEST_SPACING), spacing.since * (1.0 - share))


def ripeness(gap: Floats, since: Floats) -> Floats:
    """Days run over days wanted, at least a day; from 1 on the review is due. 0 where there is no gap."""
    return np.where(gap > 0.0, since / np.maximum(gap, 1.0), 0.0)


def is_due(gap: float, since: float) -> bool:
    """Whether the review is due, to the nearest day."""
    return gap > 0.0 and since + SPACED_FROM_DAYS >= max(gap, 1.0)
