"""Texts of other systems, made fit for a course: in NFC, trimmed, without characters that nobody sees, not too long."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from knowledge_graph.exercises.template_fields import LANGUAGE_PATTERN
from knowledge_graph.formats.clean_text import CONTROL_CHARACTER, LONGEST_TITLE, UNSEEN_CHARACTER
from knowledge_graph.formats.foreign import SOURCE, ForeignConcept, Texts
from knowledge_graph.formats.report import Report

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LINE_ENDS: Final = re.compile(r"\s*[\n\u2028\u2029]\s*|\t")


class TextCleaner:
    """Cleans texts of concepts and notes what it changed."""

    def __init__(self, report: Report, source_language: str) -> None:
        self.source_language = source_language
        self._report = report

    def texts(self, texts: Texts, what: str, longest: int, place: ForeignConcept, *, name: bool = False) -> Texts:
        """Texts by language tag; empty ones are left out, and those in what is no language."""
        cleaned: Texts = {}
        for tag, text in texts.items():
            language = self.source_language if tag == SOURCE else tag
            if LANGUAGE_PATTERN.fullmatch(language) is None:
                message = f"{language!r} is not a language tag such as 'en': {what} in it is not read"
                self._report.warning("not-understood", message, place.line, place.file)
                continue
            if clean := self.text(text, what, longest, place, name=name):
                cleaned.setdefault(language, clean)
        return cleaned

    def names(self, names: dict[str, list[str]], most: int, place: ForeignConcept) -> dict[str, tuple[str, ...]]:
        """Other names by language, each once."""
        cleaned: dict[str, tuple[str, ...]] = {}
        for tag, written in names.items():
            language = self.source_language if tag == SOURCE else tag
            if LANGUAGE_PATTERN.fullmatch(language) is None:
                message = f"{language!r} is not a language tag such as 'en': the aliases in it are not read"
                self._report.warning("not-understood", message, place.line, place.file)
                continue
            texts = (self.text(one, "an alias", LONGEST_TITLE, place, name=True) for one in written)
            kept = tuple(dict.fromkeys([*cleaned.get(language, ()), *filter(None, texts)]))
            if len(kept) > most:
                message = f"{len(kept)} aliases: only the first {most} are read"
                self._report.warning("text-cut", message, place.line, place.file)
            if kept:
                cleaned[language] = kept[:most]
        return cleaned

    def text(self, text: str, what: str, longest: int, place: ForeignConcept, *, name: bool = False) -> str:
        """One text; a name is also one line, and nothing in it turns the direction of writing."""
        text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
        if _SURROGATE.search(text):
            message = f"{what} holds half a character (a lone surrogate): write it anew"
            self._report.error("lone-surrogate", message, place.line, place.file)
            return _SURROGATE.sub("", text)
        if name:
            text = self._one_line(text, what, place)
        if found := CONTROL_CHARACTER.search(text):
            message = f"{what} holds the control character U+{ord(found[0]):04X}: remove it"
            self._report.error("control-character", message, place.line, place.file)
            return CONTROL_CHARACTER.sub("", text)
        if len(text) > longest:
            message = f"{what} has {len(text)} characters: it is cut after {longest}"
            self._report.warning("text-cut", message, place.line, place.file)
            text = text[:longest].rstrip()
        return text

    def _one_line(self, text: str, what: str, place: ForeignConcept) -> str:
        text = _LINE_ENDS.sub(" ", text)
        if found := UNSEEN_CHARACTER.search(text):
            message = (
                f"{what} holds the character U+{ord(found[0]):04X}, which nobody sees or which turns the writing: "
                "it is left out"
            )
            self._report.warning("unseen-character", message, place.line, place.file)
            text = UNSEEN_CHARACTER.sub("", text).strip()
        return text
