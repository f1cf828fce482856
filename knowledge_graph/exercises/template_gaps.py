"""Reads gaps of clozes and tables, and the cells around them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises.gap_markers import parse_gap_answer
from knowledge_graph.exercises.grading import MAX_GAPS
from knowledge_graph.exercises.kinds import ExerciseKind, GapTemplate
from knowledge_graph.exercises.quantities import UnreadableQuantityError, known_unit
from knowledge_graph.exercises.short_text import fold_text
from knowledge_graph.exercises.template_fields import TableReader
from knowledge_graph.exercises.template_wording import Wording

__all__ = ["MAX_GAPS", "check_gap_answer", "read_gap", "read_grid", "read_unit"]

MAX_ACCEPTED: Final = 50
MAX_OPTIONS: Final = 10
MAX_COLUMNS: Final = 8
MAX_ROWS: Final = 12
LARGEST_TOLERANCE: Final = 1_000_000
LONGEST_TEXT: Final = 150
LONGEST_UNIT: Final = 40
LONGEST_CELL: Final = 300
_KEYS: Final = ("answer", "accepted", "options")


def read_gap(table: TableReader, wording: Wording) -> GapTemplate:
    """A number, a short text or a choice, by the one of ``answer``, ``accepted`` and ``options`` that is there."""
    if sum(key in table for key in _KEYS) != 1:
        table.error("answer", f"a gap has one of {', '.join(_KEYS)}")
        return GapTemplate()
    gap = GapTemplate(
        answer=wording.expression(table, "answer") if "answer" in table else "",
        tolerance=table.number("tolerance", low=0, high=LARGEST_TOLERANCE, default=0.0) if "answer" in table else 0.0,
        relative=table.number("relative", low=0, high=1, default=0.0) if "answer" in table else 0.0,
        unit=read_unit(table) if "answer" in table else "",
        accepted=_accepted(table, wording),
        options=tuple(wording.localized_here(each, LONGEST_TEXT) for each in table.tables("options", most=MAX_OPTIONS)),
    )
    if "options" in table and len(gap.options) < 2:
        table.error("options", "a choice needs at least two options, the right one first")
    table.refuse_unknown_keys()
    return gap


def read_unit(table: TableReader) -> str:
    """The unit of a number; empty for none."""
    unit = table.text("unit", longest=LONGEST_UNIT, default="")
    if unit:
        try:
            known_unit(unit)
        except UnreadableQuantityError as error:
            table.error("unit", f"{unit!r} is not a unit: {error}")
    return unit


def read_grid(
    table: TableReader, wording: Wording
) -> tuple[tuple[LocalizedText, ...], tuple[tuple[LocalizedText | None, ...], ...], tuple[GapTemplate, ...]]:
    """The heads of the columns, the cells, None for each that is to be filled in, and the gaps in reading order."""
    columns = tuple(_head(head, wording) for head in table.tables("column", most=MAX_COLUMNS))
    gaps: list[GapTemplate] = []
    rows = []
    for row in table.tables("row", most=MAX_ROWS):
        cells = tuple(_cell(cell, wording, gaps) for cell in row.cells("cells", most=MAX_COLUMNS))
        if len(cells) != len(columns):
            row.error("cells", f"the row has {len(cells)} cells, the table {len(columns)} columns")
        row.refuse_unknown_keys()
        rows.append(cells)
    if not gaps or len(gaps) > MAX_GAPS:
        table.error("row", f"a table needs 1 to {MAX_GAPS} cells to fill in")
    return columns, tuple(rows), tuple(gaps)


def check_gap_answer(table: TableReader, wording: Wording, text: str, gaps: Sequence[GapTemplate]) -> None:
    """Notes what is wrong with a wrong answer to a gap.

    Raises:
        ValueError: it is not the number of a gap and an answer.
    """
    place, wrong = parse_gap_answer(text, gaps)
    match gaps[place].kind:
        case ExerciseKind.NUMERIC:
            wording.check_expression(table, "answer", wrong)
        case ExerciseKind.SHORT_TEXT:
            wording.check_places(table, "answer", [wrong])
        case _:
            pass


def _head(table: TableReader, wording: Wording) -> LocalizedText:
    head = wording.localized(table, "head", LONGEST_CELL)
    table.refuse_unknown_keys()
    return head


def _cell(cell: TableReader | str, wording: Wording, gaps: list[GapTemplate]) -> LocalizedText | None:
    if isinstance(cell, str):
        return LocalizedText(wording.source_language, {wording.source_language: cell})
    if "text" in cell:
        text = wording.localized(cell, "text", LONGEST_CELL)
        cell.refuse_unknown_keys()
        return text
    gaps.append(read_gap(cell, wording))
    return None


def _accepted(table: TableReader, wording: Wording) -> tuple[str, ...]:
    accepted = table.texts("accepted", most=MAX_ACCEPTED, longest=LONGEST_TEXT)
    wording.check_places(table, "accepted", accepted)
    if "accepted" in table and not all(fold_text(text) for text in accepted or ("",)):
        table.error("accepted", "nothing of an accepted answer is left without punctuation")
    return accepted
