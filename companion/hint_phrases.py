"""The words of the hint ladder, complete in every language the companion speaks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class HintPhrase(StrEnum):
    """What the ladder says around the exercise's and the course's own texts."""

    GOAL = "goal"
    CONCEPT = "concept"
    CONCEPT_UNNAMED = "concept-unnamed"
    CONTRAST_ONE = "contrast-one"
    CONTRAST_TWO = "contrast-two"
    CONTRAST_NONE = "contrast-none"
    PREREQUISITE = "prerequisite"
    MEANING = "meaning"
    EXAMPLE = "example"
    NO_EXAMPLE = "no-example"
    FIRST_STEP = "first-step"
    RULED_OUT = "ruled-out"
    BEGINS_WITH = "begins-with"
    ONE_PAIR = "one-pair"
    NO_FIRST_STEP = "no-first-step"


_ENGLISH = {
    HintPhrase.GOAL: "What is asked for: {goal}",
    HintPhrase.CONCEPT: "The idea it turns on is “{concept}”. Say in your own words what that means before you go on.",
    HintPhrase.CONCEPT_UNNAMED: "Say in your own words what is given, and what is asked for.",
    HintPhrase.CONTRAST_ONE: "Does the exercise ask for “{concept}” or for “{first}”? Which word or number in it "
    "tells you?",
    HintPhrase.CONTRAST_TWO: "Does the exercise ask for “{concept}”, for “{first}” or for “{second}”? Which word or "
    "number in it tells you?",
    HintPhrase.CONTRAST_NONE: "Which part of the meaning of “{concept}” does the exercise give you, and which does it "
    "ask for?",
    HintPhrase.PREREQUISITE: "It builds on “{concept}”. {summary}",
    HintPhrase.MEANING: "Once more what the course says about “{concept}”: {summary}",
    HintPhrase.EXAMPLE: "An exercise of the same sort with other values: {stem}\n\nWorked out: {solution}\n\n"
    "Now do the same with yours.",
    HintPhrase.NO_EXAMPLE: "The lesson “{concept}” has an example worked out. Read it, close it, and do the same steps "
    "with your exercise.",
    HintPhrase.FIRST_STEP: "Your first step, with a blank for you: {step}",
    HintPhrase.RULED_OUT: "One that does not fit: “{option}”. {reason}",
    HintPhrase.BEGINS_WITH: "It begins with “{item}”. What can come only after it? ____",
    HintPhrase.ONE_PAIR: "One pair to begin with: “{left}” belongs to “{right}”. The others: ____",
    HintPhrase.NO_FIRST_STEP: "Write down the first step only: what do you get from the givens directly, by the "
    "meaning of “{concept}”? ____",
}
_CHINESE = {
    HintPhrase.GOAL: "题目要求的是：{goal}",
    HintPhrase.CONCEPT: "关键在于“{concept}”。先用自己的话说说它是什么意思，再往下做。",
    HintPhrase.CONCEPT_UNNAMED: "先用自己的话说说：题目给了什么，要求什么。",
    HintPhrase.CONTRAST_ONE: "题目问的是“{concept}”，还是“{first}”？题中哪个词或哪个数能说明这一点？",
    HintPhrase.CONTRAST_TWO: "题目问的是“{concept}”、“{first}”，还是“{second}”？题中哪个词或哪个数能说明这一点？",
    HintPhrase.CONTRAST_NONE: "对照“{concept}”的含义：题目给出了其中哪一部分，又要你求哪一部分？",
    HintPhrase.PREREQUISITE: "这要用到“{concept}”。{summary}",
    HintPhrase.MEANING: "再看一遍课程对“{concept}”的说明：{summary}",
    HintPhrase.EXAMPLE: "一道同类的题，数值不同：{stem}\n\n解答：{solution}\n\n现在照着做你的这一道。",
    HintPhrase.NO_EXAMPLE: "“{concept}”这一课里有一道例题。读完后合上，用同样的步骤做你的题。",
    HintPhrase.FIRST_STEP: "你的第一步，空白处由你来填：{step}",
    HintPhrase.RULED_OUT: "有一项不对：“{option}”。{reason}",
    HintPhrase.BEGINS_WITH: "从“{item}”开始。什么只能排在它后面？____",
    HintPhrase.ONE_PAIR: "先给你一对：“{left}”对应“{right}”。其余的：____",
    HintPhrase.NO_FIRST_STEP: "只写出第一步：根据“{concept}”的含义，由已知条件能直接得到什么？____",
}
HINT_PHRASES: Mapping[str, Mapping[HintPhrase, str]] = {"en": _ENGLISH, "zh": _CHINESE}


def say_hint(phrase: HintPhrase, language: str, **values: str) -> str:
    """The phrase with its values; in English where the language has no table of its own.

    >>> say_hint(HintPhrase.GOAL, "zh-CN", goal="求秩。")
    '题目要求的是：求秩。'
    """
    return HINT_PHRASES.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)[phrase].format(**values)
