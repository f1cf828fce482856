"""What a concept says about itself, without anything that gives its place in a course away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from knowledge_graph.course import Course
from knowledge_graph.figures.reading import without_figures

_CODES: Final = re.compile(
    r"""
    \b[A-Z]{1,5}_[A-Z]{0,4}\d+\b                                 # EA_AS001
    | \b(?:K|\d{1,2})\.[A-Z]{1,4}(?:[.-][A-Z0-9]{1,4})*(?:\.[a-z])?\b      # 6.EE.A.1, K.CC
    | \b(?:HS[A-Z]?[.-][A-Z]{1,4}|[A-Z][.-][A-Z]{2,4})(?:[.-][A-Z0-9]{1,4})*(?:\.[a-z])?\b     # HSA-REI.B.3, A-SSE.1
    """,
    re.VERBOSE,
)
_LEVELS: Final = re.compile(
    r"""
    \b(?:in\s+)?(?:grades?|class|year|level|unit|chapter|section|lesson|module|week|stage|part)\s+
        (?:k|\d+|[ivx]+)(?:\s*(?:-|–|to|and|through)\s*\d+)?\b    # Grade 3, grades 6 to 8, chapter IV
    | \b\d+(?:st|nd|rd|th)[\s-]grade(?:rs?)?\b
    | \b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[\s-]grade(?:rs?)?\b
    | \b(?:kindergarten(?:ers?)?|preschool|(?:elementary|primary|middle|secondary|high)[\s-]school|k-\d+)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEADING_NUMBER: Final = re.compile(r"^\s*\d+(?:\.\d+)+[.):]?\s+(?=\S)|^\s*\d+[.):]\s+(?=\S)")
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ConceptText:
    """The texts of one concept in one language.

    Attributes:
        title: may be empty when there is a definition.
        aliases: other names.
        lesson: the text that teaches it; empty when there is none.
    """

    title: str
    definition: str = ""
    lesson: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def statement(self) -> str:
        """Title and definition.

        >>> ConceptText("Norm", "Its length.").statement
        'Norm. Its length.'
        """
        return ". ".join(part for part in (self.title.rstrip(". "), self.definition) if part)

    @property
    def whole(self) -> str:
        """Everything it says."""
        return "\n".join(part for part in (self.statement, self.lesson) if part)


def without_codes(text: str) -> str:
    """The text without ids, codes, numbers of chapters and names of school years.

    They would tell where a concept stands in the course it comes from, which is what is to be found out.

    >>> without_codes("2.1 Extend 6.EE.A.1 (Grade 7): see EA_AS012")
    'Extend (): see'
    """
    for pattern in (_LEADING_NUMBER, _CODES, _LEVELS):
        text = pattern.sub(" ", text)
    return _SPACES.sub(" ", text).replace("( ", "(").replace(" )", ")").strip()


def hide_codes(texts: Iterable[ConceptText]) -> tuple[ConceptText, ...]:
    """The texts, each part `without_codes`."""
    return tuple(
        ConceptText(
            without_codes(text.title),
            without_codes(text.definition),
            without_codes(text.lesson),
            tuple(without_codes(alias) for alias in text.aliases),
        )
        for text in texts
    )


def course_texts(course: Course, language: str | None = None) -> tuple[ConceptText, ...]:
    """The texts of every concept in book order, codes hidden.

    Args:
        course: the course.
        language: in which they are read; the course's source language by default.
    """
    language = language or course.source_language
    texts = []
    for concept in course.concepts:
        lesson = course.lesson(concept.id, language)
        texts.append(
            ConceptText(
                concept.title.in_language(language),
                concept.definition.in_language(language),
                without_figures(lesson.markdown) if lesson else "",
                tuple(concept.aliases.get(language, ())),
            )
        )
    return hide_codes(texts)
