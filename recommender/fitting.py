"""Fits difficulties and correction coefficients: penalised maximum likelihood of the served model's own formula.

All fits maximise the likelihood of ``c + (1 - c) * sigmoid(k * logit)``, with the guessing floor ``c`` and MacKay's
moderation ``k`` as given, by Fisher scoring. Penalties pull toward the analytic prior: little data changes little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from recommender.anticipation import Anticipation
from recommender.corrections import CONCEPT_TERMS, TERMS
from recommender.proficiency import moderations, sigmoids

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

LARGEST_STEP = 1.5
"""No difficulty moves by more logits in one step: Fisher scoring from afar would overshoot."""


@dataclass(frozen=True, slots=True)
class FittingParameters:
    """How a refit is made.

    Attributes:
        item_deviation: prior standard deviation of an item's logit around its concept's median item.
        concept_deviation: of a concept's logit around its analytic prior.
        penalty: ridge on the coefficients, in answers: terms are scaled to mean square 1.
        concept_penalty: the same for what each concept adds.
        parts: the learners are cut into so many parts; the difficulties with which the coefficients of one part are
            fitted come from the others, so that no answer has helped to set what predicts it.
        rounds: walks through the record before corrections are fitted, and as many with them.
        seed: of the cut.
    """

    item_deviation: float = 1.0
    concept_deviation: float = 1.0
    penalty: float = 10.0
    concept_penalty: float = 20.0
    parts: int = 5
    rounds: int = 2
    seed: int = 1


class Difficulties(NamedTuple):
    """Logits of concepts over their analytic prior, shape (concepts,), and of items over their concept, (items,)."""

    concepts: Floats
    items: Floats


class Coefficients(NamedTuple):
    """Of all terms, shape (`TERMS`,), and what each concept adds, shape (concepts, `CONCEPT_TERMS`)."""

    common: Floats
    own: Floats

    def corrections(self, terms: Floats, concept: Integers) -> Floats:
        """In logits, shape (m,)."""
        total: Floats = terms @ self.common + (terms[:, CONCEPT_TERMS] * self.own[concept]).sum(axis=1)
        return total

    def table(self) -> Floats:
        """Both together by concept, shape (concepts, `TERMS`)."""
        table = np.tile(self.common, (len(self.own), 1))
        table[:, CONCEPT_TERMS] += self.own
        return table


def scores_of(logit: Floats, slope: Floats, guessing: Floats, score: Floats) -> tuple[Floats, Floats]:
    """Derivative of the log likelihood by the logit, and its expected negative second one, each of shape (m,)."""
    known = sigmoids(slope * logit)
    chance = guessing + (1.0 - guessing) * known
    rise = slope * (1.0 - guessing) * known * (1.0 - known)
    noise = np.maximum(chance * (1.0 - chance), 1e-9)
    return rise * (score - chance) / noise, rise * rise / noise


def fit_difficulties(
    concept: Integers,
    item: Integers,
    score: Floats,
    guessing: Floats,
    fixed: Floats,
    slope: Floats,
    sizes: tuple[int, int],
    parameters: FittingParameters,
) -> Difficulties:
    """Concept and item logits, given all else.

    A normal prior shrinks each item to its concept and each concept to the analytic prior; the mean shift is free.

    Args:
        concept, item: of each answer, shape (m,).
        score, guessing: shape (m,).
        fixed: logit without the shifts, shape (m,).
        slope: moderation, shape (m,).
        sizes: number of concepts and of items.
        parameters: deviations of the priors.
    """
    mean, concepts, items = 0.0, np.zeros(sizes[0]), np.zeros(sizes[1])
    for _ in range(8):
        for group, values, deviation in (
            (concept, concepts, parameters.concept_deviation),
            (item, items, parameters.item_deviation),
        ):
            now = fixed + mean + concepts[concept] + items[item]
            first, second = scores_of(now, slope, guessing, score)
            gradient = np.bincount(group, first, len(values)) - values / deviation**2
            curvature = np.bincount(group, second, len(values)) + 1.0 / deviation**2
            np.add(values, np.clip(gradient / curvature, -LARGEST_STEP, LARGEST_STEP), out=values)
        shared = float(concepts[np.bincount(concept, minlength=sizes[0]) > 0].mean()) if len(concept) else 0.0
        mean, concepts = mean + shared, concepts - shared
    unseen = np.bincount(concept, minlength=sizes[0]) == 0
    return Difficulties(np.where(unseen, 0.0, concepts) + mean, items)


def fit_coefficients(
    known: Anticipation, concept: Integers, concepts: int, score: Floats, parameters: FittingParameters
) -> Coefficients:
    """Coefficients of the corrections: first those of all, then what each concept adds."""
    slope, fixed = moderations(known.variance), known.base + known.learner
    common = np.zeros(len(TERMS))
    penalty = parameters.penalty * np.maximum((known.terms**2).mean(axis=0), 1e-12)
    for _ in range(10):
        first, second = scores_of(fixed + known.terms @ common, slope, known.guessing, score)
        gradient = known.terms.T @ first - penalty * common
        hessian = (known.terms * second[:, None]).T @ known.terms + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        common += np.clip(step, -LARGEST_STEP, LARGEST_STEP)
        if np.abs(step).max() < 1e-5:
            break
    own = np.zeros((concepts, len(CONCEPT_TERMS)))
    fixed = fixed + known.terms @ common
    for _ in range(6):
        for place, term in enumerate(CONCEPT_TERMS):
            first, second = scores_of(fixed, slope, known.guessing, score)
            value = known.terms[:, term]
            gradient = np.bincount(concept, first * value, concepts) - parameters.concept_penalty * own[:, place]
            curvature = np.bincount(concept, second * value * value, concepts) + parameters.concept_penalty
            step = gradient / curvature
            own[:, place] += step
            fixed = fixed + step[concept] * value
    return Coefficients(common, own)
