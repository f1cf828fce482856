"""The shapes of exercises: a template, the variant a seed makes of it, its answer key, a raw answer and its grade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from knowledge_graph.concepts import ConceptId, LocalizedText


class ExerciseKind(StrEnum):
    """What the learner is asked to do."""

    SINGLE_CHOICE = "single-choice"
    MULTIPLE_CHOICE = "multiple-choice"
    NUMERIC = "numeric"
    ORDERING = "ordering"
    MATCHING = "matching"
    SHORT_TEXT = "short-text"
    SYMBOLIC = "symbolic"
    CLOZE = "cloze"
    TABLE = "table"
    SELF_EXPLANATION = "self-explanation"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One random value of a template: an integer range without some values, or a choice among expressions."""

    name: str
    low: int = 0
    high: int = 0
    exclude: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variable:
    """A name in formulas, and the numbers it may stand for when two formulas are compared.

    Attributes:
        whole: it stands for integers alone.
    """

    name: str
    low: float = -3.0
    high: float = 3.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Misconception:
    """A named wrong idea: the wrong answer it leads to, and what to say about it.

    Attributes:
        answer: numeric and symbolic: an expression. Short text: a text that is folded as what is typed. Ordering:
            numbers of items in a wrong order, ``"3, 2"`` for any order with the third before the second. Matching:
            ``"2: 1"`` for the second left side with the right side of the first pair; distractors are counted after
            the pairs. Cloze and table: ``"2: a - b"``, the number of a gap and a wrong answer to it; for a choice the
            number of an option. Empty for options of choices, which are answers themselves.
    """

    id: str
    feedback: LocalizedText
    answer: str = ""


@dataclass(frozen=True, slots=True)
class OptionTemplate:
    """One option of a choice exercise. A wrong option should name its misconception and carry its feedback."""

    text: LocalizedText
    correct: bool
    misconception: Misconception | None = None


@dataclass(frozen=True, slots=True)
class PairTemplate:
    """What belongs together in a matching exercise. Pairs with equal right sides share one."""

    left: LocalizedText
    right: LocalizedText


@dataclass(frozen=True, slots=True)
class GapTemplate:
    """Something to fill in, in a text or a table: a number, a short text or a choice, by which of these is given.

    Attributes:
        answer, tolerance, relative, unit: of a number, as of a numeric exercise.
        accepted: of a short text.
        options: of a choice; the first is right, and they are shuffled.
    """

    answer: str = ""
    tolerance: float = 0.0
    relative: float = 0.0
    unit: str = ""
    accepted: tuple[str, ...] = ()
    options: tuple[LocalizedText, ...] = ()

    @property
    def kind(self) -> ExerciseKind:
        """The kind of exercise it is by itself."""
        if self.options:
            return ExerciseKind.SINGLE_CHOICE
        return ExerciseKind.SHORT_TEXT if self.accepted else ExerciseKind.NUMERIC


@dataclass(frozen=True, slots=True)
class ExerciseTemplate:
    """What a seed turns into a fresh exercise.

    Attributes:
        id: deployment-wide and permanent.
        concept_id: the concept it belongs to (evidence weight 1).
        concept_weights: every concept it gives evidence about, the own one included, with weight in (0, 1].
        difficulty: prior difficulty in logits relative to its concept.
        minutes: expected minutes to answer.
        parameters: random values, drawn in this order.
        values: derived values by name, expressions over parameters and earlier values, in this order.
        require: conditions; a draw that breaks one is drawn again.
        stem, hints, solution: texts with ``@{expression}`` places.
        answer: numeric and symbolic: an expression.
        tolerance: numeric: the absolute difference still accepted.
        misconceptions: all kinds but choices: wrong answers that say what went wrong.
        options: choice kinds.
        content_hash: names exactly this text and these rules; a response refers to it.
        file, line: where it is written, for messages.
        items: ordering: what is to be put in order, in the right order.
        pairs, distractors: matching: what belongs together, and right sides that belong to nothing.
        accepted: short text: every right answer, in whatever language; the first is the one shown.
        variables: names that formulas are in.
        form: symbolic: the form in which the answer must be written; empty for any.
        constant: symbolic: name of the constant that an antiderivative is given up to; empty for none.
        unit: numeric: the unit of the answer; empty for a plain number.
        relative: numeric: the difference still accepted, as a share of the answer.
        gaps: cloze and table: what is to be filled in; a cloze names the first gap ``[[1]]`` in its stem.
        columns, rows: table: the heads of its columns, and its cells; None is the next gap, in reading order.
        rubric: self-explanation: what a good answer says, shown once it is sent.
        generator: name of a function that makes values; empty for none.
        fixed: that few variants differ, or none, is meant.
    """

    id: str
    concept_id: ConceptId
    kind: ExerciseKind
    concept_weights: Mapping[ConceptId, float]
    difficulty: float
    minutes: float
    parameters: tuple[Parameter, ...]
    values: tuple[tuple[str, str], ...]
    require: tuple[str, ...]
    stem: LocalizedText
    hints: tuple[LocalizedText, ...]
    solution: LocalizedText
    answer: str
    tolerance: float
    misconceptions: tuple[Misconception, ...]
    options: tuple[OptionTemplate, ...]
    content_hash: str
    file: str = ""
    line: int = 0
    items: tuple[LocalizedText, ...] = ()
    pairs: tuple[PairTemplate, ...] = ()
    distractors: tuple[LocalizedText, ...] = ()
    accepted: tuple[str, ...] = ()
    variables: tuple[Variable, ...] = ()
    form: str = ""
    constant: str = ""
    unit: str = ""
    relative: float = 0.0
    gaps: tuple[GapTemplate, ...] = ()
    columns: tuple[LocalizedText, ...] = ()
    rows: tuple[tuple[LocalizedText | None, ...], ...] = ()
    rubric: tuple[LocalizedText, ...] = ()
    generator: str = ""
    fixed: bool = False

    @property
    def varies(self) -> bool:
        """Whether seeds make different variants, apart from the order in which things are shown."""
        return bool(self.parameters or self.generator)


@dataclass(frozen=True, slots=True)
class ExpectedMistake:
    """A wrong answer that was foreseen.

    ``answer`` is an exact number or a formula as text, an option id, a text, ids in a wrong order (``"c,b"``) or a
    wrong pair (``"2:a"``); in a cloze or table such an answer after the number of its gap, ``"2:1/2"``.
    """

    answer: str
    misconception: str
    feedback: str


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """What grading needs. Never leaves the server.

    Attributes:
        value: numeric and symbolic: the exact answer as text, e.g. ``"3/4"``, ``"sqrt(2)"`` or ``"2*x^2 + 1"``.
        tolerance, relative: numeric: difference still accepted, absolute and as a share of the answer.
        unit: numeric: the unit of the answer; empty for a plain number.
        variables, form, constant: symbolic: as in the template.
        gaps: cloze and table: the key of each gap.
        correct_options: choice kinds: the ids that must be chosen, no others.
        all_options: every id that may be chosen, ordered or matched with.
        correct_order: ordering: all ids in the right order.
        correct_pairs: matching: the right pairs, each ``"left:right"``; a right side may occur several times.
        accepted: short text: every right answer; the first is the one shown.
    """

    kind: ExerciseKind
    value: str = ""
    tolerance: float = 0.0
    correct_options: frozenset[str] = frozenset()
    all_options: frozenset[str] = frozenset()
    mistakes: tuple[ExpectedMistake, ...] = ()
    correct_order: tuple[str, ...] = ()
    correct_pairs: frozenset[str] = frozenset()
    accepted: tuple[str, ...] = ()
    variables: tuple[Variable, ...] = ()
    form: str = ""
    constant: str = ""
    unit: str = ""
    relative: float = 0.0
    gaps: tuple[AnswerKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One option as shown: ids are ``a``, ``b``, ``c`` … in the shown order; those of left sides are ``1``, ``2`` …."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap as shown: options are given for a choice alone."""

    id: str
    kind: ExerciseKind
    options: tuple[Option, ...] = ()
    needs_unit: bool = False


@dataclass(frozen=True, slots=True)
class Variant:
    """A template made concrete by a seed, in one language. Pure: same template, seed and language, same variant.

    Numbers, the order of options and the key do not depend on the language.

    Attributes:
        options: what to choose from, to put in order (never shown in the right one), or to match with.
        prompts: matching: the left sides, in the author's order.
        gaps: cloze and table: what is to be filled in; ids are ``1``, ``2`` …, and ``[[1]]`` in the stem or in a cell
            is the place of the first.
        columns, rows: table: heads and cells.
        rubric: self-explanation: what a good answer says; for after the answer.
    """

    template_id: str
    template_hash: str
    seed: int
    language: str
    kind: ExerciseKind
    stem: str
    options: tuple[Option, ...]
    hints: tuple[str, ...]
    solution: str
    key: AnswerKey
    prompts: tuple[Option, ...] = ()
    gaps: tuple[Gap, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    rubric: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """What the learner sent, untouched.

    Attributes:
        text: numeric, symbolic, short text and self-explanation: what was typed.
        chosen: choices: option ids in any order; ordering: all ids in the learner's order; matching: ``"left:right"``.
        entries: cloze and table: for each gap what was typed, or the id of the option.
    """

    text: str = ""
    chosen: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


class Outcome(StrEnum):
    """UNREADABLE means that no try was used: the learner is told what could not be read and asks again.

    UNMARKED means that nothing was judged: the answer is kept, and says nothing about what the learner knows.
    """

    CORRECT = "correct"
    PARTIAL = "partial"
    INCORRECT = "incorrect"
    UNREADABLE = "unreadable"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Grade:
    """What grading found.

    Attributes:
        score: 0 to 1; 1 only for CORRECT.
        misconception: id of the misconception the answer shows, if one was recognised.
        feedback: what to tell the learner about it, in the variant's language.
        problem: for UNREADABLE a stable code: ``empty``, ``too-long``, ``not-a-number``, ``ambiguous-comma``,
            ``unknown-option``, ``one-option-only``, ``repeated-option``, ``incomplete``, ``too-complex``,
            ``timed-out``, ``not-an-expression``, ``unknown-name``, ``ambiguous-quotient``; for a formula that is
            right but not as asked ``not-factored``, ``not-expanded``, ``not-lowest-terms``, ``not-single-fraction``
            or ``constant-missing``; for quantities ``unit-missing``, ``unknown-unit`` or ``wrong-dimension``.
    """

    outcome: Outcome
    score: float
    misconception: str | None = None
    feedback: str | None = None
    problem: str | None = None


class Grader(Protocol):
    """Grades a raw answer within a bounded time, whatever the answer holds."""

    def grade(self, key: AnswerKey, answer: RawAnswer) -> Grade:
        """The grade. Never raises for anything a learner sent."""
        ...
