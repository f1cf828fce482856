"""The hint ladder of an open exercise: five levels, and when the next one may be had.

1 restates the goal and names the concept; 2 asks which of several sibling concepts is meant; 3 gives the weakest
prerequisite in two sentences; 4 works out a sibling variant; 5 shows the first step with a blank. The solution is no
level: it comes after giving up or grading. An author's hints are woven in where they belong: the first says where to
look, so it stands at level 2; the last is the nearest to the solution, so it stands at level 5; any between at level 4.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Final, assert_never

from companion.hint_phrases import HintPhrase, say_hint
from companion.sentences import split_sentences

PAUSE: Final = timedelta(seconds=30)
"""So long after a level the next one may be had without an attempt."""
SUMMARY_SENTENCES: Final = 2


class HintLevel(IntEnum):
    """A rung of the ladder; each says more than the one before."""

    GOAL = 1
    CONTRAST = 2
    PREREQUISITE = 3
    EXAMPLE = 4
    FIRST_STEP = 5


LEVELS: Final = len(HintLevel)


@dataclass(frozen=True, slots=True)
class Summary:
    """A concept's title and what it means in at most two sentences."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class WorkedExample:
    """An exercise that is not open, with its solution."""

    stem: str
    solution: str


@dataclass(frozen=True, slots=True)
class HintMaterial:
    """What a ladder is made from; everything is in one language.

    Attributes:
        stem: of the open exercise.
        concept: what it exercises.
        names_answer: the concept's title is itself the answer, so the ladder must not name it.
        siblings: titles of concepts that are easily taken for it.
        prerequisite: the weakest one that is not mastered; None where there is none.
        authored: the author's hints in order.
        example: a worked sibling variant; None where there is none.
        first_step: how the solution begins, see `first_steps`; empty where nothing may be shown.
    """

    language: str
    stem: str
    concept: Summary
    names_answer: bool = False
    siblings: tuple[str, ...] = ()
    prerequisite: Summary | None = None
    authored: tuple[str, ...] = ()
    example: WorkedExample | None = None
    first_step: str = ""


@dataclass(frozen=True, slots=True)
class Hint:
    """One level as it is shown."""

    level: HintLevel
    text: str


def make_ladder(material: HintMaterial, given: int, reveals: Callable[[str], bool]) -> tuple[Hint, ...]:
    """The levels given so far, at most all five.

    Args:
        material: of the exercise.
        given: how many levels.
        reveals: whether a text states the answer; such a part is left out, and every level still says something.
    """
    levels = list(HintLevel)[: max(given, 0)]
    return tuple(Hint(level, "\n\n".join(_level(material, level, reveals))) for level in levels)


def _level(material: HintMaterial, level: HintLevel, reveals: Callable[[str], bool]) -> list[str]:
    own, otherwise = _own(material, level)
    woven = [hint for hint in authored_at(material.authored, level) if not reveals(hint)]
    if level is not HintLevel.GOAL and reveals(own):
        own = "" if woven else otherwise
    # The goal is the exercise's own words, which the learner has before them.
    return [text for text in (own, *woven) if text]


def _own(  # noqa: PLR0911 - one case for each level
    material: HintMaterial, level: HintLevel
) -> tuple[str, str]:
    """What the ladder itself says at a level, and what it says where that would tell too much."""

    def say(phrase: HintPhrase, **values: str) -> str:
        return say_hint(phrase, material.language, **values)

    title = material.concept.title
    plain = say(HintPhrase.CONCEPT_UNNAMED)
    match level:
        case HintLevel.GOAL:
            named = plain if material.names_answer else say(HintPhrase.CONCEPT, concept=title)
            return f"{say(HintPhrase.GOAL, goal=goal_of(material.stem))}\n\n{named}", plain
        case _ if material.names_answer and level in {HintLevel.CONTRAST, HintLevel.PREREQUISITE}:
            return plain, plain
        case HintLevel.CONTRAST:
            return _contrast(material), plain
        case HintLevel.PREREQUISITE if material.prerequisite is not None:
            weak = material.prerequisite
            return say(HintPhrase.PREREQUISITE, concept=weak.title, summary=weak.text), plain
        case HintLevel.PREREQUISITE:
            return say(HintPhrase.MEANING, concept=title, summary=material.concept.text), plain
        case HintLevel.EXAMPLE:
            pointer = plain if material.names_answer else say(HintPhrase.NO_EXAMPLE, concept=title)
            shown = material.example
            text = say(HintPhrase.EXAMPLE, stem=shown.stem, solution=shown.solution) if shown else pointer
            return text, pointer
        case HintLevel.FIRST_STEP:
            fallback = plain if material.names_answer else say(HintPhrase.NO_FIRST_STEP, concept=title)
            return material.first_step or fallback, fallback
        case _:
            assert_never(level)


def _contrast(material: HintMaterial) -> str:
    title, language = material.concept.title, material.language
    match material.siblings[:2]:
        case (first, second):
            return say_hint(HintPhrase.CONTRAST_TWO, language, concept=title, first=first, second=second)
        case (first,):
            return say_hint(HintPhrase.CONTRAST_ONE, language, concept=title, first=first)
        case _:
            return say_hint(HintPhrase.CONTRAST_NONE, language, concept=title)


def authored_at(authored: Sequence[str], level: HintLevel) -> tuple[str, ...]:
    """The author's hints that belong to a level.

    >>> [authored_at(("where", "how", "nearly"), level) for level in HintLevel]
    [(), ('where',), (), ('how',), ('nearly',)]
    """
    match level:
        case HintLevel.CONTRAST:
            return tuple(authored[:1])
        case HintLevel.EXAMPLE:
            return tuple(authored[1:-1])
        case HintLevel.FIRST_STEP:
            return tuple(authored[1:][-1:])
        case _:
            return ()


def goal_of(stem: str) -> str:
    """The sentence of an exercise that says what to do: the last one that asks, else the last one.

    >>> goal_of("Let $a=3$. What is $2a$? Give a whole number.")
    'What is $2a$?'
    """
    sentences = [sentence.text for sentence in split_sentences(stem)]
    asking = [text for text in sentences if text.rstrip("*_ ").endswith(("?", "？"))]
    return (asking or sentences or [stem])[-1]


def summary_of(title: str, text: str) -> Summary:
    """A concept's title with the first two sentences of a text about it."""
    return Summary(title, " ".join(sentence.text for sentence in split_sentences(text)[:SUMMARY_SENTENCES]))


def next_level_at(given: int, last_given_at: datetime | None, *, tried_since: bool) -> datetime | None:
    """When the next level may be had; None for at once.

    Args:
        given: levels given so far.
        last_given_at: when the last of them was given; None where that is not known.
        tried_since: an answer was graded after it.
    """
    if not given or tried_since or last_given_at is None:
        return None
    return last_given_at + PAUSE


def seconds_until(instant: datetime | None, now: datetime) -> int:
    """Whole seconds to wait, at least 0, never too few."""
    return 0 if instant is None else max(0, -int(-(instant - now).total_seconds() // 1))
