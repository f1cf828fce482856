"""Answers that a tutor stands behind: found again when somebody asks the same, in these or in other words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from companion.vectors import TextVectors, Vector
from knowledge_graph.concepts import ConceptId
from knowledge_graph.embedding import Vectors
from knowledge_graph.words import is_chinese, normalise, query_terms

OVERLAP_WEIGHT = 0.05
SAME_FROM = 0.78
"""Cosine + `OVERLAP_WEIGHT` x overlap from which two questions are the same; chosen on one half of the questions of
`octant bench endorsed`, measured on the other."""
SAME_WORDS_FROM = 0.7
"""Overlap from which they are where meanings cannot be compared."""
_NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(_NUMBER_WORDS[2:])})\b")

NamedIn = Callable[[str], frozenset[ConceptId]]
"""The concepts whose names a text contains."""


@dataclass(frozen=True, slots=True)
class EndorsedAnswer:
    """A question with the answer that a tutor gave or confirmed for everybody in an offering.

    Attributes:
        answer: Markdown of a person; as untrusted as any.
        concept_id: None where it is about none in particular.
        version: the course's when it was written.
    """

    id: str
    question: str
    answer: str
    language: str
    course_id: str
    version: str
    concept_id: ConceptId | None = None
    paraphrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Wording:
    """One way to ask a question: the place of its answer, and what is compared."""

    answer: int
    terms: frozenset[str]
    named: frozenset[ConceptId]
    numbers: frozenset[str]


@dataclass(frozen=True)
class EndorsedIndex:
    """Endorsed answers ready to be matched. Immutable.

    Attributes:
        wordings: every question and paraphrase.
        vectors: shape (wordings, dimension), zero for a text in a language that the model does not read; or None.
    """

    answers: tuple[EndorsedAnswer, ...] = ()
    wordings: tuple[_Wording, ...] = ()
    vectors: Vectors | None = field(default=None, repr=False)
    named_in: NamedIn = field(default=lambda _: frozenset(), repr=False)

    def matching(self, question: str, vector: Vector | None) -> tuple[EndorsedAnswer, ...]:
        """The answers to this question, the likeliest first; each once."""
        asked = _wording(question, 0, self.named_in)
        scored: dict[int, float] = {}
        for place, wording in enumerate(self.wordings):
            score = self._score(place, asked, vector) if _may_be_the_same(asked, wording) else 0.0
            if score >= 1.0:
                scored[wording.answer] = max(score, scored.get(wording.answer, 0.0))
        return tuple(self.answers[place] for place in sorted(scored, key=lambda place: (-scored[place], place)))

    def _score(self, place: int, asked: _Wording, vector: Vector | None) -> float:
        """How alike, as a multiple of what is enough."""
        shared = overlap(asked.terms, self.wordings[place].terms)
        if vector is None or self.vectors is None or not self.vectors[place].any():
            return shared / SAME_WORDS_FROM
        return (float(self.vectors[place] @ vector) + OVERLAP_WEIGHT * shared) / SAME_FROM


def build_endorsed(
    answers: Sequence[EndorsedAnswer], vectors: TextVectors | None, named_in: NamedIn = lambda _: frozenset()
) -> EndorsedIndex:
    """An index over the answers' questions. Embeds what is not known yet; Chinese is compared by its words.

    Args:
        vectors: None compares words only.
        named_in: tells questions about different concepts apart; must know the same concepts for every question.
    """
    texts = [
        (place, text) for place, answer in enumerate(answers) for text in (answer.question, *answer.paraphrases) if text
    ]
    matrix: Vectors | None = None
    if vectors is not None and texts:
        matrix = vectors.of([text for _, text in texts]).copy()
        matrix[[is_chinese(text) for _, text in texts]] = 0
    return EndorsedIndex(
        answers=tuple(answers),
        wordings=tuple(_wording(text, place, named_in) for place, text in texts),
        vectors=matrix,
        named_in=named_in,
    )


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared terms by all terms (Jaccard): 0 to 1.

    >>> overlap(frozenset({"rank", "matrix"}), frozenset({"rank"}))
    0.5
    """
    return len(one & other) / len(one | other) if one | other else 0.0


def numbers_in(text: str) -> frozenset[str]:
    """The whole numbers of a text, also those written as words.

    >>> sorted(numbers_in("two by two, 3x3"))
    ['2', '3']
    """
    found = _NUMBER.findall(normalise(text))
    return frozenset(str(_NUMBER_WORDS.index(word)) if word in _NUMBER_WORDS else word for word in found)


def _wording(text: str, answer: int, named_in: NamedIn) -> _Wording:
    return _Wording(answer, frozenset(query_terms(text)), named_in(text), numbers_in(text))


def _may_be_the_same(one: _Wording, other: _Wording) -> bool:
    """Questions with other numbers or each with a concept of its own are not the same, however alike they look."""
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return False
    return not (one.named - other.named and other.named - one.named)
