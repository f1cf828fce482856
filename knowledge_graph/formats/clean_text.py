"""Texts without characters that nobody sees."""

from __future__ import annotations

import re
from typing import Final

from knowledge_graph.concepts import LocalizedText
from knowledge_graph.exercises.template_fields import TableReader

LONGEST_TITLE: Final = 200
CONTROL_CHARACTER: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""All but line ends and tabs."""
UNSEEN_CHARACTER: Final = re.compile("[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
"""Line ends that are not seen as such, marks that turn the writing, and the byte order mark."""
_NOT_IN_NAMES: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def is_clean_name(text: str) -> bool:
    r"""Whether the text may be a title: one line, without characters that are unseen or turn the writing direction.

    >>> is_clean_name("Dot product"), is_clean_name("tcudorp \u202etod"), is_clean_name("two\nlines")
    (True, False, False)
    """
    return _NOT_IN_NAMES.search(text) is None


def clean_localized(
    table: TableReader, key: str, source_language: str, longest: int, *, name: bool = False
) -> LocalizedText:
    """A text in several languages, without characters that nobody sees; a name is also one line."""
    text = table.localized(key, source_language=source_language, longest=longest)
    by_language = table.table(key, most=20) if key in table else table
    for language, written in text.by_language.items():
        check_text(by_language, language, f"{key} in {language!r}", written, name=name)
    stripped = {language: written.strip() for language, written in text.by_language.items()}
    return LocalizedText(source_language, stripped)


def check_text(table: TableReader, key: str, what: str, text: str, *, name: bool) -> None:
    """Notes characters that do not belong in a text, or in the one line of a name."""
    if name and not is_clean_name(text.strip()):
        table.error(key, f"{what} holds a line end or a character that is unseen or turns the writing: remove it")
    elif CONTROL_CHARACTER.search(text):
        table.error(key, f"{what} holds a control character: remove it")
