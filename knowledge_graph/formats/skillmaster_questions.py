"""Questions of SkillMaster (YAML, ``ASQ-v1``) as exercises with one correct option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from knowledge_graph.concepts import ConceptId, text_hash
from knowledge_graph.exercises.kinds import ExerciseTemplate
from knowledge_graph.exercises.templates import read_templates
from knowledge_graph.formats.exercise_file import toml_text
from knowledge_graph.formats.front_matter import FrontMatterError, read_front_matter
from knowledge_graph.formats.report import Report

_FORMAT: Final = "ASQ-v1"
_LONGEST_CONCEPT: Final = 70
"""Of an id that leaves room for the number of a question."""


def read_questions(
    text: str, concept_id: ConceptId, language: str, file: str, report: Report
) -> Iterator[ExerciseTemplate]:
    """The questions of one file that can be asked here; every other one is named.

    A question needs two options or more, one of them correct. It is checked by the reader of exercise files, as if an
    author had written it. What it lacks is filled in: a hint that points to the lesson, the answer as its solution.
    """
    try:
        front = read_front_matter(f"---\n{text}\n---\n")
    except FrontMatterError as error:
        report.error("broken-yaml", str(error), max(error.line - 1, 1), file)
        return
    if front.values.get("format") != _FORMAT:
        report.warning("not-understood", f"only questions in the format {_FORMAT} are read", 1, file)
        return
    pool = front.values.get("pool")
    for number, question in enumerate(pool if isinstance(pool, list) else []):
        line = max(front.lines.line_of(("pool", number)) - 1, 1)
        reason = _why_not(question)
        if reason:
            name = question.get("id", number + 1) if isinstance(question, dict) else number + 1
            report.warning("not-understood", f"question {str(name)!r} is left out: {reason}", line, file)
            continue
        written = toml_text({"exercise": [_exercise(question, _identifier(concept_id, number + 1), language)]})
        templates, problems = read_templates(written, concept_id=concept_id, source_language=language, file=file)
        for problem in problems:
            if problem.severity == "error":
                report.warning("not-understood", f"{problem.message}: the question is left out", line, file)
        yield from templates


def _why_not(question: object) -> str:
    """Why a question cannot be asked here; empty when it can."""
    if not isinstance(question, dict):
        return "it is no table"
    choices, correct = question.get("choices"), question.get("correct")
    if not isinstance(question.get("stem"), str) or not isinstance(choices, list):
        return "it has no stem or no choices"
    if len(choices) < 2:
        return f"a choice among {len(choices)} is no question"
    if isinstance(correct, bool) or not isinstance(correct, int) or not 0 <= correct < len(choices):
        return "correct does not number one of the choices"
    if len({str(choice).strip() for choice in choices}) < len(choices):
        return "two choices are the same"
    return ""


def _exercise(question: dict[str, Any], identifier: str, language: str) -> dict[str, Any]:
    choices = [_plain(str(choice)) for choice in question["choices"]]
    correct = choices[question["correct"]]
    return {
        "id": identifier,
        "kind": "single-choice",
        "text": {
            language: {
                "stem": _plain(question["stem"]),
                "hints": ["Look at the lesson again."],
                "solution": _plain(str(question.get("solution") or question.get("explanation") or correct)),
            }
        },
        "option": [
            {"text": {language: choice}, "correct": True}
            if number == question["correct"]
            else {
                "text": {language: choice},
                "misconception": f"chose-option-{number + 1}",
                "feedback": {language: f"The answer is {correct}."},
            }
            for number, choice in enumerate(choices)
        ],
    }


def _identifier(concept_id: ConceptId, number: int) -> str:
    """The concept's id with a number; of a long one the beginning and a hash."""
    if len(concept_id) > _LONGEST_CONCEPT:
        return f"{concept_id[: _LONGEST_CONCEPT - 9].strip('-')}-{text_hash(concept_id)[:8]}-{number}"
    return f"{concept_id}-{number}"


def _plain(text: str) -> str:
    """Text in which nothing is a place for a value."""
    return text.strip().replace("@{", "@ {")
