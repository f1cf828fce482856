"""Texts and expressions of one exercise: what they may refer to, and the languages they should be written in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from knowledge_graph.concepts import LocalizedText, is_valid_id
from knowledge_graph.exercises.expressions import MAX_LENGTH as LONGEST_EXPRESSION
from knowledge_graph.exercises.expressions import check_expression
from knowledge_graph.exercises.places import check_places, outside_mathematics
from knowledge_graph.exercises.template_fields import TableReader

LONGEST_IDENTIFIER: Final = 200
"""Longer texts are not quoted in messages; ids themselves are shorter."""


class Wording:
    """Reads and checks texts and expressions.

    Attributes:
        names: parameters and values read so far, which expressions may refer to.
        languages: of the stem; other texts should be in them, too.
    """

    def __init__(self, source_language: str) -> None:
        self.source_language = source_language
        self.names: set[str] = set()
        self.languages: tuple[str, ...] = ()

    def identifier(self, table: TableReader, key: str) -> str:
        identifier = table.text(key, longest=LONGEST_IDENTIFIER)
        if identifier and not is_valid_id(identifier):
            table.error(key, f"{identifier!r} is not an id: lower-case words joined by hyphens")
        return identifier

    def expression(self, table: TableReader, key: str) -> str:
        expression = table.text(key, longest=LONGEST_EXPRESSION)
        if expression:
            self.check_expression(table, key, expression)
        return expression

    def check_expression(self, table: TableReader, key: str, expression: str) -> None:
        problem = check_expression(expression, self.names) if expression else None
        if problem is not None:
            table.error(key, problem)

    def check_places(self, table: TableReader, key: str, texts: Iterable[str]) -> None:
        for text in texts:
            for problem in check_places(text, self.names):
                table.error(key, problem)

    def localized(self, table: TableReader, key: str, longest: int) -> LocalizedText:
        """The text by language that stands under a key."""
        return self._checked(table, key, table.localized(key, source_language=self.source_language, longest=longest))

    def localized_here(self, table: TableReader, longest: int) -> LocalizedText:
        """The text by language that a table is."""
        return self._checked(table, table.name, table.by_language(self.source_language, longest))

    def _checked(self, table: TableReader, key: str, text: LocalizedText) -> LocalizedText:
        self.check_places(table, key, text.by_language.values())
        missing = [language for language in self.languages if language not in text.by_language]
        if missing and any(character.isalpha() for character in outside_mathematics(text.source)):
            table.warning(key, f"{key} is not translated into {', '.join(missing)}; the source language is shown")
        return text
