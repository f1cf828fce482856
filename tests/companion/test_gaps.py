from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.gaps import UnansweredQuestion, content_gaps


def asked(*texts: str, people: str = "") -> list[UnansweredQuestion]:
    return [
        UnansweredQuestion(str(place), text, people[place] if people else str(place))
        for place, text in enumerate(texts)
    ]


def test_questions_alike_are_one_gap_and_a_single_one_is_none() -> None:
    gaps = content_gaps(asked("Where is the exam room?", "exam room where", "Do we need Python homework?"))
    assert [{each.id for each in gap.questions} for gap in gaps] == [{"0", "1"}]


def test_what_more_people_asked_comes_first() -> None:
    texts = ("exam room", "exam room", "exam room", "python homework", "python homework")
    gaps = content_gaps(asked(*texts, people="aaabc"))
    assert [(gap.people, len(gap.questions)) for gap in gaps] == [(2, 2), (1, 3)]


def test_meaning_gathers_what_shares_no_word() -> None:
    near, far = np.array([1, 0], dtype=np.float32), np.array([0, 1], dtype=np.float32)
    questions = [
        UnansweredQuestion(str(place), text, str(place), vector)
        for place, (text, vector) in enumerate([("exam", near), ("test day", near), ("python", far)])
    ]
    (gap,) = content_gaps(questions)
    assert {each.text for each in gap.questions} == {"exam", "test day"}
    assert gap.centre is not None
    assert np.allclose(gap.centre, near)


@given(st.lists(st.sampled_from(["exam room", "room of exam", "python", "homework python", "秩", "?"]), max_size=12))
def test_no_question_is_in_two_gaps_and_gaps_are_in_order(texts: list[str]) -> None:
    gaps = content_gaps(asked(*texts))
    ids = [each.id for gap in gaps for each in gap.questions]
    assert len(ids) == len(set(ids))
    assert all(len(gap.questions) >= 2 for gap in gaps)
    assert all(one.people >= other.people for one, other in pairwise(gaps))
