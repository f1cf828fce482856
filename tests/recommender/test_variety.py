"""Variety by meaning."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.variety import RELATED, TOO_ALIKE, Likeness, related_elsewhere, too_alike, worth_interleaving


def at(*degrees: float) -> Likeness:
    """Concepts as directions in a plane."""
    angles = np.radians(degrees)
    return Likeness(np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32))


NEAR = at(0.0, 20.0, 60.0, 180.0)


def test_what_means_nearly_the_same_may_not_follow_while_it_is_new() -> None:
    assert too_alike(NEAR, [0], [1])
    assert too_alike(NEAR, [3, 0], [1], learned=[0])
    assert not too_alike(NEAR, [0], [1], learned=[0, 1])
    assert not too_alike(NEAR, [0], [2])
    assert not too_alike(NEAR, [0], [0]), "the same concept twice is another rule's business"
    assert not too_alike(None, [0], [1])


def test_related_learned_concepts_are_worth_interleaving() -> None:
    assert worth_interleaving(NEAR, [0], [1], learned=[0, 1])
    assert not worth_interleaving(NEAR, [0], [1], learned=[0])
    assert not worth_interleaving(NEAR, [0], [3], learned=[0, 3])
    assert not worth_interleaving(None, [0], [1], learned=[0, 1])


def test_what_is_offered_from_elsewhere_is_near_and_not_the_same_thing() -> None:
    courses, able = np.array([0, 1, 1, 1]), np.ones(4, dtype=np.bool_)
    assert related_elsewhere(NEAR, 0, courses, able) == 2, "the nearest one is the same thing under another name"
    assert related_elsewhere(NEAR, 0, np.array([0, 0, 0, 1]), able) is None
    assert related_elsewhere(NEAR, 0, courses, np.array([True, True, False, True])) is None
    assert related_elsewhere(None, 0, courses, able) is None


@given(st.lists(st.floats(0.0, 360.0), min_size=2, max_size=8), st.data())
def test_likeness_is_symmetric_and_bounded(degrees: list[float], data: st.DataObject) -> None:
    likeness = at(*degrees)
    one, other = (data.draw(st.integers(0, len(degrees) - 1)) for _ in range(2))
    assert likeness.cosine(one, other) == likeness.cosine(other, one)
    assert -1.0 <= likeness.cosine(one, other) <= 1.0
    assert too_alike(likeness, [one], [other]) == too_alike(likeness, [other], [one])
    assert RELATED[0] < RELATED[1] <= TOO_ALIKE


def test_an_unknown_concept_is_like_nothing() -> None:
    likeness = Likeness(np.array([[1.0, 0.0], [0.0, 0.0]], dtype=np.float32))
    assert likeness.cosine(0, 1) == 0.0
    assert not too_alike(likeness, [0], [1])
