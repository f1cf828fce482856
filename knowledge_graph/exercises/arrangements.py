"""Orders and pairs: how wrong ones are written in templates, and what an arrangement is worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseTemplate

_ORDER: Final = re.compile(r"\d{1,2}(?:\s*,\s*\d{1,2})+")
_PAIR: Final = re.compile(r"(\d{1,2})\s*:\s*(\d{1,2})")


def parse_order(text: str, items: int) -> tuple[int, ...]:
    """Positions, from 0, of items in a wrong order.

    >>> parse_order("3, 2", 4)
    (2, 1)

    Raises:
        ValueError: it is no wrong order of some of the items.
    """
    if _ORDER.fullmatch(text.strip()) is None:
        raise ValueError(f'{text!r} is not an order of items: write numbers such as "3, 2"')
    positions = tuple(int(number) - 1 for number in text.split(","))
    if len(set(positions)) < len(positions) or not all(0 <= position < items for position in positions):
        raise ValueError(f"{text!r} must name different items from 1 to {items}")
    if positions == tuple(sorted(positions)):
        raise ValueError(f"{text!r} is the right order")
    return positions


def parse_pair(text: str, template: ExerciseTemplate) -> tuple[int, int]:
    """Positions, from 0, of a left side and of one of the `right_sides` it does not belong to.

    Raises:
        ValueError: it is no wrong pair.
    """
    found = _PAIR.fullmatch(text.strip())
    if found is None:
        raise ValueError(f'{text!r} is not a pair: write the numbers of a left and a right side such as "2: 1"')
    written = [pair.right for pair in template.pairs] + list(template.distractors)
    left, right = int(found[1]) - 1, int(found[2]) - 1
    if not (0 <= left < len(template.pairs) and 0 <= right < len(written)):
        raise ValueError(f"{text!r} must name a left side and one of {len(written)} right sides, counted from 1")
    sides = right_sides(template)
    if template.pairs[left].right == written[right]:
        raise ValueError(f"{text!r} is a right pair")
    return left, sides.index(written[right])


def right_sides(template: ExerciseTemplate) -> tuple[LocalizedText, ...]:
    """The different right sides of a matching template: those of the pairs, then the distractors."""
    sides: list[LocalizedText] = []
    for side in (*(pair.right for pair in template.pairs), *template.distractors):
        if side not in sides:
            sides.append(side)
    return tuple(sides)


def order_score(correct: Sequence[str], given: Sequence[str]) -> float:
    """Kendall's rank correlation (Kendall 1938, "A new measure of rank correlation"), at least 0.

    It is 1 for the right order and 0 on average for a random one; two neighbours swapped among n cost 4/(n(n-1)).

    >>> order_score("abcd", "abdc"), order_score("abc", "cba")
    (0.6666666666666667, 0.0)

    Args:
        correct: ids in the right order.
        given: the same ids in the learner's order.
    """
    place = {identifier: position for position, identifier in enumerate(given)}
    pairs = list(combinations(correct, 2))
    reversed_pairs = sum(place[earlier] > place[later] for earlier, later in pairs)
    return max(0.0, 1 - 2 * reversed_pairs / len(pairs)) if pairs else 1.0


def pairs_score(key: AnswerKey, given: frozenset[str]) -> float:
    """Right pairs less what guessing would have hit, as a share of the pairs; at least 0.

    A wrong pair costs 1/(m-1) of a right one with m right sides to choose from, so that a random answer is worth 0 on
    average: the usual correction for guessing (Thurstone 1919).
    """
    hits = len(given & key.correct_pairs)
    misses = len(key.correct_pairs) - hits
    return max(0.0, (hits - misses / max(1, len(key.all_options) - 1)) / len(key.correct_pairs))


def shows_order(answer: str, given: Sequence[str]) -> bool:
    """Whether ids joined by commas come in that order among the given ones."""
    place = {identifier: position for position, identifier in enumerate(given)}
    places = [place.get(identifier, -1) for identifier in answer.split(",")]
    return -1 not in places and places == sorted(places)
