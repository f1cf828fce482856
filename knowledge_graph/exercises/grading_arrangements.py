"""Grades orders, pairs and short texts; see `grading.grade_answer`."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge_graph.exercises.arrangements import order_score, pairs_score, shows_order
from knowledge_graph.exercises.kinds import AnswerKey, ExpectedMistake, Grade, Outcome
from knowledge_graph.exercises.short_text import fold_text


def unreadable(problem: str) -> Grade:
    """The grade of an answer that could not be read; it costs the learner no try."""
    return Grade(Outcome.UNREADABLE, 0.0, problem=problem)


def wrong(mistake: ExpectedMistake | None, score: float = 0.0) -> Grade:
    """The grade of an answer that is not right, with the mistake it shows."""
    outcome = Outcome.PARTIAL if score > 0 else Outcome.INCORRECT
    if mistake is None:
        return Grade(outcome, score)
    return Grade(outcome, score, mistake.misconception, mistake.feedback)


def grade_order(key: AnswerKey, chosen: Sequence[str]) -> Grade:
    """All ids must be there, each once; the score is Kendall's rank correlation, at least 0."""
    if not chosen:
        return unreadable("empty")
    if not key.all_options.issuperset(chosen):
        return unreadable("unknown-option")
    if len(set(chosen)) < len(chosen):
        return unreadable("repeated-option")
    if len(chosen) < len(key.all_options):
        return unreadable("incomplete")
    if tuple(chosen) == key.correct_order:
        return Grade(Outcome.CORRECT, 1.0)
    mistake = next((mistake for mistake in key.mistakes if shows_order(mistake.answer, chosen)), None)
    return wrong(mistake, order_score(key.correct_order, chosen))


def grade_pairs(key: AnswerKey, chosen: Sequence[str]) -> Grade:
    """Every left side must have one right side; right sides may be used several times or not at all."""
    if not chosen:
        return unreadable("empty")
    pairs = [(left, right) for left, _, right in (pair.partition(":") for pair in chosen)]
    lefts = {pair.partition(":")[0] for pair in key.correct_pairs}
    if not all(left in lefts and right in key.all_options for left, right in pairs):
        return unreadable("unknown-option")
    given = {left for left, _ in pairs}
    if len(given) < len(pairs):
        return unreadable("repeated-option")
    if given != lefts:
        return unreadable("incomplete")
    answer = frozenset(chosen)
    if answer == key.correct_pairs:
        return Grade(Outcome.CORRECT, 1.0)
    mistake = next((mistake for mistake in key.mistakes if mistake.answer in answer), None)
    return wrong(mistake, pairs_score(key, answer))


def grade_short_text(key: AnswerKey, text: str) -> Grade:
    """Compared after folding."""
    given = fold_text(text)
    if not given:
        return unreadable("empty")
    if any(given == fold_text(accepted) for accepted in key.accepted):
        return Grade(Outcome.CORRECT, 1.0)
    return wrong(next((mistake for mistake in key.mistakes if given == fold_text(mistake.answer)), None))
