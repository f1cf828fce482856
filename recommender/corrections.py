"""What a refit adds to the analytic model: item and concept difficulties, and corrections additive in logit.

Without a refit all of it is zero and the model is the analytic one. The terms are those of the field's additive models:
counts of successes and failures (PFA, Pavlik et al. 2009; their logarithms as in Best-LR, Gervet et al. 2020), the same
fading at several half-lives (Galyardt and Goldin 2015), time gaps, and the Gauss-Markov part's own terms, whose
coefficients say by how much the analytic model over- or understates them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.evidence import ConceptKey
from recommender.traces import CONCEPT_HALF_LIVES, OVERALL_HALF_LIVES, total, totals

Floats = NDArray[np.float64]

_FADING = tuple("all" if math.isinf(each) else f"{each:g}" for each in CONCEPT_HALF_LIVES)
_FADING_OVERALL = tuple("all" if math.isinf(each) else f"{each:g}" for each in OVERALL_HALF_LIVES)
TERMS: tuple[str, ...] = (
    "constant",
    "item",
    "concept",
    "ability",
    "offset",
    "recall",
    "concept-deviation",
    "ability-deviation",
    *(f"concept-won-{each}" for each in _FADING),
    *(f"concept-lost-{each}" for each in _FADING),
    *(f"concept-surprise-{each}" for each in _FADING),
    *(f"overall-won-{each}" for each in _FADING_OVERALL),
    *(f"overall-lost-{each}" for each in _FADING_OVERALL),
    *(f"overall-surprise-{each}" for each in _FADING_OVERALL),
    "concept-new",
    "concept-hours",
    "concept-days",
    "overall-hours",
    "overall-days",
)
"""The terms with one coefficient each for the whole population.

item: the item's logit over its concept's median item. concept: the concept's prior logit. offset: own answers and
neighbours. recall: logits lost by forgetting. deviation: standard deviation of the estimate. won, lost: ``log(1 + T)``
of the traces of score and of 1 - score; surprise: the trace itself. hours, days: ``log(1 + gap)`` since the last
answer.
"""
_PLACE = {name: place for place, name in enumerate(TERMS)}
FORGETTING_TERMS = tuple(_PLACE[name] for name in ("recall", "concept-hours", "concept-days"))
"""What time alone does to one concept: shown as decay."""
CONCEPT_TERMS = tuple(
    _PLACE[name] for name in ("constant", "concept-won-all", "concept-lost-all", "concept-won-10", "concept-lost-10")
)
"""The terms that each concept may weigh differently: some are learned fast, some by few."""
MICROSECONDS_PER_HOUR = 3_600_000_000


class CorrectionsUnreadableError(ValueError):
    """These are no corrections of this version of the product: refit."""


class Situation(NamedTuple):
    """What the terms are made of, for m predictions; every array has shape (m,) unless said otherwise.

    Attributes:
        item: logit of the item over the median item of its concept.
        concept: prior logit of the concept.
        ability, offset, recall: parts of the logit.
        concept_variance, ability_variance: of the estimate.
        concept_traces: shape (m, 2, `CONCEPT_HALF_LIVES`): score and surprise.
        concept_answers: int64.
        overall_traces: shape (m, 2, `OVERALL_HALF_LIVES`).
        overall_answers: int64.
        concept_gap, overall_gap: hours since the last answer, 0 where there was none.
    """

    item: Floats
    concept: Floats
    ability: Floats
    offset: Floats
    recall: Floats
    concept_variance: Floats
    ability_variance: Floats
    concept_traces: Floats
    concept_answers: NDArray[np.int64]
    overall_traces: Floats
    overall_answers: NDArray[np.int64]
    concept_gap: Floats
    overall_gap: Floats


def terms_of(situation: Situation) -> Floats:
    """All terms, shape (m, `TERMS`)."""
    own, all_own = situation.concept_traces, totals(situation.concept_answers, CONCEPT_HALF_LIVES)
    overall, all_overall = situation.overall_traces, totals(situation.overall_answers, OVERALL_HALF_LIVES)
    terms = np.empty((len(situation.item), len(TERMS)))
    terms[:, 0] = 1.0
    terms[:, 1] = situation.item
    terms[:, 2] = situation.concept
    terms[:, 3] = situation.ability
    terms[:, 4] = situation.offset
    terms[:, 5] = situation.recall
    np.sqrt(situation.concept_variance, out=terms[:, 6])
    np.sqrt(situation.ability_variance, out=terms[:, 7])
    place = 8
    for traces, whole in ((own, all_own), (overall, all_overall)):
        width = whole.shape[1]
        won = traces[:, 0]
        terms[:, place : place + width] = won
        terms[:, place + width : place + 2 * width] = np.maximum(whole - won, 0.0)
        np.log1p(terms[:, place : place + 2 * width], out=terms[:, place : place + 2 * width])
        terms[:, place + 2 * width : place + 3 * width] = traces[:, 1]
        place += 3 * width
    terms[:, place] = situation.concept_answers == 0
    terms[:, place + 1] = situation.concept_gap
    terms[:, place + 2] = situation.concept_gap / 24.0
    terms[:, place + 3] = situation.overall_gap
    terms[:, place + 4] = situation.overall_gap / 24.0
    np.log1p(terms[:, place + 1 :], out=terms[:, place + 1 :])
    return terms


def terms_of_one(
    scalars: Sequence[float],
    concept_traces: Sequence[Sequence[float]] | Floats,
    concept_answers: int,
    overall_traces: Sequence[Sequence[float]] | Floats,
    overall_answers: int,
) -> Floats:
    """`terms_of` a single prediction, five times faster: shape (`TERMS`,).

    Args:
        scalars: item, concept, ability, offset, recall, concept variance, ability variance, concept gap, overall gap.
        concept_traces, overall_traces: shape (2, half-lives).
        concept_answers, overall_answers: counts.
    """
    concept_gap, overall_gap = scalars[7], scalars[8]
    terms = np.empty(len(TERMS))
    terms[:8] = (1.0, *scalars[:5], math.sqrt(scalars[5]), math.sqrt(scalars[6]))
    terms[-5:] = (
        float(concept_answers == 0),
        *map(math.log1p, (concept_gap, concept_gap / 24.0, overall_gap, overall_gap / 24.0)),
    )
    begin = 8
    for traces, answers, half_lives in (
        (concept_traces, concept_answers, CONCEPT_HALF_LIVES),
        (overall_traces, overall_answers, OVERALL_HALF_LIVES),
    ):
        width = len(half_lives)
        middle, end = begin + width, begin + 2 * width
        terms[begin:middle] = traces[0]
        np.maximum(total(answers, half_lives) - terms[begin:middle], 0.0, out=terms[middle:end])
        np.log1p(terms[begin:end], out=terms[begin:end])
        terms[end : end + width] = traces[1]
        begin = end + width
    return terms


@dataclass(frozen=True, eq=False)
class Corrections:
    """The result of a refit; all empty without one.

    Attributes:
        version: content hash or a name; empty for the analytic model.
        concepts: shift of a concept's prior logit, by key.
        items: logit of an item over its concept's median item, by item id; 0 for an item that is not there.
        coefficients: shape (`TERMS`,), or None: no corrections.
        concept_coefficients: shape (`CONCEPT_TERMS`,) by concept key, added to the coefficients.
    """

    version: str = ""
    concepts: Mapping[ConceptKey, float] = field(default_factory=lambda: MappingProxyType({}))
    items: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    coefficients: Floats | None = None
    concept_coefficients: Mapping[ConceptKey, Floats] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        if self.coefficients is not None and self.coefficients.shape != (len(TERMS),):
            raise CorrectionsUnreadableError(f"{len(TERMS)} coefficients are needed, got {self.coefficients.shape}")
        numbers = [*self.concepts.values(), *self.items.values()]
        for several in (self.coefficients, *self.concept_coefficients.values()):
            numbers.extend([] if several is None else several.tolist())
        if not all(map(math.isfinite, numbers)):
            raise CorrectionsUnreadableError("every difficulty and coefficient must be finite")
        if any(each.shape != (len(CONCEPT_TERMS),) for each in self.concept_coefficients.values()):
            raise CorrectionsUnreadableError(f"each concept needs {len(CONCEPT_TERMS)} coefficients")

    @property
    def is_empty(self) -> bool:
        return self.coefficients is None and not self.concepts and not self.items

    def to_plain(self) -> dict[str, Any]:
        """Plain data for `json`."""
        return {
            "version": self.version,
            "terms": list(TERMS),
            "concepts": {str(key): value for key, value in sorted(self.concepts.items())},
            "items": dict(sorted(self.items.items())),
            "coefficients": None if self.coefficients is None else self.coefficients.tolist(),
            "concept_coefficients": {str(k): v.tolist() for k, v in sorted(self.concept_coefficients.items())},
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Corrections:
        """Reads what `to_plain` wrote.

        Raises:
            CorrectionsUnreadableError: damaged, or made for other terms than this version of the product has.
        """
        try:
            if tuple(plain["terms"]) != TERMS:
                raise CorrectionsUnreadableError("the corrections were made for other terms; refit")
            weights = plain["coefficients"]
            return cls(
                version=str(plain["version"]),
                concepts={int(key): float(value) for key, value in plain["concepts"].items()},
                items={str(key): float(value) for key, value in plain["items"].items()},
                coefficients=None if weights is None else np.array(weights, dtype=np.float64),
                concept_coefficients={
                    int(key): np.array(value, dtype=np.float64) for key, value in plain["concept_coefficients"].items()
                },
            )
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise CorrectionsUnreadableError(f"the corrections cannot be read: {error}") from error


NO_CORRECTIONS = Corrections()


def weighed(terms: Floats, coefficients: Floats, bound: float) -> tuple[Floats, Floats]:
    """Corrections in logits: to the level and to forgetting, each of shape (m,) and within plus or minus the bound.

    Args:
        terms: shape (m, `TERMS`).
        coefficients: of each prediction's concept, shape (m, `TERMS`).
        bound: in logits.
    """
    forgetting = np.zeros(len(terms))
    for place in FORGETTING_TERMS:
        forgetting += terms[:, place] * coefficients[:, place]
    lasting = np.einsum("ij,ij->i", terms, coefficients) - forgetting
    return np.minimum(np.maximum(lasting, -bound), bound), np.minimum(np.maximum(forgetting, -bound), bound)
