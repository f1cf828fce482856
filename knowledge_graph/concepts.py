"""What a course is made of: concepts, edges between them, lessons. Frozen values, no behaviour beyond reading them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

ConceptId = NewType("ConceptId", str)
"""A deployment-wide, permanent name of a concept: lower-case words joined by hyphens, at most 80 characters."""

CONCEPT_ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID_LENGTH = 80


def is_valid_id(text: str) -> bool:
    """Whether the text may name a concept, course, exercise or misconception.

    >>> is_valid_id("dot-product"), is_valid_id("Dot product")
    (True, False)
    """
    return len(text) <= MAX_ID_LENGTH and CONCEPT_ID_PATTERN.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One text in several languages; the source language is always present.

    Attributes:
        source_language: BCP 47 tag of the language the text was written in, e.g. ``"en"``.
        by_language: the text by language tag.
    """

    source_language: str
    by_language: Mapping[str, str]

    def __post_init__(self) -> None:
        if self.source_language not in self.by_language:
            raise ValueError(f"the text has no version in its source language {self.source_language!r}")

    def in_language(self, language: str) -> str:
        """The text in the language asked for, else in the source language.

        >>> LocalizedText("en", {"en": "norm"}).in_language("zh")
        'norm'
        """
        return self.by_language.get(language, self.by_language[self.source_language])

    @property
    def source(self) -> str:
        return self.by_language[self.source_language]


class EdgeKind(StrEnum):
    """How two concepts hang together.

    PREREQUISITE: ``source`` is to be mastered before ``target``.
    ENCOMPASSES: practising ``source`` (the larger) practises ``target`` (the smaller) too, by ``weight``.
    RELATED: worth showing together; carries no evidence.
    """

    PREREQUISITE = "prerequisite"
    ENCOMPASSES = "encompasses"
    RELATED = "related"


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A typed, directed edge between two concepts.

    Attributes:
        source: for PREREQUISITE the earlier concept; for ENCOMPASSES the larger one.
        target: for PREREQUISITE the later concept; for ENCOMPASSES the one practised along the way.
        weight: for ENCOMPASSES the share of practice that carries over, 0.3 to 1; otherwise 1.
        key: a PREREQUISITE whose failure most often explains failure on the target.
    """

    source: ConceptId
    target: ConceptId
    kind: EdgeKind
    weight: float = 1.0
    key: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing there is to learn.

    Attributes:
        id: permanent and shared: the same id in two courses is the same concept.
        title: what a learner sees.
        definition: one sentence.
        aliases: other names by language.
        minutes: expected minutes of active work from first sight to first mastery.
        difficulty: prior difficulty in logits relative to an average concept, -4 to 4.
    """

    id: ConceptId
    title: LocalizedText
    definition: LocalizedText
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    minutes: float = 15.0
    difficulty: float = 0.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """The text that teaches one concept, in one language.

    Attributes:
        markdown: CommonMark with KaTeX mathematics between ``$`` or ``$$``.
        source_hash: for a translation, `text_hash` of the source text it was made from; None for the source itself.
    """

    concept_id: ConceptId
    language: str
    markdown: str
    source_hash: str | None = None


def text_hash(text: str) -> str:
    """A short, stable name of a text's content: 16 hexadecimal digits of its SHA-256.

    >>> text_hash("norm") == text_hash("norm")
    True
    """
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def content_hash(value: object) -> str:
    """A stable name of plain data (anything `json` can write), independent of the order of keys.

    >>> content_hash({"a": 1, "b": 2}) == content_hash({"b": 2, "a": 1})
    True
    """
    canonical = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
