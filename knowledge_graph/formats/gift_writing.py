"""Writes questions as GIFT."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge_graph.exercises.kinds import ExerciseKind
from knowledge_graph.formats.gift_syntax import HINT, escape_gift
from knowledge_graph.formats.question_texts import markdown_to_html, markdown_to_plain, without_unseen
from knowledge_graph.formats.questions import Answer, Question, not_exchanged
from knowledge_graph.problems import Problem, Severity


def gift_of(questions: Iterable[Question], category: str, problems: list[Problem]) -> str:
    """The whole file; notes questions that GIFT has no form for."""
    blocks = [f"$CATEGORY: {category}"] if category else []
    for question in questions:
        if question.kind is ExerciseKind.ORDERING:
            message = f"question {question.name!r}: GIFT has no questions about order: left out"
            problems.append(Problem(Severity.WARNING, "", 0, message, "left-out"))
            continue
        blocks.append(_block(question))
    return "\n\n".join(blocks) + "\n"


def _block(question: Question) -> str:
    lines = [f"::{escape_gift(question.name)}::[html]{_html(question.stem)}{{{_sign(question)}"]
    lines += _answers(question)
    if question.solution or question.hints:
        lines.append(f"####{_html(question.solution)}")
    lines += [f"{HINT}{_html(hint)}" for hint in question.hints]
    return "\n".join([*lines, "}"])


def _sign(question: Question) -> str:
    return "#" if question.kind is ExerciseKind.NUMERIC else ""


def _answers(question: Question) -> list[str]:
    match question.kind:
        case ExerciseKind.SINGLE_CHOICE:
            return [_option(answer, "=" if answer.correct else "~") for answer in question.answers]
        case ExerciseKind.MULTIPLE_CHOICE:
            share = f"{100 / max(1, sum(answer.correct for answer in question.answers)):.5f}".rstrip("0").rstrip(".")
            return [_option(answer, f"~%{'' if answer.correct else '-'}{share}%") for answer in question.answers]
        case ExerciseKind.NUMERIC:
            beside = f":{question.tolerance:.15f}".rstrip("0").rstrip(".") if question.tolerance else ":0"
            return [_typed(answer, answer.text + beside) for answer in question.answers]
        case ExerciseKind.SHORT_TEXT:
            return [
                _typed(answer, escape_gift(without_unseen(answer.text)).replace("*", "\\*"))
                for answer in question.answers
            ]
        case ExerciseKind.MATCHING:
            lefts = [*question.pairs, *(("", distractor) for distractor in question.distractors)]
            return [f"={_html(left)} -> {_plain(right)}" for left, right in lefts]
        case ExerciseKind.ORDERING:
            return []
        case _:
            raise not_exchanged(question)


def _option(answer: Answer, sign: str) -> str:
    return f"{sign}{_html(answer.text)}{_feedback(answer)}"


def _typed(answer: Answer, text: str) -> str:
    return f"={'' if answer.correct else '%0%'}{text}{_feedback(answer)}"


def _feedback(answer: Answer) -> str:
    return f"#{_html(answer.feedback)}" if answer.feedback else ""


def _html(markdown: str) -> str:
    return escape_gift(markdown_to_html(without_unseen(markdown))).replace("->", "-&gt;")


def _plain(markdown: str) -> str:
    """Right sides stand in a list to choose from, which shows no HTML."""
    text = markdown_to_plain(without_unseen(markdown)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escape_gift(text)
