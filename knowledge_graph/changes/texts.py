"""Changes to texts in several languages, and what a text may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from knowledge_graph.changes.base import ChangeError, Refusal
from knowledge_graph.concepts import LocalizedText
from knowledge_graph.formats.clean_text import CONTROL_CHARACTER, is_clean_name

TextChange: TypeAlias = Mapping[str, str | None]
"""New text by language; None takes the text of that language away."""

MOST_LANGUAGES: Final = 20


def changed_text(text: LocalizedText, change: TextChange, what: str, longest: int, *, name: bool) -> LocalizedText:
    """The text with other versions in some languages.

    Raises:
        ChangeError: a text may not be as it is, or the source language would be without.
    """
    by_language = dict(text.by_language)
    for language, written in change.items():
        if written is None:
            by_language.pop(language, None)
        else:
            by_language[language] = checked_text(written, f"{what} in {language!r}", longest, name=name)
    if not by_language.get(text.source_language):
        raise ChangeError(Refusal.INVALID_TEXT, f"{what} is needed in the source language {text.source_language!r}")
    return LocalizedText(text.source_language, by_language)


def taken_back(text: LocalizedText, change: TextChange) -> TextChange:
    """What takes the change of a text back."""
    return {language: text.by_language.get(language) for language in change}


def difference_of_text(old: LocalizedText, new: LocalizedText) -> TextChange:
    """What makes the new text of the old one."""
    languages = dict.fromkeys([*old.by_language, *new.by_language])
    return {
        language: new.by_language.get(language)
        for language in languages
        if old.by_language.get(language) != new.by_language.get(language)
    }


def checked_text(text: str, what: str, longest: int, *, name: bool = False) -> str:
    """The text, if it is one.

    Raises:
        ChangeError: it is empty, too long, or holds characters that nobody sees.
    """
    if not text.strip():
        raise ChangeError(Refusal.INVALID_TEXT, f"{what} is empty")
    if len(text) > longest:
        raise ChangeError(Refusal.INVALID_TEXT, f"{what} has {len(text)} characters, at most {longest} fit")
    if name and not is_clean_name(text):
        message = f"{what} holds a line end or a character that is unseen or turns the writing: remove it"
        raise ChangeError(Refusal.INVALID_TEXT, message)
    if CONTROL_CHARACTER.search(text):
        raise ChangeError(Refusal.INVALID_TEXT, f"{what} holds a control character: remove it")
    return text


def checked_texts(text: LocalizedText, what: str, longest: int, *, name: bool = False) -> LocalizedText:
    """The text, if it is one in each language.

    Raises:
        ChangeError: a version is empty, too long, or holds characters that nobody sees.
    """
    if len(text.by_language) > MOST_LANGUAGES:
        raise ChangeError(Refusal.INVALID_TEXT, f"{what} has more than {MOST_LANGUAGES} languages")
    for language, written in text.by_language.items():
        checked_text(written, f"{what} in {language!r}", longest, name=name)
    return text
