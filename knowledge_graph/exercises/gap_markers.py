"""How texts of templates name gaps, and how wrong answers to gaps are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from knowledge_graph.exercises.kinds import ExerciseKind, GapTemplate
from knowledge_graph.exercises.places import outside_mathematics, without_places

MARKER: Final = re.compile(r"\[\[(\d{1,2})\]\]")
_ANSWER: Final = re.compile(r"(\d{1,2})\s*:\s*(\S.*)", re.DOTALL)


def marker(number: int) -> str:
    """What stands in a text or a cell for a gap, counted from 1."""
    return f"[[{number}]]"


def find_markers(text: str) -> tuple[int, ...]:
    """The numbers of the gaps that a text of a template names, in order; mathematics has none.

    >>> find_markers("A [[2]] is a $[[1]]$ [[1]].")
    (2, 1)
    """
    return tuple(int(found[1]) for found in MARKER.finditer(outside_mathematics(without_places(text))))


def parse_gap_answer(text: str, gaps: Sequence[GapTemplate]) -> tuple[int, str]:
    """The position of a gap, from 0, and a wrong answer to it.

    Raises:
        ValueError: it is not the number of a gap and an answer.
    """
    found = _ANSWER.fullmatch(text.strip())
    place = int(found[1]) - 1 if found else -1
    if found is None or not 0 <= place < len(gaps):
        raise ValueError(f'{text!r} must be the number of a gap and a wrong answer to it, such as "2: 5"')
    gap, wrong = gaps[place], found[2].strip()
    if gap.kind is ExerciseKind.SINGLE_CHOICE and wrong not in [str(n) for n in range(2, len(gap.options) + 1)]:
        raise ValueError(f"{text!r} must name a wrong option of gap {place + 1} by its number, from 2")
    return place, wrong
