"""What may be said while an exercise or a quiz is open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from companion.context import OpenExercise
from companion.intents import Intent, asks_for_the_answer, guessed_value
from companion.revealing import comparable, reveals_answer
from knowledge_graph.words import document_terms, query_terms

__all__ = ["PASTED_SHARE", "Decision", "Ruling", "comparable", "decide", "is_pasted", "reveals_answer"]

PASTED_SHARE = 0.6
"""Share of an exercise's terms in a question from which the question is taken for the exercise itself."""
_SEVERAL = 3


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
