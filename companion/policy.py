"""What may be said while an exercise or a quiz is open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from companion.context import OpenExercise
from companion.intents import Intent, asks_for_the_answer, guessed_value
from knowledge_graph.words import chinese_runs, document_terms, normalise, query_terms

PASTED_SHARE = 0.6
"""Share of an exercise's terms in a question from which the question is taken for the exercise itself."""
_TELLING_CHARACTERS = 2
_SEVERAL = 3
_LATEX_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_LATEX_ROOT = re.compile(r"\\sqrt\s*\{([^{}]*)\}")
_LATEX_LEFTOVER = re.compile(r"\\(?:left|right|mathbf|mathrm|text|begin|end|displaystyle)\b|\\[,;:! ]|[{}$*`]")
_ASSERTS_NUMBER = (
    r"(?:[=≈:：]|\b(?:is|are|was|were|be|equals?|gives?|makes?|yields?|gets?|got|answer)\b"
    r"|等于|是|为|得|到|出|答案)[ :：]*"
)
_ASSERTS_WORD = r"(?:\banswers?\b|\bsolution\b|\bcorrect\b|答案|正确)[ a-z:：=是为]{0,12}"


class Decision(StrEnum):
    """What kind of reply is allowed.

    SUPPORT: the fixed supportive text. QUIZ: only the way through the quiz. HINT: help towards the answer of the open
    exercise. WITHHOLD: the same, after saying that the answer is not given. SUBMIT: a guess is offered for grading.
    ANSWER: from the course; also for intents that need no passage.
    """

    SUPPORT = "support"
    QUIZ = "quiz"
    HINT = "hint"
    WITHHOLD = "withhold"
    SUBMIT = "submit"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision, and the value to submit where one was guessed."""

    decision: Decision
    guess: str = ""


def decide(question: str, intent: Intent, exercise: OpenExercise | None, *, quiz: bool) -> Ruling:
    """The ruling for a question. A disclosure is answered even in a quiz; a quiz comes before an exercise."""
    if intent is Intent.WELLBEING:
        return Ruling(Decision.SUPPORT)
    if quiz:
        return Ruling(Decision.QUIZ)
    if exercise is None:
        return Ruling(Decision.ANSWER)
    guess = guessed_value(question)
    if guess is not None:
        return Ruling(Decision.SUBMIT, guess)
    if asks_for_the_answer(question) or is_pasted(question, exercise.stem):
        return Ruling(Decision.WITHHOLD)
    return Ruling(Decision.HINT if intent is Intent.EXERCISE_HELP else Decision.ANSWER)


def is_pasted(question: str, stem: str) -> bool:
    """Whether the question contains most of the exercise: its words, or all of its numbers where there are several.

    >>> is_pasted("compute the dot product of (1,2) and (3,4) pls", "Compute the dot product of $(1,2)$ and $(3,4)$.")
    True
    """
    wanted, asked = set(document_terms(stem)), set(query_terms(question))
    numbers = {term for term in wanted if term.isdigit()}
    if len(numbers) >= _SEVERAL and numbers <= asked:
        return True
    return len(wanted) >= _SEVERAL and len(wanted & asked) >= PASTED_SHARE * len(wanted)


def reveals_answer(text: str, forbidden: Sequence[str]) -> bool:
    """Whether the text states one of the answers that must not be given.

    A telling value (a number of two characters or more, such as ``3/4``, or words that make a statement) may not occur
    at all. A single digit may not be stated (``= 2``, ``is 2``) but may occur; a name such as ``true`` or ``zero
    vector`` only counts in "the answer is true". So an answer of little weight does not silence ordinary prose.

    >>> [reveals_answer(text, ["2", "true"]) for text in ("So $x = 2$.", "Take 2 vectors.", "It is true.")]
    [True, False, False]
    """
    plain = comparable(text)
    return any(_states(plain, comparable(value)) for value in forbidden)


def comparable(text: str) -> str:
    r"""Text with mathematics in one spelling, for comparing values.

    >>> comparable(r"$\frac{3}{4}$, $\sqrt{2}$, $( 1, -2 )$")
    '3/4,sqrt(2),(1,-2)'
    """
    text = normalise(text).replace("−", "-")
    text = _LATEX_ROOT.sub(r"sqrt(\1)", _LATEX_FRACTION.sub(r"\1/\2", text))
    return re.sub(r"\s*([()\[\],/*^])\s*", r"\1", " ".join(_LATEX_LEFTOVER.sub("", text).split()))


def _states(plain: str, value: str) -> bool:
    value = value.strip(" .。")
    if not value:
        return False
    has_digits = any(character.isdigit() for character in value)
    telling = len(value) >= _TELLING_CHARACTERS if has_digits else _is_a_statement(value)
    if telling:
        return _occurs("", value, plain)
    return _occurs(_ASSERTS_NUMBER if has_digits else _ASSERTS_WORD, value, plain)


def _is_a_statement(value: str) -> bool:
    """Longer than the name of a thing: ordinary prose does not contain it by chance."""
    return len(value.split()) >= 4 or sum(map(len, chinese_runs(value))) >= 6


def _occurs(before: str, value: str, plain: str) -> bool:
    """The value as a whole: not inside a longer number or word."""
    left = r"(?<![\w./^_])(?<!\d,)" if value[0].isalnum() or value[0] in "+-." else ""
    right = r"(?![\w/]|[.,]\d)" if value[-1].isalnum() else ""
    return re.search(f"{before}{left}{re.escape(value)}{right}", plain, re.ASCII) is not None
