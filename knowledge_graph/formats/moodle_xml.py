"""Moodle XML: the question bank's own format, in and out. See docs/formats/moodle-xml.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import InvalidOperation
from pathlib import Path
from typing import Final

from lxml import etree

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate
from knowledge_graph.formats.bounded_file import read_bounded
from knowledge_graph.formats.moodle_xml_writing import quiz_of
from knowledge_graph.formats.protocol import Progress, ReadExercises, ReadingChoices, no_progress
from knowledge_graph.formats.question_texts import TextError, html_to_markdown, plain_to_markdown, without_unseen
from knowledge_graph.formats.questions import (
    Answer,
    Question,
    QuestionCollector,
    finite_digits,
    plain_digits,
    questions_of,
)
from knowledge_graph.formats.safe_xml import (
    XmlRefusedError,
    child,
    children,
    line_of,
    local_name,
    parse_xml,
    text_at,
    to_bytes,
)
from knowledge_graph.problems import Problem

KINDS: Final = {
    "multichoice": ExerciseKind.SINGLE_CHOICE,
    "truefalse": ExerciseKind.SINGLE_CHOICE,
    "numerical": ExerciseKind.NUMERIC,
    "shortanswer": ExerciseKind.SHORT_TEXT,
    "matching": ExerciseKind.MATCHING,
    "ordering": ExerciseKind.ORDERING,
}
_NEAR_FULL: Final = 99.99
_KNOWN: Final = frozenset(
    {"name", "questiontext", "generalfeedback", "hint", "answer", "single", "usecase", "subquestion", "units"}
    | {"defaultgrade", "penalty", "hidden", "idnumber", "tags", "shuffleanswers", "answernumbering"}
    | {"showstandardinstruction", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "shownumcorrect"}
    | {"unitgradingtype", "unitpenalty", "showunits", "unitsleft", "showgrading", "numberingstyle"}
    | {"layouttype", "selecttype", "selectcount", "gradingtype"}
)
"""What is read, and what says nothing about the question itself."""


class MoodleXmlReader:
    """Implements `protocol.ExerciseReader`."""

    def read(
        self, path: Path, concept_id: ConceptId, choices: ReadingChoices, progress: Progress = no_progress
    ) -> ReadExercises:
        collector = QuestionCollector.of(path, concept_id, choices.source_language)
        content = read_bounded(path, collector)
        if content is not None:
            try:
                root = parse_xml(content)
            except XmlRefusedError as refused:
                collector.error(refused.line, refused.code, str(refused))
            else:
                _read_quiz(root, collector, progress)
        return collector.result()


class MoodleXmlWriter:
    """Implements `protocol.ExerciseWriter`."""

    def write(
        self,
        templates: Sequence[ExerciseTemplate],
        path: Path,
        *,
        language: str,
        seeds: Sequence[int],
        progress: Progress = no_progress,
    ) -> tuple[Problem, ...]:
        problems: list[Problem] = []
        questions = questions_of(templates, language=language, seeds=seeds, problems=problems, progress=progress)
        path.write_bytes(to_bytes(quiz_of(questions, templates[0].concept_id if templates else "")))
        return tuple(problems)


def _read_quiz(root: etree._Element, collector: QuestionCollector, progress: Progress) -> None:
    if local_name(root) != "quiz":
        collector.error(
            line_of(root), "not-moodle-xml", f"this is no Moodle XML: <quiz> is missing, <{local_name(root)}> found"
        )
        return
    questions = children(root, "question")
    for done, element in enumerate(questions, start=1):
        kind = element.get("type", "")
        if kind in KINDS:
            _QuestionReader(element, collector).read(KINDS[kind])
        elif kind != "category":  # a category only says where the questions after it belong
            collector.not_understood(line_of(element), f"questions of type {kind!r} are not understood")
        progress(done, len(questions))


class _QuestionReader:
    def __init__(self, element: etree._Element, collector: QuestionCollector) -> None:
        self._element = element
        self._collector = collector
        self._name = without_unseen(text_at(element, "name", "text"))

    def read(self, kind: ExerciseKind) -> None:
        element, collector = self._element, self._collector
        line = line_of(element)
        for part in element:
            if local_name(part) not in _KNOWN:
                self._left_out(part, f"<{local_name(part)}>")
        try:
            question = Question(
                name=self._name,
                kind=kind,
                stem=self._text(child(element, "questiontext")),
                hints=tuple(hint for part in children(element, "hint") if (hint := self._text(part))),
                solution=self._text(child(element, "generalfeedback")),
                line=line,
            )
            filled = self._readers()[kind](question)
        except TextError as error:
            collector.error(line, "text-refused", f"question {self._name!r}: {error}")
            return
        if filled is not None:
            collector.add(filled)

    def _readers(self) -> dict[ExerciseKind, Callable[[Question], Question | None]]:
        return {
            ExerciseKind.SINGLE_CHOICE: self._choice,
            ExerciseKind.NUMERIC: self._numeric,
            ExerciseKind.SHORT_TEXT: self._short_text,
            ExerciseKind.MATCHING: self._matching,
            ExerciseKind.ORDERING: self._ordering,
        }

    def _left_out(self, element: etree._Element, what: str) -> None:
        self._collector.not_understood(line_of(element), f"question {self._name!r}: {what} is not understood")

    def _text(self, element: etree._Element | None, default_format: str = "html") -> str:
        """The Markdown of an element with ``<text>`` in it; its format decides how it is read."""
        if element is None:
            return ""
        if child(element, "file") is not None:
            self._left_out(element, "an attached file")
        text = text_at(element, "text")
        match element.get("format", default_format):
            case "markdown":
                return without_unseen(text)
            case "plain_text":
                return plain_to_markdown(text)
            case _:
                return html_to_markdown(text, lambda what: self._left_out(element, what))

    def _fraction(self, element: etree._Element) -> float:
        try:
            return float(element.get("fraction", "0"))
        except ValueError:
            self._left_out(element, f"the fraction {element.get('fraction')!r}")
            return 0.0

    def _answer(self, element: etree._Element, text: str) -> Answer:
        return Answer(text, self._fraction(element) >= _NEAR_FULL, self._text(child(element, "feedback")))

    def _choice(self, question: Question) -> Question:
        if self._element.get("type") == "truefalse":
            answers = [self._answer(one, text_at(one, "text").capitalize()) for one in self._answers()]
            return _with(question, answers)
        single = text_at(self._element, "single").lower() in {"true", "1", ""}
        answers = []
        for element in self._answers():
            fraction = self._fraction(element)
            correct = fraction >= _NEAR_FULL if single else fraction > 0
            if single and 0 < fraction < _NEAR_FULL:
                self._left_out(element, f"partial credit of {fraction:g} % for one option")
            answers.append(Answer(self._text(element), correct, self._text(child(element, "feedback"))))
        return _with(question, answers, None if single else ExerciseKind.MULTIPLE_CHOICE)

    def _answers(self) -> list[etree._Element]:
        return children(self._element, "answer")

    def _numeric(self, question: Question) -> Question | None:
        units = [str(text_at(unit, "unit_name")) for part in children(self._element, "units") for unit in part]
        if units:
            self._left_out(self._element, f"the unit {', '.join(units)} (write it into the question)")
        answers: list[Answer] = []
        tolerance = 0.0
        for element in self._answers():
            try:
                answer = self._answer(element, plain_digits(finite_digits(text_at(element, "text"))))
                allowed = float(finite_digits(text_at(element, "tolerance") or "0"))
            except (InvalidOperation, ValueError):
                self._left_out(element, f"the answer {text_at(element, 'text')!r}, which is no number,")
                continue
            if answer.correct and any(one.correct for one in answers):
                self._left_out(element, "a second right number")
                continue
            if not answer.correct and self._fraction(element) > 0:
                self._left_out(element, "partial credit for a number")
            tolerance = allowed if answer.correct else tolerance
            answers.append(answer)
        return _with(question, answers, tolerance=tolerance)

    def _short_text(self, question: Question) -> Question:
        if text_at(self._element, "usecase") == "1":
            self._left_out(self._element, "that capital letters matter")
        answers = []
        for element in self._answers():
            text = without_unseen(text_at(element, "text"))
            if "*" in text.replace("\\*", ""):
                self._left_out(element, f"the pattern {text!r}")
                continue
            if 0 < self._fraction(element) < _NEAR_FULL:
                self._left_out(element, f"partial credit for {text!r}")
            answers.append(self._answer(element, text.replace("\\*", "*")))
        return _with(question, answers)

    def _matching(self, question: Question) -> Question:
        pairs, distractors = [], []
        for element in children(self._element, "subquestion"):
            left, right = self._text(element), plain_to_markdown(text_at(element, "answer", "text"))
            if left:
                pairs.append((left, right))
            else:
                distractors.append(right)
        return _with(question, (), pairs=tuple(pairs), distractors=tuple(distractors))

    def _ordering(self, question: Question) -> Question:
        items = sorted(self._answers(), key=self._fraction)  # Moodle writes places from 1 as fractions
        return _with(question, (), items=tuple(map(self._text, items)))


def _with(
    question: Question,
    answers: Sequence[Answer],
    kind: ExerciseKind | None = None,
    *,
    tolerance: float = 0.0,
    items: tuple[str, ...] = (),
    pairs: tuple[tuple[str, str], ...] = (),
    distractors: tuple[str, ...] = (),
) -> Question:
    return Question(
        question.name,
        kind or question.kind,
        question.stem,
        tuple(answers),
        items,
        pairs,
        distractors,
        tolerance,
        question.hints,
        question.solution,
        question.line,
    )
