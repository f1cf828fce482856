"""Grades the gaps of clozes and tables; see `grading.grade_answer`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from knowledge_graph.exercises.grading_arrangements import unreadable
from knowledge_graph.exercises.kinds import AnswerKey, ExerciseKind, Grade, Outcome, RawAnswer


def gap_answer(key: AnswerKey, entry: str) -> RawAnswer:
    """What was entered into a gap as an answer to an exercise of its kind."""
    chosen = key.kind is ExerciseKind.SINGLE_CHOICE
    return RawAnswer(chosen=(entry,)) if chosen else RawAnswer(text=entry)


def gap_entry(answer: RawAnswer) -> str:
    """What is entered into a gap to give that answer."""
    return answer.text or answer.chosen[0]


def grade_gaps(key: AnswerKey, entries: Sequence[str], grade: Callable[[AnswerKey, RawAnswer], Grade]) -> Grade:
    """The score is the share of gaps that are right; the first mistake that is recognised names the misconception.

    Args:
        key: of the whole exercise.
        entries: what was entered into each gap.
        grade: grades one gap.
    """
    if not any(entry.strip() for entry in entries):
        return unreadable("empty")
    if len(entries) != len(key.gaps) or not all(entry.strip() for entry in entries):
        return unreadable("incomplete")
    grades = [grade(gap, gap_answer(gap, entry)) for gap, entry in zip(key.gaps, entries, strict=True)]
    trouble = next((one for one in grades if one.outcome is Outcome.UNREADABLE), None)
    if trouble is not None:
        return trouble
    right = sum(one.outcome is Outcome.CORRECT for one in grades)
    if right == len(grades):
        return Grade(Outcome.CORRECT, 1.0)
    mistake = next((one for one in grades if one.misconception), None)
    outcome = Outcome.PARTIAL if right else Outcome.INCORRECT
    if mistake is None:
        return Grade(outcome, right / len(grades))
    return Grade(outcome, right / len(grades), mistake.misconception, mistake.feedback)
