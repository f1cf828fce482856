"""Ids made from foreign ids and titles."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from knowledge_graph.concepts import MAX_ID_LENGTH, is_valid_id
from knowledge_graph.formats.naming import concept_ids, id_from, short_title

FOREIGN = st.lists(st.one_of(st.text(max_size=120), st.from_regex(r"[a-z]{1,2}(-[a-z])?", fullmatch=True)), unique=True)


@given(FOREIGN)
def test_every_foreign_id_gets_one_valid_id_and_no_two_the_same(foreign: list[str]) -> None:
    ids = concept_ids(foreign)
    assert list(ids) == foreign
    assert all(map(is_valid_id, ids.values()))
    assert len(set(ids.values())) == len(foreign)
    assert ids == concept_ids(foreign), "the same file always gives the same ids"


@given(FOREIGN)
def test_valid_ids_stay_what_they_are(foreign: list[str]) -> None:
    ids = concept_ids(foreign)
    assert all(ids[one] == one for one in foreign if is_valid_id(one))


@given(st.text(max_size=200))
def test_an_id_is_made_of_any_text_and_of_its_id_again(text: str) -> None:
    made = id_from(text)
    assert is_valid_id(made)
    assert id_from(made) == made
    assert id_from(unicodedata.normalize("NFD", text)) == id_from(unicodedata.normalize("NFC", text))


def test_long_names_that_agree_in_the_beginning_are_numbered_within_the_length() -> None:
    ids = concept_ids([f"{'word ' * 30}{number}" for number in range(12)])
    assert all(len(one) <= MAX_ID_LENGTH for one in ids.values())
    assert len(set(ids.values())) == 12


@given(st.text(max_size=300), st.integers(10, 90))
def test_a_short_title_is_never_longer_than_asked_for(text: str, longest: int) -> None:
    assert len(short_title(text, longest)) <= longest
