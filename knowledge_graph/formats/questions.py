"""Fixed questions: what other systems hold, between their files and our templates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Final

from knowledge_graph.concepts import ConceptId, LocalizedText, text_hash
from knowledge_graph.exercises.exact_values import ExpressionError, to_float
from knowledge_graph.exercises.expressions import evaluate, parse_expression
from knowledge_graph.exercises.functions import as_scalar
from knowledge_graph.exercises.kinds import (
    ExerciseKind,
    ExerciseTemplate,
    Misconception,
    OptionTemplate,
    PairTemplate,
    Variant,
)
from knowledge_graph.exercises.places import escape_places
from knowledge_graph.exercises.template_toml import templates_to_toml
from knowledge_graph.exercises.templates import DEFAULT_MINUTES, read_templates
from knowledge_graph.exercises.variants import VariantError, make_variant
from knowledge_graph.exercises.verification import verify_template
from knowledge_graph.formats.protocol import Progress, ReadExercises, no_progress
from knowledge_graph.problems import Place, Problem, Severity, in_reading_order

MOST_QUESTIONS: Final = 5_000
MOST_PROBLEMS: Final = 500
MOST_DIGITS: Final = 15
LONGEST_SLUG: Final = 50
ROUNDING: Final = 0.00005
"""Tolerance for a number that has no end as decimal digits, such as 1/3: other systems let nobody type a fraction."""


EXCHANGED: Final = frozenset(
    {
        ExerciseKind.SINGLE_CHOICE,
        ExerciseKind.MULTIPLE_CHOICE,
        ExerciseKind.NUMERIC,
        ExerciseKind.ORDERING,
        ExerciseKind.MATCHING,
        ExerciseKind.SHORT_TEXT,
    }
)
"""The kinds that other systems have, too."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Something that may be answered: an option's text in Markdown, a number or a short text, and what to say of it."""

    text: str
    correct: bool = False
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as other systems have it. Texts are Markdown but for numbers and short texts.

    Attributes:
        name: what its author calls it; its id is made of it.
        answers: options of choices; the right answers of numbers (one) and short texts, and foreseen wrong ones.
        items: ordering: in the right order.
        pairs, distractors: matching.
        tolerance: numeric.
        solution: empty where the other system has none.
        line: where it begins.
    """

    name: str
    kind: ExerciseKind
    stem: str
    answers: tuple[Answer, ...] = ()
    items: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    distractors: tuple[str, ...] = ()
    tolerance: float = 0.0
    hints: tuple[str, ...] = ()
    solution: str = ""
    line: int = 1


def question_of(variant: Variant) -> Question:
    """The variant as a fixed question; orders and pairs that were foreseen as mistakes have no place in one."""
    key = variant.key
    feedback = {mistake.answer: mistake.feedback for mistake in key.mistakes}
    wrong = tuple(Answer(mistake.answer, feedback=mistake.feedback) for mistake in key.mistakes)
    answers: tuple[Answer, ...] = ()
    shown = {option.id: option.text for option in variant.options}
    tolerance = key.tolerance
    if variant.kind is ExerciseKind.NUMERIC:
        digits, exact = decimal_of(key.value)
        answers = (Answer(digits, correct=True), *(replace(one, text=decimal_of(one.text)[0]) for one in wrong))
        tolerance = max(tolerance, key.relative * abs(float(digits)))
        tolerance = tolerance if exact else max(tolerance, ROUNDING)
    elif variant.kind is ExerciseKind.SHORT_TEXT:
        answers = (*(Answer(text, correct=True) for text in key.accepted), *wrong)
    elif key.correct_options:
        answers = tuple(Answer(text, id_ in key.correct_options, feedback.get(id_, "")) for id_, text in shown.items())
    rights = dict(pair.split(":") for pair in key.correct_pairs)
    used = set(rights.values())
    return Question(
        name=f"{variant.template_id}-{variant.seed}",
        kind=variant.kind,
        stem=variant.stem,
        answers=answers,
        items=tuple(shown[identifier] for identifier in key.correct_order),
        pairs=tuple((prompt.text, shown[rights[prompt.id]]) for prompt in variant.prompts),
        distractors=tuple(text for identifier, text in shown.items() if rights and identifier not in used),
        tolerance=tolerance,
        hints=variant.hints,
        solution=variant.solution,
    )


def questions_of(
    templates: Sequence[ExerciseTemplate],
    *,
    language: str,
    seeds: Sequence[int],
    problems: list[Problem],
    progress: Progress = no_progress,
) -> Iterator[Question]:
    """One question a template and seed; a template without parameters is written once. Notes what is lost."""
    for done, template in enumerate(templates, start=1):
        place = Place(template.file, template.line)
        if template.kind not in EXCHANGED or template.unit:
            what = f"exercise {template.id!r}: {'a number with a unit' if template.unit else template.kind.value}"
            message = f"{what} has no form in other systems: left out"
            problems.append(Problem.at(place, "left-out", message, Severity.WARNING))
            progress(done, len(templates))
            continue
        if template.kind in {ExerciseKind.ORDERING, ExerciseKind.MATCHING} and template.misconceptions:
            message = f"exercise {template.id!r}: feedback on wrong orders or pairs is left out"
            problems.append(Problem.at(place, "left-out", message, Severity.WARNING))
        for seed in seeds if template.varies else seeds[:1]:
            try:
                yield question_of(make_variant(template, seed, language))
            except VariantError as error:
                problems.append(Problem.at(place, "no-variant", str(error)))
        progress(done, len(templates))


def not_exchanged(question: Question) -> ValueError:
    """For writers: a question of a kind that `questions_of` leaves out."""
    return ValueError(f"{question.kind.value} has no form in other systems")


def decimal_of(exact: str) -> tuple[str, bool]:
    """The exact number of a key as decimal digits, and whether they are exact too.

    >>> decimal_of("3/4"), decimal_of("sqrt(2)"), decimal_of("-7")
    (('0.75', True), ('1.41421356237', False), ('-7', True))
    """
    number = as_scalar(evaluate(parse_expression(exact), _no_name))
    if isinstance(number, Fraction) and number.denominator == 1:
        return str(number.numerator), True
    digits = plain_digits(f"{to_float(number):.12g}")
    return digits, isinstance(number, Fraction) and Fraction(digits) == number


def plain_digits(number: str) -> str:
    """A decimal number without an exponent, with the fifteen digits that a template may have.

    >>> plain_digits("1.5e-3"), plain_digits("2E2")
    ('0.0015', '200')
    """
    digits = format(Decimal(number), "f")
    whole, _, places = digits.partition(".")
    room = max(0, MOST_DIGITS - len(whole.lstrip("-")))
    return digits if len(places) <= room else format(round(Decimal(number), room), "f")


def finite_digits(number: str) -> str:
    """The text of a number that has digits, of a size that anybody types.

    Raises:
        ValueError: it has none.
    """
    value = Decimal(number.strip())
    if not value.is_finite() or abs(value.adjusted()) > 40:
        raise ValueError(number)
    return str(value)


def _no_name(name: str) -> Fraction:
    raise ExpressionError(f"there is no {name!r} in a key")


@dataclass(slots=True)
class QuestionCollector:
    """Makes templates of the questions of one file and keeps what is to be said about them.

    Attributes:
        file: how the file is named in messages.
    """

    file: str
    concept_id: ConceptId
    language: str
    templates: dict[str, ExerciseTemplate] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def of(cls, path: Path, concept_id: ConceptId, language: str) -> QuestionCollector:
        return cls(path.name, concept_id, language)

    def error(self, line: int, code: str, message: str) -> None:
        self._note(Severity.ERROR, line, code, message)

    def warning(self, line: int, code: str, message: str) -> None:
        self._note(Severity.WARNING, line, code, message)

    def not_understood(self, line: int, what: str) -> None:
        self.warning(line, "not-understood", f"{what}: left out")

    def _note(self, severity: Severity, line: int, code: str, message: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem.at(Place(self.file, line), code, message, severity))

    def result(self) -> ReadExercises:
        return ReadExercises(tuple(self.templates.values()), in_reading_order(self.problems))

    def add(self, question: Question) -> None:
        """Keeps the question if it makes a sound exercise, and says so otherwise."""
        if len(self.templates) >= MOST_QUESTIONS:
            self.error(question.line, "too-many", f"a file has at most {MOST_QUESTIONS} questions")
            return
        draft = self._template(question)
        read, problems = read_templates(
            templates_to_toml([draft]), concept_id=self.concept_id, source_language=self.language, file=self.file
        )
        found = [*problems, *(verify_template(read[0]) if read else ())]
        errors = sorted({problem.message for problem in found if problem.severity == "error"})
        for message in errors:
            self.error(question.line, "invalid-exercise", f"question {question.name!r}: {message}")
        if not errors and read:
            self._warn(question)
            self.templates[draft.id] = replace(read[0], line=question.line)

    def _warn(self, question: Question) -> None:
        if not question.solution:
            message = f"question {question.name!r} has no general feedback: its solution shows the right answer alone"
            self.warning(question.line, "no-solution", message)
        if question.answers and question.kind in {ExerciseKind.SINGLE_CHOICE, ExerciseKind.MULTIPLE_CHOICE}:
            silent = sum(not answer.correct and not answer.feedback for answer in question.answers)
            if silent:
                message = f"question {question.name!r}: {silent} wrong options have no feedback"
                self.warning(question.line, "no-feedback", message)

    def _template(self, question: Question) -> ExerciseTemplate:
        rights = [answer for answer in question.answers if answer.correct]
        wrongs = [answer for answer in question.answers if not answer.correct]
        short, numeric = question.kind is ExerciseKind.SHORT_TEXT, question.kind is ExerciseKind.NUMERIC
        choice = bool(question.answers) and not short and not numeric
        return ExerciseTemplate(
            id=self._free_id(question.name),
            concept_id=self.concept_id,
            kind=question.kind,
            concept_weights={self.concept_id: 1.0},
            difficulty=0.0,
            minutes=DEFAULT_MINUTES,
            parameters=(),
            values=(),
            require=(),
            stem=self._text(question.stem),
            hints=tuple(map(self._text, question.hints)),
            solution=self._text(question.solution or right_answer_text(question)),
            answer=rights[0].text if numeric and rights else "",
            tolerance=question.tolerance,
            misconceptions=()
            if choice
            else tuple(self._misconception(answer, escape_places(answer.text)) for answer in wrongs if answer.feedback),
            options=tuple(map(self._option, question.answers)) if choice else (),
            content_hash="",
            items=tuple(map(self._text, question.items)),
            pairs=tuple(PairTemplate(self._text(left), self._text(right)) for left, right in question.pairs),
            distractors=tuple(map(self._text, question.distractors)),
            accepted=tuple(escape_places(answer.text) for answer in rights) if short else (),
        )

    def _text(self, text: str) -> LocalizedText:
        return LocalizedText(self.language, {self.language: escape_places(text)})

    def _misconception(self, answer: Answer, wrong: str = "") -> Misconception:
        return Misconception(f"imported-{text_hash(answer.feedback)[:8]}", self._text(answer.feedback), wrong)

    def _option(self, answer: Answer) -> OptionTemplate:
        mistake = self._misconception(answer) if answer.feedback and not answer.correct else None
        return OptionTemplate(self._text(answer.text), answer.correct, mistake)

    def _free_id(self, name: str) -> str:
        slug = _slug(name)
        base = slug if slug.startswith(f"{self.concept_id}-") else f"{self.concept_id}-{slug or 'question'}"
        base, number = base[:70].strip("-"), 1
        identifier = base
        while identifier in self.templates:
            number += 1
            identifier = f"{base}-{number}"
        return identifier


def right_answer_text(question: Question) -> str:
    """What is right, in no language: for questions that come without a solution."""
    match question.kind:
        case ExerciseKind.ORDERING:
            return "\n".join(f"{number}. {_one_line(item)}" for number, item in enumerate(question.items, start=1))
        case ExerciseKind.MATCHING:
            return "\n".join(f"- {_one_line(left)} → {_one_line(right)}" for left, right in question.pairs)
        case _:
            return "\n".join(f"- {_one_line(answer.text)}" for answer in question.answers if answer.correct)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")
