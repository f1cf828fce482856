"""GIFT: questions as people type them into a text file, in and out. See docs/formats/gift.md."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final

from knowledge_graph.concepts import ConceptId
from knowledge_graph.exercises.kinds import ExerciseKind, ExerciseTemplate
from knowledge_graph.formats.bounded_file import read_bounded
from knowledge_graph.formats.gift_syntax import (
    HINT,
    GiftAnswer,
    GiftError,
    GiftQuestion,
    parse_question,
    split_pair,
    split_questions,
    unescape,
)
from knowledge_graph.formats.gift_writing import gift_of
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
from knowledge_graph.problems import Problem

_TRUTH: Final = {"T": True, "TRUE": True, "F": False, "FALSE": False}
_LOOKS_LIKE_HTML: Final = re.compile(r"<[a-zA-Z/][^>]*>|&[a-z]+;")
_NEAR_FULL: Final = 99.99
MOST_BYTES: Final = 5_000_000


class GiftReader:
    """Implements `protocol.ExerciseReader`."""

    def read(
        self, path: Path, concept_id: ConceptId, choices: ReadingChoices, progress: Progress = no_progress
    ) -> ReadExercises:
        collector = QuestionCollector.of(path, concept_id, choices.source_language)
        content = read_bounded(path, collector, MOST_BYTES)
        if content is None:
            return collector.result()
        try:
            text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            collector.error(line, "not-utf-8", "this line is not valid UTF-8: save the file as UTF-8")
            return collector.result()
        blocks = list(split_questions(text))
        for done, (line, block) in enumerate(blocks, start=1):
            _read_block(line, block, collector)
            progress(done, len(blocks))
        return collector.result()


class GiftWriter:
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
        category = templates[0].concept_id if templates else ""
        path.write_text(gift_of(questions, category, problems), encoding="utf-8")
        return tuple(problems)


def _read_block(line: int, block: str, collector: QuestionCollector) -> None:
    while block.startswith("$CATEGORY:"):  # only says where the questions after it belong
        _, _, block = block.partition("\n")
        line += 1
    if not block.strip():
        return
    try:
        written = parse_question(line, block)
        question = _QuestionReader(written, collector).read()
    except GiftError as error:
        collector.error(error.line, "broken-gift", str(error))
    except TextError as error:
        collector.error(line, "text-refused", str(error))
    else:
        if question is not None:
            collector.add(question)


class _QuestionReader:
    def __init__(self, written: GiftQuestion, collector: QuestionCollector) -> None:
        self._written = written
        self._collector = collector

    def read(self) -> Question | None:
        written = self._written
        if not written.has_answers or written.is_essay:
            what = "an essay (empty braces)" if written.has_answers else "a description without braces"
            self._left_out(f"{what} is not understood")
            return None
        gap = " _____ " if written.after.strip() else ""
        solution, *hints = written.general_feedback.split(f"\n{HINT}")
        question = Question(
            name=written.title or unescape(written.before).strip()[:60],
            kind=ExerciseKind.SHORT_TEXT,
            stem=self._text((written.before.rstrip() + gap + written.after.lstrip()).strip()),
            solution=self._text(solution),
            hints=tuple(map(self._text, hints)),
            line=written.line,
        )
        word = written.content.partition("#")[0].strip().upper()
        if word in _TRUTH and not written.is_numeric:
            return self._true_or_false(question, is_true=_TRUTH[word])
        if written.is_numeric:
            return self._numeric(question)
        if not written.answers:
            raise GiftError(written.line, "no answer in the braces begins with = or ~")
        if any(answer.sign == "~" for answer in written.answers):
            return self._choice(question)
        if all(split_pair(answer.text) for answer in written.answers):
            return self._matching(question)
        return self._short_text(question)

    def _left_out(self, what: str, line: int | None = None) -> None:
        name = self._written.title or self._written.before.strip()[:40]
        self._collector.not_understood(line or self._written.line, f"question {name!r}: {what}")

    def _text(self, escaped: str) -> str:
        text = without_unseen(unescape(escaped)).strip()
        text_format = self._written.text_format
        if text_format == "markdown":
            return text
        if text_format == "html" or (text_format == "moodle" and _LOOKS_LIKE_HTML.search(text)):
            return html_to_markdown(text, lambda what: self._left_out(f"{what} is not understood"))
        return plain_to_markdown(text)

    def _answer(self, written: GiftAnswer, text: str, *, correct: bool) -> Answer:
        return Answer(text, correct, self._text(written.feedback))

    def _true_or_false(self, question: Question, *, is_true: bool) -> Question:
        _, *feedback = self._written.content.split("#")  # the first is for the wrong answer
        wrong = self._text(feedback[0]) if feedback else ""
        answers = (
            Answer("True", is_true, "" if is_true else wrong),
            Answer("False", not is_true, wrong if is_true else ""),
        )
        return replace(question, kind=ExerciseKind.SINGLE_CHOICE, answers=answers)

    def _choice(self, question: Question) -> Question:
        rights = [answer for answer in self._written.answers if answer.sign == "="]
        answers = []
        for written in self._written.answers:
            if rights:
                correct = written.sign == "="
                if written.weight is not None and not correct and written.weight > 0:
                    self._left_out(
                        f"partial credit of {written.weight:g} % for one option is not understood", written.line
                    )
            else:
                correct = (written.weight or 0) > 0
            answers.append(self._answer(written, self._text(written.text), correct=correct))
        several = not rights or len(rights) > 1
        kind = ExerciseKind.MULTIPLE_CHOICE if several else ExerciseKind.SINGLE_CHOICE
        return replace(question, kind=kind, answers=tuple(answers))

    def _short_text(self, question: Question) -> Question:
        answers = []
        for written in self._written.answers:
            text = without_unseen(unescape(written.text)).strip()
            if "*" in text.replace("\\*", ""):
                self._left_out(f"the pattern {text!r} is not understood", written.line)
                continue
            weight = 100.0 if written.weight is None else written.weight
            if 0 < weight < _NEAR_FULL:
                self._left_out(f"partial credit for {text!r} is not understood", written.line)
            answers.append(self._answer(written, text.replace("\\*", "*"), correct=weight >= _NEAR_FULL))
        return replace(question, answers=tuple(answers))

    def _matching(self, question: Question) -> Question:
        pairs, distractors = [], []
        for written in self._written.answers:
            left, right = map(self._text, split_pair(written.text) or ("", ""))
            if left:
                pairs.append((left, right))
            else:
                distractors.append(right)
        return replace(question, kind=ExerciseKind.MATCHING, pairs=tuple(pairs), distractors=tuple(distractors))

    def _numeric(self, question: Question) -> Question:
        answers: list[Answer] = []
        tolerance = 0.0
        for written in self._written.answers:
            weight = written.weight if written.weight is not None else 100.0 if written.sign == "=" else 0.0
            if written.sign == "~" or not written.text.strip():
                continue  # the feedback for everything else, which has no number of its own
            try:
                middle, allowed = read_range(unescape(written.text))
            except (InvalidOperation, ValueError) as error:
                raise GiftError(
                    written.line, f"{written.text.strip()!r} is no number and no range of numbers"
                ) from error
            correct = weight >= _NEAR_FULL
            if correct and any(answer.correct for answer in answers):
                self._left_out("a second right number is not understood", written.line)
                continue
            if not correct and weight > 0:
                self._left_out("partial credit for a number is not understood", written.line)
            tolerance = float(allowed) if correct else tolerance
            answers.append(self._answer(written, middle, correct=correct))
        return replace(question, kind=ExerciseKind.NUMERIC, answers=tuple(answers), tolerance=tolerance)


def _as_options(is_true: bool) -> tuple[tuple[str, bool], ...]:
    return ("True", is_true), ("False", not is_true)


def read_range(text: str) -> tuple[str, Decimal]:
    """The number in the middle and what may be beside it, of ``3``, ``3:0.1`` or ``2.9..3.1``.

    >>> read_range("2.9..3.1"), read_range("-1:0.5")
    (('3', Decimal('0.1')), ('-1', Decimal('0.5')))

    Raises:
        ValueError: it is none of these.
        InvalidOperation: a part is no number.
    """
    low, dots, high = text.partition("..")
    if dots:
        first, last = Decimal(finite_digits(low)), Decimal(finite_digits(high))
        if last < first:
            raise ValueError(text)
        return plain_digits(str(((first + last) / 2).normalize())), (last - first) / 2
    number, _, allowed = text.partition(":")
    return plain_digits(finite_digits(number)), abs(Decimal(finite_digits(allowed or "0")))
