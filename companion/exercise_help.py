"""Replies about an exercise: the hint ladder while it is open, the explained solution once it is finished."""

from __future__ import annotations

import re

from companion.answers import ActionCode, AnswerStatus, Citation, CitationSource, NextAction, Piece
from companion.composing import Desk, Draft, Paragraph, definitions, detour, mistake, next_actions
from companion.context import FinishedExercise, OpenExercise
from companion.hints import LEVELS, HintLevel
from companion.markup import plain_line
from companion.phrases import Phrase
from companion.policy import Decision, Ruling
from companion.sentences import split_sentences
from knowledge_graph.concepts import content_hash
from knowledge_graph.words import normalise

_SOLUTION = re.compile(
    r"\b(?:explain|show|walk me through|go through|understand|why is)\b.{0,40}"
    r"\b(?:solution|solved|answer|result|worked out|step by step|right|correct|wrong)\b"
    r"|\bhow (?:was|is|do you get|did you get|does one get) (?:it|this|that|the (?:answer|solution|result))\b"
    r"|(?:解释|讲解|讲讲|说明|看看|为什么).{0,12}(?:解答|解法|答案|解|对|错)|怎么(?:得|算|做|解)(?:到|出来|出)"
)


_MEANING = 2
"""Where `about_the_exercise` has the concept's definition before any level is reached."""


def asks_for_the_solution(question: str) -> bool:
    """Whether it asks to explain the solution of an exercise that is finished.

    >>> [asks_for_the_solution(text) for text in ("Explain the solution", "讲解一下答案", "Hi")]
    [True, True, False]
    """
    return _SOLUTION.search(normalise(question)) is not None


def about_the_exercise(desk: Desk, exercise: OpenExercise, ruling: Ruling) -> Draft:
    """Help towards the answer of an open exercise, never the answer: feedback on the last mistake, then the ladder."""
    if exercise.unaided:
        actions = (NextAction(ActionCode.RETURN_TO_EXERCISE, exercise.concept_id),)
        return Draft(AnswerStatus.REFUSED, [[Piece(desk.phrase(Phrase.UNAIDED))]], actions)
    opening: Paragraph = []
    actions = (NextAction(ActionCode.RETURN_TO_EXERCISE, exercise.concept_id),)
    if ruling.decision is Decision.WITHHOLD:
        opening.append(Piece(desk.phrase(Phrase.WITHHELD)))
    if ruling.decision is Decision.SUBMIT:
        opening.append(Piece(desk.phrase(Phrase.SUBMIT, value=plain_line(ruling.guess))))
        actions = (NextAction(ActionCode.SUBMIT_ANSWER, exercise.concept_id),)
    paragraphs = [opening, *help_with(desk, exercise)]
    status = AnswerStatus.ANSWERED if ruling.decision is Decision.HINT else AnswerStatus.REFUSED
    said = [paragraph for paragraph in paragraphs if paragraph]
    places = range(0)
    if ruling.decision is Decision.HINT and not exercise.level and (meaning := paragraphs[_MEANING]):
        places = range(said.index(meaning), said.index(meaning) + 1)
    return Draft(status, said, next_actions(desk, [exercise.concept_id], actions), rewordable=places)


def help_with(desk: Desk, exercise: OpenExercise) -> list[Paragraph]:
    """Feedback on the last answer, then the level reached and what to do until the next; before any, the concept."""
    feedback: Paragraph = []
    if exercise.feedback and desk.may_show(exercise.feedback):
        feedback.append(Piece(desk.phrase(Phrase.LAST_ANSWER, feedback=exercise.feedback)))
    said = hint(desk, exercise)
    if not exercise.level:
        return [feedback, definitions(desk, [exercise.concept_id]), said, mistake(desk), detour(desk)]
    waiting = [Piece(desk.phrase(Phrase.HINT_TOO_SOON, seconds=exercise.wait))] if exercise.wait else []
    return [feedback, said, waiting]


def hint(desk: Desk, exercise: OpenExercise) -> Paragraph:
    """The level the learner is at; without one, or if it states an answer, a question back about the concept."""
    # The first level repeats the exercise's own words, which the learner has before them.
    if exercise.hint and (exercise.level == HintLevel.GOAL or desk.may_show(exercise.hint)):
        if exercise.level:
            values = {"level": exercise.level, "levels": LEVELS}
            return [Piece(desk.phrase(Phrase.HINT_LEVEL, hint=exercise.hint, **values))]
        return [Piece(desk.phrase(Phrase.HINT, hint=exercise.hint))]
    return [Piece(desk.phrase(Phrase.HINT_FROM_MEANING, concept=desk.title(exercise.concept_id)))]


def beside_an_abstention(desk: Desk) -> list[Paragraph]:
    """A question that the course does not cover may be about the open exercise, in words that no rule knows."""
    exercise = desk.context.open_exercise
    if exercise is None or exercise.unaided:
        return []
    return [[Piece(desk.phrase(Phrase.STILL_OPEN)), *hint(desk, exercise)]]


def explained_solution(desk: Desk, exercise: FinishedExercise) -> Draft:
    """The worked solution of a finished exercise, each sentence cited to it."""
    said: list[Paragraph] = [[Piece(desk.phrase(Phrase.SOLUTION))]]
    version = content_hash(exercise.solution)
    for sentence in split_sentences(exercise.solution):
        if not desk.may_show(sentence.text):
            continue
        citation = Citation(
            passage_id=exercise.id,
            course_id=exercise.course_id,
            course_version=exercise.course_version,
            concept_id=exercise.concept_id,
            language=exercise.language,
            source=CitationSource.EXERCISE,
            start=sentence.start,
            end=sentence.end,
            content_hash=version,
            quote=sentence.text,
        )
        said.append([Piece(sentence.text, (citation,))])
    return Draft(AnswerStatus.ANSWERED, said, next_actions(desk, [exercise.concept_id]))
