"""Reads what of an exercise depends on its kind: the right answers and the wrong ones that were foreseen."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, assert_never

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises.arrangements import parse_order, parse_pair, right_sides
from knowledge_graph.exercises.expressions import is_valid_name
from knowledge_graph.exercises.gap_markers import find_markers, marker
from knowledge_graph.exercises.grading_formulas import FORMS
from knowledge_graph.exercises.kinds import (
    ExerciseKind,
    ExerciseTemplate,
    Misconception,
    OptionTemplate,
    PairTemplate,
)
from knowledge_graph.exercises.short_text import fold_text
from knowledge_graph.exercises.template_fields import TableReader
from knowledge_graph.exercises.template_gaps import (
    MAX_GAPS,
    check_gap_answer,
    read_gap,
    read_grid,
    read_unit,
)
from knowledge_graph.exercises.template_wording import Wording

MAX_MISCONCEPTIONS: Final = 40
MAX_OPTIONS: Final = 10
MAX_ITEMS: Final = 12
"""Items to put in order, pairs, distractors."""
MAX_ACCEPTED: Final = 50
LEAST_ITEMS: Final = 3
"""An order is never shown as it is right, so two items would leave one answer."""
LARGEST_TOLERANCE: Final = 1_000_000
LONGEST_OPTION: Final = 1_000
LONGEST_FEEDBACK: Final = 1_000
LONGEST_SHORT_TEXT: Final = 150
LONGEST_UNIT: Final = 40


def with_answers(template: ExerciseTemplate, table: TableReader, wording: Wording) -> ExerciseTemplate:
    """The template with the keys of its kind, read from its table; every problem is noted there."""
    return _AnswersReader(table, wording).read(template)


class _AnswersReader:
    def __init__(self, table: TableReader, wording: Wording) -> None:
        self._table = table
        self._wording = wording

    def read(self, template: ExerciseTemplate) -> ExerciseTemplate:  # noqa: PLR0911 - one case for each kind
        match template.kind:
            case ExerciseKind.NUMERIC:
                return self._numeric(template)
            case ExerciseKind.SYMBOLIC:
                return self._symbolic(template)
            case ExerciseKind.SINGLE_CHOICE | ExerciseKind.MULTIPLE_CHOICE:
                return replace(template, options=self._options(template.kind))
            case ExerciseKind.ORDERING:
                return self._ordering(template)
            case ExerciseKind.MATCHING:
                return self._matching(template)
            case ExerciseKind.SHORT_TEXT:
                return self._short_text(template)
            case ExerciseKind.CLOZE:
                return self._cloze(template)
            case ExerciseKind.TABLE:
                return self._grid(template)
            case ExerciseKind.SELF_EXPLANATION:
                return replace(template, rubric=self._rubric())
            case _:
                assert_never(template.kind)

    def _numeric(self, template: ExerciseTemplate) -> ExerciseTemplate:
        return replace(
            template,
            answer=self._wording.expression(self._table, "answer"),
            tolerance=self._table.number("tolerance", low=0, high=LARGEST_TOLERANCE, default=0.0),
            relative=self._table.number("relative", low=0, high=1, default=0.0),
            unit=read_unit(self._table),
            misconceptions=self._misconceptions(template),
        )

    def _symbolic(self, template: ExerciseTemplate) -> ExerciseTemplate:
        constant = self._table.text("constant", longest=LONGEST_UNIT, default="")
        if constant and (not is_valid_name(constant) or constant in self._wording.names or constant == "e"):
            self._table.error("constant", f"{constant!r} cannot be the name of a constant")
        form = self._table.text("form", longest=LONGEST_UNIT, default="")
        if form and form not in FORMS:
            self._table.error("form", f"there is no form {form!r}; there are {', '.join(FORMS)}")
        return replace(
            template,
            answer=self._wording.expression(self._table, "answer"),
            form=form,
            constant=constant,
            misconceptions=self._misconceptions(template),
        )

    def _ordering(self, template: ExerciseTemplate) -> ExerciseTemplate:
        tables = self._table.tables("item", most=MAX_ITEMS)
        items = tuple(self._text(table, "text") for table in tables)
        if len(items) < LEAST_ITEMS:
            self._table.error("item", f"an ordering needs at least {LEAST_ITEMS} items")
        template = replace(template, items=items)
        return replace(template, misconceptions=self._misconceptions(template))

    def _matching(self, template: ExerciseTemplate) -> ExerciseTemplate:
        pairs = []
        for table in self._table.tables("pair", most=MAX_ITEMS):
            left, right = (self._wording.localized(table, side, LONGEST_OPTION) for side in ("left", "right"))
            pairs.append(PairTemplate(left, right))
            table.refuse_unknown_keys()
        distractors = tuple(self._text(table, "text") for table in self._table.tables("distractor", most=MAX_ITEMS))
        template = replace(template, pairs=tuple(pairs), distractors=distractors)
        sides = len(right_sides(template))
        if len(pairs) < 2 or sides < 2 or max(len(pairs), sides) < LEAST_ITEMS:
            self._table.error("pair", "a matching needs at least two pairs, two right sides, and three of either")
        return replace(template, misconceptions=self._misconceptions(template))

    def _short_text(self, template: ExerciseTemplate) -> ExerciseTemplate:
        accepted = self._table.texts("accepted", most=MAX_ACCEPTED, longest=LONGEST_SHORT_TEXT, needed=True)
        self._wording.check_places(self._table, "accepted", accepted)
        if not accepted and "accepted" in self._table:
            self._table.error("accepted", "a short text needs at least one accepted answer")
        for text in accepted:
            if text and not fold_text(text):
                self._table.error("accepted", f"nothing of {text!r} is left without punctuation")
        template = replace(template, accepted=accepted)
        return replace(template, misconceptions=self._misconceptions(template))

    def _cloze(self, template: ExerciseTemplate) -> ExerciseTemplate:
        gaps = tuple(read_gap(table, self._wording) for table in self._table.tables("gap", most=MAX_GAPS))
        if not gaps:
            self._table.error("gap", "a cloze needs at least one gap")
        for language, stem in template.stem.by_language.items():
            if sorted(find_markers(stem)) != list(range(1, len(gaps) + 1)):
                numbers = ", ".join(map(marker, range(1, len(gaps) + 1)))
                message = f"the stem in {language!r} must name each gap once, outside of mathematics: {numbers}"
                self._table.error("text", message)
        template = replace(template, gaps=gaps)
        return replace(template, misconceptions=self._misconceptions(template))

    def _grid(self, template: ExerciseTemplate) -> ExerciseTemplate:
        columns, rows, gaps = read_grid(self._table, self._wording)
        template = replace(template, columns=columns, rows=rows, gaps=gaps)
        return replace(template, misconceptions=self._misconceptions(template))

    def _rubric(self) -> tuple[LocalizedText, ...]:
        points = tuple(self._text(table, "text") for table in self._table.tables("point", most=MAX_ITEMS))
        if not points:
            self._table.error("point", "a self-explanation needs at least one point of its rubric")
        return points

    def _text(self, table: TableReader, key: str) -> LocalizedText:
        text = self._wording.localized(table, key, LONGEST_OPTION)
        table.refuse_unknown_keys()
        return text

    def _misconceptions(self, template: ExerciseTemplate) -> tuple[Misconception, ...]:
        misconceptions = []
        for table in self._table.tables("misconception", most=MAX_MISCONCEPTIONS):
            identifier = self._wording.identifier(table, "id")
            feedback = self._wording.localized(table, "feedback", LONGEST_FEEDBACK)
            misconceptions.append(Misconception(identifier, feedback, self._wrong_answer(table, template)))
            table.refuse_unknown_keys()
        return tuple(misconceptions)

    def _wrong_answer(self, table: TableReader, template: ExerciseTemplate) -> str:
        if template.kind in {ExerciseKind.NUMERIC, ExerciseKind.SYMBOLIC}:
            return self._wording.expression(table, "answer")
        answer = table.text("answer", longest=LONGEST_SHORT_TEXT)
        try:
            if not answer:
                return ""
            if template.kind is ExerciseKind.ORDERING:
                parse_order(answer, len(template.items))
            elif template.kind is ExerciseKind.MATCHING:
                parse_pair(answer, template)
            elif template.gaps:
                check_gap_answer(table, self._wording, answer, template.gaps)
            else:
                self._wording.check_places(table, "answer", [answer])
        except ValueError as error:
            table.error("answer", str(error))
        return answer

    def _options(self, kind: ExerciseKind) -> tuple[OptionTemplate, ...]:
        options = tuple(self._option(table) for table in self._table.tables("option", most=MAX_OPTIONS))
        correct = sum(option.correct for option in options)
        if len(options) < 2:
            self._table.error("option", "a choice exercise needs at least two options")
        if kind is ExerciseKind.SINGLE_CHOICE and correct != 1:
            self._table.error("option", f"exactly one option must be correct, not {correct}")
        if correct == 0 and kind is ExerciseKind.MULTIPLE_CHOICE:
            self._table.error("option", "at least one option must be correct")
        return options

    def _option(self, table: TableReader) -> OptionTemplate:
        text = self._wording.localized(table, "text", LONGEST_OPTION)
        correct = table.truth("correct")
        mistake = None
        if not correct and ("misconception" in table or "feedback" in table):
            identifier = self._wording.identifier(table, "misconception")
            mistake = Misconception(identifier, self._wording.localized(table, "feedback", LONGEST_FEEDBACK))
        elif not correct:
            table.warning("text", "a wrong option without misconception and feedback tells the learner nothing")
        table.refuse_unknown_keys()
        return OptionTemplate(text, correct, mistake)
