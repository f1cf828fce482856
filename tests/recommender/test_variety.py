"""Variety by meaning."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.variety import RELATED, TOO_ALIKE, Likeness, related_elsewhere


def at(*degrees: float) -> Likeness:
    """Concepts as directions in a plane."""
    angles = np.radians(degrees)
    return Likeness(np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32))


NEAR = at(0.0, 10.0, 62.0, 180.0)


def test_what_means_nearly_the_same_may_not_follow_while_one_of_the_two_is_new() -> None:
    assert NEAR.company([0, 1, 2, 3], ()).too_alike == {0: {1}, 1: {0}}
    assert NEAR.company([3, 0, 1], {0}).too_alike == {0: {1}, 1: {0}}
    assert NEAR.company([0, 1, 2], {0, 1}).too_alike == {}
    assert NEAR.company([0, 2], ()).too_alike == {}
    assert NEAR.company([0, 0], ()).too_alike == {}, "the same concept twice is another rule's business"


def test_related_learned_concepts_are_worth_interleaving() -> None:
    assert NEAR.company([0, 1, 2, 3], {0, 1, 2, 3}).related == {0: {1, 2}, 1: {0, 2}, 2: {0, 1}}
    assert NEAR.company([0, 1], {0}).related == {}
    assert NEAR.company([0, 3], {0, 3}).related == {}
    assert NEAR.company([], ()).related == {}


def test_what_is_offered_from_elsewhere_is_near_and_not_the_same_thing() -> None:
    courses, able = np.array([0, 1, 1, 1]), np.ones(4, dtype=np.bool_)
    assert related_elsewhere(NEAR, 0, courses, able) == 2, "the nearest one is the same thing under another name"
    assert related_elsewhere(NEAR, 0, np.array([0, 0, 0, 1]), able) is None
    assert related_elsewhere(NEAR, 0, courses, np.array([True, True, False, True])) is None
    assert related_elsewhere(None, 0, courses, able) is None


@given(st.lists(st.floats(0.0, 360.0), min_size=2, max_size=8), st.data())
def test_likeness_is_symmetric_and_bounded(degrees: list[float], data: st.DataObject) -> None:
    likeness, every = at(*degrees), st.integers(0, len(degrees) - 1)
    few = data.draw(st.lists(every, min_size=1, max_size=5))
    learned = set(data.draw(st.lists(st.sampled_from(few))))
    company = likeness.company(few, learned)
    for one in few:
        for other in few:
            assert -1.0 <= likeness.cosine(one, other) == likeness.cosine(other, one) <= 1.0
            for pairs in (company.too_alike, company.related):
                assert (other in pairs.get(one, ())) == (one in pairs.get(other, ()))
            both = {one, other} <= learned
            assert not (both and other in company.too_alike.get(one, ()))
            assert both or other not in company.related.get(one, ())
            if one != other and abs(likeness.cosine(one, other) - TOO_ALIKE) > 1e-6:
                alike = likeness.cosine(one, other) > TOO_ALIKE
                assert (other in company.too_alike.get(one, ())) == (alike and not both)
    assert RELATED[0] < TOO_ALIKE < RELATED[1]


def test_an_unknown_concept_is_like_nothing() -> None:
    likeness = Likeness(np.array([[1.0, 0.0], [0.0, 0.0]], dtype=np.float32))
    assert likeness.cosine(0, 1) == 0.0
    assert likeness.company([0, 1], ()).too_alike == {}
