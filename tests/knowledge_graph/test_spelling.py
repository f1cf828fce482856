"""Names that are nearly alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.spelling import NearNames, edit_distance

WORDS = st.text(alphabet="abc", max_size=6)


def plain_distance(one: str, other: str) -> int:
    """The textbook recursion, without a band."""
    if not one or not other:
        return len(one) + len(other)
    cost = min(
        plain_distance(one[:-1], other) + 1,
        plain_distance(one, other[:-1]) + 1,
        plain_distance(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    )
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-2] and one[-2] == other[-1]:
        cost = min(cost, plain_distance(one[:-2], other[:-2]) + 1)
    return cost


@given(WORDS, WORDS, st.integers(0, 3))
def test_the_distance_in_a_band_is_the_plain_one_cut_off(one: str, other: str, most: int) -> None:
    assert edit_distance(one, other, most) == min(plain_distance(one, other), most + 1)


def test_the_nearest_name_comes_first() -> None:
    names = NearNames(["eigenvalue", "eigenvector", "eigenvalues", "determinant"])
    assert names.nearest("eigenvaleus") == (2, 0)
    assert names.nearest("determinant") == (3,)
    assert names.nearest("rank") == ()
    assert NearNames([]).nearest("rank") == ()


def test_short_words_have_no_slips() -> None:
    assert NearNames(["row", "low"]).nearest("raw") == ()
    assert NearNames(["row", "low"]).nearest("row") == (0,)
